"""The system's keyring: looked for when it is first needed, which may take as long as it likes."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Protocol

from warmgui.core.text import EMPTY, Text, translate

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)

SERVICE = "WarmGUI"
_LONGEST_WORDS = 120


class Keyring(Protocol):
    """What is needed of a keyring (the library's backends have it)."""

    def get_password(self, service: str, username: str) -> str | None:
        """The password, None where there is none."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a password."""

    def delete_password(self, service: str, username: str) -> None:
        """Forget a password."""


def find_keyring() -> Keyring | None:
    """The system's keyring; None where there is none that keeps anything. May take long.

    Raises:
        Exception: whatever a keyring's library raises where it does not fit the system.
    """
    import keyring  # late: it looks for every library of every desktop

    backend = keyring.get_keyring()
    module = type(backend).__module__
    return None if module.startswith(("keyring.backends.fail", "keyring.backends.null")) else backend


class SystemKeyring:
    """For one thread, which it may hold up; what the keyring raises is logged and ends here.

    Args:
        find: finds the keyring.
    """

    def __init__(self, find: Callable[[], Keyring | None]) -> None:
        self._find = find
        self._found: Keyring | None = None
        self._looked = False

    def get(self, key: str) -> str | None:
        """The password of this name; None where there is none, or the keyring does not give it."""
        try:
            keyring = self._keyring()
            return None if keyring is None else keyring.get_password(SERVICE, key)
        except Exception as error:  # noqa: BLE001 - the edge: every system's keyring fails in its own way
            log.warning("keyring: %s", _words(error))
            return None

    def put(self, key: str, password: str) -> Text:
        """Keep a password; why that failed, empty where it did not."""
        try:
            keyring = self._keyring()
            if keyring is None:
                return translate("secrets", "This system has no keyring.")
            keyring.set_password(SERVICE, key, password)
        except Exception as error:  # noqa: BLE001 - as above
            words = _words(error, password)
            log.warning("keyring: %s", words)
            return translate("secrets", "The keyring did not take the password ({words}).", words=words)
        return EMPTY

    def remove(self, key: str) -> None:
        """Forget a password; most keyrings complain where there was none."""
        try:
            keyring = self._keyring()
            if keyring is not None:
                keyring.delete_password(SERVICE, key)
        except Exception as error:  # noqa: BLE001 - as above
            log.info("keyring: %s", _words(error))

    def _keyring(self) -> Keyring | None:
        if not self._looked:
            self._found, self._looked = self._find(), True
        return self._found


def _words(error: Exception, password: str = "") -> str:
    """Its first line; should a keyring repeat the password there, without it."""
    words = (str(error) or type(error).__name__).partition("\n")[0]
    return (words.replace(password, "…") if password else words)[:_LONGEST_WORDS]

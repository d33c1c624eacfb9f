"""Takes the passwords that the settings name out of the system's keyring, and all out of the private file."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from warmgui.core import recovery as words
from warmgui.core.passwords import owners
from warmgui.io.recovery.resets import RefusedError
from warmgui.io.system_keyring import SERVICE, find_keyring

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.settings.model import Settings
    from warmgui.io.password_file import PasswordFile
    from warmgui.io.system_keyring import Keyring

PATIENCE_S = 20.0
_NO_KEYRING = "there is no keyring here"


def forget(settings: Settings, file: PasswordFile, find: Callable[[], Keyring | None] = find_keyring) -> None:
    """Forget all of them.

    Raises:
        OSError: the file stays as it is; or there was none, and no keyring either, or it does not answer.
        RefusedError: the file is gone, but not what is in the keyring.
    """
    in_file = file.there
    file.remove_all()
    trouble = _out_of_keyring(settings, find)
    if not in_file and trouble:
        raise OSError(None, trouble)
    if trouble and trouble != _NO_KEYRING:
        raise RefusedError(words.only_file(trouble))


def _out_of_keyring(settings: Settings, find: Callable[[], Keyring | None]) -> str:
    """Why it failed; "" where it did not."""
    troubles: list[str] = []

    def job() -> None:
        try:
            keyring = find()
            if keyring is None:
                troubles.append(_NO_KEYRING)
                return
            for key in dict.fromkeys(owner.key for owner in owners(settings)):
                if keyring.get_password(SERVICE, key) is not None:
                    keyring.delete_password(SERVICE, key)
        except Exception as error:  # noqa: BLE001 - whatever a keyring's library raises
            troubles.append(str(error) or type(error).__name__)

    asking = threading.Thread(target=job, name="keyring", daemon=True)
    asking.start()
    asking.join(PATIENCE_S)
    return "the keyring does not answer" if asking.is_alive() else "".join(troubles)

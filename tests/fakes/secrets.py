"""A keyring that can hang and fail, and who is told where a password went."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from deadlines import DEADLINE_S

from warmgui.core.units import Formatter
from warmgui.io.secrets import Secrets
from warmgui.io.system_keyring import SERVICE

if TYPE_CHECKING:
    from warmgui.core.servers.entries import Server
    from warmgui.core.text import Text
    from warmgui.io.system_keyring import Keyring


class FakeKeyring:
    """A keyring in a dictionary, which can hang until it is told to go on."""

    def __init__(self, **kept: str) -> None:
        self.kept = {(SERVICE, key): word for key, word in kept.items()}
        self.trouble: Exception | None = None
        self.took: list[str] = []
        self.go_on = threading.Event()
        self.go_on.set()

    def get_password(self, service: str, username: str) -> str | None:
        self._work()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._work()
        self.took.append(password)
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._work()
        del self.kept[service, username]

    def _work(self) -> None:
        assert self.go_on.wait(DEADLINE_S)
        if self.trouble is not None:
            raise self.trouble


class Told:
    """What `keep` answers."""

    def __init__(self) -> None:
        self.answers: list[tuple[str, str]] = []
        self._came = threading.Event()

    def __call__(self, place: str, text: Text) -> None:
        self.answers.append((place, Formatter().text(text)))
        self._came.set()

    def wait(self) -> tuple[str, str]:
        assert self._came.wait(DEADLINE_S)
        return self.answers[0]


def kept(secrets: Secrets, server: Server, password: str, place: str = "keyring") -> tuple[str, str]:
    told = Told()
    secrets.keep(server.key, password, told, place=place)
    return told.wait()


def secrets_of(found: Keyring | None, **more: object) -> Secrets:
    return Secrets(lambda: found, **more)  # type: ignore[arg-type]  # keywords of the class

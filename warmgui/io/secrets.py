"""Passwords of servers: in the system's keyring, or in memory for one run. Never in a file, never in a log.

A keyring may hang, or ask the user to unlock it, for as long as it likes: it is spoken to in a thread of its
own, and nobody waits for it longer than a deadline. Whatever it does, a password that was typed holds at once
for this run.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from functools import partial
from queue import SimpleQueue
from typing import TYPE_CHECKING, Protocol

from warmgui.core.messages import ServerPasswords
from warmgui.core.text import EMPTY, Text, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from warmgui.core.servers.entries import Server
    from warmgui.core.thermometers import Secret

    Owner = Server | Secret
    """Whoever has a password, kept under its `key`."""

log = logging.getLogger(__name__)

SERVICE = "WarmGUI"
DEADLINE_S = 10.0
_LONGEST_WORDS = 120


class Keyring(Protocol):
    """What is needed of a keyring (the library's backends have it)."""

    def get_password(self, service: str, username: str) -> str | None:
        """The password, None where there is none."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a password."""

    def delete_password(self, service: str, username: str) -> None:
        """Forget a password."""


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """What is known of one password. While `looking`, a keyring is being asked."""

    password: str | None = None
    looking: bool = False


def find_keyring() -> Keyring | None:
    """The system's keyring; None where there is none that keeps anything. May take long.

    Raises:
        Exception: whatever a keyring's library raises where it does not fit the system.
    """
    import keyring  # late: it looks for every library of every desktop

    backend = keyring.get_keyring()
    module = type(backend).__module__
    return None if module.startswith(("keyring.backends.fail", "keyring.backends.null")) else backend


class Secrets:
    """Any thread may ask; nothing here waits but `wait_for`.

    Args:
        find: finds the keyring, in the keyring's own thread.
        fallback: a password for every server that needs one and has none (a headless run's).
        deadline_s: so long `keep` gives the keyring before it says that it does not answer.
        given: passwords by key that hold for this run.
    """

    def __init__(
        self,
        find: Callable[[], Keyring | None] = find_keyring,
        fallback: str | None = None,
        deadline_s: float = DEADLINE_S,
        given: Mapping[str, str] | None = None,
    ) -> None:
        self._find = find
        self._fallback = fallback or None
        self._deadline_s = deadline_s
        self._changed = threading.Condition()
        self._given = dict(given or {})
        self._missing: set[str] = set()
        self._needing: set[str] = set()
        self._asked: set[str] = set()
        self._jobs: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._found: Keyring | None = None
        self._looked = False

    # ---- asking

    def look_up(self, servers: Iterable[Owner]) -> None:
        """Ask the keyring for every password that should be there and is not known; also once more."""
        with self._changed:
            needing = [server for server in servers if server.password != "none"]  # noqa: S105 - a place
            self._needing.update(server.key for server in needing)
            wanted = {server.key for server in needing if server.password == "keyring"}  # noqa: S105 - a place
            keys = sorted(wanted - self._given.keys() - self._asked)
            self._asked.update(keys)
            self._missing.difference_update(keys)
        for key in keys:
            self._do(partial(self._look, key))

    def answer(self, server: Owner) -> Answer:
        """What is known now of a server's password."""
        with self._changed:
            password = self._given.get(server.key)
            if password is None and server.key in self._asked:
                return Answer(looking=True)
            return Answer(password if password is not None else self._fallback)

    def known(self) -> ServerPasswords:
        """Which passwords there are, without them."""
        with self._changed:
            if self._fallback is not None:
                return ServerPasswords(tuple(sorted(self._needing | self._given.keys())))
            return ServerPasswords(tuple(sorted(self._given)), tuple(sorted(self._missing)))

    def wait_for(self, server: Owner, timeout_s: float) -> str | None:
        """A server's password, from the keyring if need be; waits, so not in the GUI's thread."""
        self.look_up((server,))
        with self._changed:
            self._changed.wait_for(lambda: server.key not in self._asked, timeout_s)
        return self.answer(server).password

    # ---- keeping

    def keep(
        self, key: str, password: str, kept: Callable[[str, Text], None], *, for_run: bool = False
    ) -> None:
        """Keep a password; it holds at once.

        Args:
            key: `Server.key`.
            password: the secret; "" forgets it.
            for_run: keep it until the program ends only; an earlier one goes from the keyring.
            kept: told once, in another thread: one of `servers.PASSWORD_PLACES`, and a sentence that is empty
                where there is nothing to say.
        """
        with self._changed:
            if password:
                self._given[key] = password
            else:
                self._given.pop(key, None)
            self._missing.discard(key)
            self._changed.notify_all()
        tell = _once(kept)
        place = "ask" if password else "none"
        late = translate(
            "secrets", "The keyring does not answer; the password is kept until the program ends."
        )
        timer = threading.Timer(self._deadline_s, tell, (place, late if password else EMPTY))
        timer.daemon = True
        if for_run:
            tell(place, EMPTY)  # the keyring is only to forget
        else:
            timer.start()

        def job() -> None:
            result = self._store(key, "" if for_run else password)
            timer.cancel()
            tell(*result)

        self._do(job)

    # ---- the keyring's thread

    def _do(self, job: Callable[[], None]) -> None:
        self._jobs.put(job)
        with self._changed:
            if self._thread is None:
                # A daemon: a keyring that hangs must not keep the program from ending.
                self._thread = threading.Thread(target=self._work, name="keyring", daemon=True)
                self._thread.start()

    def _work(self) -> None:
        while True:
            self._jobs.get()()

    def _keyring(self) -> Keyring | None:
        if not self._looked:
            self._found, self._looked = self._find(), True
        return self._found

    def _look(self, key: str) -> None:
        password = None
        try:
            keyring = self._keyring()
            password = None if keyring is None else keyring.get_password(SERVICE, key)
        except Exception as error:  # noqa: BLE001 - the edge: every system's keyring fails in its own way
            log.warning("keyring: %s", _words(error))
        with self._changed:
            self._asked.discard(key)
            if password:
                self._given.setdefault(key, password)
            elif key not in self._given:
                self._missing.add(key)
            self._changed.notify_all()

    def _store(self, key: str, password: str) -> tuple[str, Text]:
        try:
            keyring = self._keyring()
            if not password:
                if keyring is not None:
                    keyring.delete_password(SERVICE, key)
                return "none", EMPTY
            if keyring is None:
                return "ask", translate(
                    "secrets",
                    "This system has no keyring; the password is kept until the program ends.",
                )
            keyring.set_password(SERVICE, key, password)
        except Exception as error:  # noqa: BLE001 - the edge: every system's keyring fails in its own way
            log.warning("keyring: %s", _words(error))
            if not password:
                return "none", EMPTY  # it was not there, most likely
            told = translate(
                "secrets",
                "The keyring did not take the password ({words}); it is kept until the program ends.",
                words=_words(error),
            )
            return "ask", told
        return "keyring", EMPTY


def _once(kept: Callable[[str, Text], None]) -> Callable[[str, Text], None]:
    """The first call counts: the keyring's answer, or the end of patience."""
    lock = threading.Lock()
    told = False

    def tell(place: str, text: Text) -> None:
        nonlocal told
        with lock:
            first, told = not told, True
        if first:
            kept(place, text)

    return tell


def _words(error: Exception) -> str:
    return (str(error) or type(error).__name__).partition("\n")[0][:_LONGEST_WORDS]

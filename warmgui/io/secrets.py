"""Passwords of servers: in the system's keyring; where it takes none, in a private file; or for one run.

A keyring may hang, or ask the user to unlock it, for as long as it likes: it is spoken to in a thread of its
own, and nobody waits for it longer than a deadline. Whatever it does, a password that was typed holds at once
for this run. What was meant for the keyring and went into the file is told in a sentence. Never in a log.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from functools import partial
from queue import SimpleQueue
from typing import TYPE_CHECKING

from warmgui.core.messages import ServerPasswords
from warmgui.core.text import EMPTY, Text, together, translate
from warmgui.io.password_file import reason_of
from warmgui.io.system_keyring import SystemKeyring, find_keyring

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from warmgui.core.servers.entries import Server
    from warmgui.core.thermometers import Secret
    from warmgui.io.password_file import PasswordFile
    from warmgui.io.system_keyring import Keyring

    Kept = Callable[[str, Text], None]
    Owner = Server | Secret
    """Whoever has a password, kept under its `key`."""

log = logging.getLogger(__name__)

DEADLINE_S = 10.0


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """What is known of one password. While `looking`, a keyring is being asked."""

    password: str | None = None
    looking: bool = False


class Secrets:
    """Any thread may ask; nothing here waits but `wait_for`.

    Args:
        find: finds the keyring, in the keyring's own thread.
        fallback: a password for every server that needs one and has none (a headless run's).
        deadline_s: so long `keep` gives the keyring before it says that it does not answer.
        given: passwords by key that hold for this run.
        file: where passwords go that the keyring does not take; None: nowhere.
    """

    def __init__(
        self,
        find: Callable[[], Keyring | None] = find_keyring,
        fallback: str | None = None,
        deadline_s: float = DEADLINE_S,
        given: Mapping[str, str] | None = None,
        file: PasswordFile | None = None,
    ) -> None:
        self._keyring = SystemKeyring(find)
        self._fallback = fallback or None
        self._deadline_s = deadline_s
        self._file = file
        self._changed = threading.Condition()
        self._given = dict(given or {})
        self._missing: set[str] = set()
        self._needing: set[str] = set()
        self._asked: set[str] = set()
        self._wishes: dict[str, int] = {}
        # Two threads: the file must not wait for a keyring that hangs.
        self._of_keyring, self._of_file = _Worker("keyring"), _Worker("passwords")

    # ---- asking

    def look_up(self, servers: Iterable[Owner]) -> None:
        """Ask for every password that should be there and is not known; also once more.

        What stands in the file counts also where the settings say "ask": a version from before the file wrote
        that over them.
        """
        with self._changed:
            needing = [server for server in servers if server.password != "none"]  # noqa: S105 - a place
            self._needing.update(server.key for server in needing)
            unknown = [s for s in needing if s.key not in self._given and s.key not in self._asked]
            keys = sorted({server.key for server in unknown if server.password == "keyring"})  # noqa: S105
            self._asked.update(keys)
            self._missing.difference_update(keys)
        for server in unknown:
            if server.password != "keyring":  # noqa: S105 - a place
                self._take(server.key, self._of(server.key), missing=server.password == "file")  # noqa: S105
        for key in keys:
            self._of_keyring.do(partial(self._look, key))

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

    def keep(self, key: str, password: str, kept: Kept, *, place: str = "keyring") -> None:
        """Keep a password; it holds at once. From all other places an earlier one goes.

        Args:
            key: `Server.key`.
            password: the secret; "" forgets it, or with "ask" holds what is known for this run only.
            kept: told once, in another thread, unless the password was kept anew meanwhile: the place where
                it is now, and a sentence that is empty where there is nothing to say.
            place: one of `core.password_places`: where the user wants it.
        """
        with self._changed:
            password = password or (self._given.get(key, "") if place == "ask" else "")
            if password and place != "none":
                self._given[key] = password
            else:
                self._given.pop(key, None)
            self._missing.discard(key)
            wish = _Wish(key, password, self._wishes.get(key, 0) + 1, _Once(kept))
            self._wishes[key] = wish.number
            self._changed.notify_all()
        if place == "ask":
            self._of_file.do(partial(self._only_for_run, wish))
        elif not password or place == "none":
            self._forget(wish)
        elif place == "file":
            self._of_file.do(partial(self._into_file, wish, EMPTY))
        else:
            self._into_keyring(wish)

    def _only_for_run(self, wish: _Wish) -> None:
        self._tell(wish, "ask", self._out_of_file(wish))
        self._of_keyring.do(partial(self._out_of_keyring, wish))

    def _forget(self, wish: _Wish) -> None:
        timer = self._after_patience(lambda: self._tell(wish, "none", EMPTY))

        def of_file() -> None:
            said = self._out_of_file(wish)
            self._of_keyring.do(lambda: of_keyring(said))

        def of_keyring(said: Text) -> None:
            self._out_of_keyring(wish)
            timer.cancel()
            self._tell(wish, "none", said)

        self._of_file.do(of_file)

    def _into_keyring(self, wish: _Wish) -> None:
        def late() -> None:
            if wish.once.claim():
                self._of_file.do(partial(self._into_file, wish, _NO_ANSWER))

        timer = self._after_patience(late)

        def job() -> None:
            trouble = self._keyring.put(wish.key, wish.password)
            timer.cancel()
            if not wish.once.claim():
                # It answers after all. What was told stays true: the password is in one place.
                self._out_of_keyring(wish)
            elif trouble:
                self._of_file.do(partial(self._into_file, wish, trouble))
            else:
                self._of_file.do(lambda: self._tell(wish, "keyring", self._out_of_file(wish)))

        self._of_keyring.do(job)

    def _after_patience(self, told: Callable[[], None]) -> threading.Timer:
        timer = threading.Timer(self._deadline_s, told)
        timer.daemon = True
        timer.start()
        return timer

    def _holds(self, wish: _Wish) -> bool:
        """Whether nothing else was wished for the same password since."""
        with self._changed:
            return self._wishes[wish.key] == wish.number

    def _tell(self, wish: _Wish, place: str, text: Text) -> None:
        if self._holds(wish):
            wish.once.tell(place, text)

    # ---- in the file's thread

    def _into_file(self, wish: _Wish, why: Text) -> None:
        """Keep it in the file; `why` it is not in the keyring, where it was meant to go there."""
        if not self._holds(wish):
            return
        if self._file is None:
            self._tell(wish, "ask", together(why, _FOR_RUN))
            return
        try:
            said = self._file.put(wish.key, wish.password)
        except OSError as error:
            log.warning("passwords: they cannot be kept: %s", reason_of(error))
            cannot = translate(
                "secrets",
                "The password cannot be kept in {path} ({reason}).",
                path=str(self._file.path),
                reason=reason_of(error),
            )
            self._tell(wish, "ask", together(why, cannot, _FOR_RUN))
            return
        where = translate(
            "secrets",
            "The password stands in {path}, which only this user can read, and is not encrypted. To take it "
            "out of there, choose to be asked for it.",
            path=str(self._file.path),
        )
        self._tell(wish, "file", together(why, where if why else EMPTY, said))
        if not why:
            self._of_keyring.do(partial(self._out_of_keyring, wish))

    def _out_of_file(self, wish: _Wish) -> Text:
        """Take it out; a sentence where that fails."""
        if self._file is None or not self._holds(wish):
            return EMPTY
        try:
            self._file.remove(wish.key)
        except OSError as error:
            log.warning("passwords: one cannot be taken out: %s", reason_of(error))
            return translate(
                "secrets",
                "An earlier password may still stand in {path} ({reason}).",
                path=str(self._file.path),
                reason=reason_of(error),
            )
        return EMPTY

    def _of(self, key: str) -> str | None:
        return None if self._file is None else self._file.get(key)

    # ---- in the keyring's thread

    def _look(self, key: str) -> None:
        self._take(key, self._keyring.get(key) or self._of(key), missing=True)

    def _take(self, key: str, password: str | None, *, missing: bool) -> None:
        """What was found of a password, from any thread."""
        with self._changed:
            self._asked.discard(key)
            if password:
                self._given.setdefault(key, password)
                self._missing.discard(key)
            elif missing and key not in self._given:
                self._missing.add(key)
            self._changed.notify_all()

    def _out_of_keyring(self, wish: _Wish) -> None:
        if self._holds(wish):
            self._keyring.remove(wish.key)


_FOR_RUN = translate("secrets", "The password is kept until the program ends.")
_NO_ANSWER = translate("secrets", "The keyring does not answer.")


class _Worker:
    """Does one thing after the other in a thread of its own."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._jobs: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def do(self, job: Callable[[], None]) -> None:
        """From any thread; returns at once."""
        self._jobs.put(job)
        with self._lock:
            if self._thread is None:
                # A daemon: a keyring that hangs must not keep the program from ending.
                self._thread = threading.Thread(target=self._work, name=self._name, daemon=True)
                self._thread.start()

    def _work(self) -> None:
        while True:
            self._jobs.get()()


class _Once:
    """Who claims it first may tell: the keyring's answer, or the end of patience."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self._lock = threading.Lock()
        self._claimed = self._told = False

    def claim(self) -> bool:
        """Whether nobody did before."""
        with self._lock:
            first, self._claimed = not self._claimed, True
        return first

    def tell(self, place: str, text: Text) -> None:
        """The first call counts."""
        with self._lock:
            first, self._told = not self._told, True
        if first:
            self._kept(place, text)


@dataclass(frozen=True, slots=True, repr=False)
class _Wish:
    """That a password be kept, or not any more."""

    key: str
    password: str
    number: int
    """Of this key: only the newest is carried out."""
    once: _Once

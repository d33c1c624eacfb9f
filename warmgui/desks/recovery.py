"""The windows' desk for resets and exports: files are written in threads, or when the program ends."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from warmgui.console import reason_words, say
from warmgui.core import recovery as words
from warmgui.core.recovery import Outcome, as_at_first, thing_of
from warmgui.desks.desk import Desk
from warmgui.io.password_file import file_in
from warmgui.io.recovery import resets as recovery
from warmgui.io.recovery.export import default_place, export
from warmgui.io.recovery.found import found
from warmgui.io.recovery.passwords import forget
from warmgui.io.secrets import Secrets
from warmgui.io.text_json import english

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from warmgui.core.recovery import Listed, Thing
    from warmgui.core.settings.model import Settings
    from warmgui.core.text import Text
    from warmgui.paths import Paths

ResultT = TypeVar("ResultT")


class RecoveryDesk(Desk):
    """`gui.ports.RecoveryDesk`.

    Args:
        paths: of this user.
        settings: those in force.
        save: puts settings in force; an empty Text, or why they could not be written.
        at_once: nothing of the history is in use (safe mode): what lies in files need not wait for the end.
        parent: the Qt parent.
    """

    def __init__(
        self,
        paths: Paths,
        settings: Callable[[], Settings],
        save: Callable[[Settings], Text],
        *,
        at_once: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(Secrets(), parent)
        self._paths, self._settings, self._save, self._at_once = paths, settings, save, at_once
        self._at_end: list[Callable[[], Text]] = []

    def waits_for_end(self, key: str, *, back: bool = False) -> bool:
        """See `gui.ports.RecoveryDesk`."""
        thing = thing_of(key)
        return not self._at_once and (back or thing is None or not thing.live)

    def list(self, told: Callable[[Listed], None]) -> Callable[[], None]:
        """See `gui.ports.RecoveryDesk`."""
        settings = self._settings()
        return self._begin(_in_thread(lambda: words.listed(found(self._paths, settings))), told)

    def export(self, path: str, told: Callable[[Outcome], None]) -> Callable[[], None]:
        """See `gui.ports.RecoveryDesk`."""
        target = Path(path) if path else default_place(self._paths)
        return self._begin(_in_thread(lambda: self._exported(target)), told)

    def reset(self, key: str, told: Callable[[Outcome], None]) -> Callable[[], None]:
        """See `gui.ports.RecoveryDesk`."""
        thing = thing_of(key)
        if thing is None:
            raise KeyError(key)
        if thing.live:
            return self.export("", lambda kept: told(self._reset_live(thing, kept) if kept.done else kept))
        settings, passwords = self._settings(), file_in(self._paths.data)
        return self._after_export(
            lambda: recovery.reset(self._paths, thing, forget_passwords=lambda: forget(settings, passwords)),
            told,
            waits=self.waits_for_end(key),
        )

    def bring_back(self, path: str, key: str, told: Callable[[Outcome], None]) -> Callable[[], None]:
        """See `gui.ports.RecoveryDesk`."""
        archive = Path(path)
        return self._after_export(
            lambda: recovery.restore(self._paths, archive, key),
            told,
            waits=self.waits_for_end(key, back=True),
        )

    def finish(self) -> None:
        """What waited for the end of the program: nothing uses the files any more."""
        jobs, self._at_end = self._at_end, []
        for job in jobs:
            outcome = _tried(job)
            say(english(outcome.text))

    # ---- private

    def _reset_live(self, thing: Thing, kept: Outcome) -> Outcome:
        """In the GUI's thread: the running program takes the settings over."""
        problem = self._save(as_at_first(self._settings(), thing))
        return Outcome(done=False, text=problem) if problem else Outcome(done=True, text=kept.text)

    def _after_export(
        self, job: Callable[[], Text], told: Callable[[Outcome], None], *, waits: bool
    ) -> Callable[[], None]:
        def work() -> Outcome:
            kept = self._exported(default_place(self._paths))
            if not kept.done or waits:
                return kept
            outcome = _tried(job)
            return Outcome(done=True, text=kept.text) if outcome.done else outcome

        def answer(outcome: Outcome) -> None:
            if outcome.done and waits:
                self._at_end.append(job)
            told(outcome)

        return self._begin(_in_thread(work), answer)

    def _exported(self, path: Path) -> Outcome:
        try:
            export(self._paths, path)
        except (OSError, sqlite3.Error) as error:
            reason = reason_words(error) if isinstance(error, OSError) else str(error)
            return Outcome(done=False, text=words.failed(reason))
        return Outcome(done=True, text=words.exported(str(path)))


def _tried(job: Callable[[], Text]) -> Outcome:
    try:
        return Outcome(done=True, text=job())
    except recovery.RefusedError as error:
        return Outcome(done=False, text=error.args[0])


def _in_thread(work: Callable[[], ResultT]) -> Callable[[Callable[[ResultT], None]], Callable[[], None]]:
    """How a desk begins something that cannot be cut off: a cancel only leaves the answer out."""

    def start(answer: Callable[[ResultT], None]) -> Callable[[], None]:
        threading.Thread(target=lambda: answer(work()), name="recovery", daemon=True).start()
        return lambda: None

    return start

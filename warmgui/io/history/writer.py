"""Writes the history in a thread of its own: a slow disk must hold up no tick, which renews the heat's lease.

A disk that flushes for half a minute (an old USB stick, a file server, a backup under way) would else stop
the heat once a minute, and nobody would measure meanwhile. What waits is in memory; see `History`.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from typing import TYPE_CHECKING

from warmgui.core.model import Fault
from warmgui.core.text import Amount, translate
from warmgui.core.vocabulary import Severity
from warmgui.io.history.store import BACKLOG, state_line
from warmgui.io.history.upgrade import UPGRADE
from warmgui.io.ports import SystemClock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.model import JournalEntry
    from warmgui.core.sample import Sample
    from warmgui.io.history.store import History, Second
    from warmgui.io.ports import Clock

log = logging.getLogger(__name__)

PATIENCE_S = 0.1
"""A commit takes milliseconds: a second is stored before anybody sees it, unless the disk is slow."""
SLOW_S = 5.0
"""What waits longer is worth a sentence."""
END_WAIT_S = 15.0
"""At the end, when nothing heats any more."""


class HistoryWriter:
    """`ports.HistoryStore` over a `History`, for the engine thread; nothing here waits for long.

    Args:
        history: open; from the first call on only the thread of this object uses it.
        clock: tells how long the disk has taken.
    """

    def __init__(self, history: History, clock: Clock | None = None) -> None:
        self._history = history
        self._clock = clock or SystemClock()
        self._news = threading.Condition()
        self._seconds: deque[Second] = deque(maxlen=BACKLOG)
        self._states: dict[str, str] = {}
        self._oldest_s: float | None = None
        self._underway_s: float | None = None
        self._underway = 0
        self._ends = False
        self._thread = threading.Thread(target=self._run, name="history", daemon=True)
        self.lost_seconds = 0
        """After `finish`: how many seconds of samples nobody would take."""

    def store(self, sample: Sample | None, journal: Sequence[JournalEntry] = ()) -> None:
        """Keep one second of samples and the journal's new entries."""
        with self._news:
            behind = self._busy()
            if self._oldest_s is None:
                self._oldest_s = self._clock.now_s()
            self._seconds.append((sample, tuple(journal)))
            self._wake()
            if not behind:
                self._news.wait_for(lambda: not self._busy(), PATIENCE_S)

    def save_state(self, key: str, state: dict[str, object]) -> None:
        """Keep a JSON object under a key, as it is now; returns at once."""
        line = state_line(key, state)
        if line is None:
            return
        with self._news:
            self._states[key] = line
            self._wake()

    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with the store, and with the disk when it takes long."""
        with self._news:
            since_s = self._oldest_s if self._underway_s is None else self._underway_s
        took_s = 0.0 if since_s is None else self._clock.now_s() - since_s
        found = self._history.faults()
        if took_s <= SLOW_S or any(fault.code == UPGRADE for fault in found):  # that takes long, and says so
            return found
        words = translate(
            "history",
            "The disk is slow: the history has waited for it for {time}. Heating goes on, an hour fits in memory.",  # noqa: E501
            time=Amount(took_s, "duration_s"),
        )
        return (*found, Fault("history_slow", words, Severity.WARNING))

    def close(self) -> None:
        """Have what waits written and the file closed; returns at once, see `finish`."""
        with self._news:
            self._ends = True
            self._wake()

    def finish(self, deadline_s: float = END_WAIT_S) -> bool:
        """After `close`: wait for the disk; one that takes too long is left alone, and False."""
        if not self._ends:  # the engine hangs: whoever does must not write any more
            self.close()
        self._thread.join(deadline_s)
        if not self._thread.is_alive():
            self.lost_seconds = self._history.lost_seconds
            return True
        with self._news:
            self.lost_seconds = self._underway + len(self._seconds)
        log.error("history: the disk did not answer at the end; %d seconds wait for it", self.lost_seconds)
        return False

    def _busy(self) -> bool:
        return bool(self._seconds or self._states or self._underway_s is not None)

    def _wake(self) -> None:
        if self._thread.ident is None:
            self._thread.start()
        self._news.notify_all()

    # ---- the thread

    def _run(self) -> None:
        while self._next():
            pass
        try:
            self._history.close()
        except Exception:
            log.exception("history: the end")

    def _next(self) -> bool:
        """Write what has come since; False at the end."""
        with self._news:
            self._news.wait_for(lambda: self._seconds or self._states or self._ends)
            if not (self._seconds or self._states):
                return False
            seconds, states = tuple(self._seconds), self._states
            self._seconds.clear()
            self._states = {}
            self._underway_s = self._oldest_s or self._clock.now_s()
            self._oldest_s, self._underway = None, len(seconds)
        try:
            if seconds:
                self._history.store_all(seconds)
            for key, line in states.items():
                self._history.save_line(key, line)
        except Exception:
            log.exception("history")
        with self._news:
            self._underway_s, self._underway = None, 0
            self._news.notify_all()
        return True

"""The history's writer: one SQLite file, one commit a second, roll-ups as minutes and hours end.

WAL with synchronous=NORMAL: a program killed at any moment loses at most the second that was not committed;
a power cut loses what was written since the last checkpoint, which runs every minute. Trouble with the disk
is a fault in the snapshot, and samples wait in memory; it never stops the heating.
"""

from __future__ import annotations

import contextlib
import json
import logging
import sqlite3
from collections import deque
from typing import TYPE_CHECKING

from warmgui.core.model import Fault
from warmgui.core.text import EMPTY, translate
from warmgui.core.vocabulary import Severity
from warmgui.io.history.file import open_file, replace_damaged
from warmgui.io.history.pruning import Pruning
from warmgui.io.history.rows import INSERT_SAMPLE, PUT_JOURNAL, journal_row, sample_row
from warmgui.io.history.schema import HOUR_S, MINUTE_S, VERSION, rollup_sql
from warmgui.io.history.scrub import Scrubber
from warmgui.io.history.trouble import is_damaged, is_of_the_moment, was_taken, why
from warmgui.io.history.upgrade import UPGRADE, old_state, takes_long, upgrade_fault
from warmgui.io.text_json import english

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from warmgui.core.model import JournalEntry
    from warmgui.core.sample import Sample

    Second = tuple[Sample | None, tuple[JournalEntry, ...]]

log = logging.getLogger(__name__)

KEEP_SECONDS_S = 14 * 86400
"""How long single seconds are kept; minutes and hours stay for ever."""
LAST_WAIT_S = 1.0
"""At the end there is no next second to try again in."""
BACKLOG = 3600
"""So many seconds wait in memory while the file cannot be written; then the oldest go."""
_LONGEST_SECOND_S = 5.0
"""Two samples further apart than this do not cover the time between them (sleep, a stopped program)."""
_OPEN_MINUTE = "history.open_minute"
_MOST_DIGITS = 16
"""Of a minute; a damaged one can have more, and a number beyond SQLite's."""

_PUT_STATE = (
    "INSERT INTO state (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)
_KEPT_STATE = translate(
    "history",
    "What the program had learned could not be read at its start. That is kept; what this run learns is not.",
)


class History:
    """The writer; one thread uses it. Nothing here raises for the disk's sake: see `faults`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notice = EMPTY
        """What happened while opening that the user should know."""
        self.lost_seconds = 0
        """After `close`: how many seconds of samples nobody would take."""
        self._connection: sqlite3.Connection | None = None
        self._waiting: deque[Second] = deque(maxlen=BACKLOG)
        self._trouble: Fault | None = None
        self._last_utc: float | None = None
        self._minute = 0
        self._states: dict[str, str] = {}
        self._unread: set[str] = set()
        self._scrubber = Scrubber()
        self._pruning = Pruning()
        self._identity: tuple[int, int] | None = None
        if takes_long(path, VERSION):  # not here: a window waits for whoever makes this
            self._trouble = upgrade_fault(path)
        else:
            self._open(first=True)

    def store(self, sample: Sample | None, journal: Sequence[JournalEntry] = ()) -> None:
        """Keep one second of samples and the journal's new entries."""
        self.store_all([(sample, tuple(journal))])

    def store_all(self, seconds: Iterable[Second]) -> None:
        """Keep several seconds at once, oldest first."""
        self._waiting.extend(seconds)
        if self._connection is not None:
            self._look_whether_it_is_there()
        if self._connection is None:
            self._open()
        if self._connection is None:
            return
        try:
            self._write_waiting(self._connection)
            self._write_states(self._connection)
        except sqlite3.DatabaseError as error:
            self._fail(error)
        else:
            self._trouble = None

    def save_state(self, key: str, state: dict[str, object]) -> None:
        """Keep a JSON object under a key."""
        line = state_line(key, state)
        if line is not None:
            self.save_line(key, line)

    def save_line(self, key: str, line: str) -> None:
        """Keep what `state_line` made of a JSON object."""
        self._states[key] = line
        if self._connection is None:
            return
        try:
            self._write_states(self._connection)
        except sqlite3.DatabaseError as error:
            self._fail(error)

    def load_state(self, key: str) -> dict[str, object] | None:
        """What was saved under a key; None when there is nothing usable."""
        line = self._state(key)
        try:
            state = json.loads(line) if line is not None else None
        except (ValueError, RecursionError):
            log.warning("the saved state %s is not JSON; it is ignored", key)
            return None
        return state if isinstance(state, dict) else None

    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with the store now."""
        found = [self._trouble] if self._trouble else []
        if self.notice:
            found.append(Fault("history_notice", self.notice, Severity.WARNING))
        return tuple(found)

    def close(self) -> None:
        """Write what waits and close the file; what cannot be written now is lost, and said to be."""
        if self._connection is None and self._waiting:
            self._open()
        if self._connection is not None:
            with contextlib.suppress(sqlite3.DatabaseError):
                self._connection.execute(f"PRAGMA busy_timeout = {round(LAST_WAIT_S * 1000)}")
                self._write_waiting(self._connection)
                self._write_states(self._connection)
        self._disconnect()
        self.lost_seconds = sum(1 for sample, _ in self._waiting if sample is not None)
        if self.lost_seconds:
            log.error("history: the last %d seconds could not be written", self.lost_seconds)
        self._waiting.clear()

    # ---- writing

    def _write_waiting(self, connection: sqlite3.Connection) -> None:
        """All of the backlog in one transaction; it stays in memory until the commit."""
        minute = self._minute
        try:
            self._write(connection, self._waiting)
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError, OverflowError):
            # One value that no column takes must not hold up all others for ever.
            for one in self._waiting:
                try:
                    self._write(connection, [one])
                except (sqlite3.IntegrityError, sqlite3.ProgrammingError, OverflowError):
                    log.exception("a sample that cannot be stored is left out: %r", one)
        self._waiting.clear()
        if minute != self._minute:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
            self._scrubber.step(connection)

    def _write(self, connection: sqlite3.Connection, seconds: Iterable[Second]) -> None:
        last_utc, minute = self._last_utc, self._minute
        try:
            with _transaction(connection):
                for sample, journal in seconds:
                    if sample is not None:
                        self._write_sample(connection, sample)
                    connection.executemany(PUT_JOURNAL, [journal_row(entry) for entry in journal])
        except BaseException:
            self._last_utc, self._minute = last_utc, minute
            raise

    def _write_sample(self, connection: sqlite3.Connection, sample: Sample) -> None:
        t = int(sample.at_utc)
        minute = t // MINUTE_S * MINUTE_S
        self._pruning.follow(sample.at_utc, self._last_utc)
        if minute != self._minute:
            self._close_minute(connection, self._minute, t)
            self._minute = minute
            connection.execute(_PUT_STATE, (_OPEN_MINUTE, str(minute)))
        connection.execute(INSERT_SAMPLE, (t, *sample_row(sample, self._seconds(sample.at_utc))))
        self._last_utc = sample.at_utc

    def _close_minute(self, connection: sqlite3.Connection, minute: int, now: int) -> None:
        """Roll up the minute that ended and the hour it belongs to; once an hour throw old seconds away."""
        hour = minute // HOUR_S * HOUR_S
        connection.execute(rollup_sql("sample_1m"), {"start": minute, "end": minute + MINUTE_S})
        connection.execute(rollup_sql("sample_1h"), {"start": hour, "end": hour + HOUR_S})
        if hour != now // HOUR_S * HOUR_S:
            connection.execute(
                "DELETE FROM sample_1s WHERE t IN (SELECT t FROM sample_1s WHERE t < ? ORDER BY t LIMIT ?)",
                (now - KEEP_SECONDS_S, self._pruning.take(now)),
            )

    def _seconds(self, at_utc: float) -> float:
        """How long the sample covers: since the one before, or one second where that cannot be."""
        passed = at_utc - self._last_utc if self._last_utc is not None else 1.0
        return passed if 0.0 < passed <= _LONGEST_SECOND_S else 1.0

    # ---- states

    def _write_states(self, connection: sqlite3.Connection) -> None:
        """What waits to be saved; it stays in memory until the commit."""
        if not self._states:
            return
        with _transaction(connection):
            for key, line in self._states.items():
                if not self._keeps_older(connection, key):
                    connection.execute(_PUT_STATE, (key, line))
        self._states.clear()

    def _keeps_older(self, connection: sqlite3.Connection, key: str) -> bool:
        """Whether a state is there that could not be read at the start: months must not yield to hours."""
        if key not in self._unread:
            return False
        if connection.execute("SELECT 1 FROM state WHERE key = ?", (key,)).fetchone() is None:
            self._unread.discard(key)
            return False
        if self.notice != _KEPT_STATE:
            self.notice = _KEPT_STATE
            log.warning("%s", english(_KEPT_STATE))
        return True

    def _state(self, key: str) -> str | None:
        for _ in range(2):  # a damaged file may have been replaced by what could be saved of it
            if self._connection is None:
                if self._trouble is not None and self._trouble.code == UPGRADE:
                    return old_state(self.path, key)
                break
            try:
                row = self._connection.execute("SELECT value FROM state WHERE key = ?", (key,)).fetchone()
            except sqlite3.DatabaseError as error:
                self._fail(error)
            else:
                return None if row is None else str(row[0])
        self._unread.add(key)
        return None

    # ---- trouble

    def _fail(self, error: Exception) -> None:
        words = translate(
            "history",
            "The history cannot be written ({problem}). Heating goes on, an hour fits in memory.",
            problem=why(error, self.path),
        )
        self._tell(Fault("history_write", words), error)
        if is_damaged(error):
            self._disconnect()
            self._open(damaged=True)
        elif not is_of_the_moment(error):
            self._disconnect()  # a connection that was broken once stays broken; the file may come back

    def _tell(self, trouble: Fault, error: Exception) -> None:
        if self._trouble is None:
            log.error("history: %s: %s", self.path, error)
        self._trouble = trouble

    def _disconnect(self) -> None:
        if self._connection is not None:
            with contextlib.suppress(sqlite3.DatabaseError):
                self._connection.close()
        self._connection = None

    def _open(self, *, first: bool = False, damaged: bool = False) -> None:
        try:
            opened = replace_damaged(self.path) if damaged else open_file(self.path, first=first)
        except (sqlite3.Error, OSError) as error:
            words = translate(
                "history",
                "The history cannot be opened ({problem}). Heating goes on, an hour fits in memory.",
                problem=why(error, self.path),
            )
            self._tell(Fault("history_open", words), error)
            return
        self._connection, self._identity = opened.connection, opened.identity
        self.notice = opened.notice or self.notice
        if damaged:  # mended; else only what was written proves that the trouble is over
            self._trouble = None
        minute = self._state(_OPEN_MINUTE) or ""
        good = minute.isascii() and minute.isdigit() and len(minute) < _MOST_DIGITS
        self._minute = int(minute) if good else 0

    def _look_whether_it_is_there(self) -> None:
        """A file that is deleted or replaced while it is open takes every second silently with it."""
        if not was_taken(self.path, self._identity):
            return
        log.error("history: %s was taken away; a new one is begun", self.path)
        self._disconnect()
        self._open()
        self.notice = self.notice or translate(
            "history", "The history was taken away while the program ran; a new one was begun."
        )


@contextlib.contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.DatabaseError):  # a full disk may have rolled back by itself
            connection.execute("ROLLBACK")
        raise


def state_line(key: str, state: dict[str, object]) -> str | None:
    """A state as it is stored; None (and a line in the log) where it is no JSON."""
    try:
        return json.dumps(state, allow_nan=False)
    except (ValueError, TypeError):
        log.exception("the state %s cannot be saved", key)
        return None

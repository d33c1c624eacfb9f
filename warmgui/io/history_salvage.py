"""Takes over what can still be read of a damaged history: ranges of rows, halved where reading fails."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from warmgui.io.history_schema import (
    HOUR_S,
    JOURNAL_COLUMNS,
    ROLLUP_COLUMNS,
    ROLLUPS,
    SAMPLE_COLUMNS,
    rollup_sql,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

log = logging.getLogger(__name__)

_DAY_S = 24 * HOUR_S
_TABLES = (
    # name, key, columns, keys per step, keys below which a range is given up
    ("sample_1h", "t", ROLLUP_COLUMNS, 10_000 * HOUR_S, HOUR_S),
    ("journal", "id", JOURNAL_COLUMNS, 100_000, 1),
    ("sample_1m", "t", ROLLUP_COLUMNS, 60 * _DAY_S, 60),
    ("sample_1s", "t", SAMPLE_COLUMNS, _DAY_S, 4),
)
_ALL = (0, 1 << 34)
"""Keys to try where the table cannot say what it has: 500 years of seconds."""
_MOST_FAILURES = 20_000
"""Per table; then the rest of it is given up: nothing of it may be readable at all."""


@dataclass(slots=True)
class _Copier:
    connection: sqlite3.Connection
    end_s: float
    rows: int = 0
    holes: list[tuple[str, int, int]] = field(default_factory=list)
    failures: int = 0

    def table(self, name: str, key: str, columns: tuple[str, ...], step: int, least: int) -> None:
        """Copy a table from its newest rows down."""
        self.failures = 0
        names = f"{key}, {', '.join(columns)}"
        # Every name is a constant of this module.
        sql = (
            f"INSERT OR IGNORE INTO main.{name} ({names}) SELECT {names} FROM old.{name} "  # noqa: S608
            f"WHERE {key} >= ? AND {key} < ?"
        )
        for low, high in _steps(self._extent(name, key), step):
            self._range(name, sql, low, high, least)

    def state(self) -> None:
        """The states, one by one: there are a few only."""
        with contextlib.suppress(sqlite3.Error):
            for row in self.connection.execute("SELECT key, value FROM old.state").fetchall():
                with contextlib.suppress(sqlite3.IntegrityError):
                    self.connection.execute("INSERT OR IGNORE INTO main.state VALUES (?, ?)", row)

    def fill_holes(self) -> None:
        """Roll-ups that were lost come again from what is finer, where that is there."""
        for table in ROLLUPS:
            for name, low, high in self.holes:
                if name == table and time.monotonic() < self.end_s:
                    self.connection.execute(rollup_sql(table), {"start": low, "end": high})

    def _extent(self, name: str, key: str) -> tuple[int, int]:
        try:
            low, high = self.connection.execute(
                f"SELECT (SELECT MIN({key}) FROM old.{name}), (SELECT MAX({key}) FROM old.{name})"  # noqa: S608
            ).fetchone()
        except sqlite3.Error:
            return _ALL
        return (0, 0) if low is None else (low, high + 1)

    def _range(self, name: str, sql: str, low: int, high: int, least: int) -> None:
        """Copy a range in one statement, which is whole or not at all; halve it where that fails."""
        if time.monotonic() > self.end_s:
            return
        try:
            self.rows += max(0, self.connection.execute(sql, (low, high)).rowcount)
        except sqlite3.Error:
            self.failures += 1
            if high - low <= least or self.failures > _MOST_FAILURES:
                self.holes.append((name, low, high))
                return
            middle = (low + high) // 2
            self._range(name, sql, middle, high, least)
            self._range(name, sql, low, middle, least)


def salvage(damaged: Path, new: Path, within_s: float) -> int:
    """Copy what can be read of a damaged database into a new one that has its tables already.

    Never raises for the sake of either file; the damaged one is only read.

    Args:
        damaged: the file that was set aside.
        new: the database that was begun in its place.
        within_s: stop after so long; the newest rows come first.

    Returns:
        How many rows were taken over.
    """
    copier = None
    try:
        with contextlib.closing(
            sqlite3.connect(f"{new.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
        ) as connection:
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA cell_size_check = ON")  # finds more of what is wrong in a page
            connection.execute("ATTACH ? AS old", (f"{damaged.absolute().as_uri()}?mode=ro",))
            copier = _Copier(connection, time.monotonic() + within_s)
            copier.state()
            for table in _TABLES:
                copier.table(*table)
            copier.fill_holes()
    except sqlite3.Error as error:
        log.warning("nothing more can be read of %s: %s", damaged.name, error)
    rows = copier.rows if copier else 0
    log.info("%s: %d rows taken over", damaged.name, rows)
    return rows


def _steps(extent: tuple[int, int], step: int) -> Iterator[tuple[int, int]]:
    """The range in pieces, highest first; one that nobody knows is tried as a whole first."""
    low, high = extent
    if extent == _ALL:
        yield extent
        return
    while high > low:
        yield max(low, high - step), high
        high -= step

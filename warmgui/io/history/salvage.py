"""Takes over what can still be read of a damaged history: ranges of rows, halved where reading fails."""

from __future__ import annotations

import contextlib
import logging
import shutil
import sqlite3
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from warmgui.io.history.schema import (
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
_FAR = 1 << 34
"""Keys on the side where a table cannot say how far it goes: 500 years of seconds."""
_PAGE_COUNT, _FREE_LIST = slice(28, 32), slice(32, 40)
"""In the file's header; sqlite.org/fileformat2.html."""
_MOST_IN_A_ROW = 5000
"""So many ranges given up one after the other: nothing readable lies in this direction."""


@dataclass(slots=True)
class _Copier:
    connection: sqlite3.Connection
    end_s: float
    rows: int = 0
    holes: list[tuple[str, int, int]] = field(default_factory=list)
    in_a_row: int = 0

    def table(self, name: str, key: str, columns: tuple[str, ...], step: int, least: int) -> None:
        """Copy a table from its newest rows down, and from its oldest up where that comes to nothing."""
        names = f"{key}, {', '.join(self._present(name, columns))}"
        # Every name is a constant of this module.
        sql = (
            f"INSERT OR IGNORE INTO main.{name} ({names}) SELECT {names} FROM old.{name} "  # noqa: S608
            f"WHERE {key} >= ? AND {key} < ?"
        )
        first, last = self._edge(f"MIN({key})", name), self._edge(f"MAX({key})", name)
        if first is not None and last is not None and last < first:
            last = None  # a page that was cut off reads as zeros
        if last is not None:
            low = last - _FAR if first is None else first
            self._run(name, sql, _down(low, last + 1, step), least, newest_first=True)
        if first is not None and (last is None or self.in_a_row > _MOST_IN_A_ROW):
            high = first + _FAR if last is None else last + 1
            self._run(name, sql, _up(first, high, step), least, newest_first=False)
        if first is None and last is None:
            self.holes.append((name, 0, _FAR))

    def state(self) -> None:
        """The states, one by one: there are a few only."""
        with contextlib.suppress(sqlite3.Error):
            for row in self.connection.execute("SELECT key, value FROM old.state").fetchall():
                with contextlib.suppress(sqlite3.IntegrityError):
                    self.connection.execute("INSERT OR IGNORE INTO main.state VALUES (?, ?)", row)

    def fill_holes(self) -> None:
        """Roll-ups that were lost come again from what is finer, where that is there."""
        self.connection.set_progress_handler(lambda: time.monotonic() > self.end_s, 10_000)
        for table in ROLLUPS:
            for name, low, high in self.holes:
                if name == table:
                    self.connection.execute(rollup_sql(table), {"start": low, "end": high})

    def _present(self, name: str, columns: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the columns that the damaged file has: it may be of an older version."""
        with contextlib.suppress(sqlite3.Error):
            there = {row[1] for row in self.connection.execute(f"PRAGMA old.table_info({name})")}
            return tuple(column for column in columns if column in there) or columns
        return columns

    def _edge(self, end: str, name: str) -> int | None:
        """The first or last key of a table; None where it is empty or that end of it cannot be read."""
        try:
            (found,) = self.connection.execute(f"SELECT {end} FROM old.{name}").fetchone()  # noqa: S608
        except sqlite3.Error:
            return None
        return found if isinstance(found, int) else None

    def _run(
        self, name: str, sql: str, steps: Iterator[tuple[int, int]], least: int, *, newest_first: bool
    ) -> None:
        self.in_a_row = 0
        for low, high in steps:
            if time.monotonic() > self.end_s or self.in_a_row > _MOST_IN_A_ROW:
                return
            self._range(name, sql, (low, high), least, newest_first=newest_first)

    def _range(self, name: str, sql: str, keys: tuple[int, int], least: int, *, newest_first: bool) -> None:
        """Copy a range in one statement, which is whole or not at all; halve it where that fails."""
        low, high = keys
        if time.monotonic() > self.end_s or self.in_a_row > _MOST_IN_A_ROW:
            return
        try:
            copied = max(0, self.connection.execute(sql, keys).rowcount)
        except sqlite3.Error:
            if high - low <= least:
                self.in_a_row += 1
                self.holes.append((name, low, high))
                return
            middle = (low + high) // 2
            halves = [(middle, high), (low, middle)]
            for half in halves if newest_first else reversed(halves):
                self._range(name, sql, half, least, newest_first=newest_first)
        else:
            self.rows += copied
            self.in_a_row = 0 if copied else self.in_a_row


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
    end_s = time.monotonic() + within_s
    rows = _copy(damaged, new, end_s)
    if not rows:
        with contextlib.suppress(OSError), _with_first_page_of(new, damaged) as mended:
            rows = _copy(mended, new, end_s)
    log.info("%s: %d rows taken over", damaged.name, rows)
    return rows


def _copy(damaged: Path, new: Path, end_s: float) -> int:
    copier = None
    try:
        with contextlib.closing(
            sqlite3.connect(f"{new.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
        ) as connection:
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA cell_size_check = ON")  # finds more of what is wrong in a page
            connection.execute("PRAGMA writable_schema = ON")  # also opens a file that was cut off
            connection.execute("ATTACH ? AS old", (f"{damaged.absolute().as_uri()}?mode=ro",))
            copier = _Copier(connection, end_s)
            copier.state()
            for table in _TABLES:
                copier.table(*table)
            copier.fill_holes()
    except sqlite3.Error as error:
        log.warning("nothing more can be read of %s: %s", damaged.name, error)
    return copier.rows if copier else 0


@contextlib.contextmanager
def _with_first_page_of(new: Path, damaged: Path) -> Iterator[Path]:
    """A copy of the damaged file with the first page of a fresh one, which says where every table begins.

    Both files were made by the same statements, so the tables begin at the same pages.

    Raises:
        OSError: there is not enough room for a copy.
    """
    with contextlib.closing(sqlite3.connect(new)) as connection:
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        page_bytes = int(connection.execute("PRAGMA page_size").fetchone()[0])
    with new.open("rb") as file:
        page = bytearray(file.read(page_bytes))
    pages = damaged.stat().st_size // page_bytes
    page[_PAGE_COUNT] = pages.to_bytes(4, "big")
    page[_FREE_LIST] = bytes(8)
    copy = damaged.with_name(f"{damaged.name}.mended")
    if shutil.disk_usage(damaged.parent).free < 2 * damaged.stat().st_size:
        raise OSError(f"no room for a copy of {damaged.name}")
    try:
        shutil.copyfile(damaged, copy)
        with copy.open("r+b") as file:
            file.write(page)
        yield copy
    finally:
        for tail in ("", "-wal", "-shm"):
            copy.with_name(copy.name + tail).unlink(missing_ok=True)


def _down(low: int, high: int, step: int) -> Iterator[tuple[int, int]]:
    while high > low:
        yield max(low, high - step), high
        high -= step


def _up(low: int, high: int, step: int) -> Iterator[tuple[int, int]]:
    while low < high:
        yield low, min(high, low + step)
        low += step

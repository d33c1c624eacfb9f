"""Reads through the whole history, a little every minute: damage is found while it can still be mended.

A damaged page in last month's rows would otherwise show only when somebody looks at last month.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

ROWS = 20_000
"""At a time: some milliseconds. A fortnight of seconds takes an hour."""
_TABLES = (
    ("sample_1h", "t", "seconds"),
    ("sample_1m", "t", "seconds"),
    ("journal", "id", "LENGTH(reason)"),
    ("sample_1s", "t", "seconds"),
)
_LOWEST = -(1 << 62)


class Scrubber:
    """Where the reading has got to."""

    def __init__(self) -> None:
        self._table = 0
        self._from = _LOWEST

    def step(self, connection: sqlite3.Connection) -> None:
        """Read the next rows.

        Raises:
            sqlite3.DatabaseError: they cannot be read.
        """
        name, key, value = _TABLES[self._table]
        # Every name is a constant of this module.
        rows, last, _ = connection.execute(
            f"SELECT COUNT(*), MAX(k), SUM(v) FROM (SELECT {key} AS k, {value} AS v FROM {name}"  # noqa: S608
            f" WHERE {key} >= ? ORDER BY {key} LIMIT ?)",
            (self._from, ROWS),
        ).fetchone()
        if rows == ROWS:
            self._from = last + 1
        else:
            self._table = (self._table + 1) % len(_TABLES)
            self._from = _LOWEST

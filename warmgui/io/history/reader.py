"""The history for charts, tables and exports: read-only, a connection of its own for each call.

Any thread may call, several at once. Nothing here waits for the writer: WAL readers see the last commit.
"""

from __future__ import annotations

import contextlib
import itertools
import math
import sqlite3
from array import array
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from warmgui.core.chart_reader import ChartData
from warmgui.core.model import JournalEntry
from warmgui.core.vocabulary import Action, Mode, Provenance
from warmgui.io.history import export as history_export
from warmgui.io.history import room as history_room
from warmgui.io.history.schema import (
    ACTION_WORDS,
    EXTREMES,
    HOUR_S,
    MEANS,
    MINUTE_S,
    ROLLUPS,
    SUMS,
    VERSION,
    version_of,
)
from warmgui.io.history.totals import provenances, total, totals_sql
from warmgui.io.text_json import load_text
from warmgui.io.whole_file import write_whole_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from typing import Any

    from warmgui.core.text import Text

_STEP_S = {"sample_1s": 1, "sample_1m": MINUTE_S, "sample_1h": HOUR_S}
_GAP_STEPS = 3
_ENOUGH = 0.5
"""A roll-up with at least this part of the wanted points is taken: many times fewer rows to read."""
_MINUTE_ALONE = (
    "SELECT 1 FROM sample_1m AS m WHERE m.t >= ? AND m.t < ?"
    " AND NOT EXISTS (SELECT 1 FROM sample_1s AS s WHERE s.t >= m.t AND s.t < m.t + 60) LIMIT 1"
)
"""A minute whose seconds are gone. The first second of all says nothing: a wrong clock may have stored it."""
_BUSY_S = 2.0
_DAY_S = 24 * HOUR_S
_PARTS_OF_A_DAY_S = tuple(HOUR_S * hours for hours in (1, 2, 3, 4, 6, 8, 12, 24))
_NAN = math.nan
_ENTRY = "at_utc, action, reason, power_w, mode, setpoint_c"


@dataclass(frozen=True, slots=True)
class _Extent:
    """First and last second that a table knows."""

    first: int
    last: int


class HistoryReader:
    """`core.model.ChartReader` over a history file.

    Args:
        path: the database; while it does not exist everything is empty.
        zone: the time zone of "day" and "month"; None is the computer's, daylight saving included.
    """

    def __init__(self, path: Path, zone: tzinfo | None = None) -> None:
        self._path = path
        self._zone = zone

    def series(
        self, columns: Sequence[str], start_utc: float, end_utc: float, max_points: int = 1500
    ) -> ChartData:
        """Means of `Sample` columns over a range; of amounts (energy, shares, cost) the sums per point.

        Also "room_c_min" and "_max" (and those of heat_w, wall_w, mining_w, hashrate_hs). `max_points` counts
        over the part of the range where there is history at all.

        Raises:
            KeyError: a column that the history does not have.
        """
        for name in columns:
            if name not in _SERIES_COLUMNS:
                raise KeyError(name)
        with self._connection() as connection:
            if connection is None or end_utc <= start_utc:
                return _empty(columns)
            table, step_s = _choose(connection, start_utc, end_utc, max(2, max_points))
            if table is None:
                return _empty(columns)
            first = start_utc // step_s * step_s  # the first point is whole
            rows = connection.execute(_series_sql(table, step_s, columns), (first, end_utc))
            return _chart(rows, columns, step_s, (step_s - _STEP_S[table]) / 2 + (_STEP_S[table] - 1) / 2)

    def totals(self, start_utc: float, end_utc: float, bucket: str) -> list[dict[str, float | None]]:
        """Rows per "hour", "day" or "month" of local time, see `ChartReader`; empty ones are left out."""
        with self._connection() as connection:
            if connection is None or end_utc <= start_utc:
                return []
            extent = _extent(connection, "sample_1s", "sample_1h")
            if extent is None:
                return []
            start, end = max(start_utc, extent.first - HOUR_S), min(end_utc, extent.last + 1)
            edges = list(self._edges(start, end, bucket)) if end > start else []
            whole_hours = all(edge % HOUR_S == 0 for edge in edges)
            sql = totals_sql("sample_1h" if whole_hours else "sample_1m")
            found = []
            for low, high in itertools.pairwise(edges):
                row = connection.execute(sql, {"start": low, "end": high}).fetchone()
                if row[0]:
                    found.append(total(low, row))
            return found

    def provenances(self, start_utc: float, end_utc: float) -> dict[str, dict[Provenance, float]]:
        """How the numbers of a range were known, see `history_totals.provenances`."""
        with self._connection() as connection:
            if connection is None:
                return {}
            return provenances(connection, start_utc, end_utc)

    def export_rows(
        self, path: str, start_utc: float, end_utc: float, resolution: str, *, currency: str = ""
    ) -> int:
        """Write rows ("second", "minute", "hour") with provenance columns; see `history_export`."""
        with self._connection() as connection:
            return history_export.write_rows(
                connection, path, start_utc, end_utc, resolution, currency=currency
            )

    def export_journal(self, path: str, start_utc: float, end_utc: float, say: Callable[[Text], str]) -> int:
        """Write the journal in the order in which it was written: ".csv" as CSV, all else as JSON lines."""
        write = history_export.write_journal
        with self._connection() as connection:
            if connection is None:
                return write(path, (), say)
            rows = connection.execute(
                f"SELECT {_ENTRY} FROM journal WHERE at_utc >= ? AND at_utc < ? ORDER BY id",  # noqa: S608
                (start_utc, end_utc),
            )
            return write(path, map(_entry, rows), say)

    def export_document(self, path: str, content: bytes) -> None:
        """Write a finished document, whole or not at all.

        Raises:
            OSError: it cannot be written.
        """
        write_whole_bytes(path, content)

    def journal(self, start_utc: float, end_utc: float, limit: int = 1000) -> list[JournalEntry]:
        """The newest `limit` changes of action in a range, oldest first."""
        with self._connection() as connection:
            if connection is None:
                return []
            rows = connection.execute(
                f"SELECT {_ENTRY} FROM journal"  # noqa: S608 - a constant
                " WHERE at_utc >= ? AND at_utc < ? ORDER BY at_utc DESC, id DESC LIMIT ?",
                (start_utc, end_utc, limit),
            ).fetchall()
        # A number of an action that nobody knows is a damaged row's, or a newer version's.
        return [_entry(row) for row in reversed(rows) if row[1] in ACTION_WORDS]

    def room_minutes(self, start_utc: float, end_utc: float) -> dict[str, list[float | None]]:
        """What a room is learned from: see `history_room.room_minutes`."""
        with self._connection() as connection:
            return history_room.room_minutes(connection, start_utc, end_utc)

    def week_minutes(self, start_utc: float, end_utc: float) -> dict[str, list[float | None]]:
        """What a week is replayed from: see `history_room.week_minutes`."""
        with self._connection() as connection:
            return history_room.week_minutes(connection, start_utc, end_utc)

    @contextlib.contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection | None]:
        if not self._path.exists():
            yield None
            return
        uri = f"{self._path.absolute().as_uri()}?mode=ro"
        with contextlib.closing(sqlite3.connect(uri, uri=True, timeout=_BUSY_S)) as connection:
            known = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'sample_1h'").fetchone()
            # One of an older version has not these columns yet: it is being copied, see `history_upgrade`.
            yield connection if known and version_of(connection) == VERSION else None

    def _edges(self, start_utc: float, end_utc: float, bucket: str) -> Iterator[int]:
        """Beginnings of local hours, days or months that cover the range, and the end of the last one."""
        edge = self._floor(start_utc, bucket)
        while edge < end_utc:
            yield edge
            edge = self._next(edge, bucket)
        yield edge

    def _floor(self, at_utc: float, bucket: str) -> int:
        local = self._local(at_utc).replace(minute=0, second=0, microsecond=0)
        if bucket == "hour":
            return int(local.timestamp())
        day = local.replace(hour=0, tzinfo=self._zone, fold=0)
        if bucket == "month":
            day = day.replace(day=1)
        elif bucket != "day":
            raise ValueError(f"no bucket {bucket!r}: hour, day or month")
        return int(day.timestamp())

    def _next(self, edge: int, bucket: str) -> int:
        if bucket == "hour":
            following = self._floor(edge + HOUR_S, bucket)
            return following if following > edge else edge + HOUR_S
        # A day has 23 to 25 hours; noon of the next day (or the next month) is safe on either side.
        ahead = timedelta(days=32 if bucket == "month" else 1, hours=12)
        return self._floor(
            (self._local(edge).replace(tzinfo=None) + ahead).replace(tzinfo=self._zone).timestamp(), bucket
        )

    def _local(self, at_utc: float) -> datetime:
        """An aware local time, with the offset of that very moment."""
        if self._zone is not None:
            return datetime.fromtimestamp(at_utc, self._zone)
        return datetime.fromtimestamp(at_utc).astimezone()


# ---- queries: every name in them is a constant of the schema -----------------------------------------------

_SERIES_COLUMNS = {
    *MEANS,
    *SUMS,
    "practice",
    *(f"{name}_{end}" for name in EXTREMES for end in ("min", "max")),
}


def _extent(connection: sqlite3.Connection, *tables: str) -> _Extent | None:
    """First and last second over the given tables; two look-ups in each index, however long they are."""
    found = [
        (low, high + _STEP_S[table] - 1)
        for table in tables
        for low, high in connection.execute(
            f"SELECT (SELECT MIN(t) FROM {table}), (SELECT MAX(t) FROM {table})"  # noqa: S608 - see above
        )
        if low is not None
    ]
    return _Extent(min(low for low, _ in found), max(high for _, high in found)) if found else None


def _choose(
    connection: sqlite3.Connection, start_utc: float, end_utc: float, max_points: int
) -> tuple[str | None, int]:
    """The table to read, and seconds per point: a whole number of its rows."""
    known = _extent(connection, "sample_1s", "sample_1m")
    if known is None:
        return None, 1
    start, end = max(start_utc, known.first), min(end_utc, known.last + 1)
    span_s = end - start
    if span_s <= 0:
        return None, 1
    table = "sample_1s"
    for rollup, (_, width_s) in ROLLUPS.items():
        if span_s / width_s >= max_points * _ENOUGH:
            table = rollup
    if table == "sample_1s" and connection.execute(_MINUTE_ALONE, (start, end)).fetchone():
        table = "sample_1m"  # single seconds are kept for a fortnight only
    row_s = _STEP_S[table]
    return table, _even(row_s * max(1, math.ceil(span_s / row_s / max_points)))


def _even(step_s: int) -> int:
    """Steps of hours become whole parts of a day, or days: others beat with day and night in a chart."""
    if step_s <= HOUR_S:
        return step_s
    return next((even_s for even_s in _PARTS_OF_A_DAY_S if even_s >= step_s), -(-step_s // _DAY_S) * _DAY_S)


def _series_sql(table: str, step_s: int, columns: Sequence[str]) -> str:
    values = ", ".join(_series_value(table, step_s, name) for name in columns)
    group = "" if step_s == _STEP_S[table] else f"GROUP BY t / {step_s}"
    start = f"t / {step_s} * {step_s}"
    comma = ", " if columns else ""
    return f"SELECT {start}{comma}{values} FROM {table} WHERE t >= ? AND t < ? {group} ORDER BY t"  # noqa: S608


def _series_value(table: str, step_s: int, name: str) -> str:
    if step_s == _STEP_S[table]:
        return name if table != "sample_1s" else name.removesuffix("_min").removesuffix("_max")
    if name in SUMS:
        return f"SUM({name})"
    if name in MEANS or name == "practice":
        return f"AVG({name})"
    source = name if table != "sample_1s" else name.removesuffix("_min").removesuffix("_max")
    return f"{'MIN' if name.endswith('_min') else 'MAX'}({source})"


def _chart(
    rows: Iterator[tuple[float | None, ...]], columns: Sequence[str], step_s: int, middle_s: float
) -> ChartData:
    t_utc = array("d")
    series = [array("d") for _ in columns]
    previous, longest = -math.inf, _GAP_STEPS * step_s
    for row in rows:
        t = row[0] or 0.0
        if t - previous > longest and t_utc:
            t_utc.append(previous + step_s + middle_s)
            for column in series:
                column.append(_NAN)
        t_utc.append(t + middle_s)
        for column, value in zip(series, row[1:], strict=True):
            column.append(_NAN if value is None else value)
        previous = t
    return ChartData(t_utc, dict(zip(columns, series, strict=True)), float(step_s))


def _entry(row: tuple[Any, ...]) -> JournalEntry:
    at_utc, action, reason, power_w, mode, setpoint_c = row
    words = Action(ACTION_WORDS[action])
    return JournalEntry(at_utc, words, load_text(reason), power_w, _mode(mode), setpoint_c)


def _mode(word: str) -> Mode:
    """The mode of an entry; a word that this version does not know counts as off."""
    return Mode(word) if word in set(Mode) else Mode.OFF


def _empty(columns: Sequence[str]) -> ChartData:
    return ChartData(array("d"), {name: array("d") for name in columns}, 1.0)

"""Ranges and columns of the history page, without Qt widgets: which rows are asked for, and what they say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from warmgui.core.text import Amount, Text, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.units import Formatter

Row = dict[str, float | None]


class Span(StrEnum):
    """How much one page of history shows."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


BUCKETS = {Span.DAY: "hour", Span.WEEK: "day", Span.MONTH: "day", Span.YEAR: "month"}
"""What one row of the table covers."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the table; `key` is that of `ChartReader.totals`."""

    key: str
    title: Text
    kind: str


COLUMNS = (
    Column("energy_kwh", translate("history", "Energy"), "energy_kwh"),
    Column("mining_kwh", translate("history", "of it mining"), "energy_kwh"),
    Column("heat_kwh", translate("history", "Heat into the room"), "heat_kwh"),
    Column("cost", translate("history", "Cost"), "money"),
    Column("sat", translate("history", "Expected earnings"), "sat"),
    Column("accepted", translate("history", "Shares"), "number"),
    Column("rejected", translate("history", "Rejected"), "number"),
    Column("stale", translate("history", "Stale"), "number"),
    Column("hashes", translate("history", "Hashes"), "hashes"),
    Column("mean_room_c", translate("history", "Room, mean"), "temperature_c"),
    Column("hours_heating", translate("history", "Hours of heating"), "duration_h"),
)
BARS = ("energy_kwh", "cost", "sat", "accepted")
"""The columns that the bars can show."""
_MEANS = {"mean_room_c"}


@dataclass(frozen=True, slots=True)
class Period:
    """One page of history: a day, week, month or year of local time."""

    span: Span
    start: datetime
    """Local and aware."""

    @property
    def end(self) -> datetime:
        """The first moment after it."""
        return _at_midnight(_shifted(self.span, self.start, 1))

    def moved(self, steps: int) -> Period:
        """So many pages later (or, negative, earlier)."""
        return Period(self.span, _at_midnight(_shifted(self.span, self.start, steps)))


def period_at(span: Span, moment: datetime) -> Period:
    """The page that holds a local moment."""
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    if span is Span.WEEK:
        day -= timedelta(days=day.weekday())
    elif span is Span.MONTH:
        day = day.replace(day=1)
    elif span is Span.YEAR:
        day = day.replace(month=1, day=1)
    return Period(span, _at_midnight(day))


def bucket_starts(period: Period) -> list[datetime]:
    """When each possible row begins, so that hours without data keep their place."""
    starts, at = [], period.start
    while at < period.end:
        starts.append(at)
        if period.span is Span.DAY:
            # In UTC, so that the hours of a day on which the clock changes come out right.
            at = datetime.fromtimestamp(at.timestamp() + 3600.0).astimezone()
        elif period.span is Span.YEAR:
            at = _at_midnight(_shifted(Span.MONTH, at, 1))
        else:
            at = _at_midnight(at + timedelta(days=1))
    return starts


def bars_of(rows: Sequence[Row], key: str, starts: Sequence[datetime]) -> list[float | None]:
    """One number per possible row, None where nothing is known."""
    by_start = {round(row["start_utc"] or 0.0): row.get(key) for row in rows}
    return [by_start.get(round(at.timestamp())) for at in starts]


def sums(rows: Sequence[Row]) -> Row:
    """The line below the table: sums, and means of temperatures; None where no row knows."""
    total: Row = {}
    for column in COLUMNS:
        known = [value for row in rows if (value := row.get(column.key)) is not None]
        if not known:
            total[column.key] = None
        elif column.key in _MEANS:
            total[column.key] = sum(known) / len(known)
        else:
            total[column.key] = sum(known)
    return total


def cell(row: Row, column: Column, formatter: Formatter) -> str:
    """One cell in words."""
    return formatter.amount(Amount(row.get(column.key), column.kind))


def _shifted(span: Span, start: datetime, steps: int) -> datetime:
    if span is Span.DAY:
        return start + timedelta(days=steps)
    if span is Span.WEEK:
        return start + timedelta(weeks=steps)
    months = steps * (12 if span is Span.YEAR else 1)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return start.replace(year=year, month=month + 1, day=1)


def _at_midnight(day: datetime) -> datetime:
    """Local midnight of a date, with that date's own offset from UTC (summer time)."""
    return datetime(day.year, day.month, day.day).astimezone()

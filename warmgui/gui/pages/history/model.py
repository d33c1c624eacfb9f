"""Ranges and columns of the history page, without Qt widgets: which rows are asked for, and what they say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from warmgui.core.report.notes import shares
from warmgui.core.report.sums import known_fraction
from warmgui.core.text import EMPTY, Amount, Text, joined, translate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from warmgui.core.units import Formatter
    from warmgui.core.vocabulary import Provenance

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
    """One column of the table; `key` is that of `ChartReader.totals` or of `report_sums.extended`."""

    key: str
    title: Text
    kind: str
    rests_on: tuple[str, ...] = ()
    """Sums that may know nothing of a part of the mining energy, see `report_sums.known_fraction`."""
    help: Text = EMPTY

    @property
    def opens(self) -> bool:
        """Whether there is a working behind it."""
        return bool(self.rests_on) and self.key != "hypothetical_sat"


_MINING = Column("mining_kwh", translate("history", "Mining energy"), "energy_kwh")
_USEFUL = Column(
    "useful_kwh",
    translate("history", "Useful heat"),
    "heat_kwh",
    ("useful_kwh",),
    translate("history", "Heat of mining that came while the room was not above its target."),
)
_COST = Column(
    "cost",
    translate("history", "Cost"),
    "money",
    ("cost",),
    translate(
        "history",
        "Of the mining energy, each second at its price. Own power counts at what the grid would have paid.",
    ),
)
_CO2 = Column(
    "co2_g",
    translate("history", "CO₂"),
    "co2_g",
    ("co2_g",),
    translate(
        "history", "Of the mining energy that came from the grid, each second at its carbon intensity."
    ),
)
_SAT = Column(
    "sat",
    translate("history", "Expected earnings"),
    "sat",
    ("sat",),
    translate("history", "What the work is worth on average; nothing on the practice network."),
)
_HOURS = Column("hours_heating", translate("history", "Hours of heating"), "duration_h")
_ENERGY = Column("energy_kwh", translate("history", "Energy"), "energy_kwh")
_ACCEPTED = Column("accepted", translate("history", "Shares"), "number")

GROUPS: dict[str, tuple[Column, ...]] = {
    "energy": (
        _ENERGY,
        Column("mining_kwh", translate("history", "of it mining"), "energy_kwh"),
        Column("heat_kwh", translate("history", "Heat into the room"), "heat_kwh"),
        _USEFUL,
        Column(
            "useful_fraction",
            translate("history", "Useful"),
            "fraction",
            ("useful_kwh",),
            translate("history", "Useful heat by mining energy, where both are known."),
        ),
        Column(
            "own_kwh",
            translate("history", "Own power"),
            "energy_kwh",
            ("own_kwh",),
            translate("history", "Of the mining energy: what came from your own sun, wind or battery."),
        ),
        _CO2,
        Column("mean_room_c", translate("history", "Room, mean"), "temperature_c"),
        _HOURS,
    ),
    "money": (
        _MINING,
        Column(
            "net_cost",
            translate("history", "Net cost"),
            "money",
            ("cost", "sat"),
            translate("history", "Cost less expected earnings, at the price of bitcoin that is known now."),
        ),
        _COST,
        Column(
            "price_paid",
            translate("history", "Mean price paid"),
            "price_per_kwh",
            ("cost",),
            translate("history", "Cost by mining energy, where both are known."),
        ),
        _SAT,
        Column(
            "income",
            translate("history", "in money"),
            "money",
            ("sat",),
            translate("history", "Expected earnings at the price of bitcoin that is known now."),
        ),
        _USEFUL,
        Column(
            "net_per_useful_kwh",
            translate("history", "Net, per useful kWh"),
            "price_per_kwh",
            ("cost", "sat", "useful_kwh"),
            translate("history", "Net cost of a kWh of heat that was wanted."),
        ),
        _CO2,
    ),
    "mining": (
        _MINING,
        _ACCEPTED,
        Column("rejected", translate("history", "Rejected"), "number"),
        Column("stale", translate("history", "Stale"), "number"),
        Column("hashes", translate("history", "Hashes"), "hashes"),
        _SAT,
        Column(
            "hypothetical_sat",
            translate("history", "On bitcoin’s network"),
            "sat",
            ("hypothetical_sat",),
            translate("history", "What the same work would be worth on average if it went to bitcoin."),
        ),
        _HOURS,
    ),
}
"""The columns of the table, a few at a time."""
COLUMNS = tuple({column.key: column for group in GROUPS.values() for column in group}.values())
BARS = ("energy_kwh", "useful_kwh", "cost", "co2_g", "sat", "accepted")
"""The columns that the bars can show."""
PARTLY = "*"
"""Behind a number that is not known for all of the mining energy."""


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


def column_of(key: str) -> Column:
    """By its key."""
    return next(column for column in COLUMNS if column.key == key)


def known(row: Row, column: Column) -> float:
    """0..1: of how much of the mining energy this number of a row knows."""
    fractions = (known_fraction(row, key) for key in column.rests_on)
    return min((fraction for fraction in fractions if fraction is not None), default=1.0)


def cell(row: Row, column: Column, formatter: Formatter) -> str:
    """One cell in words; with a mark where it is not known for all of the mining energy."""
    value = row.get(column.key)
    words = formatter.amount(Amount(value, column.kind))
    return f"{words} {PARTLY}" if value is not None and known(row, column) < 1.0 else words


def partly_words(row: Row, columns: Sequence[Column], formatter: Formatter) -> str:
    """The line that explains the mark; empty where all of the columns are known for all of the energy."""
    parts = []
    for column in columns:
        if row.get(column.key) is not None and (share := known(row, column)) < 1.0:
            part = translate("history", "{name} {share}", name=column.title, share=Amount(share, "fraction"))
            parts.append(formatter.text(part))
    if not parts:
        return ""
    words = translate(
        "history",
        "{mark} Known for a part of the mining energy only: {parts}",
        mark=PARTLY,
        parts=joined(parts),
    )
    return formatter.text(words)


def month_words(start: datetime, name: str, formatter: Formatter) -> str:
    """A month with its year; languages that write it with its number have that, too."""
    words = translate("history", "{month} {year}", month=name, year=start.year)
    return formatter.text(words)


def known_words(found: Mapping[str, Mapping[Provenance, float]], formatter: Formatter) -> str:
    """The line that says how the numbers of the table were known; empty where nobody says."""
    names = (
        ("power", translate("history", "Power")),
        ("price", translate("history", "Price")),
        ("carbon", translate("history", "Carbon intensity")),
        ("room", translate("history", "Room")),
    )
    return joined(
        formatter.text(translate("history", "{name}: {shares}", name=name, shares=shares(found[key])))
        for key, name in names
        if found.get(key)
    )


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

"""Tables and charts of a report: a row per day, and the same heat from other heaters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.model import UNKNOWN, Value
from warmgui.core.model_energy import Economics
from warmgui.core.money.counterfactual import ComparisonInputs, comparisons
from warmgui.core.report.model import ReportCell, ReportChart, ReportSeries, ReportTable
from warmgui.core.report.sums import known_fraction
from warmgui.core.text import Amount, Text, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.report.model import ReportFacts
    from warmgui.core.report.sums import Row

MARK = "*"
_OURS = translate("report", "cost of all mining less expected earnings")
_COLUMNS: tuple[tuple[str, Text, str, tuple[str, ...]], ...] = (
    # key, title, kind, the sums that it rests on
    ("mining_kwh", translate("report", "Mining"), "energy_kwh", ()),
    ("useful_kwh", translate("report", "Useful"), "heat_kwh", ("useful_kwh",)),
    ("own_kwh", translate("report", "Own power"), "energy_kwh", ("own_kwh",)),
    ("cost", translate("report", "Cost"), "money", ("cost",)),
    ("price_paid", translate("report", "Mean price"), "price_per_kwh", ("cost",)),
    ("sat", translate("report", "Expected"), "sat", ("sat",)),
    ("net_cost", translate("report", "Net cost"), "money", ("cost", "sat")),
    ("co2_g", translate("report", "CO₂"), "co2_g", ("co2_g",)),
    ("mean_room_c", translate("report", "Room"), "temperature_c", ()),
)
_BUCKETS = {
    "hour": (translate("report", "Hour by hour"), translate("report", "Hour")),
    "day": (translate("report", "Day by day"), translate("report", "Day")),
    "month": (translate("report", "Month by month"), translate("report", "Month")),
}
_ALWAYS = frozenset({"mining_kwh", "useful_kwh", "cost", "net_cost"})
"""Shown even where nothing is known of them."""


def period_table(facts: ReportFacts, rows: Sequence[Row], total: Row) -> ReportTable | None:
    """A row per day (hour, month); None where there is nothing. Columns that nobody knows are left out."""
    if not rows:
        return None
    columns = [c for c in _COLUMNS if c[0] in _ALWAYS or total.get(c[0]) is not None]
    title, first = _BUCKETS[facts.bucket]
    lines = tuple((row.get("start_utc") or 0.0, _cells(row, columns)) for row in rows)
    sums = _cells(total, columns)
    partly = any(cell.partly for cells in (*(cells for _, cells in lines), sums) for cell in cells)
    mark = translate("report", "{mark} Known for a part of the mining energy only.", mark=MARK)
    heads = (first, *(title for _, title, _, _ in columns))
    return ReportTable(title, heads, lines, sums, (mark,) if partly else ())


def charts(facts: ReportFacts, rows: Sequence[Row]) -> tuple[ReportChart, ...]:
    """Heat of mining with its useful part, and what it cost; none where nothing is known."""
    at = {round(row.get("start_utc") or 0.0): row for row in rows}
    placed = [at.get(round(start), {}) for start in facts.starts_utc]
    useful = tuple(row.get("useful_kwh") for row in placed)
    rest = tuple(_rest(row) for row in placed)
    heat = ReportChart(
        translate("report", "Energy of mining, and the heat of it that was useful"),
        "energy_kwh",
        facts.starts_utc,
        (
            ReportSeries(translate("report", "useful heat"), useful),
            ReportSeries(translate("report", "not needed, or not known"), rest, hatched=True),
        ),
    )
    costs = tuple(row.get("cost") for row in placed)
    cost = ReportChart(
        translate("report", "What it cost"),
        "money",
        facts.starts_utc,
        (ReportSeries(translate("report", "electricity for mining"), costs),),
    )
    charted = (heat, cost)
    return tuple(
        c for c in charted if any(v is not None and v != 0 for part in c.series for v in part.values)
    )


def comparison_table(facts: ReportFacts, total: Row) -> ReportTable | None:
    """The same useful heat from other heaters; None where there was no useful heat, or nobody knows."""
    useful_kwh = total.get("useful_kwh")
    if not useful_kwh:
        return None
    lines: list[tuple[float | Text, tuple[ReportCell, ...]]] = [
        (
            translate("report", "This PC, net"),
            _compared(_OURS, total.get("net_cost"), total.get("co2_g"), partly=_is_partly(total, "cost")),
        )
    ]
    for way in comparisons(_inputs(facts, total)):
        if way.key in {"mining", "nothing"}:
            continue
        name = way.name
        if way.present:
            name = translate("report", "{name} (this home’s)", name=way.name)
        cost, co2 = way.cost_per_kwh.value, way.co2_g_per_kwh.value
        amounts = [None if each is None else each * useful_kwh for each in (cost, co2)]
        lines.append((name, _compared(way.note, *amounts)))
    heads = (
        translate("report", "Heater"),
        translate("report", "How"),
        translate("report", "Cost"),
        translate("report", "CO₂"),
    )
    title = translate(
        "report", "The same {heat} of heat from other heaters", heat=Amount(useful_kwh, "heat_kwh")
    )
    return ReportTable(title, heads, tuple(lines))


def _compared(
    note: Text, cost: float | None, co2_g: float | None, *, partly: bool = False
) -> tuple[ReportCell, ...]:
    return (
        ReportCell(note),
        ReportCell(Amount(cost, "money"), partly=partly),
        ReportCell(Amount(co2_g, "co2_g")),
    )


def _inputs(facts: ReportFacts, total: Row) -> ComparisonInputs:
    """What the other heaters would have paid and emitted: the means of this very time."""

    def value(key: str) -> Value:
        number = total.get(key)
        return UNKNOWN if number is None else Value(number, Provenance.MODELLED)

    paid = Economics(
        price_per_kwh=value("price_paid"),
        carbon_g_per_kwh=value("carbon_paid_g_per_kwh"),
    )
    settings = facts.settings
    return ComparisonInputs(
        economics=paid,
        settings=settings.comparison,
        currency=settings.money.currency,
        placement=settings.room.placement,
        outdoor_c=value("mean_outdoor_c"),
    )


def _cells(row: Row, columns: Sequence[tuple[str, Text, str, tuple[str, ...]]]) -> tuple[ReportCell, ...]:
    return tuple(
        ReportCell(
            Amount(row.get(key), kind),
            partly=row.get(key) is not None and any(_is_partly(row, name) for name in rests_on),
        )
        for key, _, kind, rests_on in columns
    )


def _is_partly(row: Row, key: str) -> bool:
    known = known_fraction(row, key)
    return known is not None and known < 1.0


def _rest(row: Row) -> float | None:
    mined = row.get("mining_kwh")
    return None if mined is None else max(mined - (row.get("useful_kwh") or 0.0), 0.0)

"""Heat is heat: one kWh of it by every way that there is, what it costs and what it emits, side by side.

Costs and carbon are those of `money.counterfactual`, mining's income that of `money.mining`; here they are
only asked with the numbers of the sliders. All of a PC's or an ASIC's electricity becomes heat, as a plain
heater's does: what differs is what it earns on the way, on average and before luck.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from warmgui.core.lab.heat_inputs import (
    ASIC_J_PER_TH,
    BTC,
    CARBON,
    COP,
    FEE,
    GAS_EFFICIENCY,
    GAS_PRICE,
    OIL_EFFICIENCY,
    OIL_PRICE,
    PC_J_PER_TH,
    PRICE,
    heat_inputs,
)
from warmgui.core.lab.heat_row import HeatRow
from warmgui.core.lab.heat_words import verdict
from warmgui.core.model_energy import Economics
from warmgui.core.money.boilers import boiler_of
from warmgui.core.money.counterfactual import ComparisonInputs, comparisons
from warmgui.core.money.facts import DEFAULT_FACTS, described, reward_sat
from warmgui.core.money.known import declared
from warmgui.core.money.mining import SAT_PER_BTC, hashprice, revenue_per_kwh
from warmgui.core.money.scenarios.parts import Given, fact, figure, of, value
from warmgui.core.money.workings.comparison import fuel_co2, fuel_cost
from warmgui.core.plot import Axis, Plot, Series
from warmgui.core.text import Text, filled, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.model import NetworkFacts, Snapshot, Value
    from warmgui.core.model_energy import Comparison
    from warmgui.core.money.scenario import Figure, ScenarioInput
    from warmgui.core.money.workings.working import WorkingInput
    from warmgui.core.settings.comparison import ComparisonSettings

HEATER, PC, ASIC, HEAT_PUMP, GAS, OIL = "plain_heater", "pc", "asic", "heat_pump", "gas", "oil"
KEYS = (HEATER, PC, ASIC, HEAT_PUMP, GAS, OIL)
"""In this order."""
_ASIC_NAME = translate("lab", "Mining machine (ASIC)")
_MINED_NOTES = {
    PC: translate("lab", "earns {earned} on average; alone it is paid next to never"),
    ASIC: translate("lab", "earns {earned} on average, in a pool"),
}


@dataclass(frozen=True, slots=True)
class HeatOutcome:
    """All ways side by side."""

    rows: tuple[HeatRow, ...]
    cost_plot: Plot
    co2_plot: Plot
    verdict: Text
    tone: str
    """"good" (this PC is the cheapest), "mixed" (cheaper than a plain heater, not the cheapest) or "bad"."""
    notes: tuple[Text, ...]

    def row(self, key: str) -> HeatRow:
        """The row of a key of `KEYS`."""
        return self.rows[KEYS.index(key)]


@dataclass(frozen=True, slots=True)
class HeatCase:
    """The sliders of one home."""

    inputs: tuple[ScenarioInput, ...]
    settings: ComparisonSettings
    """For what no slider tells: which oil, which heating value, methane that leaks."""
    currency: str
    facts: NetworkFacts

    def outcome(self, values: Mapping[str, float] | None = None) -> HeatOutcome:
        """What it comes to: absent values at their default, all held within their range."""
        asked = values or {}
        held = {given.key: given.held(asked.get(given.key)) for given in self.inputs}
        return _outcome(self, Given(self.inputs, held))


def heat_case(snapshot: Snapshot) -> HeatCase:
    """The sliders as this home's numbers are now."""
    return HeatCase(
        heat_inputs(snapshot),
        snapshot.settings.comparison,
        snapshot.settings.money.currency,
        snapshot.network or DEFAULT_FACTS,
    )


# ---- rows ------------------------------------------------------------------------------------------------


def _outcome(case: HeatCase, given: Given) -> HeatOutcome:
    chosen = replace(
        case.settings,
        heat_pump="fixed",
        heat_pump_cop=given[COP],
        gas_price=given[GAS_PRICE],
        gas_unit="kwh",
        gas_efficiency=given[GAS_EFFICIENCY],
        oil_price=given[OIL_PRICE],
        oil_unit="kwh",
        oil_efficiency=given[OIL_EFFICIENCY],
    )
    paid = _hashprice(case, given)
    pc_earned, asic_earned = _revenue(paid, given, PC_J_PER_TH), _revenue(paid, given, ASIC_J_PER_TH)
    found = {row.key: row for row in comparisons(_asked(case, given, chosen, value(pc_earned)))}
    found[ASIC] = next(iter(comparisons(_asked(case, given, chosen, value(asic_earned)))))
    price, carbon = given.as_("p", PRICE), given.as_("g", CARBON)
    gas, oil = boiler_of("gas", chosen, case.currency), boiler_of("oil", chosen, case.currency)
    rows = (
        _row(HEATER, found["plain_heater"], ("c = p", (price,)), ("G = g", (carbon,))),
        _mined(PC, found["mining"], pc_earned, price, carbon),
        _mined(ASIC, replace(found[ASIC], name=_ASIC_NAME), asic_earned, price, carbon),
        _row(
            HEAT_PUMP,
            found["heat_pump"],
            ("c = p / COP", (price, given.as_("COP", COP))),
            ("G = g / COP", (carbon, given.as_("COP", COP))),
        ),
        _row(GAS, found["gas"], fuel_cost(gas), fuel_co2(gas)),
        _row(OIL, found["oil"], fuel_cost(oil), fuel_co2(oil)),
    )
    words, tone, notes = verdict(rows, given[PRICE], given[COP])
    return HeatOutcome(rows, _cost_plot(rows), _co2_plot(rows), words, tone, notes)


def _asked(case: HeatCase, given: Given, chosen: ComparisonSettings, earned: float) -> ComparisonInputs:
    net = declared(earned - given[PRICE], translate("lab", "What it earns less what its electricity costs."))
    figures = Economics(
        net_per_kwh_heat=net,
        price_per_kwh=declared(given[PRICE]),
        revenue_per_kwh=declared(earned),
        carbon_g_per_kwh=declared(given[CARBON]),
    )
    return ComparisonInputs(figures, chosen, case.currency, placement=1.0)


def _hashprice(case: HeatCase, given: Given) -> Figure:
    facts = case.facts
    source = described(facts)
    sat = reward_sat(facts)
    return figure(
        "hashprice",
        translate("lab", "What a PH/s earns in a day"),
        "money_per_day",
        hashprice(facts.difficulty, sat, given[BTC], given[FEE]),
        "H = 10^15 · 86400 / (D · 2^48 / 65535) · R · (1 − f) · P",
        fact("D", translate("lab", "Difficulty of the network"), facts.difficulty, "difficulty", source),
        fact("R", translate("lab", "Subsidy and fees of a block"), sat / SAT_PER_BTC, "btc", source),
        given.as_("f", FEE),
        given.as_("P", BTC),
    )


def _revenue(paid: Figure, given: Given, key: str) -> Figure:
    return figure(
        f"earned_{key}",
        translate("lab", "A kWh of electricity earns, on average"),
        "price_per_kwh",
        revenue_per_kwh(value(paid), given[key]),
        "r = H / (24 · η)",
        of("H", paid),
        given.as_("η", key),
    )


def _mined(key: str, found: Comparison, earned: Figure, price: WorkingInput, carbon: WorkingInput) -> HeatRow:
    row = _row(key, found, ("c = p − r", (price, of("r", earned))), ("G = g", (carbon,)))
    return replace(row, note=filled(_MINED_NOTES[key], earned=earned.amount), earned=earned)


_Parts = tuple[str, "tuple[WorkingInput, ...]"]


def _row(key: str, found: Comparison, cost: _Parts, co2: _Parts) -> HeatRow:
    cost_label = translate("lab", "One kWh of heat: {way}", way=found.name)
    co2_label = translate("lab", "CO₂ of one kWh of heat: {way}", way=found.name)
    return HeatRow(
        key,
        found.name,
        found.note,
        _told(f"{key}_cost", cost_label, "price_per_kwh", found.cost_per_kwh, cost),
        _told(f"{key}_co2", co2_label, "carbon_g_per_kwh", found.co2_g_per_kwh, co2),
    )


def _told(key: str, label: Text, kind: str, found: Value, parts: _Parts) -> Figure:
    formula, inputs = parts
    notes = (found.how,) if found.how else ()
    return figure(key, label, kind, found.value, formula, *inputs, notes=notes)


# ---- pictures --------------------------------------------------------------------------------------------


def _cost_plot(rows: tuple[HeatRow, ...]) -> Plot:
    title = translate("lab", "What a kWh of heat costs")
    note = translate("lab", "What is earned is taken off; machines, wear and noise are not counted.")
    return _bars("heat-cost", title, rows, tuple(row.cost for row in rows), note)


def _co2_plot(rows: tuple[HeatRow, ...]) -> Plot:
    title = translate("lab", "What a kWh of heat emits")
    note = translate("lab", "CO₂ of burning and of the electricity; not of making the machines.")
    return _bars("heat-co2", title, rows, tuple(row.co2 for row in rows), note)


def _bars(key: str, title: Text, rows: tuple[HeatRow, ...], figures: tuple[Figure, ...], note: Text) -> Plot:
    kind = figures[0].amount.kind
    places = {True: "main", False: "other"}
    mine = {PC, ASIC}
    return Plot(
        key=key,
        title=title,
        x=Axis(translate("lab", "Way to heat"), names=tuple(row.name for row in rows)),
        y=Axis(translate("lab", "Per kWh of heat"), kind),
        series=tuple(
            Series(
                key="mining" if mining else "others",
                label=translate("lab", "Mining") if mining else translate("lab", "Other ways"),
                style="bars",
                x=tuple(float(i) for i, row in enumerate(rows) if (row.key in mine) is mining),
                y=tuple(
                    each.amount.value
                    for row, each in zip(rows, figures, strict=True)
                    if (row.key in mine) is mining
                ),
                tone=places[mining],
                provenance=Provenance.MODELLED,
            )
            for mining in (True, False)
        ),
        note=note,
    )

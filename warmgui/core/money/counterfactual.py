"""One kWh of heat in this room, by every way that there is: always beside what mining costs.

Electric ways cost its price and emit what the grid emits, divided by the COP; boilers cost their fuel and
emit what it burns to, divided by their efficiency, on the declared heating value; methane that leaks on the
way to a gas boiler is added where its part is declared. "Nothing" is one of them: it costs nothing and heats
nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from warmgui.core.model import UNKNOWN, Value
from warmgui.core.model_energy import Comparison
from warmgui.core.money.boilers import BOILERS, boiler_co2_g, boiler_cost, boiler_note, boiler_of
from warmgui.core.money.heat_pump import cop, cop_note
from warmgui.core.money.known import declared, following, unknown
from warmgui.core.text import Amount, Text, together, translate

if TYPE_CHECKING:
    from warmgui.core.model_energy import Economics
    from warmgui.core.settings.comparison import ComparisonSettings

KEYS = ("mining", "plain_heater", "heat_pump", "gas", "oil", "propane", "nothing")
"""In this order."""
_NAMES: dict[str, Text] = {
    "mining": translate("money", "This PC, mining"),
    "plain_heater": translate("money", "Plain electric heater"),
    "heat_pump": translate("money", "Heat pump"),
    "nothing": translate("money", "Doing nothing"),
}


@dataclass(frozen=True, slots=True)
class ComparisonInputs:
    """What the comparisons follow from.

    Every electric way pays the price of `economics` and emits its carbon: own power that mining may use now
    could be used by a heat pump, too.
    """

    economics: Economics
    settings: ComparisonSettings
    currency: str
    """Of the user; for dated prices of fuels."""
    placement: float
    """Part of the PC's heat that falls into the room, 0..1."""
    mining_w: Value = UNKNOWN
    """For the difference per day."""
    outdoor_c: Value = UNKNOWN
    """For the heat pump."""
    cooler_k: float | None = None
    """By so much the PC warms the room at full power (`Reach.gain_c`); None where that is not known."""
    practice: bool = False
    """The work goes where it pays nothing."""


def comparisons(inputs: ComparisonInputs) -> tuple[Comparison, ...]:
    """Every way in the order of `KEYS`. Never raises for finite numbers; unknown is None with the reason."""
    mining = _mining(inputs)
    rows = (
        mining,
        _plain(inputs),
        _heat_pump(inputs),
        *_boilers(inputs.settings, inputs.currency),
        _nothing(inputs),
    )
    return tuple(
        replace(
            row,
            difference_per_day=_difference(row, mining, inputs),
            present=row.key == inputs.settings.present,
        )
        for row in rows
    )


def present(rows: tuple[Comparison, ...]) -> Comparison | None:
    """What this home heats with; None where nobody has said."""
    return next((row for row in rows if row.present), None)


# ---- electric --------------------------------------------------------------------------------------------


def _mining(inputs: ComparisonInputs) -> Comparison:
    figures = inputs.economics
    net, revenue = figures.net_per_kwh_heat, figures.revenue_per_kwh
    cost = following(lambda x: -x, (net,), net.how)
    note = translate("money", "earns {income}", income=Amount(revenue.value, "price_per_kwh"))
    if inputs.practice:
        note = translate("money", "the same electricity; earns nothing where the work goes now")
    elif revenue.value is None and figures.price_per_kwh.value is not None and inputs.placement > 0:
        # Too dear at the most, and never too cheap: an income that nobody knows is not counted.
        how = translate("money", "What it earns is not known and not counted. {why}", why=revenue.how)
        cost = following(lambda p: p / inputs.placement, (figures.price_per_kwh,), how)
        note = translate("money", "income not known and not counted")
    carbon = _carbon(inputs, translate("money", "Of the electricity; hashing emits nothing of its own."))
    if inputs.placement > 0:
        carbon = following(lambda g, k: g / k, (carbon, declared(inputs.placement)), carbon.how)
    else:
        carbon = unknown(net.how)
    return Comparison("mining", _NAMES["mining"], note, cost, carbon)


def _plain(inputs: ComparisonInputs) -> Comparison:
    price = inputs.economics.price_per_kwh
    how = translate("money", "A kWh of electricity is a kWh of heat.")
    return Comparison(
        "plain_heater",
        _NAMES["plain_heater"],
        translate("money", "a kWh of electricity for a kWh of heat"),
        following(lambda p: p, (price,), together(how, price.how)),
        _carbon(inputs, how),
    )


def _heat_pump(inputs: ComparisonInputs) -> Comparison:
    price, factor = inputs.economics.price_per_kwh, cop(inputs.settings, inputs.outdoor_c)
    return Comparison(
        "heat_pump",
        _NAMES["heat_pump"],
        cop_note(inputs.settings, inputs.outdoor_c, factor),
        following(lambda p, c: p / c, (price, factor), together(factor.how, price.how)),
        following(lambda g, c: g / c, (inputs.economics.carbon_g_per_kwh, factor), factor.how),
    )


def _carbon(inputs: ComparisonInputs, how: Text) -> Value:
    carbon = inputs.economics.carbon_g_per_kwh
    return following(lambda g: g, (carbon,), together(how, carbon.how))


# ---- fuels, and nothing ----------------------------------------------------------------------------------


@lru_cache(maxsize=4)
def _boilers(settings: ComparisonSettings, currency: str) -> tuple[Comparison, ...]:
    """They change with the settings only, and are asked for every second."""
    boilers = {key: boiler_of(key, settings, currency) for key in BOILERS}
    return tuple(
        Comparison(key, BOILERS[key], boiler_note(boiler), boiler_cost(boiler), boiler_co2_g(boiler))
        for key, boiler in boilers.items()
    )


def _nothing(inputs: ComparisonInputs) -> Comparison:
    how = translate("money", "No heat: the room cools until the rest of the home keeps it.")
    note = translate("money", "no heat: the room cools")
    if inputs.cooler_k is not None:
        note = translate(
            "money",
            "no heat: the room ends about {cooler} cooler than with this PC at full power",
            cooler=Amount(inputs.cooler_k, "temperature_difference_c"),
        )
    return Comparison("nothing", _NAMES["nothing"], note, declared(0.0, how), declared(0.0, how))


def _difference(row: Comparison, mining: Comparison, inputs: ComparisonInputs) -> Value:
    how = translate("money", "For the heat that mining gives in 24 hours at its present power.")
    if row.key == "nothing":
        how = translate("money", "What mining costs in 24 hours: doing nothing saves it, and the room cools.")

    def make(this: float, ours: float, watts: float) -> float:
        return (this - ours) * watts * 24.0 / 1000.0 * inputs.placement

    return following(make, (row.cost_per_kwh, mining.cost_per_kwh, inputs.mining_w), how)

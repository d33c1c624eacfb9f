"""The workings of the comparison: cost, CO₂ and difference per day of each way to heat."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from warmgui.core.model_energy import Comparison
from warmgui.core.money.boilers import BOILERS, Boiler, boiler_of
from warmgui.core.money.counterfactual import KEYS
from warmgui.core.money.fuels import AR6, TABLE_AA1, TABLE_C1, TABLE_C1_LHV, Basis
from warmgui.core.money.heat_pump import by_outdoor
from warmgui.core.money.units_of_fuel import UNIT_NAMES
from warmgui.core.money.workings.inputs import (
    Case,
    as_declared,
    carbon,
    of_value,
    opened,
    placement,
    power,
    price,
)
from warmgui.core.money.workings.working import Working, WorkingInput
from warmgui.core.text import EMPTY, Amount, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.text import Text

_SETTINGS = translate("workings", "Settings, Other ways to heat")
_LINE = "(a + (b − a) · min(1, max(0, (T − u) / (v − u))))"
_NOTHING = Comparison("", EMPTY, EMPTY)


def _row(case: Case, key: str) -> Comparison:
    energy = case.snapshot.energy
    rows = () if energy is None else energy.comparisons
    return next((row for row in rows if row.key == key), _NOTHING)


def _cost(case: Case, key: str) -> Working:
    row = _row(case, key)
    title = translate("workings", "One kWh of heat: {way}", way=row.name)
    formula, inputs = _cost_parts(case, key)
    return opened(title, row.cost_per_kwh, "price_per_kwh", formula, inputs)


def _cost_parts(case: Case, key: str) -> tuple[str, tuple[WorkingInput, ...]]:
    if key in BOILERS:
        return fuel_cost(_boiler(case, key))
    match key:
        case "mining":
            return _mining_cost(case)
        case "plain_heater":
            return "c = p", (price(case),)
        case "heat_pump":
            divisor, inputs = _cop(case)
            return f"c = p / {divisor}", (price(case), *inputs)
    return "c = 0", ()


def _mining_cost(case: Case) -> tuple[str, tuple[WorkingInput, ...]]:
    revenue = case.figures.revenue_per_kwh
    if revenue.value is None:
        return "c = p / k", (price(case), placement(case))
    name = translate("workings", "What a kWh of electricity earns")
    earned = of_value("r", name, revenue, "price_per_kwh")
    return "c = (p − r) / k", (price(case), earned, placement(case))


def _co2(case: Case, key: str) -> Working:
    row = _row(case, key)
    title = translate("workings", "CO₂ of one kWh of heat: {way}", way=row.name)
    formula, inputs = _co2_parts(case, key)
    return opened(title, row.co2_g_per_kwh, "carbon_g_per_kwh", formula, inputs)


def _co2_parts(case: Case, key: str) -> tuple[str, tuple[WorkingInput, ...]]:
    if key in BOILERS:
        return fuel_co2(_boiler(case, key))
    match key:
        case "mining":
            return "G = g / k", (carbon(case), placement(case))
        case "plain_heater":
            return "G = g", (carbon(case),)
        case "heat_pump":
            divisor, inputs = _cop(case)
            return f"G = g / {divisor}", (carbon(case), *inputs)
    return "G = 0", ()


def _difference(case: Case, key: str) -> Working:
    row, mining = _row(case, key), _row(case, "mining")
    title = translate("workings", "A day's heat: {way}, difference to mining", way=row.name)
    inputs = (
        of_value("c", translate("workings", "One kWh of heat this way"), row.cost_per_kwh, "price_per_kwh"),
        of_value(
            "m", translate("workings", "One kWh of heat by mining"), mining.cost_per_kwh, "price_per_kwh"
        ),
        power(case),
        placement(case),
    )
    formula = "d = (c − m) · W · 24 / 1 000 · k"
    return opened(title, row.difference_per_day, "money_per_day", formula, inputs)


# ---- heat pump and boilers -------------------------------------------------------------------------------


def _cop(case: Case) -> tuple[str, tuple[WorkingInput, ...]]:
    chosen, outdoor = case.snapshot.settings.comparison, case.snapshot.outdoor_c
    usual = translate("workings", "COP, usual")
    if not by_outdoor(chosen, outdoor):
        return "b", (as_declared("b", usual, chosen.heat_pump_cop, "number", _SETTINGS),)
    degrees = "temperature_c"
    return _LINE, (
        as_declared("a", translate("workings", "COP, cold"), chosen.heat_pump_cold_cop, "number", _SETTINGS),
        as_declared("b", usual, chosen.heat_pump_cop, "number", _SETTINGS),
        of_value("T", translate("workings", "Temperature outside"), outdoor, degrees),
        as_declared("u", translate("workings", "Outside, cold"), chosen.heat_pump_cold_c, degrees, _SETTINGS),
        as_declared("v", translate("workings", "Outside, usual"), chosen.heat_pump_c, degrees, _SETTINGS),
    )


def _boiler(case: Case, key: str) -> Boiler:
    return boiler_of(key, case.snapshot.settings.comparison, case.money.currency)


def fuel_cost(boiler: Boiler) -> tuple[str, tuple[WorkingInput, ...]]:
    """Formula and inputs of what a kWh of heat costs."""
    unit = translate("workings", "kWh in one {unit}", unit=UNIT_NAMES[boiler.unit])
    held = WorkingInput(
        "q", unit, Amount(boiler.unit_kwh, "fuel_kwh"), boiler.held_kwh.provenance, _table(boiler)
    )
    name = translate("workings", "Price of fuel per {unit}", unit=UNIT_NAMES[boiler.unit])
    return "c = P / (q · e)", (of_value("P", name, boiler.price, "money"), held, _efficiency(boiler))


def _table(boiler: Boiler) -> Text:
    return TABLE_C1 if boiler.basis is Basis.HHV else TABLE_C1_LHV


def _efficiency(boiler: Boiler) -> WorkingInput:
    return of_value("e", translate("workings", "Efficiency of the boiler"), boiler.efficiency, "fraction")


def fuel_co2(boiler: Boiler) -> tuple[str, tuple[WorkingInput, ...]]:
    """Formula and inputs of what a kWh of heat emits."""
    kind = "fuel_co2_g_per_kwh"
    burning = WorkingInput(
        "b",
        translate("workings", "CO₂ of burning one kWh of fuel"),
        Amount(boiler.co2_g_per_fuel_kwh, kind),
        Provenance.DATED,
        _table(boiler),
    )
    if boiler.leakage <= 0:
        return "G = b / e", (burning, _efficiency(boiler))
    methane = WorkingInput(
        "m",
        translate("workings", "Methane in one kWh of gas"),
        Amount(boiler.methane_g_per_fuel_kwh, kind),
        Provenance.DATED,
        TABLE_AA1,
    )
    warming = WorkingInput(
        "w",
        translate("workings", "CO2e of methane over {years} years", years=boiler.horizon_years),
        Amount(boiler.gwp, "number"),
        Provenance.DATED,
        AR6,
    )
    leaked = as_declared(
        "L", translate("workings", "Gas that leaks on its way"), boiler.leakage, "fraction", _SETTINGS
    )
    return "G = (b + m · L / (1 − L) · w) / e", (burning, methane, leaked, warming, _efficiency(boiler))


def _makers() -> dict[str, Callable[[Case], Working]]:
    makers: dict[str, Callable[[Case], Working]] = {}
    for key in KEYS:
        makers[f"comparison.{key}"] = partial(_cost, key=key)
        makers[f"comparison.{key}.co2"] = partial(_co2, key=key)
        makers[f"comparison.{key}.difference"] = partial(_difference, key=key)
    return makers


MAKERS: dict[str, Callable[[Case], Working]] = _makers()

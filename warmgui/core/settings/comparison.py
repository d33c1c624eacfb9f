"""Declarations of the other ways to heat this room, for the comparison. See `model`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from warmgui.core.money.units_of_fuel import GAS_UNITS, LIQUID_UNITS, UNIT_NAMES
from warmgui.core.settings.declaration import setting
from warmgui.core.text import EMPTY, Text, translate

_NO_PRICE = translate("settings", "not set")
_USUAL = translate("settings", "usual")
_EFFICIENCY_HELP = translate(
    "settings",
    "Heat out of fuel in, on the heating value chosen above. On the higher one condensing boilers reach "
    "90 to 95 %, oil boilers 80 to 87 %; on the lower one a condensing boiler may reach more than 100 %.",
)


def _price(label: Text, help_: Text) -> Any:
    return setting(
        None, label, help_, kind="money", minimum=0.0, maximum=1e6, step=0.01, optional_text=_NO_PRICE
    )


def _unit(units: tuple[str, ...], default: str, label: Text) -> Any:
    return setting(default, label, EMPTY, choices=tuple((unit, UNIT_NAMES[unit]) for unit in units))


def _efficiency(label: Text) -> Any:
    return setting(
        None,
        label,
        _EFFICIENCY_HELP,
        kind="fraction",
        minimum=0.3,
        maximum=1.15,
        step=0.01,
        optional_text=_USUAL,
    )


def _cop(default: float, label: Text, help_: Text) -> Any:
    return setting(default, label, help_, kind="cop", minimum=1.0, maximum=8.0, step=0.1)


def _degrees(default: float, label: Text) -> Any:
    return setting(default, label, EMPTY, kind="temperature_c", minimum=-40.0, maximum=30.0, step=1.0)


@dataclass(frozen=True, slots=True)
class ComparisonSettings:
    """Prices and efficiencies of other heaters."""

    present: str = setting(
        "none",
        translate("settings", "This home heats with"),
        translate(
            "settings", "Mining is compared with it first: what it would cost to make the same heat so."
        ),
        choices=(
            ("none", translate("settings", "Not said")),
            ("heat_pump", translate("settings", "Heat pump")),
            ("gas", translate("settings", "Gas boiler")),
            ("oil", translate("settings", "Oil boiler")),
            ("propane", translate("settings", "Propane boiler")),
            ("plain_heater", translate("settings", "Plain electric heater")),
        ),
    )
    heat_pump: str = setting(
        "outdoor",
        translate("settings", "Efficiency of a heat pump"),
        translate(
            "settings",
            "By the temperature outside: on the line through the two points below, and not beyond them. "
            "Where that is not known, the first one counts.",
        ),
        choices=(
            ("outdoor", translate("settings", "By the temperature outside")),
            ("fixed", translate("settings", "Always the first number")),
        ),
    )
    heat_pump_cop: float = _cop(
        2.80,
        translate("settings", "Heat per electricity (COP), usual"),
        translate(
            "settings",
            "2.80 is the median over a year of heat pumps in homes of the UK, 2.44 on their coldest days, "
            "down to -6 °C (Energy Systems Catapult, Electrification of Heat, 2023). That the first one "
            "belongs to 7 °C is our assumption: about the mean of a heating season there.",
        ),
    )
    heat_pump_c: float = _degrees(7.0, translate("settings", "It has that at, outside"))
    heat_pump_cold_cop: float = _cop(2.44, translate("settings", "Heat per electricity (COP), cold"), EMPTY)
    heat_pump_cold_c: float = _degrees(-6.0, translate("settings", "It has that at, outside (cold)"))
    heating_value: str = setting(
        "hhv",
        translate("settings", "A kWh of fuel means"),
        translate(
            "settings",
            "Prices per kWh and efficiencies below are told on this basis. Bills tell the higher one (gross, "
            "“Brennwert”, Hs), makers of boilers often the lower one (net, “Heizwert”, Hi).",
        ),
        choices=(
            ("hhv", translate("settings", "Higher heating value (gross)")),
            ("lhv", translate("settings", "Lower heating value (net)")),
        ),
    )
    gas_price: float | None = _price(
        translate("settings", "Price of gas"),
        translate(
            "settings",
            "Per unit, all taxes included, without the standing charge. Where not set: 0.1143 €/kWh (EU "
            "households, first half of 2025, Eurostat) or 0.0629 £/kWh (Great Britain, October 2025, Ofgem).",
        ),
    )
    gas_unit: str = _unit(GAS_UNITS, "kwh", translate("settings", "Gas is sold per"))
    gas_efficiency: float | None = _efficiency(translate("settings", "Efficiency of a gas boiler"))
    methane_leakage: float = setting(
        0.0,
        translate("settings", "Gas that leaks on its way"),
        translate(
            "settings",
            "0 counts what burning emits, and nothing else. The supply of the United States lost 2.3 % of "
            "what it produced (Alvarez et al., Science, 2018). All of what leaks is counted as methane.",
        ),
        kind="fraction",
        minimum=0.0,
        maximum=0.2,
        step=0.001,
    )
    gwp: str = setting(
        "100",
        translate("settings", "Methane counts over"),
        translate("settings", "Global warming potential of fossil methane, IPCC AR6 (2021), table 7.15."),
        choices=(
            ("100", translate("settings", "100 years (29.8 times CO₂)")),
            ("20", translate("settings", "20 years (82.5 times CO₂)")),
        ),
    )
    oil_kind: str = setting(
        "oil",
        translate("settings", "Heating oil is"),
        EMPTY,
        choices=(
            ("oil", translate("settings", "No. 2 fuel oil (extra light)")),
            ("kerosene", translate("settings", "Kerosene")),
        ),
    )
    oil_price: float | None = _price(
        translate("settings", "Price of heating oil"),
        translate(
            "settings",
            "Per unit, all taxes included. Where not set: 3.732 $ per US gallon (No. 2, United States, "
            "8 December 2025, EIA).",
        ),
    )
    oil_unit: str = _unit(LIQUID_UNITS, "litre", translate("settings", "Oil is sold per"))
    oil_efficiency: float | None = _efficiency(translate("settings", "Efficiency of an oil boiler"))
    propane_price: float | None = _price(
        translate("settings", "Price of propane"),
        translate(
            "settings",
            "Per unit, all taxes included. Where not set: 2.459 $ per US gallon (United States, 17 November "
            "2025, EIA).",
        ),
    )
    propane_unit: str = _unit(LIQUID_UNITS, "litre", translate("settings", "Propane is sold per"))
    propane_efficiency: float | None = _efficiency(translate("settings", "Efficiency of a propane boiler"))

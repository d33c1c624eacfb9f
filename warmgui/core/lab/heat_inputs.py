"""What a kWh of heat follows from, as sliders; their defaults are this home's own numbers where there are."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.lab.hardware import MACHINES
from warmgui.core.money.boilers import boiler_of
from warmgui.core.money.earnings import btc_price
from warmgui.core.money.facts import DEFAULT_FACTS, btc_price_usd, described, price_date
from warmgui.core.money.fuels import GRID_CO2_G_PER_KWH, IEA_2019
from warmgui.core.money.heat_pump import cop
from warmgui.core.money.scenario import ScenarioInput
from warmgui.core.text import Text, together, translate

if TYPE_CHECKING:
    from warmgui.core.model import NetworkFacts, Snapshot, Value
    from warmgui.core.settings.model import Settings

PRICE, GAS_PRICE, OIL_PRICE = "price", "gas_price", "oil_price"
GAS_EFFICIENCY, OIL_EFFICIENCY = "gas_efficiency", "oil_efficiency"
COP, CARBON, BTC, FEE = "cop", "carbon", "btc", "fee"
PC_J_PER_TH, ASIC_J_PER_TH = "pc_j_per_th", "asic_j_per_th"
_DESKTOP_J_PER_TH = 7e5
_FUEL_PRICES = {GAS_PRICE: 0.10, OIL_PRICE: 0.10}
_HIGHEST_FACTOR = 4.0
"""Sliders of prices end at so many times their default."""
_OWN = translate("lab", "Assumed: put in your own number")


def heat_inputs(snapshot: Snapshot) -> tuple[ScenarioInput, ...]:
    """The sliders: a number of the settings or of this moment, else a dated one, else one that says so."""
    facts, settings = snapshot.network or DEFAULT_FACTS, snapshot.settings
    return (
        _electricity(snapshot),
        _carbon(snapshot),
        _fuel_price("gas", GAS_PRICE, translate("lab", "Price of gas"), settings),
        _fuel_efficiency("gas", GAS_EFFICIENCY, translate("lab", "Efficiency of the gas boiler"), settings),
        _fuel_price("oil", OIL_PRICE, translate("lab", "Price of heating oil"), settings),
        _fuel_efficiency("oil", OIL_EFFICIENCY, translate("lab", "Efficiency of the oil boiler"), settings),
        _cop(snapshot),
        _pc(snapshot),
        _asic(),
        _btc(facts, settings),
        ScenarioInput(
            FEE,
            translate("lab", "Fee of the mining pool"),
            "fraction",
            settings.money.pool_fee,
            0.0,
            0.2,
            0.001,
            translate("lab", "Settings, Money"),
        ),
    )


def _electricity(snapshot: Snapshot) -> ScenarioInput:
    now = _figure(snapshot, "price_per_kwh")
    default, source = snapshot.settings.money.tariff_per_kwh, translate("lab", "Settings, Money")
    if now is not None and now.value is not None:
        default, source = now.value, now.how or source
    label = translate("lab", "Price of electricity")
    highest = _highest(default)
    lowest = min(default, 0.0)
    return ScenarioInput(PRICE, label, "price_per_kwh", default, lowest, highest, _step(highest), source)


def _carbon(snapshot: Snapshot) -> ScenarioInput:
    now = _figure(snapshot, "carbon_g_per_kwh")
    default, source = GRID_CO2_G_PER_KWH, translate("lab", "Mean of the world: {source}", source=IEA_2019)
    if now is not None and now.value is not None:
        default, source = now.value, now.how or source
    label = translate("lab", "CO₂ of the electricity")
    return ScenarioInput(CARBON, label, "carbon_g_per_kwh", default, 0.0, max(1500.0, default), 5.0, source)


def _fuel_price(fuel: str, key: str, label: Text, settings: Settings) -> ScenarioInput:
    boiler = boiler_of(fuel, settings.comparison, settings.money.currency)
    default, source = _FUEL_PRICES[key], _OWN
    if boiler.price.value is not None:
        default, source = boiler.price.value / boiler.unit_kwh, boiler.price.how
    highest = _highest(default)
    return ScenarioInput(key, label, "price_per_kwh", default, 0.0, highest, _step(highest), source)


def _fuel_efficiency(fuel: str, key: str, label: Text, settings: Settings) -> ScenarioInput:
    efficiency = boiler_of(fuel, settings.comparison, settings.money.currency).efficiency
    return ScenarioInput(key, label, "fraction", efficiency.value or 1.0, 0.3, 1.15, 0.01, efficiency.how)


def _cop(snapshot: Snapshot) -> ScenarioInput:
    usual = cop(snapshot.settings.comparison, snapshot.outdoor_c)
    label = translate("lab", "Heat per electricity of the heat pump (COP)")
    return ScenarioInput(COP, label, "cop", usual.value or 1.0, 1.0, 8.0, 0.1, usual.how)


def _pc(snapshot: Snapshot) -> ScenarioInput:
    now = _figure(snapshot, "efficiency_j_per_th")
    default, source = (
        _DESKTOP_J_PER_TH,
        translate("lab", "Usual for a desktop CPU: this PC is not measured yet"),
    )
    if now is not None and now.value is not None and now.value > 0:
        default, source = now.value, now.how or translate("lab", "This PC, as measured")
    label = translate("lab", "Energy per terahash of this PC")
    return ScenarioInput(
        PC_J_PER_TH,
        label,
        "joules_per_terahash",
        default,
        min(1000.0, default),
        max(1e8, default),
        1000.0,
        source,
        logarithmic=True,
    )


def _asic() -> ScenarioInput:
    newest = max((m for m in MACHINES if m.typical), key=lambda machine: machine.day)
    label = translate("lab", "Energy per terahash of an ASIC")
    source = together(translate("lab", "{machine}.", machine=newest.label), newest.source)
    return ScenarioInput(
        ASIC_J_PER_TH,
        label,
        "joules_per_terahash",
        newest.j_per_th,
        5.0,
        1000.0,
        1.0,
        source,
        logarithmic=True,
    )


def _btc(facts: NetworkFacts, settings: Settings) -> ScenarioInput:
    price = btc_price(facts, settings.money)
    default, source = price.value, together(described(facts), price.how)
    if default is None:
        default = btc_price_usd(facts) or DEFAULT_FACTS.btc_price or 0.0
        source = translate(
            "lab",
            "The number of US dollars on {date}: what a dollar costs in {currency} is not known. "
            "Put in your own.",
            date=price_date(facts),
            currency=settings.money.currency,
        )
    label = translate("lab", "Price of one BTC")
    highest = max(default * _HIGHEST_FACTOR**2, 1.0)
    return ScenarioInput(
        BTC, label, "money", default, highest * 1e-4, highest, 100.0, source, logarithmic=True
    )


def _highest(default: float) -> float:
    return default * _HIGHEST_FACTOR if default > 0 else 1.0


def _step(highest: float) -> float:
    """A few hundred steps to the end, of a round size."""
    return 10.0 ** (math.floor(math.log10(highest)) - 2)


def _figure(snapshot: Snapshot, name: str) -> Value | None:
    value: Value | None = None if snapshot.energy is None else getattr(snapshot.energy.economics, name)
    return value

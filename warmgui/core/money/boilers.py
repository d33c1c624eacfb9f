"""What a kWh of heat from a gas, oil or propane boiler costs and emits, on the declared heating value.

Cost = price per unit / (kWh per unit x efficiency). CO₂ = factor of burning / efficiency, and for gas, where
a part L of what is produced leaks on its way, methane: m L / (1 - L) GWP / efficiency with m kg of methane in
a kWh of gas. Nothing of it depends on the basis as long as all is told on the same one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.money.fuels import KG_METHANE_PER_MCF, KWH_PER_MCF, Basis, Fuel, methane_gwp
from warmgui.core.money.known import declared, following, known, unknown
from warmgui.core.money.units_of_fuel import KNOWN_PRICES, UNIT_NAMES, fuel_of, kwh_per_unit
from warmgui.core.text import Amount, Text, together, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.model import Value
    from warmgui.core.settings.comparison import ComparisonSettings

BOILERS: dict[str, Text] = {
    "gas": translate("money", "Gas boiler"),
    "oil": translate("money", "Oil boiler"),
    "propane": translate("money", "Propane boiler"),
}
_BASES: dict[Basis, Text] = {
    Basis.HHV: translate("money", "higher heating value"),
    Basis.LHV: translate("money", "lower heating value"),
}


@dataclass(frozen=True, slots=True)
class Boiler:
    """One boiler with its fuel, everything on one basis."""

    fuel: Fuel
    basis: Basis
    price: Value
    """Of one unit."""
    unit: str
    unit_kwh: float
    """What one unit holds."""
    efficiency: Value
    leakage: float
    """Part of the gas produced that leaks on its way, 0..1; 0 for other fuels."""
    gwp: float
    """kg CO2e per kg of methane."""
    horizon_years: str
    """Of the GWP: "100" or "20"."""
    price_date: float | None = None
    """Of a dated price, s since 1970; None for the user's own."""

    @property
    def co2_g_per_fuel_kwh(self) -> float:
        """Of burning."""
        return self.fuel.co2_g_per_kwh(self.basis)

    @property
    def held_kwh(self) -> Value:
        """What one unit holds: of a dated table, but for a kWh, which holds itself."""
        provenance = Provenance.DECLARED if self.unit_kwh == 1.0 else Provenance.DATED
        return known(self.unit_kwh, provenance)

    @property
    def methane_g_per_fuel_kwh(self) -> float:
        """How much methane a kWh of gas is, all of it taken as methane."""
        hhv = KG_METHANE_PER_MCF / KWH_PER_MCF * 1000.0
        return hhv if self.basis is Basis.HHV else hhv / self.fuel.lhv_per_hhv


def boiler_of(key: str, settings: ComparisonSettings, currency: str) -> Boiler:
    """The boiler of the settings: "gas", "oil" or "propane".

    Raises:
        KeyError: there is no such boiler.
    """
    basis = Basis(settings.heating_value)
    fuel = fuel_of(settings.oil_kind if key == "oil" else key)
    price, unit, efficiency = _declared_of(key, settings)
    value = unknown(translate("money", "The price of the fuel is not set: Settings, Other ways to heat."))
    unit_kwh = kwh_per_unit(fuel, unit, basis)
    dated = KNOWN_PRICES.get((fuel.key, currency))
    if price is not None:
        value = declared(price, translate("money", "The price of your settings."))
    elif dated is not None:
        unit = dated.unit
        # A dated price per kWh is one per kWh of the higher heating value.
        unit_kwh = kwh_per_unit(fuel, unit, basis)
        if unit == "kwh" and basis is Basis.LHV:
            unit_kwh = fuel.lhv_per_hhv
        value = known(dated.price, Provenance.DATED, translate("money", "{source}.", source=dated.source))
    return Boiler(
        fuel,
        basis,
        value,
        unit,
        unit_kwh,
        _efficiency(efficiency, fuel, basis),
        settings.methane_leakage if key == "gas" else 0.0,
        methane_gwp(settings.gwp),
        settings.gwp,
        None if dated is None or price is not None else dated.at,
    )


def _declared_of(key: str, settings: ComparisonSettings) -> tuple[float | None, str, float | None]:
    if key == "gas":
        return settings.gas_price, settings.gas_unit, settings.gas_efficiency
    if key == "oil":
        return settings.oil_price, settings.oil_unit, settings.oil_efficiency
    return settings.propane_price, settings.propane_unit, settings.propane_efficiency


def _efficiency(chosen: float | None, fuel: Fuel, basis: Basis) -> Value:
    if chosen is not None:
        return declared(chosen, translate("money", "The efficiency of your settings."))
    usual = fuel.boiler_efficiency if basis is Basis.HHV else fuel.boiler_efficiency / fuel.lhv_per_hhv
    return declared(usual, translate("money", "The middle of what boilers in use reach."))


def boiler_cost(boiler: Boiler) -> Value:
    """Per kWh of heat."""
    how = translate(
        "money",
        "{price} per {unit}, {efficiency} of the {basis}.",
        price=Amount(boiler.price.value, "money"),
        unit=UNIT_NAMES[boiler.unit],
        efficiency=Amount(boiler.efficiency.value, "fraction"),
        basis=_BASES[boiler.basis],
    )
    return following(
        lambda price, efficiency, unit_kwh: price / (unit_kwh * efficiency),
        (boiler.price, boiler.efficiency, boiler.held_kwh),
        together(how, boiler.price.how),
    )


def boiler_co2_g(boiler: Boiler) -> Value:
    """Grams of CO₂ per kWh of heat, with the methane that leaked as CO2e."""
    how = translate(
        "money",
        "Burning {fuel}: {grams} of the {basis} (40 CFR 98, table C-1), without the way to the home.",
        fuel=boiler.fuel.name,
        grams=Amount(boiler.co2_g_per_fuel_kwh, "carbon_g_per_kwh"),
        basis=_BASES[boiler.basis],
    )
    if boiler.leakage > 0:
        how = translate(
            "money",
            "{burning} {leakage} of the gas leaks on its way, counted as methane over {years} years "
            "({gwp} times CO₂).",
            burning=how,
            leakage=Amount(boiler.leakage, "fraction"),
            years=boiler.horizon_years,
            gwp=Amount(boiler.gwp, "number"),
        )

    def make(efficiency: float, burning: float) -> float:
        leaked = boiler.leakage / (1.0 - boiler.leakage)
        return (burning + boiler.methane_g_per_fuel_kwh * leaked * boiler.gwp) / efficiency

    return following(make, (boiler.efficiency, known(boiler.co2_g_per_fuel_kwh, Provenance.DATED)), how)


def boiler_note(boiler: Boiler) -> Text:
    """In short: "0.11 €/kWh, 92 %", with the date where the price is not the user's own."""
    efficiency = Amount(boiler.efficiency.value, "fraction")
    if boiler.price.value is None:
        return translate("money", "price not set, {efficiency}", efficiency=efficiency)
    each = Amount(boiler.price.value / boiler.unit_kwh, "price_per_kwh")
    if boiler.price_date is None:
        return translate("money", "{price}, {efficiency}", price=each, efficiency=efficiency)
    date = Amount(boiler.price_date, "calendar_date")
    return translate("money", "{price} ({date}), {efficiency}", price=each, date=date, efficiency=efficiency)

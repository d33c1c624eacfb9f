"""The units that fuels are sold in, as kWh on either basis, and what they cost where nobody has said.

A kWh "of gas" means two things: with the heat of the water that condenses (HHV, gross) or without it (LHV,
net). A price per m³, therm, litre or gallon does not care; a price per kWh, an efficiency and an emission
factor do, and must be of the same basis. Here they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from warmgui.core.money.fuels import FUELS, KWH_PER_THERM, L_PER_GALLON, Basis, Fuel
from warmgui.core.text import Text, translate, verbatim

GAS_UNITS = ("kwh", "m3", "therm", "ccf")
LIQUID_UNITS = ("kwh", "litre", "gallon")
UNIT_NAMES: dict[str, Text] = {
    "kwh": verbatim("kWh"),
    "m3": verbatim("m³"),
    "therm": translate("money", "therm"),
    "ccf": translate("money", "100 cubic feet"),
    "litre": translate("money", "litre"),
    "gallon": translate("money", "US gallon"),
}
_CUBIC_FEET_PER_M3 = 1.0 / 0.3048**3


def kwh_per_unit(fuel: Fuel, unit: str, basis: Basis = Basis.HHV) -> float:
    """What one unit of fuel holds, counted on this basis. "kwh" is a kWh of that very basis.

    Raises:
        KeyError: the fuel is not sold in this unit.
    """
    if unit == "kwh":
        return 1.0
    hhv = _hhv_per_unit(fuel)[unit]
    return hhv if basis is Basis.HHV else hhv * fuel.lhv_per_hhv


def _hhv_per_unit(fuel: Fuel) -> dict[str, float]:
    if fuel.key == "gas":
        cubic_foot = fuel.kwh_per_unit
        return {"m3": cubic_foot * _CUBIC_FEET_PER_M3, "therm": KWH_PER_THERM, "ccf": cubic_foot * 100.0}
    return {"litre": fuel.kwh_per_unit / L_PER_GALLON, "gallon": fuel.kwh_per_unit}


@dataclass(frozen=True, slots=True)
class FuelPrice:
    """What a fuel costs at home, all taxes included, where and when somebody counted."""

    price: float
    unit: str
    """On HHV where it is "kwh"."""
    date: str
    """ISO; of a period its end."""
    source: Text

    @property
    def at(self) -> float:
        """The date as seconds since 1970."""
        return datetime.fromisoformat(self.date).replace(tzinfo=UTC).timestamp()


_EUROSTAT = translate("money", "Households of the EU, first half of 2025, Eurostat nrg_pc_202")
_OFGEM = translate("money", "Great Britain, price cap of October 2025, Ofgem")
_EIA_OIL = translate("money", "United States, 8 December 2025, EIA")
_EIA_PROPANE = translate("money", "United States, 17 November 2025, EIA")
KNOWN_PRICES: dict[tuple[str, str], FuelPrice] = {
    ("gas", "EUR"): FuelPrice(0.1143, "kwh", "2025-06-30", _EUROSTAT),
    ("gas", "GBP"): FuelPrice(0.0629, "kwh", "2025-10-01", _OFGEM),
    ("oil", "USD"): FuelPrice(3.732, "gallon", "2025-12-08", _EIA_OIL),
    ("propane", "USD"): FuelPrice(2.459, "gallon", "2025-11-17", _EIA_PROPANE),
}
"""By fuel and currency; nothing is converted: a price of another country is no price."""


def fuel_of(key: str) -> Fuel:
    """A fuel by its key.

    Raises:
        KeyError: there is no such fuel.
    """
    return FUELS[key]

"""Fuels, methane and water: dated constants of heat and carbon, each with its source.

Energies are higher heating values (HHV) unless a name says otherwise; CO₂ is what burning emits, not what the
way to the boiler did. `Fuel.co2_g_per_kwh` gives both bases, because a factor means nothing without its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from warmgui.core.kinds import BTU_PER_KWH
from warmgui.core.text import Text, translate, verbatim

KWH_PER_MMBTU = 1e6 / BTU_PER_KWH
KWH_PER_THERM = 1e5 / BTU_PER_KWH
"""29.307."""
L_PER_GALLON = 3.785411784
"""US gallon, exact."""
M3_PER_MCF = 1000 * 0.3048**3
"""A thousand cubic feet."""

TABLE_C1 = verbatim("40 CFR 98, table C-1 (2016)")
TABLE_AA1 = verbatim("40 CFR 98, equation W-36 (2016): 0.0192 kg/ft³")
TABLE_C1_LHV = verbatim(
    "40 CFR 98, table C-1 (2016); LHV by GREET (Argonne National Laboratory, 2010), "
    "Hydrogen Analysis Resource Center"
)
AR6 = verbatim("IPCC AR6 WG1, table 7.15 (2021)")
AR4 = verbatim("IPCC AR4 WG1, table 2.14 (2007)")
IEA_2019 = verbatim("IEA, Global Energy & CO₂ Status Report (2019)")
CATAPULT_2023 = verbatim("Energy Systems Catapult, Electrification of Heat (2023)")
DOE_BOILERS = translate("fuels", "Usual range of boilers in use")


class Basis(StrEnum):
    """What a kWh of fuel is: with the heat of the condensed water (HHV) or without it (LHV)."""

    HHV = "hhv"
    LHV = "lhv"


@dataclass(frozen=True, slots=True)
class Fuel:
    """One fuel to heat with."""

    key: str
    name: Text
    mmbtu_per_unit: float
    """HHV; of a cubic foot (gas) or a gallon (liquids)."""
    kg_co2_per_mmbtu: float
    lhv_per_hhv: float
    boiler_efficiency: float
    """On HHV: middle of what boilers in use reach (gas and propane 0.90 to 0.95, oil 0.80 to 0.87)."""

    @property
    def kwh_per_unit(self) -> float:
        """HHV of a cubic foot or a gallon."""
        return self.mmbtu_per_unit * KWH_PER_MMBTU

    def co2_g_per_kwh(self, basis: Basis = Basis.HHV) -> float:
        """Of burning one kWh of fuel, counted on this basis."""
        per_hhv = self.kg_co2_per_mmbtu / KWH_PER_MMBTU * 1000.0
        return per_hhv if basis is Basis.HHV else per_hhv / self.lhv_per_hhv

    def heat_co2_g_per_kwh(self, efficiency: float | None = None) -> float:
        """Of one kWh of heat from a boiler; `efficiency` on HHV, else the usual one."""
        return self.co2_g_per_kwh() / (efficiency or self.boiler_efficiency)


GAS = Fuel("gas", translate("fuels", "Natural gas"), 1.026e-3, 53.06, 47.130 / 52.212, 0.92)
"""Condensing boiler."""
OIL = Fuel("oil", translate("fuels", "Heating oil"), 0.138, 73.96, 42.602 / 45.564, 0.85)
"""No. 2 distillate."""
PROPANE = Fuel("propane", translate("fuels", "Propane"), 0.091, 62.87, 46.596 / 50.140, 0.92)
KEROSENE = Fuel("kerosene", translate("fuels", "Kerosene"), 0.135, 75.20, 42.602 / 45.564, 0.85)
FUELS: dict[str, Fuel] = {fuel.key: fuel for fuel in (GAS, OIL, PROPANE, KEROSENE)}
"""Energy and CO₂: `TABLE_C1`; HHV to LHV: `TABLE_C1_LHV` (propane as LPG, kerosene as low-sulfur diesel)."""

KWH_PER_MCF = GAS.kwh_per_unit * 1000.0
"""300.7 kWh of heat in a thousand cubic feet of gas."""
KWH_PER_M3_GAS = KWH_PER_MCF / M3_PER_MCF
"""10.62."""

KG_METHANE_PER_MCF = 19.2
"""All of the gas taken as methane, at 60 °F and one atmosphere (`TABLE_AA1`)."""
GWP100_FOSSIL, GWP100_NON_FOSSIL, GWP20 = 29.8, 27.0, 82.5
"""CO2e of a kg of methane over a hundred and over twenty years (`AR6`; the 20 years' value is fossil)."""
GWP100_AR4 = 25.0
"""What older texts multiply by (`AR4`)."""
FLARE_DESTROYED = 0.98
"""Of the methane of a flare that burns as it should; studies find less in the field."""

GRID_CO2_G_PER_KWH = 475.0
"""The world's mean of 2018 (`IEA_2019`): a fallback that says so."""
HEAT_PUMP_COP_MEDIAN = 2.80
"""Of UK homes over a season (`CATAPULT_2023`)."""

WATER_KWH_PER_L_K = 4.186 / 3600.0
"""kWh that warm a litre (kg) of water by one kelvin; 4.186 kJ/(kg·K) at 15 °C."""


def methane_gwp(years: str) -> float:
    """CO2e per kg of fossil methane for the horizon of the settings, "100" or "20"."""
    return GWP20 if years == "20" else GWP100_FOSSIL


def vented_kg_co2e(mcf: float, gwp: float = GWP100_FOSSIL) -> float:
    """Of so many thousand cubic feet of gas that is let out unburnt."""
    return mcf * KG_METHANE_PER_MCF * gwp


def burnt_kg_co2e(mcf: float, unburnt_fraction: float, gwp: float = GWP100_FOSSIL) -> float:
    """Of gas that is flared, or burnt in a generator, where `unburnt_fraction` of it slips through."""
    burnt = mcf * KWH_PER_MCF * (1.0 - unburnt_fraction) * GAS.co2_g_per_kwh() / 1000.0
    return burnt + vented_kg_co2e(mcf * unburnt_fraction, gwp)

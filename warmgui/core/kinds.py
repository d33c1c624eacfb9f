"""Every kind of number that the program shows: its unit, its digits, and what other regions call it.

`units.Formatter` makes text of them; nobody else needs this module.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from warmgui.core.digits import Digits
from warmgui.core.text import Text, translate, verbatim

BTU_PER_KWH = 3412.14
YEAR_S = 365.25 * 86400.0


@dataclass(frozen=True, slots=True)
class Local:
    """Another unit for the same quantity: shown = value x scale + offset, when `pref` is set."""

    pref: str
    unit: Text
    scale: float
    offset: float = 0.0


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of number is shown."""

    unit: Text
    digits: Digits = field(default_factory=Digits)
    style: str = "plain"
    scale: float = 1.0
    local: Local | None = None
    per: Text | None = None
    """For money: what stands behind the currency, "/day"."""
    currency: str = ""
    """For money in one currency, whatever the reader's is."""


def _symbol(symbol: str) -> Text:
    return verbatim(symbol)


_PER_DAY = translate("units", "/day")
_PER_MONTH, _PER_YEAR = translate("units", "/month"), translate("units", "/year")
_TWO, _THREE = Digits(2), Digits(3)
_RATE = Digits(3, keep_zeros=True)
_MONEY = Digits(2, min_decimals=2)
_DEGREES = Digits(fixed_decimals=1)
_HEAT_LOCAL = Local("btu", _symbol("BTU/h"), BTU_PER_KWH / 1000.0)

KINDS: dict[str, Kind] = {
    "number": Kind(_symbol(""), Digits(6)),
    "count": Kind(_symbol(""), _TWO),
    "power_w": Kind(_symbol("W"), _TWO),
    "heat_power_w": Kind(_symbol("W"), _TWO, local=_HEAT_LOCAL),
    "energy_kwh": Kind(_symbol("kWh"), _TWO, "energy"),
    "heat_kwh": Kind(_symbol("kWh"), _TWO, "energy", local=Local("btu", _symbol("BTU"), BTU_PER_KWH)),
    "temperature_c": Kind(_symbol("°C"), _DEGREES, local=Local("fahrenheit", _symbol("°F"), 1.8, 32.0)),
    "temperature_difference_c": Kind(
        _symbol("°C"), Digits(1, min_decimals=1), local=Local("fahrenheit", _symbol("°F"), 1.8)
    ),
    "hashrate_hs": Kind(_symbol("H/s"), _RATE, "prefixed"),
    "hashes": Kind(_symbol("H"), _RATE, "prefixed"),
    "fraction": Kind(_symbol("%"), _TWO, "percent", scale=100.0),
    "percent": Kind(_symbol("%"), _TWO, "percent"),
    "duration_s": Kind(_symbol("s"), _TWO, "duration"),
    "seconds": Kind(_symbol("s"), _TWO),
    "duration_min": Kind(_symbol("min"), _TWO),
    "duration_h": Kind(_symbol("h"), _TWO),
    "years": Kind(translate("units", "years"), _THREE, "years"),
    "clock_utc": Kind(_symbol(""), style="clock"),
    "date_utc": Kind(_symbol(""), style="date"),
    "calendar_date": Kind(_symbol(""), style="calendar"),
    "money": Kind(_symbol(""), _MONEY, "money"),
    "money_per_day": Kind(_symbol(""), _MONEY, "money", per=_PER_DAY),
    "money_usd": Kind(_symbol(""), _MONEY, "money", currency="USD"),
    "money_usd_per_day": Kind(_symbol(""), _MONEY, "money", per=_PER_DAY, currency="USD"),
    "price_per_kwh": Kind(_symbol(""), Digits(4, min_decimals=2), "money", per=_symbol("/kWh")),
    "sat": Kind(_symbol("sat"), _TWO),
    "sat_per_day": Kind(translate("units", "sat/day"), _TWO),
    "difficulty": Kind(_symbol(""), _TWO, "difficulty"),
    "conductance_w_per_k": Kind(
        _symbol("W/K"), _THREE, local=Local("btu", _symbol("BTU/(h·°F)"), BTU_PER_KWH / 1800.0)
    ),
    "capacity_j_per_k": Kind(_symbol("Wh/K"), _THREE, scale=1.0 / 3600.0),
    "irradiance_w_per_m2": Kind(_symbol("W/m²"), _TWO),
    "area_m2": Kind(_symbol("m²"), _THREE, local=Local("feet", _symbol("ft²"), 1 / 0.3048**2)),
    "joules_per_terahash": Kind(_symbol("J/TH"), Digits(3, round_whole=True)),
    "carbon_g_per_kwh": Kind(_symbol("g/kWh"), _TWO),
    "co2_g": Kind(_symbol("kg"), _TWO, scale=0.001),
    "cop": Kind(_symbol(""), Digits(2, min_decimals=1)),
    "chance": Kind(_symbol(""), _THREE, "chance"),
    "money_usd_per_month": Kind(_symbol(""), _MONEY, "money", per=_PER_MONTH, currency="USD"),
    "money_usd_per_year": Kind(_symbol(""), _MONEY, "money", per=_PER_YEAR, currency="USD"),
    "usd_per_kwh": Kind(_symbol(""), Digits(3, min_decimals=2), "money", per=_symbol("/kWh"), currency="USD"),
    "usd_per_ph_day": Kind(_symbol(""), _MONEY, "money", per=translate("units", "/PH/day"), currency="USD"),
    "usd_per_mcf": Kind(_symbol(""), _MONEY, "money", per=_symbol("/Mcf"), currency="USD"),
    "months": Kind(translate("units", "months"), _TWO),
    "days": Kind(translate("units", "days"), _TWO),
    "hours_per_day": Kind(translate("units", "h/day"), _TWO),
    "times": Kind(_symbol("×"), _THREE),
    "power_kw": Kind(_symbol("kW"), _THREE),
    "power_gw": Kind(_symbol("GW"), _THREE),
    "energy_mwh": Kind(_symbol("MWh"), _THREE),
    "energy_twh": Kind(_symbol("TWh"), _THREE),
    "capacity_kwh_per_k": Kind(_symbol("kWh/K"), _THREE),
    "volume_l": Kind(_symbol("l"), _THREE, local=Local("feet", _symbol("gal"), 1 / 3.785411784)),
    "volume_bcm": Kind(translate("units", "billion m³"), _THREE),
    "volume_mcf": Kind(_symbol("Mcf"), _THREE),
    "mass_kg": Kind(_symbol("kg"), _THREE),
    "mass_t": Kind(_symbol("t"), _THREE),
    "mass_mt": Kind(_symbol("Mt"), _THREE),
    "co2_kg_per_m3": Kind(_symbol("kg/m³"), _THREE),
    "btc": Kind(_symbol("BTC"), Digits(4)),
    "number_rough": Kind(_symbol(""), Digits(3, round_whole=True)),
    "number_money": Kind(_symbol(""), _MONEY),
    "bits": Kind(translate("units", "bits"), _THREE),
    "height": Kind(_symbol(""), Digits(7)),
    "fuel_kwh": Kind(_symbol("kWh"), Digits(4)),
    "fuel_co2_g_per_kwh": Kind(_symbol("g/kWh"), Digits(5)),
}

CURRENCY_SYMBOLS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "CNY": "CN¥", "INR": "₹", "KRW": "₩"}

BIG = (
    (1e6, translate("units", "million"), translate("units", "million years")),
    (1e9, translate("units", "billion"), translate("units", "billion years")),
    (1e12, translate("units", "trillion"), translate("units", "trillion years")),
)
# From so many seconds on: seconds per unit, the unit for "1", and for other numbers.
DURATIONS = (
    (0.0, 1.0, _symbol("s"), _symbol("s")),
    (60.0, 60.0, _symbol("min"), _symbol("min")),
    (5400.0, 3600.0, _symbol("h"), _symbol("h")),
    (172800.0, 86400.0, translate("units", "day"), translate("units", "days")),
    (YEAR_S, YEAR_S, translate("units", "year"), translate("units", "years")),
)
MONTHS = (
    translate("units", "Jan"),
    translate("units", "Feb"),
    translate("units", "Mar"),
    translate("units", "Apr"),
    translate("units", "May"),
    translate("units", "Jun"),
    translate("units", "Jul"),
    translate("units", "Aug"),
    translate("units", "Sep"),
    translate("units", "Oct"),
    translate("units", "Nov"),
    translate("units", "Dec"),
)

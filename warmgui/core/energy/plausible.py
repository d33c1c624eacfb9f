"""Whether numbers can be prices or intensities in the unit that is claimed: mixed up units are refused.

The limits are wide: Europe's day-ahead market itself ends at -0.5 and 5 EUR per kWh, and no grid emits more
than a bad coal plant. What they catch are factors of 100 and 1000 (cents, MWh) and times in milliseconds.
"""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from warmgui.core.energy.signal_error import BadSignalError
from warmgui.core.text import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

LOWEST_PRICE, HIGHEST_PRICE = -2.0, 10.0
"""Per kWh, of a currency whose unit is worth about as much as a euro."""
HIGHEST_MEDIAN = 1.0
"""Half of all prices above this: they are in cents, or per MWh."""
SMALLEST_MEDIAN, SMALLEST_HIGHEST = 0.0005, 0.001
"""All of them below this: they were per kWh already, or in thousands."""
FEW = 6
"""So few prices prove nothing about being small: a windy night is."""
HIGHEST_CARBON = 1500.0
"""g/kWh: above any grid (lignite alone is about 1200)."""
SMALLEST_CARBON = 2.0
"""No grid's median is below (Iceland, Norway and Sweden are at some 20); in kg/kWh all of them are."""
FIRST_UTC, LAST_UTC = 1.4e9, 4.1e9
"""2014 to 2099: other numbers are no seconds since 1970."""

_UNITS_PER_EURO = {
    "AED": 4.0,
    "ARS": 1500.0,
    "BRL": 6.0,
    "CLP": 1000.0,
    "CNY": 8.0,
    "COP": 4500.0,
    "CZK": 25.0,
    "DKK": 7.5,
    "HKD": 8.5,
    "HUF": 400.0,
    "IDR": 18000.0,
    "INR": 95.0,
    "ISK": 145.0,
    "JPY": 165.0,
    "KRW": 1550.0,
    "KZT": 550.0,
    "MXN": 21.0,
    "NOK": 11.5,
    "PHP": 65.0,
    "PLN": 4.3,
    "RSD": 117.0,
    "RUB": 95.0,
    "SEK": 11.0,
    "THB": 37.0,
    "TRY": 45.0,
    "TWD": 35.0,
    "UAH": 48.0,
    "VND": 29000.0,
    "ZAR": 20.0,
}
"""Roughly, for the limits only: no amount of money is ever computed from these."""


def price_scale(currency: str) -> float:
    """Roughly how many units of a currency make a euro; 1 for those of about its worth."""
    return _UNITS_PER_EURO.get(currency, 1.0)


def judge_prices(values: Sequence[float], currency: str) -> None:
    """Whether these can be prices per kWh in this currency.

    Raises:
        BadSignalError: they cannot, and what they may be instead.
    """
    scale = price_scale(currency)
    per_euro = [value / scale for value in values]
    if not per_euro:
        return
    middle = median(abs(value) for value in per_euro)
    if middle > HIGHEST_MEDIAN or not LOWEST_PRICE <= min(per_euro) <= max(per_euro) <= HIGHEST_PRICE:
        extreme = max(values, key=abs) if middle <= HIGHEST_MEDIAN else median(values)
        raise BadSignalError(
            translate(
                "energy",
                "{value} {currency} per kWh is no price: is it per MWh, or in cents?",
                value=f"{extreme:g}",
                currency=currency,
            )
        )
    if len(per_euro) >= FEW and middle < SMALLEST_MEDIAN and max(map(abs, per_euro)) < SMALLEST_HIGHEST:
        if not any(per_euro):
            raise BadSignalError(translate("energy", "all prices are 0"))
        raise BadSignalError(
            translate(
                "energy",
                "{value} {currency} per kWh is far too little for a price: was it per kWh already?",
                value=f"{median(values):.2g}",
                currency=currency,
            )
        )


def judge_carbon(values: Sequence[float]) -> None:
    """Whether these can be g CO₂ per kWh.

    Raises:
        BadSignalError: they cannot.
    """
    if not values:
        return
    if min(values) < 0 or max(values) > HIGHEST_CARBON:
        wrong = min(values) if min(values) < 0 else max(values)
        raise BadSignalError(
            translate("energy", "{value} g/kWh is no grid's carbon intensity", value=f"{wrong:g}")
        )
    if len(values) >= FEW and median(values) < SMALLEST_CARBON:
        raise BadSignalError(
            translate(
                "energy",
                "{value} g/kWh is far too little for a grid: is it in kg per kWh?",
                value=f"{median(values):.2g}",
            )
        )

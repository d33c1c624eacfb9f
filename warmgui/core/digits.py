"""A float as digits, in the program's own neutral form ("-1234.5", "3.1e-9"); `units` localises it.

A number that is not zero never becomes "0": where the wanted digits would all be zero, more are shown.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

LARGEST_PLAIN = 1e15
"""From here powers of ten are told as such; a row of 300 digits helps nobody."""
SMALLEST_PLAIN = 1e-6
PREFIXES = ("", "k", "M", "G", "T", "P", "E", "Z", "Y")


@dataclass(frozen=True, slots=True)
class Digits:
    """How many digits a number gets."""

    significant: int = 2
    """At least so many behind the first one that is not zero; digits before the point are always kept."""
    min_decimals: int = 0
    fixed_decimals: int | None = None
    """Exactly so many decimals, and 0.04 °C may read 0.0: for scales whose zero is not "nothing"."""
    keep_zeros: bool = False
    """"1.00" stays, so that a live number does not jump in width."""
    round_whole: bool = False
    """15183 becomes 15200 at three significant digits: for numbers that are only roughly known."""


def plain(value: float, how: Digits) -> str:
    """The digits of a finite number."""
    if value == 0:
        return f"{0:.{how.fixed_decimals or how.min_decimals}f}"
    if how.fixed_decimals is not None and abs(value) < LARGEST_PLAIN:
        return _unsigned_zero(f"{value:.{how.fixed_decimals}f}")
    exponent = exponent_of(value, how.significant)
    if abs(value) >= LARGEST_PLAIN or abs(value) < SMALLEST_PLAIN:
        mantissa, _, power = f"{value:.{max(how.significant - 1, 0)}e}".partition("e")
        return f"{_without_end_zeros(mantissa, 0)}e{int(power)}"
    if how.round_whole:
        value = float(f"{value:.{how.significant - 1}e}")
    digits = f"{value:.{max(how.min_decimals, how.significant - 1 - exponent, 0)}f}"
    return digits if how.keep_zeros else _without_end_zeros(digits, how.min_decimals)


def prefixed(value: float, how: Digits) -> tuple[str, str]:
    """Digits and SI prefix, `999.96e6` as ("1.00", "G") at three digits."""
    steps = exponent_of(value, how.significant) // 3 if math.isfinite(value) and value else 0
    steps = min(max(steps, 0), len(PREFIXES) - 1)
    return plain(value / 1000**steps, how), PREFIXES[steps]


def exponent_of(value: float, significant: int) -> int:
    """The power of ten of a number that is not zero, after rounding: 9.96 has 1 at two digits."""
    return int(f"{value:.{significant - 1}e}".partition("e")[2])


def _without_end_zeros(digits: str, min_decimals: int) -> str:
    whole, point, decimals = digits.partition(".")
    kept = decimals[:min_decimals] + decimals[min_decimals:].rstrip("0")
    return f"{whole}{point}{kept}" if kept else whole


def _unsigned_zero(digits: str) -> str:
    return digits.removeprefix("-") if not digits.strip("-0.") else digits

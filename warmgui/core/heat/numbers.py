"""Small helpers for numbers that come from outside: what is no finite number is None."""

from __future__ import annotations

import math

PLAUSIBLE_C = (-10.0, 45.0)
"""A room is within these, or the thermometer is wrong, °C."""


def finite(value: object) -> float | None:
    """`value` as a finite float; None for everything else (True and False, too)."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:  # an integer beyond all floats, which JSON can say
        return None
    return number if math.isfinite(number) else None


def plausible(room_c: object) -> float | None:
    """`room_c` where a room can have it, else None."""
    value = finite(room_c)
    return value if value is not None and PLAUSIBLE_C[0] <= value <= PLAUSIBLE_C[1] else None


def clip(value: float, low: float, high: float) -> float:
    """`value` within `low`..`high`; `low` for NaN."""
    return min(max(value, low), high) if math.isfinite(value) or value in {math.inf, -math.inf} else low


def between(value: object, bounds: tuple[float, float]) -> float | None:
    """`value` within `bounds`; None where it is no finite number."""
    number = finite(value)
    return None if number is None else clip(number, *bounds)


def first(*values: float | None) -> float:
    """The first of them that is known; 0 where none is."""
    return next((value for value in values if value is not None), 0.0)


def numbers(values: object, count: int) -> list[float]:
    """A list of exactly `count` finite numbers, or an empty one: for states that come from a file."""
    found = [finite(v) for v in values] if isinstance(values, list) and len(values) == count else []
    return [v for v in found if v is not None] if None not in found else []

"""Round numbers for steps and axes: 1, 2 and 5 times a power of ten."""

from __future__ import annotations

import math

_ROUND = (1.0, 2.0, 5.0, 10.0)


def nearest_round(number: float) -> float:
    """The nearest of 1, 2, 5 x 10^n to this number, which is positive."""
    power = 10.0 ** math.floor(math.log10(number))
    return min((m * power for m in _ROUND), key=lambda nice: abs(nice - number))


def round_above(number: float) -> float:
    """1, 2, 5 or 10 x 10^n, at least this number, which is positive."""
    power = 10.0 ** math.floor(math.log10(number))
    return next(m * power for m in _ROUND if m * power >= number)

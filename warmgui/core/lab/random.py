"""A seeded generator that gives the same numbers on every machine, system and Python version, for ever.

SHA-256 in counter mode: block i is SHA-256(tag + SHA-256(seed) + i), i as 8 bytes, big end first. Integers
and fractions come from its bits by integer arithmetic alone. Logarithms, square roots and exponentials are
taken in `decimal`, whose results are correctly rounded by its specification (General Decimal Arithmetic, 34
digits here), so that no mathematics library of a machine can show; the last step to a float is correctly
rounded, too. `math` is used for whole numbers only. Changing anything here changes every lesson's numbers: a
test holds the first values of a fixed seed.
"""

from __future__ import annotations

import hashlib
import math
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

_T = TypeVar("_T")
_TAG = b"warmgui lab 1"
_FRACTION_BITS = 53
"""A float holds so many exactly."""
_FINE_BITS = 128
_CONTEXT = Context(prec=34, rounding=ROUND_HALF_EVEN, Emin=-999_999, Emax=999_999, traps=[])
_TWO_TO_64 = Decimal(1 << 64)
_LN_2_TO_64 = _CONTEXT.ln(_TWO_TO_64)
_LARGEST_EXACT = 1 << 11
"""Means above are drawn from a corrected normal law, whose chances are within 1e-5 of Poisson's there."""


class SeededRandom:
    """Numbers from a seed. Two generators of the same seed give the same numbers in the same order."""

    def __init__(self, seed: str | bytes | int) -> None:
        """Seeds of different types differ: "1" and 1 are not the same."""
        if isinstance(seed, bytes):
            named = b"bytes:" + seed
        elif isinstance(seed, str):
            named = b"text:" + seed.encode("utf-8")
        else:
            named = b"number:" + str(int(seed)).encode("ascii")
        self._key = hashlib.sha256(named).digest()
        self._counter = 0
        self._pool = 0
        self._pool_bits = 0

    def fork(self, name: str) -> SeededRandom:
        """An independent generator of the same seed: what is drawn from it changes nothing here."""
        return SeededRandom(self._key + b"/" + name.encode("utf-8"))

    def bits(self, count: int) -> int:
        """A whole number of `count` random bits (0 or more)."""
        while self._pool_bits < count:
            block = hashlib.sha256(_TAG + self._key + self._counter.to_bytes(8, "big")).digest()
            self._counter += 1
            self._pool = self._pool << 256 | int.from_bytes(block, "big")
            self._pool_bits += 256
        self._pool_bits -= count
        drawn, self._pool = divmod(self._pool, 1 << self._pool_bits)
        return drawn

    def below(self, bound: int) -> int:
        """A whole number 0 <= n < bound, each with exactly the same chance.

        Raises:
            ValueError: `bound` is below 1.
        """
        if bound < 1:
            raise ValueError("nothing lies below a bound under 1")
        size = (bound - 1).bit_length()
        while (drawn := self.bits(size)) >= bound:
            pass
        return drawn

    def between(self, low: int, high: int) -> int:
        """A whole number low <= n <= high, each with exactly the same chance.

        Raises:
            ValueError: `high` is below `low`.
        """
        return low + self.below(high - low + 1)

    def choice(self, things: Sequence[_T]) -> _T:
        """One of them.

        Raises:
            ValueError: there is none.
        """
        return things[self.below(len(things))]

    def fraction(self) -> float:
        """0 <= x < 1, a multiple of 2^-53: exact."""
        return self.bits(_FRACTION_BITS) / (1 << _FRACTION_BITS)

    def exponential(self, mean: float = 1.0) -> float:
        """A waiting time of a process without memory: -ln(u) x mean, u of (0, 1] in steps of 2^-64."""
        return float(_CONTEXT.multiply(Decimal(mean), self._minus_ln()))

    def normal(self) -> float:
        """Of mean 0 and deviation 1 (Marsaglia's polar method, in decimals)."""
        return float(self._normal())

    def poisson(self, mean: float) -> int:
        """How often something happens that happens `mean` times on average.

        Up to a mean of 2 048 by inversion, the likeliest numbers first, exact to 1e-26; above from the
        normal law with Cornish and Fisher's correction.

        Raises:
            ValueError: the mean is negative or no number.
        """
        if not (math.isfinite(mean) and mean >= 0):
            raise ValueError(f"a mean of {mean!r} is no number of events")
        if mean == 0:
            return 0
        return self._inverted(Decimal(mean)) if mean <= _LARGEST_EXACT else self._nearly_normal(Decimal(mean))

    def _minus_ln(self) -> Decimal:
        return _CONTEXT.subtract(_LN_2_TO_64, _CONTEXT.ln(Decimal(self.bits(64) + 1)))

    def _normal(self) -> Decimal:
        while True:
            x, y = (_CONTEXT.divide(Decimal(2 * self.bits(64) + 1 - (1 << 64)), _TWO_TO_64) for _ in range(2))
            square = _CONTEXT.add(_CONTEXT.multiply(x, x), _CONTEXT.multiply(y, y))
            if square < 1:
                break
        ratio = _CONTEXT.divide(_CONTEXT.multiply(Decimal(-2), _CONTEXT.ln(square)), square)
        return _CONTEXT.multiply(x, _CONTEXT.sqrt(ratio))

    def _nearly_normal(self, mean: Decimal) -> int:
        z = self._normal()
        spread = _CONTEXT.multiply(z, _CONTEXT.sqrt(mean))
        skew = _CONTEXT.divide(_CONTEXT.subtract(_CONTEXT.multiply(z, z), Decimal(1)), Decimal(6))
        number = _CONTEXT.add(_CONTEXT.add(mean, spread), skew)
        return max(int(_CONTEXT.to_integral_value(number)), 0)

    def _inverted(self, mean: Decimal) -> int:
        """Walks from the likeliest number outwards until the random fraction is used up."""
        left = _CONTEXT.divide(Decimal(self.bits(_FINE_BITS)), Decimal(1 << _FINE_BITS))
        mode = int(mean)
        chance = _chance_of(mode, mean)
        left = _CONTEXT.subtract(left, chance)
        low, low_chance, high, high_chance = mode, chance, mode, chance
        while left >= 0:
            high += 1
            high_chance = _CONTEXT.divide(_CONTEXT.multiply(high_chance, mean), Decimal(high))
            left = _CONTEXT.subtract(left, high_chance)
            if left < 0:
                return high
            if low > 0:
                low_chance = _CONTEXT.divide(_CONTEXT.multiply(low_chance, Decimal(low)), mean)
                low -= 1
                left = _CONTEXT.subtract(left, low_chance)
                if left < 0:
                    return low
            elif high_chance < _NOTHING:
                break  # what is left is rounding
        return mode


_NOTHING = Decimal("1e-60")


_FEW = 256
_STIRLING = ((1, 12), (-1, 360), (1, 1260), (-1, 1680), (1, 1188), (-691, 360_360))
"""Of the series of ln(n!): the next term is below 1e-33 from `_FEW` on."""


def _ln_factorial(number: int) -> Decimal:
    if number < _FEW:
        return _CONTEXT.ln(Decimal(math.factorial(number)))
    n = Decimal(number)
    half_ln = _CONTEXT.divide(_CONTEXT.ln(_CONTEXT.multiply(_TWO_PI, n)), Decimal(2))
    total = _CONTEXT.add(
        _CONTEXT.subtract(_CONTEXT.multiply(n, _CONTEXT.ln(n)), n),
        half_ln,
    )
    for index, (numerator, denominator) in enumerate(_STIRLING):
        below = _CONTEXT.multiply(Decimal(denominator), _CONTEXT.power(n, 2 * index + 1))
        total = _CONTEXT.add(total, _CONTEXT.divide(Decimal(numerator), below))
    return total


_TWO_PI = Decimal("6.283185307179586476925286766559005768")


def _chance_of(number: int, mean: Decimal) -> Decimal:
    """P(number) of Poisson's law: exp(number ln(mean) - mean - ln(number!))."""
    power = _CONTEXT.multiply(Decimal(number), _CONTEXT.ln(mean))
    return _CONTEXT.exp(_CONTEXT.subtract(_CONTEXT.subtract(power, mean), _ln_factorial(number)))

"""The formulas that a lesson's answers may be computed with: a fixed list, each with letters and rule.

A file names one and says where its inputs come from; it can never bring code of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from warmgui.core.lab.lessons.numbers import log2, power_of_two

if TYPE_CHECKING:
    from collections.abc import Callable

_HASHES_PER_DIFFICULTY = (Decimal(1 << 48), Decimal(0xFFFF))
"""2^256 / (0xFFFF·2^208), as a fraction."""
_YEAR_S = Decimal(31557600)
_WORD = 1 << 32
_MOST = 1000
"""Whole numbers whose factorial is asked for."""
_STEPS = Decimal(4)
"""A retarget changes the difficulty by this factor at most."""


@dataclass(frozen=True, slots=True)
class Formula:
    """One rule."""

    inputs: tuple[str, ...]
    letters: str
    """In symbols, as books write it."""
    shown: str
    """With {inputs}, for the worked solution."""
    rule: Callable[..., Decimal]
    """Of the inputs in their order."""


def _quotient(a: Decimal, b: Decimal) -> Decimal:
    return a / b


def _at_least_one(mean: Decimal) -> Decimal:
    return 1 - (-mean).exp()


def _one_of_many(p: Decimal, n: Decimal) -> Decimal:
    if not 0 <= p < 1:
        raise InvalidOperation("no chance")
    return 1 - (n * (1 - p).ln()).exp()


def _poisson(mean: Decimal, k: Decimal) -> Decimal:
    count = _whole(k, _MOST)
    value = (-mean).exp()
    for i in range(1, count + 1):
        value = value * mean / i
    return value


def _wait(p: Decimal, mean: Decimal) -> Decimal:
    return -(1 - p).ln() * mean


def _retarget(difficulty: Decimal, aimed: Decimal, took: Decimal) -> Decimal:
    return difficulty * max(1 / _STEPS, min(_STEPS, aimed / took))


def _combinations(n: Decimal, k: Decimal) -> Decimal:
    whole, chosen = _whole(n, _MOST), _whole(k, _MOST)
    value = Decimal(1)
    for i in range(chosen):
        value = value * (whole - i) / (i + 1)
    return value


def _chi_square(*pairs: Decimal) -> Decimal:
    seen, expected = pairs[::2], pairs[1::2]
    return sum(((o - e) ** 2 / e for o, e in zip(seen, expected, strict=True)), Decimal(0))


# ---- words of 32 bits --------------------------------------------------------------------------------------


def _big_sigma0(x: Decimal) -> Decimal:
    return Decimal(_rotated(x, 2) ^ _rotated(x, 13) ^ _rotated(x, 22))


def _big_sigma1(x: Decimal) -> Decimal:
    return Decimal(_rotated(x, 6) ^ _rotated(x, 11) ^ _rotated(x, 25))


def _choose(x: Decimal, y: Decimal, z: Decimal) -> Decimal:
    a, b, c = _word(x), _word(y), _word(z)
    return Decimal(a & b ^ ~a & _WORD - 1 & c)


def _majority(x: Decimal, y: Decimal, z: Decimal) -> Decimal:
    a, b, c = _word(x), _word(y), _word(z)
    return Decimal(a & b ^ a & c ^ b & c)


def _sum_2(a: Decimal, b: Decimal) -> Decimal:
    return Decimal((_word(a) + _word(b)) % _WORD)


def _sum_5(a: Decimal, b: Decimal, c: Decimal, d: Decimal, e: Decimal) -> Decimal:
    return Decimal(sum(_word(x) for x in (a, b, c, d, e)) % _WORD)


def _rotated(x: Decimal, by: int) -> int:
    word = _word(x)
    return (word >> by | word << 32 - by) % _WORD


def _word(x: Decimal) -> int:
    return _whole(x, _WORD - 1)


def _whole(x: Decimal, most: int) -> int:
    if x != x.to_integral_value() or not 0 <= x <= most:
        raise InvalidOperation("no whole number of that size")
    return int(x)


FORMULAS: dict[str, Formula] = {
    "value": Formula(("x",), "x", "{x}", lambda x: x),
    "sum": Formula(("a", "b"), "a + b", "{a} + {b}", lambda a, b: a + b),
    "difference": Formula(("a", "b"), "a − b", "{a} − {b}", lambda a, b: a - b),
    "product": Formula(("a", "b"), "a × b", "{a} × {b}", lambda a, b: a * b),
    "product_3": Formula(("a", "b", "c"), "a × b × c", "{a} × {b} × {c}", lambda a, b, c: a * b * c),
    "quotient": Formula(("a", "b"), "a ÷ b", "{a} ÷ {b}", _quotient),
    "share_of": Formula(("a", "b", "c"), "a × b ÷ c", "{a} × {b} ÷ {c}", lambda a, b, c: a * b / c),
    "square_root": Formula(("x",), "√x", "√{x}", lambda x: x.sqrt()),
    "relative_spread": Formula(("mean",), "σ ÷ μ = 1 ÷ √μ", "1 ÷ √{mean}", lambda mean: 1 / mean.sqrt()),
    "power_of_two": Formula(("n",), "2ⁿ", "2 ^ {n}", power_of_two),
    "chance_of_bits": Formula(("n",), "p = 1 ÷ 2ⁿ", "1 ÷ 2 ^ {n}", lambda n: power_of_two(-n)),
    "bits_of": Formula(("x",), "log₂ x", "log₂ {x}", log2),
    "hashes_of_difficulty": Formula(
        ("d",),
        "n = D × 2⁴⁸ ÷ 65535",
        "{d} × 2⁴⁸ ÷ 65535",
        lambda d: d * _HASHES_PER_DIFFICULTY[0] / _HASHES_PER_DIFFICULTY[1],
    ),
    "years_of_seconds": Formula(("t",), "t ÷ 31557600", "{t} ÷ 31557600", lambda t: t / _YEAR_S),
    "chance_of_one": Formula(("mean",), "P = 1 − e^(−μ)", "1 − e ^ (−{mean})", _at_least_one),
    "chance_in_n": Formula(("p", "n"), "P = 1 − (1 − p)ⁿ", "1 − (1 − {p}) ^ {n}", _one_of_many),
    "poisson": Formula(
        ("mean", "k"), "P(k) = e^(−μ) × μᵏ ÷ k!", "e ^ (−{mean}) × {mean} ^ {k} ÷ {k}!", _poisson
    ),
    "wait_of_chance": Formula(("p", "mean"), "t = −ln(1 − P) × T", "−ln(1 − {p}) × {mean}", _wait),
    "energy_kwh": Formula(
        ("power", "hours"),
        "E = P × t ÷ 1000",
        "{power} × {hours} ÷ 1000",
        lambda power, hours: power * hours / 1000,
    ),
    "combinations": Formula(("n", "k"), "n! ÷ (k! × (n − k)!)", "C({n}, {k})", _combinations),
    "retarget": Formula(
        ("difficulty", "aimed", "took"),
        "D′ = D × T ÷ t, ¼ ≤ T ÷ t ≤ 4",
        "{difficulty} × {aimed} ÷ {took}",
        _retarget,
    ),
    "chi_square": Formula(
        ("o0", "e0", "o1", "e1", "o2", "e2"),
        "χ² = Σ (O − E)² ÷ E",
        "({o0} − {e0})² ÷ {e0} + ({o1} − {e1})² ÷ {e1} + ({o2} − {e2})² ÷ {e2}",
        _chi_square,
    ),
    "sha_big_sigma0": Formula(("x",), "Σ₀(a) = a⋙2 ⊕ a⋙13 ⊕ a⋙22", "Σ₀({x})", _big_sigma0),
    "sha_big_sigma1": Formula(("x",), "Σ₁(e) = e⋙6 ⊕ e⋙11 ⊕ e⋙25", "Σ₁({x})", _big_sigma1),
    "sha_choose": Formula(("x", "y", "z"), "Ch(e, f, g) = (e ∧ f) ⊕ (¬e ∧ g)", "Ch({x}, {y}, {z})", _choose),
    "sha_majority": Formula(
        ("x", "y", "z"), "Maj(a, b, c) = (a ∧ b) ⊕ (a ∧ c) ⊕ (b ∧ c)", "Maj({x}, {y}, {z})", _majority
    ),
    "sha_sum_2": Formula(("a", "b"), "(a + b) mod 2³²", "({a} + {b}) mod 2³²", _sum_2),
    "sha_sum_5": Formula(
        ("a", "b", "c", "d", "e"),
        "T₁ = (h + Σ₁ + Ch + K₀ + W₀) mod 2³²",
        "({a} + {b} + {c} + {d} + {e}) mod 2³²",
        _sum_5,
    ),
}

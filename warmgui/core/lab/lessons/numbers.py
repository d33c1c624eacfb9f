"""Numbers of lessons: decimal, of fixed precision, so that no machine's floats or libraries can show.

Python's `decimal` rounds sums, products, `exp` and `ln` correctly and alike everywhere; nothing else is used.
"""

from __future__ import annotations

import re
from decimal import (
    ROUND_HALF_EVEN,
    Context,
    Decimal,
    DivisionByZero,
    InvalidOperation,
    Overflow,
    localcontext,
)
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

LONGEST = 60
"""Characters of a number in a file."""
_CONTEXT = Context(
    prec=50,
    rounding=ROUND_HALF_EVEN,
    Emin=-9999,
    Emax=9999,
    capitals=1,
    clamp=0,
    flags=[],
    traps=[InvalidOperation, DivisionByZero, Overflow],
)
_PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?")
_TYPED = re.compile(r"([+-]?[0-9]*\.?[0-9]+|[0-9]+\.)(?:[eE]([+-]?[0-9]{1,3}))?([kMGTPEZY%]?)")
_PREFIXES = {letter: Decimal(1000) ** step for step, letter in enumerate("kMGTPEZY", start=1)}
_LARGEST_POWER = 1024
_TWO = Decimal(2)


def exactly() -> AbstractContextManager[Context]:
    """Whatever is computed within is computed with the lessons' precision and rules."""
    return localcontext(_CONTEXT)


def parsed(words: str) -> Decimal | None:
    """A number of a file in its one plain form ("0.3", not "0.30", ".3" or "3e-1"); None: it is none."""
    if len(words) > LONGEST or not _PLAIN.fullmatch(words) or words == "-0":
        return None
    return Decimal(words)


def plain(value: Decimal) -> str:
    """The one plain form of a number."""
    words = format(value, "f")
    if "." in words:
        words = words.rstrip("0").rstrip(".")
    return "0" if words == "-0" else words


def power_of_two(exponent: Decimal) -> Decimal:
    """2 to a power, exact for whole ones.

    Raises:
        InvalidOperation: the power is beyond ±1024.
    """
    if abs(exponent) > _LARGEST_POWER:
        raise InvalidOperation("a power of two beyond all use")
    whole = int(exponent)
    if exponent == whole:
        return Decimal(1 << whole) if whole >= 0 else 1 / Decimal(1 << -whole)
    return (exponent * _TWO.ln()).exp()


def log2(value: Decimal) -> Decimal:
    """The logarithm to the base 2; exact where it is whole.

    Raises:
        InvalidOperation: the value is not above 0.
    """
    if value > 0 and value == value.to_integral_value():
        whole = int(value)
        if whole & (whole - 1) == 0:
            return Decimal(whole.bit_length() - 1)
    if value <= 0:
        raise InvalidOperation("a logarithm of what is not above 0")
    return value.ln() / _TWO.ln()


def typed(words: str) -> Decimal | None:
    """What a pupil typed: "0.0625", "6.25 %", "1/16", "1 in 16", "2^-4", "1.1 G", "3 x 10^9"; else None.

    Figures of all scripts are understood, and so are spaces and commas between groups of three.
    """
    text = (
        _western(words)
        .strip()
        .lower()
        .replace("×", "*")
        .replace("·", "*")
        .replace("÷", "/")
        .replace("−", "-")
    )
    text = re.sub(r"\b1\s*(?:in|/|:)\s*", "1/", text)
    text = re.sub(r"(?<=[0-9])\s*x\s*(?=[0-9])", "*", text).replace("**", "^")
    text = re.sub(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", "", re.sub(r"\s+", "", text)).replace(",", ".")
    if not text or len(text) > LONGEST:
        return None
    try:
        with exactly():
            return _product(text)
    except (ArithmeticError, ValueError):
        return None


def _western(words: str) -> str:
    """Arabic-Indic and full-width figures as 0-9; directions and kinds of space go."""
    made = []
    for char in words:
        if char.isdecimal():
            made.append(str(int(char)))
        elif char == "\u066b":
            made.append(".")
        elif char not in "\u066c\u2066\u2067\u2068\u2069\u200e\u200f":
            made.append("%" if char in "٪％" else char)
    return "".join(made)


def _product(text: str) -> Decimal:
    parts = re.split(r"([*/])", text)
    value = _power(parts[0])
    for sign, part in zip(parts[1::2], parts[2::2], strict=True):
        value = value * _power(part) if sign == "*" else value / _power(part)
    return value


def _power(text: str) -> Decimal:
    base, caret, exponent = text.partition("^")
    if not caret:
        return _atom(base)
    power = int(exponent)
    if abs(power) > _LARGEST_POWER:
        raise ValueError("too large a power")
    return _atom(base) ** power


def _atom(text: str) -> Decimal:
    # Everything was made small before; a prefix is known by its letter, and milli is none of them.
    found = _TYPED.fullmatch(text) or _TYPED.fullmatch(text[:-1] + text[-1:].upper())
    if found is None:
        raise ValueError("no number")
    value = Decimal(f"{found[1]}e{found[2]}" if found[2] else found[1])
    if found[3] == "%":
        return value / 100
    return value * _PREFIXES.get(found[3], Decimal(1))

"""What a simulation of a lesson hands out: named results, a table, a picture; and helpers for all."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from warmgui.core.text import Amount, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from warmgui.core.lab.random import SeededRandom
    from warmgui.core.plot import Plot


@dataclass(frozen=True)
class Table:
    """Heads and rows."""

    title: Text
    heads: tuple[Text, ...]
    rows: tuple[tuple[Text | Amount, ...], ...]


@dataclass(frozen=True)
class Outcome:
    """All of it."""

    results: Mapping[str, Decimal]
    table: Table
    plot: Plot
    note: Text
    """What was counted; that it is simulated, where it is."""


@dataclass(frozen=True)
class Model:
    """A kind of simulation."""

    inputs: tuple[str, ...]
    results: Mapping[str, str]
    """Name and kind; "=mean": the kind of that input."""
    run: Callable[[Mapping[str, Decimal], SeededRandom, Mapping[str, str]], Outcome]
    """Of inputs, randomness and the inputs' kinds."""
    real: bool = False
    """Nothing of it is simulated."""


def whole(values: Mapping[str, Decimal], name: str, least: int, most: int) -> int:
    """A whole number within bounds.

    Raises:
        InvalidOperation: it is none.
    """
    value = values[name]
    if value != value.to_integral_value() or not least <= value <= most:
        raise InvalidOperation(f"{name} is no whole number from {least} to {most}")
    return int(value)


def within(values: Mapping[str, Decimal], name: str, least: str, most: str) -> Decimal:
    """A number within bounds.

    Raises:
        InvalidOperation: it lies outside.
    """
    value = values[name]
    if not Decimal(least) <= value <= Decimal(most):
        raise InvalidOperation(f"{name} is not from {least} to {most}")
    return value


def rounded(value: Decimal) -> float:
    """As a float, at twelve digits: what is drawn and shown."""
    return float(f"{value:.11e}")


def amount(value: Decimal | int, kind: str) -> Amount:
    """A number of a table."""
    return Amount(rounded(Decimal(value)), kind)


def quantile(ordered: list[Decimal], share: Decimal) -> Decimal:
    """The smallest of the ordered values below or at which `share` of them lie."""
    place = int((share * len(ordered)).to_integral_value(rounding="ROUND_CEILING"))
    return ordered[min(max(place - 1, 0), len(ordered) - 1)]

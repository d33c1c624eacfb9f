"""Values that follow from values: as certain as the least certain one, unknown where one is unknown."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.model import Value
from warmgui.core.text import EMPTY, Text, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Callable

_WEAKEST_FIRST = (
    Provenance.UNKNOWN,
    Provenance.SIMULATED,
    Provenance.STALE,
    Provenance.MODELLED,
    Provenance.DATED,
    Provenance.DECLARED,
    Provenance.MEASURED,
)
_OUT_OF_RANGE = translate("money", "This cannot be computed from such numbers.")


def weaker(first: Provenance, second: Provenance) -> Provenance:
    """The provenance of what follows from two numbers: that of the less certain one."""
    return min(first, second, key=_WEAKEST_FIRST.index)


def unknown(how: Text) -> Value:
    """No value, and why."""
    return Value(None, Provenance.UNKNOWN, how)


def known(value: float, provenance: Provenance, how: Text = EMPTY) -> Value:
    """A value; what is no finite number is not known, and there is no negative zero."""
    return Value(value + 0.0, provenance, how) if math.isfinite(value) else unknown(_OUT_OF_RANGE)


def declared(value: float, how: Text = EMPTY) -> Value:
    """As the user set it."""
    return known(value, Provenance.DECLARED, how)


def following(make: Callable[..., float], parts: tuple[Value, ...], how: Text) -> Value:
    """What `make` computes of the parts' numbers; unknown, for the first reason, where one is unknown.

    `make` may divide: an impossible division is "cannot be computed". So may numbers out of all range.
    """
    numbers = []
    provenance = Provenance.MEASURED
    for part in parts:
        if part.value is None:
            return unknown(part.how)
        numbers.append(part.value)
        provenance = weaker(provenance, part.provenance)
    try:
        return known(make(*numbers), provenance, how)
    except (ArithmeticError, ValueError):
        return unknown(_OUT_OF_RANGE)

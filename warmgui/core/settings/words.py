"""Values from outside (a settings file, an input): whether they are usable, and how a sentence shows them."""

from __future__ import annotations

import math
from typing import Any, TypeGuard

LONGEST_TEXT = 4000
_LONGEST_SHOWN = 80


def is_text(value: Any) -> TypeGuard[str]:
    """Text that a file can hold: a lone half of a surrogate pair cannot be written as UTF-8."""
    return isinstance(value, str) and not any("\ud800" <= character <= "\udfff" for character in value)


def is_finite_number(value: Any) -> TypeGuard[float]:
    """An int or float that is a number, and within what floats can say."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    try:
        return math.isfinite(value)
    except OverflowError:  # an integer beyond all floats
        return False


def shown(value: Any) -> str:
    """A value from outside, short enough for a sentence."""
    try:
        words = str(value)
    except (ValueError, RecursionError):  # an integer of thousands of digits, a list in itself
        words = type(value).__name__
    words = words.encode("utf-8", "replace").decode("utf-8")
    return words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN]}…"

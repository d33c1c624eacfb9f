"""Sentences and numbers that the program made of a stranger's input, judged."""

from __future__ import annotations

import dataclasses
import json
import math
from typing import TYPE_CHECKING, Any

from warmgui.core.text import Text, render
from warmgui.core.units import Formatter

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST = 1500
_FORMATTER = Formatter()


def sentence(text: Text) -> str:
    """The sentence as it is shown; it can be, on one line, and is no novel."""
    words = render(text, _FORMATTER.amount)
    words.encode()
    assert len(words) <= LONGEST, f"a sentence of {len(words)} characters"
    return words


def sound(value: Any, depth: int = 0) -> None:
    """No number that is none, and no text that cannot be written, anywhere in what was made."""
    assert depth < 60, "nested too deeply"
    if isinstance(value, float):
        assert math.isfinite(value), f"{value} was taken for a number"
    elif isinstance(value, str):
        value.encode()
    elif isinstance(value, Text):
        sentence(value)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            sound(getattr(value, field.name, None), depth + 1)
    elif isinstance(value, dict):
        for key, inner in value.items():
            sound(key, depth + 1)
            sound(inner, depth + 1)
    elif isinstance(value, list | tuple | set | frozenset):
        for inner in value:
            sound(inner, depth + 1)


def doors(data: bytes, names: Sequence[str]) -> tuple[str, bytes]:
    """Which door an input is for, by its first line, and what comes through it; "" where it names none."""
    first, _, rest = data.partition(b"\n")
    name = first.decode("ascii", "replace").strip()
    return (name, rest) if name in names else ("", rest)


def door(name: str, *parts: object) -> bytes:
    """An input for a door: texts and bytes as they are, everything else as JSON."""
    out = name.encode() + b"\n"
    for part in parts:
        out += (
            part
            if isinstance(part, bytes)
            else part.encode()
            if isinstance(part, str)
            else json.dumps(part).encode()
        )
    return out

"""What a kept state may hold at all, before its parts are asked what they make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from warmgui.core.settings.words import is_finite_number, is_text

if TYPE_CHECKING:
    from collections.abc import Mapping

_DEEPEST = 30
"""Levels of a state, at most; it has fewer than ten."""


def readable(state: Mapping[str, Any]) -> dict[str, Any]:
    """The same without what nobody here writes: words that no file can hold, integers beyond all floats.

    JSON can say both, and each part would have to look for them: a name of half a character is kept and
    written again, and `float` of 10^400 ends whoever asks. None stands for what is left out; names go.
    """
    return {name: _usable(value, 1) for name, value in state.items() if is_text(name)}


def _usable(value: Any, depth: int) -> Any:
    if depth > _DEEPEST:
        return None
    if isinstance(value, dict):
        return {name: _usable(inner, depth + 1) for name, inner in value.items() if is_text(name)}
    if isinstance(value, list):
        return [_usable(inner, depth + 1) for inner in value]
    if isinstance(value, str):
        return value if is_text(value) else None
    if type(value) is int:
        return value if is_finite_number(value) else None
    return value

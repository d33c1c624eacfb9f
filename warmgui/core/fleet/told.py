"""What another machine says of itself, read with doubt: types, ranges, lengths, words that are safe to show.

Anybody who may write to the broker may write this. What a field cannot be is unknown; what is no state at all
is named in a sentence. Never raises.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from warmgui.core.fleet.state import VERSION
from warmgui.core.model_fleet import NodeStatus
from warmgui.core.settings.words import is_finite_number
from warmgui.core.text import Text, translate
from warmgui.core.vocabulary import Action, Mode

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_STATE = 4096
"""Bytes; a state has about 500."""
LONGEST_NAME, LONGEST_WORD = 60, 40
_MOST_MARKS = 2
"""Combining marks on one letter: scripts need them, towers of them only cover other lines."""
_UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and marks, by their category, that nobody sees."""
_WATTS = (0.0, 1e6)
_DEGREES = (-60.0, 100.0)
_RANGES: dict[str, tuple[float, float]] = {
    "setpoint_c": _DEGREES,
    "room_c": _DEGREES,
    "power_w": _WATTS,
    "heat_w": _WATTS,
    "mining_w": _WATTS,
    "wanted_w": _WATTS,
    "max_w": _WATTS,
    "limit_w": _WATTS,
    "energy_kwh": (0.0, 1e5),
    "hashrate_hs": (0.0, 1e20),
    "job_hours": (0.0, 1e5),
}
_LATEST_UTC = 1e11
_MODES = frozenset(mode.value for mode in Mode)
_ACTIONS = frozenset(action.value for action in Action)
_WORKS = frozenset({"mining", "science", "both"})
_PRESETS = frozenset({"none", "frost", "eco", "comfort", "boost"})


@dataclass(frozen=True, slots=True)
class Told:
    """A state that could be read."""

    status: NodeStatus
    run: str
    """Of the program's run; "" where it was not told."""
    at_utc: float | None
    """When it was said, by the machine's own clock."""
    preset: str


def read_told(node: str, payload: bytes) -> Told | Text:
    """A state as it came, or why it is none.

    Args:
        node: id of the machine, from the topic.
        payload: anything.
    """
    if len(payload) > LONGEST_STATE:
        return translate("fleet", "what it tells is too long ({count} bytes)", count=len(payload))
    try:
        found = json.loads(payload)
    except (ValueError, RecursionError):  # as UnicodeDecodeError and integers of thousands of digits are
        found = None
    if not isinstance(found, dict):
        return translate("fleet", "what it tells is no state")
    if found.get("v") != VERSION or isinstance(found.get("v"), bool):
        return translate("fleet", "it runs another version of the program, whose state cannot be read here")
    return Told(
        status=_status(node, found),
        run=safe_words(found.get("run"), LONGEST_WORD),
        at_utc=_number(found.get("at_utc"), 0.0, _LATEST_UTC),
        preset=_one_of(found.get("preset"), _PRESETS),
    )


def safe_words(value: object, longest: int = LONGEST_NAME) -> str:
    """A stranger's words as one short line: nothing that cannot be seen, turns the line or towers over it."""
    if not isinstance(value, str):
        return ""
    kept: list[str] = []
    marks = 0
    for char in value[: 4 * longest]:
        if unicodedata.category(char).startswith("M"):
            marks += 1
            if not kept or marks > _MOST_MARKS:
                continue
        else:
            marks = 0
        if char not in _UNSEEN:
            kept.append(char if char.isprintable() else " ")
    return " ".join("".join(kept).split())[:longest].strip()


def _status(node: str, found: Mapping[str, object]) -> NodeStatus:
    numbers: dict[str, Any] = {name: _number(found.get(name), *limits) for name, limits in _RANGES.items()}
    return NodeStatus(
        id=node,
        name=safe_words(found.get("name")) or node,
        place=safe_words(found.get("place")),
        group=safe_words(found.get("group"), LONGEST_WORD),
        mode=_one_of(found.get("mode"), _MODES),
        action=_one_of(found.get("action"), _ACTIONS),
        work=_one_of(found.get("work"), _WORKS),
        accepts=found.get("accepts") is True,
        simulated=found.get("simulated") is True,
        version=safe_words(found.get("version"), LONGEST_WORD),
        **numbers,
    )


def _number(value: object, lowest: float, highest: float) -> float | None:
    return float(value) if is_finite_number(value) and lowest <= value <= highest else None


def _one_of(value: object, words: frozenset[str]) -> str:
    return value if isinstance(value, str) and value in words else ""

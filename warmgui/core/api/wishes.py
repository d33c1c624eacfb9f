"""What may be wished through the local API, and what a body must look like for it.

A closed set of messages: nothing here can make, change or mention payout, pool, consent or any other setting.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from warmgui.core import messages as m
from warmgui.core.api.gate import Problem
from warmgui.core.house_messages import LimitPower
from warmgui.core.local_forms import NO_CONSENT
from warmgui.core.schedule.week_plan import COLDEST_C, WARMEST_C
from warmgui.core.vocabulary import Mode

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.messages import Inbox
    from warmgui.core.model import Snapshot

BY = "api"
"""Whose power limit it is, see `LimitPower`."""
LONGEST_MIN = 1440.0
MOST_W = 100_000.0
PRESETS = ("frost", "eco", "comfort", "")


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a body."""

    name: str
    schema: dict[str, Any]
    required: bool = True


def number(low: float, high: float, about: str, *, optional: bool = False) -> dict[str, Any]:
    """The schema of a number."""
    kind: Any = ["number", "null"] if optional else "number"
    return {"type": kind, "minimum": low, "maximum": high, "description": about}


@dataclass(frozen=True, slots=True)
class Wish:
    """Something that may be wished: its body and its message."""

    members: tuple[Member, ...]
    make: Callable[[dict[str, Any]], Inbox]
    example: dict[str, Any]


WISHES: dict[str, Wish] = {
    "heat": Wish(
        (Member("on", {"type": "boolean"}),),
        lambda body: m.HeatOn() if body["on"] else m.HeatOff(),
        {"on": True},
    ),
    "target": Wish(
        (Member("target_c", number(COLDEST_C, WARMEST_C, "°C.")),),
        lambda body: m.SetTarget(float(body["target_c"])),
        {"target_c": 21.0},
    ),
    "preset": Wish(
        (Member("preset", {"type": "string", "enum": list(PRESETS), "description": "Empty ends it."}),),
        lambda body: m.ChoosePreset(body["preset"]),
        {"preset": "eco"},
    ),
    "boost": Wish(
        (
            Member(
                "minutes",
                number(1.0, LONGEST_MIN, "Left out or null: as long as the settings say.", optional=True),
                required=False,
            ),
        ),
        lambda body: m.Boost(_seconds(body)),
        {"minutes": 30},
    ),
    "pause": Wish(
        (Member("minutes", number(1.0, LONGEST_MIN, "From now.")),),
        lambda body: m.PauseFor(_seconds(body)),
        {"minutes": 10},
    ),
    "resume": Wish((), lambda _body: m.Resume(), {}),
    "limit": Wish(
        (
            Member(
                "limit_w",
                number(0.0, MOST_W, "Devices and steered heaters, W; null lifts it.", optional=True),
            ),
        ),
        lambda body: LimitPower(None if body["limit_w"] is None else float(body["limit_w"]), BY),
        {"limit_w": 150},
    ),
}


def _seconds(body: dict[str, Any]) -> float | None:
    minutes = body.get("minutes")
    return None if minutes is None else float(minutes) * 60.0


def judged(name: str, body: bytes, snapshot: Snapshot) -> Inbox | Problem:
    """The message for the engine, or why there is none.

    Args:
        name: of `WISHES`.
        body: as it came.
        snapshot: the newest one.
    """
    wish = WISHES[name]
    found = read(body)
    if isinstance(found, Problem):
        return found
    wrong = _wrong(wish, found)
    if wrong:
        return Problem(400, "bad_body", wrong)
    message = wish.make(found)
    if m.starts_heat(message) and not snapshot.consented:
        return Problem(409, "no_consent", NO_CONSENT)
    if isinstance(message, m.PauseFor) and snapshot.mode is Mode.OFF:
        return Problem(409, "off", "Heating is off: there is nothing to pause.")
    return message


def read(body: bytes) -> dict[str, Any] | Problem:
    """A JSON object; refuses numbers beyond all numbers, and names that stand there twice."""
    try:
        found = json.loads(body.decode(), parse_constant=_no_number, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        return Problem(400, "bad_json", "The body is no JSON object.")
    return found if isinstance(found, dict) else Problem(400, "bad_json", "The body is no JSON object.")


def _no_number(word: str) -> float:
    raise ValueError(word)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("twice")
    return made


def _wrong(wish: Wish, body: dict[str, Any]) -> str:
    known = {member.name: member for member in wish.members}
    for name in body:
        if name not in known:
            return f"There is no “{name[:40]}” here."
    for member in wish.members:
        if member.name not in body:
            if member.required:
                return f"“{member.name}” is missing."
        elif not _fits(member.schema, body[member.name]):
            return f"“{member.name}” must be {_rule(member.schema)}."
    return ""


def _fits(schema: dict[str, Any], value: Any) -> bool:
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if value is None:
        return "null" in kinds
    if "boolean" in kinds:
        return isinstance(value, bool)
    if "string" in kinds:
        return isinstance(value, str) and value in schema["enum"]
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return bool(schema["minimum"] <= value <= schema["maximum"]) and math.isfinite(value)


def _rule(schema: dict[str, Any]) -> str:
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if "boolean" in kinds:
        return "true or false"
    if "string" in kinds:
        return "one of " + ", ".join(f"“{word}”" for word in schema["enum"])
    low, high = schema["minimum"], schema["maximum"]
    return f"a number from {low:g} to {high:g}" + (", or null" if "null" in kinds else "")

"""What was learned of the room as plain values (JSON) and back: for the child that fits, and for the disk."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

from warmgui.core.heat.learned import (
    OTHER_HEATING,
    UNSAID,
    Attempt,
    LearnedRoom,
    Radiator,
    Trace,
)
from warmgui.core.heat.numbers import finite
from warmgui.core.model_room import RoomKnowledge
from warmgui.core.room_knowledge import attempt_of, kept, radiator_words, told
from warmgui.core.settings.words import shown

if TYPE_CHECKING:
    from collections.abc import Callable

Thing = TypeVar("Thing")

POSITIVE = ("heat_loss_w_per_k", "capacity_j_per_k", "fast_s", "slow_s", "heat_loss_sigma", "capacity_sigma")
LEAST, MOST = 1e-6, 1e15
"""Far beyond every building, and far enough from where quotients end in 0 or in no number."""


def room_plain(room: LearnedRoom) -> dict[str, Any]:
    """All fields."""
    return {f.name: getattr(room, f.name) for f in fields(room)}


def room_from(plain: Any) -> LearnedRoom:
    """A room of plain values.

    Raises:
        ValueError: it is none.
    """
    values = _object(plain)
    numbers = {}
    said = values.get("other_heating", UNSAID)
    if said not in OTHER_HEATING:
        raise ValueError(f"not an answer: {said!r:.40}")
    for f in fields(LearnedRoom):
        if f.name == "other_heating":
            continue
        default = 0.0 if f.name in {"radiator_w", "radiator_sigma_w"} else None
        numbers[f.name] = _number(values.get(f.name, default))
    if any(numbers[name] < LEAST for name in POSITIVE):
        raise ValueError("a room with a negative loss or capacity, or with hardly any")
    if any(abs(number) > MOST for number in numbers.values()):
        raise ValueError("a room beyond all measure")
    version = int(numbers.pop("version"))
    if version < 1:
        raise ValueError("a version that is none")
    return LearnedRoom(version=version, other_heating=said, **numbers)


def trace_plain(trace: Trace) -> dict[str, Any]:
    """All fields; columns as lists."""
    return {
        f.name: list(value) if isinstance(value := getattr(trace, f.name), tuple) else value
        for f in fields(trace)
    }


def trace_from(plain: Any) -> Trace:
    """A trace of plain values.

    Raises:
        ValueError: it is none.
    """
    values = _object(plain)
    columns = {
        f.name: _column(values.get(f.name)) for f in fields(Trace) if f.name not in {"first_utc", "step_s"}
    }
    if len({len(column) for column in columns.values()}) != 1:
        raise ValueError("columns of a trace differ in length")
    return Trace(_number(values.get("first_utc")), _number(values.get("step_s")), **columns)


def attempt_plain(attempt: Attempt) -> dict[str, Any]:
    """All but the sentence, which is made anew from its code and numbers."""
    return {
        "at_utc": attempt.at_utc,
        "code": attempt.code,
        "values": dict(attempt.values),
        "room": None if attempt.room is None else room_plain(attempt.room),
        "trace": None if attempt.trace is None else trace_plain(attempt.trace),
    }


def attempt_from(plain: Any) -> Attempt:
    """An attempt of plain values.

    Raises:
        ValueError: it is none.
    """
    values = _object(plain)
    code = values.get("code")
    if not isinstance(code, str) or not code.isidentifier():
        raise ValueError("no attempt")
    room, trace = values.get("room"), values.get("trace")
    found = None if room is None else room_from(room)
    if code == "accepted" and found is None:
        raise ValueError("an accepted fit without a room")
    named = _object(values.get("values")).items()
    numbers = {name: _number(value) for name, value in named if isinstance(name, str) and name.isidentifier()}
    at_utc, shown = _number(values.get("at_utc")), None if trace is None else trace_from(trace)
    try:
        return attempt_of(code, numbers, at_utc, found, shown)
    except KeyError as error:
        raise ValueError(f"a sentence without {error}") from error


def knowledge_plain(knowledge: RoomKnowledge) -> dict[str, Any]:
    """All that is worth keeping over a restart."""
    return {
        "in_force": 0 if knowledge.model is None else knowledge.model.version,
        "versions": [room_plain(room) for room in knowledge.versions],
        "attempt": None if knowledge.attempt is None else attempt_plain(knowledge.attempt),
        "days": knowledge.days,
        "radiator": None if knowledge.radiator is None else radiator_plain(knowledge.radiator),
    }


def knowledge_from(plain: Any) -> RoomKnowledge:
    """Knowledge of plain values; parts that are none are left out."""
    if not isinstance(plain, dict):
        return told(RoomKnowledge())
    listed = plain.get("versions")
    rooms = (_tried(room_from, one) for one in (listed if isinstance(listed, list) else []))
    versions = kept([room for room in rooms if room is not None])
    days = _tried(_number, plain.get("days"))
    return told(
        RoomKnowledge(
            model=next((room for room in versions if room.version == plain.get("in_force")), None),
            attempt=_tried(attempt_from, plain.get("attempt")),
            versions=versions,
            days=max(days or 0.0, 0.0),
            radiator=_tried(radiator_from, plain.get("radiator")),
        )
    )


def _tried(read: Callable[[Any], Thing], plain: Any) -> Thing | None:
    try:
        return read(plain)
    except ValueError:
        return None


def radiator_plain(radiator: Radiator) -> dict[str, float]:
    """All but the sentence."""
    return {f.name: getattr(radiator, f.name) for f in fields(radiator) if f.name != "text"}


def radiator_from(plain: Any) -> Radiator:
    """A radiator of plain values.

    Raises:
        ValueError: it is none.
    """
    values = _object(plain)
    held, watts, kwh, days, total = (
        _number(values.get(name)) for name in ("held_c", "displaced_w", "displaced_kwh", "days", "total_kwh")
    )
    return Radiator(held, watts, kwh, days, total, radiator_words(held, kwh, total, days))


def _object(plain: Any) -> dict[str, Any]:
    if not isinstance(plain, dict):
        raise ValueError("not an object")  # noqa: TRY004 - one error for all that is no such thing
    return plain


def _number(value: Any) -> float:
    number = finite(value)
    if number is None:
        raise ValueError(f"not a number: {shown(value)}")
    return number


def _column(values: Any) -> tuple[float | None, ...]:
    if not isinstance(values, list):
        raise ValueError("not a column")  # noqa: TRY004
    return tuple(None if v is None else _number(v) for v in values)

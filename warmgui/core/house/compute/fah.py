"""What Folding@home's client (version 8) says of itself: one big object, then changes to it.

Source of names: the client's own sources (fah-client-bastet). A change is a list, the way to a place in the
object and at its end what is there now: `["units", 0, "state", "RUN"]`; null takes it away; -1 as the last
step appends to a list, -2 appends many.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from miners.formats.plain_text import plain_text
from warmgui.core.house.compute.xml import ScienceAnswerError
from warmgui.core.text import translate

OWN_STATES = ("fold", "pause", "finish")
MOST_GROUPS, MOST_UNITS, DEEPEST = 50, 500, 12
MOST_ENTRIES = 2000
_RUNNING = "RUN"
_APPEND, _EXTEND = -1, -2
_FIRST_PID = 2


@dataclass(frozen=True, slots=True)
class Unit:
    """A work unit."""

    name: str
    pid: int | None
    """Of its program; None: unknown."""
    computes: bool
    gpu: bool


@dataclass(frozen=True, slots=True)
class FahState:
    """How Folding@home stands."""

    version: str
    groups: tuple[tuple[str, str], ...]
    """What each group of resources is set to, one of `OWN_STATES`."""
    units: tuple[Unit, ...]
    cpus: int | None
    """Processors that it may use."""
    gpus: bool
    """It may use cards."""

    @property
    def paused(self) -> bool:
        """Nothing computes, as it was told."""
        return all(state == "pause" for _, state in self.groups)


def state_of(data: object) -> FahState:
    """What the object means.

    Raises:
        ScienceAnswerError: it is none of Folding@home's.
    """
    if not isinstance(data, dict) or not isinstance(data.get("info"), dict):
        raise ScienceAnswerError(translate("science", "its answer is not what was asked for"))
    configs = _configs(data)
    units = data.get("units")
    listed = units[:MOST_UNITS] if isinstance(units, list) else []
    cpus = [config["cpus"] for config in configs.values() if _is_count(config.get("cpus"))]
    return FahState(
        plain_text(str(data["info"].get("version") or ""))[:20],
        tuple((name, _own(config)) for name, config in configs.items()),
        tuple(_unit(unit) for unit in listed if isinstance(unit, dict)),
        sum(cpus) if cpus else None,
        any(_gpu_enabled(config.get("gpus")) for config in configs.values()),
    )


def _configs(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Of each group of resources; before there were groups (8.1) there was one for all."""
    groups = data.get("groups")
    found = {
        str(name)[:80]: group["config"]
        for name, group in list(groups.items() if isinstance(groups, dict) else ())[:MOST_GROUPS]
        if isinstance(group, dict) and isinstance(group.get("config"), dict)
    }
    if not found and isinstance(data.get("config"), dict):
        found = {"": data["config"]}
    odd = any("\ud800" <= char <= "\udfff" for char in "".join(found))  # half a character cannot be said back
    if odd or not any(isinstance(config.get("paused"), bool) for config in found.values()):
        raise ScienceAnswerError(translate("science", "its answer is not what was asked for"))
    return found


def _own(config: dict[str, Any]) -> str:
    if config.get("paused") is not False:
        return "pause"
    return "finish" if config.get("finish") is True else "fold"


def _unit(unit: dict[str, Any]) -> Unit:
    assignment = unit.get("assignment")
    project = assignment.get("project") if isinstance(assignment, dict) else None
    number = unit.get("number")
    pid = unit.get("pid")
    return Unit(
        f"{project if _is_count(project) else '?'}:{number if _is_count(number) else '?'}",
        pid if isinstance(pid, int) and _is_count(pid) and pid >= _FIRST_PID else None,
        computes=unit.get("state") == _RUNNING and not unit.get("pause_reason"),
        gpu=bool(unit.get("gpus")),
    )


def _gpu_enabled(gpus: object) -> bool:
    return isinstance(gpus, dict) and any(
        isinstance(gpu, dict) and gpu.get("enabled") is True for gpu in gpus.values()
    )


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**31


def changed(data: object, change: object) -> object:
    """The object after a change, which is made in place.

    Raises:
        ScienceAnswerError: the change fits nothing in it; whoever listens should ask anew.
    """
    if isinstance(change, dict):  # the whole object once more
        return change
    if not isinstance(change, list) or not 1 < len(change) <= DEEPEST:
        raise _misfit()
    *way, last, value = change
    place = data
    try:
        for step in way:
            place = _in(place, step)
        _put(place, last, value)
    except (KeyError, IndexError, TypeError) as error:
        raise _misfit() from error
    return data


def _in(place: object, step: object) -> object:
    if isinstance(place, dict) and isinstance(step, str):
        return place[step]
    if isinstance(place, list) and _is_count(step):
        return place[step]  # type: ignore[call-overload]
    raise TypeError


def _put(place: object, last: object, value: object) -> None:
    if isinstance(place, dict) and isinstance(last, str):
        if value is None:
            place.pop(last, None)
        elif last in place or len(place) < MOST_ENTRIES:
            place[last] = value
        else:
            raise IndexError
    elif isinstance(place, list) and isinstance(last, int):
        _put_in_list(place, last, value)
    else:
        raise TypeError


def _put_in_list(place: list[object], last: int, value: object) -> None:
    if last in {_APPEND, _EXTEND} or last == len(place):
        place.extend(value if last == _EXTEND and isinstance(value, list) else [value])
        if len(place) > MOST_ENTRIES:
            raise IndexError
    elif value is None and last >= 0:
        del place[last]
    elif last >= 0:
        place[last] = value
    else:
        raise IndexError


def _misfit() -> ScienceAnswerError:
    return ScienceAnswerError(translate("science", "what it says of its changes does not fit"))

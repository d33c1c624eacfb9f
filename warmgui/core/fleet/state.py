"""What a machine says of itself on the broker: one JSON object, retained, None (null) where it is unknown."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.house.nouns import HERE
from warmgui.core.model_house import HouseStatus
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.model import Snapshot
    from warmgui.core.model_value import Value

VERSION = 1
State = dict[str, str | int | float | bool | None]
"""Field name to value, as in the JSON."""

_CHANGES = {
    "setpoint_c": (0.05, 0.0),
    "room_c": (0.1, 0.0),
    "power_w": (5.0, 0.03),
    "heat_w": (5.0, 0.03),
    "mining_w": (5.0, 0.03),
    "wanted_w": (5.0, 0.03),
    "max_w": (5.0, 0.03),
    "limit_w": (1.0, 0.0),
    "energy_kwh": (0.05, 0.0),
    "hashrate_hs": (1.0, 0.05),
    "job_hours": (0.05, 0.0),
}
"""A number has changed when it differs by more than this, and by more than this part of itself."""
_UNTOLD = frozenset({"v", "run", "at_utc"})


@dataclass(frozen=True, slots=True)
class Identity:
    """What a state says besides the snapshot."""

    run: str
    """Of this run of the program: two machines with one id are told apart by it."""
    name: str
    place: str
    group: str
    accepts: bool
    version: str


def state_of(snapshot: Snapshot, who: Identity, at_utc: float) -> State:
    """The state of this machine, heaters in the network included.

    A heater counts as it is measured or says, else as it was told; what limits are of is the PC's devices and
    the heaters that it steers. Unknown stays what is unknown of the PC itself.

    Args:
        snapshot: the newest one.
        who: this machine.
        at_utc: wall time; for people only, clocks differ.
    """
    house = snapshot.house or HouseStatus()
    limits_w = [limit_w for _, limit_w in house.limits]
    science = None if snapshot.house is None else snapshot.house.science
    rates = snapshot.hashrate
    return {
        "v": VERSION,
        "run": who.run,
        "at_utc": round(at_utc, 1),
        "name": who.name,
        "place": who.place,
        "group": who.group,
        "mode": snapshot.mode.value,
        "action": snapshot.action.value,
        "preset": _preset(snapshot),
        "setpoint_c": _rounded(snapshot.setpoint_c, 2),
        "room_c": _known(snapshot.room_c, 2),
        "power_w": _with(_known(snapshot.wall_w, 1), house.drawn_w),
        "heat_w": _known(snapshot.heat_w, 1),
        "mining_w": _with(_known(snapshot.mining_w, 1), house.steered_w),
        "wanted_w": _wanted_w(snapshot, limited=bool(limits_w)),
        "max_w": _with(_rounded(snapshot.max_power_w, 1), house.most_w),
        "limit_w": _rounded(min(limits_w), 1) if limits_w else None,
        "energy_kwh": _with(_rounded(snapshot.today.energy_kwh, 4), house.energy_kwh or 0.0, 4),
        "hashrate_hs": _rounded(rates.m1 if rates.m1 is not None else rates.s10, 0),
        "work": "mining" if science is None else science.work,
        "job_hours": None if snapshot.house is None else _rounded(snapshot.house.job_hours_today, 3),
        "accepts": who.accepts,
        "simulated": snapshot.simulated,
        "version": who.version,
    }


def encode(state: Mapping[str, object]) -> str:
    """As it goes on the wire."""
    return json.dumps(state, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def has_changed(told: Mapping[str, object], now: Mapping[str, object]) -> bool:
    """Whether there is something to tell: small wobbles of watts and degrees are not."""
    return any(_differs(name, told.get(name), value) for name, value in now.items() if name not in _UNTOLD)


def _preset(snapshot: Snapshot) -> str:
    if snapshot.intent is not None and snapshot.intent.kind == "boost":
        return "boost"
    preset = "" if snapshot.plan is None else snapshot.plan.preset
    return preset or "none"


def _wanted_w(snapshot: Snapshot, *, limited: bool) -> float | None:
    """What all places ask for, before any limit: shares of limited wishes would only ever shrink.

    What cannot be switched off is asked for, too: the limit that this becomes is also of that.
    """
    house = snapshot.house or HouseStatus()
    others_w = sum(place.asked_w or 0.0 for place in house.places if place.key != HERE) + house.fixed_w
    for place in house.places:
        if place.key == HERE:
            return _with(_rounded(place.wanted_w, 1), others_w)
    return None if limited else _with(_rounded(snapshot.target_power_w, 1), others_w)


def _with(pc: float | None, heaters: float, digits: int = 1) -> float | None:
    """Of the PC and of its heaters together; unknown where it is not known of the PC."""
    return None if pc is None else _rounded(pc + heaters, digits)


def _known(value: Value, digits: int) -> float | None:
    return None if value.provenance is Provenance.UNKNOWN else _rounded(value.value, digits)


def _rounded(number: float | None, digits: int) -> float | None:
    return None if number is None or not math.isfinite(number) else round(float(number), digits)


def _differs(name: str, told: object, now: object) -> bool:
    if name not in _CHANGES or not isinstance(told, float | int) or not isinstance(now, float | int):
        return told != now
    least, part = _CHANGES[name]
    return abs(now - told) > max(least, part * abs(told))

"""The house as it is shown: the PC's own room first, then the other places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.house import place_words as words
from warmgui.core.house.nouns import HERE
from warmgui.core.house.power_sum import power_sum
from warmgui.core.model_house import HouseStatus, PlaceStatus, ScienceStatus
from warmgui.core.model_value import UNKNOWN, Value
from warmgui.core.vocabulary import Action, Provenance

if TYPE_CHECKING:
    from warmgui.core.house.house import House
    from warmgui.core.text import Text

_STATES = {
    Action.OFF: "off",
    Action.HEATING: "heating",
    Action.STARTING: "heating",
    Action.SATISFIED: "warm",
    Action.RESTING: "waiting",
    Action.PAUSED: "waiting",
    Action.ATTENTION: "held",
}


@dataclass(frozen=True, slots=True)
class HereNow:
    """What the rest of the engine knows of the PC's own room."""

    action: Action
    text: Text
    """The home page's sentence."""
    room_c: Value
    setpoint_c: float
    highest_c: float
    wanted_heat_w: float
    pc_told_w: float
    pc_power: Value
    pc_heat: Value
    """Of the whole PC, its idle power included."""


def house_status(
    house: House, here: HereNow, science: ScienceStatus | None, limit_w: float | None
) -> HouseStatus:
    """All of it."""
    members = house.heaters.members
    steered = [member for member in members if member.steered]
    others = tuple(served.status(house.tally.places_kwh.get(key)) for key, served in house.served.items())
    return HouseStatus(
        places=(_here(house, here), *others),
        heaters=house.heaters.status({}, {}),
        science=science,
        limit_w=limit_w,
        limits=house.limits.all,
        power_w=power_sum(members),
        drawn_w=house.drawn_w,
        steered_w=sum(member.likely_w for member in steered),
        fixed_w=sum(member.fixed_w for member in steered),
        most_w=house.most_w + sum(member.fixed_w for member in steered if not member.usable),
        energy_kwh=house.tally.energy_kwh,
        cost=house.tally.cost,
        job_hours_today=house.tally.job_h,
    )


def _here(house: House, here: HereNow) -> PlaceStatus:
    members = house.here.members
    return PlaceStatus(
        key=HERE,
        name=words.HERE,
        kind="room",
        state=_STATES[here.action],
        text=here.text,
        temperature_c=here.room_c,
        target_c=here.setpoint_c,
        highest_c=here.highest_c,
        wanted_w=here.wanted_heat_w,
        given_w=here.pc_told_w + house.here.steady.total_w,
        power_w=power_sum(members, here.pc_power) if members else here.pc_power,
        heat_w=_heat(house, here),
        energy_kwh=house.tally.places_kwh.get(HERE),
        heaters=tuple(member.entry.key for member in members),
        warnings=tuple(words.cannot_rest(m) for m in members if m.steered and m.floor_w > 0),
    )


def _heat(house: House, here: HereNow) -> Value:
    """Of the whole PC and of the heaters beside it."""
    members = house.here.members
    if not members or here.pc_heat.value is None:
        return here.pc_heat
    theirs = power_sum(members)
    if theirs.value is None:
        return UNKNOWN
    weaker = theirs.provenance if here.pc_heat.provenance is Provenance.MEASURED else here.pc_heat.provenance
    return Value(here.pc_heat.value + theirs.value, weaker, here.pc_heat.how)

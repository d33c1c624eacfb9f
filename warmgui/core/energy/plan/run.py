"""What a row of watts does to the room of a question, and what it costs; and what a thermostat would give."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.energy.plan.question import PlanQuestion
    from warmgui.core.energy.plan.room import RoomStep

LEAD_S = 6 * 3600.0
"""The longest way ahead of a rise, as for the thermostat."""
MATTERS = 0.3
"""Least power, as a share of the most: less is reached on average by pausing within a slot."""


@dataclass(frozen=True, slots=True)
class Run:
    """One value a slot: mining watts, those of them that are own power, air and mass at the slot's end."""

    power_w: tuple[float, ...]
    own_w: tuple[float, ...]
    air_c: tuple[float, ...]
    mass_c: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """What a run comes to. None: not known for all of it."""

    cost: float | None
    co2_g: float | None
    cold_kh: float
    mining_kwh: float


def steps_of(asked: PlanQuestion) -> list[RoomStep]:
    """The room's step for each slot."""
    known: dict[float, RoomStep] = {}
    found = []
    for slot in asked.slots:
        dt_s = slot.end_utc - slot.start_utc
        if dt_s not in known:
            known[dt_s] = asked.room.step(dt_s)
        found.append(known[dt_s])
    return found


def least_w(asked: PlanQuestion) -> float:
    """The least power of a slot, where that matters; else 0."""
    return asked.min_w if MATTERS * asked.max_w < asked.min_w <= asked.max_w else 0.0


def simulate(asked: PlanQuestion, power_w: Sequence[float], own_w: Sequence[float] | None = None) -> Run:
    """What these watts do. Own power is used first, where `own_w` does not say how much of it."""
    air_c, mass_c = asked.room_c, asked.mass_c
    airs, masses = [], []
    for slot, step, watts in zip(asked.slots, steps_of(asked), power_w, strict=True):
        heat_w = asked.heat_w(watts) + asked.other_heat_w(slot)
        air_c, mass_c = step.after(air_c, mass_c, slot.outdoor_c, heat_w)
        airs.append(air_c)
        masses.append(mass_c)
    used = own_w
    if used is None:
        used = [min(watts, slot.own_w) for slot, watts in zip(asked.slots, power_w, strict=True)]
    return Run(tuple(power_w), tuple(used), tuple(airs), tuple(masses))


def follow(asked: PlanQuestion, setpoints_c: Sequence[float], caps_w: Sequence[float] | None = None) -> Run:
    """What an ideal thermostat gives that is told these setpoints and may take so many watts."""
    wanted_c = list(setpoints_c)
    if asked.warm_by:
        wanted_c = _with_lead(asked, wanted_c)
    return _track(asked, wanted_c, caps_w)


def thermostat(asked: PlanQuestion) -> Run:
    """The plain thermostat: it knows targets, and nothing of prices."""
    return follow(asked, [slot.target_c for slot in asked.slots])


def figures(asked: PlanQuestion, run: Run) -> Figures:
    """Cost, CO₂ and cold of a run."""
    cost: float | None = 0.0
    co2_g: float | None = 0.0
    cold_kh = kwh = 0.0
    before_c = asked.room_c
    for slot, watts, own_w, air_c in zip(asked.slots, run.power_w, run.own_w, run.air_c, strict=True):
        own_kwh, all_kwh = own_w * slot.hours / 1000.0, watts * slot.hours / 1000.0
        grid_kwh = max(all_kwh - own_kwh, 0.0)
        kwh += all_kwh
        cost = _plus(cost, grid_kwh, slot.price)
        cost = None if cost is None else cost + own_kwh * asked.feed_in
        co2_g = _plus(co2_g, grid_kwh, slot.carbon)
        cold_kh += slot.hours * max(slot.target_c - 0.5 * (before_c + air_c), 0.0)
        before_c = air_c
    return Figures(cost, co2_g, cold_kh, kwh)


def _plus(total: float | None, kwh: float, each: float | None) -> float | None:
    if total is None or (each is None and kwh > 0):
        return None
    return total + kwh * (each or 0.0)


def _track(asked: PlanQuestion, wanted_c: Sequence[float], caps_w: Sequence[float] | None) -> Run:
    """Each slot gets the watts that bring the air to its setpoint at the slot's end."""
    low_w, powers = least_w(asked), []
    air_c, mass_c = asked.room_c, asked.mass_c
    for place, (slot, step) in enumerate(zip(asked.slots, steps_of(asked), strict=True)):
        high_w = asked.max_w if caps_w is None else min(asked.max_w, caps_w[place])
        given_w = asked.heat_w(0.0) + asked.other_heat_w(slot)
        free_c, _ = step.after(air_c, mass_c, slot.outdoor_c, given_w)
        per_w = step.air_per_w * asked.placement
        watts = (wanted_c[place] - free_c) / per_w if per_w > 0 else 0.0
        watts = min(max(watts, 0.0), high_w)
        if 0 < watts < low_w:
            watts = low_w if watts >= 0.5 * low_w and low_w <= high_w else 0.0
        powers.append(watts)
        heat_w = asked.heat_w(watts) + asked.other_heat_w(slot)
        air_c, mass_c = step.after(air_c, mass_c, slot.outdoor_c, heat_w)
    return simulate(asked, powers)


def _with_lead(asked: PlanQuestion, setpoints_c: list[float]) -> list[float]:
    """Setpoints that begin to rise early enough, at full power, for those that come."""
    slots, steps = asked.slots, steps_of(asked)
    masses = (asked.mass_c, *_track(asked, setpoints_c, None).mass_c)
    wanted = list(setpoints_c)
    need_c: float | None = None
    due_utc = 0.0
    for place in range(len(slots) - 2, -1, -1):
        slot, step = slots[place], steps[place]
        if setpoints_c[place + 1] > max(setpoints_c[place], need_c or -math.inf):
            need_c, due_utc = setpoints_c[place + 1], slot.end_utc
        if need_c is None or need_c <= setpoints_c[place] or due_utc - slot.start_utc > LEAD_S:
            need_c = None
            continue
        wanted[place] = need_c
        full_w = asked.heat_w(asked.max_w) + asked.other_heat_w(slot)
        gained = step.am * masses[place] + step.air_per_outdoor * slot.outdoor_c + step.air_per_w * full_w
        need_c = min((need_c - gained) / step.aa, need_c)
    return wanted

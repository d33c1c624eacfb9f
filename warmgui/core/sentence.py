"""The two lines of the home page in plain words."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.heat.reach import is_known
from warmgui.core.model import UNKNOWN, Reach, Value
from warmgui.core.text import EMPTY, Amount, Text, filled, together, translate
from warmgui.core.vocabulary import Action, Provenance

if TYPE_CHECKING:
    from warmgui.core.model_room import ControlStatus, PlanStatus

ROUND_S = 300.0
"""A time of arrival is not known to the minute."""
LEAST_GAIN_K = 0.05
ABOVE_K = 0.5
"""So far above its target the room is not "kept" there."""
WARM_K = 0.05
WIDE_S = 1200.0
"""A range of arrival that is wider is told as one."""


@dataclass(frozen=True, slots=True)
class Story:
    """What the sentences are about."""

    action: Action
    reason: Text
    now_utc: float
    setpoint_c: float
    constant: bool
    room_c: Value = UNKNOWN
    outdoor_c: Value = UNKNOWN
    heat_w: float | None = None
    eta_s: float | None = None
    reach: Reach | None = None
    mean_room_c: float | None = None
    limited: Text = EMPTY
    """Why less than wanted is given, while something is."""
    plan: PlanStatus | None = None
    control: ControlStatus | None = None
    steered: Text = EMPTY
    """Why prices, carbon or own power say so, where they do."""
    lab: Text = EMPTY
    """For what the lab hashes, while it does."""


_FOR_A_REASON = {
    Action.OFF: translate("engine", "Off."),
    Action.PAUSED: translate("engine", "Paused: {reason}."),
    Action.STARTING: translate("engine", "Starting: {reason}."),
    Action.RESTING: translate("engine", "At rest: {reason}."),
    Action.ATTENTION: translate("engine", "Needs you: {reason}."),
}


def headline(story: Story) -> Text:
    """The sentence."""
    if story.action is Action.SATISFIED:
        return _satisfied(story)
    if story.action is Action.HEATING:
        return _for_the_lab(story) if story.lab else _heating(story)
    return filled(_FOR_A_REASON[story.action], reason=story.reason)


def preheat_words(plan: PlanStatus | None, room_c: float | None) -> Text:
    """For which target it heats ahead of its time; empty while it does not."""
    if plan is None or not plan.preheating or plan.next_setpoint_c is None:
        return EMPTY
    if room_c is not None and room_c >= plan.next_setpoint_c - WARM_K:
        return translate(
            "engine",
            "already warm for {setpoint} at {time}",
            setpoint=Amount(plan.next_setpoint_c, "temperature_c"),
            time=Amount(plan.next_utc, "clock_utc"),
        )
    return translate(
        "engine",
        "warming up for {setpoint} at {time}",
        setpoint=Amount(plan.next_setpoint_c, "temperature_c"),
        time=Amount(plan.next_utc, "clock_utc"),
    )


def detail(story: Story) -> Text:
    """The smaller second line: limits, outside, and what full power can do."""
    parts = [story.limited, _outside(story.outdoor_c)]
    if not (story.constant or story.lab):
        parts.append(_reach(story))
    return together(*parts)


def _satisfied(story: Story) -> Text:
    if story.constant or story.room_c.value is None:
        return translate("engine", "Warm enough.")
    return translate("engine", "Warm enough: {room}.", room=Amount(story.room_c.value, "temperature_c"))


def _for_the_lab(story: Story) -> Text:
    power = Amount(story.heat_w, "heat_power_w")
    return translate("engine", "Heating at {power}: {ahead}.", power=power, ahead=story.lab)


def _heating(story: Story) -> Text:
    power, setpoint = Amount(story.heat_w, "heat_power_w"), Amount(story.setpoint_c, "temperature_c")
    room_c = story.room_c.value
    if story.constant:
        return translate("engine", "Heating at {power}, constant power.", power=power)
    if room_c is None or story.room_c.provenance is Provenance.STALE:
        return translate("engine", "Heating at {power}. The room temperature is not known.", power=power)
    ahead = story.steered or preheat_words(story.plan, room_c)
    if ahead:
        return translate("engine", "Heating at {power}: {ahead}.", power=power, ahead=ahead)
    if story.eta_s is None:
        return translate(
            "engine", "Heating at {power}. {setpoint} is out of reach today.", power=power, setpoint=setpoint
        )
    told = story.control
    here = told is not None and told.eta_low_s is not None and told.eta_low_s <= 0
    if story.eta_s <= 0 or here:
        return _kept(room_c - story.setpoint_c, power, setpoint)
    return _arrival(story, story.eta_s, power, setpoint)


def _kept(above_k: float, power: Amount, setpoint: Amount) -> Text:
    if above_k > ABOVE_K:
        return translate(
            "engine",
            "Heating at {power}; the room is {above} above {setpoint}.",
            power=power,
            above=Amount(above_k, "temperature_difference_c"),
            setpoint=setpoint,
        )
    return translate(
        "engine", "Heating at {power} keeps the room at {setpoint}.", power=power, setpoint=setpoint
    )


def _arrival(story: Story, eta_s: float, power: Amount, setpoint: Amount) -> Text:
    low_s = high_s = eta_s
    if story.control is not None and story.control.eta_low_s is not None:
        low_s, high_s = story.control.eta_low_s, story.control.eta_high_s or math.inf
    if high_s == math.inf:
        return translate(
            "engine",
            "Heating at {power}. The room reaches {setpoint} at {time} at the earliest.",
            power=power,
            setpoint=setpoint,
            time=_at(story, low_s),
        )
    if high_s - low_s > WIDE_S:
        return translate(
            "engine",
            "Heating at {power}. The room reaches {setpoint} between {early} and {late}.",
            power=power,
            setpoint=setpoint,
            early=_at(story, low_s),
            late=_at(story, high_s),
        )
    return translate(
        "engine",
        "Heating at {power}. The room reaches {setpoint} at about {time}.",
        power=power,
        setpoint=setpoint,
        time=_at(story, (low_s + high_s) / 2.0),
    )


def _at(story: Story, in_s: float) -> Amount:
    at_utc = round((story.now_utc + in_s) / ROUND_S) * ROUND_S
    if at_utc <= story.now_utc:  # not rounded into the past
        at_utc += ROUND_S
    return Amount(at_utc, "clock_utc")


def _outside(outdoor_c: Value) -> Text:
    if outdoor_c.value is None:
        return EMPTY
    outside = Amount(outdoor_c.value, "temperature_c")
    if outdoor_c.provenance is Provenance.DECLARED:
        return translate("engine", "Outside {outside} (declared).", outside=outside)
    return translate("engine", "Outside {outside}.", outside=outside)


def _reach(story: Story) -> Text:
    reach = story.reach
    if reach is None:
        return EMPTY
    if reach.gain_c < LEAST_GAIN_K:
        return translate("engine", "Full power adds nothing more to the room.")
    gain, low, high = (
        Amount(v, "temperature_difference_c") for v in (reach.gain_c, reach.low_c, reach.high_c)
    )
    known = is_known(reach.gain_c, reach.low_c, reach.high_c)
    if story.mean_room_c is None and not known:
        return translate(
            "engine",
            "At full power this room gains somewhere between {low} and {high} over now.",
            low=low,
            high=high,
        )
    if story.mean_room_c is None:
        return translate(
            "engine",
            "At full power this room gains about {gain} ({low}–{high}) over now.",
            gain=gain,
            low=low,
            high=high,
        )
    mean = Amount(story.mean_room_c, "temperature_c")
    if not known:
        return translate(
            "engine",
            "At full power this room gains somewhere between {low} and {high} over the last day's {mean}.",
            low=low,
            high=high,
            mean=mean,
        )
    return translate(
        "engine",
        "At full power this room gains about {gain} ({low}–{high}) over the last day's {mean}.",
        gain=gain,
        low=low,
        high=high,
        mean=mean,
    )

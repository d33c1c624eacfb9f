"""From a snapshot and forecasts to the question of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.energy.plan.question import Battery, PlanQuestion, Signals, cut
from warmgui.core.energy.plan.room import PlanRoom
from warmgui.core.energy.plan.state import state_of
from warmgui.core.energy.plan.targets import targets
from warmgui.core.heat.numbers import finite
from warmgui.core.model import UNKNOWN
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from warmgui.core.energy.series import Series
    from warmgui.core.model import Snapshot
    from warmgui.core.schedule.clock import LocalTime
    from warmgui.core.settings.model import Settings

HOUR_S = 3600.0
USUAL_RATE = 0.5
"""A home's battery gives about half of what it holds in an hour."""


def ask_for(
    snapshot: Snapshot,
    now_utc: float,
    local: LocalTime,
    *,
    outdoor: Series | None = None,
    solar: Series | None = None,
    recent: Mapping[str, Sequence[float | None]] | None = None,
) -> PlanQuestion | None:
    """The question of this moment; None where no energy page is there, or the room has no temperature.

    Args:
        snapshot: settings, prices, carbon, own power, the room and the PC.
        now_utc: the first moment of the plan.
        local: how local clocks change.
        outdoor: a forecast, °C.
        solar: a forecast, W/m².
        recent: the last day or two in minutes, see `state.state_of`.
    """
    energy, settings = snapshot.energy, snapshot.settings
    if energy is None:
        return None
    end_utc = now_utc + settings.dispatch.plan_hours * HOUR_S
    spans = targets(settings, local, now_utc, end_utc, snapshot.plan)
    outdoor_now_c = finite(snapshot.outdoor_c.value)
    signals = Signals(energy.prices, energy.carbon, energy.own, outdoor, solar, outdoor_now_c)
    slots, missing = cut(now_utc, end_utc, spans, signals)
    room_c = finite(snapshot.room_c.value)
    if room_c is None:
        missing = (*missing, "room")
    state = state_of(
        room_of(snapshot),
        slots[0].target_c if room_c is None else room_c,
        settings.room.outdoor_c if outdoor_now_c is None else outdoor_now_c,
        recent,
    )
    return PlanQuestion(
        made_utc=now_utc,
        policy=settings.dispatch.policy,
        slots=slots,
        room=state.room,
        room_c=state.air_c,
        mass_c=state.mass_c,
        max_w=most_w(settings, snapshot.max_power_w),
        idle_w=max(finite(snapshot.baseline_w.value) or 0.0, 0.0),
        placement=settings.room.placement,
        cooler_c=settings.dispatch.cooler_c,
        warmer_c=settings.dispatch.warmer_c,
        frost_c=settings.comfort.frost_c,
        battery=_battery(snapshot),
        feed_in=_feed_in(snapshot),
        warm_by=settings.schedule.warm_by,
        missing=missing,
    )


def room_of(snapshot: Snapshot) -> PlanRoom:
    """The learned room where there is one, else the declared one."""
    knowledge = snapshot.room_knowledge
    if knowledge is not None and knowledge.model is not None:
        return PlanRoom.learned(knowledge.model)
    return PlanRoom.declared(snapshot.settings.room)


def most_w(settings: Settings, max_power_w: float | None) -> float:
    """What mining may take, W."""
    most = max(finite(max_power_w) or 0.0, 0.0)
    limit_w = settings.power.limit_w
    return most if limit_w is None else min(most, limit_w)


def _battery(snapshot: Snapshot) -> Battery | None:
    """What of the home's battery may heat; None where nobody knows what it holds."""
    holds_kwh, energy = snapshot.settings.home.battery_kwh, snapshot.energy
    charge = UNKNOWN if energy is None else energy.flows.battery_fraction
    fraction = finite(charge.value)
    if holds_kwh is None or fraction is None or charge.provenance is Provenance.STALE:
        return None
    above = max(fraction - snapshot.settings.dispatch.reserve_fraction, 0.0)
    return Battery(above * holds_kwh, 1000.0 * holds_kwh * USUAL_RATE)


def _feed_in(snapshot: Snapshot) -> float:
    value = None if snapshot.energy is None else snapshot.energy.feed_in_per_kwh
    if value is None or value.provenance is Provenance.UNKNOWN:
        return 0.0
    return finite(value.value) or 0.0

"""When to heat, decided once a tick: what the thermostat is told, and how many watts mining may take.

Comfort, cost, carbon, own sun or security come first; an outage comes before all of them. Where signals are
missing or too old the rules on known prices count, and without prices the target. Nothing here is ever hotter
than the target and what the user allows above it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from warmgui.core.energy.dispatch import words
from warmgui.core.energy.dispatch.inputs import Band, DispatchInputs, Held, band, band_of, fresh
from warmgui.core.energy.dispatch.reserve import Reserve
from warmgui.core.energy.dispatch.rules import Levels
from warmgui.core.energy.surplus import SurplusGate, SurplusView
from warmgui.core.heat.numbers import finite
from warmgui.core.model_energy import Steering
from warmgui.core.settings.dispatch import DispatchSettings
from warmgui.core.text import EMPTY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.model_energy import EnergyPlan, PlanSlot
    from warmgui.core.text import Text

__all__ = ["DispatchInputs", "Dispatcher"]

STALE_S = 90.0
PLAN_OLD_S = 6 * 3600.0
"""A plan that nobody renewed for so long is none."""
CLOCK_FIX_S = 3600.0
"""A plan made so far in the future was made before the clock went back."""
SAME_TARGET_K = 0.05
FLOOR_K = 0.1
"""So far below what it may be the room counts as too cool, until it is there again."""
SUN_SLACK_K = 0.3
"""Own power alone heats until the room is so far below the target."""
WORTH = 0.9
"""Own power is worth storing where selling it brings less than this part of a usual kWh's price."""


@dataclass(frozen=True, slots=True)
class _Now:
    """A tick's inputs, made safe."""

    told: DispatchInputs
    band: Band
    available_w: float | None
    sun: SurplusView
    room_c: float | None


class Dispatcher:
    """One PC's policy. `steer` once a tick while heat is asked for."""

    def __init__(self, settings: DispatchSettings | None = None, stale_s: float = STALE_S) -> None:
        self._settings = settings or DispatchSettings()
        self._stale_s = stale_s
        self._gate, self._reserve = SurplusGate(), Reserve()
        self._available, self._levels = Held(), Levels()
        self._below_floor = self._stored = False
        self._plan: EnergyPlan | None = None
        self._told: DispatchInputs | None = None
        self._saved: Mapping[str, object] | None = None

    def configure(self, settings: DispatchSettings, stale_s: float = STALE_S) -> None:
        """New settings; `stale_s` is `settings.home.stale_s`."""
        self._settings, self._stale_s = settings, stale_s

    def steer(self, inputs: DispatchInputs) -> Steering:
        """What the thermostat is told now. Never raises."""
        now = self._look(inputs)
        steering = self._decide(now)
        most_c = now.band.high_c
        cap_w = steering.cap_w
        if inputs.constant and cap_w is None and steering.code in {"coast", "off"}:
            cap_w = 0.0
        return replace(
            steering,
            setpoint_c=min(steering.setpoint_c, most_c),
            cap_w=None if cap_w is None else max(cap_w, 0.0),
        )

    def ahead_c(self, at_utc: float, target_c: float) -> float:
        """What the thermostat is told of a coming target: less, where the policy will wait then.

        As of the last `steer`; without it the thermostat would be warm by a time at which nobody heats.
        """
        told, policy = self._told, self._settings.policy
        if told is None or told.insisted or policy not in {"cost", "carbon", "sun"}:
            return target_c
        slot = None if self._plan is None else _slot_at(self._plan, at_utc)
        if slot is not None and policy != "sun" and abs(slot.target_c - target_c) <= SAME_TARGET_K:
            return min(slot.setpoint_c, target_c)
        low_c = band(target_c, self._settings.cooler_c, 0.0, frost_c=told.frost_c).low_c
        if policy == "sun" and self._available.known:
            return low_c
        level = self._levels.at(told.carbons if policy == "carbon" else told.prices, at_utc)
        return low_c if level is not None and level.level == "high" else target_c

    # ---- this tick -----------------------------------------------------------------------------------------

    def _look(self, inputs: DispatchInputs) -> _Now:
        self._told, now_s = inputs, inputs.now_s
        if self._saved is not None:
            saved, self._saved = self._saved, None
            self._gate.import_state(saved, now_s)
        available_w = self._available.take(inputs.flows.available_w, now_s, self._stale_s)
        most_w = max(finite(inputs.mining_max_w) or 0.0, 0.0)
        least_w = max(finite(inputs.minimum_w) or 0.0, 0.0)
        sun = SurplusView(on=False, cap_w=0.0, phase="off")
        if available_w is None:
            self._gate.lose(now_s)
        else:
            sun = self._gate.look(now_s, available_w, least_w, most_w, self._settings)
        room = band_of(inputs, self._settings)
        room_c = finite(inputs.room_c)
        if room_c is not None:
            slack_k = 0.0 if self._below_floor else FLOOR_K
            self._below_floor = room_c < room.low_c - slack_k
            slack_k = SUN_SLACK_K if self._stored else 0.0
            self._stored = room_c >= room.target_c - slack_k
        else:
            self._below_floor = self._stored = False
        return _Now(inputs, room, available_w, sun, room_c)

    def _decide(self, now: _Now) -> Steering:
        inputs, target_c = now.told, now.band.target_c
        policy = self._settings.policy
        self._plan = self._usable(inputs.plan, inputs.now_utc, policy)
        reserve = self._reserve.look(
            inputs, now.sun, now.band, self._settings.reserve_fraction, security=policy == "security"
        )
        if reserve is not None:
            return reserve
        if inputs.insisted:
            return Steering(target_c, None, "comfort", words.INSISTED)
        if now.band.low_c >= now.band.high_c:
            return Steering(target_c, None, "comfort", words.GUARDED_ONLY)
        if policy == "sun":
            return self._sun(now)
        if policy in words.KINDS:
            return self._priced(now, policy)
        return Steering(target_c, None, "comfort", words.COMFORT)

    # ---- own sun -------------------------------------------------------------------------------------------

    def _sun(self, now: _Now) -> Steering:
        if now.available_w is None:
            fallback = self._by_rules(now, "cost")
            return fallback if fallback.code != "comfort" else replace(fallback, reason=words.SUN_LOST)
        if now.sun.on and not self._below_floor:
            return self._own_power(now)
        waiting = Steering(now.band.low_c, None, "coast", words.no_sun_words(now.band, now.available_w))
        return self._with_floor(replace(waiting, coming=self._timer(now)), now)

    def _own_power(self, now: _Now) -> Steering:
        holding = now.sun.phase == "holding"
        reason = words.sun_words(now.told, now.band, now.available_w or 0.0, holding=holding)
        return Steering(now.band.high_c, now.sun.cap_w, "preheat_sun", reason, self._timer(now))

    def _timer(self, now: _Now) -> Text:
        if now.sun.due_s is None:
            return EMPTY
        # Whole minutes: the sentence does not change every second.
        due_utc = math.ceil((now.told.now_utc + now.sun.due_s) / 60.0) * 60.0
        return words.sun_timer_words(due_utc, begins=now.sun.phase == "enabling")

    # ---- cost and carbon -----------------------------------------------------------------------------------

    def _priced(self, now: _Now, policy: str) -> Steering:
        base = self._by_plan(now)
        if base is None:
            base = self._by_rules(now, policy)
        return self._with_sun(now, policy, base)

    def _by_plan(self, now: _Now) -> Steering | None:
        plan = self._plan
        slot = None if plan is None else _slot_at(plan, now.told.now_utc)
        if plan is None or slot is None or abs(slot.target_c - now.band.target_c) > SAME_TARGET_K:
            return None
        setpoint_c = min(max(slot.setpoint_c, now.band.low_c), now.band.high_c)
        code, reason = slot.code, slot.reason
        if code == "preheat_sun":  # what the sun really gives is seen by `_with_sun`
            setpoint_c, code, reason = min(setpoint_c, now.band.target_c), "comfort", words.SUN_AWAITED
        planned = Steering(setpoint_c, None, code, reason, words.plan_coming(plan, slot, now.band))
        return self._with_floor(planned, now) if code == "coast" else planned

    def _by_rules(self, now: _Now, policy: str) -> Steering:
        inputs = now.told
        series = inputs.prices if policy == "cost" else inputs.carbons
        level = self._levels.at(series, inputs.now_utc)
        if level is None:
            missing = words.NO_PRICE if policy == "cost" else words.NO_CARBON
            return Steering(now.band.target_c, None, "comfort", missing)
        reason, coming = (
            words.level_words(policy, level, now.band),
            words.level_coming(policy, level, now.band),
        )
        if level.level == "low":
            code = "preheat_cheap" if policy == "cost" else "preheat_green"
            return Steering(now.band.high_c, None, code, reason, coming)
        if level.level == "high":
            return self._with_floor(Steering(now.band.low_c, None, "coast", reason, coming), now)
        return Steering(now.band.target_c, None, "comfort", reason, coming)

    def _with_sun(self, now: _Now, policy: str, base: Steering) -> Steering:
        """Own power first, where there is enough of it and the grid is not needed besides."""
        if not now.sun.on or self._below_floor or base.code.startswith("preheat"):
            return base
        if base.code != "coast" and not self._stored:
            return base
        if not self._worth(now.told, policy):
            return base
        own = self._own_power(now)
        return own if own.coming else replace(own, coming=base.coming)

    @staticmethod
    def _worth(inputs: DispatchInputs, policy: str) -> bool:
        """Whether own power stored as heat beats selling it and heating later."""
        if policy == "carbon":
            return True
        usual = None
        if inputs.prices is not None:
            known = inputs.prices.between(inputs.now_utc, inputs.now_utc + 12 * 3600.0)
            known_s = sum(s.end_utc - s.start_utc for s in known)
            usual = sum(s.value * (s.end_utc - s.start_utc) for s in known) / known_s if known else None
        usual = fresh(inputs.price) if usual is None else usual
        return usual is None or (fresh(inputs.feed_in) or 0.0) < WORTH * usual

    def _with_floor(self, waiting: Steering, now: _Now) -> Steering:
        """The same, told as it is where the room is as cool as it may be."""
        if not self._below_floor:
            return waiting
        return replace(waiting, code="hold", reason=words.floor_words(now.band))

    def _usable(self, plan: EnergyPlan | None, now_utc: float, policy: str) -> EnergyPlan | None:
        if plan is None or plan.policy != policy or not -CLOCK_FIX_S <= now_utc - plan.made_utc <= PLAN_OLD_S:
            return None
        return plan

    # ---- over a restart ------------------------------------------------------------------------------------

    def export_state(self, now_s: float) -> dict[str, object]:
        """What is worth keeping, as plain values."""
        return {**self._gate.export_state(now_s), "keeps_reserve": self._reserve.keeps}

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave."""
        self._saved = dict(state)
        self._reserve.keeps = state.get("keeps_reserve") is True


def _slot_at(plan: EnergyPlan, at_utc: float) -> PlanSlot | None:
    return next((s for s in plan.slots if s.start_utc <= at_utc < s.end_utc), None)

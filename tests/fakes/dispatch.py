"""A home with prices and sun, minute by minute, for tests of the dispatcher and the planner."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from warmgui.core.energy.dispatch.policy import Dispatcher, DispatchInputs
from warmgui.core.energy.plan.question import AskedSlot, PlanQuestion
from warmgui.core.energy.plan.room import PlanRoom
from warmgui.core.energy.series import Series, Slot
from warmgui.core.model import UNKNOWN, Value
from warmgui.core.model_energy import EnergyPlan, Flows, PlanSlot, Steering
from warmgui.core.settings.dispatch import DispatchSettings
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance

MIDNIGHT_UTC = 1_795_305_600.0
"""22 November 2026, 00:00 UTC."""
HOUR_S = 3600.0
DAY = (24, 22, 21, 20, 20, 23, 31, 36, 34, 27, 21, 15, 12, 11, 13, 19, 28, 37, 41, 39, 35, 31, 28, 25)


def hourly(
    values: Any = DAY, *, start_utc: float = MIDNIGHT_UTC, scale: float = 0.01, step_s: float = HOUR_S
) -> Series:
    """One value an hour, ct as currency."""
    return Series(
        tuple(
            Slot(start_utc + i * step_s, start_utc + (i + 1) * step_s, v * scale)
            for i, v in enumerate(values)
        ),
        Provenance.MEASURED,
        "test",
        start_utc,
    )


def measured(value: float | None) -> Value:
    return UNKNOWN if value is None else Value(value, Provenance.MEASURED)


def flows(**values: float | None) -> Flows:
    return Flows(**{name: measured(value) for name, value in values.items()})


def stale(value: float) -> Value:
    return Value(value, Provenance.STALE)


def make_plan(
    policy: str, *slots: tuple[float, float, float, str], made_utc: float = MIDNIGHT_UTC + 9 * HOUR_S
) -> EnergyPlan:
    """Slots as (hours from, hours to, setpoint, code) around a target of 20 °C."""
    return EnergyPlan(
        made_utc,
        policy,
        tuple(
            PlanSlot(
                MIDNIGHT_UTC + begin * HOUR_S,
                MIDNIGHT_UTC + end * HOUR_S,
                100.0,
                160.0,
                20.0,
                setpoint_c,
                20.0,
                price_per_kwh=0.3,
                carbon_g_per_kwh=300.0,
                code=code,
            )
            for begin, end, setpoint_c, code in slots
        ),
    )


class House:
    """A dispatcher and its clocks."""

    def __init__(self, policy: str = "sun", *, at_h: float = 10.0, **settings: Any) -> None:
        self.settings = DispatchSettings(policy=policy, **settings)
        self.dispatcher = Dispatcher(self.settings)
        self.now_s, self.now_utc = 5000.0, MIDNIGHT_UTC + at_h * HOUR_S
        self.inputs = DispatchInputs(
            0.0, 0.0, 20.0, 20.0, mining_max_w=300.0, minimum_w=50.0, mining_w=0.0, capacity_j_per_k=2.6e6
        )

    def steer(self, **changes: Any) -> Steering:
        self.inputs = replace(self.inputs, **changes)
        return self.dispatcher.steer(replace(self.inputs, now_s=self.now_s, now_utc=self.now_utc))

    def wait(self, seconds: float, *, step_s: float = 1.0, **changes: Any) -> Steering:
        """Ticks for so long; the last answer."""
        end_s = self.now_s + seconds
        steering = self.steer(**changes)
        while self.now_s < end_s:
            passed_s = min(step_s, end_s - self.now_s)
            self.now_s += passed_s
            self.now_utc += passed_s
            steering = self.steer()
        return steering

    def sun(self, available_w: float | None, seconds: float = 0.0, **more: float) -> Steering:
        return self.wait(seconds, flows=flows(available_w=available_w, **more))


def words(text: Any) -> str:
    return Formatter().text(text)


def question(policy: str = "cost", *, hours: int = 24, at_h: float = 0.0, **changes: Any) -> PlanQuestion:
    """A medium room of 16 m2 at 5 °C outside, a PC of 300 W, the prices of `DAY`."""
    room = changes.pop("room", PlanRoom.of(18.0, 2.64e6, 1.6e5, 124.8, 9.0, gains_w=60.0))
    target_c, outdoor_c = changes.pop("target_c", 20.0), changes.pop("outdoor_c", 6.0)
    own_w, cents = changes.pop("own_w", lambda _hour: 0.0), changes.pop("cents", DAY)
    first = int(at_h)
    slots = tuple(
        AskedSlot(
            MIDNIGHT_UTC + h * HOUR_S,
            MIDNIGHT_UTC + (h + 1) * HOUR_S,
            target_c(h % 24) if callable(target_c) else target_c,
            outdoor_c,
            0.0,
            cents[h % len(cents)] / 100.0,
            300.0 + 100.0 * (h % 24 > 16),
            own_w(h % 24),
        )
        for h in range(first, first + hours)
    )
    values: dict[str, Any] = {"room_c": 20.0, "mass_c": 19.0, "max_w": 300.0, "idle_w": 60.0, **changes}
    return PlanQuestion(made_utc=slots[0].start_utc, policy=policy, slots=slots, room=room, **values)

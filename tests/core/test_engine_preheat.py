"""Warm by the time of the plan, with the real controller: it starts early, says so, and is warm in time."""

from __future__ import annotations

from typing import Any

import pytest
from fakes.plan import HOUR_S, MONDAY, PLAN, at

from warmgui.core import messages as m
from warmgui.core.heat.control.moment import ASSUMED_OUTDOOR_C
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Action

LOSS_W_PER_K, CAPACITY_J_PER_K = 26.0, 26.0 * 8 * 3600.0
"""A light room: 8 h."""


def morning(*, warm_by: bool) -> tuple[list[tuple[float, Any]], list[str]]:
    """From 2 to 8 o'clock: (hour, tick) once a minute, and the journal's sentences."""
    safety = {"max_hours": 168.0}
    room = {"heat_loss_w_per_k": LOSS_W_PER_K, "construction": "light", "other_heat_w": 250.0}
    rig = at(2.0, {"schedule": {**PLAN, "warm_by": warm_by}, "safety": safety, "room": room})
    rig.miner.full_w = 400.0
    room_c = 17.2
    rig.room_c = room_c
    rig.run(60, m.HeatOn())
    seen = []
    while rig.now_utc < MONDAY + 8 * HOUR_S:
        tick = rig.tick(dt_s=10.0)
        heat_w = (tick.snapshot.heat_w.value or 0.0) + 250.0
        room_c += (heat_w - LOSS_W_PER_K * (room_c - ASSUMED_OUTDOOR_C)) * 10.0 / CAPACITY_J_PER_K
        rig.room_c = round(room_c, 1)
        seen.append(((rig.now_utc - MONDAY) / HOUR_S, (room_c, tick.snapshot)))
    return seen, [Formatter().text(e.reason) for t in rig.ticks for e in t.journal]


def at_six(seen: list[tuple[float, Any]]) -> float:
    return next(float(room_c) for hour, (room_c, _) in seen if hour >= 6.0)


def test_it_is_warm_at_the_time_of_the_plan_and_says_why_it_heats() -> None:
    seen, reasons = morning(warm_by=True)
    ahead = [s for hour, (_, s) in seen if s.plan.preheating and hour < 6.0]
    assert ahead, "it begins before the time"
    heating = [s for s in ahead if s.action is Action.HEATING]
    told = {Formatter().text(s.reason) for s in heating}
    assert "warming up for 20.0 °C at 06:00" in told
    assert told <= {"warming up for 20.0 °C at 06:00", "already warm for 20.0 °C at 06:00"}
    assert all("for 20.0 °C at 06:00" in Formatter().text(s.headline) for s in heating)
    assert all(s.setpoint_c == 17.0 for s in ahead), "the target in force is still the plan's"
    assert any("warming up for 20.0 °C at 06:00" in reason for reason in reasons)
    assert at_six(seen) >= 19.0
    assert not any(s.plan.preheating for hour, (_, s) in seen if hour > 6.01)


def test_without_it_heating_begins_at_the_time() -> None:
    seen, _ = morning(warm_by=False)
    assert not any(s.plan.preheating for _, (_, s) in seen)
    assert at_six(seen) == pytest.approx(17.0, abs=0.6)

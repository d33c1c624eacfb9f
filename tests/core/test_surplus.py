"""The gate of own power, after the table of evcc: thresholds, delays and minimum times on a fake clock."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.energy.surplus import SurplusGate, SurplusView
from warmgui.core.settings.dispatch import DispatchSettings

RULES = DispatchSettings(policy="sun")
LEAST_W, MOST_W = 50.0, 300.0


class Sun:
    """A gate and its clock."""

    def __init__(self, rules: DispatchSettings = RULES) -> None:
        self.gate, self.rules, self.now_s = SurplusGate(), rules, 1000.0

    def shines(self, available_w: float, seconds: int = 0) -> SurplusView:
        view = self.gate.look(self.now_s, available_w, LEAST_W, MOST_W, self.rules)
        for _ in range(seconds):
            self.now_s += 1.0
            view = self.gate.look(self.now_s, available_w, LEAST_W, MOST_W, self.rules)
        return view


def test_it_begins_after_a_minute_of_enough_sun() -> None:
    sun = Sun()
    assert sun.shines(60.0, 59) == SurplusView(on=False, cap_w=0.0, phase="enabling", due_s=1.0)
    assert sun.shines(60.0, 1) == SurplusView(on=True, cap_w=60.0, phase="on")


def test_a_cloud_starts_the_minute_anew() -> None:
    sun = Sun()
    sun.shines(60.0, 55)
    assert sun.shines(49.0, 1).phase == "off"
    assert sun.shines(60.0, 59).phase == "enabling"
    sun.now_s += 1.0
    assert sun.shines(60.0, 1).on


def test_watts_follow_the_sun_up_to_the_most() -> None:
    sun = Sun()
    sun.shines(60.0, 60)
    assert [sun.shines(w).cap_w for w in (120.0, 299.0, 5000.0, 50.0)] == [120.0, 299.0, 300.0, 50.0]


def test_the_least_power_is_held_for_three_minutes() -> None:
    sun = Sun()
    sun.shines(200.0, 60 + 400)
    assert sun.shines(20.0, 179) == SurplusView(on=True, cap_w=LEAST_W, phase="holding", due_s=1.0)
    assert not sun.shines(20.0, 1).on


def test_sun_that_comes_back_starts_the_three_minutes_anew() -> None:
    sun = Sun()
    sun.shines(200.0, 460)
    sun.shines(20.0, 170)
    assert sun.shines(80.0, 1).phase == "on"
    assert sun.shines(20.0, 179).phase == "holding"
    assert not sun.shines(20.0, 2).on


def test_it_is_on_for_five_minutes_at_least() -> None:
    sun = Sun()
    sun.shines(200.0, 60)
    assert sun.shines(0.0, 299).on
    assert not sun.shines(0.0, 1).on


def test_it_is_off_for_five_minutes_at_least() -> None:
    sun = Sun()
    sun.shines(200.0, 60)
    sun.shines(0.0, 300)
    assert not sun.shines(200.0, 299).on
    assert sun.shines(200.0, 1).on


@pytest.mark.parametrize(
    ("enable_w", "disable_w", "available_w", "begins"),
    [
        (0.0, 0.0, 50.0, True),
        (0.0, 0.0, 49.9, False),
        (150.0, 0.0, 149.0, False),
        (150.0, 0.0, 150.0, True),
        (20.0, 0.0, 30.0, False),  # below the least power it would end at once
        (20.0, 30.0, 20.0, True),  # unless the grid may help out
    ],
)
def test_thresholds(enable_w: float, disable_w: float, available_w: float, *, begins: bool) -> None:
    sun = Sun(replace(RULES, enable_w=enable_w, disable_w=disable_w))
    assert sun.shines(available_w, 60).on is begins


def test_what_the_grid_may_help_with_starts_no_delay() -> None:
    sun = Sun(replace(RULES, disable_w=30.0))
    sun.shines(100.0, 400)
    assert sun.shines(25.0, 3600) == SurplusView(on=True, cap_w=LEAST_W, phase="on")
    assert not sun.shines(19.0, 180).on


def test_a_lost_signal_ends_it_and_the_minimum_time_counts() -> None:
    sun = Sun()
    sun.shines(100.0, 60)
    sun.gate.lose(sun.now_s)
    assert not sun.gate.on
    assert not sun.shines(100.0, 200).on
    assert sun.shines(100.0, 100).on


def test_a_pc_that_cannot_mine_uses_no_sun() -> None:
    gate = SurplusGate()
    for second in range(200):
        assert not gate.look(float(second), 500.0, 50.0, 0.0, RULES).on


def test_without_a_least_power_no_sun_is_still_no_sun() -> None:
    gate = SurplusGate()
    for second in range(200):
        assert not gate.look(float(second), 0.0, 0.0, 300.0, RULES).on


def test_a_restart_keeps_on_and_the_minimum_time() -> None:
    sun = Sun()
    sun.shines(100.0, 160)
    state = sun.gate.export_state(sun.now_s)
    assert state == {"on": True, "changed_ago_s": 100.0}
    sun.gate = SurplusGate()
    sun.gate.import_state(state, 7.0)
    sun.now_s = 7.0
    assert sun.shines(0.0, 199).on
    assert not sun.shines(0.0, 1).on


@pytest.mark.parametrize("state", [{}, {"on": 1, "changed_ago_s": "x"}, {"on": None, "changed_ago_s": -5.0}])
def test_a_bad_state_is_off(state: dict[str, object]) -> None:
    gate = SurplusGate()
    gate.import_state(state, 0.0)
    assert not gate.on
    assert gate.export_state(0.0) == {"on": False, "changed_ago_s": None}


@given(st.lists(st.tuples(st.floats(0.0, 400.0), st.floats(-2000.0, 5000.0)), max_size=60))
def test_it_never_flaps_and_stays_within_the_watts(steps: list[tuple[float, float]]) -> None:
    gate, now_s, changed_s, was_on = SurplusGate(), 0.0, -1e9, False
    for passed_s, available_w in steps:
        now_s += passed_s
        view = gate.look(now_s, available_w, LEAST_W, MOST_W, RULES)
        assert view.cap_w == 0.0 if not view.on else LEAST_W <= view.cap_w <= MOST_W
        if view.on != was_on:
            assert now_s - changed_s >= 300.0
            changed_s, was_on = now_s, view.on

"""The guard: may only lower, clears by itself what clears by itself, and latches what is our own fault."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.heat.safety.guard import DeviceTemperature, Guard, GuardFacts
from warmgui.core.heat.safety.runaway import WorkFacts
from warmgui.core.settings.model import SafetySettings

SAFETY = SafetySettings()


def facts(now_s: float = 0.0, **more: Any) -> GuardFacts:
    return GuardFacts(now_s, SAFETY, **more)


def cpu(temperature_c: float | None, *, stale: bool = False) -> dict[str, DeviceTemperature]:
    return {"cpu": DeviceTemperature("Test CPU", temperature_c, stale=stale)}


WILD = st.one_of(st.none(), st.floats(allow_nan=True, allow_infinity=True))
FACTS = st.builds(
    GuardFacts,
    now_s=st.floats(0, 1e6),
    safety=st.builds(
        SafetySettings,
        soft_limit_c=st.floats(50, 100),
        hard_limit_c=st.floats(55, 105),
        room_max_c=st.floats(20, 35),
        max_hours=st.floats(1, 168),
        circuit_w=st.one_of(st.none(), st.floats(50, 10000)),
    ),
    pause_on_battery=st.booleans(),
    on_battery=st.sampled_from([None, True, False]),
    room_c=WILD,
    devices=st.dictionaries(
        st.sampled_from(["cpu", "gpu0"]),
        st.builds(DeviceTemperature, st.just("x"), WILD, st.booleans()),
        max_size=2,
    ),
    unattended_s=st.floats(allow_nan=True),
    work=st.builds(
        WorkFacts,
        stopped=st.booleans(),
        hashing=st.booleans(),
        miner_load=WILD,
        other_load=WILD,
        commanded_w=WILD,
        measured_w=WILD,
    ),
    slept_s=st.one_of(st.just(0.0), st.floats(allow_nan=True, allow_infinity=True)),
    room_awaited=st.booleans(),
    wall_w=WILD,
    baseline_w=WILD,
)


@given(st.lists(st.tuples(st.floats(allow_nan=True, allow_infinity=True), FACTS), max_size=30))
def test_guard_never_raises_watts(history: list[tuple[float, GuardFacts]]) -> None:
    """For any facts in any order, NaN and None included."""
    guard = Guard()
    for asked, now in history:
        limit = guard.limit(asked, now)
        assert 0.0 <= limit.power_w <= max(asked if math.isfinite(asked) else 0.0, 0.0)
        assert all(0.0 <= f < 1.0 for f in limit.device_fraction.values())
        assert limit.power_w == 0.0 or not limit.needs_user


def test_all_is_well_changes_nothing() -> None:
    limit = Guard().limit(120.0, facts(room_c=20.0, on_battery=False, devices=cpu(60.0)))
    assert (limit.power_w, limit.reason.template, limit.device_fraction) == (120.0, "", {})


class TestDeviceTemperature:
    def test_soft_limit_lowers_in_proportion(self) -> None:
        limit = Guard().limit(100.0, facts(devices=cpu(90.0)))
        assert limit.device_fraction["cpu"] == pytest.approx(0.5)  # between 85 and 95 °C
        assert limit.reason

    def test_hard_limit_stops_the_device_until_ten_kelvin_below(self) -> None:
        guard = Guard()
        seen = [
            guard.limit(100.0, facts(t, devices=cpu(c))).device_fraction.get("cpu", 1.0)
            for t, c in enumerate([95.0, 90.0, 86.0, 85.0, 84.0])
        ]
        assert seen == [0.0, 0.0, 0.0, 1.0, 1.0]

    def test_the_hottest_device_gives_the_reason(self) -> None:
        both = {"gpu0": DeviceTemperature("GPU", 88.0), "cpu": DeviceTemperature("CPU", 94.0)}
        limit = Guard().limit(100.0, facts(devices=both))
        assert dict(limit.reason.args)["device"] == "CPU"
        assert limit.device_fraction["gpu0"] == pytest.approx(0.7)
        assert limit.device_fraction["cpu"] == pytest.approx(0.1)

    def test_swapped_limits_still_stop(self) -> None:
        swapped = GuardFacts(0.0, replace(SAFETY, soft_limit_c=100.0, hard_limit_c=60.0), devices=cpu(61.0))
        assert Guard().limit(100.0, swapped).device_fraction["cpu"] == 0.0

    def test_a_device_that_never_told_its_temperature_is_left_alone(self) -> None:
        assert Guard().limit(100.0, facts(devices=cpu(None))).device_fraction == {}

    def test_a_temperature_that_fell_silent_lowers_after_half_a_minute(self) -> None:
        guard = Guard()
        guard.limit(100.0, facts(0.0, devices=cpu(60.0)))
        assert guard.limit(100.0, facts(1.0, devices=cpu(60.0, stale=True))).device_fraction == {}
        lost = guard.limit(100.0, facts(40.0, devices=cpu(None, stale=True)))
        assert lost.device_fraction == {"cpu": 0.5}
        assert lost.reason
        assert guard.limit(100.0, facts(41.0, devices=cpu(60.0))).device_fraction == {}

    def test_a_stopped_device_stays_stopped_while_nobody_knows(self) -> None:
        guard = Guard()
        guard.limit(100.0, facts(0.0, devices=cpu(99.0)))
        assert guard.limit(100.0, facts(1.0, devices=cpu(None))).device_fraction == {"cpu": 0.0}
        assert guard.limit(100.0, facts(2.0, devices=cpu(99.0, stale=True))).device_fraction == {"cpu": 0.0}


class TestBattery:
    def test_stops_and_comes_back_half_a_minute_after_the_mains(self) -> None:
        guard = Guard()
        powers = [
            guard.limit(100.0, facts(t, on_battery=b)).power_w
            for t, b in [(0, False), (1, True), (20, False), (30, None), (32, False)]
        ]
        assert powers == [100.0, 0.0, 0.0, 0.0, 100.0]

    def test_the_user_may_allow_it(self) -> None:
        guard = Guard()
        guard.limit(100.0, facts(0.0, on_battery=True))
        assert guard.limit(100.0, facts(1.0, on_battery=True, pause_on_battery=False)).power_w == 100.0


class TestRoom:
    def test_too_warm_clears_one_kelvin_below(self) -> None:
        guard = Guard()
        rooms = [29.9, 30.1, 29.5, 29.01, 29.0, 29.9]
        powers = [guard.limit(100.0, facts(60.0 * n, room_c=c)).power_w for n, c in enumerate(rooms)]
        assert powers == [100.0, 0.0, 0.0, 0.0, 100.0, 100.0]

    def test_an_unknown_room_does_not_clear_it(self) -> None:
        guard = Guard()
        guard.limit(100.0, facts(0.0, room_c=31.0))
        assert guard.limit(100.0, facts(1.0, room_c=None)).power_w == 0.0

    @pytest.mark.parametrize("wrong_c", [-10.5, 45.5, 85.0])
    def test_an_implausible_reading_stops_until_ten_good_minutes(self, wrong_c: float) -> None:
        guard = Guard()
        guard.limit(100.0, facts(0.0, room_c=20.0))
        assert guard.limit(100.0, facts(1.0, room_c=wrong_c)).power_w == 0.0
        assert not guard.room_trusted
        assert guard.limit(100.0, facts(60.0, room_c=20.0)).power_w == 0.0  # the way back is a jump, too
        assert guard.limit(100.0, facts(600.0, room_c=20.0)).power_w == 0.0
        assert guard.limit(100.0, facts(661.0, room_c=20.0)).power_w == 100.0
        assert guard.room_trusted

    def test_a_jump_within_a_minute_is_implausible_but_a_coarse_step_is_not(self) -> None:
        guard = Guard()
        guard.limit(100.0, facts(0.0, room_c=20.0))
        assert guard.limit(100.0, facts(1.0, room_c=21.0)).power_w == 100.0
        assert guard.limit(100.0, facts(2.0, room_c=26.5)).power_w == 0.0

    def test_a_slow_change_is_plausible(self) -> None:
        guard = Guard()
        guard.limit(100.0, facts(0.0, room_c=12.0))
        assert guard.limit(100.0, facts(300.0, room_c=22.0)).power_w == 100.0

    def test_another_thermometer_may_say_something_else(self) -> None:
        guard = Guard()
        guard.limit(100.0, facts(0.0, room_c=12.0))
        guard.forget_room()
        assert guard.limit(100.0, facts(1.0, room_c=22.0)).power_w == 100.0


class TestUnattended:
    def test_twelve_hours_without_the_user_need_the_user(self) -> None:
        limit = Guard().limit(100.0, facts(unattended_s=12 * 3600.0))
        assert limit.power_w == 0.0
        assert limit.needs_user

    def test_another_stop_does_not_need_the_user(self) -> None:
        limit = Guard().limit(100.0, facts(on_battery=True, unattended_s=13 * 3600.0))
        assert not limit.needs_user


class TestRunaway:
    def run(self, guard: Guard, seconds: int, start_s: float = 0.0, **work: Any) -> float:
        for t in range(seconds):
            power = guard.limit(100.0, facts(start_s + t, work=WorkFacts(**work))).power_w
        return power

    @pytest.mark.parametrize("busy", [{"hashing": True}, {"miner_load": 0.05}])
    def test_work_after_a_stop_latches(self, busy: dict[str, Any]) -> None:
        guard = Guard()
        assert self.run(guard, 24, stopped=True, **busy) == 100.0
        assert self.run(guard, 3, start_s=24.0, stopped=True, **busy) == 0.0
        assert [f.code for f in guard.latched] == ["miner_runs_on"]
        assert self.run(guard, 100, start_s=30.0) == 0.0  # it stays, whatever happens
        limit = guard.limit(100.0, facts(200.0))
        assert limit.needs_user
        guard.reset()
        assert guard.limit(100.0, facts(201.0)).power_w == 100.0

    def test_a_pause_in_the_work_begins_the_count_anew(self) -> None:
        guard = Guard()
        self.run(guard, 24, stopped=True, hashing=True)
        self.run(guard, 1, start_s=24.0, stopped=True)
        assert self.run(guard, 9, start_s=25.0, stopped=True, hashing=True) == 100.0

    def test_other_programs_are_not_our_fault(self) -> None:
        assert self.run(Guard(), 200, stopped=True, miner_load=0.01, other_load=0.9) == 100.0

    def test_power_above_the_command_latches_after_a_minute(self) -> None:
        guard = Guard()
        over = {"commanded_w": 100.0, "measured_w": 135.0, "other_load": 0.01}
        assert self.run(guard, 60, **over) == 100.0
        assert self.run(guard, 2, start_s=60.0, **over) == 0.0
        assert [f.code for f in guard.latched] == ["power_above_command"]

    @pytest.mark.parametrize(
        "innocent",
        [
            {"commanded_w": 100.0, "measured_w": 128.0, "other_load": 0.01},
            {"commanded_w": 100.0, "measured_w": 300.0, "other_load": 0.30},
            {"commanded_w": 100.0, "measured_w": 300.0, "other_load": None},
            {"commanded_w": 100.0, "measured_w": None, "other_load": 0.0},
            {"commanded_w": None, "measured_w": 300.0, "other_load": 0.0},
        ],
        ids=["within margin", "a game", "others unknown", "not measured", "no command"],
    )
    def test_what_is_not_proven_is_no_fault(self, innocent: dict[str, Any]) -> None:
        assert self.run(Guard(), 200, **innocent) == 100.0

    def test_a_command_that_was_just_lowered_counts_for_a_minute(self) -> None:
        guard = Guard()
        self.run(guard, 10, commanded_w=200.0, measured_w=200.0, other_load=0.0)
        over = {"commanded_w": 20.0, "measured_w": 200.0, "other_load": 0.0}
        assert self.run(guard, 100, start_s=10.0, **over) == 100.0

    def test_both_latches_are_told(self) -> None:
        guard = Guard()
        self.run(guard, 200, stopped=True, hashing=True, commanded_w=0.0, measured_w=90.0, other_load=0.0)
        assert {f.code for f in guard.latched} == {"miner_runs_on", "power_above_command"}


class TestCircuit:
    """Below the limit in all: what mining may add is the limit less the PC without us."""

    def at(self, guard: Guard, now_s: float, wall_w: float | None, baseline_w: float | None) -> float:
        now = GuardFacts(now_s, replace(SAFETY, circuit_w=400.0), wall_w=wall_w, baseline_w=baseline_w)
        return guard.limit(1000.0, now).power_w

    def test_without_a_limit_nothing_is_held_back(self) -> None:
        assert Guard().limit(1000.0, facts(wall_w=5000.0, baseline_w=4000.0)).power_w == 1000.0

    def test_the_pc_and_what_others_do_on_it_count(self) -> None:
        guard = Guard()
        assert self.at(guard, 0.0, 60.0, 60.0) == 340.0
        assert self.at(guard, 1.0, 360.0, 260.0) == 140.0
        assert self.at(guard, 2.0, 450.0, 450.0) == 0.0

    def test_it_says_so(self) -> None:
        now = GuardFacts(0.0, replace(SAFETY, circuit_w=400.0), wall_w=60.0, baseline_w=60.0)
        limit = Guard().limit(1000.0, now)
        assert "outlet" in limit.reason.template
        assert not Guard().limit(300.0, now).reason

    def test_what_is_not_known_allows_nothing(self) -> None:
        assert self.at(Guard(), 0.0, None, 60.0) == 0.0
        assert self.at(Guard(), 0.0, 60.0, math.nan) == 0.0

    def test_a_wall_that_stays_above_is_cut_until_it_does_not(self) -> None:
        """Given devices that draw half more than they should, within half a minute the wall is below."""
        guard, wall_w, allowed_w = Guard(), 60.0, 0.0
        history = []
        for n in range(60):
            wall_w = 60.0 + 1.5 * allowed_w
            allowed_w = self.at(guard, float(n), wall_w, 60.0)
            history.append(wall_w)
        assert max(history[30:]) <= 400.0
        assert min(history[30:]) >= 0.9 * 400.0

    def test_a_moment_above_is_no_reason(self) -> None:
        guard = Guard()
        assert self.at(guard, 0.0, 450.0, 60.0) == 340.0
        assert self.at(guard, 3.0, 450.0, 60.0) == 340.0
        assert self.at(guard, 4.0, 390.0, 60.0) == 340.0
        assert self.at(guard, 8.0, 450.0, 60.0) == 340.0

    def test_what_was_cut_comes_back_when_there_is_room(self) -> None:
        guard = Guard()
        for n in range(20):
            self.at(guard, float(n), 450.0, 60.0)
        assert self.at(guard, 20.0, 380.0, 60.0) < 340.0
        for n in range(21, 200):
            self.at(guard, float(n), 380.0, 60.0)
        assert self.at(guard, 200.0, 380.0, 60.0) == 340.0


class TestWaking:
    def test_the_first_seconds_after_a_sleep_are_dark(self) -> None:
        guard = Guard()
        assert guard.limit(100.0, facts(0.0, room_c=20.0)).power_w == 100.0
        limit = guard.limit(100.0, facts(28800.0, room_c=20.0, slept_s=28800.0))
        assert limit.power_w == 0.0
        assert "woken up" in limit.reason.template
        assert not limit.needs_user
        assert guard.limit(100.0, facts(28804.0, room_c=20.0)).power_w == 0.0
        assert guard.limit(100.0, facts(28805.0, room_c=20.0)).power_w == 100.0

    def test_a_thermometer_that_is_set_up_is_waited_for(self) -> None:
        guard = Guard()
        guard.limit(100.0, facts(0.0, slept_s=3600.0, room_awaited=True))
        limit = guard.limit(100.0, facts(600.0, room_awaited=True))
        assert limit.power_w == 0.0
        assert "thermometer" in limit.reason.template
        assert guard.limit(100.0, facts(601.0, room_c=19.0)).power_w == 100.0
        assert guard.limit(100.0, facts(602.0, room_awaited=True)).power_w == 100.0, (
            "that is the thermostat's"
        )

    def test_but_not_for_ever(self) -> None:
        guard = Guard()
        guard.limit(100.0, facts(0.0, slept_s=3600.0, room_awaited=True))
        assert guard.limit(100.0, facts(899.0, room_awaited=True)).power_w == 0.0
        assert guard.limit(100.0, facts(900.0, room_awaited=True)).power_w == 100.0

    def test_temperatures_of_devices_are_waited_for(self) -> None:
        guard = Guard()
        guard.limit(100.0, facts(0.0, slept_s=3600.0, devices=cpu(60.0, stale=True)))
        assert guard.limit(100.0, facts(20.0, devices=cpu(60.0, stale=True))).power_w == 0.0
        assert guard.limit(100.0, facts(21.0, devices=cpu(60.0))).power_w == 100.0

    def test_ten_minutes_asleep_prove_no_thermometer_right(self) -> None:
        guard = Guard()
        guard.limit(100.0, facts(0.0, room_c=20.0))
        assert guard.limit(100.0, facts(1.0, room_c=60.0)).power_w == 0.0
        guard.limit(100.0, facts(30001.0, room_c=20.0, slept_s=30000.0))
        assert guard.limit(100.0, facts(30100.0, room_c=20.0)).power_w == 0.0
        assert not guard.room_trusted
        assert guard.limit(100.0, facts(30700.0, room_c=20.0)).power_w == 100.0

    def test_a_room_that_cooled_overnight_is_no_jump(self) -> None:
        guard = Guard()
        guard.limit(100.0, facts(0.0, room_c=22.0))
        guard.limit(100.0, facts(28800.0, room_c=12.0, slept_s=28800.0))
        assert guard.room_trusted

    def test_a_sleep_accuses_nobody(self) -> None:
        """Given power above the command when the lid closes, then the minute is not over when it opens."""
        guard = Guard()
        over = WorkFacts(commanded_w=100.0, measured_w=200.0, other_load=0.0)
        for n in range(30):
            guard.limit(100.0, facts(float(n), work=over))
        guard.limit(100.0, facts(30030.0, work=over, slept_s=30000.0))
        assert guard.latched == ()

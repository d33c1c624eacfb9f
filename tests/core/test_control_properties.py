"""Properties of the thermostat: without a reading, over a restart, and of what is learned."""

from __future__ import annotations

import json
import math
import random

import pytest
from fakes.control import Bench
from hypothesis import given, settings
from hypothesis import strategies as st

from warmgui.core.heat.control.day_balance import DayBalance
from warmgui.core.heat.control.filtered_pi import FilteredPi, gains_for
from warmgui.core.heat.control.recent import Recent
from warmgui.core.heat.control.response import Response
from warmgui.core.heat.control.rise_times import RiseTimes, band_of
from warmgui.core.heat.control.thermostat import NextSetpoint, Thermostat
from warmgui.core.heat.control.window import Window
from warmgui.core.heat.estimate import RoomEstimate
from warmgui.core.heat.sensor_step import SensorStep

ROOM = RoomEstimate(26.0, 2.64e6)
READINGS = st.one_of(st.none(), st.just(math.nan), st.floats(14.0, 24.0))


@settings(max_examples=60)
@given(
    readings=st.lists(st.floats(15.0, 23.0), min_size=1, max_size=60),
    setpoint_c=st.floats(16.0, 22.0),
    outdoor_c=st.floats(-10.0, 12.0),
)
def test_without_a_reading_watts_never_exceed_what_was_and_what_holds(
    readings: list[float], setpoint_c: float, outdoor_c: float
) -> None:
    """At most max(mean of the last 15 min, open-loop hold), after eight hours what keeps out the frost."""
    thermostat, given_w = Thermostat(ROOM), []
    for minute, room_c in enumerate(readings):
        given_w.append(thermostat.control(60.0 * minute, room_c, outdoor_c, setpoint_c, 40.0, 900.0))
    mean_w = sum(given_w[-15:]) / len(given_w[-15:])
    loose_w = max(thermostat.estimate.holding_w(setpoint_c - 1.0, outdoor_c), 40.0)
    frost_w = max(thermostat.estimate.holding_w(thermostat.frost_c, outdoor_c), 40.0)
    last_s = 60.0 * (len(readings) - 1)
    if thermostat.mode == "sensor_jumped":
        return  # then the quarter of an hour had begun before
    for minute in range(1, 10 * 60, 3):
        watts = thermostat.control(last_s + 60.0 * minute, None, outdoor_c, setpoint_c, 40.0, 900.0)
        assert watts <= max(mean_w, loose_w) + 1e-6
        if minute > 8 * 60 + 1:
            assert watts <= frost_w + 1e-6


@settings(max_examples=40)
@given(
    before=st.lists(READINGS, max_size=80),
    after=st.lists(READINGS, min_size=1, max_size=40),
    at=st.booleans(),
)
def test_a_state_that_is_taken_up_does_the_same(
    before: list[float | None], after: list[float | None], *, at: bool
) -> None:
    """Export, through JSON, import: from then on the same watts for the same inputs."""
    coming = NextSetpoint(3600.0, 21.0) if at else None
    first = Thermostat(ROOM)
    for minute, room_c in enumerate(before):
        first.control(60.0 * minute, room_c, 4.0, 20.0, 40.0, 900.0, coming)
    second = Thermostat(ROOM)
    second.import_state(json.loads(json.dumps(first.export_state())))
    for minute, room_c in enumerate(after, start=len(before)):
        now_s = 60.0 * minute
        watts = first.control(now_s, room_c, 4.0, 20.0, 40.0, 900.0, coming)
        assert second.control(now_s, room_c, 4.0, 20.0, 40.0, 900.0, coming) == watts
        assert second.mode == first.mode


def test_days_that_were_learned_survive_a_restart() -> None:
    """Given two days in a room that is unlike what was declared, then a restart knows what was learned."""
    bench = Bench(RoomEstimate(50.0, 4e6), room_c=17.0, setpoint_c=17.0, high=3000.0)
    for hour in range(48):
        bench.setpoint_c = 20.0 if 7 <= hour % 24 < 22 else 17.0
        bench.run(60)
    state = json.loads(json.dumps(bench.thermostat.export_state()))
    after = Thermostat()
    after.import_state(state)
    after.resume()
    assert after.response.holding_w(20.0, 5.0) == pytest.approx(50.0 * 15.0, rel=0.2)
    assert after.response.capacity_j_per_k == bench.thermostat.response.capacity_j_per_k
    assert after.preview.times.curve(5.0) == bench.thermostat.preview.times.curve(5.0)
    assert after.mode == "idle"


NAMES = [*Thermostat().export_state(), "rows", "sums", "curves", "begin", "passed", "last", "past"]
PLAIN = st.one_of(st.none(), st.booleans(), st.floats(), st.text(max_size=3))


@given(
    st.recursive(
        PLAIN,
        lambda inner: st.one_of(
            st.lists(inner, max_size=4), st.dictionaries(st.sampled_from(NAMES), inner, max_size=6)
        ),
        max_leaves=30,
    )
)
def test_any_state_leaves_a_thermostat_that_works(state: object) -> None:
    """A damaged file: no exception, and watts in range afterwards."""
    thermostat = Thermostat(ROOM)
    if isinstance(state, dict):
        thermostat.import_state(state)
    for minute in range(3):
        assert 40.0 <= thermostat.control(60.0 * minute, 19.0, 4.0, 20.0, 40.0, 900.0) <= 900.0


# ---- what is learned ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("loss", "within"), [(12.0, 0.25), (26.0, 0.12), (60.0, 0.12), (110.0, 0.12)])
def test_what_holds_the_room_is_learned_within_a_day(loss: float, within: float) -> None:
    bench = Bench(RoomEstimate(loss, 4e6), high=3000.0)
    bench.run(24 * 60)
    assert bench.thermostat.response.holding_w(20.0, 5.0) == pytest.approx(loss * 15.0, rel=within)


@pytest.mark.parametrize("capacity", [2e6, 6e6, 14e6])
def test_the_capacity_is_learned_from_rises(capacity: float) -> None:
    bench = Bench(RoomEstimate(26.0, capacity), room_c=16.0, setpoint_c=16.0, high=1500.0)
    for _ in range(3):
        bench.setpoint_c = 20.0
        bench.run(720)
        bench.setpoint_c = 16.0
        bench.run(720)
    assert bench.thermostat.response.capacity_j_per_k == pytest.approx(capacity, rel=0.35)


@pytest.mark.parametrize("error_k", [-1.5, 1.5])
def test_a_wrong_integral_does_not_last(error_k: float) -> None:
    """An hour is left to a window or the sun, over a restart, too; what lasts longer is unwound."""
    gains = gains_for(740.0, 0.0058, 0.0002, sensor_step_c=0.1, noise_k=0.05)
    loop = FilteredPi()
    loop.import_state({"integral_w": 400.0})
    for _ in range(60):
        loop.above_w(error_k, 740.0, 60.0, gains, held_back=False)
    assert loop.integral_w == 400.0
    again = FilteredPi()
    again.import_state(loop.export_state())
    for _ in range(120):
        again.above_w(error_k, 740.0, 60.0, gains, held_back=False)
    assert (again.integral_w - 400.0) / error_k > 40.0


def test_a_better_estimate_starts_without_the_old_correction() -> None:
    response = Response(RoomEstimate(26.0))
    loss = {"extra_w_per_k": 10.0, "rest_h": 8.0}
    response.import_state({"heat_loss_w_per_k": 26.0, "seen": loss, "sure": loss, "rest_age_s": 60.0})
    assert response.loss.known
    response.believe(RoomEstimate(26.0))
    assert response.loss.extra_w_per_k == 10.0, "the same again changes nothing"
    response.believe(RoomEstimate(35.0))
    assert (response.loss.extra_w_per_k, response.loss.known) == (0.0, False)
    other = Response(RoomEstimate(50.0))
    other.import_state({"heat_loss_w_per_k": 26.0, "seen": loss, "sure": loss})
    assert other.loss.extra_w_per_k == 0.0, "of another declared room"


def test_a_fit_of_weeks_is_relied_on_without_a_reading() -> None:
    response = Response(RoomEstimate(26.0))
    response.believe(RoomEstimate(35.0), fitted=False)
    assert not response.loss.known, "merely declared"
    response.believe(RoomEstimate(41.0), fitted=True)
    assert response.loss.known


def test_rises_are_kept_by_band_and_averaged() -> None:
    times = RiseTimes()
    assert times.seconds(1.0, 5.0, 3600.0) == 3600.0, "unlearned: as assumed"
    assert times.seconds(-1.0, 5.0, 3600.0) == 0.0
    for minutes_per_k in (60.0, 120.0):
        times.begin(0.0, 17.0, 5.0)
        for minute in range(1, 200):
            times.look(60.0 * minute, 17.0 + minute / minutes_per_k, 18.5)
        assert not times.watching
    assert times.seconds(1.0, 6.0, 1.0) == pytest.approx(90 * 60.0, rel=0.05)
    assert times.seconds(3.0, -20.0, 1.0) == pytest.approx(270 * 60.0, rel=0.05), "beyond: by the last part"
    assert times.seconds(40.0, 5.0, 1.0) == 12 * 3600.0
    times.begin(0.0, 17.0, 5.0)
    times.cancel()
    assert not times.watching
    assert band_of(math.inf) == band_of(60.0)


def test_the_room_of_a_day_is_balanced_over_closed_stretches() -> None:
    """Given 100 W for an hour, 300 W for the next and so on, then 200 W held the room over eight hours."""
    day = DayBalance()
    assert day.balance() is None
    for minute in range(8 * 60):
        day.pass_time(60.0, 100.0 + 200.0 * (minute // 60 % 2), 20.0, 5.0)
        day.take(20.0)
    found = day.balance()
    assert found is not None
    assert (found.power_w, found.lift_k, found.rise_k) == pytest.approx((200.0, 15.0, 0.0), rel=0.05)
    day.pass_time(60.0, 100.0, 20.0, 5.0)
    day.pass_time(7200.0, 100.0, 20.0, 5.0)
    assert day.balance() is None, "a gap begins anew"
    for minute in range(5 * 60):
        day.pass_time(60.0, 500.0, 15.0 + minute / 60.0, 5.0)
        day.take(15.0 + minute / 60.0)
    open_ended = day.balance()
    assert open_ended is not None
    assert open_ended.rise_k > 4.0
    summer = DayBalance()
    for _ in range(5 * 60):
        summer.pass_time(60.0, 500.0, 20.0, 19.0)
        summer.take(20.0)
    assert summer.balance() is None, "no difference to the outside, nothing to learn"


def test_recent_rows_are_minutes_whatever_the_pace() -> None:
    recent = Recent()
    assert recent.mean_power_w(900.0) is None
    rows = [recent.take(float(s), 1.0, 20.0, float(s)) for s in range(1, 121)]
    assert sum(rows) == 2
    assert recent.mean_power_w(900.0) == pytest.approx(55.5)
    recent.take(400.0, 280.0, 20.0, 5.0)
    assert not recent.rows, "a gap empties it"


def test_states_of_small_parts_round_trip() -> None:
    rng = random.Random(5)
    step, window = SensorStep(), Window(by_slope=True)
    for minute in range(200):
        step.look(20.0 + round(rng.gauss(0.0, 0.2), 1))
        window.look(60.0 * minute, 20.0 - 0.2 * minute, contact=None)
    other_step, other_window = SensorStep(), Window(by_slope=True)
    other_step.import_state(json.loads(json.dumps(step.export_state())))
    other_window.import_state(json.loads(json.dumps(window.export_state())))
    assert (other_step.step_c, other_step.noise_k) == (step.step_c, step.noise_k)
    assert other_window.export_state() == window.export_state()

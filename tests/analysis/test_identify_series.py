"""From rows of the history to the steps that a fit looks at."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.analysis import identify_series as ids
from warmgui.analysis.identify_series import DAY_S, RoomSeries, steps_of, without_frozen

MIDNIGHT = 1_790_000_000 // 86400 * 86400.0
NAN = math.nan


def a_series(room_c: Any, outdoor_c: Any = 5.0, heat_w: Any = 100.0, sun: Any = NAN) -> RoomSeries:
    """One value a minute from midnight; a number alone stands for all of them."""
    room = np.asarray(room_c, dtype=np.float64)
    others = [np.broadcast_to(np.asarray(c, dtype=np.float64), room.shape) for c in (outdoor_c, heat_w, sun)]
    return RoomSeries.of(MIDNIGHT + 60.0 * np.arange(room.size), room, *others)


class TestRows:
    def test_rows_in_any_order_with_gaps_stand_at_their_minute(self) -> None:
        # Given three rows of five minutes, the last one first
        t = [MIDNIGHT + 240.0, MIDNIGHT + 59.9, MIDNIGHT + 120.0]
        found = RoomSeries.of(t, [20.4, 20.0, None], [1.0, 2.0, 3.0], [50.0, None, 70.0])
        # Then each minute has a place; what is not known is NaN, and never 0
        assert (found.first_utc, found.minutes) == (MIDNIGHT, 5)
        np.testing.assert_equal(found.room_c, [20.0, NAN, NAN, NAN, 20.4])
        np.testing.assert_equal(found.outdoor_c, [2.0, NAN, 3.0, NAN, 1.0])
        np.testing.assert_equal(found.heat_w, [NAN, NAN, 70.0, NAN, 50.0])
        assert np.isnan(found.solar_w_per_m2).all()

    def test_of_two_rows_of_one_minute_the_later_one_counts(self) -> None:
        found = RoomSeries.of([MIDNIGHT, MIDNIGHT + 30.0], [20.0, 21.0], [1.0, 2.0], [3.0, 4.0])
        assert found.minutes == 1
        assert (found.room_c[0], found.outdoor_c[0], found.heat_w[0]) == (21.0, 2.0, 4.0)

    @pytest.mark.parametrize("bad", [-20.1, 60.1, 1e9, math.inf, -math.inf, NAN, None])
    def test_a_room_that_cannot_be_is_not_known(self, bad: float | None) -> None:
        found = RoomSeries.of([0.0, 60.0], [20.0, bad], [5.0, 5.0], [0.0, 0.0])
        np.testing.assert_equal(found.room_c, [20.0, NAN])

    def test_nor_are_other_impossible_values(self) -> None:
        found = RoomSeries.of([0.0], [20.0], [99.0], [-1.0], [3000.0])
        assert np.isnan([found.outdoor_c[0], found.heat_w[0], found.solar_w_per_m2[0]]).all()

    def test_times_that_are_none_are_left_out(self) -> None:
        found = RoomSeries.of([NAN, 60.0, math.inf], [1.0, 2.0, 3.0], [1.0, 2.0, 3.0], [1.0, 2.0, 3.0])
        assert (found.minutes, found.room_c[0], found.first_utc) == (1, 2.0, 60.0)

    def test_a_time_beyond_all_calendars_is_none(self) -> None:
        found = RoomSeries.of([1e50, 60.0, -1e300], [1.0, 2.0, 3.0], [1.0, 2.0, 3.0], [1.0, 2.0, 3.0])
        assert (found.minutes, found.room_c[0], found.first_utc) == (1, 2.0, 60.0)

    def test_nothing_at_all(self) -> None:
        found = RoomSeries.of([NAN], [1.0], [1.0], [1.0])
        assert (found.minutes, found.usable_days(), found.sun_is_known()) == (0, 0.0, False)
        assert steps_of(found, 15).count == 0

    def test_only_the_newest_weeks_count(self) -> None:
        t = [MIDNIGHT, MIDNIGHT + 100 * DAY_S]
        found = RoomSeries.of(t, [10.0, 20.0], [1.0, 1.0], [1.0, 1.0])
        assert found.minutes == ids.LONGEST_DAYS * 1440
        assert (found.room_c[-1], np.isfinite(found.room_c).sum()) == (20.0, 1)

    def test_columns_of_different_length_are_refused(self) -> None:
        with pytest.raises(ValueError, match="2 rows, the times have 1"):
            RoomSeries.of([0.0], [1.0, 2.0], [1.0], [1.0])

    def test_a_part_keeps_its_time(self) -> None:
        part = a_series(np.arange(10.0)).part(4, 7)
        assert part.first_utc == MIDNIGHT + 240.0
        np.testing.assert_equal(part.room_c, [4.0, 5.0, 6.0])

    def test_usable_is_what_is_known_together(self) -> None:
        room = np.full(2880, 20.0)
        room[:720] = NAN
        heat = np.full(2880, 50.0)
        heat[360:1080] = NAN
        assert a_series(room, heat_w=heat).usable_days() == pytest.approx(1.25)


class TestSteps:
    def test_means_over_a_step_and_the_room_as_it_begins(self) -> None:
        # Given two steps of ten minutes in which heat and room rise
        found = steps_of(a_series(20.0 + 0.1 * np.arange(20.0), heat_w=np.arange(20.0)), 10)
        assert (found.count, found.step_s) == (2, 600.0)
        np.testing.assert_allclose(found.heat_w, [4.5, 14.5])
        # Then the room is that of the boundary: the first reading, then the mean around minute 10
        np.testing.assert_allclose(found.room_c, [20.0, 20.95])
        assert not found.unknown.any()

    def test_the_rest_of_a_step_is_dropped(self) -> None:
        assert steps_of(a_series(np.full(29, 20.0)), 15).count == 1

    def test_a_boundary_uses_the_one_reading_that_there_is(self) -> None:
        room = np.full(40, NAN)
        room[9], room[20] = 19.0, 21.0
        np.testing.assert_equal(steps_of(a_series(room), 10).room_c, [NAN, 19.0, 21.0, NAN])

    def test_heat_known_for_less_than_half_of_a_step_is_unknown(self) -> None:
        heat = np.array([10.0] * 5 + [NAN] * 5 + [10.0] * 4 + [NAN] * 6)
        found = steps_of(a_series(np.full(20, 20.0), heat_w=heat), 10)
        assert found.unknown.tolist() == [False, True]
        assert found.heat_w.tolist() == [10.0, 0.0]

    def test_short_gaps_outside_are_bridged_long_ones_are_not(self) -> None:
        outdoor = np.linspace(0.0, 10.0, 1440)
        outdoor[100:300] = NAN  # 200 minutes
        outdoor[500:1000] = NAN  # more than six hours
        found = steps_of(a_series(np.full(1440, 20.0), outdoor), 10)
        np.testing.assert_allclose(found.outdoor_c[10:30], np.linspace(0, 10, 1440)[104:300:10], atol=0.01)
        assert not found.unknown[:50].any()
        assert found.unknown[50:100].all()
        assert not found.unknown[100:].any()

    def test_the_ends_are_believed_an_hour(self) -> None:
        outdoor = np.full(600, NAN)
        outdoor[200:400] = 3.0
        unknown = steps_of(a_series(np.full(600, 20.0), outdoor), 10).unknown
        assert np.flatnonzero(~unknown).tolist() == list(range(14, 46))

    def test_no_outdoor_temperature_at_all(self) -> None:
        found = steps_of(a_series(np.full(60, 20.0), NAN), 15)
        assert found.unknown.all()
        assert np.isfinite(found.outdoor_c).all()

    def test_the_hour_of_the_day_is_that_of_utc(self) -> None:
        later = a_series(np.full(240, 20.0)).part(90, 240)
        assert steps_of(later, 30).hour_of_day().tolist() == [1, 2, 2, 3, 3]

    def test_a_sun_that_is_known_for_less_than_half_is_not_used(self) -> None:
        sun = np.full(1440, NAN)
        sun[:700] = 300.0
        assert steps_of(a_series(np.full(1440, 20.0), sun=sun), 30).solar_w_per_m2.max() == 0.0

    def test_a_gap_in_the_sun_is_what_that_hour_usually_is(self) -> None:
        day = np.repeat(np.arange(24.0), 60)
        sun = np.tile(day, 3)
        sun[1440:2160] = NAN
        found = steps_of(a_series(np.full(4320, 20.0), sun=sun), 30)
        np.testing.assert_allclose(found.solar_w_per_m2[48:72], np.repeat(np.arange(12.0), 2))

    def test_smooth_is_the_mean_of_an_hour_of_what_is_known(self) -> None:
        room = np.where(np.arange(240) % 2, 20.0, 21.0)
        room[::7] = NAN
        smooth = steps_of(a_series(room), 30).smooth_c
        assert smooth == pytest.approx(20.5, abs=0.06)
        assert np.isnan(steps_of(a_series(np.full(60, NAN)), 30).smooth_c).all()

    @pytest.mark.parametrize(("step_c", "sigma_c"), [(0.1, 0.05), (0.5, 0.15), (0.0625, 0.0), (1.0, 0.3)])
    def test_the_noise_is_about_that_of_the_thermometer(self, step_c: float, sigma_c: float) -> None:
        # Given a room that swings by a few kelvins, and a thermometer with steps and jitter
        minutes = np.arange(5 * 1440)
        air = 19.0 + 2.0 * np.sin(minutes / 300.0)
        jitter = np.random.default_rng(1).normal(0.0, sigma_c, minutes.size) if sigma_c else 0.0
        reading = np.round((air + jitter) / step_c) * step_c
        found = steps_of(a_series(reading), 15)
        # Then what is believed of a value is its true error within a factor of 2.5
        true = float(np.nanstd(found.room_c - air[::15]))
        assert max(true, ids.LEAST_NOISE_C) / 2.5 < found.noise_c < 2.5 * max(true, ids.LEAST_NOISE_C)

    def test_two_readings_tell_no_noise(self) -> None:
        assert steps_of(a_series([20.0, 25.0]), 1).noise_c == ids.LEAST_NOISE_C


class TestFrozen:
    def test_a_stretch_that_stands_much_longer_than_usual_is_taken_out(self) -> None:
        rng = np.random.default_rng(2)
        room = np.round(20.0 + rng.normal(0.0, 0.2, 1440), 1)
        room[600:900] = 20.3
        found = without_frozen(room)
        # Then the first reading of it stays (it was one), the rest is not known
        assert np.isnan(found[605:899]).all()
        assert np.isfinite(found[:600]).all()
        assert np.isfinite(found[905:]).all()
        assert np.isfinite(room).all(), "the caller's data are left alone"

    def test_a_coarse_thermometer_stands_still_for_hours(self) -> None:
        # Given steps of 0.5 °C that each last an hour and a half
        room = np.repeat(np.resize([19.5, 20.0, 20.5, 20.0], 16), 90)
        np.testing.assert_equal(without_frozen(room), room)

    def test_gaps_within_do_not_hide_it(self) -> None:
        rng = np.random.default_rng(3)
        room = np.round(20.0 + rng.normal(0.0, 0.2, 1440), 1)
        room[600:900] = 20.3
        room[700:720] = NAN
        assert np.isnan(without_frozen(room)[605:899]).all()

    @pytest.mark.parametrize("room", [[], [20.0], [NAN, NAN]])
    def test_too_little_to_tell(self, room: list[float]) -> None:
        np.testing.assert_equal(without_frozen(np.array(room)), room)


values = st.none() | st.floats(allow_nan=True, allow_infinity=True) | st.floats(-30.0, 70.0)


@given(st.lists(st.tuples(st.floats(-1e5, 1e5) | st.just(NAN), values, values, values, values), max_size=40))
def test_any_rows_make_a_series_and_steps_without_impossible_values(rows: list[tuple[Any, ...]]) -> None:
    columns = [list(c) for c in zip(*rows, strict=True)] if rows else [[]] * 5
    series = RoomSeries.of(*columns)
    for column, (low, high) in (
        (series.room_c, ids.ROOM_C),
        (series.outdoor_c, ids.OUTDOOR_C),
        (series.heat_w, ids.HEAT_W),
        (series.solar_w_per_m2, ids.SUN_W_PER_M2),
    ):
        known = column[np.isfinite(column)]
        assert column.size == series.minutes
        assert ((known >= low) & (known <= high)).all()
        assert not np.isinf(column).any()
    found = steps_of(series, 15)
    for column in (found.outdoor_c, found.heat_w, found.solar_w_per_m2):
        assert np.isfinite(column).all()
    assert found.noise_c >= ids.LEAST_NOISE_C
    assert found.count == series.minutes // 15

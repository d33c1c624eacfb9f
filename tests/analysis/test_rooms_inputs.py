"""What surrounds a simulated room: weather, sensors with their faults, steps of heaters, scenarios."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from warmgui.analysis.rooms import scenarios as sc
from warmgui.analysis.rooms.hazards import DAYS, hazards
from warmgui.analysis.rooms.sensing import CLEAN, PERFECT, Jump, Sensing, Sensor, Span, applied_w, dirty
from warmgui.analysis.rooms.weather import Climate, clear_sky_w_m2, make_weather

DAY = 1440


class TestWeather:
    def test_the_same_seed_gives_the_same_weather(self) -> None:
        one, two, other = (make_weather(Climate(), 3, seed) for seed in (5, 5, 6))
        assert np.array_equal(one.outdoor_c, two.outdoor_c)
        assert np.array_equal(one.sun_w_m2, two.sun_w_m2)
        assert not np.array_equal(one.outdoor_c, other.outdoor_c)

    def test_long_weather_has_the_climate_s_figures(self) -> None:
        weather = make_weather(Climate(mean_c=4.0, swing_c=3.0, drift_c=2.5), 400, 1)
        assert weather.outdoor_c.mean() == pytest.approx(4.0, abs=0.4)
        by_hour = weather.outdoor_c.reshape(400, 24, 60).mean(axis=(0, 2))
        assert 14 <= int(np.argmax(by_hour)) <= 15
        assert 2 <= int(np.argmin(by_hour)) <= 3
        assert np.std(weather.outdoor_c.reshape(400, DAY).mean(axis=1)) == pytest.approx(2.2, abs=0.5)

    def test_the_sun_shines_by_day_and_less_through_clouds(self) -> None:
        clear, dull = (make_weather(Climate(cloudiness=c), 30, 3).sun_w_m2 for c in (0.0, 1.0))
        assert clear.max() < 1100.0
        assert dull.sum() < 0.6 * clear.sum()
        night = clear.reshape(30, DAY)[:, [0, 120, 240, 1320]]
        assert np.all(night == 0.0)

    @pytest.mark.parametrize(("facade", "hours"), [(-90.0, (7, 11)), (0.0, (11, 13)), (90.0, (13, 17))])
    def test_a_facade_has_its_sun_when_it_faces_it(self, facade: float, hours: tuple[int, int]) -> None:
        minutes = np.arange(DAY) / 60.0
        sun = clear_sky_w_m2(Climate(facade_deg=facade, first_day=80), np.full(DAY, 80.0), minutes)
        assert hours[0] <= minutes[int(np.argmax(sun))] <= hours[1]

    def test_winter_is_shorter_in_the_north(self) -> None:
        minutes = np.arange(DAY) / 60.0
        lit = [
            np.count_nonzero(clear_sky_w_m2(Climate(latitude_deg=lat), np.full(DAY, 355.0), minutes)) / 60.0
            for lat in (40.0, 60.0)
        ]
        assert lit[0] == pytest.approx(9.2, abs=0.5)
        assert lit[1] == pytest.approx(5.7, abs=0.6)


class TestSensor:
    def test_a_perfect_one_says_the_truth(self) -> None:
        sensor = Sensor(PERFECT, 3, 1)
        assert [sensor.read(m, 20.123 + m) for m in range(3)] == [20.123, 21.123, 22.123]

    def test_noise_and_steps_are_as_asked(self) -> None:
        sensor = Sensor(CLEAN, 20_000, 1)
        readings = np.array([sensor.read(m, 20.03) for m in range(20_000)])
        assert np.allclose(readings * 10, np.round(readings * 10))
        assert readings.mean() == pytest.approx(20.03, abs=0.005)
        assert readings.std() == pytest.approx(math.hypot(0.05, 0.1 / math.sqrt(12)), abs=0.005)

    def test_a_dirty_one_is_coarse_has_holes_and_spells(self) -> None:
        sensing = dirty(14, 4)
        minutes = 14 * DAY
        sensor = Sensor(replace(sensing, dropouts=(), frozen=()), minutes, 4)
        readings = np.array([sensor.read(m, 20.0) for m in range(minutes)])
        assert np.isnan(readings).mean() == pytest.approx(0.02, abs=0.005)
        known = readings[~np.isnan(readings)]
        assert np.allclose(known * 2, np.round(known * 2))
        assert len(sensing.dropouts) == len(sensing.frozen) == 2
        for span in (*sensing.dropouts, *sensing.frozen):
            assert DAY <= span.begin < minutes
            assert 60 <= span.end - span.begin < 360

    def test_dropouts_frozen_spells_and_jumps(self) -> None:
        sensing = Sensing(dropouts=(Span(2, 4),), frozen=(Span(5, 7),), jumps=(Jump(Span(8, 9), -5.0),))
        sensor = Sensor(sensing, 10, 1)
        readings = [sensor.read(m, 20.0 + m) for m in range(10)]
        assert np.isnan(readings[2:4]).all()
        assert readings[4:] == [24.0, 24.0, 24.0, 27.0, 23.0, 29.0]

    def test_a_sensor_that_is_frozen_from_the_start_keeps_its_first_reading(self) -> None:
        sensor = Sensor(Sensing(frozen=(Span(0, 3),)), 4, 1)
        assert [sensor.read(m, 20.0 + m) for m in range(4)] == [20.0, 20.0, 20.0, 23.0]

    def test_a_slow_thermometer_follows(self) -> None:
        sensor = Sensor(Sensing(lag_s=600.0), 12, 1)
        readings = [sensor.read(m, 18.0 if m == 0 else 20.0) for m in range(11)]
        assert readings[10] == pytest.approx(20.0 - 2.0 * math.exp(-1.0))


@pytest.mark.parametrize(
    ("order", "step", "expected"),
    [
        (0.0, 10.0, 60.0),
        (math.nan, 10.0, 60.0),
        (64.9, 10.0, 60.0),
        (65.1, 10.0, 70.0),
        (349.0, 50.0, 350.0),
        (9e9, 50.0, 350.0),
        (123.4, 0.0, 123.4),
    ],
)
def test_a_heater_has_steps_and_ends(order: float, step: float, expected: float) -> None:
    assert applied_w(order, step, 60.0, 350.0) == pytest.approx(expected)


class TestScenarios:
    def test_the_setpoint_follows_the_schedule_and_changes_are_announced(self) -> None:
        drive = replace(sc.shipped()[0], schedule=sc.NIGHT, days=3).drive()
        assert [drive.setpoint_c[m] for m in (0, 359, 360, 1319, 1320, DAY + 360)] == [17, 17, 20, 20, 17, 20]
        assert drive.next_change[0] == (360, 20.0)
        assert drive.next_change[360] == (1320, 17.0)
        assert drive.next_change[3 * DAY - 1] == (3 * DAY + 360, 20.0)

    def test_shipped_rooms_are_what_is_promised(self) -> None:
        rooms = sc.shipped()
        assert len({s.name + s.group for s in rooms}) == len(rooms)
        assert len({s.seed for s in rooms}) == len(rooms)
        for group in (sc.LARGE, sc.SMALL, sc.HELD):
            own = [s for s in rooms if s.group == group]
            assert {s.room.model for s in own} == {"1r1c", "r2c2", "5r1c"}
            assert {s.max_w for s in own} == {3000.0 if group == sc.LARGE else 350.0}
            assert all((s.radiator is not None) == (group == sc.HELD) for s in own)
        assert all(s.min_w == 60.0 and s.days == 14 for s in rooms)
        assert all({v for _, v in s.schedule} == {17.0, 20.0} for s in rooms)

    @pytest.mark.parametrize("seed", [30, 74, 101, 102, 195])
    def test_a_foreign_room_of_much_loss_and_little_floor_stands_still_at_last(self, seed: int) -> None:
        """The 5R1C of such a room has negative conductances when its surfaces are too small for its loss."""
        for scenario in sc.foreign(12, seed):
            plant = scenario.room.build()
            plant.settle(20.0)
            for _ in range(300):
                plant.step(100.0, 5.0, 0.0, 0.0, 0.0)
            assert 0.0 < plant.air_c < 60.0, scenario.name

    def test_foreign_rooms_are_within_their_bounds_and_seeded(self) -> None:
        rooms = sc.foreign(60, 3)
        assert rooms == sc.foreign(60, 3)
        assert rooms != sc.foreign(60, 4)
        assert all(4.0 <= s.room.ua_w_per_k <= 120.0 for s in rooms)
        assert all(1e6 * 0.999 <= s.room.capacity_j_per_k <= 15e6 * 1.001 for s in rooms)
        for scenario in rooms:
            assert replace(scenario, days=1).drive().plant().ua_w_per_k == pytest.approx(
                scenario.room.ua_w_per_k
            )

    def test_a_bad_day_has_windows_a_good_one_none(self) -> None:
        scenario = sc.shipped()[3]
        assert sc.clean(scenario) == (scenario, CLEAN)
        airy, sensing = sc.bad(scenario)
        assert 5 <= len(airy.windows) <= 13
        assert sensing.step_c == 0.5
        drive = airy.drive()
        open_minutes = sum(w.span.end - w.span.begin for w in airy.windows)
        assert 0 < np.count_nonzero(drive.extra_ua) <= open_minutes
        assert max(drive.extra_ua) <= 120.0

    def test_people_come_and_go(self) -> None:
        gains = np.array(sc.shipped()[0].drive().gains_w).reshape(14, DAY)
        assert set(np.unique(gains)) == {20.0, 100.0}
        assert gains[:, 7 * 60].mean() > 60.0
        assert np.all(gains[:, 12 * 60] == 20.0)

    def test_hazards_come_at_bad_moments(self) -> None:
        found = hazards(sc.shipped()[6])
        assert len({h.name for h in found}) == len(found) > 20
        assert all(h.scenario.days == DAYS for h in found)
        assert all(span.end <= DAYS * DAY for h in found for span in (*h.sensing.dropouts, *h.sensing.frozen))

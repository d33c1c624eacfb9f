"""The score on curves made by hand, the peers' laws, and the shipping controller in a few rooms."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from warmgui.analysis.rooms import peers, score
from warmgui.analysis.rooms import scenarios as sc
from warmgui.analysis.rooms.causes import caused_k
from warmgui.analysis.rooms.hazards import hazards
from warmgui.analysis.rooms.plants import RoomSpec
from warmgui.analysis.rooms.sensing import PERFECT
from warmgui.analysis.rooms.simulate import AtMinimum, Controller, Trace, free_running, simulate
from warmgui.core.heat.standalone import StandaloneHeater

DAY = 1440


def room(**changes: object) -> sc.Scenario:
    plain = sc.Scenario("a room", sc.LARGE, RoomSpec("1r1c", 16.0, 26.0), 2000.0, 7, days=2)
    return replace(plain, **changes)


class Fixed:
    """Gives what a list says, then its last value."""

    def __init__(self, *watts: float) -> None:
        self.watts = list(watts)

    def control(self, *_: object) -> float:
        return self.watts.pop(0) if len(self.watts) > 1 else self.watts[0]


class TestDiscomfort:
    def drive_and_curve(self, curve_c: np.ndarray, power_w: float = 60.0) -> tuple[sc.Drive, Trace]:
        drive = room(days=1, schedule=((0, 20.0),)).drive()
        flat = np.full(DAY, power_w)
        return drive, Trace(curve_c, curve_c, flat, flat, np.zeros(DAY))

    def judged(self, monkeypatch: pytest.MonkeyPatch, curve_c: np.ndarray, caused: float) -> score.Comfort:
        drive, trace = self.drive_and_curve(curve_c)
        share = [caused * np.maximum(curve_c - limit, 0) for limit in (20.5, 20.5, 20.0)]
        monkeypatch.setattr(score, "caused_k", lambda *_: share)
        return score.judge(drive, trace)

    def test_within_half_a_kelvin_costs_nothing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        curve = np.where(np.arange(DAY) % 2 == 0, 19.5, 20.5)
        assert self.judged(monkeypatch, curve, 1.0).discomfort_kh == {
            "allowed": 0.0,
            "strict": 0.0,
            "heating": 0.0,
        }

    def test_two_hours_one_kelvin_below_the_band_are_two_kelvin_hours(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        curve = np.full(DAY, 20.0)
        curve[300:420] = 18.5
        comfort = self.judged(monkeypatch, curve, 1.0)
        assert comfort.below_kh == pytest.approx(2.0)
        assert comfort.discomfort_kh["strict"] == pytest.approx(2.0)

    @pytest.mark.parametrize(("caused", "expected"), [(1.0, 3.0), (0.0, 0.0)])
    def test_above_counts_as_far_as_the_heater_caused_it(
        self, monkeypatch: pytest.MonkeyPatch, caused: float, expected: float
    ) -> None:
        curve = np.full(DAY, 20.0)
        curve[600:720] = 22.0
        assert self.judged(monkeypatch, curve, caused).above_kh == pytest.approx(expected)

    def test_moves_are_changes_of_power(self) -> None:
        drive, _ = self.drive_and_curve(np.full(DAY, 20.0))
        trace = simulate(drive, Fixed(60.0, 500.0, 500.0, 700.0, 60.0))
        assert score.judge(drive, trace).moves_per_day == 3.0

    def test_energy_is_watts_times_hours(self) -> None:
        drive, _ = self.drive_and_curve(np.full(DAY, 20.0))
        assert score.judge(drive, simulate(drive, Fixed(500.0))).energy_kwh == pytest.approx(12.0)


class TestWhatTheHeaterCaused:
    def test_cooling_after_the_setpoint_fell_is_nobody_s_fault(self) -> None:
        # Given a room at 20 °C whose setpoint falls to 17 °C, when the heater is at its minimum
        drive = room(schedule=((60, 17.0), (1439, 20.0)), days=1).drive()
        trace = simulate(drive, AtMinimum())
        # Then the hours above 17.5 °C do not count
        assert trace.room_c[60] > 19.0
        above = trace.room_c - np.array(drive.setpoint_c) > 0.5
        assert np.count_nonzero(above) > 120
        assert score.judge(drive, trace).discomfort_kh["strict"] == pytest.approx(
            score.judge(drive, trace).below_kh
        )

    def test_heat_given_while_it_was_too_warm_counts_and_keeps_counting(self) -> None:
        drive = room(schedule=((0, 20.0),), days=1).drive()
        limit = np.full(DAY, 17.2)
        # Given heat for two hours, of which the last part came above the limit
        trace = simulate(drive, Fixed(*([2000.0] * 120), 60.0))
        [excess] = caused_k(drive, trace, [limit])
        crossed = int(np.argmax(trace.room_c > 17.2))
        # Then nothing counts before, it grows while it heats, and fades like the room
        assert excess[crossed - 1] == 0.0
        assert excess[119] == pytest.approx(
            (120 - crossed) * 60.0 * 1940.0 / drive.scenario.room.capacity_j_per_k, rel=0.1
        )
        assert 0.0 < excess[300] < excess[119]

    def test_the_sun_is_not_the_heater(self) -> None:
        drive = room(schedule=((0, 10.0),), days=1).drive()
        drive.sun_w[600:800] = [4000.0] * 200
        trace = simulate(drive, AtMinimum())
        assert trace.room_c.max() > 20.0
        assert np.all(caused_k(drive, trace, [np.full(DAY, 18.0)])[0] == 0.0)


class TestPromises:
    def test_a_rise_counts_from_six_hours_before(self) -> None:
        drive = room(schedule=((600, 20.0), (1320, 17.0))).drive()
        promised = score.promised(drive)
        assert [promised[m] for m in (239, 240, 600, 1319, 1320)] == [17.0, 20.0, 20.0, 20.0, 17.0]

    def test_overshoot_is_looked_for_while_the_room_settles(self) -> None:
        setpoint = np.full(DAY, 17.0)
        setpoint[360:1320] = 20.0
        curve = np.full(DAY, 17.0)
        curve[360:480] = 19.0
        curve[480:1320] = 20.3
        curve[1200:1300] = 24.0  # hours later: not the rise's fault
        assert score.overshoots(setpoint, curve, np.maximum(curve - setpoint, 0)) == (pytest.approx(0.3),)

    def test_a_rise_that_the_room_does_not_follow_has_no_overshoot(self) -> None:
        setpoint = np.where(np.arange(DAY) < 360, 17.0, 20.0)
        assert score.overshoots(setpoint, np.full(DAY, 18.0), np.zeros(DAY)) == ()


class TestScore:
    def test_the_oracle_has_one_hysteresis_none(self) -> None:
        assert score.score(100.0, 40.0, 40.0) == 1.0
        assert score.score(100.0, 100.0, 40.0) == 0.0
        assert score.score(100.0, 10.0, 40.0) == 1.5
        assert score.score(100.0, 160.0, 40.0) == -1.0

    @pytest.mark.parametrize(("hysteresis", "oracle"), [(1.5, 0.0), (100.0, 90.0), (50.0, 60.0)])
    def test_where_they_hardly_differ_there_is_none(self, hysteresis: float, oracle: float) -> None:
        assert score.score(hysteresis, 0.0, oracle) is None

    def test_rooms_are_added_before_dividing(self) -> None:
        def comfort(kh: float) -> score.Comfort:
            return score.Comfort({"allowed": kh}, 0, 0, 0, 0, (), 0)

        rows = [(comfort(10), comfort(5), comfort(5)), (comfort(90), comfort(30), comfort(45))]
        assert score.pooled_score(rows) == pytest.approx((100 - 35) / (100 - 50))

    def test_too_hot_is_two_kelvin_above_all_excuses(self) -> None:
        drive = room(schedule=((0, 20.0),), days=1).drive()
        at = simulate(drive, AtMinimum())
        twenty, hot = (replace(at, room_c=np.full(DAY, c)) for c in (20.0, 23.0))
        assert score.too_hot_k(drive, hot, twenty, np.full(DAY, 5.0)) == pytest.approx(1.0)
        assert score.too_hot_k(drive, hot, twenty, np.full(DAY, 21.5)) == pytest.approx(-0.5)


class TestPeers:
    def orders(self, controller: Controller, *rooms: float | None) -> list[float]:
        return [
            controller.control(60.0 * k, room_c, 5.0, 20.0, 60.0, 1060.0) for k, room_c in enumerate(rooms)
        ]

    def test_hysteresis_switches_at_the_ends_of_its_band(self) -> None:
        orders = self.orders(peers.Hysteresis(), 20.0, 19.5, 20.4, math.nan, None, 20.5, 19.6)
        assert orders == [60.0, 1060.0, 1060.0, 1060.0, 1060.0, 60.0, 60.0]

    def test_time_proportional_is_on_for_its_share(self) -> None:
        # 0.6 * 0.25 + 0.01 * 15 = 0.3: three minutes of ten; what is read meanwhile waits for the next cycle
        orders = self.orders(peers.TimeProportional(), 19.75, *([25.0] * 9), None)
        assert orders == [1060.0] * 3 + [60.0] * 8

    def test_time_proportional_without_any_reading_waits(self) -> None:
        controller = peers.TimeProportional()
        assert controller.control(0.0, None, None, 20.0, 60.0, 1060.0) == 60.0

    def test_time_proportional_knows_no_outside_without_a_sensor_there(self) -> None:
        controller = peers.TimeProportional()
        orders = [controller.control(60.0 * k, 19.5, None, 20.0, 60.0, 1060.0) for k in range(10)]
        assert orders == [1060.0] * 3 + [60.0] * 7

    def test_the_reference_follows_the_formulas(self) -> None:
        controller = peers.ReferencePi(26.0)
        assert self.orders(controller, None) == [60.0]
        # I = 26 * 15 - 60 = 330; e = 0.4: P = 60 + 1000 * 0.4 / 2 + 330 + one minute of integral
        [order] = self.orders(controller, 19.6)
        assert order == pytest.approx(60.0 + 200.0 + 330.0 + 200.0 / 60.0)

    def test_the_reference_does_not_wind_up(self) -> None:
        controller = peers.ReferencePi(26.0)
        self.orders(controller, *([10.0] * 600))
        assert self.orders(controller, *([20.5] * 20))[-1] < 300.0

    def test_the_dead_band_keeps_small_moves_back(self) -> None:
        orders = self.orders(peers.ReferencePi(26.0, dead_band=0.05), *([19.9] * 5))
        assert len(set(orders)) == 1

    def test_the_clairvoyant_stands_on_its_target(self) -> None:
        drive = room(radiator=sc.Valve(18.0, 400.0)).drive()
        target = score.promised(drive)
        trace = simulate(drive, peers.Clairvoyant(drive, target.tolist()))
        midday = trace.room_c[600:900]
        assert np.all(np.abs(midday - 20.0) < 1e-6)
        assert score.judge(drive, trace).discomfort_kh["allowed"] < 0.1


class TestTheShippingController:
    """Some rooms, short: the whole benchmark is `python3 start.py bench --only thermostat`."""

    ROOMS = (7, 10, 22)

    @pytest.mark.parametrize("condition", [sc.clean, sc.bad])
    def test_it_beats_hysteresis(self, condition: object) -> None:
        mine = hysteresis = 0.0
        for index in self.ROOMS:
            scenario, sensing = condition(replace(sc.shipped()[index], days=6))  # type: ignore[operator]
            drive = scenario.drive()
            runs = [
                simulate(drive, controller, sensing, seed=scenario.seed)
                for controller in (StandaloneHeater(), peers.Hysteresis())
            ]
            comforts = [score.judge(drive, trace) for trace in runs]
            mine += comforts[0].discomfort_kh["allowed"]
            hysteresis += comforts[1].discomfort_kh["allowed"]
            assert comforts[0].moves_per_day <= 75.0
        assert mine < 0.7 * hysteresis

    @pytest.mark.parametrize("index", [1, 9])
    def test_no_failing_sensor_makes_the_room_too_hot(self, index: int) -> None:
        scenario = sc.shipped()[index]
        drive = replace(scenario, days=4).drive()
        free_c, healthy = free_running(drive), simulate(drive, StandaloneHeater(), PERFECT)
        too_hot = {}
        for hazard in hazards(scenario)[::3]:
            trace = simulate(drive, StandaloneHeater(), hazard.sensing, seed=scenario.seed)
            too_hot[hazard.name] = score.too_hot_k(drive, trace, healthy, free_c)
        assert {name: k for name, k in too_hot.items() if k > 0} == {}

"""Each mode of the thermostat, with a fake clock: when it comes, what it gives, when it ends."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, get_args

import pytest
from fakes.control import Bench, daily

from warmgui.core.heat.control.thermostat import NextSetpoint, Thermostat
from warmgui.core.heat.control.trust import Trust
from warmgui.core.heat.estimate import RoomEstimate
from warmgui.core.heat.explain import ControlMode
from warmgui.core.units import Formatter

if TYPE_CHECKING:
    from collections.abc import Callable

MEDIUM = RoomEstimate(26.0, 2.64e6)
LIGHT = RoomEstimate(12.0, 1.0e6)
HEAVY = RoomEstimate(40.0, 15e6)


def settled(room: RoomEstimate = MEDIUM, high: float = 800.0) -> Bench:
    """A room that was held at 20 °C for six hours."""
    bench = Bench(room, high=high)
    bench.run(360)
    return bench


def stuck(value: float | None) -> Callable[[float], float | None]:
    return lambda _reading: value


class TestModes:
    def test_before_the_first_step_it_is_idle(self) -> None:
        told = Thermostat().explain()
        assert (told.mode, told.eta_low_s) == ("idle", None)
        assert not told.reason

    def test_holding(self) -> None:
        bench = settled()
        assert bench.mode == "holding"
        assert abs(bench.room_c - 20.0) < 0.3
        assert (bench.thermostat.explain().eta_low_s, bench.thermostat.explain().eta_high_s) == (0.0, 0.0)

    def test_heating_up_says_when_it_will_be_warm(self) -> None:
        """Given 3 K below target, then a range of arrival is told, and the room arrives within it."""
        bench = Bench(MEDIUM, room_c=17.0, believed=MEDIUM, high=1500.0)
        bench.run(5)
        assert bench.mode == "heating_up"
        told = bench.thermostat.explain()
        assert told.eta_low_s is not None
        assert told.eta_high_s is not None
        begun_s = bench.now_s
        while bench.room_c < 19.9:
            bench.run(1)
        assert told.eta_low_s <= bench.now_s - begun_s <= told.eta_high_s

    def test_what_takes_longer_than_a_day_has_no_arrival(self) -> None:
        bench = Bench(HEAVY, room_c=10.0, believed=HEAVY, high=1300.0, outdoor_c=-9.0)
        bench.run(5)
        assert bench.thermostat.explain().eta_high_s is None

    def test_coasting(self) -> None:
        bench = settled()
        bench.setpoint_c = 17.0
        bench.run(10)
        assert (bench.mode, bench.watts) == ("coasting", bench.low)

    @pytest.mark.parametrize("mode", [m for m in get_args(ControlMode) if m != "guarded"])
    def test_every_mode_has_a_sentence(self, mode: ControlMode) -> None:
        thermostat = Thermostat()
        thermostat.control(0.0, 19.0, 5.0, 20.0, 0.0, 500.0)
        thermostat.mode = mode
        words = Formatter().text(thermostat.explain().reason)
        assert "{" not in words
        assert bool(words) == (mode != "idle")


class TestPreview:
    """Warm *by* a time."""

    def week(self, room: RoomEstimate, high: float, days: int = 4) -> Bench:
        target = daily(7 * 3600.0, 22.5 * 3600.0)
        bench = Bench(room, room_c=17.0, high=high)
        bench.coming = lambda now_s: NextSetpoint((7 * 3600.0 - now_s) % 86400.0, 20.0)
        for _ in range(days * 1440):
            bench.setpoint_c = target(bench.now_s)
            bench.run(1)
        return bench

    @pytest.mark.parametrize(
        ("room", "high"),
        [(MEDIUM, 1500.0), (HEAVY, 3000.0), (LIGHT, 3000.0)],
        ids=["medium", "heavy", "light"],
    )
    def test_the_room_is_warm_in_time_without_overshoot_and_not_hours_too_early(
        self, room: RoomEstimate, high: float
    ) -> None:
        """Given default beliefs, then from the second morning on: inside the band at 7:00."""
        bench = self.week(room, high)
        for day in (1, 2, 3):
            at = day * 1440 + 420
            assert 19.5 <= bench.trace[at][1] <= 20.5
            morning = [row[1] for row in bench.trace[at : at + 240]]
            assert max(morning) <= 20.6
            warm_early = [row for row in bench.trace[at - 360 : at] if row[1] > 19.8]
            assert len(warm_early) <= 75, "not needlessly early"

    def test_an_hour_of_six_at_most(self) -> None:
        """Given a heater that needs a day, when the rise is seven hours away, then it waits."""
        bench = Bench(HEAVY, room_c=17.0, setpoint_c=17.0, believed=HEAVY, high=900.0, outdoor_c=0.0)
        bench.coming = lambda now_s: NextSetpoint(7 * 3600.0 - now_s, 20.0)
        bench.run(59)
        assert bench.mode != "preview"
        bench.run(4)
        assert bench.mode == "preview"
        assert bench.thermostat.aim_c == 20.0

    def test_a_plan_that_is_withdrawn_ends_it(self) -> None:
        bench = Bench(MEDIUM, room_c=17.0, setpoint_c=17.0)
        bench.coming = lambda _now_s: NextSetpoint(600.0, 20.0)
        bench.run(3)
        assert bench.mode == "preview"
        bench.coming = lambda _now_s: None
        bench.run(2)
        assert bench.mode != "preview"
        assert bench.thermostat.aim_c == 17.0

    def test_without_a_reading_nothing_is_begun(self) -> None:
        bench = Bench(MEDIUM, room_c=17.0, setpoint_c=17.0)
        bench.run(30)
        bench.sensor = stuck(None)
        bench.coming = lambda _now_s: NextSetpoint(600.0, 20.0)
        before = max(row[2] for row in bench.trace[-15:])
        bench.run(10)
        assert bench.mode == "sensor_held"
        assert bench.watts <= before


class TestSilence:
    def test_held_then_open_loop_then_frost(self) -> None:
        bench = settled()
        bench.sensor = stuck(None)
        bench.run(10)
        assert bench.mode == "sensor_held"
        bench.run(10)
        assert bench.mode == "open_loop"
        bench.run(8 * 60)
        assert bench.mode == "frost_only"
        assert bench.watts == bench.low
        assert bench.hottest_c < 20.8

    def test_a_target_that_falls_in_silence_is_followed_at_once(self) -> None:
        """Given kilowatts for 20 °C, when the target falls without a reading, then the new one is held."""
        bench = Bench(RoomEstimate(110.0, 5e6), high=3000.0, outdoor_c=0.0)
        bench.run(12 * 60)
        held_w = bench.watts
        bench.sensor = stuck(None)
        bench.run(2)
        assert bench.watts == pytest.approx(held_w)
        bench.setpoint_c = 17.0
        bench.run(1)
        assert bench.mode == "sensor_held"
        assert bench.watts < 0.85 * held_w

    def test_open_loop_knows_what_really_holds_the_room(self) -> None:
        """Given a declared loss of 26 W/K and a true one of 60, then hours of silence cost one kelvin."""
        bench = Bench(RoomEstimate(60.0, 5e6), high=3000.0)
        bench.run(24 * 60)
        bench.sensor = stuck(None)
        bench.run(7 * 60)
        assert 18.3 <= bench.room_c <= 20.1

    def test_an_overestimated_loss_does_not_overheat(self) -> None:
        bench = Bench(RoomEstimate(6.0, 1.3e6), high=3000.0, room_c=19.0)
        bench.run(12 * 60)
        bench.sensor = stuck(None)
        bench.run(7 * 60)
        assert bench.room_c < 22.0

    def test_a_thermometer_that_never_spoke_supports_no_heat_but_a_little_against_frost(self) -> None:
        bench = Bench(RoomEstimate(6.0, 1.3e6), high=3000.0, low=0.0, outdoor_c=-5.0)
        bench.sensor = stuck(None)
        bench.run(10)
        assert (bench.mode, bench.watts) == ("sensor_held", 0.0)
        bench.run(600)
        assert bench.mode == "frost_only"
        assert bench.watts == pytest.approx(0.25 * 26.0 * 12.0)


class TestFrozen:
    """A reading that stands still while heat comes."""

    @pytest.mark.parametrize("noise_k", [0.0, 0.05])
    def test_a_light_room_with_three_kilowatts_is_capped_within_minutes(self, noise_k: float) -> None:
        """Given that the sensor sticks just before a rise of 3 K, then the room stays below target + 2 K."""
        bench = Bench(LIGHT, room_c=17.0, setpoint_c=17.0, high=3000.0, noise_k=noise_k)
        for setpoint_c in (17.0, 20.0, 17.0):
            bench.setpoint_c = setpoint_c
            bench.run(360)
        bench.sensor = stuck(bench.reading())
        bench.setpoint_c = 20.0
        begun = len(bench.trace)
        bench.run(60)
        assert bench.mode == "sensor_frozen"
        bench.run(540)
        assert max(row[1] for row in bench.trace[begun:]) < 22.0
        bench.sensor = lambda value: value
        bench.run(10)
        assert bench.mode != "sensor_frozen"

    def test_a_heavy_room_with_a_small_heater_is_not_suspected_for_hours(self) -> None:
        """350 W, 15 MJ/K, a quiet sensor of 0.5 °C: an hour of the same reading is normal."""
        room = RoomEstimate(10.0, 15e6)
        bench = Bench(room, room_c=18.2, believed=room, high=350.0, noise_k=0.0, step_c=0.5)
        bench.run(5 * 60)
        still = max(
            len(list(group)) for _, group in itertools.groupby(round(r[1] / 0.5) for r in bench.trace)
        )
        assert still > 60
        assert {row[3] for row in bench.trace} == {"heating_up"}

    def test_a_sensor_that_flickers_is_found_frozen_without_heat(self) -> None:
        bench = settled(high=800.0)
        bench.run(600)
        bench.sensor = stuck(20.0)
        bench.run(240)
        assert bench.mode == "sensor_frozen"
        assert abs(bench.room_c - 20.0) < 1.2

    @pytest.mark.parametrize("noise_k", [0.0, 0.05])
    def test_a_reading_that_sticks_above_the_target_does_not_let_the_room_get_cold(
        self, noise_k: float
    ) -> None:
        """Given a thermometer of 0.5 °C that sticks at 20.5, then the room is not left to cool for hours."""
        bench = Bench(RoomEstimate(60.0, 2e6), high=3000.0, outdoor_c=-3.0, noise_k=noise_k, step_c=0.5)
        for setpoint_c in (20.0, 17.0, 20.0, 17.0, 20.0):
            bench.setpoint_c = setpoint_c
            bench.run(8 * 60)
        bench.sensor = stuck(20.5)
        begun = len(bench.trace)
        bench.run(7 * 60)
        assert bench.mode == "sensor_frozen"
        assert min(row[1] for row in bench.trace[begun:]) > 16.0
        assert max(row[1] for row in bench.trace[begun:]) < 22.0

    def test_a_room_that_the_sun_holds_warm_is_not_heated_because_its_reading_rests(self) -> None:
        """Two kelvins above the target the room has far to fall: a quiet thermometer is believed."""
        bench = Bench(RoomEstimate(30.0, 5e6, 520.0), room_c=22.0, high=800.0, noise_k=0.0, step_c=0.5)
        bench.run(3 * 60)
        assert {row[3] for row in bench.trace} == {"coasting"}

    def test_a_warm_room_is_not_heated_before_it_must_have_cooled(self) -> None:
        """Given that the sun has warmed the room when the thermometer sticks, then there is time to cool."""
        bench = settled(high=800.0)
        bench.room = RoomEstimate(26.0, 2.64e6, 600.0)
        bench.run(5 * 60)
        assert bench.room_c > 21.5
        bench.sensor, bench.room = stuck(bench.reading()), MEDIUM
        bench.run(45)
        assert (bench.mode, bench.watts) == ("sensor_frozen", bench.low)
        bench.run(4 * 60)
        assert bench.watts > bench.low
        assert 17.5 < bench.room_c < 20.5

    def test_after_hours_it_counts_as_silent(self) -> None:
        bench = settled(high=800.0)
        bench.sensor = stuck(18.5)
        bench.run(9 * 60)
        assert bench.mode == "sensor_frozen"
        assert bench.watts == bench.low
        assert bench.hottest_c < 22.0

    def test_what_thaws_warmer_is_believed_at_once(self) -> None:
        bench = Bench(LIGHT, room_c=17.0, high=1500.0, believed=RoomEstimate(40.0, 1e6))
        bench.run(3)
        bench.sensor = stuck(17.0)
        bench.run(240)
        assert bench.mode == "sensor_frozen"
        assert bench.room_c > 19.0
        bench.room_c = 26.0
        bench.sensor = lambda value: value
        bench.run(5)
        assert bench.mode == "coasting"
        assert bench.watts == bench.low


class TestJump:
    def jump(self, by_k: float, minutes: int = 5) -> Bench:
        bench = settled()
        bench.sensor = lambda value: value + by_k
        bench.run(minutes)
        return bench

    def test_a_colder_reading_is_not_heated_for(self) -> None:
        """Given a reading that jumps down by 6 K and stays, then the room does not get warm by it."""
        bench = self.jump(-6.0, 7 * 60)
        assert bench.mode == "sensor_jumped"
        assert bench.hottest_c < 20.6
        bench.run(10 * 60)
        assert bench.mode == "frost_only"

    def test_it_is_believed_again_when_it_is_back(self) -> None:
        bench = self.jump(-6.0, 120)
        bench.sensor = lambda value: value
        bench.run(2)
        assert bench.mode in {"holding", "heating_up"}

    def test_heat_that_comes_back_is_no_jump_back(self) -> None:
        """Given that air answers at once, when the heat that was cut returns, then -5 K are not believed."""
        trust, now_s = Trust(), 0.0
        for _ in range(10):
            assert trust.look(now_s, 20.0, 20.0, (0.0, 0.0), 0.1)
            now_s += 60.0
        assert not trust.look(now_s, 15.0, 20.0, (0.0, 0.0), 0.1)
        assert not trust.look(now_s + 60, 9.0, 20.0, (6.0, 0.0), 0.1)
        assert not trust.look(now_s + 120, 14.6, 20.0, (0.0, 6.0), 0.1), "2 kW more explain it"
        assert trust.look(now_s + 180, 19.7, 20.0, (0.0, 0.0), 0.1)

    def test_a_person_resets_it(self) -> None:
        bench = self.jump(-6.0)
        assert bench.mode == "sensor_jumped"
        bench.thermostat.trust_again()
        bench.run(1)
        assert not bench.thermostat.jumped
        assert bench.thermostat.filtered_c == pytest.approx(14.0, abs=0.6)

    def test_after_a_day_the_new_level_counts(self) -> None:
        bench = self.jump(-6.0, 24 * 60 + 10)
        assert not bench.thermostat.jumped

    def test_a_warmer_reading_lowers_the_heat_at_once_and_counts_soon(self) -> None:
        bench = settled()
        before = bench.watts
        bench.sensor = lambda value: value + 8.0
        bench.run(2)
        assert bench.mode == "sensor_jumped"
        assert bench.watts <= before
        bench.run(12)
        assert (bench.mode, bench.watts) == ("coasting", bench.low)

    def test_one_wild_reading_changes_nothing(self) -> None:
        bench = settled()
        before = bench.watts
        bench.sensor = stuck(5.0)
        bench.run(1)
        bench.sensor = lambda value: value
        bench.run(3)
        assert bench.mode == "holding"
        assert bench.watts == pytest.approx(before, abs=0.11 * (bench.high - bench.low))

    def test_what_the_own_power_does_is_no_jump(self) -> None:
        """Given air that answers within a minute, when power is taken away, then the fall is believed."""
        bench = settled(high=3000.0)
        bench.thermostat.response.import_state({"step_k_per_w": 0.004, "steps": 6})
        bench.setpoint_c = 26.0
        bench.run(20)
        bench.setpoint_c = 17.0
        bench.run(1)
        bench.room_c -= 4.0
        bench.run(1)
        assert not bench.thermostat.jumped

    def test_a_long_gap_forgives_what_a_room_can_do_in_it(self) -> None:
        bench = settled()
        bench.sensor = stuck(None)
        bench.run(4 * 60)
        bench.room_c -= 6.0
        bench.sensor = lambda value: value
        bench.run(1)
        assert not bench.thermostat.jumped


class TestWindow:
    def test_a_contact_pauses_the_heat_for_a_while(self) -> None:
        bench = settled()
        bench.window_open, bench.window_w_per_k = True, 60.0
        bench.run(10)
        assert (bench.mode, bench.watts) == ("window_open", bench.low)
        bench.run(60)
        assert bench.mode != "window_open", "a contact that hangs does not keep the heating off for ever"
        assert bench.watts > bench.low

    def test_closing_ends_it_and_the_limit_begins_anew(self) -> None:
        bench = settled()
        for _ in range(3):
            bench.window_open = True
            bench.run(30)
            assert bench.mode == "window_open"
            bench.window_open = False
            bench.run(2)
            assert bench.mode != "window_open"

    def test_frost_is_kept_out_even_so(self) -> None:
        bench = Bench(MEDIUM, room_c=7.2, setpoint_c=20.0, outdoor_c=-5.0, believed=MEDIUM)
        bench.window_open = True
        bench.run(5)
        assert bench.watts == pytest.approx(26.0 * 12.0)

    def test_the_slope_counts_only_if_asked_for(self) -> None:
        for asked in (False, True):
            bench = settled()
            bench.thermostat.window.by_slope = asked
            for _ in range(6):
                bench.room_c -= 0.3
                bench.run(1)
            assert (bench.mode == "window_open") is asked
        bench.run(25)
        assert bench.mode != "window_open"


def test_sleep_and_a_clock_that_goes_back_are_harmless() -> None:
    """Given a night of sleep or a clock set back, then the next reading counts and nothing is remembered."""
    for hours in (9.0, -3.0):
        bench = settled()
        integral_w = bench.thermostat.integral_w
        bench.now_s += hours * 3600.0
        bench.room_c = 15.0
        bench.run(1)
        assert bench.mode == "heating_up"
        assert bench.thermostat.filtered_c == pytest.approx(15.0, abs=0.3)
        assert bench.thermostat.integral_w == pytest.approx(integral_w, abs=250.0)
        bench.sensor = stuck(None)
        bench.run(1)
        assert bench.mode == "sensor_held"

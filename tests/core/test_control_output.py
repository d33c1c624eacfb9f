"""How the asked power moves, what quick air teaches, and what is learned while a reading stands still."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from warmgui.core.heat.control.air_answer import AirAnswer
from warmgui.core.heat.control.filtered_pi import gains_for
from warmgui.core.heat.control.moment import Moment
from warmgui.core.heat.control.output import Output
from warmgui.core.heat.control.recent import Recent
from warmgui.core.heat.control.response import Response
from warmgui.core.heat.control.thermostat import Thermostat
from warmgui.core.heat.estimate import RoomEstimate

GAINS = gains_for(3000.0, 0.2e-3, 0.2e-3, sensor_step_c=0.5, noise_k=0.2)
MOMENT = Moment(0.0, 60.0, 0.0, 3000.0, 5.0, 20.0, GAINS)
QUICKEST = 1.0 / 100.0  # 200 W a minute


class TestOutput:
    def test_a_wide_dead_band_and_a_slow_slew_still_move(self) -> None:
        """Given a dead band wider than what one minute may move, when much more is wanted, then it comes."""
        moment = replace(MOMENT, gains=replace(GAINS, dead_band=0.12))
        output, watts = Output(), 1700.0
        for _ in range(5):
            watts = output.shaped(2600.0, watts, watts, moment, QUICKEST)
        assert watts == pytest.approx(2600.0 - 0.12 * 3000.0, abs=200.0)
        assert watts > 1700.0

    def test_small_moves_are_not_made_and_the_ends_are_reached(self) -> None:
        output = Output()
        assert output.shaped(1010.0, 1000.0, 1000.0, MOMENT, QUICKEST) == 1000.0
        assert output.shaped(0.0, 10.0, 10.0, MOMENT, QUICKEST) == 0.0

    def test_a_restless_loop_gets_a_wider_dead_band(self) -> None:
        """Given a want that jumps each minute, then soon only large moves are made; rest makes up for it."""
        output, watts, rng = Output(), 1500.0, random.Random(3)
        moved = []
        for _ in range(24 * 60):
            new = output.shaped(1500.0 + rng.gauss(0.0, 300.0), watts, watts, MOMENT, QUICKEST)
            moved.append(new != watts)
            watts = new
        assert sum(moved[:30]) / 30 > 2 * sum(moved[-600:]) / 600
        kept = Output()
        kept.import_state(output.export_state())
        assert kept.export_state() == output.export_state() != Output().export_state()
        for _ in range(3):
            output.shaped(watts, watts, watts, replace(MOMENT, dt_s=86400.0), QUICKEST)
        assert output.shaped(watts + 400.0, watts, watts, MOMENT, QUICKEST) != watts


class TestAirAnswer:
    def steps(self, k_per_w: float, noise_k: float) -> AirAnswer:
        air, recent, rng, watts = AirAnswer(), Recent(), random.Random(5), 300.0
        for minute in range(1440):
            if minute % 10 == 0:
                watts = 300.0 + rng.choice((-40.0, 0.0, 40.0))
            recent.take(60.0 * minute, 60.0, 20.0 + k_per_w * watts + rng.gauss(0.0, noise_k), watts)
            air.look(recent)
        return air

    def test_many_small_steps_tell_what_the_air_does_at_once(self) -> None:
        assert self.steps(0.005, 0.05).k_per_w(0.05) == pytest.approx(0.005, rel=0.15)

    def test_noise_alone_tells_little(self) -> None:
        assert self.steps(0.0, 0.05).k_per_w(0.05) < 0.0002
        assert AirAnswer().k_per_w(0.05) == 0.0

    def test_it_is_kept(self) -> None:
        air, other = self.steps(0.005, 0.05), AirAnswer()
        other.import_state(air.export_state())
        assert other.k_per_w(0.05) == air.k_per_w(0.05)
        other.import_state({"power_ww": "much", "answer_kw": None})
        assert other.k_per_w(0.05) == air.k_per_w(0.05)


class TestWhileTheReadingStandsStill:
    def rested(self) -> Response:
        response, recent = Response(RoomEstimate(26.0)), Recent()
        for minute in range(600):
            recent.take(60.0 * minute, 60.0, 20.0, 900.0)
            response.loss.learn_rest(recent, MOMENT)
        return response

    def test_what_is_learned_of_the_loss_counts_once_the_reading_has_moved(self) -> None:
        response = self.rested()
        assert response.loss.extra_w_per_k == 0.0
        assert not response.loss.known
        response.loss.news()
        assert response.holding_w(20.0, 5.0) == pytest.approx(900.0, rel=0.02)
        assert response.loss.known

    def test_it_is_forgotten_where_the_thermometer_was_frozen(self) -> None:
        response = self.rested()
        response.loss.doubt()
        response.loss.news()
        assert response.loss.extra_w_per_k == 0.0

    def test_both_are_kept_over_a_restart(self) -> None:
        response, other = self.rested(), Response(RoomEstimate(26.0))
        other.import_state(response.export_state())
        assert other.loss.extra_w_per_k == 0.0
        other.loss.news()
        assert other.holding_w(20.0, 5.0) == pytest.approx(900.0, rel=0.02)


def test_single_readings_that_never_came_do_not_stop_the_timing_of_a_rise() -> None:
    """Given 5 % missing readings in a rise of two hours, then it was timed to its end."""
    thermostat, rng = Thermostat(RoomEstimate(26.0, 2.6e6)), random.Random(1)
    for minute in range(60):
        thermostat.control(60.0 * minute, 17.0 + 0.1 * (minute % 2), 5.0, 17.0, 0.0, 1500.0)
    for minute in range(60, 240):
        room_c = min(17.0 + 3.0 * (minute - 60) / 120.0 + 0.1 * (minute % 2), 20.0)
        reading = None if rng.random() < 0.05 else room_c
        thermostat.control(60.0 * minute, reading, 5.0, 20.0, 0.0, 1500.0)
    seconds, seen = thermostat.expected_rise_s(2.5)
    assert seen
    assert seconds == pytest.approx(100 * 60.0, rel=0.2)

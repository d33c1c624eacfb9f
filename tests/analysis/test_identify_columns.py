"""Other heat by the hour and by the day: which step is in which column, and what an odd day changes."""

from __future__ import annotations

import math

import numpy as np
import pytest

from warmgui.analysis import identify_columns as col
from warmgui.analysis.identify_columns import ALONE, USUAL, Columns, Habits
from warmgui.analysis.identify_likelihood import Problem
from warmgui.analysis.identify_model import LEAST_EXCESS, Noise, TwoNodes, unpack
from warmgui.analysis.identify_series import RoomSeries, Steps, steps_of

MIDNIGHT = 1_790_000_000 // 86400 * 86400.0
ROOM = TwoNodes(12.0, 3e6, 0.1, 180.0, 0.5)
NOISE = Noise(other_w=15.0, other_tau_s=4 * 3600.0, air_c=0.01)


def lived(days: int, odd_day: int | None, begin_h: int = 0) -> Steps:
    """A room at 60 and 250 W in turns, with 40 W of people; on the odd day there are 90 W."""
    count = days * 96
    a, b = ROOM.discrete(900.0, NOISE.other_tau_s)
    heat_w = np.where(np.arange(count) // 20 % 2, 250.0, 60.0)
    people_w = np.full(count, 40.0)
    if odd_day is not None:
        people_w[odd_day * 96 : (odd_day + 1) * 96] += 50.0
    state, room_c = np.array([19.0, 18.0, 0.0]), np.empty(count)
    for k in range(count):
        room_c[k] = state[0]
        state = a @ state + b @ np.array([3.0, heat_w[k] + people_w[k], 0.0])
    t = MIDNIGHT + 3600.0 * begin_h + 60.0 * np.arange(15 * count)
    minutes = np.interp(t, t[::15], room_c)
    return steps_of(RoomSeries.of(t, minutes, np.full(t.size, 3.0), np.repeat(heat_w, 15)), 15)


class TestColumns:
    def test_a_step_is_in_one_hour_and_in_one_day(self) -> None:
        # Given a day and a half that begin at 18 o'clock
        steps = lived(2, None, begin_h=18)
        found = Columns.of(steps)
        # Then there are three dates, and each step has its hour and its date
        assert found.count == col.DAYS + 3
        assert (found.watts[col.HOURS : col.DAYS] > 0).sum(axis=0).tolist() == [1] * steps.count
        assert (found.watts[col.DAYS :] > 0).sum(axis=0).tolist() == [1] * steps.count
        assert found.day.tolist() == [0] * 24 + [1] * 96 + [2] * 72
        assert found.hour[0] == 18
        assert found.till(5).watts.shape == (col.DAYS + 3, 5)

    def test_beside_a_radiator_an_hour_has_nothing_of_its_own(self) -> None:
        steps = lived(1, None)
        openness = np.linspace(0.0, 1.0, steps.count)
        plain, held = Columns.of(steps), Columns.of(steps).beside(openness)
        hours = slice(col.HOURS, col.DAYS)
        assert held.watts[hours].sum(axis=0) == pytest.approx(col.UNIT_W * (1.0 - openness))
        assert np.array_equal(
            np.delete(held.watts, range(27)[hours], 0), np.delete(plain.watts, range(27)[hours], 0)
        )

    def test_no_steps_have_no_days(self) -> None:
        steps = lived(1, None)
        empty = Steps(0.0, 900.0, *(np.empty(0) for _ in range(4)), np.empty(0, dtype=bool), np.empty(0), 0.1)
        assert Columns.of(empty).count == col.DAYS
        assert Columns.of(steps).count == col.DAYS + 1


class TestDays:
    def test_a_day_with_guests_is_that_day_s_and_nobody_else_s(self) -> None:
        found = Problem.of(lived(5, odd_day=3)).solve(ROOM, NOISE)
        assert found is not None
        others = np.delete(found.daily_w, 3)
        assert found.daily_w[3] > 20.0
        assert np.abs(others).max() < 0.5 * found.daily_w[3]
        calm = Problem.of(lived(5, odd_day=None)).solve(ROOM, NOISE)
        assert calm is not None
        assert np.abs(calm.daily_w).max() < 5.0

    def test_it_leaves_less_to_tell_the_heat_loss_by(self) -> None:
        """More loss and more people are as warm: days that may differ blur what tells them apart."""

        def sharpness(habits: Habits) -> float:
            """By how much a loss that is off by a tenth explains the data worse."""
            problem = Problem.of(lived(5, odd_day=3), habits=habits)
            costs = [problem.cost(TwoNodes(12.0 * f, 3e6, 0.1, 180.0, 0.5), NOISE) for f in (0.9, 1.0, 1.1)]
            assert None not in costs
            low, here, high = (c for c in costs if c is not None)
            return low + high - 2.0 * here

        usual = sharpness(USUAL)
        assert 0.0 < usual < 0.9 * sharpness(Habits(daily_w=0.01))
        # And so does other heat that may be anything; where only people are, less is left open
        assert usual < 0.95 * sharpness(Habits(gains_sigma_w=5.0))
        assert usual < sharpness(ALONE)


def test_what_air_and_mass_exchange_has_no_bend() -> None:
    """A bound in it would make the cost's second derivatives there say nothing."""
    vector = np.array([*np.log([60.0, 8e6, 0.7, 1.0]), 0.0, *np.log([30.0, 100.0, 0.02])])
    last = LEAST_EXCESS * 30.0
    for exchange in np.log([0.01, 0.1, 1.0, 10.0, 100.0]):
        vector[3] = exchange
        room, _ = unpack(vector)
        assert room.exchange_w_per_k == pytest.approx(LEAST_EXCESS * 30.0 + math.exp(exchange))
        assert room.exchange_w_per_k > last
        last = room.exchange_w_per_k

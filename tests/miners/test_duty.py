"""The duty controller: what share of the time is worked, and how smoothly."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from miners.duty import PERIOD_S, UNTIL_WOKEN, DutyController, batch_length_s, phase_of


def simulate(
    controller: DutyController, duty: float, seconds: float, batches: random.Random, begin_s: float = 0.0
) -> list[tuple[float, float]]:
    """(begin, end) of every batch when batch times vary by a factor of 3 and waits end a little late."""
    now_s, busy_s, worked = begin_s, 0.0, []
    while now_s < begin_s + seconds:
        pause_s = controller.pause_s(now_s, duty, busy_s)
        busy_s = 0.0
        if pause_s > 0:
            now_s += pause_s + batches.uniform(0, 0.0005)
        else:
            busy_s = batch_length_s(duty) * batches.uniform(0.5, 1.5)
            worked.append((now_s, now_s + busy_s))
            now_s += busy_s
    return worked


def busy_within(worked: list[tuple[float, float]], begin_s: float, end_s: float) -> float:
    return sum(max(0.0, min(end, end_s) - max(begin, begin_s)) for begin, end in worked)


@settings(deadline=None, max_examples=60)
@given(
    duty=st.floats(0.02, 0.98),
    phase=st.floats(0, 0.999),
    seed=st.integers(0, 1 << 16),
    uptime_s=st.sampled_from([0.0, 3.7, 4e6]),
)
def test_mean_duty_is_exact_within_one_percent_over_any_20_periods(
    duty: float, phase: float, seed: int, uptime_s: float
) -> None:
    """Every window of 20 whole periods, wherever the worker's phase puts them."""
    worked = simulate(DutyController(phase=phase), duty, 3.0, random.Random(seed), uptime_s)
    first = math.ceil(uptime_s / PERIOD_S) + 2
    for period in range(first, first + 50):
        begin_s = (period + phase) * PERIOD_S
        window_s = 20 * PERIOD_S
        assert busy_within(worked, begin_s, begin_s + window_s) / window_s == pytest.approx(duty, abs=0.01)


@settings(deadline=None, max_examples=25)
@given(duty=st.floats(0.1, 0.9), seed=st.integers(0, 1000))
def test_work_is_spread_over_every_period(duty: float, seed: int) -> None:
    """No surges: each single period has its part of the work, give or take a batch."""
    worked = simulate(DutyController(), duty, 2.0, random.Random(seed))
    for period in range(2, 45):
        busy_s = busy_within(worked, period * PERIOD_S, (period + 1) * PERIOD_S)
        assert abs(busy_s - duty * PERIOD_S) <= 2 * 1.5 * batch_length_s(duty)


def test_full_duty_never_waits_and_zero_waits_until_woken() -> None:
    controller = DutyController()
    assert controller.pause_s(1.0, 1.0, 0.0) == 0
    assert controller.pause_s(1.1, 1.0, 0.1) == 0
    assert controller.pause_s(1.2, 0.0, 0.1) == UNTIL_WOKEN
    assert controller.pause_s(1.3, 1.0, 0.0) == 0


@given(
    before=st.just(0.0) | st.floats(0.02, 1),
    after=st.floats(0.05, 1),
    seed=st.integers(0, 1000),
    work_s=st.floats(0.3, 0.5),
)
def test_a_new_duty_holds_from_the_next_batch_on(
    before: float, after: float, seed: int, work_s: float
) -> None:
    """Whatever went before, the 20 periods after the change have the new duty."""
    dice = random.Random(seed)
    controller = DutyController()
    if before > 0:
        last = simulate(controller, before, work_s, dice)
        work_s = max(work_s, last[-1][1])
    worked = simulate(controller, after, 1.0, dice, work_s)
    begin_s = (math.ceil(work_s / PERIOD_S) + 1) * PERIOD_S
    assert busy_within(worked, begin_s, begin_s + 20 * PERIOD_S) / (20 * PERIOD_S) == pytest.approx(
        after, abs=0.02
    )


def test_a_raised_duty_ends_the_rest_of_the_present_period() -> None:
    controller = DutyController()
    assert controller.pause_s(0.0, 0.1, 0.0) == 0
    assert controller.pause_s(0.004, 0.1, 0.004) == pytest.approx(0.036)
    assert controller.pause_s(0.010, 0.9, 0.0) == 0


def test_a_lowered_duty_ends_the_work_of_the_present_period() -> None:
    controller = DutyController()
    assert controller.pause_s(0.0, 0.9, 0.0) == 0
    assert controller.pause_s(0.008, 0.9, 0.008) == 0
    assert controller.pause_s(0.012, 0.1, 0.004) == pytest.approx(0.028)


def test_a_computer_that_slept_does_not_catch_up() -> None:
    controller = DutyController()
    controller.pause_s(0.0, 0.5, 0.0)
    worked = simulate(controller, 0.5, 0.4, random.Random(1), begin_s=3600.0)
    assert busy_within(worked, 3600.0, 3600.4) <= 0.2 + 2 * PERIOD_S


def test_one_endless_batch_is_not_paid_back_for_ever() -> None:
    """After a batch of an hour (the process was stopped), work comes back within a few periods."""
    controller = DutyController()
    controller.pause_s(0.0, 0.5, 0.0)
    worked = simulate(controller, 0.5, 1.0, random.Random(1), begin_s=3600.0)
    controller.pause_s(3601.0, 0.5, 3600.0)
    worked = simulate(controller, 0.5, 1.0, random.Random(1), begin_s=3601.001)
    assert worked[0][0] < 3601.5


def test_workers_take_turns() -> None:
    assert [phase_of(i, 4) for i in range(4)] == [0, 0.25, 0.5, 0.75]
    assert phase_of(0, 0) == 0
    quarter_s = PERIOD_S / 4
    for index in range(4):
        worked = simulate(DutyController(phase=phase_of(index, 4)), 0.2, 1.0, random.Random(2))
        for period in range(3, 20):
            begin_s = period * PERIOD_S + index * quarter_s
            in_turn_s = busy_within(worked, begin_s, begin_s + quarter_s)
            assert in_turn_s >= 0.5 * busy_within(worked, begin_s, begin_s + PERIOD_S)


@given(st.floats(0, 1))
def test_batches_are_short_at_low_duty_and_never_long(duty: float) -> None:
    assert 0.0002 <= batch_length_s(duty) <= 0.004

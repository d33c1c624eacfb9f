"""The learned curve from duty to watts."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.heat.power.power_curve import PowerCurve

GRID = [n / 50 for n in range(51)]


def test_declared_curve_is_a_straight_line() -> None:
    curve = PowerCurve(80.0)
    assert [curve.watts(d) for d in (0.0, 0.1, 0.5, 1.0)] == pytest.approx([0.0, 8.0, 40.0, 80.0])
    assert not curve.learned
    curve.declare(100.0)
    assert curve.full_w == 100.0


def test_one_measurement_scales_the_whole_curve() -> None:
    curve = PowerCurve(50.0)
    curve.learn(1.0, 140.0, 1.0)
    assert curve.watts(0.5) == pytest.approx(70.0)
    curve.declare(50.0)  # what was measured is worth more
    assert curve.full_w == pytest.approx(140.0)


def test_a_bent_curve_is_learned_where_it_is_used() -> None:
    """A PC that boosts at low duty: 90·d^0.7. Learned within 5 % at all duties that were run."""
    curve = PowerCurve(60.0)
    duties = [0.2, 0.4, 0.6, 0.8, 1.0]
    for _ in range(20):
        for duty in duties:
            for _ in range(30):
                curve.learn(duty, 90.0 * duty**0.7, 1.0)
    for duty in duties:
        assert curve.watts(duty) == pytest.approx(90.0 * duty**0.7, rel=0.05)


def test_noise_is_averaged() -> None:
    curve = PowerCurve(60.0)
    for n in range(400):
        curve.learn(0.5, 50.0 + (8.0 if n % 2 else -8.0), 1.0)
    assert curve.watts(0.5) == pytest.approx(50.0, abs=1.0)


@pytest.mark.parametrize(
    ("duty", "watts", "dt_s"), [(0.05, 9.0, 1.0), (0.5, math.nan, 1.0), (0.5, 30.0, 0.0), (1.5, 30.0, 1.0)]
)
def test_what_teaches_nothing_is_left_out(duty: float, watts: float, dt_s: float) -> None:
    curve = PowerCurve(60.0)
    curve.learn(duty, watts, dt_s)
    assert not curve.learned


@given(
    st.floats(0, 500),
    st.lists(st.tuples(st.floats(0, 1), st.floats(-50, 1000), st.floats(0, 100)), max_size=60),
)
def test_curve_rises_and_duty_is_its_inverse(
    full_w: float, lessons: list[tuple[float, float, float]]
) -> None:
    curve = PowerCurve(full_w)
    for lesson in lessons:
        curve.learn(*lesson)
    watts = [curve.watts(d) for d in GRID]
    assert watts[0] == 0.0
    assert all(low < high for low, high in pairwise(watts))
    for duty, w in zip(GRID, watts, strict=True):
        assert curve.duty(w) == pytest.approx(duty, abs=1e-6)
    assert curve.duty(curve.full_w * 2) == 1.0
    assert curve.duty(math.nan) == 0.0


def test_state_survives_and_nonsense_does_not() -> None:
    curve = PowerCurve(60.0)
    assert curve.export_state() == []
    curve.learn(0.5, 50.0, 1.0)
    copy = PowerCurve(60.0)
    copy.import_state(curve.export_state())
    assert copy.learned
    assert copy.watts(0.7) == pytest.approx(curve.watts(0.7))
    for broken in ([0.0, 1.0], [0, 1, 2, 2, 3], [1, 2, 3, 4, 5], [0, 1, "x", 3, 4], [0, 1, 2, 3, math.nan]):
        fresh = PowerCurve(60.0)
        fresh.import_state(broken)
        assert not fresh.learned

"""The inner loop: measured watts become the watts that were asked, and nothing else moves the duty."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.heat.power.power_curve import PowerCurve
from warmgui.core.heat.power.trim import MOST, PERIOD_S, Trim


class Device:
    """Draws `gain` times what its curve says, seen by a sensor that averages over a second."""

    def __init__(self, gain: float = 1.0, full_w: float = 100.0) -> None:
        self.gain, self.curve, self.trim = gain, PowerCurve(full_w), Trim()
        self.duties: list[float] = []

    def run(self, asked_w: float, seconds: int, from_s: float = 0.0, *, seen: bool = True) -> float:
        """Ticks as in the engine: first the reading, then the command. Returns the watts at the end."""
        for n in range(seconds):
            now_s = from_s + n
            if seen and self.duties:
                self.trim.observe(self.watts, now_s, self.curve)
            self.duties.append(self.trim.duty(asked_w, self.curve, now_s))
        return self.watts

    @property
    def watts(self) -> float:
        return self.gain * self.curve.watts(self.duties[-1])


@pytest.mark.parametrize("gain", [0.86, 0.93, 1.0, 1.07, 1.15])
@pytest.mark.parametrize("asked_w", [20.0, 60.0, 80.0])
def test_the_asked_watts_are_reached_and_kept(gain: float, asked_w: float) -> None:
    """Given a device that is not as its curve, within a second after the sensor knows it is nearly right."""
    device = Device(gain)
    assert device.run(asked_w, 4) == pytest.approx(asked_w, rel=0.075)
    assert device.run(asked_w, 60, 4.0) == pytest.approx(asked_w, abs=0.01 * asked_w + 0.3)


def test_a_right_curve_is_left_alone() -> None:
    device = Device()
    device.run(50.0, 60)
    assert set(device.duties) == {0.5}


def test_it_acts_at_most_every_two_seconds() -> None:
    device = Device(1.15)
    device.run(50.0, 60)
    moves = [n for n in range(1, 60) if device.duties[n] != device.duties[n - 1]]
    assert moves
    assert moves[0] >= 2, "the first reading still has the step in its average"
    assert min(b - a for a, b in pairwise(moves)) >= 2


def test_a_correction_is_bounded_and_winds_up_nothing() -> None:
    """Given something that draws half of what it should for an hour, the correction ends at its bound."""
    device = Device(0.5)
    device.run(50.0, 3600)
    assert device.duties[-1] == pytest.approx(0.5 * (1.0 + MOST))
    device.gain = 1.0
    assert device.run(50.0, 30, 3600.0) == pytest.approx(50.0, rel=0.02), "and comes back at once"


def test_without_readings_it_holds_still() -> None:
    device = Device(1.1)
    device.run(50.0, 30)
    duty = device.duties[-1]
    device.run(50.0, 600, 30.0, seen=False)
    assert set(device.duties[30:]) == {duty}


def test_a_reading_counts_once() -> None:
    trim, curve = Trim(), PowerCurve(100.0)
    trim.duty(50.0, curve, 0.0)
    for _ in range(50):
        trim.observe(60.0, 10.0, curve)
        trim.duty(50.0, curve, 10.0)
    assert trim.duty(50.0, curve, 11.0) >= 0.45


def test_the_curve_learns_beneath_it_without_a_jump() -> None:
    """Given a trimmed device, when its curve learns what it really draws, then the duty stays."""
    device = Device(1.1)
    device.run(50.0, 60)
    duty = device.duties[-1]
    for _ in range(300):
        device.curve.learn(duty, 50.0, 1.0)
    assert device.trim.duty(50.0, device.curve, 400.0) == pytest.approx(duty, abs=1e-6)


def test_a_step_keeps_what_was_found_out() -> None:
    """A device that draws 10 % more at 50 W most likely does at 80 W, too."""
    device = Device(1.1)
    device.run(50.0, 60)
    assert device.run(80.0, 1, 60.0) == pytest.approx(80.0, rel=0.01)


def test_at_full_power_there_is_nothing_to_trim() -> None:
    device = Device(0.9)
    assert device.run(100.0, 30) == pytest.approx(90.0)
    assert set(device.duties) == {1.0}


def test_rest_forgets() -> None:
    device = Device(1.1)
    device.run(50.0, 60)
    assert device.trim.duty(0.0, device.curve, 60.0) == 0.0
    assert device.trim.asked_w == 0.0
    assert device.trim.duty(50.0, device.curve, 61.0) == 0.5
    device.trim.observe(80.0, 61.0 + PERIOD_S / 2, device.curve)
    assert device.trim.duty(50.0, device.curve, 62.0) == 0.5


def test_noise_is_not_followed() -> None:
    """Given readings that are off by 1 % either way, then the duty ripples by less than that."""
    trim, curve = Trim(), PowerCurve(100.0)
    duties = []
    for n in range(200):
        if duties:
            trim.observe(100.0 * duties[-1] + (0.5 if n % 3 else -0.5), float(n), curve)
        duties.append(trim.duty(50.0, curve, float(n)))
    late = duties[20:]
    assert max(late) - min(late) < 0.005


WILD = st.floats(allow_nan=True, allow_infinity=True)


@given(
    st.floats(1.0, 1000.0),
    st.lists(
        st.tuples(st.one_of(st.floats(0, 1500), WILD), st.one_of(st.floats(0, 1500), WILD), st.floats(0, 30)),
        max_size=60,
    ),
)
def test_duty_is_always_one_and_near_what_the_curve_says(
    full_w: float, history: list[tuple[float, float, float]]
) -> None:
    """For any wishes and readings: 0..1, 0 when nothing is asked, within the bound of what is asked."""
    trim, curve, now_s = Trim(), PowerCurve(full_w), 0.0
    for asked_w, measured_w, dt_s in history:
        now_s += dt_s
        duty = trim.duty(asked_w, curve, now_s)
        assert 0.0 <= duty <= 1.0
        if not asked_w > 0:
            assert duty == 0.0
        elif math.isfinite(asked_w):
            assert curve.duty((1 - MOST) * asked_w) - 1e-9 <= duty <= curve.duty((1 + MOST) * asked_w) + 1e-9
        trim.observe(measured_w, now_s, curve)
        assert 0.0 <= trim.duty(asked_w, curve, now_s) <= 1.0

"""Heat counts while the room is not above its target; idle power never."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warmgui.core.money.useful_heat import TOLERANCE_K, UsefulHeat, useful_fraction

any_speed = hypothesis_settings(deadline=None)


@pytest.mark.parametrize(
    ("room_c", "setpoint_c", "useful"),
    [
        (18.0, 20.0, 1.0),
        (20.0, 20.0, 1.0),
        (20.3, 20.0, 1.0),
        (20.4, 20.0, 0.0),
        (27.0, 20.0, 0.0),
        (21.2, 21.5, 1.0),
        (-3.0, 5.0, 1.0),
        (None, 20.0, None),
        (20.0, None, None),
        (math.nan, 20.0, None),
        (20.0, math.inf, None),
    ],
    ids=["cold", "at target", "as it is held", "too warm", "summer", "preheated on purpose", "frost",
         "no thermometer", "no target", "no number", "no target that is one"],
)  # fmt: skip
def test_heat_is_useful_up_to_its_target(
    room_c: float | None, setpoint_c: float | None, useful: float | None
) -> None:
    assert useful_fraction(room_c, setpoint_c) == useful


@pytest.mark.parametrize("setpoint_c", [t / 10 for t in range(50, 301)])
def test_the_tolerance_does_not_hang_on_binary_fractions(setpoint_c: float) -> None:
    assert useful_fraction(round(setpoint_c + TOLERANCE_K, 1), setpoint_c) == 1.0
    assert useful_fraction(round(setpoint_c + TOLERANCE_K + 0.1, 1), setpoint_c) == 0.0


samples = st.lists(
    st.tuples(
        st.floats(min_value=0.0, max_value=1e-3),
        st.none() | st.floats(min_value=-10.0, max_value=40.0),
        st.floats(min_value=5.0, max_value=30.0),
    ),
    max_size=60,
)


@any_speed
@given(samples, st.floats(min_value=0.0, max_value=1.0))
def test_energy_balances_over_any_day(day: list[tuple[float, float | None, float]], placement: float) -> None:
    """Useful, wasted and unjudged heat make up what mining drew times what of it reached the room."""
    total = UsefulHeat()
    for mining_kwh, room_c, setpoint_c in day:
        total = total.plus(mining_kwh, placement, useful_fraction(room_c, setpoint_c))
    assert total.heat_kwh == pytest.approx(placement * sum(kwh for kwh, _, _ in day), rel=1e-9, abs=1e-300)
    assert 0.0 <= total.useful_kwh <= total.judged_kwh * (1 + 1e-12) <= total.heat_kwh * (1 + 1e-9)
    assert total.fraction is None or 0.0 <= total.fraction <= 1.0


def test_a_mixed_day() -> None:
    """Given a morning below target, a noon above it and an hour without thermometer: three kinds of heat."""
    day = UsefulHeat().plus(1.0, 0.8, 1.0).plus(0.5, 0.8, 0.0).plus(0.25, 0.8, None)
    assert (day.useful_kwh, day.wasted_kwh, day.unjudged_kwh) == pytest.approx((0.8, 0.4, 0.2))
    assert day.fraction == pytest.approx(2 / 3)


def test_idle_power_is_never_credited_and_no_heat_has_no_fraction() -> None:
    """A PC that idles in a cold room mines nothing: there is nothing to credit."""
    idle = UsefulHeat().plus(0.0, 1.0, useful_fraction(15.0, 20.0))
    assert (idle.heat_kwh, idle.fraction) == (0.0, None)

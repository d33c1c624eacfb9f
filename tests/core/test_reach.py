"""Reach: what more heat adds to a room, as an increment."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.heat.reach import WIDEST, is_known, reach

watts = st.floats(0.0, 5000.0)
losses = st.floats(2.0, 200.0)


def test_the_rest_of_the_power_over_the_heat_loss() -> None:
    # Given 100 W on average, 350 W at most and 25 W/K known to a tenth
    found = reach(100.0, 350.0, 25.0, 2.5)
    # Then (350 - 100) / 25 = 10 K; one sigma of the loss down and up
    assert found.gain_c == pytest.approx(10.0)
    assert (found.low_c, found.high_c) == pytest.approx((10.0 / 1.1, 10.0 / 0.9))


def test_what_a_radiator_gives_is_displaced_before_the_room_is_lifted() -> None:
    assert reach(100.0, 350.0, 25.0, 0.0, radiator_w=150.0).gain_c == pytest.approx(4.0)
    assert reach(100.0, 350.0, 25.0, 0.0, radiator_w=400.0).gain_c == 0.0
    assert reach(100.0, 350.0, 25.0, 0.0, radiator_w=-50.0).gain_c == pytest.approx(10.0)


def test_a_room_at_full_power_gains_nothing() -> None:
    found = reach(350.0, 350.0, 25.0, 5.0)
    assert (found.gain_c, found.low_c, found.high_c) == (0.0, 0.0, 0.0)


def test_a_loss_that_nobody_knows_has_a_wide_range_and_a_finite_one() -> None:
    found = reach(0.0, 100.0, 10.0, 1e9)
    assert found.high_c == pytest.approx(10.0 / (1.0 - WIDEST))
    assert found.low_c == pytest.approx(10.0 / (1.0 + WIDEST))


@given(watts, watts, losses, st.floats(-5.0, 500.0), st.floats(-100.0, 5000.0))
def test_the_range_contains_the_gain_and_is_never_negative(
    mean_w: float, full_w: float, loss: float, sigma: float, radiator_w: float
) -> None:
    found = reach(mean_w, full_w, loss, sigma, radiator_w)
    assert 0.0 <= found.low_c <= found.gain_c <= found.high_c
    assert found.gain_c <= max(full_w - mean_w, 0.0) / loss + 1e-9


@given(watts, st.floats(0.0, 1000.0), losses, losses)
def test_more_loss_and_less_spare_power_reach_less(mean_w: float, more_w: float, a: float, b: float) -> None:
    tight, loose = sorted((a, b))
    full_w = mean_w + more_w
    assert reach(mean_w, full_w, loose, 1.0).gain_c <= reach(mean_w, full_w, tight, 1.0).gain_c
    assert reach(mean_w, full_w, a, 1.0).gain_c <= reach(mean_w, full_w + 10.0, a, 1.0).gain_c


def test_what_is_not_known_of_a_radiator_widens_the_range_and_moves_nothing() -> None:
    sure = reach(100.0, 350.0, 25.0, 2.5, 80.0)
    unsure = reach(100.0, 350.0, 25.0, 2.5, 80.0, radiator_sigma_w=25.0)
    assert unsure.gain_c == sure.gain_c
    assert unsure.low_c == pytest.approx(sure.low_c - 1.0)
    assert unsure.high_c == pytest.approx(sure.high_c + 1.0)
    # And the range never promises cold
    assert reach(100.0, 350.0, 25.0, 2.5, 80.0, radiator_sigma_w=1e4).low_c == 0.0


def test_what_is_known_to_a_third_is_told_as_a_range_only() -> None:
    # Given a loss known to 12 % and no radiator, a number is told
    sure = reach(100.0, 350.0, 25.0, 3.0)
    assert is_known(sure.gain_c, sure.low_c, sure.high_c)
    # When a radiator gave a third of the heat, known to 20 W, of which 90 W less are left to lift the room
    held = reach(160.0, 350.0, 25.0, 3.0, 90.0, radiator_sigma_w=20.0)
    # Then only the range is, and it is the radiator that makes the difference
    assert not is_known(held.gain_c, held.low_c, held.high_c)
    alone = reach(160.0, 350.0, 25.0, 3.0, 90.0)
    assert is_known(alone.gain_c, alone.low_c, alone.high_c)
    # And a room that cannot gain anything gains just that
    assert is_known(0.0, 0.0, 0.0)

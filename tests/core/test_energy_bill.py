"""What a tick's energy cost, emitted and was good for, and how much of it was own power."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.energy.bill import bill, effective, own_fraction
from warmgui.core.model import UNKNOWN, Value
from warmgui.core.vocabulary import Provenance

M = Provenance.MEASURED


@pytest.mark.parametrize(
    ("grid_w", "mining_w", "own"),
    [
        (-500.0, 200.0, 1.0),  # the home gives to the grid: all of it is own power
        (0.0, 200.0, 1.0),
        (50.0, 200.0, 0.75),
        (300.0, 200.0, 0.0),  # the home takes more than mining uses: without mining it would take less
        (300.0, 0.0, 0.0),
    ],
)
def test_own_power_is_what_the_grid_does_not_give(grid_w: float, mining_w: float, own: float) -> None:
    assert own_fraction(Value(grid_w, M), Value(mining_w, M)) == own


def test_what_nobody_measures_is_not_known() -> None:
    assert own_fraction(UNKNOWN, Value(200.0, M)) is None
    assert own_fraction(Value(0.0, Provenance.STALE), Value(200.0, M)) is None
    assert own_fraction(Value(0.0, M), UNKNOWN) is None


def test_a_kilowatt_hour_of_which_three_quarters_are_own() -> None:
    found = bill(1.0, price=0.40, feed_in=0.08, carbon_g_per_kwh=400.0, own=0.75, useful=1.0, placement=0.8)
    assert found.cost == pytest.approx(0.25 * 0.40 + 0.75 * 0.08)
    assert found.co2_g == pytest.approx(100.0)
    assert found.own_kwh == 0.75
    assert (found.useful_kwh, found.judged_kwh) == (0.8, 0.8)


def test_unknown_stays_unknown() -> None:
    found = bill(1.0, price=None, feed_in=None, carbon_g_per_kwh=None, own=None, useful=None, placement=1.0)
    assert (found.cost, found.co2_g, found.own_kwh, found.useful_kwh, found.judged_kwh) == (None,) * 5


@given(
    st.floats(0.0, 10.0),
    st.floats(-1.0, 2.0),
    st.floats(-1.0, 2.0),
    st.floats(0.0, 1.0),
)
def test_the_cost_lies_between_the_two_prices(kwh: float, price: float, paid: float, own: float) -> None:
    each = effective(price, paid, own)
    assert each is not None
    assert min(price, paid) - 1e-12 <= each <= max(price, paid) + 1e-12
    found = bill(kwh, price=price, feed_in=paid, carbon_g_per_kwh=1.0, own=own, useful=0.0, placement=1.0)
    assert found.cost == pytest.approx(kwh * each)
    assert found.own_kwh == pytest.approx(kwh - (found.co2_g or 0.0))

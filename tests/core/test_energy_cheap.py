"""When electricity is cheap next."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.energy.cheap import next_cheap_utc
from warmgui.core.energy.series import Series, Slot

HOUR_S = 3600.0


def hours(*prices: float) -> Series:
    return Series(tuple(Slot(i * HOUR_S, (i + 1) * HOUR_S, price) for i, price in enumerate(prices)))


@pytest.mark.parametrize(
    ("prices", "expected_hour"),
    [
        ((0.30, 0.40, 0.38, 0.12, 0.11, 0.30, 0.30, 0.30), 3),
        ((0.11, 0.40, 0.38, 0.12, 0.30, 0.30, 0.30, 0.30), None),  # it is cheap now
        ((0.30, 0.29, 0.30, 0.30, 0.29, 0.30, 0.30, 0.30), None),  # nothing worth waiting for
        ((0.10, 0.20, -0.05, 0.30, 0.30, 0.30, 0.30, 0.30), 2),  # negative prices are cheap
        ((-0.10, -0.02, -0.20, 0.30, 0.30, 0.30, 0.30, 0.30), 2),  # cheaper than negative
        ((0.30, 0.10), None),  # too little is known
    ],
)
def test_waits_for_the_cheapest_quarter(prices: tuple[float, ...], expected_hour: int | None) -> None:
    found = next_cheap_utc(hours(*prices), 10.0)
    assert found == (None if expected_hour is None else expected_hour * HOUR_S)


def test_nothing_is_known() -> None:
    assert next_cheap_utc(None, 0.0) is None
    assert next_cheap_utc(hours(0.3, 0.1, 0.1, 0.1, 0.1, 0.1), -5.0) is None  # not now
    assert next_cheap_utc(hours(0.3, 0.1, 0.1, 0.1, 0.1, 0.1), 7 * HOUR_S) is None


@given(st.lists(st.floats(-1.0, 2.0), min_size=1, max_size=48), st.floats(0.0, 40 * HOUR_S))
def test_what_it_names_is_ahead_and_cheaper(prices: list[float], now_utc: float) -> None:
    series = hours(*prices)
    found = next_cheap_utc(series, now_utc)
    if found is not None:
        then, now = series.at(found), series.at(now_utc)
        assert found > now_utc
        assert then is not None
        assert now is not None
        assert then < now

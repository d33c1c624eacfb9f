"""Axes of figures: ends that are named, gaps, powers of ten that bars stand on."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.plot import Axis
from warmgui.core.text import EMPTY
from warmgui.core.units import Formatter
from warmgui.gui.figures.scale import axis_scale

F = Formatter()


def axis(**more: object) -> Axis:
    return Axis(EMPTY, **more)  # type: ignore[arg-type]  # fields of Axis


def test_named_ends_are_the_ends_and_ticks_lie_between() -> None:
    scale = axis_scale(axis(low=0.0, high=34.0), (3.0, 20.0, 80.0), F)
    assert (scale.low, scale.high) == (0.0, 34.0)
    assert max(scale.ticks) <= 34.0
    assert len(scale.words) == len(scale.ticks)


def test_ends_in_the_wrong_order_are_no_ends() -> None:
    scale = axis_scale(axis(low=10.0, high=5.0), (1.0, 20.0), F)
    assert scale.low < scale.high


def test_a_gap_keeps_both_parts_in_order_and_is_seen() -> None:
    scale = axis_scale(axis(low=0.0, high=80.0, gap=(36.0, 77.0)), (0.0, 31.0, 79.0), F, tight=True)
    start, end = scale.gap_places
    assert scale.place(0.0) == 0.0
    assert scale.place(80.0) == pytest.approx(1.0)
    assert scale.place(36.0) == pytest.approx(start)
    assert scale.place(77.0) == pytest.approx(end)
    assert 0.8 < start < end < 1.0, "the part with the bars is the large one"
    assert scale.words == ("0", "10", "20", "30", "80"), "no number in the gap"


def test_a_gap_beyond_the_numbers_is_none() -> None:
    scale = axis_scale(axis(low=0.0, high=30.0, gap=(36.0, 77.0)), (0.0, 30.0), F)
    assert scale.gap is None
    assert scale.gap_places == (1.0, 1.0)


def test_powers_of_ten_can_have_a_gap_too() -> None:
    scale = axis_scale(axis(logarithmic=True, low=1.0, high=1e12, gap=(1e3, 1e10)), (1.0, 1e12), F)
    assert scale.logarithmic
    assert 1e5 not in scale.ticks
    assert {1e11, 1e12} <= set(scale.ticks)
    assert scale.place(1e3) < scale.place(1e5) < scale.place(1e10) < scale.place(1e11)


def test_the_lowest_bar_on_powers_of_ten_still_has_some_height() -> None:
    scale = axis_scale(axis(logarithmic=True), (1.0, 1e9), F, from_zero=True)
    assert scale.place(1.0) > 0.02
    assert scale.place(scale.ground) == 0.0


def test_without_numbers_above_zero_there_are_no_powers_of_ten() -> None:
    assert not axis_scale(axis(logarithmic=True), (0.0, None, -3.0), F).logarithmic
    scale = axis_scale(axis(logarithmic=True, low=-1.0), (5.0, 50.0), F)
    assert scale.logarithmic
    assert scale.low > 0


@given(
    st.floats(-1e6, 1e6), st.floats(0.1, 1e6), st.floats(0.1, 1e6), st.floats(0.1, 1e6),
    st.lists(st.floats(0.0, 1.0), min_size=2, max_size=6),
)  # fmt: skip
def test_places_never_change_their_order(
    low: float, first: float, gap: float, second: float, parts: list[float]
) -> None:
    start, end = low + first, low + first + gap
    high = end + second
    if not low < start < end < high:
        return
    scale = axis_scale(axis(low=low, high=high, gap=(start, end)), (low, high), F, tight=True)
    values = sorted(low + part * (high - low) for part in parts)
    places = [scale.place(value) for value in values]
    assert all(b >= a - 1e-9 for a, b in pairwise(places))
    assert all(-1e-6 <= place <= 1 + 1e-6 for place in places)
    assert all(math.isfinite(place) for place in places)

"""Devices that know only listed powers: never a watt more than given, never a power that they do not know."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.heat.power.allocator import Order, allocate
from warmgui.core.heat.power.minimum_times import MinimumTimes
from warmgui.core.heat.power.source import HeatOutlet
from warmgui.core.house.steady import Steady
from warmgui.core.vocabulary import Provenance

SLACK_W = 1e-6
HOLD_S = 1800.0


def listed(
    id_: str, levels_w: tuple[float, ...], *, min_on_s: float = 0.0, min_off_s: float = 0.0
) -> HeatOutlet:
    return HeatOutlet(
        id_,
        id_,
        levels_w[0],
        levels_w[-1],
        0.0,
        Provenance.MEASURED,
        min_on_s=min_on_s,
        min_off_s=min_off_s,
        levels_w=levels_w,
    )


LEVELS = st.lists(st.floats(1.0, 3000.0), min_size=1, max_size=5, unique=True).map(lambda w: tuple(sorted(w)))
OUTLETS = st.lists(
    st.builds(listed, st.sampled_from("abcd"), LEVELS), min_size=1, max_size=4, unique_by=lambda o: o.id
)


@given(
    st.floats(allow_nan=True, allow_infinity=True),
    OUTLETS,
    st.dictionaries(st.sampled_from("abx"), st.floats(-1, 2)),
    st.sampled_from(Order),
)
def test_only_listed_powers_and_never_more_than_given(
    power_w: float, outlets: list[HeatOutlet], fraction: dict[str, float], order: Order
) -> None:
    shares = allocate(power_w, outlets, fraction, order)
    allowed_w = power_w if math.isfinite(power_w) and power_w > 0 else 0.0
    assert sum(shares.values()) <= allowed_w * (1 + 1e-9)
    for o in outlets:
        assert shares[o.id] in {0.0, *o.levels_w}
        assert shares[o.id] <= o.max_w * min(max(fraction.get(o.id, 1.0), 0.0), 1.0) * (1 + 1e-9)


@given(
    st.lists(st.floats(0.0, 6000.0), min_size=1, max_size=30),
    OUTLETS.map(lambda outlets: [listed(o.id, o.levels_w, min_on_s=300.0, min_off_s=120.0) for o in outlets]),
)
def test_least_times_leave_levels_and_the_sum_alone(wishes: list[float], outlets: list[HeatOutlet]) -> None:
    times = MinimumTimes()
    for number, power_w in enumerate(wishes):
        shares = times.share(number * 60.0, power_w, outlets, {})
        assert sum(shares.values()) <= power_w + SLACK_W
        assert all(shares[o.id] in {0.0, *o.levels_w} for o in outlets)


@given(
    st.lists(
        st.tuples(st.floats(0.0, 4000.0), st.floats(0.0, 4000.0), st.sampled_from([0.0, 300.0])),
        min_size=1,
        max_size=40,
    ),
    OUTLETS,
)
def test_what_is_given_steadily_is_listed_and_within_the_budget(
    steps: list[tuple[float, float, float]], outlets: list[HeatOutlet]
) -> None:
    steady = Steady()
    for number, (wanted_w, most_w, trim_w) in enumerate(steps):
        now_s = number * 60.0
        plan = steady.wish(now_s, wanted_w, outlets, HOLD_S, trim_w=trim_w)
        given_w = steady.give(now_s, plan, most_w, outlets)
        assert sum(given_w.values()) <= most_w + SLACK_W
        assert all(given_w[o.id] in {0.0, *o.levels_w} for o in outlets)
        if wanted_w == 0:
            assert not any(given_w.values()), "without least times nothing stays on in a warm room"
        if trim_w:
            assert sum(given_w.values()) <= wanted_w + SLACK_W, "beside a PC never more than is wanted"


@given(st.lists(st.floats(500.0, 4000.0), min_size=60, max_size=120))
def test_beside_a_pc_levels_are_held_unless_less_is_wanted(wishes: list[float]) -> None:
    """The one reason to change before the time is over is that the base would be more than the wish."""
    steady, outlets = Steady(), [listed("a", (100.0, 500.0, 1000.0)), listed("b", (300.0, 900.0))]
    given_w, changed_s = [0.0], -math.inf
    for number, wanted_w in enumerate(wishes):
        now_s = number * 60.0
        plan = steady.wish(now_s, wanted_w, outlets, HOLD_S, trim_w=500.0)
        total_w = sum(steady.give(now_s, plan, math.inf, outlets).values())
        if total_w != given_w[-1]:
            assert now_s - changed_s >= HOLD_S or given_w[-1] > wanted_w
            changed_s = now_s
        given_w.append(total_w)
    assert max(given_w) > 0


def test_where_no_pc_trims_the_mean_is_what_is_wanted() -> None:
    steady, outlets = Steady(), [listed("a", (200.0, 400.0))]
    total_ws, switched = 0.0, 0
    given_w = [0.0]
    for second in range(0, 24 * 3600, 10):
        plan = steady.wish(float(second), 270.0, outlets, HOLD_S, trim_w=0.0)
        given_w.append(sum(steady.give(float(second), plan, math.inf, outlets).values()))
        total_ws += given_w[-1] * 10.0
    switched = sum(before != after for before, after in pairwise(given_w))
    assert total_ws / (24 * 3600) == pytest.approx(270.0, rel=0.03)
    assert switched <= 24 * 6 + 1, "at most every ten minutes"


def test_an_outlet_that_is_gone_takes_nothing_with_it() -> None:
    steady, both = Steady(), [listed("a", (200.0,)), listed("b", (300.0,))]
    assert steady.give(0.0, steady.wish(0.0, 700.0, both, HOLD_S, trim_w=100.0), 1e9, both) == {
        "a": 200.0,
        "b": 300.0,
    }
    one = both[:1]
    assert steady.give(1.0, steady.wish(1.0, 700.0, one, HOLD_S, trim_w=100.0), 1e9, one) == {"a": 200.0}

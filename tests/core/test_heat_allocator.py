"""Watts to devices: never more than given, never beyond a device's limits."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.heat.power.allocator import Order, allocate, available_w
from warmgui.core.heat.power.source import HeatOutlet
from warmgui.core.vocabulary import Provenance


def outlet(
    id_: str, max_w: float, *, min_w: float = 0.0, step_w: float = 0.0, per_joule: float | None = None
) -> HeatOutlet:
    return HeatOutlet(id_, id_, min_w, max_w, step_w, Provenance.MODELLED, per_joule)


OUTLETS = st.lists(
    st.builds(
        outlet,
        st.sampled_from(["a", "b", "c", "d"]),
        st.floats(0, 1000),
        min_w=st.floats(0, 200),
        step_w=st.sampled_from([0.0, 1.0, 25.0]),
        per_joule=st.one_of(st.none(), st.floats(0, 1e9)),
    ),
    unique_by=lambda o: o.id,
    max_size=4,
)


@given(
    st.floats(allow_nan=True, allow_infinity=True),
    OUTLETS,
    st.dictionaries(st.sampled_from(["a", "b", "x"]), st.floats(-1, 2)),
    st.sampled_from(Order),
)
def test_shares_stay_within_every_limit(
    power_w: float, outlets: list[HeatOutlet], fraction: dict[str, float], order: Order
) -> None:
    shares = allocate(power_w, outlets, fraction, order)
    assert shares.keys() == {o.id for o in outlets}
    allowed_w = power_w if math.isfinite(power_w) and power_w > 0 else 0.0
    assert sum(shares.values()) <= allowed_w * (1 + 1e-9)
    for o in outlets:
        share, part = shares[o.id], min(max(fraction.get(o.id, 1.0), 0.0), 1.0)
        assert share == 0.0 or o.min_w <= share <= o.max_w * part * (1 + 1e-9)
        if o.step_w:
            assert share / o.step_w == pytest.approx(round(share / o.step_w))


@given(st.floats(0, 3000), OUTLETS)
def test_free_devices_use_all_that_they_can(power_w: float, outlets: list[HeatOutlet]) -> None:
    """Given devices that modulate freely from 0, nothing that could be used is left over."""
    free = [outlet(o.id, o.max_w, per_joule=o.hashes_per_joule) for o in outlets]
    for order in Order:
        used = sum(allocate(power_w, free, order=order).values())
        assert used == pytest.approx(min(power_w, available_w(free)))


def test_the_most_efficient_device_is_served_first() -> None:
    devices = [outlet("cpu", 50.0, per_joule=1e5), outlet("gpu", 150.0, per_joule=1e6), outlet("new", 80.0)]
    assert allocate(170.0, devices) == {"cpu": 20.0, "gpu": 150.0, "new": 0.0}


def test_in_proportion_everybody_gets_the_same_part() -> None:
    devices = [outlet("cpu", 50.0), outlet("gpu", 150.0)]
    assert allocate(100.0, devices, order=Order.PROPORTIONAL) == {"cpu": 25.0, "gpu": 75.0}


def test_in_proportion_who_would_starve_is_left_out() -> None:
    devices = [outlet("cpu", 50.0, min_w=20.0), outlet("gpu", 150.0, min_w=20.0)]
    assert allocate(40.0, devices, order=Order.PROPORTIONAL) == {"cpu": 0.0, "gpu": 40.0}
    assert allocate(10.0, devices, order=Order.PROPORTIONAL) == {"cpu": 0.0, "gpu": 0.0}


def test_too_little_for_the_minimum_goes_to_the_next() -> None:
    devices = [outlet("asic", 900.0, min_w=400.0, per_joule=1e9), outlet("cpu", 60.0, per_joule=1e5)]
    assert allocate(100.0, devices) == {"asic": 0.0, "cpu": 60.0}


def test_levels_are_rounded_down() -> None:
    assert allocate(99.0, [outlet("asic", 900.0, step_w=25.0)]) == {"asic": 75.0}


def test_a_held_back_device_gives_less() -> None:
    devices = [outlet("cpu", 60.0), outlet("gpu", 100.0)]
    assert available_w(devices, {"gpu": 0.0, "cpu": 0.5}) == 30.0
    assert allocate(200.0, devices, {"gpu": 0.0, "cpu": 0.5}) == {"cpu": 30.0, "gpu": 0.0}

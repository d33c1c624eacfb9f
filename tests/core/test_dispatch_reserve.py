"""Outages and the battery's reserve: nothing is taken that is kept for the dark."""

from __future__ import annotations

import pytest
from fakes.dispatch import House, flows, stale, words

from warmgui.core.model_energy import Flows
from warmgui.core.settings.dispatch import POLICIES


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize(
    ("fraction", "available_w", "setpoint_c", "cap_w"),
    [
        (0.8, 0.0, 20.0, None),  # above the reserve the battery may heat
        (0.5, 0.0, 7.0, 0.0),  # at the reserve nothing may
        (0.2, 0.0, 7.0, 0.0),
        (0.2, 120.0, 20.0, 120.0),  # but own sun may
        (0.2, None, 7.0, 0.0),
        (None, 300.0, 7.0, 0.0),  # an unknown battery: nothing, and it says so
    ],
)
def test_outage_matrix(
    policy: str, fraction: float | None, available_w: float | None, setpoint_c: float, cap_w: float | None
) -> None:
    house = House(policy)
    home = flows(grid_present=0.0, battery_fraction=fraction, available_w=available_w, battery_w=0.0)
    steering = house.wait(61.0, flows=home)
    assert (steering.setpoint_c, steering.cap_w, steering.code) == (setpoint_c, cap_w, "reserve")
    assert "the grid is down" in words(steering.reason)
    if fraction is None:
        assert "nobody knows how full the battery is" in words(steering.reason)


def test_an_outage_counts_for_a_boost_and_for_frost() -> None:
    home = flows(grid_present=0.0, battery_fraction=0.1)
    steering = House("comfort").steer(flows=home, insisted=True, target_c=7.0, room_c=4.0)
    assert (steering.setpoint_c, steering.cap_w) == (7.0, 0.0)


def test_the_last_word_about_the_grid_counts_however_old() -> None:
    home = Flows(grid_present=stale(0.0), battery_fraction=stale(0.9))
    assert House("comfort").steer(flows=home).cap_w == 0.0
    assert House("comfort").steer(flows=Flows()).cap_w is None


def test_sun_that_the_battery_has_to_complete_does_not_heat() -> None:
    home = flows(grid_present=0.0, battery_fraction=0.2, available_w=200.0, battery_w=150.0)
    assert House("sun").wait(61.0, flows=home).cap_w == 0.0


def test_a_battery_does_not_flap_around_its_reserve() -> None:
    house = House("cost")

    def cap_at(fraction: float) -> float | None:
        return house.steer(flows=flows(grid_present=0.0, battery_fraction=fraction)).cap_w

    assert [cap_at(f) for f in (0.6, 0.51, 0.5, 0.53, 0.549, 0.56, 0.51)] == [
        None, None, 0.0, 0.0, 0.0, None, None,
    ]  # fmt: skip


def test_a_full_reserve_is_used_when_it_is_full() -> None:
    house = House("cost", reserve_fraction=1.0)
    assert house.steer(flows=flows(grid_present=0.0, battery_fraction=0.99)).cap_w == 0.0
    assert house.steer(flows=flows(grid_present=0.0, battery_fraction=1.0)).cap_w is None


# ---- security first, with the grid there -----------------------------------------------------------------


def secured(house: House, fraction: float | None, battery_w: float | None, available_w: float | None = 0.0):  # noqa: ANN201
    return house.steer(
        flows=flows(grid_present=1.0, battery_fraction=fraction, battery_w=battery_w, available_w=available_w)
    )


def test_above_the_reserve_security_is_comfort() -> None:
    steering = secured(House("security"), 0.9, 400.0)
    assert (steering.setpoint_c, steering.cap_w, steering.code) == (20.0, None, "comfort")
    assert "more than the reserve" in words(steering.reason)


def test_a_battery_that_is_emptied_below_the_reserve_stops_the_heat() -> None:
    house = House("security")
    steering = secured(house, 0.4, 300.0)
    assert (steering.setpoint_c, steering.code) == (7.0, "reserve")  # only frost is kept away
    # the drain ends because the heat did: that is no reason to begin again at once
    house.now_s += 1700.0
    assert secured(house, 0.4, 0.0).code == "reserve"
    # an inverter that lets the grid take over is tried after half an hour
    house.now_s += 200.0
    assert secured(house, 0.4, 0.0).code == "comfort"
    assert secured(house, 0.4, 200.0).code == "reserve"
    assert secured(house, 0.56, 200.0).code == "comfort"


def test_at_rest_the_grid_heats() -> None:
    steering = secured(House("security"), 0.4, 0.0)
    assert steering.code == "comfort"
    assert "the grid heats" in words(steering.reason)


def test_own_sun_heats_while_the_battery_is_kept() -> None:
    house = House("security")
    secured(house, 0.4, 300.0, 200.0)
    steering = house.wait(
        61.0, flows=flows(grid_present=1.0, battery_fraction=0.4, battery_w=0.0, available_w=200.0)
    )
    assert (steering.setpoint_c, steering.cap_w, steering.code) == (20.0, 200.0, "reserve")
    assert "own power" in words(steering.reason)


def test_a_battery_of_unknown_level_that_is_emptied_is_kept() -> None:
    house = House("security")
    assert secured(house, None, 300.0).code == "reserve"
    assert "nobody knows" in words(secured(house, None, 300.0).reason)
    assert secured(House("security"), None, None).code == "comfort"
    assert secured(House("security"), 7.0, 0.0).code == "comfort"  # no such level


def test_a_restart_keeps_the_reserve() -> None:
    house = House("cost")
    house.steer(flows=flows(grid_present=0.0, battery_fraction=0.5))
    state = house.dispatcher.export_state(house.now_s)
    again = House("cost")
    again.dispatcher.import_state(state)
    assert again.steer(flows=flows(grid_present=0.0, battery_fraction=0.53)).cap_w == 0.0


def test_no_other_policy_keeps_the_battery_while_there_is_a_grid() -> None:
    for policy in set(POLICIES) - {"security"}:
        home = flows(grid_present=1.0, battery_fraction=0.1, battery_w=500.0)
        assert House(policy).steer(flows=home).code != "reserve"

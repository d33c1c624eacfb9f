"""Limits from afar are of all that is heated with from here: the PC's devices and steered heaters."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from fakes.core import settings
from fakes.places import FakeHeater, HouseRig
from fakes.sensors import english
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warmgui.core import messages as m
from warmgui.core.fleet.state import Identity, state_of
from warmgui.core.house.nouns import LanHeater, Place
from warmgui.core.house_messages import LimitPower
from warmgui.core.thermometers import Thermometer

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings

WHO = Identity("f00d", "Attic PC", "Attic", "upstairs", accepts=True, version="1.2.3")
HERE = LanHeater("axeos", "Miner", "h1", "192.168.1.5", steer=True)
SHED = Place("Shed", "p1", sensor="t1", target_c=18.0, priority=4)
CELLAR = Place("Cellar", "p2", sensor="t2", target_c=18.0)
PROBES = tuple(Thermometer("mqtt", key, key, role="place", topic=key) for key in ("t1", "t2"))
HEATERS = (
    HERE,
    replace(HERE, key="h2", address="10.0.0.2", place="p1"),
    replace(HERE, key="h3", address="10.0.0.3", place="p2"),
)


def chosen(*heaters: LanHeater, **more: Any) -> Settings:
    return settings(house={"heaters": heaters, **more}, room={"thermometers": PROBES})


def cold(limit_w: float | None = None, *, can_rest: bool = True) -> HouseRig:
    """Three cold places with a heater each."""
    rig = HouseRig(chosen(*HEATERS, places=(SHED, CELLAR), limit_w=limit_w), room_c=15.0)
    rig.add(
        FakeHeater("h1", (60.0, 120.0), lag_s=0.0),
        FakeHeater("h2", (50.0, 100.0), lag_s=0.0, can_rest=can_rest),
        FakeHeater("h3", (40.0, 400.0), lag_s=0.0),
    )
    rig.places_c = {"t1": 5.0, "t2": 5.0}
    return rig


def told_w(rig: HouseRig) -> float:
    """What everything is told, W; a heater that cannot rest draws its least power also when it is told to."""
    heaters = sum(max(h.told_w or 0.0, 0.0 if h.can_rest else h.levels_w[0]) for h in rig.heaters.values())
    return heaters + (rig.last.snapshot.target_power_w or 0.0)


LIMITS = st.none() | st.floats(0.0, 800.0)
BY = st.sampled_from(["fleet", "home_assistant", "api", "here"])


@hypothesis_settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    LIMITS,
    st.lists(
        st.tuples(LIMITS, BY, st.floats(5.0, 25.0), st.floats(5.0, 25.0), st.floats(15.0, 24.0)), max_size=4
    ),
    st.booleans(),
)
def test_whatever_is_asked_for_no_more_than_the_lowest_limit_is_told(
    own_w: float | None,
    steps: list[tuple[float | None, str, float, float, float]],
    can_rest: bool,  # noqa: FBT001 - hypothesis gives it by place
) -> None:
    rig = cold(own_w, can_rest=can_rest)
    rig.run(200, m.HeatOn(), dt_s=9.0)
    for limit_w, by, shed_c, cellar_c, room_c in steps:
        rig.places_c, rig.room_c = {"t1": shed_c, "t2": cellar_c}, room_c
        messages: list[m.Inbox] = [LimitPower(limit_w, by)]
        for _ in range(15):
            rig.tick(*messages, dt_s=9.0)
            messages = []
            house = rig.last.snapshot.house
            assert house is not None
            limits = [w for _, w in house.limits] + ([] if own_w is None else [own_w])
            floor_w = 0.0 if can_rest else 50.0
            assert told_w(rig) <= max(min(limits, default=1e9), floor_w) + 1e-6


def test_the_fleets_budget_is_of_the_heaters_too_and_every_place_says_so() -> None:
    rig = cold()
    rig.run(400, m.HeatOn(), dt_s=5.0)
    assert told_w(rig) > 250.0
    rig.run(250, LimitPower(45.0, "fleet"), dt_s=5.0)
    assert 0.0 < told_w(rig) <= 45.0
    assert rig.heaters["h2"].told_w == 0.0
    assert english(rig.place("p1").text) == (
        "It waits for power: the fleet allows this PC and its heaters at most 45 W."
    )
    rig.run(30, LimitPower(0.0, "fleet"))
    assert told_w(rig) == 0.0
    assert english(rig.last.snapshot.headline) == (
        "Paused: the fleet allows this PC and its heaters at most 0 W."
    )
    rig.run(900, LimitPower(None, "fleet"), dt_s=9.0)
    assert told_w(rig) > 250.0, "all heat again"


def test_what_cannot_be_switched_off_counts_first_and_is_named() -> None:
    rig = cold(can_rest=False)
    rig.run(60, LimitPower(60.0, "home_assistant"), m.HeatOn())
    for _ in range(300):
        rig.tick()
        assert told_w(rig) <= 60.0 + 1e-6
    assert "and Miner draws 50 W whatever it is told" in english(rig.last.snapshot.detail)


def test_a_heater_that_is_only_watched_takes_nothing_of_a_limit_from_afar() -> None:
    rig = HouseRig(chosen(replace(HERE, steer=False)), room_c=15.0)
    rig.add(FakeHeater("h1", drawn_w=400.0, obeys=False))
    rig.run(60, m.HeatOn(), LimitPower(30.0, "fleet"))
    assert rig.last.snapshot.target_power_w == pytest.approx(30.0)


def test_the_state_on_the_broker_is_of_the_heaters_too() -> None:
    rig = cold()
    rig.run(400, m.HeatOn(), dt_s=5.0)
    snapshot = rig.last.snapshot
    state = state_of(snapshot, WHO, 0.0)
    heaters_w = sum(heater.drawn_w for heater in rig.heaters.values())
    assert heaters_w > 200.0
    assert state["power_w"] == pytest.approx((snapshot.wall_w.value or 0.0) + heaters_w, abs=0.1)
    assert state["mining_w"] == pytest.approx((snapshot.mining_w.value or 0.0) + heaters_w, abs=0.1)
    assert state["max_w"] == pytest.approx((snapshot.max_power_w or 0.0) + 120.0 + 100.0 + 400.0, abs=0.1)
    assert snapshot.house is not None
    assert (snapshot.house.energy_kwh or 0.0) > 0.01
    energy_kwh = snapshot.today.energy_kwh + (snapshot.house.energy_kwh or 0.0)
    assert state["energy_kwh"] == pytest.approx(energy_kwh, abs=1e-4)
    wanted_w = state["wanted_w"]
    rig.run(250, LimitPower(45.0, "fleet"), dt_s=5.0)
    limited = state_of(rig.last.snapshot, WHO, 0.0)
    assert isinstance(wanted_w, float)
    assert isinstance(limited["wanted_w"], float)
    assert limited["wanted_w"] > 0.7 * wanted_w > 300.0, "a limit does not hide what is asked for"


def test_a_heater_that_does_not_say_what_it_draws_counts_as_told_and_a_watched_one_besides() -> None:
    rig = HouseRig(chosen(HERE, replace(HEATERS[1], steer=False, place="here")), room_c=15.0)
    rig.add(FakeHeater("h1", (60.0,), knows_power=False), FakeHeater("h2", drawn_w=400.0, obeys=False))
    rig.run(400, m.HeatOn(), dt_s=5.0)
    assert rig.heaters["h1"].told_w == 60.0
    snapshot, state = rig.last.snapshot, state_of(rig.last.snapshot, WHO, 0.0)
    assert state["power_w"] == pytest.approx((snapshot.wall_w.value or 0.0) + 460.0, abs=0.1)
    assert state["mining_w"] == pytest.approx((snapshot.mining_w.value or 0.0) + 60.0, abs=0.1)

"""The program starts while heaters already run: they go on where heat is wanted, and rest soon where not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from fakes.core import settings
from fakes.places import MEASURED, FakeHeater, HouseRig
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core import messages as m
from warmgui.core.heat.power.minimum_times import MinimumTimes
from warmgui.core.heat.power.source import HeatOutlet
from warmgui.core.house.lan_heaters import LanHeaters
from warmgui.core.house.member import AWAIT_S, MIN_OFF_S, MIN_ON_S
from warmgui.core.house.nouns import LanHeater, Place
from warmgui.core.house_messages import HeaterReport
from warmgui.core.model_value import Value
from warmgui.core.readings import ReadingBoard
from warmgui.core.text import render
from warmgui.core.thermometers import Thermometer

HERE = LanHeater("axeos", "Miner", "h1", "192.168.1.5", steer=True)
THERE = replace(HERE, place="p1")
SHED = Place("Shed", "p1", sensor="t1", target_c=18.0)
PROBE = Thermometer("mqtt", "probe", "t1", role="place", topic="a/b")
LIMIT_W = 130.0


def rig_of(heater: LanHeater, *, room_c: float | None = 22.5, state: Any = None, **house: Any) -> HouseRig:
    chosen = settings(
        house={"heaters": (heater,), "places": (SHED,), **house}, room={"thermometers": (PROBE,)}
    )
    more = {} if state is None else {"state": state}
    return HouseRig(chosen, room_c=room_c, **more)


def running(**more: Any) -> FakeHeater:
    return FakeHeater(**({"levels_w": (60.0,), "lag_s": 0.0, "drawn_w": 60.0} | more))


def told(rig: HouseRig) -> list[float]:
    return [command.power_w for command in rig.heaters["h1"].commands]


def test_a_heater_that_runs_goes_on_without_a_pause_over_a_restart_of_the_program() -> None:
    before = rig_of(HERE, room_c=19.0)
    before.add(running())
    before.run(900, m.HeatOn())
    assert told(before)[-1] == 60.0
    after = rig_of(HERE, room_c=None, state=before.engine.export_state())
    after.now_utc = before.now_utc
    after.add(running(speaks=False))
    after.run(3, m.HeatOn())
    after.heaters["h1"].speaks, after.room_c = True, 19.0
    after.run(300)
    assert set(told(after)) == {60.0}
    assert len(told(after)) >= 295


def test_a_place_whose_thermometer_comes_late_keeps_its_heater_running() -> None:
    rig = rig_of(THERE)
    rig.add(running())
    rig.run(10, m.HeatOn())
    assert told(rig) == []
    assert render(rig.heater().text, str) == "Not told anything yet: it goes on as it is."
    rig.places_c["t1"] = 10.0
    rig.run(300)
    assert set(told(rig)) == {60.0}


def test_its_own_power_does_not_count_twice_against_the_limit_of_all_heaters() -> None:
    rig = rig_of(THERE, limit_w=LIMIT_W)
    rig.add(running(levels_w=(100.0,), drawn_w=100.0))
    rig.places_c["t1"] = 10.0
    rig.run(300, m.HeatOn())
    assert set(told(rig)) == {100.0}


@pytest.mark.parametrize("place_c", [25.0, None], ids=["warm", "silent"])
def test_a_heater_that_runs_where_nobody_wants_heat_is_told_to_rest_soon(place_c: float | None) -> None:
    rig = rig_of(THERE)
    rig.add(running())
    if place_c is not None:
        rig.places_c["t1"] = place_c
    rig.run(2 if place_c is not None else AWAIT_S + 2.0, m.HeatOn())
    assert told(rig)
    assert set(told(rig)) == {0.0}


def test_one_that_says_nothing_is_told_to_rest_after_a_while() -> None:
    rig = rig_of(THERE)
    rig.add(running(speaks=False))
    rig.places_c["t1"] = 10.0
    rig.run(AWAIT_S, m.HeatOn())
    assert told(rig) == []
    rig.run(2)
    assert set(told(rig)) == {0.0}


@pytest.mark.parametrize("wishes", [(), (m.HeatOn(), m.PauseFor(60.0))], ids=["off", "paused"])
def test_where_heat_is_off_or_paused_it_is_told_to_rest_at_once(wishes: tuple[Any, ...]) -> None:
    rig = rig_of(THERE)
    rig.add(running(speaks=False))
    rig.tick(*wishes)
    assert told(rig) == [0.0]


def test_a_heater_that_rests_may_begin_at_once() -> None:
    rig = rig_of(THERE)
    rig.add(running(drawn_w=0.0))
    rig.places_c["t1"] = 10.0
    rig.run(5, m.HeatOn())
    assert set(told(rig)) == {60.0}


def test_one_that_stays_silent_is_not_waited_for_a_second_time() -> None:
    heaters = LanHeaters([THERE])
    for now_s in (0.0, AWAIT_S):
        heaters.look(now_s, 1.0, ReadingBoard(), on=True)
        commands = heaters.set_power({})
    assert [command.power_w for command in commands] == [0.0]  # type: ignore[union-attr]  # of `SetHeater`
    heaters.look(AWAIT_S + 1.0, 1.0, ReadingBoard(), on=True, unknown={"p1"})
    assert len(heaters.set_power({})) == 1


@given(st.booleans(), st.floats(0.0, 1e6))
def test_who_says_how_it_stands_may_change_at_once_and_then_keeps_its_times(on: bool, now_s: float) -> None:  # noqa: FBT001 - drawn by hypothesis
    times, outlet = (
        MinimumTimes(),
        HeatOutlet("a", "A", 60.0, 60.0, 0.0, MEASURED, min_on_s=MIN_ON_S, min_off_s=MIN_OFF_S),
    )
    times.begin("a", now_s, on=on)
    assert times.kept_w(now_s, [outlet]) == 0.0
    wanted_w = 0.0 if on else 60.0
    assert times.share(now_s, wanted_w, [outlet], {}) == {"a": wanted_w}
    times.begin("a", now_s + 1.0, on=on)
    other_w = 60.0 - wanted_w
    assert times.hinders(now_s + 1.0, [outlet], {"a": other_w}), "what it was told since counts"


@pytest.mark.parametrize(
    ("rate_hs", "power_w", "runs"),
    [(1e12, None, True), (0.0, 14.0, False), (None, 60.0, True), (None, 1.4, False), (None, None, None)],
)
def test_hashes_say_that_it_runs_and_watts_where_it_counts_none(
    rate_hs: float | None,
    power_w: float | None,
    runs: bool | None,  # noqa: FBT001 - a parameter of the test
) -> None:
    heaters = LanHeaters([HERE])
    power = Value(power_w, MEASURED)
    heaters.take(HeaterReport("h1", 0.0, "ok", levels_w=(60.0,), power_w=power, hashrate_hs=rate_hs), 0.0)
    heaters.look(0.0, 1.0, ReadingBoard())
    assert heaters.members[0].runs is runs

"""Power among places: steady base in the PC's room, priorities, limits, good hours."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from fakes.core import reading, settings
from fakes.places import FakeHeater, HouseRig

from warmgui.core import messages as m
from warmgui.core.house.limits import PowerLimits
from warmgui.core.house.nouns import LanHeater, Place
from warmgui.core.house_messages import LimitPower
from warmgui.core.text import Amount, Text, render
from warmgui.core.thermometers import Thermometer
from warmgui.core.vocabulary import Action, Quantity

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings

HERE = LanHeater("axeos", "Miner", "h1", "192.168.1.5", steer=True)
SHED = Place("Shed", "p1", sensor="t1", target_c=18.0)
CELLAR = Place("Cellar", "p2", sensor="t2", target_c=18.0)
PROBES = (
    Thermometer("mqtt", "probe", "t1", role="place", topic="a/b"),
    Thermometer("mqtt", "probe", "t2", role="place", topic="a/c"),
)


def words(text: Text) -> str:
    def plain(amount: Amount) -> str:
        return "?" if amount.value is None else f"{amount.value:.1f}"

    return render(text, plain)


def chosen(*heaters: LanHeater, **more: Any) -> Settings:
    sections = {name: more.pop(name) for name in ("comfort", "dispatch", "power") if name in more}
    return settings(house={"heaters": heaters, **more}, room={"thermometers": PROBES}, **sections)


# ---- the PC's own room ---------------------------------------------------------------------------


def test_heaters_carry_a_steady_base_and_the_pc_follows() -> None:
    rig = HouseRig(chosen(HERE), room_c=20.0)
    rig.add(FakeHeater(levels_w=(20.0, 40.0, 60.0), lag_s=0.0))
    rig.run(300, m.HeatOn())
    place = rig.place()
    told_w = rig.heaters["h1"].told_w
    assert told_w == 60.0
    assert place.given_w == pytest.approx(60.0 + (rig.last.snapshot.target_power_w or 0.0))
    assert place.given_w <= place.wanted_w + 1e-6
    assert place.heaters == ("h1",)
    assert rig.last.snapshot.action is Action.HEATING
    told = [command.power_w for command in rig.heaters["h1"].commands[-100:]]
    assert set(told) == {60.0}


def test_when_the_room_wants_less_than_the_base_the_base_goes_down_within_its_least_time() -> None:
    rig = HouseRig(chosen(HERE), room_c=20.0)
    rig.add(FakeHeater(levels_w=(60.0,), lag_s=0.0))
    rig.run(600, m.HeatOn())
    assert rig.heaters["h1"].told_w == 60.0
    rig.room_c = 22.5
    rig.run(400)
    assert rig.place().wanted_w == 0.0
    assert rig.heaters["h1"].told_w == 0.0
    assert rig.last.snapshot.action is Action.SATISFIED


def test_where_the_base_alone_is_enough_the_pc_rests_and_nobody_says_warm_enough() -> None:
    rig = HouseRig(chosen(HERE), room_c=20.0)
    rig.add(FakeHeater(levels_w=(60.0,), lag_s=0.0))
    rig.run(100, m.HeatOn())
    rig.run(150, LimitPower(60.0, "here"))
    assert rig.last.snapshot.target_power_w == 0.0
    assert rig.heaters["h1"].told_w == 60.0
    assert rig.last.snapshot.action is Action.HEATING


def test_where_the_pc_heats_another_room_the_heaters_of_this_one_heat_it_alone() -> None:
    away = replace(chosen(HERE), room=replace(chosen(HERE).room, placement=0.0))
    rig = HouseRig(away, room_c=19.0)
    rig.add(FakeHeater(levels_w=(60.0, 120.0), lag_s=0.0))
    rig.run(300, m.HeatOn())
    assert rig.heaters["h1"].told_w in {60.0, 120.0}
    assert rig.last.snapshot.target_power_w == 0.0
    assert rig.last.snapshot.action is Action.HEATING


def test_the_guard_sees_the_room_and_stops_all_heaters_in_it_at_once() -> None:
    rig = HouseRig(chosen(HERE), room_c=20.0)
    rig.add(FakeHeater(levels_w=(60.0,), lag_s=0.0))
    rig.run(300, m.HeatOn())
    assert rig.heaters["h1"].told_w == 60.0
    rig.room_c = 44.0  # a jump that no room makes
    rig.tick()
    assert rig.heaters["h1"].told_w == 0.0
    assert rig.last.snapshot.target_power_w == 0.0


def test_the_rooms_model_gets_the_heat_of_all_heaters() -> None:
    with_one, without = HouseRig(chosen(HERE)), HouseRig(chosen())
    with_one.add(FakeHeater(levels_w=(500.0,), drawn_w=500.0, obeys=False))
    for rig in (with_one, without):
        for _ in range(600):
            rig.tick(dt_s=9.0)
    warm, cold = (rig.last.snapshot.room_c.value for rig in (with_one, without))
    assert warm is not None
    assert cold is not None
    assert warm > cold + 0.5
    heat_w = with_one.place().heat_w.value
    assert heat_w == pytest.approx(500.0 + (without.place().heat_w.value or 0.0))


def test_in_a_room_that_answers_the_base_holds_and_the_pc_keeps_the_target() -> None:
    rig = HouseRig(chosen(HERE), room_c=20.5)
    rig.add(FakeHeater(levels_w=(100.0, 200.0, 300.0), lag_s=60.0))
    room_c, step_s = 20.5, 9.0
    rig.tick(m.HeatOn())
    seen, told = [], []
    for step in range(int(4.5 * 3600 / step_s)):
        rig.room_c = round(room_c, 2)
        rig.tick(dt_s=step_s)
        heat_w = (rig.last.snapshot.heat_w.value or 0.0) + rig.heaters["h1"].drawn_w
        room_c += (heat_w - 15.0 * (room_c - 5.0)) / 1.2e6 * step_s
        told.append(rig.heaters["h1"].told_w or 0.0)
        if step * step_s > 1.5 * 3600:
            seen.append(room_c)
    assert max(seen) < 21.5
    assert sum(abs(c - 21.0) for c in seen) / len(seen) < 0.3
    held = told[int(1.5 * 3600 / step_s) :]
    assert sum(a != b for a, b in pairwise(held)) <= 6, "half an hour each"
    assert max(held) > 0


def test_what_is_told_of_the_heat_is_all_of_it() -> None:
    rig = HouseRig(chosen(replace(HERE, steer=False)), room_c=20.0)
    rig.add(FakeHeater(drawn_w=400.0, obeys=False))
    snapshot = rig.run(60, m.HeatOn()).snapshot
    heat_w = 400.0 + (snapshot.heat_w.value or 0.0)
    assert rig.place().heat_w.value == pytest.approx(heat_w)
    assert f"Heating at {heat_w:.1f}" in words(snapshot.headline)


# ---- limits --------------------------------------------------------------------------------------


def test_the_first_priority_is_served_first_and_no_limit_is_passed() -> None:
    heaters = (replace(HERE, place="p1"), replace(HERE, key="h2", address="10.0.0.2", place="p2"))
    places = (replace(SHED, priority=4), replace(CELLAR, priority=1))
    rig = HouseRig(chosen(*heaters, places=places, limit_w=450.0), room_c=20.0)
    rig.add(FakeHeater("h1", lag_s=0.0), FakeHeater("h2", lag_s=0.0))
    rig.places_c = {"t1": 5.0, "t2": 5.0}
    rig.tick(m.HeatOn())
    for _ in range(900):
        rig.tick()
        told_w = sum(heater.told_w or 0.0 for heater in rig.heaters.values())
        assert told_w + (rig.last.snapshot.target_power_w or 0.0) <= 450.0 + 1e-6
    assert rig.place("p2").given_w == 400.0
    assert rig.place("p1").given_w == 0.0
    assert rig.place("p1").state == "waiting"
    assert rig.last.snapshot.target_power_w == pytest.approx(50.0), "the PC takes what is left"


def test_a_heater_that_is_only_watched_counts_against_the_limit() -> None:
    rig = HouseRig(chosen(replace(HERE, steer=False), limit_w=420.0), room_c=20.0)
    rig.add(FakeHeater("h1", drawn_w=400.0, obeys=False))
    rig.run(60, m.HeatOn())
    assert rig.last.snapshot.target_power_w == pytest.approx(20.0)
    assert rig.heaters["h1"].commands == []
    assert "others come first" in words(rig.last.snapshot.detail)


def test_a_limit_from_afar_caps_the_pc_and_says_who_and_lasts_over_a_restart() -> None:
    rig = HouseRig(chosen(), room_c=15.0)
    rig.run(60, m.HeatOn())
    assert (rig.last.snapshot.target_power_w or 0.0) > 50.0
    rig.run(5, LimitPower(30.0, "home_assistant"), LimitPower(45.0, "fleet"))
    snapshot = rig.last.snapshot
    assert snapshot.target_power_w == pytest.approx(30.0)
    assert snapshot.house is not None
    assert snapshot.house.limits == (("home_assistant", 30.0), ("fleet", 45.0))
    assert "Home Assistant allows this PC at most 30.0" in words(snapshot.detail)
    after = HouseRig(chosen(), room_c=15.0, state=rig.engine.export_state())
    after.run(60, m.HeatOn())
    assert after.last.snapshot.target_power_w == pytest.approx(30.0)
    after.run(5, LimitPower(None, "home_assistant"))
    assert after.last.snapshot.target_power_w == pytest.approx(45.0)
    after.run(5, LimitPower(None, "fleet"), LimitPower(None, "nobody"))
    assert (after.last.snapshot.target_power_w or 0.0) > 50.0


def test_a_limit_of_nothing_pauses_and_is_not_called_warm() -> None:
    rig = HouseRig(chosen(), room_c=15.0)
    rig.run(60, m.HeatOn())
    rig.run(90, LimitPower(0.0, "api"))
    assert rig.last.snapshot.action is Action.PAUSED
    assert words(rig.last.snapshot.headline) == "Paused: the local API allows this PC at most 0.0."


@pytest.mark.parametrize("limit_w", [math.nan, math.inf, -1.0, 1e9, True, "30"])
def test_what_is_no_limit_changes_nothing(limit_w: Any) -> None:
    limits = PowerLimits()
    assert limits.take(LimitPower(50.0, "api"))
    assert not limits.take(LimitPower(limit_w, "api"))
    assert not limits.take(LimitPower(10.0, ""))
    assert not limits.take(LimitPower(10.0, "x" * 1000))
    assert limits.all == (("api", 50.0),)
    for number in range(20):
        limits.take(LimitPower(60.0, f"stranger {number}"))
    assert len(limits.all) == 8


# ---- good hours ----------------------------------------------------------------------------------


def test_a_place_that_may_wait_waits_for_a_good_hour_and_says_so() -> None:
    place = replace(SHED, cheap_only=True)
    rig = HouseRig(chosen(replace(HERE, place="p1"), places=(place,)), room_c=22.5)
    rig.add(FakeHeater(lag_s=0.0))
    rig.places_c["t1"] = 5.0
    rig.run(300, m.HeatOn())
    shown = rig.place("p1")
    assert (shown.state, shown.given_w) == ("waiting", 0.0)
    assert words(shown.text).startswith("It waits for a good hour")


def test_on_own_power_what_a_heater_draws_is_not_taken_for_less_sun() -> None:
    place = replace(SHED, cheap_only=True)
    sun = chosen(replace(HERE, place="p1"), places=(place,), dispatch={"policy": "sun"})
    rig = HouseRig(sun, room_c=22.5)
    rig.add(FakeHeater(lag_s=0.0))
    rig.places_c["t1"] = 5.0
    rig.tick(m.HeatOn())
    states = []
    for _ in range(320):
        own_w = (rig.last.snapshot.mining_w.value or 0.0) + rig.heaters["h1"].drawn_w
        rig.extra = [
            reading(Quantity.SUN_POWER_W, 500.0, rig.now_s),
            reading(Quantity.GRID_POWER_W, 200.0 + own_w - 500.0, rig.now_s),
        ]
        rig.tick()
        states.append(rig.heaters["h1"].told_w)
    assert states[0] == 0.0
    assert states[-1] == 200.0, "300 W are left over, and the PC's room is warm"
    assert states.count(200.0) == len(states) - states.index(200.0), "and it stays so"


# ---- words and wholeness -------------------------------------------------------------------------


def test_the_house_is_whole_in_every_tick() -> None:
    rig = HouseRig(chosen(HERE, places=(SHED, CELLAR)), room_c=20.0)
    rig.add(FakeHeater())
    for message in (None, m.HeatOn(), m.PauseFor(5.0), m.Resume(), m.HeatOff(), m.SettingsChanged(chosen())):
        rig.run(3, *([] if message is None else [message]))
        house = rig.last.snapshot.house
        assert house is not None
        assert house.places[0].key == "here"
        assert house.job_hours_today is not None
        for place in house.places:
            assert place.text
            assert place.name
            assert math.isfinite(place.wanted_w)
            assert math.isfinite(place.given_w)


def test_a_simulated_house_says_so() -> None:
    rig = HouseRig(chosen(HERE), room_c=20.0, simulated=True)
    rig.add(FakeHeater())
    rig.run(5)
    assert rig.place().temperature_c.provenance.value == "simulated"
    assert rig.heater().power_w.provenance.value == "simulated"

"""Other places: what they ask for, when they get nothing, and what is said about them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from fakes.core import reading, settings
from fakes.places import FakeHeater, HouseRig

from warmgui.core import messages as m
from warmgui.core.commands import SetHeater
from warmgui.core.house.house import House
from warmgui.core.house.nouns import LanHeater, Place
from warmgui.core.house.now import HereWish, HouseNow
from warmgui.core.house.place_control import HIGHEST_MARGIN_K, PlaceControl
from warmgui.core.house.water import DISINFECTS_S, LUKEWARM_S, WaterWatch, minutes_to
from warmgui.core.house_messages import FilterCleaned, HeaterReport
from warmgui.core.model import Reading
from warmgui.core.readings import ReadingBoard
from warmgui.core.text import Amount, Text, render
from warmgui.core.thermometers import Thermometer
from warmgui.core.vocabulary import Provenance, Quantity

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings

SHED = Place("Shed", "p1", sensor="t1", target_c=18.0)
TANK = Place("Tank", "p1", "tank", sensor="t1", target_c=45.0, volume_l=100.0)
DUCT = Place("Bedroom", "p1", "duct", sensor="t1", target_c=20.0, efficiency=0.8, fan_w=30.0, filter_h=2.0)
PROBE = Thermometer("mqtt", "probe", "t1", role="place", topic="a/b")
HEATER = LanHeater("axeos", "Miner", "h1", "192.168.1.5", steer=True, place="p1")


def words(text: Text) -> str:
    def plain(amount: Amount) -> str:
        return "?" if amount.value is None else f"{amount.value:.1f}"

    return render(text, plain)


def house_of(place: Place, **more: Any) -> Settings:
    return settings(house={"places": (place,), "heaters": (HEATER,), **more}, room={"thermometers": (PROBE,)})


def rig_of(place: Place, celsius: float, **more: Any) -> HouseRig:
    rig = HouseRig(house_of(place, **more), room_c=22.5)
    rig.add(FakeHeater())
    rig.places_c["t1"] = celsius
    rig.run(200, m.HeatOn())
    return rig


def test_a_cold_place_is_heated_and_a_warm_one_gets_nothing() -> None:
    rig = rig_of(SHED, 10.0)
    rig.run(700)
    place = rig.place("p1")
    assert (place.state, place.given_w) == ("heating", 400.0)
    assert place.temperature_c.value == 10.0
    rig.run(60)
    assert rig.place("p1").power_w.value == 400.0
    rig.places_c["t1"] = 18.0
    rig.run(60)
    rig.places_c["t1"] = 19.5
    rig.run(600)
    place = rig.place("p1")
    assert (place.state, place.given_w, place.wanted_w) == ("warm", 0.0, 0.0)
    assert rig.heaters["h1"].told_w == 0.0


def test_heat_off_and_pause_end_it_at_once_whatever_its_least_times() -> None:
    rig = rig_of(SHED, 10.0)
    rig.run(1, m.PauseFor(60.0))
    assert rig.heaters["h1"].told_w == 0.0
    assert words(rig.place("p1").text) == "Paused."
    rig.run(1, m.HeatOff())
    assert rig.heaters["h1"].told_w == 0.0
    assert rig.place("p1").state == "off"


def test_nothing_is_heated_before_somebody_asks_for_heat() -> None:
    rig = HouseRig(house_of(SHED), room_c=22.5)
    rig.add(FakeHeater())
    rig.places_c["t1"] = 5.0
    rig.run(300)
    assert {command.power_w for command in rig.heaters["h1"].commands} == {0.0}
    assert rig.place("p1").state == "off"


@pytest.mark.parametrize("celsius", [80.0, -40.0])
def test_a_thermometer_that_says_what_cannot_be_means_no_heat(celsius: float) -> None:
    rig = rig_of(SHED, 10.0)
    rig.places_c["t1"] = celsius
    rig.tick()
    place = rig.place("p1")
    assert (place.state, place.given_w, rig.heaters["h1"].told_w) == ("held", 0.0, 0.0)
    assert "cannot be" in words(place.text)
    rig.places_c["t1"] = 10.0
    rig.run(60)
    assert rig.place("p1").given_w == 0.0, "it has to be well for a while"
    rig.run(800)
    assert rig.place("p1").given_w > 0


@pytest.mark.parametrize("place", [SHED, TANK, DUCT], ids=lambda place: place.kind)
def test_a_lost_thermometer_means_no_heat_within_a_second_of_being_stale(place: Place) -> None:
    rig = rig_of(place, 15.0)
    assert rig.place("p1").given_w > 0
    del rig.places_c["t1"]
    rig.tick(dt_s=901.0)
    rig.run(5)
    shown = rig.place("p1")
    assert (shown.state, shown.given_w, rig.heaters["h1"].told_w) == ("held", 0.0, 0.0)
    assert shown.temperature_c.provenance is Provenance.STALE


def test_a_place_without_thermometer_is_never_heated() -> None:
    rig = rig_of(replace(SHED, sensor=""), 10.0)
    place = rig.place("p1")
    assert (place.state, place.given_w) == ("blind", 0.0)
    assert words(place.text) == "No thermometer measures it: it gets no heat."


def test_the_highest_temperature_wins_over_the_target() -> None:
    rig = rig_of(replace(SHED, target_c=35.0, most_c=24.0), 20.0)
    assert rig.place("p1").target_c == 24.0
    rig.places_c["t1"] = 24.0 - HIGHEST_MARGIN_K
    rig.tick()
    place = rig.place("p1")
    assert (place.state, place.given_w) == ("held", 0.0)
    assert words(place.text) == "It is at 23.8, and may never be above 24.0."


def test_its_own_limit_counts_with_the_fan() -> None:
    rig = rig_of(replace(DUCT, limit_w=229.0), 10.0)
    place = rig.place("p1")
    assert place.given_w == 130.0, "100 W and the fan: 200 W and the fan would be too much"
    rig.run(60)
    place = rig.place("p1")
    assert place.fan_w == 30.0
    assert place.heat_w.value == pytest.approx(80.0)
    assert place.heat_w.provenance is Provenance.MODELLED


def test_the_filter_of_a_duct_is_counted_by_its_fan_kept_over_a_restart_and_begun_anew() -> None:
    rig = rig_of(DUCT, 10.0)
    for _ in range(1440):
        rig.tick(dt_s=5.0)
    left_h = rig.place("p1").filter_left_h
    assert left_h is not None
    assert left_h == pytest.approx(0.0, abs=0.1)
    again = HouseRig(house_of(DUCT), room_c=22.5, state=rig.engine.export_state())
    again.tick()
    assert again.place("p1").filter_left_h == pytest.approx(left_h)
    for _ in range(100):
        rig.tick(dt_s=5.0)
    assert any("filter has been due" in words(text) for text in rig.place("p1").warnings)
    rig.tick(FilterCleaned("p1"))
    assert rig.place("p1").filter_left_h == pytest.approx(2.0, abs=0.01)
    assert rig.place("p1").warnings == ()
    rig.tick(FilterCleaned("nowhere"))


# ---- water ---------------------------------------------------------------------------------------


def test_a_tank_is_heated_between_two_temperatures_and_says_how_long_it_takes() -> None:
    rig = rig_of(TANK, 40.0)
    rig.run(60)
    place = rig.place("p1")
    assert place.given_w == 400.0
    assert place.minutes_to_target == pytest.approx(5.0 * 100.0 * 4186.0 / 400.0 / 60.0)
    rig.places_c["t1"] = 45.0
    rig.run(400)
    assert rig.place("p1").given_w == 0.0
    assert rig.place("p1").minutes_to_target is None
    rig.places_c["t1"] = 44.0
    rig.run(400)
    assert rig.place("p1").given_w == 0.0, "a kelvin below is no reason to begin again"
    rig.places_c["t1"] = 42.9
    rig.run(400)
    assert rig.place("p1").given_w == 400.0


def test_without_a_volume_nobody_knows_how_long_it_takes() -> None:
    assert minutes_to(replace(TANK, volume_l=None), 20.0, 45.0, 400.0) is None
    assert minutes_to(TANK, None, 45.0, 400.0) is None
    assert minutes_to(TANK, 20.0, 45.0, None) is None


def test_a_target_at_which_legionella_grow_is_warned_of_and_nothing_is_promised() -> None:
    rig = rig_of(TANK, 40.0)
    (warning,) = (words(text) for text in rig.place("p1").warnings)
    assert "Legionella can grow in water that is kept at 45.0" in warning
    assert "Heat all of it to 60.0 regularly" in warning


def test_water_that_was_lukewarm_for_days_is_warned_of_until_it_was_hot() -> None:
    hot = replace(TANK, target_c=60.0)
    watch = WaterWatch()
    watch.look(LUKEWARM_S - 1.0, 40.0)
    assert not watch.warning(hot)
    watch.look(1.0, 40.0)
    assert "legionella can grow" in words(watch.warning(hot))
    watch.look(100.0, None)
    watch.look(DISINFECTS_S - 1.0, 60.0)
    assert watch.warning(hot), "hot for a moment is not enough"
    watch.look(1.0, 60.0)
    assert not watch.warning(hot)
    assert not watch.warning(replace(hot, kind="pool"))


def test_water_whose_thermometer_does_not_move_while_it_is_heated_gets_no_more() -> None:
    control = PlaceControl(TANK)
    seconds = 0.0
    while seconds < 48 * 3600.0:
        seconds += 60.0
        probe = Reading(Quantity.PLACE_C, 30.0, Provenance.MEASURED, seconds, "probe", "t1")
        control.look(seconds, 60.0, probe, 400.0)
        if control.held:
            break
    assert "stands still" in words(control.held)
    assert seconds == pytest.approx(15.0 * 100.0 * 4186.0 / 400.0, rel=0.05)
    assert control.demand_w(seconds, None, 0.0, 400.0, on=True) == 0.0


# ---- a simulated room ----------------------------------------------------------------------------


def test_over_a_day_a_room_is_kept_near_its_target_and_never_passes_its_highest() -> None:
    house, heater, board = House(house_of(replace(SHED, most_c=19.0))), FakeHeater(lag_s=20.0), ReadingBoard()
    shed_c, step_s = 15.0, 5.0
    seen: list[float] = []
    told: list[float] = []
    for step in range(int(24 * 3600 / step_s)):
        now_s = step * step_s
        board.take([reading(Quantity.PLACE_C, round(shed_c, 1), now_s, device="t1")])
        for report in heater.step(now_s):
            assert isinstance(report, HeaterReport)
            house.take(report, now_s)
        now = HouseNow(now_s, 1e9 + now_s, step_s, 0.0, board, on=True, outdoor_c=5.0)
        house.look(now)
        house.plan(now, HereWish(0.0, 0.0))
        for command in house.commands():
            assert isinstance(command, SetHeater)
            heater.follow(command, now_s)
        shed_c += (heater.drawn_w - 15.0 * (shed_c - 5.0)) / 2.0e6 * step_s
        told.append(heater.told_w or 0.0)
        if now_s > 12 * 3600:
            seen.append(shed_c)
    assert max(seen) < 19.0
    assert sum(abs(c - 18.0) for c in seen) / len(seen) < 0.3
    assert set(told) <= {0.0, *heater.levels_w}
    assert sum(a != b for a, b in pairwise(told)) <= 24 * 6, "not more often than every ten minutes"

"""Presets, boosts and the week plan in the tray's menu, as data and as it is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from fakes.gui import NOW_UTC, FakePorts, make_settings, make_snapshot

from warmgui.core.messages import Boost, ChoosePreset, HeatUntil, SetTarget
from warmgui.core.model_room import PlanStatus
from warmgui.core.text import Amount, translate, verbatim
from warmgui.core.units import Formatter
from warmgui.gui import target_wishes as wishes
from warmgui.gui.tray import Tray
from warmgui.gui.tray_menu import Deed, Entry, menu_of, next_change_utc

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.core.model import Snapshot
    from warmgui.gui.theme import Theme

say = Formatter().text
EVENING_UTC = NOW_UTC + 3 * 3600.0
END_UTC = NOW_UTC + 3.5 * 3600.0
ON = make_settings(schedule={"enabled": True})
OFF = make_settings()


def planned(setpoint_c: float = 20.0, source: str = "week", **more: Any) -> Snapshot:
    plan = PlanStatus(
        setpoint_c,
        source,
        "comfort" if source == "week" else "",
        translate("engine", "{what} until {time}", what=verbatim(source), time=Amount(END_UTC, "clock_utc")),
        END_UTC,
        17.0,
        END_UTC + 60.0,
    )
    return make_snapshot(**({"settings": ON, "plan": plan, "setpoint_c": setpoint_c} | more))


def entries(snapshot: Snapshot) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for entry in menu_of(snapshot, EVENING_UTC, "22:00").entries:
        found |= {entry.key: entry} | {child.key: child for child in entry.children}
    return found


# ---- as data ---------------------------------------------------------------------------------------


def test_presets_have_temperatures_and_the_one_in_force_is_marked() -> None:
    found = entries(planned())
    assert say(found["preset"].detail) == "week until 22:30"
    told = {key: say(found[key].detail) for key in ("preset_frost", "preset_eco", "preset_comfort", "boost")}
    assert told == {
        "preset_frost": "7.0 °C",
        "preset_eco": "17.0 °C",
        "preset_comfort": "20.0 °C",
        "boost": "+1.0 °C for 30 min",
    }
    marked = [key for key, entry in found.items() if entry.checked and key != "heat"]
    assert marked == ["preset_comfort"]
    assert (found["preset_eco"].deed, found["preset_eco"].preset) == (Deed.PRESET, "eco")
    assert found["boost"].wish == Boost()
    assert "plan_back" not in found


def test_what_was_set_by_hand_can_be_ended() -> None:
    for source in ("override", "boost"):
        back = entries(planned(21.0, source))["plan_back"]
        assert say(back.text) == "Back to the week plan"
        assert back.wish == ChoosePreset("")


def test_a_boost_without_a_plan_ends_too_and_says_how_long_it_lasts() -> None:
    found = entries(planned(21.0, "boost", settings=OFF))
    assert say(found["plan_back"].text) == "End the boost"
    assert say(found["preset"].detail) == "boost until 22:30"
    assert found["boost"].checked
    assert not found["preset_comfort"].checked


def test_without_a_plan_the_preset_stands_beside_the_line() -> None:
    assert say(entries(make_snapshot(settings=OFF, setpoint_c=17.0))["preset"].detail) == "Eco"
    assert say(entries(make_snapshot(settings=OFF, setpoint_c=18.5))["preset"].detail) == ""


def test_constant_power_has_no_presets() -> None:
    found = entries(planned(settings=make_settings(comfort={"control": "constant"})))
    assert not found["preset"].enabled
    assert not found["boost"].enabled


def test_heat_until_the_plan_s_next_change() -> None:
    found = entries(planned())
    assert found["heat_change"].wish == HeatUntil(END_UTC)
    assert say(found["heat_change"].detail) == "22:30"
    boosted = entries(planned(21.0, "boost"))
    assert boosted["heat_change"].wish == HeatUntil(END_UTC + 60.0), "not the end of the boost"
    assert "heat_change" not in entries(planned(settings=OFF))


@pytest.mark.parametrize("until_utc", [None, NOW_UTC - 1.0, NOW_UTC + 3 * 86400.0])
def test_a_change_that_is_unknown_past_or_far_is_not_offered(until_utc: float | None) -> None:
    plan = PlanStatus(20.0, "holiday", until_utc=until_utc)
    assert next_change_utc(planned(plan=plan)) is None
    assert next_change_utc(planned(plan=None)) is None


# ---- as it is drawn --------------------------------------------------------------------------------


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts()


@pytest.fixture
def tray(qtbot: QtBot, theme: Theme, ports: FakePorts) -> Tray:
    made = Tray(ports.ports(), Formatter, theme)
    made.show_snapshot(planned())
    return made


def test_a_preset_in_the_menu_counts_until_the_next_change(tray: Tray, ports: FakePorts) -> None:
    tray._actions["preset_eco"].trigger()
    assert ports.posted == [ChoosePreset("eco")]
    assert tray._actions["preset_comfort"].isChecked()
    tray._actions["boost"].trigger()
    assert ports.posted[-1] == Boost()


def test_without_a_plan_it_is_saved(tray: Tray, ports: FakePorts) -> None:
    tray.show_snapshot(make_snapshot(settings=OFF))
    tray._actions["preset_eco"].trigger()
    assert ports.posted == []
    assert ports.saved[-1].comfort.setpoint_c == 17.0


def test_details_stand_in_their_own_menu(tray: Tray) -> None:
    home = tray._homes["preset_eco"]
    assert home is not tray.menu
    assert home._details[tray._actions["preset_eco"]] == "17.0 °C"
    home.grab()
    tray.menu.grab()


def test_warmer_and_cooler_wish_until_the_next_change(tray: Tray, ports: FakePorts) -> None:
    tray.change_target(1)
    tray.change_target(1)
    assert ports.posted == [SetTarget(20.5), SetTarget(21.0)]
    assert ports.saved == []
    tray.show_snapshot(planned(21.0, "override"))
    tray.change_target(-1)
    assert ports.posted[-1] == SetTarget(20.5)


def test_before_the_plan_is_known_the_target_in_force_is_the_base(tray: Tray, ports: FakePorts) -> None:
    tray.show_snapshot(planned(21.0, plan=None))
    tray.change_target(1)
    assert ports.posted == [SetTarget(21.5)]


def test_a_wish_that_is_not_taken_over_is_given_up(tray: Tray, ports: FakePorts) -> None:
    tray.change_target(4)
    for _ in range(wishes.PATIENCE + 1):
        tray.show_snapshot(planned())
    tray.change_target(1)
    assert ports.posted == [SetTarget(22.0), SetTarget(20.5)]


def test_the_menu_changes_its_lines_with_the_state(tray: Tray) -> None:
    assert "plan_back" not in tray._actions
    tray.show_snapshot(planned(21.5, "override"))
    assert tray._actions["plan_back"].text() == "Back to the week plan"
    tray.show_snapshot(planned())
    assert "plan_back" not in tray._actions

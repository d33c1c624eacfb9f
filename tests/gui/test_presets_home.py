"""Presets beneath the dial, targets by hand while a week plan is on, and all faults with their end."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest
from fakes.gui import NOW_UTC, FakePorts, FakeReader, make_settings, make_snapshot
from fakes.home import F, home_page
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from warmgui.core.messages import Boost, ChoosePreset, ResetFaults, SetTarget
from warmgui.core.model import Fault, IntentStatus
from warmgui.core.model_room import PlanStatus
from warmgui.core.text import EMPTY, Amount, translate, verbatim
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.core.vocabulary import Severity
from warmgui.gui import target_wishes as wishes
from warmgui.gui.pages.home import faults as home_faults
from warmgui.gui.pages.home import state as home_state
from warmgui.gui.pages.home.page import HomePage
from warmgui.gui.widgets.presets import PresetRow, PresetWords

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.core.model import Snapshot
    from warmgui.gui.theme import Theme

PLAN_ON = make_settings(schedule={"enabled": True})
PLAN_OFF = make_settings()
END_UTC = NOW_UTC + 3.5 * 3600.0


def status(setpoint_c: float = 20.0, source: str = "week", **more: Any) -> PlanStatus:
    given: dict[str, Any] = {
        "preset": "comfort" if source == "week" else "",
        "text": translate(
            "engine", "{what} until {time}", what=verbatim(source), time=Amount(END_UTC, "clock_utc")
        ),
        "until_utc": END_UTC,
        "next_setpoint_c": 17.0,
        "next_utc": END_UTC,
    }
    return PlanStatus(setpoint_c, source, **(given | more))


def planned(setpoint_c: float = 20.0, source: str = "week", **more: Any) -> Snapshot:
    given: dict[str, Any] = {"settings": PLAN_ON, "plan": status(setpoint_c, source)}
    return make_snapshot(setpoint_c=setpoint_c, **(given | more))


def boosting(**more: Any) -> Snapshot:
    end_utc = NOW_UTC + 24.5 * 60.0
    plan = status(21.0, "boost", until_utc=end_utc)
    return planned(21.0, "boost", **({"plan": plan} | more))


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts(reader=FakeReader())


@pytest.fixture
def page(theme: Theme, qtbot: QtBot, ports: FakePorts) -> Iterator[HomePage]:
    with home_page(theme, qtbot, ports, planned(), (1184, 800)) as made:
        yield made


def press(page: HomePage, preset: str) -> None:
    QTest.mouseClick(page.body.presets.buttons[preset], Qt.MouseButton.LeftButton)


# ---- what the chips say ----------------------------------------------------------------------------


def test_each_preset_has_its_temperature_and_the_one_in_force_is_marked(page: HomePage) -> None:
    row = page.body.preset_row
    spoken = [made.accessibleName() for made in row.chips.buttons.values()]
    assert spoken == ["Frost, 7.0 °C", "Eco, 17.0 °C", "Comfort, 20.0 °C", "Boost, +1.0 °C"]
    assert row.chips.selected == "comfort"
    assert row.plan.text() == "Week until 22:30, then 17.0 °C"
    assert row.back.isHidden()
    page.grab()


def test_without_a_plan_there_are_only_chips(page: HomePage) -> None:
    page.show_snapshot(make_snapshot(settings=PLAN_OFF, plan=status(source="target"), setpoint_c=17.0))
    assert page.body.preset_row.plan.isHidden()
    assert page.body.presets.selected == "eco"
    page.show_snapshot(make_snapshot(settings=PLAN_OFF, setpoint_c=18.3))
    assert page.body.presets.selected is None


def test_a_preset_is_marked_by_its_name_where_two_have_one_temperature() -> None:
    same = make_settings(schedule={"enabled": True}, comfort={"eco_c": 20.0})
    eco = planned(settings=same, plan=status(preset="eco"))
    assert wishes.preset_of(eco, 20.0) == "eco"
    assert wishes.preset_of(eco, 7.0) == "frost", "what the user wants now is another"


def test_a_boost_says_how_long_it_lasts_and_can_be_ended(page: HomePage, ports: FakePorts) -> None:
    page.show_snapshot(boosting())
    row = page.body.preset_row
    assert row.chips.selected == "boost"
    assert row.chips.buttons["boost"].accessibleName() == "Boost, 25 min", "minutes that are begun"
    assert row.back.text() == "Back to the plan"
    row.back.click()
    assert ports.posted == [ChoosePreset("")]
    page.show_snapshot(boosting(settings=PLAN_OFF))
    assert row.back.text() == "End the boost"


def test_a_boost_of_an_engine_without_a_plan_is_known_by_its_intent() -> None:
    intent = IntentStatus("boost", verbatim("Boost"), NOW_UTC + 1.0)
    words = home_state.preset_words(make_snapshot(intent=intent, settings=PLAN_OFF), F)
    assert words.below["boost"] == "1 min"
    endless = make_snapshot(intent=dataclasses.replace(intent, ends_utc=None), settings=PLAN_OFF)
    assert home_state.preset_words(endless, F).below["boost"] == "+1.0 °C"


def test_by_hand_has_a_way_back(page: HomePage, ports: FakePorts) -> None:
    page.show_snapshot(planned(21.5, "override"))
    row = page.body.preset_row
    assert (row.plan.text(), row.back.text()) == ("Override until 22:30", "Back to the plan")
    row.back.click()
    assert ports.posted == [ChoosePreset("")]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({}, "week until 22:30, then 17.0 °C"),
        ({"next_utc": END_UTC + 3600.0}, "week until 22:30, 17.0 °C from 23:30"),
        ({"next_setpoint_c": None}, "week until 22:30"),
        ({"text": EMPTY}, ""),
    ],
)
def test_the_plan_in_one_line(change: dict[str, Any], told: str) -> None:
    assert F.text(home_state.plan_words(planned(plan=status(**change)))) == told


def test_what_is_not_known_is_not_said() -> None:
    assert home_state.plan_words(planned(plan=None)) == EMPTY
    assert home_state.preset_words(planned(plan=None), F).plan == ""


def test_the_plus_stays_in_front_where_one_reads_from_right_to_left() -> None:
    arabic = Formatter(FormatPrefs(right_to_left=True))
    below = home_state.preset_words(planned(), arabic).below["boost"]
    assert below.startswith("\u2066+")
    assert below.endswith("\u2069")


def test_constant_power_has_no_presets(page: HomePage) -> None:
    page.show_snapshot(planned(settings=make_settings(comfort={"control": "constant"})))
    assert not page.body.presets.isEnabled()
    page.grab()


def test_four_chips_fit_into_the_narrow_column(qtbot: QtBot, theme: Theme) -> None:
    row = PresetRow(theme)
    qtbot.addWidget(row)
    names = {"frost": "Frost", "eco": "Eco", "comfort": "Comfort", "boost": "Boost"}
    row.show_words(PresetWords(names, dict.fromkeys(names, "100.4 °F"), "plan", "back"))
    assert row.minimumSizeHint().width() <= 292
    row.chips.buttons["eco"].setFocus()
    row.show_words(PresetWords())
    assert row.chips.buttons["eco"].accessibleName() == ""


# ---- targets by hand -------------------------------------------------------------------------------


def test_with_a_plan_the_dial_wishes_and_saves_nothing(
    page: HomePage, ports: FakePorts, qtbot: QtBot
) -> None:
    QTest.keyClick(page.body.dial, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: bool(ports.posted), timeout=3000)
    assert ports.posted == [SetTarget(20.5)]
    assert ports.saved == []


def test_the_knob_waits_for_the_engine_and_then_follows(
    page: HomePage, ports: FakePorts, qtbot: QtBot
) -> None:
    QTest.keyClick(page.body.dial, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: bool(ports.posted), timeout=3000)
    page.show_snapshot(planned())
    assert page.body.dial.value_c == 20.5
    page.show_snapshot(planned(20.5, "override"))
    page.show_snapshot(planned(17.0))
    assert page.body.dial.value_c == 17.0, "the plan went on"


def test_a_wish_that_is_not_taken_over_is_given_up(page: HomePage, ports: FakePorts, qtbot: QtBot) -> None:
    QTest.keyClick(page.body.dial, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: bool(ports.posted), timeout=3000)
    for _ in range(wishes.PATIENCE):
        page.show_snapshot(planned())
        assert page.body.dial.value_c == 20.5
    page.show_snapshot(planned())
    assert page.body.dial.value_c == 20.0


def test_a_chip_chooses_its_preset_until_the_next_change(
    page: HomePage, ports: FakePorts, qtbot: QtBot
) -> None:
    press(page, "eco")
    assert page.body.presets.selected == "eco", "at once"
    assert page.body.dial.value_c == 17.0
    qtbot.waitUntil(lambda: bool(ports.posted), timeout=3000)
    assert ports.posted == [ChoosePreset("eco")]
    press(page, "boost")
    assert ports.posted[-1] == Boost()


def test_without_a_plan_a_chip_sets_the_target_for_good(
    page: HomePage, ports: FakePorts, qtbot: QtBot
) -> None:
    page.show_snapshot(make_snapshot(settings=PLAN_OFF))
    press(page, "frost")
    qtbot.waitUntil(lambda: bool(ports.saved), timeout=3000)
    assert ports.saved[-1].comfort.setpoint_c == 7.0
    assert ports.posted == []


def test_turning_the_dial_after_a_chip_is_no_preset(page: HomePage, ports: FakePorts, qtbot: QtBot) -> None:
    press(page, "eco")
    QTest.keyClick(page.body.dial, Qt.Key.Key_Up)
    assert page.body.presets.selected is None
    qtbot.waitUntil(lambda: bool(ports.posted), timeout=3000)
    assert ports.posted == [SetTarget(17.5)]


def test_going_back_forgets_what_was_on_its_way(page: HomePage, ports: FakePorts) -> None:
    page.show_snapshot(planned(21.0, "override"))
    press(page, "eco")
    page.body.preset_row.back.click()
    assert ports.posted == [ChoosePreset("")]
    assert not page._save.isActive()


@pytest.mark.parametrize("snapshot", [planned(), planned(21.5, "override"), boosting()])
def test_with_a_plan_the_page_still_needs_no_scrolling(
    page: HomePage, qtbot: QtBot, snapshot: Snapshot
) -> None:
    page.show_snapshot(snapshot)
    bar = page.scroller.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0, timeout=5000)


# ---- faults ----------------------------------------------------------------------------------------

RUNS_ON = Fault(
    "miner_runs_on",
    verbatim("The miner goes on after it was told to stop."),
    Severity.ERROR,
    latched=True,
    since_utc=NOW_UTC - 600.0,
)
HOT = Fault("device_hot", verbatim("The card is hot."), Severity.ERROR)
FROZEN = Fault("thermometer_frozen", verbatim("Shelf has not moved for an hour."), Severity.WARNING, "shelf")
SILENT = Fault("thermometer_stale", verbatim("Desk is silent."), Severity.WARNING, "desk")
NOTE = Fault("note", verbatim("By the way."), Severity.INFO)


def texts(page: HomePage) -> list[str]:
    return [row.accessibleName() for row in page.header.faults.rows]


def test_all_faults_can_be_read_with_how_they_end(page: HomePage) -> None:
    page.show_snapshot(planned(faults=(FROZEN, HOT, NOTE, RUNS_ON, SILENT)))
    notice = page.header.fault
    assert notice.words.text() == "The miner goes on after it was told to stop. (and 3 more)"
    assert notice.other.text() == "Show all (4)"
    notice.other.click()
    assert texts(page) == [
        "The miner goes on after it was told to stop.",
        "The card is hot.",
        "Shelf has not moved for an hour.",
        "Desk is silent.",
    ]
    first, second = page.header.faults.rows[:2]
    assert first.accessibleDescription().startswith("Since 18:50. It waits for you")
    assert second.accessibleDescription() == "It goes away by itself when it is over."
    page.grab()
    notice.other.click()
    assert page.header.faults.isHidden()
    assert notice.other.text() == "Show all (4)"


def test_a_thermometer_in_trouble_is_told_and_ends_by_itself(page: HomePage, ports: FakePorts) -> None:
    page.show_snapshot(planned(faults=(FROZEN,)))
    assert page.header.fault.words.text() == "Shelf has not moved for an hour."
    assert page.header.fault.button.isHidden(), "nothing waits for the user"
    assert page.header.fault.other.isHidden()
    assert "by itself" in F.text(home_faults.fault_words(FROZEN))
    page.show_snapshot(planned())
    assert page.header.fault.isHidden()


def test_a_latched_fault_is_reset_beside_a_thermometer_s(page: HomePage, ports: FakePorts) -> None:
    page.show_snapshot(planned(faults=(FROZEN, RUNS_ON)))
    page.header.fault.other.click()
    assert page.header.fault.button.text() == "Go on"
    page.header.fault.button.click()
    assert ports.posted == [ResetFaults()]
    page.show_snapshot(planned(faults=(FROZEN,)))
    assert page.header.faults.isHidden(), "one fault is said by the strip"
    assert page.header.fault.words.text() == "Shelf has not moved for an hour."
    page.show_snapshot(planned(faults=(FROZEN, SILENT)))
    assert page.header.faults.isHidden(), "and the list does not open by itself"


def test_the_list_follows_faults_and_colours(page: HomePage, theme: Theme) -> None:
    page.show_snapshot(planned(faults=(FROZEN, RUNS_ON)))
    page.header.fault.other.click()
    before = page.header.faults.rows
    page.show_snapshot(planned(faults=(FROZEN, RUNS_ON)))
    assert page.header.faults.rows is before, "the same is not drawn again"
    theme.set_choice("dark")
    page.show_snapshot(planned(faults=(FROZEN, RUNS_ON)))
    assert page.header.faults.rows is not before
    page.show_snapshot(planned(faults=(FROZEN, SILENT, HOT)))
    assert texts(page)[0] == "The card is hot."


def test_asking_for_all_before_the_first_snapshot_does_nothing(theme: Theme, qtbot: QtBot) -> None:
    page = HomePage(FakePorts().ports(), lambda: F, theme)
    qtbot.addWidget(page)
    page._on_faults()
    assert page.header.faults.rows == []

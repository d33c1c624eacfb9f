"""The schedule page: what it says, how it is saved and undone, and that nothing snaps back."""

from __future__ import annotations

import dataclasses
import itertools
from typing import TYPE_CHECKING

import pytest
from fakes.gui import NOW_UTC, FakePorts, make_settings
from fakes.schedule import (
    HOLIDAY,
    LEFT,
    F,
    plan_status,
    schedule_page,
    settings_with,
    snapshot_with,
    start_of,
    step,
    week_of,
)
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from warmgui.core.messages import ChoosePreset
from warmgui.core.model_room import RoomKnowledge
from warmgui.core.schedule.week_plan import MOST_SLOTS, Slot, WeekPlan
from warmgui.core.text import translate, verbatim
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.gui.main_window import MainWindow
from warmgui.gui.pages.catalog import PageCatalog
from warmgui.gui.pages.schedule import words
from warmgui.gui.pages.schedule.page import SchedulePage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, ports: FakePorts) -> Iterator[SchedulePage]:
    with schedule_page(qtbot, theme, ports) as made:
        yield made


# ---- what it says ----------------------------------------------------------------------------------


def test_now_and_next_are_said(page: SchedulePage) -> None:
    assert page.plan_card.now.text() == "Target now 20.0 °C: Comfort until 22:30"
    assert page.plan_card.next.text() == "Next: 17.0 °C at 22:30"
    assert page.plan_card.switch.isChecked()
    assert page.plan_card.back.isHidden()
    assert week_of(page).now == (4, 19 * 60), "a Friday evening"


@pytest.mark.parametrize(
    ("hours", "told"),
    [
        (3.5, "Next: 17.0 °C at 22:30"),
        (8.0, "Next: 17.0 °C tomorrow at 03:00"),
        (60.0, "Next: 17.0 °C on Monday at 07:00"),
    ],
)
def test_next_says_the_day_where_it_is_another(hours: float, told: str) -> None:
    status = plan_status(next_utc=NOW_UTC + hours * 3600.0)
    assert F.text(words.next_words(snapshot_with(plan=status), F)) == told


def test_the_day_is_that_of_the_reader() -> None:
    east = Formatter(FormatPrefs(utc_offset_s=4 * 3600.0))
    snapshot = snapshot_with()
    assert words.local_now(snapshot, east).hour == 23
    assert "tomorrow at 02:30" in east.text(words.next_words(snapshot, east))


def test_without_a_plan_status_only_what_is_known_is_said() -> None:
    bare = snapshot_with(plan=None)
    assert F.text(words.now_words(bare)) == "Target now 20.0 °C"
    assert not words.next_words(bare, F)
    assert not words.next_words(snapshot_with(plan=plan_status(next_utc=None)), F)


def test_switched_off_the_dial_counts_and_is_named(page: SchedulePage) -> None:
    page.show_snapshot(snapshot_with(settings_with(enabled=False), plan=plan_status("target")))
    assert "the dial on the home page" in page.plan_card.next.text()
    assert not page.plan_card.switch.isChecked()


def test_a_target_by_hand_can_be_ended_here(page: SchedulePage, ports: FakePorts) -> None:
    page.show_snapshot(snapshot_with(plan=plan_status("override")))
    page.plan_card.back.click()
    assert ports.posted == [ChoosePreset("")]


def test_a_plan_that_does_nothing_says_why(page: SchedulePage) -> None:
    settings = make_settings(schedule={"enabled": True}, comfort={"control": "constant"})
    page.show_snapshot(snapshot_with(settings))
    assert "constant power" in page.plan_card.problem.text()
    page.show_snapshot(snapshot_with())
    assert page.plan_card.problem.isHidden()


def test_being_warm_in_time_says_what_it_stands_on(page: SchedulePage) -> None:
    assert "Nothing is learned" in page.warm_by.learned.text()
    knowledge = RoomKnowledge(text=verbatim("Learned from 12 days."))
    heating_ahead = plan_status(preheating=True, next_setpoint_c=21.0)
    page.show_snapshot(snapshot_with(plan=heating_ahead, room_knowledge=knowledge))
    told = page.warm_by.learned.text()
    assert told == "Heating ahead now: the room is to have 21.0 °C at 22:30.\nLearned from 12 days."


def test_the_first_day_and_the_working_days_are_the_country_s() -> None:
    default = QLocale()
    try:
        QLocale.setDefault(QLocale("en_US"))
        assert words.day_order()[0] == 6
        QLocale.setDefault(QLocale("ar_EG"))
        assert words.day_order()[0] == 5
        assert set(words.working_days()) == {6, 0, 1, 2, 3}
        QLocale.setDefault(QLocale("de_DE"))
        assert words.day_order() == (0, 1, 2, 3, 4, 5, 6)
        assert words.working_days() == (0, 1, 2, 3, 4)
    finally:
        QLocale.setDefault(default)


def test_fahrenheit_reaches_every_number(qtbot: QtBot, theme: Theme, ports: FakePorts) -> None:
    prefs = [FormatPrefs()]
    page = SchedulePage(ports.ports(), lambda: Formatter(prefs[0]), settings_with(), theme)
    qtbot.addWidget(page)
    page.show_snapshot(snapshot_with())
    prefs[0] = FormatPrefs(fahrenheit=True, decimal=",")
    page.show_snapshot(snapshot_with())
    assert "68,0 °F" in week_of(page).handle((0, 0)).accessibleName()
    look = words.week_words(make_settings().comfort, Formatter(prefs[0])).look_of
    assert look(Slot(0)).short == "68°"
    assert look(Slot(0, "eco")).short == "62,6°"
    page.save()


# ---- saving ----------------------------------------------------------------------------------------


def test_a_change_is_saved_a_moment_later_and_only_it(
    page: SchedulePage, ports: FakePorts, qtbot: QtBot
) -> None:
    step(page)
    assert ports.saved == []
    qtbot.waitUntil(lambda: bool(ports.saved))
    (saved,) = ports.saved
    assert start_of(saved.schedule.week) == 395
    before = settings_with(holidays=(HOLIDAY,))
    schedule = dataclasses.replace(before.schedule, week=saved.schedule.week)
    assert saved == dataclasses.replace(before, schedule=schedule)
    assert page.week_card.state.text() == "Saved."


def test_what_was_saved_does_not_snap_back(page: SchedulePage, ports: FakePorts) -> None:
    step(page)
    page.save()
    step(page)
    page.save()
    first, second = (s.schedule.week for s in ports.saved)
    for known in (WeekPlan(), first, second):
        page.show_snapshot(snapshot_with(settings_with(week=known, holidays=(HOLIDAY,))))
        assert week_of(page).plan == second
    page.show_snapshot(snapshot_with(settings_with(week=first, holidays=(HOLIDAY,))))
    assert week_of(page).plan == first, "now somebody else went back to it"


def test_somebody_else_s_change_is_shown_unless_one_edits(page: SchedulePage) -> None:
    other = WeekPlan(((Slot(60),), *WeekPlan().days[1:]))
    page.show_snapshot(snapshot_with(settings_with(week=other, holidays=(), warm_by=False)))
    assert week_of(page).plan == other
    assert page.holidays.holidays == ()
    assert not page.warm_by.switch.isChecked()
    step(page)
    page.show_snapshot(snapshot_with(settings_with()))
    assert start_of(week_of(page).plan) == 65


def test_leaving_the_page_saves_at_once(page: SchedulePage, ports: FakePorts) -> None:
    step(page)
    page.hide()
    assert len(ports.saved) == 1


def test_what_cannot_be_saved_is_said_and_kept(page: SchedulePage, ports: FakePorts) -> None:
    ports.problem = verbatim("The disk is full.")
    step(page)
    page.save()
    assert page.week_card.state.text() == "The disk is full."
    assert start_of(week_of(page).plan) == 395
    ports.problem = translate("x", "")
    page.save()
    assert start_of(ports.saved[-1].schedule.week) == 395


def test_switches_are_saved_at_once(page: SchedulePage, ports: FakePorts) -> None:
    QTest.mouseClick(page.plan_card.switch, LEFT)
    QTest.mouseClick(page.warm_by.switch, LEFT)
    switched, warm = (s.schedule for s in ports.saved)
    assert not switched.enabled
    assert not warm.warm_by


def test_presets_are_edited_here_and_the_week_follows(page: SchedulePage, ports: FakePorts) -> None:
    editor = page.presets["comfort_c"]
    QTest.keyClick(editor.input, Qt.Key.Key_Up)
    assert "20.5 °C" in week_of(page).handle((0, 0)).accessibleName()
    page.save()
    assert ports.saved[-1].comfort.comfort_c == 20.5
    page.show_snapshot(snapshot_with(make_settings(schedule={"enabled": True}, comfort={"eco_c": 16.0})))
    assert page.presets["eco_c"].value == 16.0
    assert set(page.presets) == {"frost_c", "eco_c", "comfort_c", "boost_k", "boost_min"}


# ---- undo ------------------------------------------------------------------------------------------


def test_one_walk_of_an_edge_is_one_change(page: SchedulePage) -> None:
    assert not page.week_card.undo.isEnabled()
    step(page, times=4)
    step(page, day=1)
    page.week_card.undo.click()
    assert start_of(week_of(page).plan, 1) == 390
    assert start_of(week_of(page).plan) == 410
    page.week_card.undo.click()
    assert week_of(page).plan == WeekPlan()
    page.undo()
    page.week_card.redo.click()
    assert start_of(week_of(page).plan) == 410
    step(page)
    page.redo()
    page.undo()
    assert start_of(week_of(page).plan) == 410, "a walk after an undo is a change of its own"


def test_undo_has_its_key_and_is_saved(page: SchedulePage, ports: FakePorts) -> None:
    handle = week_of(page).handle((0, 0))
    handle.setFocus()
    step(page)
    page.save()
    QTest.keyClick(handle, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    page.save()
    assert start_of(ports.saved[-1].schedule.week) == 390


def test_a_full_day_is_said(page: SchedulePage) -> None:
    full = tuple(Slot(i * 60, "eco" if i % 2 else "comfort") for i in range(MOST_SLOTS))
    week_of(page).show_plan(WeekPlan((full, *WeekPlan().days[1:])))
    step(page, key=Qt.Key.Key_N)
    assert page.week_card.state.text() == "There is room for 12 periods a day."


# ---- the window ------------------------------------------------------------------------------------


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize(("width", "height"), [(1280, 800), (640, 400)])
def test_nothing_is_wider_than_the_window(
    qtbot: QtBot, theme: Theme, direction: Qt.LayoutDirection, width: int, height: int
) -> None:
    """The smaller one is 1280 x 800 at 200 %."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(direction)
    try:
        window = MainWindow()
        qtbot.addWidget(window)
        ports = FakePorts()
        catalog = PageCatalog(ports.ports, lambda: F, settings_with, theme)
        window.furnish(catalog.pages(), lambda: F, theme, lambda: False)
        window.prepare_to_quit()
        window.resize(width, height)
        window.show_page("schedule")
        window.show_snapshot(snapshot_with())
        window.show()
        QApplication.processEvents()
        assert (window.width(), window.height()) == (width, height)
        page = window.page_widget("schedule")
        for area in page.findChildren(QScrollArea):
            inside = area.widget()
            assert inside.minimumSizeHint().width() <= area.viewport().width()
        assert isinstance(page, SchedulePage)
        shown = week_of(page)
        assert shown.geometry_of_week().right <= shown.width()
        buttons = list(window.buttons.values())
        assert all(a.geometry().bottom() < b.geometry().top() for a, b in itertools.pairwise(buttons))
    finally:
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

"""The schedule page: what it says, how it is edited and saved, and that nothing snaps back."""

from __future__ import annotations

import dataclasses
import itertools
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from fakes_gui import NOW_UTC, FakePorts, make_settings, make_snapshot
from PySide6.QtCore import QDate, QLocale, QRect, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from warmgui.core.messages import ChoosePreset
from warmgui.core.model_room import PlanStatus, RoomKnowledge
from warmgui.core.schedule.week_plan import MOST_SLOTS, Holiday, Slot, WeekPlan
from warmgui.core.text import Amount, translate, verbatim
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.gui.main_window import MainWindow
from warmgui.gui.pages import schedule_words as words
from warmgui.gui.pages.catalog import PageCatalog
from warmgui.gui.pages.schedule import SchedulePage
from warmgui.gui.widgets import week_edit as edit
from warmgui.gui.widgets.week_popover import ClockEdit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.core.model import Snapshot
    from warmgui.core.settings import Settings
    from warmgui.gui.theme import Theme
    from warmgui.gui.widgets.week import WeekView
    from warmgui.gui.widgets.week_popover import SlotPopover

F = Formatter()
LEFT = Qt.MouseButton.LeftButton
HOLIDAY = Holiday("2026-12-24", "2027-01-02")


def settings_with(**schedule: Any) -> Settings:
    return make_settings(schedule={"enabled": True} | schedule)


def plan_status(source: str = "week", **more: Any) -> PlanStatus:
    text = translate("engine", "{what} until {time}", what=verbatim("Comfort"), time=clock(3.5))
    given: dict[str, Any] = {
        "preset": "comfort",
        "until_utc": NOW_UTC + 3.5 * 3600.0,
        "next_setpoint_c": 17.0,
        "next_utc": NOW_UTC + 3.5 * 3600.0,
    }
    return PlanStatus(20.0, source, text=text, **(given | more))


def clock(hours: float) -> Amount:
    return Amount(NOW_UTC + hours * 3600.0, "clock_utc")


def snapshot_with(settings: Settings | None = None, **more: Any) -> Snapshot:
    given: dict[str, Any] = {
        "settings": settings or settings_with(),
        "setpoint_c": 20.0,
        "plan": plan_status(),
    }
    return make_snapshot(**(given | more))


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, ports: FakePorts) -> Iterator[SchedulePage]:
    made = SchedulePage(ports.ports(), lambda: F, settings_with(holidays=(HOLIDAY,)), theme)
    qtbot.addWidget(made)
    made.resize(1150, 900)
    made.show_snapshot(snapshot_with(settings_with(holidays=(HOLIDAY,))))
    made.show()
    made.activateWindow()
    yield made
    if made.popover is not None:
        made.popover.close()
    made.save()


def week_of(page: SchedulePage) -> WeekView:
    return page.week_card.week


def step(page: SchedulePage, day: int = 0, times: int = 1, key: Qt.Key = Qt.Key.Key_Right) -> None:
    for _ in range(times):
        QTest.keyClick(week_of(page).handle((day, 0)), key)


def start_of(plan: WeekPlan, day: int = 0) -> int:
    return plan.days[day][0].start_min


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


# ---- one period ------------------------------------------------------------------------------------


@pytest.fixture
def popover(page: SchedulePage) -> SlotPopover:
    week_of(page).handle((0, 0)).setFocus()
    step(page, key=Qt.Key.Key_Return)
    assert page.popover is not None
    return page.popover


def test_a_period_is_asked_for_in_a_small_window(page: SchedulePage, popover: SlotPopover) -> None:
    assert popover.title.text() == "Monday"
    assert popover.until.text() == "until 22:30"
    assert (popover.start.minute, popover.target.target) == (390, ("comfort", None))
    assert week_of(page).chosen == (0, 0)
    popover.close()
    assert page.popover is None
    assert week_of(page).chosen is None
    step(page, day=6, key=Qt.Key.Key_Return)
    week_of(page).open_requested.emit(6, 1, QRect(0, 0, 10, 10))
    assert page.popover is not None
    assert page.popover.until.text() == "until Monday, 06:30"


def test_what_is_chosen_counts_at_once(page: SchedulePage, popover: SlotPopover) -> None:
    popover.target.presets.buttons["eco"].click()
    assert week_of(page).plan.days[0][0] == Slot(390, "eco")
    assert popover.target.temperature.text() == "17.0 °C"
    popover.target.presets.buttons["own"].click()
    assert not popover.target.number.isHidden()
    popover.target.number.setValue(21.5)
    assert week_of(page).plan.days[0][0] == Slot(390, "", 21.5)
    popover.start.setTime(QTime(7, 32))
    assert start_of(week_of(page).plan) == 450
    popover.start.editingFinished.emit()
    assert popover.start.time() == QTime(7, 30)
    page.undo()
    assert week_of(page).plan.days[0][0].start_min == 390


def test_undo_while_a_period_is_asked_for(page: SchedulePage, popover: SlotPopover) -> None:
    popover.target.presets.buttons["eco"].click()
    page.undo()
    assert popover.target.target == ("comfort", None), "asked for anew"
    popover.close()
    drawn = edit.painted(week_of(page).plan, 3, 600, 660, Slot(0, "frost"))
    assert drawn is not None
    week_of(page).change(drawn)
    week_of(page).open_requested.emit(3, 3, QRect(0, 0, 10, 10))
    page.undo()
    assert page.popover is None, "its period is not there any more"


def test_a_start_stays_between_its_neighbours(popover: SlotPopover) -> None:
    assert popover.start.maximumTime() == QTime(22, 25)


def test_a_period_is_removed_there(page: SchedulePage, popover: SlotPopover) -> None:
    popover.delete.click()
    assert week_of(page).plan.days[0] == (Slot(1350, "eco"),)
    assert page.popover is None


def test_the_last_period_of_all_stays(page: SchedulePage) -> None:
    week_of(page).show_plan(WeekPlan(((Slot(0),), *((),) * 6)))
    step(page, key=Qt.Key.Key_Return)
    assert page.popover is not None
    assert page.popover.delete.isHidden()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_enter_and_escape_close_it(page: SchedulePage, popover: SlotPopover, key: Qt.Key) -> None:
    QTest.keyClick(popover, Qt.Key.Key_A)
    assert page.popover is popover
    QTest.keyClick(popover, key)
    assert page.popover is None


def test_it_stays_on_the_screen(popover: SlotPopover) -> None:
    screen = popover.screen().availableGeometry()
    popover.open_beside(QRect(screen.bottomRight(), screen.bottomRight()))
    assert screen.contains(popover.geometry())


def test_a_clock_steps_by_hours_and_by_five_minutes(qtbot: QtBot, theme: Theme) -> None:
    field = ClockEdit()
    qtbot.addWidget(field)
    field.setTimeRange(QTime(1, 0), QTime(22, 0))
    field.set_minute(90)
    field.setCurrentSection(field.Section.HourSection)
    field.stepBy(-1)
    assert field.minute == 60, "not before what is allowed"
    field.setCurrentSection(field.Section.MinuteSection)
    field.stepBy(3)
    assert field.minute == 75


def test_a_click_in_the_week_opens_it_with_the_mouse(page: SchedulePage) -> None:
    week = week_of(page)
    QTest.mouseClick(week, LEFT, pos=week.box_of((2, 0)).center())
    assert page.popover is not None
    assert page.popover.title.text() == "Wednesday"


# ---- one day ---------------------------------------------------------------------------------------


def test_a_day_is_copied_to_others(page: SchedulePage, qtbot: QtBot) -> None:
    step(page, times=2)
    menu = page.copy_menu(0)
    labels = [action.text() for action in menu.actions() if action.text()]
    assert labels[:2] == ["Copy Monday to all working days", "Copy Monday to all days"]
    assert len(labels) == 8
    menu.actions()[0].trigger()
    starts = [start_of(week_of(page).plan, day) for day in range(7)]
    assert starts[5:] == [480, 480]
    assert set(starts[:5]) == {400}
    page.undo()
    assert start_of(week_of(page).plan, 1) == 390
    week_of(page).day_buttons[0].click()
    opened = QApplication.activePopupWidget()
    assert opened is not None
    opened.close()


# ---- holidays --------------------------------------------------------------------------------------


def test_holidays_are_listed_and_removed(page: SchedulePage, ports: FakePorts) -> None:
    (row,) = page.holidays.rows
    assert row.remove.accessibleName() == "Remove holiday 24 Dec 2026 – 2 Jan 2027"
    row.remove.click()
    assert page.holidays.holidays == ()
    assert not page.holidays._nothing.isHidden()
    page.save()
    assert ports.saved[-1].schedule.holidays == ()
    page.undo()
    assert page.holidays.holidays == (HOLIDAY,)
    assert len(page.holidays.rows) == 1


def test_a_holiday_is_added_in_the_order_of_the_calendar(page: SchedulePage, ports: FakePorts) -> None:
    page.holidays.add.click()
    page.holidays.open_form()
    form = page.holidays.form
    assert form is not None
    assert form.first.date() == QDate(2026, 6, 27), "tomorrow"
    form.first.setDate(QDate(2026, 8, 1))
    form.last.setDate(QDate(2026, 8, 1))
    form.target.presets.buttons["own"].click()
    form.target.number.setValue(12.0)
    form.add.click()
    assert page.holidays.form is None
    one = Holiday("2026-08-01", "2026-08-01", "", 12.0)
    assert page.holidays.holidays == (one, HOLIDAY)
    page.save()
    assert ports.saved[-1].schedule.holidays == (one, HOLIDAY)
    assert F.text(words.holiday_days(one)) == "1 Aug 2026"
    assert F.text(words.holiday_target(one, make_settings().comfort)) == "12.0 °C"
    assert F.text(words.holiday_target(HOLIDAY, make_settings().comfort)) == "Frost, 7.0 °C"


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2026-08-02", "2026-08-01", "The last day is before the first."),
        ("2026-06-01", "2026-06-02", "These days are over."),
        (
            "2026-12-20",
            "2026-12-24",
            "These days overlap with another holiday: 24 Dec 2026 – 2 Jan 2027.",
        ),
    ],
)
def test_wrong_days_are_explained_and_lose_nothing(
    page: SchedulePage, first: str, last: str, told: str
) -> None:
    page.holidays.add.click()
    form = page.holidays.form
    assert form is not None
    form.first.setFocus()
    form.first.setDate(QDate.fromString(first, "yyyy-MM-dd"))
    form.last.setDate(QDate.fromString(last, "yyyy-MM-dd"))
    form.add.click()
    assert form.problem.text() == told
    assert page.holidays.holidays == (HOLIDAY,)
    form.last.setDate(form.last.date().addDays(1))
    assert form.problem.isHidden(), "a change is looked at when it is given"
    form.cancel.click()
    assert page.holidays.form is None
    assert not page.holidays.add.isHidden()
    page.holidays.close_form()


def test_good_days_have_no_problem() -> None:
    assert not words.holiday_problem(HOLIDAY, (Holiday("2026-08-01", "2026-08-02"),), date(2026, 6, 26))


def test_the_last_day_follows_the_first_of_a_calendar(page: SchedulePage) -> None:
    page.holidays.add.click()
    form = page.holidays.form
    assert form is not None
    form.target.setFocus()
    form.add.setFocus()
    form.first.setDate(QDate(2026, 9, 1))
    assert form.last.date() == QDate(2026, 9, 1)
    page.holidays.close_form()


def test_before_the_first_snapshot_nothing_can_be_added(qtbot: QtBot, theme: Theme, ports: FakePorts) -> None:
    page = SchedulePage(ports.ports(), lambda: F, settings_with(), theme)
    qtbot.addWidget(page)
    page.holidays.add.click()
    assert page.holidays.form is None


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

"""The schedule page: one period in its small window, one day, and holidays."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from fakes.gui import FakePorts, make_settings
from fakes.schedule import HOLIDAY, LEFT, F, schedule_page, settings_with, start_of, step, week_of
from PySide6.QtCore import QDate, QRect, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from warmgui.core.schedule.week_plan import Holiday, Slot, WeekPlan
from warmgui.gui.pages.schedule import words
from warmgui.gui.pages.schedule.page import SchedulePage
from warmgui.gui.widgets.week import edit
from warmgui.gui.widgets.week.popover import ClockEdit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme
    from warmgui.gui.widgets.week.popover import SlotPopover


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, ports: FakePorts) -> Iterator[SchedulePage]:
    with schedule_page(qtbot, theme, ports) as made:
        yield made


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

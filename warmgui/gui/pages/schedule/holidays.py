"""Holidays: whole days with one target instead of the week plan; the list, and a form for a new one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.schedule.week_plan import Holiday
from warmgui.core.settings.schedule import in_order
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.schedule import words
from warmgui.gui.widgets.basic import Card, button, line
from warmgui.gui.widgets.day_field import DayField
from warmgui.gui.widgets.leaving import clear, let_go
from warmgui.gui.widgets.week.target import TargetChoice

if TYPE_CHECKING:
    from warmgui.core.settings.model import ComfortSettings
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter

_USUAL_DAYS = 7


class _Row(QWidget):
    """One holiday."""

    removed = Signal()

    def __init__(self, holiday: Holiday, comfort: ComfortSettings, formatter: Formatter) -> None:
        super().__init__()
        days = formatter.text(words.holiday_days(holiday))
        target = formatter.text(words.holiday_target(holiday, comfort))
        self.remove = button(self.tr("Remove"), "link")
        self.remove.setAccessibleName(self.tr("Remove holiday {days}").format(days=days))
        self.remove.clicked.connect(self.removed)
        told = QVBoxLayout()
        told.setSpacing(1)
        told.addWidget(label(days))
        told.addWidget(label(target, "small"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addLayout(told, 1)
        row.addWidget(self.remove)


class HolidayForm(QWidget):
    """Two days and a target."""

    given = Signal(object)
    """A `Holiday` without a mistake."""
    ended = Signal()

    def __init__(self, formatter: Formatter, comfort: ComfortSettings) -> None:
        super().__init__()
        self._formatter = formatter
        self._others: tuple[Holiday, ...] = ()
        self._today = date.min
        self.first, self.last = DayField(self.tr("First day")), DayField(self.tr("Last day"))
        self.target = TargetChoice(formatter, comfort)
        self.problem = label(role="danger")
        self.problem.hide()
        self.add = button(self.tr("Add"), "primary")
        self.cancel = button(self.tr("Cancel"), "")
        self.add.clicked.connect(self._give)
        self.cancel.clicked.connect(self.ended)
        for edit in (self.first, self.last):
            edit.dateChanged.connect(lambda _date: self.say(None))
        self.first.dateChanged.connect(self._follow)
        self._lay_out()

    def begin(self, today: date, others: tuple[Holiday, ...]) -> None:
        """Ask for a holiday beside these."""
        self._today, self._others = today, others
        first = QDate(today.year, today.month, today.day)
        self.last.setDate(first.addDays(_USUAL_DAYS))
        self.first.setDate(first.addDays(1))
        self.target.show_target("frost", None)
        self.say(None)

    def say(self, problem: Text | None) -> None:
        """Say what is wrong; None: nothing."""
        self.problem.setText(self._formatter.text(problem) if problem else "")
        self.problem.setVisible(bool(problem))

    @property
    def holiday(self) -> Holiday:
        """What the form says."""
        first, last = (edit.date().toString("yyyy-MM-dd") for edit in (self.first, self.last))
        return Holiday(first, last, *self.target.target)

    def _give(self) -> None:
        holiday = self.holiday
        problem = words.holiday_problem(holiday, self._others, self._today)
        self.say(problem)
        if not problem:
            self.given.emit(holiday)

    def _follow(self, first: QDate) -> None:
        """The last day is never left behind by an arrow or the calendar; typing it wrong is said instead."""
        if self.last.date() < first and not self.first.hasFocus():
            self.last.setDate(first)

    def _lay_out(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(8)
        for edit in (self.first, self.last):
            part = QVBoxLayout()
            part.setSpacing(4)
            part.addWidget(label(edit.accessibleName(), "small"))
            part.addWidget(edit)
            days.addLayout(part, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(8)
        column.addLayout(days)
        column.addWidget(self.target)
        column.addWidget(self.problem)
        column.addLayout(buttons)


class HolidaysCard(Card):
    """The list, in the order of the calendar."""

    edited = Signal(object, object)
    """All holidays before and after a change."""

    def __init__(self, formatter: Formatter, comfort: ComfortSettings) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=6)
        self._formatter, self._comfort = formatter, comfort
        self._today: date | None = None
        self.holidays: tuple[Holiday, ...] = ()
        self._shown: object = None
        self.rows: list[_Row] = []
        self.form: HolidayForm | None = None
        self._nothing = label(
            self.tr("None. On holidays one target counts all day instead of the week plan."), "small"
        )
        self.add = button(self.tr("Add holiday…"), "")
        self.add.clicked.connect(self.open_form)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.box.addWidget(label(self.tr("Holidays"), "heading"))
        self.box.addWidget(self._nothing)
        self.box.addLayout(self._list)
        self._below = QHBoxLayout()
        self._below.addWidget(self.add)
        self._below.addStretch(1)
        self.box.addLayout(self._below)
        self.box.addStretch(1)

    def show_holidays(
        self, holidays: tuple[Holiday, ...], comfort: ComfortSettings, formatter: Formatter, today: date
    ) -> None:
        """Show a list; nothing is told, and what is being typed stays."""
        self._today = today
        self._comfort, self._formatter, self.holidays = comfort, formatter, holidays
        self._show()

    def open_form(self) -> None:
        """Ask for a new holiday."""
        if self.form is not None or self._today is None:
            return
        self.form = HolidayForm(self._formatter, self._comfort)
        self.form.begin(self._today, self.holidays)
        self.form.given.connect(self._on_given)
        self.form.ended.connect(self.close_form)
        self.box.insertWidget(self.box.count() - 1, self.form)
        self.add.hide()
        self.form.first.setFocus()

    def close_form(self) -> None:
        """Without a new one."""
        if self.form is not None:
            let_go(self.form)
            self.form = None
        self.add.show()
        self.add.setFocus()

    def _on_given(self, holiday: Holiday) -> None:
        self.close_form()
        self._change(in_order((*self.holidays, holiday)))

    def _on_removed(self, holiday: Holiday) -> None:
        self._change(tuple(h for h in self.holidays if h != holiday))
        self.add.setFocus()

    def _change(self, holidays: tuple[Holiday, ...]) -> None:
        before, self.holidays = self.holidays, holidays
        self._show()
        self.edited.emit(before, holidays)

    def _show(self) -> None:
        shown = (self.holidays, self._comfort, self._formatter.prefs)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._list)
        self.rows = []
        for holiday in self.holidays:
            if self.rows:
                self._list.addWidget(line())
            row = _Row(holiday, self._comfort, self._formatter)
            row.removed.connect(lambda holiday=holiday: self._on_removed(holiday))
            self._list.addWidget(row)
            self.rows.append(row)
        self._nothing.setVisible(not self.holidays)

"""Where the time machine stands: a slider over all days since 2009, a field, steps to dated facts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from warmgui.core.lab.dates import day_amount
from warmgui.core.lab.eras import FIRST_DAY, years
from warmgui.core.money.difficulty_history import HISTORY
from warmgui.gui.lab.parts import Beside
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import button
from warmgui.gui.widgets.day_field import DayField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.core.model import NetworkFacts
    from warmgui.core.units import Formatter

_MONTH_DAYS, _YEAR_DAYS = 30, 365
_ONE_LINE_PX = 680


class _Slider(QSlider):
    """A slider that leaves the wheel to the page. It runs as the figure's axis above it: never mirrored."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def wheelEvent(self, event: Any) -> None:
        event.ignore()


class DateBar(QWidget):
    """Chooses a day; `chosen` carries it at once while one drags."""

    chosen = Signal(object)
    """A `date`."""

    def __init__(self, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__()
        self._formatter_source = formatter_source
        self._last = HISTORY[-1].day
        self._day = FIRST_DAY
        self.slider = _Slider()
        self.slider.setAccessibleName(self.tr("Day"))
        self.slider.setMinimumHeight(24)
        self.slider.setSingleStep(_MONTH_DAYS)
        self.slider.setPageStep(_YEAR_DAYS)
        self.slider.valueChanged.connect(lambda value: self._take(date.fromordinal(value)))
        self.field = DayField(self.tr("Day"))
        # Its parts have one order in every language.
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.field.dateChanged.connect(self._on_typed)
        self.before = button(self.tr("Fact before"), "chip")
        self.after = button(self.tr("Next fact"), "chip")
        self.first = button(self.tr("First day"), "chip")
        self.today = button(self.tr("Today"), "chip")
        self.before.clicked.connect(lambda: self.choose(self._fact(-1)))
        self.after.clicked.connect(lambda: self.choose(self._fact(1)))
        self.first.clicked.connect(lambda: self.choose(FIRST_DAY))
        self.today.clicked.connect(lambda: self.choose(self._last))
        for made in (self.before, self.after, self.first, self.today):
            made.setAutoDefault(False)
        self._lay_out()
        self._show_range()

    @property
    def day(self) -> date:
        """Where it stands."""
        return self._day

    @property
    def last(self) -> date:
        """The newest day."""
        return self._last

    def show_facts(self, facts: NetworkFacts) -> None:
        """The newest facts reach further; whoever stood at the end stays there."""
        last = years(facts)[-1]
        if last == self._last:
            return
        stood_at_end = self._day == self._last
        self._last = last
        self._show_range()
        self.choose(last if stood_at_end or self._day > last else self._day)

    def choose(self, day: date) -> None:
        """Go to a day."""
        day = min(max(day, FIRST_DAY), self._last)
        self._take(day)

    # ---- private

    def _take(self, day: date) -> None:
        changed = day != self._day
        self._day = day
        with QSignalBlocker(self.slider), QSignalBlocker(self.field):
            self.slider.setValue(day.toordinal())
            if self.field.date() != _qt(day):
                self.field.setDate(_qt(day))
        self.slider.setAccessibleDescription(self._formatter_source().amount(day_amount(day)))
        self.before.setEnabled(day > FIRST_DAY)
        self.first.setEnabled(day > FIRST_DAY)
        self.after.setEnabled(day < self._last)
        self.today.setEnabled(day < self._last)
        if changed:
            self.chosen.emit(day)

    def _on_typed(self, typed: QDate) -> None:
        self._take(date(typed.year(), typed.month(), typed.day()))

    def _fact(self, step: int) -> date:
        days = [*(point.day for point in HISTORY), self._last]
        if step < 0:
            return days[max(bisect_left(days, self._day) - 1, 0)]
        return days[min(bisect_right(days, self._day), len(days) - 1)]

    def _show_range(self) -> None:
        with QSignalBlocker(self.slider), QSignalBlocker(self.field):
            self.slider.setRange(FIRST_DAY.toordinal(), self._last.toordinal())
            self.field.setDateRange(_qt(FIRST_DAY), _qt(self._last))
        self._take(self._day)

    def _lay_out(self) -> None:
        name = label(self.tr("Day"), wrap=False)
        name.setBuddy(self.field)
        where = _in_row((name, self.field))
        where.addStretch(1)
        ways = _in_row((self.first, self.before, self.after, self.today))
        ways.addStretch(1)
        above = Beside((_held(where), _held(ways)), (1, 0), _ONE_LINE_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(above)
        column.addWidget(self.slider)


def _in_row(parts: Sequence[QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    return row


def _held(row: QHBoxLayout) -> QWidget:
    made = QWidget()
    made.setLayout(row)
    return made


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)

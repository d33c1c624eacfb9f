"""A day to choose: a field with a calendar that looks like the rest of the program."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QToolButton, QWidget

from warmgui.gui.below import below
from warmgui.gui.widgets.basic import SEMIBOLD

_CALENDAR_PX = (308, 268)
_ARROWS = {"qt_calendar_prevmonth": "\u2039", "qt_calendar_nextmonth": "\u203a"}


class DayField(QDateEdit):
    """A day, typed as year, month and day or chosen from a calendar; `name` is for screen readers."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setAccessibleName(name)
        _dress(self.calendarWidget())


def _dress(calendar: QCalendarWidget) -> None:
    """No numbers of weeks, no red: weekends are bold; arrows as on the history page."""
    calendar.setMinimumSize(*_CALENDAR_PX)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    plain, weekend = QTextCharFormat(), QTextCharFormat()
    weekend.setFontWeight(SEMIBOLD)
    calendar.setHeaderTextFormat(plain)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, weekend)
    mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    signs = list(_ARROWS.values())
    arrows = {each.objectName(): each for each in below(calendar, QToolButton)}
    for (name, sign), other in zip(_ARROWS.items(), reversed(signs), strict=True):
        arrow = arrows.get(name)
        if arrow is not None:
            arrow.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            arrow.setText(other if mirrored else sign)

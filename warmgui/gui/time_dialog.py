"""Asks until when to heat."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, Qt, QTime, Signal
from PySide6.QtWidgets import QDialogButtonBox, QTimeEdit, QVBoxLayout, QWidget

from warmgui.gui.pages.parts import label
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.basic import pad_field

_WIDTH_PX = 320


class TimeDialog(ReadingOrder):
    """A time of day; one that has passed means tomorrow."""

    chosen = Signal(float)
    """The moment in wall time, seconds since 1970."""

    def __init__(self, now: QDateTime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Heat until"))
        self._now = now
        self.time = QTimeEdit(now.addSecs(3600).time())
        self.time.setDisplayFormat("HH:mm")
        self.time.setAccessibleName(self.tr("Heat until"))
        pad_field(self.time)
        self._when = label(role="muted")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.time.timeChanged.connect(self._say_day)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Heat until this time, then go back to what would be without it.")))
        column.addWidget(self.time)
        column.addWidget(self._when)
        column.addWidget(self.buttons)
        self._say_day(self.time.time())
        # By itself a sentence that may be broken takes hardly any width.
        self.ensurePolished()
        self.resize(_WIDTH_PX, column.totalHeightForWidth(_WIDTH_PX))

    def moment(self) -> QDateTime:
        """The next such time."""
        there = QDateTime(self._now.date(), self.time.time())
        return there if there > self._now else there.addDays(1)

    def accept(self) -> None:
        """Tell the moment."""
        self.chosen.emit(self.moment().toMSecsSinceEpoch() / 1000.0)
        super().accept()

    def _say_day(self, _time: QTime) -> None:
        today = self.moment().date() == self._now.date()
        self._when.setText(self.tr("today") if today else self.tr("tomorrow"))

"""The small window beside a period: its start, its target, and a way to be rid of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTime, Signal
from PySide6.QtWidgets import QDateTimeEdit, QFrame, QHBoxLayout, QTimeEdit, QVBoxLayout, QWidget

from warmgui.core.schedule.week_plan import STEP_MIN
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import button, pad_field
from warmgui.gui.widgets.week.target import TargetChoice

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent

    from warmgui.core.schedule.week_plan import Slot
    from warmgui.core.settings.model import ComfortSettings
    from warmgui.core.units import Formatter

_GAP_PX = 6
_HOUR_MIN = 60


class ClockEdit(QTimeEdit):
    """A time of day in steps of five minutes."""

    def __init__(self) -> None:
        super().__init__()
        self.setDisplayFormat("HH:mm")
        self.setWrapping(False)
        pad_field(self)
        self.editingFinished.connect(self._snap)

    @property
    def minute(self) -> int:
        """Minutes after midnight, on a step."""
        time = self.time()
        return (time.hour() * _HOUR_MIN + time.minute()) // STEP_MIN * STEP_MIN

    def set_minute(self, minute: int) -> None:
        """Show a time."""
        self.setTime(QTime(minute // _HOUR_MIN, minute % _HOUR_MIN))

    def stepBy(self, steps: int) -> None:
        """An hour, or five minutes."""
        hours = self.currentSection() is QDateTimeEdit.Section.HourSection
        wanted = self.minute + steps * (_HOUR_MIN if hours else STEP_MIN)
        low, high = (t.hour() * _HOUR_MIN + t.minute() for t in (self.minimumTime(), self.maximumTime()))
        self.set_minute(min(max(wanted, low), high))

    def _snap(self) -> None:
        self.set_minute(self.minute)


@dataclass(frozen=True)
class Asked:
    """One period that is asked for."""

    title: str
    """"Monday"."""
    until: str
    """"until 22:30", finished words."""
    slot: Slot
    limits_min: tuple[int, int]
    can_delete: bool = True


class SlotPopover(QFrame):
    """Opens beside a period; what is chosen counts at once. Escape or a click elsewhere closes it."""

    target_chosen = Signal(str, object)
    """Preset and °C, as in `Slot`."""
    start_chosen = Signal(int)
    delete_pressed = Signal()
    closed = Signal()

    def __init__(self, formatter: Formatter, comfort: ComfortSettings, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, on=False)
        self.setProperty("popover", "true")
        self.title = label("", "heading", wrap=False)
        self.start = ClockEdit()
        self.start.setAccessibleName(self.tr("Starts at"))
        self.until = label("", "muted", wrap=False)
        self.target = TargetChoice(formatter, comfort)
        self.delete = button(self.tr("Remove"), "danger")
        self.done = button(self.tr("Done"), "primary")
        self.start.timeChanged.connect(lambda _time: self.start_chosen.emit(self.start.minute))
        self.target.changed.connect(lambda: self.target_chosen.emit(*self.target.target))
        self.delete.clicked.connect(self._on_delete)
        self.done.clicked.connect(self.close)
        self._lay_out()

    def ask(self, asked: Asked) -> None:
        """Show a period; nothing is told."""
        self.title.setText(asked.title)
        self.setAccessibleName(asked.title)
        self.until.setText(asked.until)
        self.start.blockSignals(True)  # noqa: FBT003 - Qt's signature
        low, high = (QTime(m // _HOUR_MIN, m % _HOUR_MIN) for m in asked.limits_min)
        self.start.setTimeRange(low, high)
        self.start.set_minute(asked.slot.start_min)
        self.start.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self.target.show_target(asked.slot.preset, asked.slot.setpoint_c)
        self.delete.setVisible(asked.can_delete)

    def open_beside(self, box: QRect) -> None:
        """Show it below a place of the screen, or above where there is no room; its choice gets the keys."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = box.center().x() - self.width() // 2
        y = box.bottom() + _GAP_PX
        if y + self.height() > screen.bottom():
            y = box.top() - self.height() - _GAP_PX
        x = min(max(x, screen.left() + _GAP_PX), screen.right() - self.width() - _GAP_PX)
        self.move(QPoint(x, max(y, screen.top() + _GAP_PX)))
        self.show()
        chosen = self.target.presets.selected or "comfort"
        self.target.presets.buttons[chosen].setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is done, as Escape."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.close()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """However it was closed."""
        super().hideEvent(event)
        self.closed.emit()

    def _on_delete(self) -> None:
        self.delete_pressed.emit()
        self.close()

    def _lay_out(self) -> None:
        times = QHBoxLayout()
        times.setSpacing(8)
        times.addWidget(label(self.tr("Starts at"), wrap=False))
        times.addWidget(self.start)
        times.addWidget(self.until)
        times.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.delete)
        buttons.addStretch(1)
        buttons.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.target)
        column.addLayout(times)
        column.addLayout(buttons)

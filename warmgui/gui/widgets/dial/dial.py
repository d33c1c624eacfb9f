"""The thermostat dial: 5 to 30 °C on an arc; tick = room now, knob = target, hatch = what full power can add.

It is never mirrored: numbers grow clockwise in every language, as on a clock.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleValueChangeEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from warmgui.gui import icons
from warmgui.gui.widgets.basic import RoundButton
from warmgui.gui.widgets.dial import access as dial_access
from warmgui.gui.widgets.dial.paint import MAXIMUM_C, MINIMUM_C, DialGeometry, paint_dial

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from warmgui.gui.theme import Theme

PAGE_C = 2.0
_WHEEL_NOTCH = 120
_GRAB_PX = 26.0
_HEIGHT_PX = 286


@dataclass(frozen=True, slots=True)
class DialWords:
    """The finished words in and around the dial."""

    room_line: str = ""
    """Above the number: "Room now · shelf sensor"."""
    room_number: str = "–"
    target_line: str = ""
    """Below the number: "Target 21.0 °C"."""
    reach: str = ""
    """Outside the arc: "+1.8°"."""
    scale: tuple[tuple[float, str], ...] = ()
    """Numbers along the arc: (°C, words)."""
    value: str = ""
    """The target for a screen reader: "21.0 °C"."""


class Dial(QWidget):
    """The target temperature, °C. `edited` carries each change that the user makes, in °C.

    Args:
        theme: colours.
        parent: the Qt parent.
    """

    edited = Signal(float)
    released = Signal()
    """The mouse let go of the knob."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dial_access.install(Dial)
        self._theme = theme
        self.value_c = 21.0
        self.room_c: float | None = None
        self.reach_c: float | None = None
        self.step_c = 0.5
        self.offset_c = 0.0
        """Where the steps start: with 1 °F steps they do not start at 0 °C."""
        self.words = DialWords()
        self.dragging = False
        self.ring = True
        """Focus came by keyboard, so show where it is."""
        self._wheel = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT_PX)
        self.setMinimumWidth(290)
        self.minus = RoundButton(self.tr("Cooler"), self)
        self.plus = RoundButton(self.tr("Warmer"), self)
        for made, steps in ((self.minus, -1), (self.plus, 1)):
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            made.clicked.connect(lambda _checked=False, steps=steps: self.step_by(steps))
        theme.changed.connect(self._recolor)
        self._recolor()

    # ---- what is shown -------------------------------------------------------------------------------

    def show_state(
        self, value_c: float, room_c: float | None, reach_c: float | None, words: DialWords
    ) -> None:
        """Show a state; nothing is emitted. `reach_c` is what full power adds to the room, K."""
        moved = value_c != self.value_c
        self.value_c, self.room_c, self.reach_c = value_c, room_c, reach_c
        if words != self.words:
            self.words = words
            self.setAccessibleDescription(f"{words.room_line}: {words.room_number}. {words.target_line}")
        if moved:
            self._tell_readers()
        self.update()

    def retranslate(self) -> None:
        """Words that do not come with the state."""
        self.setAccessibleName(self.tr("Target temperature"))
        self.minus.setAccessibleName(self.tr("Cooler"))
        self.plus.setAccessibleName(self.tr("Warmer"))
        self.minus.setToolTip(self.tr("Cooler"))
        self.plus.setToolTip(self.tr("Warmer"))

    # ---- changes by the user -------------------------------------------------------------------------

    def step_by(self, steps: int) -> None:
        """Move by whole steps; from between two steps to the next one in that direction."""
        position = (self.value_c - self.offset_c) / self.step_c
        nearest = round(position)
        if abs(position - nearest) > 1e-3:  # noqa: PLR2004 - float dust, not a quantity
            nearest = math.floor(position) if steps > 0 else math.ceil(position)
        self.set_by_user(self.offset_c + (nearest + steps) * self.step_c)

    def set_by_user(self, value_c: float) -> None:
        """Take a value from mouse, keyboard or screen reader: snapped, limited, told."""
        snapped = self.offset_c + round((value_c - self.offset_c) / self.step_c) * self.step_c
        limited = round(min(max(snapped, MINIMUM_C), MAXIMUM_C), 4)
        if limited != self.value_c:
            self.value_c = limited
            self.edited.emit(limited)
            self._tell_readers()
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows one step, page keys 2 K, home and end the limits."""
        keys = Qt.Key
        steps = {keys.Key_Up: 1, keys.Key_Right: 1, keys.Key_Plus: 1}
        steps |= {keys.Key_Down: -1, keys.Key_Left: -1, keys.Key_Minus: -1}
        key = Qt.Key(event.key())
        self.ring = True
        if key in steps:
            self.step_by(steps[key])
        elif key in {keys.Key_PageUp, keys.Key_PageDown}:
            self.set_by_user(self.value_c + (PAGE_C if key == keys.Key_PageUp else -PAGE_C))
        elif key == keys.Key_Home:
            self.set_by_user(MINIMUM_C)
        elif key == keys.Key_End:
            self.set_by_user(MAXIMUM_C)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """One step a notch, but only with focus: scrolling the page must not change the target."""
        if not self.hasFocus():
            event.ignore()
            return
        self._wheel += event.angleDelta().y()
        notches = int(self._wheel / _WHEEL_NOTCH)
        self._wheel -= notches * _WHEEL_NOTCH
        if notches:
            self.step_by(notches)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grab the knob or jump to a place on the arc."""
        at = event.position()
        geometry = self.geometry_of_arc()
        distance = math.hypot(at.x() - geometry.center.x(), at.y() - geometry.center.y())
        if event.button() == Qt.MouseButton.LeftButton and abs(distance - geometry.radius) <= _GRAB_PX:
            self.dragging = True
            self.set_by_user(geometry.value_at(at))
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse; crossing the gap at the bottom does not jump from one end to the other."""
        if not self.dragging:
            super().mouseMoveEvent(event)
            return
        value_c = self.geometry_of_arc().value_at(event.position())
        if abs(value_c - self.value_c) < (MAXIMUM_C - MINIMUM_C) / 2:
            self.set_by_user(value_c)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self.dragging:
            self.dragging = False
            self.released.emit()
        super().mouseReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A ring for keyboards."""
        reasons = Qt.FocusReason
        if event.reason() not in {reasons.ActiveWindowFocusReason, reasons.PopupFocusReason}:
            # A window that comes back shows the ring that it had.
            self.ring = event.reason() != reasons.MouseFocusReason
        super().focusInEvent(event)

    # ---- painting ------------------------------------------------------------------------------------

    def geometry_of_arc(self) -> DialGeometry:
        """Where the arc lies now."""
        return DialGeometry(QPointF(self.width() / 2, 154.0), 130.0, MINIMUM_C, MAXIMUM_C)

    def sizeHint(self) -> QSize:
        """Arc, labels outside it, buttons."""
        return QSize(324, _HEIGHT_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stay under the arc; − is left in every language, as the numbers are."""
        super().resizeEvent(event)
        middle = self.width() // 2
        self.minus.move(middle - 44 - 20, 230)
        self.plus.move(middle + 44 - 20, 230)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Everything but the buttons."""
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        paint_dial(painter, self, self._theme)
        painter.end()

    def _recolor(self) -> None:
        color = self._theme.palette.text
        self.minus.setIcon(icons.icon(icons.Icon.MINUS, color, stroke=2.2))
        self.plus.setIcon(icons.icon(icons.Icon.PLUS, color, stroke=2.2))
        self.update()

    def _tell_readers(self) -> None:
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, self.value_c))

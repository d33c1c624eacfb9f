"""The big switch: Heat on, Heat off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from warmgui.gui.theme import Theme

_WIDTH_PX, _HEIGHT_PX, _RING_PX = 54, 30, 3


class ToggleSwitch(QAbstractButton):
    """A switch; `clicked(bool)` when the user changes it. On, the knob stands where reading ends.

    On and off differ in the knob's place and in a mark (a bar or a ring) as well as in colour.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self.update)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The switch and its focus ring."""
        return QSize(_WIDTH_PX + 2 * _RING_PX, _HEIGHT_PX + 2 * _RING_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Track, knob, mark and focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(_RING_PX, _RING_PX, _WIDTH_PX, _HEIGHT_PX)
        on = self.isChecked()
        # Off, its ground hardly differs from a card's: an edge says where it is.
        painter.setPen(Qt.PenStyle.NoPen if on else QPen(self._theme.color("field_border"), 1.2))
        painter.setBrush(self._theme.color("accent" if on else "track", 1.0 if self.isEnabled() else 0.5))
        painter.drawRoundedRect(body, _HEIGHT_PX / 2, _HEIGHT_PX / 2)
        radius = _HEIGHT_PX / 2 - 3
        at_right = on != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        x = body.right() - _HEIGHT_PX / 2 if at_right else body.left() + _HEIGHT_PX / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("on_accent"))
        painter.drawEllipse(QPointF(x, body.center().y()), radius, radius)
        self._paint_mark(painter, body, at_right=at_right, on=on)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("focus"), 2))
            ring = body.adjusted(-2, -2, 2, 2)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        painter.end()

    def _paint_mark(self, painter: QPainter, body: QRectF, *, at_right: bool, on: bool) -> None:
        x = body.left() + 14 if at_right else body.right() - 14
        y = body.center().y()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("on_button" if on else "muted"), 2, c=Qt.PenCapStyle.RoundCap))
        if on:
            painter.drawLine(QPointF(x, y - 4.5), QPointF(x, y + 4.5))
        else:
            painter.drawEllipse(QPointF(x, y), 4.5, 4.5)

"""The chart of a day's plan: heat, own sun, room temperature and prices, read by mouse and by keys.

Colour is not the only signal: what happened is solid, what is planned is hatched or dashed, own power is an
area with an edge of dashes and dots, prices are numbers. Time runs from left to right in every language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from warmgui.gui import access
from warmgui.gui.widgets.plan.paint import PlanPainter
from warmgui.gui.widgets.plan.scale import PlanScale

if TYPE_CHECKING:
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme
    from warmgui.gui.widgets.plan.data import PlanDay
    from warmgui.gui.widgets.plan.scale import PlanLook

_HEIGHT_PX, _LEAST_PX = 316, (300, 240)
_MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -6,
    Qt.Key.Key_PageDown: 6,
    Qt.Key.Key_Home: -100,
    Qt.Key.Key_End: 100,
}


class PlanChart(QWidget, access.Told):
    """One day. `read` carries the hour that is read (None: none any more)."""

    read = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._day: PlanDay | None = None
        self._look: PlanLook | None = None
        self._formatter: Formatter | None = None
        self._at: int | None = None
        theme.changed.connect(self.update)
        self.setMinimumSize(*_LEAST_PX)
        self.setFixedHeight(_HEIGHT_PX)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def chosen(self) -> int | None:
        """The hour that is read."""
        return self._at

    def access_value(self) -> str:
        """The hour that is read."""
        return "" if self._at is None or self._look is None else self._look.hours[self._at]

    def access_stops(self) -> int:
        """The hours."""
        return 0 if self._look is None else len(self._look.hours)

    def access_stop(self) -> int:
        """The one that is read."""
        return -1 if self._at is None else self._at

    def access_go(self, stop: int) -> None:
        """Read another one."""
        self._read(stop, self.mapToGlobal(QPointF(0, 0).toPoint()))

    def sizeHint(self) -> QSize:
        """As wide as it may be."""
        return QSize(720, _HEIGHT_PX)

    def show_day(self, day: PlanDay, look: PlanLook, formatter: Formatter) -> None:
        """Draw a day. The hour that is read stays the same one while the day does."""
        other_day = self._day is None or self._day.start_utc != day.start_utc
        self._day, self._look, self._formatter = day, look, formatter
        self.setAccessibleName(look.name)
        if other_day or (self._at is not None and self._at >= len(look.hours)):
            self._at = None
        self._describe()
        self.update()

    def scale(self) -> PlanScale | None:
        """Where things stand now; None before the first day."""
        if self._day is None or self._formatter is None:
            return None
        return PlanScale(self._day, self.width(), self.height(), self._formatter)

    # ---- Qt

    def paintEvent(self, _event: Any) -> None:
        """The day, and the ring of the focus."""
        painter = QPainter(self)
        scale = self.scale()
        if scale is not None and self._look is not None:
            PlanPainter(painter, scale, self._theme, self._look, self.font()).paint(self._at)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def mouseMoveEvent(self, event: Any) -> None:
        """Read the hour under the mouse."""
        scale = self.scale()
        at = None if scale is None else scale.hour_at(event.position().x())
        self._read(at, event.globalPosition().toPoint())

    def leaveEvent(self, event: Any) -> None:
        """Nothing is read any more."""
        self._read(None, self.mapToGlobal(QPointF(0, 0).toPoint()))
        super().leaveEvent(event)

    def keyPressEvent(self, event: Any) -> None:
        """Arrows walk along the hours, from now on; Escape ends it."""
        move = _MOVES.get(event.key())
        scale = self.scale()
        if event.key() == Qt.Key.Key_Escape and self._at is not None:
            self._read(None, self.mapToGlobal(QPointF(0, 0).toPoint()))
            return
        if move is None or scale is None or not scale.day.hours:
            super().keyPressEvent(event)
            return
        last = len(scale.day.hours) - 1
        if self._at is None and abs(move) == 1:
            at = scale.hour_at(scale.x(scale.day.now_utc)) or 0
        else:
            at = min(max((self._at or 0) + move, 0), last)
        box = scale.box(scale.day.hours[at])
        self._read(at, self.mapToGlobal(QPointF(box.right(), box.top()).toPoint()))

    # ---- private

    def _read(self, at: int | None, place: Any) -> None:
        if at != self._at:
            self._at = at
            self._describe()
            access.moved(self, at)
            self.update()
            self.read.emit(at)
        words = "" if at is None or self._look is None else self._look.hours[at]
        QToolTip.showText(place, words, self)

    def _describe(self) -> None:
        known = self._at is not None and self._look is not None
        self.setAccessibleDescription(self._look.hours[self._at] if known else "")  # type: ignore[union-attr,index]  # known

"""A bar per hour, day or month: painted, with a tooltip and keys for each bar.

Time runs from left to right in every language, as in all charts (docs/languages.md).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from warmgui.gui import access, fonts
from warmgui.gui.round_numbers import round_above

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.gui.theme import Theme

_HEIGHT_PX = 220
_LEFT_PX, _BOTTOM_PX, _TOP_PX = 76, 26, 14
_LEAST_PX = 1.5
_GAP = 0.18
_TICK_GAP_PX = 10


class Bars(QWidget, access.Told):
    """Bars over equal steps of time, down from 0 for negative numbers; None leaves a gap."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._values: list[float | None] = []
        self._ticks: list[str] = []
        self._words: Callable[[float], str] = str
        self._name = ""
        self._current = -1
        theme.changed.connect(self.update)
        self.setMinimumHeight(_HEIGHT_PX)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """As wide as it may be."""
        return QSize(600, _HEIGHT_PX)

    def show_bars(
        self,
        values: Sequence[float | None],
        ticks: Sequence[str],
        words: Callable[[float], str],
        name: str,
    ) -> None:
        """Draw one bar per value; `words` says a value with its unit, `name` what the bars are."""
        self._values, self._ticks, self._words, self._name = list(values), list(ticks), words, name
        self._current = -1
        self.setAccessibleName(name)
        said = [f"{t}: {words(v)}" for t, v in zip(ticks, values, strict=True) if v is not None]
        self.setAccessibleDescription("; ".join(said))
        self.update()

    def bar_words(self, index: int) -> str:
        """Tooltip of one bar."""
        value = self._values[index]
        return f"{self._ticks[index]}: {self._words(value)}" if value is not None else ""

    def access_value(self) -> str:
        """The bar that is read."""
        return "" if self._current < 0 else self.bar_words(self._current)

    def access_stops(self) -> int:
        """The bars."""
        return len(self._values)

    def access_stop(self) -> int:
        """The one that is read."""
        return self._current

    def access_go(self, stop: int) -> None:
        """Read another one."""
        self._show_current(stop, self.mapToGlobal(self._bar_box(stop).center().toPoint()))

    def top(self) -> float:
        """The number at the upper grid line: 1, 2 or 5 x 10^n above every bar; 0 where all go down."""
        largest = max((v for v in self._values if v is not None), default=0.0)
        if largest <= 0:
            return 0.0 if self.bottom() < 0 else 1.0
        return round_above(largest)

    def bottom(self) -> float:
        """The number at the lower grid line: 0, or below every bar where prices were negative."""
        lowest = min((v for v in self._values if v is not None), default=0.0)
        return -round_above(-lowest) if lowest < 0 else 0.0

    def paintEvent(self, _event: Any) -> None:
        """Grid, bars, ticks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.font(self.font(), fonts.BASE_PX - 2, tabular=True))
        area, top, bottom = self._area(), self.top(), self.bottom()
        self._paint_grid(painter, area, top, bottom)
        zero = area.bottom() + area.height() * bottom / (top - bottom)
        for i, value in enumerate(self._values):
            if value is None:
                continue
            # A bar that is not nothing is seen, however small it is.
            height = max(area.height() * abs(value) / (top - bottom), _LEAST_PX if value else 0.0)
            color = self._theme.color("accent_text" if i == self._current else "heat")
            box = self._bar_box(i)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            upper = zero - height if value > 0 else zero
            painter.drawRoundedRect(QRectF(box.left(), upper, box.width(), height), 3, 3)
        self._paint_ticks(painter, area)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def mouseMoveEvent(self, event: Any) -> None:
        """Say the bar under the mouse."""
        self._show_current(self._index_at(event.position()), event.globalPosition().toPoint())

    def leaveEvent(self, event: Any) -> None:
        """No bar is under the mouse any more."""
        self._current = -1
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: Any) -> None:
        """Left and right walk along the bars."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(event.key())
        if steps is None or not self._values:
            super().keyPressEvent(event)
            return
        index = min(max(self._current + steps, 0), len(self._values) - 1)
        self._show_current(index, self.mapToGlobal(self._bar_box(index).center().toPoint()))

    def _show_current(self, index: int, at: Any) -> None:
        if index != self._current:
            self._current = index
            access.moved(self, index)
            self.update()
        words = self.bar_words(index) if index >= 0 else ""
        QToolTip.showText(at, words, self)

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_LEFT_PX, _TOP_PX, -8, -_BOTTOM_PX)

    def _bar_box(self, index: int) -> QRectF:
        area = self._area()
        step = area.width() / max(len(self._values), 1)
        return QRectF(area.left() + step * (index + _GAP / 2), area.top(), step * (1 - _GAP), area.height())

    def _index_at(self, point: QPointF) -> int:
        area = self._area()
        if not self._values or not area.left() <= point.x() < area.right():
            return -1
        return int((point.x() - area.left()) / area.width() * len(self._values))

    def _paint_grid(self, painter: QPainter, area: QRectF, top: float, bottom: float) -> None:
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        middle = 0.0 if top and bottom else (top + bottom) / 2
        for number in (bottom, middle, top):
            share = (number - bottom) / (top - bottom)
            y = area.bottom() - area.height() * share
            painter.setPen(self._theme.color("grid"))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(self._theme.color("muted"))
            box = QRectF(0.0, y - 9, _LEFT_PX - 10, 18)
            if self._values:
                painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, self._words(number))

    def _paint_ticks(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(self._theme.color("muted"))
        metrics = QFontMetrics(painter.font())
        widest = max((metrics.horizontalAdvance(t) for t in self._ticks), default=1) + _TICK_GAP_PX
        step = area.width() / max(len(self._ticks), 1)
        every = max(1, math.ceil(widest / max(step, 1.0)))
        for i in range(0, len(self._ticks), every):
            center = self._bar_box(i).center().x()
            box = QRectF(center - widest / 2, area.bottom() + 4, widest, _BOTTOM_PX - 6)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._ticks[i])

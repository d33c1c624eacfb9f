"""Measured against predicted room temperature over the hold-out days: painted lines, readable by keys.

Colour is not the only signal: what was measured is solid, what the learned room says is dashed, what the room
as declared says is dotted. Time runs from left to right in every language, as in all charts.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QToolTip, QWidget

from warmgui.core.text import Amount
from warmgui.gui import access, fonts
from warmgui.gui.widgets.charts.data import time_ticks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.core.heat.learned import Trace
    from warmgui.core.units import Formatter
    from warmgui.gui.figures.table_dialog import NumberTable
    from warmgui.gui.theme import Theme

_HEIGHT_PX = 230
_LEFT_PX, _BOTTOM_PX, _TOP_PX, _RIGHT_PX = 62, 24, 12, 10
_LEAST_SPAN_K = 2.0
_STEPS = (0.5, 1.0, 2.0, 5.0, 10.0, 20.0)
_MOST_LINES = 5
_KEY_MOVES = 60.0
_DOT_PX = 3.5
LINES = (
    ("declared_c", "muted", Qt.PenStyle.DotLine),
    ("measured_c", "heat", Qt.PenStyle.SolidLine),
    ("predicted_c", "power", Qt.PenStyle.DashLine),
)
"""Column of the trace, colour of the theme, and the pen that tells it without the colour."""


class FitChart(QWidget, access.Told):
    """Three curves over a few days."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._trace: Trace | None = None
        self._formatter: Formatter | None = None
        self._tick_words: Callable[[float], str] = lambda _at: ""
        self._names: dict[str, str] = {}
        self._at: int | None = None
        theme.changed.connect(self.update)
        self.setMinimumHeight(_HEIGHT_PX)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """As wide as it may be."""
        return QSize(600, _HEIGHT_PX)

    def show_trace(
        self, trace: Trace, formatter: Formatter, tick_words: Callable[[float], str], name: str
    ) -> None:
        """Draw a trace; `tick_words(time)` labels the time axis, `name` says what is drawn."""
        self._trace, self._formatter, self._tick_words = trace, formatter, tick_words
        self._names = {
            "measured_c": self.tr("measured"),
            "predicted_c": self.tr("learned room"),
            "declared_c": self.tr("declared room"),
        }
        self._at = None
        self.setAccessibleName(name)
        self.update()

    def legend(self) -> list[tuple[str, str, Qt.PenStyle]]:
        """(name, colour of the theme, pen) of the curves that hold anything."""
        return [(self._names[c], color, style) for c, color, style in reversed(LINES) if any(self._known(c))]

    def words_at(self, index: int) -> str:
        """What the curves say at one step: the tooltip, and what a screen reader hears."""
        trace, formatter = self._trace, self._formatter
        if trace is None or formatter is None:
            return ""
        at_utc = trace.first_utc + index * trace.step_s
        parts = [formatter.amount(Amount(at_utc, kind)) for kind in ("date_utc", "clock_utc")]
        for column, _, _ in reversed(LINES):
            values = getattr(trace, column)
            if index < len(values) and values[index] is not None:
                degrees = formatter.amount(Amount(values[index], "temperature_c"))
                parts.append(f"{self._names[column]} {degrees}")
        return " · ".join(parts)

    def access_value(self) -> str:
        """What is read."""
        return "" if self._at is None else self.words_at(self._at)

    def access_stops(self) -> int:
        """The steps of the trace."""
        return self._steps() + 1

    def access_stop(self) -> int:
        """The one that is read."""
        return -1 if self._at is None else self._at

    def access_go(self, stop: int) -> None:
        """Read another one."""
        self._read(stop, self.mapToGlobal(QPointF(self._x(stop), self._area().top()).toPoint()))

    def numbers(self) -> NumberTable | None:
        """What is drawn, in words; None while there is nothing."""
        trace, formatter = self._trace, self._formatter
        if trace is None or formatter is None:
            return None
        from warmgui.gui.figures.table_dialog import NumberTable, thinned

        columns = [column for column, _, _ in reversed(LINES) if any(self._known(column))]
        rows = []
        for index in thinned(self._steps() + 1):
            at_utc = trace.first_utc + index * trace.step_s
            row = [" ".join(formatter.amount(Amount(at_utc, kind)) for kind in ("date_utc", "clock_utc"))]
            for column in columns:
                values = getattr(trace, column)
                known = values[index] if index < len(values) else None
                row.append(formatter.amount(Amount(known, "temperature_c")))
            rows.append(tuple(row))
        heads = (self.tr("Time"), *(self._names[column] for column in columns))
        return NumberTable(self.accessibleName(), heads, tuple(rows))

    # ---- Qt ------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: Any) -> None:
        """Grid, curves, ticks, and the place that is read."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.font(self.font(), fonts.BASE_PX - 2, tabular=True))
        if self._trace is not None and self._formatter is not None:
            self._paint_grid(painter)
            for column, color, style in LINES:
                painter.setPen(
                    QPen(self._theme.color(color), 2.0 if style is Qt.PenStyle.SolidLine else 1.6, style)
                )
                for part in self._polygons(getattr(self._trace, column)):
                    painter.drawPolyline(part)
            self._paint_place(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def mouseMoveEvent(self, event: Any) -> None:
        """Read the curves under the mouse."""
        area, steps = self._area(), self._steps()
        x = event.position().x()
        if steps < 1 or not area.left() <= x <= area.right():
            self._read(None, event.globalPosition().toPoint())
            return
        self._read(round((x - area.left()) / area.width() * steps), event.globalPosition().toPoint())

    def leaveEvent(self, event: Any) -> None:
        """Nothing is read any more."""
        self._at = None
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: Any) -> None:
        """Left and right read the curves, from the end on."""
        move = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(event.key())
        steps = self._steps()
        if move is None or steps < 1:
            super().keyPressEvent(event)
            return
        stride = max(1, round(steps / _KEY_MOVES))
        at = steps if self._at is None else min(max(self._at + move * stride, 0), steps)
        self._read(at, self.mapToGlobal(QPointF(self._x(at), self._area().top()).toPoint()))

    # ---- private -------------------------------------------------------------------------------------------

    def _read(self, at: int | None, place: Any) -> None:
        if at != self._at:
            self._at = at
            self.setAccessibleDescription("" if at is None else self.words_at(at))
            access.moved(self, at)
            self.update()
        QToolTip.showText(place, "" if at is None else self.words_at(at), self)

    def _known(self, column: str) -> list[bool]:
        values: Sequence[float | None] = () if self._trace is None else getattr(self._trace, column)
        return [value is not None for value in values]

    def _steps(self) -> int:
        if self._trace is None:
            return 0
        return max((len(getattr(self._trace, column)) for column, _, _ in LINES), default=0) - 1

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_LEFT_PX, _TOP_PX, -_RIGHT_PX, -_BOTTOM_PX)

    def _x(self, index: float) -> float:
        area = self._area()
        return area.left() + area.width() * index / max(self._steps(), 1)

    def _range_c(self) -> tuple[float, float, float]:
        """(lowest, highest, distance of the lines), °C, on whole steps of the reader's unit."""
        values = [v for column, _, _ in LINES for v in getattr(self._trace, column) if v is not None]
        low, high = (min(values), max(values)) if values else (15.0, 25.0)
        missing = max(_LEAST_SPAN_K - (high - low), 0.0) / 2
        zero, one = (self._shown(value) for value in (0.0, 1.0))
        low, high = self._shown(low - missing), self._shown(high + missing)
        step = next((s for s in _STEPS if (high - low) / s <= _MOST_LINES), _STEPS[-1])
        ends = (math.floor(low / step) * step, math.ceil(high / step) * step)
        scale = one - zero
        return (ends[0] - zero) / scale, (ends[1] - zero) / scale, step / scale

    def _shown(self, value_c: float) -> float:
        return value_c if self._formatter is None else self._formatter.to_display(value_c, "temperature_c")

    def _y(self, value_c: float) -> float:
        area, (low, high, _) = self._area(), self._range_c()
        return area.bottom() - area.height() * (value_c - low) / (high - low)

    def _polygons(self, values: Sequence[float | None]) -> list[QPolygonF]:
        """The pieces of a curve between gaps."""
        area, (low, high, _) = self._area(), self._range_c()
        scale, wide = area.height() / (high - low), area.width() / max(self._steps(), 1)
        pieces: list[QPolygonF] = []
        piece = QPolygonF()
        for index, value in enumerate(values):
            if value is None:
                pieces.append(piece)
                piece = QPolygonF()
                continue
            piece.append(QPointF(area.left() + wide * index, area.bottom() - scale * (value - low)))
        return [p for p in (*pieces, piece) if p.size() > 1]

    def _paint_grid(self, painter: QPainter) -> None:
        trace, formatter = self._trace, self._formatter
        if trace is None or formatter is None:
            return
        area, (low, high, step) = self._area(), self._range_c()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        for number in range(round((high - low) / step) + 1):
            value = low + number * step
            y = self._y(value)
            painter.setPen(self._theme.color("grid"))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(self._theme.color("muted"))
            words = formatter.amount(Amount(value, "temperature_c"))
            painter.drawText(QRectF(0.0, y - 9, _LEFT_PX - 8, 18), right, words)
        end_utc = trace.first_utc + self._steps() * trace.step_s
        ticks, _ = time_ticks(trace.first_utc, end_utc, formatter.prefs.utc_offset_s, 6)
        for at in ticks:
            x = self._x((at - trace.first_utc) / trace.step_s)
            box = QRectF(min(max(x - 50, 0.0), self.width() - 100.0), area.bottom() + 4, 100, _BOTTOM_PX - 6)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._tick_words(at))

    def _paint_place(self, painter: QPainter) -> None:
        if self._at is None or self._trace is None:
            return
        area, x = self._area(), self._x(self._at)
        painter.setPen(QPen(self._theme.color("muted"), 1))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        painter.setBrush(self._theme.color("card"))
        for column, color, _ in LINES:
            values = getattr(self._trace, column)
            value = values[self._at] if self._at < len(values) else None
            if value is not None:
                painter.setPen(QPen(self._theme.color(color), 2))
                painter.drawEllipse(QPointF(x, self._y(value)), _DOT_PX, _DOT_PX)

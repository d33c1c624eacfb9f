"""Painting a day of the plan: bars, area, lines and strip that differ by more than their colour."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from warmgui.gui import fonts
from warmgui.gui.widgets.plan.scale import LEFT_PX, RIGHT_PX, STRIP_PX

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QFont

    from warmgui.gui.theme import Theme
    from warmgui.gui.widgets.plan.data import Piece, PlanHour
    from warmgui.gui.widgets.plan.scale import PlanLook, PlanScale

    Line = Sequence[tuple[float, float]]

_HATCH_PX = 6.0
_LARGEST_PX, _SMALLEST_PX = 11, 9
_CELL_PAD_PX = 4.0
_MOST_MERGED = 4
_RADIUS_PX = 3.0
_LEAST_BAR_PX = 2.0
_NOW_ROOM_PX = 60.0
_CENTER = Qt.AlignmentFlag.AlignCenter
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_BEGIN = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def hatched(painter: QPainter, path: QPainterPath, color: QColor, gap_px: float = _HATCH_PX) -> None:
    """Slanted lines inside a shape: what is planned, also without colour and at any scale of the screen."""
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(color, 1.3))
    box = path.boundingRect()
    x = math.floor((box.left() - box.height()) / gap_px) * gap_px
    while x < box.right():
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
        x += gap_px
    painter.restore()


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """A colour between two: 0 is the first one."""

    def part(a: float, b: float) -> float:
        return a + (b - a) * share

    return QColor.fromRgbF(
        part(one.redF(), other.redF()), part(one.greenF(), other.greenF()), part(one.blueF(), other.blueF())
    )


class PlanPainter:
    """Draws one day with one painter."""

    def __init__(
        self, painter: QPainter, scale: PlanScale, theme: Theme, look: PlanLook, font: QFont
    ) -> None:
        self._painter, self._scale, self._theme, self._look, self._font = painter, scale, theme, look, font
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setFont(fonts.font(font, _LARGEST_PX, tabular=True))

    def paint(self, chosen: int | None) -> None:
        """Everything, from the back to the front; `chosen` is the hour that is read."""
        self._band(chosen)
        self._grid()
        self._sun(fill=True)
        for hour in self._scale.day.hours:
            for piece in hour.pieces:
                self._bar(hour, piece)
        self._sun(fill=False)
        self._lines()
        self._strip()
        self._axis()
        self._now()

    def _band(self, chosen: int | None) -> None:
        if chosen is None or chosen >= len(self._scale.day.hours):
            return
        box = self._scale.box(self._scale.day.hours[chosen]).adjusted(-1, -4, 1, 3)
        self._painter.setPen(QPen(self._theme.color("field_border"), 1.0))
        self._painter.setBrush(self._theme.color("chip"))
        self._painter.drawRoundedRect(box, 5, 5)

    def _grid(self) -> None:
        painter, area = self._painter, self._scale.area
        for at_w, words in self._scale.heat_ticks:
            y = self._scale.y_heat(at_w)
            painter.setPen(QPen(self._theme.color("grid"), 1.0))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(self._theme.color("muted"))
            painter.drawText(QRectF(0, y - 9, LEFT_PX - 8, 18), _END, words)
        painter.setPen(self._theme.color("power_text"))
        for at_c, words in self._scale.degree_ticks:
            y = self._scale.y_room(at_c)
            painter.drawText(QRectF(area.right() + 8, y - 9, RIGHT_PX - 8, 18), _BEGIN, words)

    # ---- heat and own power

    def _bar(self, hour: PlanHour, piece: Piece) -> None:
        scale, painter = self._scale, self._painter
        if piece.heat_w <= 0:
            return
        gap = min((scale.x(hour.end_utc) - scale.x(hour.start_utc)) * 0.08, 2.5)
        # The hour that runs is one bar of two pieces: no gap where they meet.
        left = scale.x(piece.start_utc) + (gap if piece.start_utc == hour.start_utc else 0.0)
        right = scale.x(piece.end_utc) - (gap if piece.end_utc == hour.end_utc else 0.0)
        top = min(scale.y_heat(piece.heat_w), scale.area.bottom() - _LEAST_BAR_PX)
        if right <= left:
            return
        path = QPainterPath()
        path.addRoundedRect(
            QRectF(left, top, right - left, scale.area.bottom() - top), _RADIUS_PX, _RADIUS_PX
        )
        painter.setPen(Qt.PenStyle.NoPen)
        if not piece.planned:
            painter.fillPath(path, self._theme.color("heat"))
            return
        painter.fillPath(path, self._theme.color("heat", 0.24))
        hatched(painter, path, self._theme.color("heat", 0.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("heat", 0.75), 1.0))
        painter.drawPath(path)

    def _sun(self, *, fill: bool) -> None:
        """Own power as an area behind the bars, and its edge before them."""
        scale, painter = self._scale, self._painter
        painter.save()
        painter.setClipRect(scale.area.adjusted(0, -6, 0, 0))
        for line in _pieces((_middle(hour), hour.own_w) for hour in scale.day.hours):
            if not any(own_w for _, own_w in line):
                continue
            edge = QPolygonF([QPointF(scale.x(at), self._sun_y(own_w)) for at, own_w in line])
            if fill:
                area = QPolygonF(edge)
                for at, _ in (line[-1], line[0]):
                    area.append(QPointF(scale.x(at), scale.area.bottom()))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.color("earnings", 0.22))
                painter.drawPolygon(area)
            else:
                pen = QPen(self._theme.color("earnings"), 1.6, Qt.PenStyle.DashDotLine)
                painter.setPen(pen)
                painter.drawPolyline(edge)
        painter.restore()

    def _sun_y(self, own_w: float) -> float:
        """Beyond the top where it is more than the scale: the clipping cuts it off."""
        area = self._scale.area
        return area.bottom() - area.height() * max(own_w, 0.0) / self._scale.top_w

    # ---- the room

    def _lines(self) -> None:
        day = self._scale.day
        painter = self._painter
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._line(day.target_c, QPen(self._theme.color("muted"), 1.4, Qt.PenStyle.DotLine))
        for line, style in ((day.measured_c, Qt.PenStyle.SolidLine), (day.planned_c, Qt.PenStyle.DashLine)):
            halo = QPen(self._theme.color("card", 0.75), 4.6)
            pen = QPen(self._theme.color("power"), 2.2, style)
            for one in (halo, pen):
                one.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
                self._line(line, one)

    def _line(self, line: Line, pen: QPen) -> None:
        self._painter.setPen(pen)
        for piece in _pieces((at, None if math.isnan(c) else c) for at, c in line):
            points = [QPointF(self._scale.x(at), self._scale.y_room(c)) for at, c in piece]
            self._painter.drawPolyline(QPolygonF(points))

    # ---- prices, times, now

    def _strip(self) -> None:
        """A cell per hour with its number; several hours share one where the numbers have no room."""
        scale, painter, look = self._scale, self._painter, self._look
        merged, size_px = self._cells()
        painter.setFont(fonts.font(self._font, size_px, tabular=True))
        known = [value for value in look.strip if value is not None]
        low, high = (min(known), max(known)) if known else (0.0, 0.0)
        for first in range(0, len(scale.day.hours), merged):
            hours = scale.day.hours[first : first + merged]
            value = _mean(look.strip[first : first + merged])
            left, right = scale.x(hours[0].start_utc), scale.x(hours[-1].end_utc)
            box = QRectF(left + 1.2, scale.strip_top, max(right - left - 2.4, 1.0), STRIP_PX)
            if value is None:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.color("track"), 1.0, Qt.PenStyle.DotLine))
                painter.drawRoundedRect(box, _RADIUS_PX, _RADIUS_PX)
                continue
            share = (value - low) / (high - low) if high > low else 0.0
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(
                mixed(self._theme.color("card"), self._theme.color("muted"), 0.14 + 0.36 * share)
            )
            painter.drawRoundedRect(box, _RADIUS_PX, _RADIUS_PX)
            painter.setPen(QPen(self._theme.color("text"), 1.4))
            if hours[0].start_utc <= scale.day.now_utc < hours[-1].end_utc:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box, _RADIUS_PX, _RADIUS_PX)
            painter.drawText(box, _CENTER, look.strip_words(value))
        painter.setFont(fonts.font(self._font, _LARGEST_PX, tabular=True))
        painter.setPen(self._theme.color("muted"))
        painter.drawText(QRectF(0, scale.strip_top, LEFT_PX - 8, STRIP_PX), _END, look.strip_unit)

    def _cells(self) -> tuple[int, int]:
        """How many hours share a cell, and the size of its number, so that every number is whole."""
        hours, look = self._scale.day.hours, self._look
        words = [look.strip_words(value) for value in look.strip if value is not None]
        if not words or not hours:
            return 1, _LARGEST_PX
        cell_px = self._scale.area.width() / len(hours)
        for merged in range(1, _MOST_MERGED + 1):
            for size_px in range(_LARGEST_PX, _SMALLEST_PX - 1, -1):
                metrics = QFontMetricsF(fonts.font(self._font, size_px, tabular=True))
                widest = max(metrics.horizontalAdvance(word) for word in words)
                if widest + _CELL_PAD_PX <= cell_px * merged:
                    return merged, size_px
        return _MOST_MERGED, _SMALLEST_PX

    def _axis(self) -> None:
        painter, scale = self._painter, self._scale
        metrics = QFontMetricsF(painter.font())
        painter.setPen(self._theme.color("muted"))
        top, free_from = scale.strip_top + STRIP_PX + 5, -math.inf
        for at, words in self._look.ticks:
            width = metrics.horizontalAdvance(words) + 4
            left = scale.x(at) - width / 2
            if left < free_from:
                continue
            free_from = left + width + 6
            painter.drawText(QRectF(left, top, width, 18), _CENTER, words)

    def _now(self) -> None:
        painter, scale, day = self._painter, self._scale, self._scale.day
        if not day.start_utc <= day.now_utc < day.end_utc:
            return
        x = scale.x(day.now_utc)
        painter.setPen(QPen(self._theme.color("text"), 1.6, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, 4), QPointF(x, scale.area.bottom()))
        painter.setPen(self._theme.color("text"))
        left = x + _NOW_ROOM_PX > scale.area.right()
        box = QRectF(x - 6 - _NOW_ROOM_PX if left else x + 6, 2, _NOW_ROOM_PX, 16)
        painter.drawText(box, _END if left else _BEGIN, self._look.now)


def _middle(hour: PlanHour) -> float:
    return (hour.start_utc + hour.end_utc) / 2.0


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def _pieces(line: Iterable[tuple[float, float | None]]) -> list[list[tuple[float, float]]]:
    """What lies between gaps."""
    found: list[list[tuple[float, float]]] = [[]]
    for at, value in line:
        if value is None:
            found.append([])
        else:
            found[-1].append((at, value))
    return [piece for piece in found if len(piece) > 1]

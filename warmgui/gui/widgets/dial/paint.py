"""How the dial is drawn: geometry of its arc, and the strokes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPainterPathStroker, QPen

from warmgui.gui import fonts

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from warmgui.gui.theme import Theme
    from warmgui.gui.widgets.dial.dial import Dial

_START_DEG, _SWEEP_DEG = 225.0, 270.0
_STROKE_PX = 16.0
_KNOB_PX = 13.5
_SCALE_PX = 104.0
_OUTSIDE_PX = 34.0
_HALF_LINE_PX = 9.0
_CLEAR_C = 1.6
"""So far from a number of the scale words on the same circle are clear of it."""

MINIMUM_C, MAXIMUM_C = 5.0, 30.0
"""From end to end of the arc."""


@dataclass(frozen=True, slots=True)
class DialGeometry:
    """An arc of 270° that is open at the bottom; values grow clockwise."""

    center: QPointF
    radius: float
    minimum: float
    maximum: float

    def angle_of(self, value: float) -> float:
        """Degrees, counter-clockwise from three o'clock, as Qt counts."""
        share = (min(max(value, self.minimum), self.maximum) - self.minimum) / (self.maximum - self.minimum)
        return _START_DEG - _SWEEP_DEG * share

    def point_of(self, value: float, radius: float | None = None) -> QPointF:
        """Where a value lies on the arc, or on a circle of another radius."""
        angle = math.radians(self.angle_of(value))
        length = self.radius if radius is None else radius
        return QPointF(self.center.x() + length * math.cos(angle), self.center.y() - length * math.sin(angle))

    def value_at(self, point: QPointF) -> float:
        """The value nearest to a point; in the gap, the nearer end."""
        angle = math.degrees(math.atan2(self.center.y() - point.y(), point.x() - self.center.x()))
        clockwise = (_START_DEG - angle) % 360.0
        if clockwise > _SWEEP_DEG:
            gap = 360.0 - _SWEEP_DEG
            clockwise = _SWEEP_DEG if clockwise - _SWEEP_DEG < gap / 2 else 0.0
        return self.minimum + clockwise / _SWEEP_DEG * (self.maximum - self.minimum)

    def arc(self, low: float, high: float) -> QPainterPath:
        """The path between two values."""
        square = QRectF(
            self.center.x() - self.radius, self.center.y() - self.radius, 2 * self.radius, 2 * self.radius
        )
        path = QPainterPath()
        path.arcMoveTo(square, self.angle_of(low))
        path.arcTo(square, self.angle_of(low), self.angle_of(high) - self.angle_of(low))
        return path


def paint_dial(painter: QPainter, dial: Dial, theme: Theme) -> None:
    """Track, filled part, reach, tick, knob, numbers and words."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    geometry = dial.geometry_of_arc()
    faint = 1.0 if dial.isEnabled() else 0.35
    _stroke(painter, geometry.arc(geometry.minimum, geometry.maximum), theme.color("track"), _STROKE_PX)
    if dial.value_c > geometry.minimum:
        fill = geometry.arc(geometry.minimum, dial.value_c)
        _stroke(painter, fill, theme.color("accent", faint), _STROKE_PX)
    _paint_reach(painter, dial, theme, geometry)
    _paint_tick(painter, dial, theme, geometry)
    _paint_knob(painter, dial, theme, geometry)
    _paint_scale(painter, dial, theme, geometry)
    _paint_words(painter, dial, theme, geometry)


def _stroke(painter: QPainter, path: QPainterPath, color: QColor, width: float) -> None:
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(path)


def _paint_reach(painter: QPainter, dial: Dial, theme: Theme, geometry: DialGeometry) -> None:
    if dial.room_c is None or not dial.reach_c or dial.reach_c <= 0:
        return
    low = max(dial.room_c, geometry.minimum)
    high = min(dial.room_c + dial.reach_c, geometry.maximum)
    if high <= low:
        return
    # On the filled part the hatch is cut out of it, beyond the target it is drawn in its colour.
    knob = min(max(dial.value_c, low), high)
    _hatch(painter, geometry, (low, knob), theme.color("card"))
    _hatch(painter, geometry, (knob, high), theme.color("accent"))
    painter.setFont(fonts.font(dial.font(), 12))
    painter.setPen(theme.color("muted"))
    half = painter.fontMetrics().horizontalAdvance(dial.words.reach) / 2 + 1
    scale = tuple(value for value, _ in dial.words.scale)
    _centered(painter, place_of_reach(geometry, high, half, float(dial.width()), scale), dial.words.reach)


def place_of_reach(
    geometry: DialGeometry, high: float, half_px: float, width_px: float, scale: tuple[float, ...]
) -> QPointF:
    """The middle of the words at the end of the reach: outside the arc, or inside where there is no room.

    Inside they stand on the circle of the scale's numbers, clear of the nearest one.
    """
    outside = geometry.point_of(high, geometry.radius + _OUTSIDE_PX)
    if half_px <= outside.x() <= width_px - half_px and outside.y() >= _HALF_LINE_PX:
        return outside
    near = min(scale, key=lambda value: abs(value - high), default=math.inf)
    if abs(near - high) < _CLEAR_C:
        up = high >= near and near + _CLEAR_C <= geometry.maximum
        high = near + (_CLEAR_C if up else -_CLEAR_C)
    return geometry.point_of(high, _SCALE_PX)


def _hatch(painter: QPainter, geometry: DialGeometry, span: tuple[float, float], color: QColor) -> None:
    low, high = span
    if high <= low:
        return
    stroker = QPainterPathStroker()
    stroker.setWidth(_STROKE_PX)
    stroker.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.save()
    painter.setClipPath(stroker.createStroke(geometry.arc(low, high)))
    painter.setPen(QPen(color, 1.6))
    step = 0.22
    value = math.floor(low / step) * step
    while value < high + step:
        # Slanted against the arc, so that the hatch also reads over the filled part's end.
        start = geometry.point_of(value, geometry.radius - _STROKE_PX / 2)
        end = geometry.point_of(value + step, geometry.radius + _STROKE_PX / 2)
        painter.drawLine(start, end)
        value += step
    painter.restore()


def _paint_tick(painter: QPainter, dial: Dial, theme: Theme, geometry: DialGeometry) -> None:
    if dial.room_c is None:
        return
    inner = geometry.point_of(dial.room_c, geometry.radius - 12)
    outer = geometry.point_of(dial.room_c, geometry.radius + 13)
    painter.setPen(QPen(theme.color("card"), 9, c=Qt.PenCapStyle.FlatCap))
    painter.drawLine(inner, outer)
    painter.setPen(QPen(theme.color("text"), 5, c=Qt.PenCapStyle.FlatCap))
    painter.drawLine(inner, outer)


def _paint_knob(painter: QPainter, dial: Dial, theme: Theme, geometry: DialGeometry) -> None:
    at = geometry.point_of(dial.value_c)
    painter.setPen(QPen(theme.color("accent" if dial.isEnabled() else "track"), 4))
    painter.setBrush(theme.color("card"))
    painter.drawEllipse(at, _KNOB_PX, _KNOB_PX)
    if dial.hasFocus() and dial.ring:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("focus"), 2.5))
        painter.drawEllipse(at, _KNOB_PX + 5.5, _KNOB_PX + 5.5)


def _paint_scale(painter: QPainter, dial: Dial, theme: Theme, geometry: DialGeometry) -> None:
    painter.setFont(fonts.font(dial.font(), 12))
    painter.setPen(theme.color("muted"))
    for value, words in dial.words.scale:
        _centered(painter, geometry.point_of(value, _SCALE_PX), words)


def _paint_words(painter: QPainter, dial: Dial, theme: Theme, geometry: DialGeometry) -> None:
    weights = QFont.Weight
    # Words read in the direction of their language; only the dial itself is never mirrored.
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    x, y = geometry.center.x(), geometry.center.y()
    painter.setPen(theme.color("muted"))
    painter.setFont(fonts.font(dial.font(), 13))
    room = painter.fontMetrics().elidedText(dial.words.room_line, Qt.TextElideMode.ElideRight, 172)
    _centered(painter, QPointF(x, y - 44), room)
    painter.setPen(theme.color("text"))
    painter.setFont(fonts.font(dial.font(), 58, weights.DemiBold))
    _centered(painter, QPointF(x, y - 5), dial.words.room_number)
    painter.setPen(theme.color("accent_text" if dial.isEnabled() else "muted"))
    painter.setFont(fonts.font(dial.font(), 15))
    target = painter.fontMetrics().elidedText(dial.words.target_line, Qt.TextElideMode.ElideRight, 190)
    _centered(painter, QPointF(x, y + 38), target)


def _centered(painter: QPainter, at: QPointF, words: str) -> None:
    box = QRectF(at.x() - 130, at.y() - 45, 260, 90)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

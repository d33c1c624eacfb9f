"""Draws the series of a plot: bands first, then bars, lines, and dots on top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from warmgui.gui.figures.drawing import TICK_PX
from warmgui.gui.figures.labels import ROW_PX
from warmgui.gui.figures.look import ROUND, has_markers, is_crowd

if TYPE_CHECKING:
    from warmgui.core.plot import Series
    from warmgui.gui.figures.drawing import Drawing

_WIDEST_BAR_PX, _GROUP_PART, _NUMBER_PART = 46.0, 0.72, 0.78
_MOST_VALUES, _MOST_MARKERS = 12, 10
_WHISKER_PX, _BAND_ALPHA, _THIN_ALPHA = 4.0, 0.2, 0.55
_LARGE_DOT_PX, _SMALL_DOT_PX, _STAR_PX = 4.0, 2.6, 6.0
_CENTER = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


def paint_series(painter: QPainter, drawing: Drawing, at: int | None) -> None:
    """All of them, and what shows that `at` is being read."""
    numbered = list(enumerate(drawing.plot.series))
    if at is not None and not drawing.is_cloud:
        _paint_reading(painter, drawing, at)
    for number, one in numbered:
        if one.style == "band":
            _paint_band(painter, drawing, number, one)
    if drawing.bars:
        _paint_bars(painter, drawing)
    for number, one in numbered:
        if one.style in {"line", "steps"}:
            _paint_line(painter, drawing, number, one, at)
        elif one.style == "dots":
            _paint_dots(painter, drawing, number, one)
    if at is not None and drawing.is_cloud:
        place = drawing.dot(*drawing.dots[at])
        if place is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(drawing.colors.color("focus"), 2))
            painter.drawEllipse(place, 8, 8)


def paint_names(painter: QPainter, drawing: Drawing) -> None:
    """Names below the area, all of them or one now and then."""
    area, count = drawing.area, len(drawing.plot.x.names)
    slot_px = area.width() / count
    metrics = QFontMetricsF(drawing.font)
    widest = max(metrics.horizontalAdvance(drawing.name_of(i)) for i in range(count))
    stride = max(1, int((widest + 6) // slot_px) + 1) if count > _MOST_VALUES else 1
    room = slot_px * stride
    painter.setPen(drawing.colors.color("muted"))
    for index in range(0, count, stride):
        box = QRectF(drawing.x_of(index) - room / 2, area.bottom() + TICK_PX, room, 2 * ROW_PX)
        painter.drawText(box, int(_CENTER | Qt.TextFlag.TextWordWrap), drawing.name_of(index))


def _paint_reading(painter: QPainter, drawing: Drawing, at: int) -> None:
    area, x = drawing.area, drawing.x_of(at)
    if drawing.bars:
        slot_px = _slot_px(drawing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(drawing.colors.color("chip"))
        painter.drawRoundedRect(QRectF(x - slot_px / 2, area.top(), slot_px, area.height()), 6, 6)
        return
    painter.setPen(QPen(drawing.colors.color("muted"), 1))
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))


def _slot_px(drawing: Drawing) -> float:
    """Room of the bars at one place."""
    if drawing.named:
        return drawing.area.width() / len(drawing.plot.x.names)
    first = drawing.plot.series[drawing.bars[0]].x
    if not first:
        return 1.0
    return max(abs(drawing.x_at(first[0] + drawing.bar_step) - drawing.x_at(first[0])), 1.0)


def _paint_bars(painter: QPainter, drawing: Drawing) -> None:
    area, scale, colors, looks = drawing.area, drawing.y_scale, drawing.colors, drawing.looks
    slot_px = _slot_px(drawing)
    told = drawing.named and drawing.count <= _MOST_VALUES
    ground_y = area.bottom() - area.height() * scale.place(scale.ground)
    part, widest = (_GROUP_PART, _WIDEST_BAR_PX) if drawing.named else (_NUMBER_PART, slot_px)
    metrics = QFontMetricsF(drawing.font)
    for index in range(drawing.count):
        bars = drawing.bars_of(index)
        wide = min(part * slot_px / max(len(bars), 1), widest)
        for place, (number, value) in enumerate(bars):
            if not drawing.has_place(value):
                continue
            y = min(max(drawing.y_at(value), area.top()), area.bottom())
            x = drawing.x_of(index) + (place - len(bars) / 2) * wide
            inset = min(1.0, wide / 6)
            box = QRectF(x + inset, min(y, ground_y), wide - 2 * inset, max(abs(ground_y - y), 1.0))
            looks[number].fill(painter, colors, box)
            _paint_whisker(painter, drawing, number, index, QPointF(x + wide / 2, y))
            words = drawing.words_of(value)
            if told and metrics.horizontalAdvance(words) < slot_px / len(bars) + 6:
                painter.setPen(colors.color("text"))
                top = max(box.top() - ROW_PX, 0.0) if y <= ground_y else box.bottom() + 1
                painter.drawText(QRectF(x - 30, top, wide + 60, ROW_PX), _CENTER, words)


def _paint_whisker(painter: QPainter, drawing: Drawing, number: int, stop: int, at: QPointF) -> None:
    one, index = drawing.plot.series[number], drawing.index_in(number, stop)
    if index is not None and index < min(len(one.low), len(one.high)):
        _whisker(painter, drawing, at.x(), one.low[index], one.high[index])


def _whisker(painter: QPainter, drawing: Drawing, x: float, low: float, high: float) -> None:
    top = drawing.y_at(high)
    bottom = drawing.y_at(low) if drawing.has_place(low) else drawing.area.bottom()
    painter.setPen(QPen(drawing.colors.color("text"), 1.2))
    painter.drawLine(QPointF(x, top), QPointF(x, bottom))
    for y in (top, bottom):
        painter.drawLine(QPointF(x - _WHISKER_PX, y), QPointF(x + _WHISKER_PX, y))


def _paint_band(painter: QPainter, drawing: Drawing, number: int, one: Series) -> None:
    look, area = drawing.looks[number], drawing.area

    def edge(values: tuple[float, ...]) -> list[QPointF]:
        return [
            QPointF(drawing.x_at(x), drawing.y_at(v) if drawing.has_place(v) else area.bottom())
            for x, v in zip(one.x, values, strict=False)
        ]

    upper, lower = edge(one.high), edge(one.low)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(drawing.colors.color(look.color, _BAND_ALPHA))
    painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(drawing.colors.color(look.color), 1.0))
    for side in (upper, lower):
        painter.drawPolyline(QPolygonF(side))


def _paint_line(painter: QPainter, drawing: Drawing, number: int, one: Series, at: int | None) -> None:
    colors, look = drawing.colors, drawing.looks[number]
    points = [drawing.dot(number, index) for index in range(len(one.x))]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = look.pen(colors, 1.1 if one.hidden_in_legend else 2.2)
    if one.hidden_in_legend:  # one of many examples
        pen.setColor(colors.color(look.color, _THIN_ALPHA))
    painter.setPen(pen)
    for piece in _pieces(points, steps=one.style == "steps"):
        painter.drawPolyline(piece)
    if one.hidden_in_legend:
        return
    known = [i for i, point in enumerate(points) if point is not None]
    stride = max(1, len(known) // 8)
    marked = known[:: stride if len(known) > _MOST_MARKERS else 1]
    read = None if at is None else drawing.index_in(number, at)
    alone = len(drawing.plot.series) == 1
    marked = [] if one.style == "steps" or alone else marked if has_markers(drawing.plot) else []
    last = known[-1:] if marked or alone else []
    for index in {*marked, *last, *(i for i in known if i == read)}:
        point = points[index]
        if point is not None:
            look.mark(painter, colors, point, colors.color("card"))


def _pieces(points: list[QPointF | None], *, steps: bool) -> list[QPolygonF]:
    """The pieces of a line between gaps; of steps each value holds until the next."""
    pieces, piece = list[QPolygonF](), QPolygonF()
    before: QPointF | None = None
    for point in points:
        if point is None:
            pieces.append(piece)
            piece = QPolygonF()
        else:
            if steps and before is not None:
                piece.append(QPointF(point.x(), before.y()))
            piece.append(point)
        before = point
    return [p for p in (*pieces, piece) if p.size() > 1]


def _paint_dots(painter: QPainter, drawing: Drawing, number: int, one: Series) -> None:
    colors, look = drawing.colors, drawing.looks[number]
    crowd = is_crowd(drawing.plot)
    size = _SMALL_DOT_PX if crowd else _LARGE_DOT_PX
    if one.tone == "good" and crowd:  # the few that matter
        size = _STAR_PX
    ground = colors.color("card")
    points = [drawing.dot(number, index) for index in range(len(one.x))]
    if look.shape in ROUND and size == _SMALL_DOT_PX and not one.low:  # many: all at once
        painter.setPen(QPen(colors.color(look.color), 2 * size, c=Qt.PenCapStyle.RoundCap))
        painter.drawPoints([point for point in points if point is not None])
        return
    for index, point in enumerate(points):
        if point is None:
            continue
        if index < min(len(one.low), len(one.high)):
            _whisker(painter, drawing, point.x(), one.low[index], one.high[index])
        look.mark(painter, colors, point, ground, size)

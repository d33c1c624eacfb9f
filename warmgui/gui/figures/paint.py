"""Draws a plot: grid, numbers, marks. Where things stand is `Drawing`'s business."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from warmgui.gui.figures.drawing import GAP_PX, TICK_PX
from warmgui.gui.figures.labels import ROW_PX, beside_levels
from warmgui.gui.figures.look import COLORS, TEXT_COLORS
from warmgui.gui.figures.paint_rows import paint_rows
from warmgui.gui.figures.paint_series import paint_names, paint_series

if TYPE_CHECKING:
    from warmgui.core.plot import Mark
    from warmgui.gui.figures.drawing import Drawing

_CENTER = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_BREAK_PX = 7.0


def paint(painter: QPainter, drawing: Drawing, at: int | None = None) -> None:
    """Draw it.

    Args:
        painter: on a ground of the colour "card", at the plot's upper left corner.
        drawing: the plot and its places.
        at: the stop that is being read.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(drawing.font)
    if drawing.is_empty:
        return
    if drawing.in_rows:
        paint_rows(painter, drawing, at)
        return
    if not drawing.hidden:
        _paint_grid(painter, drawing)
    paint_series(painter, drawing, at)
    if not drawing.hidden:
        _paint_breaks(painter, drawing)
    _paint_uprights(painter, drawing)
    _paint_levels(painter, drawing)


def _paint_grid(painter: QPainter, drawing: Drawing) -> None:
    area, scale, colors = drawing.area, drawing.y_scale, drawing.colors
    for tick, words in zip(scale.ticks, scale.words, strict=True):
        y = round(area.bottom() - area.height() * scale.place(tick)) + 0.5  # sharp
        ground = tick == scale.ground and not scale.logarithmic
        painter.setPen(QPen(colors.color("field_border" if ground else "grid"), 1.0))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        painter.setPen(colors.color("muted"))
        painter.drawText(QRectF(0.0, y - 9, area.left() - GAP_PX, 18), _END, words)
    if scale.logarithmic:
        y = round(area.bottom()) + 0.5
        painter.setPen(QPen(colors.color("field_border"), 1.0))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
    painter.setPen(colors.color("muted"))
    text = drawing.formatter.text
    if drawing.plot.y.label:
        painter.drawText(QRectF(0.0, 0.0, drawing.width_px, ROW_PX), _START, text(drawing.plot.y.label))
    if drawing.plot.x.label:
        below = QRectF(area.left(), drawing.height_px - ROW_PX - 2, area.width(), ROW_PX)
        painter.drawText(below, _CENTER, text(drawing.plot.x.label))
    if drawing.named:
        paint_names(painter, drawing)
    else:
        _paint_ticks(painter, drawing)


def _paint_ticks(painter: QPainter, drawing: Drawing) -> None:
    """Of the x axis, from the last one on: one that would touch its neighbour is left out."""
    area, scale = drawing.area, drawing.x_scale
    metrics = QFontMetricsF(drawing.font)
    painter.setPen(drawing.colors.color("muted"))
    free = drawing.width_px + GAP_PX
    for tick, words in reversed(list(zip(scale.ticks, scale.words, strict=True))):
        wide = metrics.horizontalAdvance(words) + 4
        x = area.left() + area.width() * scale.place(tick)
        left = min(max(x - wide / 2, 0.0), drawing.width_px - wide)
        if left + wide + GAP_PX / 2 <= free:
            painter.drawText(QRectF(left, area.bottom() + TICK_PX, wide, ROW_PX), _CENTER, words)
            free = left


def _paint_breaks(painter: QPainter, drawing: Drawing) -> None:
    """Two strokes where an axis is broken."""
    area, colors = drawing.area, drawing.colors
    for scale, upright in ((drawing.x_scale, False), (drawing.y_scale, True)):
        if scale.gap is None or (drawing.named and not upright):
            continue
        part = sum(scale.gap_places) / 2.0
        center = QPointF(area.left() + area.width() * part, area.bottom() + 0.5)
        if upright:
            center = QPointF(area.left(), area.bottom() - area.height() * part)
        along = QPointF(0.0, _BREAK_PX / 2) if upright else QPointF(_BREAK_PX / 2, 0.0)
        box = QRectF(center - along - QPointF(2, 2), center + along + QPointF(2, 2))
        painter.fillRect(box, colors.color("card"))
        painter.setPen(QPen(colors.color("text"), 1.4))
        slant = QPointF(_BREAK_PX, -_BREAK_PX / 3) if upright else QPointF(_BREAK_PX / 3, -_BREAK_PX)
        for side in (-1.0, 1.0):
            foot = center + along * side
            painter.drawLine(foot - slant, foot + slant)


def _pen(drawing: Drawing, mark: Mark) -> QPen:
    color = "text" if mark.tone == "muted" else COLORS.get(mark.tone, "text")
    style = Qt.PenStyle.DashLine if mark.dashed else Qt.PenStyle.SolidLine
    return QPen(drawing.colors.color(color), 1.2, style)


def _paint_uprights(painter: QPainter, drawing: Drawing) -> None:
    area, colors = drawing.area, drawing.colors
    metrics = QFontMetricsF(drawing.font)
    first = ROW_PX * bool(drawing.plot.y.label)
    for place in drawing.mark_places:
        x, top = area.left() + area.width() * place.part, first + ROW_PX * place.row
        painter.setPen(_pen(drawing, place.mark))
        painter.drawLine(QPointF(x, top + ROW_PX), QPointF(x, area.bottom()))
    for place in drawing.mark_places:  # after the lines: none goes through a word
        x, top = area.left() + area.width() * place.part, first + ROW_PX * place.row
        wide = metrics.horizontalAdvance(place.words) + 6
        box = QRectF(min(max(x - wide / 2, 0.0), drawing.width_px - wide), top, wide, ROW_PX)
        painter.fillRect(box, colors.color("card"))
        painter.setPen(colors.color(TEXT_COLORS.get(place.mark.tone, "text")))
        painter.drawText(box, _CENTER, place.words)


def _paint_levels(painter: QPainter, drawing: Drawing) -> None:
    area, colors = drawing.area, drawing.colors
    marks = [m for m in drawing.plot.marks if m.axis == "y" and drawing.has_place(m.at)]
    found = [(drawing.y_at(mark.at), drawing.formatter.text(mark.label)) for mark in marks]
    found_marks = [
        (mark, *place)
        for mark, place in zip(marks, found, strict=True)
        if area.top() - 1 <= place[0] <= area.bottom() + 1
    ]
    for mark, y, _ in found_marks:
        painter.setPen(_pen(drawing, mark))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
    boxes = beside_levels(
        [(y, words) for _, y, words in found_marks],
        QFontMetricsF(drawing.font),
        area,
        _named_dots(drawing),
    )
    for (mark, _, words), box in zip(found_marks, boxes, strict=True):
        painter.fillRect(box, colors.color("card", 0.85))
        painter.setPen(colors.color(TEXT_COLORS.get(mark.tone, "text")))
        painter.drawText(box, _CENTER, words)


def _named_dots(drawing: Drawing) -> list[QRectF]:
    """Dots that have names, with room for the name on either side."""
    metrics, found = QFontMetricsF(drawing.font), list[QRectF]()
    for number, one in enumerate(drawing.plot.series):
        if one.style != "dots":
            continue
        for index, name in enumerate(one.names):
            dot = drawing.dot(number, index)
            if dot is not None:
                wide = metrics.horizontalAdvance(name) + ROW_PX / 2
                found.append(QRectF(dot.x() - wide, dot.y() - ROW_PX / 2, 2 * wide, ROW_PX))
    return found

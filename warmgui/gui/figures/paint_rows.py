"""Draws bars that lie in rows, each below its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from warmgui.gui.figures.drawing import BAR_STEP_PX
from warmgui.gui.figures.labels import ROW_PX

if TYPE_CHECKING:
    from warmgui.gui.figures.drawing import Drawing

_BAR_PX = 10.0
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def paint_rows(painter: QPainter, drawing: Drawing, at: int | None) -> None:
    """All rows; they begin where the language begins.

    Args:
        painter: at the plot's upper left corner.
        drawing: its `in_rows` is true.
        at: the row that is being read.
    """
    colors, scale, looks = drawing.colors, drawing.y_scale, drawing.looks
    metrics = QFontMetricsF(drawing.font)
    values = [value for i in range(drawing.count) for _, value in drawing.bars_of(i)]
    value_px = max((metrics.horizontalAdvance(drawing.words_of(v)) for v in values), default=0.0) + 14
    track_px = max(drawing.width_px - value_px - 8, 40.0)

    def box(x: float, y: float, wide: float, high: float) -> QRectF:
        return QRectF(drawing.width_px - x - wide if drawing.right_to_left else x, y, wide, high)

    start, end = (_END, _START) if drawing.right_to_left else (_START, _END)
    for index in range(drawing.count):
        row = drawing.row_box(index)
        if index == at:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.color("chip"))
            painter.drawRoundedRect(row.adjusted(0, 0, 0, -4), 6, 6)
        painter.setPen(colors.color("text"))
        name = metrics.elidedText(drawing.name_of(index), Qt.TextElideMode.ElideRight, drawing.width_px - 8)
        painter.drawText(box(4, row.top() + 2, drawing.width_px - 8, ROW_PX), start, name)
        y = row.top() + ROW_PX + 5
        for number, value in drawing.bars_of(index):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.color("grid"))
            painter.drawRoundedRect(box(4, y, track_px, _BAR_PX), 5, 5)
            ground = scale.place(scale.ground)
            shown = scale.place(drawing.formatter.to_display(value, drawing.plot.y.kind))
            shown = min(max(shown, 0.0), 1.0)
            left, wide = 4 + track_px * min(ground, shown), max(track_px * abs(shown - ground), 2.0)
            looks[number].fill(painter, colors, box(left, y, wide, _BAR_PX), 5.0)
            painter.setPen(colors.color("text"))
            painter.drawText(box(track_px + 8, y - 4, value_px - 4, ROW_PX + 1), end, drawing.words_of(value))
            y += BAR_STEP_PX

"""Bars of a printed report: vectors, with stacked parts told apart by hatching and not by colour alone."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from warmgui.core.text import Amount
from warmgui.gui.report.ink import SMALL_PT, shade
from warmgui.gui.round_numbers import round_above

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPainter

    from warmgui.core.report.model import ReportChart, ReportSeries
    from warmgui.gui.report.ink import Ink

_LABELS_PT, _TICKS_PT, _LEGEND_PT = 52.0, 14.0, 16.0
_GAP, _HATCH_PT, _LINE_PT = 0.22, 3.0, 0.4
_TICK_GAP_PT, _SWATCH_PT = 6.0, 9.0
_LEAST_PT = 0.6


def bounds(series: Sequence[ReportSeries]) -> tuple[float, float]:
    """Lowest and highest number of the axis: 1, 2 or 5 x 10^n beyond what the stacked bars reach."""
    count = max(len(part.values) for part in series)
    sums = [[_at(part, i) for part in series] for i in range(count)]
    high = max((sum(v for v in values if v > 0) for values in sums), default=0.0)
    low = min((sum(v for v in values if v < 0) for values in sums), default=0.0)
    return (-round_above(-low) if low < 0 else 0.0, round_above(high) if high > 0 else 0.0)


def paint_chart(
    painter: QPainter, box: QRectF, chart: ReportChart, ink: Ink, tick: Callable[[float], str]
) -> None:
    """Draw grid, bars, ticks and, where there is more than one part, a legend.

    Args:
        painter: in points.
        box: all of it.
        chart: what is drawn.
        ink: for the words.
        tick: the words under the bar that begins at a time.
    """
    legend = _LEGEND_PT if len(chart.series) > 1 else 0.0
    # Time runs from left to right in every language; only the words of the legend are mirrored.
    area = box.adjusted(_LABELS_PT, 4.0, 0.0, -_TICKS_PT - legend)
    low, high = bounds(chart.series)
    if high <= low:
        return

    def y(value: float) -> float:
        return area.bottom() - area.height() * (value - low) / (high - low)

    for value in _lines(low, high):
        _paint_line(painter, area, y(value))
        label = QRectF(box.left(), y(value) - 6.0, _LABELS_PT - 6.0, 12.0)
        sides = Qt.AlignmentFlag
        side = sides.AlignRight | sides.AlignAbsolute | sides.AlignVCenter
        words = ink.words(Amount(value, chart.kind))
        ink.write(painter, label, words, SMALL_PT, color="muted", align=side)
    step = area.width() / len(chart.starts_utc)
    for i in range(len(chart.starts_utc)):
        left = area.left() + step * (i + _GAP / 2)
        _paint_stack(painter, [(_at(part, i), part.hatched) for part in chart.series], left, step, y)
    _paint_ticks(painter, area, [tick(start) for start in chart.starts_utc], ink)
    if legend:
        _paint_legend(painter, QRectF(box.left(), box.bottom() - legend, box.width(), legend), chart, ink)


def _paint_line(painter: QPainter, area: QRectF, y: float) -> None:
    painter.setPen(QPen(shade("track"), _LINE_PT))
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))


def _paint_stack(
    painter: QPainter,
    parts: Sequence[tuple[float, bool]],
    left: float,
    step: float,
    y: Callable[[float], float],
) -> None:
    up = down = 0.0
    for value, hatched in parts:
        if not value:
            continue
        begin = up if value > 0 else down
        top, bottom = sorted((y(begin), y(begin + value)))
        bar = QRectF(left, top, step * (1.0 - _GAP), max(bottom - top, _LEAST_PT))
        _paint_bar(painter, bar, hatched=hatched)
        up, down = (up + value, down) if value > 0 else (up, down + value)


def _paint_bar(painter: QPainter, bar: QRectF, *, hatched: bool) -> None:
    if not hatched:
        painter.fillRect(bar, shade("heat"))
        return
    painter.save()
    painter.setClipRect(bar)
    painter.setPen(QPen(shade("muted"), _LINE_PT))
    x = bar.left() - bar.height()
    while x < bar.right():
        painter.drawLine(QPointF(x, bar.bottom()), QPointF(x + bar.height(), bar.top()))
        x += _HATCH_PT
    painter.restore()
    painter.setPen(QPen(shade("muted"), _LINE_PT))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(bar)


def _paint_ticks(painter: QPainter, area: QRectF, ticks: Sequence[str], ink: Ink) -> None:
    step = area.width() / len(ticks)
    widest = max(ink.width(tick, SMALL_PT) for tick in ticks) + _TICK_GAP_PT
    for i in range(0, len(ticks), max(1, math.ceil(widest / step))):
        middle = area.left() + step * (i + 0.5)
        box = QRectF(middle - widest / 2, area.bottom() + 2.0, widest, 12.0)
        ink.write(painter, box, ticks[i], SMALL_PT, color="muted", align=Qt.AlignmentFlag.AlignHCenter)


def _paint_legend(painter: QPainter, box: QRectF, chart: ReportChart, ink: Ink) -> None:
    at = box.left() + _LABELS_PT
    for part in chart.series:
        words = ink.words(part.name)
        width = ink.width(words, SMALL_PT)
        swatch = ink.mirrored(QRectF(at, box.top() + 4.0, _SWATCH_PT, _SWATCH_PT), box)
        _paint_bar(painter, swatch, hatched=part.hatched)
        label = ink.mirrored(QRectF(at + _SWATCH_PT + 4.0, box.top() + 3.0, width + 4.0, 12.0), box)
        ink.write(painter, label, words, SMALL_PT, color="muted")
        at += _SWATCH_PT + width + 22.0


def _lines(low: float, high: float) -> tuple[float, ...]:
    return (low, 0.0, high) if low and high else (low, (low + high) / 2, high)


def _at(part: ReportSeries, index: int) -> float:
    return part.values[index] or 0.0

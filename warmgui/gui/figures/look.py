"""How the series of a plot are told apart: each has a colour, a hatching, a dash and a marker.

Without the colours the other three say the same. What is simulated is never solid.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.plot import Plot, Series
    from warmgui.gui.palette import Palette


class Colors(Protocol):
    """What a painter needs of a theme."""

    def color(self, name: str, alpha: float = 1.0) -> QColor:
        """A palette colour by name, with an opacity 0..1."""


@dataclass(frozen=True)
class PaletteColors:
    """The colours of one palette, whatever the window looks like: for paper and files."""

    palette: Palette

    def color(self, name: str, alpha: float = 1.0) -> QColor:
        """A palette colour by name, with an opacity 0..1."""
        color = QColor(getattr(self.palette, name))
        color.setAlphaF(alpha)
        return color


COLORS = {
    "main": "heat",
    "other": "muted",
    "good": "good",
    "bad": "danger",
    "cost": "power",
    "sun": "earnings",
    "muted": "field_border",
}
TEXT_COLORS = {
    "main": "heat_text",
    "good": "good",
    "bad": "danger",
    "cost": "power_text",
    "sun": "earnings_text",
    "muted": "text",
}
"""Of words that belong to a tone."""
_FIRST_LOOK = {"main": 0, "other": 1, "good": 2, "bad": 3, "cost": 4, "sun": 5, "muted": 6}
_HATCHES: tuple[tuple[tuple[float, float], ...], ...] = (
    (),
    ((1.0, -1.0),),
    ((0.0, 1.0),),
    ((1.0, -1.0), (1.0, 1.0)),
    ((1.0, 0.0),),
    ((0.0, 1.0), (1.0, 0.0)),
    ((1.0, 1.0),),
)
"""Directions of the lines."""
_DASHES: tuple[tuple[float, ...], ...] = (
    (),
    (5.0, 3.0),
    (1.0, 2.0),
    (7.0, 2.5, 1.0, 2.5),
    (10.0, 3.0),
    (3.0, 2.0, 1.0, 2.0, 1.0, 2.0),
    (2.5, 2.5),
)
_GROUND_ALPHA = 0.22
_MARK_PX, _HATCH_PX = 4.0, 5.0


@dataclass(frozen=True, slots=True)
class LineLook:
    """What one row of bars, or one line, looks like."""

    color: str
    """Of the theme."""
    shape: int
    """Index of hatching, dash and marker."""

    def pen(self, colors: Colors, width_px: float = 2.2) -> QPen:
        """For a line."""
        pen = QPen(colors.color(self.color), width_px)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if _DASHES[self.shape]:
            pen.setDashPattern(list(_DASHES[self.shape]))
        return pen

    def fill(self, painter: QPainter, colors: Colors, box: QRectF, radius_px: float = 3.0) -> None:
        """A bar: full colour, or hatched with an edge."""
        color = colors.color(self.color)
        radius_px = min(radius_px, box.width() / 3.0)
        painter.setPen(Qt.PenStyle.NoPen)
        if not _HATCHES[self.shape]:
            painter.setBrush(color)
            painter.drawRoundedRect(box, radius_px, radius_px)
            return
        painter.setBrush(colors.color(self.color, _GROUND_ALPHA))
        painter.drawRoundedRect(box, radius_px, radius_px)
        inner = box.adjusted(0.6, 0.6, -0.6, -0.6)
        painter.setPen(QPen(color, 1.0))
        painter.drawLines(hatching(inner, _HATCHES[self.shape]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color, 1.2))
        painter.drawRoundedRect(inner, radius_px, radius_px)

    def mark(
        self, painter: QPainter, colors: Colors, at: QPointF, ground: QColor, size_px: float = _MARK_PX
    ) -> None:
        """The marker of a line at one of its points."""
        painter.setPen(QPen(colors.color(self.color), 1.8 if size_px >= _MARK_PX else 1.0))
        painter.setBrush(ground if self.shape % 2 else colors.color(self.color))
        painter.drawPolygon(_marker(self.shape, at, size_px))


def looks(series: Sequence[Series]) -> list[LineLook]:
    """One for each; two of the same tone and style share the colour and nothing else. One alone is plain."""
    if len(series) == 1 and not series[0].simulated:
        return [LineLook(COLORS.get(series[0].tone, "muted"), 0)]
    taken: set[tuple[str, int]] = set()
    made = []
    for one in series:
        group = "line" if one.style == "steps" else one.style
        shape = _FIRST_LOOK.get(one.tone, 1)
        free = [s % len(_HATCHES) for s in range(shape, shape + len(_HATCHES))]
        free = [s for s in free if s or not one.simulated]
        if one.hidden_in_legend:  # one of many examples
            shape = free[0]
        else:
            shape = next((s for s in free if (group, s) not in taken), free[0])
            taken.add((group, shape))
        made.append(LineLook(COLORS.get(one.tone, "muted"), shape))
    return made


MANY_DOTS = 60
"""From so many on dots are small, and of the simple shapes round."""
ROUND = frozenset({0, 1, 6})
"""The simple shapes."""


def is_crowd(plot: Plot) -> bool:
    """Whether there are many dots."""
    return sum(len(one.x) for one in plot.series if one.style == "dots") > MANY_DOTS


def has_markers(plot: Plot) -> bool:
    """Whether lines need markers to be told apart: where there are several of them."""
    return sum(one.style == "line" and not one.hidden_in_legend for one in plot.series) > 1


def hatching(
    box: QRectF, directions: Sequence[tuple[float, float]], step_px: float = _HATCH_PX
) -> list[QLineF]:
    """Lines across a box and nowhere else: patterns of Qt are coarse in files and at 200 %.

    Args:
        box: to fill.
        directions: (x, y) of each set of lines: upright, level, or at 45 degrees.
        step_px: between two lines.
    """
    lines = []
    left, right, top, bottom = box.left(), box.right(), box.top(), box.bottom()
    for across, down in directions:
        if not down:
            count = int(box.height() / step_px)
            levels = [bottom - step_px * n for n in range(1, count + 1)]
            lines += [QLineF(left, y, right, y) for y in levels]
            continue
        if not across:
            count = int(box.width() / step_px)
            lines += [
                QLineF(left + step_px * n, top, left + step_px * n, bottom) for n in range(1, count + 1)
            ]
            continue
        # Lines x = c + k * (y - top) with k = +1 or -1, cut where they leave the box.
        k, high = across / down, box.height()
        first = left - high if k > 0 else left
        last = right if k > 0 else right + high
        for n in range(int((last - first) / (step_px * 1.4)) + 1):
            c = first + step_px * 1.4 * (n + 0.5)
            xs = sorted((min(max(c, left), right), min(max(c + k * high, left), right)))
            ends = [QPointF(x, top + (x - c) / k) for x in xs]
            if xs[0] < xs[1] and all(top - 0.01 <= end.y() <= bottom + 0.01 for end in ends):
                lines.append(QLineF(*ends))
    return lines


def _marker(shape: int, at: QPointF, r: float) -> QPolygonF:
    """Circle, square, triangle, cross-like star, diamond, upside-down triangle, flat bar."""
    x, y = at.x(), at.y()
    corners = {
        1: ((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)),
        2: ((0.0, -1.1), (1.1, 0.9), (-1.1, 0.9)),
        3: (
            (0.0, -1.3),
            (0.4, -0.4),
            (1.3, 0.0),
            (0.4, 0.4),
            (0.0, 1.3),
            (-0.4, 0.4),
            (-1.3, 0.0),
            (-0.4, -0.4),
        ),
        4: ((0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)),
        5: ((0.0, 1.1), (1.1, -0.9), (-1.1, -0.9)),
        6: ((-1.2, -0.4), (1.2, -0.4), (1.2, 0.4), (-1.2, 0.4)),
    }.get(shape)
    if corners is None:
        half = 0.7071
        corners = (
            (1.0, 0.0),
            (half, half),
            (0.0, 1.0),
            (-half, half),
            (-1.0, 0.0),
            (-half, -half),
            (0.0, -1.0),
            (half, -half),
        )
    return QPolygonF([QPointF(x + r * dx, y + r * dy) for dx, dy in corners])

"""Where everything of a plot stands: over numbers, over names, or in rows of lying bars.

Bars lie in rows, each below its name, where the names would not fit below upright ones. Whoever draws asks a
`Drawing`, and so does whoever reads places by mouse or keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from warmgui.core.text import Amount
from warmgui.gui.figures.labels import ROW_PX as LINE_PX
from warmgui.gui.figures.labels import MarkPlace, rows_of
from warmgui.gui.figures.look import LineLook
from warmgui.gui.figures.look import looks as looks_of
from warmgui.gui.figures.scale import Scale, axis_scale

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from warmgui.core.plot import Plot, Series
    from warmgui.core.units import Formatter
    from warmgui.gui.figures.look import Colors

PLOT_HEIGHT_PX = 250.0
GAP_PX, TICK_PX, BAR_STEP_PX = 8.0, 5.0, 17.0
_ROW_GAP_PX = 9.0
_MOST_NAMED, _MOST_ROWS, _NAME_SLOTS = 12, 40, 3
_BESIDE_BARS_PX = 70.0
_RIGHT_PX = 12.0
_SLACK = 1e-9
_CLOUD_REACH_PX = 14.0


@dataclass(frozen=True)
class Drawing:
    """A plot, and everything that its places depend on."""

    plot: Plot
    formatter: Formatter
    colors: Colors
    font: QFont
    width_px: float
    right_to_left: bool = False
    plot_height_px: float = PLOT_HEIGHT_PX
    """Without what stands below it."""
    least_left_px: float = 0.0
    """Room left of the area at least: numbers that grow must not push the picture about each second."""

    # ---- what it is ------------------------------------------------------------------------------------

    @cached_property
    def bars(self) -> list[int]:
        """Which series are bars."""
        return [n for n, one in enumerate(self.plot.series) if one.style == "bars"]

    @property
    def named(self) -> bool:
        """Places along x have names."""
        return bool(self.plot.x.names)

    @cached_property
    def is_cloud(self) -> bool:
        """Each dot is read by itself."""
        series = self.plot.series
        return bool(series) and all(one.style == "dots" and (one.names or self.hidden) for one in series)

    @property
    def hidden(self) -> bool:
        """Without axes."""
        return self.plot.x.hidden and self.plot.y.hidden

    @cached_property
    def stops(self) -> list[float]:
        """Places along x that can be read; of a cloud there are none."""
        if self.named:
            return [float(n) for n in range(len(self.plot.x.names))]
        return sorted({x for one in self.plot.series for x in one.x})

    @cached_property
    def dots(self) -> list[tuple[int, int]]:
        """(series, index) of each dot of a cloud, in reading order."""
        places = [(n, i) for n, one in enumerate(self.plot.series) for i in range(len(one.x))]

        def order(place: tuple[int, int]) -> tuple[float, float]:
            one = self.plot.series[place[0]]
            down = -(one.y[place[1]] or 0.0)
            return (down, one.x[place[1]]) if self.hidden else (one.x[place[1]], down)

        return sorted(places, key=order)

    @cached_property
    def count(self) -> int:
        """How many places can be read."""
        return len(self.dots) if self.is_cloud else len(self.stops)

    @property
    def is_empty(self) -> bool:
        """There is nothing to draw, not even an axis whose ends are known."""
        x = self.plot.x
        return self.count == 0 and (x.low is None or x.high is None)

    @cached_property
    def in_rows(self) -> bool:
        """Bars lie in rows, each below its name: the names do not fit below upright bars."""
        if not self.named or len(self.bars) < len(self.plot.series) or self.plot.y.logarithmic:
            return False
        count = len(self.plot.x.names)
        slot_px = (self.width_px - _BESIDE_BARS_PX) / count
        if count > _MOST_NAMED:  # hours of a day: now and then a name is enough
            metrics = QFontMetricsF(self.font)
            widest = max(metrics.horizontalAdvance(self.name_of(i)) for i in range(count))
            return count <= _MOST_ROWS and widest > _NAME_SLOTS * slot_px
        return any(self._name_lines(i, slot_px - 4.0) > 2 for i in range(count))  # noqa: PLR2004

    @cached_property
    def height_px(self) -> float:
        """How high it wants to be."""
        if not self.in_rows:
            below = bool(self.plot.x.label) and not self.plot.x.hidden
            return self.plot_height_px + (LINE_PX if below else 0.0)
        bars = sum(len(self.bars_of(i)) for i in range(self.count))
        return self.count * (LINE_PX + _ROW_GAP_PX) + bars * BAR_STEP_PX + 6.0

    @cached_property
    def looks(self) -> list[LineLook]:
        """Of each series."""
        return looks_of(self.plot.series)

    @cached_property
    def _places(self) -> list[dict[float, int]]:
        return [{x: i for i, x in enumerate(one.x)} for one in self.plot.series]

    def index_in(self, number: int, stop: int) -> int | None:
        """Where a series has this place of the x axis; None: it has none there."""
        return self._places[number].get(self.stops[stop])

    def value_of(self, number: int, stop: int) -> float | None:
        """What a series has at one place; None of bands and of what is not known."""
        one, at = self.plot.series[number], self.index_in(number, stop)
        return one.y[at] if at is not None and at < len(one.y) else None

    def bars_of(self, stop: int) -> list[tuple[int, float]]:
        """(series, value) of the bars at one place: what is not known has none."""
        values = [(number, self.value_of(number, stop)) for number in self.bars]
        return [(number, value) for number, value in values if value is not None]

    def words_of(self, value: float | None) -> str:
        """A number of the y axis in words."""
        return self.formatter.amount(Amount(value, self.plot.y.kind))

    def name_of(self, index: int) -> str:
        """What stands at one place of the x axis."""
        if self.named:
            return self.formatter.text(self.plot.x.names[index])
        return self.x_words(self.stops[index])

    def x_words(self, value: float) -> str:
        """A number of the x axis in words."""
        if self.named:
            return self.formatter.text(
                self.plot.x.names[min(max(round(value), 0), len(self.plot.x.names) - 1)]
            )
        return self.formatter.amount(Amount(value, self.plot.x.kind))

    # ---- where it is -----------------------------------------------------------------------------------

    @cached_property
    def y_scale(self) -> Scale:
        """The axis of the values."""
        series = self.plot.series
        values: list[float | None] = [v for one in series for v in (*one.y, *one.low, *one.high)]
        values += [mark.at for mark in self.plot.marks if mark.axis == "y"]
        axis = self.plot.y
        return axis_scale(axis, values, self.formatter, from_zero=bool(self.bars), tight=axis.hidden)

    @cached_property
    def x_scale(self) -> Scale:
        """The axis of the inputs."""
        half = self.bar_step / 2.0 if self.bars and not self.plot.x.logarithmic else 0.0
        values = [x + side for x in self.stops for side in (-half, half)]
        return axis_scale(self.plot.x, values, self.formatter, tight=True)

    @cached_property
    def bar_step(self) -> float:
        """Least distance of two bars along x, in its own unit."""
        xs = sorted({x for number in self.bars for x in self.plot.series[number].x})
        return min((b - a for a, b in pairwise(xs)), default=1.0)

    @cached_property
    def area(self) -> QRectF:
        """Where lines and upright bars stand."""
        if self.hidden:
            return self._even_area()
        left, wide = self._across
        top = 12.0 + LINE_PX * (bool(self.plot.y.label) + self._mark_rows())
        names = LINE_PX
        if self.named and not self.in_rows and len(self.plot.x.names) <= _MOST_NAMED:
            slot_px = (self.width_px - _BESIDE_BARS_PX) / len(self.plot.x.names)
            names = LINE_PX * max(min(self._name_lines(i, slot_px - 4.0), 2) for i in range(self.count))
        bottom = TICK_PX + names + (LINE_PX if self.plot.x.label else 0.0)
        return QRectF(left, top, wide, self.height_px - top - bottom)

    def x_at(self, value: float) -> float:
        """The place of a number along x, px from the left."""
        area = self.area
        if self.named:
            return area.left() + area.width() * (value + 0.5) / len(self.plot.x.names)
        return area.left() + area.width() * self.x_scale.place(
            self.formatter.to_display(value, self.plot.x.kind)
        )

    def x_of(self, index: int) -> float:
        """The place of one stop, px from the left."""
        return self.x_at(self.stops[index])

    def y_at(self, value: float) -> float:
        """The place of a number along y, px from the top; not beyond the area by more than a little."""
        area, shown = self.area, self.formatter.to_display(value, self.plot.y.kind)
        return area.bottom() - area.height() * min(max(self.y_scale.place(shown), -0.02), 1.02)

    def has_place(self, value: float | None) -> bool:
        """Whether it can be drawn: powers of ten begin above zero."""
        return value is not None and not (self.y_scale.logarithmic and value <= 0)

    def dot(self, number: int, index: int) -> QPointF | None:
        """Where a dot of a series is; None: it has no place."""
        return self._points[number][index]

    @cached_property
    def _points(self) -> list[list[QPointF | None]]:
        return [[self._point(one, i) for i in range(len(one.x))] for one in self.plot.series]

    def _point(self, one: Series, index: int) -> QPointF | None:
        value = one.y[index] if index < len(one.y) else None
        if value is None or not self.has_place(value):
            return None
        return QPointF(self.x_at(one.x[index]), self.y_at(value))

    def nearest(self, x_px: float, y_px: float) -> int | None:
        """The stop, or dot, that a place on the plot is nearest to."""
        if self.count == 0:
            return None
        if self.is_cloud:
            return self._nearest_dot(x_px, y_px)
        if self.in_rows:
            return next((i for i in range(self.count) if self.row_box(i).contains(QPointF(x_px, y_px))), None)
        area = self.area
        if not area.left() - 4 <= x_px <= area.right() + 4:
            return None
        return min(range(self.count), key=lambda i: abs(self.x_of(i) - x_px))

    def row_box(self, index: int) -> QRectF:
        """Where a row of lying bars with its name is."""
        y = 0.0
        for before in range(index):
            y += LINE_PX + _ROW_GAP_PX + len(self.bars_of(before)) * BAR_STEP_PX
        high = LINE_PX + len(self.bars_of(index)) * BAR_STEP_PX + _ROW_GAP_PX
        return QRectF(0.0, y, self.width_px, high)

    @cached_property
    def mark_places(self) -> list[MarkPlace]:
        """The upright marks that lie in the range, with words in rows above the area where none meet."""
        (left, wide), count = self._across, max(len(self.plot.x.names), 1)
        found = []
        for mark in sorted((m for m in self.plot.marks if m.axis == "x"), key=lambda m: m.at):
            part = (mark.at + 0.5) / count
            if not self.named:
                part = self.x_scale.place(self.formatter.to_display(mark.at, self.plot.x.kind))
            if -_SLACK <= part <= 1 + _SLACK:
                found.append((part, self.formatter.text(mark.label), mark))
        return rows_of(found, QFontMetricsF(self.font), left, wide, self.width_px)

    @property
    def left_px(self) -> float:
        """What the numbers of the y axis need."""
        return self._across[0]

    # ---- private ---------------------------------------------------------------------------------------

    @cached_property
    def _across(self) -> tuple[float, float]:
        """Left edge and width of what is between the axis and the right margin."""
        metrics = QFontMetricsF(self.font)
        left = max((metrics.horizontalAdvance(w) for w in self.y_scale.words), default=0.0) + GAP_PX
        left = max(left, self.least_left_px)
        return left, max(self.width_px - left - _RIGHT_PX, 1.0)

    def _even_area(self) -> QRectF:
        """A place's width and height are the same, as far as there is room."""
        wide, high = max(self.width_px - 2 * _RIGHT_PX, 1.0), self.plot_height_px - 2 * _RIGHT_PX
        across = max(self.x_scale.high - self.x_scale.low, 1.0)
        down = max(self.y_scale.high - self.y_scale.low, 1.0)
        step = min(wide / across, high / down)
        return QRectF(_RIGHT_PX, _RIGHT_PX, step * across, step * down)

    def _nearest_dot(self, x_px: float, y_px: float) -> int | None:
        best, found = _CLOUD_REACH_PX**2, None
        for index, place in enumerate(self.dots):
            at = self.dot(*place)
            away = best if at is None else (at.x() - x_px) ** 2 + (at.y() - y_px) ** 2
            if away < best:
                best, found = away, index
        return found

    def _mark_rows(self) -> int:
        return max((mark.row + 1 for mark in self.mark_places), default=0)

    def _name_lines(self, index: int, width_px: float) -> int:
        """Lines that a name needs at this width; 9 where one of its words is wider."""
        metrics = QFontMetricsF(self.font)
        lines, at = 1, 0.0
        for word in self.name_of(index).split():
            wide = metrics.horizontalAdvance(word)
            if wide > width_px:
                return 9
            if at and at + metrics.horizontalAdvance(" ") + wide > width_px:
                lines, at = lines + 1, wide
            else:
                at += wide + (metrics.horizontalAdvance(" ") if at else 0.0)
        return lines

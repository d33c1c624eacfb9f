"""How the week is drawn: where days and times lie, and the strokes.

Time runs from left to right in every language, as in the charts of this program: Arabic readers, too, read
06:30 before 22:30 on a time axis of software, and the charts beside it could not be mirrored. Only the
names of the days change sides.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen

from warmgui.core.schedule.week_plan import DAY_MIN
from warmgui.gui import fonts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.core.schedule.week_plan import Slot
    from warmgui.gui.theme import Theme
    from warmgui.gui.widgets.week.edit import Block, Place

ROW_PX = 42
AXIS_PX = 24
TOP_PX = 22
"""Room for the bubble that says a time above the first day."""
SIDE_PX = 10
_GAP_PX = 5
_LOWEST_PX = 18
_CAP_PX = 3
_SHORT_PX = 42
_ROUND_PX = 5.0
_EVERY_H = (2, 3, 4, 6, 12)
_TICK_PX = 46
_SHADES: tuple[tuple[float, str], ...] = ((7.0, "power"), (17.0, "earnings"), (21.0, "accent"))
"""Colours of targets; between them they are mixed."""
_SCALE_C = (10.0, 22.0)
"""Targets at which a block is lowest and highest."""


@dataclass(frozen=True, slots=True)
class SlotLook:
    """What a slot wants, in finished words."""

    name: str
    """"Comfort"; "" for a temperature of its own."""
    temperature: str
    """"20.0 °C"."""
    short: str
    """"20°"."""
    target_c: float


@dataclass(frozen=True, slots=True)
class WeekGeometry:
    """Where days and times lie."""

    width: int
    gutter_px: int
    """Room for the names of the days: at the left, or at the right where one reads from there."""
    order: tuple[int, ...]
    """Days from top to bottom, 0 = Monday."""
    right_to_left: bool = False

    @property
    def left(self) -> float:
        """Where 0:00 is."""
        return float(SIDE_PX if self.right_to_left else self.gutter_px)

    @property
    def right(self) -> float:
        """Where 24:00 is."""
        return float(self.width - (self.gutter_px if self.right_to_left else SIDE_PX))

    @property
    def height(self) -> int:
        """All days and the axis."""
        return TOP_PX + ROW_PX * len(self.order) + AXIS_PX

    def x_of(self, minute: float) -> float:
        """Where a time of day lies."""
        return self.left + (self.right - self.left) * minute / DAY_MIN

    def minute_at(self, x: float) -> float:
        """The time of day at a place, 0 to 1440."""
        return min(max((x - self.left) / max(self.right - self.left, 1.0), 0.0), 1.0) * DAY_MIN

    def row_of(self, day: int) -> QRectF:
        """The stripe of a day."""
        top = TOP_PX + ROW_PX * self.order.index(day)
        return QRectF(self.left, top, self.right - self.left, ROW_PX)

    def day_at(self, y: float) -> int | None:
        """The day at a height."""
        row = int((y - TOP_PX) // ROW_PX)
        return self.order[row] if 0 <= row < len(self.order) else None

    def box_of(self, block: Block, target_c: float | None = None) -> QRectF:
        """A block; as high as its row, or as high as its target is warm."""
        row = self.row_of(block.day)
        left, right = self.x_of(block.start_min), self.x_of(block.end_min)
        full = ROW_PX - _GAP_PX
        height = float(full)
        if target_c is not None:
            low, high = _SCALE_C
            share = min(max((target_c - low) / (high - low), 0.0), 1.0)
            height = _LOWEST_PX + (full - _LOWEST_PX) * share
        return QRectF(left + 0.75, row.bottom() - height, max(right - left - 1.5, 1.0), height)


@dataclass(frozen=True, slots=True)
class WeekPicture:
    """Everything that is drawn."""

    geometry: WeekGeometry
    days: tuple[tuple[Block, ...], ...]
    look_of: Callable[[Slot], SlotLook]
    now: tuple[int, int] | None = None
    """Day and minute."""
    hovered: Place | None = None
    focused: Place | None = None
    bubble: tuple[int, float, str] | None = None
    """Day, minute, words: the time of what is being moved."""
    band: tuple[int, int, int] | None = None
    """Day, first and last minute of what is being drawn."""
    enabled: bool = True


def shade(theme: Theme, target_c: float) -> QColor:
    """The colour of a target: blue for frost, yellow for eco, orange for comfort, mixed between them."""
    target_c = min(max(target_c, _SHADES[0][0]), _SHADES[-1][0])
    low, high = next(pair for pair in itertools.pairwise(_SHADES) if target_c <= pair[1][0])
    share = (target_c - low[0]) / (high[0] - low[0])
    a, b = theme.color(low[1]), theme.color(high[1])
    ends = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return QColor(*(round(x + (y - x) * share) for x, y in ends))


def paint_week(painter: QPainter, picture: WeekPicture, theme: Theme, font: QFont) -> None:
    """Grid, blocks, now, what is being moved."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.setOpacity(1.0 if picture.enabled else 0.45)
    _paint_axis(painter, picture.geometry, theme, font)
    for blocks in picture.days:
        for block in blocks:
            _paint_block(painter, picture, block, theme, font)
    painter.setOpacity(1.0)
    _paint_band(painter, picture, theme)
    _paint_now(painter, picture, theme)
    _paint_focus(painter, picture, theme)
    _paint_bubble(painter, picture, theme, font)


def _paint_axis(painter: QPainter, geometry: WeekGeometry, theme: Theme, font: QFont) -> None:
    painter.setFont(fonts.font(font, fonts.BASE_PX - 2, tabular=True))
    hour_px = (geometry.right - geometry.left) / 24
    every = next((h for h in _EVERY_H if h * hour_px >= _TICK_PX), _EVERY_H[-1])
    bottom = TOP_PX + ROW_PX * len(geometry.order)
    for hour in range(0, 25, every):
        x = geometry.x_of(hour * 60)
        painter.setPen(theme.color("grid"))
        painter.drawLine(QPointF(x, TOP_PX + _GAP_PX), QPointF(x, bottom))
        painter.setPen(theme.color("muted"))
        words = f"{hour:02d}:00"
        wide = painter.fontMetrics().horizontalAdvance(words) + 2
        left = min(max(x - wide / 2, 0.0), geometry.width - wide)
        painter.drawText(QRectF(left, bottom + 4, wide, AXIS_PX - 6), Qt.AlignmentFlag.AlignCenter, words)


def _paint_block(painter: QPainter, picture: WeekPicture, block: Block, theme: Theme, font: QFont) -> None:
    look = picture.look_of(block.slot)
    box = picture.geometry.box_of(block, look.target_c)
    color = shade(theme, look.target_c)
    hot = block.place == picture.hovered
    path = QPainterPath()
    path.addRoundedRect(box, _ROUND_PX, _ROUND_PX)
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    ground = QColor(color)
    ground.setAlphaF(0.40 if hot else 0.26)
    painter.fillRect(box, ground)
    painter.fillRect(QRectF(box.left(), box.top(), box.width(), _CAP_PX), color)
    painter.restore()
    _paint_words(painter, box, look, theme, font)


def _paint_words(painter: QPainter, box: QRectF, look: SlotLook, theme: Theme, font: QFont) -> None:
    painter.setFont(fonts.font(font, fonts.BASE_PX - 1, tabular=True))
    metrics = painter.fontMetrics()
    inner = box.adjusted(6 if box.width() > _SHORT_PX else 3, _CAP_PX, -2, 0)
    choices = [f"{look.name}  {look.temperature}".strip(), look.temperature, look.short]
    words = next((w for w in choices if metrics.horizontalAdvance(w) <= inner.width()), "")
    painter.setPen(theme.color("text"))
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def _paint_now(painter: QPainter, picture: WeekPicture, theme: Theme) -> None:
    if picture.now is None:
        return
    day, minute = picture.now
    row = picture.geometry.row_of(day)
    x = picture.geometry.x_of(minute)
    painter.setPen(QPen(theme.color("card"), 4, c=Qt.PenCapStyle.FlatCap))
    painter.drawLine(QPointF(x, row.top() + _GAP_PX - 1), QPointF(x, row.bottom()))
    painter.setPen(QPen(theme.color("text"), 2, c=Qt.PenCapStyle.FlatCap))
    painter.drawLine(QPointF(x, row.top() + _GAP_PX - 1), QPointF(x, row.bottom()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("text"))
    painter.drawEllipse(QPointF(x, row.top() + _GAP_PX - 1), 4, 4)


def _paint_band(painter: QPainter, picture: WeekPicture, theme: Theme) -> None:
    if picture.band is None:
        return
    day, start, end = picture.band
    row = picture.geometry.row_of(day).adjusted(0, _GAP_PX, 0, 0)
    left, right = sorted((picture.geometry.x_of(start), picture.geometry.x_of(end)))
    painter.setBrush(theme.color("accent", 0.25))
    painter.setPen(QPen(theme.color("accent"), 2))
    painter.drawRoundedRect(QRectF(left, row.top(), right - left, row.height()), _ROUND_PX, _ROUND_PX)


def _paint_focus(painter: QPainter, picture: WeekPicture, theme: Theme) -> None:
    """The period with the keyboard: a ring around all of it, and a grip at the edge that the keys move."""
    if picture.focused is None:
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for blocks in picture.days:
        for block in (b for b in blocks if b.place == picture.focused):
            box = picture.geometry.box_of(block)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(box, _ROUND_PX, _ROUND_PX)
            if block.begins:
                painter.setPen(QPen(theme.color("focus"), 5, c=Qt.PenCapStyle.RoundCap))
                painter.drawLine(
                    QPointF(box.left(), box.center().y() - 7), QPointF(box.left(), box.center().y() + 7)
                )


def _paint_bubble(painter: QPainter, picture: WeekPicture, theme: Theme, font: QFont) -> None:
    if picture.bubble is None:
        return
    day, minute, words = picture.bubble
    row, x = picture.geometry.row_of(day), picture.geometry.x_of(minute)
    painter.setFont(fonts.font(font, fonts.BASE_PX - 1, QFont.Weight.DemiBold, tabular=True))
    wide = painter.fontMetrics().horizontalAdvance(words) + 16
    left = min(max(x - wide / 2, 0.0), picture.geometry.width - wide)
    box = QRectF(left, row.top() - 18, wide, 22)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("text"))
    painter.drawRoundedRect(box, 6, 6)
    painter.setPen(theme.color("card"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def days_wide(names: Sequence[str], font: QFont) -> int:
    """The room that the names of the days need."""
    metrics = QFontMetrics(fonts.font(font, fonts.BASE_PX))
    return max(metrics.horizontalAdvance(name) for name in names)

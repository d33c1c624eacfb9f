"""Draws the lab's chain: a box per block, lost ones below, the one that is searched at the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen

from warmgui.gui import fonts
from warmgui.gui.figures.look import hatching
from warmgui.gui.widgets.basic import BOLD, MEDIUM

if TYPE_CHECKING:
    from warmgui.gui.figures.look import Colors

BOX_W, BOX_H, GAP_X, LANE_GAP = 92.0, 62.0, 24.0, 16.0
TOP, EDGE = 22.0, 8.0
_ROUND, _SMALL_PX, _HEIGHT_PX = 10.0, 11, 14
_FLAG_GAP = 5.0
_CENTER = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Box:
    """One block as it is drawn, in finished words."""

    key: str
    """Its hash; "" of the one that is searched."""
    height: str
    who: str
    below: str
    """How long it took, or what became of it."""
    style: str
    """"own", "others", "aside" or "next"."""
    column: int
    lane: int
    flag: str = ""
    """Above it: the difficulty changed here."""
    parent: tuple[int, int] | None = None
    """Column and lane of the block before it, where that is drawn."""
    spoken: str = ""


def lanes(boxes: tuple[Box, ...]) -> int:
    """How many rows they need."""
    return max((box.lane for box in boxes), default=0) + 1


def height_of(rows: int) -> float:
    """Of a picture with so many rows."""
    return TOP + rows * BOX_H + (rows - 1) * LANE_GAP + 2.0 * EDGE


def columns_in(width: float) -> int:
    """How many blocks beside each other have room."""
    return max(int((width - 2.0 * EDGE + GAP_X) // (BOX_W + GAP_X)), 1)


def place(box: Box, first_column: int, width: float, *, mirrored: bool) -> QRectF:
    """Where a block stands, from the reading direction's start on."""
    x = EDGE + (box.column - first_column) * (BOX_W + GAP_X)
    if mirrored:
        x = width - x - BOX_W
    return QRectF(x, TOP + box.lane * (BOX_H + LANE_GAP) + EDGE, BOX_W, BOX_H)


def paint(
    painter: QPainter,
    boxes: tuple[Box, ...],
    colors: Colors,
    font: QFont,
    width: float,
    *,
    mirrored: bool,
    read: str | None = None,
) -> None:
    """Draw the blocks that have room, the newest ones.

    Args:
        painter: of a widget or a file.
        boxes: all of them.
        colors: of the theme or a file.
        font: gives the family.
        width: of the picture, px.
        mirrored: it runs from right to left.
        read: key of the block that is being read.
    """
    if not boxes:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    first = first_column(boxes, width)
    shown = [box for box in boxes if box.column >= first]
    for box in shown:
        _link(painter, box, first, colors, width, mirrored=mirrored)
    for box in shown:
        area = place(box, first, width, mirrored=mirrored)
        _ground(painter, box, area, colors, read=read == box.key and read is not None)
        _words(painter, box, area, colors, font)


def first_column(boxes: tuple[Box, ...], width: float) -> int:
    """Of the oldest block that has room."""
    last = max(box.column for box in boxes)
    return max(last - columns_in(width) + 1, min(box.column for box in boxes))


def _link(painter: QPainter, box: Box, first: int, colors: Colors, width: float, *, mirrored: bool) -> None:
    if box.parent is None or box.parent[0] < first:
        return
    column, lane = box.parent
    before = Box("", "", "", "", "", column, lane)
    start = place(before, first, width, mirrored=mirrored)
    end = place(box, first, width, mirrored=mirrored)
    a = QPointF(start.left() if mirrored else start.right(), start.center().y())
    b = QPointF(end.right() if mirrored else end.left(), end.center().y())
    dashed = box.style in {"aside", "next"}
    pen = QPen(colors.color("muted"), 2.0, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath(a)
    middle = (a.x() + b.x()) / 2.0
    path.cubicTo(QPointF(middle, a.y()), QPointF(middle, b.y()), b)
    painter.drawPath(path)


def _ground(painter: QPainter, box: Box, area: QRectF, colors: Colors, *, read: bool) -> None:
    path = QPainterPath()
    path.addRoundedRect(area, _ROUND, _ROUND)
    fill = {"own": "accent_soft", "others": "chip"}.get(box.style, "card")
    painter.fillPath(path, colors.color(fill))
    if box.style == "others":
        painter.setPen(QPen(colors.color("track"), 1.3))
        painter.drawLines(hatching(area.adjusted(2, 2, -2, -2), [(1.0, 1.0)]))
    line = {"own": "accent", "others": "muted", "next": "focus"}.get(box.style, "muted")
    dashed = box.style in {"aside", "next"}
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colors.color(line), 2.0 if box.style == "own" else 1.5, style))
    painter.drawPath(path)
    if box.style == "aside":
        # A lost block is struck through: its words say it, too.
        painter.setPen(QPen(colors.color("track"), 2.0))
        painter.drawLine(area.bottomLeft() + QPointF(8, -8), area.topRight() + QPointF(-8, 8))
    if read:
        painter.setPen(QPen(colors.color("focus"), 3.0))
        painter.drawRoundedRect(area.adjusted(-1, -1, 1, 1), _ROUND, _ROUND)


def _words(painter: QPainter, box: Box, area: QRectF, colors: Colors, font: QFont) -> None:
    bold = fonts.font(font, _HEIGHT_PX, BOLD, tabular=True)
    small = fonts.font(font, _SMALL_PX, MEDIUM, tabular=True)
    third = area.height() / 3.0
    muted = colors.color("muted" if box.style in {"aside", "next"} else "text")
    lines = ((bold, box.height, colors.color("text")), (small, box.who, muted), (small, box.below, muted))
    if box.style == "others":
        # Words on a hatched ground stand on a quiet one.
        painter.fillRect(area.adjusted(6, 5, -6, -5), colors.color("chip"))
    for number, (face, words, color) in enumerate(lines):
        painter.setFont(face)
        painter.setPen(color)
        row = QRectF(area.left() + 4.0, area.top() + number * third, area.width() - 8.0, third)
        fitted = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(row.width()))
        painter.drawText(row.adjusted(0, 2 - number, 0, 2 - number), _CENTER, fitted)
    if box.flag:
        painter.setFont(small)
        painter.setPen(colors.color("power_text"))
        above = QRectF(area.left() - GAP_X / 2, area.top() - TOP, area.width() + GAP_X, TOP - _FLAG_GAP)
        painter.drawText(above, _CENTER, box.flag)

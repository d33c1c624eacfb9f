"""Where the home's power comes from and goes to now: circles, and lines as thick as the watts that flow.

Colour is not the only signal: each circle has its name, its number and how it is known; arrows say which way;
what is unknown has a broken edge.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from warmgui.gui import access, fonts
from warmgui.gui.widgets.basic import SEMIBOLD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.gui.theme import Theme

_ROW_PX, _PAD_PX, _LEAST_PX, _MOST_PX = 116.0, 10.0, 300, 560
_RADIUS_PX, _HOME_PX = 43.0, 49.0
_EDGE_PX, _BADGE_PX = 3.0, 17.0
_THIN_PX, _THICK_PX = 2.0, 8.0
_FLOWS_W = 0.5
"""Less than this is nothing that flows."""


@dataclass(frozen=True)
class FlowNode:
    """One circle in finished words."""

    key: str
    name: str
    number: str
    color: str
    """Of the theme: its edge; the number is in `<color>_text` where there is one."""
    note: str = ""
    """A small third line: "gives 120 W"."""
    badge: str = ""
    """How the number is known, in a word."""
    how: str = ""
    """The same in a sentence."""
    flow_w: float | None = None
    """Towards the home; negative: from it. None: nobody knows."""

    @property
    def sentence(self) -> str:
        """What a screen reader hears."""
        parts = ", ".join(part for part in (self.number, self.note, self.badge) if part)
        return f"{self.name}: {parts}" + (f". {self.how}" if self.how else "")


class FlowPicture(QWidget, access.Told):
    """The home in the middle, what gives power at one side, grid and PC at the other."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._home: FlowNode | None = None
        self._before: tuple[FlowNode, ...] = ()
        self._after: tuple[FlowNode, ...] = ()
        self._at: int | None = None
        theme.changed.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_LEAST_PX)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def nodes(self) -> tuple[FlowNode, ...]:
        """In the order in which keys walk along them; the home is the first one."""
        return () if self._home is None else (self._home, *self._before, *self._after)

    def show_nodes(
        self, home: FlowNode, before: Sequence[FlowNode], after: Sequence[FlowNode], name: str
    ) -> None:
        """Draw the home, what stands at its beginning side and what stands at its other side."""
        more = max(len(before), len(after)) != max(len(self._before), len(self._after))
        self._home, self._before, self._after = home, tuple(before), tuple(after)
        self.setAccessibleName(f"{name}. " + "; ".join(node.sentence for node in self.nodes))
        if self._at is not None and self._at >= len(self.nodes):
            self._at = None
        if more:
            self.updateGeometry()
        self.update()

    def access_value(self) -> str:
        """What is read."""
        return "" if self._at is None else self.nodes[self._at].sentence

    def access_stops(self) -> int:
        """The circles."""
        return len(self.nodes)

    def access_stop(self) -> int:
        """The one that is read."""
        return -1 if self._at is None else self._at

    def access_go(self, stop: int) -> None:
        """Read another one."""
        center, radius = self.places()[stop]
        self._read(stop, self.mapToGlobal((center + QPointF(radius, 0)).toPoint()))

    def sizeHint(self) -> QSize:
        """A row per circle at the fuller side."""
        rows = max(len(self._before), len(self._after), 2)
        return QSize(420, round(rows * _ROW_PX + _PAD_PX))

    def minimumSizeHint(self) -> QSize:
        """As high as it wants to be."""
        return QSize(_LEAST_PX, self.sizeHint().height())

    def places(self) -> list[tuple[QPointF, float]]:
        """Centre and radius of each of `nodes`; mirrored for right-to-left readers."""
        if self._home is None:
            return []
        width = min(float(self.width()), float(_MOST_PX))
        middle = self.width() / 2.0
        side = width / 2.0 - _RADIUS_PX - _PAD_PX
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            side = -side
        found = [(QPointF(middle, self.height() / 2.0 - 4), _HOME_PX)]
        for nodes, x in ((self._before, middle - side), (self._after, middle + side)):
            top = self.height() / 2.0 - len(nodes) * _ROW_PX / 2.0
            found += [(QPointF(x, top + _ROW_PX * (i + 0.5) - 4), _RADIUS_PX) for i in range(len(nodes))]
        return found

    # ---- Qt

    def paintEvent(self, _event: Any) -> None:
        """Lines first, then circles over them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = self.places()
        if places:
            most_w = max((abs(node.flow_w or 0.0) for node in self.nodes[1:]), default=0.0)
            for node, (center, radius) in zip(self.nodes[1:], places[1:], strict=True):
                self._paint_line(painter, node, (places[0][0], _HOME_PX), (center, radius), most_w)
            for i, (node, (center, radius)) in enumerate(zip(self.nodes, places, strict=True)):
                self._paint_node(painter, node, center, radius, chosen=i == self._at)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def mouseMoveEvent(self, event: Any) -> None:
        """Say what is under the mouse."""
        at = next(
            (
                i
                for i, (center, radius) in enumerate(self.places())
                if math.dist((center.x(), center.y()), (event.position().x(), event.position().y())) <= radius
            ),
            None,
        )
        self._read(at, event.globalPosition().toPoint())

    def leaveEvent(self, event: Any) -> None:
        """Nothing is under the mouse any more."""
        self._read(None, self.mapToGlobal(QPointF(0, 0).toPoint()))
        super().leaveEvent(event)

    def keyPressEvent(self, event: Any) -> None:
        """Arrows walk along the circles."""
        keys = Qt.Key
        move = {keys.Key_Left: -1, keys.Key_Right: 1, keys.Key_Up: -1, keys.Key_Down: 1}.get(event.key())
        if move is None or not self.nodes:
            super().keyPressEvent(event)
            return
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft and event.key() in {
            keys.Key_Left,
            keys.Key_Right,
        }:
            move = -move
        at = 0 if self._at is None else (self._at + move) % len(self.nodes)
        center, radius = self.places()[at]
        self._read(at, self.mapToGlobal((center + QPointF(radius, 0)).toPoint()))

    # ---- private

    def _read(self, at: int | None, place: Any) -> None:
        if at != self._at:
            self._at = at
            self.setAccessibleDescription("" if at is None else self.nodes[at].sentence)
            access.moved(self, at)
            self.update()
        QToolTip.showText(place, "" if at is None else self.nodes[at].sentence, self)

    def _paint_line(
        self,
        painter: QPainter,
        node: FlowNode,
        home: tuple[QPointF, float],
        other: tuple[QPointF, float],
        most_w: float,
    ) -> None:
        length = math.dist((home[0].x(), home[0].y()), (other[0].x(), other[0].y()))
        if length <= home[1] + other[1]:
            return
        along = (home[0] - other[0]) / length
        begin, end = other[0] + along * other[1], home[0] - along * home[1]
        if node.flow_w is None or abs(node.flow_w) < _FLOWS_W:
            style = Qt.PenStyle.DashLine if node.flow_w is None else Qt.PenStyle.SolidLine
            painter.setPen(QPen(self._theme.color("track"), _THIN_PX, style))
            painter.drawLine(begin, end)
            return
        wide = _THIN_PX + (_THICK_PX - _THIN_PX) * math.sqrt(abs(node.flow_w) / max(most_w, 1.0))
        color = self._theme.color(node.color)
        painter.setPen(QPen(color, wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(begin, end)
        self._paint_arrow(painter, node, (begin + end) / 2.0, along if node.flow_w > 0 else -along, wide)

    def _paint_arrow(
        self, painter: QPainter, node: FlowNode, at: QPointF, along: QPointF, wide: float
    ) -> None:
        across = QPointF(-along.y(), along.x())
        size = 5.0 + wide * 0.9
        tip = at + along * size
        head = QPolygonF(
            [tip, at - along * size * 0.7 + across * size, at - along * size * 0.7 - across * size]
        )
        painter.setPen(QPen(self._theme.color("card"), 2.0))
        painter.setBrush(self._theme.color(node.color))
        painter.drawPolygon(head)

    def _paint_node(
        self, painter: QPainter, node: FlowNode, center: QPointF, radius: float, *, chosen: bool
    ) -> None:
        theme = self._theme
        known = node.flow_w is not None
        pen = QPen(theme.color(node.color if known else "field_border"), _EDGE_PX + (1.5 if chosen else 0.0))
        if not known:
            pen.setWidthF(1.8)
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.color("card"))
        painter.drawEllipse(center, radius, radius)
        number_color = f"{node.color}_text" if hasattr(theme.palette, f"{node.color}_text") else node.color
        rows = [(node.name, 12, False, "text"), (node.number, 13, True, number_color if known else "muted")]
        if node.note:
            rows.append((node.note, 10, False, "muted"))
        high = sum(size + 5 for _, size, _, _ in rows)
        y = center.y() - high / 2.0 - (3 if node.badge else 0)
        for words, size, bold, color in rows:
            self._paint_words(painter, words, QPointF(center.x(), y), radius * 2 - 14, (size, bold, color))
            y += size + 5
        if node.badge:
            self._paint_badge(painter, node.badge, QPointF(center.x(), center.y() + radius))

    def _paint_words(
        self, painter: QPainter, words: str, top: QPointF, room: float, look: tuple[int, bool, str]
    ) -> None:
        size, bold, color = look
        weight = SEMIBOLD if bold else self.font().weight()
        font = fonts.font(self.font(), size, weight, tabular=True)
        while size > 8 and QFontMetricsF(font).horizontalAdvance(words) > room:  # noqa: PLR2004 - px
            size -= 1
            font = fonts.font(self.font(), size, weight, tabular=True)
        painter.setFont(font)
        painter.setPen(self._theme.color(color))
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room + 6)
        box = QRectF(top.x() - room, top.y() - 1, room * 2, look[0] + 6)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_badge(self, painter: QPainter, words: str, center: QPointF) -> None:
        font = fonts.font(self.font(), 10)
        wide = QFontMetricsF(font).horizontalAdvance(words) + 12
        box = QRectF(center.x() - wide / 2, center.y() - _BADGE_PX / 2, wide, _BADGE_PX)
        painter.setPen(QPen(self._theme.color("track"), 1.0))
        painter.setBrush(self._theme.color("card"))
        painter.drawRoundedRect(box, _BADGE_PX / 2, _BADGE_PX / 2)
        painter.setFont(font)
        painter.setPen(self._theme.color("muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

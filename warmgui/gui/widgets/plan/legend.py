"""What the marks of the plan chart mean: each a small drawing as in the chart, and its word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from warmgui.gui import fonts
from warmgui.gui.widgets.plan.paint import hatched, mixed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.gui.theme import Theme

_MARK = (19.0, 12.0)
_GAP_PX, _APART_PX, _LINE_PX, _FONT_PX = 6.0, 14.0, 21.0, 12
_LINES = {
    "room": ("power", Qt.PenStyle.SolidLine, 2.2),
    "room_planned": ("power", Qt.PenStyle.DashLine, 2.2),
    "target": ("muted", Qt.PenStyle.DotLine, 1.4),
}


class PlanLegend(QWidget):
    """Marks and words, in as many lines as they need."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: tuple[tuple[str, str], ...] = ()
        theme.changed.connect(self.update)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFont(fonts.font(self.font(), _FONT_PX))

    def show_items(self, items: Sequence[tuple[str, str]]) -> None:
        """Items as (mark, word): "heat", "planned", "sun", "room", "room_planned", "target", "strip"."""
        if tuple(items) != self._items:
            self._items = tuple(items)
            self.setAccessibleName(", ".join(words for _, words in items))
            self.updateGeometry()
            self.update()

    def places(self, width: float) -> list[QRectF]:
        """Where each item stands at a width; right-to-left readers begin at the right."""
        metrics = QFontMetricsF(self.font())
        x, y = 0.0, 0.0
        found = []
        for _, words in self._items:
            wide = min(_MARK[0] + _GAP_PX + metrics.horizontalAdvance(words) + 2, width)
            if x and x + wide > width:
                x, y = 0.0, y + _LINE_PX
            found.append(QRectF(x, y, wide, _LINE_PX))
            x += wide + _APART_PX
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            found = [QRectF(width - box.right(), box.top(), box.width(), box.height()) for box in found]
        return found

    def sizeHint(self) -> QSize:
        """In one line."""
        places = self.places(1e6)
        return QSize(round(sum(box.width() + _APART_PX for box in places)), round(_LINE_PX))

    def minimumSizeHint(self) -> QSize:
        """The widest item; the others go below it."""
        widest = max((box.width() for box in self.places(1e6)), default=0.0)
        return QSize(round(widest), round(_LINE_PX))

    def hasHeightForWidth(self) -> bool:
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Lines at a width."""
        return round(max((box.bottom() for box in self.places(float(width))), default=_LINE_PX))

    def paintEvent(self, _event: Any) -> None:
        """Marks and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for (mark, words), box in zip(self._items, self.places(float(self.width())), strict=True):
            left = box.right() - _MARK[0] if mirrored else box.left()
            self._mark(painter, mark, QRectF(left, box.center().y() - _MARK[1] / 2, *_MARK))
            painter.setPen(self._theme.color("muted"))
            begin = box.left() if mirrored else box.left() + _MARK[0] + _GAP_PX
            room = QRectF(begin, box.top(), box.width() - _MARK[0] - _GAP_PX, box.height())
            flags = Qt.AlignmentFlag
            side = flags.AlignRight if mirrored else flags.AlignLeft
            painter.drawText(room, side | flags.AlignAbsolute | flags.AlignVCenter, words)
        painter.end()

    def _mark(self, painter: QPainter, mark: str, box: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if mark in _LINES:
            color, style, wide = _LINES[mark]
            painter.setPen(QPen(self._theme.color(color), wide, style))
            y = box.center().y()
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            return
        path = QPainterPath()
        path.addRoundedRect(box.adjusted(2, 0, -2, 0), 3, 3)
        if mark == "heat":
            painter.fillPath(path, self._theme.color("heat"))
        elif mark == "planned":
            painter.fillPath(path, self._theme.color("heat", 0.24))
            hatched(painter, path, self._theme.color("heat", 0.5))
            painter.setPen(QPen(self._theme.color("heat", 0.75), 1.0))
            painter.drawPath(path)
        elif mark == "sun":
            painter.fillPath(path, self._theme.color("earnings", 0.22))
            painter.setPen(QPen(self._theme.color("earnings"), 1.4, Qt.PenStyle.DashDotLine))
            painter.drawLine(box.topLeft() + QPointF(2, 1), box.topRight() + QPointF(-2, 1))
        else:
            painter.fillPath(path, mixed(self._theme.color("card"), self._theme.color("muted"), 0.35))

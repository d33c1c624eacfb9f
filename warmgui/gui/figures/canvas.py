"""The drawing of a plot itself, read by mouse or keys. Nothing moves by itself.

Numbers run from left to right in every language, as in all charts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from warmgui.gui import access, fonts
from warmgui.gui.figures.drawing import PLOT_HEIGHT_PX, Drawing
from warmgui.gui.figures.paint import paint
from warmgui.gui.figures.reading import reading

if TYPE_CHECKING:
    from warmgui.core.plot import Plot
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

_FAR = 1_000_000
_MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_PageDown: 10,
    Qt.Key.Key_Home: -_FAR,
    Qt.Key.Key_End: _FAR,
}


class Canvas(QWidget, access.Told):
    """Draws one plot after the other, each at its own height."""

    def __init__(
        self, theme: Theme, *, plot_height_px: float = PLOT_HEIGHT_PX, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plot_height_px = plot_height_px
        self._plot: Plot | None = None
        self._formatter: Formatter | None = None
        self._made: Drawing | None = None
        self._left_px = 0.0
        self._at: int | None = None
        theme.changed.connect(self.update)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # until there is something to be read

    @property
    def at(self) -> int | None:
        """The stop that is being read."""
        return self._at

    def sizeHint(self) -> QSize:
        """As wide as it may be."""
        return QSize(560, int(self._plot_height_px))

    def minimumSizeHint(self) -> QSize:
        """Narrow windows are no reason to show nothing."""
        return QSize(160, 80)

    def show_plot(self, plot: Plot, formatter: Formatter) -> None:
        """Draw a plot; the stop that was read stays where there still is one."""
        same = self._plot is not None and (self._plot.key, self._plot.y.kind) == (plot.key, plot.y.kind)
        old = self._made
        stays = same and old is not None and not (old.in_rows or old.hidden)
        self._left_px = old.left_px if stays and old is not None else 0.0
        self._plot, self._formatter, self._made = plot, formatter, None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        drawing = self.drawing()
        if drawing is not None and self._at is not None:
            self._at = self._at if self._at < drawing.count else None
            self._describe()
        self._take_height()
        self.update()

    def drawing(self) -> Drawing | None:
        """What is drawn at the present width."""
        if self._plot is None or self._formatter is None:
            return None
        if self._made is None or self._made.width_px != float(self.width()):
            if self._made is not None:
                self._left_px = 0.0
            self._made = Drawing(
                self._plot,
                self._formatter,
                self._theme,
                fonts.font(self.font(), fonts.BASE_PX - 1, tabular=True),
                float(self.width()),
                QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft,
                self._plot_height_px,
                self._left_px,
            )
        return self._made

    def words_at(self, index: int) -> str:
        """What stands at one stop: the tooltip, and what a screen reader hears."""
        drawing = self.drawing()
        return "" if drawing is None else reading(drawing, index)

    def access_value(self) -> str:
        """What is read."""
        return "" if self._at is None else self.words_at(self._at)

    def access_stops(self) -> int:
        """The stops of the plot."""
        drawing = self.drawing()
        return 0 if drawing is None else drawing.count

    def access_stop(self) -> int:
        """The one that is read."""
        return -1 if self._at is None else self._at

    def access_go(self, stop: int) -> None:
        """Read another one."""
        drawing = self.drawing()
        if drawing is not None:
            self._read(stop, self.mapToGlobal(self._place(drawing, stop).toPoint()))

    # ---- Qt ------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: Any) -> None:
        """All of it, and the ring of the keyboard."""
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        drawing = self.drawing()
        if drawing is not None:
            paint(painter, drawing, self._at)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def resizeEvent(self, event: Any) -> None:
        """Names may need another form now."""
        super().resizeEvent(event)
        self._take_height()

    def mouseMoveEvent(self, event: Any) -> None:
        """Read what is under the mouse."""
        drawing, place = self.drawing(), event.position()
        found = None if drawing is None else drawing.nearest(place.x(), place.y())
        self._read(found, event.globalPosition().toPoint())

    def leaveEvent(self, event: Any) -> None:
        """Nothing is read any more."""
        self._at = None
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: Any) -> None:
        """The arrows read the plot from its beginning on; Escape ends that."""
        move, drawing = _MOVES.get(event.key()), self.drawing()
        if event.key() == Qt.Key.Key_Escape and self._at is not None:
            self._read(None, QPoint())
            return
        if move is None or drawing is None or not drawing.count:
            super().keyPressEvent(event)
            return
        start = -1 if self._at is None and move > 0 else (self._at or 0)
        at = min(max(start + move, 0), drawing.count - 1)
        self._read(at, self.mapToGlobal(self._place(drawing, at).toPoint()))

    # ---- private -------------------------------------------------------------------------------------------

    def _place(self, drawing: Drawing, at: int) -> QPointF:
        if drawing.in_rows:
            return drawing.row_box(at).topLeft()
        if drawing.is_cloud:
            return drawing.dot(*drawing.dots[at]) or QPointF()
        return QPointF(drawing.x_of(at), 0.0)

    def _take_height(self) -> None:
        drawing = self.drawing()
        if drawing is not None and self.minimumHeight() != round(drawing.height_px):
            self.setFixedHeight(round(drawing.height_px))

    def _read(self, at: int | None, place: QPoint) -> None:
        if at != self._at:
            self._at = at
            self.update()
        self._describe()
        access.moved(self, at)
        QToolTip.showText(place, "" if at is None else self.words_at(at), self)

    def _describe(self) -> None:
        words = "" if self._at is None else self.words_at(self._at).replace("\n", ", ")
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

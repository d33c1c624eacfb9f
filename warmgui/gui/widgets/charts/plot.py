"""One pyqtgraph plot in the program's own look. Imported late: pyqtgraph must not delay the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QPen

from warmgui.gui import fonts
from warmgui.gui.widgets.charts.data import nice_ticks, time_ticks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from warmgui.gui.theme import Theme

_FILL, _HATCH = 0.14, 0.55
_WIDTH, _SECOND_WIDTH, _DENSE_WIDTH = 2.0, 1.6, 1.0
_DENSE = 300
"""So many points are about one for each pixel of a chart: dashes cannot be seen apart any more."""
_DUST = 1e-6
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTER = Qt.AlignmentFlag.AlignCenter


class _Axis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Labels and grid lines at places that we choose; no axis line."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self.shown: list[tuple[float, str]] = []
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setStyle(tickLength=0, tickTextOffset=6, autoExpandTextSpace=False, autoReduceTextSpace=False)
        self.setStyle(hideOverlappingLabels=False)

    def show_ticks(self, ticks: list[tuple[float, str]]) -> None:
        """(value, label) of each tick."""
        if ticks != self.shown:
            self.shown = ticks
            self.setTicks([ticks])

    def boundingRect(self) -> QRectF:
        """With room for labels that stand half outside, at the ends of the axis."""
        return QRectF(super().boundingRect()).adjusted(-8, -8, 8, 8)

    def generateDrawSpecs(self, painter: Any) -> Any:
        """Grid lines as pyqtgraph does, no line along the axis, and labels that are never left out."""
        spec = super().generateDrawSpecs(painter)
        if spec is None:
            return None
        (_pen, *ends), lines, _texts = spec
        painter.setFont(self.style["tickFont"])
        return (QPen(Qt.PenStyle.NoPen), *ends), lines, self._texts(painter.fontMetrics())

    def _texts(self, metrics: QFontMetrics) -> list[tuple[QRectF, Qt.AlignmentFlag, str]]:
        low, high = self.range
        span = (high - low) or 1.0
        height = float(metrics.height())
        texts = []
        for value, words in self.shown:
            share = (value - low) / span
            width = metrics.horizontalAdvance(words) + 2.0
            if not -_DUST <= share <= 1 + _DUST:
                continue
            if self.orientation == "left":
                y = self.height() * (1 - share) - height / 2
                texts.append((QRectF(0, y, self.width() - 6, height), _RIGHT, words))
            else:
                # At the ends a label moves inwards rather than out of the card.
                x = min(max(self.width() * share - width / 2, -4.0), self.width() - width + 4)
                texts.append((QRectF(x, 6, width, height), _CENTER, words))
        return texts


class Plot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """A curve with a soft fill, perhaps a dashed second one, and a crosshair that the row moves.

    `hovered` carries the time under the mouse, `left` that it went away, `panned` the user's new range.
    """

    hovered = Signal(float)
    left = Signal()
    panned = Signal(float, float)

    def __init__(
        self, theme: Theme, color: str, second_color: str = "", parent: QWidget | None = None
    ) -> None:
        self._y_axis, self._x_axis = _Axis("left"), _Axis("bottom")
        axes = {"left": self._y_axis, "bottom": self._x_axis}
        super().__init__(parent, background=None, enableMenu=False, axisItems=axes)
        self._theme, self._color, self._second_color = theme, color, second_color
        self._hatched = self._dense = False
        self._pressed_at: QPointF | None = None
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the row of charts has the keys
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setAntialiasing(True)
        item = self.getPlotItem()
        # Time runs from left to right in every language, as the numbers do.
        item.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        item.hideButtons()
        item.setContentsMargins(0, 6, 8, 0)
        box = item.getViewBox()
        box.setMouseEnabled(x=True, y=False)
        box.setDefaultPadding(0)
        self._y_axis.setWidth(44)
        self._x_axis.setHeight(24)
        self.curve = self._curve()
        self.second = self._curve()
        self.cross = pg.InfiniteLine(angle=90, movable=False)
        self.cross.setVisible(False)
        self.dot = pg.ScatterPlotItem(size=8)
        self.dot.setVisible(False)
        item.addItem(self.cross, ignoreBounds=True)
        item.addItem(self.dot, ignoreBounds=True)
        theme.changed.connect(self.recolor)
        self.recolor()

    def sizeHint(self) -> QSize:
        """Small: the page decides how much there is to spare."""
        return QSize(220, 150)

    # ---- what is drawn -------------------------------------------------------------------------------

    @property
    def hatched(self) -> bool:
        """Whether the fill is hatched: what would be, not what is."""
        return self._hatched

    def set_hatched(self, hatched: bool) -> None:  # noqa: FBT001 - a property with a signal-like setter
        """Hatch the fill and dash the line."""
        if hatched != self._hatched:
            self._hatched = hatched
            self.recolor()

    def show_data(
        self, t_utc: Sequence[float], values: Sequence[float], second: Sequence[float] = ()
    ) -> None:
        """Draw a curve and perhaps its companion; NaN makes a gap."""
        times = np.asarray(t_utc, dtype=float)
        if (len(times) > _DENSE) != self._dense:
            self._dense = not self._dense
            self.recolor()
        self.curve.setData(times, np.asarray(values, dtype=float))
        self.second.setData(times if len(second) else [], np.asarray(second, dtype=float))

    def show_range(
        self, start_utc: float, end_utc: float, utc_offset_s: float, words: Callable[[float, float], str]
    ) -> None:
        """Set the time axis. `words(time, step_s)` labels a tick."""
        self.setXRange(start_utc, end_utc, padding=0)
        most = 3 if self.width() < 260 else 4  # noqa: PLR2004 - pixels for a label
        ticks, step = time_ticks(start_utc, end_utc, utc_offset_s, most)
        self._x_axis.show_ticks([(t, words(t, step)) for t in ticks])

    def show_top(self, top: float, words: Callable[[float, bool], str], scale: float = 1.0) -> None:
        """Set the value axis from 0 to a round number over `top`.

        Args:
            top: the largest value, in the unit of the data.
            words: (value in the unit of the data, is it the top one) -> label.
            scale: shown number / value, so that ticks are round in the shown unit.
        """
        ticks = [tick / scale for tick in nice_ticks(top * scale)]
        self.setYRange(0, max(ticks[-1], top) * 1.05, padding=0)
        self._y_axis.show_ticks([(v, words(v, v == ticks[-1])) for v in ticks])
        # Now, and not while it is painted: it would have to be painted twice.
        self.scene().prepareForPaint()

    def show_cross(self, at_utc: float | None, value: float | None) -> None:
        """The crosshair at a time, with a dot on the curve where there is a value; None hides it."""
        self.cross.setVisible(at_utc is not None)
        self.dot.setVisible(at_utc is not None and value is not None)
        if at_utc is not None:
            self.cross.setValue(at_utc)
            if value is not None:
                self.dot.setData([at_utc], [value])

    def recolor(self) -> None:
        """Take the theme's colours."""
        theme = self._theme
        color = theme.color(self._color)
        self._pen(self.curve, color, _WIDTH, [4.0, 2.0] if self._hatched else None)
        fill = theme.color(self._color, _HATCH if self._hatched else _FILL)
        self.curve.setFillLevel(0)
        self.curve.setFillBrush(
            QBrush(fill, Qt.BrushStyle.BDiagPattern if self._hatched else Qt.BrushStyle.SolidPattern)
        )
        if self._second_color:
            self._pen(self.second, theme.color(self._second_color), _SECOND_WIDTH, [3.0, 2.4])
        self.cross.setPen(pg.mkPen(theme.color("muted"), width=1))
        self.dot.setBrush(theme.color("card"))
        self.dot.setPen(pg.mkPen(color, width=2))
        font = fonts.font(self.font(), 11)
        for axis in (self._y_axis, self._x_axis):
            axis.setTickFont(font)
            axis.setTextPen(theme.color("muted"))
            axis.setPen(theme.color("grid"))
            axis.setStyle(tickAlpha=255)
        self._y_axis.setGrid(255)

    def _pen(self, curve: Any, color: QColor, width: float, dashes: list[float] | None) -> None:
        """Draw a curve like this, in a time that grows with its points and not with their square.

        Qt looks for all the crossings of a wide line's outline: a year that goes up and down each day took
        two seconds. Segments cross nothing, but dashes would begin anew in each; a hairline has no outline.
        """
        pen = pg.mkPen(color, width=_DENSE_WIDTH if dashes and self._dense else width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)  # where segments meet; square ones would show as dots
        if dashes:
            pen.setDashPattern(dashes)
        curve.setPen(pen)
        curve.curve.setSegmentedLineMode("off" if dashes else "on")

    def _curve(self) -> Any:
        curve = pg.PlotDataItem(connect="finite", antialias=True)
        # Only after it was added: a plot puts its own settings on what is added to it.
        self.getPlotItem().addItem(curve)
        curve.setDownsampling(auto=True, method="peak")
        curve.setClipToView(state=True)
        return curve

    # ---- the mouse -----------------------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page, not the chart."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to pan."""
        self._pressed_at = event.position() if event.button() == Qt.MouseButton.LeftButton else None
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan while pressed, else tell which time lies under the mouse."""
        box = self.getPlotItem().getViewBox()
        if self._pressed_at is not None and event.buttons() & Qt.MouseButton.LeftButton:
            (start, end), _ = box.viewRange()
            shift = (self._pressed_at.x() - event.position().x()) * (end - start) / max(box.width(), 1.0)
            self._pressed_at = event.position()
            self.panned.emit(start + shift, end + shift)
            return
        at = box.mapSceneToView(self.mapToScene(event.position().toPoint()))
        (start, end), _ = box.viewRange()
        if start <= at.x() <= end:
            self.hovered.emit(float(at.x()))
        else:
            self.left.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stop panning."""
        self._pressed_at = None
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """The crosshair goes with the mouse."""
        super().leaveEvent(event)
        self.left.emit()

"""Which series is which: a piece of each beside its name, in as many lines as they need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from warmgui.gui.figures.look import ROUND, has_markers, is_crowd
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.leaving import let_go

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.plot import Plot
    from warmgui.core.units import Formatter
    from warmgui.gui.figures.look import Colors, LineLook
    from warmgui.gui.theme import Theme

SWATCH_PX = (30.0, 14.0)
GAP_PX = 16
_LEAST_PX = 80
"""A legend so narrow is not laid out yet."""
_BAND_ALPHA, _POINT_PX = 0.2, 3.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry."""

    words: str
    look: LineLook
    style: str
    """Of the series; "plain" for a line without markers, "points" for small dots."""


def entries(plot: Plot, looks: Sequence[LineLook], formatter: Formatter) -> list[Entry]:
    """What stands in a plot's legend: nothing where there is one series only, and nothing simulated in it."""
    shown = [
        (one, look)
        for one, look in zip(plot.series, looks, strict=True)
        if one.label and not one.hidden_in_legend
    ]
    if len(plot.series) == 1 and (plot.simulated or not plot.series[0].simulated):
        return []
    forms = {"line": "line" if has_markers(plot) else "plain"}

    def form(style: str, look: LineLook) -> str:
        crowd = style == "dots" and look.shape in ROUND and is_crowd(plot)
        return "points" if crowd else forms.get(style, style)

    return [
        Entry(series_name(formatter.text(one.label), one.simulated), look, form(one.style, look))
        for one, look in shown
    ]


def series_name(words: str, simulated: bool) -> str:  # noqa: FBT001 - a field of the series
    """The name of a series, and whether it is simulated."""
    if not simulated:
        return words
    return QCoreApplication.translate("figures", "{title} (simulated)").format(title=words)


def paint_swatch(painter: QPainter, colors: Colors, entry: Entry, box: QRectF) -> None:
    """The same pen, marker or hatching as in the figure."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left, right = (QPointF(x, box.center().y()) for x in (box.left(), box.right()))
    if entry.style == "bars":
        entry.look.fill(painter, colors, box.adjusted(4, 1, -4, -1))
    elif entry.style == "points":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.color(entry.look.color))
        painter.drawEllipse(box.center(), _POINT_PX, _POINT_PX)
    elif entry.style == "band":
        inner = box.adjusted(2, 1, -2, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.color(entry.look.color, _BAND_ALPHA))
        painter.drawRect(inner)
        painter.setPen(QPen(colors.color(entry.look.color), 1.0))
        painter.drawLine(inner.topLeft(), inner.topRight())
        painter.drawLine(inner.bottomLeft(), inner.bottomRight())
    else:
        if entry.style != "dots":
            painter.setPen(entry.look.pen(colors))
            painter.drawLine(left, right)
        if entry.style not in {"steps", "plain"}:
            painter.setPen(QPen(colors.color(entry.look.color), 1.8))
            entry.look.mark(painter, colors, box.center(), colors.color("card"))


class Legend(QWidget):
    """Entries one after the other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.swatches: list[Swatch] = []

    def show_entries(self, wanted: Sequence[Entry]) -> None:
        """Show these; entries that are shown already stay, so that nothing flickers."""
        if [swatch.entry for swatch in self.swatches] == list(wanted):
            return
        for old in self.swatches:
            let_go(old)
        self.swatches = [Swatch(self._theme, entry) for entry in wanted]
        for made in self.swatches:
            made.setParent(self)
            made.show()
        self._arrange()

    def resizeEvent(self, event: Any) -> None:
        """There may be room for more in a line."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        x, y, high = 0, 0, 0
        for swatch in self.swatches:
            size = swatch.size_within(self.width())
            if x and x + size.width() > self.width():
                x, y = 0, y + high + GAP_PX // 4
            left = self.width() - x - size.width() if self.isRightToLeft() else x
            swatch.setGeometry(left, y, size.width(), size.height())
            x, high = x + size.width() + GAP_PX, max(high, size.height())
        if self.minimumHeight() != y + high:
            self.setFixedHeight(y + high)


class Swatch(QWidget):
    """One entry: a piece of the line or bar, and its name."""

    def __init__(self, theme: Theme, entry: Entry) -> None:
        super().__init__()
        self._theme, self.entry = theme, entry
        self._name = label(entry.words, "small", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addSpacing(int(SWATCH_PX[0]) + 6)
        row.addWidget(self._name)
        theme.changed.connect(self.update)

    @property
    def words(self) -> str:
        """Its name."""
        return self.entry.words

    def size_within(self, width_px: int) -> QSize:
        """One line, or several where the name alone is wider than the legend."""
        self._name.setWordWrap(False)
        hint = self.sizeHint()
        if hint.width() <= width_px or width_px < _LEAST_PX:
            return hint
        self._name.setWordWrap(True)
        return QSize(width_px, self.heightForWidth(width_px))

    def paintEvent(self, _event: Any) -> None:
        """Where the language begins."""
        painter = QPainter(self)
        wide, high = SWATCH_PX
        left = self.width() - wide if self.isRightToLeft() else 0
        paint_swatch(painter, self._theme, self.entry, QRectF(left, (self.height() - high) / 2, wide, high))
        painter.end()

"""A whole figure on one sheet: title, legend, picture and note, for files and paper."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication

from warmgui.gui import fonts
from warmgui.gui.figures.drawing import PLOT_HEIGHT_PX, Drawing
from warmgui.gui.figures.legend import GAP_PX, SWATCH_PX, Entry, entries, paint_swatch
from warmgui.gui.figures.paint import paint
from warmgui.gui.widgets.basic import SEMIBOLD

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

    from warmgui.core.plot import Plot
    from warmgui.core.units import Formatter
    from warmgui.gui.figures.look import Colors

_MARGIN_PX, _TITLE_PX, _LEGEND_ROW_PX, _APART_PX = 20.0, 15, 20.0, 8.0
_TALL_PX = 4000.0
_WRAP = Qt.TextFlag.TextWordWrap


def title_words(plot: Plot, formatter: Formatter) -> str:
    """The title, and whether all of it is simulated."""
    title = formatter.text(plot.title)
    if not plot.simulated:
        return title
    return QCoreApplication.translate("figures", "{title} (simulated)").format(title=title)


@dataclass(frozen=True)
class Sheet:
    """A plot with everything that one must know to read it alone.

    Args:
        plot: what is drawn.
        formatter: the reader's units and words.
        colors: a `Theme`, or `look.PaletteColors` where the window's look does not matter.
        width_px: of all of it, margins included.
        right_to_left: words begin at the right.
        margin_px: around it.
        plot_height_px: of the picture.
    """

    plot: Plot
    formatter: Formatter
    colors: Colors
    width_px: float = 720.0
    right_to_left: bool = False
    margin_px: float = _MARGIN_PX
    plot_height_px: float = PLOT_HEIGHT_PX

    @cached_property
    def drawing(self) -> Drawing:
        """The picture's places."""
        font = fonts.font(QGuiApplication.font(), fonts.BASE_PX - 1, tabular=True)
        return Drawing(
            self.plot,
            self.formatter,
            self.colors,
            font,
            self._inner_px,
            self.right_to_left,
            self.plot_height_px,
        )

    @property
    def height_px(self) -> float:
        """Of all of it."""
        return self.margin_px * 2 + sum(high + _APART_PX for high in self._heights if high) - _APART_PX

    def paint(self, painter: QPainter) -> None:
        """Draw it, its upper left corner at the painter's; the ground is the caller's."""
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        top, side = self.margin_px, self._side
        title, legend, over, picture, note = self._heights
        painter.setFont(self._title_font)
        painter.setPen(self.colors.color("text"))
        painter.drawText(self._box(top, title), int(side | _WRAP), title_words(self.plot, self.formatter))
        top += title + _APART_PX
        painter.setFont(self.drawing.font)
        if legend:
            self._paint_legend(painter, top)
            top += legend + _APART_PX
        if over:
            painter.setPen(self.colors.color("muted"))
            painter.drawText(self._box(top, over), int(side), self.formatter.text(self.plot.y.label))
            top += over + _APART_PX
        painter.save()
        painter.translate(QPointF(self.margin_px, top))
        paint(painter, self.drawing)
        painter.restore()
        top += picture + _APART_PX
        if note:
            painter.setFont(self._note_font)
            painter.setPen(self.colors.color("muted"))
            painter.drawText(self._box(top, note), int(side | _WRAP), self.formatter.text(self.plot.note))

    # ---- private

    @property
    def _inner_px(self) -> float:
        return self.width_px - 2 * self.margin_px

    @property
    def _side(self) -> Qt.AlignmentFlag:
        sides = Qt.AlignmentFlag
        return (sides.AlignRight if self.right_to_left else sides.AlignLeft) | sides.AlignAbsolute

    def _box(self, top: float, high: float) -> QRectF:
        return QRectF(self.margin_px, top, self._inner_px, high)

    @cached_property
    def _title_font(self) -> QFont:
        return fonts.font(QGuiApplication.font(), _TITLE_PX, SEMIBOLD)

    @cached_property
    def _note_font(self) -> QFont:
        return fonts.font(QGuiApplication.font(), fonts.BASE_PX - 1)

    @cached_property
    def _heights(self) -> tuple[float, ...]:
        """Of title, legend, what rows are of, picture and note; 0: there is none."""
        whole = QRectF(0.0, 0.0, self._inner_px, _TALL_PX)
        title = QFontMetricsF(self._title_font).boundingRect(
            whole, int(_WRAP), title_words(self.plot, self.formatter)
        )
        words = self.formatter.text(self.plot.note)
        note = QFontMetricsF(self._note_font).boundingRect(whole, int(_WRAP), words)
        over = _LEGEND_ROW_PX if self.drawing.in_rows and self.plot.y.label else 0.0
        lines = max((line + 1 for line, _, _ in self._legend_places), default=0)
        return (
            title.height(),
            lines * _LEGEND_ROW_PX,
            over,
            self.drawing.height_px,
            note.height() + 2.0 if words else 0.0,
        )

    @cached_property
    def _legend_places(self) -> list[tuple[int, float, Entry]]:
        """(line, px from where words begin, entry)."""
        metrics = QFontMetricsF(self.drawing.font)
        places, line, x = list[tuple[int, float, Entry]](), 0, 0.0
        for entry in entries(self.plot, self.drawing.looks, self.formatter):
            wide = SWATCH_PX[0] + 6 + metrics.horizontalAdvance(entry.words)
            if x and x + wide > self._inner_px:
                line, x = line + 1, 0.0
            places.append((line, x, entry))
            x += wide + GAP_PX
        return places

    def _paint_legend(self, painter: QPainter, top: float) -> None:
        metrics = QFontMetricsF(self.drawing.font)
        wide, high = SWATCH_PX
        for line, x, entry in self._legend_places:
            words_px = metrics.horizontalAdvance(entry.words) + 2
            y = top + line * _LEGEND_ROW_PX
            left, text_left = self.margin_px + x, self.margin_px + x + wide + 6
            if self.right_to_left:
                left = self.width_px - left - wide
                text_left = left - 6 - words_px
            paint_swatch(painter, self.colors, entry, QRectF(left, y + 3, wide, high))
            painter.setPen(self.colors.color("muted"))
            box = QRectF(text_left, y, words_px, _LEGEND_ROW_PX)
            painter.drawText(box, int(self._side | Qt.AlignmentFlag.AlignVCenter), entry.words)

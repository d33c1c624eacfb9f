"""A figure: title, legend, drawing, note; as a table when asked, and as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from warmgui.gui.figures.canvas import Canvas
from warmgui.gui.figures.drawing import PLOT_HEIGHT_PX
from warmgui.gui.figures.export import csv_bytes, png_bytes, svg_bytes
from warmgui.gui.figures.legend import Legend, entries
from warmgui.gui.figures.save import FigureFile, FigureSaver
from warmgui.gui.figures.sheet import Sheet, title_words
from warmgui.gui.figures.table import PlotTable
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import button

if TYPE_CHECKING:
    from typing import Any

    from warmgui.core.plot import Plot
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme
    from warmgui.gui.widgets.basic import Label

_LEAST_WORDS_PX = 170
_LEAST_FILE_PX, _MOST_FILE_PX = 480.0, 1200.0


class FigureView(QWidget):
    """Shows plots, one after the other; the same plot with new numbers moves nothing about.

    Args:
        theme: colours.
        titled: with the plot's title above it; not where a card's heading says it already.
        plot_height_px: of the picture.
        parent: the Qt parent.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        titled: bool = True,
        plot_height_px: float = PLOT_HEIGHT_PX,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._titled, self._height_px = theme, titled, plot_height_px
        self._shown: tuple[Plot, Formatter] | None = None
        self._title_words = ""
        self.title = label(role="heading")
        self.canvas = Canvas(theme, plot_height_px=plot_height_px)
        self.table = PlotTable()
        self.as_table = button(self.tr("Show as table"), "link", checkable=True)
        self.as_table.setAutoDefault(False)
        self.as_table.toggled.connect(self._on_toggled)
        self.save = button(self.tr("Save figure…"), "link")
        self.save.setAutoDefault(False)
        self.save.clicked.connect(self._on_save)
        self.saver = FigureSaver(self)
        self.saver.told.connect(self._on_told)
        self.said = label(role="small")
        """How saving went."""
        self._legend = Legend(theme)
        self.over = label(role="small")
        """What rows are of: they have no axes that would say it."""
        self.note = label(role="small")
        self._lay_out()

    def show_plot(self, plot: Plot, formatter: Formatter) -> None:
        """Draw a plot; called again with new numbers as often as once a second."""
        if self._shown is not None and self._shown[0] == plot and self._shown[1] is formatter:
            return
        if self._shown is not None and self._shown[0].key != plot.key:
            self.said.hide()
        self._shown = plot, formatter
        title = title_words(plot, formatter)
        _put(self.title, title if self._titled else "")
        _put(self.note, formatter.text(plot.note))
        self.canvas.setAccessibleName(title)
        self.table.setAccessibleName(title)
        self._title_words = title
        self._name_toggle()
        self.save.setAccessibleName(f"{self.save.text()} {title}")
        self.canvas.show_plot(plot, formatter)
        drawing = self.canvas.drawing()
        if drawing is not None:
            self._legend.show_entries(entries(plot, drawing.looks, formatter))
        self._legend.setVisible(bool(self._legend.swatches) or not self._titled)
        self._show_over()
        if self.as_table.isChecked():
            self._fill_table()

    def legend(self) -> list[str]:
        """The names that stand in the legend."""
        return [swatch.words for swatch in self._legend.swatches]

    def file(self) -> FigureFile | None:
        """What is shown, to be saved; None while there is nothing."""
        if self._shown is None:
            return None
        plot, formatter = self._shown
        mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        wide = min(max(float(self.width()), _LEAST_FILE_PX), _MOST_FILE_PX)
        sheet = Sheet(plot, formatter, self._theme, wide, mirrored, plot_height_px=self._height_px)

        def size() -> tuple[float, float]:
            return sheet.width_px, sheet.height_px

        return FigureFile(
            plot.key,
            png=lambda: png_bytes(size(), self._theme, sheet.paint),
            svg=lambda: svg_bytes(size(), self._theme, sheet.paint, title_words(plot, formatter)),
            csv=lambda: csv_bytes(plot, formatter),
        )

    def resizeEvent(self, event: Any) -> None:
        """The buttons go below title and legend where both would be squeezed beside them."""
        super().resizeEvent(event)
        beside = self.width() - self._buttons.sizeHint().width() >= _LEAST_WORDS_PX
        ways = QBoxLayout.Direction
        self._top.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    # ---- private

    def _lay_out(self) -> None:
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(6)
        self._buttons.addWidget(self.as_table)
        self._buttons.addWidget(self.save)
        self._top = top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        top.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self.title)
        words.addWidget(self._legend)
        words.addStretch(1)
        top.addLayout(words, 1)
        top.addLayout(self._buttons)
        top.setAlignment(self._buttons, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignTrailing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        for part in (self.over, self.canvas, self.table, self.note, self.said):
            column.addWidget(part)
        for part in (self.table, self.note, self.said, self.title):
            part.hide()

    def _show_over(self) -> None:
        drawing = self.canvas.drawing()
        in_rows = drawing is not None and drawing.in_rows
        self.over.setText(drawing.formatter.text(drawing.plot.y.label) if drawing and in_rows else "")
        self.over.setVisible(bool(self.over.text()) and not self.as_table.isChecked())

    def _on_toggled(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.as_table.setText(self.tr("Show as chart") if on else self.tr("Show as table"))
        self._name_toggle()
        self.canvas.setVisible(not on)
        self._show_over()
        self.table.setVisible(on)
        if on:
            self._fill_table()

    def _name_toggle(self) -> None:
        self.as_table.setAccessibleName(f"{self.as_table.text()}: {self._title_words}".rstrip(": "))

    def _fill_table(self) -> None:
        drawing = self.canvas.drawing()
        if drawing is not None:
            self.table.show_drawing(drawing)

    def _on_save(self) -> None:
        file = self.file()
        if file is not None:
            self.saver.ask(file)

    def _on_told(self, words: str) -> None:
        _put(self.said, words)


def _put(where: Label, words: str) -> None:
    where.setText(words)
    where.setVisible(bool(words))

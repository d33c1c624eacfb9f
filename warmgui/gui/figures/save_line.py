"""Saving charts that have painters of their own: as they stand on the screen, with their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QWidget

from warmgui.gui.widgets.basic import ElidedLabel, button

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPainter

    from warmgui.core.plot import Plot
    from warmgui.core.units import Formatter
    from warmgui.gui.figures.look import Colors
    from warmgui.gui.figures.save import FigureFile, FigureSaver
    from warmgui.gui.figures.table_dialog import NumberTable


def widget_file(
    name: str,
    widget: QWidget,
    colors: Colors,
    formatter: Formatter,
    plots: Callable[[], Sequence[Plot]],
) -> FigureFile:
    """A widget as a file.

    Args:
        name: suggested for the file, without an ending.
        widget: is drawn as it is now, on the ground of a card.
        colors: the theme.
        formatter: the reader's.
        plots: the widget's numbers: each kind of them is a plot of its own.
    """
    # Late: the home page has such a chart, and the first paint does not wait for what writes files.
    from warmgui.gui.figures.export import csv_bytes, png_bytes, svg_bytes
    from warmgui.gui.figures.save import FigureFile

    size = float(widget.width()), float(widget.height())

    def draw(painter: QPainter) -> None:
        widget.render(painter, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)

    return FigureFile(
        name,
        png=lambda: png_bytes(size, colors, draw),
        svg=lambda: svg_bytes(size, colors, draw, widget.accessibleName() or name),
        csv=lambda: csv_bytes(plots(), formatter),
    )


class SaveLine(QWidget):
    """The buttons "Save figure…" and, where the chart has no table beside it, "Show as table".

    Args:
        file: what is shown, asked for when the button is pressed; None while there is nothing.
        parent: the Qt parent.
        table: the numbers in words, asked for when that button is pressed; None for no such button.
    """

    def __init__(
        self,
        file: Callable[[], FigureFile | None],
        parent: QWidget | None = None,
        *,
        table: Callable[[], NumberTable | None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._file, self._table = file, table
        self.as_table = button("", "link")
        self.as_table.setAutoDefault(False)
        self.as_table.clicked.connect(self.show_table)
        if table is None:
            self.as_table.hide()
        self.save = button("", "link")
        self.save.setAutoDefault(False)
        self.save.clicked.connect(self._on_clicked)
        self.said = ElidedLabel(role="small", size_px=12)
        self.saver: FigureSaver | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.as_table)
        row.addWidget(self.save)
        row.addWidget(self.said)
        row.addStretch(1)
        self.said.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """The words on the buttons."""
        self.save.setText(self.tr("Save figure…"))
        self.as_table.setText(self.tr("Show as table"))

    def name_figure(self, name: str) -> None:
        """Tell screen readers what is saved: there are several such buttons on a page."""
        self.save.setAccessibleName(f"{self.save.text()} {name}")
        self.as_table.setAccessibleName(f"{self.as_table.text()}: {name}")

    def show_table(self) -> None:
        """Open the numbers in a window of their own."""
        numbers = self._table() if self._table is not None else None
        if numbers is not None:
            from warmgui.gui.figures.table_dialog import TableDialog

            TableDialog(numbers, self).open()

    def _on_clicked(self) -> None:
        file = self._file()
        if file is None:
            return
        if self.saver is None:
            from warmgui.gui.figures.save import FigureSaver

            self.saver = FigureSaver(self)
            self.saver.told.connect(self._on_told)
        self.saver.ask(file)

    def _on_told(self, words: str) -> None:
        self.said.set_text(words)
        self.said.setVisible(bool(words))

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
    """The button "Save figure…", and how that went.

    Args:
        file: what is shown, asked for when the button is pressed; None while there is nothing.
        parent: the Qt parent.
    """

    def __init__(self, file: Callable[[], FigureFile | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self.save = button("", "link")
        self.save.setAutoDefault(False)
        self.save.clicked.connect(self._on_clicked)
        self.said = ElidedLabel(role="small", size_px=12)
        self.saver: FigureSaver | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.save)
        row.addWidget(self.said)
        row.addStretch(1)
        self.said.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """The words on the button."""
        self.save.setText(self.tr("Save figure…"))

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

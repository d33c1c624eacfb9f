"""A plot as a table, with every number in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from warmgui.core.units import NOTHING
from warmgui.gui.figures.legend import series_name
from warmgui.gui.figures.reading import value_words

if TYPE_CHECKING:
    from warmgui.gui.figures.drawing import Drawing

_ROW_PX = 30
_MOST_ROWS_SHOWN = 9
_BEGIN = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def heads(drawing: Drawing) -> list[str]:
    """The names of the columns."""
    plot, text = drawing.plot, drawing.formatter.text
    if drawing.is_cloud:
        what = QCoreApplication.translate("figures", "What it is")
        names = [QCoreApplication.translate("figures", "Name"), what]
        return names if drawing.hidden else [*names, text(plot.x.label), text(plot.y.label)]
    made = [series_name(text(one.label), one.simulated) for one in plot.series]
    if len(made) == 1 and not made[0]:
        made = [text(plot.y.label)]
    return [text(plot.x.label), *made]


def row(drawing: Drawing, index: int) -> list[str]:
    """One line, in words."""
    if not drawing.is_cloud:
        values = [value_words(drawing, n, index) for n in range(len(drawing.plot.series))]
        return [drawing.name_of(index), *(words or NOTHING for words in values)]
    number, at = drawing.dots[index]
    one = drawing.plot.series[number]
    names = [one.names[at] if at < len(one.names) else str(index + 1), drawing.formatter.text(one.label)]
    if drawing.hidden:
        return names
    return [*names, drawing.x_words(one.x[at]), drawing.words_of(one.y[at] if at < len(one.y) else None)]


class PlotTable(QTableWidget):
    """All rows; as high as a few of them."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.setAccessibleName(QCoreApplication.translate("figures", "The figure's numbers"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show_drawing(self, drawing: Drawing) -> None:
        """Fill it; cells whose words stay are left alone, and so is the chosen one."""
        names = heads(drawing)
        self.setColumnCount(len(names))
        self.setRowCount(drawing.count)
        self.setHorizontalHeaderLabels(names)
        for line in range(drawing.count):
            for column, words in enumerate(row(drawing, line)):
                self._put(line, column, words, named=drawing.is_cloud)
        head = self.horizontalHeader()
        head.setDefaultAlignment(_BEGIN)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        rows = min(drawing.count, _MOST_ROWS_SHOWN)
        self.setFixedHeight((rows + 1) * _ROW_PX + 14)

    def _put(self, line: int, column: int, words: str, *, named: bool) -> None:
        cell = self.item(line, column)
        if cell is None:
            cell = QTableWidgetItem(words)
            self.setItem(line, column, cell)
        elif cell.text() != words:
            cell.setText(words)
        number = column > (1 if named else 0)
        cell.setTextAlignment(_NUMBER if number else _BEGIN)

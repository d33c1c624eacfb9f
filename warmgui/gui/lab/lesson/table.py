"""A table of a worksheet on the screen: words that wrap, numbers at the side where they end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from warmgui.core.text import Amount
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import Label, line

if TYPE_CHECKING:
    from warmgui.core.lab.lessons.outcome import Table
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter

_APART_PX, _NAME_PX, _NUMBER_PX = 12, 96, 64


class SheetTable(QWidget):
    """Title, heads and rows."""

    def __init__(self, table: Table, formatter: Formatter, *, right_to_left: bool = False) -> None:
        super().__init__()
        self._formatter, self._right_to_left = formatter, right_to_left
        title = formatter.text(table.title)
        self.setAccessibleName(title)
        self.cells: list[list[Label]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        heading = label(title, "heading")
        _align(heading, begins=True, right_to_left=right_to_left)
        column.addWidget(heading)
        grid = QGridLayout()
        grid.setHorizontalSpacing(_APART_PX)
        grid.setVerticalSpacing(4)
        numbers = [isinstance(cell, Amount) and i > 0 for i, cell in enumerate(table.rows[0])]
        self._row(grid, 0, table.heads, numbers, "small")
        grid.addWidget(line(), 1, 0, 1, len(table.heads))
        for number, row in enumerate(table.rows, start=2):
            self._row(grid, number, row, numbers, "")
        for i, is_number in enumerate(numbers):
            grid.setColumnMinimumWidth(i, _NUMBER_PX if is_number else _NAME_PX)
            grid.setColumnStretch(i, int(not is_number and i > 0))
        grid.setColumnStretch(len(numbers), int(all(numbers[1:])))
        column.addLayout(grid)

    def _row(
        self, grid: QGridLayout, at: int, row: tuple[Text | Amount, ...], numbers: list[bool], role: str
    ) -> None:
        cells = []
        for i, cell in enumerate(row):
            words = self._formatter.amount(cell) if isinstance(cell, Amount) else self._formatter.text(cell)
            made = label(words, role, wrap=not numbers[i] or bool(role))
            _align(made, begins=not numbers[i], right_to_left=self._right_to_left)
            grid.addWidget(made, at, i)
            cells.append(made)
        self.cells.append(cells)


def _align(made: Label, *, begins: bool, right_to_left: bool) -> None:
    sides = Qt.AlignmentFlag
    side = sides.AlignLeft if begins is not right_to_left else sides.AlignRight
    made.setAlignment(side | sides.AlignAbsolute | sides.AlignVCenter)

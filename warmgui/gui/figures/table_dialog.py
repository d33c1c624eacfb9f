"""The numbers of a chart in a window of their own: for the keyboard, for screen readers, and to be copied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from warmgui.gui.pages.parts import label
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.basic import button, fit_on_screen

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_ROWS = 120
"""More than anybody reads in one go; all of them are in the CSV file."""
_SIZE_PX = (720, 560)
_BEGIN = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_NUMBER = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class NumberTable:
    """Finished words."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """As many cells as heads; the first one names the row. Every number has its unit."""
    notes: tuple[str, ...] = ()
    """How the columns are known, and what was left out."""

    def as_text(self) -> str:
        """With tabs, as programs for tables paste it."""
        return "\n".join("\t".join(row) for row in (self.heads, *self.rows)) + "\n"


class TableDialog(ReadingOrder):
    """A table and a button that copies it. Escape closes."""

    def __init__(self, numbers: NumberTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(numbers.title)
        self._numbers = numbers
        self.table = QTableWidget()
        self.table.setAccessibleName(numbers.title)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.verticalHeader().hide()
        self.notes = label("\n".join(numbers.notes), "small")
        self.copy = button(self.tr("Copy the table"), "")
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(numbers.as_text()))
        self.done_button = button(self.tr("Close"), "primary")
        self.done_button.clicked.connect(self.accept)
        self._fill()
        self._lay_out()
        self.notes.setVisible(bool(numbers.notes))
        fit_on_screen(self, _SIZE_PX)
        self.table.setFocus()

    def _fill(self) -> None:
        heads, rows = self._numbers.heads, self._numbers.rows
        self.table.setColumnCount(len(heads))
        self.table.setRowCount(len(rows))
        self.table.setHorizontalHeaderLabels(list(heads))
        for y, row in enumerate(rows):
            for x, words in enumerate(row):
                cell = QTableWidgetItem(words)
                cell.setTextAlignment(_NUMBER if x else _BEGIN)
                self.table.setItem(y, x, cell)
        head = self.table.horizontalHeader()
        head.setDefaultAlignment(_BEGIN)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        if rows:
            self.table.setCurrentCell(0, 0)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(self._numbers.title, "heading"))
        column.addWidget(self.table, 1)
        column.addWidget(self.notes)
        column.addLayout(buttons)


def thinned(count: int) -> Sequence[int]:
    """Which of so many rows are shown, evenly; the newest is one of them."""
    step = max(-(-count // MOST_ROWS), 1)
    return range((count - 1) % step if count else 0, count, step)

"""The table of the history page: a row per hour, day or month, and their sum."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from warmgui.gui.pages.history import model

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from warmgui.core.units import Formatter
    from warmgui.gui.pages.history.model import Column, Row

_EDGES_PX = 20
"""Above the first row and below the last one."""
_ALIGNED = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class TotalsTable(QTableWidget):
    """Rows of totals; as high as they are, because the page scrolls."""

    opened = Signal(int, str)
    """A figure that can be opened was: its row, and the key of its column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 1, parent)
        self.setAccessibleName(self.tr("Totals"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignTrailing)
        header.setHighlightSections(False)
        self._columns: Sequence[Column] = ()
        self.cellActivated.connect(self._on_activated)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(
        self,
        first_title: str,
        lines: Sequence[tuple[str, Row]],
        columns: Sequence[Column],
        formatter: Formatter,
        total: Row | None,
    ) -> None:
        """Fill the table.

        Args:
            first_title: what the first column names ("Day").
            lines: a name and the numbers of each row.
            columns: what is shown of them.
            formatter: of the reader.
            total: the last line, in bold; None for none.
        """
        self._columns = columns
        self.setColumnCount(len(columns) + 1)
        self.setHorizontalHeaderItem(0, QTableWidgetItem(first_title))
        for place, column in enumerate(columns, start=1):
            head = QTableWidgetItem(formatter.text(column.title))
            head.setToolTip(formatter.text(column.help))
            self.setHorizontalHeaderItem(place, head)
        shown = [*lines] if total is None else [*lines, (self.tr("Total"), total)]
        self.setRowCount(len(shown))
        for i, (name, row) in enumerate(shown):
            words = [name, *(model.cell(row, column, formatter) for column in columns)]
            for j, text in enumerate(words):
                self._put(i, j, text, bold=i == len(lines))
        height = self.horizontalHeader().sizeHint().height() + _EDGES_PX
        height += sum(self.rowHeight(i) for i in range(len(shown)))
        self.setVisible(bool(lines))
        self.setFixedHeight(height)
        self._spread()

    def resizeEvent(self, event: Any) -> None:
        """The columns share the width."""
        super().resizeEvent(event)
        self._spread()

    def _spread(self) -> None:
        """Each column gets what it needs and the same share of what is left."""
        header = self.horizontalHeader()
        places = range(self.columnCount())
        needs = [max(self.sizeHintForColumn(i), header.sectionSizeHint(i)) for i in places]
        spare = max(self.viewport().width() - sum(needs), 0) // max(len(needs), 1)
        for i, need in enumerate(needs):
            header.resizeSection(i, need + spare)

    def _on_activated(self, row: int, column: int) -> None:
        if column:
            self.opened.emit(row, self._columns[column - 1].key)

    def _put(self, row: int, column: int, text: str, *, bold: bool) -> None:
        item = QTableWidgetItem(text)
        if column and self._columns[column - 1].opens:
            item.setToolTip(self.tr("Double-click or Enter: how it comes about"))
        item.setTextAlignment(_ALIGNED)
        if bold:
            font = item.font()
            font.setBold(True)
            item.setFont(font)
        self.setItem(row, column, item)

"""Tables whose cells are words: a model that tells only what changed, and a view as high as its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from warmgui.gui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class RowsModel(QAbstractTableModel):
    """Rows of words.

    Args:
        columns: their keys.
        words: keys of columns that begin where lines do; the others hold numbers and stand at the end.
    """

    def __init__(self, columns: Sequence[str], words: Collection[str]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._rows: list[tuple[str, ...]] = []
        self._starts = frozenset(words)
        self._heads = self._titles()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """One per thing."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Always the same."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, and on which side they stand."""
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[row][column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._rows[row][column])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._heads[column]}: {self._rows[row][column]}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._heads[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return self._side(section)
        return None

    @property
    def words(self) -> list[tuple[str, ...]]:
        """What stands in the cells, row by row."""
        return self._rows

    def _titles(self) -> tuple[str, ...]:
        """The columns' names, in the reader's language."""
        raise NotImplementedError

    def _side(self, column: int) -> Qt.AlignmentFlag:
        return _START if self.columns[column] in self._starts else _END

    def _tell_row(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))


class RowsTable(QTableView):
    """As high as its rows up to a limit, its columns as wide as they need and more.

    Args:
        model: its rows.
        mode: one row may be chosen, or several.
        fewest: it is never lower than so many rows.
        most: from here it scrolls by itself.
    """

    def __init__(
        self, model: RowsModel, mode: QAbstractItemView.SelectionMode, fewest: int, most: int = 16
    ) -> None:
        super().__init__()
        self._fewest, self._most = fewest, most
        model.setParent(self)  # they go together: what is connected to a model that stays keeps the table
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(mode)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setStretchLastSection(True)

    def resizeEvent(self, event: Any) -> None:
        """The columns share the width."""
        super().resizeEvent(event)
        self._spread()

    def showEvent(self, event: Any) -> None:
        """The style sheet has spoken by now."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Other rows or columns: other sizes."""
        self._fit_height()
        self._spread()

    def _fit_height(self) -> None:
        count = self.model().rowCount()
        rows = min(max(count, self._fewest), self._most)
        row_px = self.rowHeight(0) if count else self.verticalHeader().defaultSectionSize()
        frame_px = 2 * self.frameWidth() + self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(frame_px + rows * row_px + self.horizontalScrollBar().sizeHint().height())

    def _widths(self, needs: Mapping[int, int], room_px: int) -> dict[int, int]:
        """Each column gets what it needs and the same share of what is left."""
        spare = max(room_px - sum(needs.values()), 0) // max(len(needs), 1)
        return {column: need + spare for column, need in needs.items()}

    def _spread(self) -> None:
        header = self.horizontalHeader()
        shown = [i for i in range(self.model().columnCount()) if not self.isColumnHidden(i)]
        needs = {i: max(self.sizeHintForColumn(i), header.sectionSizeHint(i)) for i in shown}
        for column, width_px in self._widths(needs, self.viewport().width()).items():
            header.resizeSection(column, width_px)

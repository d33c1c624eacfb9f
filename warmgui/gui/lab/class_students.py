"""The teacher's list: one line per nickname, changed in place once a second."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from warmgui.core.text import Amount

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.model_class import Student
    from warmgui.core.units import Formatter

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
COLUMNS = ("nickname", "hashrate", "shares", "blocks", "luck", "refused", "state")
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_FEWEST_ROWS, _MOST_ROWS = 4, 16


class StudentsModel(QAbstractTableModel):
    """Students as rows of words; only what changed is told."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[str, ...]] = []
        self._names: list[str] = []
        self._heads = self._titles()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """One per nickname."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Always the same."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, and on which side they stand."""
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._heads[index.column()]}: {self._rows[index.row()][index.column()]}"
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

    def name_at(self, row: int) -> str:
        """The nickname of a row; "" where there is none."""
        return self._names[row] if 0 <= row < len(self._names) else ""

    def show_students(self, students: Sequence[Student], formatter: Formatter) -> None:
        """The class as it stands: rows stay where they are, new ones come below."""
        rows = [self._row(student, formatter) for student in students]
        names = [student.nickname for student in students]
        kept = len(self._names)
        if names[:kept] != self._names:
            self.beginResetModel()
            self._rows, self._names = rows, names
            self.endResetModel()
            return
        for at, (old, new) in enumerate(zip(self._rows, rows, strict=False)):
            if old != new:
                self._rows[at] = new
                self.dataChanged.emit(self.index(at, 0), self.index(at, len(COLUMNS) - 1))
        if len(rows) > kept:
            self.beginInsertRows(QModelIndex(), kept, len(rows) - 1)
            self._rows, self._names = rows, names
            self.endInsertRows()

    # ---- private

    @staticmethod
    def _side(column: int) -> Qt.AlignmentFlag:
        return _START if COLUMNS[column] in {"nickname", "state"} else _END

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Nickname"),
            self.tr("Hashrate (estimated)"),
            self.tr("Shares"),
            self.tr("Blocks"),
            self.tr("Luck"),
            self.tr("Refused"),
            self.tr("State"),
        )

    def _row(self, student: Student, formatter: Formatter) -> tuple[str, ...]:
        def count(number: float) -> str:
            return formatter.amount(Amount(float(number), "height"))

        refused = sum(student.refused.values()) + student.stale
        return (
            student.nickname,
            formatter.amount(Amount(student.hashrate_hs, "hashrate_hs")),
            count(student.shares),
            count(student.blocks),
            formatter.amount(Amount(student.luck, "fraction")),
            count(refused),
            self._state(student),
        )

    def _state(self, student: Student) -> str:
        if student.banned:
            return self.tr("refused for this class")
        if student.connections == 0:
            return self.tr("left")
        if student.connections > 1:
            return self.tr("here, with %n miner(s)", "", student.connections)
        return self.tr("here")


class StudentsTable(QTableView):
    """The list; Enter or a double click asks to refuse the student of the row."""

    refuse_asked = Signal(str)
    """A nickname."""
    chosen = Signal(str)
    """The nickname of the row that the keyboard is in; "" for none."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = StudentsModel()
        self.setModel(self.rows)
        self.setAccessibleName(self.tr("Students"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setStretchLastSection(True)
        self.activated.connect(lambda index: self.refuse_asked.emit(self.rows.name_at(index.row())))
        self.selectionModel().currentRowChanged.connect(
            lambda now, _before: self.chosen.emit(self.rows.name_at(now.row()))
        )
        self.rows.modelReset.connect(lambda: self.chosen.emit(""))

    @property
    def current(self) -> str:
        """The nickname of the chosen row; "" for none."""
        return self.rows.name_at(self.currentIndex().row())

    def show_students(self, students: Sequence[Student], formatter: Formatter) -> None:
        """The class as it stands."""
        before = self.rows.rowCount()
        self.rows.show_students(students, formatter)
        if self.rows.rowCount() != before:
            self._fit_height()
            self._spread()

    def resizeEvent(self, event: Any) -> None:
        """The columns share the width."""
        super().resizeEvent(event)
        self._spread()

    def showEvent(self, event: Any) -> None:
        """The style sheet has spoken by now."""
        super().showEvent(event)
        self._fit_height()
        self._spread()

    def _fit_height(self) -> None:
        """As high as its rows, up to a limit: from there it scrolls by itself."""
        rows = min(max(self.rows.rowCount(), _FEWEST_ROWS), _MOST_ROWS)
        row_px = self.rowHeight(0) if self.rows.rowCount() else self.verticalHeader().defaultSectionSize()
        frame_px = 2 * self.frameWidth() + self.horizontalHeader().sizeHint().height()
        bar_px = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(frame_px + rows * row_px + bar_px)

    def _spread(self) -> None:
        """Each column gets what it needs and the same share of what is left."""
        header = self.horizontalHeader()
        places = range(len(COLUMNS))
        needs = [max(self.sizeHintForColumn(i), header.sectionSizeHint(i)) for i in places]
        spare = max(self.viewport().width() - sum(needs), 0) // len(needs)
        for i, need in enumerate(needs):
            header.resizeSection(i, need + spare)

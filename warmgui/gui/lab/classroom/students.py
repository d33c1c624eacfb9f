"""The teacher's list: one line per nickname, changed in place once a second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView

from warmgui.core.text import Amount
from warmgui.gui.widgets.rows_table import RowsModel, RowsTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.model_class import Student
    from warmgui.core.units import Formatter

COLUMNS = ("nickname", "hashrate", "shares", "blocks", "luck", "refused", "state")
_WORDS = frozenset({"nickname", "state"})
_FEWEST_ROWS = 4


class StudentsModel(RowsModel):
    """Students as rows of words; only what changed is told."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, _WORDS)
        self._names: list[str] = []

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
                self._tell_row(at)
        if len(rows) > kept:
            self.beginInsertRows(QModelIndex(), kept, len(rows) - 1)
            self._rows, self._names = rows, names
            self.endInsertRows()

    # ---- private

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


class StudentsTable(RowsTable):
    """The list; Enter or a double click asks to refuse the student of the row."""

    refuse_asked = Signal(str)
    """A nickname."""
    chosen = Signal(str)
    """The nickname of the row that the keyboard is in; "" for none."""

    def __init__(self) -> None:
        self.rows = StudentsModel()
        super().__init__(self.rows, QAbstractItemView.SelectionMode.SingleSelection, _FEWEST_ROWS)
        self.setAccessibleName(self.tr("Students"))
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
            self._fit()

"""The rows of the last benchmark, as they arrive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from warmgui.core.text import Amount
from warmgui.gui.pages.parts import label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from warmgui.core.messages import MinerBenchmarkRow
    from warmgui.core.units import Formatter

_WORDS = 2
"""So many columns hold words; the others hold numbers."""


class BenchmarkTable(QWidget):
    """A table that is not there while nothing was measured."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[MinerBenchmarkRow, ...] = ()
        titles = [
            self.tr("Device"),
            self.tr("Kernel"),
            self.tr("Threads"),
            self.tr("Hashrate"),
            self.tr("Cycles per hash"),
            self.tr("Times hashlib"),
        ]
        self.table = QTableWidget(0, len(titles))
        self.table.setHorizontalHeaderLabels(titles)
        self.table.setAccessibleName(self.tr("Benchmark"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignTrailing)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        for place, title in enumerate(titles[:_WORDS]):
            heading = QTableWidgetItem(title)
            heading.setTextAlignment(Qt.AlignmentFlag.AlignLeading)
            self.table.setHorizontalHeaderItem(place, heading)
        self.table.hide()
        self.state = label(role="muted")
        self.state.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.state)
        column.addWidget(self.table)

    def expect_rows(self) -> None:
        """Say that a measurement was asked for; the first new row takes the sentence away."""
        self.state.setText(self.tr("Measuring…"))
        self.state.show()

    def show_rows(
        self, rows: Sequence[MinerBenchmarkRow], names: Mapping[str, str], formatter: Formatter
    ) -> None:
        """Show the rows of the last benchmark; `names` are those of the devices."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        self.state.hide()
        self.table.setRowCount(len(rows))
        for i, row in enumerate(rows):
            cells = (
                names.get(row.device, row.device),
                row.kernel,
                str(row.threads),
                formatter.amount(Amount(row.hashrate_hs, "hashrate_hs")),
                formatter.amount(Amount(row.cycles_per_hash, "count")),
                formatter.amount(Amount(row.ratio_to_hashlib, "count")),
            )
            for j, words in enumerate(cells):
                item = QTableWidgetItem(words)
                side = Qt.AlignmentFlag.AlignLeading if j < _WORDS else Qt.AlignmentFlag.AlignTrailing
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(i, j, item)
        height = self.table.horizontalHeader().sizeHint().height() + 8
        self.table.setFixedHeight(height + sum(self.table.rowHeight(i) for i in range(len(rows))))
        self.table.setVisible(bool(rows))

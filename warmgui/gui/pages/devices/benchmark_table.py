"""The rows of the last benchmark, as they arrive; columns of which nothing is known are not there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
from warmgui.core.units import NOTHING
from warmgui.gui.pages.devices.benchmark_words import hits_words, is_within, kernel_words
from warmgui.gui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from warmgui.core.messages import MinerBenchmarkRow
    from warmgui.core.units import Formatter

_WORDS = 2
"""So many columns hold words; the others hold numbers."""
_DEVICE_PX, _KERNEL_PX = 160, 235
_GAP_PX = 10
_LIMIT, _POWER, _HITS = 3, 5, 7


class BenchmarkTable(QWidget):
    """A table that is not there while nothing was measured."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[MinerBenchmarkRow, ...] = ()
        titles = [
            self.tr("Device"),
            self.tr("Kernel"),
            self.tr("Hashrate"),
            self.tr("Of the core's limit"),
            self.tr("Cycles per hash"),
            self.tr("Power"),
            self.tr("Energy"),
            self.tr("Hits"),
            self.tr("Times hashlib"),
            self.tr("Threads"),
        ]
        self.table = QTableWidget(0, len(titles))
        self.table.setHorizontalHeaderLabels(titles)
        self.table.setAccessibleName(self.tr("Benchmark"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.horizontalHeader().setHighlightSections(False)
        wrapped = Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap.value)
        header_side = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        self.table.horizontalHeader().setDefaultAlignment(header_side | wrapped)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        for place, title in enumerate(titles[:_WORDS]):
            heading = QTableWidgetItem(title)
            heading.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            self.table.setHorizontalHeaderItem(place, heading)
        self._tips()
        self.table.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def show_rows(
        self, rows: Sequence[MinerBenchmarkRow], names: Mapping[str, str], formatter: Formatter
    ) -> None:
        """Show the rows of the last benchmark; `names` are those of the devices."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        self.table.setRowCount(len(rows))
        known: set[int] = set(range(_WORDS))
        for i, row in enumerate(rows):
            for j, words in enumerate(_cells(row, names, formatter)):
                item = QTableWidgetItem(words)
                side = Qt.AlignmentFlag.AlignLeading if j < _WORDS else Qt.AlignmentFlag.AlignTrailing
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                if j < _WORDS:
                    item.setToolTip(plain_tip(words))
                elif j == _HITS and is_within(row) is False:
                    item.setToolTip(self._lost)
                self.table.setItem(i, j, item)
                if words != NOTHING:
                    known.add(j)
        for j in range(self.table.columnCount()):
            self.table.setColumnHidden(j, j not in known)
        self.table.setVisible(bool(rows))
        self._fit()

    def resizeEvent(self, event: Any) -> None:
        """Columns share the room; where there is too little, the table scrolls sideways."""
        super().resizeEvent(event)
        self._fit()

    def _tips(self) -> None:
        self._lost = self.tr("A kernel that works finds as many as chance gives: this one may lose results.")
        tips = {
            _LIMIT: self.tr("Part of what the ports of this core allow for so many operations."),
            _POWER: self.tr("Measured while it hashed."),
            _HITS: self.tr("Results found against those that chance gives; each was checked by hashlib."),
        }
        for place, tip in tips.items():
            heading = self.table.horizontalHeaderItem(place)
            if heading is not None:
                heading.setToolTip(tip)

    def _fit(self) -> None:
        header, table = self.table.horizontalHeader(), self.table
        shown = [j for j in range(table.columnCount()) if not table.isColumnHidden(j)]
        needed = {j: self._least_px(j) for j in shown}
        spare = max(self.width() - sum(needed.values()), 0) // max(len(shown), 1)
        for j, width in needed.items():
            table.setColumnWidth(j, width + spare)
        header.setFixedHeight(2 * header.fontMetrics().lineSpacing() + 2 * _GAP_PX)
        height = header.height() + 4 + sum(table.rowHeight(i) for i in range(table.rowCount()))
        if sum(needed.values()) > self.width():
            height += table.horizontalScrollBar().sizeHint().height()
        if height != table.height():
            table.setFixedHeight(height)

    def _least_px(self, column: int) -> int:
        """What a column needs: its cells (long names end in "…"), and its title on two lines."""
        cells = self.table.sizeHintForColumn(column)
        if column < _WORDS:
            cells = min(cells, (_DEVICE_PX, _KERNEL_PX)[column])
        title = self.table.horizontalHeaderItem(column)
        words = title.text().split() if title is not None else []
        metrics = self.table.horizontalHeader().fontMetrics()
        halves = [
            max(metrics.horizontalAdvance(" ".join(half)) for half in (words[:i], words[i:]))
            for i in range(1, len(words) + 1)
        ]
        return max(cells, min(halves, default=0) + 2 * _GAP_PX) + _GAP_PX


def _cells(row: MinerBenchmarkRow, names: Mapping[str, str], formatter: Formatter) -> tuple[str, ...]:
    return (
        names.get(row.device, row.device),
        kernel_words(row, formatter),
        formatter.amount(Amount(row.hashrate_hs, "hashrate_hs")),
        formatter.amount(Amount(row.limit_fraction, "fraction")),
        formatter.amount(Amount(row.cycles_per_hash, "count")),
        formatter.amount(Amount(row.power_w, "power_w")),
        formatter.amount(Amount(row.energy_j_per_th, "joules_per_terahash")),
        hits_words(row, formatter),
        formatter.amount(Amount(row.ratio_to_hashlib, "count")),
        str(row.threads),
    )

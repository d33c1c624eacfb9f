"""All blocks of this lab so far, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from warmgui.core.text import Amount
from warmgui.gui import fonts
from warmgui.gui.lab.mine import words
from warmgui.gui.lab.mine.parts import fixed_font, latin, short_hash
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import Card, button

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model_lab import LabBlock, LabStatus
    from warmgui.core.units import Formatter

_ROW_PX, _MOST_ROWS = 32, 8
_HASH_COLUMN = 6
_HEAD = 10
_MOST_BLOCKS = 50


class BlocksCard(Card):
    """A row per block of this PC; hidden before the first.

    Args:
        formatter_source: gives the formatter in force.
    """

    check = Signal(object)
    slow = Signal(object)

    def __init__(self, formatter_source: Callable[[], Formatter], parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(20, 16, 20, 16), spacing=8)
        self._formatter_source = formatter_source
        self._shown: tuple[object, ...] = ()
        self._digits = fixed_font(fonts.BASE_PX)
        self.blocks: tuple[LabBlock, ...] = ()
        self._in_rows: tuple[LabBlock, ...] = ()
        self.title = label(role="heading")
        self.summary = label(role="muted")
        self.table = QTableWidget(0, _HASH_COLUMN + 1)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = self.table.horizontalHeader()
        head.setStretchLastSection(True)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.table.cellActivated.connect(lambda row, _column: self._open(row))
        self.check_button = button(self.tr("Check the chosen block…"), "")
        self.slow_button = button(self.tr("See it in slow motion…"), "")
        self.check_button.clicked.connect(lambda: self._open(self.table.currentRow()))
        self.slow_button.clicked.connect(lambda: self.slow.emit(self._chosen(self.table.currentRow())))
        self.box.addWidget(self.title)
        self.box.addWidget(self.summary)
        self.box.addWidget(self.table)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.check_button)
        row.addWidget(self.slow_button)
        row.addStretch(1)
        self.box.addLayout(row)
        self.hide()

    def show_status(self, lab: LabStatus | None) -> None:
        """The newest state; rows are made anew only where they differ."""
        formatter = self._formatter_source()
        self.blocks = tuple(reversed(words.own_blocks(lab)))[:_MOST_BLOCKS]
        self.setVisible(bool(self.blocks))
        if lab is None or not self.blocks:
            return
        states = tuple((block.hash_hex, block.state) for block in self.blocks)
        shown = (states, lab.blocks_found, lab.simulated, formatter)
        if shown == self._shown:
            return
        self._shown = shown
        mark = formatter.text(words.simulated_mark(lab))
        title = self.tr("Blocks so far")
        self.title.setText(f"{title} ({mark})" if mark else title)
        self.summary.setText(self._summary(lab, formatter))
        self.table.setAccessibleName(title)
        self._fill(self._heads(), [self._row(lab, block, formatter) for block in self.blocks])

    # ---- private -------------------------------------------------------------------------------------------

    def _summary(self, lab: LabStatus, formatter: Formatter) -> str:
        kept = [block for block in self.blocks if block.state == "main"]
        wanted = sum(block.expected_hashes for block in kept)
        needed = sum(block.hashes for block in kept)
        if needed <= 0:
            return self.tr("Blocks of this PC: {count}").format(count=lab.blocks_found)
        return self.tr(
            "Blocks of this PC: {count}. Luck of those shown, together: {luck}. The more blocks, the nearer "
            "it comes to 100 %."
        ).format(
            count=lab.blocks_found, luck=formatter.amount(Amount(float(f"{wanted / needed:.3g}"), "fraction"))
        )

    def _heads(self) -> list[str]:
        return [
            self.tr("Block"),
            self.tr("Found"),
            self.tr("Took"),
            self.tr("Expected"),
            self.tr("Luck"),
            self.tr("Bits"),
            self.tr("Hash"),
        ]

    def _row(self, lab: LabStatus, block: LabBlock, formatter: Formatter) -> list[str]:
        luck = None if block.luck is None else float(f"{block.luck:.3g}")
        number = str(words.number_of(lab, block)) if block.state == "main" else self.tr("orphan")
        return [
            number,
            formatter.amount(Amount(block.found_utc or None, "clock_utc")),
            formatter.amount(Amount(block.seconds, "duration_s")),
            formatter.amount(Amount(words.expected_s(block), "duration_s")),
            formatter.amount(Amount(luck, "fraction")),
            formatter.amount(Amount(round(block.hash_bits, 1), "number")),
            latin(short_hash(block.hash_hex, _HEAD)),
        ]

    def _fill(self, heads: list[str], rows: list[list[str]]) -> None:
        """New blocks get rows above; the others change where their words do, and the choice stays."""
        table = self.table
        table.setUpdatesEnabled(False)
        table.setHorizontalHeaderLabels(heads)
        known = {block.hash_hex for block in self._in_rows}
        for block in reversed(self.blocks):
            if block.hash_hex not in known:
                table.insertRow(0)
        table.setRowCount(len(rows))
        self._in_rows = self.blocks
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                item = table.item(row, column)
                if item is None:
                    item = QTableWidgetItem(cell)
                    if column == _HASH_COLUMN:
                        item.setFont(self._digits)
                    table.setItem(row, column, item)
                elif item.text() != cell:
                    item.setText(cell)
        # Once per block: a header that fits its columns by itself measures every cell at every change.
        for column in range(_HASH_COLUMN):  # the last one takes what is left
            table.resizeColumnToContents(column)
        table.setUpdatesEnabled(True)
        if table.currentRow() < 0:
            table.setCurrentCell(0, 0)
        table.setFixedHeight((min(len(rows), _MOST_ROWS) + 1) * _ROW_PX + 14)

    def _chosen(self, row: int) -> LabBlock | None:
        return self._in_rows[row] if 0 <= row < len(self._in_rows) else None

    def _open(self, row: int) -> None:
        block = self._chosen(row)
        if block is not None:
            self.check.emit(block)

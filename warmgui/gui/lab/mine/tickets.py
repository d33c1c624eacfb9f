"""One ticket a second, the best so far, and the block that was found last."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from warmgui.gui import fonts
from warmgui.gui.lab.mine import words
from warmgui.gui.lab.mine.parts import HashLabel, announce, fixed_font
from warmgui.gui.pages.parts import hold_side, label
from warmgui.gui.widgets.basic import SEMIBOLD, Card, Label, button, directed

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model_lab import LabBlock, LabStatus, Ticket
    from warmgui.core.units import Formatter

_ROWS = 8
_HEADING_PX = 15
_TILE_MARGINS = (12, 12, 12, 12)


class TicketRow(QWidget):
    """A hash, and how good it is."""

    def __init__(self, *, strong: bool = False) -> None:
        super().__init__()
        self.hash = HashLabel(strong=strong)
        self.bits = Label(role="" if strong else "muted", tabular=True)
        self.bits.setFont(fixed_font(fonts.BASE_PX))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.hash)
        row.addStretch(1)
        row.addWidget(self.bits)

    def show_ticket(self, ticket: Ticket | None, bits: str) -> None:
        """Another ticket; None shows that there is none yet."""
        self.hash.show_hash(ticket.hash_hex if ticket is not None else "")
        self.bits.setText(bits)
        self.setAccessibleName(f"{ticket.hash_hex}, {bits}" if ticket is not None else bits)


class FoundTile(QWidget):
    """The last block of this PC."""

    check = Signal()
    slow = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("tile", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = Label(size_px=_HEADING_PX, weight=SEMIBOLD, wrap=True)
        self.numbers = Label(wrap=True)
        self.numbers.setFont(fixed_font(fonts.BASE_PX))
        self.luck = label(role="muted")
        for part in (self.title, self.numbers):
            hold_side(part)
        self.check_button = button(self.tr("Check it yourself…"), "")
        self.slow_button = button(self.tr("In slow motion…"), "")
        self.check_button.clicked.connect(self.check)
        self.slow_button.clicked.connect(self.slow)
        column = QVBoxLayout(self)
        column.setContentsMargins(directed(*_TILE_MARGINS))
        column.setSpacing(4)
        for part in (self.title, self.numbers, self.luck):
            column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.check_button)
        buttons.addWidget(self.slow_button)
        buttons.addStretch(1)
        column.addSpacing(4)
        column.addLayout(buttons)

    def show_block(self, title: str, numbers: str, luck: str, *, is_block: bool) -> None:
        """Finished words; without a block there is nothing to check."""
        self.title.setText(title)
        self.numbers.setText(numbers)
        self.numbers.setVisible(bool(numbers))
        self.luck.setText(luck)
        self.check_button.setVisible(is_block)
        self.slow_button.setVisible(is_block)


class TicketsCard(Card):
    """What was drawn, one of very many each second.

    Args:
        formatter_source: gives the formatter in force.
    """

    check = Signal(object)
    """A block is to be checked by hand."""
    slow = Signal(object)
    """A block is to be seen in slow motion; None: the last ticket, the best, whatever there is."""

    def __init__(self, formatter_source: Callable[[], Formatter], parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(20, 16, 20, 16), spacing=8)
        self._formatter_source = formatter_source
        self._tickets: deque[Ticket] = deque(maxlen=_ROWS)
        self._hashes = 0
        self._told = -1
        self.block: LabBlock | None = None
        self.title = label(role="heading")
        self.mark = label(role="warning", wrap=False)
        self.rows = [TicketRow() for _ in range(_ROWS)]
        self.best = TicketRow(strong=True)
        self.nothing = label(role="muted")
        self.tile = FoundTile()
        self.tile.check.connect(lambda: self.check.emit(self.block))
        self.tile.slow.connect(lambda: self.slow.emit(self.block))
        self.below = label(role="muted")
        self.slow_button = button(self.tr("One hash in slow motion…"), "")
        self.slow_button.clicked.connect(lambda: self.slow.emit(None))
        self._lay_out()

    def show_status(self, lab: LabStatus | None) -> None:
        """The newest second of the lab."""
        formatter = self._formatter_source()
        text = formatter.text
        self.title.setText(self.tr("One ticket a second, at random"))
        self.mark.setText(text(words.simulated_mark(lab)))
        self._take(lab)
        shown = list(self._tickets)
        for at, row in enumerate(self.rows):
            ticket = shown[at] if at < len(shown) else None
            row.show_ticket(ticket, text(words.zero_bits_text(ticket.zero_bits)) if ticket else "")
            row.setVisible(ticket is not None)
        self.nothing.setText(self.tr("None drawn yet: they come while this PC hashes."))
        self.nothing.setVisible(not shown)
        best = lab.best if lab is not None else None
        self.best.setVisible(best is not None)
        if best is not None:
            bits = text(words.bits_text(best.bits))
            self.best.show_ticket(best, self.tr("best so far: {bits}").format(bits=bits))
        self._show_block(lab, formatter)
        self.below.setText(
            self.tr("Check it yourself: copy the 80-byte header and hash it twice with any SHA-256 tool.")
        )

    # ---- private -------------------------------------------------------------------------------------------

    def _take(self, lab: LabStatus | None) -> None:
        if lab is None:
            return
        if lab.hashes < self._hashes:
            self._tickets.clear()
        self._hashes = lab.hashes
        known = self._tickets[-1] if self._tickets else None
        if lab.ticket is not None and (known is None or lab.ticket.hash_hex != known.hash_hex):
            self._tickets.append(lab.ticket)

    def _show_block(self, lab: LabStatus | None, formatter: Formatter) -> None:
        blocks = words.own_blocks(lab)
        if lab is None or not blocks:
            self.block, self._told = None, 0 if lab is not None else self._told
            nothing = self.tr("Blocks that this PC finds stand here, with what you need to check them.")
            self.tile.show_block(self.tr("No block yet"), "", nothing, is_block=False)
            return
        new = self.block is None or self.block.hash_hex != blocks[-1].hash_hex
        self.block = blocks[-1]
        text = formatter.text
        said = (
            words.block_title(lab, self.block),
            words.block_numbers(self.block),
            words.block_luck(self.block),
        )
        self.tile.show_block(*(text(each) for each in said), is_block=True)
        # What was found before this view was first told is no news.
        if new and self._told >= 0 and lab.runs and self.isVisible():
            announce(self, text(words.found_text(lab, self.block)))
        self._told = len(blocks)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.mark)
        self.box.addLayout(head)
        self.box.addSpacing(2)
        for row in (self.nothing, *self.rows, self.best):
            self.box.addWidget(row)
        self.box.addSpacing(6)
        self.box.addWidget(self.tile)
        self.box.addSpacing(4)
        self.box.addWidget(self.below)
        ways = QGridLayout()
        ways.addWidget(self.slow_button, 0, 0, Qt.AlignmentFlag.AlignLeading)
        ways.setColumnStretch(1, 1)
        self.box.addLayout(ways)
        self.box.addStretch(1)

"""Mine a block yourself: real headers, a difficulty of one's own, and all that is needed to check it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from warmgui.core.model_lab import CLASS, REPLAY, LabBlock
from warmgui.gui.lab.mine import words
from warmgui.gui.lab.mine.beyond import Beyond
from warmgui.gui.lab.mine.blocks import BlocksCard
from warmgui.gui.lab.mine.lottery import LotteryCard
from warmgui.gui.lab.mine.tickets import TicketsCard
from warmgui.gui.lab.parts import Beside
from warmgui.gui.scale import GAP_PX

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot
    from warmgui.core.model_lab import LabStatus
    from warmgui.core.money.workings.working import Working
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

_TWO_COLUMNS_PX = 900
_SHARES = (5, 4)


class MineTab(QWidget):
    """Histogram and slider on one side, tickets and blocks on the other; below the list and more.

    Args:
        ports: the ways out.
        formatter_source: gives the formatter in force.
        theme: colours.
        parent: the Qt parent.
    """

    wanted = Signal(str)
    """Another part of the lab is wanted: its key."""

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._formatter_source, self._theme = formatter_source, theme
        self._snapshot: Snapshot | None = None
        self.dialog: QDialog | None = None
        self.lottery = LotteryCard(ports, formatter_source, theme)
        self.tickets = TicketsCard(formatter_source)
        self.blocks = BlocksCard(formatter_source)
        self.beyond = Beyond(ports, formatter_source, theme, _SHARES, _TWO_COLUMNS_PX)
        self.beyond.wanted.connect(self.wanted)
        self.lottery.opened.connect(self.open_working)
        for card in (self.tickets, self.blocks):
            card.check.connect(self.open_check)
            card.slow.connect(self.open_slow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        column.addWidget(Beside((self.lottery, self.tickets), _SHARES, _TWO_COLUMNS_PX))
        column.addWidget(self.blocks)
        column.addWidget(self.beyond)
        column.addStretch(1)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw the newest state of the world."""
        self._snapshot = snapshot
        lab = self._lab()
        self.tickets.show_status(lab)
        if not self.isVisible():
            return
        self.lottery.show_snapshot(snapshot)
        self.blocks.show_status(lab)
        self.beyond.show_snapshot(snapshot)

    def showEvent(self, event: object) -> None:
        """What came while one looked elsewhere."""
        super().showEvent(event)  # type: ignore[arg-type]  # Qt's event, handed on
        if self._snapshot is not None:
            self.show_snapshot(self._snapshot)

    def open_check(self, block: LabBlock) -> None:
        """The header of a block, and how to hash it."""
        from warmgui.gui.lab.mine.check import CheckDialog

        lab = self._lab()
        if lab is None:
            return
        formatter = self._formatter_source()
        title = formatter.text(words.block_title(lab, block))
        self._open(CheckDialog(title, block.header_hex, formatter, self, simulated=lab.simulated))

    def open_slow(self, block: LabBlock | None) -> None:
        """One hash, step by step; None: whatever there is, the last ticket first."""
        from warmgui.gui.lab.slow.dialog import SlowDialog
        from warmgui.gui.lab.slow.model import slow_choices

        lab = self._lab()
        choices = slow_choices(lab)
        chosen = None if block is None else block.hash_hex
        self._open(SlowDialog(choices, self._formatter_source(), self._theme, self, chosen=chosen))

    def open_working(self, workings: tuple[Working, ...]) -> None:
        """How the waits, and what was counted, come about."""
        from warmgui.gui.pages.working.dialog import WorkingDialog

        first, *more = workings
        self._open(WorkingDialog(first, self._formatter_source(), self, more=more))

    # ---- private -------------------------------------------------------------------------------------------

    def _lab(self) -> LabStatus | None:
        lab = self._snapshot.lab if self._snapshot is not None else None
        return lab if lab is not None and lab.work.kind not in {CLASS, REPLAY} else None

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.destroyed.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None

"""What a task lets the PC mine: start and stop, and the blocks whose times pupils write down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from warmgui.core.text import Amount, joined
from warmgui.gui.lab.parts import LabControls
from warmgui.gui.pages.parts import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.lab.lessons.lab_tasks import LabWish
    from warmgui.core.model import Snapshot
    from warmgui.core.model_lab import LabStatus
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports

_SHOWN = 12
"""Blocks, the first ones: pupils write them down in their order."""


class LabRow(QWidget):
    """Start, stop, and what came of it."""

    requested = Signal(object)
    """The `LabWork` that was asked for."""

    def __init__(self, ports: Ports, formatter_source: Callable[[], Formatter], wish: LabWish) -> None:
        super().__init__()
        self.wish = wish
        self._formatter_source = formatter_source
        self.controls = LabControls(
            ports, formatter_source, lambda: wish.work, {wish.work.kind}, words=self.tr("Start in the lab")
        )
        self._choose_duration()
        self.controls.started.connect(lambda: self.requested.emit(wish.work))
        self.found = label(selectable=True)
        self.found.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.controls)
        column.addWidget(self.found)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Whether it runs, and the blocks so far."""
        self.controls.show_snapshot(snapshot)
        lab = snapshot.lab
        words = self._words(lab) if lab is not None and lab.work == self.wish.work else ""
        self.found.setText(words)
        self.found.setVisible(bool(words))

    def _words(self, lab: LabStatus) -> str:
        formatter = self._formatter_source()
        blocks = lab.blocks[:_SHOWN]
        if not blocks:
            return ""
        found = joined(formatter.amount(Amount(block.seconds, "duration_s")) for block in blocks)
        words = self.tr("Blocks so far, one after the other: {times}").format(times=found)
        return self.tr("{words} (simulated)").format(words=words) if lab.simulated else words

    def _choose_duration(self) -> None:
        """The shortest that is long enough, else the longest."""
        box = self.controls.duration
        lengths = [(float(box.itemData(i)), i) for i in range(box.count())]
        enough = [each for each in lengths if each[0] >= self.wish.duration_s] or [max(lengths)]
        box.setCurrentIndex(min(enough)[1])

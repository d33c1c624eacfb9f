"""Measuring, as one sees it: a bar with the time left, Cancel, a line per device, all rows on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from warmgui.gui import motion
from warmgui.gui.pages.devices import benchmark_words as words
from warmgui.gui.pages.devices.benchmark_table import BenchmarkTable
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.servers.parts import Expander
from warmgui.gui.widgets.basic import button

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.core.units import Formatter

_BAR_STEPS = 1000
_BAR_PX = 10
_PATIENCE = 4
"""Snapshots that may still be of before the wish."""


class BenchmarkPanel(QWidget):
    """`asked` measures, `cancelled` ends it; what happens is told by snapshots."""

    asked = Signal()
    cancelled = Signal()

    def __init__(self, measure_words: str, *, opened: bool = False) -> None:
        """Make it.

        Args:
            measure_words: what stands on the button that measures.
            opened: whether the table of all rows is open at first.
        """
        super().__init__()
        self.going_on = self._ending = self._waiting = False
        self._patience = 0
        self._shown: object = None
        self.measure = button(measure_words, "")
        self.measure.setAutoDefault(False)
        self.measure.clicked.connect(self._on_measure)
        self.cancel = button(self.tr("Cancel"), "")
        self.cancel.setAutoDefault(False)
        self.cancel.setAccessibleName(self.tr("Cancel measuring"))
        self.cancel.clicked.connect(self._on_cancel)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(_BAR_PX)
        self.bar.setAccessibleName(self.tr("Measuring the devices"))
        self.state = label(role="muted")
        self.state.setAccessibleName(self.tr("State of the measurement"))
        self.outcome = MarkedLabel(size_px=13)
        self.results = label()
        self.table = BenchmarkTable()
        self.details = Expander(self.tr("Every kernel in a table"), self.tr("Hide the table"), self.table)
        self.details.set_open(opened)
        self._lay_out()
        self._follow(going_on=False)
        self.details.hide()
        self.results.hide()

    def show_snapshot(self, snapshot: Snapshot, settings: Settings, formatter: Formatter) -> None:
        """Show how far it is and what came out.

        Args:
            snapshot: status and rows.
            settings: of the room that is warmed, perhaps not saved yet.
            formatter: numbers and sentences as the reader wants them.
        """
        shown = (snapshot.measuring, snapshot.benchmark, snapshot.devices, settings.room, formatter.prefs)
        if shown == self._shown and not self._waited_enough():
            return
        self._shown = shown
        self._waiting = False
        status = snapshot.measuring
        names = {d.id: d.name for d in snapshot.devices}
        going_on = status is not None and status.going_on
        self._follow(going_on=going_on)
        self.state.setText(formatter.text(words.progress_words(status, names)))
        if going_on and status is not None:
            known = status.fraction is not None
            if known:
                self.bar.setRange(0, _BAR_STEPS)
                self.bar.setValue(round((status.fraction or 0.0) * _BAR_STEPS))
            else:
                motion.busy(self.bar)
            self.bar.setAccessibleDescription(self.state.text())
        said, role = words.outcome_words(status, names)
        self.outcome.say(formatter.text(said), role)
        lines = words.result_lines(snapshot.benchmark, snapshot.devices, settings)
        self.results.setText("\n".join(formatter.text(line) for line in lines))
        self.results.setVisible(bool(lines))
        self.table.show_rows(snapshot.benchmark, names, formatter)
        self.details.setVisible(bool(snapshot.benchmark))

    def _waited_enough(self) -> bool:
        """Whether the engine has had time to answer the wish, and has nothing new to say."""
        self._patience = max(self._patience - 1, 0)
        return self._patience == 0 and self._waiting

    def expect(self) -> None:
        """A measurement was asked for, here or elsewhere: something to watch comes soon."""
        had_focus = self.measure.hasFocus()
        self._follow(going_on=True)
        self._waiting, self._patience = True, _PATIENCE
        motion.busy(self.bar)
        self.state.setText(self.tr("The miner is asked…"))
        self.outcome.say("")
        if had_focus:
            self.cancel.setFocus()

    def _on_measure(self) -> None:
        self.expect()
        self.asked.emit()

    def _on_cancel(self) -> None:
        if self._ending:
            return
        self._ending = True  # the button stays: one that is disabled would drop the keyboard's place
        self.state.setText(self.tr("Measuring ends…"))
        self.cancelled.emit()

    def _follow(self, *, going_on: bool) -> None:
        """Either something to press, or something to watch."""
        had_focus = self.cancel.hasFocus()
        if going_on != self.going_on:
            self._ending = False
        self.going_on = going_on
        self.measure.setEnabled(not going_on)
        for part in (self.bar, self.state, self.cancel):
            part.setVisible(going_on)
        if had_focus and not going_on:
            self.measure.setFocus()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.measure)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(buttons)
        for part in (self.bar, self.state, self.outcome, self.results, self.details):
            column.addWidget(part)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

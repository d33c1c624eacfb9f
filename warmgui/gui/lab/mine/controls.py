"""Start and stop of the views that mine here: the lab's controls, and in words why nothing is hashed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from warmgui.core.text import Amount
from warmgui.gui.lab.mine import words
from warmgui.gui.lab.parts import POWERS, LabControls
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.sensors.words import as_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot
    from warmgui.core.model_lab import LabWork
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports

USUAL_S = 600.0


class RunControls(QWidget):
    """The controls of one kind of lab; `power_changed` tells that another power was chosen.

    Args:
        ports: the ways out.
        formatter_source: gives the formatter in force.
        kind: of the lab: `model_lab.MINE` or `model_lab.CHAIN`.
        make: the work that a press of "start" is for, from the newest snapshot.
        start: words on the button.
    """

    power_changed = Signal()

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        kind: str,
        make: Callable[[], LabWork | None],
        start: str,
    ) -> None:
        super().__init__()
        self._formatter_source, self._kind = formatter_source, kind
        self._snapshot: Snapshot | None = None
        self._adopted = ""
        """The lab whose power was shown."""
        self.lab = LabControls(ports, formatter_source, make, (kind,), words=start)
        usual = formatter_source().amount(Amount(USUAL_S, "duration_s"))
        lengths = [float(self.lab.duration.itemData(at)) for at in range(self.lab.duration.count())]
        at = sum(length_s < USUAL_S for length_s in lengths)
        if USUAL_S not in lengths:
            self.lab.duration.insertItem(at, usual, USUAL_S)
        self.lab.duration.setCurrentIndex(at)
        self.lab.power.chosen.connect(lambda _key: self.power_changed.emit())
        self.state = MarkedLabel("small", size_px=13)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.lab)
        column.addWidget(self.state)

    @property
    def power_fraction(self) -> float:
        """Of what the devices can give, as chosen."""
        return self.lab.power_fraction

    @property
    def running(self) -> bool:
        """Whether a lab of this kind goes on."""
        lab = self._snapshot.lab if self._snapshot is not None else None
        return lab is not None and lab.runs and lab.work.kind == self._kind

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """The newest state."""
        self._snapshot = snapshot
        self._adopt(snapshot)
        self.lab.show_snapshot(snapshot)
        self.lab.start.setEnabled(not words.no_device(snapshot))
        said, role = words.state_text(snapshot, self._kind)
        sentence = as_sentence(self._formatter_source().text(said))
        if (sentence, role) != (self.state.text(), self.state.role):
            self.state.say(sentence, role)
        if sentence:
            # One sentence is enough: the controls' own is for a lab that runs as it should.
            self.lab.state.hide()

    def _adopt(self, snapshot: Snapshot) -> None:
        """A lab that was begun elsewhere shows its power once; afterwards the choice here rules."""
        lab = snapshot.lab
        key = str(lab.ends_utc) if lab is not None and self.running else ""
        if key and key != self._adopted and lab is not None:
            fraction = lab.power_fraction
            self.lab.power.select(min(POWERS, key=lambda name: abs(POWERS[name] - fraction)))
        self._adopted = key

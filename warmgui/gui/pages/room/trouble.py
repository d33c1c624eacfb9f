"""What is wrong with the thermometers, on the room's page: sentences, and the button that goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from warmgui.core.vocabulary import Severity
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.widgets.basic import button
from warmgui.gui.widgets.leaving import clear

if TYPE_CHECKING:
    from warmgui.core.model import Fault, Snapshot
    from warmgui.core.units import Formatter

_OF_THE_ROOM = (
    "room_",
    "manual_room",
    "thermometer_jumped",
    "thermometer_implausible",
    "thermometer_frozen",
    "thermometer_apart",
)
"""Of thermometers that are only silent or late the rows of the list tell."""
_DISTRUSTED = frozenset({"sensor_jumped", "sensor_frozen"})
"""Modes of the controller that wait for a reading to be believed again."""


def room_faults(snapshot: Snapshot) -> tuple[Fault, ...]:
    """Those that belong on this page, the loudest first; one that waits for the user, whatever it is."""
    found = [f for f in snapshot.faults if f.latched or f.code.startswith(_OF_THE_ROOM)]
    order = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
    return tuple(sorted(found, key=lambda f: order[f.severity]))


def may_reset(snapshot: Snapshot) -> bool:
    """Whether the user's word that all is well would change anything."""
    control = snapshot.control
    distrusted = control is not None and control.mode in _DISTRUSTED
    others = {e.key for e in snapshot.settings.room.thermometers if e.role != "room"}
    jumped = any(
        status.state in {"jumped", "implausible"} and status.key not in others
        for status in snapshot.thermometers
    )
    return distrusted or jumped or any(fault.latched for fault in room_faults(snapshot))


class Trouble(QWidget):
    """One sentence per fault. Hidden while all is well."""

    reset = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: object = None
        self._said: list[MarkedLabel] = []
        self.button = button(self.tr("It is well; go on"), "")
        self.button.setToolTip(
            self.tr("The readings are believed again, and faults that waited for you are gone.")
        )
        self.button.clicked.connect(self.reset)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._rows)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    @property
    def sentences(self) -> list[str]:
        """What is said."""
        return [row.text() for row in self._said]

    def show_snapshot(self, snapshot: Snapshot, formatter: Formatter) -> None:
        """Show the faults of a snapshot; nothing is made anew while they are the same."""
        told = [(as_sentence(formatter.text(f.text)), f.severity) for f in room_faults(snapshot)]
        reset = may_reset(snapshot)
        self.button.setVisible(reset)
        self.setVisible(bool(told) or reset)
        if told == self._shown:
            return
        self._shown = told
        clear(self._rows)
        self._said = []
        for words, severity in dict(told).items():
            row = MarkedLabel(size_px=13)
            role = {Severity.ERROR: "danger", Severity.WARNING: "warning"}.get(severity, "small")
            self._rows.addWidget(row)
            self._said.append(row)
            row.say(words, role)

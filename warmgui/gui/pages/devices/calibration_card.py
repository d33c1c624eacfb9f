"""The card about power at the wall: how it is known, how it was calibrated, and the way to do that."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from warmgui.core.text import Amount
from warmgui.gui.pages.devices import calibration_words as words
from warmgui.gui.pages.devices.calibration_dialog import CalibrationDialog, forgotten
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.room.source_words import counting, source_sentence
from warmgui.gui.pages.sensors.model import SettingsEdits
from warmgui.gui.widgets.badge import ProvenanceBadge
from warmgui.gui.widgets.basic import BOLD, Card, Label, button

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot
    from warmgui.core.settings.model import PowerSettings
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports


class CalibrationCard(Card):
    """The PC's power with its badge, the calibration in force, and two buttons."""

    def __init__(self, ports: Ports, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=6)
        self._ports, self._formatter_source = ports, formatter_source
        self._edits = SettingsEdits(ports)
        self._snapshot: Snapshot | None = None
        self.dialog: CalibrationDialog | None = None
        """The one that is open."""
        self.wall = Label(size_px=24, weight=BOLD, tabular=True)
        self.badge = ProvenanceBadge()
        self.how = label(role="muted")
        self.state = label(role="small")
        self.problem = label(role="danger")
        self.problem.hide()
        self.start = button(self.tr("Calibrate against a wall meter…"), "")
        self.start.clicked.connect(lambda _checked=False: self.open_dialog())
        self.forget = button(self.tr("Forget the calibration"), "quiet")
        self.forget.clicked.connect(lambda _checked=False: self._change(forgotten))
        self.box.addWidget(label(self.tr("Power at the wall"), "heading"))
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.wall)
        top.addWidget(self.badge)
        top.addWidget(self.how, 1)
        self.box.addLayout(top)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.state, 1)
        row.addWidget(self.forget)
        row.addWidget(self.start)
        self.box.addLayout(row)
        self.box.addWidget(self.problem)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the power of a snapshot, here and in the dialog."""
        self._snapshot = snapshot
        formatter, wall = self._formatter_source(), snapshot.wall_w
        self.wall.setText(formatter.amount(Amount(wall.value, "power_w")))
        how = source_sentence(wall, counting(snapshot, "plug"), formatter)
        self.badge.show_provenance(wall.provenance, how)
        self.how.setText(how)
        power = self._edits.told(snapshot.settings).power
        self.state.setText(formatter.text(words.in_force(power)))
        self.forget.setVisible(power.wall_calibrated_utc is not None or power.plug_calibrated_utc is not None)
        if self.dialog is not None:
            self.dialog.show_snapshot(snapshot)

    def open_dialog(self) -> None:
        """Begin."""
        if self.dialog is not None:
            self.dialog.raise_()
            return
        dialog = CalibrationDialog(self._ports.post, self._formatter_source, self.window())
        dialog.used.connect(self._change)
        dialog.finished.connect(self._on_dialog_gone)
        self.dialog = dialog
        if self._snapshot is not None:
            dialog.show_snapshot(self._snapshot)
        dialog.open()

    def _on_dialog_gone(self) -> None:
        self.dialog = None

    def _change(self, how: Callable[[PowerSettings], PowerSettings]) -> None:
        problem = self._edits.change(lambda now: dataclasses.replace(now, power=how(now.power)))
        self.problem.setText(self._formatter_source().text(problem))
        self.problem.setVisible(bool(problem))
        if self._snapshot is not None:
            self.show_snapshot(self._snapshot)

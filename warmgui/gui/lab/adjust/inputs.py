"""What can be changed about the lab's chain: its rule before it begins, the simulated others at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from warmgui.core.lab.adjust import BLOCK_S, OTHERS_TIMES, RETARGET_BLOCKS
from warmgui.core.money.scenario import ScenarioInput
from warmgui.core.text import translate
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.what_if.inputs import InputRow
from warmgui.gui.widgets.basic import Card

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.units import Formatter

SETTLE_MS = 400
"""A change of the others is told when it has rested so long."""
RULE = (
    ScenarioInput(
        "retarget_blocks",
        translate("lab adjust", "Blocks between two changes of the difficulty"),
        "number",
        8.0,
        float(RETARGET_BLOCKS[0]),
        float(RETARGET_BLOCKS[1]),
        1.0,
        translate("lab adjust", "Bitcoin's own is 2016."),
    ),
    ScenarioInput(
        "block_s",
        translate("lab adjust", "Time that a block should take"),
        "seconds",
        5.0,
        BLOCK_S[0],
        BLOCK_S[1],
        1.0,
        translate("lab adjust", "Bitcoin's own is 600 s."),
    ),
)
OTHERS = (
    ScenarioInput(
        "others",
        translate("lab adjust", "Other miners (simulated), times the power of this PC"),
        "times",
        0.0,
        0.0,
        OTHERS_TIMES,
        0.25,
    ),
    ScenarioInput(
        "delay_s",
        translate("lab adjust", "How long a block travels between this PC and the others"),
        "seconds",
        0.0,
        0.0,
        10.0,
        0.5,
        translate("lab adjust", "Meanwhile the other side may find one of the same height: a race."),
    ),
)


class ChainInputs(QWidget):
    """Two cards of sliders. `others_changed` comes when a change of the others has rested."""

    others_changed = Signal()
    changed = Signal()

    def __init__(self, formatter_source: Callable[[], Formatter], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        formatter = formatter_source()
        self.rows = {spec.key: InputRow(spec, formatter) for spec in (*RULE, *OTHERS)}
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SETTLE_MS)
        self._rest.timeout.connect(self.others_changed)
        for row in self.rows.values():
            row.changed.connect(self._on_changed)
        self.fixed = label(
            self.tr("The rule of a chain that runs stays: stop it to choose another."), "small"
        )
        self.in_force = label(role="small")
        """What the others have now: this PC's own power may have changed since it was chosen."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for title, specs in ((self.tr("The rule"), RULE), (self.tr("Hash power of others"), OTHERS)):
            card = Card(margins=(20, 16, 20, 16), spacing=8)
            card.box.addWidget(label(title, "heading"))
            for spec in specs:
                card.box.addWidget(self.rows[spec.key])
            card.box.addWidget(self.fixed if specs is RULE else self.in_force)
            column.addWidget(card)
        column.addStretch(1)
        self.show_running(running=False)

    @property
    def retarget_blocks(self) -> int:
        """As chosen."""
        return round(self.rows["retarget_blocks"].value)

    @property
    def block_s(self) -> float:
        """As chosen, seconds."""
        return self.rows["block_s"].value

    @property
    def others_times(self) -> float:
        """Power of the others over that of this PC."""
        return self.rows["others"].value

    @property
    def delay_s(self) -> float:
        """As chosen, seconds."""
        return self.rows["delay_s"].value

    def show_running(self, *, running: bool) -> None:
        """The rule cannot be changed while a chain runs."""
        for spec in RULE:
            self.rows[spec.key].setEnabled(not running)
        self.fixed.setVisible(running)

    def show_in_force(self, words: str) -> None:
        """Power of the others as it is now, in a finished sentence; "" while no chain runs."""
        self.in_force.setText(words)
        self.in_force.setVisible(bool(words))

    def show_rule(self, retarget_blocks: int, block_s: float) -> None:
        """That of a chain which was begun elsewhere."""
        for key, value in (("retarget_blocks", float(retarget_blocks)), ("block_s", block_s)):
            self.rows[key].show_value(self.rows[key].spec.held(value))

    def show_others(self, times: float, delay_s: float) -> None:
        """Those of a chain which was begun elsewhere."""
        for key, value in (("others", times), ("delay_s", delay_s)):
            self.rows[key].show_value(self.rows[key].spec.held(value))

    def hideEvent(self, event: Any) -> None:
        """What was chosen is told at once when one goes away."""
        if self._rest.isActive():
            self._rest.stop()
            self.others_changed.emit()
        super().hideEvent(event)

    def _on_changed(self, key: str, _value: float) -> None:
        if key in {"others", "delay_s"}:
            self._rest.start()
        self.changed.emit()

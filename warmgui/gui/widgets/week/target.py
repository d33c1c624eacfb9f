"""Asks which temperature is wanted: one of the presets, or one of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.schedule.stretches import preset_c
from warmgui.core.schedule.target import PRESET_WORDS
from warmgui.core.schedule.week_plan import COLDEST_C, PRESETS, WARMEST_C
from warmgui.core.text import Amount
from warmgui.gui.pages.parts import label, segments
from warmgui.gui.widgets.basic import pad_field

if TYPE_CHECKING:
    from warmgui.core.settings.model import ComfortSettings
    from warmgui.core.units import Formatter

OWN = "own"


def target_c(comfort: ComfortSettings, preset: str, setpoint_c: float | None) -> float:
    """The temperature that a slot or a holiday wants, °C."""
    return preset_c(comfort, preset) if preset else float(setpoint_c or COLDEST_C)


class TargetChoice(QWidget):
    """Frost, Eco, Comfort, or a number. `changed` comes with each choice of the user."""

    changed = Signal()

    def __init__(self, formatter: Formatter, comfort: ComfortSettings) -> None:
        super().__init__()
        self._formatter, self._comfort = formatter, comfort
        choices = [(preset, formatter.text(PRESET_WORDS[preset])) for preset in PRESETS]
        self.presets = segments([*choices, (OWN, self.tr("Own"))], self.tr("Target"), self._on_preset)
        self.number = QDoubleSpinBox()
        self.number.setDecimals(1)
        self.number.setRange(*(formatter.to_display(c, "temperature_c") for c in (COLDEST_C, WARMEST_C)))
        self.number.setSingleStep(0.5)
        self.number.setSuffix(f" {formatter.unit('temperature_c')}")
        self.number.setAccessibleName(self.tr("Own temperature"))
        self.number.setFixedWidth(112)
        self.number.valueChanged.connect(self._on_number)
        pad_field(self.number)
        self.temperature = label("", "muted", wrap=False)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.number)
        row.addWidget(self.temperature)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.presets)
        column.addLayout(row)
        self.show_target("comfort", None)

    @property
    def target(self) -> tuple[str, float | None]:
        """Preset and °C, as in `Slot`: one of them says it."""
        chosen = self.presets.selected
        if chosen in PRESETS:
            return chosen, None
        return "", round(self._formatter.from_display(self.number.value(), "temperature_c"), 3)

    def show_target(self, preset: str, setpoint_c: float | None) -> None:
        """Show what is wanted; nothing is told."""
        self.presets.select(preset or OWN)
        shown_c = target_c(self._comfort, preset, setpoint_c)
        with QSignalBlocker(self.number):
            self.number.setValue(self._formatter.to_display(shown_c, "temperature_c"))
        self._show_own()

    def _show_own(self) -> None:
        preset, setpoint_c = self.target
        self.number.setVisible(not preset)
        amount = Amount(target_c(self._comfort, preset, setpoint_c), "temperature_c")
        self.temperature.setText(self._formatter.amount(amount) if preset else "")
        self.temperature.setVisible(bool(preset))

    def _on_preset(self, key: str) -> None:
        if key == OWN:
            self._show_own()
            self.number.setFocus()
            self.number.selectAll()
        self._show_own()
        self.changed.emit()

    def _on_number(self, _value: float) -> None:
        self.changed.emit()

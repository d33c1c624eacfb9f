"""The choice what the heat of this PC does: mining, science, or both."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import directed

_BELOW_RADIO_PX = 28


class WorkChoice(QWidget):
    """Three ways, each with a sentence below."""

    chosen = Signal(str)
    """"mining", "science" or "both"."""

    def __init__(self) -> None:
        super().__init__()
        told = {
            "mining": (self.tr("Mining"), self.tr("Hashes for the practice network, a pool or your node.")),
            "science": (
                self.tr("Science"),
                self.tr("BOINC or Folding@home computes for research, and nothing is mined on this PC."),
            ),
            "both": (
                self.tr("Both"),
                self.tr("Science on the processor, mining on the graphics cards."),
            ),
        }
        self._group = QButtonGroup(self)
        self.radios: dict[str, QRadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        for key, (word, sentence) in told.items():
            radio = QRadioButton(word)
            radio.setAccessibleDescription(sentence)
            radio.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._group.addButton(radio)
            self.radios[key] = radio
            below = label(sentence, "small")
            below.setContentsMargins(directed(_BELOW_RADIO_PX, 0, 0, 0))
            column.addWidget(radio)
            column.addWidget(below)

    def show_work(self, work: str) -> None:
        """Show what is chosen; emits nothing."""
        with QSignalBlocker(self._group):
            if work in self.radios:
                self.radios[work].setChecked(True)

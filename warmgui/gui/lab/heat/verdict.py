"""The verdict on heat: one word or two, and the sentence, behind a drawing that says the same."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label

_ROLES = {"good": "good", "bad": "danger"}


class HeatVerdict(QWidget):
    """Where this PC stands among the ways to heat."""

    def __init__(self) -> None:
        super().__init__()
        self.word = MarkedLabel("warning", size_px=18)
        self.sentence = label(selectable=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.word)
        column.addWidget(self.sentence)

    def show_verdict(self, sentence: str, tone: str) -> None:
        """Show it.

        Args:
            sentence: of the core.
            tone: as in `core.lab.heat.HeatOutcome`.
        """
        words = {
            "good": self.tr("Here this PC is the cheapest heat"),
            "bad": self.tr("Here this PC is no cheaper than a plain heater"),
        }.get(tone, self.tr("Here this PC beats a plain heater, but not every heater"))
        self.word.say(words, _ROLES.get(tone, "warning"))
        self.sentence.setText(sentence)

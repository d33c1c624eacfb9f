"""Asks one heater what it is, and says what came out: model, power steps, what becomes of it when we go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.house.finds import HeaterTest
from warmgui.core.text import Amount, joined
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.pages.trial import Trial

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.house.nouns import LanHeater
    from warmgui.core.units import Formatter
    from warmgui.gui.ports_house import HeaterDesk
    from warmgui.gui.widgets.basic import Label


class HeaterTrial(Trial[HeaterTest]):
    """Runs a test of a heater and says how it ended."""

    def __init__(self, desk: HeaterDesk | None, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__()
        self._desk, self._formatter_source = desk, formatter_source
        self.model = label()
        self.levels = label(role="muted")
        self.rest = label(role="muted")
        self.note = MarkedLabel("warning", size_px=13)
        for part in (self.model, self.levels, self.rest, self.note):
            self.box.addWidget(part)
        self.clear()

    def run(self, heater: LanHeater, password: str | None) -> None:
        """Test a heater; another test that runs already is given up."""
        desk = self._desk
        if desk is not None:
            self.begin(self.tr("Asking it…"), lambda told: desk.test(heater, password, told))

    def show_result(self, result: HeaterTest) -> None:
        """Say what came out."""
        f = self._formatter_source()
        self.sentence.say(as_sentence(f.text(result.text)), "good" if result.good else "danger")
        power = f.amount(Amount(result.power_w.value, "power_w"))
        now = self.tr("draws {power} now").format(power=power) if result.power_w.value is not None else ""
        self._say(self.model, joined((result.model, result.firmware, now)))
        steps = ", ".join(f.amount(Amount(watts, "power_w")) for watts in result.levels_w)
        if result.good:
            self._say(
                self.levels,
                self.tr("Power steps: {steps}").format(steps=steps)
                if steps
                else self.tr("It names no power steps: it only runs or rests."),
            )
            self._say(self.rest, self._rest_words(result))
        self.note.say(as_sentence(f.text(result.note)), "warning")

    def clear(self) -> None:
        """Nothing is said any more."""
        for part in (self.model, self.levels, self.rest, self.note):
            part.hide()
        super().clear()

    def _rest_words(self, result: HeaterTest) -> str:
        if result.ends_alone:
            return self.tr("It turns itself off or down when nobody speaks to it any more.")
        if result.can_rest:
            return self.tr("It can be switched off from here, but stays on if this PC fails.")
        return self.tr("It cannot be switched off from here.")

    @staticmethod
    def _say(shown: Label, sentence: str) -> None:
        shown.setText(sentence)
        shown.setVisible(bool(sentence))

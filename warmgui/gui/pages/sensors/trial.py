"""Tries one sensor while one waits, and says what came out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.thermometers import SensorTest
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.pages.trial import Trial

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.settings.model import Settings
    from warmgui.core.thermometers import Thermometer
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import SensorDesk


class SensorTrial(Trial[SensorTest]):
    """Runs a test of a sensor and says how it ended."""

    def __init__(self, desk: SensorDesk | None, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__()
        self._desk, self._formatter_source = desk, formatter_source
        self.note = label(role="small")
        self.box.addWidget(self.note)
        self.note.hide()

    def run(self, entry: Thermometer, settings: Settings, password: str | None) -> None:
        """Try a sensor; another test that runs already is given up."""
        desk = self._desk
        if desk is not None:
            self.begin(self.tr("Asking it…"), lambda told: desk.test(entry, settings, password, told))

    def show_result(self, result: SensorTest) -> None:
        """Say what came out."""
        text = self._formatter_source().text
        self.sentence.say(as_sentence(text(result.text)), "good" if result.good else "danger")
        self.note.setText(text(result.note))
        self.note.setVisible(bool(result.note))

    def clear(self) -> None:
        """Nothing is said any more."""
        self.note.hide()
        super().clear()

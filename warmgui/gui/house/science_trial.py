"""Asks BOINC or Folding@home once, and says what came out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.text import Text
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.pages.trial import Trial

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.settings.model import Settings
    from warmgui.core.units import Formatter
    from warmgui.gui.ports_house import ScienceDesk


class ScienceTrial(Trial[tuple[bool, Text]]):
    """Runs a test and says how it ended."""

    def __init__(self, desk: ScienceDesk | None, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__()
        self._desk, self._formatter_source = desk, formatter_source

    def run(self, settings: Settings) -> None:
        """Ask the program that the settings name; another test that runs already is given up."""
        desk = self._desk
        if desk is not None:
            self.begin(
                self.tr("Asking it…"),
                lambda told: desk.test(settings, None, lambda good, text: told((good, text))),
            )

    def show_result(self, result: tuple[bool, Text]) -> None:
        """Say what came out."""
        good, text = result
        self.sentence.say(as_sentence(self._formatter_source().text(text)), "good" if good else "danger")

"""Adds a thermometer or a plug to the list of sensors from here, and says under which key it stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from warmgui.core.thermometers import Thermometer
from warmgui.gui.pages.sensors import model as thermometers_model
from warmgui.gui.pages.sensors.dialog import SensorDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from warmgui.core.settings.model import Settings
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter
    from warmgui.gui.pages.sensors.model import Decided, SettingsEdits
    from warmgui.gui.ports import Ports


class SensorAdder(QObject):
    """Opens the dialog of the room's page for another role.

    Args:
        ports: the ways out.
        edits: saves what was decided.
        formatter_source: numbers and sentences in the reader's language.
        say: is told what could not be saved.
    """

    def __init__(
        self,
        ports: Ports,
        edits: SettingsEdits,
        formatter_source: Callable[[], Formatter],
        say: Callable[[Text], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._ports, self._edits = ports, edits
        self._formatter_source, self._say = formatter_source, say
        self.dialog: SensorDialog | None = None
        """The one that is open."""

    def add(self, role: str, window: QWidget, added: Callable[[Settings, str], None]) -> None:
        """Ask for a sensor of a role; `added` gets the settings with it, and its key."""
        settings = self._ports.settings_to_change(self._edits.shown)
        wanted = Thermometer("", role=role)
        dialog = SensorDialog(
            self._ports.sensor_desk, self._formatter_source, settings, entry=wanted, parent=window
        )
        dialog.decided.connect(lambda change: self._on_decided(change, added))
        dialog.finished.connect(self._on_gone)
        self.dialog = dialog
        dialog.open()

    def _on_decided(self, change: Decided, added: Callable[[Settings, str], None]) -> None:
        before = {entry.key for entry in self._edits.shown.room.thermometers}
        problem = self._edits.change(lambda settings: thermometers_model.decided(settings, change))
        self._say(problem or change.text)
        now = self._edits.shown
        new = next((entry.key for entry in now.room.thermometers if entry.key not in before), "")
        if new:
            added(now, new)

    def _on_gone(self) -> None:
        self.dialog = None

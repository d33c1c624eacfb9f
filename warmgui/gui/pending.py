"""Changed settings on their way to the file: collected while one types, saved together after a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from warmgui.core.settings import model as declared

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.settings.model import Settings
    from warmgui.gui.ports import Ports

SAVE_AFTER_MS = 600


class PendingSettings(QObject):
    """Holds what was edited until it could be saved; what could not stays and is tried again."""

    saved = Signal(object)
    """The `Settings` that were saved."""
    failed = Signal(object)
    """A `Text`: why they could not be written."""
    returned = Signal(str, str, object)
    """Section, name and value of a setting that went back to what it was: what it does could not be done."""
    refused = Signal(str, str, object)
    """Section, name and a `Text`: this value contradicts another one."""

    def __init__(self, ports: Ports, base: Callable[[], Settings], parent: QObject | None = None) -> None:
        """Prepare; `base` gives the settings of the last snapshot."""
        super().__init__(parent)
        self._ports = ports
        self._base = base
        self._values: dict[tuple[str, str], Any] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.save)

    def __contains__(self, key: tuple[str, str]) -> bool:
        """Whether a setting waits to be saved."""
        return key in self._values

    def put(self, section: str, name: str, value: Any) -> None:
        """A good value was entered."""
        self._values[section, name] = value
        self._timer.start()

    def save(self) -> None:
        """Save at once what is waiting."""
        self._timer.stop()
        if not self._values:
            return
        settings = self._ports.settings_to_change(self._base())
        for (section, name), value in self._values.items():
            try:
                settings = declared.changed(settings, section, name, value)
            except ValueError as error:
                self.refused.emit(section, name, error.args[0])
                return
        problem = self._ports.save_settings(settings)
        if problem:
            self._give_back()
            self.failed.emit(problem)
            return
        self._values.clear()
        self.saved.emit(settings)

    def _give_back(self) -> None:
        """What is not in force although it was to be saved is not tried again: somebody has to wish it."""
        if self._ports.current_settings is None:
            return
        now = self._ports.current_settings()
        for (section, name), value in list(self._values.items()):
            in_force = declared.get(now, section, name)
            if in_force != value:
                del self._values[section, name]
                self.returned.emit(section, name, in_force)

"""The one thing that a fit cannot see for itself and a person can: whether anything else heats the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from warmgui.core.settings import model as declared
from warmgui.core.settings.model import Settings
from warmgui.gui.forms import FieldEditor

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports

_SECTION, _NAME = "room", "other_heating"


class HeatingQuestion(QWidget):
    """The setting, where its answer counts; saved as soon as it is chosen."""

    def __init__(self, ports: Ports, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__()
        self._ports = ports
        self._seen = Settings()
        field = next(f for f in declared.fields_of(_SECTION) if f.name == _NAME)
        self.editor = FieldEditor(field, formatter_source(), field.default)
        self.editor.edited.connect(lambda _section, _name, value: self._save(value))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.editor)

    def show_settings(self, settings: Settings) -> None:
        """Follow what somebody else changed; a snapshot that is older than the answer changes nothing."""
        before, self._seen = self._seen.room.other_heating, settings
        now = settings.room.other_heating
        if now not in {before, self.editor.value}:
            self.editor.show_value(now)

    def _save(self, answer: str) -> None:
        base = self._ports.settings_to_change(self._seen)
        problem = self._ports.save_settings(declared.changed(base, _SECTION, _NAME, answer))
        if problem:
            self.editor.say_problem(problem)

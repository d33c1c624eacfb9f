"""Editors of declared settings on pages of their own subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.settings import model as declared
from warmgui.gui.forms import FieldEditor
from warmgui.gui.pending import PendingSettings

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from warmgui.core.settings.model import Settings
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports


class Editors:
    """Editors of declared settings: what is typed is saved after a moment, what others change is shown."""

    def __init__(self, ports: Ports, formatter_source: Callable[[], Formatter], owner: QWidget) -> None:
        self._ports, self._formatter_source = ports, formatter_source
        self._settings: Settings | None = None
        self.pending = PendingSettings(ports, lambda: self._settings or declared.Settings(), owner)
        self.pending.refused.connect(self._on_refused)
        self.all: dict[tuple[str, str], FieldEditor] = {}

    def make(self, section: str, name: str) -> FieldEditor:
        """An editor of one setting.

        Raises:
            StopIteration: there is no such setting.
        """
        field = next(f for f in declared.fields_of(section) if f.name == name)
        made = FieldEditor(field, self._formatter_source(), field.default)
        made.edited.connect(self.pending.put)
        self.all[section, name] = made
        return made

    def show_settings(self, settings: Settings) -> None:
        """Show what somebody else changed, and what there was at first."""
        before, self._settings = self._settings, settings
        for key, editor in self.all.items():
            new = declared.get(settings, *key)
            fresh = before is None or new != declared.get(before, *key)
            if fresh and new != editor.value and key not in self.pending and not editor.is_being_edited():
                editor.show_value(new)

    def _on_refused(self, section: str, name: str, problem: object) -> None:
        self.all[section, name].say_problem(problem)  # type: ignore[arg-type]  # a Text

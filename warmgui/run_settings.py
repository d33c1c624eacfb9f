"""The settings of one run: what the file says, what the command line asked for this time, and what is saved.

`--target 19` holds for this run and is never written; once the user changes the target in the window, the
change rules and is written.
"""

from __future__ import annotations

import dataclasses
import threading
from typing import TYPE_CHECKING, Any

from warmgui.core.settings.model import SECTION_TITLES, fields_of, get
from warmgui.io import settings_file
from warmgui.io.settings_writer import PATIENCE_S, SettingsWriter
from warmgui.options import applied

if TYPE_CHECKING:
    from pathlib import Path

    from warmgui.core.settings.model import Settings
    from warmgui.core.text import Text
    from warmgui.options import Options


class RunSettings:
    """Loads, overrides and saves. Any thread may ask for `current`."""

    def __init__(self, path: Path, options: Options) -> None:
        """Load the file; nothing raises.

        Args:
            path: of the settings file.
            options: of the command line.
        """
        self._path = path
        self._lock = threading.Lock()
        self._writer = SettingsWriter(path)
        loaded = settings_file.load(path)
        self.problems: tuple[Text, ...] = loaded.problems
        """What was wrong with the file, in sentences."""
        self._extra = loaded.extra
        self._stored = loaded.settings
        self._current = applied(options, loaded.settings)
        self._overrides = _differences(loaded.settings, self._current)

    @property
    def stored(self) -> Settings:
        """What the file holds."""
        with self._lock:
            return self._stored

    @property
    def current(self) -> Settings:
        """What is in force in this run."""
        with self._lock:
            return self._current

    def save(self, settings: Settings) -> Text:
        """Put new settings in force and write them, without what only this run's command line asked for.

        Returns:
            An empty Text, or why they could not be written, or (a slow disk) are not yet; they are in force
            all the same.
        """
        with self._lock:
            self._current = settings
            self._overrides = {
                key: value for key, value in self._overrides.items() if get(settings, *key) == value
            }
            self._stored = _with(settings, {key: get(self._stored, *key) for key in self._overrides})
            number = self._writer.hand_over(self._stored, self._extra)
        return self._writer.answer(number)

    def finish(self) -> bool:
        """At the end: wait for a slow disk, but not for ever; False when it takes too long."""
        return self._writer.finish()

    def read_again(self) -> Settings | None:
        """Take up what another program of this user has written into the file (`warmgui consent`).

        Returns:
            The settings now in force; None where the file is damaged or our own settings are still being
            written, and nothing changed.
        """
        if not self._writer.finish(PATIENCE_S):
            return None
        with self._lock:
            loaded = settings_file.load(self._path)
            if loaded.stands_in:
                return None
            self._extra, self._stored = loaded.extra, loaded.settings
            self._current = _with(loaded.settings, {key: get(self._current, *key) for key in self._overrides})
            return self._current


def _differences(before: Settings, after: Settings) -> dict[tuple[str, str], Any]:
    """(section, name) -> new value of every field that differs."""
    return {
        (section, field.name): get(after, section, field.name)
        for section in SECTION_TITLES
        for field in fields_of(section)
        if get(after, section, field.name) != get(before, section, field.name)
    }


def _with(settings: Settings, values: dict[tuple[str, str], Any]) -> Settings:
    for (section, name), value in values.items():
        part = dataclasses.replace(getattr(settings, section), **{name: value})
        settings = dataclasses.replace(settings, **{section: part})
    return settings

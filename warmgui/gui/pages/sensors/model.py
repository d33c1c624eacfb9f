"""Changes of the list of sensors and of what belongs to it, until a snapshot knows them. No widgets here."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.settings.sensors import THERMOMETERS
from warmgui.core.text import EMPTY, Text
from warmgui.core.thermometers_in_use import secret_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from warmgui.core.settings.model import HomeAssistantSettings, MqttSettings, Settings
    from warmgui.core.thermometers import Secret, Thermometer
    from warmgui.gui.ports import Ports

    Entries = tuple[Thermometer, ...]

PARTS = ("room", "mqtt", "home_assistant", "weather", "power")
"""Sections that the room's page and its dialogs change."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What a dialog wants to be saved: the entry, and the servers that it speaks through."""

    entry: Thermometer
    mqtt: MqttSettings | None = None
    """None: unchanged."""
    home_assistant: HomeAssistantSettings | None = None
    text: Text = EMPTY
    """What was said about its password."""


def place_of(entries: Entries, key: str) -> int | None:
    """Where an entry stands."""
    return next((i for i, entry in enumerate(entries) if entry.key == key), None)


def with_entry(entries: Entries, entry: Thermometer, place: int | None = None) -> Entries:
    """With an entry as it is now; a new one (without a key) gets one, and its place or the last."""
    at = place_of(entries, entry.key) if entry.key else None
    if at is not None:
        return (*entries[:at], entry, *entries[at + 1 :])
    if not entry.key:
        entry = dataclasses.replace(entry, key=THERMOMETERS.new_key(e.key for e in entries))
    at = len(entries) if place is None else min(max(place, 0), len(entries))
    return (*entries[:at], entry, *entries[at:])


def without(entries: Entries, key: str) -> Entries:
    """Without an entry."""
    return tuple(entry for entry in entries if entry.key != key)


def is_first_of_the_room(settings: Settings, entry: Thermometer) -> bool:
    """Whether switching it on means that the room is measured from now on."""
    return entry.role == "room" and entry.enabled and settings.room.sensor != "sensors"


def decided(settings: Settings, change: Decided) -> Settings:
    """The settings with what a dialog decided; the room's first thermometer makes thermometers count."""
    room = dataclasses.replace(
        settings.room, thermometers=with_entry(settings.room.thermometers, change.entry)
    )
    if is_first_of_the_room(settings, change.entry):
        room = dataclasses.replace(room, sensor="sensors")
    return dataclasses.replace(
        settings,
        room=room,
        mqtt=change.mqtt or settings.mqtt,
        home_assistant=change.home_assistant or settings.home_assistant,
    )


def with_place(settings: Settings, entry: Thermometer, place: str) -> Settings:
    """The settings that know where the password of an entry (or of its server) is kept."""
    if entry.kind == "mqtt":
        return dataclasses.replace(settings, mqtt=dataclasses.replace(settings.mqtt, password=place))
    if entry.kind == "home_assistant":
        server = dataclasses.replace(settings.home_assistant, token=place)
        return dataclasses.replace(settings, home_assistant=server)
    room = dataclasses.replace(
        settings.room,
        thermometers=with_entry(settings.room.thermometers, dataclasses.replace(entry, password=place)),
    )
    return dataclasses.replace(settings, room=room)


def is_needed(settings: Settings, secret: Secret) -> bool:
    """Whether some entry of the list, on or off, or its server still uses this password."""
    return any(
        (used := secret_for(entry, settings)).key == secret.key and used.password != "none"  # noqa: S105
        for entry in settings.room.thermometers
    )


class SettingsEdits:
    """Saves changes and remembers them until a snapshot knows them: nothing snaps back for a second.

    Args:
        ports: the ways out.
        parts: sections that may be changed.
    """

    def __init__(self, ports: Ports, parts: tuple[str, ...] = PARTS) -> None:
        self._ports, self._parts = ports, parts
        self._settings: Settings | None = None
        self._wanted: dict[str, Any] = {}
        self._older: dict[str, list[Any]] = {}

    def told(self, settings: Settings) -> Settings:
        """Take a snapshot's settings; returns what is to be shown."""
        self._settings = settings
        for part in list(self._wanted):
            now = getattr(settings, part)
            if now == self._wanted[part] or now not in self._older[part]:
                del self._wanted[part], self._older[part]
        return self.shown

    @property
    def shown(self) -> Settings:
        """The last snapshot's settings with what was changed since.

        Raises:
            RuntimeError: there was no snapshot yet.
        """
        if self._settings is None:
            raise RuntimeError("no snapshot yet")
        return dataclasses.replace(self._settings, **self._wanted)

    def change(self, how: Callable[[Settings], Settings]) -> Text:
        """Save a change of the settings in force; returns an empty Text, or why that failed."""
        if self._settings is None:
            return EMPTY
        base = self._ports.settings_to_change(self.shown)
        changed = how(base)
        if changed == base:
            return EMPTY
        problem = self._ports.save_settings(changed)
        if not problem:
            for part in self._parts:
                new, old = getattr(changed, part), getattr(base, part)
                if new != old:
                    self._older.setdefault(part, []).extend((getattr(self._settings, part), old))
                    self._wanted[part] = new
        return problem

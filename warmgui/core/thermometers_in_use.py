"""Which thermometers of the settings are read, and with whose password."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings
    from warmgui.core.thermometers import Secret, Thermometer


def active(settings: Settings) -> tuple[Thermometer, ...]:
    """Entries that are to be read: of the room's only while its thermometers are those of the list."""
    room = settings.room
    return tuple(
        entry
        for entry in room.thermometers
        if entry.enabled and (entry.role != "room" or room.sensor == "sensors")
    )


def of_role(settings: Settings, role: str) -> tuple[Thermometer, ...]:
    """Active entries of one role."""
    return tuple(entry for entry in active(settings) if entry.role == role)


def replaced(old: Settings, new: Settings) -> frozenset[str]:
    """Keys whose earlier readings mean nothing now: entries that are gone, off, or somewhere else."""
    before, after = active(old), set(active(new))
    return frozenset(entry.key for entry in before if entry not in after)


def secret_for(entry: Thermometer, settings: Settings) -> Secret:
    """The password or token that an entry needs: its server's or its own."""
    if entry.kind == "mqtt":
        return settings.mqtt.secret
    return settings.home_assistant.secret if entry.kind == "home_assistant" else entry.secret

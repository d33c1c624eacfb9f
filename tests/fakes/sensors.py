"""Short ways to entries of the list of sensors, to settings with them, and to sentences."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from warmgui.core.settings.model import Settings
from warmgui.core.thermometers import Thermometer
from warmgui.core.units import Formatter

if TYPE_CHECKING:
    from warmgui.core.model import Reading
    from warmgui.core.text import Text


def entry(kind: str = "file", **more: Any) -> Thermometer:
    """An entry named "Shelf"."""
    return Thermometer(kind, **{"name": "Shelf", "key": "t1", **more})


def listed(*entries: Thermometer, sensor: str = "sensors", **sections: Any) -> Settings:
    """Settings with a list; `listed(a, mqtt={"host": "h"})` changes fields of other sections."""
    room = replace(Settings().room, sensor=sensor, thermometers=entries)
    settings = replace(Settings(), room=room)
    for name, changes in sections.items():
        settings = replace(settings, **{name: replace(getattr(settings, name), **changes)})
    return settings


def english(text: Text) -> str:
    """The sentence as an English reader sees it."""
    return Formatter().text(text)


def words(reading: Reading) -> str:
    """Why a reading has no value."""
    return english(reading.reason)

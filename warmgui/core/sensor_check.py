"""What cannot work in the list of thermometers, in sentences. Nothing that was typed is lost by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.settings.sensors import thermometer_problem
from warmgui.core.text import Text, translate
from warmgui.core.thermometers import base_url
from warmgui.core.thermometers_in_use import active, of_role

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings


def sensor_problems(settings: Settings) -> tuple[Text, ...]:
    """Of entries that are to be read, and of the servers that they need."""
    found = []
    if settings.room.sensor == "sensors" and not of_role(settings, "room"):
        found.append(
            translate(
                "settings", "No thermometer of the room is switched on: add one, or use the room model."
            )
        )
    entries = active(settings)
    for entry in entries:
        problem = thermometer_problem(entry)
        if problem:
            found.append(
                translate(
                    "settings", "{thermometer}: {problem}.", thermometer=entry.shown_name, problem=problem
                )
            )
    kinds = {entry.kind for entry in entries}
    if "mqtt" in kinds and not settings.mqtt.host.strip():
        found.append(translate("settings", "Enter the MQTT broker that the thermometers speak through."))
    if "home_assistant" in kinds and not base_url(settings.home_assistant.url):
        found.append(translate("settings", "Enter the address of Home Assistant."))
    return tuple(found)

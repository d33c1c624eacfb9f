"""What cannot work as it is set: settings looked at together, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.settings.check import contradictions
from warmgui.core.settings.egress import DATED
from warmgui.core.settings.pc_use import use_without_effect
from warmgui.core.text import Text, translate

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings


def inconsistencies(settings: Settings) -> tuple[Text, ...]:
    """What cannot work as it is set, in sentences. What was typed stays stored."""
    found = list(contradictions(settings.safety, settings.power))
    room = settings.room
    if settings.upstream.kind == "servers":
        from warmgui.core.servers.check import upstream_problems  # late: few settings have servers

        found.extend(upstream_problems(settings.upstream))
    if room.sensor == "sensors" or room.thermometers:
        from warmgui.core.sensor_check import sensor_problems  # late: many have none

        found.extend(sensor_problems(settings))
    if settings.weather.source == "open_meteo" and not settings.weather.asks_service:
        found.append(translate("settings", "Enter latitude and longitude for the weather service."))
    if settings.network.facts != DATED and not settings.network.facts_url:
        found.append(translate("settings", "Enter the address of the server that tells the difficulty."))
    found.extend(use_without_effect(settings.use))
    if (settings.tariff.source, settings.carbon.source, settings.home.source) != ("flat", "declared", "none"):
        from warmgui.core.settings.energy_check import energy_problems  # late: many have none

        found.extend(energy_problems(settings))
    return tuple(found)

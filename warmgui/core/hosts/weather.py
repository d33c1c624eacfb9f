"""The weather service on the list of hosts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.hosts.entry import HostEntry
from warmgui.core.text import translate
from warmgui.core.weather import HOST

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings


def weather_host(settings: Settings) -> HostEntry:
    """Off until the user chooses it and says for where."""
    return HostEntry(
        key="weather",
        title=translate("hosts", "Weather service (Open-Meteo)"),
        host=HOST,
        purpose=translate(
            "hosts", "Outdoor temperature and sun. It is told your place, rounded to about 10 km."
        ),
        how_often=translate("hosts", "Twice an hour at most"),
        enabled=settings.weather.asks_service,
        leaves_pc=True,
        switch=("weather", "source"),
    )

"""Declarations of what is known about the weather outside. See `model`."""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core.settings.declaration import setting
from warmgui.core.text import translate


@dataclass(frozen=True, slots=True)
class WeatherSettings:
    """Where outdoor temperature and sun come from."""

    source: str = setting(
        "declared",
        translate("settings", "Outside temperature from"),
        translate(
            "settings",
            "Learning the room needs the real one; an outdoor sensor of your list comes first. The weather "
            "service is asked twice an hour at most, and is told your place to about 10 km.",
        ),
        choices=(
            ("declared", translate("settings", "As I typed it in")),
            ("open_meteo", translate("settings", "Weather service (Open-Meteo)")),
            ("unknown", translate("settings", "Not known")),
        ),
        link=(translate("settings", "Weather data by Open-Meteo.com (CC BY 4.0)"), "https://open-meteo.com/"),
    )
    latitude: float | None = setting(
        None,
        translate("settings", "Latitude"),
        translate("settings", "In degrees, north is positive; for the weather service only."),
        minimum=-90.0,
        maximum=90.0,
        step=0.1,
        optional_text=translate("settings", "not set"),
    )
    longitude: float | None = setting(
        None,
        translate("settings", "Longitude"),
        translate("settings", "In degrees, east is positive."),
        minimum=-180.0,
        maximum=180.0,
        step=0.1,
        optional_text=translate("settings", "not set"),
    )

    @property
    def asks_service(self) -> bool:
        """Whether the weather service is switched on and knows for where."""
        return self.source == "open_meteo" and self.latitude is not None and self.longitude is not None

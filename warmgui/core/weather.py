"""A forecast of outdoor temperature and sun: Open-Meteo's answer, and what it says about a moment.

The answer is a weather model's, so everything from here is MODELLED. Temperatures are of an instant, the sun
is the mean over the hour before its time (https://open-meteo.com/en/docs). Data are CC BY 4.0: whoever shows
them names Open-Meteo.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from warmgui.core.energy.series import Series, Slot
from warmgui.core.settings.words import is_finite_number, shown
from warmgui.core.vocabulary import Provenance

SOURCE = "Open-Meteo.com (CC BY 4.0)"
"""How its data are named wherever they are shown: the licence asks for it."""
HOST = "api.open-meteo.com"
BASE_URL = f"https://{HOST}/v1/forecast"
HOUR_S = 3600.0
USABLE_S = 36 * HOUR_S
"""A forecast that is older says little about today."""
OUTDOOR_C = (-90.0, 60.0)
SOLAR_W_PER_M2 = (0.0, 1500.0)
MOST_HOURS = 24 * 17
PLACE_DIGITS = 1
"""A tenth of a degree is some 10 km: enough for weather, too coarse for an address."""


DEVICE = "open-meteo"


def weather_device(latitude: float | None, longitude: float | None) -> str:
    """The `device` of readings about a place: those of another place mean nothing here."""
    if latitude is None or longitude is None:
        return DEVICE
    return "{} {} {}".format(DEVICE, *rounded_place(latitude, longitude))


class BadForecastError(ValueError):
    """The answer is none; the words say what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """Hours in ascending order; parallel tuples, None where the service knew nothing."""

    latitude: float
    longitude: float
    fetched_utc: float
    times_utc: tuple[float, ...]
    outdoor_c: tuple[float | None, ...]
    solar_w_per_m2: tuple[float | None, ...]

    def usable(self, now_utc: float) -> bool:
        """Whether it is young enough, and not from a future that a wrong clock made."""
        return -HOUR_S <= now_utc - self.fetched_utc <= USABLE_S

    def outdoor_at(self, now_utc: float) -> float | None:
        """Outdoor temperature, °C, between its two hours; None beyond the ends."""
        for (t0, t1), (a, b) in zip(pairwise(self.times_utc), pairwise(self.outdoor_c), strict=True):
            if t0 <= now_utc <= t1:
                if a is None or b is None:
                    return None
                return a + (b - a) * (now_utc - t0) / (t1 - t0)
        return None

    def solar_at(self, now_utc: float) -> float | None:
        """Radiation on the horizontal, W/m²: the mean of the hour that now belongs to."""
        place = bisect_left(self.times_utc, now_utc)
        if not 0 < place < len(self.times_utc):
            return None
        return self.solar_w_per_m2[place]

    def outdoor_series(self) -> Series:
        """Outdoor temperature as steps, °C: the mean of the two moments that each lies between."""
        slots = [
            Slot(t0, t1, (a + b) / 2.0)
            for (t0, t1), (a, b) in zip(pairwise(self.times_utc), pairwise(self.outdoor_c), strict=True)
            if a is not None and b is not None
        ]
        return Series(tuple(slots), Provenance.MODELLED, SOURCE, self.fetched_utc)

    def solar_series(self) -> Series:
        """Radiation on the horizontal as steps, W/m²: each number is the mean of the time before it."""
        slots = [
            Slot(t0, t1, value)
            for (t0, t1), value in zip(pairwise(self.times_utc), self.solar_w_per_m2[1:], strict=True)
            if value is not None
        ]
        return Series(tuple(slots), Provenance.MODELLED, SOURCE, self.fetched_utc)

    def plain(self) -> dict[str, Any]:
        """For a cache file; `from_plain` reads it."""
        return {
            "latitude": self.latitude,
            "longitude": self.longitude,
            "fetched_utc": self.fetched_utc,
            "hourly": {
                "time": list(self.times_utc),
                "temperature_2m": list(self.outdoor_c),
                "shortwave_radiation": list(self.solar_w_per_m2),
            },
        }


def rounded_place(latitude: float, longitude: float) -> tuple[float, float]:
    """The place as it is told to the service."""
    return round(latitude, PLACE_DIGITS), round(longitude, PLACE_DIGITS)


def forecast_url(latitude: float, longitude: float, base: str = BASE_URL) -> str:
    """The question for a place: two days, times in seconds since 1970."""
    latitude, longitude = rounded_place(latitude, longitude)
    return (
        f"{base}?latitude={latitude}&longitude={longitude}&hourly=temperature_2m,shortwave_radiation"
        "&past_days=1&forecast_days=3&timeformat=unixtime&timezone=UTC"
    )


def from_plain(plain: Any, latitude: float, longitude: float, fetched_utc: float) -> Forecast:
    """The service's answer (or a cache file's) as a forecast.

    Raises:
        BadForecastError: it is no such answer.
    """
    if isinstance(plain, dict) and plain.get("error") is True:
        raise BadForecastError(shown(plain.get("reason", "it refused without a reason")))
    hourly = plain.get("hourly") if isinstance(plain, dict) else None
    if not isinstance(hourly, dict):
        raise BadForecastError("the answer has no hourly values")
    columns = [hourly.get(name) for name in ("time", "temperature_2m", "shortwave_radiation")]
    if not all(isinstance(column, list) for column in columns):
        raise BadForecastError("the answer has no hourly temperature and radiation")
    times, outdoor, solar = (list(column or ()) for column in columns)
    if not 2 <= len(times) <= MOST_HOURS or not len(times) == len(outdoor) == len(solar):  # noqa: PLR2004 - an interval
        raise BadForecastError("the answer's columns do not belong together")
    instants = [_number(t, (0.0, 1e11)) for t in times]
    known = [t for t in instants if t is not None]
    if len(known) != len(instants) or any(b <= a for a, b in pairwise(known)):
        raise BadForecastError("the answer's times are not in order")
    return Forecast(
        *rounded_place(latitude, longitude),
        fetched_utc=fetched_utc,
        times_utc=tuple(known),
        outdoor_c=tuple(_number(v, OUTDOOR_C) for v in outdoor),
        solar_w_per_m2=tuple(_number(v, SOLAR_W_PER_M2) for v in solar),
    )


def _number(value: Any, bounds: tuple[float, float]) -> float | None:
    return float(value) if is_finite_number(value) and bounds[0] <= value <= bounds[1] else None

"""Outdoor temperature and sun from Open-Meteo, as a sensor: asked twice an hour at most, kept in a file.

Between two answers, and for hours without a network, the last forecast goes on speaking; it tells its age.
"""

from __future__ import annotations

import json
import logging
import threading
import time
from typing import TYPE_CHECKING, Any

from warmgui.core.energy.cadence import Standing, status
from warmgui.core.heat.numbers import finite
from warmgui.core.messages import SeriesArrived, SourceSaid
from warmgui.core.model import Reading
from warmgui.core.text import EMPTY, Amount, Text, translate, verbatim
from warmgui.core.vocabulary import Provenance, Quantity
from warmgui.core.weather import (
    BASE_URL,
    SOURCE,
    BadForecastError,
    Forecast,
    forecast_url,
    from_plain,
    rounded_place,
    weather_device,
)
from warmgui.io.http_json import HttpProblemError, Request, fetch_json
from warmgui.io.sensors.base import unknown
from warmgui.io.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from warmgui.core.messages import Inbox
    from warmgui.core.settings.model import Settings

log = logging.getLogger(__name__)

FETCH_EVERY_S = 1800.0
FIRST_RETRY_S = 300.0
LONGEST_RETRY_S = 4 * 3600.0
_LARGEST_CACHE = 200_000
_QUANTITIES = (Quantity.OUTDOOR_C, Quantity.SOLAR_W_PER_M2)


class WeatherSensor:
    """The weather service as the settings want it; while it is off it says nothing and asks nobody.

    Args:
        cache_file: where the last answer is kept over a restart; None keeps it in memory.
        base_url: the service; another one in tests.
        wall_clock: seconds since 1970.
    """

    name = "Open-Meteo"
    period_s = 10.0
    """So soon it follows the settings; the service is asked far more rarely."""

    def __init__(
        self,
        cache_file: Path | None = None,
        *,
        base_url: str = BASE_URL,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        self._cache_file, self._base_url, self._wall_clock = cache_file, base_url, wall_clock
        self._lock = threading.Lock()
        self._wanted: tuple[float, float] | None = None
        self._place: _Place | None = None
        self._post: Callable[[Inbox], None] | None = None
        self._told: dict[str, Inbox] = {}

    def publish_to(self, post: Callable[[Inbox], None]) -> None:
        """Hand over each new forecast as series, too, and how the service stands."""
        with self._lock:
            self._post = post

    def configure(self, settings: Settings) -> None:
        """See `Configurable`."""
        weather = settings.weather
        place = None
        if weather.asks_service and weather.latitude is not None and weather.longitude is not None:
            place = rounded_place(weather.latitude, weather.longitude)
        with self._lock:
            self._wanted = place

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`. Asks the service when it is time to, else reads the last answer."""
        with self._lock:
            wanted = self._wanted
        if wanted is None:
            self._place = None
            self._publish()
            return []
        if self._place is None or self._place.where != wanted:
            self._place = _Place(wanted, self._cache_file, self._base_url)
        readings = self._place.read(now_s, self._wall_clock())
        self._publish()
        return readings

    def close(self) -> None:
        """Nothing is held open."""

    def _publish(self) -> None:
        """Tell what is new."""
        with self._lock:
            post = self._post
        if post is None:
            return
        place, now_utc = self._place, self._wall_clock()
        forecast = None if place is None else place.usable(now_utc)
        outdoor = None if forecast is None else forecast.outdoor_series()
        problem = EMPTY if place is None else place.problem
        told = Standing("forecast", verbatim(SOURCE), place is not None, outdoor, problem)
        news: dict[str, Inbox] = {
            "outdoor": SeriesArrived("outdoor", outdoor),
            "solar": SeriesArrived("solar", None if forecast is None else forecast.solar_series()),
            "status": SourceSaid(status(told, now_utc, 0.0)),
        }
        for key, message in news.items():
            if self._told.get(key) != message:
                self._told[key] = message
                post(message)


class _Place:
    """The forecast of one place, and when to ask again."""

    def __init__(self, where: tuple[float, float], cache_file: Path | None, base_url: str) -> None:
        self.where = where
        self._cache_file = cache_file
        self._url = forecast_url(*where, base_url)
        self._forecast = self._load()
        self._asked_s: float | None = None
        self._wait_s = FETCH_EVERY_S
        self._problem: Text | None = None

    def read(self, now_s: float, now_utc: float) -> list[Reading]:
        if self._is_due(now_s, now_utc):
            self._ask(now_s, now_utc)
        device, forecast = weather_device(*self.where), self._forecast
        if forecast is None or not forecast.usable(now_utc):
            reason = self._problem or translate("sensors", "The weather service has not answered yet.")
            return [unknown(quantity, now_s, reason, SOURCE, device) for quantity in _QUANTITIES]
        silent = translate("sensors", "The weather service says nothing about now.")
        values = (forecast.outdoor_at(now_utc), forecast.solar_at(now_utc))
        return [
            unknown(quantity, now_s, silent, SOURCE, device)
            if value is None
            else Reading(quantity, value, Provenance.MODELLED, now_s, SOURCE, device)
            for quantity, value in zip(_QUANTITIES, values, strict=True)
        ]

    def usable(self, now_utc: float) -> Forecast | None:
        """The last forecast while it says something about now."""
        return self._forecast if self._forecast is not None and self._forecast.usable(now_utc) else None

    @property
    def problem(self) -> Text:
        """Of the last attempt; empty after a good one."""
        return self._problem or EMPTY

    def _is_due(self, now_s: float, now_utc: float) -> bool:
        if self._asked_s is not None:
            return now_s - self._asked_s >= self._wait_s
        young = self._forecast is not None and 0 <= now_utc - self._forecast.fetched_utc < FETCH_EVERY_S
        return not young

    def _ask(self, now_s: float, now_utc: float) -> None:
        self._asked_s = now_s
        try:
            plain, _ = fetch_json(Request(self._url, key="weather"))
            self._forecast = from_plain(plain, *self.where, fetched_utc=now_utc)
        except HttpProblemError as error:
            self._failed(error.text, error.pause_s)
        except BadForecastError as error:
            self._failed(verbatim(str(error)), None)
        else:
            self._wait_s, self._problem = FETCH_EVERY_S, None
            self._keep()

    def _failed(self, why: Text, pause_s: float | None) -> None:
        """Longer and longer pauses, and never shorter than what the service asked for."""
        longer_s = FIRST_RETRY_S if self._problem is None else min(2 * self._wait_s, LONGEST_RETRY_S)
        self._wait_s = max(longer_s, pause_s or 0.0)
        self._problem = translate(
            "sensors",
            "The weather service does not answer: {problem}. It is asked again in {time}.",
            problem=why,
            time=Amount(self._wait_s, "duration_s"),
        )
        log.info("weather: %s", why.template)

    def _load(self) -> Forecast | None:
        """The last answer, if it was about this place and the file is whole."""
        if self._cache_file is None:
            return None
        try:
            if self._cache_file.stat().st_size > _LARGEST_CACHE:
                return None
            plain: Any = json.loads(self._cache_file.read_text(encoding="utf-8"))
            if (plain["latitude"], plain["longitude"]) != self.where:
                return None
            fetched_utc = finite(plain["fetched_utc"])
            return None if fetched_utc is None else from_plain(plain, *self.where, fetched_utc=fetched_utc)
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return None

    def _keep(self) -> None:
        if self._cache_file is None or self._forecast is None:
            return
        try:
            write_whole(self._cache_file, json.dumps(self._forecast.plain()))
        except OSError as error:
            log.info("weather cache: %s", error)

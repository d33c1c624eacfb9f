"""`--simulate`: a home with sun, wind and a battery, a market with two peaks a day, a grid cleaner at noon.

All of it is a function of simulated time (and of the battery's charge), so that the same run gives the same
numbers; all of it says SIMULATED. Nothing is asked, whatever the settings say.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.energy.own_forecast import SIMULATED_PEAK_W, sun_power_w
from warmgui.core.energy.plausible import price_scale
from warmgui.core.energy.series import Series, Slot
from warmgui.core.messages import SeriesArrived, SourceSaid
from warmgui.core.model import Reading
from warmgui.core.model_energy import SourceStatus
from warmgui.core.schedule.clock import DAY_S
from warmgui.core.text import EMPTY, translate
from warmgui.core.vocabulary import Provenance, Quantity
from warmgui.io.ports import utc_offset_s

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.messages import Inbox
    from warmgui.core.settings.model import Settings

HOUR_S = 3600.0
LATITUDE = 50.0
BATTERY_WH, BATTERY_W = 6000.0, 2500.0
EMPTY_AT, FULL_AT, BEGINS_AT = 0.05, 1.0, 0.55
TURBINE_W = 500.0
USUAL_PRICE = 0.30
PUBLISHED_H = 13.0
FORECAST_S = 48 * HOUR_S
_WINDY_OF_DAYS = 0.28
_SOURCE = "simulation"


class SimulatedEnergy:
    """Readings of the simulated home, and the series that a service would tell.

    Args:
        settings: currency, flat price and peak power of the cells.
        outdoor_c: outside temperature at a moment.
        offset_s: local time less UTC at a moment.
    """

    def __init__(
        self,
        settings: Settings,
        outdoor_c: Callable[[float], float],
        offset_s: Callable[[float], float] = utc_offset_s,
    ) -> None:
        self.settings = settings
        self._outdoor_c, self._offset_s = outdoor_c, offset_s
        self._charge = BEGINS_AT
        self._at_s: float | None = None
        self._battery_w = 0.0
        self._post: Callable[[Inbox], None] | None = None
        self._told: object = None

    def publish_to(self, post: Callable[[Inbox], None]) -> None:
        """Tell series and states of sources there from now on."""
        self._post, self._told = post, None

    def read(self, now_s: float, now_utc: float, wall_w: float) -> list[Reading]:
        """The home's powers; sun, wind, battery and grid always add up to what it uses.

        Args:
            now_s: monotonic seconds; the battery remembers the last call.
            now_utc: wall time.
            wall_w: what the PC draws.
        """
        self._publish(now_utc)
        passed_s = 0.0 if self._at_s is None else max(now_s - self._at_s, 0.0)
        self._at_s = now_s
        self._charge -= self._battery_w * passed_s / 3600.0 / BATTERY_WH
        self._charge = min(max(self._charge, EMPTY_AT), FULL_AT)
        hour, day = self._clock(now_utc)
        sun_w = sun_power_w(self.peak_w, solar_w_per_m2(day, hour))
        wind_w = TURBINE_W * wind(day, hour)
        home_w = base_w(hour) + wall_w
        self._battery_w = self._battery(home_w - sun_w - wind_w)
        values = {
            Quantity.SUN_POWER_W: sun_w,
            Quantity.WIND_POWER_W: wind_w,
            Quantity.HOME_BATTERY_POWER_W: self._battery_w,
            Quantity.HOME_BATTERY_FRACTION: self._charge,
            Quantity.GRID_POWER_W: home_w - sun_w - wind_w - self._battery_w,
            Quantity.GRID_PRESENT: 1.0,
            Quantity.HOME_POWER_W: home_w,
        }
        return [Reading(q, value, Provenance.SIMULATED, now_s, _SOURCE) for q, value in values.items()]

    @property
    def peak_w(self) -> float:
        """Peak power of the cells: the user's own, where it is set."""
        return self.settings.home.sun_peak_w or SIMULATED_PEAK_W

    def price_per_kwh(self, at_utc: float) -> float:
        """The market's price at a moment, as billed; below 0 at some noons."""
        hour, day = self._clock(at_utc)
        flat = self.settings.money.tariff_per_kwh
        scale = price_scale(self.settings.money.currency)
        usual = flat if flat > 0.0 else USUAL_PRICE * scale
        depth = 0.35 + 0.75 * is_windy(day) + 0.3 * (clearness(day) - 0.5)
        shape = 0.9 + 0.3 * _hump(hour, 8.0, 1.5) + 0.5 * _hump(hour, 19.0, 1.8)
        shape -= depth * _hump(hour, 13.0, 2.6) + 0.25 * _hump(hour, 3.0, 2.5)
        weekend = 0.12 if (day + 3) % 7 >= 5 else 0.0  # noqa: PLR2004 - Saturday
        noise = 0.06 * (_noise(day * 24 + int(hour)) - 0.5)
        return round(usual * (shape - weekend + noise), 5)

    def carbon_g_per_kwh(self, at_utc: float) -> float:
        """What the simulated grid emits at a moment."""
        hour, day = self._clock(at_utc)
        clean = 190.0 * clearness(day) * _hump(hour, 13.0, 3.0) + 120.0 * is_windy(day)
        return round(400.0 - clean + 70.0 * _hump(hour, 19.0, 2.5), 1)

    def solar(self, at_utc: float) -> float:
        """Radiation on the horizontal at a moment, W/m²."""
        hour, day = self._clock(at_utc)
        return solar_w_per_m2(day, hour)

    def _battery(self, wanted_w: float) -> float:
        """What the battery gives of what is wanted (below 0: takes)."""
        if (wanted_w > 0.0 and self._charge <= EMPTY_AT) or (wanted_w < 0.0 and self._charge >= FULL_AT):
            return 0.0
        return min(max(wanted_w, -BATTERY_W), BATTERY_W)

    def _clock(self, at_utc: float) -> tuple[float, int]:
        """Local hour and day."""
        local_s = at_utc + self._offset_s(at_utc)
        return local_s % DAY_S / HOUR_S, int(local_s // DAY_S)

    # ---- what services would tell

    def _publish(self, now_utc: float) -> None:
        told = (int(now_utc // HOUR_S), self.settings.money, self.settings.home)
        if self._post is None or told == self._told:
            return
        self._told = told
        for message in self.news(now_utc):
            self._post(message)

    def news(self, now_utc: float) -> tuple[Inbox, ...]:
        """Series of an hour, and that all sources are well."""
        hour, day = self._clock(now_utc)
        first_utc = (day - 1) * DAY_S - self._offset_s(now_utc - DAY_S)
        last_day = day + (2 if hour >= PUBLISHED_H else 1)
        last_utc = last_day * DAY_S - self._offset_s(last_day * DAY_S - self._offset_s(now_utc))
        now_h_utc = now_utc // HOUR_S * HOUR_S
        ahead = (now_h_utc - HOUR_S, now_h_utc + FORECAST_S)
        tomorrow = EMPTY if hour >= PUBLISHED_H else _TOMORROW
        statuses = tuple(
            SourceSaid(SourceStatus(key, _NAME, "ok", now_utc, tomorrow if key == "prices" else EMPTY))
            for key in ("prices", "carbon", "forecast", "home")
        )
        return (
            SeriesArrived("price", _hourly(self.price_per_kwh, first_utc, last_utc, now_utc)),
            SeriesArrived("carbon", _hourly(self.carbon_g_per_kwh, *ahead, now_utc)),
            SeriesArrived("outdoor", _hourly(self._outdoor_c, *ahead, now_utc)),
            SeriesArrived("solar", _hourly(self.solar, *ahead, now_utc)),
            *statuses,
        )


def solar_w_per_m2(day: int, hour: float) -> float:
    """Radiation on the horizontal at 50° north, by the sun's height and the day's clouds."""
    season = math.sin(2.0 * math.pi * (day % 365.25 - 80.0) / 365.25)
    declination = math.radians(23.44) * season
    angle = math.pi * (hour - 12.5) / 12.0
    latitude = math.radians(LATITUDE)
    height = math.sin(latitude) * math.sin(declination)
    height += math.cos(latitude) * math.cos(declination) * math.cos(angle)
    if height <= 0.0:
        return 0.0
    clouds = clearness(day) + 0.15 * math.sin(hour * 2.1 + day)
    return 1050.0 * math.pow(height, 1.15) * min(max(clouds, 0.1), 1.0)


def clearness(day: int) -> float:
    """How much of the sun comes through that day, 0.3 to 1."""
    return 0.3 + 0.7 * _noise(day * 3 + 1)


def is_windy(day: int) -> float:
    """1 on a windy day, else 0."""
    return 1.0 if _noise(day * 7 + 5) < _WINDY_OF_DAYS else 0.0


def wind(day: int, hour: float) -> float:
    """What the turbine gives, 0 to 1."""
    mean = 0.15 + 0.55 * is_windy(day)
    return mean * (1.0 + 0.35 * math.sin(hour * 0.9 + day) + 0.15 * math.sin(hour * 3.7))


def base_w(hour: float) -> float:
    """What the home uses besides this PC."""
    return 260.0 + 420.0 * _hump(hour, 7.5, 1.2) + 650.0 * _hump(hour, 19.0, 1.6)


def _hump(hour: float, top_h: float, width_h: float) -> float:
    return math.exp(-(((hour - top_h) / width_h) ** 2))


def _noise(number: int) -> float:
    """0 to 1, always the same for a number."""
    mixed = (number * 2654435761 + 974711) & 0xFFFFFFFF
    mixed ^= mixed >> 15
    mixed = mixed * 2246822519 & 0xFFFFFFFF
    mixed ^= mixed >> 13
    return mixed / 2**32


def _hourly(value: Callable[[float], float], start_utc: float, end_utc: float, now_utc: float) -> Series:
    """Hours from a start to an end; the value of each is that of its middle."""
    count = round((end_utc - start_utc) / HOUR_S)
    slots = []
    for number in range(count):
        at_utc = start_utc + number * HOUR_S
        slots.append(Slot(at_utc, at_utc + HOUR_S, value(at_utc + HOUR_S / 2.0)))
    return Series(tuple(slots), Provenance.SIMULATED, _SOURCE, now_utc)


_NAME = translate("energy", "Simulation")
_TOMORROW = translate("energy", "Tomorrow's prices are not published yet; they come at about 13 h.")

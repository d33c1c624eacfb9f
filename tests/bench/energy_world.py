"""A year of prices, carbon, sun and weather for simulated rooms: seeded, documented, no real market's data.

Prices (currency per kWh, taxes included): 0.30, a morning (7-9) and an evening peak (17-21) of +0.09 and
+0.13 on weekdays (half of that on weekends), a noon dip that follows the sun of the day (down to -0.20 on a
clear summer day), a slow random part (sigma 0.04, three days) and an hourly one (sigma 0.015): some hours of
a sunny year are negative. Carbon (g/kWh): 380, +90 in the evening, -220 x the sun of the day, a slow random
part (sigma 60, two days). Own power: cells of 800 W peak (a balcony) on a home that uses 150 to 400 W.
Weather: `analysis.rooms.weather`, with a mean that follows the year. The forecast is the truth plus an error
that is 0 now and grows to 1.5 K (a day ahead), by an hourly random walk; of the sun it is the truth times
0.6 to 1.4, drawn anew each day.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from warmgui.analysis.replay_loop import DAY_S, HOUR_S, LoopDrive
from warmgui.analysis.rooms.plants import RoomSpec
from warmgui.analysis.rooms.weather import Climate, make_weather, slow
from warmgui.core.energy.series import Series, Slot

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from warmgui.analysis.rooms.plants import Plant

    Array = NDArray[np.float64]

START_UTC = 1_790_812_800.0
"""1 October 2026, 00:00 UTC: a whole heating season first."""
FIRST_DAY = 274
STEP_S = 300.0
MINUTES = int(STEP_S // 60)
PER_HOUR = int(HOUR_S // STEP_S)
MEAN_C, YEAR_SWING_C = 10.0, 9.0
COLDEST_DAY = 15
SUN_PEAK_W = 800.0
FULL_SUN_W_M2 = 700.0
"""On a facade that faces south; cells give their peak then."""
ERROR_K = 1.5
AIRED_C, AIRING_W_PER_K = 24.0, 60.0
"""Somebody opens a window in a room that is too warm."""


@dataclass(frozen=True, slots=True)
class BenchRoom:
    """A room, its heater and its people."""

    name: str
    spec: RoomSpec
    max_w: float
    day_c: float = 20.5
    night_c: float = 18.0
    wake_h: float = 6.5
    bed_h: float = 22.5


ROOMS = (
    BenchRoom("12 m² new flat, medium, R2C2", RoomSpec("r2c2", 12.0, 6.0, "medium", 0.7), 350.0),
    BenchRoom("16 m² insulated, heavy, ISO 13790", RoomSpec("5r1c", 16.0, 12.0, "heavy", 0.9), 450.0),
    BenchRoom("16 m² 1980s, light, R2C2", RoomSpec("r2c2", 16.0, 26.0, "light", 0.9), 900.0),
    BenchRoom("20 m² 1980s, medium, one node", RoomSpec("1r1c", 20.0, 30.0, "medium", 1.0), 1000.0),
)


@dataclass(frozen=True, slots=True)
class World:
    """One value a step."""

    drive: LoopDrive
    gains_w: Array
    sun_w: Array
    room: BenchRoom


def make_world(room: BenchRoom, days: int, seed: int) -> World:
    """A room's year, or its first days."""
    weather = make_weather(Climate(mean_c=0.0, drift_c=3.0, first_day=FIRST_DAY), days, seed)
    count = days * 24 * PER_HOUR
    day = FIRST_DAY + np.arange(count) * STEP_S / DAY_S
    season = MEAN_C - YEAR_SWING_C * np.cos(2.0 * np.pi * (day - COLDEST_DAY) / 365.25)
    outdoor = season + _steps(weather.outdoor_c)
    sun = _steps(weather.sun_w_m2)
    hour = (np.arange(count) * STEP_S / HOUR_S) % 24.0
    rng = np.random.default_rng([seed, 11])
    price, carbon = _prices(rng, days, hour, sun), _carbon(rng, days, hour, sun)
    own = np.maximum(SUN_PEAK_W * np.minimum(sun / FULL_SUN_W_M2, 1.0) - _home(rng, hour), 0.0)
    awake = (hour >= room.wake_h) & (hour < room.bed_h)
    target = np.where(awake, room.day_c, room.night_c)
    people = 20.0 + 80.0 * (((hour >= 6) & (hour < 8)) | ((hour >= 17) & (hour < 23)))
    drive = LoopDrive(
        START_UTC,
        STEP_S,
        outdoor.tolist(),
        target.tolist(),
        [True] * count,
        sun.tolist(),
        price.tolist(),
        carbon.tolist(),
        own.tolist(),
    )
    return World(drive, people, sun * room.spec.sun_aperture_m2, room)


def _steps(minutes: Array) -> Array:
    means: Array = minutes.reshape(-1, MINUTES).mean(axis=1)
    return means


def _by_hour(values: Array) -> Array:
    """The mean of each hour, held over it: prices are hourly."""
    means: Array = np.repeat(values.reshape(-1, PER_HOUR).mean(axis=1), PER_HOUR)
    return means


def _bright(sun: Array) -> Array:
    return np.minimum(sun / FULL_SUN_W_M2, 1.0)


def _prices(rng: np.random.Generator, days: int, hour: Array, sun: Array) -> Array:
    hours = days * 24
    drift = np.repeat(slow(rng, hours, 72.0) * 0.04 + rng.standard_normal(hours) * 0.015, PER_HOUR)
    weekday = np.repeat(np.arange(days) % 7 < 5, 24 * PER_HOUR)
    share = np.where(weekday, 1.0, 0.5)
    peaks = 0.09 * ((hour >= 7) & (hour < 9)) + 0.13 * ((hour >= 17) & (hour < 21)) - 0.05 * (hour < 5)
    return _by_hour(0.30 + share * peaks - 0.32 * _bright(sun) + drift)


def _carbon(rng: np.random.Generator, days: int, hour: Array, sun: Array) -> Array:
    drift = np.repeat(slow(rng, days * 24, 48.0) * 60.0, PER_HOUR)
    evening = 90.0 * ((hour >= 17) & (hour < 22))
    return np.maximum(_by_hour(380.0 + evening - 220.0 * _bright(sun) + drift), 20.0)


def _home(rng: np.random.Generator, hour: Array) -> Array:
    busy = ((hour >= 7) & (hour < 9)) | ((hour >= 17) & (hour < 22))
    return np.where(busy, 400.0, 150.0) + np.abs(rng.standard_normal(len(hour))) * 60.0


class WorldRoom:
    """A room of `analysis.rooms` in such a world."""

    def __init__(self, world: World) -> None:
        self._plant: Plant = world.room.spec.build()
        self._plant.settle(world.room.night_c)
        self._world = world

    @property
    def air_c(self) -> float:
        return self._plant.air_c

    def step(self, number: int, heat_w: float) -> float:
        world = self._world
        outdoor_c, sun_w, gains_w = (
            world.drive.outdoor_c[number],
            float(world.sun_w[number]),
            float(world.gains_w[number]),
        )
        for _ in range(MINUTES):
            airing = AIRING_W_PER_K if self._plant.air_c > AIRED_C else 0.0
            self._plant.step(heat_w, outdoor_c, sun_w, gains_w, airing)
        return self._plant.air_c


class Forecast:
    """What a weather service might have said."""

    def __init__(self, world: World, seed: int) -> None:
        rng = np.random.default_rng([seed, 12])
        self._walk = (
            np.cumsum(rng.standard_normal(len(world.drive) // PER_HOUR + 72)) * ERROR_K / math.sqrt(24.0)
        )
        self._bright = rng.uniform(0.6, 1.4, len(world.drive) // (24 * PER_HOUR) + 4)
        self._outdoor = world.drive.outdoor_c

    def series(self, name: str, values: tuple[Slot, ...], at_utc: float) -> Series | None:
        first = int((at_utc - START_UTC) // HOUR_S)
        found = []
        for hour in range(max(first - 25, 0), min(first + 49, len(values))):
            slot, ahead = values[hour], hour - first
            if ahead > 0 and name == "outdoor":
                error = float(self._walk[hour] - self._walk[first])
                slot = replace(slot, value=slot.value + max(min(error, 3.0), -3.0))
            elif ahead > 0:
                slot = replace(slot, value=slot.value * float(self._bright[hour // 24]))
            found.append(slot)
        return Series(tuple(found)) if found else None

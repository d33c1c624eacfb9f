"""Weather for simulated rooms: seeded, one value a minute.

Outdoor temperature: a daily wave, and a slow random part (hours to days). Sun: position by latitude and day
of the year, clear sky after Meinel's air-mass law, on a vertical facade, dimmed by clouds that drift.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Series = NDArray[np.float64]
MINUTES_PER_DAY = 1440
SOLAR_CONSTANT_W_M2 = 1367.0
DIFFUSE_SHARE = 0.1
"""Of the beam, from a clear sky, on a horizontal plane."""
GROUND_ALBEDO = 0.2
RISEN = 0.01
"""Sine of the least height of the sun that counts."""
CLOUD_TAU_H = 5.0
WARMEST_HOUR = 15.0


@dataclass(frozen=True, slots=True)
class Climate:
    """What a place and a season are like."""

    mean_c: float = 3.0
    swing_c: float = 3.0
    """Half of the difference between the warmest and the coldest hour of a clear day."""
    drift_c: float = 2.5
    """Standard deviation of the slow part."""
    drift_tau_h: float = 40.0
    latitude_deg: float = 50.0
    first_day: int = 15
    """Day of the year."""
    facade_deg: float = 0.0
    """0 faces south, -90 east, 90 west."""
    cloudiness: float = 0.6
    """Mean share of the sky that clouds cover."""


@dataclass(frozen=True, slots=True)
class Weather:
    """One value a minute."""

    outdoor_c: Series
    sun_w_m2: Series
    """Global radiation on the facade, W/m²."""


def make_weather(climate: Climate, days: int, seed: int) -> Weather:
    """`days` of it, from midnight (solar time)."""
    rng = np.random.default_rng([seed, 1])
    minutes = np.arange(days * MINUTES_PER_DAY, dtype=np.float64)
    hour = minutes / 60.0 % 24.0
    hours = days * 24 + 2
    # AR(1) has no bounds; squeezed into 0..1 it stays long at both ends, as clouds do.
    drift = slow(rng, hours, climate.drift_tau_h) * climate.drift_c
    clouds = np.clip(climate.cloudiness + 0.45 * slow(rng, hours, CLOUD_TAU_H), 0.0, 1.0)
    at = np.arange(hours) * 60.0
    cover = np.interp(minutes, at, clouds)
    wave = climate.swing_c * (1.0 - 0.6 * cover) * np.cos(2.0 * np.pi * (hour - WARMEST_HOUR) / 24.0)
    outdoor_c = climate.mean_c + wave + np.interp(minutes, at, drift)
    day = climate.first_day + minutes // MINUTES_PER_DAY
    return Weather(outdoor_c, clear_sky_w_m2(climate, day, hour) * (1.0 - 0.85 * cover))


def slow(rng: np.random.Generator, count: int, tau_steps: float) -> Series:
    """A stationary AR(1) of unit variance with this correlation time."""
    keep = float(np.exp(-1.0 / tau_steps))
    push = rng.standard_normal(count) * np.sqrt(1.0 - keep * keep)
    values = np.empty(count)
    value = float(rng.standard_normal())
    for index in range(count):
        value = keep * value + float(push[index])
        values[index] = value
    return values


def clear_sky_w_m2(climate: Climate, day_of_year: Series, hour: Series) -> Series:
    """Beam, diffuse and reflected radiation on the vertical facade under a clear sky, W/m².

    Declination after Cooper (1969), beam 1367 · 0.7^(AM^0.678) (Meinel 1976), isotropic sky.
    """
    latitude = np.radians(climate.latitude_deg)
    declination = np.radians(23.45) * np.sin(2.0 * np.pi * (284.0 + day_of_year) / 365.0)
    angle = np.radians(15.0) * (hour - 12.0)
    up = np.sin(latitude) * np.sin(declination) + np.cos(latitude) * np.cos(declination) * np.cos(angle)
    south = np.sin(latitude) * np.cos(declination) * np.cos(angle) - np.cos(latitude) * np.sin(declination)
    west = np.cos(declination) * np.sin(angle)
    facing = np.radians(climate.facade_deg)
    on_facade = np.maximum(south * np.cos(facing) + west * np.sin(facing), 0.0)
    risen = up > RISEN
    air_mass = 1.0 / np.where(risen, up, 1.0)
    beam = np.where(risen, SOLAR_CONSTANT_W_M2 * 0.7 ** (air_mass**0.678), 0.0)
    diffuse = DIFFUSE_SHARE * beam
    ground = GROUND_ALBEDO * (beam * np.maximum(up, 0.0) + diffuse)
    total: Series = beam * on_facade + 0.5 * diffuse + 0.5 * ground
    return total

"""What a thermometer makes of the room, and a heater of an order.

*Clean*: sigma 0.05 K, 0.1 °C steps, power in 10 W steps. *Dirty*: sigma 0.15 K, 0.5 °C steps, 2 % of the
readings missing, hours without any, hours of a frozen value, and power in 50 W steps.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np

from warmgui.analysis.rooms.weather import MINUTES_PER_DAY


@dataclass(frozen=True, slots=True)
class Span:
    """Minutes `begin` to `end` (without `end`)."""

    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Jump:
    """The reading is `by_k` off for a while."""

    span: Span
    by_k: float


@dataclass(frozen=True, slots=True)
class Sensing:
    """A sensor and an actuator, with the faults that they will have."""

    sigma_k: float = 0.0
    step_c: float = 0.0
    """Resolution, °C; 0: none."""
    power_step_w: float = 0.0
    missing: float = 0.0
    """Share of single readings that never come (NaN)."""
    lag_s: float = 0.0
    """Time constant of the thermometer itself."""
    dropouts: tuple[Span, ...] = ()
    frozen: tuple[Span, ...] = ()
    jumps: tuple[Jump, ...] = field(default=())


PERFECT = Sensing()
CLEAN = Sensing(sigma_k=0.05, step_c=0.1, power_step_w=10.0)


def dirty(days: int, seed: int) -> Sensing:
    """A bad sensor: each week a dropout of one to six hours and a frozen spell of one to four."""
    rng = np.random.default_rng([seed, 2])
    weeks = max(1, round(days / 7))
    return Sensing(
        sigma_k=0.15,
        step_c=0.5,
        power_step_w=50.0,
        missing=0.02,
        dropouts=_spells(rng, days, weeks, (60, 360)),
        frozen=_spells(rng, days, weeks, (60, 240)),
    )


def _spells(rng: np.random.Generator, days: int, count: int, minutes: tuple[int, int]) -> tuple[Span, ...]:
    begins = sorted(int(m) for m in rng.integers(MINUTES_PER_DAY, days * MINUTES_PER_DAY, count))
    return tuple(Span(b, b + int(rng.integers(*minutes))) for b in begins)


class Sensor:
    """Turns the true air into readings, one a minute; NaN where there is none."""

    def __init__(self, sensing: Sensing, minutes: int, seed: int) -> None:
        rng = np.random.default_rng([seed, 3])
        self._step_c = sensing.step_c
        noise = rng.standard_normal(minutes) * sensing.sigma_k
        gone = rng.random(minutes) < sensing.missing
        for span in sensing.dropouts:
            gone[span.begin : span.end] = True
        for jump in sensing.jumps:
            noise[jump.span.begin : jump.span.end] += jump.by_k
        noise[gone] = math.nan
        self._noise: list[float] = noise.tolist()
        stuck = np.zeros(minutes, dtype=bool)
        for span in sensing.frozen:
            stuck[span.begin : span.end] = True
        self._stuck: list[bool] = stuck.tolist()
        self._follow = 1.0 if sensing.lag_s <= 0 else 1.0 - math.exp(-60.0 / sensing.lag_s)
        self._felt_c: float | None = None
        self._last_c = math.nan

    def read(self, minute: int, air_c: float) -> float:
        """The reading at this minute."""
        felt_c = air_c if self._felt_c is None else self._felt_c + (air_c - self._felt_c) * self._follow
        self._felt_c = felt_c
        if self._stuck[minute] and not math.isnan(self._last_c):
            return self._last_c
        reading = felt_c + self._noise[minute]
        if math.isnan(reading):
            return reading
        if self._step_c > 0:
            reading = round(reading / self._step_c) * self._step_c
        self._last_c = reading
        return reading


def applied_w(order_w: float, step_w: float, min_w: float, max_w: float) -> float:
    """What the heater makes of an order: steps above its minimum, and never beyond its limits."""
    if not order_w > min_w:  # NaN, too
        return min_w
    if order_w >= max_w:
        return max_w
    if step_w <= 0:
        return order_w
    return min(min_w + round((order_w - min_w) / step_w) * step_w, max_w)

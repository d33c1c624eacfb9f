"""How well a room predicts days that it has not seen: from each midnight a day ahead, from heat and weather.

Hours in which nobody knows the heat (a radiator, an open window, a gap) are not counted; after them a new
prediction begins from the measured air.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from warmgui.analysis.identify_columns import DAYS, GAINS, HOURS, SUN_AIR, SUN_MASS
from warmgui.analysis.identify_model import AIR, MASS, TwoNodes
from warmgui.analysis.identify_series import DAY_S, Array, Flags, Steps
from warmgui.core.heat.estimate import RoomEstimate
from warmgui.core.heat.learned import LearnedRoom, Trace

OTHER_TAU_S = 3600.0


@dataclass(frozen=True, slots=True)
class Known:
    """A room with all that is needed to predict it."""

    nodes: TwoNodes
    hourly_w: Array
    """Other heat by the hour of the day, UTC, W."""
    sun_air_m2: float
    sun_mass_m2: float

    @classmethod
    def fitted(cls, nodes: TwoNodes, linear: Array) -> Known:
        """Of a fit."""
        hourly_w = linear[GAINS] + linear[HOURS:DAYS]
        return cls(nodes, hourly_w, float(linear[SUN_AIR]), float(linear[SUN_MASS]))

    @classmethod
    def learned(cls, room: LearnedRoom) -> Known:
        """Of a version."""
        nodes = TwoNodes(
            room.heat_loss_w_per_k,
            room.capacity_j_per_k,
            room.air_capacity_j_per_k / room.capacity_j_per_k,
            room.coupling_w_per_k,
            room.air_loss_w_per_k / room.heat_loss_w_per_k,
        )
        return cls(nodes, np.array([room.gains_w]), room.solar_aperture_m2, 0.0).as_kept()

    def as_kept(self) -> Known:
        """What a version keeps of it: other heat on average, and half of the sun goes into the walls."""
        half = 0.5 * (self.sun_air_m2 + self.sun_mass_m2)
        return Known(self.nodes, np.full(24, self.hourly_w.mean()), half, half)

    def inputs(self, steps: Steps) -> Array:
        """(step, 3): outdoor °C, W into the air, W into the mass."""
        sun = steps.solar_w_per_m2
        air_w = steps.heat_w + self.hourly_w[steps.hour_of_day()] + self.sun_air_m2 * sun
        return np.stack([steps.outdoor_c, air_w, self.sun_mass_m2 * sun], axis=1)


def predict(known: Known, steps: Steps, countable: Flags, first: int) -> Array:
    """The air of steps from `first` on, °C; NaN where nothing is predicted."""
    a, b = known.nodes.discrete(steps.step_s, OTHER_TAU_S)
    inputs, air_c = known.inputs(steps), steps.bridged_c()
    mass_c = _walls(known.nodes, inputs, air_c, steps.step_s)
    day = round(DAY_S / steps.step_s)
    midnight = int(-(steps.first_utc % DAY_S) // steps.step_s) % day
    result = np.full(steps.count, np.nan)
    state = np.zeros(3)
    running = False
    for k in range(first, steps.count):
        if not countable[k]:
            running = False
            continue
        if not running or (k - midnight) % day == 0:
            state = np.array([air_c[k], mass_c[k], 0.0])
            running = True
        result[k] = state[AIR]
        state = a @ state + b @ inputs[k]
    return result


def predict_declared(declared: RoomEstimate, steps: Steps, countable: Flags, first: int) -> Array:
    """The same by the declared room; its other heat is what balanced the days before `first`."""
    air_c = steps.bridged_c()
    day = round(DAY_S / steps.step_s)
    midnight = int(-(steps.first_utc % DAY_S) // steps.step_s) % day
    before = np.flatnonzero(countable[: first - 1])
    lost_w = declared.heat_loss_w_per_k * (air_c - steps.outdoor_c) - steps.heat_w
    stored_w = declared.capacity_j_per_k * np.diff(air_c, append=air_c[-1]) / steps.step_s
    gains_w = float((lost_w + stored_w)[before].mean()) if before.size else 0.0
    room = RoomEstimate(declared.heat_loss_w_per_k, declared.capacity_j_per_k, gains_w)
    result = np.full(steps.count, np.nan)
    now_c, running = 0.0, False
    for k in range(first, steps.count):
        if not countable[k]:
            running = False
            continue
        if not running or (k - midnight) % day == 0:
            now_c, running = float(air_c[k]), True
        result[k] = now_c
        now_c = room.after(now_c, float(steps.heat_w[k]), float(steps.outdoor_c[k]), steps.step_s)
    return result


def error_k(steps: Steps, predicted: Array) -> float | None:
    """Root mean square, K; None where nothing was predicted."""
    apart = predicted - steps.room_c
    apart = apart[np.isfinite(apart)]
    return float(np.sqrt((apart**2).mean())) if apart.size else None


def trace(steps: Steps, first: int, predicted: Array, declared: Array) -> Trace:
    """The hold-out days for a chart."""
    return Trace(
        steps.first_utc + first * steps.step_s,
        steps.step_s,
        _plain(steps.room_c[first:]),
        _plain(predicted[first:]),
        _plain(declared[first:]),
        _plain(np.where(steps.unknown, np.nan, steps.heat_w)[first:]),
        _plain(np.where(steps.unknown, np.nan, steps.outdoor_c)[first:]),
    )


def _walls(nodes: TwoNodes, inputs: Array, air_c: Array, step_s: float) -> Array:
    """The mass, driven by the measured air: whoever heated, the walls felt it there."""
    rates, given = nodes.rates()
    keep = math.exp(rates[MASS, MASS] * step_s)
    # In a step the air goes from one measured value to the next; the mass feels their mean.
    middle = 0.5 * (air_c + np.append(air_c[1:], air_c[-1]))
    end_c = -(rates[MASS, AIR] * middle + inputs @ given[MASS]) / rates[MASS, MASS]
    mass_c = np.empty(len(air_c))
    now = float(end_c[: round(DAY_S / step_s)].mean())
    for k in range(len(air_c)):
        mass_c[k] = now
        now = keep * now + (1.0 - keep) * float(end_c[k])
    return mass_c


def _plain(values: Array) -> tuple[float | None, ...]:
    return tuple(round(float(v), 3) if np.isfinite(v) else None for v in values)

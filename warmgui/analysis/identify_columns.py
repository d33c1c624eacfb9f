"""What is linear in a room's likelihood: sun, other heat by the hour, days that differ; what is believed."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import nnls

from warmgui.analysis.identify_series import DAY_S

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from warmgui.analysis.identify_series import Array, Steps

GAINS_W, GAINS_SIGMA_W = 40.0, 35.0
"""Heat of people and things on average over a day, W: 2 to 4 W per m² of an ordinary room.

Where our heat never changes, this is all that sets the scale of the heat loss.
"""
HOURLY_W = 40.0
"""How much an hour of the day may have on top, W."""
DAILY_W = 15.0
"""How much the days differ from each other, W: somebody is out for an evening, or has guests."""
ALONE_GAINS_SIGMA_W, ALONE_DAILY_W = 20.0, 10.0
"""The same where a person says that nothing else heats: then it is people and things only."""
UNIT_W, UNIT_M2 = 100.0, 0.01
"""Columns are scaled to be of one order."""
SUN_AIR, SUN_MASS, GAINS, HOURS = 0, 1, 2, 3
"""Places of columns; 24 hours follow."""
DAYS = HOURS + 24
"""From here on: one for each day of the data."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How well other heat is known before any data."""

    gains_sigma_w: float = GAINS_SIGMA_W
    daily_w: float = DAILY_W


USUAL = Habits()
ALONE = Habits(ALONE_GAINS_SIGMA_W, ALONE_DAILY_W)


@dataclass(frozen=True, slots=True)
class Columns:
    """Inputs of which the data tell how much there is. All go into the air, but for the sun into the mass."""

    watts: Array
    """(column, step), of one unit."""
    hour: NDArray[np.int64]
    """Of the day, of each step: it is in no other hour's column."""
    day: NDArray[np.int64]
    """Which one of the data: it is in no other day's column."""
    habits: Habits = USUAL

    @classmethod
    def of(cls, steps: Steps, habits: Habits = USUAL) -> Columns:
        """Of data."""
        every, hour = np.arange(steps.count), steps.hour_of_day()
        date = np.floor((steps.first_utc + every * steps.step_s) / DAY_S).astype(np.int64)
        day = date - date[:1]
        watts = np.zeros((DAYS + int(day.max(initial=-1)) + 1, steps.count))
        watts[SUN_AIR] = watts[SUN_MASS] = UNIT_M2 * steps.solar_w_per_m2
        watts[GAINS] = watts[HOURS + hour, every] = watts[DAYS + day, every] = UNIT_W
        return cls(watts, hour, day, habits)

    @property
    def count(self) -> int:
        """How many."""
        return len(self.watts)

    def till(self, last: int) -> Columns:
        """The first steps alone."""
        return replace(self, watts=self.watts[:, :last], hour=self.hour[:last], day=self.day[:last])

    def beside(self, openness: Array) -> Columns:
        """While a radiator heats, an hour has no other heat of its own."""
        watts = self.watts.copy()
        watts[HOURS:DAYS] *= 1.0 - openness
        return replace(self, watts=watts)


def scale_of(columns: int) -> Array:
    """W, or m², of one unit of each column."""
    scale = np.full(columns, UNIT_W)
    scale[:GAINS] = UNIT_M2
    return scale


def mean_gains_w(linear: Array) -> float:
    """Other heat on average over a day, W."""
    return float(linear[GAINS] + linear[HOURS:DAYS].mean())


def linear_terms(square: Array, habits: Habits = USUAL, *, bounded: bool) -> tuple[Array, float]:
    """Units of each column with what is believed of them, and what is left of the cost.

    Sun and other heat are what explains the data best, and not negative (if `bounded`). What days differ by
    is chance: the cost is that of all that it may have been.

    Args:
        square: (2 + column, 2 + column), of readings, known inputs and columns.
        habits: what is believed of other heat.
        bounded: see `Problem.solve`.
    """
    joined = np.zeros((square.shape[0], square.shape[0] - 1))
    joined[0, 0] = joined[1, 0] = 1.0
    joined[np.arange(2, square.shape[0]), np.arange(1, square.shape[0] - 1)] = 1.0
    whole = joined.T @ square @ joined
    first, sharp = 1 + DAYS, (UNIT_W / habits.daily_w) ** 2
    among, across = whole[first:, first:], whole[first:, :first]
    among[np.diag_indices_from(among)] += sharp
    root = np.linalg.cholesky(among)
    half = np.linalg.solve(root, across)
    terms, rest = _usual(whole[:first, :first] - half.T @ half, habits.gains_sigma_w, bounded=bounded)
    days = -np.linalg.solve(root.T, half @ np.append(1.0, terms))
    rest += 2.0 * float(np.log(root.diagonal()).sum()) - len(root) * math.log(sharp)
    return np.append(terms, days), rest


def _usual(whole: Array, gains_sigma_w: float, *, bounded: bool) -> tuple[Array, float]:
    """Sun and other heat of a usual day."""
    curve, slope = whole[1:, 1:].copy(), -whole[1:, 0]
    belief = np.full(slope.size, (UNIT_W / HOURLY_W) ** 2)
    belief[:GAINS], belief[GAINS] = 1e-6, 0.0
    mean = np.zeros(slope.size)
    mean[GAINS], mean[HOURS:] = 1.0, 1.0 / 24.0
    sharp = (UNIT_W / gains_sigma_w) ** 2
    curve += np.diag(belief) + sharp * np.outer(mean, mean)
    slope += sharp * GAINS_W / UNIT_W * mean
    lower = np.linalg.cholesky(curve)
    aim = np.linalg.solve(lower, slope)
    terms = nnls(lower.T, aim)[0] if bounded else np.linalg.solve(lower.T, aim)
    rest = float(whole[0, 0] - 2.0 * terms @ slope + terms @ curve @ terms) + (GAINS_W / gains_sigma_w) ** 2
    return np.asarray(terms, dtype=np.float64), rest

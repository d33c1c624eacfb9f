"""How probable logged data are for a room: a linear state space, solved for all steps at once.

States of all steps are one least-squares problem with a block-tridiagonal matrix; its Cholesky factor gives
the likelihood of the data with the states integrated out (as a Kalman filter would, gaps and steps of unknown
heat included). Everything that is linear - sun, other heat by the hour - is solved inside, never below zero.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.linalg import LinAlgError, cholesky_banded
from scipy.linalg.lapack import dtbtrs
from scipy.optimize import nnls

from warmgui.analysis.identify_model import (
    AIR,
    INTO_AIR,
    INTO_MASS,
    MASS,
    OTHER,
    OUTDOOR,
    Holder,
    Noise,
    TwoNodes,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from warmgui.analysis.identify_series import Array, Flags, Steps

ZERO_C = 20.0
"""Temperatures are counted from here: fewer digits are lost."""
MASS_NOISE_C = 0.005
UNKNOWN_NOISE_C = 1.0
"""Of the air over a step in which anything may have happened."""
OPENINGS = (0.0, 0.1, 0.3, 0.6, 1.0)
"""For these the room is calculated exactly; between them it is interpolated."""
START_C = 2.0
"""How far the states may be from the first reading at the beginning."""
GAINS_W, GAINS_SIGMA_W = 40.0, 35.0
"""Heat of people and things on average over a day, W: 2 to 4 W per m² of an ordinary room.

Where our heat never changes, this is all that sets the scale of the heat loss.
"""
HOURLY_W = 40.0
"""How much an hour of the day may have on top, W."""
UNIT_W, UNIT_M2 = 100.0, 0.01
"""Columns are scaled to be of one order."""
SUN_AIR, SUN_MASS, GAINS, HOURS = 0, 1, 2, 3
"""Places in `Solution.linear`; 24 hours follow."""


@dataclass(frozen=True, slots=True)
class Solution:
    """One room on one set of steps."""

    cost: float
    """-2 log of the likelihood, less a constant, with the weak belief about gains."""
    linear: Array
    """Sun m² into the air, into the mass; gains W; 24 hours' more, W."""
    states: Array
    """(step, 3), °C and W."""


def mean_gains_w(linear: Array) -> float:
    """Other heat on average over a day, W."""
    return float(linear[GAINS] + linear[HOURS:].mean())


def columns_of(steps: Steps) -> Array:
    """W of one unit of each column in each step, (column, step): sun into air, into mass, gains, 24 hours.

    All go into the air, but for the sun into the mass.
    """
    given_w = np.zeros((HOURS + 24, steps.count))
    given_w[SUN_AIR] = given_w[SUN_MASS] = UNIT_M2 * steps.solar_w_per_m2
    given_w[GAINS] = UNIT_W
    given_w[HOURS + steps.hour_of_day(), np.arange(steps.count)] = UNIT_W
    return given_w


@dataclass(frozen=True, slots=True)
class Problem:
    """Data that do not change while rooms are tried on them."""

    steps: Steps
    columns: Array
    air_c: Array
    """The room over about an hour, bridged: where a radiator's valve stands."""
    loose: Flags
    """Anything may have happened (unknown heat, an open window)."""
    jumpy: Array | float = 1.0
    """(step - 1) times the usual variance of what other heat changes by: it stays, and then it jumps."""
    sole: bool = False
    """While a radiator heats, an hour has no other heat of its own.

    In an hour in which it heats every day the two cannot be told apart. For the question whether there is a
    radiator at all both rooms are as free as the other; once it is known, such an hour is the radiator's.
    """

    @classmethod
    def of(cls, steps: Steps, loose: Flags | None = None, *, sole: bool = False) -> Problem:
        """Data in which `loose` are steps in which anything may have happened."""
        unknown = steps.unknown if loose is None else steps.unknown | loose
        return cls(steps, columns_of(steps), steps.bridged_c(), unknown, sole=sole)

    def solve(
        self, nodes: TwoNodes, noise: Noise, holder: Holder | None = None, *, bounded: bool = True
    ) -> Solution | None:
        """The most probable states and linear terms; None where the numbers do not allow any.

        Args:
            nodes: the room.
            noise: what it does not know.
            holder: its radiator, if it has one.
            bounded: linear terms are not negative. For sigmas they may be: a term that is
                pressed against zero looks as if it were known.
        """
        try:
            return _states(self.steps, _solve(self, nodes, noise, holder, bounded=bounded))
        except (LinAlgError, np.linalg.LinAlgError, ArithmeticError, ValueError):
            return None

    def cost(
        self, nodes: TwoNodes, noise: Noise, holder: Holder | None = None, *, bounded: bool = True
    ) -> float | None:
        """The cost of `solve` alone: a search asks for it some thousand times."""
        try:
            return _solve(self, nodes, noise, holder, bounded=bounded).cost
        except (LinAlgError, np.linalg.LinAlgError, ArithmeticError, ValueError):
            return None


def radiator_w(problem: Problem, nodes: TwoNodes, noise: Noise, holder: Holder, solution: Solution) -> Array:
    """What the radiator gave in each step but the last, W: by its valve, and what the room says beyond."""
    system = _system(problem, nodes, noise, holder)
    states = solution.states - np.array([ZERO_C, ZERO_C, 0.0])
    come = (system.transition @ states[:-1, :, None])[:, :, 0] + system.known
    units = solution.linear / _scale(solution.linear.size)
    to_mass_w = units[SUN_MASS] * system.columns[SUN_MASS]
    come += system.into_mass * to_mass_w[:, None]
    come += system.into_air * (units @ system.columns - to_mass_w)[:, None]
    beyond_w = system.valve * (states[1:, AIR] - come[:, AIR]) / system.per_w
    air_c = problem.air_c[:-1]
    middle_c = 0.5 * (solution.states[1:, AIR] + solution.states[:-1, AIR])
    pull = holder.gain_w_per_k * holder.openness(air_c)
    return np.asarray(holder.heat_w(air_c) + pull * (air_c - middle_c) + beyond_w, dtype=np.float64)


@dataclass(frozen=True, slots=True)
class _System:
    transition: Array
    """(step, 3, 3)"""
    known: Array
    """(step, 3): what the known inputs add in a step."""
    into_air: Array
    """(step, 3): what 1 W into the air adds in a step; `into_mass`: 1 W into the mass."""
    into_mass: Array
    columns: Array
    """(column, step), W of one unit."""
    hour: NDArray[np.int64]
    """Of the day, of each step: there is no other hour's column in it."""
    precision: Array
    """(step, 3) of the process."""
    log_variance: float
    valve: Array
    """Share of the air's variance that is a valve's."""

    @property
    def per_w(self) -> Array:
        """K of air for 1 W over a step."""
        return np.asarray(self.into_air[:, AIR], dtype=np.float64)


@dataclass(frozen=True, slots=True)
class _Solved:
    cost: float
    linear: Array
    """In units of the columns."""
    factor: Array
    half: Array
    """(2 + column, 3 x step): the right sides behind the factor's first half."""


def _scale(columns: int) -> Array:
    scale = np.full(columns, UNIT_W)
    scale[:GAINS] = UNIT_M2
    return scale


def _states(steps: Steps, solved: _Solved) -> Solution:
    half = solved.half[0] + solved.half[1] + solved.linear @ solved.half[2:]
    states = _triangular(solved.factor, half[None, :], "N").reshape(steps.count, 3)
    states[:, :2] += ZERO_C
    return Solution(solved.cost, solved.linear * _scale(solved.linear.size), states)


def _triangular(factor: Array, right: Array, which: str) -> Array:
    """Each row of `right` through the factor ("N") or its transpose ("T")."""
    found, info = dtbtrs(factor, right.T, uplo="U", trans=which)
    if info != 0:
        raise LinAlgError(f"the factor is singular at {info}")
    return np.asarray(found.T, dtype=np.float64)


def _solve(
    problem: Problem, nodes: TwoNodes, noise: Noise, holder: Holder | None, *, bounded: bool
) -> _Solved:
    steps = problem.steps
    system = _system(problem, nodes, noise, holder)
    seen = np.isfinite(steps.room_c)
    y = np.where(seen, steps.room_c - ZERO_C, 0.0)
    weight = np.where(seen, 1.0 / steps.noise_c**2, 0.0)
    start_c = float(y[seen][0]) if seen.any() else 0.0
    start = np.array([START_C**-2, START_C**-2, noise.other_w**-2])

    factor = _factor(system, weight, start)
    right = _right_side(system, weight * y, start, start_c)
    half = _triangular(factor, right, "T")
    square = -(half @ half.T)
    square[0, 0] += float((weight * y * y).sum()) + 2.0 * start[AIR] * start_c**2
    square[1:, 1:] += _pushed(system)

    linear, rest = _linear_terms(square, bounded=bounded)
    log_det = 2.0 * float(np.log(factor[-1]).sum()) + system.log_variance
    log_det -= float(np.log(weight[seen]).sum()) + float(np.log(start).sum())
    return _Solved(rest + log_det, linear, factor, half)


def _system(problem: Problem, nodes: TwoNodes, noise: Noise, holder: Holder | None) -> _System:
    steps = problem.steps
    last = steps.count - 1
    known = np.zeros((last, 3))
    known[:, OUTDOOR] = steps.outdoor_c[:last] - ZERO_C
    known[:, INTO_AIR] = steps.heat_w[:last]
    a, b = nodes.discrete(steps.step_s, noise.other_tau_s)
    transition, given = np.broadcast_to(a, (last, 3, 3)), np.broadcast_to(b, (last, 3, 3))
    spread, columns, towards = np.zeros(last), problem.columns[:, :last], np.zeros((last, 3))
    if holder is not None:
        air_c = problem.air_c[:last]
        openness = holder.openness(air_c)
        pull = holder.gain_w_per_k * openness
        known[:, INTO_AIR] += holder.heat_w(air_c)
        systems = [
            nodes.discrete(steps.step_s, noise.other_tau_s, holder.gain_w_per_k * at) for at in OPENINGS
        ]
        at_air = [
            holder.gain_w_per_k * at * b[:, INTO_AIR] for at, (_, b) in zip(OPENINGS, systems, strict=True)
        ]
        transition = _between(openness, [a for a, _ in systems])
        given = _between(openness, [b for _, b in systems])
        towards = _between(openness, at_air) * (air_c - ZERO_C)[:, None]
        spread = holder.loose_c * pull * given[:, AIR, INTO_AIR]
        if problem.sole:
            columns = columns.copy()
            columns[HOURS:] *= 1.0 - openness
    keep = math.exp(-steps.step_s / noise.other_tau_s)
    variance = np.empty((last, 3))
    variance[:, AIR] = noise.air_c**2 + spread**2 + np.where(problem.loose[:last], UNKNOWN_NOISE_C**2, 0.0)
    variance[:, MASS] = MASS_NOISE_C**2
    variance[:, OTHER] = noise.other_w**2 * (1.0 - keep * keep) * problem.jumpy
    return _System(
        transition,
        (given @ known[:, :, None])[:, :, 0] + towards,
        given[:, :, INTO_AIR],
        given[:, :, INTO_MASS],
        columns,
        steps.hour_of_day()[:last],
        1.0 / variance,
        float(np.log(variance).sum()),
        spread**2 / variance[:, AIR],
    )


def _between(openness: Array, each: list[Array]) -> Array:
    """What belongs to these openings, from what belongs to each of `OPENINGS`."""
    grid, values = np.array(OPENINGS), np.stack(each)
    place = np.clip(np.searchsorted(grid, openness, side="right") - 1, 0, grid.size - 2)
    weight = (openness - grid[place]) / (grid[place + 1] - grid[place])
    weight = weight.reshape(-1, *(1,) * (values.ndim - 1))
    return np.asarray((1.0 - weight) * values[place] + weight * values[place + 1], dtype=np.float64)


def _factor(system: _System, weight: Array, start: Array) -> Array:
    """Cholesky factor (upper, banded) of the states' precision."""
    count = weight.size
    back = np.transpose(system.transition, (0, 2, 1)) * system.precision[:, None, :]
    blocks = np.zeros((count, 3, 3))
    blocks[:-1] += back @ system.transition
    each = np.arange(3)
    blocks[1:, each, each] += system.precision
    blocks[:, AIR, AIR] += weight
    blocks[0, each, each] += start
    banded = np.zeros((6, 3 * count))
    for row in range(3):
        for column in range(row, 3):
            banded[5 + row - column, column::3] = blocks[:, row, column]
        for column in range(3):
            banded[2 + row - column, 3 + column :: 3] = -back[:, row, column]
    return np.asarray(cholesky_banded(banded, check_finite=True), dtype=np.float64)


def _right_side(system: _System, seen: Array, start: Array, start_c: float) -> Array:
    """(2 + column, 3 x step): the readings, the known inputs, then what each column adds."""
    columns, hour = system.columns, system.hour
    right = np.zeros((2 + len(columns), seen.size, 3))
    right[0, :, AIR] = seen
    right[0, 0, :2] += start[:2] * start_c
    for row, watts, added in (
        (1, 1.0, system.known),
        (2 + SUN_AIR, columns[SUN_AIR, :, None], system.into_air),
        (2 + SUN_MASS, columns[SUN_MASS, :, None], system.into_mass),
        (2 + GAINS, columns[GAINS, :, None], system.into_air),
    ):
        forth, back = _both_ends(system, watts * added)
        right[row, 1:] = forth
        right[row, :-1] -= back
    # Of all hours' columns a step is in one only.
    forth, back = _both_ends(system, columns[HOURS + hour, np.arange(hour.size), None] * system.into_air)
    right[2 + HOURS + hour, np.arange(1, seen.size)] = forth
    right[2 + HOURS + hour, np.arange(hour.size)] -= back
    return right.reshape(len(right), -1)


def _both_ends(system: _System, added: Array) -> tuple[Array, Array]:
    """What is added in a step, weighed: on the side of its end, and of its beginning."""
    forth = system.precision * added
    return forth, (forth[:, None, :] @ system.transition)[:, 0, :]


def _pushed(system: _System) -> Array:
    """(1 + column, 1 + column): squares of what known inputs and columns add, by the process's precision."""
    columns, sun = system.columns, system.columns[SUN_MASS]
    known, air, mass = (
        system.precision * added for added in (system.known, system.into_air, system.into_mass)
    )
    square = np.empty((1 + len(columns), 1 + len(columns)))
    square[0, 0] = (known * system.known).sum()
    square[1:, 1:] = (columns * (air * system.into_air).sum(axis=1)) @ columns.T
    square[1:, 0] = columns @ (known * system.into_air).sum(axis=1)
    square[1:, 1 + SUN_MASS] = columns @ (sun * (mass * system.into_air).sum(axis=1))
    square[0, 1 + SUN_MASS] = square[1 + SUN_MASS, 0] = sun @ (known * system.into_mass).sum(axis=1)
    square[1 + SUN_MASS, 1 + SUN_MASS] = (sun * sun) @ (mass * system.into_mass).sum(axis=1)
    square[1 + SUN_MASS, 1:] = square[1:, 1 + SUN_MASS]
    square[0, 1:] = square[1:, 0]
    return square


def _linear_terms(square: Array, *, bounded: bool) -> tuple[Array, float]:
    """Linear terms with what is believed of them, and what is left of the sum of squares."""
    joined = np.zeros((square.shape[0], square.shape[0] - 1))
    joined[0, 0] = joined[1, 0] = 1.0
    joined[np.arange(2, square.shape[0]), np.arange(1, square.shape[0] - 1)] = 1.0
    whole = joined.T @ square @ joined
    curve, slope = whole[1:, 1:].copy(), -whole[1:, 0]
    belief = np.full(slope.size, (UNIT_W / HOURLY_W) ** 2)
    belief[:GAINS], belief[GAINS] = 1e-6, 0.0
    mean = np.zeros(slope.size)
    mean[GAINS], mean[HOURS:] = 1.0, 1.0 / 24.0
    sharp = (UNIT_W / GAINS_SIGMA_W) ** 2
    curve += np.diag(belief) + sharp * np.outer(mean, mean)
    slope += sharp * GAINS_W / UNIT_W * mean
    lower = np.linalg.cholesky(curve)
    aim = np.linalg.solve(lower, slope)
    terms = nnls(lower.T, aim)[0] if bounded else np.linalg.solve(lower.T, aim)
    rest = float(whole[0, 0] - 2.0 * terms @ slope + terms @ curve @ terms) + (GAINS_W / GAINS_SIGMA_W) ** 2
    return np.asarray(terms, dtype=np.float64), rest

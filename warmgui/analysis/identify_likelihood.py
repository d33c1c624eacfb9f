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
from scipy.linalg import LinAlgError, cho_solve_banded, cholesky_banded
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
    from warmgui.analysis.identify_series import Array, Flags, Steps

ZERO_C = 20.0
"""Temperatures are counted from here: fewer digits are lost."""
MASS_NOISE_C = 0.005
UNKNOWN_NOISE_C = 1.0
"""Of the air over a step in which anything may have happened."""
HELD_NOISE_W_PER_K = 0.3
"""Valves are not exact: of the radiator's heat, per W/K of its gain."""
START_C = 2.0
"""How far the states may be from the first reading at the beginning."""
GAINS_W = 40.0
"""Heat of people and things is of this order, W; a room without a radiator has rarely more on average."""
HOURLY_W = 40.0
"""The same for what an hour of the day has on top."""
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
    """Unit inputs (step, input, column): sun into air, into mass, gains, 24 hours."""
    count = steps.count
    inputs = np.zeros((count, 3, HOURS + 24))
    inputs[:, INTO_AIR, SUN_AIR] = UNIT_M2 * steps.solar_w_per_m2
    inputs[:, INTO_MASS, SUN_MASS] = UNIT_M2 * steps.solar_w_per_m2
    inputs[:, INTO_AIR, GAINS] = UNIT_W
    inputs[np.arange(count), INTO_AIR, HOURS + steps.hour_of_day()] = UNIT_W
    return inputs


@dataclass(frozen=True, slots=True)
class Problem:
    """Data that do not change while rooms are tried on them."""

    steps: Steps
    columns: Array
    held: Flags
    """A radiator may be heating."""
    loose: Flags
    """Anything may have happened (unknown heat, an open window)."""

    @classmethod
    def of(cls, steps: Steps, closes_c: float | None = None, loose: Flags | None = None) -> Problem:
        """Data with a radiator that closes at `closes_c`, if there is one."""
        held = np.zeros(steps.count, dtype=bool)
        if closes_c is not None:
            held = np.nan_to_num(steps.smooth_c, nan=closes_c + 1.0) < closes_c
        return cls(steps, columns_of(steps), held, steps.unknown if loose is None else steps.unknown | loose)

    def solve(self, nodes: TwoNodes, noise: Noise, holder: Holder | None = None) -> Solution | None:
        """The most probable states and linear terms; None where the numbers do not allow any."""
        try:
            return _solve(self, nodes, noise, holder)
        except (LinAlgError, np.linalg.LinAlgError, ArithmeticError, ValueError):
            return None


@dataclass(frozen=True, slots=True)
class _System:
    transition: Array
    """(step, 3, 3)"""
    pushes: Array
    """(step, 3, column): what the known inputs (first) and the unit columns add in a step."""
    precision: Array
    """(step, 3) of the process."""
    log_variance: float


def _solve(problem: Problem, nodes: TwoNodes, noise: Noise, holder: Holder | None) -> Solution:
    steps = problem.steps
    system = _system(problem, nodes, noise, holder)
    seen = np.isfinite(steps.room_c)
    y = np.where(seen, steps.room_c - ZERO_C, 0.0)
    weight = np.where(seen, 1.0 / steps.noise_c**2, 0.0)
    start_c = float(y[seen][0]) if seen.any() else 0.0
    start = np.array([START_C**-2, START_C**-2, noise.other_w**-2])

    factor = _factor(system, weight, start)
    right = _right_side(system, weight * y, start, start_c)
    flat = right.reshape(3 * steps.count, -1)
    answer = cho_solve_banded((factor, False), flat)
    square = -(flat.T @ answer)
    square[0, 0] += float((weight * y * y).sum()) + 2.0 * start[AIR] * start_c**2
    pushes = system.pushes.reshape(-1, system.pushes.shape[2])
    square[1:, 1:] += pushes.T @ (system.precision.reshape(-1, 1) * pushes)

    linear, rest = _linear_terms(square)
    states = (answer[:, 0] + answer[:, 1] + answer[:, 2:] @ linear).reshape(steps.count, 3)
    states[:, :2] += ZERO_C
    log_det = 2.0 * float(np.log(factor[-1]).sum()) + system.log_variance
    log_det -= float(np.log(weight[seen]).sum()) + float(np.log(start).sum())
    scale = np.full(linear.size, UNIT_W)
    scale[:GAINS] = UNIT_M2
    return Solution(rest + log_det, linear * scale, states)


def _system(problem: Problem, nodes: TwoNodes, noise: Noise, holder: Holder | None) -> _System:
    steps = problem.steps
    last = steps.count - 1
    known = np.zeros((last, 3))
    known[:, OUTDOOR] = steps.outdoor_c[:last] - ZERO_C
    known[:, INTO_AIR] = steps.heat_w[:last]
    a, b = nodes.discrete(steps.step_s, noise.other_tau_s)
    held = problem.held[:last]
    spread = np.zeros(last)
    if holder is not None and held.any():
        known[held, INTO_AIR] += holder.gain_w_per_k * (holder.closes_c - ZERO_C)
        held_a, held_b = nodes.discrete(steps.step_s, noise.other_tau_s, holder.gain_w_per_k)
        transition = np.where(held[:, None, None], held_a, a)
        spread[held] = HELD_NOISE_W_PER_K * holder.gain_w_per_k * held_b[AIR, INTO_AIR]
        given = np.where(held[:, None, None], held_b, b)
    else:
        transition = np.broadcast_to(a, (last, 3, 3))
        given = np.broadcast_to(b, (last, 3, 3))
    keep = math.exp(-steps.step_s / noise.other_tau_s)
    variance = np.empty((last, 3))
    variance[:, AIR] = noise.air_c**2 + spread**2 + np.where(problem.loose[:last], UNKNOWN_NOISE_C**2, 0.0)
    variance[:, MASS] = MASS_NOISE_C**2
    variance[:, OTHER] = noise.other_w**2 * (1.0 - keep * keep)
    pushes = np.concatenate([given @ known[:, :, None], given @ problem.columns[:last]], axis=2)
    return _System(transition, pushes, 1.0 / variance, float(np.log(variance).sum()))


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
    """(step, 3, 1 + columns): the readings, then what each input adds."""
    right = np.zeros((seen.size, 3, 1 + system.pushes.shape[2]))
    right[:, AIR, 0] += seen
    right[0, :2, 0] += start[:2] * start_c
    weighted = system.precision[:, :, None] * system.pushes
    right[1:, :, 1:] += weighted
    right[:-1, :, 1:] -= np.transpose(system.transition, (0, 2, 1)) @ weighted
    return right


def _linear_terms(square: Array) -> tuple[Array, float]:
    """Non-negative linear terms, and what is left of the sum of squares."""
    joined = np.zeros((square.shape[0], square.shape[0] - 1))
    joined[0, 0] = joined[1, 0] = 1.0
    joined[np.arange(2, square.shape[0]), np.arange(1, square.shape[0] - 1)] = 1.0
    whole = joined.T @ square @ joined
    curve, slope = whole[1:, 1:].copy(), -whole[1:, 0]
    belief = np.full(slope.size, (UNIT_W / HOURLY_W) ** 2)
    belief[:GAINS] = 1e-6
    belief[GAINS] = (UNIT_W / GAINS_W) ** 2
    curve[np.diag_indices_from(curve)] += belief
    lower = np.linalg.cholesky(curve)
    terms, _ = nnls(lower.T, np.linalg.solve(lower, slope))
    rest = float(whole[0, 0] - 2.0 * terms @ slope + terms @ curve @ terms)
    return np.asarray(terms, dtype=np.float64), rest

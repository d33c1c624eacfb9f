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
from scipy.linalg import LinAlgError

from warmgui.analysis.identify_banded import System, factor_of, pushed, right_side, triangular
from warmgui.analysis.identify_columns import DAYS, SUN_MASS, USUAL, Columns, Habits, linear_terms, scale_of
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
OPENINGS = (0.0, 0.1, 0.3, 0.6, 1.0)
"""For these the room is calculated exactly; between them it is interpolated."""
START_C = 2.0
"""How far the states may be from the first reading at the beginning."""


@dataclass(frozen=True, slots=True)
class Solution:
    """One room on one set of steps."""

    cost: float
    """-2 log of the likelihood, less a constant, with the weak belief about gains."""
    linear: Array
    """Sun m² into the air, into the mass; gains W; 24 hours' more, W."""
    states: Array
    """(step, 3), °C and W."""
    daily_w: Array
    """How much each day of the data differed from the usual, W."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Data that do not change while rooms are tried on them."""

    steps: Steps
    columns: Columns
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
    def of(
        cls, steps: Steps, loose: Flags | None = None, *, habits: Habits = USUAL, sole: bool = False
    ) -> Problem:
        """Data in which `loose` are steps in which anything may have happened."""
        unknown = steps.unknown if loose is None else steps.unknown | loose
        return cls(steps, Columns.of(steps, habits), steps.bridged_c(), unknown, sole=sole)

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
    terms, given_w = np.append(solution.linear, solution.daily_w), system.columns.watts
    units = terms / scale_of(terms.size)
    to_mass_w = units[SUN_MASS] * given_w[SUN_MASS]
    come += system.into_mass * to_mass_w[:, None]
    come += system.into_air * (units @ given_w - to_mass_w)[:, None]
    beyond_w = system.valve * (states[1:, AIR] - come[:, AIR]) / system.per_w
    air_c = problem.air_c[:-1]
    middle_c = 0.5 * (solution.states[1:, AIR] + solution.states[:-1, AIR])
    pull = holder.gain_w_per_k * holder.openness(air_c)
    return np.asarray(holder.heat_w(air_c) + pull * (air_c - middle_c) + beyond_w, dtype=np.float64)


@dataclass(frozen=True, slots=True)
class _Solved:
    cost: float
    linear: Array
    """In units of the columns."""
    factor: Array
    half: Array
    """(2 + column, 3 x step): the right sides behind the factor's first half."""


def _states(steps: Steps, solved: _Solved) -> Solution:
    half = solved.half[0] + solved.half[1] + solved.linear @ solved.half[2:]
    states = triangular(solved.factor, half[None, :], "N").reshape(steps.count, 3)
    states[:, :2] += ZERO_C
    linear = solved.linear * scale_of(solved.linear.size)
    return Solution(solved.cost, linear[:DAYS], states, linear[DAYS:])


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

    factor = factor_of(system, weight, start)
    right = right_side(system, weight * y, start, start_c)
    half = triangular(factor, right, "T")
    square = -(half @ half.T)
    square[0, 0] += float((weight * y * y).sum()) + 2.0 * start[AIR] * start_c**2
    square[1:, 1:] += pushed(system)

    linear, rest = linear_terms(square, problem.columns.habits, bounded=bounded)
    log_det = 2.0 * float(np.log(factor[-1]).sum()) + system.log_variance
    log_det -= float(np.log(weight[seen]).sum()) + float(np.log(start).sum())
    return _Solved(rest + log_det, linear, factor, half)


def _system(problem: Problem, nodes: TwoNodes, noise: Noise, holder: Holder | None) -> System:
    steps = problem.steps
    last = steps.count - 1
    known = np.zeros((last, 3))
    known[:, OUTDOOR] = steps.outdoor_c[:last] - ZERO_C
    known[:, INTO_AIR] = steps.heat_w[:last]
    a, b = nodes.discrete(steps.step_s, noise.other_tau_s)
    transition, given = np.broadcast_to(a, (last, 3, 3)), np.broadcast_to(b, (last, 3, 3))
    spread, columns, towards = np.zeros(last), problem.columns.till(last), np.zeros((last, 3))
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
            columns = columns.beside(openness)
    keep = math.exp(-steps.step_s / noise.other_tau_s)
    variance = np.empty((last, 3))
    variance[:, AIR] = noise.air_c**2 + spread**2 + np.where(problem.loose[:last], UNKNOWN_NOISE_C**2, 0.0)
    variance[:, MASS] = MASS_NOISE_C**2
    variance[:, OTHER] = noise.other_w**2 * (1.0 - keep * keep) * problem.jumpy
    return System(
        transition,
        (given @ known[:, :, None])[:, :, 0] + towards,
        given[:, :, INTO_AIR],
        given[:, :, INTO_MASS],
        columns,
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

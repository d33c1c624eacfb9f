"""Finds the room that explains logged data best: several starts, coarse steps first, then fine ones."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize

from warmgui.analysis.identify_columns import USUAL, Habits
from warmgui.analysis.identify_likelihood import Problem, Solution
from warmgui.analysis.identify_model import (
    AIR_SHARE,
    MOST_AIR,
    OTHER,
    Holder,
    Noise,
    TwoNodes,
    holder_of,
    unpack,
)
from warmgui.analysis.identify_series import Array, Flags, RoomSeries, steps_of
from warmgui.core.heat.estimate import CAPACITY_J_PER_K_M2, RoomEstimate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

COARSE_MIN, FINE_MIN = 30, 15
STARTS = ((0.35, 0.1), (1.0, 0.1), (3.0, 0.1), (1.0, 0.9))
"""Times the declared heat loss (what people declare is often that far off); share of the air in the capacity.

The last one is a room of one piece, without walls that are slower than the air.
"""
IMPOSSIBLE = 1e12
STOP = {"maxiter": 60, "ftol": 1e-6}
"""A cost of some thousands need not be known to less than a hundredth."""
BOUNDS_SIGMA = 4.0
DIFFERENCE = 1e-4
COUPLING_W_PER_K_M2 = 7.75
"""Half of h_is · A_t per m² of floor (ISO 13790): where a search begins."""
WINDOW_SIGMA = 5.0
"""Air that moves by more than so many standard deviations in a step was moved by somebody."""
MOST_WINDOWS = 0.15
GAIN_TIMES, GAIN_SIGMA = 12.0, 0.7
"""A radiator's valve gives about so many times the room's loss per kelvin; of its logarithm."""
OPENS_C, OPENS_SIGMA_C = 0.4, 0.4
"""How far above the level that it holds a valve closes."""
FREEDOM = 1.0
"""Degrees of freedom of the Student distribution of what other heat changes by."""
ROUNDS = 3
"""How often its weights are found anew."""
LOOSE_C, LOOSE_SIGMA = 0.1, 1.0
"""How exactly it does, K; of its logarithm."""
HEATS = 0.5
"""A valve that is open by so much heats."""


@dataclass(frozen=True, slots=True)
class Belief:
    """Where a search begins and how far it is expected to go, in the optimiser's units."""

    mean: Array
    sigma: Array
    habits: Habits = USUAL
    """Of people and things in it."""

    @classmethod
    def about(cls, declared: RoomEstimate, habits: Habits = USUAL) -> Belief:
        """Wide: a user's description may be wrong by a factor of four."""
        floor_m2 = declared.capacity_j_per_k / CAPACITY_J_PER_K_M2["medium"]
        mean = [
            math.log(declared.heat_loss_w_per_k),
            math.log(declared.capacity_j_per_k),
            math.log(0.1),
            math.log(COUPLING_W_PER_K_M2 * floor_m2),
            0.0,
            math.log(30.0),
            math.log(4 * 3600.0),
            math.log(0.02),
        ]
        return cls(np.array(mean), np.array([1.5, 0.8, 1.0, 0.8, 1.0, 1.0, 0.8, 0.8]), habits)

    def with_radiator(self, level_c: float) -> Belief:
        """The same of a room that a radiator holds at about `level_c`."""
        gain = float(self.mean[0]) + math.log(GAIN_TIMES)
        mean = np.append(self.mean, [gain, level_c + OPENS_C, math.log(LOOSE_C)])
        sigma = np.append(self.sigma, [GAIN_SIGMA, OPENS_SIGMA_C, LOOSE_SIGMA])
        return Belief(mean, sigma, self.habits)

    def cost(self, vector: Array) -> float:
        """-2 log, less a constant."""
        return float((((vector - self.mean) / self.sigma) ** 2).sum())

    def bounds(self) -> list[tuple[float, float]]:
        """Box of the search."""
        box = [
            (float(m - BOUNDS_SIGMA * s), float(m + BOUNDS_SIGMA * s))
            for m, s in zip(self.mean, self.sigma, strict=True)
        ]
        box[AIR_SHARE] = (box[AIR_SHARE][0], math.log(MOST_AIR))
        return box


@dataclass(frozen=True, slots=True)
class Fit:
    """A room, and how it was found."""

    nodes: TwoNodes
    noise: Noise
    solution: Solution
    problem: Problem
    vector: Array
    cost: float
    """-2 log of likelihood and beliefs, less a constant: comparable on the same steps."""
    holder: Holder | None = None

    @property
    def held(self) -> Flags:
        """Steps in which the radiator may be heating."""
        if self.holder is None:
            return np.zeros(self.problem.steps.count, dtype=bool)
        return np.asarray(self.holder.openness(self.problem.air_c) > HEATS, dtype=bool)


def coarse(
    series: RoomSeries,
    belief: Belief,
    starts: Sequence[tuple[float, float]] = STARTS[1:2],
    loose: Flags | None = None,
) -> Fit | None:
    """The best room on coarse steps, those that are `loose` left out; None where no room fits at all."""
    problem = Problem.of(steps_of(series, COARSE_MIN), loose, habits=belief.habits)
    begun = [_descend(problem, belief, _begin(belief, begin)) for begin in starts]
    found = [fit for fit in begun if fit is not None]
    return min(found, key=lambda fit: fit.cost) if found else None


def polish(series: RoomSeries, belief: Belief, vector: Array) -> Fit | None:
    """From a known room to the best on fine steps; open windows are recognised and left out."""
    steps = steps_of(series, FINE_MIN)
    fit = _descend(Problem.of(steps, habits=belief.habits, sole=True), belief, vector)
    if fit is None:
        return None
    loose = windows(fit)
    problem = fit.problem if not loose.any() else replace(fit.problem, loose=steps.unknown | loose)
    for _ in range(ROUNDS):
        problem = replace(problem, jumpy=jumps(fit))
        again = _descend(problem, belief, fit.vector)
        if again is None:
            return fit
        fit = again
    return fit


def jumps(fit: Fit) -> Array:
    """How much more or less than usual other heat changed in each step: weights of a Student distribution.

    People come and go and switch things: other heat stays for hours and then jumps. Noise that is the same in
    every step would take the calm hours for as uncertain as the jumps.
    """
    keep = math.exp(-fit.problem.steps.step_s / fit.noise.other_tau_s)
    other_w = fit.solution.states[:, OTHER]
    usual_w = fit.noise.other_w * math.sqrt(1.0 - keep * keep)
    moved = np.where(fit.held[:-1], 1.0, (other_w[1:] - keep * other_w[:-1]) / usual_w)
    return np.asarray((FREEDOM + moved**2) / (FREEDOM + 1.0), dtype=np.float64)


def windows(fit: Fit) -> Flags:
    """Steps in which the air was moved by something that is not in the model, and an hour after them."""
    steps = fit.problem.steps
    moved = steps.room_c[1:] - fit.solution.states[1:, 0]
    apart = np.zeros(steps.count, dtype=bool)
    known = np.isfinite(moved)
    if known.any():
        usual = max(1.4826 * float(np.median(np.abs(moved[known]))), 0.5 * steps.noise_c)
        apart[:-1] |= np.where(known, np.abs(moved), 0.0) > WINDOW_SIGMA * usual
    after = round(3600.0 / steps.step_s)
    spread = apart.copy()
    for shift in range(1, after):
        spread[shift:] |= apart[:-shift]
    spread[:-1] |= apart[1:]
    spread &= ~fit.held
    return spread if spread.mean() <= MOST_WINDOWS else np.zeros(steps.count, dtype=bool)


def curvature(fit: Fit, belief: Belief) -> Array | None:
    """Covariance of the optimiser's vector from the cost's second derivatives; None where it has none."""
    target = _target(fit.problem, belief, bounded=False)
    size = fit.vector.size
    h = 0.02
    centre = target(fit.vector)
    plus, minus = np.empty(size), np.empty(size)
    for i in range(size):
        plus[i], minus[i] = target(_moved(fit.vector, i, h)), target(_moved(fit.vector, i, -h))
    second = np.diag((plus + minus - 2 * centre) / h**2)
    for i in range(size):
        for j in range(i):
            both = target(_moved(_moved(fit.vector, i, h), j, h))
            second[i, j] = second[j, i] = (both - plus[i] - plus[j] + centre) / h**2
            less = target(_moved(_moved(fit.vector, i, -h), j, -h))
            other = (less - minus[i] - minus[j] + centre) / h**2
            second[i, j] = second[j, i] = 0.5 * (second[i, j] + other)
    if not np.isfinite(second).all():
        return None
    values, vectors = np.linalg.eigh(0.5 * second)
    if values.max() <= 0:
        return None
    # A direction that the data do not tell is as uncertain as it was believed to be.
    floor = 1.0 / float(np.max(belief.sigma)) ** 2
    return np.asarray(vectors @ np.diag(1.0 / np.maximum(values, floor)) @ vectors.T, dtype=np.float64)


def _begin(belief: Belief, begin: tuple[float, float]) -> Array:
    vector = belief.mean.copy()
    vector[0] += math.log(begin[0])
    vector[AIR_SHARE] = math.log(begin[1])
    return vector


def _target(problem: Problem, belief: Belief, *, bounded: bool = True) -> Callable[[Array], float]:
    def cost(vector: Array) -> float:
        nodes, noise = unpack(vector)
        found = problem.cost(nodes, noise, holder_of(vector), bounded=bounded)
        if found is None or not math.isfinite(found):
            return IMPOSSIBLE
        return found + belief.cost(vector)

    return cost


def _descend(problem: Problem, belief: Belief, begin: Array) -> Fit | None:
    target = _target(problem, belief)

    def with_slope(vector: Array) -> tuple[float, Array]:
        here = target(vector)
        ahead = [target(_moved(vector, i, DIFFERENCE)) for i in range(vector.size)]
        return here, (np.array(ahead) - here) / DIFFERENCE

    result = minimize(with_slope, begin, jac=True, method="L-BFGS-B", bounds=belief.bounds(), options=STOP)
    vector = np.asarray(result.x, dtype=np.float64)
    nodes, noise = unpack(vector)
    holder = holder_of(vector)
    solution = problem.solve(nodes, noise, holder)
    if solution is None or not result.fun < IMPOSSIBLE:
        return None
    return Fit(nodes, noise, solution, problem, vector, float(result.fun), holder)


def _moved(vector: Array, place: int, by: float) -> Array:
    moved = vector.copy()
    moved[place] += by
    return moved

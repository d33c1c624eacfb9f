"""Finds the room that explains logged data best: several starts, coarse steps first, then fine ones."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize

from warmgui.analysis.identify_likelihood import Problem, Solution
from warmgui.analysis.identify_model import AIR_SHARE, MOST_AIR, Holder, Noise, TwoNodes, unpack
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
DIFFERENCE = 1e-3
COUPLING_W_PER_K_M2 = 7.75
"""Half of h_is · A_t per m² of floor (ISO 13790): where a search begins."""
WINDOW_SIGMA = 5.0
"""Air that moves by more than so many standard deviations in a step was moved by somebody."""
MOST_WINDOWS = 0.15


@dataclass(frozen=True, slots=True)
class Belief:
    """Where a search begins and how far it is expected to go, in the optimiser's units."""

    mean: Array
    sigma: Array

    @classmethod
    def about(cls, declared: RoomEstimate) -> Belief:
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
        return cls(np.array(mean), np.array([1.5, 0.8, 1.0, 0.8, 1.0, 1.0, 0.8, 0.8]))

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


def coarse(
    series: RoomSeries,
    belief: Belief,
    closes_c: float | None = None,
    starts: Sequence[tuple[float, float]] = STARTS[1:2],
) -> Fit | None:
    """The best room on coarse steps; None where no room fits at all."""
    problem = Problem.of(steps_of(series, COARSE_MIN), closes_c)
    begun = [_descend(problem, belief, _begin(belief, begin, closes_c), closes_c) for begin in starts]
    found = [fit for fit in begun if fit is not None]
    return min(found, key=lambda fit: fit.cost) if found else None


def polish(series: RoomSeries, belief: Belief, vector: Array, closes_c: float | None = None) -> Fit | None:
    """From a known room to the best on fine steps; open windows are recognised and left out."""
    steps = steps_of(series, FINE_MIN)
    fit = _descend(Problem.of(steps, closes_c), belief, vector, closes_c)
    if fit is None:
        return None
    loose = windows(fit)
    if not loose.any():
        return fit
    again = _descend(Problem.of(steps, closes_c, loose), belief, fit.vector, closes_c)
    return fit if again is None else again


def windows(fit: Fit) -> Flags:
    """Steps in which the air was moved by something that is not in the model, and an hour after them."""
    steps, problem = fit.problem.steps, fit.problem
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
    spread &= ~problem.held
    return spread if spread.mean() <= MOST_WINDOWS else np.zeros(steps.count, dtype=bool)


def curvature(fit: Fit, belief: Belief) -> Array | None:
    """Covariance of the optimiser's vector from the cost's second derivatives; None where it has none."""
    target = _target(fit.problem, belief, None if fit.holder is None else fit.holder.closes_c)
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


def _begin(belief: Belief, begin: tuple[float, float], closes_c: float | None) -> Array:
    vector = belief.mean.copy()
    vector[0] += math.log(begin[0])
    vector[AIR_SHARE] = math.log(begin[1])
    return vector if closes_c is None else np.append(vector, _gain_belief(belief))


def _gain_belief(belief: Belief) -> float:
    """A radiator's valve gives about five times the room's loss per kelvin."""
    return float(belief.mean[0]) + math.log(8.0)


GAIN_SIGMA = 1.2


def _target(problem: Problem, belief: Belief, closes_c: float | None) -> Callable[[Array], float]:
    def cost(vector: Array) -> float:
        nodes, noise = unpack(vector)
        more = 0.0
        holder = None
        if closes_c is not None:
            holder = Holder(closes_c, math.exp(vector[-1]))
            more = ((vector[-1] - _gain_belief(belief)) / GAIN_SIGMA) ** 2
        solution = problem.solve(nodes, noise, holder)
        if solution is None or not math.isfinite(solution.cost):
            return IMPOSSIBLE
        return solution.cost + belief.cost(vector[: belief.mean.size]) + more

    return cost


def _descend(problem: Problem, belief: Belief, begin: Array, closes_c: float | None) -> Fit | None:
    target = _target(problem, belief, closes_c)

    def slope(vector: Array) -> Array:
        return np.array(
            [
                (target(_moved(vector, i, DIFFERENCE)) - target(_moved(vector, i, -DIFFERENCE)))
                / (2.0 * DIFFERENCE)
                for i in range(vector.size)
            ]
        )

    bounds = belief.bounds()
    if closes_c is not None:
        centre = _gain_belief(belief)
        bounds.append((centre - BOUNDS_SIGMA, centre + BOUNDS_SIGMA))
    result = minimize(target, begin, jac=slope, method="L-BFGS-B", bounds=bounds, options=STOP)
    vector = np.asarray(result.x, dtype=np.float64)
    nodes, noise = unpack(vector)
    holder = None if closes_c is None else Holder(closes_c, math.exp(vector[-1]))
    solution = problem.solve(nodes, noise, holder)
    if solution is None or not result.fun < IMPOSSIBLE:
        return None
    return Fit(nodes, noise, solution, problem, vector, float(result.fun), holder)


def _moved(vector: Array, place: int, by: float) -> Array:
    moved = vector.copy()
    moved[place] += by
    return moved

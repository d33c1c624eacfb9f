"""Recognises that a radiator holds the room, and says how much of our heat only took its place."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from warmgui.analysis.identify_columns import GAINS_SIGMA_W
from warmgui.analysis.identify_fit import Belief, Fit, coarse, polish, windows
from warmgui.analysis.identify_gate import Known
from warmgui.analysis.identify_likelihood import Problem, radiator_w
from warmgui.analysis.identify_model import AIR, INTO_AIR, INTO_MASS, TwoNodes, holder_of, unpack
from warmgui.analysis.identify_series import DAY_S, Array, RoomSeries, Steps, steps_of
from warmgui.core.heat.learned import Radiator
from warmgui.core.room_knowledge import radiator_words

PLATEAU_MIN = 15
FLAT_S = 3 * 3600.0
"""A plateau is at least as long: a room that nobody holds would move on."""
FLAT_C = 0.2
FLAT_HEAT_W, FLAT_HEAT_SHARE = 25.0, 0.08
"""Our heat stands still, so it is not our thermostat that holds the room."""
PLATEAU_S = 6 * 3600.0
"""All plateaus at one level together, at least."""
BIN_C = 0.25
MOST_LEVELS = 2
BETTER = 15.0
"""Of -2 log likelihood: a radiator must explain so much to be believed.

On simulated rooms with one that gives a twentieth of the heat it explains 19 and more, but for one (14.8);
on rooms without it hardly ever more than 5, and once 14.
"""
BETTER_WHERE_SAID = 6.0
"""The same where a person says that there is one: then the question is only what it holds and gives."""
LEAST_HELD = 0.08
"""Share of the time in which it heats."""
LEAST_SHARE = 0.04
"""Of all heat, ours and its own: what gives less is as well something else, and matters to nobody."""
LEAST_SHARE_WHERE_SAID = 0.01
"""The same where a person says that there is one: then it is nothing else."""
WEEK_DAYS = 7.0
NEARBY = 0.02
"""So far apart, in the optimiser's units, rooms are compared."""


@dataclass(frozen=True, slots=True)
class Held:
    """A room with a radiator: how it was found and what it holds."""

    fit: Fit
    held_c: float
    radiator_w: float
    """Its mean heat beside ours over the last day."""
    belief: Belief
    """What was believed of it before."""


def levels(steps: Steps) -> tuple[float, ...]:
    """Temperatures at which the room stands still for hours while our heat does not change."""
    width = round(FLAT_S / steps.step_s)
    if steps.count < 2 * width:
        return ()
    span_w = float(steps.heat_w.max() - steps.heat_w.min())
    room, heat = (np.lib.stride_tricks.sliding_window_view(v, width) for v in (steps.smooth_c, steps.heat_w))
    unknown = np.lib.stride_tricks.sliding_window_view(steps.unknown, width).any(axis=1)
    with np.errstate(invalid="ignore"):
        flat = (room.max(axis=1) - room.min(axis=1) < FLAT_C + steps.noise_c) & ~unknown
        steady = heat.max(axis=1) - heat.min(axis=1) <= max(FLAT_HEAT_W, FLAT_HEAT_SHARE * span_w)
    found = room.mean(axis=1)[flat & steady]
    if found.size * steps.step_s < PLATEAU_S:
        return ()
    edges = np.arange(found.min() - BIN_C, found.max() + 2 * BIN_C, BIN_C)
    counts, _ = np.histogram(found, edges)
    chosen: list[float] = []
    for place in np.argsort(counts)[::-1][: 2 * MOST_LEVELS]:
        level = float(edges[place]) + 0.5 * BIN_C
        near = np.abs(found - level) < 2 * BIN_C
        alone = all(abs(level - other) > 2 * BIN_C for other in chosen)
        if near.sum() * steps.step_s >= PLATEAU_S and alone and len(chosen) < MOST_LEVELS:
            chosen.append(float(np.median(found[near])))
    return tuple(chosen)


def recognise(series: RoomSeries, belief: Belief, plain: Fit, *, said: bool = False) -> Held | None:
    """The room with a radiator in it, if that explains the data much better than without.

    Args:
        series: the data.
        belief: where to begin.
        plain: the best on coarse steps without a radiator.
        said: somebody says that there is one.
    """
    better = BETTER_WHERE_SAID if said else BETTER
    loose = windows(plain)
    if loose.any():
        # After an open window a room warms up by itself; no valve must be found to explain that.
        plain = coarse(series, belief, loose=loose) or plain
    best: Fit | None = None
    expected = belief
    for level in levels(steps_of(series, PLATEAU_MIN)):
        holding = belief.with_radiator(level)
        fit = coarse(series, holding, loose=loose)
        if fit is None or fit.held.mean() < LEAST_HELD or plain.cost - fit.cost < better:
            continue
        if best is None or fit.cost < best.cost:
            best, expected = fit, holding
    if best is None:
        return None
    fine = polish(series, expected, best.vector)
    if fine is None or fine.holder is None:
        return None
    steps, heats = fine.problem.steps, fine.held
    known = heats & np.isfinite(steps.smooth_c)
    if not known.any():
        return None
    watts = _radiator_w(fine.problem, fine.vector)
    least = LEAST_SHARE_WHERE_SAID if said else LEAST_SHARE
    if watts is None or watts.mean() < least * (watts.mean() + steps.heat_w.mean()):
        return None
    last_day_w = float(watts[-round(DAY_S / steps.step_s) :].mean())
    return Held(fine, float(np.median(steps.smooth_c[known])), max(last_day_w, 0.0), expected)


def _last_day_w(problem: Problem, vector: Array) -> float | None:
    """The radiator's mean heat over the newest day in this room, W."""
    watts = _radiator_w(problem, vector)
    return None if watts is None else float(watts[-round(DAY_S / problem.steps.step_s) :].mean())


def _radiator_w(problem: Problem, vector: Array) -> Array | None:
    """The radiator's heat in each step in this room, W."""
    (nodes, noise), holder = unpack(vector), holder_of(vector)
    solution = None if holder is None else problem.solve(nodes, noise, holder)
    if holder is None or solution is None:
        return None
    return radiator_w(problem, nodes, noise, holder, solution)


def radiator_sigma_w(fit: Fit, covariance: Array) -> float:
    """Standard deviation of the radiator's heat over the newest day, W.

    As other rooms that fit have it; and while it heats, nobody knows what else there is.
    """
    slope = np.zeros(fit.vector.size)
    if fit.holder is None:
        return 0.0
    for place in range(slope.size):
        by = np.zeros(slope.size)
        by[place] = NEARBY
        up, down = _last_day_w(fit.problem, fit.vector + by), _last_day_w(fit.problem, fit.vector - by)
        slope[place] = 0.0 if up is None or down is None else (up - down) / (2.0 * NEARBY)
    day = round(DAY_S / fit.problem.steps.step_s)
    other_w = GAINS_SIGMA_W * float(fit.held[-day:].mean())
    return math.hypot(math.sqrt(max(float(slope @ covariance @ slope), 0.0)), other_w)


def displacement(series: RoomSeries, held: Held) -> Radiator:
    """Of our heat of the last week: what only took the radiator's place.

    What is missing without us at `held_c` is the radiator's part; with us it gives less. Both worlds begin at
    the measured room; in the one without us the radiator holds its temperature and nothing more.
    """
    week = round(WEEK_DAYS * DAY_S / 60.0)
    steps = steps_of(series.part(max(0, series.minutes - week), series.minutes), PLATEAU_MIN)
    nodes = held.fit.nodes
    inputs = Known.fitted(nodes, held.fit.solution.linear).inputs(steps)
    without_w = _without_us(nodes, inputs, steps, held.held_c)
    mean_w = float(steps.heat_w.mean())
    watts = min(max(without_w - _lacking_w(nodes, inputs, steps), 0.0), mean_w)
    days = steps.count * steps.step_s / DAY_S
    kwh, total_kwh = watts * days * 0.024, mean_w * days * 0.024
    return Radiator(
        held.held_c, watts, kwh, days, total_kwh, radiator_words(held.held_c, kwh, total_kwh, days)
    )


def _without_us(nodes: TwoNodes, inputs: Array, steps: Steps, held_c: float) -> float:
    """The radiator's mean heat in a room without ours, W."""
    a, b = nodes.discrete(steps.step_s, 3600.0)
    begin_c = float(steps.bridged_c()[0])
    state = np.array([begin_c, begin_c, 0.0])
    given_w = 0.0
    for k in range(steps.count):
        push = inputs[k].copy()
        push[INTO_AIR] -= steps.heat_w[k]
        missing_w = max(held_c - float((a @ state + b @ push)[AIR]), 0.0) / float(b[AIR, INTO_AIR])
        push[INTO_AIR] += missing_w
        state = a @ state + b @ push
        given_w += missing_w
    return given_w / max(steps.count, 1)


def _lacking_w(nodes: TwoNodes, inputs: Array, steps: Steps) -> float:
    """The radiator's mean heat as it was: what the measured room lacks, W."""
    air_c = steps.bridged_c()
    loss_w = nodes.heat_loss_w_per_k * (air_c - steps.outdoor_c)
    stored_w = nodes.capacity_j_per_k * (air_c[-1] - air_c[0]) / (steps.count * steps.step_s)
    given_w = inputs[:, INTO_AIR] + inputs[:, INTO_MASS]
    return max(float((loss_w - given_w).mean()) + float(stored_w), 0.0)

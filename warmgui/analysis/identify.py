"""The nightly fit: from logged minutes to a room that is accepted or not, with the reason."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from warmgui.analysis.identify_columns import ALONE, SUN_AIR, SUN_MASS, USUAL, mean_gains_w
from warmgui.analysis.identify_fit import STARTS, Belief, Fit, coarse, curvature, polish
from warmgui.analysis.identify_gate import Known, error_k, predict, predict_declared, trace
from warmgui.analysis.identify_series import (
    DAY_S,
    MINUTE_S,
    Array,
    Flags,
    RoomSeries,
    Steps,
    steps_of,
)
from warmgui.analysis.radiator import (
    PLATEAU_MIN,
    Held,
    displacement,
    levels,
    radiator_sigma_w,
    recognise,
)
from warmgui.core.heat.estimate import RoomEstimate
from warmgui.core.heat.learned import (
    A_RADIATOR,
    NO_HEATING,
    UNSAID,
    Attempt,
    LearnedRoom,
    Radiator,
    Trace,
)
from warmgui.core.room_knowledge import LEAST_DAYS, WIDEST_SIGMA, attempt_of, better, missing

if TYPE_CHECKING:
    from collections.abc import Mapping

HOLD_OUT = 0.25
"""The newest part of the days judges; it is not seen by the fit that is judged."""
LEAST_JUDGED_S = 12 * 3600.0
MODEL_SIGMA = 0.03
"""No room is built of two nodes: what the heat loss is uncertain by beyond the noise, relative."""
RADIATOR_SIGMA = 0.06
"""The same where a radiator heats, or may heat: on simulated rooms the heat loss comes out too large then."""
SUN_SIGMA = 0.10
"""Of the sun's share of all heat: shade, angles and where it falls are in the model as two numbers only."""
INFLATION = 1.4
"""What the curvature leaves out where some of the other heat may be a radiator's: found on simulated rooms.

Where nothing else heats it is none: there errors are as large as the curvature says (docs/learning.md).
"""
LEAST_CHANGE_C = 0.3
"""A room whose temperature, heat and weather all stand still tells nothing."""
LEAST_CHANGE_W = 5.0


@dataclass(frozen=True, slots=True)
class Question:
    """What is known beside the data."""

    at_utc: float = 0.0
    """Now."""
    declared: RoomEstimate = field(default_factory=RoomEstimate)
    in_force: LearnedRoom | None = None
    """The version that a new fit must beat; None: the declared room."""
    version: int = 1
    """Number of the version that an accepted fit becomes."""
    other_heating: str = UNSAID
    """What is said of other heating in the room, one of `OTHER_HEATING`."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One night's work."""

    attempt: Attempt
    days: float
    """Usable days in the data."""
    radiator: Radiator | None = None


def fit_room(series: RoomSeries, question: Question | None = None) -> Outcome:
    """Fit a two-node room to logged minutes, judge it on days that it has not seen, look for a radiator.

    Never raises for the data's sake: whatever they are, the attempt says in one sentence what came of them.
    """
    asked = Question() if question is None else question
    days = series.usable_days()
    reason = _nothing_to_learn(series, days)
    if reason is not None:
        return Outcome(attempt_of(*reason, asked.at_utc), days)
    alone = asked.other_heating == NO_HEATING
    belief = Belief.about(asked.declared, ALONE if alone else USUAL)
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        found = _find(series, belief, asked.other_heating)
        if found is None:
            return Outcome(attempt_of("no_fit", {}, asked.at_utc), days)
        radiator = None if found.held is None else displacement(series, found.held)
        return Outcome(_judge(series, asked, found), days, radiator)


@dataclass(frozen=True, slots=True)
class _Found:
    fit: Fit
    held: Held | None
    belief: Belief
    alone: bool = False
    """Nothing else heats: somebody says so."""
    suspected: bool = False
    """There may be a radiator that is not recognised: the room stands still at times while our heat does."""


def _nothing_to_learn(series: RoomSeries, days: float) -> tuple[str, dict[str, float]] | None:
    known = [
        np.isfinite(c).mean() if c.size else 0.0 for c in (series.room_c, series.heat_w, series.outdoor_c)
    ]
    code = missing(days, *(float(share) for share in known))
    if code:
        return code, {}
    if days < LEAST_DAYS:
        return "few_days", {"days": days}
    still_c = max(float(np.nanmax(c) - np.nanmin(c)) for c in (series.room_c, series.outdoor_c))
    still_w = float(np.nanmax(series.heat_w) - np.nanmin(series.heat_w))
    if still_c < LEAST_CHANGE_C or (still_w < LEAST_CHANGE_W and still_c < 10 * LEAST_CHANGE_C):
        return "constant", {}
    return None


def _find(series: RoomSeries, belief: Belief, other_heating: str) -> _Found | None:
    """The best room on all of the data, with a radiator where there is one and nobody says there is none."""
    plain = coarse(series, belief, starts=STARTS)
    if plain is None:
        return None
    alone = other_heating == NO_HEATING
    held = None if alone else recognise(series, belief, plain, said=other_heating == A_RADIATOR)
    if held is not None:
        return _Found(held.fit, held, held.belief)
    fine = polish(series, belief, plain.vector)
    if fine is None:
        return None
    perhaps = other_heating == A_RADIATOR or bool(levels(steps_of(series, PLATEAU_MIN)))
    return _Found(fine, None, belief, alone, perhaps and not alone)


def _judge(series: RoomSeries, asked: Question, found: _Found) -> Attempt:
    """Fit again without the hold-out days, predict them, and compare with what is in force."""
    minutes = round(series.minutes * (1.0 - HOLD_OUT) * MINUTE_S / DAY_S) * round(DAY_S / MINUTE_S)
    early = polish(series.part(0, minutes), found.belief, found.fit.vector)
    if early is None:
        return attempt_of("no_fit", {}, asked.at_utc)
    steps = found.fit.problem.steps
    first = round(minutes * MINUTE_S / steps.step_s)
    countable = ~(found.fit.problem.loose | found.fit.held)
    fitted = Known.fitted(early.nodes, early.solution.linear)
    mine = predict(fitted, steps, countable, first)
    declared = predict_declared(asked.declared, steps, countable, first)
    error, by_declared = error_k(steps, mine), error_k(steps, declared)
    if error is None or by_declared is None or _judged_s(steps, countable, first) < LEAST_JUDGED_S:
        return attempt_of("held" if found.held is not None else "no_fit", {}, asked.at_utc)
    compared = error, by_declared
    if asked.in_force is not None:
        # Like with like: a version keeps less than a fit knows, and would lose against its own fit.
        pair = (fitted.as_kept(), Known.learned(asked.in_force))
        mine_k, before_k = (error_k(steps, predict(known, steps, countable, first)) for known in pair)
        compared = mine_k or error, before_k or by_declared
    room = _room(series, asked, found, (error, by_declared))
    shown = trace(steps, first, mine, declared)
    helps = asked.other_heating == UNSAID and found.held is None
    return _verdict(room, asked, compared, shown, "unsaid" if helps else "uncertain")


def _verdict(
    room: LearnedRoom, asked: Question, errors: tuple[float, float], shown: Trace, uncertain: str
) -> Attempt:
    values: Mapping[str, float] = {"error_k": errors[0], "before_k": errors[1]}
    sigma = room.heat_loss_sigma / room.heat_loss_w_per_k
    if not better(*errors):
        return attempt_of("not_better", dict(values), asked.at_utc, room, shown)
    if not sigma <= WIDEST_SIGMA:
        return attempt_of(uncertain, {"sigma": 100.0 * sigma}, asked.at_utc, room, shown)
    return attempt_of("accepted", dict(values), asked.at_utc, room, shown)


def _judged_s(steps: Steps, countable: Flags, first: int) -> float:
    return float((countable & np.isfinite(steps.room_c))[first:].sum() * steps.step_s)


def _room(series: RoomSeries, asked: Question, found: _Found, errors: tuple[float, float]) -> LearnedRoom:
    fit, nodes = found.fit, found.fit.nodes
    covariance = curvature(fit, found.belief)
    loss_sigma, capacity_sigma = _sigmas(found, covariance)
    fast_s, slow_s = nodes.time_constants_s()
    linear = fit.solution.linear
    return LearnedRoom(
        version=asked.version,
        fitted_utc=asked.at_utc,
        first_utc=series.first_utc,
        last_utc=series.first_utc + series.minutes * MINUTE_S,
        days=series.usable_days(),
        heat_loss_w_per_k=nodes.heat_loss_w_per_k,
        heat_loss_sigma=loss_sigma * nodes.heat_loss_w_per_k,
        capacity_j_per_k=nodes.capacity_j_per_k,
        capacity_sigma=capacity_sigma * nodes.capacity_j_per_k,
        air_capacity_j_per_k=nodes.air_capacity_j_per_k,
        coupling_w_per_k=nodes.exchange_w_per_k,
        air_loss_w_per_k=nodes.air_loss_w_per_k,
        fast_s=fast_s,
        slow_s=slow_s,
        solar_aperture_m2=float(linear[SUN_AIR] + linear[SUN_MASS]),
        gains_w=mean_gains_w(linear),
        error_k=errors[0],
        declared_error_k=errors[1],
        radiator_w=0.0 if found.held is None else found.held.radiator_w,
        radiator_sigma_w=0.0 if covariance is None else radiator_sigma_w(fit, INFLATION**2 * covariance),
        other_heating=asked.other_heating,
    )


def _sigmas(found: _Found, covariance: Array | None) -> tuple[float, float]:
    """Relative, of loss and capacity; what was believed before where the data have no say."""
    if covariance is None:
        return float(found.belief.sigma[0]), float(found.belief.sigma[1])
    inflation = 1.0 if found.alone else INFLATION
    loss, capacity = (inflation * math.sqrt(max(float(covariance[i, i]), 0.0)) for i in (0, 1))
    radiator = RADIATOR_SIGMA if found.held is not None or found.suspected else 0.0
    beyond = math.hypot(MODEL_SIGMA, radiator, SUN_SIGMA * _sun_share(found.fit))
    return math.hypot(loss, beyond), math.hypot(capacity, beyond)


def _sun_share(fit: Fit) -> float:
    """The sun's part of all heat that the fit knows of."""
    linear, steps = fit.solution.linear, fit.problem.steps
    sun_w = float(linear[SUN_AIR] + linear[SUN_MASS]) * float(steps.solar_w_per_m2.mean())
    all_w = sun_w + float(steps.heat_w.mean()) + mean_gains_w(linear)
    return sun_w / all_w if all_w > 0 else 0.0

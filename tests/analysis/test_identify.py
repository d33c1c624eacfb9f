"""The nightly fit on rooms whose heat loss is known, and what it says where there is nothing to learn."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warmgui.analysis import identify, identify_fit
from warmgui.analysis.identify import Outcome, Question, fit_room
from warmgui.analysis.identify_fit import Belief, Fit, coarse, curvature, polish, windows
from warmgui.analysis.identify_gate import Known, error_k, predict, predict_declared
from warmgui.analysis.identify_likelihood import Problem
from warmgui.analysis.identify_model import Holder
from warmgui.analysis.identify_series import DAY_S, RoomSeries, steps_of
from warmgui.analysis.radiator import Held
from warmgui.analysis.rooms import peers, scenarios
from warmgui.analysis.rooms.sensing import CLEAN
from warmgui.analysis.rooms.simulate import simulate
from warmgui.core.heat.estimate import RoomEstimate

if TYPE_CHECKING:
    from warmgui.core.heat.learned import LearnedRoom

pytestmark = pytest.mark.xdist_group("room fit")  # one worker: the room is fitted once

MIDNIGHT = 1_790_000_000 // 86400 * 86400.0
DAYS = 10


@dataclass(frozen=True)
class Learned:
    """A room, its history, what is known of it in truth, and one night's outcome."""

    series: RoomSeries
    ua: float
    declared: RoomEstimate
    outcome: Outcome

    @property
    def room(self) -> LearnedRoom:
        """What was accepted."""
        assert self.outcome.attempt.room is not None
        return self.outcome.attempt.room


def history(scenario: scenarios.Scenario) -> tuple[RoomSeries, float]:
    """Minutes of a room that an ordinary PI controller heats, and its true heat loss."""
    drive = scenario.drive()
    ua = drive.plant().ua_w_per_k
    trace = simulate(drive, peers.ReferencePi(ua, dead_band=0.05), CLEAN, seed=scenario.seed)
    t = MIDNIGHT + 60.0 * np.arange(trace.reading_c.size)
    sun = np.asarray(drive.sun_w_m2)
    return RoomSeries.of(t, trace.reading_c, drive.outdoor_c, trace.heater_w, sun), ua


@pytest.fixture(scope="module")
def learned() -> Learned:
    """Two nodes, sun, people; declared at 1.7 times its heat loss and 0.7 times its capacity."""
    shipped = scenarios.shipped()
    scenario = next(
        s
        for s in shipped
        if s.group == scenarios.LARGE and s.room.model == "r2c2" and s.room.ua_w_per_k == 26.0
    )
    series, ua = history(replace(scenario, days=DAYS))
    declared = RoomEstimate(1.7 * ua, 0.7 * scenario.room.capacity_j_per_k)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(identify, "STARTS", identify_fit.STARTS[1:2])  # all find the same one here
        patch.setattr(identify_fit, "ROUNDS", 1)  # nobody stays away for long in this room
        return Learned(series, ua, declared, fit_room(series, Question(7.0, declared, None, 4)))


@pytest.fixture(scope="module")
def rough(learned: Learned) -> Fit:
    """The same room on coarse steps, from what was learned."""
    fit = coarse(learned.series, Belief.about(learned.declared))
    assert fit is not None
    return fit


class TestTenDays:
    def test_the_heat_loss_is_known_within_15_percent(self, learned: Learned) -> None:
        assert learned.outcome.attempt.code == "accepted"
        assert learned.room.heat_loss_w_per_k == pytest.approx(learned.ua, rel=0.15)

    def test_the_truth_is_within_three_sigma_and_sigma_says_something(self, learned: Learned) -> None:
        room = learned.room
        assert abs(room.heat_loss_w_per_k - learned.ua) < 3.0 * room.heat_loss_sigma
        assert 0.02 * learned.ua < room.heat_loss_sigma < 0.25 * learned.ua

    def test_it_predicts_days_that_it_has_not_seen_better_than_what_was_declared(
        self, learned: Learned
    ) -> None:
        room, attempt = learned.room, learned.outcome.attempt
        assert room.error_k <= 0.9 * room.declared_error_k
        assert dict(attempt.values) == {"error_k": room.error_k, "before_k": room.declared_error_k}
        assert room.error_k < 0.5

    def test_it_is_told_with_version_time_and_data(self, learned: Learned) -> None:
        room = learned.room
        assert (room.version, room.fitted_utc, learned.outcome.attempt.at_utc) == (4, 7.0, 7.0)
        assert (room.first_utc, room.last_utc) == (MIDNIGHT, MIDNIGHT + DAYS * DAY_S)
        assert room.days == learned.outcome.days == pytest.approx(DAYS, abs=0.01)

    def test_all_of_it_is_a_room(self, learned: Learned) -> None:
        room = learned.room
        assert 0 < room.fast_s < room.slow_s
        assert 0 < room.air_capacity_j_per_k < room.capacity_j_per_k
        assert 0 < room.air_loss_w_per_k < room.heat_loss_w_per_k
        assert room.capacity_sigma > 0
        assert room.gains_w >= 0
        assert room.solar_aperture_m2 >= 0
        assert (room.radiator_w, learned.outcome.radiator) == (0.0, None)

    def test_the_chart_shows_the_days_that_judged(self, learned: Learned) -> None:
        trace = learned.outcome.attempt.trace
        assert trace is not None
        assert trace.first_utc == pytest.approx(MIDNIGHT + 8 * DAY_S, abs=DAY_S)
        count = len(trace.measured_c)
        assert trace.first_utc + count * trace.step_s == pytest.approx(MIDNIGHT + DAYS * DAY_S)
        for column in (trace.predicted_c, trace.declared_c, trace.heat_w, trace.outdoor_c):
            assert len(column) == count
        pairs = [(m, p) for m, p in zip(trace.measured_c, trace.predicted_c, strict=True) if m and p]
        apart = math.sqrt(sum((m - p) ** 2 for m, p in pairs) / len(pairs))
        assert apart == pytest.approx(learned.room.error_k, abs=0.002)


class TestVerdict:
    def judged(self, learned: Learned, rough: Fit, held: Held | None = None, **changes: Any) -> Outcome:
        """The rough fit judged instead of a new one: the decision is the same."""
        asked = Question(7.0, **{"declared": learned.declared, **changes})
        found = identify._Found(rough, held, Belief.about(asked.declared))
        attempt = identify._judge(learned.series, asked, found)
        return Outcome(attempt, 0.0)

    def test_it_must_beat_the_version_in_force_and_not_what_was_declared(
        self, learned: Learned, rough: Fit, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(identify, "polish", lambda *_: rough)
        found = self.judged(learned, rough, in_force=learned.room).attempt
        assert (found.code, found.accepted) == ("not_better", False)
        assert found.room is not None
        assert found.trace is not None
        assert dict(found.values)["before_k"] < 0.9 * learned.room.declared_error_k

    def test_where_nothing_else_heats_the_heat_loss_is_known_better(
        self, learned: Learned, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """And nobody looks for a radiator."""
        monkeypatch.setattr(identify, "STARTS", identify_fit.STARTS[1:2])
        monkeypatch.setattr(identify_fit, "ROUNDS", 1)
        monkeypatch.setattr(identify, "recognise", None)
        asked = Question(7.0, learned.declared, None, 4, "none")
        attempt = fit_room(learned.series, asked).attempt
        assert attempt.code == "accepted"
        assert attempt.room is not None
        assert attempt.room.other_heating == "none"
        assert attempt.room.heat_loss_w_per_k == pytest.approx(learned.ua, rel=0.1)
        assert attempt.room.heat_loss_sigma < 0.8 * learned.room.heat_loss_sigma

    def test_a_heat_loss_that_is_not_told_apart_is_not_accepted(
        self, learned: Learned, rough: Fit, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(identify, "polish", lambda *_: rough)
        monkeypatch.setattr(identify, "curvature", lambda *_: None)
        found = self.judged(learned, rough).attempt
        # Then it helps to say that nothing else heats, unless something was said
        assert found.code == "unsaid"
        assert dict(found.values)["sigma"] == pytest.approx(150.0)
        assert self.judged(learned, rough, other_heating="radiator").attempt.code == "uncertain"
        # And where a radiator is seen, nothing is to be said
        held = Held(rough, 19.0, 50.0, Belief.about(learned.declared))
        assert self.judged(learned, rough, held).attempt.code == "uncertain"

    def test_without_a_fit_of_the_first_days_there_is_none(
        self, learned: Learned, rough: Fit, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(identify, "polish", lambda *_: None)
        assert self.judged(learned, rough).attempt.code == "no_fit"

    def test_days_in_which_nothing_can_be_counted_judge_nobody(
        self, learned: Learned, rough: Fit, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        loose = np.ones(rough.problem.steps.count, dtype=bool)
        nothing = replace(rough, problem=replace(rough.problem, loose=loose))
        monkeypatch.setattr(identify, "polish", lambda *_: nothing)
        assert self.judged(learned, nothing).attempt.code == "no_fit"

    @pytest.mark.parametrize("gone", ["coarse", "polish"])
    def test_where_no_room_fits_it_says_so(
        self, learned: Learned, rough: Fit, gone: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(identify, "coarse", lambda *_, **__: rough)
        monkeypatch.setattr(identify, "recognise", lambda *_, **__: None)
        monkeypatch.setattr(identify, gone, lambda *_, **__: None)
        assert fit_room(learned.series, Question(1.0, learned.declared)).attempt.code == "no_fit"


class TestGate:
    def test_a_known_room_is_predicted_from_midnight_to_midnight(self, learned: Learned) -> None:
        steps = steps_of(learned.series, 30)
        countable = np.ones(steps.count, dtype=bool)
        first = 8 * 48 + 10
        predicted = predict(Known.learned(learned.room), steps, countable, first)
        assert np.isnan(predicted[:first]).all()
        assert np.isfinite(predicted[first:]).all()
        # It begins anew from the measured air at its first step and at midnight
        for begin in (first, 9 * 48):
            assert predicted[begin] == steps.bridged_c()[begin]
        assert 0.0 < (error_k(steps, predicted) or 0.0) < 0.6

    def test_what_cannot_be_counted_is_not_predicted(self, learned: Learned) -> None:
        steps = steps_of(learned.series, 30)
        countable = np.ones(steps.count, dtype=bool)
        countable[400:410] = False
        known = Known.learned(learned.room)
        for predicted in (
            predict(known, steps, countable, 390),
            predict_declared(learned.declared, steps, countable, 390),
        ):
            assert np.isnan(predicted[400:410]).all()
            assert predicted[410] == steps.bridged_c()[410]

    def test_the_declared_room_is_given_the_heat_that_balances_the_days_before(
        self, learned: Learned
    ) -> None:
        # Given the true one-node room with 70 W that nobody told of
        true = RoomEstimate(20.0, 3e6, 70.0)
        room, now = [], 19.0
        heat = np.where(np.arange(4 * 1440) // 600 % 2, 400.0, 0.0)
        for watts in heat:
            room.append(now)
            now = true.after(now, float(watts), 4.0, 60.0)
        t = MIDNIGHT + 60.0 * np.arange(heat.size)
        steps = steps_of(RoomSeries.of(t, room, np.full(heat.size, 4.0), heat), 15)
        countable = np.ones(steps.count, dtype=bool)
        # When it is declared without them
        predicted = predict_declared(RoomEstimate(20.0, 3e6), steps, countable, 3 * 96)
        # Then it is right
        assert error_k(steps, predicted) == pytest.approx(0.0, abs=0.08)
        alone = predict_declared(RoomEstimate(20.0, 3e6), steps, np.zeros_like(countable), 3 * 96)
        assert error_k(steps, alone) is None


class TestParts:
    def test_an_open_window_is_recognised(self, rough: Fit) -> None:
        assert windows(rough).mean() < 0.1
        steps = rough.problem.steps
        room = steps.room_c.copy()
        room[201:204] -= 4.0
        problem = Problem.of(replace(steps, room_c=room))
        solution = problem.solve(rough.nodes, rough.noise)
        assert solution is not None
        found = windows(replace(rough, problem=problem, solution=solution))
        assert found[199:204].any()

    def test_a_room_without_readings_has_no_windows(self, rough: Fit) -> None:
        steps = replace(rough.problem.steps, room_c=np.full(rough.problem.steps.count, math.nan))
        assert not windows(replace(rough, problem=Problem.of(steps))).any()

    def test_where_everything_is_odd_nothing_is_a_window(
        self, rough: Fit, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(identify_fit, "WINDOW_SIGMA", 0.0)
        assert not windows(rough).any()

    def test_the_fit_goes_on_without_the_windows(
        self, learned: Learned, rough: Fit, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[Problem] = []
        loose = np.zeros(DAYS * 96, dtype=bool)
        loose[3] = True
        answers: list[Fit | None] = []

        def descend(problem: Problem, *_: object) -> Fit | None:
            asked.append(problem)
            return answers.pop(0)

        monkeypatch.setattr(identify_fit, "windows", lambda _: loose)
        monkeypatch.setattr(identify_fit, "_descend", descend)
        belief = Belief.about(learned.declared)
        again = replace(rough, cost=1.0)
        more = [again] * (identify_fit.ROUNDS - 1)
        for given_, found in (([None], None), ([rough, None], rough), ([rough, again, *more], again)):
            answers[:] = given_
            assert polish(learned.series, belief, rough.vector) is found
        assert asked[-1].loose[3]

    def test_other_heat_that_jumps_is_not_as_usual_and_calm_hours_are_surer(self, rough: Fit) -> None:
        # Given other heat that stands still, and jumps by 80 W in one step; a radiator heats in the first ten
        states = rough.solution.states.copy()
        keep = math.exp(-rough.problem.steps.step_s / rough.noise.other_tau_s)
        states[:, 2] = 5.0 * keep ** np.arange(len(states))
        states[200:, 2] += 80.0 * keep ** np.arange(len(states) - 200)
        jumpy = identify_fit.jumps(replace(rough, solution=replace(rough.solution, states=states)))
        assert jumpy.shape == (len(states) - 1,)
        assert int(np.argmax(jumpy)) == 199
        assert jumpy[199] > 3.0
        assert jumpy[0] == pytest.approx(identify_fit.FREEDOM / (identify_fit.FREEDOM + 1.0))
        # And where a radiator heats nobody can say what jumped
        cold = replace(rough.problem, air_c=np.where(np.arange(len(states)) < 10, 15.0, 25.0))
        held = replace(rough, problem=cold, holder=Holder(20.0, 200.0))
        assert identify_fit.jumps(held)[:10] == pytest.approx(np.ones(10))

    def test_the_curvature_is_a_covariance_and_unknown_directions_are_as_before(
        self, learned: Learned, rough: Fit, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        belief = Belief.about(learned.declared)
        covariance = curvature(rough, belief)
        assert covariance is not None
        assert np.allclose(covariance, covariance.T)
        assert np.linalg.eigvalsh(covariance).max() <= belief.sigma.max() ** 2 + 1e-9
        hill = lambda vector: -float((vector**2).sum())  # noqa: E731 - where a minimum should be
        monkeypatch.setattr(identify_fit, "_target", lambda *_, **__: hill)
        assert curvature(rough, belief) is None
        monkeypatch.setattr(identify_fit, "_target", lambda *_, **__: lambda _v: math.nan)
        assert curvature(rough, belief) is None
        alone = identify._Found(rough, None, belief)
        assert identify._sigmas(alone, None) == (1.5, 0.8)
        # And where a radiator heats, the heat loss is known less well
        held = identify._Found(rough, Held(rough, 19.0, 50.0, belief), belief)
        wide, narrow = identify._sigmas(held, covariance), identify._sigmas(alone, covariance)
        assert math.hypot(*narrow) < math.hypot(*wide)
        assert wide[0] == pytest.approx(math.hypot(narrow[0], identify.RADIATOR_SIGMA))
        # As it is where one may heat that is not recognised
        assert identify._sigmas(replace(alone, suspected=True), covariance) == wide

    def test_a_room_that_stands_still_may_have_a_radiator(
        self, learned: Learned, rough: Fit, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        # Given a room in which none is recognised, that nobody sees standing still, or that does
        # (and people who say nothing, that there is one, or that there is none)
        belief = Belief.about(learned.declared)
        monkeypatch.setattr(identify, "coarse", lambda *_, **__: rough)
        monkeypatch.setattr(identify, "polish", lambda *_: rough)
        monkeypatch.setattr(identify, "recognise", lambda *_, **__: None)
        found = []
        for seen in ((), (19.5,)):
            monkeypatch.setattr(identify, "levels", lambda _, seen=seen: seen)
            found += [
                identify._find(learned.series, belief, said) for said in ("unknown", "radiator", "none")
            ]
        # Then it is suspected where it stands still or is said to be, and never where it is said not to be
        assert [f.suspected for f in found if f is not None] == [False, True, False, True, True, False]
        assert [f.alone for f in found if f is not None] == [False, False, True] * 2

    def test_a_room_that_the_sun_heats_is_known_less_well(self, rough: Fit, learned: Learned) -> None:
        steps = rough.problem.steps
        dark = replace(rough.problem, steps=replace(steps, solar_w_per_m2=np.zeros(steps.count)))
        bright = replace(rough.problem, steps=replace(steps, solar_w_per_m2=np.full(steps.count, 1e6)))
        unheated = replace(steps, heat_w=np.zeros(steps.count), solar_w_per_m2=np.zeros(steps.count))
        nobody = replace(rough.solution, linear=np.zeros_like(rough.solution.linear))
        lit = np.ones_like(rough.solution.linear)
        shares = [
            identify._sun_share(replace(rough, problem=problem, solution=solution))
            for problem, solution in (
                (dark, replace(rough.solution, linear=lit)),
                (bright, replace(rough.solution, linear=lit)),
                (replace(rough.problem, steps=unheated), nobody),
            )
        ]
        assert shares == [0.0, pytest.approx(1.0, abs=1e-2), 0.0]
        covariance = 0.05**2 * np.eye(rough.vector.size)
        of = [
            identify._Found(
                replace(rough, problem=p, solution=replace(rough.solution, linear=lit)), None, belief
            )
            for p, belief in (
                (dark, Belief.about(learned.declared)),
                (bright, Belief.about(learned.declared)),
            )
        ]
        dim, sunny = (identify._sigmas(found, covariance)[0] for found in of)
        assert sunny == pytest.approx(math.hypot(dim, identify.SUN_SIGMA), rel=1e-2)

    def test_sigma_does_not_take_other_heat_that_is_pressed_to_zero_for_known(
        self, rough: Fit, learned: Learned, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[bool] = []
        kept = Problem.cost

        def cost(*given_: Any, bounded: bool = True) -> Any:
            asked.append(bounded)
            return kept(*given_, bounded=bounded)

        monkeypatch.setattr(Problem, "cost", cost)
        assert curvature(rough, Belief.about(learned.declared)) is not None
        assert asked
        assert not any(asked)

    def test_data_that_no_room_explains_end_a_search(
        self, rough: Fit, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for way in ("solve", "cost"):
            monkeypatch.setattr(Problem, way, lambda *_, **__: None)
        belief = Belief.about(RoomEstimate())
        assert identify_fit._descend(rough.problem, belief, belief.mean) is None


# ---- nothing to learn ------------------------------------------------------------------------------------


def columns(days: float = 10.0) -> dict[str, Any]:
    """Rows in which everything is known."""
    t = np.arange(round(days * 1440))
    return {
        "t_utc": MIDNIGHT + 60.0 * t,
        "room_c": 20.0 + np.sin(t / 500.0),
        "outdoor_c": 5.0 + np.cos(t / 229.0),
        "heat_w": np.where(t // 300 % 2, 300.0, 60.0),
    }


def nothing(values: Any) -> Any:
    return np.full(len(values), math.nan)


def still(values: Any) -> Any:
    return np.full(len(values), 7.0)


@pytest.mark.parametrize(
    ("days", "changes", "code"),
    [
        (10.0, {"room_c": nothing}, "no_room"),
        (10.0, {"heat_w": nothing}, "no_heat"),
        (10.0, {"outdoor_c": nothing}, "no_outdoor"),
        (10.0, {"room_c": nothing, "outdoor_c": nothing, "heat_w": nothing}, "no_room"),
        (10.0, {"room_c": still, "heat_w": still, "outdoor_c": still}, "constant"),
        (10.0, {"heat_w": still, "room_c": lambda v: 20.0 + 0.1 * np.sin(v), "outdoor_c": still}, "constant"),
        (4.9, {}, "few_days"),
        (3 / 1440, {}, "few_days"),
        (0.0, {}, "no_room"),
    ],
)
def test_there_is_a_sentence_for_data_that_tell_nothing(
    days: float, changes: dict[str, Any], code: str
) -> None:
    rows = columns(days)
    rows |= {name: change(rows[name]) for name, change in changes.items()}
    found = fit_room(RoomSeries.of(**rows), Question(11.0))
    assert (found.attempt.code, found.attempt.accepted, found.attempt.at_utc) == (code, False, 11.0)
    assert found.attempt.text
    assert (found.attempt.room, found.attempt.trace, found.radiator) == (None, None, None)


numbers = st.none() | st.floats(allow_nan=True, allow_infinity=True) | st.floats(-20.0, 60.0)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.floats(0.0, 6e5), numbers, numbers, numbers, numbers), max_size=30))
def test_rubbish_never_raises(rows: list[tuple[Any, ...]]) -> None:
    found = fit_room(RoomSeries.of(*zip(*rows, strict=True))) if rows else fit_room(RoomSeries.of(*[[]] * 4))
    assert not found.attempt.accepted
    assert found.attempt.text
    assert found.days <= 30 / 1440


@pytest.mark.parametrize("seed", range(2))
def test_a_week_of_rubbish_never_raises(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    # Given noise where a room should be, with spikes and holes
    monkeypatch.setattr(identify_fit, "STOP", {"maxiter": 2})
    monkeypatch.setattr(identify_fit, "FINE_MIN", 60)
    monkeypatch.setattr(identify_fit, "COARSE_MIN", 60)
    rng = np.random.default_rng(seed)
    count = 8 * 1440
    noise = [rng.normal(10.0, 20.0, count), rng.uniform(-80, 80, count), rng.exponential(2e4, count)]
    for column in noise:
        column[rng.random(count) < 0.2] = rng.choice([math.nan, math.inf, 1e300, 0.0])
    found = fit_room(RoomSeries.of(MIDNIGHT + 60.0 * np.arange(count), *noise, rng.normal(0, 900, count)))
    assert not found.attempt.accepted
    assert found.attempt.text

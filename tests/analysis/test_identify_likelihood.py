"""The two-node room and how probable data are for it, each against an independent calculation."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.linalg import expm

from warmgui.analysis import identify_columns as col
from warmgui.analysis import identify_likelihood as lik
from warmgui.analysis.identify_banded import triangular
from warmgui.analysis.identify_model import (
    LEAST_EXCESS,
    MOST_AIR,
    SOFT_C,
    Holder,
    Noise,
    TwoNodes,
    holder_of,
    unpack,
)
from warmgui.analysis.identify_series import Array, RoomSeries, Steps, steps_of

ROOM = TwoNodes(26.0, 2.6e6, 0.08, 250.0, 0.4)
NOISE = Noise(other_w=30.0, other_tau_s=4 * 3600.0, air_c=0.02)
nodes = st.builds(
    TwoNodes,
    st.floats(2.0, 200.0),
    st.floats(5e5, 2e7),
    st.floats(0.01, 0.9),
    st.floats(20.0, 2000.0),
    st.floats(0.05, 0.95),
)


def some_steps(count: int = 40, seed: int = 1) -> Steps:
    """Half hours of a room with a gap in the readings and one in the heat."""
    rng = np.random.default_rng(seed)
    minutes = np.arange(count * 30)
    room = 20.0 + np.sin(minutes / 400.0) + rng.normal(0.0, 0.05, minutes.size)
    heat = np.where(minutes // 300 % 2, 300.0, 60.0)
    room[400:560] = math.nan
    heat[200:240] = math.nan
    sun = np.maximum(400.0 * np.sin(minutes / 229.0), 0.0)
    outdoor = 5.0 + 3.0 * np.cos(minutes / 229.0)
    return steps_of(RoomSeries.of(60.0 * minutes, room, outdoor, heat, sun), 30)


class TestRoom:
    @given(nodes)
    def test_all_ways_out_together_are_the_heat_loss(self, room: TwoNodes) -> None:
        # Given a room at rest with 1 W into its air, 0 °C outside
        a, b = room.rates()
        rest = -np.linalg.solve(a, b @ np.array([0.0, 1.0, 0.0]))
        # Then the air is 1/UA above it
        assert rest[0] == pytest.approx(1.0 / room.heat_loss_w_per_k)
        # And with the outside at 1 °C and no heat both nodes end there
        assert -np.linalg.solve(a, b @ np.array([1.0, 0.0, 0.0])) == pytest.approx([1.0, 1.0])

    @given(nodes)
    def test_time_constants_are_in_order_and_their_sum_is_that_of_the_matrix(self, room: TwoNodes) -> None:
        fast, slow = room.time_constants_s()
        a, _ = room.rates()
        assert 0 < fast <= slow
        assert fast * slow == pytest.approx(1.0 / np.linalg.det(a), rel=1e-6)
        assert 1.0 / fast + 1.0 / slow == pytest.approx(-np.trace(a))

    def test_the_exchange_is_never_less_than_what_passes(self) -> None:
        weak = replace(ROOM, coupling_w_per_k=1.0)
        assert weak.exchange_w_per_k == pytest.approx(LEAST_EXCESS * 0.6 * 26.0)
        assert (weak.rates()[0].diagonal() < 0).all()

    @pytest.mark.parametrize("held", [0.0, 150.0])
    def test_a_step_is_what_a_thousand_small_ones_are(self, held: float) -> None:
        # Given a room, some other heat that fades, and a radiator's pull
        a, b = ROOM.discrete(900.0, 3600.0, held)
        rates, given_ = ROOM.rates(held)
        state, u = np.array([20.0, 17.0, 80.0]), np.array([4.0, 250.0, 90.0])
        # When it is followed in steps of 10 ms by Euler
        now, dt = state.copy(), 0.01
        for _ in range(90_000):
            moved = rates @ now[:2] + given_ @ u
            moved[0] += now[2] / ROOM.air_capacity_j_per_k
            now = now + dt * np.array([moved[0], moved[1], -now[2] / 3600.0])
        # Then both are at the same place
        assert a @ state + b @ u == pytest.approx(now, abs=2e-4)

    @given(nodes, st.floats(60.0, 7200.0))
    def test_two_steps_are_one_twice_as_long(self, room: TwoNodes, step_s: float) -> None:
        a, b = room.discrete(step_s, 3600.0)
        a2, b2 = room.discrete(2 * step_s, 3600.0)
        assert np.allclose(a @ a, a2, rtol=1e-6, atol=1e-9)
        assert np.allclose(a @ b + b, b2, rtol=1e-6, atol=1e-9)
        assert np.allclose(a[:2, :2], expm(room.rates()[0] * step_s), rtol=1e-6, atol=1e-9)

    def test_the_optimiser_speaks_in_logarithms(self) -> None:
        vector = np.array([*np.log([26.0, 2.6e6, 2.0, 250.0]), 0.0, *np.log([30.0, 100.0, 0.02])])
        room, noise = unpack(vector)
        assert holder_of(vector) is None
        holder = holder_of(np.append(vector, [math.log(300.0), 20.5, math.log(0.1)]))
        assert holder is not None
        assert (holder.gain_w_per_k, holder.closes_c, holder.loose_c) == pytest.approx((300.0, 20.5, 0.1))
        assert room.heat_loss_w_per_k == pytest.approx(26.0)
        assert room.air_share == MOST_AIR
        assert room.air_loss_w_per_k == pytest.approx(13.0)
        assert room.through_mass_w_per_k == pytest.approx(13.0)
        assert (noise.other_w, noise.other_tau_s, noise.air_c) == pytest.approx((30.0, 100.0, 0.02))


def between(
    room: TwoNodes, step_s: float, tau_s: float, gain_w_per_k: float, openness: float
) -> tuple[Array, Array, Array]:
    """A, B and the pull per kelvin of the room, between the nearest openings that are calculated exactly."""
    upper = next(i for i, at in enumerate(lik.OPENINGS) if i > 0 and openness <= at)
    low, high = lik.OPENINGS[upper - 1], lik.OPENINGS[upper]
    share = (openness - low) / (high - low)
    a, b, pull = np.zeros((3, 3)), np.zeros((3, 3)), np.zeros(3)
    for at, part in ((low, 1.0 - share), (high, share)):
        exact_a, exact_b = room.discrete(step_s, tau_s, gain_w_per_k * at)
        a, b = a + part * exact_a, b + part * exact_b
        pull = pull + part * gain_w_per_k * at * exact_b[:, 1]
    return a, b, pull


def kalman(problem: lik.Problem, room: TwoNodes, linear: Array, holder: Holder | None = None) -> float:
    """-2 log likelihood of the readings for known linear terms, less n log 2 pi, reading by reading."""
    steps = problem.steps
    tau = NOISE.other_tau_s
    keep = math.exp(-steps.step_s / tau)
    first = float(steps.room_c[np.isfinite(steps.room_c)][0])
    state = np.array([first, first, 0.0, 0.0])
    cov = np.diag([lik.START_C**2, lik.START_C**2, NOISE.other_w**2, 0.0])
    total = 0.0
    jumpy = np.broadcast_to(problem.jumpy, steps.count - 1)
    for k in range(steps.count):
        if k == 0 or (k * steps.step_s) % 86400.0 == 0.0:
            # Another day, which differs from the usual by something of its own
            state[3], cov[3], cov[:, 3] = 0.0, 0.0, 0.0
            cov[3, 3] = col.DAILY_W**2
        if np.isfinite(steps.room_c[k]):
            variance = cov[0, 0] + steps.noise_c**2
            apart = steps.room_c[k] - state[0]
            total += math.log(variance) + apart**2 / variance
            gain = cov[:, 0] / variance
            state, cov = state + gain * apart, cov - np.outer(gain, cov[0])
        gains_w = linear[col.GAINS] + linear[col.HOURS + int((k * steps.step_s / 3600.0) % 24)]
        sun = steps.solar_w_per_m2[k] * linear[: col.GAINS]
        u = np.array([steps.outdoor_c[k], steps.heat_w[k] + gains_w + sun[0], sun[1]])
        noise = np.array([NOISE.air_c**2, lik.MASS_NOISE_C**2, NOISE.other_w**2 * (1.0 - keep**2), 0.0])
        a, b = room.discrete(steps.step_s, tau)
        more = np.zeros(3)
        if holder is not None:
            at_c = problem.air_c[k]
            openness = 1.0 / (1.0 + math.exp((at_c - holder.closes_c) / SOFT_C))
            pull = holder.gain_w_per_k * openness
            given = holder.gain_w_per_k * SOFT_C * math.log1p(math.exp((holder.closes_c - at_c) / SOFT_C))
            u[1] += given
            a, b, towards = between(room, steps.step_s, tau, holder.gain_w_per_k, openness)
            more = towards * at_c
            noise[0] += (holder.loose_c * pull * b[0, 1]) ** 2
            if problem.sole:
                hour = int((k * steps.step_s / 3600.0) % 24)
                u[1] -= openness * linear[col.HOURS + hour]
        noise[2] *= jumpy[min(k, steps.count - 2)]
        noise[0] += lik.UNKNOWN_NOISE_C**2 * problem.loose[k]
        whole = np.eye(4)
        whole[:3, :3], whole[:3, 3] = a, b[:, 1]
        state, cov = whole @ state + np.append(b @ u + more, 0.0), whole @ cov @ whole.T + np.diag(noise)
    return total


def believed(linear: Array) -> float:
    """What is believed about gains before, as a cost."""
    sun = 1e-6 * ((linear[: col.GAINS] / col.UNIT_M2) ** 2).sum()
    hours = ((linear[col.HOURS :] / col.HOURLY_W) ** 2).sum()
    return float(sun + ((col.mean_gains_w(linear) - col.GAINS_W) / col.GAINS_SIGMA_W) ** 2 + hours)


class TestLikelihood:
    @pytest.mark.parametrize("closes_c", [None, 20.2])
    @pytest.mark.parametrize("sole", [False, True])
    def test_it_is_that_of_a_kalman_filter(self, closes_c: float | None, *, sole: bool) -> None:
        steps = some_steps(count=56)  # more than a day
        problem = lik.Problem.of(steps, sole=sole)
        problem = replace(problem, jumpy=1.0 + np.arange(steps.count - 1) % 5)
        holder = None if closes_c is None else Holder(closes_c, 120.0, 0.2)
        found = problem.solve(ROOM, NOISE, holder)
        assert found is not None
        direct = kalman(problem, ROOM, found.linear, holder) + believed(found.linear)
        assert found.cost == pytest.approx(direct, abs=1e-5)
        assert problem.cost(ROOM, NOISE, holder) == found.cost

    def test_an_unbounded_term_is_at_least_as_good(self) -> None:
        problem = lik.Problem.of(some_steps())
        bounded, free = problem.solve(ROOM, NOISE), problem.solve(ROOM, NOISE, bounded=False)
        assert bounded is not None
        assert free is not None
        assert free.cost < bounded.cost
        assert free.linear.min() < 0.0

    @given(st.floats(0.0, 1.0), st.floats(20.0, 500.0))
    def test_a_room_at_rest_stays_wherever_a_valve_stands(self, openness: float, gain: float) -> None:
        # Given a room as warm as the outside and as the valve wants it
        a, b, towards = between(ROOM, 900.0, 3600.0, gain, openness)
        rest = np.array([16.0, 16.0, 0.0])
        # Then nothing moves, interpolated or not
        assert a @ rest + b @ np.array([16.0, 0.0, 0.0]) + towards * 16.0 == pytest.approx(rest)
        exact = ROOM.discrete(900.0, 3600.0, gain * openness)[0]
        assert np.abs(a - exact).max() < 0.12

    def test_no_other_gains_that_are_not_negative_are_better(self) -> None:
        problem = lik.Problem.of(some_steps())
        found = problem.solve(ROOM, NOISE)
        assert found is not None
        assert (found.linear >= 0.0).all()
        rng = np.random.default_rng(4)
        scale = np.where(np.arange(found.linear.size) < col.GAINS, 0.02, 5.0)
        for _ in range(12):
            other = np.maximum(found.linear + scale * rng.normal(size=found.linear.size), 0.0)
            assert kalman(problem, ROOM, other) + believed(other) >= found.cost - 1e-6

    def test_cold_that_nothing_explains_is_no_negative_gain(self) -> None:
        # Given a room that is colder than heat and outside allow
        steps = some_steps()
        cold = replace(steps, room_c=steps.room_c - 8.0, heat_w=steps.heat_w + 500.0)
        found = lik.Problem.of(cold).solve(ROOM, NOISE)
        assert found is not None
        assert (found.linear >= 0.0).all()
        warm = lik.Problem.of(replace(steps, room_c=steps.room_c + 8.0)).solve(ROOM, NOISE)
        assert warm is not None
        assert col.mean_gains_w(warm.linear) > col.mean_gains_w(found.linear) + 20.0

    def test_states_follow_the_readings_and_cross_gaps(self) -> None:
        steps = some_steps()
        found = lik.Problem.of(steps).solve(ROOM, NOISE)
        assert found is not None
        seen = np.isfinite(steps.room_c)
        assert np.abs(found.states[seen, 0] - steps.room_c[seen]).max() < 0.3
        assert np.abs(found.states[:, :2] - 20.0).max() < 6.0

    def test_an_open_window_is_not_held_against_the_room(self) -> None:
        steps = some_steps()
        room = steps.room_c.copy()
        room[30:33] -= 3.0
        windy = replace(steps, room_c=room)
        loose = np.zeros(steps.count, dtype=bool)
        loose[28:35] = True
        closed, opened = (lik.Problem.of(windy, f).solve(ROOM, NOISE) for f in (None, loose))
        assert closed is not None
        assert opened is not None
        assert opened.cost < closed.cost - 50.0

    def test_the_mean_of_other_heat_is_that_of_a_day(self) -> None:
        linear = np.zeros(col.DAYS)
        linear[col.GAINS], linear[col.HOURS + 7], linear[col.HOURS + 8] = 20.0, 96.0, 144.0
        assert col.mean_gains_w(linear) == pytest.approx(30.0)

    def test_nothing_measured_is_as_probable_in_any_room(self) -> None:
        steps = some_steps()
        empty = lik.Problem.of(replace(steps, room_c=np.full(steps.count, math.nan)))
        costs = [found.cost for room in (ROOM, replace(ROOM, heat_loss_w_per_k=90.0))
                 if (found := empty.solve(room, NOISE)) is not None]  # fmt: skip
        assert costs == pytest.approx([0.0, 0.0], abs=1e-6)

    @pytest.mark.parametrize("bad", [math.nan, 0.0])
    def test_a_room_that_cannot_be_has_no_solution(self, bad: float) -> None:
        with np.errstate(all="ignore"):
            problem, impossible = lik.Problem.of(some_steps()), replace(ROOM, capacity_j_per_k=bad)
            assert problem.solve(impossible, NOISE) is None
            assert problem.cost(impossible, NOISE) is None

    def test_a_factor_that_is_singular_is_no_solution(self) -> None:
        factor = np.ones((6, 3))
        factor[-1, 1] = 0.0
        with pytest.raises(np.linalg.LinAlgError, match="singular"):
            triangular(factor, np.ones((1, 3)), "N")

    def test_a_radiator_that_never_heats_is_none(self) -> None:
        problem = lik.Problem.of(some_steps())
        with_it, without = problem.solve(ROOM, NOISE, Holder(5.0, 100.0)), problem.solve(ROOM, NOISE)
        assert with_it is not None
        assert without is not None
        assert with_it.cost == pytest.approx(without.cost, abs=1e-6)
        watts = lik.radiator_w(problem, ROOM, NOISE, Holder(5.0, 100.0), with_it)
        assert watts == pytest.approx(np.zeros(problem.steps.count - 1), abs=1e-6)

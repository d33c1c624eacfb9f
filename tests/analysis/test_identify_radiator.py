"""A radiator that holds the room is recognised, and how much of our heat only took its place is told."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pytest

from warmgui.analysis import identify, identify_fit, radiator
from warmgui.analysis.identify_fit import Belief, Fit, coarse, curvature
from warmgui.analysis.identify_series import Array, RoomSeries, Steps, steps_of
from warmgui.analysis.radiator import Held, displacement, levels, recognise
from warmgui.analysis.rooms import peers, scenarios
from warmgui.analysis.rooms.sensing import CLEAN
from warmgui.analysis.rooms.simulate import AtMinimum, Trace, simulate
from warmgui.core.heat.estimate import RoomEstimate
from warmgui.core.heat.reach import is_known, reach

pytestmark = pytest.mark.xdist_group("radiator fit")  # one worker: the room is fitted once

MIDNIGHT = 1_790_000_000 // 86400 * 86400.0
WEEK = 7 * 1440


@dataclass(frozen=True)
class Room:
    """A room with a radiator, its history, and what would have been without us."""

    series: RoomSeries
    trace: Trace
    without: Trace
    ua: float
    belief: Belief
    plain: Fit
    held: Held


@pytest.fixture(scope="module")
def room() -> Room:
    """16 m², 26 W/K, a valve half open at 18.5 °C; our thermostat wants 17 °C at night and 20 °C by day."""
    scenario = next(
        s
        for s in scenarios.shipped()
        if s.radiator is not None and s.room.ua_w_per_k > 20 and s.room.model == "5r1c"
    )
    scenario = replace(scenario, days=10)
    drive = scenario.drive()
    ua = drive.plant().ua_w_per_k
    trace = simulate(drive, peers.ReferencePi(ua, dead_band=0.05), CLEAN, seed=scenario.seed)
    t = MIDNIGHT + 60.0 * np.arange(trace.reading_c.size)
    series = RoomSeries.of(t, trace.reading_c, drive.outdoor_c, trace.heater_w, drive.sun_w_m2)
    belief = Belief.about(RoomEstimate(1.4 * ua, scenario.room.capacity_j_per_k))
    plain = coarse(series, belief)
    assert plain is not None
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(identify_fit, "ROUNDS", 1)
        held = recognise(series, belief, plain)
    assert held is not None
    without = simulate(replace(scenario, min_w=0.0).drive(), AtMinimum())
    return Room(series, trace, without, ua, belief, plain, held)


@pytest.fixture(scope="module")
def covariance(room: Room) -> Array:
    found = curvature(room.held.fit, room.held.belief)
    assert found is not None
    return found


class TestRoomWithRadiator:
    def test_the_temperature_that_it_holds_is_told(self, room: Room) -> None:
        night = room.without.room_c[-WEEK:]
        assert room.held.held_c == pytest.approx(float(np.median(night)), abs=0.4)

    def test_the_heat_loss_is_known_all_the_same(self, room: Room) -> None:
        assert room.held.fit.nodes.heat_loss_w_per_k == pytest.approx(room.ua, rel=0.15)

    def test_it_explains_much_more_than_a_room_without(self, room: Room) -> None:
        holder = room.held.fit.holder
        assert holder is not None
        assert holder.closes_c > room.held.held_c
        assert holder.gain_w_per_k > 0.0

    def test_what_only_took_its_place_is_told(self, room: Room) -> None:
        # Given what the radiator gave, and what it would have given without us
        ours_w = float(room.trace.heater_w[-WEEK:].mean())
        true_w = float((room.without.radiator_w - room.trace.radiator_w)[-WEEK:].mean())
        # When it is asked for
        found = displacement(room.series, room.held)
        # Then it is that, never more than all of our heat, in kWh of seven days
        assert found.displaced_w == pytest.approx(true_w, rel=0.15)
        assert found.displaced_w <= ours_w + 1e-6
        assert found.days == pytest.approx(7.0)
        assert found.displaced_kwh == pytest.approx(found.displaced_w * 7 * 0.024)
        assert found.total_kwh == pytest.approx(ours_w * 7 * 0.024, rel=0.01)
        assert "took its place" in found.text.template

    def test_its_own_heat_of_the_last_day_is_known(self, room: Room) -> None:
        """The reach counts with it: more heat from us displaces it first."""
        assert room.held.radiator_w == pytest.approx(float(room.trace.radiator_w[-1440:].mean()), abs=12.0)

    def test_how_well_that_is_known_is_said(self, room: Room, covariance: Array) -> None:
        sigma_w = radiator.radiator_sigma_w(room.held.fit, covariance)
        assert 1.0 < sigma_w < 40.0
        true_w = float(room.trace.radiator_w[-1440:].mean())
        assert abs(room.held.radiator_w - true_w) < 3.0 * sigma_w

    @pytest.mark.parametrize(("spare_w", "as_known"), [(400.0, True), (60.0, False)])
    def test_the_reach_is_right_or_told_as_a_range(
        self, room: Room, covariance: Array, spare_w: float, *, as_known: bool
    ) -> None:
        # Given full power that leaves so much beyond what we and the radiator gave in the last day
        ours_w, its_w = (float(w[-1440:].mean()) for w in (room.trace.heater_w, room.trace.radiator_w))
        true_k = spare_w / room.ua
        # When the reach is told from what was learned
        fit = room.held.fit
        sigma, _ = identify._sigmas(identify._Found(fit, room.held, room.held.belief), covariance)
        loss = fit.nodes.heat_loss_w_per_k
        told = reach(
            ours_w,
            ours_w + its_w + spare_w,
            loss,
            sigma * loss,
            room.held.radiator_w,
            radiator_sigma_w=radiator.radiator_sigma_w(fit, identify.INFLATION**2 * covariance),
        )
        # Then it is right to 15 % where it is told as a number, and the truth is within two sigma
        assert is_known(told.gain_c, told.low_c, told.high_c) is as_known
        if as_known:
            assert told.gain_c == pytest.approx(true_k, rel=0.15)
        assert 2.0 * told.low_c - told.gain_c <= true_k <= 2.0 * told.high_c - told.gain_c

    def test_it_must_explain_more_than_chance(self, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
        coarse_held = replace(room.held.fit, cost=room.plain.cost - radiator.BETTER + 1.0)
        monkeypatch.setattr(radiator, "coarse", lambda *_, **__: coarse_held)
        assert recognise(room.series, room.belief, room.plain) is None
        # But for less where somebody says that there is one
        monkeypatch.setattr(radiator, "polish", lambda *_: room.held.fit)
        assert recognise(room.series, room.belief, room.plain, said=True) is not None
        coarse_held = replace(coarse_held, cost=room.plain.cost - radiator.BETTER_WHERE_SAID + 1.0)
        assert recognise(room.series, room.belief, room.plain, said=True) is None

    def test_it_must_heat_now_and_then(self, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
        fit = room.held.fit
        assert fit.holder is not None
        seldom = replace(fit, holder=replace(fit.holder, closes_c=5.0), cost=-1e9)
        monkeypatch.setattr(radiator, "coarse", lambda *_, **__: seldom)
        assert recognise(room.series, room.belief, room.plain) is None

    def test_it_must_give_a_part_of_the_heat_that_matters(
        self, room: Room, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(radiator, "coarse", lambda *_, **__: replace(room.held.fit, cost=-1e9))
        monkeypatch.setattr(radiator, "polish", lambda *_: room.held.fit)
        assert recognise(room.series, room.belief, room.plain) is not None
        # What gives less than is asked for is as well something else
        share = float(room.trace.radiator_w.mean() / (room.trace.radiator_w + room.trace.heater_w).mean())
        assert share > radiator.LEAST_SHARE
        monkeypatch.setattr(radiator, "LEAST_SHARE", share + 0.15)
        assert recognise(room.series, room.belief, room.plain) is None
        # But where somebody says that there is one it is that
        assert recognise(room.series, room.belief, room.plain, said=True) is not None
        monkeypatch.setattr(radiator, "LEAST_SHARE_WHERE_SAID", share + 0.15)
        assert recognise(room.series, room.belief, room.plain, said=True) is None

    @pytest.mark.parametrize("fine", ["none", "never known"])
    def test_a_fine_fit_that_fails_is_no_radiator(
        self, room: Room, fine: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        fit = room.held.fit
        blind = replace(fit.problem.steps, smooth_c=np.full(fit.problem.steps.count, np.nan))
        unknown = replace(fit, problem=replace(fit.problem, steps=blind))
        monkeypatch.setattr(radiator, "coarse", lambda *_, **__: replace(fit, cost=-1e9))
        monkeypatch.setattr(radiator, "polish", lambda *_: None if fine == "none" else unknown)
        assert recognise(room.series, room.belief, room.plain) is None

    def test_where_no_room_fits_there_is_none(self, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(radiator, "coarse", lambda *_, **__: None)
        assert recognise(room.series, room.belief, room.plain) is None


def steps(room_c: list[float], heat_w: list[float]) -> Steps:
    """Minutes cut into steps of a quarter of an hour."""
    t = MIDNIGHT + 60.0 * np.arange(len(room_c))
    return steps_of(RoomSeries.of(t, room_c, [5.0] * len(t), heat_w), 15)


class TestLevels:
    def test_hours_at_one_temperature_under_steady_heat_are_a_level(self) -> None:
        held = [20.1 + 0.1 * (m % 3 == 0) for m in range(900)]  # a reading that never moved would be frozen
        moving = [20.1 + 0.002 * m for m in range(600)] + [21.3 - 0.002 * m for m in range(600)]
        hours = held + moving
        found = levels(steps(hours, [60.0] * 2100))
        assert found == pytest.approx((20.1,), abs=0.05)

    def test_two_levels_are_told_apart(self) -> None:
        found = levels(steps([18.0] * 900 + [20.0] * 900, [60.0] * 1800))
        assert sorted(found) == pytest.approx([18.0, 20.0], abs=0.1)

    def test_a_thermostat_of_ours_that_works_is_no_level(self) -> None:
        assert levels(steps([20.0] * 1800, [60.0 + 5.0 * (m // 15 % 40) for m in range(1800)])) == ()

    def test_a_room_that_cools_has_none(self) -> None:
        assert levels(steps([22.0 - 0.003 * m for m in range(1800)], [60.0] * 1800)) == ()

    def test_too_little_data_has_none(self) -> None:
        assert levels(steps([20.0] * 120, [60.0] * 120)) == ()

"""A radiator that holds the room is recognised, and what our heat spares it is told."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
import pytest

from warmgui.analysis import identify, identify_fit, radiator
from warmgui.analysis.identify import Question, fit_room
from warmgui.analysis.identify_fit import Belief, Fit, coarse, curvature
from warmgui.analysis.identify_series import Array, RoomSeries, Steps, steps_of
from warmgui.analysis.radiator import Held, displacement, levels, recognise
from warmgui.analysis.rooms import scenarios
from warmgui.analysis.rooms.sensing import CLEAN
from warmgui.analysis.rooms.simulate import simulate
from warmgui.core.heat.estimate import RoomEstimate
from warmgui.core.heat.reach import reach

pytestmark = pytest.mark.xdist_group("radiator fit")

MIDNIGHT = 1_790_000_000 // 86400 * 86400.0
DAYS = 7


class Blocks:
    """18 hours at 250 W, then nine at 60 W, whatever the room does: mining, not heating."""

    def control(self, time_s: float, *_: object) -> float:
        return 250.0 if int(time_s // 3600) // 9 % 3 else 60.0


class Off:
    def control(self, *_: object) -> float:
        return 0.0


@dataclass(frozen=True)
class World:
    """A room with a radiator, with us and without us."""

    series: RoomSeries
    ua: float
    held_c: float
    displaced_w: float
    radiator_w: float
    last_day_w: float
    belief: Belief
    plain: Fit
    held: Held


@pytest.fixture(scope="module")
def world() -> World:
    scenario = next(
        s
        for s in scenarios.shipped()
        if s.group == scenarios.HELD and s.room.model == "r2c2" and s.room.ua_w_per_k == 12.0
    )
    scenario = replace(scenario, days=DAYS, radiator=scenarios.Valve(20.0, 420.0))
    drive = scenario.drive()
    with_us = simulate(drive, Blocks(), CLEAN, seed=scenario.seed)
    alone = replace(drive, scenario=replace(scenario, min_w=0.0, max_w=1e-9))
    without = simulate(alone, Off(), CLEAN, seed=scenario.seed)
    t = MIDNIGHT + 60.0 * np.arange(with_us.reading_c.size)
    series = RoomSeries.of(
        t, with_us.reading_c, drive.outdoor_c, with_us.heater_w, np.asarray(drive.sun_w_m2)
    )
    ua = drive.plant().ua_w_per_k
    belief = Belief.about(RoomEstimate(1.5 * ua, 0.7 * scenario.room.capacity_j_per_k))
    plain = coarse(series, belief)
    assert plain is not None
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(identify_fit, "ROUNDS", 1)
        held = recognise(series, belief, plain)
    assert held is not None, "the radiator was not recognised"
    return World(
        series,
        ua,
        float(np.median(without.room_c)),
        float(without.radiator_w.mean() - with_us.radiator_w.mean()),
        float(with_us.radiator_w.mean()),
        float(with_us.radiator_w[-1440:].mean()),
        belief,
        plain,
        held,
    )


class TestRecognised:
    def test_it_holds_what_the_room_has_without_us(self, world: World) -> None:
        assert world.held.held_c == pytest.approx(world.held_c, abs=0.5)

    def test_the_heat_loss_is_known_all_the_same(self, world: World) -> None:
        assert world.held.fit.nodes.heat_loss_w_per_k == pytest.approx(world.ua, rel=0.15)

    def test_what_it_gives_beside_us(self, world: World) -> None:
        assert world.held.radiator_w == pytest.approx(world.last_day_w, abs=15.0)

    def test_how_well_that_is_known(self, world: World) -> None:
        fit = world.held.fit
        covariance = curvature(fit, world.held.belief)
        assert covariance is not None
        # On the last day it was closed, and that is sure; without a radiator there is nothing to know
        assert world.last_day_w < 5.0
        assert radiator.radiator_sigma_w(fit, covariance) < 5.0
        assert radiator.radiator_sigma_w(world.plain, covariance) == 0.0

    def test_a_room_that_cannot_be_gives_no_heat(self, world: World) -> None:
        vector = world.held.fit.vector.copy()
        vector[1] = math.nan
        with np.errstate(all="ignore"):
            assert radiator._last_day_w(world.held.fit.problem, vector) is None

    def test_what_it_was_spared_is_told_within_a_fifth(self, world: World) -> None:
        # Given the truth: the same week without us, in which the radiator gave more
        found = displacement(world.series, world.held)
        assert found.displaced_w == pytest.approx(world.displaced_w, rel=0.2)
        assert found.displaced_kwh == pytest.approx(world.displaced_w * DAYS * 0.024, rel=0.2)
        # And it is a part of all that we gave
        assert found.total_kwh == pytest.approx(float(world.series.heat_w.mean()) * DAYS * 0.024, rel=0.01)
        assert (found.days, found.held_c) == (pytest.approx(DAYS, abs=0.02), world.held.held_c)
        assert found.text

    def test_reach_counts_only_what_lifts_the_room(self, world: World) -> None:
        plain = reach(180.0, 350.0, world.ua, 1.0)
        assert reach(180.0, 350.0, world.ua, 1.0, 40.0).gain_c < plain.gain_c


class TestOutcome:
    """What becomes of it in a night's fit; the search itself is not done again."""

    @pytest.fixture(autouse=True)
    def _known(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(identify, "coarse", lambda *_, **__: world.plain)
        monkeypatch.setattr(identify, "recognise", lambda *_, **__: world.held)

    def test_a_night_tells_of_the_radiator(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(identify, "polish", lambda *_: world.held.fit)
        found = fit_room(world.series, Question(1.0, RoomEstimate(30.0, 5e6)))
        assert found.radiator == displacement(world.series, world.held)
        assert found.attempt.room is not None
        assert found.attempt.room.radiator_w == world.held.radiator_w

    def test_held_all_the_time_tells_nothing_about_the_loss(
        self, world: World, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        fit = world.held.fit
        assert fit.holder is not None
        always = replace(fit, holder=replace(fit.holder, closes_c=40.0))
        held = replace(world.held, fit=always)
        monkeypatch.setattr(identify, "polish", lambda *_: held.fit)
        monkeypatch.setattr(identify, "recognise", lambda *_, **__: held)
        found = fit_room(world.series, Question(1.0, RoomEstimate(30.0, 5e6)))
        assert found.attempt.code == "held"
        assert found.radiator is not None


def test_a_level_that_no_valve_explains_is_none(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[Belief] = []

    def no_better(_series: RoomSeries, belief: Belief, **_: object) -> Fit:
        tried.append(belief)
        return replace(world.held.fit, cost=world.plain.cost)

    monkeypatch.setattr(radiator, "coarse", no_better)
    assert recognise(world.series, world.belief, world.plain) is None
    # And every level was tried, each with a belief of its own
    expected = [world.belief.with_radiator(level) for level in levels(steps_of(world.series, 15))]
    holding = [belief for belief in tried if belief.mean.size > world.belief.mean.size]
    assert [b.mean.tolist() for b in holding] == [b.mean.tolist() for b in expected]


def steps_at(room_c: Array, heat_w: Array | float = 100.0) -> Steps:
    """Quarter hours of minutes."""
    count = room_c.size
    heat = np.broadcast_to(np.asarray(heat_w, dtype=np.float64), (count,))
    return steps_of(RoomSeries.of(60.0 * np.arange(count), room_c, np.full(count, 5.0), heat), 15)


class TestLevels:
    wobble = 0.05 * np.sin(np.arange(1440) / 3.0)

    def test_what_is_not_known_is_no_level(self) -> None:
        heat = np.full(1440, np.nan)
        assert levels(steps_at(21.0 + self.wobble, heat)) == ()

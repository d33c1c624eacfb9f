"""The optimiser against brute force, and what every plan of it must be, whatever the prices are."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from fakes.dispatch import HOUR_S, MIDNIGHT_UTC, question
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from warmgui.analysis.plan_optimise import hottest_c, optimise, weights
from warmgui.core.energy.plan.question import AskedSlot, Battery, PlanQuestion
from warmgui.core.energy.plan.room import PlanRoom
from warmgui.core.energy.plan.run import figures, simulate, thermostat

KWH_J = 3.6e6


def value(asked: PlanQuestion, powers: Any, own: Any = None) -> float:
    """The objective, written down anew: energy, missing warmth, avoidable heat, missing heat at the end."""
    what, run, plain = weights(asked), simulate(asked, list(powers), own), thermostat(asked)
    total, tops = 0.0, hottest_c(asked)
    for k, slot in enumerate(asked.slots):
        hours = (slot.end_utc - slot.start_utc) / 3600.0
        total += (run.power_w[k] - run.own_w[k]) * hours / 1000.0 * what.grid[k]
        total += run.own_w[k] * hours / 1000.0 * what.own[k]
        missing_k = max(asked.wanted_c(k) - run.air_c[k], 0.0)
        within_k = min(missing_k, max(asked.wanted_c(k) - asked.band(slot).low_c, 0.0))
        total += hours * (what.cold * within_k + what.floor * (missing_k - within_k))
        total += hours * what.hot * max(run.air_c[k] - tops[k], 0.0)
    left = [
        asked.room.air_j_per_k * r.air_c[-1] + asked.room.mass_j_per_k * r.mass_c[-1] for r in (run, plain)
    ]
    return total + what.end * max(left[1] - left[0], 0.0) / KWH_J


def small(prices: tuple[float, ...], *, hours: float = 2.0, **changes: Any) -> PlanQuestion:
    slots = tuple(
        AskedSlot(
            MIDNIGHT_UTC + k * hours * HOUR_S,
            MIDNIGHT_UTC + (k + 1) * hours * HOUR_S,
            20.0,
            2.0,
            0.0,
            price,
            300.0,
            changes.get("own_w", (0.0,) * 9)[k],
        )
        for k, price in enumerate(prices)
    )
    changes.pop("own_w", None)
    return replace(question(), slots=slots, made_utc=MIDNIGHT_UTC, **changes)


def refined(asked: PlanQuestion, powers: tuple[float, ...], step_w: float) -> tuple[float, ...]:
    """The best near a good guess: all neighbours, with ever smaller steps."""
    best, lowest = powers, value(asked, powers)
    while step_w > 0.2:
        found = best
        for moves in itertools.product((-3 * step_w, -step_w, 0.0, step_w, 3 * step_w), repeat=len(best)):
            tried = tuple(min(max(p + m, 0.0), asked.max_w) for p, m in zip(best, moves, strict=True))
            if (worth := value(asked, tried)) < lowest - 1e-12:
                found, lowest = tried, worth
        if found == best:
            step_w /= 2.0
        best = found
    return best


@pytest.mark.parametrize(
    "asked",
    [
        small((0.10, 0.40, 0.15, 0.35)),
        small((0.40, 0.10, 0.10, 0.40)),
        small((0.30, 0.30, 0.30, 0.30)),
        small((-0.10, 0.40, 0.05, 0.20)),
        small((0.20, 0.40, 0.20, 0.40), own_w=(0.0, 0.0, 250.0, 0.0), feed_in=0.08),
        small((0.05, 0.40, 0.02, 0.40), own_w=(0.0, 150.0, 150.0, 0.0), feed_in=0.08),
        small((0.10, 0.40, 0.15, 0.35), room_c=18.0, mass_c=17.0),
        small((0.10, 0.40, 0.15, 0.35), policy="carbon", cooler_c=0.0),
        small((0.10, 0.40, 0.15, 0.35), policy="sun", own_w=(0.0, 220.0, 60.0, 0.0)),
    ],
    ids=["peaks", "valley", "flat", "negative", "sun", "sun that sells", "cold", "carbon", "sun first"],
)
def test_no_row_of_watts_is_better(asked: PlanQuestion) -> None:
    run = optimise(asked)
    assert run is not None
    mine = value(asked, run.power_w)
    levels = [k * 50.0 for k in range(7)]
    coarse = min(itertools.product(levels, repeat=4), key=lambda powers: value(asked, powers))
    assert mine <= value(asked, coarse) + 1e-7
    fine = value(asked, refined(asked, coarse, 25.0))
    assert mine <= fine + 1e-7
    assert mine >= fine - 0.005 * (abs(fine) + 0.01)  # a bound that the optimiser could not cross


def test_the_least_power_makes_a_slot_on_or_off() -> None:
    """Given a PC of 220 to 300 W, when it is planned, then as good as the best of all allowed levels."""
    asked = small((0.10, 0.40, 0.15, 0.35), min_w=220.0)
    run = optimise(asked)
    assert run is not None
    assert all(watts < 1e-6 or 220.0 - 1e-6 <= watts <= 300.0 + 1e-6 for watts in run.power_w)
    levels = [0.0, *np.linspace(220.0, 300.0, 11)]
    best = min(value(asked, powers) for powers in itertools.product(levels, repeat=4))
    assert value(asked, run.power_w) <= best + 0.006 * abs(best)


def test_slots_that_cannot_be_decided_in_time_may_have_any_watts(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = small((0.10, 0.40, 0.15, 0.35), min_w=220.0)
    monkeypatch.setattr("warmgui.analysis.plan_optimise.LIMIT_S", 0.0)
    run = optimise(asked)
    assert run is not None
    assert all(0.0 <= watts <= 300.0 for watts in run.power_w)


def test_a_small_least_power_is_reached_by_pausing() -> None:
    assert optimise(small((0.1, 0.4, 0.1, 0.4), min_w=40.0)) == optimise(small((0.1, 0.4, 0.1, 0.4)))


def test_a_battery_above_its_reserve_heats_while_the_grid_is_dear() -> None:
    asked = small((0.30, 0.90, 0.90, 0.30), cooler_c=0.0, warmer_c=0.0)
    without, with_it = optimise(asked), optimise(replace(asked, battery=Battery(0.4, 150.0)))
    assert without is not None
    assert with_it is not None
    used_kwh = sum(w * 2.0 / 1000.0 for w in with_it.own_w)
    assert used_kwh == pytest.approx(0.4, abs=1e-6)
    assert with_it.own_w[1] + with_it.own_w[2] > 190.0
    mine, its = figures(asked, with_it).cost, figures(asked, without).cost
    assert mine is not None
    assert its is not None
    assert mine < its - 0.3


# ---- whatever the day is like ----------------------------------------------------------------------------

ROOMS = st.builds(
    lambda loss, mj, air, couple, direct, gains: PlanRoom.of(
        loss, mj * 1e6, air * mj * 1e6, couple * loss, direct * loss, gains_w=gains, aperture_m2=0.4
    ),
    st.floats(4.0, 80.0),
    st.floats(0.8, 20.0),
    st.floats(0.03, 0.5),
    st.floats(1.0, 10.0),
    st.floats(0.1, 0.9),
    st.floats(0.0, 200.0),
)


@st.composite
def questions(draw: st.DrawFn, *, cooler: bool = True) -> PlanQuestion:
    count = draw(st.integers(1, 12))
    edges = [MIDNIGHT_UTC]
    for _ in range(count):
        edges.append(edges[-1] + draw(st.sampled_from([900.0, 1800.0, 3600.0])))
    numbers = st.floats(-0.2, 1.0)
    slots = tuple(
        AskedSlot(
            a,
            b,
            draw(st.sampled_from([7.0, 17.0, 20.0, 21.0])),
            draw(st.floats(-20.0, 15.0)),
            draw(st.floats(0.0, 600.0)),
            draw(numbers),
            draw(st.floats(0.0, 900.0)),
            draw(st.sampled_from([0.0, 0.0, 80.0, 400.0])),
            draw(st.booleans()),
        )
        for a, b in itertools.pairwise(edges)
    )
    return PlanQuestion(
        made_utc=MIDNIGHT_UTC,
        policy=draw(st.sampled_from(["cost", "carbon", "sun"])),
        slots=slots,
        room=draw(ROOMS),
        room_c=draw(st.floats(5.0, 26.0)),
        mass_c=draw(st.floats(5.0, 26.0)),
        max_w=draw(st.floats(20.0, 1000.0)),
        min_w=0.0,
        idle_w=draw(st.floats(0.0, 120.0)),
        placement=draw(st.floats(0.2, 1.0)),
        cooler_c=draw(st.floats(0.0, 3.0)) if cooler else 0.0,
        warmer_c=draw(st.floats(0.0, 3.0)),
        feed_in=draw(st.floats(0.0, 0.2)),
        warm_by=draw(st.booleans()),
    )


@settings(max_examples=60, deadline=None)
@given(questions())
def test_every_plan_is_within_its_watts_and_its_band_and_no_worse_than_the_thermostat(
    asked: PlanQuestion,
) -> None:
    run = optimise(asked)
    assert run is not None
    plain = thermostat(asked)
    for k, slot in enumerate(asked.slots):
        assert -1e-6 <= run.power_w[k] <= asked.max_w + 1e-6
        assert -1e-6 <= run.own_w[k] <= min(run.power_w[k], max(slot.own_w, 0.0)) + 1e-6
        assert run.air_c[k] <= hottest_c(asked)[k] + 1e-4
    before = max(asked.room_c, asked.mass_c, asked.band(asked.slots[0]).high_c)
    highest = max(before, *(asked.band(slot).high_c for slot in asked.slots), *plain.air_c)
    assert max(run.air_c) <= highest + max(0.0, max(hottest_c(asked)) - highest) + 1e-4
    mine, its = value(asked, run.power_w, run.own_w), value(asked, plain.power_w, plain.own_w)
    assert mine <= its + 1e-3 * (1.0 + abs(its))


@settings(max_examples=60, deadline=None)
@given(questions(cooler=False), st.floats(-15.0, 8.0))
def test_at_the_same_comfort_cost_first_never_costs_more(asked: PlanQuestion, outdoor_c: float) -> None:
    """Given a thermostat that holds its target, then the plan costs at most the same in the model."""
    asked = replace(
        asked,
        policy="cost",
        feed_in=0.0,
        max_w=4000.0,
        room_c=20.0,
        mass_c=20.0,
        room=replace(asked.room, gains_w=0.0, aperture_m2=0.0),
        slots=tuple(
            replace(s, price=abs(s.price or 0.0), target_c=20.0, outdoor_c=outdoor_c) for s in asked.slots
        ),
    )
    plain = thermostat(asked)
    warm = all(plain.air_c[k] >= asked.wanted_c(k) - 1e-6 for k in range(len(asked.slots)))
    within = all(a <= top + 1e-6 for a, top in zip(plain.air_c, hottest_c(asked), strict=True))
    assume(warm and within)
    run = optimise(asked)
    assert run is not None
    mine, its = figures(asked, run), figures(asked, plain)
    assert mine.cost is not None
    assert its.cost is not None
    assert mine.cost <= its.cost + 1e-4 * (1.0 + its.cost)
    assert all(run.air_c[k] >= asked.wanted_c(k) - 1e-4 for k in range(len(asked.slots)))


@settings(max_examples=40, deadline=None)
@given(questions())
def test_heat_in_is_what_left_and_what_stayed(asked: PlanQuestion) -> None:
    """Given any plan, when it passes in steps of ten seconds, then the slots' exact steps agree with it."""
    plain = thermostat(asked)
    room = asked.room
    air_c, mass_c, in_j, out_j = asked.room_c, asked.mass_c, 0.0, 0.0
    fine = room.step(10.0)
    for k, slot in enumerate(asked.slots):
        heat_w = asked.heat_w(plain.power_w[k]) + asked.other_heat_w(slot)
        for _ in range(round((slot.end_utc - slot.start_utc) / 10.0)):
            before = room.flow_out_w(air_c, mass_c, slot.outdoor_c)
            air_c, mass_c = fine.after(air_c, mass_c, slot.outdoor_c, heat_w)
            out_j += 10.0 * 0.5 * (before + room.flow_out_w(air_c, mass_c, slot.outdoor_c))
            in_j += 10.0 * heat_w
        assert air_c == pytest.approx(plain.air_c[k], abs=1e-6)
        assert mass_c == pytest.approx(plain.mass_c[k], abs=1e-6)
    stored_j = room.air_j_per_k * (air_c - asked.room_c) + room.mass_j_per_k * (mass_c - asked.mass_c)
    assert in_j - out_j == pytest.approx(stored_j, abs=1e-3 * (abs(in_j) + abs(out_j) + 1.0))

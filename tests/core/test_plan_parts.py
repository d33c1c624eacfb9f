"""The pure parts of planning: room, targets, slots, the thermostat's run, the rules, plans in JSON."""

from __future__ import annotations

import itertools
import json
import math
from dataclasses import asdict, replace
from datetime import UTC, datetime

import pytest
from fakes.dispatch import DAY, HOUR_S, MIDNIGHT_UTC, hourly, question, words
from fakes.gui import make_settings
from fakes.room import learned_room
from hypothesis import given, settings
from hypothesis import strategies as st

from warmgui.core.energy.plan.question import Signals, cut, edges, question_from
from warmgui.core.energy.plan.room import PlanRoom
from warmgui.core.energy.plan.rules import lacking, rules_plan
from warmgui.core.energy.plan.run import figures, follow, simulate, thermostat
from warmgui.core.energy.plan.targets import TargetSpan, targets
from warmgui.core.model_room import PlanStatus
from warmgui.core.schedule.clock import LocalTime
from warmgui.core.schedule.week_plan import Holiday, Slot, WeekPlan
from warmgui.core.settings.model import RoomSettings

ROOM = PlanRoom.of(18.0, 2.64e6, 1.6e5, 124.8, 9.0)

# ---- the room --------------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(
    st.floats(2.0, 200.0),
    st.floats(5e5, 5e7),
    st.floats(0.0, 1.0),
    st.floats(0.1, 1000.0),
    st.floats(0.0, 1.0),
    st.floats(-20.0, 30.0),
    st.floats(0.0, 3000.0),
)
def test_steps_are_exact(  # noqa: PLR0917 - what hypothesis draws
    loss: float, capacity: float, air: float, coupling: float, direct: float, out_c: float, heat_w: float
) -> None:
    """An hour is sixty minutes, and after a long time the room is where its heat loss says."""
    room = PlanRoom.of(loss, capacity, air * capacity, coupling, direct * loss)
    assert room.loss_w_per_k == pytest.approx(loss, rel=1e-9)
    assert room.capacity_j_per_k == pytest.approx(capacity, rel=1e-9)
    minute, hour = room.step(60.0), room.step(3600.0)
    air_c, mass_c = 20.0, 15.0
    for _ in range(60):
        air_c, mass_c = minute.after(air_c, mass_c, out_c, heat_w)
    assert hour.after(20.0, 15.0, out_c, heat_w) == pytest.approx((air_c, mass_c), abs=1e-6)
    end_c, _ = room.step(1e10).after(20.0, 15.0, out_c, heat_w)
    assert end_c == pytest.approx(out_c + heat_w / loss, abs=1e-6)


@pytest.mark.parametrize("bad", [(0.0, 1e6), (-1.0, 1e6), (10.0, 0.0), (math.nan, 1e6), (10.0, math.inf)])
def test_a_room_without_loss_or_capacity_is_none(bad: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="no room"):
        PlanRoom.of(*bad, 1e5, 100.0, 5.0)


def test_learned_and_declared_rooms() -> None:
    room = PlanRoom.learned(learned_room(radiator_w=50.0))
    assert room.loss_w_per_k == pytest.approx(27.0)
    assert (room.air_j_per_k, room.aperture_m2, room.gains_w) == (4e5, 0.5, 150.0)
    declared = PlanRoom.declared(RoomSettings())
    assert declared.loss_w_per_k == pytest.approx(26.0)
    assert declared.capacity_j_per_k == pytest.approx(16 * 165e3)
    assert PlanRoom.from_plain(asdict(declared)) == declared


# ---- targets ---------------------------------------------------------------------------------------------

MONDAY = datetime(2026, 11, 23, tzinfo=UTC).timestamp()
WEEK = WeekPlan(((Slot(6 * 60), Slot(22 * 60, "eco")),) * 7)


def test_the_week_plan_is_listed_in_local_time() -> None:
    chosen = make_settings(
        schedule={"enabled": True, "week": WEEK}, comfort={"comfort_c": 21.0, "eco_c": 17.0}
    )
    spans = targets(chosen, LocalTime(3600.0), MONDAY, MONDAY + 24 * HOUR_S)
    assert [((s.start_utc - MONDAY) / HOUR_S, s.target_c) for s in spans] == [
        (0, 17.0),
        (5, 21.0),
        (21, 17.0),
    ]
    assert spans[-1].end_utc == MONDAY + 24 * HOUR_S


def test_a_day_of_25_hours_has_its_targets_by_the_clock() -> None:
    sunday = datetime(2026, 10, 24, 22, tzinfo=UTC).timestamp()  # midnight in Berlin
    local = LocalTime(7200.0, ((datetime(2026, 10, 25, 1, tzinfo=UTC).timestamp(), 3600.0),))
    chosen = make_settings(schedule={"enabled": True, "week": WEEK})
    spans = targets(chosen, local, sunday, sunday + 25 * HOUR_S)
    assert [(s.start_utc - sunday) / HOUR_S for s in spans] == [0, 7, 23]  # 6:00 is an hour later


def test_holidays_and_targets_by_hand() -> None:
    chosen = make_settings(
        schedule={"enabled": True, "week": WEEK, "holidays": (Holiday("2026-11-24", "2026-11-24", "eco"),)}
    )
    status = PlanStatus(23.0, "override", until_utc=MONDAY + 8 * HOUR_S)
    spans = targets(chosen, LocalTime(), MONDAY + 7 * HOUR_S, MONDAY + 72 * HOUR_S, status)
    assert (spans[0].target_c, spans[0].end_utc) == (23.0, MONDAY + 8 * HOUR_S)
    away = [s for s in spans if s.holiday]
    assert [(s.start_utc - MONDAY) / HOUR_S for s in away] == [24]
    assert away[0].end_utc == MONDAY + 48 * HOUR_S
    for before, after in itertools.pairwise(spans):
        assert before.end_utc == after.start_utc


def test_a_target_by_hand_without_end_lasts() -> None:
    spans = targets(make_settings(), LocalTime(), 0.0, 1e5, PlanStatus(18.0, "override"))
    assert spans == (TargetSpan(0.0, 1e5, 18.0),)
    over = PlanStatus(18.0, "boost", until_utc=-5.0)
    assert targets(make_settings(), LocalTime(), 0.0, 1e5, over) == (TargetSpan(0.0, 1e5, 21.0),)


# ---- slots -----------------------------------------------------------------------------------------------


def span(start_h: float, end_h: float, target_c: float) -> TargetSpan:
    return TargetSpan(MIDNIGHT_UTC + start_h * HOUR_S, MIDNIGHT_UTC + end_h * HOUR_S, target_c)


def test_slots_are_hours_cut_where_the_target_changes() -> None:
    spans = (span(0.4, 6.5, 17.0), span(6.5, 24, 20.0))
    start, end = MIDNIGHT_UTC + 0.4 * HOUR_S, MIDNIGHT_UTC + 24.4 * HOUR_S
    marks = [(m - MIDNIGHT_UTC) / HOUR_S for m in edges(start, end, spans, hourly(DAY * 2))]
    assert marks[:3] == pytest.approx([0.4, 1.0, 2.0])
    assert 6.5 in marks
    assert marks[-1] == pytest.approx(24.4)
    assert all(b > a for a, b in itertools.pairwise(marks))


def test_a_short_rest_goes_with_the_next_hour() -> None:
    start, end = MIDNIGHT_UTC + HOUR_S - 60.0, MIDNIGHT_UTC + 3 * HOUR_S + 30.0
    found = edges(start, end, (span(0, 9, 20.0),), None)
    assert found == [start, MIDNIGHT_UTC + 2 * HOUR_S, end]


def test_quarter_hours_where_prices_have_them() -> None:
    quarters = hourly([20, 30] * 100, step_s=900.0)
    found = edges(MIDNIGHT_UTC, MIDNIGHT_UTC + 24 * HOUR_S, (span(0, 30, 20.0),), quarters)
    assert len(found) == 97


def test_what_is_not_known_is_as_the_day_before_or_told() -> None:
    signals = Signals(prices=hourly(DAY), outdoor=hourly([3.0] * 6, scale=1.0), outdoor_now_c=5.0)
    slots, missing = cut(MIDNIGHT_UTC, MIDNIGHT_UTC + 36 * HOUR_S, (span(0, 36, 20.0),), signals)
    assert missing == ("carbon", "forecast", "own")
    assert slots[30].price == slots[6].price == pytest.approx(0.31)
    assert (slots[2].outdoor_c, slots[12].outdoor_c) == (3.0, 5.0)
    assert slots[26].outdoor_c == 3.0
    bare, everything = cut(MIDNIGHT_UTC, MIDNIGHT_UTC + 6 * HOUR_S, (span(0, 6, 20.0),), Signals())
    assert everything == ("carbon", "outside", "own", "prices")
    assert bare[0].price is None


def test_a_question_goes_through_json() -> None:
    asked = question(missing=("own",))
    assert question_from(json.loads(json.dumps(asked.plain()))) == asked


@pytest.mark.parametrize("changed", [{"max_w": -1.0}, {"min_w": -1.0}, {"idle_w": -1.0}, {"placement": 1.1}])
def test_a_question_about_what_cannot_be_is_none(changed: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="cannot be so"):
        question_from(question().plain() | changed)


# ---- runs ------------------------------------------------------------------------------------------------


def test_the_thermostat_holds_its_target_and_is_warm_in_time() -> None:
    asked = question(target_c=lambda h: 20.0 if 6 <= h < 22 else 17.0, room_c=17.0, mass_c=16.0, max_w=600.0)
    run = thermostat(asked)
    assert run.air_c[5] == pytest.approx(20.0, abs=0.05)  # at 6:00
    assert run.air_c[2] == pytest.approx(17.0, abs=0.05)  # no earlier than needed
    assert run.air_c[12] == pytest.approx(20.0, abs=1e-9)
    lazy = thermostat(replace(asked, warm_by=False))
    assert lazy.air_c[5] == pytest.approx(17.0, abs=1e-9)
    assert figures(asked, run).cold_kh < figures(asked, lazy).cold_kh


def test_a_weak_heater_begins_six_hours_ahead_at_most() -> None:
    asked = question(target_c=lambda h: 22.0 if h >= 12 else 17.0, room_c=17.0, mass_c=17.0, max_w=250.0)
    run = thermostat(asked)
    assert run.power_w[5] < 250.0
    assert run.power_w[6:12] == pytest.approx([250.0] * 6)


def test_a_cap_and_a_least_power_are_kept() -> None:
    asked = question()
    run = follow(asked, [25.0] * 24, [40.0] * 24)
    assert max(run.power_w) == 40.0
    steps = thermostat(question(min_w=200.0))
    assert all(w == 0.0 or w >= 200.0 for w in steps.power_w)


def test_figures_by_hand() -> None:
    asked = question(own_w=lambda h: 100.0 if h == 12 else 0.0, feed_in=0.08)
    run = simulate(asked, [0.0] * 12 + [300.0] + [0.0] * 11)
    found = figures(asked, run)
    assert run.own_w[12] == 100.0
    assert found.cost == pytest.approx(0.2 * 0.12 + 0.1 * 0.08)
    assert found.co2_g == pytest.approx(0.2 * 300.0)
    assert found.mining_kwh == pytest.approx(0.3)
    bare = replace(asked, slots=tuple(replace(s, price=None, carbon=None) for s in asked.slots))
    assert figures(bare, run).cost is None
    assert figures(bare, run).co2_g is None
    assert figures(bare, simulate(bare, [0.0] * 24)).cost == 0.0


# ---- rules -----------------------------------------------------------------------------------------------


def test_rules_for_prices_carbon_and_sun() -> None:
    codes = [s.code for s in rules_plan(question("cost", hours=48)).slots]
    assert codes[13] == "preheat_cheap"
    assert codes[18] == "coast"
    grams = question("carbon")
    grams = replace(
        grams, slots=tuple(replace(s, carbon=500.0 if k in {8, 9} else 90.0 if k < 4 else 300.0) for k, s in
                           enumerate(grams.slots))
    )  # fmt: skip
    codes = [s.code for s in rules_plan(grams).slots]
    assert codes[0] == "preheat_green"
    assert codes[8:10] == ["coast", "coast"]
    sunny = question("sun", own_w=lambda h: 200.0 if 10 <= h < 14 else 0.0)
    plan = rules_plan(sunny)
    assert [s.code for s in plan.slots[9:15]] == ["coast", *["preheat_sun"] * 4, "coast"]
    assert all(s.power_w <= 200.0 for s in plan.slots[10:14])
    assert {s.code for s in rules_plan(replace(sunny, missing=("own",))).slots} <= {"comfort", "off"}


def test_what_a_plan_lacks() -> None:
    assert lacking(question("cost")) == ""
    assert lacking(question("comfort", missing=("prices", "forecast"))) == ""
    assert lacking(question("carbon", missing=("forecast", "carbon"))) == "carbon"
    assert lacking(question("sun", missing=("own",))) == "own"
    assert lacking(question("comfort", max_w=0.0)) == "power"


def test_without_prices_the_rules_follow_the_target() -> None:
    asked = question("cost")
    bare = replace(asked, slots=tuple(replace(s, price=None) for s in asked.slots), missing=("prices",))
    plan = rules_plan(bare, "prices")
    assert plan.cost is None
    assert {s.code for s in plan.slots} <= {"comfort", "off"}
    assert words(plan.text) == "Follows the target: at another time heating would be no better."

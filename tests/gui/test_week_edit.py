"""Changes of a week plan as functions: what people see stays what they meant."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.schedule.week_plan import DAY_MIN, MOST_SLOTS, STEP_MIN, Slot, WeekPlan
from warmgui.core.settings.schedule import WeekCodec
from warmgui.gui.widgets.week import edit

COMFORT, ECO, FROST = Slot(0), Slot(0, "eco"), Slot(0, "frost")
PLAN = WeekPlan()
"""06:30 comfort, 22:30 eco; at the weekend 08:00 and 23:00."""
EMPTY = WeekPlan(((),) * 7)


def day(plan: WeekPlan, number: int) -> list[tuple[int, str]]:
    return [(slot.start_min, slot.preset) for slot in plan.days[number]]


def with_day(number: int, *slots: Slot) -> WeekPlan:
    return WeekPlan(tuple(slots if d == number else old for d, old in enumerate(PLAN.days)))


# ---- what is seen ----------------------------------------------------------------------------------


def test_a_day_begins_with_what_the_day_before_left() -> None:
    monday = edit.blocks(PLAN, 0)
    assert [(b.start_min, b.end_min, b.slot.preset, b.begins) for b in monday] == [
        (0, 390, "eco", False),
        (390, 1350, "comfort", True),
        (1350, 1440, "eco", True),
    ]
    assert monday[0].place == (6, 1)


def test_a_day_without_slots_goes_on_and_one_from_midnight_carries_nothing() -> None:
    plan = with_day(2)
    assert [(b.start_min, b.end_min, b.place) for b in edit.blocks(plan, 2)] == [(0, 1440, (1, 1))]
    whole = with_day(2, FROST)
    assert [b.begins for b in edit.blocks(whole, 2)] == [True]


def test_an_empty_plan_has_nothing() -> None:
    assert edit.blocks(EMPTY, 0) == []
    assert edit.in_force(EMPTY, 0, 600) is None
    assert edit.painted(EMPTY, 0, 60, 120, COMFORT) is not None


def test_a_period_ends_where_the_next_begins_around_the_week() -> None:
    assert edit.end_of(PLAN, (0, 0)) == (0, 1350)
    assert edit.end_of(PLAN, (6, 1)) == (0, 390)
    only = WeekPlan(((COMFORT,), *((),) * 6))
    assert edit.end_of(only, (0, 0)) == (0, 0)
    assert edit.in_force(only, 0, -1) == (0, 0)


# ---- moving ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("to", "start"), [(401.0, 400), (402.6, 405), (-50.0, 0), (1349.0, 1345), (5000.0, 1345)]
)
def test_an_edge_moves_in_steps_between_its_neighbours(to: float, start: int) -> None:
    assert edit.moved(PLAN, (0, 0), to).days[0][0].start_min == start


def test_the_last_edge_stays_in_its_day() -> None:
    assert edit.moved(PLAN, (0, 1), 9999).days[0][1].start_min == DAY_MIN - STEP_MIN
    assert edit.moved(PLAN, (0, 1), 0).days[0][1].start_min == 395


# ---- new ones --------------------------------------------------------------------------------------


def test_a_new_period_inside_another_gives_it_back_at_its_end() -> None:
    plan = edit.painted(PLAN, 0, 600, 720, ECO)
    assert plan is not None
    assert day(plan, 0) == [(390, "comfort"), (600, "eco"), (720, "comfort"), (1350, "eco")]


def test_it_covers_what_lies_under_it_and_joins_its_equals() -> None:
    plan = edit.painted(PLAN, 0, 300, 1400, ECO)
    assert plan is not None
    assert day(plan, 0) == [], "eco came from Sunday and goes on"
    both = edit.painted(PLAN, 0, 1400, 300, FROST)
    assert both is not None
    assert day(both, 0) == [(300, "frost"), (1400, "eco")]


def test_until_midnight_the_next_day_gets_its_own_back() -> None:
    plan = edit.painted(PLAN, 0, 1320, 1440, FROST)
    assert plan is not None
    assert day(plan, 0) == [(390, "comfort"), (1320, "frost")]
    assert day(plan, 1)[0] == (0, "eco")
    sunday = edit.painted(PLAN, 6, 1320, 1440, FROST)
    assert sunday is not None
    assert day(sunday, 0)[0] == (0, "eco")


def test_nothing_is_drawn_of_no_length_or_beyond_what_can_be_seen() -> None:
    assert edit.painted(PLAN, 0, 600, 601, ECO) is None
    full = with_day(0, *(Slot(i * 60, "eco" if i % 2 else "comfort") for i in range(MOST_SLOTS)))
    assert edit.painted(full, 0, 15, 45, FROST) is None
    assert edit.divided(full, (0, 3), FROST) is None


def test_dividing_takes_a_round_time_or_what_there_is() -> None:
    made = edit.divided(PLAN, (0, 0), ECO)
    assert made is not None
    assert day(made[0], 0)[1] == (870, "eco")
    assert made[1] == (0, 1)
    narrow = edit.divided(with_day(0, Slot(600), Slot(610, "eco")), (0, 0), FROST)
    assert narrow is not None
    assert day(narrow[0], 0)[1] == (605, "frost")
    assert edit.divided(with_day(0, Slot(600), Slot(605, "eco")), (0, 0), FROST) is None


# ---- fewer -----------------------------------------------------------------------------------------


def test_deleting_lets_the_one_before_go_on_but_never_the_last_of_all() -> None:
    assert day(edit.deleted(PLAN, (0, 0)), 0) == [(1350, "eco")]
    only = WeekPlan(((COMFORT,), *((),) * 6))
    assert edit.deleted(only, (0, 0)) == only


def test_a_copied_day_looks_the_same_early_hours_included() -> None:
    plan = with_day(4, Slot(390), Slot(1350, "frost"))
    copied = edit.copied(plan, 4, range(7))
    assert [s.preset for s in copied.days[5]] == ["eco", "comfort", "frost"], "Friday night brings frost"
    for other in range(7):
        looks = [(b.start_min, b.end_min, b.slot.preset) for b in edit.blocks(copied, other)]
        assert looks == [(b.start_min, b.end_min, b.slot.preset) for b in edit.blocks(copied, 4)]


def test_copying_needs_nothing_more_where_the_morning_is_the_same() -> None:
    copied = edit.copied(PLAN, 0, [1, 2, 0])
    assert copied.days[:3] == (PLAN.days[0],) * 3
    from_midnight = edit.copied(with_day(0, FROST, Slot(600)), 0, [1])
    assert from_midnight.days[1] == from_midnight.days[0]
    full = tuple(Slot(30 + i * 60, "eco" if i % 2 else "comfort") for i in range(MOST_SLOTS))
    assert edit.copied(with_day(0, *full), 0, [1]).days[1] == full, "no room for the morning"
    assert edit.copied(EMPTY, 0, [1]) == EMPTY


# ---- undo ------------------------------------------------------------------------------------------


def test_undo_and_redo_walk_along_the_changes() -> None:
    undo: edit.Undo[int] = edit.Undo(most=2)
    for before in (1, 2, 3):
        undo.remember(before)
    assert undo.undo(4) == 3
    assert undo.undo(3) == 2
    assert not undo.can_undo, "the oldest is forgotten"
    assert undo.redo(2) == 3
    assert undo.can_redo
    undo.remember(3)
    assert not undo.can_redo


# ---- properties ------------------------------------------------------------------------------------

SLOTS = st.lists(
    st.builds(
        Slot,
        st.integers(0, 287).map(lambda n: n * STEP_MIN),
        st.sampled_from(("frost", "eco", "comfort")),
    ),
    max_size=5,
    unique_by=lambda slot: slot.start_min,
).map(lambda slots: tuple(sorted(slots)))
PLANS = st.lists(SLOTS, min_size=7, max_size=7).map(lambda days: WeekPlan(tuple(days)))
NUMBERS = st.integers(0, 10_000)


@given(PLANS, NUMBERS, NUMBERS, NUMBERS, st.sampled_from((COMFORT, ECO, FROST)))
def test_every_change_leaves_a_plan_that_can_be_saved(
    plan: WeekPlan, which: int, a: int, b: int, target: Slot
) -> None:
    places = edit.places(plan)
    results = [plan, edit.painted(plan, which % 7, a % 1441, b % 1441, target) or plan]
    results.append(edit.copied(plan, which % 7, [a % 7, b % 7]))
    if places:
        place = places[which % len(places)]
        results += [edit.moved(plan, place, a), edit.deleted(plan, place)]
        made = edit.divided(plan, place, target)
        results.append(made[0] if made else plan)
    for result in results:
        assert not WeekCodec().check(result)
        for number in range(7):
            blocks = edit.blocks(result, number)
            if blocks:
                assert blocks[0].start_min == 0
                assert blocks[-1].end_min == DAY_MIN
                assert all(x.end_min == y.start_min for x, y in itertools.pairwise(blocks))


@given(PLANS, st.integers(0, 6), st.integers(0, 288), st.integers(0, 288), st.sampled_from((ECO, FROST)))
def test_a_drawn_period_changes_nothing_but_its_own_stretch(
    plan: WeekPlan, number: int, a: int, b: int, target: Slot
) -> None:
    start, end = sorted((a * STEP_MIN, b * STEP_MIN))
    made = edit.painted(plan, number, start, end, target)
    if made is None or not edit.places(plan):
        return
    for other in range(7):
        for minute in range(0, DAY_MIN, STEP_MIN):
            now = edit.slot_at(made, edit.in_force(made, other, minute) or (0, 0))
            if other == number and start <= minute < end:
                assert edit.same_target(now, target)
            else:
                before = edit.slot_at(plan, edit.in_force(plan, other, minute) or (0, 0))
                assert edit.same_target(now, before)

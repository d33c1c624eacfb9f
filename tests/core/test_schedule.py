"""What is planned when: the week, its holidays, and the hours that clocks skip or repeat."""

from __future__ import annotations

import itertools
import math
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from fakes.core import settings
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from warmgui.core.schedule.clock import DAY_S, LocalTime
from warmgui.core.schedule.stretches import NEXT_WITHIN_S, Planned, Schedule, preset_c, stretches
from warmgui.core.schedule.week_plan import Holiday, Slot, WeekPlan

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings

UTC_TIME = LocalTime()
HALF_PAST_SIX_TO_HALF_PAST_TEN = (Slot(390), Slot(1350, "eco"))
SPRING = datetime(2027, 3, 28, 1, tzinfo=UTC).timestamp()
AUTUMN = datetime(2027, 10, 31, 1, tzinfo=UTC).timestamp()
BERLIN = LocalTime(3600.0, ((SPRING, 7200.0), (AUTUMN, 3600.0)))


def at(day: int, hour: int, minute: int = 0, *, month: int = 11, year: int = 2026) -> float:
    """2026-11-23 is a Monday."""
    return datetime(year, month, day, hour, minute, tzinfo=UTC).timestamp()


def chosen(*days: tuple[Slot, ...], holidays: tuple[Holiday, ...] = (), **more: object) -> Settings:
    """A plan with these days from Monday on; the rest of the week is empty."""
    week = WeekPlan((*days, *((),) * (7 - len(days))))
    return settings(schedule={"enabled": True, "week": week, "holidays": holidays, **more})


def planned(whole: Settings, now_utc: float, local: LocalTime = UTC_TIME) -> Planned:
    schedule = Schedule(whole)
    schedule.begin(now_utc, local)
    return schedule.at(now_utc)


def told(plan: Planned) -> tuple[str, str, float, float | None]:
    return plan.now.source, plan.now.preset, plan.now.setpoint_c, plan.until_utc


def test_the_usual_week() -> None:
    usual = settings(schedule={"enabled": True})
    assert told(planned(usual, at(23, 5, 0))) == ("week", "eco", 17.0, at(23, 6, 30))
    assert told(planned(usual, at(23, 6, 30))) == ("week", "comfort", 20.0, at(23, 22, 30))
    assert told(planned(usual, at(28, 7, 0))) == ("week", "eco", 17.0, at(28, 8, 0))
    coming = planned(usual, at(23, 5, 0)).next
    assert coming is not None
    assert (coming.start_utc, coming.setpoint_c) == (at(23, 6, 30), 20.0)


def test_off_is_the_dial() -> None:
    whole = settings(
        comfort={"setpoint_c": 19.5}, schedule={"holidays": (Holiday("2026-01-01", "2027-01-01"),)}
    )
    assert planned(whole, at(23, 5)) == Planned(planned(whole, at(23, 5)).now)
    assert told(planned(whole, at(23, 5))) == ("target", "", 19.5, None)


def test_an_empty_plan_is_the_dial_too() -> None:
    plan = planned(chosen(), at(23, 5))
    assert told(plan) == ("target", "", 21.0, None)
    assert plan.next is None


def test_one_slot_in_the_week_lasts_for_ever() -> None:
    whole = chosen((), (Slot(600, "", 18.5),))
    assert told(planned(whole, at(23, 5))) == ("week", "", 18.5, None)
    assert told(planned(whole, at(24, 12))) == ("week", "", 18.5, None)


def test_empty_days_go_on_with_the_last_slot_before() -> None:
    whole = chosen((Slot(390), Slot(1350, "eco")), (), (), (Slot(480, "frost"),))
    assert told(planned(whole, at(25, 12))) == ("week", "eco", 17.0, at(26, 8))
    assert told(planned(whole, at(29, 12))) == ("week", "frost", 7.0, at(30, 6, 30))


def test_slots_that_change_nothing_are_no_change() -> None:
    whole = chosen(*((Slot(360), Slot(720), Slot(1080, "eco")),) * 7)
    assert told(planned(whole, at(23, 8)))[3] == at(23, 18)
    assert planned(whole, at(23, 8)).point_utc == at(23, 12), "but a target by hand ends there"
    # Another name with the same temperature is a change, but nothing to be warm by.
    same = chosen(*((Slot(360), Slot(720, "", 20.0), Slot(1080, "eco")),) * 7)
    plan = planned(same, at(23, 8))
    assert plan.until_utc == plan.point_utc == at(23, 12)
    assert plan.next is not None
    assert plan.next.start_utc == at(23, 18)


def test_a_holiday_counts_for_whole_days_and_the_plan_goes_on_where_it_would_be() -> None:
    whole = chosen(*((Slot(390), Slot(1350, "eco")),) * 7, holidays=(Holiday("2026-11-24", "2026-11-25"),))
    assert told(planned(whole, at(23, 23))) == ("week", "eco", 17.0, at(24, 0))
    assert told(planned(whole, at(24, 0))) == ("holiday", "frost", 7.0, at(26, 0))
    assert told(planned(whole, at(25, 12))) == ("holiday", "frost", 7.0, at(26, 0))
    assert told(planned(whole, at(26, 0))) == ("week", "eco", 17.0, at(26, 6, 30))


def test_of_overlapping_holidays_the_one_that_began_first_counts() -> None:
    holidays = (Holiday("2026-11-25", "2026-11-28", "", 15.0), Holiday("2026-11-23", "2026-11-26", "eco"))
    whole = chosen(HALF_PAST_SIX_TO_HALF_PAST_TEN, holidays=holidays)
    assert told(planned(whole, at(26, 12))) == ("holiday", "eco", 17.0, at(27, 0))
    assert told(planned(whole, at(27, 12))) == ("holiday", "", 15.0, at(29, 0))


def test_a_long_holiday_has_an_end_but_nothing_is_warmed_up_for_yet() -> None:
    whole = chosen(HALF_PAST_SIX_TO_HALF_PAST_TEN, holidays=(Holiday("2026-11-23", "2027-05-31"),))
    plan = planned(whole, at(24, 12))
    assert plan.until_utc == at(1, 0, month=6, year=2027)
    assert plan.next is None
    assert planned(whole, at(28, 12, month=5, year=2027)).next is not None
    beyond = chosen(HALF_PAST_SIX_TO_HALF_PAST_TEN, holidays=(Holiday("2026-11-23", "2037-05-31"),))
    assert told(planned(beyond, at(24, 12))) == ("holiday", "frost", 7.0, None)


def test_a_slot_that_does_not_exist_in_spring_begins_at_the_jump() -> None:
    sunday = (Slot(135, "frost"), Slot(150, "eco"), Slot(420))
    whole = chosen((), (), (), (), (), (Slot(600, "comfort"),), sunday)
    assert told(planned(whole, SPRING - 1.0, BERLIN)) == ("week", "comfort", 20.0, SPRING)
    assert told(planned(whole, SPRING, BERLIN)) == ("week", "eco", 17.0, SPRING + 4 * 3600.0)


def test_a_slot_that_comes_twice_in_autumn_counts_from_the_first_time_on() -> None:
    sunday = (Slot(150, "eco"), Slot(420))
    whole = chosen((), (), (), (), (), (Slot(600, "comfort"),), sunday)
    half_past_two = AUTUMN - 1800.0
    for late_s in (0.0, 1799.0, 1800.0, 1801.0, 3000.0):  # at 1800 s it is 02:00 once more
        plan = planned(whole, half_past_two + late_s, BERLIN)
        assert told(plan) == ("week", "eco", 17.0, AUTUMN + 5 * 3600.0)
    assert told(planned(whole, half_past_two - 1.0, BERLIN)) == ("week", "comfort", 20.0, half_past_two)


def test_presets_have_the_temperatures_of_the_settings() -> None:
    whole = settings(comfort={"eco_c": 16.0}, schedule={"enabled": True})
    assert planned(whole, at(23, 5)).now.setpoint_c == 16.0
    with pytest.raises(KeyError):
        preset_c(whole.comfort, "hot")


def test_new_settings_are_followed_at_once() -> None:
    schedule = Schedule(settings(schedule={"enabled": True}))
    schedule.begin(at(23, 12), UTC_TIME)
    assert schedule.at(at(23, 12)).now.setpoint_c == 20.0
    schedule.configure(settings(schedule={"enabled": True}, comfort={"comfort_c": 22.0}))
    assert schedule.at(at(23, 12)).now.setpoint_c == 22.0
    # Another day, another zone: both are made anew.
    schedule.begin(at(24, 23), UTC_TIME)
    assert schedule.at(at(24, 23)).now.setpoint_c == 17.0
    schedule.begin(at(24, 23), LocalTime(-7200.0))
    assert schedule.at(at(24, 23)).now.setpoint_c == 22.0


TARGET = st.one_of(
    st.tuples(st.sampled_from(["frost", "eco", "comfort"]), st.none()),
    st.tuples(st.just(""), st.sampled_from([15.0, 18.0, 20.0])),
)
DAY = st.lists(st.tuples(st.integers(0, 95), TARGET), max_size=4, unique_by=lambda slot: slot[0]).map(
    lambda day: tuple(sorted(Slot(quarter * 15, *target) for quarter, target in day))
)
HOLIDAYS = st.sampled_from(
    [
        (),
        (Holiday("2027-03-28", "2027-03-28"),),
        (Holiday("2027-03-27", "2027-03-30", "", 12.0),),
        (Holiday("2027-10-30", "2027-10-31", "eco"), Holiday("2027-10-31", "2027-11-02")),
    ]
)


@profile(max_examples=60)
@given(st.tuples(*[DAY] * 7), HOLIDAYS, st.sampled_from([SPRING, AUTUMN]), st.integers(-2, 2))
def test_it_agrees_with_somebody_who_watches_the_clock_for_days(
    days: tuple[tuple[Slot, ...], ...], holidays: tuple[Holiday, ...], change: float, start_day: int
) -> None:
    """Somebody looks at a wall clock every quarter of an hour, and never turns a page of the plan back."""
    whole = chosen(*days, holidays=holidays)
    schedule = Schedule(whole)
    start_utc = change - 7200.0 + (start_day - 9) * DAY_S
    latest_wall, week = -math.inf, None
    for quarter in range(12 * 96):
        now_utc = start_utc + quarter * 900.0
        wall = now_utc + BERLIN.offset_at(now_utc)
        while latest_wall < wall:
            latest_wall = wall if latest_wall == -math.inf else latest_wall + 900.0
            day, second = divmod(latest_wall, DAY_S)
            for slot in whole.schedule.week.days[(int(day) + 3) % 7]:
                if slot.start_min * 60 == second:
                    week = slot
        date = str(datetime.fromtimestamp(latest_wall, UTC).date())
        away = next((h for h in holidays if h.first <= date <= h.last), None)
        slot_now = away or week
        if quarter < 8 * 96 and week is None and away is None:
            continue  # nobody knows yet what began before
        if slot_now is None:
            expected = 21.0
        elif slot_now.setpoint_c is None:
            expected = preset_c(whole.comfort, slot_now.preset)
        else:
            expected = slot_now.setpoint_c
        schedule.begin(now_utc, BERLIN)
        assert schedule.at(now_utc).now.setpoint_c == expected


@profile(max_examples=40)
@given(st.tuples(*[DAY] * 7), HOLIDAYS, st.floats(-9 * DAY_S, 9 * DAY_S))
def test_what_comes_next_is_what_then_is(
    days: tuple[tuple[Slot, ...], ...], holidays: tuple[Holiday, ...], off_s: float
) -> None:
    whole = chosen(*days, holidays=holidays)
    now_utc = SPRING + off_s
    plan = planned(whole, now_utc, BERLIN)
    if plan.next is None:
        return
    assert now_utc < plan.next.start_utc <= now_utc + NEXT_WITHIN_S
    then = planned(whole, plan.next.start_utc, BERLIN).now
    assert then.setpoint_c == plan.next.setpoint_c != plan.now.setpoint_c
    before = planned(whole, plan.next.start_utc - 1.0, BERLIN).now
    assert before.setpoint_c == plan.now.setpoint_c


def test_stretches_are_in_order() -> None:
    whole = settings(schedule={"enabled": True})
    found = stretches(whole.schedule, whole.comfort, BERLIN, BERLIN.day_at(SPRING))
    assert len(found) > 2 * 365
    for before, after in itertools.pairwise(found):
        assert before.start_utc < after.start_utc

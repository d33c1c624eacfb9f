"""The week plan and the holidays in a settings file: readable, mended, and every wrong entry named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.schedule.week_plan import (
    DAY_MIN,
    MOST_HOLIDAYS,
    MOST_SLOTS,
    PRESETS,
    Holiday,
    Slot,
    WeekPlan,
)
from warmgui.core.settings.model import Settings, changed, from_plain, read_plain, to_plain
from warmgui.core.settings.schedule import HolidaysCodec, WeekCodec, clock, in_order
from warmgui.core.text import render
from warmgui.core.units import Formatter

TARGETS = st.one_of(
    st.tuples(st.sampled_from(PRESETS), st.none()),
    st.tuples(st.just(""), st.integers(50, 300).map(lambda tenths: tenths / 10)),
)
DAYS = st.lists(
    st.tuples(st.integers(0, 287), TARGETS), max_size=MOST_SLOTS, unique_by=lambda slot: slot[0]
).map(lambda day: tuple(sorted(Slot(step * 5, *target) for step, target in day)))
WEEKS = st.tuples(*[DAYS] * 7).map(WeekPlan)
HOLIDAYS = st.lists(
    st.builds(
        lambda first, more, target: Holiday(str(first), str(first + timedelta(more)), *target),
        st.dates(date(2020, 1, 1), date(2090, 1, 1)),
        st.integers(0, 400),
        TARGETS,
    ),
    max_size=5,
    unique_by=lambda h: (h.first, h.last),
).map(in_order)


def words(problems: Any) -> str:
    return "\n".join(render(p, Formatter().amount) for p in problems)


def read(week: Any = None, holidays: Any = None) -> Any:
    table = {k: v for k, v in (("week", week), ("holidays", holidays)) if v is not None}
    return read_plain({"schedule": table})


@given(week=WEEKS, holidays=HOLIDAYS)
def test_what_is_written_is_read_again(week: WeekPlan, holidays: tuple[Holiday, ...]) -> None:
    settings = changed(changed(Settings(), "schedule", "week", week), "schedule", "holidays", holidays)
    again, problems = from_plain(to_plain(settings))
    assert again == settings
    assert problems == []


def test_it_is_readable_in_the_file() -> None:
    settings = replace(
        Settings(),
        schedule=replace(
            Settings().schedule,
            week=WeekPlan(((Slot(390), Slot(1350, "eco"), Slot(1400, "", 18.5)), *((),) * 6)),
            holidays=(Holiday("2026-12-24", "2027-01-02"), Holiday("2027-05-01", "2027-05-01", "", 15.0)),
        ),
    )
    table = to_plain(settings)["schedule"]
    assert table["week"]["monday"] == ["06:30 comfort", "22:30 eco", "23:20 18.5"]
    assert table["week"]["sunday"] == []
    assert table["holidays"] == ["2026-12-24..2027-01-02 frost", "2027-05-01 15"]
    assert clock(65) == "01:05"


def test_what_people_write_is_understood() -> None:
    found = read({"Monday": ["6:30 Comfort", "8:00 21,5 °C", "9:00 19C"]}, ["2026-12-24 .. 2026-12-26 eco"])
    assert found.problems == ()
    assert found.settings.schedule.week.days[0] == (
        Slot(390),
        Slot(480, "", 21.5),
        Slot(540, "", 19.0),
    )
    assert found.settings.schedule.holidays == (Holiday("2026-12-24", "2026-12-26", "eco"),)
    # Days that are not there stay as usual.
    assert found.settings.schedule.week.days[1:] == WeekPlan().days[1:]


@pytest.mark.parametrize(
    "entry",
    [
        *("24:00 eco", "06:60 eco", "six eco", "06:30", "06:30 warm", "06:30 4.9", "06:30 30.1", "06:30 nan"),
        *("06:30 1e1", "\ud800", 7, None, True, ["06:30 eco"]),
    ],
)
def test_a_wrong_time_is_named_and_the_rest_kept(entry: Any) -> None:
    found = read({"tuesday": ["06:00 eco", entry, "07:00 comfort"]})
    assert found.settings.schedule.week.days[1] == (Slot(360, "eco"), Slot(420))
    assert found.lost
    assert words(found.problems).startswith("Week plan, Tuesday: it cannot have “")


def test_order_and_doubles_are_mended_in_words() -> None:
    found = read({"friday": ["22:30 eco", "06:30 comfort", "22:33 frost"]})
    assert found.settings.schedule.week.days[4] == (Slot(390), Slot(1350, "frost"))
    assert not found.lost
    told = words(found.problems)
    assert "“06:30 comfort” stood too late: put in order" in told
    assert "“22:33 frost” begins at 22:30: times are in steps of 5 min" in told
    assert "22:30 stood there twice: the last one counts" in told


def test_too_much_of_a_day_is_cut() -> None:
    found = read({"friday": [f"{clock(m)} eco" for m in range(0, 5 * (MOST_SLOTS + 1), 5)]})
    assert len(found.settings.schedule.week.days[4]) == MOST_SLOTS
    assert found.lost
    assert "there is room for 12 times a day" in words(found.problems)


@pytest.mark.parametrize(
    ("week", "told"),
    [
        ("monday", "The week plan cannot be “monday”."),
        ({"monday": "06:30 eco"}, "Week plan, Monday: it cannot have “06:30 eco”."),
        ({"blue monday": []}, "“blue monday” is not a day of the week."),
        ({7: []}, "“7” is not a day of the week."),
    ],
)
def test_what_is_no_plan_leaves_the_usual_one(week: Any, told: str) -> None:
    found = read(week)
    assert found.settings == Settings()
    assert found.lost
    assert words(found.problems) == told


@pytest.mark.parametrize(
    "entry", ["2026-02-30 eco", "2026-12-24..2026-13-01 eco", "24.12.2026 eco", "2026-12-24 warm", 5, "2026"]
)
def test_a_wrong_holiday_is_named_and_the_rest_kept(entry: Any) -> None:
    found = read(holidays=["2027-05-01 eco", entry, "2026-05-01 eco"])
    assert [h.first for h in found.settings.schedule.holidays] == ["2026-05-01", "2027-05-01"]
    assert found.lost
    assert "is not a holiday: it stays out." in words(found.problems)


def test_holidays_are_turned_and_told_once() -> None:
    found = read(holidays=["2027-05-03..2027-05-01 eco", "2027-05-01..2027-05-03 eco"])
    assert found.settings.schedule.holidays == (Holiday("2027-05-01", "2027-05-03", "eco"),)
    assert not found.lost
    assert "ended before it began" in words(found.problems)
    assert "twice" in words(found.problems)


def test_there_is_an_end_to_holidays() -> None:
    found = read(holidays=[f"{2000 + n}-05-01 eco" for n in range(MOST_HOLIDAYS + 1)])
    assert len(found.settings.schedule.holidays) == MOST_HOLIDAYS
    assert found.lost
    assert read(holidays="2026-05-01 eco").settings == Settings()


BAD_WEEKS: list[Any] = [
    None,
    WeekPlan(()),
    WeekPlan((cast("Any", ("06:30",)), *((),) * 6)),
    WeekPlan(((Slot(391),), *((),) * 6)),
    WeekPlan(((Slot(DAY_MIN),), *((),) * 6)),
    WeekPlan(((Slot(-5),), *((),) * 6)),
    WeekPlan(((Slot(390), Slot(390, "eco")), *((),) * 6)),
    WeekPlan(((Slot(395), Slot(390, "eco")), *((),) * 6)),
    WeekPlan(((Slot(390, "warm"),), *((),) * 6)),
    WeekPlan(((Slot(390, ""),), *((),) * 6)),
    WeekPlan(((Slot(390, "", float("nan")),), *((),) * 6)),
    WeekPlan(((Slot(390, "", 31.0),), *((),) * 6)),
    WeekPlan(((Slot(390, "eco", 18.0),), *((),) * 6)),
    WeekPlan((tuple(Slot(n * 5) for n in range(MOST_SLOTS + 1)), *((),) * 6)),
]
BAD_HOLIDAYS: list[Any] = [
    None,
    ("2026-05-01",),
    (Holiday("2026-05-02", "2026-05-01"),),
    (Holiday("2026-05-32", "2026-06-01"),),
    (Holiday("20260501", "20260501"),),
    (Holiday("2026-05-01", "2026-05-01", "warm"),),
    (Holiday("2026-05-01", "2026-05-01", "", 40.0),),
    (Holiday(cast("Any", None), "2026-05-01"),),
    tuple(Holiday(f"{2000 + n}-05-01", f"{2000 + n}-05-01") for n in range(MOST_HOLIDAYS + 1)),
]


@pytest.mark.parametrize("week", BAD_WEEKS)
def test_a_wrong_plan_is_refused(week: Any) -> None:
    assert WeekCodec().check(week)
    with pytest.raises(ValueError, match=r".") as raised:
        changed(Settings(), "schedule", "week", week)
    assert words(raised.value.args)


@pytest.mark.parametrize("holidays", BAD_HOLIDAYS)
def test_wrong_holidays_are_refused(holidays: Any) -> None:
    assert HolidaysCodec().check(holidays)
    with pytest.raises(ValueError, match=r"."):
        changed(Settings(), "schedule", "holidays", holidays)

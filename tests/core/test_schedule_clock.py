"""Local time that jumps: a time of day that is skipped begins at the jump, one that comes twice only once."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.schedule.clock import DAY_S, LocalTime

SPRING = datetime(2027, 3, 28, 1, tzinfo=UTC).timestamp()
AUTUMN = datetime(2027, 10, 31, 1, tzinfo=UTC).timestamp()
BERLIN = LocalTime(3600.0, ((SPRING, 7200.0), (AUTUMN, 3600.0)))
SPRING_DAY, AUTUMN_DAY = BERLIN.day_at(SPRING), BERLIN.day_at(AUTUMN)


def utc(*hms: int, day: int = 28, month: int = 3) -> float:
    hour, minute = hms
    return datetime(2027, month, day, hour, minute, tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("minute", "begins"),
    [
        (60, utc(0, 0)),
        (119, utc(0, 59)),
        (120, utc(1, 0)),  # 02:00 to 03:00 do not exist
        (150, utc(1, 0)),
        (180, utc(1, 0)),
        (181, utc(1, 1)),
        (720, utc(10, 0)),
    ],
)
def test_spring(minute: int, begins: float) -> None:
    assert BERLIN.begins_utc(SPRING_DAY, minute) == begins


@pytest.mark.parametrize(
    ("minute", "begins"),
    [
        (119, utc(23, 59, day=30, month=10)),
        (150, utc(0, 30, day=31, month=10)),  # the first 02:30
        (179, utc(0, 59, day=31, month=10)),
        (180, utc(2, 0, day=31, month=10)),
        (720, utc(11, 0, day=31, month=10)),
    ],
)
def test_autumn(minute: int, begins: float) -> None:
    assert BERLIN.begins_utc(AUTUMN_DAY, minute) == begins


def test_days_have_23_24_and_25_hours() -> None:
    def hours(day: int) -> float:
        return (BERLIN.begins_utc(day + 1) - BERLIN.begins_utc(day)) / 3600.0

    assert [hours(d) for d in (SPRING_DAY - 1, SPRING_DAY, AUTUMN_DAY, AUTUMN_DAY + 1)] == [24, 23, 25, 24]


ZONES = st.builds(
    lambda first, steps: LocalTime(
        first * 900.0, tuple((i * 40 * DAY_S + at * 900.0, new * 900.0) for i, (at, new) in enumerate(steps))
    ),
    st.integers(-48, 56),
    st.lists(st.tuples(st.integers(0, 3000), st.integers(-48, 56)), max_size=4),
)


@given(ZONES, st.integers(-3, 160), st.integers(0, 1439))
def test_it_is_the_first_moment_at_which_clocks_show_it(zone: LocalTime, day: int, minute: int) -> None:
    at_utc = zone.begins_utc(day, minute)
    wall_s = day * DAY_S + minute * 60.0
    assert at_utc + zone.offset_at(at_utc) >= wall_s
    for before_s in (1.0, 60.0, 3600.0, 86400.0, 40 * DAY_S):
        assert at_utc - before_s + zone.offset_at(at_utc - before_s) < wall_s


@given(ZONES, st.integers(-3, 160), st.integers(0, 1438))
def test_later_times_never_begin_earlier(zone: LocalTime, day: int, minute: int) -> None:
    assert zone.begins_utc(day, minute) <= zone.begins_utc(day, minute + 1) <= zone.begins_utc(day + 1, 0)

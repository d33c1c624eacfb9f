"""A clock that is set into another day and comes back finds the sums of its day again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from warmgui.core.day import DAY_S, Day
from warmgui.core.model import Today

NOON = 20_000 * DAY_S + 43_200.0


def day_with(energy_kwh: float, at_utc: float) -> Day:
    day = Day()
    day.begin(at_utc, 0.0)
    day.today = Today(energy_kwh=energy_kwh)
    return day


def test_midnight_begins_a_new_day() -> None:
    day = day_with(1.0, NOON)
    day.begin(NOON + DAY_S, 0.0)
    assert day.today == Today()


@pytest.mark.parametrize("away_s", [DAY_S, 365 * DAY_S, -DAY_S, -365 * DAY_S])
def test_there_and_back_loses_nothing_of_the_day(away_s: float) -> None:
    day = day_with(1.0, NOON)
    for _ in range(3):
        day.begin(NOON + away_s, 0.0)
        day.begin(NOON + away_s + 1.0, 0.0)
        day.begin(NOON + 2.0, 0.0)
        assert day.today.energy_kwh == 1.0


def test_after_the_way_back_midnight_still_comes() -> None:
    for away_s in (365 * DAY_S, -365 * DAY_S):
        day = day_with(1.0, NOON)
        day.begin(NOON + away_s, 0.0)
        day.begin(NOON, 0.0)
        day.today = replace(day.today, energy_kwh=2.0)
        day.begin(NOON + DAY_S, 0.0)
        assert day.today == Today()

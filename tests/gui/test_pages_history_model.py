"""Ranges of local time and rows of the history, without widgets."""

from __future__ import annotations

import os
import time
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.units import Formatter
from warmgui.gui.pages import history_model as model
from warmgui.gui.pages.history_model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _berlin() -> Iterator[None]:
    """A zone with summer time."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system has one time zone per program")
    before = os.environ.get("TZ")
    os.environ["TZ"] = "Europe/Berlin"
    time.tzset()
    yield
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


def at(*parts: int) -> datetime:
    return datetime(*parts).astimezone()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("span", "start", "end"),
    [
        (Span.DAY, (2026, 6, 24), (2026, 6, 25)),
        (Span.WEEK, (2026, 6, 22), (2026, 6, 29)),
        (Span.MONTH, (2026, 6, 1), (2026, 7, 1)),
        (Span.YEAR, (2026, 1, 1), (2027, 1, 1)),
    ],
)
def test_a_period_holds_its_moment(span: Span, start: tuple[int, ...], end: tuple[int, ...]) -> None:
    period = model.period_at(span, at(2026, 6, 24, 13, 30))
    assert (period.start, period.end) == (at(*start), at(*end))


def test_turning_pages_crosses_months_and_years() -> None:
    assert model.period_at(Span.MONTH, at(2026, 1, 31)).moved(-1).start == at(2025, 12, 1)
    assert model.period_at(Span.YEAR, at(2024, 2, 29)).moved(1).start == at(2025, 1, 1)
    assert model.period_at(Span.DAY, at(2026, 3, 1)).moved(-1).start == at(2026, 2, 28)


def test_the_day_the_clock_changes_has_25_or_23_hours() -> None:
    assert len(model.bucket_starts(model.period_at(Span.DAY, at(2026, 10, 25)))) == 25
    assert len(model.bucket_starts(model.period_at(Span.DAY, at(2026, 3, 29)))) == 23
    week = model.bucket_starts(model.period_at(Span.WEEK, at(2026, 10, 25)))
    assert [s.hour for s in week] == [0] * 7
    assert len(model.bucket_starts(model.period_at(Span.YEAR, at(2026, 3, 29)))) == 12


@given(st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31)), st.sampled_from(list(Span)))  # noqa: DTZ001
def test_pages_touch_and_hold_whole_buckets(moment: datetime, span: Span) -> None:
    period = model.period_at(span, moment.astimezone())
    assert period.moved(1).start == period.end
    assert period.moved(1).moved(-1) == period
    starts = model.bucket_starts(period)
    assert starts[0] == period.start
    assert starts == sorted(starts)
    assert starts[-1] < period.end


def test_rows_keep_their_place_and_gaps_stay_unknown() -> None:
    starts = model.bucket_starts(model.period_at(Span.DAY, at(2026, 6, 24)))
    rows: list[model.Row] = [
        {"start_utc": starts[3].timestamp(), "energy_kwh": 0.5},
        {"start_utc": starts[5].timestamp(), "energy_kwh": None},
    ]
    bars = model.bars_of(rows, "energy_kwh", starts)
    assert bars[3] == 0.5
    assert bars[5] is None
    assert len(bars) == 24


def test_sums_add_and_temperatures_are_means() -> None:
    rows: list[model.Row] = [
        {"start_utc": 0.0, "energy_kwh": 1.0, "mean_room_c": 20.0, "cost": None},
        {"start_utc": 1.0, "energy_kwh": 2.0, "mean_room_c": 22.0},
    ]
    total = model.sums(rows)
    assert (total["energy_kwh"], total["mean_room_c"], total["cost"]) == (3.0, 21.0, None)
    cost = next(c for c in model.COLUMNS if c.key == "cost")
    assert model.cell(total, cost, Formatter()) == "–"

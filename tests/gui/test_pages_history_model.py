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
from warmgui.gui.pages.history import model
from warmgui.gui.pages.history.model import Span

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


def test_a_cell_says_the_unknown_and_marks_what_is_partly_known() -> None:
    cost, paid, room = (model.column_of(key) for key in ("cost", "price_paid", "mean_room_c"))
    row: model.Row = {"mining_kwh": 2.0, "cost": 0.6, "cost_unknown_kwh": 0.5, "mean_room_c": 21.0}
    row["price_paid"] = 0.4
    assert model.cell({"cost": None}, cost, Formatter()) == "–"
    assert model.cell(row, cost, Formatter()) == "0.60 € *"
    assert model.cell(row | {"cost_unknown_kwh": 0.0}, cost, Formatter()) == "0.60 €"
    assert model.cell(row, room, Formatter()) == "21.0 °C"
    assert model.partly_words(row, [cost, paid, room], Formatter()) == (
        "* Known for a part of the mining energy only: Cost 75 % · Mean price paid 75 %"
    )
    assert model.partly_words(row | {"cost_unknown_kwh": 0.0}, [cost], Formatter()) == ""


def test_a_number_of_two_sums_is_known_as_far_as_the_lesser_one() -> None:
    row: model.Row = {"mining_kwh": 1.0, "cost_unknown_kwh": 0.1, "sat_unknown_kwh": 0.4, "net_cost": 1.0}
    assert model.known(row, model.column_of("net_cost")) == pytest.approx(0.6)


def test_every_group_has_columns_that_a_row_can_have_and_few_enough_to_be_read() -> None:
    assert all(len(group) <= 9 for group in model.GROUPS.values())
    assert len({column.key for column in model.COLUMNS}) == len(model.COLUMNS)
    assert set(model.BARS) <= {column.key for column in model.COLUMNS}

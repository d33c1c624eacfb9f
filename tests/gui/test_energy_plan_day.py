"""The plan's day without widgets: days of 23 to 25 hours, what was and what is planned, in words."""

from __future__ import annotations

import dataclasses
import math
from array import array
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from fakes.energy import (
    CENTS,
    ENERGY_NOW_UTC,
    HOUR_S,
    MIDNIGHT_UTC,
    EnergyReader,
    make_energy,
    make_plan,
)

from warmgui.core.chart_reader import ChartData
from warmgui.core.model_energy import EnergyStatus
from warmgui.core.regions import FormatPrefs
from warmgui.core.text import EMPTY
from warmgui.core.units import Formatter
from warmgui.gui.pages.energy import words
from warmgui.gui.widgets.plan.data import (
    Known,
    PassedSlots,
    PlanDay,
    PlanHour,
    day_bounds,
    local_clock,
    make_day,
    reaches,
    system_offset_s,
)

if TYPE_CHECKING:
    from collections.abc import Callable


F = Formatter()
DAY = (MIDNIGHT_UTC, MIDNIGHT_UTC + 24 * HOUR_S)


def offsets(zone: str) -> Callable[[float], float]:
    """Offsets of a zone, as the system would give them."""
    place = ZoneInfo(zone)

    def at(at_utc: float) -> float:
        offset = datetime.fromtimestamp(at_utc, place).utcoffset()
        assert offset is not None
        return offset.total_seconds()

    return at


def noon(year: int, month: int, day: int, zone: str) -> float:
    return datetime(year, month, day, 12, tzinfo=ZoneInfo(zone)).timestamp()


def history(now_utc: float = ENERGY_NOW_UTC) -> ChartData:
    return EnergyReader(now_utc).series(
        ("heat_w", "room_c", "available_w", "price_per_kwh", "carbon_g_per_kwh"), MIDNIGHT_UTC, now_utc
    )


def day_of(known: Known, now_utc: float = ENERGY_NOW_UTC) -> PlanDay:
    return make_day(known, DAY, now_utc)


# ---- local days


@pytest.mark.parametrize(
    ("date", "zone", "hours"),
    [
        ((2026, 3, 29), "Europe/Berlin", 23),
        ((2026, 10, 25), "Europe/Berlin", 25),
        ((2026, 11, 1), "America/New_York", 25),
        ((2026, 11, 22), "Asia/Kolkata", 24),
        ((2026, 4, 5), "Australia/Lord_Howe", 24.5),
    ],
)
def test_a_local_day_has_as_many_hours_as_its_clocks_say(
    date: tuple[int, int, int], zone: str, hours: float
) -> None:
    now_utc = noon(*date, zone)
    clock = local_clock(now_utc, offsets(zone))
    start_utc, end_utc = day_bounds(clock, now_utc)
    place = ZoneInfo(zone)
    assert datetime.fromtimestamp(start_utc, place) == datetime(*date, tzinfo=place)
    assert (end_utc - start_utc) / HOUR_S == hours
    day = make_day(Known(None), (start_utc, end_utc), now_utc)
    assert len(day.hours) == math.ceil(hours)
    assert day.hours[-1].end_utc == end_utc
    ticks = words.axis_ticks(day, clock)
    assert [said for _, said in ticks] == ["00:00", "04:00", "08:00", "12:00", "16:00", "20:00", "24:00"]
    for at_utc, said in ticks[:-1]:
        assert datetime.fromtimestamp(at_utc, place).strftime("%H:%M") == said
    tomorrow = day_bounds(clock, now_utc, 1)
    assert tomorrow[0] == end_utc


def test_an_hour_that_comes_twice_is_told_apart_by_its_offset() -> None:
    now_utc = noon(2026, 10, 25, "Europe/Berlin")
    clock = local_clock(now_utc, offsets("Europe/Berlin"))
    day = make_day(Known(None), day_bounds(clock, now_utc), now_utc)
    spans = [words.hour_span(hour, day, clock) for hour in day.hours]
    assert spans[2] == "02:00–03:00 (UTC+2)"
    assert spans[3] == "02:00–03:00 (UTC+1)"
    assert len(set(spans)) == 25


def test_a_usual_day_needs_no_offset() -> None:
    clock = local_clock(ENERGY_NOW_UTC, lambda _at: 0.0)
    day = day_of(Known(None))
    assert words.hour_span(day.hours[13], day, clock) == "13:00–14:00"
    assert words.hour_span(day.hours[23], day, clock) == "23:00–00:00"


def test_the_systems_offset_is_what_the_system_says() -> None:
    at = datetime(2026, 11, 22, tzinfo=UTC)
    expected = at.astimezone().utcoffset()
    assert expected is not None
    assert timedelta(seconds=system_offset_s(at.timestamp())) == expected


# ---- what was, what is planned


def test_past_hours_are_measured_coming_ones_planned_and_the_hour_that_runs_is_both() -> None:
    day = day_of(Known(make_energy(), history(), room_c=21.4))
    assert [piece.planned for piece in day.hours[3].pieces] == [False]
    assert day.hours[3].heat_w == pytest.approx(120.0, abs=5.0)
    assert [piece.planned for piece in day.hours[13].pieces] == [False, True]
    assert day.hours[13].pieces[0].end_utc == day.hours[13].pieces[1].start_utc == ENERGY_NOW_UTC
    assert [piece.planned for piece in day.hours[14].pieces] == [True]
    assert day.hours[14].heat_w == pytest.approx(200.0)
    assert day.hours[13].planned
    assert not day.hours[3].planned
    assert day.planned_c[0] == (ENERGY_NOW_UTC, 21.4), "the expected line begins where the room is"
    assert day.planned_c[-1][0] <= day.end_utc
    assert day.measured_c[0][0] >= day.start_utc


def test_without_history_the_present_heat_stands_for_the_hour_that_runs_and_earlier_ones_are_unknown() -> (
    None
):
    day = day_of(Known(make_energy(), heat_w=171.0))
    assert day.hours[3].pieces == ()
    assert day.hours[3].heat_w is None
    assert day.hours[13].pieces[0].heat_w == 171.0


def test_nothing_known_is_an_empty_day_and_not_zeros() -> None:
    day = day_of(Known(None))
    assert day.empty
    assert all(hour.heat_w is None and hour.price_per_kwh is None for hour in day.hours)
    assert not day_of(Known(make_energy())).empty


def test_a_hole_in_the_history_is_a_gap_in_the_line() -> None:
    data = history()
    room = array("d", data.columns["room_c"])
    room[40:60] = array("d", [math.nan] * 20)
    day = day_of(Known(None, dataclasses.replace(data, columns={**data.columns, "room_c": room})))
    assert any(math.isnan(value) for _, value in day.measured_c)
    assert day.hours[4].room_c is None


def test_history_without_a_column_is_no_error() -> None:
    data = ChartData(array("d", [MIDNIGHT_UTC]), {"heat_w": array("d", [50.0])}, 60.0)
    day = day_of(Known(None, data))
    assert day.hours[0].heat_w == 50.0
    assert day.measured_c == ()


def test_tomorrow_is_planned_from_midnight_on() -> None:
    bounds = (DAY[1], DAY[1] + 24 * HOUR_S)
    day = make_day(Known(make_energy(), history(), room_c=21.4), bounds, ENERGY_NOW_UTC)
    assert day.measured_c == ()
    assert day.planned_c[0][0] == bounds[0]
    assert all(hour.planned for hour in day.hours)
    assert reaches(make_plan(), bounds[0])
    assert not reaches(make_plan(hours=6), bounds[0])
    assert not reaches(None, bounds[0])


def test_the_line_of_the_room_is_cut_at_midnight_where_it_crosses() -> None:
    slot = dataclasses.replace(
        make_plan().slots[0], start_utc=DAY[1] - HOUR_S, end_utc=DAY[1] + HOUR_S, room_c=20.0
    )
    energy = make_energy(plan=dataclasses.replace(make_plan(), slots=(slot,)))
    day = make_day(Known(energy, room_c=22.0), DAY, DAY[1] - HOUR_S)
    assert day.planned_c == ((DAY[1] - HOUR_S, 22.0), (DAY[1], 21.0))


def test_quarter_hours_become_hours_by_their_means() -> None:
    slots = [
        dataclasses.replace(
            make_plan().slots[0],
            start_utc=MIDNIGHT_UTC + 14 * HOUR_S + k * 900.0,
            end_utc=MIDNIGHT_UTC + 14 * HOUR_S + (k + 1) * 900.0,
            heat_w=100.0 * k,
        )
        for k in range(4)
    ]
    energy = make_energy(plan=dataclasses.replace(make_plan(), slots=tuple(slots)), own=None)
    day = day_of(Known(energy))
    assert day.hours[14].heat_w == pytest.approx(150.0)
    assert day.hours[15].heat_w is None


def test_past_prices_are_those_of_the_history_and_gaps_are_filled_by_the_plans() -> None:
    data = history()
    doubled = array("d", (2 * v for v in data.columns["price_per_kwh"]))
    data = dataclasses.replace(data, columns={**data.columns, "price_per_kwh": doubled})
    day = day_of(Known(make_energy(prices=None), data))
    assert day.hours[2].price_per_kwh == pytest.approx(2 * CENTS[2] / 100.0)
    assert day.hours[15].price_per_kwh == pytest.approx(CENTS[15] / 100.0)
    assert day_of(Known(EnergyStatus())).hours[15].price_per_kwh is None
    half = day_of(Known(make_energy(), data)).hours[13].price_per_kwh
    assert half == pytest.approx((0.4 * 2 + 0.6) * CENTS[13] / 100.0), (
        "24 minutes as they were, 36 as expected"
    )


def test_why_a_past_hour_was_planned_so_is_remembered() -> None:
    passed = PassedSlots()
    passed.remember(None, ENERGY_NOW_UTC)
    passed.remember(make_plan(ENERGY_NOW_UTC - 3 * HOUR_S), ENERGY_NOW_UTC)
    day = day_of(Known(make_energy(), history(), passed.slots()))
    assert day.hours[11].code == "preheat_sun"
    assert day.hours[8].reason == EMPTY
    for k in range(400):
        slot = dataclasses.replace(make_plan().slots[0], start_utc=float(k), end_utc=k + 1.0)
        passed.remember(dataclasses.replace(make_plan(), slots=(slot,)), ENERGY_NOW_UTC)
    assert len(passed.slots()) == 192


# ---- words


@pytest.mark.parametrize(
    ("value", "said"),
    [(24.4, "24"), (5.24, "5.2"), (5.0, "5"), (0.43, "0.4"), (0.0, "0"), (-3.21, "−3.2"), (-41.0, "−41"),
     (0.004, "0.004")],
)  # fmt: skip
def test_numbers_of_the_strip_are_short_and_never_0_for_what_is_not(value: float, said: str) -> None:
    assert words.short_number(value, F) == said


def test_the_strip_is_in_cents_where_people_say_it_so() -> None:
    day = day_of(Known(make_energy()))
    assert words.strip_unit(F, carbon=False) == "ct/kWh"
    assert words.strip_values(day, F, carbon=False)[13] == pytest.approx(11.0)
    yen = Formatter(FormatPrefs(currency="JPY"))
    assert words.strip_unit(yen, carbon=False) == "¥/kWh"
    assert words.strip_values(day, yen, carbon=False)[13] == pytest.approx(0.11)
    assert words.strip_unit(F, carbon=True) == "g/kWh"
    assert words.strip_values(day, F, carbon=True)[13] == 165.0


def test_an_hour_is_told_in_lines_with_its_reason_last() -> None:
    clock = local_clock(ENERGY_NOW_UTC, lambda _at: 0.0)
    day = day_of(Known(make_energy(), history()))
    lines = words.hour_lines(day.hours[13], day, clock, F)
    assert lines[0] == "13:00–14:00"
    assert lines[1] == "Heat: 269 W"
    assert lines[2] == "Heat: 270 W, planned"
    assert lines[3] == "Room: 21.4 °C, expected"
    assert lines[4] == "Own power: 305 W"
    assert lines[5] == "0.11 €/kWh · 165 g/kWh CO₂"
    assert lines[6] == "Why: own sun covers it, and the room can store heat"
    assert words.hour_lines(PlanHour(*DAY), day_of(Known(None)), clock, F)[1].startswith("Heat: nothing is")


def test_what_the_plan_saves_is_told_with_signs_and_comfort() -> None:
    assert (
        words.against_thermostat(make_plan(), F)
        == "Against a plain thermostat: −0.21 €, −0.4 kg CO₂, same comfort."
    )
    worse = make_plan(cost=0.9, thermostat_cost=0.82, co2_g=1300.0, cold_kh=1.5)
    assert (
        words.against_thermostat(worse, F)
        == "Against a plain thermostat: +0.08 €, ±0 kg CO₂, 1.2 K·h more below the target."
    )
    warmer = make_plan(cost=None, co2_g=None, thermostat_cold_kh=2.0)
    assert words.against_thermostat(warmer, F) == "Against a plain thermostat: 1.7 K·h less below the target."
    assert words.against_thermostat(make_plan(cost=None, co2_g=None, cold_kh=None), F) == ""
    assert words.against_thermostat(None, F) == ""
    same = make_plan(cost=0.82, co2_g=1300.0)
    assert words.against_thermostat(same, F) == "It comes to the same as a plain thermostat."

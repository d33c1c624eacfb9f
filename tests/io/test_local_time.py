"""The coming offsets of local time, found by asking for one moment after the other."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from warmgui.core.schedule.clock import LocalTime
from warmgui.io.local_time import LOOK_EVERY_S, ZoneWatch, local_time


def utc(year: int, month: int, day: int, hour: int) -> float:
    return datetime(year, month, day, hour, tzinfo=UTC).timestamp()


NOW = utc(2026, 11, 22, 12)


class Zone:
    """Local time of a place, as `utc_offset_s` would give it there."""

    def __init__(self, name: str) -> None:
        try:
            self.info = ZoneInfo(name)
        except ZoneInfoNotFoundError:
            pytest.skip(f"no time zones on this system: {name}")
        self.asked = 0

    def __call__(self, at_utc: float) -> float:
        self.asked += 1
        offset = datetime.fromtimestamp(at_utc, self.info).utcoffset()
        assert offset is not None
        return offset.total_seconds()


def test_a_year_of_changes_to_the_second() -> None:
    berlin = local_time(NOW, Zone("Europe/Berlin"))
    assert berlin.offset_s == 3600.0
    assert berlin.changes == (
        (utc(2027, 3, 28, 1), 7200.0),
        (utc(2027, 10, 31, 1), 3600.0),
    )


def test_a_change_of_last_week_is_still_known() -> None:
    """What counts now may have begun before it."""
    at = utc(2026, 10, 30, 12)
    assert local_time(at, Zone("Europe/Berlin")).changes[0] == (utc(2026, 10, 25, 1), 3600.0)


def test_half_hours_and_places_without_changes() -> None:
    lord_howe = local_time(NOW, Zone("Australia/Lord_Howe"))
    assert {offset_s for _, offset_s in lord_howe.changes} == {10.5 * 3600.0, 11 * 3600.0}
    assert local_time(NOW, Zone("Asia/Kolkata")) == LocalTime(5.5 * 3600.0)


def test_it_agrees_with_the_system_at_every_hour_of_a_year() -> None:
    zone = Zone("America/New_York")
    local = local_time(NOW, zone)
    for hour in range(0, 365 * 24, 5):
        at_utc = NOW + hour * 3600.0
        assert local.offset_at(at_utc) == zone(at_utc)


def test_the_engine_is_told_once_and_again_when_the_zone_is_another() -> None:
    zone = Zone("Europe/Berlin")
    watch = ZoneWatch(zone)
    (told,) = watch.news(0.0, NOW)
    assert told.local == local_time(NOW, Zone("Europe/Berlin"))
    asked = zone.asked
    assert watch.news(LOOK_EVERY_S - 1.0, NOW) == ()
    assert zone.asked == asked, "a look costs a few hundred questions"
    assert watch.news(LOOK_EVERY_S, NOW + 60.0) == ()
    zone.info = ZoneInfo("America/New_York")
    assert watch.news(LOOK_EVERY_S * 1.5, NOW) == ()
    (told,) = watch.news(LOOK_EVERY_S * 2, NOW)
    assert told.local.offset_s == -5 * 3600.0


def test_the_system_can_be_asked_too() -> None:
    assert ZoneWatch().news(0.0, NOW)[0].local.offset_at(NOW) is not None

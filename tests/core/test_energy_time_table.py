"""The table by day and hour: as people type it, in local time, through both changes of the clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from fakes.energy_web import UTC_LOCAL, ZONES, local_in, utc_of
from fakes.sensors import english
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.energy.time_table import (
    DAY_MIN,
    MOST_BANDS,
    BadTableError,
    Band,
    parse_table,
    table_series,
    table_words,
    usable_bands,
    value_at,
)
from warmgui.core.schedule.clock import LocalTime
from warmgui.core.settings.time_table import TableCodec
from warmgui.core.text import verbatim

HOUR = 3600.0
EPOCH = date(1970, 1, 1).toordinal()
TARIFF = "Mo-Fr 07:00-22:00 0.32; 0.24"


def hours_of(words: str, zone: str, day: date) -> dict[float, float]:
    """Hours that each value lasts on a local day."""
    local = local_in(zone)
    number = day.toordinal() - EPOCH
    start_utc, end_utc = local.begins_utc(number), local.begins_utc(number + 1)
    found: dict[float, float] = {}
    for slot in table_series(parse_table(words), start_utc, end_utc, local).slots:
        found[slot.value] = found.get(slot.value, 0.0) + (slot.end_utc - slot.start_utc) / HOUR
    return found


class TestParse:
    @pytest.mark.parametrize(
        ("words", "bands"),
        [
            ("", ()),
            (" ; \n", ()),
            ("0.24", (Band(0.24),)),
            ("0,24", (Band(0.24),)),
            ("-0.05", (Band(-0.05),)),
            (TARIFF, (Band(0.32, (0, 1, 2, 3, 4), 420, 1320), Band(0.24))),
            ("Mo - Fr 07:00 - 22:00 0.32\n0.24", (Band(0.32, (0, 1, 2, 3, 4), 420, 1320), Band(0.24))),
            ("Sa, Su 9–20 1", (Band(1.0, (5, 6), 540, 1200),)),
            ("fr-mo 22:00-06:00 .5".replace(".5", "0.5"), (Band(0.5, (0, 4, 5, 6), 1320, 360),)),
            ("Mi,Do 0-24 2", (Band(2.0, (2, 3)),)),
            ("Nov-Feb Monday 16:00-19:30 3", (Band(3.0, (0,), 960, 1170, (1, 2, 11, 12)),)),
            ("daily 00:00-24:00 4", (Band(4.0),)),
            ("Sun. 5", (Band(5.0, (6,)),)),
        ],
    )
    def test_as_people_type_it(self, words: str, bands: tuple[Band, ...]) -> None:
        assert parse_table(words) == bands

    @pytest.mark.parametrize(
        ("words", "told"),
        [
            ("Mo-Fr 07:00-22:00", "must end in a number"),
            ("Mo-Fr 07:00-22:00 0.32 €", "must end in a number"),
            ("Mo-Fr 25:00-26:00 1", "“25:00-26:00” is no time like 07:00-22:00"),
            ("07:60-08:00 1", "is no time"),
            ("07:00 1", "is no time"),
            ("08:00-08:00 1", "is no time"),
            ("Xy 1", "“Xy” is no day, month or time"),
            ("Mo-Tu-We 1", "is no day, month or time"),
            ("Mo Tu 1", "“Tu” is no day, month or time"),
            ("Mo 07:00-08:00 09:00-10:00 1", "“09:00-10:00” is no day, month or time"),
            ("Jan Feb 1", "“Feb” is no day"),
            ("nan", "must end in a number"),
            ("1e5", "must end in a number"),
            (";".join(["1"] * (MOST_BANDS + 1)), "room for 100 entries"),
            ("0.1;" * 2000, "too long"),
        ],
    )
    def test_what_cannot_be_read_is_named(self, words: str, told: str) -> None:
        with pytest.raises(BadTableError) as caught:
            parse_table(words)
        assert told in english(caught.value.text)
        assert usable_bands(words) == ()

    @given(
        st.lists(
            st.builds(
                Band,
                value=st.floats(-9, 999).map(lambda v: round(v, 5) + 0.0),
                days=st.sets(st.integers(0, 6), max_size=6).map(lambda d: tuple(sorted(d))),
                start_min=st.integers(0, DAY_MIN - 1),
                end_min=st.integers(1, DAY_MIN),
                months=st.sets(st.integers(1, 12), max_size=11).map(lambda m: tuple(sorted(m))),
            ).filter(lambda band: band.start_min != band.end_min),
            max_size=8,
        )
    )
    def test_what_is_written_is_read_again(self, bands: list[Band]) -> None:
        assert parse_table(table_words(tuple(bands))) == tuple(bands)

    def test_as_it_is_written(self) -> None:
        bands = (Band(0.32, (0, 1, 2, 3, 4), 420, 1320), Band(0.5, (5, 6), months=(6, 7, 8)), Band(0.24))
        assert table_words(bands) == "Mo-Fr 07:00-22:00 0.32; Jun-Aug Sa,Su 0.5; 0.24"

    @given(st.text(max_size=60))
    def test_any_text_is_a_table_or_a_sentence(self, words: str) -> None:
        problem = TableCodec(verbatim("Table"), -1e9, 1e9, "").problem(words)
        if problem:
            assert "cannot be read" in english(problem)
        else:
            assert usable_bands(words) == parse_table(words)


class TestSense:
    def test_the_first_entry_that_fits_counts(self) -> None:
        bands = parse_table("Mo 12:00-13:00 3; Mo 2; 1")
        monday = utc_of("UTC", 2027, 1, 4, 12, 30)
        assert [value_at(bands, UTC_LOCAL, monday + h * HOUR) for h in (0, 1, 12)] == [3, 2, 1]

    def test_a_night_belongs_to_the_day_on_which_it_begins(self) -> None:
        bands = parse_table("Fr 22:00-06:00 1; 2")
        friday = utc_of("UTC", 2027, 1, 8)
        seen = [value_at(bands, UTC_LOCAL, friday + h * HOUR) for h in (1, 21.9, 22, 25, 29.9, 30, 49)]
        assert seen == [2, 2, 1, 1, 1, 2, 2]

    def test_nothing_fits(self) -> None:
        assert value_at(parse_table("Mo 1"), UTC_LOCAL, utc_of("UTC", 2027, 1, 5)) is None
        assert value_at((), UTC_LOCAL, 0.0) is None

    def test_months(self) -> None:
        bands = parse_table("Jun-Aug 16:00-21:00 0.5; 0.3")
        assert value_at(bands, UTC_LOCAL, utc_of("UTC", 2027, 6, 30, 20, 59)) == 0.5
        assert value_at(bands, UTC_LOCAL, utc_of("UTC", 2027, 9, 1, 17)) == 0.3

    def test_an_empty_range(self) -> None:
        assert table_series(parse_table("1"), 10.0, 10.0, UTC_LOCAL).slots == ()
        assert table_series((), 0.0, HOUR, UTC_LOCAL).slots == ()


class TestClocksThatChange:
    @pytest.mark.parametrize(
        ("zone", "day", "hours"),
        [
            # Berlin: 02:00 becomes 03:00 on 28 March, 03:00 becomes 02:00 on 31 October 2027.
            ("Europe/Berlin", date(2027, 3, 27), {1.0: 3.0, 2.0: 21.0}),
            ("Europe/Berlin", date(2027, 3, 28), {1.0: 2.0, 2.0: 21.0}),
            ("Europe/Berlin", date(2027, 10, 31), {1.0: 4.0, 2.0: 21.0}),
            # Sydney: 03:00 becomes 02:00 on 4 April, 02:00 becomes 03:00 on 3 October 2027.
            ("Australia/Sydney", date(2027, 4, 4), {1.0: 4.0, 2.0: 21.0}),
            ("Australia/Sydney", date(2027, 10, 3), {1.0: 2.0, 2.0: 21.0}),
            # Half an hour only.
            ("Australia/Lord_Howe", date(2027, 4, 4), {1.0: 3.5, 2.0: 21.0}),
        ],
    )
    def test_days_of_23_and_25_hours(self, zone: str, day: date, hours: dict[float, float]) -> None:
        assert hours_of("00:00-03:00 1; 2", zone, day) == hours

    def test_an_hour_that_comes_twice_has_its_edge_twice(self) -> None:
        # 00:00-02:30 is cheap: the clock shows 02:00 to 02:30 twice.
        assert hours_of("00:00-02:30 1; 2", "Europe/Berlin", date(2027, 10, 31)) == {1.0: 3.0, 2.0: 22.0}
        local = local_in("Europe/Berlin")
        start = utc_of("Europe/Berlin", 2027, 10, 31)
        series = table_series(parse_table("00:00-02:30 1; 2"), start, start + 6 * HOUR, local)
        edges = [(slot.start_utc - start) / HOUR for slot in series.slots]
        assert edges == [0.0, 2.5, 3.0, 3.5]

    def test_an_hour_that_is_skipped_costs_nothing(self) -> None:
        assert hours_of("02:00-03:00 9; 2", "Europe/Berlin", date(2027, 3, 28)) == {2.0: 23.0}

    @given(
        st.sampled_from(ZONES),
        st.integers(0, 365 * 24 * 4),
        st.sampled_from(["Mo-Fr 07:00-22:00 1; 2", "22:30-02:15 1; 2", "Oct-Mar Su 1; Sa 02:00-02:45 3; 2"]),
    )
    def test_as_a_clock_on_the_wall_shows(self, zone: str, quarter: int, words: str) -> None:
        at_utc = datetime(2027, 1, 6, tzinfo=UTC).timestamp() + quarter * 900.0
        wall = datetime.fromtimestamp(at_utc, ZoneInfo(zone))
        expected = next(
            band.value
            for band in parse_table(words)
            if band.holds(
                wall.date().toordinal() - date(1970, 1, 1).toordinal(), wall.hour * 60 + wall.minute
            )
        )
        bands, local = parse_table(words), local_in(zone)
        assert value_at(bands, local, at_utc) == expected
        assert table_series(bands, at_utc - 7200.0, at_utc + 7200.0, local).at(at_utc) == expected

    @given(
        st.sampled_from(ZONES),
        st.floats(0, 360 * 86400.0),
        st.floats(1.0, 4 * 86400.0),
        st.sampled_from(
            ["Mo-Fr 07:00-22:00 1; 2", "22:30-02:15 1; Sa 3; 2", "00:00-01:00 1; 05:00-06:00 1; 2"]
        ),
    )
    def test_a_series_has_no_gap_and_says_the_same(
        self, zone: str, start_s: float, length_s: float, words: str
    ) -> None:
        local, bands = local_in(zone), parse_table(words)
        start_utc = datetime(2027, 1, 6, tzinfo=UTC).timestamp() + start_s
        slots = table_series(bands, start_utc, start_utc + length_s, local).slots
        assert slots[0].start_utc == start_utc
        assert slots[-1].end_utc == start_utc + length_s
        for slot, following in pairwise(slots):
            assert slot.end_utc == following.start_utc
            assert slot.value != following.value
        for slot in slots:
            for part in (0.0, 0.5, 0.999):
                at_utc = slot.start_utc + part * (slot.end_utc - slot.start_utc)
                assert value_at(bands, local, at_utc) == slot.value


def test_a_local_time_without_changes() -> None:
    slots = table_series(parse_table("12:00-13:00 1; 2"), 0.0, 86400.0, LocalTime(3600.0)).slots
    assert [(s.start_utc / HOUR, s.value) for s in slots] == [(0.0, 2.0), (11.0, 1.0), (12.0, 2.0)]

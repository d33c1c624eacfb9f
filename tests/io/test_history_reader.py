"""The reader: the right table for every range, gaps as NaN, local days, exports with provenance."""

from __future__ import annotations

import csv
import json
import math
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from fakes.io import sample

from warmgui.core.vocabulary import Action, Provenance
from warmgui.io.history.reader import HistoryReader
from warmgui.io.history.store import History

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from warmgui.core.sample import Sample

T0 = 1_700_000_040
DAY_S = 86400


def stored(path: Path, samples: Iterable[Sample]) -> Path:
    history = History(path)
    for one in samples:
        history.store(one)
    assert history.faults() == ()
    history.close()
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.sqlite3"


def utc(year: int, month: int, day: int, hour: int = 0) -> int:
    return int(datetime(year, month, day, hour, tzinfo=UTC).timestamp())


def test_no_file_is_an_empty_history(path: Path) -> None:
    reader = HistoryReader(path)
    data = reader.series(["room_c"], 0, 2e9)
    assert (list(data.t_utc), list(data.columns["room_c"])) == ([], [])
    assert reader.totals(0, 2e9, "day") == []
    assert reader.journal(0, 2e9) == []
    assert reader.export_rows(str(path.with_name("x.csv")), 0, 2e9, "second") == 0
    assert not path.exists(), "reading makes nothing"


def test_a_file_without_our_tables_is_empty(path: Path) -> None:
    path.write_bytes(b"")
    assert HistoryReader(path).totals(0, 2e9, "day") == []


def test_an_unknown_column_is_refused(path: Path) -> None:
    with pytest.raises(KeyError):
        HistoryReader(path).series(["room_c; DROP TABLE journal"], 0, 1)


def test_a_short_range_shows_every_second(path: Path) -> None:
    stored(path, (sample(T0 + n, room_c=20.0 + n) for n in range(10)))
    data = HistoryReader(path).series(["room_c", "hashes"], T0 + 2, T0 + 8)
    assert data.step_s == 1.0
    assert list(data.t_utc) == [T0 + n for n in range(2, 8)]
    assert list(data.columns["room_c"]) == [22.0, 23.0, 24.0, 25.0, 26.0, 27.0]
    assert list(data.columns["hashes"]) == [100.0] * 6


def test_unknown_values_and_gaps_are_nan_and_never_zero(path: Path) -> None:
    stored(path, [sample(T0, room_c=None), sample(T0 + 1), sample(T0 + 20)])
    data = HistoryReader(path).series(["room_c"], T0, T0 + 60)
    assert list(data.t_utc) == [T0, T0 + 1, T0 + 2, T0 + 20]
    room = data.columns["room_c"]
    assert [math.isnan(value) for value in room] == [True, False, True, False]


def test_points_are_means_of_their_seconds_and_never_more_than_asked_for(path: Path) -> None:
    stored(path, (sample(T0 + n, heat_w=float(n % 4)) for n in range(400)))
    data = HistoryReader(path).series(["heat_w", "heat_w_max", "accepted"], T0, T0 + 400, 100)
    assert data.step_s == 4.0
    assert len(data.t_utc) <= 101
    assert data.t_utc[0] == T0 + 1.5, "the middle of the seconds it stands for"
    assert data.columns["heat_w"][1] == 1.5
    assert data.columns["heat_w_max"][1] == 3.0
    assert data.columns["accepted"][1] == 4.0, "shares are counted, not averaged"


def test_a_long_range_reads_roll_ups(path: Path) -> None:
    stored(path, (sample(T0 + 60 * n, heat_w=float(n)) for n in range(3001)))
    reader = HistoryReader(path)
    minutes = reader.series(["heat_w", "room_c_min"], T0, T0 + 180_000, 3000)
    assert minutes.step_s == 60.0
    assert list(minutes.columns["heat_w"][:3]) == [0.0, 1.0, 2.0]
    assert minutes.columns["room_c_min"][0] == 20.0
    hours = reader.series(["heat_w", "energy_kwh"], T0, T0 + 180_000, 40)
    assert hours.step_s == 7200.0, "50 hours do not fit into 40 points"
    assert sum(hours.columns["energy_kwh"]) == pytest.approx(3000 * 200 / 3.6e6)


@pytest.mark.parametrize(("points", "hours"), [(40, 2), (10, 6), (8, 8), (5, 12), (2, 48), (4, 24)])
def test_steps_of_hours_do_not_beat_with_day_and_night(path: Path, points: int, hours: int) -> None:
    stored(path, (sample(T0 + 60 * n, heat_w=float(n)) for n in range(3001)))
    data = HistoryReader(path).series(["heat_w"], T0, T0 + 180_000, points)
    assert data.step_s == 3600.0 * hours
    assert 24 % hours == 0 or hours % 24 == 0


def test_a_young_history_is_fine_grained_in_a_long_range(path: Path) -> None:
    """After ten minutes, the chart of a year shows ten minutes of curve, not one dot."""
    stored(path, (sample(T0 + n) for n in range(600)))
    data = HistoryReader(path).series(["room_c"], T0 - 365 * DAY_S, T0 + DAY_S)
    assert len(data.t_utc) == 600


def test_where_seconds_are_gone_minutes_stand_in(path: Path) -> None:
    stored(path, [sample(T0 + 60 * n) for n in range(200)])
    history = History(path)
    assert history._connection is not None
    history._connection.execute("DELETE FROM sample_1s WHERE t < ?", (T0 + 6000,))
    history.close()
    reader = HistoryReader(path)
    assert reader.series(["room_c"], T0, T0 + 600).step_s == 60.0
    assert reader.series(["room_c"], T0 + 6000, T0 + 6600).step_s == 1.0


@pytest.mark.parametrize("at", [T0 - 365 * DAY_S, T0 + 30], ids=["long before", "in the range"])
def test_seconds_of_a_wrong_clock_hide_no_minutes(path: Path, at: int) -> None:
    stored(path, [sample(T0 + 60 * n) for n in range(200)])
    history = History(path)
    assert history._connection is not None
    history._connection.execute("DELETE FROM sample_1s WHERE t < ?", (T0 + 6000,))
    history.store(sample(at))
    history.close()
    data = HistoryReader(path).series(["room_c"], T0, T0 + 600)
    assert (data.step_s, len(data.t_utc)) == (60.0, 10)


@pytest.mark.parametrize(
    ("start", "end"), [(T0 + 100, T0 + 50), (T0 - 500, T0 - 400), (T0 + 5000, T0 + 6000)]
)
def test_a_range_without_history_is_empty(path: Path, start: float, end: float) -> None:
    stored(path, [sample(T0)])
    reader = HistoryReader(path)
    assert not reader.series(["room_c"], start, end).t_utc
    assert reader.totals(start, end, "hour") == [] or end > T0 - 3600


def test_totals_count_the_minute_that_is_still_open(path: Path) -> None:
    stored(path, (sample(T0 + n, cost=0.01, room_c=20.0 if n < 60 else 23.0) for n in range(90)))
    (total,) = HistoryReader(path, UTC).totals(T0, T0 + 90, "day")
    assert total["start_utc"] == T0 // DAY_S * DAY_S
    assert total["accepted"] == 90
    assert total["hashes"] == 9000
    assert total["cost"] == pytest.approx(0.9)
    assert total["energy_kwh"] == pytest.approx(90 * 200 / 3.6e6)
    assert total["heat_kwh"] == pytest.approx(90 * 100 / 3.6e6)
    assert total["mean_room_c"] == pytest.approx(21.0)
    assert total["hours_heating"] == pytest.approx(90 / 3600)
    assert total["sat"] == 0.0


def test_unknown_totals_are_none(path: Path) -> None:
    stored(path, [sample(T0, cost=None, heat_w=None, sat_per_day=None, room_c=None, action=Action.OFF)])
    (total,) = HistoryReader(path, UTC).totals(T0, T0 + 1, "hour")
    assert [total[name] for name in ("cost", "heat_kwh", "sat", "mean_room_c")] == [None] * 4
    assert total["hours_heating"] == 0.0


def test_days_follow_daylight_saving(path: Path) -> None:
    """Berlin, 26 October 2025: the day has 25 hours, each counted once and in the right day."""
    try:
        zone = ZoneInfo("Europe/Berlin")
    except ZoneInfoNotFoundError:  # Windows without the tzdata package
        pytest.skip("this Python knows no time zones but the computer's own")
    first = utc(2025, 10, 24, 22)  # 25 October 00:00 in Berlin
    stored(path, (sample(first + 1800 * n, accepted=1) for n in range(2 * (24 + 25 + 24))))
    totals = HistoryReader(path, zone).totals(first, first + 73 * 3600, "day")
    assert [total["accepted"] for total in totals] == [48, 50, 48]
    assert [total["start_utc"] for total in totals] == [first, first + 24 * 3600, first + 49 * 3600]
    hours = HistoryReader(path, zone).totals(first + 24 * 3600, first + 49 * 3600, "hour")
    assert [hour["accepted"] for hour in hours] == [2] * 25


def test_a_zone_with_a_half_hour_reads_minutes(path: Path) -> None:
    zone = timezone(timedelta(hours=5, minutes=30))
    midnight = utc(2025, 6, 10, 18) + 1800
    stored(path, (sample(midnight - 600 + 60 * n, accepted=1) for n in range(20)))
    totals = HistoryReader(path, zone).totals(midnight - 3600, midnight + 3600, "day")
    assert [total["accepted"] for total in totals] == [10, 10]


def test_months(path: Path) -> None:
    days = [utc(2024, 1, 31, 12), utc(2024, 2, 1), utc(2024, 2, 29, 23), utc(2024, 3, 1), utc(2024, 12, 31)]
    stored(path, (sample(day) for day in days))
    totals = HistoryReader(path, UTC).totals(utc(2024, 1, 1), utc(2025, 1, 1), "month")
    assert [(total["start_utc"], total["accepted"]) for total in totals] == [
        (utc(2024, 1, 1), 1),
        (utc(2024, 2, 1), 2),
        (utc(2024, 3, 1), 1),
        (utc(2024, 12, 1), 1),
    ]


def test_the_computers_own_zone_is_the_default(path: Path) -> None:
    stored(path, [sample(T0)])
    (total,) = HistoryReader(path).totals(T0, T0 + 1, "day")
    start = datetime.fromtimestamp(total["start_utc"] or 0)  # noqa: DTZ006 - local time is meant
    assert (start.hour, start.minute) == (0, 0)
    with pytest.raises(ValueError, match="week"):
        HistoryReader(path).totals(T0, T0 + 1, "week")


def test_csv_has_provenance_and_leaves_the_unknown_empty(path: Path, tmp_path: Path) -> None:
    stored(
        path,
        [
            sample(T0, room_c=None, room_provenance=Provenance.UNKNOWN),
            sample(T0 + 1, room_provenance=Provenance.SIMULATED, practice=False, action=Action.PAUSED),
        ],
    )
    file = tmp_path / "out.csv"
    assert HistoryReader(path).export_rows(str(file), T0, T0 + 10, "second") == 2
    first, second = csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    assert first["time_utc"] == "2023-11-14T22:14:00Z"
    assert (first["room_c"], first["room_provenance"], first["power_provenance"]) == (
        "",
        "unknown",
        "modelled",
    )
    assert (second["room_provenance"], second["action"], second["practice"]) == (
        "simulated",
        "paused",
        "False",
    )


def test_exports_of_roll_ups_and_as_json_lines(path: Path, tmp_path: Path) -> None:
    stored(path, (sample(T0 + 60 * n) for n in range(3)))
    reader, file = HistoryReader(path), tmp_path / "out"
    assert reader.export_rows(str(tmp_path / "x.CSV"), T0, T0 + 600, "minute") == 2
    assert len((tmp_path / "x.CSV").read_text().splitlines()) == 3
    assert reader.export_rows(str(file), 0, 2e9, "hour") == 1
    assert reader.export_rows(str(file), T0, T0 + 600, "minute") == 2
    row = json.loads(file.read_text().splitlines()[0])
    assert (row["room_c_max"], row["power_provenance"], row["practice"]) == (20.0, "modelled", True)
    with pytest.raises(ValueError, match="year"):
        reader.export_rows(str(file), 0, 1, "year")


def test_many_threads_read_while_one_writes(path: Path) -> None:
    history = History(path)
    reader = HistoryReader(path)
    history.store(sample(T0))
    with ThreadPoolExecutor(4) as pool:
        results = []
        for second in range(1, 60):
            history.store(sample(T0 + second))
            results.append(pool.submit(reader.series, ["room_c"], T0, T0 + 100))
        lengths = [len(result.result().t_utc) for result in results]
    assert lengths == sorted(lengths) or max(lengths) <= 60
    assert lengths[-1] == 60
    assert history.faults() == ()
    history.close()

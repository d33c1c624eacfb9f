"""The writer: nothing is lost that need not be, and the disk's trouble never reaches the caller."""

from __future__ import annotations

import contextlib
import math
import os
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from fakes.io import sample, wait_until
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from warmgui.core.model import JournalEntry
from warmgui.core.text import Amount, translate
from warmgui.core.vocabulary import Action, Provenance
from warmgui.io.history.reader import HistoryReader
from warmgui.io.history.schema import ACTION_CODES, PROVENANCE_CODES, ROLLUP_COLUMNS
from warmgui.io.history.store import KEEP_SECONDS_S, History

if TYPE_CHECKING:
    from pathlib import Path

T0 = 1_700_000_040  # a whole minute
HOUR = T0 // 3600 * 3600


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "history.sqlite3"


def rows(path: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, values).fetchall()


def store_seconds(history: History, first: float, number: int) -> None:
    for begin in range(0, number, 600):
        history.store_all([(sample(first + begin + second), ()) for second in range(600)])


def rollup(path: Path, table: str = "sample_1m") -> dict[int, dict[str, Any]]:
    names = ("t", *ROLLUP_COLUMNS)
    found = rows(path, f"SELECT {', '.join(names)} FROM {table} ORDER BY t")  # noqa: S608
    return {int(row[0]): dict(zip(names, row, strict=True)) for row in found}


def test_a_second_is_there_as_soon_as_it_is_stored(path: Path) -> None:
    history = History(path)
    history.store(sample(T0, room_c=None))
    assert rows(path, "SELECT t, seconds, room_c, heat_w, action, practice FROM sample_1s") == [
        (T0, 1.0, None, 100.0, 2, 1)
    ]
    assert history.faults() == ()
    history.close()


def test_a_minute_is_rolled_up_when_the_next_begins(path: Path) -> None:
    history = History(path)
    for second in range(61):
        history.store(
            sample(
                T0 + second,
                room_c=20.0 + second / 59 if second < 60 else None,
                outdoor_c=None,
                action=Action.HEATING if second < 40 else Action.SATISFIED,
                power_provenance=Provenance.UNKNOWN if second < 50 else Provenance.MEASURED,
            )
        )
    history.close()
    minute = rollup(path)[T0]
    assert minute["seconds"] == pytest.approx(60.0)
    assert minute["room_c"] == pytest.approx(20.5)
    assert (minute["room_c_min"], minute["room_c_max"]) == (20.0, 21.0)
    assert minute["outdoor_c"] is None
    assert minute["hashes"] == 6000
    assert minute["energy_kwh"] == pytest.approx(60 * 200 / 3.6e6)
    assert minute["heat_kwh"] == pytest.approx(60 * 100 / 3.6e6), "half of the wall power reaches the room"
    assert minute["heating_s"] == pytest.approx(40.0)
    assert minute["action"] == 2, "what was so for most of the time"
    assert minute["power_provenance"] == 1, "a known provenance comes before unknown"


def test_the_hour_is_always_whole_up_to_the_last_minute(path: Path) -> None:
    history = History(path)
    for minute in range(62):
        history.store(sample(HOUR + 60 * minute, heat_w=float(minute)))
    hours = rollup(path, "sample_1h")
    assert hours[HOUR]["heat_w"] == pytest.approx(29.5)
    assert hours[HOUR]["accepted"] == 60
    assert hours[HOUR + 3600]["accepted"] == 1
    history.close()


def test_means_weigh_seconds_and_unknown_ones_do_not_count(path: Path) -> None:
    history = History(path)
    history.store(sample(T0, heat_w=None))
    history.store(sample(T0 + 1, heat_w=10.0))
    history.store(sample(T0 + 4, heat_w=40.0))  # covers three seconds
    history.store(sample(T0 + 60))
    assert rollup(path)[T0]["heat_w"] == pytest.approx((10 * 1 + 40 * 3) / 4)
    history.close()


def test_two_samples_in_one_second_add_up(path: Path) -> None:
    history = History(path)
    history.store(sample(T0 + 0.05, room_c=20.0, cost=None))
    history.store(sample(T0 + 0.55, room_c=26.0, cost=0.5))
    unknown = {"room_c": None, "room_provenance": Provenance.UNKNOWN, "cost": None}
    history.store(sample(T0 + 0.80, action=Action.RESTING, **unknown))
    (both,) = rows(path, "SELECT seconds, room_c, hashes, cost, action, room_provenance FROM sample_1s")
    # Then a mean weighs the time that each is for (1 s, 0.5 s), unknown takes nothing away, the newest stands
    resting, measured = ACTION_CODES[Action.RESTING], PROVENANCE_CODES[Provenance.MEASURED]
    assert both == (pytest.approx(1.75), pytest.approx(22.0), 300, 0.5, resting, measured)
    history.close()


def test_what_a_second_earned_on_average_is_of_all_its_samples(path: Path) -> None:
    history = History(path)
    history.store(sample(T0, sat_per_day=86_400.0))
    history.store(sample(T0 + 0.5, sat_per_day=0.0))
    history.store(sample(T0 + 60, sat_per_day=0.0))
    assert rollup(path)[T0]["sat"] == pytest.approx(1.0)
    history.close()


def test_a_start_rolls_up_what_an_end_left_open(path: Path) -> None:
    """Given a program that was killed in mid-minute, when it starts again, then that minute is whole."""
    history = History(path)
    history.store(sample(T0))
    history.store(sample(T0 + 1))
    history.close()
    again = History(path)
    again.store(sample(T0 + 600))
    assert rollup(path)[T0]["accepted"] == 2
    again.close()


def test_a_clock_that_goes_back_takes_nothing_away(path: Path) -> None:
    history = History(path)
    for second in range(61):
        history.store(sample(T0 + second))
    history.store(sample(T0 + 5))  # set back by an hour or a second: into a finished minute
    history.store(sample(T0 + 120))
    minute = rollup(path)[T0]
    assert minute["accepted"] == 61
    history.close()


def test_a_clock_far_in_the_future_does_not_empty_the_table(path: Path) -> None:
    history = History(path)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        columns = "seconds, hashes, accepted, rejected, stale, energy_kwh, mining_kwh, action,"
        columns += " power_provenance, room_provenance, practice"
        numbers = "WITH RECURSIVE n(t) AS (SELECT ? UNION ALL SELECT t + 1 FROM n WHERE t < ?)"
        zeros = "0, " * 9 + "0"
        connection.execute(
            f"INSERT INTO sample_1s (t, {columns}) {numbers} SELECT t, 1, {zeros} FROM n",  # noqa: S608
            (HOUR, HOUR + 9999),
        )
        connection.commit()
    for days in (0, 365, 0, 365, 20_000, 0):  # there and back, some minutes each
        for second in range(0, 1200, 100):
            history.store(sample(HOUR + 10_000 + days * 86400 + second))
    ahead = HOUR + 10_000 + 365 * 86400
    assert rows(path, "SELECT COUNT(*) FROM sample_1s WHERE t < ?", HOUR + 10_000) == [(10_000,)]
    store_seconds(history, ahead, 7200)
    left = rows(path, "SELECT COUNT(*) FROM sample_1s WHERE t < ?", HOUR + 10_000)[0][0]
    assert 0 < left < 10_000, "who lives in the future for hours has old seconds there"
    history.close()


def test_old_seconds_go_and_their_minutes_stay(path: Path) -> None:
    history = History(path)
    history.store(sample(T0))
    later = T0 + KEEP_SECONDS_S + 3700
    store_seconds(history, later, 5400)
    assert rows(path, "SELECT MIN(t) FROM sample_1s") == [(later,)]
    assert T0 in rollup(path)
    history.close()


def test_the_journal_keeps_sentences_with_their_numbers(path: Path) -> None:
    reason = translate(
        "engine", "the room is {gap} below target", gap=Amount(0.7, "temperature_difference_c")
    )
    entry = JournalEntry(T0 + 0.5, Action.HEATING, reason, 142.0)
    history = History(path)
    history.store(None, [entry])
    history.close()
    assert HistoryReader(path).journal(T0, T0 + 1) == [entry]
    assert "0.7" in str(rows(path, "SELECT words FROM journal")[0][0])


def test_state_survives_and_a_broken_one_is_none(path: Path) -> None:
    history = History(path)
    history.save_state("engine", {"a": [1, None, "x"]})
    history.save_state("bad", {"nan": math.nan})
    history.save_state("list", [1])  # type: ignore[arg-type]  # a caller's mistake
    history.close()
    again = History(path)
    assert again.load_state("engine") == {"a": [1, None, "x"]}
    assert again.load_state("bad") is None
    assert again.load_state("list") is None
    assert again.load_state("never") is None
    again._connection.execute("UPDATE state SET value = '{' WHERE key = 'engine'")  # type: ignore[union-attr]
    assert again.load_state("engine") is None
    again.close()


def test_a_locked_database_is_a_fault_and_loses_nothing(path: Path) -> None:
    history = History(path)
    history.store(sample(T0))
    blocker = sqlite3.connect(path, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    history.store(sample(T0 + 1))
    assert [fault.code for fault in history.faults()] == ["history_write"]
    blocker.execute("COMMIT")
    blocker.close()
    history.store(sample(T0 + 2))
    assert history.faults() == ()
    assert rows(path, "SELECT COUNT(*) FROM sample_1s") == [(3,)]
    history.close()


def test_a_full_disk_is_a_fault_and_the_program_goes_on(path: Path) -> None:
    history = History(path)
    assert history._connection is not None
    pages = history._connection.execute("PRAGMA page_count").fetchone()[0]
    history._connection.execute(f"PRAGMA max_page_count = {pages}")
    for second in range(200):
        history.store(sample(T0 + second))
    assert "full" in str(history.faults()[0].text.args)
    history._connection.execute("PRAGMA max_page_count = 100000")
    history.store(sample(T0 + 200))
    assert history.faults() == ()
    assert rows(path, "SELECT COUNT(*) FROM sample_1s") == [(201,)]
    history.close()


def test_a_value_that_no_column_takes_does_not_hold_up_the_others(path: Path) -> None:
    history = History(path)
    history.store(sample(T0, energy_kwh=math.nan))
    history.store(sample(T0 + 1))
    assert rows(path, "SELECT t FROM sample_1s") == [(T0 + 1,)]
    assert history.faults() == ()
    history.close()


def test_a_damaged_file_is_kept_aside_and_a_new_one_begun(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"this is no database, but somebody may want it back" * 100)
    history = History(path)
    history.store(sample(T0))
    fault = history.faults()[0]
    assert (fault.code, dict(fault.text.args)["name"]) == ("history_notice", "history.damaged-1.sqlite3")
    assert (path.parent / "history.damaged-1.sqlite3").read_bytes().startswith(b"this is no database")
    assert rows(path, "SELECT COUNT(*) FROM sample_1s") == [(1,)]
    history.close()
    path.write_bytes(b"again" * 1000)
    History(path).close()
    assert (path.parent / "history.damaged-2.sqlite3").exists()


def test_damage_that_shows_while_running_is_kept_aside_too(path: Path) -> None:
    history = History(path)
    for second in range(600):
        history.store(sample(T0 + second))
    history.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + os.urandom(len(whole) - 4096))  # the first page is good: opening works
    history = History(path)
    for second in range(600, 603):
        history.store(sample(T0 + second))
    assert (path.parent / "history.damaged-1.sqlite3").exists()
    assert rows(path, "SELECT COUNT(*) FROM sample_1s WHERE t >= 0")[0][0] >= 1
    assert rows(path, "PRAGMA quick_check") == [("ok",)]
    history.close()


def test_a_folder_that_cannot_be_made_is_a_fault(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    history = History(in_the_way / "data" / "history.sqlite3")
    history.store(sample(T0))
    assert [fault.code for fault in history.faults()] == ["history_open"]
    assert history.load_state("engine") is None
    history.save_state("engine", {})
    in_the_way.unlink()
    history.store(sample(T0 + 1))
    assert history.faults() == ()
    assert rows(history.path, "SELECT COUNT(*) FROM sample_1s") == [(2,)], "what waited is written"
    history.close()
    history.close()


_WRITER = """
import sys, time
from pathlib import Path
from fakes.io import sample
from warmgui.io.history.store import History
history = History(Path(sys.argv[1]))
for second in range(1_000_000):
    history.store(sample(1_700_000_040 + second))
    print(second, flush=True)
"""


def test_kill_nine_loses_at_most_the_second_that_was_being_written(path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert child.stdout is not None
    told = 0
    for _ in range(150):  # over two minutes of samples
        told = int(child.stdout.readline())
    child.kill()  # SIGKILL, or TerminateProcess: neither can be caught
    rest = child.stdout.read().split()
    told = int(rest[-1]) if rest else told
    child.stdout.close()
    wait_until(lambda: child.poll() is not None, "the end of the writer")
    history = History(path)
    kept = rows(path, "SELECT COUNT(*) FROM sample_1s")[0][0]
    assert kept >= told
    assert history.faults() == ()
    history.store(sample(1_700_000_040 + told + 100))
    assert sum(int(m["accepted"]) for m in rollup(path).values()) == kept, "every minute is rolled up"
    history.close()


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.tuples(st.integers(0, 400), st.one_of(st.none(), st.floats(-30, 50)), st.integers(0, 9)),
        min_size=1,
        max_size=60,
    )
)
def test_roll_ups_hold_exactly_what_the_seconds_held(
    tmp_path_factory: pytest.TempPathFactory, given_samples: list[tuple[int, float | None, int]]
) -> None:
    """Whatever the clock does: sums are kept, and a mean lies between minimum and maximum."""
    path = tmp_path_factory.mktemp("history") / "h.sqlite3"
    history = History(path)
    for offset, room_c, accepted in given_samples:
        history.store(sample(T0 + offset, room_c=room_c, accepted=accepted))
    history.store(sample(T0 + 7200, accepted=0))
    minutes = [m for t, m in rollup(path).items() if t < T0 + 7200]
    assert sum(m["accepted"] for m in minutes) == sum(accepted for _, _, accepted in given_samples)
    for minute in minutes:
        if minute["room_c"] is not None:
            assert minute["room_c_min"] - 1e-9 <= minute["room_c"] <= minute["room_c_max"] + 1e-9
    history.close()

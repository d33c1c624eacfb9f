"""Old files come along: copied first, migrated whole or not at all; newer ones are left alone."""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from fakes.io import sample

from warmgui.core.model import JournalEntry
from warmgui.core.text import EMPTY
from warmgui.core.vocabulary import Action, Mode, Provenance
from warmgui.io.history.reader import HistoryReader
from warmgui.io.history.salvage import salvage
from warmgui.io.history.schema import MIGRATIONS, VERSION, migrate, version_of
from warmgui.io.history.store import History

OLD_FILE = Path(__file__).parent / "data" / "history_v0.sqlite3"
"""Of the unversioned prototype: 2 h 30 min of one room on 2 February 2026, a row every ten seconds."""


FILE_1 = Path(__file__).parent / "data" / "history_v1.sqlite3"
"""Written by version 1: twelve minutes over a full hour, a sample every five seconds, four entries."""


@pytest.fixture
def first(tmp_path: Path) -> Path:
    path = tmp_path / "history.sqlite3"
    shutil.copyfile(FILE_1, path)
    return path


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "history.sqlite3"
    shutil.copyfile(OLD_FILE, path)
    return path


def test_the_version_is_the_number_of_migrations() -> None:
    assert len(MIGRATIONS) == VERSION


def test_a_real_old_file_comes_along(old: Path) -> None:
    with contextlib.closing(sqlite3.connect(old)) as connection:
        before = connection.execute("SELECT COUNT(*), AVG(room_c), MIN(at_utc) FROM samples").fetchone()
    history = History(old)
    assert history.faults() == ()
    history.close()
    with contextlib.closing(sqlite3.connect(old)) as connection:
        assert version_of(connection) == VERSION
        after = connection.execute("SELECT COUNT(*), AVG(room_c), MIN(t) FROM sample_1s").fetchone()
        assert connection.execute("SELECT COUNT(*) FROM sample_1m").fetchone() == (150,)
        assert connection.execute("SELECT COUNT(*) FROM sample_1h").fetchone()[0] in {3, 4}
        assert connection.execute("SELECT name FROM sqlite_schema WHERE name = 'samples'").fetchall() == []
    assert after == (before[0], pytest.approx(before[1]), int(before[2]))
    assert len(HistoryReader(old).series(["room_c"], 0, 2e9).t_utc) > 100


def test_words_where_numbers_belong_are_unknown_in_a_file_that_let_them_in(old: Path) -> None:
    with contextlib.closing(sqlite3.connect(old)) as connection, connection:
        number = "SELECT COUNT(*), COUNT(room_c), MIN(at_utc) FROM samples WHERE room_c IS NOT NULL"
        _, known, first = connection.execute(number).fetchone()
        connection.execute(
            "UPDATE samples SET room_c = 'warm', wall_w = x'00', hashrate_hs = 'fast' WHERE at_utc = ?",
            (first,),
        )
    history = History(old)
    assert history.faults() == ()
    history.close()
    with contextlib.closing(sqlite3.connect(old)) as connection:
        assert connection.execute("SELECT COUNT(*), COUNT(room_c) FROM sample_1s").fetchone() == (
            900,
            known - 1,
        )
        row = "SELECT room_c, wall_w, energy_kwh, hashes, room_provenance FROM sample_1s WHERE t = ?"
        assert connection.execute(row, (int(first),)).fetchone() == (None, None, 0, 0, 0)


def test_the_old_file_is_copied_first(old: Path) -> None:
    History(old).close()
    copy = old.with_name("history.v0.bak.sqlite3")
    with contextlib.closing(sqlite3.connect(copy)) as connection:
        assert version_of(connection) == 0
        assert connection.execute("SELECT COUNT(*) FROM samples").fetchone() == (900,)


def test_a_new_file_and_a_present_one_are_not_copied(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    for _ in range(2):
        History(path).close()
    assert [file.name for file in tmp_path.iterdir()] == ["history.sqlite3"]


def test_a_step_that_fails_leaves_the_file_as_it_was(old: Path) -> None:
    def breaks(connection: sqlite3.Connection) -> None:
        connection.execute("DROP TABLE samples")
        connection.execute("this is no SQL")

    with contextlib.closing(sqlite3.connect(old, isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection, old, (breaks,))
        assert version_of(connection) == 0
        assert connection.execute("SELECT COUNT(*) FROM samples").fetchone() == (900,)


def test_steps_follow_each_other(old: Path) -> None:
    def adds(connection: sqlite3.Connection) -> None:
        connection.execute("ALTER TABLE journal ADD COLUMN note TEXT")

    with contextlib.closing(sqlite3.connect(old, isolation_level=None)) as connection:
        assert migrate(connection, old, (*MIGRATIONS, adds)) == old.with_name("history.v0.bak.sqlite3")
        assert version_of(connection) == VERSION + 1
        assert migrate(connection, old, (*MIGRATIONS, adds)) is None


def test_a_newer_file_is_kept_and_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    history = History(path)
    history.store(sample(1_700_000_000))
    history.close()
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    history = History(path)
    history.store(sample(1_700_000_001))
    assert [fault.code for fault in history.faults()] == ["history_notice"]
    history.close()
    with contextlib.closing(sqlite3.connect(tmp_path / "history.newer-1.sqlite3")) as connection:
        assert connection.execute("SELECT t FROM sample_1s").fetchall() == [(1_700_000_000,)]


def test_the_words_of_the_codes_are_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    History(path).close()
    with contextlib.closing(sqlite3.connect(path)) as connection:
        assert ("heating",) in connection.execute("SELECT name FROM action_name").fetchall()
        assert (1, "measured") in connection.execute("SELECT * FROM provenance_name").fetchall()


def _rows(path: Path, sql: str) -> list[tuple[Any, ...]]:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def test_a_file_of_version_1_comes_along_and_loses_nothing(first: Path) -> None:
    names = "t, seconds, room_c, heat_w, energy_kwh, action, room_provenance"
    tables = ("sample_1s", "sample_1m", "sample_1h")
    before = {table: _rows(first, f"SELECT {names} FROM {table}") for table in tables}  # noqa: S608
    journal = _rows(first, "SELECT at_utc, action, words, reason, power_w FROM journal")
    history = History(first)
    assert history.faults() == ()
    assert history.load_state("engine") == {"version": 1, "heating": False}
    history.close()
    assert _rows(first, "PRAGMA user_version") == [(VERSION,)]
    assert {table: _rows(first, f"SELECT {names} FROM {table}") for table in tables} == before  # noqa: S608
    assert _rows(first, "SELECT at_utc, action, words, reason, power_w FROM journal") == journal
    for table in tables:
        unknown = _rows(first, f"SELECT DISTINCT solar_w_per_m2, outdoor_provenance FROM {table}")  # noqa: S608
        assert unknown == [(None, 0)]
    copy = first.with_name("history.v1.bak.sqlite3")
    assert _rows(copy, f"SELECT {names} FROM sample_1s") == before["sample_1s"]  # noqa: S608
    assert _rows(copy, "PRAGMA user_version") == [(1,)]


def test_the_mode_of_old_journal_entries_follows_from_their_action(first: Path) -> None:
    History(first).close()
    entries = HistoryReader(first).journal(0, 2e9)
    assert [(entry.action, entry.mode, entry.setpoint_c) for entry in entries] == [
        (Action.STARTING, Mode.HEAT, None),
        (Action.HEATING, Mode.HEAT, None),
        (Action.PAUSED, Mode.HEAT, None),
        (Action.OFF, Mode.OFF, None),
    ]


def test_a_migrated_file_has_the_same_tables_as_a_new_one(first: Path, tmp_path: Path) -> None:
    """What is broken is mended with the first page of a new file."""
    new = tmp_path / "new.sqlite3"
    for path in (first, new):
        History(path).close()
    schema = "SELECT name, rootpage, sql FROM sqlite_schema ORDER BY name"
    assert _rows(first, schema) == _rows(new, schema)


def test_sun_and_source_are_stored_rolled_up_read_and_exported(first: Path) -> None:
    begin = 1_772_410_020
    history = History(first)
    for second in range(120):
        sun = None if second < 30 else 100.0 + second
        history.store(
            sample(begin + second, solar_w_per_m2=sun, outdoor_provenance=Provenance.MEASURED),
            [JournalEntry(begin, Action.HEATING, EMPTY, 100.0, Mode.HEAT, 20.5)] if second == 0 else (),
        )
    history.store(sample(begin + 120, outdoor_provenance=Provenance.DECLARED))
    history.close()
    minute = f"SELECT solar_w_per_m2, outdoor_provenance FROM sample_1m WHERE t = {begin}"  # noqa: S608
    assert _rows(first, minute) == [(pytest.approx(100 + (30 + 59) / 2), 1)]
    reader = HistoryReader(first)
    series = reader.series(["solar_w_per_m2"], begin, begin + 121).columns["solar_w_per_m2"]
    assert max(value for value in series if value == value) == pytest.approx(219.0)  # noqa: PLR0124 - NaN
    assert [(e.mode, e.setpoint_c) for e in reader.journal(begin, begin + 1)] == [(Mode.HEAT, 20.5)]
    lines = first.with_name("export.jsonl")
    assert reader.export_rows(str(lines), begin, begin + 60, "minute") == 1
    row = json.loads(lines.read_text())
    assert (row["outdoor_provenance"], row["solar_w_per_m2"]) == ("measured", pytest.approx(144.5))


def test_a_mode_of_a_later_version_counts_as_off(first: Path) -> None:
    History(first).close()
    with contextlib.closing(sqlite3.connect(first)) as connection, connection:
        connection.execute("UPDATE journal SET mode = 'cool'")
    assert {entry.mode for entry in HistoryReader(first).journal(0, 2e9)} == {Mode.OFF}


def test_a_damaged_file_of_version_1_is_salvaged_into_the_present_version(first: Path) -> None:
    """What is salvaged has not the newer columns."""
    first.write_bytes(first.read_bytes()[:-4096])  # the last page is cut off
    seconds = _rows(FILE_1, "SELECT COUNT(*) FROM sample_1s")[0][0]
    new = first.with_name("new.sqlite3")
    History(new).close()
    assert salvage(first, new, 10.0) >= seconds / 2
    assert not list(first.parent.glob("*.mended"))
    assert _rows(new, "SELECT DISTINCT mode FROM journal") == [("off",)]
    assert _rows(new, "SELECT DISTINCT solar_w_per_m2, outdoor_provenance FROM sample_1s") == [(None, 0)]

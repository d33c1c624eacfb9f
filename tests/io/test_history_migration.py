"""Old files come along: copied first, migrated whole or not at all; newer ones are left alone."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from pathlib import Path

import pytest
from fakes_io import sample

from warmgui.io.history import History
from warmgui.io.history_reader import HistoryReader
from warmgui.io.history_schema import MIGRATIONS, VERSION, migrate, version_of

OLD_FILE = Path(__file__).parent / "data" / "history_v0.sqlite3"
"""Of the unversioned prototype: 2 h 30 min of one room on 2 February 2026, a row every ten seconds."""


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

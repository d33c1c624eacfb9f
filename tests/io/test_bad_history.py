"""Whatever lies in the history's place: one sentence, a program that runs, and nothing thrown away."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import sqlite3
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from fakes.io import sample

from warmgui.core.units import Formatter
from warmgui.io.history import trouble as history_trouble
from warmgui.io.history.file import LOCK_WAIT_S
from warmgui.io.history.salvage import salvage
from warmgui.io.history.scrub import ROWS, Scrubber
from warmgui.io.history.store import History

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

T0 = 1_700_000_040
SECONDS = 6000
PAGE = 4096
LEARNED = {"room": 1.5}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A history of an hour and forty minutes with a state; closed."""
    path = tmp_path_factory.mktemp("whole") / "history.sqlite3"
    history = History(path)
    for second in range(SECONDS):
        history._waiting.append((sample(T0 + second), ()))
        if second % 1000 == 999:  # one commit for many seconds, for the test's sake
            history.store(None)
    history.save_state("engine", dict(LEARNED))
    history.close()
    return path


@pytest.fixture
def path(whole: Path, tmp_path: Path) -> Path:
    """A copy to be damaged."""
    copy = tmp_path / "data" / "history.sqlite3"
    copy.parent.mkdir()
    shutil.copyfile(whole, copy)
    return copy


def rows(path: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, values).fetchall()


def told(history: History) -> dict[str, str]:
    return {fault.code: Formatter().text(fault.text) for fault in history.faults()}


def names(path: Path) -> set[str]:
    return {file.name for file in path.parent.iterdir()} - {f"{path.name}-wal", f"{path.name}-shm"}


def written(offset: int, content: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        with path.open("r+b") as file:
            file.seek(offset)
            file.write(content)

    return write


def cut(part: float) -> Callable[[Path], None]:
    return lambda path: os.truncate(path, int(path.stat().st_size * part))


NOISE = random.Random(3).randbytes(16 * PAGE)


@pytest.mark.parametrize(
    ("damage", "least_seconds"),
    [
        pytest.param(written(0, NOISE[:16]), SECONDS, id="the magic words"),
        pytest.param(written(0, NOISE[:100]), SECONDS, id="the header"),
        pytest.param(written(0, bytes(512)), SECONDS, id="a sector of zeros"),
        pytest.param(written(0, NOISE[:PAGE]), SECONDS, id="the first page"),
        pytest.param(written(60 * PAGE, NOISE[:PAGE]), SECONDS - 200, id="a page in the middle"),
        pytest.param(written(60 * PAGE, NOISE), SECONDS - 1500, id="sixteen pages"),
        pytest.param(cut(0.97), SECONDS - 600, id="the end is missing"),
        pytest.param(cut(0.5), SECONDS // 3, id="half of it is missing"),
    ],
)
def test_what_can_be_read_of_a_damaged_file_is_taken_over(
    path: Path, damage: Callable[[Path], None], least_seconds: int
) -> None:
    damage(path)
    damaged = path.read_bytes()
    history = History(path)
    for second in range(600):  # ten minutes: long enough to find what does not show at once
        history.store(sample(T0 + SECONDS + second))
    assert list(told(history)) == ["history_notice"]
    assert "What could be read was taken over" in told(history)["history_notice"]
    assert "history.damaged-1.sqlite3" in told(history)["history_notice"]
    assert history.load_state("engine") == LEARNED
    history.close()
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]
    kept = rows(path, "SELECT COUNT(*) FROM sample_1s WHERE t < ?", T0 + SECONDS)[0][0]
    assert kept >= least_seconds
    minutes = rows(path, "SELECT COUNT(*) FROM sample_1m WHERE t < ?", T0 + SECONDS)[0][0]
    assert minutes >= kept // 60 - 2, "what was rolled up comes along, or comes again from its seconds"
    assert rows(path, "SELECT COUNT(*) FROM sample_1s WHERE t >= ?", T0 + SECONDS) == [(600,)]
    aside = path.with_name("history.damaged-1.sqlite3")
    assert len(aside.read_bytes()) >= len(damaged), "the damaged file is kept"
    assert not list(path.parent.glob("*.mended*"))


@pytest.mark.parametrize(
    "content",
    [b"hello\n", b"these are notes of somebody\n" * 1000, bytes(9000), NOISE],
    ids=["a word", "a text file", "zeros", "noise"],
)
def test_what_is_no_history_at_all_is_kept_and_a_new_one_begun(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    history = History(path)
    history.store(sample(T0))
    assert told(history) == {
        "history_notice": "The history was damaged. It is kept as history.damaged-1.sqlite3; "
        "a new one was begun."
    }
    history.close()
    assert path.with_name("history.damaged-1.sqlite3").read_bytes() == content
    assert rows(path, "SELECT t FROM sample_1s") == [(T0,)]


def test_a_file_of_no_length_is_told_and_filled(path: Path) -> None:
    path.write_bytes(b"")
    history = History(path)
    history.store(sample(T0))
    assert told(history) == {"history_notice": "The history's file was empty; a new history was begun."}
    history.close()
    again = History(path)
    assert again.faults() == (), "it is told once"
    assert rows(path, "SELECT t FROM sample_1s") == [(T0,)]
    again.close()


def test_another_programs_database_is_not_written_into(path: Path) -> None:
    path.unlink()
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE passwords (a)")
        connection.execute("INSERT INTO passwords VALUES (1)")
        connection.commit()
    before = path.read_bytes()
    history = History(path)
    history.store(sample(T0))
    assert "another program's" in told(history)["history_notice"]
    history.close()
    aside = path.with_name("history.foreign-1.sqlite3")
    assert rows(aside, "SELECT * FROM passwords") == [(1,)]
    assert rows(aside, "SELECT name FROM sqlite_schema") == [("passwords",)]
    assert len(aside.read_bytes()) == len(before)


@pytest.mark.parametrize("statement", ["DROP TABLE journal", "ALTER TABLE sample_1m DROP COLUMN sat"])
def test_a_file_without_some_of_its_tables_is_made_whole(path: Path, statement: str) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
    history = History(path)
    history.store(sample(T0 + SECONDS))
    assert "What could be read was taken over" in told(history)["history_notice"]
    history.close()
    assert rows(path, "SELECT COUNT(*) FROM sample_1s") == [(SECONDS + 1,)]
    assert rows(path, "SELECT COUNT(*) FROM sample_1m")[0][0] >= SECONDS // 60 - 1


def test_a_table_that_goes_while_the_program_runs(path: Path) -> None:
    history = History(path)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE sample_1s")
    history.store(sample(T0 + SECONDS))
    assert "cannot be written" in told(history)["history_write"]
    history.store(sample(T0 + SECONDS + 1))
    assert list(told(history)) == ["history_notice"]
    history.close()
    assert rows(path, "SELECT COUNT(*) FROM sample_1s") == [(2,)], "what waited is not lost"
    assert rows(path, "SELECT COUNT(*) FROM sample_1m")[0][0] >= SECONDS // 60 - 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows deletes no open file")
@pytest.mark.parametrize("replaced", [False, True])
def test_a_file_that_is_taken_away_while_the_program_runs(path: Path, whole: Path, *, replaced: bool) -> None:
    """Linux lets a program write on into a deleted file: silently, and for nobody."""
    history = History(path)
    history.store(sample(T0 + SECONDS))
    path.unlink()
    if replaced:
        shutil.copyfile(whole, path)
    for second in range(120):
        history.store(sample(T0 + SECONDS + 1 + second))
    assert "was taken away" in told(history)["history_notice"]
    history.close()
    kept = rows(path, "SELECT COUNT(*) FROM sample_1s WHERE t > ?", T0 + SECONDS)[0][0]
    assert kept == 120, "from the next second on"


def test_the_history_of_a_locked_file_is_not_forgotten(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A backup program holds it at the start: months of learning must not yield to this run's minutes."""
    monkeypatch.setattr("warmgui.io.history.file.FIRST_LOCK_WAIT_S", 0.05)
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as blocker:
        blocker.execute("PRAGMA journal_mode = DELETE").fetchone()
        blocker.execute("BEGIN EXCLUSIVE")
        history = History(path)
        assert history.load_state("engine") is None
        history.store(sample(T0 + SECONDS))
        assert told(history) == {
            "history_open": "The history cannot be opened (another program holds it). "
            "Heating goes on, an hour fits in memory."
        }
        history.save_state("engine", {"room": 0.0})
        blocker.execute("COMMIT")
    history.store(sample(T0 + SECONDS + 1))
    history.save_state("engine", {"room": 0.1})
    assert "could not be read at its start" in told(history)["history_notice"]
    history.close()
    again = History(path)
    assert again.load_state("engine") == LEARNED
    assert rows(path, "SELECT COUNT(*) FROM sample_1s") == [(SECONDS + 2,)]
    again.close()


def test_where_nothing_was_learned_the_first_state_is_kept(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.unlink()
    path.mkdir()
    history = History(path)
    assert history.load_state("engine") is None
    history.save_state("engine", {"room": 0.2})
    path.rmdir()
    history.store(sample(T0))
    assert history.faults() == ()
    history.close()
    again = History(path)
    assert again.load_state("engine") == {"room": 0.2}
    again.close()


def test_what_nobody_takes_at_the_end_is_counted(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    history = History(path)
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as blocker:
        blocker.execute("BEGIN IMMEDIATE")
        for second in range(3):
            history.store(sample(T0 + SECONDS + second))
        history.close()
        blocker.execute("COMMIT")
    assert history.lost_seconds == 3
    assert "the last 3 seconds could not be written" in caplog.text


def test_at_the_end_a_short_lock_is_waited_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    history = History(path)
    blocker = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    blocker.execute("BEGIN IMMEDIATE")
    history.store(sample(T0 + SECONDS))
    history.save_state("engine", {"room": 2.0})
    assert history._connection is not None

    def waits(sql: str) -> None:
        if "busy_timeout = 1000" in sql:
            blocker.execute("COMMIT")

    history._connection.set_trace_callback(waits)
    history.close()
    blocker.close()
    assert history.lost_seconds == 0
    assert rows(path, "SELECT 1 FROM sample_1s WHERE t = ?", T0 + SECONDS) == [(1,)]
    assert rows(path, "SELECT value FROM state WHERE key = 'engine'") == [('{"room": 2.0}',)]


def test_a_tick_does_not_wait_for_somebody_elses_lock(path: Path) -> None:
    history = History(path)
    assert history._connection is not None
    assert history._connection.execute("PRAGMA busy_timeout").fetchone() == (round(LOCK_WAIT_S * 1000),)
    history.close()


def test_a_folder_in_its_place_stays_one(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "mine").write_text("x")
    history = History(path)
    history.store(sample(T0))
    assert told(history) == {
        "history_open": "The history cannot be opened (a folder is in its place). "
        "Heating goes on, an hour fits in memory."
    }
    history.close()
    assert (path / "mine").read_text() == "x"
    assert history.lost_seconds == 1


def test_a_name_that_is_too_long_is_named_as_the_reason(tmp_path: Path) -> None:
    folder = tmp_path / "/".join(["x" * 150] * 4)
    try:
        folder.mkdir(parents=True)
    except OSError:
        pytest.skip("this system has no such long names")
    history = History(folder / "history.sqlite3")
    assert "the name of its folder is too long" in told(history)["history_open"]
    history.close()


def test_a_disk_that_spoils_every_file_is_not_filled_with_them(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_trouble, "MOST_KEPT", 3)
    for _ in range(5):
        path.write_bytes(NOISE)
        history = History(path)
        history.close()
    assert names(path) == {"history.sqlite3", *(f"history.damaged-{n}.sqlite3" for n in (1, 2, 3))}
    assert path.read_bytes() == NOISE
    assert "3 damaged files are kept beside it already" in told(history)["history_open"]


def test_no_room_for_a_mended_copy_is_no_end(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(0, bytes(100))(path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=0))
    history = History(path)
    assert "a new one was begun" in told(history)["history_notice"]
    history.close()
    assert names(path) == {"history.sqlite3", "history.damaged-1.sqlite3"}


def test_taking_over_ends_in_time_and_begins_with_the_newest(path: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.sqlite3"
    History(new).close()
    assert salvage(path, new, 0.0) == 0, "no time, no rows, and no error"
    assert salvage(tmp_path / "none.sqlite3", new, 1.0) == 0
    assert rows(new, "SELECT value FROM state WHERE key = 'engine'") == [('{"room": 1.5}',)]


def test_the_whole_history_is_read_through_in_turn(path: Path) -> None:
    scrubber = Scrubber()
    seen: list[str] = []
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.executemany(
            "INSERT INTO journal (at_utc, action, words, reason) VALUES (0, 0, 'w', ?)",
            [("r",)] * (ROWS + 1),
        )
        connection.set_trace_callback(seen.append)
        for _ in range(6):
            scrubber.step(connection)
    order = [sql.split(" FROM ")[2].split()[0] for sql in seen if "COUNT" in sql]
    assert order == ["sample_1h", "sample_1m", "journal", "journal", "sample_1s", "sample_1h"]

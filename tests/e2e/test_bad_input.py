"""The real program against bad settings and a bad history: one clear sentence, nothing lost."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import sys
import time
from typing import TYPE_CHECKING

import pytest
from fakes.bad import Watched, headless, inside, own_disk, run, small_files, window, without_override
from fakes.bad_runs import GOES_ON, history, rows

from warmgui.core.settings.model import Settings, changed
from warmgui.headless import EXIT_ALREADY_RUNNING, EXIT_NO_START
from warmgui.io.settings_file import save

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LINUX = sys.platform.startswith("linux")
pytestmark = [pytest.mark.skipif(not LINUX, reason="signals, mounts and permissions of Linux")]


# ---- settings


def test_bad_settings_are_told_before_anything_else(home: Path) -> None:
    file = home / "config" / "settings.toml"
    file.write_bytes(b"[comfort]\nsetpoint_c = 'warm'\nhumidity = 2\n[radio]\nvolume = 11\n")
    ended = headless(home)
    assert ended.code == 0
    assert ended.sentences == [
        "“Target temperature” cannot be “warm”.",
        "“comfort.humidity” is not a setting.",
        "“radio” is not a section of the settings.",
        f"Your file is kept as {file}.broken-1.",
    ]
    assert ended.lines[0]["setpoint_c"] == 21.0


def test_settings_that_may_not_be_read(home: Path) -> None:
    file = home / "config" / "settings.toml"
    file.write_text("[comfort]\nsetpoint_c = 17\n")
    file.chmod(0)
    ended = headless(home, prefix=without_override())
    assert ended.code == 0
    assert ended.sentences == [
        f"The settings in {file} cannot be read (Permission denied).",
        "The defaults are in force.",
    ]


def test_unreadable_settings_are_no_consent(home: Path) -> None:
    """Whoever cannot read that the user agreed must not mine."""
    file = home / "config" / "settings.toml"
    consented = changed(Settings(), "consent", "given_at", "2026-01-01T00:00:00+00:00")
    assert not save(file, changed(consented, "consent", "version", 1))
    file.write_text(file.read_text(encoding="utf-8").partition("[consent]")[0], encoding="utf-8")
    ended = run("--headless", "--heat", "--home", home, "--time-limit", "1")
    assert ended.code == 3
    assert "its end is missing" in ended.sentences[0]
    assert "does not mine without your consent" in ended.sentences[-1]


# ---- the history


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (
            lambda p: p.write_text("hello\n"),
            "It is kept as simulated.damaged-1.sqlite3; a new one was begun.",
        ),
        (lambda p: p.write_bytes(b""), "The history's file was empty; a new history was begun."),
        (lambda p: p.mkdir(), f"The history cannot be opened (a folder is in its place). {GOES_ON}"),
    ],
    ids=["a text file", "no length", "a folder"],
)
def test_a_bad_history_is_told_and_the_program_runs(
    home: Path, damage: Callable[[Path], None], sentence: str
) -> None:
    damage(history(home))
    ended = headless(home)
    assert ended.code == 0
    assert ended.sentences == []
    assert sentence in " ".join(ended.faults.values())


def test_a_history_that_may_not_be_written_is_left_as_it_is(home: Path) -> None:
    assert headless(home).code == 0
    before = history(home).read_bytes()
    history(home).chmod(0o400)
    ended = headless(home, prefix=without_override())
    assert ended.code == 0
    assert ended.sentences == []
    assert list(ended.faults.values()) == [
        f"The history cannot be written (nothing may be written there). {GOES_ON}"
    ]
    assert history(home).read_bytes() == before


def test_a_history_in_another_programs_hands(home: Path, watch: Callable[..., Watched]) -> None:
    """Whole minutes may pass; the seconds wait in memory."""
    assert headless(home).code == 0
    before = rows(history(home), "SELECT COUNT(*) FROM sample_1s")[0][0]
    with contextlib.closing(sqlite3.connect(history(home), isolation_level=None)) as blocker:
        blocker.execute("BEGIN IMMEDIATE")
        program = watch(home, "--simulate")
        status = program.until(lambda s: s["faults"])
        assert status["faults"][0]["text"] == (
            f"The history cannot be written (another program holds it). {GOES_ON}"
        )
        program.until(lambda s: len(program.lines) >= 3)
        blocker.execute("COMMIT")
    program.until(lambda s: not s["faults"])
    ended = program.end()
    assert ended.code == 0
    assert ended.sentences == []
    kept = rows(history(home), "SELECT COUNT(*) FROM sample_1s")[0][0] - before
    assert kept >= len(program.lines) - 2, "also the seconds of the lock are there"


def test_a_full_disk_is_told_and_what_waited_is_written_when_there_is_room(
    tmp_path: Path, watch: Callable[..., Watched]
) -> None:
    """A real disk of half a megabyte that something else has filled; the very first start."""
    disk = tmp_path / "disk"
    disk.mkdir()
    fill = f"dd if=/dev/zero of='{disk}/filler' bs=4k 2>/dev/null; true"
    program = watch(disk, "--simulate", prefix=own_disk(disk, "size=512k", fill))
    begun_utc = time.time()
    status = program.until(lambda s: s["faults"])
    assert status["faults"][0]["text"] == f"The history cannot be opened (the disk is full). {GOES_ON}"
    program.until(lambda s: len(program.lines) >= 3)
    inside(program.process, disk / "filler").unlink()
    program.until(lambda s: not [f for f in s["faults"] if f["code"] == "history_open"])
    copy = tmp_path / "copy.sqlite3"
    for tail in ("", "-wal"):
        there = inside(program.process, disk / "data" / f"simulated.sqlite3{tail}")
        shutil.copyfile(there, tmp_path / f"copy.sqlite3{tail}")
    ended = program.end()
    assert ended.code == 0
    assert ended.sentences in ([], [f"There is no log file: {disk}/logs: No space left on device"])
    (first,) = rows(copy, "SELECT MIN(t) FROM sample_1s")[0]
    assert first <= begun_utc + 60, "the first seconds, too"
    assert rows(copy, "SELECT COUNT(*) FROM sample_1s")[0][0] >= 3


def test_a_first_start_on_a_full_disk_says_so(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    fill = f"mkdir '{disk}/data'; dd if=/dev/zero of='{disk}/filler' bs=4k 2>/dev/null; true"
    ended = headless(disk, prefix=own_disk(disk, "size=64k,nr_inodes=4", fill))
    assert ended.code == EXIT_NO_START
    assert ended.sentences[-1] == f"WarmGUI cannot start: {disk}/data/simulated.lock: the disk is full."


def test_a_limit_of_file_sizes_is_like_a_full_disk(home: Path) -> None:
    ended = headless(home, "--speed", "100", seconds=2.0, prefix=small_files(60_000))
    assert ended.code == 0
    assert ended.sentences == []
    assert GOES_ON in ended.faults["history_write"]
    assert rows(history(home), "PRAGMA integrity_check") == [("ok",)]


def test_what_could_not_be_written_at_the_end_is_told_and_logged(home: Path) -> None:
    history(home).mkdir()
    ended = headless(home, seconds=1.5)
    assert ended.code == 0
    assert "seconds could not be written into the history." in ended.lines[-1]["summary"]
    log = home / "logs" / "simulated-warmgui.log"
    assert "seconds could not be written" in log.read_text(encoding="utf-8")


# ---- two of them


def test_two_of_them_in_one_folder(home: Path, watch: Callable[..., Watched]) -> None:
    first = watch(home, "--simulate")
    first.until(lambda s: s["hashes"] >= 0)
    second = headless(home)
    assert second.code == EXIT_ALREADY_RUNNING
    assert second.sentences == [
        "WarmGUI is running already in this folder: end it first, or name another one with --home."
    ]
    third = window(home, seconds=2.0)
    assert third.code == 1
    assert third.sentences == ["WarmGUI already heats from this folder without a window. End it first."]
    first.process.kill()  # kill -9: no lock may stay behind
    first.process.wait()
    assert headless(home).code == 0
    assert window(home).code == 0

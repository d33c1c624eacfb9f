"""Homes of every earlier version, written by its own code (tests/versions/make.py): nothing is lost."""

from __future__ import annotations

import contextlib
import gzip
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections import namedtuple
from pathlib import Path
from typing import Any

import pytest
from fakes.io import sample

from warmgui.core.engine import Engine
from warmgui.core.engine_parts import STATE_VERSION
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.room_knowledge_plain import knowledge_from, knowledge_plain
from warmgui.core.settings.model import Settings, to_plain
from warmgui.core.vocabulary import Severity
from warmgui.io import settings_file, ui_state
from warmgui.io.engine_state import engine_state
from warmgui.io.history import upgrade as history_upgrade
from warmgui.io.history.reader import HistoryReader
from warmgui.io.history.schema import VERSION
from warmgui.io.history.store import History
from warmgui.io.kept_aside import copy_aside, covers
from warmgui.io.learner import Learner
from warmgui.io.text_json import english

PLACE = Path(__file__).parent / "data" / "versions"
NAMES = sorted(folder.name for folder in PLACE.iterdir())
TABLES = ("sample_1s", "sample_1m", "sample_1h", "journal", "state")
MOVED = {
    ("power", "in_use_w"): lambda value: (("use", "in_use_w"), value),
    ("power", "pause_on_battery"): lambda value: (("use", "battery"), "stop" if value else "go_on"),
    ("upstream", "kind"): lambda value: (("upstream", "kind"), "servers" if value == "stratum" else value),
    ("room", "sensor"): lambda value: (
        ("room", "sensor"),
        "sensors" if value in {"file", "command"} else value,
    ),
}
"""(section, name) of then -> where it is now, and how it is said."""
INTO_LISTS = {
    ("upstream", "url"): ("upstream", "servers", "url"),
    ("upstream", "user"): ("upstream", "servers", "user"),
    ("room", "sensor_path"): ("room", "thermometers", "path"),
    ("room", "sensor_command"): ("room", "thermometers", "command"),
}
Usage = namedtuple("Usage", "total used free")  # noqa: PYI024 - as shutil's own


def about(name: str) -> dict[str, Any]:
    return dict(json.loads((PLACE / name / "about.json").read_text()))


def history_of(name: str, folder: Path) -> Path:
    path = folder / "history.sqlite3"
    path.write_bytes(gzip.decompress((PLACE / name / "history.sqlite3.gz").read_bytes()))
    return path


def rows(path: Path, sql: str) -> list[tuple[Any, ...]]:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def contents(path: Path, columns: dict[str, str]) -> dict[str, list[tuple[Any, ...]]]:
    return {table: rows(path, f"SELECT {names} FROM {table} ORDER BY 1") for table, names in columns.items()}  # noqa: S608


def columns_of(path: Path) -> dict[str, str]:
    return {
        table: ", ".join(name for _, name, *_ in rows(path, f"PRAGMA table_info({table})"))
        for table in TABLES
    }


def test_what_makes_them_says_how(capfd: pytest.CaptureFixture[str]) -> None:
    """And makes nothing of a word that names none."""
    program = [sys.executable, str(Path(__file__).parents[1] / "versions" / "make.py")]
    assert subprocess.run([*program, "--help"], check=False).returncode == 0
    assert NAMES[0] in capfd.readouterr().out
    assert subprocess.run([*program, "nope"], check=False).returncode == 2
    assert "no version 'nope'" in capfd.readouterr().err


def test_every_schema_that_there_was_is_among_them() -> None:
    assert {about(name)["schema"] for name in NAMES} == set(range(1, VERSION + 1))
    for name in NAMES:
        assert sum(file.stat().st_size for file in (PLACE / name).iterdir()) < 150_000


@pytest.mark.parametrize("name", NAMES)
def test_settings_of_then_mean_the_same(name: str, tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    shutil.copyfile(PLACE / name / "settings.toml", file)
    loaded = settings_file.load(file)
    assert (loaded.problems, loaded.extra, loaded.stands_in) == ((), {}, False)
    assert loaded.settings.consented
    now, then = to_plain(loaded.settings), json.loads((PLACE / name / "meant.json").read_text())
    defaults, told = to_plain(Settings()), 0
    for section, values in then.items():
        for key, value in values.items():
            told += value != defaults.get(section, {}).get(key)
            if (section, key) in INTO_LISTS and key not in now[section]:
                place, listed, member = INTO_LISTS[section, key]
                assert any(entry.get(member) == value for entry in now[place][listed]), (section, key)
                continue
            where, meant = MOVED.get((section, key), lambda v, at=(section, key): (at, v))(value)
            assert now[where[0]][where[1]] == meant, (section, key)
    assert told > 20  # nearly all of them are other than the defaults
    assert not settings_file.save(file, loaded.settings, loaded.extra)
    assert settings_file.load(file).settings == loaded.settings


@pytest.mark.parametrize("name", NAMES)
def test_a_history_of_then_keeps_every_row(name: str, tmp_path: Path) -> None:
    path = history_of(name, tmp_path)
    columns = columns_of(path)
    before = contents(path, columns)
    assert {table: len(found) for table, found in before.items()} == about(name)["rows"]
    history = History(path)
    assert history.faults() == ()
    state = history.load_state("engine")
    assert state is not None
    Engine(Settings(), DEFAULT_FACTS, state=state)  # what it had learned is understood, or let go
    history.close()
    assert contents(path, columns) == before
    schema = about(name)["schema"]
    copies = [file.name for file in tmp_path.iterdir() if ".bak" in file.name]
    assert copies == ([] if schema == VERSION else [f"history.v{schema}.bak.sqlite3"])
    for copy in copies:
        assert contents(tmp_path / copy, columns) == before
    History(path).close()  # a second time there is nothing to do
    assert [file.name for file in tmp_path.iterdir() if ".bak" in file.name] == copies
    reader = HistoryReader(path)
    kwh = sum(row["energy_kwh"] or 0.0 for row in reader.totals(0, 4e9, "hour"))
    at = columns["sample_1m"].split(", ").index("energy_kwh")
    assert kwh == pytest.approx(sum(row[at] for row in before["sample_1m"]), rel=0.2)
    assert len(reader.journal(0, 4e9)) == len(before["journal"])
    assert len(reader.series(["room_c", "wall_w"], 0, 4e9).t_utc) > 10


@pytest.mark.parametrize("name", [name for name in NAMES if (PLACE / name / "room.json").exists()])
def test_what_was_learned_then_is_known_now(name: str, tmp_path: Path) -> None:
    file = tmp_path / "history.room.json"
    shutil.copyfile(PLACE / name / "room.json", file)
    plain = json.loads(file.read_text())
    assert json.loads(json.dumps(knowledge_plain(knowledge_from(plain)))) == plain
    learner = Learner(HistoryReader(tmp_path / "none"), file, lambda _: None, Settings())
    assert learner.knowledge.model is not None
    assert not list(tmp_path.glob("*.kept-*"))


@pytest.mark.parametrize("content", ['{"in_force": 0, "versions": [], "rooms": [1]}', "\0\0", "[[["])
def test_what_a_newer_version_learned_is_kept(content: str, tmp_path: Path) -> None:
    file = tmp_path / "history.room.json"
    file.write_text(content)
    for _ in range(2):
        Learner(HistoryReader(tmp_path / "none"), file, lambda _: None, Settings())
    assert [kept.read_text() for kept in tmp_path.glob("*.kept-*")] == [content]


def test_copies_aside_have_an_end(tmp_path: Path) -> None:
    file = tmp_path / "one.json"
    assert copy_aside(file) is None
    for number in range(25):
        file.write_text(str(number))
        copy_aside(file)
    assert len(list(tmp_path.glob("one.kept-*"))) == 20
    assert covers({"a": [{"b": 1}]}, {"a": [{"b": 2}]})
    assert not covers({"a": [{"b": 1}]}, {"a": [{"c": 2}]})


def test_the_state_of_a_newer_engine_is_kept_and_found_again(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    own: dict[str, object] = {"version": STATE_VERSION, "own": 1}
    newer: dict[str, object] = {"version": STATE_VERSION + 1, "newer": 1}
    history = History(path)
    assert engine_state(history) is None
    history.save_state("engine", newer)  # the newer version ran
    assert engine_state(history) is None
    history.save_state("engine", own)  # this one ran: it wrote over it
    assert engine_state(history) == own
    history.close()
    kept = rows(path, "SELECT key, value FROM state WHERE key LIKE 'engine.%'")
    assert [(key, json.loads(value)) for key, value in kept] == [
        (f"engine.of_version_{STATE_VERSION + 1}", newer)
    ]


@pytest.mark.parametrize("name", NAMES)
def test_the_window_keeps_what_it_does_not_know(name: str, tmp_path: Path) -> None:
    file = ui_state.file_in(tmp_path)
    shutil.copyfile(PLACE / name / "ui.json", file)
    assert ui_state.load(file)["of_that_version"] == 1


_MIGRATE = """
import os, signal, sqlite3, sys
from pathlib import Path
from warmgui.io.history import upgrade as history_upgrade
from warmgui.io.history.schema import migrate
path, at = Path(sys.argv[1]), int(sys.argv[2])
left = [at]
def step(_statement):
    left[0] -= 1
    if left[0] == 0:
        os.kill(os.getpid(), signal.SIGKILL)
connection = sqlite3.connect(path, isolation_level=None)
connection.execute("PRAGMA journal_mode = WAL")
connection.set_trace_callback(step)
migrate(connection, path)
print("whole", at - left[0])
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no kill -9 on Windows")
def test_killed_in_the_middle_the_next_start_completes_it(tmp_path: Path) -> None:
    path = history_of("servers", tmp_path)
    columns = columns_of(path)
    before = contents(path, columns)
    for at in (4, 9, 17, 30):  # in the first step, between the two, in the second one
        done = subprocess.run(
            [sys.executable, "-c", _MIGRATE, str(path), str(at)],
            capture_output=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
        )
        assert done.returncode == -signal.SIGKILL, done.stdout + done.stderr
        assert contents(path, columns) == before
    (tmp_path / "history.v1.bak.sqlite3.part").write_bytes(b"half a copy")
    history = History(path)
    assert history.faults() == ()
    history.close()
    assert contents(path, columns) == before
    assert rows(path, "PRAGMA user_version") == [(VERSION,)]
    whole = [file for file in tmp_path.iterdir() if ".bak" in file.name and file.suffix == ".sqlite3"]
    assert whole
    for copy in whole:
        assert contents(copy, columns) == before


def test_without_room_for_the_copy_nothing_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = history_of("thermostat", tmp_path)
    content = path.read_bytes()
    room = Usage(10**9, 10**9, 1_000_000)
    monkeypatch.setattr(history_upgrade.shutil, "disk_usage", lambda _: room)
    history = History(path)
    (fault,) = history.faults()
    assert "MB of free space" in english(fault.text)
    last = rows(path, "SELECT MAX(t) FROM sample_1s")[0][0]
    history.store(sample(last + 10))
    assert rows(path, "PRAGMA user_version") == [(2,)]
    assert len(content) == path.stat().st_size
    assert [file.name for file in tmp_path.iterdir() if "bak" in file.name] == []
    monkeypatch.undo()
    history.store(sample(last + 11))
    assert history.faults() == ()
    history.close()
    assert rows(path, "SELECT MAX(t), COUNT(*) FROM sample_1s") == [
        (last + 11, about("thermostat")["rows"]["sample_1s"] + 2)
    ]


def test_a_large_one_is_copied_where_nobody_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = history_of("servers", tmp_path)
    monkeypatch.setattr(history_upgrade, "LARGE_BYTES", 1000)
    history = History(path)  # the window makes it: nothing was opened yet
    assert rows(path, "PRAGMA user_version") == [(1,)]
    (fault,) = history.faults()
    assert (fault.code, fault.severity) == ("history_upgrade", Severity.INFO)
    assert "older version" in english(fault.text)
    assert history.load_state("engine") is not None
    assert history.load_state("nothing") is None
    assert len(HistoryReader(path).series(["room_c"], 0, 4e9).t_utc) == 0
    last = rows(path, "SELECT MAX(t) FROM sample_1s")[0][0]
    history.save_state("engine", {"version": 2})
    history.store(sample(last + 10))  # the history's own thread does this
    assert history.faults() == ()
    history.close()
    assert rows(path, "SELECT COUNT(*) FROM sample_1s") == [(about("servers")["rows"]["sample_1s"] + 1,)]
    assert rows(path, "SELECT value FROM state WHERE key = 'engine'") == [('{"version": 2}',)]
    assert not history_upgrade.takes_long(path, VERSION)
    assert history_upgrade.old_state(tmp_path / "none", "engine") is None

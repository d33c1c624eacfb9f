"""One thing back to how it was at first, or back from an export: whole or not at all, and nothing else."""

from __future__ import annotations

import contextlib
import gzip
import json
import os
import signal
import sqlite3
import stat
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import keyring
import pytest

from miners.devices.gpu import tune_cache
from miners.kernels import bench_cache
from warmgui import commands, paths
from warmgui.core import recovery as words
from warmgui.core.recovery import NAMES, RESTORABLE, THINGS, as_at_first, is_as_at_first, thing_of
from warmgui.core.servers.entries import Server
from warmgui.core.settings.model import SECTION_TITLES, Settings, changed
from warmgui.core.text import render
from warmgui.io import settings_file
from warmgui.io.history.schema import VERSION
from warmgui.io.history.store import History
from warmgui.io.password_file import file_in
from warmgui.io.recovery import resets as recovery
from warmgui.io.recovery.export import MANIFEST, default_place, export, room_file
from warmgui.io.recovery.found import found as found_in
from warmgui.io.recovery.passwords import forget
from warmgui.io.run_lock import RunLock
from warmgui.io.system_keyring import SERVICE
from warmgui.options import parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.recovery import Thing
    from warmgui.paths import Paths

OLD = Path(__file__).parent / "data" / "versions" / "places"


needs_links = pytest.mark.skipif(os.name == "nt", reason="links need a right there")


def thing(key: str) -> Thing:
    found = thing_of(key)
    assert found is not None
    return found


@pytest.fixture
def home(tmp_path: Path) -> Paths:
    """Of somebody who has used the program: everything is there."""
    found = paths.inside(tmp_path / "home").created()
    settings = changed(Settings(), "comfort", "setpoint_c", 23.5)
    settings = changed(settings, "appearance", "theme", "dark")
    settings = replace(settings, consent=replace(settings.consent, given_at="2026-01-01T00:00:00", version=1))
    assert not settings_file.save(found.settings_file, settings, {"radio": {"on": True}})
    found.history_file.write_bytes(gzip.decompress((OLD / "history.sqlite3.gz").read_bytes()))
    History(found.history_file).close()
    room_file(found).write_bytes((OLD / "room.json").read_bytes())
    (found.data / "ui.json").write_text('{"page": "history"}')
    (found.data / "weather.json").write_text("{}")
    (found.cache / "kernel-speeds.json").write_text("{}")
    return found


def everything(home: Paths) -> dict[str, bytes]:
    """The files, but locks, backups and exports."""
    return {
        str(file.relative_to(home.data.parent)): file.read_bytes()
        for file in home.data.parent.rglob("*")
        if file.is_file() and file.suffix not in {".lock", ".bak", ".zip"}
    }


def rows(home: Paths, sql: str) -> Any:
    with contextlib.closing(sqlite3.connect(home.history_file)) as connection:
        return connection.execute(sql).fetchone()[0]


def changed_files(home: Paths, before: dict[str, bytes]) -> set[str]:
    after = everything(home)
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def test_every_thing_has_words_and_a_name() -> None:
    assert len(set(NAMES)) == len(THINGS)
    for one in THINGS:
        assert thing_of(one.key) is one
        assert render(one.title, str)
        assert render(one.lost, str).endswith(".")
        assert one.live or one.key in recovery._RESETS or one.key == "passwords"
    assert set(RESTORABLE) == set(recovery._PUT) <= set(NAMES)
    assert thing_of("settings.comfort") == thing("settings.comfort")
    assert thing_of("settings.radio") is None
    assert thing_of("radio") is None


@pytest.mark.parametrize("section", SECTION_TITLES)
def test_a_section_alone_goes_back(section: str) -> None:
    settings = changed(changed(Settings(), "comfort", "setpoint_c", 23.5), "appearance", "theme", "dark")
    first = as_at_first(settings, thing(f"settings.{section}"))
    assert getattr(first, section) == getattr(Settings(), section)
    assert is_as_at_first(first, thing(f"settings.{section}"))
    for other in set(SECTION_TITLES) - {section}:
        assert getattr(first, other) == getattr(settings, other)


@pytest.mark.parametrize(
    ("key", "files"),
    [
        ("room", {"data/history.room.json"}),
        ("window", {"data/ui.json"}),
        ("speeds", {"cache/kernel-speeds.json", "data/weather.json"}),
        ("settings.comfort", {"config/settings.toml"}),
        ("consent", {"config/settings.toml"}),
        ("settings", {"config/settings.toml"}),
        ("history", {"data/history.sqlite3"}),
        ("journal", {"data/history.sqlite3"}),
        ("thermostat", {"data/history.sqlite3"}),
    ],
)
def test_a_reset_touches_nothing_else(home: Paths, key: str, files: set[str]) -> None:
    before = everything(home)
    assert recovery.reset(home, thing(key)) == words.DONE
    assert {name for name in changed_files(home, before) if not name.endswith(("-wal", "-shm"))} == files
    recovery.reset(home, thing(key))  # twice is no harm
    History(home.history_file).close()


def test_speeds_of_kernels_and_cards_go_wherever_the_miner_keeps_them(
    home: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "elsewhere"
    monkeypatch.setenv(bench_cache.CACHE_VARIABLE, str(elsewhere))
    assert bench_cache.cache_folder() == elsewhere
    elsewhere.mkdir()
    ours = {bench_cache.FILE_NAME, tune_cache.FILE_NAME}
    for name in (*ours, "notes.json"):
        (elsewhere / name).write_text("{}")
    (home.cache / tune_cache.FILE_NAME).write_text("{}")
    assert recovery.reset(home, thing("speeds")) == words.DONE
    assert {file.name for file in elsewhere.iterdir()} == {"notes.json"}, "a folder of the user's choice"
    assert not list(home.cache.iterdir())


@needs_links
def test_a_link_at_our_files_places_is_never_written_through(home: Paths, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    precious = theirs / "precious.json"
    precious.write_text("precious")
    (home.cache / "linked.json").symlink_to(precious)
    (home.cache / "folder").symlink_to(theirs)
    (home.data / "ui.json").unlink()
    (home.data / "ui.json").symlink_to(precious)
    open_to_all = tmp_path / "open"
    open_to_all.mkdir()
    for name in ("mine.zip", "mine.zip.part"):
        (open_to_all / name).symlink_to(precious)
    export(home, open_to_all / "mine.zip")
    assert not (open_to_all / "mine.zip").is_symlink()
    assert stat.S_IMODE((open_to_all / "mine.zip").stat().st_mode) == 0o600
    for key in ("speeds", "window"):
        assert recovery.reset(home, thing(key)) == words.DONE
    packed(tmp_path / "room.zip", {"room.json": b"{}"})
    room_file(home).unlink()
    room_file(home).symlink_to(precious)
    assert recovery.restore(home, tmp_path / "room.zip", "room") == words.BROUGHT_BACK
    assert precious.read_text() == "precious"
    assert not room_file(home).is_symlink()


def test_names_in_an_export_lead_nowhere(home: Paths, tmp_path: Path) -> None:
    """Only what an export of ours holds is taken out, under names of our own."""
    archive = tmp_path / "export.zip"
    names = ("../up.json", "/up.json", "..\\up.json", "a/../../up.json", "room.json")
    packed(archive, dict.fromkeys(names, b"{}"))
    before = everything(home)
    assert recovery.restore(home, archive, "room") == words.BROUGHT_BACK
    assert changed_files(home, before) == {"data/history.room.json"}
    assert not list(tmp_path.rglob("up.json"))
    assert not Path("/up.json").exists()
    with pytest.raises(recovery.RefusedError):
        recovery.restore(home, archive, "../up.json")


def test_what_is_left_of_history_and_settings(home: Paths) -> None:
    seconds = rows(home, "SELECT COUNT(*) FROM sample_1s")
    recovery.reset(home, thing("journal"))
    assert rows(home, "SELECT COUNT(*) FROM journal") == 0
    recovery.reset(home, thing("thermostat"))
    assert rows(home, "SELECT COUNT(*) FROM state WHERE key = 'engine'") == 0
    assert rows(home, "SELECT COUNT(*) FROM sample_1s") == seconds
    history = History(home.history_file)
    history.save_state("engine", {"version": 1})
    history.close()
    recovery.reset(home, thing("history"))
    assert rows(home, "SELECT COUNT(*) FROM sample_1s") == 0
    history = History(home.history_file)
    assert history.load_state("engine") == {"version": 1}  # what the thermostat knows is another thing
    assert history.faults() == ()
    history.close()
    recovery.reset(home, thing("settings.comfort"))
    loaded = settings_file.load(home.settings_file)
    assert loaded.settings.comfort == Settings().comfort
    assert (loaded.settings.appearance.theme, loaded.extra) == ("dark", {"radio": {"on": True}})
    recovery.reset(home, thing("settings"))
    assert settings_file.load(home.settings_file) == settings_file.Loaded(Settings())


def test_how_much_there_is(home: Paths, tmp_path: Path) -> None:
    settings = settings_file.load(home.settings_file).settings
    found = found_in(home, settings)
    assert set(found) == set(NAMES)
    there = {key for key, one in found.items() if one.there}
    assert there == set(NAMES) - {"week-plan", "fleet"}
    assert found["history"].size_bytes > 10_000
    assert found["history"].since_utc is not None
    assert found["room"].size_bytes > 1000
    nothing = found_in(paths.inside(tmp_path / "none"), Settings())
    assert {key for key, one in nothing.items() if one.there} == {"passwords"}
    home.history_file.write_bytes(b"no database at all, and longer than that")
    assert found_in(home, settings)["history"].there


def test_while_it_runs_nothing_is_touched(home: Paths) -> None:
    lock = RunLock(home.history_file.with_name("history.lock"))
    lock.acquire()
    before = everything(home)
    for one in THINGS:
        with pytest.raises(recovery.RefusedError) as refused:
            recovery.reset(home, one)
        assert refused.value.args[0] == words.RUNS
    archive = default_place(home)
    export(home, archive)  # that may be done at any time
    with pytest.raises(recovery.RefusedError):
        recovery.restore(home, archive, "settings")
    assert all(name.endswith(("-wal", "-shm")) for name in changed_files(home, before))
    lock.release()


def test_an_export_holds_everything_but_secrets(home: Paths) -> None:
    settings = settings_file.load(home.settings_file).settings
    server = Server("stratum+tcp://pool.example:3333", "me", password="keyring")
    settings = replace(
        settings,
        upstream=replace(settings.upstream, servers=(server,), proxy="socks5://me:hunter2@127.0.0.1:9050"),
        tariff=replace(settings.tariff, http_url="https://prices.example/?zone=1&api_token=hunter2&x=2"),
    )
    settings_file.save(home.settings_file, settings)
    archive = default_place(home)
    names = export(home, archive)
    assert set(names) == {
        *("settings.toml", "history.sqlite3", "history-hours.csv", "journal.csv", "room.json", "window.json")
    }
    assert not list(archive.parent.glob("*.part")) + list(archive.parent.glob(".export*"))
    with zipfile.ZipFile(archive) as opened:
        assert {*names, "README.txt", MANIFEST} == set(opened.namelist())
        whole = b"".join(opened.read(name) for name in opened.namelist())
        assert b"hunter2" not in whole
        assert b"socks5://me@127.0.0.1" in whole
        assert b"zone=1&api_token=&x=2" in whole
        assert opened.read("history-hours.csv").startswith(b"time_utc")
    if os.name == "posix":
        assert archive.stat().st_mode & 0o077 == 0
    assert default_place(home) != archive


def test_a_damaged_history_is_exported_as_it_is(home: Paths) -> None:
    home.history_file.write_bytes(b"no database " * 1000)
    home.settings_file.write_bytes(b"\0\0")
    archive = default_place(home)
    assert "history-as-found.sqlite3" in export(home, archive)
    recovery.reset(home, thing("history"))
    assert list(home.data.glob("history.damaged-1.sqlite3"))
    assert rows(home, "SELECT COUNT(*) FROM sample_1s") == 0


@pytest.mark.parametrize("key", RESTORABLE)
def test_what_was_reset_comes_back(home: Paths, key: str) -> None:
    History(home.history_file).close()
    before = everything(home)
    seconds = rows(home, "SELECT SUM(energy_kwh) FROM sample_1s")
    archive = default_place(home)
    export(home, archive)
    recovery.reset(home, thing(key))
    assert recovery.restore(home, archive, key) == words.BROUGHT_BACK
    differing = {name for name in changed_files(home, before) if not name.endswith(("-wal", "-shm"))}
    # A database's pages may be laid out in another way.
    assert differing <= ({"data/history.sqlite3"} if key == "history" else set())
    assert rows(home, "SELECT SUM(energy_kwh) FROM sample_1s") == seconds
    assert not list(home.data.glob(".import*"))


def packed(target: Path, contents: dict[str, bytes], **about: Any) -> Path:
    told = {
        name: {"bytes": len(content), "sha256": __import__("hashlib").sha256(content).hexdigest()}
        for name, content in contents.items()
    }
    with zipfile.ZipFile(target, "w") as opened:
        for name, content in contents.items():
            opened.writestr(name, content)
        opened.writestr(MANIFEST, json.dumps({"format": 1, "files": told} | about))
    return target


def newer_history(folder: Path) -> bytes:
    file = folder / "newer.sqlite3"
    History(file).close()
    with contextlib.closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
        connection.execute("PRAGMA journal_mode = DELETE")
    return file.read_bytes()


def test_what_is_no_export_changes_nothing(home: Paths, tmp_path: Path) -> None:
    archive = tmp_path / "bad.zip"
    settings = b"[comfort]\nsetpoint_c = 22.0\n"
    cases: list[tuple[Any, str, words.Text]] = [
        (lambda: archive.write_bytes(b"PK nothing"), "settings", words.NOT_AN_EXPORT),
        (lambda: packed(archive, {}), "settings", words.NOT_INSIDE),
        (lambda: packed(archive, {"settings.toml": settings}), "history", words.NOT_INSIDE),
        (lambda: packed(archive, {"settings.toml": settings}, format=2), "settings", words.NEWER_EXPORT),
        (lambda: packed(archive, {"settings.toml": settings}, files=[]), "settings", words.NOT_AN_EXPORT),
        (
            lambda: packed(archive, {"settings.toml": settings}, files={"settings.toml": {"bytes": 1}}),
            "settings",
            words.NOT_AN_EXPORT,
        ),
        (
            lambda: packed(
                archive, {"settings.toml": settings}, files={"settings.toml": {"bytes": len(settings)}}
            ),
            "settings",
            words.NOT_AN_EXPORT,
        ),
        (lambda: packed(archive, {"room.json": b"[[["}), "room", words.NOT_AN_EXPORT),
        (lambda: packed(archive, {"room.json": b"[1]"}), "room", words.NOT_AN_EXPORT),
        (lambda: packed(archive, {"history.sqlite3": b"x" * 9999}), "history", words.NOT_AN_EXPORT),
        (lambda: packed(archive, {"history.sqlite3": b""}), "history", words.NOT_AN_EXPORT),
        (
            lambda: packed(archive, {"history.sqlite3": newer_history(tmp_path)}),
            "history",
            words.NEWER_EXPORT,
        ),
        (lambda: packed(archive, {"settings.toml": settings}), "speeds", words.NOT_INSIDE),
    ]
    before = everything(home)
    for make, key, why in cases:
        make()
        with pytest.raises(recovery.RefusedError) as refused:
            recovery.restore(home, archive, key)
        assert refused.value.args[0] == why
        assert {n for n in changed_files(home, before) if not n.endswith(("-wal", "-shm"))} == set(), key
    packed(archive, {"settings.toml": b"[comfort]\nsetpoint_c = 9000.0\n"})
    with pytest.raises(recovery.RefusedError):
        recovery.restore(home, archive, "settings")


_RESET = """
import os, signal, sys
from pathlib import Path
from warmgui import paths
from warmgui.core.recovery import thing_of
from warmgui.io.recovery import resets as recovery
at = [int(sys.argv[2])]
def hook(event, arguments):
    if event in {"open", "os.rename", "os.remove", "sqlite3.connect", "shutil.rmtree", "os.rmdir"}:
        at[0] -= 1
        if at[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
found = paths.inside(Path(sys.argv[1]))
sys.addaudithook(hook)
recovery.reset(found, thing_of("history"))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no kill -9 on Windows")
def test_killed_in_the_middle_there_is_the_old_or_the_new_one(home: Paths) -> None:
    whole = rows(home, "SELECT COUNT(*) FROM sample_1s")
    killed = 0
    for at in (3, 6, 9, 14):
        done = subprocess.run(
            [sys.executable, "-c", _RESET, str(home.data.parent), str(at)],
            capture_output=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
        )
        killed += done.returncode == -signal.SIGKILL
        assert done.returncode in {0, -signal.SIGKILL}, done.stderr
        assert rows(home, "SELECT COUNT(*) FROM sample_1s") in {0, whole}
        assert rows(home, "SELECT COUNT(*) FROM state WHERE key = 'engine'") == 1
        history = History(home.history_file)
        assert history.faults() == ()
        history.close()
    assert killed >= 2


class FakeKeyring:
    def __init__(self, *keys: str) -> None:
        self.kept = dict.fromkeys(keys, "hunter2")

    def get_password(self, service: str, username: str) -> str | None:
        assert service == SERVICE
        return self.kept.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        raise AssertionError

    def delete_password(self, service: str, username: str) -> None:
        assert service == SERVICE
        del self.kept[username]


def test_passwords_of_the_settings_go_and_others_stay(home: Paths) -> None:
    server = Server("stratum+tcp://pool.example:3333", "me")
    settings = replace(Settings(), upstream=replace(Settings().upstream, servers=(server,)))
    keyring, file = FakeKeyring(server.key, settings.mqtt.secret.key, "somebody else's"), file_in(home.data)
    recovery.reset(home, thing("passwords"), forget_passwords=lambda: forget(settings, file, lambda: keyring))
    assert list(keyring.kept) == ["somebody else's"]
    with pytest.raises(recovery.RefusedError) as refused:
        recovery.reset(
            home, thing("passwords"), forget_passwords=lambda: forget(settings, file, lambda: None)
        )
    assert "no keyring" in render(refused.value.args[0], str)


def test_all_passwords_of_the_file_go_damaged_ones_too(home: Paths) -> None:
    def reset(find: Callable[[], FakeKeyring | None]) -> None:
        recovery.reset(
            home, thing("passwords"), forget_passwords=lambda: forget(Settings(), file_in(home.data), find)
        )

    def locked() -> FakeKeyring:
        raise RuntimeError("locked")

    before = everything(home)
    aside = home.data / "passwords.damaged-1.json"
    for find in (lambda: None, FakeKeyring):
        aside.write_text("[")
        file_in(home.data).put("a server that is gone", "hunter2")
        reset(find)
        assert changed_files(home, before) == set()
    file_in(home.data).put("me", "hunter2")
    with pytest.raises(recovery.RefusedError) as refused:
        reset(locked)
    told = "The passwords in the private file are gone; those in the keyring are not (locked)."
    assert render(refused.value.args[0], str) == told
    assert not file_in(home.data).there
    aside.mkdir()
    file_in(home.data).put("me", "hunter2")
    with pytest.raises(recovery.RefusedError, match="could not be done"):
        reset(FakeKeyring)


def test_passwords_are_in_no_export_and_an_export_brings_none_back(home: Paths) -> None:
    file_in(home.data).put("me", "hunter2")
    archive = default_place(home)
    export(home, archive)
    with zipfile.ZipFile(archive) as opened:
        assert not any("password" in name for name in opened.namelist())
        assert all(b"hunter2" not in opened.read(name) for name in opened.namelist())
    for one in THINGS:
        if one.key != "passwords":
            recovery.reset(home, one)
    assert file_in(home.data).values() == ("hunter2",), "no other reset touches them"


def typed(home: Paths, *arguments: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = commands.run(parse(["--home", str(home.data.parent), *arguments]))
    told = capsys.readouterr()
    return code, told.out + told.err


def test_typed_commands(
    home: Paths, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WARMGUI_HOME", str(home.data.parent))
    code, text = typed(home, "reset", capsys=capsys)
    assert code == 0
    assert all(f"  {name} " in text for name in NAMES)
    before = everything(home)
    assert typed(home, "reset", "room", capsys=capsys)[0] == 1  # nobody said yes
    assert typed(home, "reset", "radio", "--yes", capsys=capsys)[0] == 2
    assert changed_files(home, before) == set()
    code, text = typed(home, "--yes", "reset", "room", capsys=capsys)
    assert code == 0
    assert "as at first" in text
    (archive,) = (home.data / "exports").glob("*.zip")
    assert str(archive) in text
    assert not room_file(home).exists()
    assert typed(home, "import", str(archive), "ROOM", capsys=capsys)[0] == 0
    assert room_file(home).exists()
    assert typed(home, "import", str(archive), "radio", capsys=capsys)[0] == 2
    assert typed(home, "import", str(archive), capsys=capsys)[0] == 2
    assert typed(home, "import", "/no/such/file.zip", "room", capsys=capsys)[0] == 1
    place = home.data / "Kept.zip"
    assert typed(home, "export", str(place), capsys=capsys)[0] == 0
    assert place.is_file()
    assert typed(home, "export", str(place), capsys=capsys)[0] == 1  # it is there already
    (home.data / "exports").rename(home.data / "elsewhere")
    (home.data / "exports").write_text("a file: nothing can be kept")
    code, text = typed(home, "--yes", "reset", "window", capsys=capsys)
    assert (code, (home.data / "ui.json").exists()) == (1, True)
    assert "Nothing was changed" in text


def test_passwords_are_reset_by_a_typed_command(
    home: Paths, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WARMGUI_HOME", str(home.data.parent))
    file_in(home.data).put("me", "hunter2")
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.core.load_keyring("keyring.backends.fail.Keyring"))
    try:
        code, text = typed(home, "--yes", "reset", "passwords", capsys=capsys)
    finally:
        keyring.set_keyring(before)
    assert (code, file_in(home.data).there) == (0, False)
    assert "as at first" in text

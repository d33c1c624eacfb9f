"""What the user set survives crashes, full disks, bad edits and other versions of the program."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warmgui.core.settings.model import Settings, changed
from warmgui.core.units import Formatter
from warmgui.io import settings_file
from warmgui.io.settings_file import Loaded, load, save

if TYPE_CHECKING:
    from warmgui.core.text import Text

any_speed = hypothesis_settings(deadline=None)

REPOSITORY = Path(__file__).parents[2]
EDITED = changed(changed(Settings(), "comfort", "setpoint_c", 19.5), "devices", "disabled", ("gpu0",))
WARMER = changed(EDITED, "comfort", "setpoint_c", 23.0)


def english(text: Text) -> str:
    return Formatter().text(text)


def told(loaded: Loaded) -> str:
    return " ".join(english(problem) for problem in loaded.problems)


def saved(path: Path, settings: Settings, extra: dict[str, Any] | None = None) -> None:
    assert not save(path, settings, extra)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def test_a_first_start_has_defaults_and_nothing_to_tell(path: Path) -> None:
    assert load(path) == Loaded(Settings())
    assert not path.parent.exists()


def test_what_is_saved_is_loaded(path: Path) -> None:
    saved(path, EDITED)
    assert load(path) == Loaded(EDITED)
    assert os.name == "nt" or path.stat().st_mode & 0o077 == 0, "a payout address is nobody else's business"


def test_a_limit_that_was_switched_off_stays_off_in_the_file(path: Path) -> None:
    # Given a limit that is on by default
    assert Settings().use.quiet_w is not None
    off = changed(changed(Settings(), "use", "quiet_w", None), "use", "quiet_device_max_c", None)
    # When it is switched off and saved
    saved(path, off)
    # Then the file says so in a word that a person can type, and it is off after the next start
    assert 'quiet_w = "none"' in path.read_text(encoding="utf-8")
    assert load(path) == Loaded(off)
    path.write_text('[use]\nquiet_w = "none"\n', encoding="utf-8")
    assert load(path).settings == changed(Settings(), "use", "quiet_w", None)
    # And a missing one has its default
    path.write_text("[use]\n", encoding="utf-8")
    assert load(path) == Loaded(Settings())


def test_the_previous_file_stays_as_backup(path: Path) -> None:
    saved(path, EDITED)
    saved(path, WARMER)
    assert load(path.with_name("settings.toml.bak")).settings == EDITED
    path.unlink()
    again = load(path)
    assert again.settings == EDITED
    assert "from the backup" in told(again)


@pytest.mark.parametrize(
    "content",
    [b"[comfort\n", b"\xff\xfe\x00", b"", b"\0" * 300, b"a = " + b"9" * 5000, b"a = " + b"[" * 100_000],
    ids=["half a line", "no UTF-8", "empty", "zeros", "a huge number", "deep"],
)
def test_a_damaged_file_is_kept_aside_and_the_backup_used(path: Path, content: bytes) -> None:
    saved(path, EDITED)
    saved(path, WARMER)
    path.write_bytes(content)
    loaded = load(path)
    assert loaded.settings == EDITED
    assert "damaged" in told(loaded)
    assert "settings.toml.broken-1" in told(loaded)
    assert path.with_name("settings.toml.broken-1").read_bytes() == content
    load(path)
    assert not path.with_name("settings.toml.broken-2").exists(), "the same content is kept once"
    saved(path, loaded.settings)
    assert load(path.with_name("settings.toml.bak")).settings == EDITED, "the backup stays a good one"


def test_each_damaged_file_is_kept_up_to_a_number(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings_file, "_MOST_BROKEN", 2)
    path.parent.mkdir()
    for number in range(3):
        path.write_text(f"broken {number}")
        loaded = load(path)
    assert sorted(p.name for p in path.parent.glob("*broken*")) == [
        "settings.toml.broken-1",
        "settings.toml.broken-2",
    ]
    assert "No more copies are kept: there are 2." in told(loaded)
    assert "The defaults are in force." in told(loaded)


def test_a_bad_value_is_named_the_rest_kept_and_the_typed_words_not_lost(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('[comfort]\nsetpoint_c = "warm"\neco_c = 16\n')
    loaded = load(path)
    assert (loaded.settings.comfort.setpoint_c, loaded.settings.comfort.eco_c) == (21.0, 16.0)
    assert "“Target temperature” cannot be “warm”." in told(loaded)
    saved(path, loaded.settings, loaded.extra)
    assert 'setpoint_c = "warm"' in path.with_name("settings.toml.broken-1").read_text()


@pytest.mark.parametrize(
    "content",
    [
        '[[upstream.servers]]\nurl = "p.example:1"\npassword = "hunter2"\n',
        '[[upstream.servers]]\nurl = "p.example"\nRPCPassword = "hunter2"\n[comfort]\neco_c = "warm"\n',
        '[[upstream.servers]]\npassword = "hunter2"\n[damaged',
        "upstream = { servers = [{ url = 1, password = 'hunter2' }] }\n[damaged",
        'password = """\nhunter2\n"""\n[damaged',
        'password = "hunter2',
        "password = hunter2\n",
    ],
)
def test_a_password_in_the_file_stays_in_no_copy_of_it(path: Path, content: str) -> None:
    path.parent.mkdir()
    path.write_text(content)
    loaded = load(path)
    assert loaded.problems
    assert "hunter2" not in told(loaded)
    saved(path, loaded.settings, loaded.extra)
    saved(path, WARMER, loaded.extra)
    assert [file for file in path.parent.iterdir() if b"hunter2" in file.read_bytes()] == []


def test_a_damaged_file_keeps_everything_but_the_password(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('[[upstream.servers]]\nurl = "p.example:1"\npassword = "hunter2" # mine\n[damaged')
    load(path)
    kept = path.with_name("settings.toml.broken-1").read_text()
    assert kept == '[[upstream.servers]]\nurl = "p.example:1"\npassword = "ask" # mine\n[damaged'


def test_servers_in_a_file_are_read_and_written_as_tables(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(
        '[upstream]\nkind = "stratum"\nurl = "stratum+tcp://solo.pool.example:3333"\nuser = "me.pc"\n'
    )
    old = load(path)
    assert not old.problems
    assert not old.extra
    saved(path, old.settings, old.extra)
    written = path.read_text()
    assert '[[upstream.servers]]\nurl = "stratum+tcp://solo.pool.example:3333"\nuser = "me.pc"\n' in written
    assert load(path) == old


def test_nested_words_of_a_newer_version_about_a_server_come_back(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(
        '[[upstream.servers]]\nurl = "p.example:1"\n[upstream.servers.colour]\nred = [{ a = 1 }]\n'
    )
    loaded = load(path)
    saved(path, loaded.settings, loaded.extra)
    again = load(path)
    assert again.settings.upstream.servers[0].unknown == (("colour", {"red": [{"a": 1}]}),)


def test_settings_of_a_newer_version_survive_a_save(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("[comfort]\nsetpoint_c = 19\nhumidity = 0.5\n\n[radio]\nvolume = 11\n")
    loaded = load(path)
    assert not list(path.parent.glob("*broken*")), "nothing is lost, so nothing needs a copy"
    saved(path, WARMER, loaded.extra)
    again = load(path)
    assert again.settings == WARMER
    assert again.extra == {"comfort": {"humidity": 0.5}, "radio": {"volume": 11}}


def test_an_editors_byte_order_mark_does_no_harm(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes("﻿[room]\r\nname = 'Küche'\r\n".encode())
    assert load(path).settings.room.name == "Küche"


def test_a_file_that_was_broken_while_we_ran_is_kept_by_the_save(path: Path) -> None:
    saved(path, EDITED)
    path.write_text("[comfort\nedited by hand")
    saved(path, WARMER)
    assert "edited by hand" in path.with_name("settings.toml.broken-1").read_text()
    assert load(path) == Loaded(WARMER)


def test_something_unreadable_is_told_and_moved_aside_not_lost(path: Path) -> None:
    (path / "inside").mkdir(parents=True)
    loaded = load(path)
    assert loaded.settings == Settings()
    assert "cannot be read" in told(loaded)
    saved(path, EDITED)
    assert load(path) == Loaded(EDITED)
    assert path.with_name("settings.toml.broken-1").is_dir()


def test_a_save_that_cannot_be_done_says_why_and_leaves_the_old_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(path, EDITED)

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    said = english(save(path, WARMER))
    assert "could not be saved" in said
    assert "No space left on device" in said
    assert load(path) == Loaded(EDITED)
    assert not list(path.parent.glob(".*")), "no litter"


def test_a_save_into_a_file_in_the_folders_place_says_so(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("not a folder")
    assert "could not be saved" in english(save(tmp_path / "config" / "settings.toml", EDITED))


def test_when_no_copy_of_a_broken_file_can_be_kept_that_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.mkdir()
    path.write_text("[broken")

    def denied(*_arguments: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(settings_file, "_replace", denied)
    assert "A copy of it could not be kept (Permission denied)." in told(load(path))


def test_when_nothing_can_be_moved_aside_the_save_refuses(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings_file, "_MOST_BROKEN", 0)
    path.mkdir(parents=True)
    assert "could not be saved" in english(save(path, EDITED))
    assert path.is_dir()


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_link_to_a_file_kept_elsewhere_stays_a_link(path: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "dotfiles.toml"
    saved(elsewhere, EDITED)
    path.parent.mkdir()
    path.symlink_to(elsewhere)
    saved(path, WARMER)
    assert path.is_symlink()
    assert load(elsewhere).settings == WARMER


SAVE_FOR_EVER = """
import sys
from pathlib import Path
from warmgui.core.settings.model import Settings, changed
from warmgui.io.settings_file import save
path = Path(sys.argv[1])
for number in range(1_000_000):
    settings = changed(Settings(), "comfort", "setpoint_c", 19.0 + number % 2)
    problem = save(path, settings, {"pad": "x" * 20_000})
    assert not problem, problem
    print(number, flush=True)
"""
STOP_BEFORE_RENAMING = """
import os, sys
from pathlib import Path
from warmgui.core.settings.model import Settings, changed
from warmgui.io.settings_file import save
path = Path(sys.argv[1])
files = []
def fsync(descriptor):
    files.append(descriptor)
    if len(files) == int(sys.argv[2]):
        print("flushing", flush=True)
        sys.stdin.read()
os.fsync = fsync
save(path, changed(Settings(), "comfort", "setpoint_c", 23.0))
print("done", flush=True)
"""


def child(code: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_kill_9_in_the_middle_of_a_save_leaves_the_old_or_the_new_file(path: Path) -> None:
    """A real process saves without a pause, is looked at all the time, and is killed at different moments."""
    for saves in (1, 40, 90):
        with child(SAVE_FOR_EVER, str(path)) as saving:
            assert saving.stdout is not None
            for _ in range(saves):
                assert saving.stdout.readline(), "the child ended by itself"
                # What a crash at this moment would leave.
                left = path.read_bytes()
                assert b'\npad = "xxx' in left
                assert left.endswith(b"version = 0\n\n# end of the settings\n")
            saving.kill()
        loaded = load(path)
        assert loaded.settings.comfort.setpoint_c in {19.0, 20.0}
        assert loaded.extra == {"pad": "x" * 20_000}
        assert [english(problem) for problem in loaded.problems] == [
            "“pad” is not a section of the settings."
        ]
        assert not list(path.parent.glob(".settings.toml.*")), "a start sweeps up what a crash left"
        assert not list(path.parent.glob("*broken*"))


@pytest.mark.skipif(os.name == "nt", reason="a folder cannot be flushed there: other numbers")
@pytest.mark.parametrize(("flush", "expected"), [(1, EDITED), (2, EDITED), (3, EDITED), (4, WARMER)])
def test_kill_9_at_each_flush_of_a_save(path: Path, flush: int, expected: Settings) -> None:
    """Flushes: the backup's content and folder, then the new file's content and folder."""
    saved(path, EDITED)
    with child(STOP_BEFORE_RENAMING, str(path), str(flush)) as saving:
        assert saving.stdout is not None
        assert saving.stdout.readline() == "flushing\n"
        saving.kill()
    loaded = load(path)
    assert loaded.settings.comfort.setpoint_c == expected.comfort.setpoint_c
    assert not loaded.problems


toml_values = st.recursive(
    st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False) | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@any_speed
@given(extra=st.dictionaries(st.text("radio", min_size=1, max_size=6), toml_values, max_size=3))
def test_whatever_a_newer_version_wrote_comes_back(
    tmp_path_factory: pytest.TempPathFactory, extra: dict[str, Any]
) -> None:
    file = tmp_path_factory.mktemp("extra") / "settings.toml"
    saved(file, EDITED, extra)
    loaded = load(file)
    assert replace(loaded, problems=()) == Loaded(EDITED, (), extra)

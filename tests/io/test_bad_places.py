"""Folders, logs, locks and the window's state in bad places: told in words, never with a traceback."""

from __future__ import annotations

import errno
import faulthandler
import io
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from warmgui import console, log, paths
from warmgui.io import ui_state
from warmgui.io.history import trouble as history_trouble
from warmgui.io.run_lock import NoLockError, RunLock

if TYPE_CHECKING:
    from collections.abc import Iterator

LOGGER = logging.getLogger("warmgui.test")
needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[paths.Paths]:
    """Places for a log; pytest's own fault handler is left alone."""
    monkeypatch.setattr(faulthandler, "enable", lambda _file: None)
    monkeypatch.setattr(faulthandler, "disable", lambda: None)
    yield paths.inside(tmp_path)
    log.stop()


@needs_full
def test_a_log_on_a_full_disk_prints_no_tracebacks(
    places: paths.Paths, capsys: pytest.CaptureFixture[str]
) -> None:
    places.logs.mkdir()
    places.log_file.symlink_to("/dev/full")
    log.start(places)
    for number in range(3):
        LOGGER.error("line %d", number)
    log.stop()
    assert capsys.readouterr().err == ""


def test_a_name_that_is_no_text_can_be_logged(places: paths.Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logging.getLogger("warmgui"), "propagate", False)  # pytest cannot report such a name
    log.start(places)
    LOGGER.error("in %s", os.fsdecode(b"/home/caf\xe9"))
    assert "/home/caf" in places.log_file.read_text(encoding="utf-8")


def test_a_user_without_a_home_gets_a_log(places: paths.Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", nobody)
    log.start(places)
    LOGGER.error("in /etc")
    assert places.log_file.read_text().endswith("in /etc\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows always knows a home")
@pytest.mark.parametrize("wanted", ["", "~nobody-of-this-name/warmgui"])
def test_a_user_without_a_home_is_told_what_to_do(wanted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(path: str) -> str:
        return path

    monkeypatch.setattr(os.path, "expanduser", nobody)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(OSError, match="no home folder: name a folder with --home") as error:
        paths.find({paths.HOME_VARIABLE: wanted})
    assert "--home" in console.reason_words(error.value)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.EROFS, "Read-only file system", "/data"), "/data: Read-only file system"),
        (OSError(errno.ENOSPC, "No space left on device"), "No space left on device"),
        (OSError("just words"), "just words"),
    ],
)
def test_a_reason_has_no_numbers_in_it(error: OSError, words: str) -> None:
    assert console.reason_words(error) == words


def test_a_sentence_that_nobody_reads_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed(io.StringIO):
        def write(self, _words: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stderr", Closed())
    console.say("hello")


def test_a_lock_in_a_bad_place_says_why(tmp_path: Path) -> None:
    (tmp_path / "history.lock").mkdir()
    with pytest.raises(NoLockError) as error:
        RunLock(tmp_path / "history.lock").acquire()
    assert str(error.value) == f"{tmp_path}/history.lock: a folder is in its place"
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="file"):
        RunLock(tmp_path / "file" / "history.lock").acquire()


def test_the_lock_of_a_disk_error_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history_trouble, "_is_full", lambda _folder: True)
    path = tmp_path / "x" / "history.lock"
    lock = RunLock(path)
    path.parent.mkdir()
    path.symlink_to(tmp_path / "none" / "at" / "all")
    with pytest.raises(NoLockError, match="the disk is full"):
        lock.acquire()


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe" * 9, b"[1, 2]", b"[" * 90_000, b'{"a": "' + b"x" * 200_000 + b'"}', b"null"],
    ids=["empty", "binary", "a list", "deep", "huge", "null"],
)
def test_a_broken_state_of_the_window_is_none(tmp_path: Path, content: bytes) -> None:
    path = ui_state.file_in(tmp_path)
    path.write_bytes(content)
    assert ui_state.load(path) == {}
    ui_state.save(path, {"page": "home"})
    assert ui_state.load(path) == {"page": "home"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_in_the_place_of_the_windows_state_is_not_waited_for(tmp_path: Path) -> None:
    path = ui_state.file_in(tmp_path)
    os.mkfifo(path)
    assert ui_state.load(path) == {}


def test_a_state_that_cannot_be_kept_leaves_nothing_behind(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = ui_state.file_in(tmp_path)
    path.mkdir()
    ui_state.save(path, {"page": "home"})
    ui_state.save(tmp_path / "other.json", {"page": object()})
    assert [file.name for file in tmp_path.iterdir()] == ["ui.json"]
    assert caplog.text.count("could not be kept") == 2

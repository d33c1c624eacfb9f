"""The log stays on this PC, writes each line once, hides the home folder and survives a crash."""

from __future__ import annotations

import faulthandler
import logging
import os
import subprocess
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from warmgui import console, log, paths
from warmgui.options import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

REPOSITORY = Path(__file__).parents[2]
CRASH = "from warmgui import log, paths; log.start(paths.find()); import os; os.abort()"
LOGGER = logging.getLogger("warmgui.test")


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[paths.Paths]:
    """Places for a log; pytest's own fault handler is left alone."""
    monkeypatch.setattr(faulthandler, "enable", lambda _file: None)
    monkeypatch.setattr(faulthandler, "disable", lambda: None)
    yield paths.inside(tmp_path)
    log.stop()


def lines(places: paths.Paths) -> list[str]:
    return places.log_file.read_text(encoding="utf-8").splitlines()


def test_starting_twice_writes_each_line_once(places: paths.Paths) -> None:
    log.start(places)
    log.start(places)
    LOGGER.info("heating at %d W", 171)
    LOGGER.debug("not asked for")
    (line,) = lines(places)
    assert line.endswith("INFO MainThread warmgui.test: heating at 171 W")


def test_debug_lines_are_there_on_request(places: paths.Paths) -> None:
    log.start(places, verbose=True)
    LOGGER.debug("asked for")
    assert "asked for" in lines(places)[0]


def test_the_home_folder_is_not_written_down(places: paths.Paths) -> None:
    log.start(places, home=Path("/home/jane.doe"))
    LOGGER.info("settings in %s", "/home/jane.doe/.config/settings.toml")
    try:
        Path("/home/jane.doe/no-such-file").read_text()
    except OSError:
        LOGGER.exception("could not read")
    written = "\n".join(lines(places))
    assert "~/.config/settings.toml" in written
    assert "jane" not in written


def test_a_home_of_nothing_but_a_slash_garbles_no_path(places: paths.Paths) -> None:
    log.start(places, home=Path("/"))
    LOGGER.info("settings in /etc/warmgui")
    assert "/etc/warmgui" in lines(places)[0]


def test_the_files_never_grow_beyond_their_share(
    places: paths.Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "LARGEST_FILE_BYTES", 1000)
    log.start(places)
    for number in range(200):
        LOGGER.info("line %d", number)
    files = sorted(places.logs.glob("warmgui.log*"))
    assert len(files) == log.OLD_FILES + 1
    assert all(file.stat().st_size <= 1000 for file in files)


def test_a_file_that_nobody_may_rename_grows_a_little_and_older_ones_stay(
    places: paths.Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, where another program has it open."""
    monkeypatch.setattr(log, "LARGEST_FILE_BYTES", 1000)
    monkeypatch.setattr(log, "_PATIENCE_BYTES", 500)
    log.start(places)
    for number in range(30):
        LOGGER.info("earlier line %d", number)
    older = places.log_file.with_name("warmgui.log.1").read_text(encoding="utf-8")
    really = Path.replace

    def refused(self: Path, target: Path) -> Path:
        if self == places.log_file:
            raise PermissionError(13, "used by another process", str(self))
        return really(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refused)
        for number in range(300):
            LOGGER.info("line %d", number)
        assert "line 299" in lines(places)[-1], "no line is lost"
        assert places.log_file.stat().st_size <= 4 * 1000 + 500 + 100, "and it does not grow for ever"
        assert places.log_file.with_name("warmgui.log.1").read_text(encoding="utf-8") == older
    for number in range(100):
        LOGGER.info("later line %d", number)
    assert places.log_file.stat().st_size <= 1000, "once it may be renamed it is"
    assert places.log_file.with_name("warmgui.log.1").read_text(encoding="utf-8") != older


def test_a_simulation_writes_files_of_its_own(places: paths.Paths) -> None:
    log.start(places, simulate=True)
    LOGGER.info("simulated")
    assert not places.log_file.exists()
    assert "simulated" in places.log_file.with_name("simulated-warmgui.log").read_text(encoding="utf-8")
    assert places.crash_file.with_name("simulated-crash.log").exists()


def test_after_stopping_nothing_is_written_and_warnings_warn_again(places: paths.Paths) -> None:
    log.start(places)
    log.stop()
    log.stop()
    LOGGER.warning("too late")
    assert lines(places) == []
    with pytest.warns(UserWarning, match="heard"):
        warnings.warn("heard", stacklevel=1)


@pytest.mark.parametrize("in_the_way", ["logs", "logs/warmgui.log", "logs/crash.log"])
def test_without_a_place_for_a_log_the_program_still_runs(
    tmp_path: Path, in_the_way: str, places: paths.Paths, caplog: pytest.LogCaptureFixture
) -> None:
    blocked = tmp_path / in_the_way
    if in_the_way == "logs":
        blocked.write_text("no folder")
    else:
        blocked.mkdir(parents=True)
    log.start(places)
    assert "There is no log file" in caplog.text
    LOGGER.warning("still running")


def test_a_crash_of_the_interpreter_is_told_in_its_file(tmp_path: Path) -> None:
    child = subprocess.run(
        [sys.executable, "-c", CRASH],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), paths.HOME_VARIABLE: str(tmp_path)},
        check=False,
        capture_output=True,
    )
    assert child.returncode != 0
    assert "Fatal Python error: Aborted" in paths.inside(tmp_path).crash_file.read_text()


def test_without_streams_nothing_that_wants_to_print_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    """A windowed program on Windows has neither stdout nor stderr."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    console.say("heard by nobody")
    logging.getLogger("somebody.else").warning("the handler of last resort")
    for words, status in (["--help"], 0), (["--no-such-option"], 2), (["--version"], 0):
        with pytest.raises(SystemExit) as ended:
            parse(words)
        assert ended.value.code == status


def test_a_fault_that_comes_back_for_hours_leaves_room_for_everything_else(places: paths.Paths) -> None:
    """Each second for a day it would push out of the log what led to it."""
    log.start(places)
    logger = logging.getLogger("warmgui.tests")
    logger.info("before")
    for _ in range(12_000):
        logger.error("tick: %s", "the same")
    for number in range(30):
        logger.error("another one: %s", number)
    log.stop()
    found = lines(places)
    assert len([line for line in found if "tick: the same" in line]) == 20 + 3
    assert found[-31].endswith("tick: the same (the 10,000th time)")
    assert "before" in found[0]
    assert found[-1].endswith("another one: 29"), "each of what differs is told"

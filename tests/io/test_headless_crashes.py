"""Without a window: what a start does after crashes, and what counts as one."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from warmgui import headless
from warmgui.io.crash import CRASHED, LONGEST_WAIT_S, SAFE_AFTER, LastRun, RunMarker
from warmgui.io.engine_thread import EngineThread
from warmgui.io.run_lock import RunLock
from warmgui.options import Options

if TYPE_CHECKING:
    from pathlib import Path

ROLE = "headless-simulated"


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WARMGUI_HOME", str(tmp_path))
    monkeypatch.setattr(headless, "_REFRESH_S", 0.02)
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


def marker(data: Path) -> RunMarker:
    return RunMarker(data, data.parent / "logs" / "simulated-crash.log", ROLE, "1.0")


def crashed(data: Path, times: int) -> None:
    """As so many runs, one soon after the other, leave it behind."""
    for _ in range(times):
        run = marker(data)
        run.begin()
        run.failed("TypeError: by this test")


class Reader(io.StringIO):
    """Reads so many lines and goes, which ends the run."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._left = lines

    def write(self, words: str) -> int:
        self._left -= 1
        if self._left < 0:
            raise BrokenPipeError
        return super().write(words)


def run(**wishes: Any) -> tuple[int, list[dict[str, Any]], str]:
    """Exit status, status objects (one at most), and what stands on stderr."""
    out, errors = Reader(1), io.StringIO()
    options = Options(headless=True, simulate=True, json=True, **wishes)
    code = headless.run(options, out, errors)
    return code, [json.loads(line) for line in out.getvalue().splitlines()], errors.getvalue()


def safe_start_faults(status: dict[str, Any]) -> list[str]:
    return [fault["text"] for fault in status["faults"] if fault["code"] == "safe_start"]


def test_two_crashes_change_nothing_but_are_told(data: Path) -> None:
    crashed(data, SAFE_AFTER - 1)
    code, (status,), errors = run()
    assert code == 0
    assert "crashed (TypeError: by this test)" in errors
    assert "without heating" not in errors
    assert status["mode"] == "heat"
    assert safe_start_faults(status) == []


def test_after_three_crashes_it_begins_without_heat_and_says_so(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    build = headless.build
    monkeypatch.setattr(headless, "build", lambda *a, **k: (asked.append(k["graphics"]), build(*a, **k))[1])
    crashed(data, SAFE_AFTER)
    code, (status,), errors = run()
    assert code == 0
    assert status["mode"] == "off"
    assert asked == [False], "graphics cards are left alone"
    (told,) = safe_start_faults(status)
    assert "crashed 3 times in a row" in told
    assert f'{told} Type "warmgui heat on"' in errors
    assert run()[1][0]["mode"] == "heat", "a run that ended in order ends it"


def test_for_who_reads_lines_the_sentence_comes_once(data: Path) -> None:
    crashed(data, SAFE_AFTER)
    errors = io.StringIO()
    assert headless.run(Options(headless=True, simulate=True), Reader(0), errors) == 0
    assert errors.getvalue().count("without heating") == 1


def test_who_asks_for_a_safe_start_is_told_no_crashes() -> None:
    code, (status,), errors = run(safe_start=True)
    assert code == 0
    assert "as it was told to" in errors
    assert "crashed" not in "".join(safe_start_faults(status))


def test_a_safe_start_that_crashed_too_is_waited_after(data: Path) -> None:
    """Given a program that is started again at once, then it touches nothing for a while."""
    crashed(data, SAFE_AFTER + 1)
    code, objects, errors = run(time_limit_s=0.1)
    assert code == 0
    assert objects == [], "nothing was begun"
    assert "waits 60 s" in errors


def test_the_wait_ends_and_the_start_goes_on(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("warmgui.io.crash.FIRST_WAIT_S", 0.1)
    crashed(data, SAFE_AFTER + 1)
    code, (status,), errors = run()
    assert code == 0
    assert "waits 0 s" in errors
    assert "crashed 4 times in a row" in safe_start_faults(status)[0]


def last_of(data: Path) -> LastRun:
    found = marker(data).begin()
    assert found is not None
    return found


def test_a_mistake_while_it_starts_counts_as_a_crash(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise TypeError("not so")

    monkeypatch.setattr(headless, "build", broken)
    with pytest.raises(TypeError):
        run()
    lock = RunLock(data / "simulated.lock")
    lock.acquire()
    lock.release()
    told = last_of(data)
    assert (told.how, told.reason) == (CRASHED, "TypeError: not so")


def test_an_engine_that_ended_counts_as_a_crash(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The exit status makes whoever watches over services start it again, with the same engine."""
    monkeypatch.setattr(EngineThread, "_round", lambda self, _due: self._end.set())
    assert run(time_limit_s=LONGEST_WAIT_S)[0] == headless.EXIT_ENGINE_ENDED
    assert last_of(data).how == CRASHED


def test_a_second_one_does_not_touch_the_marker_of_the_first(data: Path) -> None:
    lock = RunLock(data / "simulated.lock")
    lock.acquire()
    first = marker(data)
    first.begin()
    kept = (data / f"running-{ROLE}.json").read_bytes()
    assert run()[0] == headless.EXIT_ALREADY_RUNNING
    assert (data / f"running-{ROLE}.json").read_bytes() == kept
    lock.release()

"""How a run ended is known at the next start: in order, in a crash with its trace, or without a word."""

from __future__ import annotations

import faulthandler
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from warmgui.io import crash
from warmgui.io.crash import CRASHED, ENDED_BY_FORCE, PC_WENT_OFF, SAFE_AFTER, LastRun, RunMarker, Watched

REPOSITORY = Path(__file__).parents[2]
TRACE = """Fatal Python error: Segmentation fault

Thread 0x00007f0c (most recent call first):
  File "/opt/x/selectors.py", line 5 in select

Current thread 0x00007f0a (most recent call first):
  Garbage-collecting
  File "/opt/x/pynvml.py", line 12 in nvmlInit
  File "/opt/x/warmgui/io/sensors/nvml.py", line 3 in read

Thread 0x00007f0b (most recent call first):
  File "/opt/x/threading.py", line 1 in wait
"""
C_STACK = """Fatal Python error: Aborted

Current thread 0x00007f0a [MainThread] (most recent call first):
  File "/opt/x/a.py", line 12 in f

Current thread's C stack trace (most recent call first):
  Binary file "/usr/bin/python3.14", at _Py_DumpStack+0x48 [0x5]
  Binary file "/lib/libnvidia-ml.so.1", at +0x3c050 [0x7f]
"""


class Pc:
    """A data folder, a clock, and a fault handler's file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.crash_file = folder / "crash.log"
        self.now_utc, self.boot_utc = 1_000_000.0, 500_000.0

    def marker(self, role: str = "window") -> RunMarker:
        return RunMarker(
            self.folder,
            self.crash_file,
            role,
            "1.0",
            clock=lambda: self.now_utc,
            boot_utc=lambda: self.boot_utc,
        )

    def crash(self, after_s: float = 20.0, trace: str = TRACE) -> None:
        self.now_utc += after_s
        with self.crash_file.open("a", encoding="utf-8") as file:
            file.write(trace)
        os.utime(self.crash_file, (self.now_utc, self.now_utc))


@pytest.fixture
def pc(tmp_path: Path) -> Pc:
    return Pc(tmp_path)


def ended(found: LastRun | None) -> LastRun:
    assert found is not None
    return found


def test_an_orderly_end_leaves_nothing_to_tell(pc: Pc) -> None:
    first = pc.marker()
    assert first.begin() is None
    first.end()
    first.end()
    assert pc.marker().begin() is None


def test_a_crash_is_told_once_with_its_trace_and_where_it_was(pc: Pc) -> None:
    pc.crash_file.write_text("Fatal Python error: an old one\n")
    pc.marker().begin()
    pc.crash()
    told = ended(pc.marker().begin())
    assert (told.how, told.version, told.in_a_row) == (CRASHED, "1.0", 1)
    assert told.trace.startswith("Fatal Python error: Segmentation fault")
    assert told.reason == "Segmentation fault"
    assert told.place == "x/pynvml.py, line 12, in nvmlInit"
    again = ended(pc.marker().begin())
    assert again.how == ENDED_BY_FORCE, "the same trace is not told twice"


def test_where_the_stack_of_c_is_told_its_top_is_named() -> None:
    told = LastRun(CRASHED, trace=C_STACK)
    assert told.place == 'Binary file "/lib/libnvidia-ml.so.1", at +0x3c050 [0x7f]'
    assert LastRun(CRASHED, trace="Fatal Python error: x").place == ""
    without = TRACE.replace("Current thread", "Thread")
    assert LastRun(CRASHED, trace=without).place == "x/selectors.py, line 5, in select"


def test_what_windows_tells_of_a_run_that_ended_in_order_is_no_crash(pc: Pc) -> None:
    """The fault handler also writes what a library caught itself."""
    first = pc.marker()
    first.begin()
    pc.crash(trace="Windows fatal exception: code 0x8001010d\n")
    first.end()
    assert pc.marker().begin() is None


def test_force_and_a_pc_that_went_off_are_told_apart(pc: Pc) -> None:
    pc.marker().begin()
    pc.now_utc += 60.0
    assert ended(pc.marker().begin()).how == ENDED_BY_FORCE
    pc.now_utc += 60.0
    pc.boot_utc = pc.now_utc - 30.0
    assert ended(pc.marker().begin()).how == PC_WENT_OFF


def test_the_end_of_a_session_is_no_fault_of_anybody(pc: Pc) -> None:
    """Windows ends a program at log-out before it has come to its own end."""
    first = pc.marker()
    first.begin()
    first.session_ends()
    assert pc.marker().begin() is None
    pc.now_utc += 60.0
    assert ended(pc.marker().begin()).how == ENDED_BY_FORCE, "that was of one session only"


def test_a_crash_after_a_session_that_went_on_is_told(pc: Pc) -> None:
    first = pc.marker()
    first.begin()
    first.session_ends()
    pc.crash()
    assert ended(pc.marker().begin()).how == CRASHED


def test_a_session_that_ends_after_the_run_marks_nothing(pc: Pc) -> None:
    first = pc.marker()
    first.begin()
    first.end()
    first.session_ends()
    assert pc.marker().begin() is None


def test_after_crashes_in_a_row_a_safe_start_is_offered(pc: Pc) -> None:
    pc.marker().begin()
    for number in range(1, SAFE_AFTER + 1):
        pc.crash()
        told = ended(pc.marker().begin())
        assert told.in_a_row == number
        assert told.safe_start_offered is (number >= SAFE_AFTER)


def test_a_run_that_lasted_or_ended_in_order_begins_the_count_anew(pc: Pc) -> None:
    for _ in range(2):
        pc.marker().begin()
        pc.crash()
    lasted = pc.marker()
    assert ended(lasted.begin()).in_a_row == 2
    pc.crash(after_s=crash.SOON_S + 1.0)
    after = pc.marker()
    assert ended(after.begin()).in_a_row == 1
    after.end()
    pc.marker().begin()
    pc.crash()
    assert ended(pc.marker().begin()).in_a_row == 1


def test_a_mistake_of_the_program_counts_as_a_crash(pc: Pc) -> None:
    """Whoever watches over services starts it again after both."""
    run = pc.marker()
    run.begin()
    for number in range(1, SAFE_AFTER + 1):
        pc.now_utc += 20.0
        run.failed("TypeError: no such thing")
        run = pc.marker()
        told = ended(run.begin())
        assert (told.how, told.reason, told.place) == (CRASHED, "TypeError: no such thing", "")
        assert (told.in_a_row, told.safe_start_offered) == (number, number >= SAFE_AFTER)
    pc.now_utc += crash.SOON_S + 1.0
    run.failed("x" * 100_000)
    told = ended(pc.marker().begin())
    assert told.in_a_row == 1
    assert len(told.trace) < 10_000


def test_a_mistake_after_the_end_marks_nothing(pc: Pc) -> None:
    run = pc.marker()
    run.begin()
    run.end()
    run.failed("too late")
    assert pc.marker().begin() is None


def test_what_goes_on_crashing_is_begun_ever_more_seldom() -> None:
    """Also where whoever starts it does so at once; each wait still counts as soon after a start."""
    waits = [LastRun(CRASHED, in_a_row=number).wait_s for number in range(1, 9)]
    assert waits == [0.0, 0.0, 0.0, 60.0, 120.0, 240.0, 240.0, 240.0]
    assert max(waits) < crash.SOON_S


def test_the_count_goes_on_through_the_waits(pc: Pc) -> None:
    """Given a program that crashes ten seconds after each wait, then it never crashes hot again."""
    pc.marker().begin()
    told = LastRun(CRASHED)
    for _ in range(30):
        pc.crash(after_s=told.wait_s + 10.0)
        told = ended(pc.marker().begin())
    assert told.wait_s == crash.LONGEST_WAIT_S


def test_window_and_headless_do_not_take_each_others_marker(pc: Pc) -> None:
    pc.marker("window").begin()
    other = pc.marker("headless")
    assert other.begin() is None
    other.end()
    assert ended(pc.marker("window").begin()).how == ENDED_BY_FORCE


@pytest.mark.parametrize(
    "garbage", [b"", b"{", b"[1]", b"\xff\xfe", b'{"crash_bytes": "x", "crashes_utc": [null, 1e400, "a"]}']
)
def test_a_damaged_marker_still_tells_that_the_end_was_none(pc: Pc, garbage: bytes) -> None:
    pc.marker().begin()
    (pc.folder / "running-window.json").write_bytes(garbage)
    assert ended(pc.marker().begin()).how == ENDED_BY_FORCE
    (pc.folder / "running-window.json").write_bytes(garbage)
    pc.crash()
    assert ended(pc.marker().begin()).how == CRASHED


def test_without_a_place_for_the_marker_the_run_begins(tmp_path: Path) -> None:
    marker = RunMarker(tmp_path / "nowhere", tmp_path / "crash.log", "window", "1.0")
    assert marker.begin() is None
    marker.end()


def test_the_crash_file_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faulthandler, "enable", lambda _file: None)
    monkeypatch.setattr(faulthandler, "disable", lambda: None)
    path = tmp_path / "logs" / "crash.log"
    path.parent.mkdir()
    path.write_bytes(b"old " * crash.LARGEST_CRASH_BYTES + b"newest")
    watched = Watched(path)
    watched.open()
    watched.close()
    watched.close()
    assert path.stat().st_size < crash.LARGEST_CRASH_BYTES
    assert path.read_bytes().endswith(b"newest")


SEGFAULT = """
import sys, pathlib, os
from warmgui.io.crash import RunMarker, Watched
folder = pathlib.Path(sys.argv[1])
watched = Watched(folder / "crash.log")
RunMarker(folder, folder / "crash.log", "window", "1.0").begin()
watched.open()
import ctypes
ctypes.string_at(0)
"""


def test_a_real_crash_is_found_by_the_next_start(tmp_path: Path) -> None:
    child = subprocess.run(
        [sys.executable, "-c", SEGFAULT, str(tmp_path)],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        check=False,
        capture_output=True,
    )
    assert child.returncode != 0
    told = ended(RunMarker(tmp_path, tmp_path / "crash.log", "window", "1.0").begin())
    assert told.how == CRASHED
    assert "in string_at" in told.place
    assert json.loads((tmp_path / "running-window.json").read_text())["crashes_utc"]

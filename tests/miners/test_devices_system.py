"""What the miner asks of the operating system, on this one and on stand-ins for the other."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import threading
import time
import types
from pathlib import Path
from typing import Any, Self

import pytest
from deadlines import DEADLINE_S

from miners import process
from miners.cpu_name import cpu_name, tidy
from miners.service_lines import WAITING_LINES, LineReader, LineSplitter, LineWriter
from miners.timer import EventTimer, WindowsTimer


class Kernel32:
    """As much of Windows as a timer and a priority need; remembers the calls."""

    def __init__(self, *, high_resolution: bool = True, event: int = 7) -> None:
        self.calls: list[tuple[str, tuple[Any, ...]]] = []

        def function(name: str, result: Any) -> Any:
            def call(*arguments: Any) -> Any:
                self.calls.append((name, arguments))
                return result(*arguments) if callable(result) else result

            return call

        self.CreateWaitableTimerExW = function(
            "CreateWaitableTimerExW", lambda *a: 5 if high_resolution or a[2] == 0 else None
        )
        self.CreateEventW = function("CreateEventW", event)
        for name in ("WaitForSingleObject", "SetWaitableTimer", "WaitForMultipleObjects", "SetEvent"):
            setattr(self, name, function(name, 1))
        self.GetCurrentProcess = function("GetCurrentProcess", -1)
        self.SetPriorityClass = function("SetPriorityClass", 1)

    def named(self, name: str) -> list[tuple[Any, ...]]:
        return [arguments for called, arguments in self.calls if called == name]


# ---- timers ----------------------------------------------------------------------------------------------


def test_a_wake_before_the_wait_is_not_lost() -> None:
    timer = EventTimer()
    timer.wake()
    begun_s = time.monotonic()
    timer.wait(DEADLINE_S)
    assert time.monotonic() - begun_s < DEADLINE_S / 2


def test_a_wake_ends_a_wait_without_limit_and_only_one() -> None:
    timer = EventTimer()
    thread = threading.Thread(target=timer.wait, args=(None,))
    thread.start()
    timer.wake()
    thread.join(DEADLINE_S)
    assert not thread.is_alive()
    begun_s = time.monotonic()
    timer.wait(0.01)
    assert time.monotonic() - begun_s >= 0.0099


def test_windows_waits_for_a_relative_time_of_100_ns_steps_or_the_event() -> None:
    kernel32 = Kernel32()
    timer = WindowsTimer(kernel32)
    timer.wait(0.025)
    due = kernel32.named("SetWaitableTimer")[0][1]._obj.value
    assert due == -250_000
    count, handles, wait_for_all, _ = kernel32.named("WaitForMultipleObjects")[0]
    assert (count, list(handles), wait_for_all) == (2, [7, 5], 0)
    timer.wait(None)
    assert kernel32.named("WaitForSingleObject")[0][0].value == 7
    timer.wake()
    assert kernel32.named("SetEvent")[0][0].value == 7


def test_an_old_windows_gets_a_plain_timer() -> None:
    kernel32 = Kernel32(high_resolution=False)
    WindowsTimer(kernel32)
    assert [a[2] for a in kernel32.named("CreateWaitableTimerExW")] == [2, 0]


def test_no_timer_is_an_error_and_not_a_busy_loop() -> None:
    with pytest.raises(OSError, match="no timer"):
        WindowsTimer(Kernel32(event=0))


# ---- process ---------------------------------------------------------------------------------------------


def test_on_windows_priority_and_timers_come_from_kernel32(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel32 = Kernel32()
    monkeypatch.setattr(process, "is_windows", lambda: True)
    monkeypatch.setattr(ctypes, "CDLL", lambda name: kernel32)
    assert process.lower_priority()
    handle, priority = kernel32.named("SetPriorityClass")[0]
    assert (ctypes.c_ssize_t(handle.value).value, priority) == (-1, 0x40)
    assert isinstance(process.make_timer(), WindowsTimer)


def test_elsewhere_priority_is_niceness_and_a_refusal_is_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(os, "nice", asked.append)
    assert process.lower_priority()
    assert asked == [19]

    def refuse(_: int) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "nice", refuse)
    assert not process.lower_priority()
    assert isinstance(process.make_timer(), EventTimer)


def test_death_with_the_parent_is_asked_of_linux_only(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int, ...]] = []

    def prctl(*arguments: int) -> int:
        asked.append(arguments)
        return 0

    libc = types.SimpleNamespace(prctl=prctl)
    monkeypatch.setattr(sys, "platform", "linux")
    assert process.die_with_parent(libc)
    assert asked == [(1, 9, 0, 0, 0)]
    assert not process.die_with_parent(types.SimpleNamespace())
    monkeypatch.setattr(sys, "platform", "win32")
    assert not process.die_with_parent(libc)
    assert len(asked) == 1


def test_processors_are_counted_as_this_process_may_use_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {1, 5}, raising=False)
    assert process.usable_cpus() == 2
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert process.usable_cpus() == 1


@pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="nobody counts it here")
def test_a_process_without_a_processor_is_known_to_have_waited() -> None:
    """Two that want one processor: each waits for the other, with a thread that is not its first."""
    cpu = min(os.sched_getaffinity(0))
    program = (
        "import os, threading\n"
        f"os.sched_setaffinity(0, {{{cpu}}})\n"
        "def turn():\n"
        "    while True: pass\n"
        "threading.Thread(target=turn).start()\n"
    )
    children = [subprocess.Popen([sys.executable, "-c", program]) for _ in range(2)]
    try:
        end_s = time.monotonic() + DEADLINE_S
        while not all(process.starved_s(child.pid) > 0.01 for child in children):
            assert time.monotonic() < end_s
            threading.Event().wait(0.02)
    finally:
        for child in children:
            child.kill()
            child.wait(DEADLINE_S)
    assert process.starved_s(children[0].pid) == 0.0, "it is gone"


def test_stdout_moves_aside_and_fd_1_becomes_stderr() -> None:
    code = (
        "import os\n"
        "from miners.process import take_stdout\n"
        "print('early')\n"
        "out = take_stdout()\n"
        "os.write(1, b'chatter\\n')\n"
        "out.write(b'message\\n')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=DEADLINE_S, check=True)
    assert done.stdout.splitlines() == [b"early", b"message"]
    assert done.stderr.splitlines() == [b"chatter"]


# ---- names -------------------------------------------------------------------------------------------------


def test_the_processors_name_comes_from_cpuinfo(tmp_path: Path) -> None:
    cpuinfo = tmp_path / "cpuinfo"
    cpuinfo.write_text("processor\t: 0\nmodel name\t: Intel(R) Core(TM)  i7-1260P\nflags: x\n")
    assert cpu_name(cpuinfo) == "Intel Core i7-1260P"
    cpuinfo.write_text("processor : 0\nModel\t: Raspberry Pi 5 Model B Rev 1.0\n")
    assert cpu_name(cpuinfo) == "Raspberry Pi 5 Model B Rev 1.0"


def test_a_computer_that_says_nothing_has_its_architecture(tmp_path: Path) -> None:
    (tmp_path / "empty").write_text("")
    for path in (tmp_path / "missing", tmp_path / "empty"):
        assert cpu_name(path)


def test_on_windows_the_registry_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    class Key:
        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            return

    registry = types.ModuleType("winreg")
    values = {"ProcessorNameString": "AMD Ryzen 7 7700X 8-Core Processor            "}
    vars(registry).update(
        HKEY_LOCAL_MACHINE=1, OpenKey=lambda *_: Key(), QueryValueEx=lambda _, name: (values[name], 1)
    )
    monkeypatch.setitem(sys.modules, "winreg", registry)
    monkeypatch.setattr(sys, "platform", "win32")
    assert cpu_name() == "AMD Ryzen 7 7700X 8-Core Processor"

    def missing(*_: object) -> Key:
        raise FileNotFoundError

    vars(registry).update(OpenKey=missing)
    assert cpu_name()
    assert "AMD Ryzen" not in cpu_name()


def test_names_are_tidied() -> None:
    assert tidy("Intel(R)  Xeon(tm) CPU ") == "Intel Xeon CPU"


# ---- lines -------------------------------------------------------------------------------------------------


def test_lines_are_cut_wherever_the_bytes_break() -> None:
    splitter = LineSplitter()
    text = b"one\ntwo\n\nthree\n"
    lines = [line for k in range(len(text)) for line in splitter.feed(text[k : k + 1])]
    assert lines == [b"one", b"two", b"", b"three"]


def test_of_an_endless_line_the_beginning_is_given_once_and_the_next_line_is_whole() -> None:
    splitter = LineSplitter(longest=10)
    lines = [line for part in (b"x" * 8, b"x" * 8, b"x" * 30, b"xx\nnext\n") for line in splitter.feed(part)]
    assert lines == [b"x" * 16, b"next"]


def test_a_broken_stdin_is_its_end() -> None:
    got: list[bytes | None] = []
    ended = threading.Event()

    def on_line(line: bytes | None) -> None:
        got.append(line)
        if line is None:
            ended.set()

    read_fd, write_fd = os.pipe()
    os.close(write_fd)
    os.close(read_fd)
    LineReader(read_fd, on_line).start()
    assert ended.wait(DEADLINE_S)
    assert got == [None]


class Pipe:
    """A pipe that takes a few bytes at a time, and waits for `go` first."""

    def __init__(self, *, broken: bool = False) -> None:
        self.data = b""
        self.go = threading.Event()
        self._broken = broken

    def write(self, data: bytes) -> int:
        self.go.wait(DEADLINE_S)
        if self._broken:
            raise BrokenPipeError
        self.data += bytes(data[:3])
        return min(3, len(data))


def test_a_full_pipe_blocks_nobody_and_drops_the_newest() -> None:
    pipe = Pipe()
    writer = LineWriter(pipe, lambda: None)  # type: ignore[arg-type]  # as much of a file as is used
    for number in range(WAITING_LINES + 50):
        writer.write(b"%d\n" % number)
    pipe.go.set()
    writer.close(DEADLINE_S)
    lines = pipe.data.splitlines()
    assert lines == [b"%d" % k for k in range(len(lines))]
    assert WAITING_LINES <= len(lines) <= WAITING_LINES + 1


def test_a_broken_pipe_is_told() -> None:
    pipe, broken = Pipe(broken=True), threading.Event()

    def told() -> None:
        broken.set()
        raise RuntimeError("the loop is closed")

    writer = LineWriter(pipe, told)  # type: ignore[arg-type]  # as above
    pipe.go.set()
    writer.write(b"x\n")
    assert broken.wait(DEADLINE_S)
    writer.close(DEADLINE_S)

"""What differs per system: where the miner is, whether there is a display, the Job Object on Windows."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from warmgui.io import job_object, process_guard
from warmgui.io.job_object import KillOnCloseJob
from warmgui.io.process_guard import has_display, miner_argv, split_command, start_child


def test_from_source_the_miner_is_a_module_of_this_python() -> None:
    assert miner_argv() == [sys.executable, "-m", "miners", "--stdio"]


@pytest.mark.parametrize(("windows", "name"), [(False, "warmgui-miner"), (True, "warmgui-miner.exe")])
def test_frozen_it_is_the_executable_beside_ours(
    monkeypatch: pytest.MonkeyPatch, *, windows: bool, name: str
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(Path("/opt/warmgui/warmgui")))
    monkeypatch.setattr(process_guard, "is_windows", lambda: windows)
    assert miner_argv() == [str(Path("/opt/warmgui") / name), "--stdio"]
    assert process_guard._working_folder() is None


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_display(environ: dict[str, str], platform: str, *, expected: bool) -> None:
    assert has_display(environ, platform=platform) is expected


def test_commands_are_split_without_a_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process_guard, "is_windows", lambda: False)
    assert split_command("read 'my room' $HOME") == ["read", "my room", "$HOME"]
    with pytest.raises(ValueError, match="quotation"):
        split_command("'open")
    monkeypatch.setattr(process_guard, "is_windows", lambda: True)
    assert split_command(r"C:\room.exe -c") == r"C:\room.exe -c", "Windows splits by itself"


def test_a_child_finds_the_miners_package_wherever_we_are(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    process, _ = start_child([sys.executable, "-c", "import miners; print(miners.__version__)"])
    out, _ = process.communicate()
    assert out.strip()


def test_an_end_before_the_priority_was_lowered_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise ProcessLookupError

    monkeypatch.setattr(os, "setpriority", refuse, raising=False)
    monkeypatch.setattr(os, "PRIO_PROCESS", 0, raising=False)
    process_guard._step_back(1)
    monkeypatch.delattr(os, "setpriority")
    process_guard._step_back(1)


class Kernel32:
    """Counts handles; can refuse each step."""

    def __init__(self, **refuses: int) -> None:
        self.refuses = refuses
        self.closed: list[int] = []
        self.limit_flags = 0
        self.CreateJobObjectW = SimpleCall(lambda *_: self.refuses.get("create", 11))
        self.OpenProcess = SimpleCall(lambda *_: self.refuses.get("open", 22))

    def SetInformationJobObject(self, job: Any, kind: int, limits: Any, size: int) -> int:  # noqa: N802 - Windows
        assert (job.value, kind) == (11, 9)
        assert size == (144 if ctypes.sizeof(ctypes.c_void_p) == 8 else 112)
        flags = ctypes.cast(limits, ctypes.POINTER(ctypes.c_uint32))[4]
        self.limit_flags = flags
        return self.refuses.get("limit", 1)

    def AssignProcessToJobObject(self, job: Any, process: Any) -> int:  # noqa: N802 - Windows
        assert (job.value, process.value) == (11, 22)
        return self.refuses.get("assign", 1)

    def CloseHandle(self, handle: Any) -> int:  # noqa: N802 - Windows
        self.closed.append(handle.value)
        return 1


class SimpleCall:
    restype: Any = None

    def __init__(self, call: Any) -> None:
        self.call = call

    def __call__(self, *arguments: Any) -> Any:
        return self.call(*arguments)


def test_the_job_object_kills_on_close() -> None:
    kernel32 = Kernel32()
    assert KillOnCloseJob(4711, kernel32).holds
    assert kernel32.limit_flags == 0x2000
    assert kernel32.closed == [22], "the process's handle; the job's stays open"


@pytest.mark.parametrize("step", ["create", "limit", "open", "assign"])
def test_without_a_job_object_the_end_of_stdin_must_do(step: str) -> None:
    assert not KillOnCloseJob(4711, Kernel32(**{step: 0})).holds


def test_windows_flags(monkeypatch: pytest.MonkeyPatch) -> None:
    started: dict[str, Any] = {}

    def popen(argv: list[str], **more: Any) -> SimpleNamespace:
        started.update(more)
        return SimpleNamespace(pid=5)

    monkeypatch.setattr(process_guard, "is_windows", lambda: True)
    monkeypatch.setattr(subprocess, "Popen", popen)
    monkeypatch.setattr(job_object, "KillOnCloseJob", lambda pid: f"job of {pid}")
    _, keep = start_child(["x"])
    assert started["creationflags"] == 0x08004000, "no window, below normal"
    assert keep == "job of 5"

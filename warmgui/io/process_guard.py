"""What differs per system: a child that ends when we do, at low priority; whether there is a display.

On Linux the miner asks for PR_SET_PDEATHSIG itself (`miners.process`): code between fork and exec may
deadlock in a program with threads. On Windows we hold a Job Object whose last handle kills the child; the
system closes it when this process ends, however it ends. The end of the child's stdin is the other belt.
"""

from __future__ import annotations

import logging
import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Mapping, Sequence

log = logging.getLogger(__name__)

_BELOW_NORMAL_PRIORITY_CLASS = 0x4000
_CREATE_NO_WINDOW = 0x08000000
_LOWEST_NICE = 19


def is_windows() -> bool:
    """Whether this is Windows."""
    return sys.platform == "win32"


def has_display(environ: Mapping[str, str], *, platform: str = sys.platform) -> bool:
    """Whether a window can be shown; a chosen Qt platform ("offscreen") counts as one."""
    if not platform.startswith("linux"):
        return True
    return any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def miner_argv() -> list[str]:
    """How the miner is started: frozen, the executable beside ours; else this Python's `miners` package."""
    if getattr(sys, "frozen", False):
        name = "warmgui-miner.exe" if is_windows() else "warmgui-miner"
        return [str(Path(sys.executable).with_name(name)), "--stdio"]
    return [sys.executable, "-m", "miners", "--stdio"]


def analysis_argv() -> list[str]:
    """How the child that learns the room is started."""
    if getattr(sys, "frozen", False):
        name = "warmgui-analysis.exe" if is_windows() else "warmgui-analysis"
        return [str(Path(sys.executable).with_name(name))]
    return [sys.executable, "-m", "warmgui.analysis"]


def class_argv() -> list[str]:
    """How a class network is started; its options follow."""
    if getattr(sys, "frozen", False):
        return [miner_argv()[0], "--pool", "--class"]
    return [sys.executable, "-m", "miners.pool", "--class"]


def heater_guard_argv() -> list[str]:
    """How the guard of heaters is started."""
    if getattr(sys, "frozen", False):
        name = "warmgui-guard.exe" if is_windows() else "warmgui-guard"
        return [str(Path(sys.executable).with_name(name))]
    return [sys.executable, "-m", "warmgui.heater_guard"]


def split_command(command: str) -> list[str] | str:
    """A command line of the settings for `subprocess`, never for a shell.

    Raises:
        ValueError: a quotation mark is not closed.
    """
    return command if is_windows() else shlex.split(command)


def start_server(argv: Sequence[str]) -> tuple[subprocess.Popen[bytes], object]:
    """As `start_child`, but not at low priority: who serves others must answer while this PC heats."""
    return start_child(argv, low_priority=False)


def start_child(argv: Sequence[str], *, low_priority: bool = True) -> tuple[subprocess.Popen[bytes], object]:
    """Start a child with pipes, low priority, no window; it ends when this process does.

    Args:
        argv: the program and its arguments.
        low_priority: behind every other program.

    Returns:
        The process, and an object to keep as long as the child may live (the Job Object's handle).

    Raises:
        OSError: it cannot be started: not there, not executable, held back by antivirus.
    """
    import subprocess  # late: the window asks this module for a display before it paints

    priority = _BELOW_NORMAL_PRIORITY_CLASS if low_priority else 0
    flags = _CREATE_NO_WINDOW | priority if is_windows() else 0
    process = subprocess.Popen(
        argv,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        creationflags=flags,
        cwd=_working_folder(),
    )
    keep: object = None
    if is_windows():
        from warmgui.io.job_object import KillOnCloseJob

        keep = KillOnCloseJob(process.pid)
    elif low_priority:
        _step_back(process.pid)
    return process, keep


def start_survivor(argv: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start a child that outlives us for a moment: no Job Object ends it, only the end of its stdin does.

    Raises:
        OSError: it cannot be started.
    """
    import subprocess  # late, as above

    return subprocess.Popen(
        argv,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        creationflags=_CREATE_NO_WINDOW if is_windows() else 0,
        cwd=_working_folder(),
    )


def _working_folder() -> str | None:
    """From a source tree `-m miners` needs its root; frozen programs and installed ones do not care."""
    if getattr(sys, "frozen", False):
        return None
    root = Path(__file__).resolve().parents[2]
    return str(root) if (root / "miners").is_dir() else None


def _step_back(pid: int) -> None:
    set_priority = getattr(os, "setpriority", None)
    if set_priority is None:
        return
    try:
        set_priority(os.PRIO_PROCESS, pid, _LOWEST_NICE)
    except OSError as error:  # it may have ended already; it also lowers itself
        log.debug("priority of the miner: %s", error)

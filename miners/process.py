"""What the miner asks of the system: low priority, death with the parent, a clean stdout, timers."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from miners.timer import EventTimer, WakeableTimer, WindowsTimer

if TYPE_CHECKING:
    from collections.abc import Callable

_PR_SET_PDEATHSIG = 1
_IDLE_PRIORITY_CLASS = 0x40
_LOWEST_NICE = 19


def is_windows() -> bool:
    """Whether this is Windows."""
    return sys.platform == "win32"


def usable_cpus() -> int:
    """Processors that this process may use, at least 1."""
    affinity: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)
    return max(1, len(affinity(0)) if affinity else os.cpu_count() or 1)


def lower_priority() -> bool:
    """Step behind everything else on this computer; False where the system refused.

    Call it before threads start: Linux keeps the nice value per thread, and threads inherit it.
    """
    if is_windows():
        kernel32 = _kernel32()
        kernel32.GetCurrentProcess.restype = ctypes.c_void_p
        process = ctypes.c_void_p(kernel32.GetCurrentProcess())
        return bool(kernel32.SetPriorityClass(process, _IDLE_PRIORITY_CLASS))
    try:
        os.nice(_LOWEST_NICE)
    except OSError:
        return False
    return True


def starved_s(pid: int) -> float:
    """How long a process was ready to run and had no processor: that thread of it which waited longest.

    0 where nobody says. Linux counts it (`/proc/PID/task/TID/schedstat`, its second number, ns). A busy
    machine can hold back for many seconds what steps behind everything else: such a process does not hang.
    """
    longest_ns = 0
    for thread in Path(f"/proc/{pid}/task").glob("*/schedstat"):
        with contextlib.suppress(OSError, ValueError, IndexError):  # it ended meanwhile
            longest_ns = max(longest_ns, int(thread.read_text("ascii").split()[1]))
    return longest_ns * 1e-9


def die_with_parent(libc: Any = None) -> bool:
    """Ask Linux to kill this process when the *thread* that started it ends; False elsewhere.

    The first belt is the end of stdin; this one also works when the miner hangs. On Windows the parent holds
    a Job Object for the same purpose.
    """
    if not sys.platform.startswith("linux"):
        return False
    with contextlib.suppress(OSError, AttributeError):
        return bool((libc or ctypes.CDLL(None)).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0) == 0)
    return False


def take_stdout() -> BinaryIO:
    """Move stdout aside and return it, unbuffered; from now on fd 1 writes to stderr.

    Whatever a driver or library prints can then not corrupt a stream of messages.
    """
    sys.stdout.flush()
    moved = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(moved, "wb", buffering=0)


def make_timer() -> WakeableTimer:
    """The best timer of this system."""
    return WindowsTimer(_kernel32()) if is_windows() else EventTimer()


def _kernel32() -> Any:
    return ctypes.CDLL("kernel32")  # on 64-bit Windows there is one calling convention: CDLL is WinDLL

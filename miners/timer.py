"""Waits that another thread can end early, precise to well below a millisecond.

`threading.Event` is that on Linux and macOS. On Windows its timeout has the system tick's resolution (about
15 ms), far too coarse for a 40 ms duty period; there a high-resolution waitable timer does the waiting.
"""

from __future__ import annotations

import ctypes
import threading
from typing import Any, Protocol

_HIGH_RESOLUTION = 0x2  # CREATE_WAITABLE_TIMER_HIGH_RESOLUTION, Windows 10 1803 and later
_ALL_ACCESS = 0x1F0003  # TIMER_ALL_ACCESS
_INFINITE = 0xFFFFFFFF
_TICKS_PER_S = 10_000_000  # FILETIME counts 100 ns; negative means from now


class WakeableTimer(Protocol):
    """One waiter, many wakers. A `wake` before the `wait` is not lost."""

    def wait(self, seconds: float | None) -> None:
        """Return after `seconds` (None: never by itself) or when woken."""

    def wake(self) -> None:
        """End the present or the next wait."""


class EventTimer:
    """The portable timer."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def wait(self, seconds: float | None) -> None:
        """See `WakeableTimer`."""
        self._event.wait(seconds)
        self._event.clear()

    def wake(self) -> None:
        """See `WakeableTimer`."""
        self._event.set()


class WindowsTimer:
    """A waitable timer beside an auto-reset event; `kernel32` is the loaded library or a stand-in."""

    def __init__(self, kernel32: Any) -> None:
        handle = ctypes.c_void_p
        for name in ("CreateWaitableTimerExW", "CreateEventW"):
            getattr(kernel32, name).restype = handle
        self._kernel32 = kernel32
        # Windows before 1803 refuses the flag; a plain timer is coarse there, but right.
        self._timer = handle(
            kernel32.CreateWaitableTimerExW(None, None, _HIGH_RESOLUTION, _ALL_ACCESS)
            or kernel32.CreateWaitableTimerExW(None, None, 0, _ALL_ACCESS)
        )
        self._event = handle(kernel32.CreateEventW(None, 0, 0, None))
        self._both = (handle * 2)(self._event, self._timer)
        if not self._timer.value or not self._event.value:
            raise OSError("Windows gave no timer")

    def wait(self, seconds: float | None) -> None:
        """See `WakeableTimer`."""
        if seconds is None:
            self._kernel32.WaitForSingleObject(self._event, _INFINITE)
            return
        due = ctypes.c_longlong(-max(1, round(seconds * _TICKS_PER_S)))
        self._kernel32.SetWaitableTimer(self._timer, ctypes.byref(due), 0, None, None, 0)
        self._kernel32.WaitForMultipleObjects(2, self._both, 0, _INFINITE)

    def wake(self) -> None:
        """See `WakeableTimer`."""
        self._kernel32.SetEvent(self._event)

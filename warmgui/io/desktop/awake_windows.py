"""Sleep held back on Windows: `SetThreadExecutionState`, which lasts as long as the thread that called it.

Source: Microsoft, winbase.h: ES_CONTINUOUS keeps the state until the next call with it; ES_SYSTEM_REQUIRED
is about sleep, and nothing here is about the display.
"""

from __future__ import annotations

import ctypes
import logging
from typing import Any

from warmgui.core.awake import AwakeState

log = logging.getLogger(__name__)

_CONTINUOUS = 0x80000000
_SYSTEM_REQUIRED = 0x00000001


class WindowsSleepLock:
    """`SleepLock` of the calling thread.

    Args:
        kernel32: the library.
    """

    def __init__(self, kernel32: Any = None) -> None:
        self._kernel32 = kernel32 or ctypes.CDLL("kernel32")
        self._held = False

    def hold(self) -> AwakeState:
        """See `SleepLock`."""
        if not self._held:
            self._held = self._set(_CONTINUOUS | _SYSTEM_REQUIRED)
        return AwakeState.HELD if self._held else AwakeState.REFUSED

    def release(self) -> None:
        """See `SleepLock`."""
        if self._held:
            self._held = False
            self._set(_CONTINUOUS)

    def _set(self, flags: int) -> bool:
        """Whether it was done: the answer is the state before, and 0 means that it failed."""
        self._kernel32.SetThreadExecutionState.restype = ctypes.c_uint32
        done = bool(self._kernel32.SetThreadExecutionState(ctypes.c_uint32(flags)))
        if not done:
            log.warning("Windows does not take the execution state %#x", flags)
        return done

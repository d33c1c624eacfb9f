"""A Windows Job Object: the system ends what is in it when its last handle closes, however we end."""

from __future__ import annotations

import ctypes
import logging
from typing import Any

log = logging.getLogger(__name__)

_KILL_ON_JOB_CLOSE = 0x2000
_EXTENDED_LIMIT_INFORMATION = 9
_PROCESS_SET_QUOTA_AND_TERMINATE = 0x0101


class _BasicLimits(ctypes.Structure):
    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class _ExtendedLimits(ctypes.Structure):
    _fields_ = (
        ("BasicLimitInformation", _BasicLimits),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


class KillOnCloseJob:
    """A Windows Job Object around one process and its children: when the last handle closes, they end."""

    def __init__(self, pid: int, kernel32: Any = None) -> None:
        self._kernel32 = kernel32 or ctypes.CDLL("kernel32")  # one calling convention on 64-bit Windows
        self._kernel32.CreateJobObjectW.restype = ctypes.c_void_p
        self._kernel32.OpenProcess.restype = ctypes.c_void_p
        self._handle = self._kernel32.CreateJobObjectW(None, None)
        self.holds = bool(self._handle) and self._limit() and self._assign(pid)
        if not self.holds:
            log.warning("no Job Object for process %d; the end of its stdin must do", pid)

    def _limit(self) -> bool:
        limits = _ExtendedLimits()
        limits.BasicLimitInformation.LimitFlags = _KILL_ON_JOB_CLOSE
        return bool(
            self._kernel32.SetInformationJobObject(
                ctypes.c_void_p(self._handle),
                _EXTENDED_LIMIT_INFORMATION,
                ctypes.byref(limits),
                ctypes.sizeof(limits),
            )
        )

    def _assign(self, pid: int) -> bool:
        process = self._kernel32.OpenProcess(_PROCESS_SET_QUOTA_AND_TERMINATE, False, pid)  # noqa: FBT003
        if not process:
            return False
        try:
            return bool(
                self._kernel32.AssignProcessToJobObject(
                    ctypes.c_void_p(self._handle), ctypes.c_void_p(process)
                )
            )
        finally:
            self._kernel32.CloseHandle(ctypes.c_void_p(process))

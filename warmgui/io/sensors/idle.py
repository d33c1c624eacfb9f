"""How long mouse and keyboard have been still, on X11 and on Windows. Wayland: `idle_wayland`."""

from __future__ import annotations

import ctypes
import struct
from typing import TYPE_CHECKING, Any

from warmgui.core.vocabulary import Quantity
from warmgui.io.sensors.base import SensorAbsentError, measured
from warmgui.io.sensors.desktop_x11 import XConnection

if TYPE_CHECKING:
    from warmgui.core.model import Reading

_QUERY_INFO = 1
_SINCE_INPUT = 16
"""Where the reply says it: head 8, saver's window 4, time until the saver 4; then milliseconds."""


class XcbIdleSensor:
    """Asks the X server's screen saver extension."""

    name = "user idle"
    period_s = 1.0

    def __init__(self, desk: XConnection | None = None) -> None:
        self._desk = desk or XConnection(b"MIT-SCREEN-SAVER")

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        reply = self._desk.ask(_QUERY_INFO, struct.pack("=I", self._desk.root), extended=True)
        if not reply:
            raise SensorAbsentError
        (idle_ms,) = struct.unpack_from("=I", reply, _SINCE_INPUT)
        return [measured(Quantity.USER_IDLE_S, idle_ms / 1000.0, now_s, "X11")]

    def close(self) -> None:
        """Leave the X server."""
        self._desk.close()


class _LastInputInfo(ctypes.Structure):
    _fields_ = (("cbSize", ctypes.c_uint), ("dwTime", ctypes.c_uint32))


class WindowsIdleSensor:
    """`GetLastInputInfo` against `GetTickCount`; both wrap after 49.7 days, the difference does not."""

    name = "user idle"
    period_s = 1.0

    def __init__(self, user32: Any = None, kernel32: Any = None) -> None:
        self._user32 = user32 or ctypes.CDLL("user32")
        self._kernel32 = kernel32 or ctypes.CDLL("kernel32")

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        info = _LastInputInfo(ctypes.sizeof(_LastInputInfo), 0)
        if not self._user32.GetLastInputInfo(ctypes.byref(info)):
            raise SensorAbsentError
        self._kernel32.GetTickCount.restype = ctypes.c_uint32
        idle_ms = (self._kernel32.GetTickCount() - info.dwTime) & 0xFFFFFFFF
        return [measured(Quantity.USER_IDLE_S, idle_ms / 1000.0, now_s, "Windows")]

    def close(self) -> None:
        """Nothing is held open."""

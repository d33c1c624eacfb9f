"""Whether a program covers a whole screen, on X11 and on Windows. Wayland: `fullscreen_wayland`."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

from warmgui.core.text import translate
from warmgui.core.vocabulary import Quantity
from warmgui.io.sensors.base import measured, unknown
from warmgui.io.sensors.desktop_x11 import XConnection

if TYPE_CHECKING:
    from warmgui.core.model import Reading

PERIOD_S = 2.0

NO_MANAGER = translate("sensors", "This X11 desktop does not tell programs which window is in front.")


class XcbFullScreenSensor:
    """The active window's state, as window managers tell it (EWMH)."""

    name = "full screen"
    period_s = PERIOD_S

    def __init__(self, desk: XConnection | None = None) -> None:
        self._desk = desk or XConnection()

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        active = self._desk.numbers(self._desk.root, "_NET_ACTIVE_WINDOW")
        if active is None and not self._tells():
            return [unknown(Quantity.FULL_SCREEN, now_s, NO_MANAGER, "X11")]
        filled = any(window and self._fills(window) for window in (active or ())[:1])
        return [measured(Quantity.FULL_SCREEN, float(filled), now_s, "X11")]

    def close(self) -> None:
        """Leave the X server."""
        self._desk.close()

    def _tells(self) -> bool:
        """A window manager may say nothing while no window is in front."""
        supported = self._desk.numbers(self._desk.root, "_NET_SUPPORTED") or ()
        return self._desk.atom("_NET_ACTIVE_WINDOW") in supported

    def _fills(self, window: int) -> bool:
        # The window may be gone by now: then it has no state, and fills nothing.
        states = self._desk.numbers(window, "_NET_WM_STATE") or ()
        return self._desk.atom("_NET_WM_STATE_FULLSCREEN") in states


class _Rect(ctypes.Structure):
    _fields_ = (
        ("left", ctypes.c_int32),
        ("top", ctypes.c_int32),
        ("right", ctypes.c_int32),
        ("bottom", ctypes.c_int32),
    )


class _MonitorInfo(ctypes.Structure):
    _fields_ = (
        ("cbSize", ctypes.c_uint32),
        ("rcMonitor", _Rect),
        ("rcWork", _Rect),
        ("dwFlags", ctypes.c_uint32),
    )


_BUSY, _DIRECT3D, _PRESENTATION = 2, 3, 4
_NEAREST = 2
_SHELL = frozenset({"Progman", "WorkerW", "Shell_TrayWnd", "Windows.UI.Core.CoreWindow"})
"""The desktop itself, the start menu, the lock screen."""
_LONGEST_CLASS = 256


class WindowsFullScreenSensor:
    """What the shell says of itself, and whether the window in front covers its monitor."""

    name = "full screen"
    period_s = PERIOD_S

    def __init__(self, user32: Any = None, shell32: Any = None) -> None:
        self._user32 = user32 or ctypes.CDLL("user32")
        self._shell32 = shell32 or ctypes.CDLL("shell32")
        for function in ("GetForegroundWindow", "GetShellWindow", "GetDesktopWindow", "MonitorFromWindow"):
            getattr(self._user32, function).restype = ctypes.c_void_p

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        filled = self._shell_says() or self._front_covers()
        return [measured(Quantity.FULL_SCREEN, float(filled), now_s, "Windows")]

    def close(self) -> None:
        """Nothing is held open."""

    def _shell_says(self) -> bool:
        state = ctypes.c_int(0)
        if self._shell32.SHQueryUserNotificationState(ctypes.byref(state)) != 0:
            return False
        return state.value in {_BUSY, _DIRECT3D, _PRESENTATION}

    def _front_covers(self) -> bool:
        """Games without a border are ordinary windows for the shell."""
        user32 = self._user32
        front = user32.GetForegroundWindow()
        if not front or front in {user32.GetShellWindow(), user32.GetDesktopWindow()}:
            return False
        window = ctypes.c_void_p(front)
        # A maximised window covers the monitor, too, where the taskbar hides.
        if user32.IsZoomed(window) or self._class_of(window) in _SHELL:
            return False
        inside, info = _Rect(), _MonitorInfo(ctypes.sizeof(_MonitorInfo))
        monitor = ctypes.c_void_p(user32.MonitorFromWindow(window, _NEAREST))
        if not user32.GetWindowRect(window, ctypes.byref(inside)):
            return False
        if not user32.GetMonitorInfoW(monitor, ctypes.byref(info)):
            return False
        whole = info.rcMonitor
        covers_width = inside.left <= whole.left and inside.right >= whole.right
        return bool(covers_width and inside.top <= whole.top and inside.bottom >= whole.bottom)

    def _class_of(self, window: ctypes.c_void_p) -> str:
        words = ctypes.create_unicode_buffer(_LONGEST_CLASS)
        self._user32.GetClassNameW(window, words, _LONGEST_CLASS)
        return words.value

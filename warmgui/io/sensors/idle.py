"""How long mouse and keyboard have been still: X11 and Windows tell, Wayland does not.

On X11 the question goes through XCB, not Xlib: when the X server ends, Xlib ends the program with it.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

from warmgui.core.text import translate
from warmgui.core.vocabulary import Quantity
from warmgui.io.sensors.base import SensorAbsentError, measured, unknown

if TYPE_CHECKING:
    from warmgui.core.model import Reading

WAYLAND = translate(
    "sensors",
    "Wayland does not tell programs whether mouse and keyboard are in use, so the limit “while you use the "
    "PC” cannot work here.",
)


class WaylandIdleSensor:
    """Says that it cannot be known."""

    name = "user idle"
    period_s = 60.0

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        return [unknown(Quantity.USER_IDLE_S, now_s, WAYLAND, "Wayland")]

    def close(self) -> None:
        """Nothing is held open."""


class _Reply(ctypes.Structure):
    """The reply to MIT-SCREEN-SAVER's QueryInfo."""

    _fields_ = (
        ("response_type", ctypes.c_uint8),
        ("state", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("length", ctypes.c_uint32),
        ("saver_window", ctypes.c_uint32),
        ("ms_until_server", ctypes.c_uint32),
        ("ms_since_user_input", ctypes.c_uint32),
    )


class _Request(ctypes.Structure):
    """QueryInfo; XCB itself fills in the extension's number and the length."""

    _fields_ = (
        ("major", ctypes.c_uint8),
        ("minor", ctypes.c_uint8),
        ("length", ctypes.c_uint16),
        ("drawable", ctypes.c_uint32),
    )


class _Part(ctypes.Structure):
    """`struct iovec`."""

    _fields_ = (("base", ctypes.c_void_p), ("size", ctypes.c_size_t))


class _Extension(ctypes.Structure):
    """`xcb_extension_t`."""

    _fields_ = (("name", ctypes.c_char_p), ("global_id", ctypes.c_int))


class _Protocol(ctypes.Structure):
    """`xcb_protocol_request_t`."""

    _fields_ = (
        ("count", ctypes.c_size_t),
        ("extension", ctypes.POINTER(_Extension)),
        ("opcode", ctypes.c_uint8),
        ("is_void", ctypes.c_uint8),
    )


class _Screens(ctypes.Structure):
    """`xcb_screen_iterator_t`: it points at a screen, whose first 4 bytes are its root window."""

    _fields_ = (("screen", ctypes.POINTER(ctypes.c_uint32)), ("rem", ctypes.c_int), ("index", ctypes.c_int))


_QUERY_INFO = 1
_REQUEST_CHECKED = 1
_RESERVED_PARTS = 2
"""XCB writes into two parts in front of the caller's."""


class XcbIdleSensor:
    """Asks the X server's screen saver extension, with nothing but libxcb, which Qt needs anyway."""

    name = "user idle"
    period_s = 1.0

    def __init__(self, xcb: Any = None, libc: Any = None) -> None:
        self._xcb = xcb or _load_xcb()
        self._libc = libc or ctypes.CDLL(None)
        self._libc.free.argtypes = (ctypes.c_void_p,)
        # XCB keeps the extension's address as the key of what it knows about it.
        self._extension = _Extension(b"MIT-SCREEN-SAVER", 0)
        self._connection: ctypes.c_void_p | None = None
        self._root = 0

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        if self._connection is None:
            self._connect()
        reply = self._query()
        if not reply:
            self.close()
            raise SensorAbsentError  # the server has ended, or has no such extension
        idle_s = ctypes.cast(reply, ctypes.POINTER(_Reply)).contents.ms_since_user_input / 1000.0
        self._libc.free(reply)
        return [measured(Quantity.USER_IDLE_S, idle_s, now_s, "X11")]

    def close(self) -> None:
        """Leave the X server."""
        if self._connection is not None:
            self._xcb.xcb_disconnect(self._connection)
        self._connection = None

    def _query(self) -> int | None:
        request = _Request(0, 0, 0, self._root)
        parts = (_Part * (_RESERVED_PARTS + 1))()
        parts[_RESERVED_PARTS] = _Part(ctypes.addressof(request), ctypes.sizeof(request))
        protocol = _Protocol(1, ctypes.pointer(self._extension), _QUERY_INFO, 0)
        first = ctypes.byref(parts, _RESERVED_PARTS * ctypes.sizeof(_Part))
        sent = self._xcb.xcb_send_request(self._connection, _REQUEST_CHECKED, first, ctypes.byref(protocol))
        error = ctypes.c_void_p()
        reply: int | None = self._xcb.xcb_wait_for_reply(self._connection, sent, ctypes.byref(error))
        if error.value:
            self._libc.free(error)
        return reply

    def _connect(self) -> None:
        connection = ctypes.c_void_p(self._xcb.xcb_connect(None, None))
        if self._xcb.xcb_connection_has_error(connection):
            self._xcb.xcb_disconnect(connection)
            raise SensorAbsentError
        setup = ctypes.c_void_p(self._xcb.xcb_get_setup(connection))
        self._root = self._xcb.xcb_setup_roots_iterator(setup).screen[0]
        self._connection = connection


def _load_xcb() -> Any:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        raise SensorAbsentError from error
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_get_setup.restype = ctypes.c_void_p
    xcb.xcb_setup_roots_iterator.restype = _Screens
    xcb.xcb_send_request.restype = ctypes.c_uint
    xcb.xcb_wait_for_reply.restype = ctypes.c_void_p
    return xcb


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

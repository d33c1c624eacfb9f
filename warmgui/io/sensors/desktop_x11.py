"""Questions to the X server with nothing but libxcb, which Qt needs anyway.

Through XCB, not Xlib: when the X server ends, Xlib ends the program with it.
"""

from __future__ import annotations

import ctypes
import struct
from typing import Any

from warmgui.io.sensors.base import SensorAbsentError

_CHECKED = 1
_RESERVED_PARTS = 2
"""XCB writes into two parts in front of the caller's."""
_HEAD = 32
"""Bytes of every reply, before what it is longer by."""
_INTERN_ATOM, _GET_PROPERTY = 16, 20
_ANY_TYPE = 0
_MOST_WORDS = 1024


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


class XConnection:
    """One connection to the X server of DISPLAY; made by the first question.

    Args:
        extension: the X extension that questions with `extended` go to.
        xcb: libxcb.
        libc: has `free`.

    Raises:
        SensorAbsentError: there is no libxcb.
    """

    def __init__(self, extension: bytes = b"", xcb: Any = None, libc: Any = None) -> None:
        self._xcb = xcb or _load_xcb()
        self._libc = libc or ctypes.CDLL(None)
        self._libc.free.argtypes = (ctypes.c_void_p,)
        # XCB keeps the extension's address as the key of what it knows about it.
        self._extension = _Extension(extension, 0)
        self._connection: ctypes.c_void_p | None = None
        self._root = 0
        self._atoms: dict[str, int] = {}

    @property
    def root(self) -> int:
        """The root window of the first screen.

        Raises:
            SensorAbsentError: there is no X server.
        """
        self._connect()
        return self._root

    def ask(self, opcode: int, body: bytes, *, extended: bool = False) -> bytes:
        """The reply to a request; empty when the server answers with an error.

        Args:
            opcode: of the request, or of the extension's request.
            body: what follows the four bytes of the head, padded to four bytes; byte 1 of the head is 0.
            extended: the extension is meant.

        Raises:
            SensorAbsentError: the server has ended, or has no such extension.
        """
        self._connect()
        request = ctypes.create_string_buffer(bytes(4) + body, 4 + len(body))
        parts = (_Part * (_RESERVED_PARTS + 1))()
        parts[_RESERVED_PARTS] = _Part(ctypes.addressof(request), len(request))
        extension = ctypes.pointer(self._extension) if extended else None
        protocol = _Protocol(1, extension, opcode, 0)
        first = ctypes.byref(parts, _RESERVED_PARTS * ctypes.sizeof(_Part))
        sent = self._xcb.xcb_send_request(self._connection, _CHECKED, first, ctypes.byref(protocol))
        error = ctypes.c_void_p()
        reply = self._xcb.xcb_wait_for_reply(self._connection, sent, ctypes.byref(error))
        if error.value:
            self._libc.free(error)
            return b""
        if not reply:
            self.close()
            raise SensorAbsentError
        (more,) = struct.unpack("=I", ctypes.string_at(reply + 4, 4))
        answer = ctypes.string_at(reply, _HEAD + 4 * more)
        self._libc.free(reply)
        return answer

    def atom(self, name: str) -> int:
        """The number of a name; 0 where the server does not give one.

        Raises:
            SensorAbsentError: as for `ask`.
        """
        if not self._atoms.get(name):
            words = name.encode()
            body = struct.pack("=HH", len(words), 0) + words + bytes(-len(words) % 4)
            reply = self.ask(_INTERN_ATOM, body)
            self._atoms[name] = struct.unpack_from("=I", reply, 8)[0] if reply else 0
        return self._atoms[name]

    def numbers(self, window: int, name: str) -> tuple[int, ...] | None:
        """A property of 32-bit numbers (windows, atoms); None when the window has none, or is gone.

        Raises:
            SensorAbsentError: as for `ask`.
        """
        body = struct.pack("=IIIII", window, self.atom(name), _ANY_TYPE, 0, _MOST_WORDS)
        reply = self.ask(_GET_PROPERTY, body)
        if not reply or reply[1] != 32:  # noqa: PLR2004 - the format: bits per item
            return None
        (count,) = struct.unpack_from("=I", reply, 16)
        count = min(count, (len(reply) - _HEAD) // 4)
        return struct.unpack_from(f"={count}I", reply, _HEAD)

    def close(self) -> None:
        """Leave the X server; another question would connect anew."""
        if self._connection is not None:
            self._xcb.xcb_disconnect(self._connection)
        self._connection = None
        self._atoms = {}

    def _connect(self) -> None:
        if self._connection is not None:
            return
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

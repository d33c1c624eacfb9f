"""A small Wayland client over the compositor's socket: no libwayland, nothing but bytes.

A message is the object (4 bytes), size and opcode (2 bytes each) and the arguments in steps of 4 bytes, all
in the byte order of the machine. Only what the sensors need is spoken: the registry, and objects that send
numbers, texts and arrays. See https://wayland.freedesktop.org/docs/html/ch04.html.
"""

from __future__ import annotations

import socket
import struct
import time
from pathlib import Path
from typing import TYPE_CHECKING

from warmgui.core.settings.words import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

DEADLINE_S = 3.0
_HEAD = struct.Struct("=II")
"""The object; size in the upper and opcode in the lower half."""
_MOST_BYTES = 1 << 20
"""More than this at a time is no conversation."""
_DISPLAY, _REGISTRY = 1, 2
_SYNC, _GET_REGISTRY = 0, 1
_BIND = 0


class WaylandError(Exception):
    """The compositor hung up, complained or said what makes no sense; in words."""


class Event:
    """One event: `opcode`, and its arguments in order."""

    def __init__(self, opcode: int, body: bytes) -> None:
        self.opcode = opcode
        self._body = body
        self._at = 0

    def number(self) -> int:
        """An unsigned number, an object or a new object.

        Raises:
            WaylandError: there is none left.
        """
        return int(struct.unpack("=I", self._take(4))[0])

    def array(self) -> bytes:
        """Bytes with their length.

        Raises:
            WaylandError: there are none left.
        """
        size = self.number()
        data = self._take(size)
        self._take(-size % 4)
        return data

    def text(self) -> str:
        """Words that end with a zero byte.

        Raises:
            WaylandError: there are none left.
        """
        return self.array().rstrip(b"\0").decode("utf-8", "replace")

    def _take(self, size: int) -> bytes:
        end = self._at + size
        if end > len(self._body):
            raise WaylandError("a message ended too early")
        data, self._at = self._body[self._at : end], end
        return data


class WaylandClient:
    """One connection. Events reach listeners in `dispatch` and `roundtrip` only, in the caller's thread.

    Args:
        path: the compositor's socket.

    Raises:
        OSError: nobody listens there.
    """

    def __init__(self, path: Path) -> None:
        self.globals: dict[int, tuple[str, int]] = {}
        """What the compositor offers: number -> (interface, version)."""
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._received = b""
        self._next_id = _REGISTRY
        self._listeners: dict[int, Callable[[Event], None]] = {_DISPLAY: self._on_display}
        try:
            self._socket.settimeout(DEADLINE_S)
            self._socket.connect(str(path))
            self.request(_DISPLAY, _GET_REGISTRY, self.new_object(self._on_registry))
        except BaseException:
            self._socket.close()
            raise

    def new_object(self, listener: Callable[[Event], None]) -> int:
        """A number for an object that the next request makes."""
        new = self._next_id
        self._next_id += 1
        self._listeners[new] = listener
        return new

    def adopt(self, server_object: int, listener: Callable[[Event], None]) -> None:
        """Listen to an object that the compositor made."""
        self._listeners[server_object] = listener

    def forget(self, gone: int) -> None:
        """Its events mean nothing any more."""
        self._listeners.pop(gone, None)

    def bind(self, name: int, version: int, listener: Callable[[Event], None]) -> int:
        """An object of what the compositor offers as number `name`.

        Raises:
            OSError: the compositor does not take it.
        """
        new = self.new_object(listener)
        interface = self.globals[name][0].encode() + b"\0"
        padded = interface + bytes(-len(interface) % 4)
        body = struct.pack("=II", name, len(interface)) + padded + struct.pack("=II", version, new)
        self._send(_REGISTRY, _BIND, body)
        return new

    def request(self, target: int, opcode: int, *numbers: int) -> None:
        """A request whose arguments are all numbers or objects.

        Raises:
            OSError: the compositor does not take it.
        """
        self._send(target, opcode, struct.pack(f"={len(numbers)}I", *numbers))

    def dispatch(self) -> None:
        """Take what has come; never waits.

        Raises:
            OSError, WaylandError: the conversation is over.
        """
        self._receive(wait_s=0.0)

    def roundtrip(self) -> None:
        """Wait until the compositor has answered everything so far.

        Raises:
            OSError, WaylandError: the conversation is over, or it does not answer.
        """
        answered: list[int] = []
        callback = self.new_object(lambda event: answered.append(event.opcode))
        self.request(_DISPLAY, _SYNC, callback)
        end_s = time.monotonic() + DEADLINE_S
        while not answered:
            left_s = end_s - time.monotonic()
            if left_s <= 0:
                raise WaylandError("no answer")
            self._receive(wait_s=left_s)
        self.forget(callback)

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def _send(self, target: int, opcode: int, body: bytes) -> None:
        self._socket.settimeout(DEADLINE_S)
        self._socket.sendall(_HEAD.pack(target, (_HEAD.size + len(body)) << 16 | opcode) + body)

    def _receive(self, wait_s: float) -> None:
        taken = 0
        while taken < _MOST_BYTES:
            self._socket.settimeout(wait_s)
            try:
                data = self._socket.recv(65536)
            except (BlockingIOError, TimeoutError):
                return
            if not data:
                raise WaylandError("the compositor hung up")
            taken += len(data)
            self._received += data
            self._deliver()
            wait_s = 0.0
        raise WaylandError("the compositor does not stop talking")

    def _deliver(self) -> None:
        at = 0
        while len(self._received) - at >= _HEAD.size:
            target, size_and_opcode = _HEAD.unpack_from(self._received, at)
            size = size_and_opcode >> 16
            if size < _HEAD.size or size % 4:
                raise WaylandError("a message has no length")
            if len(self._received) - at < size:
                break
            event = Event(size_and_opcode & 0xFFFF, self._received[at + _HEAD.size : at + size])
            at += size
            listener = self._listeners.get(target)
            if listener is not None:  # events of forgotten objects may still be on their way
                listener(event)
        self._received = self._received[at:]

    def _on_display(self, event: Event) -> None:
        if event.opcode == 0:
            event.number()
            event.number()
            raise WaylandError(shown(event.text()))

    def _on_registry(self, event: Event) -> None:
        name = event.number()
        if event.opcode == 0:
            interface = event.text()
            self.globals[name] = (interface, event.number())
        else:
            self.globals.pop(name, None)


def socket_path(environ: Mapping[str, str]) -> Path:
    """Where the compositor listens.

    Raises:
        OSError: the environment does not say.
    """
    display, folder = environ.get("WAYLAND_DISPLAY", ""), environ.get("XDG_RUNTIME_DIR", "")
    path = Path(folder) / (display or "wayland-0")
    if not path.is_absolute():
        raise FileNotFoundError("XDG_RUNTIME_DIR")
    return path

"""A compositor of our own on a UNIX socket: real bytes of Wayland's protocol, as far as sensors speak it."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SEAT = ("wl_seat", 7)
IDLE_V2 = ("ext_idle_notifier_v1", 2)
IDLE_V1 = ("ext_idle_notifier_v1", 1)
IDLE_KDE = ("org_kde_kwin_idle", 1)
WINDOWS = ("zwlr_foreign_toplevel_manager_v1", 3)
SERVER_OBJECT = 0xFF000000


def message(target: int, opcode: int, body: bytes = b"") -> bytes:
    return struct.pack("=II", target, (8 + len(body)) << 16 | opcode) + body


def text(words: str) -> bytes:
    data = words.encode() + b"\0"
    return struct.pack("=I", len(data)) + data + bytes(-len(data) % 4)


def array(*numbers: int) -> bytes:
    return struct.pack(f"={len(numbers) + 1}I", 4 * len(numbers), *numbers)


class FakeCompositor:
    """Serves one client after another. `offered` are (interface, version), numbered from 1."""

    def __init__(self, path: Path, *offered: tuple[str, int], silent: bool = False) -> None:
        self.offered = dict(enumerate(offered, 1))
        self.silent = silent
        """Takes everything and answers nothing."""
        self.requests: list[tuple[str, int, tuple[int, ...]]] = []
        """(interface, opcode, numbers) of what bound objects were asked."""
        self.notices: dict[int, int] = {}
        """Seat by its number -> the notification that a client asked for."""
        self.manager = 0
        self.connected = 0
        self._objects: dict[int, tuple[str, int]] = {}
        self._registry = 0
        self._client: socket.socket | None = None
        self._lock = threading.Lock()
        self._server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._server.bind(str(path))
        self._server.listen()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self.hang_up()
        # Closing does not wake `accept`; a last visitor does.
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as last:
            address, self._server_open = self._server.getsockname(), False
            last.connect(address)
        self._thread.join(10)
        self._server.close()

    def send(self, data: bytes) -> None:
        with self._lock:
            if self._client is not None:
                self._client.sendall(data)

    def hang_up(self) -> None:
        with self._lock:
            if self._client is not None:
                with contextlib.suppress(OSError):
                    self._client.shutdown(socket.SHUT_RDWR)

    def idled(self, seat: int) -> None:
        self.send(message(self.notices[seat], 0))

    def resumed(self, seat: int) -> None:
        self.send(message(self.notices[seat], 1))

    def add(self, name: int, interface: str, version: int) -> None:
        self.offered[name] = (interface, version)
        self.send(self._global(name))

    def remove(self, name: int) -> None:
        del self.offered[name]
        self.send(message(self._registry, 1, struct.pack("=I", name)))

    def window(self, number: int, *states: int) -> None:
        """A window in a new state; the first time it is a new one."""
        handle = SERVER_OBJECT + number
        if handle not in self._objects:
            self._objects[handle] = ("zwlr_foreign_toplevel_handle_v1", 0)
            self.send(message(self.manager, 0, struct.pack("=I", handle)))
            self.send(message(handle, 0, text("A title")))
        self.send(message(handle, 4, array(*states)) + message(handle, 5))

    def close_window(self, number: int) -> None:
        self.send(message(SERVER_OBJECT + number, 6))

    def _global(self, name: int) -> bytes:
        interface, version = self.offered[name]
        body = struct.pack("=I", name) + text(interface) + struct.pack("=I", version)
        return message(self._registry, 0, body)

    _server_open = True

    def _serve(self) -> None:
        while True:
            client, _ = self._server.accept()
            if not self._server_open:
                client.close()
                return
            with self._lock:
                self._client = client
            self._objects, self.notices, self.manager = {1: ("wl_display", 0)}, {}, 0
            self.connected += 1
            with contextlib.suppress(OSError):
                self._converse(client)
            with self._lock:
                self._client = None
                client.close()

    def _converse(self, client: socket.socket) -> None:
        received = b""
        while data := client.recv(4096):
            received += data
            while len(received) >= 8:
                target, word = struct.unpack_from("=II", received)
                size = word >> 16
                if len(received) < size:
                    break
                body, received = received[8:size], received[size:]
                if not self.silent:
                    self._take(target, word & 0xFFFF, body)

    def _take(self, target: int, opcode: int, body: bytes) -> None:
        interface, name = self._objects[target]
        if interface == "wl_display":
            (new,) = struct.unpack("=I", body)
            if opcode == 0:
                self.send(message(new, 0, struct.pack("=I", 0)) + message(1, 1, struct.pack("=I", new)))
            else:
                self._registry = new
                self._objects[new] = ("wl_registry", 0)
                self.send(b"".join(self._global(offered) for offered in self.offered))
        elif interface == "wl_registry":
            name, size = struct.unpack_from("=II", body)
            bound = body[8 : 8 + size].rstrip(b"\0").decode()
            assert bound == self.offered[name][0]
            version, new = struct.unpack_from("=II", body, 8 + size + -size % 4)
            assert 1 <= version <= self.offered[name][1]
            self._objects[new] = (bound, name)
            if bound == WINDOWS[0]:
                self.manager = new
        else:
            numbers = struct.unpack(f"={len(body) // 4}I", body)
            self.requests.append((interface, opcode, numbers))
            self._notify(interface, numbers)

    def _notify(self, interface: str, numbers: tuple[int, ...]) -> None:
        if interface not in {IDLE_V2[0], IDLE_KDE[0]} or len(numbers) != 3:
            return
        new = numbers[0]
        seat = numbers[2] if interface == IDLE_V2[0] else numbers[1]
        self._objects[new] = ("notification", 0)
        bound, name = self._objects[seat]
        assert bound == "wl_seat"
        self.notices[name] = new


@contextlib.contextmanager
def compositor(path: Path, *offered: tuple[str, int], silent: bool = False) -> Iterator[FakeCompositor]:
    made = FakeCompositor(path, *offered, silent=silent)
    try:
        yield made
    finally:
        made.close()

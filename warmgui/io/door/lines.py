"""Lines through the door: whole messages, bounded in size and time. Sockets, and pipes on Windows."""

from __future__ import annotations

import contextlib
import os
import socket
import stat
import struct
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_PATH = 100
"""Bytes in the path of a socket; systems take 104 to 108."""
_HEAD = struct.Struct(">I")
_WAITING = 8
_SOCKET, _PIPE = "unix:", "pipe:"
_HAS_SOCKETS = hasattr(socket, "AF_UNIX")


class LineError(OSError):
    """What came is no message of ours: too large, cut off, too late."""


class Line(Protocol):
    """One visitor."""

    def send(self, message: bytes, patience_s: float) -> None:
        """A whole message.

        Raises:
            OSError: it was not taken in time, or nobody is there.
        """

    def receive(self, most: int, patience_s: float) -> bytes:
        """A whole message of at most so many bytes.

        Raises:
            OSError: nothing, too much, or not in time.
        """

    def close(self) -> None:
        """Hang up."""


class Gate(Protocol):
    """Where visitors come."""

    address: str

    def accept(self) -> Line:
        """The next one; waits for it.

        Raises:
            OSError: the gate is closed.
        """

    def close(self) -> None:
        """No more visitors; nothing of it stays."""


def open_gate(folder: Path, name: str) -> Gate:
    """A gate for this user only.

    Args:
        folder: the data folder, which only one run at a time uses.
        name: of the socket in it, and part of names elsewhere.

    Raises:
        OSError: there is no place for one.
    """
    if not _HAS_SOCKETS:
        return _PipeGate(_unique(folder, name))
    trouble: OSError | None = None
    for path in _places(folder, name):
        try:
            return _SocketGate(path)
        except OSError as error:  # a network drive knows no sockets
            trouble = error
    raise trouble or LineError("no place for a socket")


def connect(address: str, patience_s: float) -> Line:
    """A line to a gate.

    Raises:
        OSError: nobody is there.
    """
    if address.startswith(_SOCKET) and _HAS_SOCKETS:
        link = socket.socket(socket.AF_UNIX)
        try:
            link.settimeout(patience_s)
            link.connect(address.removeprefix(_SOCKET))
        except BaseException:
            link.close()
            raise
        return _SocketLine(link)
    if address.startswith(_PIPE) and not _HAS_SOCKETS:
        from multiprocessing.connection import Client

        return _PipeLine(Client(address.removeprefix(_PIPE), family="AF_PIPE"))
    raise LineError("no address of this system")


def _unique(folder: Path, name: str) -> str:
    import hashlib  # late, as below: who only asks needs neither

    return f"warmgui-{name}-{hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]}"


def _places(folder: Path, name: str) -> Iterator[Path]:
    """Paths for a socket, the best first; a folder that is made on the way is this user's alone."""
    short = [folder / f"{name}.sock"]
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if runtime:
        short.append(Path(runtime) / f"{_unique(folder, name)}.sock")
    yield from (path for path in short if len(os.fsencode(path)) <= LONGEST_PATH)
    import tempfile

    yield Path(tempfile.mkdtemp(prefix="warmgui-")) / "door.sock"


class _SocketGate:
    def __init__(self, path: Path) -> None:
        self._path = path
        with contextlib.suppress(FileNotFoundError):
            if stat.S_ISSOCK(path.lstat().st_mode):  # of a run that was killed: the folder's lock is ours now
                path.unlink()
        self._socket = socket.socket(socket.AF_UNIX)
        try:
            self._socket.bind(str(path))
            path.chmod(0o600)
            self._socket.listen(_WAITING)  # nobody could connect before
        except BaseException:
            self._socket.close()
            raise
        self.address = _SOCKET + str(path)

    def accept(self) -> Line:
        return _SocketLine(self._socket.accept()[0])

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)  # wakes who waits in `accept`
        self._socket.close()
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)
            if self._path.parent.name.startswith("warmgui-"):  # made for it
                self._path.parent.rmdir()


class _SocketLine:
    def __init__(self, link: socket.socket) -> None:
        self._link = link

    def send(self, message: bytes, patience_s: float) -> None:
        self._link.settimeout(patience_s)  # for all of it
        self._link.sendall(_HEAD.pack(len(message)) + message)

    def receive(self, most: int, patience_s: float) -> bytes:
        until_s = time.monotonic() + patience_s
        (length,) = _HEAD.unpack(self._exactly(_HEAD.size, until_s))
        if length > most:
            raise LineError(f"a message of {length} bytes")
        return self._exactly(length, until_s)

    def _exactly(self, length: int, until_s: float) -> bytes:
        parts = bytearray()
        while len(parts) < length:
            left_s = until_s - time.monotonic()
            if left_s <= 0:
                raise LineError("too late")
            self._link.settimeout(left_s)
            part = self._link.recv(length - len(parts))
            if not part:
                raise LineError("cut off")
            parts += part
        return bytes(parts)

    def close(self) -> None:
        self._link.close()


class _PipeGate:
    """A named pipe of Windows: others may not write to it, and a message arrives whole."""

    def __init__(self, name: str) -> None:
        from multiprocessing.connection import Listener

        path = rf"\\.\pipe\{name}-{os.getpid()}"
        self._listener = Listener(path, family="AF_PIPE")
        self._path = path
        self._closed = False
        self.address = _PIPE + path

    def accept(self) -> Line:
        line = _PipeLine(self._listener.accept())
        if self._closed:
            line.close()
            raise LineError("closed")
        return line

    def close(self) -> None:
        from multiprocessing.connection import Client

        self._closed = True
        with contextlib.suppress(OSError):
            Client(self._path, family="AF_PIPE").close()  # wakes who waits in `accept`
        self._listener.close()


class _PipeLine:
    def __init__(self, link: Any) -> None:
        self._link = link

    def send(self, message: bytes, patience_s: float) -> None:
        del patience_s  # the pipe's own buffer takes it
        self._link.send_bytes(message)

    def receive(self, most: int, patience_s: float) -> bytes:
        try:
            if not self._link.poll(patience_s):
                raise LineError("too late")
            return bytes(self._link.recv_bytes(most))
        except EOFError as error:
            raise LineError("cut off") from error

    def close(self) -> None:
        self._link.close()

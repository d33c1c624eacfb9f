"""Bad servers that play over real TCP, in threads: each connection gets the same bad manners."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
from typing import TYPE_CHECKING, Any, Self

from fakes.pool import notify_params

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE_S = 60.0


class Talk:
    """One connection, from the server's side."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._lines = connection.makefile("rb")

    def hear(self) -> dict[str, Any]:
        """The next request.

        Raises:
            OSError: the client left.
        """
        line = self._lines.readline()
        if not line:
            raise ConnectionResetError
        request: dict[str, Any] = json.loads(line)
        return request

    def say(self, raw: bytes | dict[str, Any]) -> None:
        """Bytes as they are, or a message."""
        self._connection.sendall(raw if isinstance(raw, bytes) else json.dumps(raw).encode() + b"\n")

    def hang_up(self) -> None:
        """The end of what we say; what was said still arrives."""
        self._connection.shutdown(socket.SHUT_WR)

    def answer(self, method: str, result: object, error: object = None) -> None:
        """Answer requests until one has this method, which gets the result; all others get `true`."""
        while True:
            request = self.hear()
            wanted = request["method"] == method
            said = {"result": result, "error": error} if wanted else {"result": None, "error": "unknown"}
            self.say({"id": request["id"], **said})
            if wanted:
                return

    def welcome(self, difficulty: object = 1.0, notify: list[Any] | None = None) -> None:
        """What a good pool does up to the first job."""
        self.answer("mining.subscribe", [[], "0a0b", 4])
        self.answer("mining.authorize", result=True)
        self.say({"id": None, "method": "mining.set_difficulty", "params": [difficulty]})
        self.say({"id": None, "method": "mining.notify", "params": notify or notify_params("1")})

    def stay(self) -> None:
        """Read until the client leaves."""
        while self._lines.readline():
            pass


class BadServer:
    """A listening server on loopback."""

    def __init__(self, manners: Callable[[Talk], None]) -> None:
        self._manners = manners
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        self._end = threading.Event()
        self.connections = 0
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._talks: list[threading.Thread] = []

    @property
    def port(self) -> int:
        """Where it listens."""
        port: int = self._socket.getsockname()[1]
        return port

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", self.port), 5.0).close()  # wakes `accept`
        self._thread.join(PATIENCE_S)
        self._socket.close()
        for connection in self._open:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
            connection.close()
        for talk in self._talks:
            talk.join(PATIENCE_S)

    def _accept(self) -> None:
        while True:
            connection, _ = self._socket.accept()
            if self._end.is_set():
                connection.close()
                return
            connection.settimeout(PATIENCE_S)
            self.connections += 1
            self._open.append(connection)
            talk = threading.Thread(target=self._play, args=(connection,), daemon=True)
            self._talks.append(talk)
            talk.start()

    def _play(self, connection: socket.socket) -> None:
        # Whatever the client does to a bad server, the test asks the client, not us.
        with contextlib.suppress(OSError, ValueError):
            self._manners(Talk(connection))
        with contextlib.suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)
        connection.close()

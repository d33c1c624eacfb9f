"""Servers of the campaign: one plays an attack and later a good pool; others must hear nothing."""

from __future__ import annotations

import contextlib
import itertools
import json
import socket
import threading
import time
from typing import TYPE_CHECKING, Any

from fakes.pool import notify_params

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable

HOST = "127.0.0.1"
EASY = 2e-5
"""Share difficulty of the good pools: about 86,000 hashes a share."""
_CONNECTION_S = 60.0
_NUMBERS = itertools.count(1)


class Talk:
    """One connection, from the server's side; whatever the client says is kept."""

    def __init__(self, server: Server, connection: socket.socket) -> None:
        self.server = server
        self.connection = connection
        self.name = f"{server.name}{next(_NUMBERS)}"
        """Jobs of this connection begin with it."""
        self._rest = b""
        self._jobs = itertools.count(1)

    def hear(self) -> dict[str, Any]:
        """The next message of the client.

        Raises:
            OSError: it left.
        """
        while b"\n" not in self._rest:
            data = self.connection.recv(1 << 16)
            if not data:
                raise ConnectionResetError
            self.server.note(data)
            self._rest += data
        line, _, self._rest = self._rest.partition(b"\n")
        message: dict[str, Any] = json.loads(line)
        if message.get("method") == "mining.submit":
            self.server.submits.append((time.monotonic(), str(message["params"][1])))
        return message

    def raw(self, data: bytes) -> None:
        """Bytes as they are."""
        self.connection.sendall(data)

    def say(self, *messages: dict[str, Any]) -> None:
        """Messages, one a line."""
        self.raw(b"".join(json.dumps(message).encode() + b"\n" for message in messages))

    def announce(self, method: str, *params: Any) -> None:
        """An announcement."""
        self.say({"id": None, "method": method, "params": list(params)})

    def answer(self, method: str, result: Any, error: Any = None) -> None:
        """Answer requests until one has this method; other questions are not known here."""
        while True:
            request = self.hear()
            mine = request.get("method") == method
            said = {"result": result, "error": error} if mine else {"result": None, "error": "unknown"}
            if "method" in request:
                self.say({"id": request["id"], **said})
            if mine:
                return

    def job_id(self) -> str:
        """A new one, that the server knows."""
        name = f"{self.name}-{next(self._jobs)}"
        self.server.announced.add(name)
        return name

    def notify(self, *, clean: bool = True, **changes: Any) -> None:
        """A job."""
        self.announce("mining.notify", *notify_params(self.job_id(), clean=clean, **changes))

    def welcome(self, difficulty: Any = EASY, extranonce: tuple[Any, Any] = ("0a0b", 4)) -> None:
        """What a good pool does, up to its first job."""
        self.answer("mining.subscribe", [[], *extranonce])
        self.answer("mining.authorize", result=True)
        self.announce("mining.set_difficulty", difficulty)
        self.notify()

    def stay(self, answer: Callable[[dict[str, Any]], dict[str, Any] | None] | None = None) -> None:
        """Answer shares until the client leaves; "accepted" where nothing else is said."""
        while True:
            request = self.hear()
            if request.get("method") != "mining.submit":
                continue
            reply = {"result": True, "error": None} if answer is None else answer(request)
            if reply is not None:
                self.say({"id": request["id"], **reply})

    def listen(self) -> None:
        """Take in what the client says, in a thread of its own, while we talk."""
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            self.stay()


def good_pool(talk: Talk) -> None:
    """A pool that works."""
    talk.welcome()
    talk.stay()


class Server:
    """A listening server whose manners change while the campaign goes on."""

    def __init__(self, name: str, manners: Callable[[Talk], None] = good_pool, *, host: str = HOST) -> None:
        self.name = name
        self.manners = manners
        self.tls: ssl.SSLContext | None = None
        self.partner: Server | None = None
        """Another one of the same attacker."""
        self.connections = 0
        self.announced: set[str] = set()
        self.submits: list[tuple[float, str]] = []
        """When (monotonic seconds) a share came, and of which job."""
        self.heard = bytearray()
        """The first megabyte of all that clients said."""
        self._host = host
        self._open: list[socket.socket] = []
        self._socket = socket.create_server((host, 0))
        self.port: int = self._socket.getsockname()[1]
        self._listen()

    @property
    def wrong_jobs(self) -> list[str]:
        """Shares of jobs that this server never gave out."""
        return [job for _, job in list(self.submits) if job not in self.announced]

    def note(self, data: bytes) -> None:
        """Keep what a client said."""
        if len(self.heard) < 1 << 20:
            self.heard += data

    def vanish(self) -> None:
        """As if killed: nobody listens, all connections end."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)  # wakes `accept`, which would keep the port
        self._thread.join()
        self._socket.close()
        for connection in list(self._open):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
            connection.close()
        self._open.clear()

    def come_back(self) -> None:
        """Listen again, at the same place."""
        self._socket = socket.create_server((self._host, self.port))
        self._listen()

    def _listen(self) -> None:
        self._thread = threading.Thread(target=self._accept, args=(self._socket,), daemon=True)
        self._thread.start()

    def _accept(self, listening: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = listening.accept()
                connection.settimeout(_CONNECTION_S)
                self.connections += 1
                self._open.append(connection)
                threading.Thread(target=self._play, args=(connection,), daemon=True).start()

    def _play(self, connection: socket.socket) -> None:
        # Whatever the client does to a bad server, the campaign asks the client, not us.
        with contextlib.suppress(OSError, ValueError, KeyError, IndexError):
            if self.tls is not None:
                connection = self.tls.wrap_socket(connection, server_side=True)
                self._open.append(connection)
            self.manners(Talk(self, connection))
        with contextlib.suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)
        connection.close()


def silent(talk: Talk) -> None:
    """A listener that only keeps what it hears; for places to which nothing may be sent."""
    while data := talk.connection.recv(1 << 16):
        talk.server.note(data)

"""HTTP/1.1 on loopback: h11 understands it, asyncio carries it, and every wait has an end.

Not waitress: it counts a time-out from the last byte, so slow senders hold its places, and it answers what it
does not understand with pages of its own. Not http.server: a thread per connection and no bound at all.
Not more than `MOST_CONNECTIONS` at once: who has waited longest with an unfinished request makes room.
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import logging
import socket
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import h11

from warmgui.core.api.gate import LONGEST_BODY, Head, Problem, too_long

if TYPE_CHECKING:
    from collections.abc import Sequence

log = logging.getLogger(__name__)

MOST_CONNECTIONS = 32
LONGEST_HEAD = 16 * 1024
"""Bytes of request line and headers."""
HEAD_S, BODY_S, WRITE_S = 10.0, 10.0, 10.0
"""For a whole head (also the pause before the next request of a connection), a whole body, a whole answer."""
LONGEST_REST, REST_S = 256 * 1024, 1.0
"""Of what was refused: bytes and time that are still looked at."""
_CHUNK = 16 * 1024
_BACKLOG = 64
_TURNS = 8
"""Of the loop, from an accepted connection to `Server._meet`."""
_LOOPBACK = ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"))


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back."""

    status: int
    body: bytes
    kind: str = "application/json"
    headers: tuple[tuple[str, str], ...] = ()


class Application:
    """What the server asks; see `app.App`."""

    def early(self, head: Head) -> Answer | None:
        """The answer where none of the body is wanted."""
        raise NotImplementedError

    async def answer(self, head: Head, body: bytes) -> Answer:
        """The answer to a whole request."""
        raise NotImplementedError

    def refusal(self, problem: Problem) -> Answer:
        """The answer to what is no proper request."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Limits:
    """How much and how long; tests use smaller ones."""

    connections: int = MOST_CONNECTIONS
    head_s: float = HEAD_S
    body_s: float = BODY_S
    write_s: float = WRITE_S


def open_sockets(port: int) -> list[socket.socket]:
    """Listening on 127.0.0.1 and, where this PC has it, on ::1. Both or none: "localhost" may mean either.

    Args:
        port: 0 chooses a free one (tests).

    Raises:
        OSError: another program has the port.
    """
    made: list[socket.socket] = []
    try:
        for family, host in _LOOPBACK:
            listening = _listen(family, host, made[0].getsockname()[1] if made else port)
            if listening is not None:
                made.append(listening)
    except OSError:
        for listening in made:
            listening.close()
        raise
    return made


def _listen(family: socket.AddressFamily, host: str, port: int) -> socket.socket | None:
    try:
        # With its protocol named: asyncio sets TCP_NODELAY for such only, and each answer would wait 40 ms.
        made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    except OSError:
        if family == socket.AF_INET:
            raise
        return None
    exclusive = getattr(socket, "SO_EXCLUSIVEADDRUSE", None)
    try:
        if exclusive is not None:
            # On Windows another program could else listen on the same port, and be told the key.
            made.setsockopt(socket.SOL_SOCKET, exclusive, 1)
        else:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        try:
            made.bind((host, port))
        except OSError as error:
            if family == socket.AF_INET6 and error.errno in _NO_SUCH_ADDRESS:
                made.close()
                return None
            raise
        made.listen(_BACKLOG)
        made.setblocking(False)  # noqa: FBT003 - the socket's own
    except OSError:
        made.close()
        raise
    return made


_NO_SUCH_ADDRESS = frozenset(
    number
    for name in ("EADDRNOTAVAIL", "EAFNOSUPPORT", "WSAEADDRNOTAVAIL", "WSAEAFNOSUPPORT")
    if (number := getattr(errno, name, None)) is not None
)


@dataclass(eq=False, slots=True)
class _Guest:
    """One connection."""

    writer: asyncio.StreamWriter
    waiting: bool = True
    """Its request is not complete yet: it may have to make room."""
    method: str = ""
    since_s: float = 0.0
    http: h11.Connection = field(
        default_factory=lambda: h11.Connection(h11.SERVER, max_incomplete_event_size=LONGEST_HEAD)
    )


class Server:
    """Serves until it is closed; everything runs in one event loop.

    Args:
        app: answers.
        limits: how much and how long.
    """

    def __init__(self, app: Application, limits: Limits | None = None) -> None:
        self._app, self._limits = app, limits or Limits()
        self._guests: dict[_Guest, asyncio.Task[None]] = {}
        self._servers: list[asyncio.Server] = []

    async def open(self, sockets: Sequence[socket.socket]) -> None:
        """Begin to answer."""
        for listening in sockets:
            self._servers.append(await asyncio.start_server(self._meet, sock=listening, limit=_CHUNK))

    async def close(self) -> None:
        """Let go of everybody and of the port."""
        await (
            _turns()
        )  # who knocked a moment ago is let in, because not every system tells them of a closed door
        for server in self._servers:
            server.close()
        await _turns()
        for guest, task in list(self._guests.items()):
            guest.writer.transport.abort()
            task.cancel()
        await asyncio.gather(*self._guests.values(), return_exceptions=True)
        self._servers.clear()

    def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        loop = asyncio.get_running_loop()
        if not self._make_room():
            writer.transport.abort()
            return
        guest = _Guest(writer, since_s=loop.time())
        task = self._guests[guest] = loop.create_task(self._serve(guest, reader))
        task.add_done_callback(lambda _task: self._guests.pop(guest, None))  # also if it never began

    async def _serve(self, guest: _Guest, reader: asyncio.StreamReader) -> None:
        try:
            while await self._one_request(guest, reader):
                pass
        except (OSError, TimeoutError, asyncio.CancelledError, asyncio.IncompleteReadError):
            pass  # whoever asked is gone, too slow, or made room for another
        except Exception:
            log.exception("local API: a request")
        finally:
            await self._part(guest.writer)

    async def _part(self, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, TimeoutError, asyncio.CancelledError):
            writer.close()
            await asyncio.wait_for(writer.wait_closed(), self._limits.write_s)

    def _make_room(self) -> bool:
        if len(self._guests) < self._limits.connections:
            return True
        waiting = [guest for guest in self._guests if guest.waiting]
        if not waiting:
            return False
        oldest = min(waiting, key=lambda guest: guest.since_s)
        oldest.waiting = False
        oldest.writer.transport.abort()
        self._guests[oldest].cancel()
        return True

    async def _one_request(self, guest: _Guest, reader: asyncio.StreamReader) -> bool:
        """One request; whether the connection stays for another."""
        guest.method = ""
        guest.waiting, guest.since_s = True, asyncio.get_running_loop().time()
        try:
            async with asyncio.timeout(self._limits.head_s):
                event = await _next(guest.http, reader)
            if not isinstance(event, h11.Request):
                return False  # the other end has finished
            head = _head(event)
            guest.method = head.method
            answer = self._app.early(head)
            if answer is None:
                if guest.http.they_are_waiting_for_100_continue:
                    go_on = guest.http.send(h11.InformationalResponse(status_code=100, headers=[]))
                    guest.writer.write(go_on or b"")
                async with asyncio.timeout(self._limits.body_s):
                    body = await _body(guest.http, reader)
                guest.waiting = False
                if isinstance(body, Problem):
                    answer = self._app.refusal(body)
                else:
                    answer = await self._app.answer(head, body)
            guest.waiting = False
        except h11.RemoteProtocolError as error:
            guest.waiting = False
            status = error.error_status_hint
            code = "malformed" if status == _BAD else "not_possible"
            answer = self._app.refusal(Problem(status, code, "This is no HTTP request that is understood."))
        async with asyncio.timeout(self._limits.write_s):
            await _send(guest, answer)
            if guest.http.their_state is not h11.DONE:
                await _let_finish(guest.writer, reader)
        if guest.http.our_state is h11.DONE and guest.http.their_state is h11.DONE:
            guest.http.start_next_cycle()
            return True
        return False


_BAD = 400


async def _turns() -> None:
    """So many of the loop that whoever was accepted has been met."""
    for _ in range(_TURNS):
        await asyncio.sleep(0)


async def _next(http: h11.Connection, reader: asyncio.StreamReader) -> Any:
    while True:
        event = http.next_event()
        if event is not h11.NEED_DATA:
            return event
        http.receive_data(await reader.read(_CHUNK))


async def _body(http: h11.Connection, reader: asyncio.StreamReader) -> bytes | Problem:
    parts: list[bytes] = []
    size = 0
    while True:
        event = await _next(http, reader)
        if isinstance(event, h11.EndOfMessage):
            return b"".join(parts)
        if not isinstance(event, h11.Data):
            raise ConnectionResetError
        size += len(event.data)
        if size > LONGEST_BODY:
            return too_long()
        parts.append(bytes(event.data))


async def _let_finish(writer: asyncio.StreamWriter, reader: asyncio.StreamReader) -> None:
    """Take a little of what was refused: a connection that is cut at once takes the answer with it."""
    if writer.can_write_eof():
        writer.write_eof()
    left = LONGEST_REST
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(REST_S):
            while left > 0 and (data := await reader.read(_CHUNK)):
                left -= len(data)


def _head(event: h11.Request) -> Head:
    headers = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in event.headers)
    return Head(event.method.decode("ascii", "replace"), event.target.decode("latin-1"), headers)


async def _send(guest: _Guest, answer: Answer) -> None:
    """Send it; a body that was not read ends the connection."""
    http = guest.http
    if http.our_state not in {h11.IDLE, h11.SEND_RESPONSE}:
        return
    unread = http.their_state not in {h11.DONE, h11.MUST_CLOSE}
    headers = [
        ("Content-Type", answer.kind),
        ("Content-Length", str(len(answer.body))),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
        *answer.headers,
        *((("Connection", "close"),) if unread else ()),
    ]
    reason = HTTPStatus(answer.status).phrase
    response = h11.Response(status_code=answer.status, headers=headers, reason=reason)
    events = [response, *([h11.Data(data=answer.body)] if guest.method != "HEAD" else []), h11.EndOfMessage()]
    guest.writer.write(b"".join(http.send(event) or b"" for event in events))
    await guest.writer.drain()

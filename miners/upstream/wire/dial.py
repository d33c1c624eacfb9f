"""From a host name to a connected socket, on networks that half work.

Names are looked up in a thread of our own that nobody waits for: the loop's own threads are joined at the end
of the program, and a name server that hangs would hold up the end. Addresses are tried one beside the other
(RFC 8305, "Happy Eyeballs"), because a home's IPv6 often exists in name only.
"""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import os
import socket
import threading
from collections import deque

from miners.formats.plain_text import plain_text

AddressInfo = tuple[int, int, int, str, tuple[object, ...]]
"""As `socket.getaddrinfo` gives them."""

STAGGER_S = 0.3
"""After so long without an answer the next address is tried as well."""
MAX_ADDRESSES = 8


async def dial(host: str, port: int) -> socket.socket:
    """A connected, non-blocking socket.

    Raises:
        OSError: nobody there; `socket.gaierror` where there is no such host. Of several errors a refusal.
        ValueError: a name that no DNS can carry.
    """
    waiting = deque((await resolve(host, port))[:MAX_ADDRESSES])
    attempts: set[asyncio.Task[socket.socket]] = set()
    errors: list[OSError] = []
    try:
        while waiting or attempts:
            if waiting:
                attempts.add(asyncio.create_task(_connect(waiting.popleft())))
            patience_s = STAGGER_S if waiting else None
            done, _ = await asyncio.wait(attempts, timeout=patience_s, return_when=asyncio.FIRST_COMPLETED)
            for attempt in done:
                attempts.discard(attempt)
                try:
                    return attempt.result()
                except OSError as error:
                    errors.append(error)
    finally:
        await _abandon(attempts)
    raise next((error for error in errors if isinstance(error, ConnectionRefusedError)), errors[0])


async def resolve(host: str, port: int) -> list[AddressInfo]:
    """The addresses of a host.

    Raises:
        OSError: `socket.gaierror` where there are none.
        ValueError: a name that no DNS can carry.
    """
    if is_address(host):
        return _look_up(host, port)
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[list[AddressInfo]] = loop.create_future()

    def look_up() -> None:
        try:
            found: list[AddressInfo] | OSError | ValueError = _look_up(host, port)
        except (OSError, ValueError) as error:
            found = error
        with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(_settle, answer, found)

    threading.Thread(target=look_up, name=f"look up {host}", daemon=True).start()
    return await answer


def is_address(host: str) -> bool:
    """Whether this is an IP address, not a name."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def connect_failure(error: Exception, connect_s: float) -> tuple[str, str]:
    """Why there is no connection: one of `api.CODES`, and words."""
    if isinstance(error, TimeoutError):
        return "connect_timeout", f"no answer within {connect_s:.0f} s"
    if isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN:
        return "unreachable", "its name cannot be looked up now; is the network there?"
    if isinstance(error, socket.gaierror) or not isinstance(error, OSError):
        return "no_such_host", "no such host"
    if isinstance(error, ConnectionRefusedError):
        return "connection_refused", "connection refused"
    words = os.strerror(error.errno).lower() if error.errno else plain_text(str(error))
    return "unreachable", words


def _look_up(host: str, port: int) -> list[AddressInfo]:
    return list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))


def _settle(
    answer: asyncio.Future[list[AddressInfo]], found: list[AddressInfo] | OSError | ValueError
) -> None:
    if answer.done():  # given up meanwhile
        return
    if isinstance(found, Exception):
        answer.set_exception(found)
    else:
        answer.set_result(found)


async def _connect(info: AddressInfo) -> socket.socket:
    family, kind, protocol, _, address = info
    sock = socket.socket(family, kind, protocol)
    try:
        sock.setblocking(False)  # noqa: FBT003 - the socket's own interface
        await asyncio.get_running_loop().sock_connect(sock, address)
    except BaseException:
        sock.close()
        raise
    return sock


async def _abandon(attempts: set[asyncio.Task[socket.socket]]) -> None:
    for attempt in attempts:
        attempt.cancel()
    for outcome in await asyncio.gather(*attempts, return_exceptions=True):
        if isinstance(outcome, socket.socket):  # it came through in the very same moment
            outcome.close()

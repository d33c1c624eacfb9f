"""A Stratum V1 client over TCP: connects, mines, reconnects for ever with backoff and jitter.

What is said on the wire is `session`'s business; here are sockets, waiting and the words for a person.
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import itertools
import math
import os
import random
import socket
import time
from typing import TYPE_CHECKING

from miners.upstream import messages
from miners.upstream.api import FoundShare, ShareOutcome, UpstreamSink, UpstreamState
from miners.upstream.backoff import Backoff
from miners.upstream.session import SessionConfig, SessionEndError, StratumSession, StratumTimings
from miners.upstream.url import Endpoint, parse_url

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from miners.work import Job

AGENT = "warmgui/0.1.0"
MAX_UNSENT_BYTES = 1 << 20
"""A server that asks and asks and never reads is left."""


class StratumUpstream:
    """Work from a pool.

    Args:
        url: `stratum+tcp://host:port` or `host:port`.
        user: payout address or account, with the worker's name behind a point.
        password: usually "x".
        agent: what we call ourselves to the pool.
        suggest_difficulty: asked for, where the pool listens to that.
        timings: patience, seconds.
        on_notice: told (stable code, plain sentence) of what a person should read; may be None.
        sequences: numbers of jobs; shared by upstreams that follow each other.
        clock: monotonic seconds.
        sleep: waits between attempts.
        jitter: uniform random numbers 0..1.

    Raises:
        ValueError: the address is none; says why.
    """

    def __init__(
        self,
        url: str,
        user: str,
        password: str = "x",  # noqa: S107 - what pools expect where there is no password
        *,
        agent: str = AGENT,
        suggest_difficulty: float | None = None,
        timings: StratumTimings | None = None,
        on_notice: Callable[[str, str], None] | None = None,
        sequences: Iterator[int] | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        if suggest_difficulty is not None and not (
            math.isfinite(suggest_difficulty) and suggest_difficulty > 0
        ):
            raise ValueError(f"a suggested difficulty of {suggest_difficulty} is not a positive number")
        self._url = url
        self._timings = timings or StratumTimings()
        self._config = SessionConfig(
            parse_url(url).endpoint, user, password, agent, suggest_difficulty, self._timings
        )
        self._on_notice = on_notice
        self._sequences = sequences or itertools.count(1)
        self._clock = clock
        self._sleep = sleep
        self._backoff = Backoff(self._timings.first_backoff_s, self._timings.longest_backoff_s, jitter)
        self._sink: UpstreamSink | None = None
        self._session: StratumSession | None = None
        self._here = self._config.endpoint

    async def run(self, sink: UpstreamSink) -> None:
        """Mine until cancelled."""
        self._sink = sink
        redirect: Endpoint | None = None
        while True:
            self._here = redirect or self._config.endpoint
            started_s = self._clock()
            try:
                await self._connection(self._here)
            except SessionEndError as end:
                if self._clock() - started_s >= self._timings.steady_s:
                    self._backoff.reset()
                redirect = end.redirect
                await self._wait(end)

    def submit(self, share: FoundShare) -> None:
        """Hand in a share; without a connection it is given up at once."""
        if self._session is None:
            self.on_outcome(ShareOutcome(share, "stale", "not connected to the pool"))
        else:
            self._session.submit(share)

    # ---- one connection ------------------------------------------------------------------------------

    async def _connection(self, endpoint: Endpoint) -> None:
        self._tell("connecting", f"connecting to {endpoint}")
        reader, writer = await self._open(endpoint)
        session = StratumSession(
            self._config, self, lambda line: _write(writer, line), self._sequences, self._clock
        )
        self._session = session
        reason = "mining stopped before the pool answered"
        try:
            session.start()
            await self._read(reader, session)
        except SessionEndError:
            reason = "the connection ended before the pool answered"
            raise
        finally:
            self._session = None
            try:
                session.close(reason)
                if session.authorized and self._sink is not None:
                    self._sink.on_job(None)
            finally:
                await _hang_up(writer)

    async def _open(self, endpoint: Endpoint) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        try:
            async with asyncio.timeout(self._timings.connect_s):
                return await asyncio.open_connection(endpoint.host, endpoint.port, limit=messages.MAX_LINE)
        except (OSError, ValueError) as error:  # the second: host names that no DNS can carry
            words = _error_words(error, self._timings.connect_s)
            raise SessionEndError(f"cannot reach {endpoint}: {words}") from error

    async def _read(self, reader: asyncio.StreamReader, session: StratumSession) -> None:
        while True:
            try:
                async with asyncio.timeout(max(0.0, session.deadline_s() - self._clock())):
                    line = await reader.readuntil(b"\n")
            except TimeoutError:
                session.expire()
                continue
            except asyncio.LimitOverrunError as error:
                text = f"the pool sent a line longer than {messages.MAX_LINE} bytes"
                self.on_notice("pool_not_stratum", text)
                raise SessionEndError(text) from error
            except (asyncio.IncompleteReadError, OSError) as error:
                raise SessionEndError("the pool closed the connection") from error
            if line.strip():
                session.handle(line)
            session.expire()  # a chatty server does not keep unanswered requests alive
            await asyncio.sleep(0)  # nor does it keep everybody else from their turn

    async def _wait(self, end: SessionEndError) -> None:
        delay_s = max(self._backoff.next_s(), end.wait_s)
        if end.refused:
            delay_s = max(delay_s, self._timings.longest_backoff_s)
        state = "refused" if end.refused else "waiting"
        self._tell(state, f"{end}; trying again in {math.ceil(delay_s)} s")
        await self._sleep(delay_s)

    # ---- what the session tells ----------------------------------------------------------------------

    def on_authorized(self) -> None:
        """The pool accepted the worker."""
        self._tell("connected", f"connected to {self._here}")

    def on_job(self, job: Job) -> None:
        """New work."""
        if self._sink is not None:
            self._sink.on_job(job)

    def on_outcome(self, outcome: ShareOutcome) -> None:
        """A share was answered or given up."""
        if self._sink is not None:
            self._sink.on_outcome(outcome)

    def on_notice(self, code: str, text: str) -> None:
        """Something that a person should read."""
        if self._on_notice is not None:
            self._on_notice(code, text)

    def on_node(self, *, is_down: bool) -> None:
        """The pool's node went down or came back."""
        text = "the pool's own node seems to be down: it pings and sends no new work"
        if is_down:
            self.on_notice("pool_node_down", text)
        if self._session is not None and self._session.authorized:
            here = f"connected to {self._here}"
            self._tell("connected", f"{here}; {text}" if is_down else here)

    def _tell(self, state: str, text: str) -> None:
        if self._sink is not None:
            self._sink.on_state(UpstreamState(state, text, self._url))


def _write(writer: asyncio.StreamWriter, line: bytes) -> None:
    if writer.transport.get_write_buffer_size() > MAX_UNSENT_BYTES:
        writer.transport.abort()  # seen by `_read` as the end of the connection
    else:
        writer.write(line)


async def _hang_up(writer: asyncio.StreamWriter) -> None:
    if writer.transport.get_write_buffer_size():
        writer.transport.abort()  # who does not read will not read our last words either
    writer.close()
    with contextlib.suppress(OSError):
        await writer.wait_closed()


def _error_words(error: Exception, connect_s: float) -> str:
    if isinstance(error, TimeoutError):
        return f"no answer within {connect_s:.0f} s"
    if isinstance(error, socket.gaierror) or not isinstance(error, OSError):
        return "no such host"
    # Of a host with several addresses asyncio tells all errors in one text, without a number.
    if isinstance(error, ConnectionRefusedError) or f"[Errno {errno.ECONNREFUSED}]" in str(error):
        return "connection refused"
    return os.strerror(error.errno).lower() if error.errno else messages.plain_text(str(error))

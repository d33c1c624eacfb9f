"""A Stratum V1 client: connects (TCP or TLS, straight or through a proxy), mines, reconnects for ever.

What is said on the wire is `session`'s business and the way to the server `transport`'s; here are waiting,
backing off with jitter, and the words for a person.
"""

from __future__ import annotations

import asyncio
import dataclasses
import itertools
import math
import random
from typing import TYPE_CHECKING

from miners.clock import monotonic_s
from miners.upstream.api import FoundShare, ShareOutcome, UpstreamSink, UpstreamState
from miners.upstream.backoff import Backoff
from miners.upstream.stratum import messages
from miners.upstream.stratum.job_gate import JobGate
from miners.upstream.stratum.lines import Lines, LineTooLongError, is_job, may_be_clean, newest_job
from miners.upstream.stratum.notices import NoticeLimit
from miners.upstream.stratum.payout_watch import PayoutWatch
from miners.upstream.stratum.session import StratumSession
from miners.upstream.stratum.terms import SessionConfig, SessionEndError, StratumTimings
from miners.upstream.stratum.url import parse_url
from miners.upstream.wire.transport import Transport, TransportError, hang_up

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from miners.formats.server_url import Endpoint
    from miners.protocol import Message
    from miners.work import Job

AGENT = "warmgui/0.1.0"
MAX_READ_BYTES = 1 << 20
"""Taken in at once; more than a reader keeps, so that nothing waits in line."""
MAX_UNSENT_BYTES = 1 << 20
"""A server that asks and asks and never reads is left."""


class StratumUpstream:
    """Work from a pool.

    Args:
        url: `stratum+tcp://host:port`, `stratum+ssl://host:port` or `host:port`.
        user: payout address or account, with the worker's name behind a point.
        password: usually "x".
        agent: what we call ourselves to the pool.
        suggest_difficulty: asked for, where the pool listens to that.
        timings: patience, seconds.
        on_notice: told (stable code, plain sentence) of what a person should read; may be None.
        on_report: told of certificates that a person must decide on, and of whom the pool's work pays.
        on_connected: told when the way to the pool stands (TCP, TLS), before a word is said.
        sequences: numbers of jobs; shared by upstreams that follow each other.
        clock: monotonic seconds.
        sleep: waits between attempts.
        jitter: uniform random numbers 0..1.
        tls_pin: SHA-256 of the one certificate (DER) that is trusted; "": the system decides.
        proxy: socks5://[user:password@]host:port, socks4:// or http://; "": none.
        payout_address: what the coinbase is compared with; "": what `user` begins with.
        version_rolling: negotiate version rolling (BIP 310).

    Raises:
        ValueError: address, proxy or pin are none; says why.
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
        on_report: Callable[[Message], None] | None = None,
        on_connected: Callable[[], None] | None = None,
        sequences: Iterator[int] | None = None,
        clock: Callable[[], float] = monotonic_s,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        jitter: Callable[[], float] = random.random,
        tls_pin: str = "",
        proxy: str = "",
        payout_address: str = "",
        version_rolling: bool = False,
    ) -> None:
        if suggest_difficulty is not None and not (
            math.isfinite(suggest_difficulty) and suggest_difficulty > 0
        ):
            raise ValueError(f"a suggested difficulty of {suggest_difficulty} is not a positive number")
        server = parse_url(url)
        self._url = url
        self._timings = timings or StratumTimings()
        self._config = SessionConfig(
            server.endpoint,
            user,
            password,
            agent,
            suggest_difficulty,
            self._timings,
            version_rolling=version_rolling,
            tls=server.tls,
        )
        self._transport = Transport(
            url,
            tls=server.tls,
            tls_pin=tls_pin,
            proxy=proxy,
            connect_s=self._timings.connect_s,
            limit=messages.MAX_LINE,
        )
        self._notices = NoticeLimit(on_notice, clock) if on_notice is not None else None
        self._on_report = on_report
        self._on_connected = on_connected
        self._payouts = PayoutWatch(url, user, payout_address, self._report, clock)
        self._asked: Message | None = None
        self._sequences = sequences or itertools.count(1)
        self._clock = clock
        self._sleep = sleep
        self._backoff = Backoff(self._timings.first_backoff_s, self._timings.longest_backoff_s, jitter)
        self._sink: UpstreamSink | None = None
        self._session: StratumSession | None = None
        self._gate = JobGate(self._give, clock)
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
        self._tell("connecting", f"connecting to {endpoint}", "connecting")
        reader, writer = await self._open(endpoint)
        if self._on_connected is not None:
            self._on_connected()
        self._payouts.connected()
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
            self._gate.close()
            try:
                session.close(reason)
                if session.authorized and self._sink is not None:
                    self._sink.on_job(None)
                if session.versions_refused:
                    self._config = dataclasses.replace(self._config, version_rolling=False)
            finally:
                await hang_up(writer)

    async def _open(self, endpoint: Endpoint) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        try:
            streams = await self._transport.open(endpoint)
        except TransportError as error:
            if error.question is not None and error.question != self._asked:
                self._asked = error.question  # once is enough: the answer is a new configuration
                self._report(error.question)
            # Who is not trusted stays so until a person decides; anything else may be better in a moment.
            refused = error.question is not None
            raise SessionEndError(str(error), code=error.code, refused=refused) from error
        self._asked = None
        return streams

    async def _read(self, reader: asyncio.StreamReader, session: StratumSession) -> None:
        lines = Lines(messages.MAX_LINE)
        while True:
            try:
                async with asyncio.timeout(max(0.0, session.deadline_s() - self._clock())):
                    data = await reader.read(MAX_READ_BYTES)
                whole = lines.cut(data)
            except TimeoutError:
                session.expire()
                continue
            except LineTooLongError as error:
                text = f"the pool sent a line longer than {messages.MAX_LINE} bytes"
                self.on_notice("pool_not_stratum", text)
                raise SessionEndError(text, code="broken_messages") from error
            except OSError as error:
                raise session.closed_by_pool() from error
            if not data:
                raise session.closed_by_pool(lines.rest)
            await self._handle(whole, session)

    async def _handle(self, lines: list[bytes], session: StratumSession) -> None:
        """What came at once; of a flood of jobs only the last, for reading costs more than sending."""
        newest = newest_job(lines)
        for at, line in enumerate(lines):
            if at < newest and self._gate.is_shut and is_job(line):
                session.pass_over(clean=may_be_clean(line))
                continue
            if line.strip():
                session.handle(line)
            session.expire()  # a chatty server does not keep unanswered requests alive
            await asyncio.sleep(0)  # nor does it keep everybody else from their turn

    async def _wait(self, end: SessionEndError) -> None:
        delay_s = max(self._backoff.next_s(), end.wait_s)
        if end.refused:
            delay_s = max(delay_s, self._timings.longest_backoff_s)
        state = "refused" if end.refused else "waiting"
        self._tell(state, f"{end}; trying again in {math.ceil(delay_s)} s", end.code)
        await self._sleep(delay_s)

    # ---- what the session tells ----------------------------------------------------------------------

    def on_authorized(self) -> None:
        """The pool accepted the worker."""
        self._tell("connected", f"connected to {self._here}", "connected")

    def on_job(self, job: Job) -> None:
        """New work."""
        self._gate(job)

    def on_outcome(self, outcome: ShareOutcome) -> None:
        """A share was answered or given up."""
        if self._sink is not None:
            reason = self._config.without_password(outcome.reason)
            self._sink.on_outcome(dataclasses.replace(outcome, reason=reason))

    def on_notice(self, code: str, text: str) -> None:
        """Something that a person should read."""
        if self._notices is not None:
            self._notices(code, self._config.without_password(text))

    def on_node(self, *, is_down: bool) -> None:
        """The pool's node went down or came back."""
        text = "the pool's own node seems to be down: it pings and sends no new work"
        if is_down:
            self.on_notice("pool_node_down", text)
        if self._session is not None and self._session.authorized:
            here = f"connected to {self._here}"
            if is_down:
                self._tell("connected", f"{here}; {text}", "node_down")
            else:
                self._tell("connected", here, "connected")

    def _give(self, job: Job) -> None:
        if self._sink is not None:
            self._sink.on_job(job)
        self._payouts.look(job)

    def _tell(self, state: str, text: str, code: str) -> None:
        if self._sink is not None:
            shown = self._config.without_password(text)
            self._sink.on_state(UpstreamState(state, shown, self._url, code))

    def _report(self, message: Message) -> None:
        if self._on_report is not None:
            self._on_report(message)


def _write(writer: asyncio.StreamWriter, line: bytes) -> None:
    if writer.transport.is_closing():
        return  # `_read` will hear of it in a moment; asyncio would complain on stderr of each further line
    if writer.transport.get_write_buffer_size() > MAX_UNSENT_BYTES:
        writer.transport.abort()  # seen by `_read` as the end of the connection
    else:
        writer.write(line)

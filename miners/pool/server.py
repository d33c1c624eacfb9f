"""The pool: connections, jobs and blocks of the practice network."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import time
from typing import TYPE_CHECKING, Self

from miners import work
from miners.pool.chain import EXTRANONCE1_BYTES, JobBook, PracticeChain, PracticeJob
from miners.pool.config import PoolConfig, PoolStats
from miners.pool.session import MAX_LINE, CheckedShare, ClientEndError, ClientSession, RefusedError

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable

TICK_S = 1.0

Event = dict[str, object]


class PoolServer:
    """A Stratum V1 server; `async with PoolServer(config) as pool` listens on `pool.port`.

    Args:
        config: settings.
        on_event: told of clients, shares, difficulties and blocks, as flat JSON objects.
        clock: monotonic seconds.
        now_utc: wall time, seconds since 1970.
        tls: speak TLS with this certificate; None: plain text.

    Raises:
        OSError: on entering, when the port cannot be had.
    """

    def __init__(
        self,
        config: PoolConfig | None = None,
        *,
        on_event: Callable[[Event], None] | None = None,
        clock: Callable[[], float] = time.monotonic,
        now_utc: Callable[[], float] = time.time,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._config = config or PoolConfig()
        self._tls = tls
        self._on_event = on_event
        self._clock = clock
        self._now_utc = now_utc
        self._chain = self._new_chain()
        self._book = JobBook()
        self._connections: dict[asyncio.StreamWriter, ClientSession] = {}
        self._handlers: set[asyncio.Task[None]] = set()
        self._next_extranonce1 = secrets.randbits(8 * EXTRANONCE1_BYTES)
        self._server: asyncio.Server | None = None
        self._ticker: asyncio.Task[None] | None = None
        self._node_is_down = False
        self.stats = PoolStats()
        self._job = self.fresh_job()
        self._job_s = clock()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(
            self._client,
            self._config.host,
            self._config.port,
            limit=MAX_LINE,
            ssl=self._tls,
            backlog=self._config.backlog,
        )
        self._ticker = asyncio.create_task(self._tick_for_ever())
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._server is not None and self._ticker is not None:
            self._server.close()
            self._ticker.cancel()
            self.drop_clients()
            await asyncio.gather(self._ticker, *self._handlers, return_exceptions=True)
            await self._server.wait_closed()

    @property
    def port(self) -> int:
        """Where it listens; 0 before it does."""
        return self._server.sockets[0].getsockname()[1] if self._server is not None else 0

    @property
    def height(self) -> int:
        """Blocks on the practice chain."""
        return self._chain.height

    @property
    def sessions(self) -> tuple[ClientSession, ...]:
        """Everybody who is connected."""
        return tuple(self._connections.values())

    # ---- what makes it move; tests call these themselves -------------------------------------------------

    def tick(self) -> None:
        """Retarget, refresh the work and drop who never logs in or says nothing; about once a second."""
        now_s = self._clock()
        idle_timeout_s = self._config.manners.idle_timeout_s
        for writer, session in list(self._connections.items()):
            session.tick()
            late = not session.authorized and now_s >= session.connected_s + self._config.login_timeout_s
            idle = idle_timeout_s is not None and now_s >= session.heard_s + idle_timeout_s
            if late or idle:
                writer.transport.abort()
        if now_s >= self._job_s + self._config.job_interval_s:
            self.refresh_job()

    def refresh_job(self) -> None:
        """The same block with the present time; while the pool's node is down there is none."""
        if self._node_is_down:
            self._job_s = self._clock()
            self._ping()
        else:
            self._broadcast("more")

    def new_block(self) -> None:
        """A block of somebody else arrived: all work so far is stale."""
        self._extend(self._job.header80(secrets.token_bytes(8), self._job.ntime, 0))

    def set_difficulty(self, difficulty: float) -> None:
        """Let every client start anew at this difficulty."""
        for session in self.sessions:
            session.set_difficulty(difficulty)

    def set_extranonce(self, extranonce2_size: int | None = None) -> None:
        """Give every client another extranonce1 in the middle of its work, perhaps of another size."""
        self._chain.extranonce2_size = extranonce2_size or self._chain.extranonce2_size
        for session in self.sessions:
            session.set_extranonce(self._extranonce1())

    def set_node_down(self, is_down: bool) -> None:  # noqa: FBT001 - one obvious meaning
        """The pool's own node is gone or back: meanwhile old work stays, and some pools ping."""
        self._node_is_down = is_down
        self.refresh_job()

    def show_message(self, text: str) -> None:
        """Send everybody a message for a person."""
        self._tell_all("client.show_message", [text])

    def ask_version(self) -> None:
        """Ask everybody for the name of their program; the answer is `ClientSession.client_version`."""
        for session in self.sessions:
            session.ask("client.get_version")

    def ask_reconnect(self, *params: object) -> None:
        """Send everybody elsewhere: host, port (a number or a string), seconds; nothing: come again."""
        self._tell_all("client.reconnect", list(params))

    def drop_clients(self) -> None:
        """Break all connections."""
        for writer in list(self._connections):
            writer.transport.abort()

    # ---- what sessions ask and tell -----------------------------------------------------------------------

    @property
    def config(self) -> PoolConfig:
        """Settings."""
        return self._config

    @property
    def extranonce2_size(self) -> int:
        """Bytes that clients vary, in jobs from now on."""
        return self._chain.extranonce2_size

    def now_s(self) -> float:
        """Monotonic seconds."""
        return self._clock()

    def now_utc(self) -> float:
        """Wall time."""
        return self._now_utc()

    def current_job(self) -> PracticeJob:
        """The newest work for everybody."""
        return self._job

    def fresh_job(self, *, empty: bool = False) -> PracticeJob:
        """Work with an id of its own."""
        job = self._chain.next_job(self._block_nbits(), empty=empty)
        self._book.add(job)
        return job

    def find_job(self, job_id: str) -> PracticeJob:
        """The job of a share; raises `RefusedError`."""
        job = self._book.find(job_id)
        if job is None:
            raise RefusedError("stale" if self._book.is_retired(job_id) else "unknown_job")
        return job

    def on_authorized(self, session: ClientSession) -> None:
        """A worker has logged in; the network's target follows its difficulty from the next job on."""
        self._count_clients()
        self._job = self.fresh_job()
        self._tell("client", worker=session.worker, clients=self.stats.clients)

    def on_difficulty(self, session: ClientSession) -> None:
        """A session's difficulty changed."""
        self._tell("difficulty", worker=session.worker, difficulty=session.difficulty)

    def on_share(self, session: ClientSession, share: CheckedShare) -> None:
        """A share counted; perhaps it is a block."""
        self.stats.accepted += 1
        self.stats.best_difficulty = max(share.difficulty, self.stats.best_difficulty or 0.0)
        hash_hex = share.hash_bytes[::-1].hex()
        self._tell(
            "share",
            result="accepted",
            worker=session.worker,
            difficulty=share.difficulty,
            job_difficulty=share.job_difficulty,
            hash_hex=hash_hex,
        )
        if share.is_block:
            self.stats.blocks += 1
            self._tell("block", worker=session.worker, height=share.job.height, hash_hex=hash_hex)
            self._extend(share.header80)

    def on_refused_share(self, session: ClientSession, words: str, *, stale: bool) -> None:
        """A share did not count."""
        if stale:
            self.stats.stale += 1
        else:
            self.stats.rejected += 1
        self._tell("share", result="stale" if stale else "rejected", worker=session.worker, reason=words)

    # ---- jobs ---------------------------------------------------------------------------------------------

    def _extend(self, header80: bytes) -> None:
        self._chain.extend(header80)
        self._book.clear()
        for kind in self._config.manners.block_jobs:
            self._broadcast(kind)

    def _broadcast(self, kind: str) -> None:
        self._job = self.fresh_job(empty=kind == "empty")
        self._job_s = self._clock()
        for session in self.sessions:
            if session.has_work:
                session.send_job(self._job, clean=kind != "more")

    def _ping(self) -> None:
        for session in self.sessions:
            if self._config.manners.pings and session.authorized:
                session.ask("mining.ping")

    def _tell_all(self, method: str, params: list[object]) -> None:
        for session in self.sessions:
            session.tell(method, params)

    def _block_nbits(self) -> int:
        config = self._config
        if config.block_nbits is not None:
            return config.block_nbits
        difficulties = [session.difficulty for session in self.sessions if session.authorized]
        total = sum(difficulties) or config.difficulty
        # In `share_interval_s` everybody together does `total` of work.
        difficulty = total * max(1.0, config.block_interval_s / config.share_interval_s)
        return work.nbits_from_target(work.target_from_difficulty(difficulty))

    # ---- connections --------------------------------------------------------------------------------------

    async def _client(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is None or len(self._connections) >= self._config.max_clients or not self._welcome(writer):
            writer.transport.abort()
            return
        self._handlers.add(task)
        session = self._new_session(writer)
        self._connections[writer] = session
        try:
            while True:
                session.handle(await reader.readuntil(b"\n"))
                await asyncio.sleep(0)  # a flood of lines leaves the others their turn
        except (ClientEndError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, OSError):
            pass  # gone, or to be gone: nothing but this connection ends
        finally:
            del self._connections[writer]
            self._handlers.discard(task)
            writer.transport.abort()
            with contextlib.suppress(OSError):
                await writer.wait_closed()
            if session.authorized:
                self._count_clients()
                self._gone(session)

    def _welcome(self, _writer: asyncio.StreamWriter) -> bool:
        """Whether one more connection from there is taken."""
        return True

    def _new_chain(self) -> PracticeChain:
        config = self._config
        size = config.extranonce2_size or config.manners.extranonce2_size
        return PracticeChain(
            self._now_utc, size, config.merkle_branch, manners=config.manners, version=config.block_version
        )

    def _new_session(self, writer: asyncio.StreamWriter) -> ClientSession:
        return ClientSession(self, self._extranonce1(), lambda line: self._write(writer, line))

    def _gone(self, session: ClientSession) -> None:
        """A client that had logged in has left."""
        self._tell("client_gone", worker=session.worker, clients=self.stats.clients)

    def _write(self, writer: asyncio.StreamWriter, line: bytes) -> None:
        if writer.transport.get_write_buffer_size() > self._config.max_unsent_bytes:
            writer.transport.abort()
        else:
            writer.write(line)

    async def _tick_for_ever(self) -> None:
        while True:
            await asyncio.sleep(TICK_S)
            self.tick()

    def _extranonce1(self) -> bytes:
        self._next_extranonce1 = (self._next_extranonce1 + 1) % (1 << 8 * EXTRANONCE1_BYTES)
        return self._next_extranonce1.to_bytes(EXTRANONCE1_BYTES, "big")

    def _count_clients(self) -> None:
        self.stats.clients = sum(session.authorized for session in self.sessions)

    def _tell(self, event: str, **fields: object) -> None:
        if self._on_event is not None:
            self._on_event({"event": event, **fields})

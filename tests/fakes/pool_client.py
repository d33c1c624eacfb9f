"""A raw Stratum client, for tests of the practice pool over real TCP."""

from __future__ import annotations

import asyncio
import contextlib
import json
from typing import TYPE_CHECKING, Any

from deadlines import DEADLINE_S

from miners import work
from miners.pool.config import PoolConfig
from miners.pool.server import PoolServer
from miners.upstream.stratum import messages

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable


EASY = PoolConfig(difficulty=1e-9, lowest_difficulty=1e-9, block_nbits=0x1D00FFFF)
UTC = 1_800_000_000.0


class Client:
    """A raw Stratum client."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer
        self.told: list[dict[str, Any]] = []
        self.extranonce = messages.Extranonce(b"", 1)
        self._next_id = 0

    def send(self, raw: bytes) -> None:
        self.writer.write(raw)

    async def next(self) -> dict[str, Any]:
        async with asyncio.timeout(DEADLINE_S):
            line = await self.reader.readline()
        if not line:
            raise ConnectionResetError("the pool closed the connection")
        message: dict[str, Any] = json.loads(line)
        self.told.append(message)
        return message

    async def call(self, method: str, /, *params: Any, **more: Any) -> dict[str, Any]:
        """The reply to a request; what is announced before it is in `told`."""
        self._next_id += 1
        self.send(
            json.dumps({"id": self._next_id, "method": method, "params": params} | more).encode() + b"\n"
        )
        while (message := await self.next()).get("id") != self._next_id:
            pass
        return message

    async def until(self, method: str) -> list[Any]:
        while (message := await self.next()).get("method") != method:
            pass
        params: list[Any] = message["params"]
        return params

    async def login(self, worker: str = "w") -> work.Job:
        reply = await self.call("mining.subscribe", "test/1")
        self.extranonce = messages.parse_subscribe(reply["result"])
        assert (await self.call("mining.authorize", worker, "x"))["result"] is True
        return await self.next_job()

    async def next_job(self) -> work.Job:
        """The next job, as this client sees it."""
        return self.job(await self.until("mining.notify"))

    def last_job(self) -> work.Job:
        """The newest job that was heard so far."""
        return self.job([m["params"] for m in self.told if m.get("method") == "mining.notify"][-1])

    def job(self, params: list[Any]) -> work.Job:
        notify = messages.parse_notify(params)
        difficulties = [m["params"][0] for m in self.told if m.get("method") == "mining.set_difficulty"]
        return work.Job(
            notify.job_id,
            1,
            notify.version,
            notify.previous_hash,
            notify.coinbase1,
            notify.coinbase2,
            notify.merkle_branch,
            notify.nbits,
            notify.ntime,
            self.extranonce.extranonce1,
            self.extranonce.extranonce2_size,
            work.target_from_difficulty(difficulties[-1]),
            difficulties[-1],
            clean=notify.clean,
            height=work.coinbase_height(notify.coinbase1),
        )

    async def submit(self, job: work.Job, nonce: int = 5, /, **changes: Any) -> Any:
        """Submit and give back the error, or None when it was accepted."""
        fields: dict[str, Any] = {
            "worker": "w",
            "job_id": job.job_id,
            "extranonce2": "00" * job.extranonce2_size,
            "ntime": f"{job.ntime:08x}",
            "nonce": f"{nonce:08x}",
        }
        reply = await self.call("mining.submit", *(fields | changes).values())
        assert reply["result"] in {True, None}
        return None if reply["result"] is True else reply["error"]


@contextlib.asynccontextmanager
async def client_of(pool: PoolServer) -> AsyncIterator[Client]:
    reader, writer = await asyncio.open_connection("127.0.0.1", pool.port)
    try:
        yield Client(reader, writer)
    finally:
        writer.transport.abort()
        with contextlib.suppress(OSError):
            await writer.wait_closed()


def with_client(
    test: Callable[[PoolServer, Client], Awaitable[None]],
    config: PoolConfig = EASY,
    **options: Any,
) -> None:
    async def play() -> None:
        settings = {"now_utc": lambda: UTC, **options}
        async with PoolServer(config, **settings) as pool, client_of(pool) as client:
            await test(pool, client)

    asyncio.run(play())


def meets(job: work.Job, nonce: int) -> bool:
    return work.hash_value(work.header_hash(job.header76(bytes(8)), nonce)) <= job.target

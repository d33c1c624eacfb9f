"""Fakes for pools and upstreams: a sink that remembers, a scripted server, a clock, and a hashlib miner."""

from __future__ import annotations

import asyncio
import dataclasses
import itertools
import json
from typing import TYPE_CHECKING, Any, Self

from deadlines import DEADLINE_S

from miners import work
from miners.formats.server_url import Endpoint
from miners.upstream.api import FoundShare, ShareOutcome, UpstreamState
from miners.upstream.stratum.session import StratumSession
from miners.upstream.stratum.terms import SessionConfig, StratumTimings

if TYPE_CHECKING:
    import ssl
    from collections.abc import Awaitable, Callable

    from miners.protocol import Message


class FakeClock:
    """Seconds that pass when told to."""

    def __init__(self, now_s: float = 1000.0) -> None:
        self.now_s = now_s

    def __call__(self) -> float:
        return self.now_s

    def pass_s(self, seconds: float) -> None:
        self.now_s += seconds


class RecordingSink:
    """An `UpstreamSink` that remembers everything, and that can be waited for."""

    def __init__(self) -> None:
        self.jobs: list[work.Job | None] = []
        self.outcomes: list[ShareOutcome] = []
        self.states: list[UpstreamState] = []
        self.notices: list[tuple[str, str]] = []
        self.reports: list[Message] = []
        self._changed = asyncio.Event()

    def on_job(self, job: work.Job | None) -> None:
        self.jobs.append(job)
        self._changed.set()

    def on_outcome(self, outcome: ShareOutcome) -> None:
        self.outcomes.append(outcome)
        self._changed.set()

    def on_state(self, state: UpstreamState) -> None:
        self.states.append(state)
        self._changed.set()

    def on_notice(self, code: str, text: str) -> None:
        self.notices.append((code, text))
        self._changed.set()

    def on_report(self, message: Message) -> None:
        self.reports.append(message)
        self._changed.set()

    @property
    def job(self) -> work.Job:
        """The work that holds now."""
        assert self.jobs
        assert self.jobs[-1] is not None
        return self.jobs[-1]

    @property
    def state(self) -> UpstreamState:
        return self.states[-1]

    @property
    def results(self) -> list[str]:
        return [outcome.result for outcome in self.outcomes]

    @property
    def codes(self) -> list[str]:
        return [code for code, _ in self.notices]

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait until something was told after which the condition holds."""
        async with asyncio.timeout(DEADLINE_S):
            while not condition():
                self._changed.clear()
                await self._changed.wait()

    async def until_job(self) -> work.Job:
        await self.until(lambda: self.jobs and self.jobs[-1] is not None)
        return self.job

    async def until_state(self, state: str) -> UpstreamState:
        await self.until(lambda: self.states and self.states[-1].state == state)
        return self.state


class Script:
    """One connection of a `ScriptedServer`, from the server's side."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer
        self.heard: list[dict[str, Any]] = []

    async def hear(self, method: str | None = None) -> dict[str, Any]:
        """The next line of the client, or the next one with this method."""
        async with asyncio.timeout(DEADLINE_S):
            while True:
                line = await self.reader.readline()
                if not line:
                    raise ConnectionResetError("the client left")
                message: dict[str, Any] = json.loads(line)
                self.heard.append(message)
                if method is None or message.get("method") == method:
                    return message

    def say(self, *messages: dict[str, Any]) -> None:
        self.writer.write(b"".join(json.dumps(message).encode() + b"\n" for message in messages))

    def say_raw(self, raw: bytes) -> None:
        self.writer.write(raw)

    def announce(self, method: str, *params: Any) -> None:
        self.say({"id": None, "method": method, "params": list(params)})

    def answer(self, request: dict[str, Any], result: Any, error: Any = None) -> None:
        self.say({"id": request["id"], "result": result, "error": error})

    async def welcome(
        self, *, difficulty: float = 1e-9, extranonce1: str = "0a0b0c0d", size: int = 8
    ) -> None:
        """Subscribe and authorise the client, and give it a job, in ckpool's order."""
        self.answer(await self.hear("mining.subscribe"), [[["mining.notify", "x"]], extranonce1, size])
        self.announce("mining.set_difficulty", difficulty)
        request = await self.hear("mining.authorize")
        self.notify("1")
        self.answer(request, result=True)

    def notify(self, job_id: str = "1", *, clean: bool = True, **changes: Any) -> None:
        self.announce("mining.notify", *notify_params(job_id, clean=clean, **changes))

    async def until_closed(self) -> None:
        async with asyncio.timeout(DEADLINE_S):
            while await self.reader.read(65536):
                pass


class ScriptedServer:
    """A TCP server that plays one script per connection, the last one for all further ones.

    With `tls` it speaks TLS; a connection whose handshake fails is no connection.
    """

    def __init__(
        self, *scripts: Callable[[Script], Awaitable[None]], tls: ssl.SSLContext | None = None
    ) -> None:
        self._scripts = scripts
        self._tls = tls
        self._server: asyncio.Server | None = None
        self._handlers: set[asyncio.Task[None]] = set()
        self.connections: list[Script] = []
        self.failures: list[Exception] = []

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._client, "127.0.0.1", 0, ssl=self._tls)
        return self

    async def __aexit__(self, kind: type[BaseException] | None, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        for task in list(self._handlers):
            task.cancel()
        await asyncio.gather(*self._handlers, return_exceptions=True)
        await self._server.wait_closed()
        if kind is None and self.failures:
            raise self.failures[0]

    @property
    def port(self) -> int:
        assert self._server is not None
        port: int = self._server.sockets[0].getsockname()[1]
        return port

    @property
    def url(self) -> str:
        return f"stratum+{'tcp' if self._tls is None else 'ssl'}://127.0.0.1:{self.port}"

    async def _client(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._handlers.add(task)
        script = Script(reader, writer)
        self.connections.append(script)
        try:
            await self._scripts[min(len(self.connections), len(self._scripts)) - 1](script)
        except (OSError, asyncio.CancelledError):
            pass
        except Exception as error:  # noqa: BLE001 - told at the end of the test
            self.failures.append(error)
        finally:
            self._handlers.discard(task)
            writer.transport.abort()


class Talk:
    """A Stratum session without sockets, everything that it says and tells, and the server's side of it."""

    def __init__(
        self,
        *,
        suggest: float | None = None,
        sequences: int = 1,
        version_rolling: bool = False,
        tls: bool = False,
    ) -> None:
        self.clock = FakeClock()
        self.sent: list[dict[str, Any]] = []
        self.jobs: list[work.Job] = []
        self.outcomes: list[ShareOutcome] = []
        self.notices: list[tuple[str, str]] = []
        self.node_down: list[bool] = []
        self.authorized = 0
        config = SessionConfig(
            Endpoint("eu.pool.example", 3333),
            "me.pc",
            "x",
            "warmgui/test",
            suggest,
            StratumTimings(),
            version_rolling=version_rolling,
            tls=tls,
        )
        self.session = StratumSession(
            config,
            self,
            lambda raw: self.sent.append(json.loads(raw)),
            itertools.count(sequences),
            self.clock,
        )
        self.session.start()

    def on_authorized(self) -> None:
        self.authorized += 1

    def on_job(self, job: work.Job) -> None:
        self.jobs.append(job)

    def on_outcome(self, outcome: ShareOutcome) -> None:
        self.outcomes.append(outcome)

    def on_notice(self, code: str, text: str) -> None:
        self.notices.append((code, text))

    def on_node(self, *, is_down: bool) -> None:
        self.node_down.append(is_down)

    # ---- the server's side ----

    def say(self, **message: Any) -> None:
        self.session.handle(json.dumps(message).encode())

    def announce(self, method: str, *params: Any) -> None:
        self.say(id=None, method=method, params=list(params))

    def notify(self, job_id: str = "1", *, clean: bool = True, **changes: Any) -> None:
        self.announce("mining.notify", *notify_params(job_id, clean=clean, **changes))

    def sent_ids(self, method: str) -> list[int]:
        return [message["id"] for message in self.sent if message.get("method") == method]

    def answer(self, method: str, result: Any, **more: Any) -> None:
        """Answer the newest request with this method."""
        self.say(id=self.sent_ids(method)[-1], result=result, **({"error": None} | more))

    def subscribe(self, extranonce1: str = "0a0b0c0d", size: int = 8) -> None:
        self.answer("mining.subscribe", [[["mining.notify", "x"]], extranonce1, size])

    def welcome(self) -> None:
        self.subscribe()
        self.announce("mining.set_difficulty", 1e-9)
        self.answer("mining.authorize", result=True)
        self.notify()


async def stay(script: Script) -> None:
    """A script's end: keep the connection until the client leaves."""
    await script.until_closed()


def notify_params(job_id: str = "1", *, clean: bool = True, **changes: Any) -> list[Any]:
    """A plausible `mining.notify`: block 102 on regtest."""
    fields: dict[str, Any] = {
        "job_id": job_id,
        "previous_hash": "45a87a0f784c66ab74ec31650158da3045b138713ed24113f4d81a0c3ca9d317",
        "coinb1": "01000000" + "01" + "00" * 32 + "ffffffff" + "0f" + "0166" + "0c",
        "coinb2": "ffffffff" + "01" + "00" * 8 + "016a" + "00000000",
        "branch": [],
        "version": "20000000",
        "nbits": "1d00ffff",
        "ntime": "6b01dc4c",
        "clean": clean,
    }
    return list((fields | changes).values())


def mine(job: work.Job, *, start: int = 0, device: str = "cpu", limit: int = 1 << 20) -> FoundShare:
    """The first share of a job, by hashlib; `start` is the first extranonce2 tried."""
    for number in itertools.count(start):
        extranonce2 = number.to_bytes(job.extranonce2_size, "big")
        header = job.header76(extranonce2)
        for nonce in range(limit):
            hash_bytes = work.header_hash(header, nonce)
            if work.hash_value(hash_bytes) <= job.target:
                return found(job, extranonce2, nonce, hash_bytes, device=device)
    raise AssertionError("unreachable")


def found(
    job: work.Job, extranonce2: bytes, nonce: int, hash_bytes: bytes, *, device: str = "cpu"
) -> FoundShare:
    """A share as the engine would report it."""
    difficulty = work.difficulty_of_hash(hash_bytes)
    return FoundShare(
        job, extranonce2, job.ntime, nonce, job.version, hash_bytes, difficulty, device, found_s=0.0
    )


def any_share(job: work.Job, nonce: int = 1) -> FoundShare:
    """A share that no honest pool would take: its hash is not looked at."""
    extranonce2 = bytes(job.extranonce2_size)
    return found(job, extranonce2, nonce, work.header_hash(job.header76(extranonce2), nonce))


def mine_version(job: work.Job, version: int, *, limit: int = 1 << 20) -> FoundShare:
    """The first share of a job with this version in its header."""
    extranonce2 = bytes(job.extranonce2_size)
    header = job.header76(extranonce2, version=version)
    for nonce in range(limit):
        hash_bytes = work.header_hash(header, nonce)
        if work.hash_value(hash_bytes) <= job.target:
            share = found(job, extranonce2, nonce, hash_bytes)
            return dataclasses.replace(share, version=version)
    raise AssertionError("unreachable")

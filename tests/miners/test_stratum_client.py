"""The Stratum client over real TCP, against scripted servers and against our own pool."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import itertools
import math
import os
import socket
from typing import TYPE_CHECKING, Any

import pytest
from fakes.pool import FakeClock, RecordingSink, Script, ScriptedServer, any_share, mine, notify_params, stay

from miners.pool.config import PoolConfig
from miners.pool.server import PoolServer
from miners.upstream.stratum import client as stratum
from miners.upstream.stratum.client import StratumUpstream
from miners.upstream.stratum.messages import MAX_LINE
from miners.upstream.stratum.session import StratumSession
from miners.upstream.stratum.terms import SessionEndError, StratumTimings
from miners.upstream.wire import transport

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

PATIENT = StratumTimings(connect_s=20, request_s=20, submit_s=20, silence_s=20)


class Waits:
    """Replaces sleeping between attempts: remembers how long it would have been."""

    def __init__(self, *, forever_from: int = 1_000) -> None:
        self.delays_s: list[float] = []
        self._forever_from = forever_from

    async def __call__(self, delay_s: float) -> None:
        self.delays_s.append(delay_s)
        if len(self.delays_s) >= self._forever_from:
            await asyncio.Event().wait()
        await asyncio.sleep(0)


@contextlib.asynccontextmanager
async def running(url: str, **options: Any) -> AsyncIterator[tuple[StratumUpstream, RecordingSink]]:
    """A client at work, and what it tells."""
    sink = RecordingSink()
    settings: dict[str, Any] = {"timings": PATIENT, "sleep": Waits(), "jitter": lambda: 1.0, **options}
    upstream = StratumUpstream(url, "me.pc", on_notice=sink.on_notice, **settings)
    task = asyncio.create_task(upstream.run(sink))
    try:
        yield upstream, sink
    finally:
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task


def _play(
    test: Callable[[StratumUpstream, RecordingSink, ScriptedServer], Awaitable[None]],
    *scripts: Callable[[Script], Awaitable[None]],
    **options: Any,
) -> None:
    """Run a client against scripted connections, and `test` beside them."""

    async def play() -> None:
        async with ScriptedServer(*scripts) as server, running(server.url, **options) as (upstream, sink):
            await test(upstream, sink, server)

    asyncio.run(play())


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


# ---- against our own pool ----


def test_mines_real_shares_on_a_real_pool() -> None:
    """Found by hashlib, sent through TCP, hashed again by the pool: both must agree on every byte."""

    async def play() -> None:
        # One share in 120 would be a block, and the rest stale: here none is so easy.
        config = PoolConfig(
            difficulty=1e-6, merkle_branch=(bytes(range(32)), bytes(32)), block_nbits=0x1D00FFFF
        )
        async with PoolServer(config) as pool:
            url = f"127.0.0.1:{pool.port}"
            async with running(url) as (upstream, sink):
                job = await sink.until_job()
                assert sink.state.state == "connected"
                assert sink.state.text == f"connected to 127.0.0.1:{pool.port}"
                assert job.height == 1
                shares = [mine(job, start=number) for number in range(3)]
                for share in shares:
                    upstream.submit(share)
                upstream.submit(shares[0])
                await sink.until(lambda: len(sink.outcomes) == 4)
                assert sorted(sink.results) == ["accepted"] * 3 + ["rejected"]
                (refused,) = [outcome for outcome in sink.outcomes if outcome.result == "rejected"]
                assert refused.reason == "Duplicate share"
                assert all(outcome.latency_s is not None for outcome in sink.outcomes)
                pool.new_block()
                await sink.until(lambda: sink.job.sequence > job.sequence)
                assert (sink.job.height, sink.job.clean) == (2, True)
                assert (pool.stats.accepted, pool.stats.rejected) == (3, 1)

    asyncio.run(play())


def test_suggested_difficulty_holds_from_the_first_job() -> None:
    async def play() -> None:
        async with PoolServer() as pool:
            url = f"127.0.0.1:{pool.port}"
            async with running(url, suggest_difficulty=0.0625) as (_, sink):
                assert (await sink.until_job()).difficulty == 0.0625

    asyncio.run(play())


def test_comes_back_after_the_pool_dropped_it() -> None:
    """Work stops at once, a share in between is given up, and new work has a new extranonce and number."""

    async def play() -> None:
        async with PoolServer() as pool, running(f"127.0.0.1:{pool.port}") as (upstream, sink):
            first = await sink.until_job()
            pool.drop_clients()
            await sink.until_state("waiting")
            upstream.submit(any_share(first))
            assert sink.jobs[-1] is None
            assert [(o.result, o.reason) for o in sink.outcomes] == [("stale", "not connected to the pool")]
            second = await sink.until_job()
            assert second.extranonce1 != first.extranonce1
            assert second.sequence > first.sequence
            upstream.submit(any_share(first))
            assert sink.outcomes[-1].reason == "found for an earlier connection"

    asyncio.run(play())


# ---- connecting ----


def test_nobody_there_is_said_plainly_and_tried_again_with_backoff() -> None:
    waits = Waits(forever_from=4)
    port = _free_port()

    async def play() -> None:
        async with running(f"127.0.0.1:{port}", sleep=waits) as (_, sink):
            await sink.until(lambda: len(waits.delays_s) == 4 and sink.state.state == "waiting")
            assert (
                sink.state.text == f"cannot reach 127.0.0.1:{port}: connection refused; trying again in 8 s"
            )
            assert sink.state.url == f"127.0.0.1:{port}"
            assert waits.delays_s == [1, 2, 4, 8]
            assert not sink.jobs

    asyncio.run(play())


def test_waits_are_spread_by_chance() -> None:
    waits = Waits(forever_from=1)

    async def play() -> None:
        async with running(f"127.0.0.1:{_free_port()}", sleep=waits, jitter=lambda: 0.0) as (_, sink):
            await sink.until_state("waiting")
            assert sink.state.text.endswith("trying again in 1 s")

    asyncio.run(play())
    assert waits.delays_s == [0.5]


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (socket.gaierror(-2, "Name or service not known"), "no_such_host", "no such host"),
        (
            socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution"),
            "unreachable",
            "its name cannot be looked up now; is the network there?",
        ),
        (UnicodeError("label too long"), "no_such_host", "no such host"),
        (OSError("something\nodd"), "unreachable", "something odd"),
        (OSError(errno.ENETUNREACH, "x"), "unreachable", os.strerror(errno.ENETUNREACH).lower()),
        (TimeoutError(), "connect_timeout", "no answer within 20 s"),
    ],
)
def test_every_failure_to_connect_has_words_and_a_code(
    monkeypatch: pytest.MonkeyPatch, error: Exception, code: str, words: str
) -> None:
    async def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(transport, "dial", fail)

    async def play() -> None:
        async with running("pool.example:3333", sleep=Waits(forever_from=1)) as (_, sink):
            state = await sink.until_state("waiting")
            assert state.text == f"cannot reach pool.example:3333: {words}; trying again in 1 s"
            assert state.code == code

    asyncio.run(play())


def test_a_port_that_accepts_and_never_speaks_is_left() -> None:
    async def test(_: StratumUpstream, sink: RecordingSink, server: ScriptedServer) -> None:
        await sink.until_job()
        assert len(server.connections) == 2
        assert any("did not answer mining.subscribe" in state.text for state in sink.states)

    async def speak(script: Script) -> None:
        await script.welcome()
        await stay(script)

    timings = StratumTimings(connect_s=20, request_s=0.05)
    _play(test, stay, speak, timings=timings)


def test_a_chatty_server_must_answer_too() -> None:
    """Lines that keep coming do not put off the patience with an unanswered request."""

    async def play() -> None:
        clock = FakeClock()
        upstream = StratumUpstream("pool.example:1", "me", clock=clock)

        def send(_: bytes) -> None:
            clock.pass_s(1)

        session = StratumSession(upstream._config, upstream, send, itertools.count(), clock)
        session.start()
        reader = asyncio.StreamReader()
        reader.feed_data(b'{"id":7,"method":"client.get_version","params":[]}\n' * 100)
        reader.feed_eof()
        with pytest.raises(SessionEndError, match=r"did not answer mining\.subscribe"):
            await upstream._read(reader, session)

    asyncio.run(play())


def test_silence_is_ended() -> None:
    async def speak(script: Script) -> None:
        await script.welcome()
        await stay(script)

    async def test(_: StratumUpstream, sink: RecordingSink, server: ScriptedServer) -> None:
        await sink.until(lambda: len(server.connections) >= 2 and None in sink.jobs)
        assert any("nothing heard from the pool" in state.text for state in sink.states)

    _play(test, speak, timings=StratumTimings(silence_s=0.05))


def test_a_short_life_does_not_start_the_backoff_anew_a_long_one_does() -> None:
    clock = FakeClock()
    waits = Waits(forever_from=5)

    async def test(_: StratumUpstream, sink: RecordingSink, server: ScriptedServer) -> None:
        await sink.until(lambda: len(waits.delays_s) == 5)

    lives = iter([0.0, 1.0, 1.0, 61.0, 0.0])

    async def speak(script: Script) -> None:
        await script.welcome()
        await script.hear("mining.extranonce.subscribe")
        clock.pass_s(next(lives))

    timings = StratumTimings(silence_s=1000)
    _play(test, speak, clock=clock, sleep=waits, timings=timings)
    assert waits.delays_s == [1, 2, 4, 1, 2]


# ---- talking ----


def test_fragments_and_many_messages_at_once() -> None:
    """Seven bytes at a time, then everything in one write: TCP has no lines."""

    async def speak(script: Script) -> None:
        request = await script.hear("mining.subscribe")
        line = b'{"id":%d,"result":[[],"0a0b",4],"error":null}\n' % request["id"]
        for start in range(0, len(line), 7):
            script.say_raw(line[start : start + 7])
            await script.writer.drain()
            await asyncio.sleep(0)
        request = await script.hear("mining.authorize")
        script.say(
            {"id": None, "method": "mining.set_difficulty", "params": [2]},
            {"id": request["id"], "result": True, "error": None},
            {"id": None, "method": "mining.notify", "params": notify_params("a")},
            {"id": None, "method": "mining.notify", "params": notify_params("b")},
        )
        script.say_raw(b"\r\n  \n")
        await stay(script)

    async def test(_: StratumUpstream, sink: RecordingSink, server: ScriptedServer) -> None:
        await sink.until(lambda: len(sink.jobs) == 2)
        assert [job and job.job_id for job in sink.jobs] == ["a", "b"]
        assert sink.job.difficulty == 2
        assert not sink.notices

    _play(test, speak)


def test_shares_without_an_answer_end_with_the_connection() -> None:
    """Exactly one outcome for each share, whatever happens to the connection."""

    async def speak(script: Script) -> None:
        await script.welcome()
        script.answer(await script.hear("mining.submit"), result=True)
        await script.hear("mining.submit")

    async def test(upstream: StratumUpstream, sink: RecordingSink, server: ScriptedServer) -> None:
        job = await sink.until_job()
        upstream.submit(any_share(job, 1))
        upstream.submit(any_share(job, 2))
        await sink.until(lambda: len(sink.outcomes) == 2)
        assert sink.results == ["accepted", "stale"]
        assert sink.outcomes[1].reason == "the connection ended before the pool answered"

    _play(test, speak, sleep=Waits(forever_from=1))


def test_shares_without_an_answer_end_with_the_miner() -> None:
    sink = RecordingSink()

    async def play() -> None:
        async def speak(script: Script) -> None:
            await script.welcome()
            await stay(script)

        async with ScriptedServer(speak) as server:
            upstream = StratumUpstream(server.url, "me", timings=PATIENT)
            task = asyncio.create_task(upstream.run(sink))
            upstream.submit(any_share(await sink.until_job()))
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(play())
    assert [(o.result, o.reason) for o in sink.outcomes] == [
        ("stale", "mining stopped before the pool answered")
    ]
    assert sink.jobs[-1] is None


def test_a_share_without_an_answer_leaves_the_connection_as_it_is() -> None:
    async def test(upstream: StratumUpstream, sink: RecordingSink, server: ScriptedServer) -> None:
        job = await sink.until_job()
        upstream.submit(any_share(job, 1))
        await sink.until(lambda: sink.outcomes)
        assert (sink.outcomes[0].result, sink.outcomes[0].latency_s) == ("stale", None)
        assert sink.outcomes[0].reason.startswith("the pool did not answer within")
        assert sink.state.state == "connected"
        assert len(server.connections) == 1

    _play(test, _welcome_and_stay, timings=StratumTimings(submit_s=0.05))


def test_a_refused_worker_waits_longest() -> None:
    waits = Waits(forever_from=1)

    async def speak(script: Script) -> None:
        script.answer(await script.hear("mining.subscribe"), [[], "00", 4])
        script.answer(await script.hear("mining.authorize"), result=False)
        await stay(script)

    async def test(_: StratumUpstream, sink: RecordingSink, server: ScriptedServer) -> None:
        state = await sink.until_state("refused")
        assert state.text.startswith("the pool refused the worker me.pc: refused without a reason")
        assert state.text.endswith("trying again in 60 s")

    _play(test, speak, sleep=waits)
    assert waits.delays_s == [60]


def test_follows_the_pool_within_its_own_host() -> None:
    waits = Waits(forever_from=2)

    async def play() -> None:
        async with ScriptedServer(_welcome_and_stay) as other:

            async def move(script: Script) -> None:
                await script.welcome()
                script.announce("client.reconnect", "127.0.0.1", str(other.port), 3)
                await stay(script)

            async with ScriptedServer(move) as server, running(server.url, sleep=waits) as (_, sink):
                await sink.until(lambda: other.connections and sink.state.state == "connected")
                await sink.until(lambda: sink.state.text == f"connected to 127.0.0.1:{other.port}")
                other.connections[0].writer.transport.abort()
                await sink.until(lambda: len(waits.delays_s) == 2)

    asyncio.run(play())
    assert waits.delays_s[0] == 3


async def _welcome_and_stay(script: Script) -> None:
    await script.welcome()
    await stay(script)


def test_after_a_move_that_failed_the_configured_server_is_tried() -> None:
    nowhere = _free_port()

    async def move(script: Script) -> None:
        await script.welcome()
        script.announce("client.reconnect", "127.0.0.1", nowhere, 0)
        await stay(script)

    async def test(_: StratumUpstream, sink: RecordingSink, server: ScriptedServer) -> None:
        await sink.until(lambda: len(server.connections) == 2 and sink.state.state == "connected")
        assert any(f"cannot reach 127.0.0.1:{nowhere}" in state.text for state in sink.states)

    _play(test, move, _welcome_and_stay)


def test_a_node_that_is_down_is_in_the_state() -> None:
    async def speak(script: Script) -> None:
        script.say({"id": 1000, "method": "mining.ping", "params": []})
        await script.welcome()
        await script.hear("mining.extranonce.subscribe")
        script.say({"id": 1001, "method": "mining.ping", "params": []})
        while (await script.hear()).get("id") != 1001:
            pass
        script.notify("2")
        await stay(script)

    async def test(_: StratumUpstream, sink: RecordingSink, server: ScriptedServer) -> None:
        await sink.until(lambda: len(sink.jobs) == 2)
        texts = [state.text for state in sink.states if state.state == "connected"]
        assert len(texts) == 3
        assert texts[0] == texts[2] == f"connected to 127.0.0.1:{server.port}"
        assert texts[1].endswith("; the pool's own node seems to be down: it pings and sends no new work")
        assert sink.codes == ["pool_node_down"] * 2
        assert sink.states[1].state != "connected" or sink.states[0].state == "connecting"

    _play(test, speak)


@pytest.mark.parametrize("line", [b"hello\n", b"\xff\xfe\n", b"[" * 5000 + b"\n", b"x" * (MAX_LINE + 10)])
def test_who_does_not_speak_stratum_is_left_with_a_notice(line: bytes) -> None:
    async def speak(script: Script) -> None:
        await script.welcome()
        script.say_raw(line)
        await stay(script)

    async def test(_: StratumUpstream, sink: RecordingSink, server: ScriptedServer) -> None:
        await sink.until(lambda: len(server.connections) == 2 and sink.state.state == "connected")
        assert sink.codes == ["pool_not_stratum"]

    _play(test, speak, _welcome_and_stay)


def test_a_server_that_asks_and_never_reads_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """Our answers pile up; memory must not."""
    monkeypatch.setattr(stratum, "MAX_UNSENT_BYTES", 1000)

    async def ask(script: Script) -> None:
        question = b'{"id":"%s","method":"client.get_version","params":[]}\n' % (b"x" * 64)
        script.reader._transport.pause_reading()  # type: ignore[attr-defined]  # a server that does not read
        with contextlib.suppress(OSError):
            while not script.writer.transport.is_closing():
                script.say_raw(question * 1000)
                await script.writer.drain()

    async def test(_: StratumUpstream, sink: RecordingSink, server: ScriptedServer) -> None:
        await sink.until(lambda: len(server.connections) == 2 and sink.state.state == "connected")
        assert any("the pool closed the connection" in state.text for state in sink.states)

    _play(test, ask, _welcome_and_stay)


def test_leaving_a_server_that_does_not_read_does_not_hang() -> None:
    """What is still unsent is thrown away."""

    async def deaf(script: Script) -> None:
        script.reader._transport.pause_reading()  # type: ignore[attr-defined]  # a server that does not read
        script.say({"id": 1, "result": [[], "00", 4], "error": None})
        script.say({"id": 2, "result": True, "error": None})
        script.notify()
        await asyncio.Event().wait()

    async def test(upstream: StratumUpstream, sink: RecordingSink, server: ScriptedServer) -> None:
        await sink.until_job()
        session = upstream._session
        assert session is not None
        session._send(b" " * 20_000_000 + b"\n")

    _play(test, deaf)


@pytest.mark.parametrize("difficulty", [0.0, -1.0, math.nan, math.inf])
def test_a_wish_for_no_difficulty_is_refused(difficulty: float) -> None:
    with pytest.raises(ValueError, match="suggested difficulty"):
        StratumUpstream("pool.example:1", "me", suggest_difficulty=difficulty)


def test_before_it_runs_nobody_is_told() -> None:
    upstream = StratumUpstream("pool.example:1", "me")
    upstream.on_notice("pool_message", "nobody listens")
    upstream.on_node(is_down=False)

"""Failover over real TCP in one process: silence, refusal, half-dead servers, a TLS question, a node."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import time
from typing import TYPE_CHECKING, Any

import pytest
from fakes.loop import run
from fakes.miner import Messages, TinyKernel
from fakes.node import REGTEST_ADDRESS, FakeNode
from fakes.pool import RecordingSink, Script, ScriptedServer, any_share, stay
from fakes.tls import self_signed

from miners.devices.cpu import CpuDevice
from miners.engine import MiningEngine
from miners.pool.config import PoolConfig
from miners.pool.server import PoolServer
from miners.protocol import CertificateQuestion, Server, Share, Stats
from miners.upstream.failover import FailoverUpstream
from miners.upstream.members import MemberContext, build_member
from miners.upstream.standing import FailoverTimings
from miners.upstream.stratum.terms import StratumTimings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from miners.upstream.api import FoundShare

QUICK = StratumTimings(silence_s=0.4, first_backoff_s=0.05, longest_backoff_s=0.1)
FAILOVER = FailoverTimings(job_s=0.5, steady_s=0.3, grace_s=0.3)
USER = "me.pc"


@contextlib.asynccontextmanager
async def mining_on(
    *servers: Server, reports: list[object] | None = None, **context: Any
) -> AsyncIterator[tuple[FailoverUpstream, RecordingSink]]:
    """These servers behind one upstream, told to a sink that remembers."""
    sink = RecordingSink()
    report = (lambda _: None) if reports is None else reports.append
    common = MemberContext(sequences=itertools.count(1), timings=QUICK, on_report=report, **context)
    upstream = FailoverUpstream([build_member(s, common) for s in servers], timings=FAILOVER)
    task = asyncio.create_task(upstream.run(sink))
    try:
        await sink.until(lambda: sink.states)
        yield upstream, sink
    finally:
        task.cancel()
        await asyncio.wait([task])


async def welcome(script: Script) -> None:
    await script.welcome()
    await stay(script)


async def refuse(script: Script) -> None:
    script.answer(await script.hear("mining.subscribe"), [[], "0a0b", 4])
    script.answer(await script.hear("mining.authorize"), result=False)
    await stay(script)


async def chatter(script: Script) -> None:
    """Connected and talkative, but never any work."""
    script.answer(await script.hear("mining.subscribe"), [[], "0a0b", 4])
    script.answer(await script.hear("mining.authorize"), result=True)
    with contextlib.suppress(OSError):
        while True:
            script.announce("client.show_message", "soon")
            await script.writer.drain()
            await asyncio.sleep(0.05)


async def flood(script: Script) -> None:
    script.say_raw(b"\x00" * 10_000_000)
    await stay(script)


def test_a_refusal_brings_work_from_the_next_well_within_five_seconds() -> None:
    async def test() -> None:
        async with ScriptedServer(refuse) as bad, ScriptedServer(welcome) as good:
            begun_s = time.monotonic()
            async with mining_on(Server(bad.url, USER), Server(good.url, USER)) as (_, sink):
                await sink.until_job()
                assert time.monotonic() - begun_s < 5.0
                await sink.until(lambda: sink.state.server == 1)
                assert sink.state.servers[0].code == "worker_refused"

    run(test)


@pytest.mark.parametrize("script", [stay, chatter, flood], ids=lambda s: s.__name__)
def test_a_server_that_never_gives_work_is_passed_over(script: Callable[[Script], Any]) -> None:
    async def test() -> None:
        async with (
            ScriptedServer(script) as bad,
            ScriptedServer(welcome) as good,
            mining_on(Server(bad.url, USER), Server(good.url, USER)) as (_, sink),
        ):
            await sink.until(lambda: sink.state.server == 1)
            await sink.until_job()

    run(test)


def test_silence_on_the_wire_moves_the_work_and_its_shares_are_stale() -> None:
    """The first gave work, then nothing for its time-out: what it left unanswered is counted as stale."""

    async def test() -> None:
        async with (
            ScriptedServer(welcome, stay) as mute,
            ScriptedServer(welcome) as good,
            mining_on(Server(mute.url, USER), Server(good.url, USER)) as (upstream, sink),
        ):
            share = any_share(await sink.until_job())
            upstream.submit(share)
            await sink.until(lambda: sink.state.server == 1)
            assert [(o.share, o.result) for o in sink.outcomes] == [(share, "stale")]
            upstream.submit(any_share(share.job, nonce=2))
            assert sink.results == ["stale", "stale"]

    run(test)


def test_an_untrusted_server_asks_its_question_and_the_next_one_works() -> None:
    async def test() -> None:
        reports: list[object] = []
        tls = self_signed().context
        async with ScriptedServer(welcome, tls=tls) as unknown, ScriptedServer(welcome) as good:
            servers = (Server(unknown.url, USER), Server(good.url, USER))
            async with mining_on(*servers, reports=reports) as (_, sink):
                await sink.until(lambda: sink.state.server == 1)
                assert sink.state.servers[0].code == "tls_untrusted"
                questions = [r for r in reports if isinstance(r, CertificateQuestion)]
                assert [q.url for q in questions] == [unknown.url]

    run(test)


def test_ones_own_node_steps_in_for_a_pool(tmp_path: Path) -> None:
    """Pools and nodes may stand in one list; a node's shares are checked here."""

    async def test() -> None:
        async with ScriptedServer(refuse) as pool, FakeNode(bits="1d00ffff") as node:
            servers = (Server(pool.url, USER), Server(node.url, node.user, node.password, REGTEST_ADDRESS))
            async with mining_on(*servers, blocks_dir=tmp_path, hashrate_hs=1e6) as (upstream, sink):
                job = await sink.until_job()
                await sink.until(lambda: sink.state.server == 1)
                upstream.submit(any_share(job))
                assert sink.results == ["local"]
                assert "regtest" in sink.state.text

    run(test)


class Counting(FailoverUpstream):
    """Counts what is handed in."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.found: list[FoundShare] = []

    def submit(self, share: FoundShare) -> None:
        self.found.append(share)
        super().submit(share)


POOL = PoolConfig(difficulty=2e-6, lowest_difficulty=1e-6, share_interval_s=0.05, extranonce2_size=4)


def test_real_work_through_kills_and_returns_is_accounted_exactly_once() -> None:
    """Engine, threads and two pools: the first dies and returns, twice; nothing is lost or counted twice."""

    async def test() -> None:
        async with contextlib.AsyncExitStack() as stack:
            second = await stack.enter_async_context(PoolServer(POOL))
            first = PoolServer(POOL)
            await first.__aenter__()
            port = first.port
            accepted_by_first = 0
            common = MemberContext(sequences=itertools.count(1), timings=QUICK)
            servers = [Server(f"127.0.0.1:{p}", USER) for p in (port, second.port)]
            upstream = Counting([build_member(s, common) for s in servers], timings=FAILOVER)
            messages = Messages()
            engine = MiningEngine([CpuDevice(TinyKernel(), 1, name="Test CPU")], messages)
            engine.start()
            engine.set_power("cpu", 1.0, None)
            await engine.set_upstream(upstream)

            async def more_shares_at(server: int) -> None:
                await messages.until(Stats, lambda s: s.server == server and s.job_id != "")
                count = len(messages.of(Share))
                await messages.until(
                    Stats, lambda s: s.server == server and len(messages.of(Share)) > count and s.accepted > 0
                )
                messages.all[:] = [m for m in messages.all if not isinstance(m, Stats)]

            for _ in range(2):
                await more_shares_at(0)
                accepted_by_first += first.stats.accepted
                await first.__aexit__()
                await more_shares_at(1)
                first = PoolServer(PoolConfig(port=port, **_of(POOL)))
                await first.__aenter__()
            await more_shares_at(0)
            engine.set_power("cpu", 0.0, None)
            await engine.set_upstream(None)
            await engine.close()
            await first.__aexit__()

            shares = messages.of(Share)
            stats = engine.stats()
            assert stats.accepted + stats.rejected + stats.stale == len(shares)
            assert len(shares) >= len(upstream.found) > 5
            assert len({s.hash_hex for s in shares}) == len(shares)
            assert stats.rejected == 0, {s.reason for s in shares}
            assert stats.accepted <= accepted_by_first + first.stats.accepted + second.stats.accepted
            assert second.stats.accepted > 0

    run(test)


def _of(config: PoolConfig) -> dict[str, Any]:
    names = ("difficulty", "lowest_difficulty", "share_interval_s", "extranonce2_size")
    return {name: getattr(config, name) for name in names}

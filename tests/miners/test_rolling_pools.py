"""Rolled versions from the kernel to the pool's answer: real TCP, real threads, pools of every manner."""

from __future__ import annotations

import contextlib
import dataclasses
from typing import TYPE_CHECKING, Any

import pytest
from fakes.loop import run
from fakes.manners import EASY_DATUM
from fakes.miner import Messages
from fakes.pool import Script, ScriptedServer, stay

from miners.devices.cpu import CpuDevice
from miners.engine import MiningEngine
from miners.kernels.reference import HASHLIB, ReferenceKernel
from miners.pool.config import PoolConfig
from miners.pool.manners import PLAIN, PRESETS, PUBLIC_POOL, Manners
from miners.pool.server import PoolServer
from miners.protocol import FaultNotice, Server, SetUpstream, Share, Stats
from miners.session import build_upstream

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from miners.upstream.api import FoundShare, ShareOutcome, Upstream, UpstreamSink
    from miners.work import Job

USER = "bcrt1qt54nf3gcjmts8ynfg0ks363u45qs9d392rv72g"
EASY: dict[str, Manners] = PRESETS | {"datum": EASY_DATUM}
REFUSING = dataclasses.replace(PLAIN, rolling=None)
HASHRATE_HS = 100_000.0
MIDSTATES = 8


class Spy:
    """An upstream that another one works for, and what became of its shares."""

    def __init__(self, upstream: Upstream) -> None:
        self._upstream = upstream
        self.outcomes: list[ShareOutcome] = []
        self.jobs: list[Job] = []
        self._sink: UpstreamSink | None = None

    async def run(self, sink: UpstreamSink) -> None:
        self._sink = sink
        await self._upstream.run(self)

    def submit(self, share: FoundShare) -> None:
        self._upstream.submit(share)

    def on_job(self, job: Job | None) -> None:
        assert self._sink is not None
        if job is not None:
            self.jobs.append(job)
        self._sink.on_job(job)

    def on_outcome(self, outcome: ShareOutcome) -> None:
        assert self._sink is not None
        self.outcomes.append(outcome)
        self._sink.on_outcome(outcome)

    def on_state(self, state: Any) -> None:
        assert self._sink is not None
        self._sink.on_state(state)

    def of(self, result: str, *, rolled: bool | None = None) -> list[FoundShare]:
        shares = [o.share for o in self.outcomes if o.result == result]
        return [s for s in shares if rolled is None or rolled == (s.version != s.job.version)]


@dataclasses.dataclass(frozen=True)
class Stage:
    """A miner at work."""

    engine: MiningEngine
    spy: Spy
    messages: Messages

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait until a condition holds after some share, notice or statistics."""
        await self.messages.until(Share | FaultNotice | Stats, lambda _: bool(condition()))  # type: ignore[arg-type]  # a union is one kind to isinstance

    async def until_midstates(self, midstates: int) -> None:
        await self.until(lambda: self.engine.stats().devices[0].midstates == midstates)


@contextlib.asynccontextmanager
async def mining(*servers: Server, version_rolling: bool = True) -> AsyncIterator[Stage]:
    messages = Messages()
    cpu = CpuDevice(HASHLIB, 1, name="Test CPU", rolling=ReferenceKernel(MIDSTATES))
    engine = MiningEngine([cpu], messages)
    engine.start()
    request = SetUpstream("servers", servers=servers, version_rolling=version_rolling)
    upstream = build_upstream(request, engine, HASHRATE_HS)
    assert upstream is not None
    spy = Spy(upstream)
    try:
        await engine.set_upstream(spy)
        engine.set_power("cpu", 1.0, None)
        yield Stage(engine, spy, messages)
    finally:
        await engine.close()


def pool_of(manners: Manners, **settings: Any) -> PoolServer:
    """Shares come twenty times a second."""
    defaults = {"difficulty": 1e-6, "lowest_difficulty": 1e-9, "share_interval_s": 0.05}
    return PoolServer(PoolConfig(manners=manners, block_nbits=0x1D00FFFF, **(defaults | settings)))


def at(pool: PoolServer) -> Server:
    return Server(f"stratum+tcp://127.0.0.1:{pool.port}", USER)


def play(manners: Manners, test: Callable[[PoolServer, Stage], Awaitable[None]], **settings: Any) -> None:
    async def whole() -> None:
        async with pool_of(manners, **settings) as pool, mining(at(pool)) as stage:
            await test(pool, stage)
            keys = [(s.job.extranonce1, s.extranonce2, s.ntime, s.nonce, s.version) for s in _all(stage)]
            assert len(keys) == len(set(keys)), "nothing is found twice"

    run(whole)


def _last(stage: Stage, shares: int) -> list[str]:
    """What became of the last ones that were not too late."""
    return [o.result for o in stage.spy.outcomes if o.result != "stale"][-shares:]


def _all(stage: Stage) -> list[FoundShare]:
    return [outcome.share for outcome in stage.spy.outcomes]


@pytest.mark.parametrize("name", PRESETS)
def test_rolled_shares_are_accepted_in_every_manner(name: str) -> None:
    async def test(_: PoolServer, stage: Stage) -> None:
        await stage.until(lambda: len({s.version for s in stage.spy.of("accepted")}) == MIDSTATES)
        assert not stage.spy.of("rejected")
        stats = stage.engine.stats()
        assert stats.devices[0].midstates == MIDSTATES
        assert stats.hashes % MIDSTATES == 0
        assert stats.hw_errors == 0

    play(EASY[name], test)


@pytest.mark.parametrize("name", PRESETS)
def test_nobody_is_asked_unless_the_user_wants_it(name: str) -> None:
    async def test() -> None:
        async with pool_of(EASY[name]) as pool, mining(at(pool), version_rolling=False) as stage:
            await stage.until(lambda: len(stage.spy.of("accepted")) >= 3)
            assert [session.version_mask for session in pool.sessions] == [None]
            assert {s.version for s in _all(stage)} == {stage.spy.jobs[0].version}
            assert stage.engine.stats().devices[0].midstates == 1

    run(test)


def test_a_pool_that_does_not_want_it_gets_one_version() -> None:
    async def test(_: PoolServer, stage: Stage) -> None:
        await stage.until(lambda: len(stage.spy.of("accepted")) >= 5)
        assert not stage.spy.of("rejected")
        assert not stage.spy.of("accepted", rolled=True)
        assert stage.engine.stats().devices[0].midstates == 1
        assert not stage.messages.of(FaultNotice)

    play(REFUSING, test)


def test_a_pool_that_agreed_and_forgets_the_bits_gets_one_version() -> None:
    """It never speaks of versions: every rolled share is just too easy. Three of them, then one version."""

    async def test(pool: PoolServer, stage: Stage) -> None:
        await stage.until(lambda: pool.sessions and pool.sessions[0].authorized)
        pool.sessions[0].version_mask = None
        await stage.until(lambda: stage.messages.of(FaultNotice))
        await stage.until_midstates(1)
        (notice,) = stage.messages.of(FaultNotice)
        assert notice.code == "pool_version_refused"
        assert len(stage.spy.of("rejected", rolled=True)) >= 3
        # What was found before is still refused; while versions were rolled, twelve in a row would not come
        await stage.until(lambda: _last(stage, 12) == ["accepted"] * 12)
        (left,) = pool.sessions
        pool.drop_clients()
        await stage.until(lambda: any(s.authorized for s in pool.sessions if s is not left))
        assert pool.sessions[-1].version_mask is None, "it is not asked again"

    play(EASY_DATUM, test)


def test_a_pool_that_says_no_to_rolled_shares_gets_one_version() -> None:
    """Agreed, and then "Invalid version mask": one is enough."""

    async def test(pool: PoolServer, stage: Stage) -> None:
        await stage.until(lambda: pool.sessions and pool.sessions[0].authorized)
        pool.sessions[0].version_mask = 0
        await stage.until(lambda: stage.messages.of(FaultNotice))
        await stage.until_midstates(1)
        assert [n.code for n in stage.messages.of(FaultNotice)] == ["pool_version_refused"]
        before = len(stage.spy.of("accepted"))
        await stage.until(lambda: len(stage.spy.of("accepted")) >= before + 5)

    play(PLAIN, test)


def test_a_pool_that_reads_the_bits_of_a_signal_differently_gets_none() -> None:
    """public-pool XORs: with bit 28 in the job nothing of ours fits until the sixth parameter is left out."""

    async def test(_: PoolServer, stage: Stage) -> None:
        await stage.until(lambda: len(stage.spy.of("accepted")) >= 5)
        assert stage.spy.of("rejected")
        assert not stage.spy.of("accepted", rolled=True)
        assert stage.engine.stats().devices[0].midstates == 1

    play(PUBLIC_POOL, test, block_version=0x30000000)


@pytest.mark.parametrize("name", ["plain", "ckpool", "datum", "nicehash"])
def test_a_signal_of_the_job_stays_and_the_other_bits_are_rolled(name: str) -> None:
    async def test(_: PoolServer, stage: Stage) -> None:
        await stage.until(lambda: len(stage.spy.of("accepted", rolled=True)) >= 5)
        assert not stage.spy.of("rejected")
        assert all(s.version & 0x30000000 == 0x30000000 for s in _all(stage))

    play(EASY[name], test, block_version=0x30000000)


def test_a_mask_that_shrinks_and_grows_again() -> None:
    """What is too late for the new mask is stale, nothing is refused, and nothing is hashed twice."""

    async def test(pool: PoolServer, stage: Stage) -> None:
        await stage.until(lambda: stage.spy.of("accepted", rolled=True))
        (session,) = pool.sessions
        for mask, midstates in ((0x6000, 1), (0x0F000000, MIDSTATES), (0, 1), (0x1FFFE000, MIDSTATES)):
            session.version_mask = mask
            session.tell("mining.set_version_mask", [f"{mask:08x}"])
            await stage.until_midstates(midstates)
            job = stage.spy.jobs[-1]
            assert (job.version_mask, job.clean) == (mask, False)
            begun = len(stage.spy.outcomes)
            await stage.until(
                lambda job=job, begun=begun: any(
                    o.result == "accepted" and o.share.job.version_mask == job.version_mask
                    for o in stage.spy.outcomes[begun:]
                )
            )
        stales = {o.reason for o in stage.spy.outcomes if o.result == "stale"}
        assert stales <= {"the pool changed the version mask"}
        rejected = [o for o in stage.spy.outcomes if o.result == "rejected"]
        assert all("version" in o.reason.lower() for o in rejected), "sent before the new mask was heard"

    play(PLAIN, test)


def test_new_difficulties_and_blocks_go_on_without_a_duplicate() -> None:
    async def test(pool: PoolServer, stage: Stage) -> None:
        for difficulty in (2e-6, 5e-7, 3e-6):
            before = len(stage.spy.of("accepted"))
            pool.set_difficulty(difficulty)
            pool.new_block()
            await stage.until(lambda before=before: len(stage.spy.of("accepted")) >= before + 3)
        reasons = {o.reason for o in stage.spy.outcomes if o.result == "rejected"}
        assert not any("uplicate" in reason for reason in reasons)

    play(PLAIN, test)


def test_failover_between_a_server_that_allows_it_and_one_that_does_not() -> None:
    async def test() -> None:
        async with (
            pool_of(PLAIN) as first,
            pool_of(REFUSING) as second,
            mining(at(first), at(second)) as stage,
        ):
            await stage.until(lambda: stage.spy.of("accepted", rolled=True))
            await first.__aexit__()
            await stage.until(lambda: any(j.version_mask == 0 for j in stage.spy.jobs))
            begun = len(stage.spy.outcomes)
            await stage.until(lambda: any(o.result == "accepted" for o in stage.spy.outcomes[begun:]))
            await stage.until_midstates(1)
            assert second.stats.accepted
            assert not stage.spy.of("rejected")

    run(test)


def test_a_server_that_never_heard_of_it_works_all_the_same() -> None:
    """It answers "Method not found", and gets no sixth parameter."""
    submitted: list[list[Any]] = []

    async def script(server: Script) -> None:
        server.answer(await server.hear("mining.configure"), None, [-3, "Method not found", None])
        await server.welcome(difficulty=1e-7)
        while len(submitted) < 3:
            request = await server.hear("mining.submit")
            submitted.append(request["params"])
            server.answer(request, result=True)
        await stay(server)

    async def test() -> None:
        async with ScriptedServer(script) as server, mining(Server(server.url, "me.pc")) as stage:
            await stage.until(lambda: len(stage.spy.of("accepted")) == 3)

    run(test)
    assert [len(params) for params in submitted] == [5, 5, 5]

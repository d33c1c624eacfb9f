"""The miner's engine: jobs go to the devices, shares to the pool, and no work is done twice."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from fakes.loop import run
from fakes.miner import (
    FakeDevice,
    FakeUpstream,
    make_job,
    make_share,
)
from fakes.mining_engine import engine_with, source_of

from miners.protocol import FaultNotice, JobNotice, Share
from miners.upstream.api import ShareOutcome, UpstreamState
from miners.work import target_from_nbits

if TYPE_CHECKING:
    from miners.upstream.api import UpstreamSink


def test_a_job_goes_to_the_devices_and_is_announced() -> None:
    async def test() -> None:
        device, job = FakeDevice(), make_job(4, height=840_000)
        async with engine_with(device) as (engine, messages):
            engine.set_power("cpu", 0.5, None)
            await engine.set_upstream(FakeUpstream([job]))
            notice = await messages.until(JobNotice)
            orders = device.orders[-1]
            assert orders.source is not None
            assert (orders.source.job, orders.duty) == (job, 0.5)
            assert (notice.job_id, notice.nbits, notice.height) == ("4", "1d00ffff", 840_000)
            stats = engine.stats()
            assert (stats.upstream, stats.upstream_text, stats.clients) == ("connected", "well", 3)
            assert stats.upstream_url == "stratum+tcp://127.0.0.1:1"
            assert (stats.difficulty, stats.job_id, stats.sequence) == (0.5, "4", 4)
            assert stats.devices[0].duty == 0.5

    run(test)


def test_no_work_stops_hashing_but_keeps_the_duty_for_the_next_job() -> None:
    async def test() -> None:
        device, upstream = FakeDevice(), FakeUpstream([make_job(1)])
        async with engine_with(device) as (engine, messages):
            engine.set_power("cpu", 1.0, None)
            await engine.set_upstream(upstream)
            await messages.until(JobNotice)
            assert upstream.sink is not None
            upstream.sink.on_job(None)
            assert source_of(device) is None
            assert engine.stats().devices[0].duty == 0
            assert engine.stats().difficulty is None
            upstream.sink.on_job(make_job(2))
            assert source_of(device) is not None
            assert engine.stats().devices[0].duty == 1

    run(test)


def test_the_same_job_again_after_an_interruption_continues_where_it_was() -> None:
    async def test() -> None:
        device, upstream = FakeDevice(), FakeUpstream([make_job(1)])
        async with engine_with(device) as (engine, messages):
            await engine.set_upstream(upstream)
            await messages.until(JobNotice)
            source, sink = source_of(device), upstream.sink
            assert source is not None
            assert sink is not None
            source.take()
            sink.on_job(None)
            sink.on_job(make_job(1))
            again = source_of(device)
            assert again is not None
            assert again._begun.count == 1

    run(test)


def test_servers_may_take_turns_and_no_work_is_done_twice() -> None:
    """The work of a second server in between: the first one's job is continued, not begun again."""

    async def test() -> None:
        device, upstream = FakeDevice(), FakeUpstream([make_job(1)])
        async with engine_with(device) as (engine, messages):
            await engine.set_upstream(upstream)
            await messages.until(JobNotice)
            sink = upstream.sink
            assert sink is not None
            for number in (2, 1, 3, 1):
                source = source_of(device)
                assert source is not None
                source.take()
                sink.on_job(make_job(number))
            again = source_of(device)
            assert again is not None
            assert (again.job, again._begun.count) == (make_job(1), 2)
            await engine.set_upstream(FakeUpstream([make_job(1)]))  # another pool
            await messages.until(JobNotice, lambda _: len(messages.of(JobNotice)) == 6)
            fresh = source_of(device)
            assert fresh is not None
            assert fresh._begun.count == 0

    run(test)


@pytest.mark.parametrize("answer", ["accepted", "rejected", "stale", "local"])
def test_a_found_share_is_submitted_and_its_answer_counted(answer: str) -> None:
    async def test() -> None:
        device, job = FakeDevice(), make_job()
        upstream = FakeUpstream([job], answer=answer)
        async with engine_with(device) as (engine, messages):
            await engine.set_upstream(upstream)
            await messages.until(JobNotice)
            share = make_share(job)
            assert device.listener is not None
            await asyncio.to_thread(device.listener.found, 1, share)
            told = await messages.until(Share)
            assert upstream.submitted == [share]
            assert (told.result, told.device, told.job_id, told.latency_s) == (answer, "cpu", "1", 0.01)
            assert told.hash_hex == share.hash_bytes[::-1].hex()
            assert not told.is_block
            stats = engine.stats()
            counts = {
                "accepted": stats.accepted,
                "rejected": stats.rejected,
                "stale": stats.stale,
                "local": stats.local,
            }
            assert counts == {**dict.fromkeys(counts, 0), answer: 1}
            assert stats.best_difficulty == (share.difficulty if answer in {"accepted", "local"} else None)

    run(test)


def test_the_best_difficulty_is_the_best_of_all() -> None:
    async def test() -> None:
        job = make_job(nbits=0x2100FFFF, target=target_from_nbits(0x2100FFFF))
        shares = [make_share(job, nonce) for nonce in range(5)]
        async with engine_with(FakeDevice()) as (engine, messages):
            for share in shares:
                engine.take_outcome(ShareOutcome(share, "accepted"))
            assert engine.stats().best_difficulty == max(s.difficulty for s in shares)
            assert all(s.is_block for s in messages.of(Share))
            engine.take_outcome(ShareOutcome(shares[0], "lost in the post"))
            assert engine.stats().rejected == 1

    run(test)


def test_where_blocks_are_easier_than_shares_no_share_is_called_a_block() -> None:
    async def test() -> None:
        job = make_job(nbits=0x207FFFFF)
        share = next(s for s in (make_share(job, n) for n in range(99)) if s.difficulty > 4e-10)
        async with engine_with(FakeDevice()) as (engine, messages):
            engine.take_outcome(ShareOutcome(share, "accepted"))
            assert not (await messages.until(Share)).is_block

    run(test)


def test_a_new_upstream_replaces_the_old_one_and_its_late_words() -> None:
    async def test() -> None:
        device = FakeDevice()
        old, new = FakeUpstream([make_job(1)]), FakeUpstream([make_job(2)])
        async with engine_with(device) as (engine, messages):
            await engine.set_upstream(old)
            await messages.until(JobNotice)
            await engine.set_upstream(new)
            assert old.cleaned_up
            await messages.until(JobNotice, lambda n: n.job_id == "2")
            sink: UpstreamSink | None = old.sink
            assert sink is not None
            sink.on_job(make_job(3))
            sink.on_state(UpstreamState("waiting"))
            assert engine.stats().job_id == "2"
            assert engine.stats().upstream == "connected"
            # A worker's hit on the old upstream's work arrives now: nobody can take it any more.
            engine.take_found(1, make_share(make_job(1)))
            assert engine.stats().stale == 1
            assert new.submitted == []
            await engine.set_upstream(None)
            assert new.cleaned_up
            assert engine.stats().upstream == "none"
            assert source_of(device) is None

    run(test)


class LateDevice(FakeDevice):
    """Finds a share while it is being ended, as a real worker may in the middle of a batch."""

    def close(self, timeout_s: float = 1.0) -> None:
        super().close(timeout_s)
        assert self.listener is not None
        self.listener.found(1, make_share(make_job(1)))


def test_what_a_worker_finds_at_the_very_end_is_told_as_often_as_it_is_counted() -> None:
    async def test() -> None:
        async with engine_with(LateDevice()) as (engine, messages):
            await engine.set_upstream(FakeUpstream([make_job(1)]))
            await messages.until(JobNotice)
            await engine.close()
            await asyncio.sleep(0)
            assert messages.of(Share) == []
            assert engine.stats().stale == 0

    run(test)


def test_an_upstream_that_fails_is_a_fault_and_not_an_exception() -> None:
    async def test() -> None:
        device, upstream = FakeDevice(), FakeUpstream([make_job(1)])
        upstream.error = RuntimeError("the pool is a teapot")
        upstream.finish.set()
        async with engine_with(device) as (engine, messages):
            await engine.set_upstream(upstream)
            await engine.upstream_ended.wait()
            fault = await messages.until(FaultNotice)
            assert (fault.code, "teapot" in fault.text) == ("upstream_failed", True)
            assert engine.stats().upstream == "refused"
            assert source_of(device) is None

    run(test)


def test_an_upstream_that_is_done_leaves_no_work() -> None:
    async def test() -> None:
        device, upstream = FakeDevice(), FakeUpstream([make_job(1)])
        upstream.finish.set()
        async with engine_with(device) as (engine, _):
            await engine.set_upstream(upstream)
            await engine.upstream_ended.wait()
            assert source_of(device) is None
            assert engine.stats().upstream == "connected"

    run(test)

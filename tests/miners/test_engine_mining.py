"""The mining engine: work to devices, shares to the upstream, counters to whoever watches."""

from __future__ import annotations

import asyncio
import contextlib
import math
from typing import TYPE_CHECKING

import pytest
from deadlines import DEADLINE_S
from fakes.miner import (
    EASY_TARGET,
    FakeClock,
    FakeDevice,
    FakeUpstream,
    IdleKernel,
    Messages,
    TinyKernel,
    make_job,
    make_share,
)

from miners.devices.api import DeviceCounters
from miners.devices.cpu import CpuDevice
from miners.engine import MiningEngine
from miners.engine_parts import HashrateWindow
from miners.protocol import FaultNotice, JobNotice, Log, PayoutReport, ReplayFound, ServerState, Share, Stats
from miners.upstream.api import ShareOutcome, UpstreamState
from miners.upstream.historic import BLOCKS
from miners.work import target_from_nbits

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine

    from miners.devices.api import Device
    from miners.devices.work_source import WorkSource
    from miners.upstream.api import UpstreamSink


def run(test: Callable[[], Coroutine[None, None, None]]) -> None:
    async def limited() -> None:
        async with asyncio.timeout(DEADLINE_S):
            await test()

    asyncio.run(limited())


@contextlib.asynccontextmanager
async def engine_with(
    *devices: Device, clock: FakeClock | None = None
) -> AsyncIterator[tuple[MiningEngine, Messages]]:
    messages = Messages()
    engine = MiningEngine(devices, messages, clock=clock) if clock else MiningEngine(devices, messages)
    engine.start()
    try:
        yield engine, messages
    finally:
        await engine.close()


def source_of(device: FakeDevice) -> WorkSource | None:
    """What the device was last told to work on."""
    return device.orders[-1].source


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


def test_a_lease_that_is_not_renewed_ends_the_work() -> None:
    """The worker sees the end of the lease by itself; the engine tells it."""

    async def test() -> None:
        device = FakeDevice()
        async with engine_with(device) as (engine, messages):
            await engine.set_upstream(FakeUpstream([make_job()]))
            await messages.until(JobNotice)
            engine.set_power("cpu", 1.0, 60.0)
            first = device.orders[-1].until_s
            engine.set_power("cpu", 1.0, 0.05)
            assert device.orders[-1].until_s < first
            assert device.orders[-1].duty_at(device.orders[-1].until_s) == 0
            await messages.until(Log, lambda m: "lease" in m.text)
            assert device.orders[-1].duty == 0
            await messages.until(Stats, lambda s: s.devices[0].duty == 0 and s.job_id != "")

    run(test)


def test_a_renewed_lease_lasts() -> None:
    async def test() -> None:
        device = FakeDevice()
        async with engine_with(device) as (engine, messages):
            engine.set_power("cpu", 1.0, 0.001)
            engine.set_power("cpu", 0.7, None)
            assert engine._states["cpu"].lease_timer is None
            assert device.orders[-1].duty == 0.7
            assert device.orders[-1].until_s == math.inf
            assert messages.of(Log) == []

    run(test)


def test_a_change_of_duty_is_told_at_once_and_a_repetition_is_not() -> None:
    async def test() -> None:
        async with engine_with(FakeDevice()) as (engine, messages):
            await engine.set_upstream(FakeUpstream([make_job()]))
            await messages.until(JobNotice)
            engine.set_power("cpu", 0.5, 60.0)
            count = len(messages.of(Stats))
            assert messages.of(Stats)[-1].devices[0].duty == 0.5
            engine.set_power("cpu", 0.5, 60.0)
            assert len(messages.of(Stats)) == count

    run(test)


@pytest.mark.parametrize(("duty", "lease_s"), [(-0.1, 5.0), (1.1, 5.0), (float("nan"), 5.0), (0.5, 0.0)])
def test_impossible_power_is_refused(duty: float, lease_s: float) -> None:
    async def test() -> None:
        async with engine_with(FakeDevice()) as (engine, _):
            with pytest.raises(ValueError, match="is not"):
                engine.set_power("cpu", duty, lease_s)
            with pytest.raises(KeyError):
                engine.set_power("gpu7", 0.5)

    run(test)


def test_suspension_rests_the_devices_and_gives_their_work_back() -> None:
    async def test() -> None:
        device = FakeDevice()
        async with engine_with(device) as (engine, messages):
            engine.set_power("cpu", 1.0, None)
            await engine.set_upstream(FakeUpstream([make_job()]))
            await messages.until(JobNotice)
            engine.suspend(suspended=True)
            assert source_of(device) is None
            assert engine.stats().devices[0].duty == 0
            engine.suspend(suspended=False)
            assert source_of(device) is not None
            assert engine.stats().devices[0].duty == 1

    run(test)


def test_the_hashrate_is_unknown_until_there_was_a_full_second_of_work() -> None:
    async def test() -> None:
        clock, device = FakeClock(), FakeDevice()
        async with engine_with(device, clock=clock) as (engine, messages):
            device.now = DeviceCounters(hashes=5_000)
            await engine.set_upstream(FakeUpstream([make_job()]))
            await messages.until(JobNotice)
            assert engine.stats().hashrate_hs is None
            clock.now_s += 0.5
            device.now = DeviceCounters(hashes=10_000)
            engine.tick()
            assert engine.stats().hashrate_hs is None
            clock.now_s += 0.75
            device.now = DeviceCounters(hashes=17_500)
            engine.tick()
            assert engine.stats().hashrate_hs == 10_000

    run(test)


def test_the_window_looks_back_one_second_and_little_more() -> None:
    window = HashrateWindow()
    assert HashrateWindow().hashrate_hs is None
    for second in range(5):
        window.add(float(second), second * second)
    assert window.hashrate_hs == 16 - 9
    window.reset(10.0, 100)
    assert window.hashrate_hs is None


def test_hardware_errors_are_told_once_a_minute() -> None:
    async def test() -> None:
        clock, device = FakeClock(), FakeDevice()
        async with engine_with(device, clock=clock) as (engine, messages):
            for seconds, errors in [(1, 0), (1, 2), (1, 3), (60, 3), (1, 3)]:
                clock.now_s += seconds
                device.now = DeviceCounters(hw_errors=errors)
                engine.tick()
            faults = messages.of(FaultNotice)
            assert [f.code for f in faults] == ["hw_errors", "hw_errors"]
            assert "2 wrong results" in faults[0].text
            assert "1 wrong results" in faults[1].text
            assert engine.stats().hw_errors == 3

    run(test)


def test_the_periodic_stats_come_by_themselves() -> None:
    async def test() -> None:
        async with engine_with(FakeDevice()) as (_, messages):
            await messages.until(Stats)

    run(test)


def test_searched_work_is_told_to_an_upstream_that_can_use_it() -> None:
    async def test() -> None:
        upstream = FakeUpstream([make_job(1)])
        async with engine_with(FakeDevice()) as (engine, messages):
            await engine.set_upstream(upstream)
            await messages.until(JobNotice)
            engine.take_exhausted(0)
            assert upstream.searched == []
            engine.take_exhausted(1)
            assert upstream.searched == [make_job(1)]
            assert "searched" in messages.of(Log)[-1].text
            upstream.exhausted = None  # type: ignore[assignment]  # one that cannot
            engine.take_exhausted(1)

    run(test)


def test_a_historic_nonce_is_told_with_the_hashes_that_it_took() -> None:
    async def test() -> None:
        device = FakeDevice()
        device.now = DeviceCounters(hashes=100)
        async with engine_with(device) as (engine, messages):
            await engine.set_upstream(FakeUpstream([make_job(1)]))
            await messages.until(JobNotice)
            device.now = DeviceCounters(hashes=350)
            engine.take_historic(BLOCKS[0], make_share(make_job(1), 9), 2.5)
            found = messages.of(ReplayFound)[0]
            assert (found.name, found.hashes, found.nonce, found.seconds) == (BLOCKS[0].name, 250, 9, 2.5)

    run(test)


def test_notices_of_the_upstream_and_failures_of_workers_are_faults() -> None:
    async def test() -> None:
        device = FakeDevice()
        async with engine_with(device) as (engine, messages):
            engine.take_notice("pool_message", "Maintenance at noon.")
            assert device.listener is not None
            device.listener.failed(FaultNotice("worker_failed", "oh", "cpu"))
            await messages.until(FaultNotice, lambda f: f.code == "worker_failed")
            assert messages.of(FaultNotice)[0] == FaultNotice("pool_message", "Maintenance at noon.")

    run(test)


def test_reports_of_the_upstream_are_passed_on_as_they_are() -> None:
    async def test() -> None:
        async with engine_with(FakeDevice()) as (engine, messages):
            report = PayoutReport("stratum+tcp://p:1", "pays_others", text="This pool pays somebody else.")
            engine.take_report(report)
            assert messages.all[-1] == report

    run(test)


def test_how_each_of_several_servers_stands_is_in_the_stats() -> None:
    async def test() -> None:
        async with engine_with(FakeDevice()) as (engine, _):
            servers = (ServerState("refused", "no", "worker_refused"), ServerState("connected", "yes"))
            engine.take_state(UpstreamState("connected", "yes", "p:1", "connected", 1, servers))
            stats = engine.stats()
            assert (stats.upstream_code, stats.server, stats.servers) == ("connected", 1, servers)

    run(test)


def test_nothing_is_said_and_nothing_hashed_after_the_end() -> None:
    async def test() -> None:
        device, upstream, messages = FakeDevice(), FakeUpstream([make_job(1)]), Messages()
        engine = MiningEngine([device], messages)
        engine.start()
        engine.set_power("cpu", 1.0, 60.0)
        await engine.set_upstream(upstream)
        await messages.until(JobNotice)
        await engine.close()
        count = len(messages.all)
        engine.tick()
        assert upstream.cleaned_up
        assert device.closed
        assert source_of(device) is None
        assert len(messages.all) == count

    run(test)


def test_a_worker_may_report_when_the_loop_is_gone() -> None:
    device = FakeDevice()

    async def test() -> None:
        async with engine_with(device):
            pass

    run(test)
    assert device.listener is not None
    device.listener.exhausted(1)


def test_real_threads_find_shares_for_a_fake_pool() -> None:
    """Device, engine and upstream together; a new job's shares follow the old one's."""

    async def test() -> None:
        upstream = FakeUpstream([make_job(1, target=EASY_TARGET)])
        cpu = CpuDevice(TinyKernel(), 2, name="Test CPU")
        async with engine_with(cpu) as (engine, messages):
            engine.set_power("cpu", 1.0, None)
            await engine.set_upstream(upstream)
            await messages.until(Share)
            assert upstream.sink is not None
            upstream.sink.on_job(make_job(2, target=EASY_TARGET))
            await messages.until(Share, lambda s: s.job_id == "2")
            engine.set_power("cpu", 0.0)
            assert engine.stats().hashes > 0
            assert engine.stats().hw_errors == 0
        nonces = [(s.job.job_id, s.extranonce2, s.nonce) for s in upstream.submitted]
        assert len(set(nonces)) == len(nonces)

    run(test)


def test_searched_fixed_work_reaches_the_upstream_through_real_threads() -> None:
    async def test() -> None:
        job = make_job(1, target=1, fixed_header76=bytes(76), scan_count=1 << 16)
        upstream = FakeUpstream([job])
        async with engine_with(CpuDevice(IdleKernel(), 2, name="Test CPU")) as (engine, messages):
            engine.set_power("cpu", 1.0, None)
            await engine.set_upstream(upstream)
            await messages.until(Log)
            assert upstream.searched == [job]
            assert engine.stats().hashes == 1 << 16

    run(test)


@pytest.mark.parametrize(("pause_s", "hashrate_hs"), [(0.4, 500.0), (5.0, None)])
def test_a_short_pause_belongs_to_the_mean_and_a_long_one_begins_it_anew(
    pause_s: float, hashrate_hs: float | None
) -> None:
    async def test() -> None:
        clock, device = FakeClock(), FakeDevice()
        async with engine_with(device, clock=clock) as (engine, _messages):
            engine.take_job(make_job(1))
            clock.now_s += 0.8
            device.now = DeviceCounters(hashes=600)
            engine.take_job(None)
            clock.now_s += pause_s
            engine.take_job(make_job(2))
            engine.tick()
            assert engine.stats().hashrate_hs == (pytest.approx(hashrate_hs) if hashrate_hs else None)

    run(test)

"""The miner's engine: leases, duty, suspension, and what it tells of rates, faults and its end."""

from __future__ import annotations

import math

import pytest
from fakes.loop import run
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
from fakes.mining_engine import engine_with, source_of

from miners.devices.api import DeviceCounters
from miners.devices.cpu import CpuDevice
from miners.engine import MiningEngine
from miners.engine_parts import HashrateWindow
from miners.protocol import FaultNotice, JobNotice, Log, PayoutReport, ReplayFound, ServerState, Share, Stats
from miners.upstream.api import UpstreamState
from miners.upstream.historic import BLOCKS


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

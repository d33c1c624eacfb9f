"""A processor that hashes several versions per nonce finds all of their shares, and counts what it did."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.miner import EASY_TARGET, HARD_TARGET, FakeClock, FakeTimer, Listener, make_job, nonce_at

from miners import inventory
from miners.devices.api import Orders
from miners.devices.cpu import CpuDevice
from miners.devices.work_source import WorkSource, rolled_versions
from miners.devices.worker import Worker
from miners.kernels import dispatch
from miners.kernels.api import Candidate, ScanResult
from miners.kernels.reference import HASHLIB, ReferenceKernel
from miners.work import ROLLABLE, Job, hash_value, header_hash

if TYPE_CHECKING:
    from miners.kernels.api import Kernel, PreparedJob

VERSION = 0x20000000
HEADER = VERSION.to_bytes(4, "little") + bytes(range(72))


class Holder:
    """Orders for a worker without a device."""

    def __init__(self, orders: Orders) -> None:
        self.orders = orders
        self.closing = False


class CrowdedRolling(ReferenceKernel):
    """Has room for as many candidates as it has versions."""

    def scan(self, job: PreparedJob, start: int, count: int) -> ScanResult:
        found = super().scan(job, start, count)
        kept = found.candidates[: self.midstates]
        return ScanResult(kept, found.hashes, len(found.candidates) - len(kept))


class TimedRolling(ReferenceKernel):
    """Takes ten microseconds a hash on a fake clock, and remembers its calls."""

    def __init__(self, midstates: int, clock: FakeClock) -> None:
        super().__init__(midstates)
        self.clock = clock
        self.counts: list[int] = []

    def scan(self, job: PreparedJob, start: int, count: int) -> ScanResult:
        self.counts.append(count)
        self.clock.now_s += 1e-5 * count * self.midstates
        return ScanResult((), count * self.midstates)


class LyingRolling(ReferenceKernel):
    """Reports a candidate of each version at every position."""

    def scan(self, job: PreparedJob, start: int, count: int) -> ScanResult:
        every = (
            Candidate(m, nonce_at(p)) for p in range(start, start + count) for m in range(self.midstates)
        )
        return ScanResult(tuple(every), count * self.midstates)


def rolled_job(count: int, *, mask: int = ROLLABLE, target: int = EASY_TARGET) -> Job:
    return make_job(
        fixed_header76=HEADER, version=VERSION, version_mask=mask, scan_count=count, target=target
    )


def searched(job: Job, rolling: Kernel | None, *, slice_size: int = 40) -> tuple[Worker, Listener]:
    """All of a job's work, by one worker."""
    clock, listener = FakeClock(), Listener()
    holder = Holder(Orders(WorkSource(job, 3, slice_size=slice_size), 1.0))
    worker = Worker(
        holder,
        HASHLIB,
        listener,
        device_id="cpu",
        phase=0.0,
        timer=FakeTimer(clock),
        rolling=rolling,
        clock=clock,
    )
    while worker.step() == 0:
        pass
    return worker, listener


def expected(job: Job, versions: tuple[int, ...], count: int) -> set[tuple[int, int]]:
    """(version, nonce) of every share, by brute force."""
    return {
        (version, nonce)
        for version in versions
        for nonce in map(nonce_at, range(count))
        if hash_value(header_hash(version.to_bytes(4, "little") + HEADER[4:], nonce)) <= job.target
    }


@pytest.mark.parametrize("kernel", [ReferenceKernel(4), CrowdedRolling(4)], ids=["roomy", "crowded"])
def test_all_shares_of_all_versions_are_found_once(kernel: Kernel) -> None:
    """Also where the kernel has room for few of them and is asked again for each half."""
    job = rolled_job(130)
    worker, listener = searched(job, kernel)
    versions = rolled_versions(VERSION, ROLLABLE, 4)
    found = [(share.version, share.nonce) for _, share in listener.shares]
    assert set(found) == expected(job, versions, 130)
    assert len(found) == len(set(found))
    assert {version for version, _ in found} == set(versions)
    for _, share in listener.shares:
        header76 = job.header76(b"", version=share.version)
        assert share.hash_bytes == header_hash(header76, share.nonce)
    assert worker.hashes == 130 * 4
    assert worker.hw_errors == 0
    assert worker.midstates == 4
    assert listener.epochs_exhausted == [3]


@pytest.mark.parametrize("mask", [0, 0x2000])
def test_with_too_few_bits_the_plain_kernel_hashes(mask: int) -> None:
    job = rolled_job(100, mask=mask)
    worker, listener = searched(job, ReferenceKernel(4))
    assert {(s.version, s.nonce) for _, s in listener.shares} == expected(job, (VERSION,), 100)
    assert (worker.hashes, worker.midstates) == (100, 1)


def test_without_a_rolling_kernel_a_mask_is_nothing() -> None:
    worker, _ = searched(rolled_job(100), None)
    assert (worker.hashes, worker.midstates) == (100, 1)


def test_wrong_candidates_of_any_version_are_hardware_errors() -> None:
    job = rolled_job(60)
    worker, listener = searched(job, LyingRolling(4))
    versions = rolled_versions(VERSION, ROLLABLE, 4)
    assert {(s.version, s.nonce) for _, s in listener.shares} == expected(job, versions, 60)
    assert worker.hw_errors == 240 - len(listener.shares)


def test_a_batch_takes_as_long_with_more_versions() -> None:
    """The first batch after a change of the mask does not take eight times as long as the last before."""
    clock = FakeClock()
    plain, rolling = TimedRolling(1, clock), TimedRolling(8, clock)
    first = WorkSource(make_job(target=HARD_TARGET), 1)
    holder = Holder(Orders(first, 1.0))
    worker = Worker(
        holder,
        plain,
        Listener(),
        device_id="cpu",
        phase=0.0,
        timer=FakeTimer(clock),
        rolling=rolling,
        clock=clock,
    )
    for _ in range(20):
        worker.step()
    again = make_job(target=HARD_TARGET, version_mask=ROLLABLE, sequence=2)
    holder.orders = Orders(WorkSource.following(first, again, 2), 1.0)
    for _ in range(20):
        worker.step()
    assert worker.midstates == 8
    assert rolling.counts[0] * 8 <= plain.counts[-1]
    assert worker.hashes == sum(plain.counts) + 8 * sum(rolling.counts)
    holder.orders = Orders(WorkSource(make_job(2, target=HARD_TARGET), 3), 1.0)
    worker.step()
    assert worker.midstates == 1
    assert plain.counts[-1] >= rolling.counts[-1] * 7, "and one of a single version is not cut short"


def test_a_device_tells_what_it_rolls_with_and_what_it_rolls_now() -> None:
    """Real threads: the mask goes away in the middle of the work."""
    kernel = ReferenceKernel(2)
    cpu = CpuDevice(HASHLIB, 2, name="Test CPU", rolling=kernel, rolling_hashrate_hs=7.0)
    assert (cpu.info.rolling_words, cpu.info.rolling_hashrate_hs) == (kernel.words, 7.0)
    assert CpuDevice(HASHLIB, 1, name="Test CPU").info.rolling_words == ""
    assert cpu.counters().midstates == 1
    listener = Listener()
    cpu.start(listener)
    try:
        first = WorkSource(make_job(version_mask=ROLLABLE), 1)
        cpu.command(Orders(first, 1.0))
        assert listener.wait_for(lambda: any(s.version != VERSION for _, s in listener.shares))
        assert cpu.counters().midstates == 2
        again = dataclasses.replace(make_job(sequence=2))
        cpu.command(Orders(WorkSource.following(first, again, 2), 1.0))
        assert listener.wait_for(lambda: len({s.extranonce2 for e, s in listener.shares if e == 2}) > 0)
        cpu.command(Orders())
        assert cpu.counters().midstates == 1
    finally:
        cpu.close()
    keys = [(s.extranonce2, s.ntime, s.nonce, s.version) for _, s in listener.shares]
    assert len(keys) == len(set(keys)), "a duplicate would be refused"
    assert {s.version for e, s in listener.shares if e == 2} == {VERSION}


def test_a_kernel_that_only_rolls_needs_one_beside_it() -> None:
    with pytest.raises(ValueError, match="hashlib hashes 4 versions"):
        CpuDevice(ReferenceKernel(4), 1, name="Test CPU")


def test_a_kernel_named_on_the_command_line_that_only_rolls_gets_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """The fastest other one hashes where nothing may be rolled."""
    rolling = ReferenceKernel(4)
    monkeypatch.setattr(dispatch, "kernel_by_name", lambda _: rolling)
    monkeypatch.setattr(dispatch, "select_kernel", lambda **_: dispatch.Choice(HASHLIB, {}, ()))
    (cpu,), faults = inventory._processor(1, "hashlib4")
    assert isinstance(cpu, CpuDevice)
    assert (cpu.kernel, cpu.rolling, faults) == (HASHLIB, rolling, ())

"""Work is handed out once, hashed by all workers, checked by hashlib, and outdated at once."""

from __future__ import annotations

import dataclasses
import itertools
import math
import threading
from typing import TYPE_CHECKING

import pytest
from deadlines import DEADLINE_S
from fakes.miner import (
    EASY_TARGET,
    HARD_TARGET,
    BrokenKernel,
    CrowdedKernel,
    FakeClock,
    FakeTimer,
    IdleKernel,
    Listener,
    LyingKernel,
    TinyKernel,
    make_job,
    nonce_at,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from miners.clock import monotonic_s
from miners.devices.api import Orders
from miners.devices.checker import top_word_limit
from miners.devices.cpu import CpuDevice
from miners.devices.work_source import NTIME_ROLL_S, POSITIONS, WorkSource
from miners.devices.worker import Worker, next_batch
from miners.kernels.reference import HASHLIB
from miners.timer import EventTimer
from miners.work import Job, hash_value, header_hash

if TYPE_CHECKING:
    from miners.kernels.api import Kernel, ScanResult

FIXED = bytes(76)


def fixed_job(count: int | None, start: int = 0, *, target: int = EASY_TARGET) -> Job:
    return make_job(target=target, fixed_header76=FIXED, scan_start=start, scan_count=count)


class Holder:
    """Orders for a worker without a device."""

    def __init__(self, orders: Orders | None = None) -> None:
        self.orders = orders or Orders()
        self.closing = False


def make_worker(kernel: Kernel, holder: Holder, clock: FakeClock | None = None) -> tuple[Worker, Listener]:
    listener = Listener()
    clock = clock or FakeClock()
    worker = Worker(holder, kernel, listener, device_id="cpu", phase=0.0, timer=FakeTimer(clock), clock=clock)
    return worker, listener


# ---- the source of work ---------------------------------------------------------------------------------


@settings(max_examples=30)
@given(st.integers(1, 3000), st.integers(0, POSITIONS - 3000), st.integers(1, 700))
def test_a_fixed_header_is_divided_without_gap_or_overlap(count: int, start: int, size: int) -> None:
    source = WorkSource(fixed_job(count, start), 1, slice_size=size)
    seen: list[int] = []
    while (work := source.take()) is not None:
        assert work.headers76 == (FIXED,)
        seen += range(work.start, work.start + work.count)
    assert seen == list(range(start, start + count))


def test_a_fixed_header_without_a_window_has_the_whole_space_from_its_start() -> None:
    source = WorkSource(fixed_job(None, POSITIONS - 10), 1)
    work = source.take()
    assert work is not None
    assert (work.start, work.count) == (POSITIONS - 10, 10)
    assert source.take() is None


def test_pool_work_goes_on_with_the_next_extranonce2_and_then_the_next_second() -> None:
    job = make_job(extranonce2_size=1)
    source = WorkSource(job, 1, slice_size=POSITIONS)
    taken = [source.take() for _ in range(258)]
    seen = {(w.extranonce2, w.ntime, w.headers76) for w in taken if w is not None}
    assert len(seen) == 258
    assert [w.extranonce2 for w in taken[:3] if w] == [b"\0", b"\1", b"\2"]
    assert taken[256] is not None
    assert (taken[256].extranonce2, taken[256].ntime) == (b"\0", job.ntime + 1)


def test_pool_work_without_extranonce2_ends_when_the_clock_may_not_move_further() -> None:
    source = WorkSource(make_job(extranonce2_size=0), 1, slice_size=POSITIONS)
    taken = 0
    while source.take() is not None:
        taken += 1
    assert taken == NTIME_ROLL_S + 1


def test_the_end_is_told_once_when_the_last_searcher_is_done() -> None:
    source = WorkSource(fixed_job(20), 1, slice_size=10)
    source.take()
    source.take()
    assert [source.finish(), source.finish(), source.finish()] == [False, True, False]


def test_a_new_difficulty_on_the_same_job_does_not_hash_the_same_headers_again() -> None:
    first = WorkSource(make_job(1), 1)
    taken = first.take()
    again = WorkSource.following(first, dataclasses.replace(make_job(1), target=HARD_TARGET, sequence=2), 2)
    after = again.take()
    assert taken is not None
    assert after is not None
    assert (taken.extranonce2, after.extranonce2) == (b"\0\0", b"\0\1")


def test_another_job_starts_from_the_first_header() -> None:
    first = WorkSource(make_job(1), 1)
    first.take()
    assert WorkSource.following(first, make_job(2), 2)._begun.count == 0
    assert WorkSource.following(None, make_job(2), 2)._begun.count == 0


# ---- one worker, step by step --------------------------------------------------------------------------


def test_every_share_in_the_range_is_reported_and_none_twice() -> None:
    job = make_job(target=EASY_TARGET, fixed_header76=FIXED, scan_start=5, scan_count=2000)
    holder = Holder(Orders(WorkSource(job, 9, slice_size=300), 1.0))
    worker, listener = make_worker(TinyKernel(), holder)
    while worker.step() == 0:
        pass
    expected = [n for n in map(nonce_at, range(5, 2005)) if hash_value(header_hash(FIXED, n)) <= EASY_TARGET]
    assert [s.nonce for _, s in listener.shares] == expected
    assert {e for e, _ in listener.shares} == {9}
    assert listener.epochs_exhausted == [9]
    assert worker.hashes == 2000
    assert worker.hw_errors == 0


def test_the_real_hashlib_kernel_finds_the_same_nonces() -> None:
    """Positions and nonces mean the same on both sides of the kernel interface."""
    job = make_job(target=EASY_TARGET, fixed_header76=FIXED, scan_count=500)
    found = []
    for kernel in (TinyKernel(), HASHLIB):
        worker, listener = make_worker(kernel, Holder(Orders(WorkSource(job, 1), 1.0)))
        while worker.step() == 0:
            pass
        found.append([s.nonce for _, s in listener.shares])
    assert found[0] == found[1] != []


def test_a_share_carries_what_the_pool_needs() -> None:
    job = make_job(target=EASY_TARGET)
    worker, listener = make_worker(TinyKernel(), Holder(Orders(WorkSource(job, 3), 1.0)))
    worker.step()
    _, share = listener.shares[0]
    assert share.job is job
    assert (share.extranonce2, share.ntime, share.version) == (b"\0\0", job.ntime, job.version)
    assert share.hash_bytes == header_hash(job.header76(b"\0\0"), share.nonce)
    assert share.difficulty >= 2**-28
    assert share.device == "cpu"


def test_wrong_candidates_are_hardware_errors_and_near_misses_are_nothing() -> None:
    target = (1 << 252) - (1 << 250)  # the mask passes up to 2^252
    job = make_job(target=target, fixed_header76=FIXED, scan_count=1000)
    worker, listener = make_worker(LyingKernel(), Holder(Orders(WorkSource(job, 1), 1.0)))
    while worker.step() == 0:
        pass
    values = [hash_value(header_hash(FIXED, nonce_at(p))) for p in range(1000)]
    assert len(listener.shares) == sum(v <= target for v in values)
    assert worker.hw_errors == sum(v >= 1 << 252 for v in values)
    assert worker.hw_errors + len(listener.shares) < 1000


def test_the_limit_of_a_candidate_follows_the_target() -> None:
    assert top_word_limit((1 << 224) - 1) == 0
    assert top_word_limit(1 << 224) == 1
    assert top_word_limit(5 << 224) == 7
    assert top_word_limit((1 << 256) - 1) == (1 << 32) - 1


def test_a_full_candidate_buffer_loses_nothing_and_counts_no_hash_twice() -> None:
    job = make_job(target=EASY_TARGET, fixed_header76=FIXED, scan_count=400)
    found = []
    for kernel in (TinyKernel(), CrowdedKernel()):
        worker, listener = make_worker(kernel, Holder(Orders(WorkSource(job, 1), 1.0)))
        while worker.step() == 0:
            pass
        assert worker.hashes == 400
        found.append([s.nonce for _, s in listener.shares])
    assert found[0] == found[1]


def test_a_new_epoch_is_followed_at_the_next_batch() -> None:
    kernel = TinyKernel()
    old, new = make_job(1, target=HARD_TARGET), make_job(2, target=HARD_TARGET)
    holder = Holder(Orders(WorkSource(old, 1), 1.0))
    worker, _ = make_worker(kernel, holder)
    worker.step()
    worker.step()
    holder.orders = Orders(WorkSource(new, 2), 1.0)
    worker.step()
    headers = [header for header, _, _ in kernel.ranges]
    assert headers == [old.header76(b"\0\0")] * 2 + [new.header76(b"\0\0")]
    assert kernel.ranges[1][1] == kernel.ranges[0][2]
    assert kernel.prepared == 2


def test_a_batch_that_ends_after_its_job_was_replaced_is_late() -> None:
    """Given new work while a batch runs, then its hashes count, and are known for late ones."""
    old, new = make_job(1, target=HARD_TARGET), make_job(2, target=HARD_TARGET)
    holder = Holder(Orders(WorkSource(old, 1), 1.0))

    class Interrupted(TinyKernel):
        def scan(self, job: object, start: int, count: int) -> ScanResult:
            holder.orders = Orders(WorkSource(new, 2), 1.0)
            return super().scan(job, start, count)

    worker, _ = make_worker(Interrupted(), holder)
    worker.step()
    first = worker.hashes
    assert worker.late_hashes == first > 0
    worker.step()
    assert worker.hashes > first
    assert worker.late_hashes == first


def test_slices_of_one_header_are_prepared_once() -> None:
    kernel = TinyKernel()
    job = make_job(target=HARD_TARGET, fixed_header76=FIXED, scan_count=3000)
    worker, _ = make_worker(kernel, Holder(Orders(WorkSource(job, 1, slice_size=100), 1.0)))
    while worker.step() == 0:
        pass
    assert kernel.prepared == 1


def test_without_work_or_duty_or_lease_a_worker_waits_to_be_woken() -> None:
    clock = FakeClock()
    source = WorkSource(make_job(target=HARD_TARGET), 1)
    holder = Holder()
    worker, _ = make_worker(TinyKernel(), holder, clock)
    for orders in (Orders(None, 1.0), Orders(source, 0.0), Orders(source, 1.0, clock.now_s)):
        holder.orders = orders
        assert worker.step() == math.inf
    assert worker.hashes == 0
    holder.orders = Orders(source, 1.0, clock.now_s + 1)
    assert worker.step() == 0
    clock.now_s += 1
    assert worker.step() == math.inf


def test_half_duty_works_half_of_the_time() -> None:
    clock = FakeClock()
    holder = Holder(Orders(WorkSource(make_job(target=HARD_TARGET), 1), 0.5))
    worker, _ = make_worker(TinyKernel(clock), holder, clock)
    begun_s = clock.now_s
    while clock.now_s < begun_s + 2.0:
        worker.timer.wait(worker.step())
    assert worker.busy_s / (clock.now_s - begun_s) == pytest.approx(0.5, abs=0.01)


def test_batches_settle_at_a_few_milliseconds() -> None:
    clock = FakeClock()
    kernel = TinyKernel(clock, per_hash_s=1e-6)
    worker, _ = make_worker(kernel, Holder(Orders(WorkSource(make_job(target=HARD_TARGET), 1), 1.0)), clock)
    for _ in range(12):
        worker.step()
    assert kernel.ranges[-1][2] * 1e-6 == pytest.approx(0.004, rel=0.2)


@given(st.integers(1, 1 << 26), st.floats(1e-9, 100), st.floats(0.0002, 0.004))
def test_the_next_batch_moves_by_a_factor_of_two_at_most(count: int, took_s: float, wanted_s: float) -> None:
    batch = next_batch(count, took_s, wanted_s)
    assert 1 <= batch <= 1 << 26
    assert count / 2 - 512 <= batch <= count * 2


def test_run_waits_as_step_says_and_ends_when_the_device_closes() -> None:
    clock = FakeClock()
    holder = Holder(Orders(WorkSource(make_job(target=HARD_TARGET), 1), 0.2))
    worker, _ = make_worker(TinyKernel(clock), holder, clock)
    timer = worker.timer
    assert isinstance(timer, FakeTimer)
    original = timer.wait

    def wait(seconds: float | None) -> None:
        original(seconds)
        if len(timer.waits) == 2:
            holder.orders = Orders()
        if seconds is None:
            holder.closing = True

    timer.wait = wait  # type: ignore[method-assign]  # the test ends the loop from inside a wait
    worker.run()
    assert timer.waits[-1] is None
    assert all(w is not None and 0 < w < 0.05 for w in timer.waits[:2])


# ---- the device ------------------------------------------------------------------------------------------


def device(kernel: Kernel, threads: int = 3) -> CpuDevice:
    return CpuDevice(kernel, threads, name="Test CPU", timers=EventTimer)


def test_all_threads_search_one_range_together() -> None:
    job = make_job(target=EASY_TARGET, fixed_header76=FIXED, scan_count=3000)
    kernel = TinyKernel()
    cpu, listener = device(kernel), Listener()
    cpu.start(listener)
    try:
        cpu.command(Orders(WorkSource(job, 1, slice_size=50), 1.0))
        assert listener.wait_for(lambda: bool(listener.epochs_exhausted))
    finally:
        cpu.close()
    covered = sorted(p for _, start, count in kernel.ranges for p in range(start, start + count))
    assert covered == list(range(3000))
    assert cpu.counters().hashes == 3000
    assert cpu.counters().busy_s > 0
    assert listener.epochs_exhausted == [1]


def test_new_work_reaches_every_thread() -> None:
    cpu, listener = device(IdleKernel()), Listener()
    cpu.start(listener)
    try:
        for epoch in range(1, 4):
            source, ordered_s = WorkSource(make_job(epoch), epoch), monotonic_s()
            cpu.command(Orders(source, 1.0))
            deadline = threading.Event()
            for _ in range(int(DEADLINE_S / 0.01)):
                if len(source.first_taken_s) == 3:
                    break
                deadline.wait(0.01)
            assert len(source.first_taken_s) == 3
            assert min(source.first_taken_s.values()) >= ordered_s
    finally:
        cpu.close()


def test_close_ends_the_threads_also_while_they_wait() -> None:
    before = threading.active_count()
    cpu = device(IdleKernel())
    cpu.start(Listener())
    assert threading.active_count() == before + 3
    cpu.close(DEADLINE_S)
    assert threading.active_count() == before


class StumblingKernel(TinyKernel):
    """Fails once, in the first thread that calls it."""

    def __init__(self) -> None:
        super().__init__()
        self._stumble = threading.Semaphore(1)

    def scan(self, job: object, start: int, count: int) -> ScanResult:
        if self._stumble.acquire(blocking=False):
            raise RuntimeError("a stone")
        return super().scan(job, start, count)


def test_what_a_failed_thread_had_is_searched_by_the_others() -> None:
    kernel = StumblingKernel()
    cpu, listener = device(kernel, threads=2), Listener()
    cpu.start(listener)
    try:
        source = WorkSource(make_job(fixed_header76=FIXED, scan_start=0, scan_count=40_000), 1)
        cpu.command(Orders(source, 1.0))
        assert listener.wait_for(lambda: bool(listener.epochs_exhausted))
        assert cpu.counters().quarantine is None
    finally:
        cpu.close()
    searched = sorted((start, count) for _, start, count in kernel.ranges)
    assert sum(count for _, count in searched) == 40_000
    assert all(a + n == b for (a, n), (b, _) in itertools.pairwise(searched))


def test_without_threads_the_processor_is_quarantined() -> None:
    cpu, listener = device(BrokenKernel(), threads=2), Listener()
    cpu.start(listener)
    try:
        cpu.command(Orders(WorkSource(make_job(), 1), 1.0))
        assert listener.wait_for(lambda: any(f.code == "device_quarantined" for f in listener.faults))
        quarantine = cpu.counters().quarantine
    finally:
        cpu.close()
    assert [f.code for f in listener.faults].count("worker_failed") == 2
    assert quarantine is not None
    assert "no more work" in quarantine.text


def test_a_kernel_that_raises_is_a_fault_in_words() -> None:
    cpu, listener = device(BrokenKernel(), threads=1), Listener()
    cpu.start(listener)
    try:
        cpu.command(Orders(WorkSource(make_job(), 1), 1.0))
        assert listener.wait_for(lambda: bool(listener.faults))
    finally:
        cpu.close()
    fault = listener.faults[0]
    assert (fault.code, fault.device) == ("worker_failed", "cpu")
    assert "the silicon melted" in fault.text


def test_a_device_describes_itself() -> None:
    info = CpuDevice(TinyKernel(), 3, name="Test CPU", hashrate_hs=5.0).info
    assert (info.id, info.kind, info.name, info.kernel, info.threads) == ("cpu", "cpu", "Test CPU", "tiny", 3)
    assert info.hashrate_hs == 5.0

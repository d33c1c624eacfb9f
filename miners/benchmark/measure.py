"""Measurements of kernels and devices: rates, cycles, call overhead, job-switch latency.

Rates are wall-clock rates of all threads together, cycles are thread-CPU time times the measured clock. What
is compared is measured alternately in short rounds, and the ratio is the median of the rounds: a computer
that gets slower or busier meanwhile blurs both sides alike.
"""

from __future__ import annotations

import itertools
import statistics
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from miners.clock import monotonic_s
from miners.devices.api import Orders
from miners.devices.cpu import CpuDevice
from miners.devices.work_source import POSITIONS, WorkSource
from miners.devices.worker import next_batch
from miners.duty import LONGEST_BATCH_S
from miners.kernels.dispatch import sibling_headers
from miners.work import Job, target_from_nbits

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from miners.energy import PowerMeter
    from miners.kernels.api import Kernel
    from miners.protocol import FaultNotice
    from miners.upstream.api import FoundShare

HEADER76 = bytes(range(76))
"""Any header will do: the work per hash does not depend on the bits."""
NBITS = 0x1D00FFFF
TARGET = target_from_nbits(NBITS)
ROUNDS = 4
_HASHLIB_SHARE = 0.3
"""Part of a row's time that goes to the reference in the paired rounds."""


class CancelledMeasurementError(Exception):
    """The measurement was asked to stop."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What some threads did together. `cpu_s` sums their thread-CPU seconds.

    `clock_hz` was measured in the middle of the work, `power_w` over all of it; None: unknown.
    """

    hashes: int
    wall_s: float
    cpu_s: float
    clock_hz: float | None = None
    power_w: float | None = None

    @property
    def hashrate_hs(self) -> float:
        """H/s by the wall clock."""
        return self.hashes / self.wall_s

    @property
    def cycles_per_hash(self) -> float | None:
        """Core cycles per hash; None where the clock or the CPU time is unknown."""
        if self.clock_hz is None or self.cpu_s <= 0:
            return None
        return self.cpu_s * self.clock_hz / self.hashes


def hash_for(
    kernel: Kernel,
    threads: int,
    seconds: float,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    clock: Callable[[], float | None] | None = None,
    meter: PowerMeter | None = None,
) -> Measured:
    """Hash with `threads` threads for about `seconds`, in the batches that mining uses.

    Args:
        kernel: which.
        threads: how many.
        seconds: of each thread.
        cancelled: asked after each batch.
        clock: measures the core's clock; one thread asks it half-way, and that time does not count.
        meter: measures the power.

    Raises:
        CancelledMeasurementError: `cancelled()` became true.
    """
    prepared = kernel.prepare(sibling_headers(HEADER76, kernel.midstates), TARGET)
    barrier = threading.Barrier(threads)
    results: list[Measured] = []
    clocks_hz: list[float | None] = []

    def work(ask_clock: Callable[[], float | None] | None) -> None:
        barrier.wait()
        begun_s, cpu_begun_s = time.perf_counter(), time.thread_time()
        hashes, position, batch, now_s = 0, 0, 256, begun_s
        while now_s - begun_s < seconds and not cancelled():
            if ask_clock is not None and now_s - begun_s > seconds / 2:
                cpu_before_s = time.thread_time()
                clocks_hz.append(ask_clock())
                cpu_begun_s += time.thread_time() - cpu_before_s
                before_s, now_s = now_s, time.perf_counter()
                begun_s += now_s - before_s
                ask_clock = None
            position = 0 if position + batch > POSITIONS else position
            hashes += kernel.scan(prepared, position, batch).hashes
            position += batch
            before_s, now_s = now_s, time.perf_counter()
            batch = next_batch(batch, max(now_s - before_s, 1e-9), LONGEST_BATCH_S)
        results.append(Measured(hashes, now_s - begun_s, time.thread_time() - cpu_begun_s))
        if ask_clock is not None:  # it had to wait for a processor just then
            clocks_hz.append(ask_clock())

    workers = [
        threading.Thread(target=work, args=(None if index else clock,), daemon=True)
        for index in range(threads)
    ]
    if meter:
        meter.begin()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    power_w = meter.average_w() if meter else None
    if cancelled():
        raise CancelledMeasurementError
    # Each thread's own rate, summed: threads that end a batch earlier do not dilute the rate of the others.
    wall_s = statistics.fmean(r.wall_s for r in results)
    rate_hs = sum(r.hashrate_hs for r in results)
    cpu_s = sum(r.cpu_s for r in results)
    return Measured(round(rate_hs * wall_s), wall_s, cpu_s, next(iter(clocks_hz), None), power_w)


@dataclass(frozen=True, slots=True)
class Paired:
    """A kernel against the reference, in alternating rounds; `ratio` is the median of the rounds' ratios."""

    measured: Measured
    reference: Measured
    ratio: float


def paired(
    kernel: Kernel,
    threads: int,
    reference: Kernel,
    seconds: float,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    clock: Callable[[], float | None] | None = None,
    meter: PowerMeter | None = None,
) -> Paired:
    """Measure `kernel` on `threads` threads against `reference` on one, within about `seconds` altogether."""
    round_s = seconds / ROUNDS
    rounds = [
        (
            hash_for(
                kernel,
                threads,
                round_s * (1 - _HASHLIB_SHARE),
                cancelled=cancelled,
                clock=clock,
                meter=meter,
            ),
            hash_for(reference, 1, round_s * _HASHLIB_SHARE, cancelled=cancelled),
        )
        for _ in range(ROUNDS)
    ]
    ratio = statistics.median(ours.hashrate_hs / theirs.hashrate_hs for ours, theirs in rounds)
    return Paired(_sum([r[0] for r in rounds]), _sum([r[1] for r in rounds]), ratio)


def _sum(parts: Sequence[Measured]) -> Measured:
    """All of them together; clock and power are means over the time."""
    wall_s = sum(p.wall_s for p in parts)
    return Measured(
        sum(p.hashes for p in parts),
        wall_s,
        sum(p.cpu_s for p in parts),
        _mean([(p.clock_hz, p.wall_s) for p in parts]),
        _mean([(p.power_w, p.wall_s) for p in parts]),
    )


def _mean(parts: Sequence[tuple[float | None, float]]) -> float | None:
    """Weighted, of the rounds that know it: a round whose thread had to wait may have asked no clock."""
    known = [(value, weight) for value, weight in parts if value is not None]
    return sum(value * weight for value, weight in known) / sum(w for _, w in known) if known else None


@dataclass(frozen=True, slots=True)
class CallOverhead:
    """One batch size: how long a call takes, and which part of it a very large batch would save."""

    batch: int
    call_s: float
    fraction: float


def call_overhead(kernel: Kernel, batches: Sequence[int], seconds_each: float) -> list[CallOverhead]:
    """Cost of calling the kernel in small pieces, per batch size, by CPU-free-running pairs on one thread.

    The largest batch is the yardstick of every round, measured next to each smaller one.
    """
    prepared = kernel.prepare(sibling_headers(HEADER76, kernel.midstates), TARGET)
    large = max(batches)

    def per_hash_s(batch: int, count: int) -> float:
        begun_s = time.perf_counter()
        for index in range(count):
            kernel.scan(prepared, index * batch % (POSITIONS // 2), batch)
        return (time.perf_counter() - begun_s) / (batch * count)

    large_s = per_hash_s(large, 1) * large
    rounds = max(1, round(seconds_each / (2 * large_s)))
    rows = []
    for batch in sorted(batches):
        pairs = [(per_hash_s(batch, max(1, large // batch)), per_hash_s(large, 1)) for _ in range(rounds)]
        small_s = statistics.median(p[0] for p in pairs)
        fraction = statistics.median(1 - p[1] / p[0] for p in pairs)
        rows.append(CallOverhead(batch, small_s * batch, 0.0 if batch == large else fraction))
    return rows


@dataclass(frozen=True, slots=True)
class Quantiles:
    """Milliseconds."""

    p50: float
    p95: float
    max: float


def quantiles(values_s: Sequence[float]) -> Quantiles:
    """Median, 95th percentile (nearest rank) and maximum of seconds, in milliseconds."""
    ordered = sorted(values_s)
    rank = -(-95 * len(ordered) // 100) - 1
    return Quantiles(statistics.median(ordered) * 1e3, ordered[rank] * 1e3, ordered[-1] * 1e3)


class _Silent:
    """A listener for measurements."""

    def found(self, epoch: int, share: FoundShare) -> None:
        """Not of interest."""

    def exhausted(self, epoch: int) -> None:
        """Not of interest."""

    def failed(self, fault: FaultNotice) -> None:
        """Not of interest: a worker that ended is missed by the measurement."""


def job_switch_s(
    kernel: Kernel, threads: int, switches: int, *, interval_s: float = 0.03, timeout_s: float = 5.0
) -> list[float]:
    """Seconds from new orders until the last of all workers has taken the new work, at full duty.

    Raises:
        TimeoutError: a worker never came.
    """
    device = CpuDevice(kernel, threads, name="job switch")
    device.start(_Silent())
    latencies = []
    try:
        for epoch in range(switches + 1):
            source = WorkSource(benchmark_job(epoch), epoch)
            ordered_s = monotonic_s()
            device.command(Orders(source, 1.0))
            _wait_for_all(source, threads, timeout_s)
            latencies.append(max(source.first_taken_s.values()) - ordered_s)
            _pause(interval_s)
    finally:
        device.close()
    return latencies[1:]  # the first one started the workers


def benchmark_job(number: int, version_mask: int = 0) -> Job:
    """A job whose shares are too hard to be found in passing; `version_mask`: bits that may be rolled."""
    return Job(
        job_id=f"{number:x}",
        sequence=number,
        version=0x20000000,
        previous_hash=bytes(32),
        coinbase1=b"benchmark",
        coinbase2=number.to_bytes(8, "little"),
        merkle_branch=(),
        nbits=NBITS,
        ntime=1_700_000_000,
        extranonce1=b"\x00\x00\x00\x01",
        extranonce2_size=4,
        target=TARGET >> 64,
        difficulty=2.0**64,
        version_mask=version_mask,
    )


def _wait_for_all(source: WorkSource, threads: int, timeout_s: float) -> None:
    give_up_s = monotonic_s() + timeout_s
    for wait_s in itertools.repeat(0.002):
        if len(source.first_taken_s) >= threads:
            return
        if monotonic_s() > give_up_s:
            raise TimeoutError("a worker did not take the new job")
        _pause(wait_s)


def _pause(seconds: float) -> None:
    threading.Event().wait(seconds)

"""What `--benchmark` reports: one row per kernel and thread count, call overhead, job-switch latency."""

from __future__ import annotations

import dataclasses
import itertools
import platform
from typing import TYPE_CHECKING, Any

from miners.benchmark.device import DeviceMeasurementError, measure_device
from miners.benchmark.hits import count_hits
from miners.benchmark.measure import call_overhead, hash_for, job_switch_s, paired, quantiles
from miners.benchmark.progress import Progress, Step
from miners.benchmark.table import row_line, table
from miners.clock import monotonic_s
from miners.cpu_name import cpu_identity, cpu_name
from miners.energy import PackageMeter, card_meter, energy_j_per_th
from miners.inventory import thread_count
from miners.kernels import dispatch
from miners.kernels.port_limits import core_of, kernel_limit
from miners.kernels.reference import HASHLIB
from miners.process import usable_cpus
from miners.protocol import BenchmarkResult, FaultNotice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from miners.benchmark.hits import Hits
    from miners.benchmark.measure import Measured
    from miners.devices.api import Device
    from miners.kernels.api import Kernel

_LARGEST_BATCH = 1 << 20
_LARGEST_BATCH_S = 0.04
_BATCH_SIZES = 5
_SWITCHES = 60
_ALL_COUNTS = 8
_HITS_SHARE = 0.25
_LONGEST_HITS_S = 0.25
_CARD_EXTRA_S = 3.0
"""Opening a card, warming it up and letting it rest, each time."""
NOTES = (
    "hashrate_hs: wall clock, all threads together, mining's own batches, normal priority.",
    "cycles_per_hash: thread-CPU seconds times clock_hz, measured half-way; of a card per multiprocessor.",
    "limit_fraction: least cycles that this core's ports allow for the kernel's operations, by the measured.",
    "limit_fraction is null for unknown cores, and for several threads where a processor has slower cores.",
    "power_w: all of the package or card, its idle power not subtracted; null where nothing may be read.",
    "hits, expected_hits: candidates under an easy mask that hashlib confirmed; how many chance gives.",
    "hits of a processor's kernel are counted on one thread, beside the timing.",
    "ratio_to_hashlib: against Python's hashlib on one thread, median of rounds in turns.",
    "hashlib has one row: Python's lock lets one thread of it run at a time.",
)


def thread_counts(limit: int) -> list[int]:
    """1, 2, 3 .. `limit`; from nine on the powers of two and `limit`."""
    if limit <= _ALL_COUNTS:
        return list(range(1, limit + 1))
    return sorted({limit, *(1 << k for k in range(limit.bit_length()))})


def measure_rows(
    seconds_each: float,
    *,
    kernel_name: str = "",
    threads: int | None = None,
    processor: bool = True,
    cards: Sequence[Device] = (),
    row: Callable[[BenchmarkResult], None] = lambda _: None,
    fault: Callable[[FaultNotice], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Progress | None = None,
) -> list[BenchmarkResult]:
    """Measure every kernel (or one) on 1 .. N threads (or exactly `threads`), then graphics cards.

    Args:
        seconds_each: per row.
        kernel_name: this kernel only.
        threads: this number only.
        processor: whether to measure the processor at all.
        cards: devices that were not started yet; they are closed afterwards.
        row: gets each row at once.
        fault: told of kernels and cards that find other hits than chance gives, or do not work.
        cancelled: asked often.
        progress: told of all steps at first, then of each one that begins.

    Raises:
        ValueError: no such kernel.
        CancelledMeasurementError: `cancelled()` became true.
    """
    kernels = [dispatch.kernel_by_name(kernel_name)] if kernel_name else list(dispatch.available_kernels())
    wanted = _counts(kernels if processor else (), [threads] if threads else thread_counts(usable_cpus()))
    progress = progress or Progress(monotonic_s)
    progress.plan(_steps(wanted, cards, seconds_each))
    step = itertools.count()
    bench = _Processor(seconds_each, cancelled)
    results = []
    for kernel, counts in wanted:
        hits: Hits | None = None
        for count in counts:
            progress.begin(next(step))
            result, hits = bench.row(kernel, count, hits)
            results.append(result)
            row(result)
        if hits and hits.problem:
            fault(_lost_hits("cpu", kernel.words, hits))
    for card in cards:
        progress.begin(next(step))
        for result in _card_rows(card, seconds_each, cancelled, fault):
            results.append(result)
            row(result)
    return results


def _counts(kernels: Sequence[Kernel], counts: Sequence[int]) -> list[tuple[Kernel, list[int]]]:
    """Each kernel with the numbers of threads that it can use."""
    return [(kernel, sorted({thread_count(kernel, count) for count in counts})) for kernel in kernels]


def _steps(
    wanted: Sequence[tuple[Kernel, Sequence[int]]], cards: Sequence[Device], seconds: float
) -> list[Step]:
    """What will be measured, in order."""
    hits_s = min(seconds * _HITS_SHARE, _LONGEST_HITS_S)
    steps = [
        Step("cpu", kernel.name, count, seconds + (hits_s if count == counts[0] else 0.0))
        for kernel, counts in wanted
        for count in counts
    ]
    return steps + [
        Step(card.info.id, card.info.kernel, card.info.threads, 2.0 * seconds + _CARD_EXTRA_S)
        for card in cards
    ]


class _Processor:
    """Measures kernels on this processor."""

    def __init__(self, seconds: float, cancelled: Callable[[], bool]) -> None:
        self._seconds = seconds
        self._cancelled = cancelled
        self._clock = dispatch.clock_meter()
        self._meter = PackageMeter()
        identity = cpu_identity()
        self._core = core_of(identity.vendor, identity.family, identity.model) if identity else None

    def row(self, kernel: Kernel, threads: int, hits: Hits | None) -> tuple[BenchmarkResult, Hits]:
        """One row; the kernel's hits are counted once."""
        measured, ratio = self._measure(kernel, threads)
        if hits is None:
            seconds = min(self._seconds * _HITS_SHARE, _LONGEST_HITS_S)
            hits = count_hits(kernel, measured.hashrate_hs / threads, seconds, cancelled=self._cancelled)
        return self._result(kernel, threads, measured, ratio, hits), hits

    def _measure(self, kernel: Kernel, threads: int) -> tuple[Measured, float]:
        if kernel.name == HASHLIB.name:
            alone = hash_for(
                kernel,
                threads,
                self._seconds,
                cancelled=self._cancelled,
                clock=self._clock,
                meter=self._meter,
            )
            return alone, 1.0
        pair = paired(
            kernel,
            threads,
            HASHLIB,
            self._seconds,
            cancelled=self._cancelled,
            clock=self._clock,
            meter=self._meter,
        )
        return pair.measured, pair.ratio

    def _result(
        self, kernel: Kernel, threads: int, measured: Measured, ratio: float, hits: Hits
    ) -> BenchmarkResult:
        return BenchmarkResult(
            device="cpu",
            kernel=kernel.name,
            version_rolling=kernel.midstates > 1,
            threads=threads,
            hashrate_hs=measured.hashrate_hs,
            cycles_per_hash=measured.cycles_per_hash,
            ratio_to_hashlib=ratio,
            limit_fraction=self._limit_fraction(kernel, threads, measured),
            power_w=measured.power_w,
            energy_j_per_th=energy_j_per_th(measured.power_w, measured.hashrate_hs),
            hits=hits.hits,
            expected_hits=hits.expected,
            clock_hz=measured.clock_hz,
        )

    def _limit_fraction(self, kernel: Kernel, threads: int, measured: Measured) -> float | None:
        """Threads on slower cores of the same processor would blur it."""
        if self._core is None or (self._core.hybrid and threads > 1):
            return None
        limit, cycles = kernel_limit(self._core, kernel.name), measured.cycles_per_hash
        return None if limit is None or cycles is None else limit / cycles


def _card_rows(
    card: Device, seconds: float, cancelled: Callable[[], bool], fault: Callable[[FaultNotice], None]
) -> Iterator[BenchmarkResult]:
    """A row without version rolling, and one with it where the card rolls."""
    meter = card_meter(card.info.pci_address)
    hashlib_hs = hash_for(HASHLIB, 1, seconds * _HITS_SHARE, cancelled=cancelled).hashrate_hs
    try:
        measurements = measure_device(card, seconds, meter=meter, cancelled=cancelled)
    except DeviceMeasurementError as error:
        fault(FaultNotice("benchmark_failed", str(error), card.info.id))
        return
    finally:
        meter.close()
    for measured in measurements:
        info = card.info
        yield BenchmarkResult(
            device=info.id,
            kernel=info.kernel,
            version_rolling=measured.midstates > 1,
            threads=info.threads,
            hashrate_hs=measured.hashrate_hs,
            cycles_per_hash=measured.clocks_per_hash(info.compute_units),
            ratio_to_hashlib=measured.hashrate_hs / hashlib_hs,
            power_w=measured.power_w,
            energy_j_per_th=energy_j_per_th(measured.power_w, measured.hashrate_hs),
            hits=measured.hits.hits,
            expected_hits=measured.hits.expected,
            clock_hz=measured.clock_hz,
        )
        if measured.hits.problem:
            fault(_lost_hits(info.id, info.name, measured.hits))


def _lost_hits(device: str, words: str, hits: Hits) -> FaultNotice:
    text = f"The benchmark does not trust {words}: {hits.problem}."
    return FaultNotice("kernel_self_test", text, device)


def report(
    seconds_each: float,
    *,
    kernel_name: str = "",
    threads: int | None = None,
    processor: bool = True,
    cards: Sequence[Device] = (),
    row: Callable[[BenchmarkResult], None] = lambda _: None,
    switches: int = _SWITCHES,
    progress: Progress | None = None,
) -> dict[str, Any]:
    """The whole report, ready for JSON; `faults` tells in sentences what cannot be trusted.

    What is measured of the processor's fastest kernel is None if there is no such row.
    """
    faults: list[FaultNotice] = []
    rows = measure_rows(
        seconds_each,
        kernel_name=kernel_name,
        threads=threads,
        processor=processor,
        cards=cards,
        row=row,
        fault=faults.append,
        progress=progress,
    )
    clock_hz = dispatch.cycles_per_second()
    best = kernel_name or _best_kernel(rows) if processor else ""
    return {
        "machine": machine(),
        "clock_ghz": None if clock_hz is None else clock_hz / 1e9,
        "results": [dataclasses.asdict(r) for r in rows],
        "call_overhead": _overhead(best, rows, seconds_each) if best else None,
        "job_switch_ms": _switches(best, threads, switches) if best else None,
        "faults": [dataclasses.asdict(f) for f in faults],
        "notes": list(NOTES),
    }


def _overhead(name: str, rows: Sequence[BenchmarkResult], seconds_each: float) -> dict[str, Any]:
    kernel = dispatch.kernel_by_name(name)
    rate_hs = max(r.hashrate_hs / r.threads for r in rows if r.kernel == name) / kernel.midstates
    measured = call_overhead(kernel, overhead_batches(rate_hs), seconds_each / 4)
    return {"kernel": name, "rows": [dataclasses.asdict(o) for o in measured]}


def _switches(name: str, threads: int | None, switches: int) -> dict[str, Any]:
    kernel = dispatch.kernel_by_name(name)
    count = thread_count(kernel, threads)
    measured = quantiles(job_switch_s(kernel, count, switches))
    return {"kernel": name, "threads": count, "switches": switches, **dataclasses.asdict(measured)}


def _best_kernel(rows: Sequence[BenchmarkResult]) -> str:
    """The processor's fastest without version rolling: what it mines with, unless a server lets it roll."""
    plain = (row for row in rows if row.device == "cpu" and not row.version_rolling)
    return max(plain, key=lambda row: row.hashrate_hs).kernel


def overhead_batches(hashrate_hs: float) -> list[int]:
    """Five batch sizes, each four times the one before; the largest takes about 40 ms (at most 2^20)."""
    largest = 1 << min(max(int(hashrate_hs * _LARGEST_BATCH_S), 1 << 10), _LARGEST_BATCH).bit_length() - 1
    return [largest >> 2 * k for k in reversed(range(_BATCH_SIZES))]


def machine() -> dict[str, Any]:
    """What was measured on."""
    return {
        "cpu": cpu_name(),
        "processors": usable_cpus(),
        "os": platform.platform(),
        "python": platform.python_version(),
    }


__all__ = [
    "NOTES",
    "machine",
    "measure_rows",
    "overhead_batches",
    "report",
    "row_line",
    "table",
    "thread_counts",
]

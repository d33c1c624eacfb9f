"""What `--benchmark` reports: one row per kernel and thread count, call overhead, job-switch latency."""

from __future__ import annotations

import dataclasses
import platform
from typing import TYPE_CHECKING, Any

from miners.benchmark import call_overhead, hash_for, job_switch_s, paired, quantiles
from miners.console import threads_text
from miners.devices.cpu_name import cpu_name
from miners.kernels import dispatch
from miners.kernels.reference import HASHLIB
from miners.process import usable_cpus
from miners.protocol import BenchmarkResult
from miners.session import thread_count

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.kernels.api import Kernel

_LARGEST_BATCH = 1 << 20
_LARGEST_BATCH_S = 0.04
_BATCH_SIZES = 5
_SWITCHES = 60
_ALL_COUNTS = 8
NOTES = (
    "hashrate_hs: wall clock, all threads together, mining's own batches, normal priority.",
    "cycles_per_hash: thread-CPU seconds times clock_ghz.",
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
    row: Callable[[BenchmarkResult], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[BenchmarkResult]:
    """Measure every kernel (or one) on 1 .. N threads (or exactly `threads`); `row` gets each row at once.

    Raises:
        ValueError: no such kernel.
        CancelledMeasurementError: `cancelled()` became true.
    """
    kernels = [dispatch.kernel_by_name(kernel_name)] if kernel_name else list(dispatch.available_kernels())
    clock_hz = dispatch.cycles_per_second()
    results = []
    for kernel in kernels:
        counts = [threads] if threads else thread_counts(usable_cpus())
        for count in sorted({thread_count(kernel, c) for c in counts}):
            result = _row(kernel, count, seconds_each, clock_hz, cancelled)
            results.append(result)
            row(result)
    return results


def _row(
    kernel: Kernel, threads: int, seconds: float, clock_hz: float | None, cancelled: Callable[[], bool]
) -> BenchmarkResult:
    reference = HASHLIB
    if kernel.name == reference.name:
        measured, ratio = hash_for(kernel, threads, seconds, cancelled=cancelled), 1.0
    else:
        pair = paired(kernel, threads, reference, seconds, cancelled=cancelled)
        measured, ratio = pair.measured, pair.ratio
    return BenchmarkResult(
        device="cpu",
        kernel=kernel.name,
        version_rolling=kernel.midstates > 1,
        threads=threads,
        hashrate_hs=measured.hashrate_hs,
        cycles_per_hash=measured.cycles_per_hash(clock_hz),
        ratio_to_hashlib=ratio,
    )


def report(
    seconds_each: float,
    *,
    kernel_name: str = "",
    threads: int | None = None,
    row: Callable[[BenchmarkResult], None] = lambda _: None,
    switches: int = _SWITCHES,
) -> dict[str, Any]:
    """The whole report, ready for JSON."""
    rows = measure_rows(seconds_each, kernel_name=kernel_name, threads=threads, row=row)
    best = dispatch.kernel_by_name(kernel_name or max(rows, key=lambda r: r.hashrate_hs).kernel)
    count = thread_count(best, threads)
    clock_hz = dispatch.cycles_per_second()
    switch = quantiles(job_switch_s(best, count, switches))
    rate_hs = max(r.hashrate_hs / r.threads for r in rows if r.kernel == best.name)
    overhead = call_overhead(best, overhead_batches(rate_hs), seconds_each / 4)
    return {
        "machine": machine(),
        "clock_ghz": None if clock_hz is None else clock_hz / 1e9,
        "results": [dataclasses.asdict(r) for r in rows],
        "call_overhead": {"kernel": best.name, "rows": [dataclasses.asdict(o) for o in overhead]},
        "job_switch_ms": {
            "kernel": best.name,
            "threads": count,
            "switches": switches,
            **dataclasses.asdict(switch),
        },
        "notes": list(NOTES),
    }


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


def table(report_: dict[str, Any]) -> list[str]:
    """The report for a person, line by line."""
    clock = report_["clock_ghz"]
    place = report_["machine"]
    lines = [
        f"{place['cpu']}, {place['processors']} processors" + ("" if clock is None else f", {clock:.2f} GHz"),
        f"{'device':8}{'kernel':12}{'threads':>8}{'MH/s':>11}{'cycles/hash':>13}{'x hashlib':>11}",
    ]
    lines += [row_line(r) for r in report_["results"]]
    switch, overhead = report_["job_switch_ms"], report_["call_overhead"]
    lines.append(
        f"New job to all of {threads_text(switch['threads'])}: median {switch['p50']:.1f} ms, "
        f"95 % within {switch['p95']:.1f} ms, longest {switch['max']:.1f} ms."
    )
    parts = [f"{o['batch']} hashes {max(o['fraction'], 0):.1%}" for o in overhead["rows"]]
    lines.append(f"Cost of calling {overhead['kernel']} in batches: {', '.join(parts)}.")
    return lines


def row_line(row: dict[str, Any]) -> str:
    """One row of the table."""
    cycles, ratio = row["cycles_per_hash"], row["ratio_to_hashlib"]
    return (
        f"{row['device']:8}{row['kernel']:12}{row['threads']:8}{row['hashrate_hs'] / 1e6:11.3f}"
        f"{'-' if cycles is None else format(cycles, '.1f'):>13}"
        f"{'-' if ratio is None else format(ratio, '.2f'):>11}"
    )

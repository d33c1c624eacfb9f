"""The measurements: what they count, not how fast this computer is."""

from __future__ import annotations

import time

import pytest
from fakes.miner import BrokenKernel, IdleKernel, TinyKernel

from miners.benchmark import measure as benchmark
from miners.benchmark.measure import (
    CancelledMeasurementError,
    Measured,
    call_overhead,
    hash_for,
    job_switch_s,
    paired,
)
from miners.benchmark.report import overhead_batches, thread_counts
from miners.energy import NoMeter


def test_rates_are_by_the_wall_clock_and_cycles_by_cpu_time() -> None:
    measured = Measured(hashes=1000, wall_s=0.5, cpu_s=2.0, clock_hz=3e9)
    assert measured.hashrate_hs == 2000
    assert measured.cycles_per_hash == 6e6
    assert Measured(1000, 0.5, 2.0).cycles_per_hash is None
    assert Measured(1000, 0.5, 0.0, 3e9).cycles_per_hash is None


def test_the_clock_is_asked_once_in_the_middle_and_costs_the_rate_nothing() -> None:
    asked: list[float] = []

    def slow_clock() -> float:
        asked.append(time.thread_time())
        while time.thread_time() < asked[0] + 0.2:
            pass
        return 3e9

    measured = hash_for(IdleKernel(), 2, 0.1, clock=slow_clock)
    assert len(asked) == 1
    assert measured.clock_hz == 3e9
    assert measured.cpu_s < 0.2
    assert hash_for(IdleKernel(), 1, 0.02).clock_hz is None


def test_power_is_measured_over_the_work() -> None:
    class Meter(NoMeter):
        begun = 0

        def begin(self) -> None:
            self.begun += 1

        def average_w(self) -> float | None:
            return 40.0

    meter = Meter()
    assert hash_for(TinyKernel(), 1, 0.02, meter=meter).power_w == 40
    pair = paired(TinyKernel(), 1, TinyKernel(), 0.08, meter=meter, clock=lambda: 2e9)
    assert (pair.measured.power_w, pair.measured.clock_hz) == pytest.approx((40, 2e9))
    assert pair.reference.power_w is None
    assert meter.begun == 1 + benchmark.ROUNDS


def test_all_threads_are_counted() -> None:
    alone, together = TinyKernel(), TinyKernel()
    measured = hash_for(alone, 1, 0.05)
    assert measured.hashes == sum(count for _, _, count in alone.ranges)
    assert measured.cpu_s > 0
    assert measured.wall_s >= 0.05
    hash_for(together, 2, 0.05)
    assert [start for _, start, _ in together.ranges].count(0) == 2


def test_a_long_measurement_starts_over_in_the_same_header(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(benchmark, "POSITIONS", 1000)
    kernel = TinyKernel()
    hash_for(kernel, 1, 0.05)
    assert all(start + count <= 1000 for _, start, count in kernel.ranges if count <= 1000)


def test_a_pair_compares_neighbouring_rounds() -> None:
    pair = paired(IdleKernel(), 1, TinyKernel(), 0.2)
    assert pair.ratio > 1  # hashing nothing is faster
    assert pair.measured.hashes > pair.reference.hashes > 0


def test_a_cancelled_measurement_stops() -> None:
    with pytest.raises(CancelledMeasurementError):
        hash_for(TinyKernel(), 1, 600.0, cancelled=lambda: True)


def test_call_overhead_is_measured_against_the_largest_batch() -> None:
    rows = call_overhead(IdleKernel(), [1 << 10, 1 << 14, 1 << 12], 0.05)
    assert [r.batch for r in rows] == [1 << 10, 1 << 12, 1 << 14]
    assert rows[-1].fraction == 0
    assert rows[0].fraction > rows[1].fraction > 0.5  # a call costs the same, whatever its size
    assert all(r.call_s > 0 for r in rows)


def test_a_job_switch_waits_for_the_last_thread() -> None:
    latencies = job_switch_s(IdleKernel(), 3, 4, interval_s=0.001)
    assert len(latencies) == 4
    assert all(0 < s < 5 for s in latencies)


def test_a_worker_that_never_comes_is_an_error() -> None:
    with pytest.raises(TimeoutError):
        job_switch_s(BrokenKernel(), 1, 2, interval_s=0.001, timeout_s=0.05)


def test_quantiles_are_milliseconds() -> None:
    q = benchmark.quantiles([k / 1000 for k in range(1, 101)])
    assert (q.p50, q.p95, q.max) == (50.5, 95.0, 100.0)
    assert benchmark.quantiles([0.002]) == benchmark.Quantiles(2.0, 2.0, 2.0)


@pytest.mark.parametrize(
    ("limit", "counts"),
    [
        (1, [1]),
        (4, [1, 2, 3, 4]),
        (8, [1, 2, 3, 4, 5, 6, 7, 8]),
        (12, [1, 2, 4, 8, 12]),
        (16, [1, 2, 4, 8, 16]),
    ],
)
def test_scaling_is_measured_on_telling_thread_counts(limit: int, counts: list[int]) -> None:
    assert thread_counts(limit) == counts


def test_batch_sizes_suit_the_kernel() -> None:
    assert overhead_batches(1e9) == [1 << 12, 1 << 14, 1 << 16, 1 << 18, 1 << 20]
    assert overhead_batches(1e6) == [1 << 7, 1 << 9, 1 << 11, 1 << 13, 1 << 15]
    assert overhead_batches(1.0)[0] >= 1

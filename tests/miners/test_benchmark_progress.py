"""How far a benchmark is: steps known beforehand, a bar that never runs backwards, an end that is told."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest
from fakes.miner import FakeDevice, TinyKernel
from fakes.service import Child

from miners import protocol
from miners.benchmark import report as benchmark_report
from miners.benchmark.measure import CancelledMeasurementError
from miners.benchmark.progress import Progress, Step, words
from miners.benchmark.report import measure_rows
from miners.kernels import dispatch
from miners.kernels.reference import HASHLIB
from miners.protocol import (
    Benchmark,
    BenchmarkProgress,
    BenchmarkResult,
    CancelBenchmark,
    Hello,
    Ready,
    Stats,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

STEPS = (Step("cpu", "fast", 1, 1.0), Step("cpu", "fast", 2, 1.0), Step("gpu0", "cuda", 1, 2.0))


class Clock:
    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_before_its_steps_are_known_it_claims_nothing(clock: Clock) -> None:
    assert Progress(clock).message() == BenchmarkProgress("running", 0, 0)


def test_the_time_left_follows_what_the_steps_really_took(clock: Clock) -> None:
    progress = Progress(clock)
    progress.plan(STEPS)
    progress.begin(0)
    first = progress.message()
    assert (first.step, first.steps, first.fraction, first.left_s) == (0, 3, 0.0, 4.0)
    clock.now_s += 2.0  # twice as long as planned
    progress.begin(1)
    second = progress.message()
    assert (second.step, second.fraction, second.left_s) == (1, 0.25, 6.0)
    assert (second.device, second.kernel, second.threads) == ("cpu", "fast", 2)


def test_a_step_that_hangs_neither_overtakes_itself_nor_goes_back(clock: Clock) -> None:
    progress = Progress(clock)
    progress.plan(STEPS)
    seen = []
    for index in range(3):
        progress.begin(index)
        for _ in range(40):
            clock.now_s += 0.5
            fraction = progress.message().fraction
            assert fraction is not None
            seen.append(fraction)
    assert seen == sorted(seen)
    assert seen[-1] < 1.0
    end = progress.message("done")
    assert (end.step, end.steps, end.fraction, end.left_s) == (3, 3, 1.0, 0.0)


def test_in_words_for_a_terminal(clock: Clock) -> None:
    assert words(BenchmarkProgress("running", 2, 42, 0.1, 39.6)) == "3 of 42, about 40 s left"
    assert words(BenchmarkProgress("running", 2, 42)) == "3 of 42"


def test_all_steps_are_told_before_the_first_one(monkeypatch: pytest.MonkeyPatch, clock: Clock) -> None:
    monkeypatch.setattr(dispatch, "available_kernels", lambda: [TinyKernel(), HASHLIB])
    monkeypatch.setattr(benchmark_report, "usable_cpus", lambda: 2)
    monkeypatch.setattr(benchmark_report, "_card_rows", lambda *_: iter(()))
    told: list[Any] = []

    class Heard(Progress):
        def plan(self, steps: Any) -> None:
            told.append([(s.device, s.kernel, s.threads) for s in steps])

        def begin(self, index: int) -> None:
            told.append(index)

    measure_rows(0.02, cards=[FakeDevice("gpu0")], progress=Heard(clock))
    steps, *begun = told
    assert steps[:3] == [("cpu", "tiny", 1), ("cpu", "tiny", 2), ("cpu", "hashlib", 1)]
    assert steps[3][0] == "gpu0"
    assert len(steps) == 4
    assert begun == [0, 1, 2, 3]


def test_a_cancelled_measurement_raises(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dispatch, "available_kernels", lambda: [TinyKernel()])
    asked = threading.Event()
    asked.set()
    with pytest.raises(CancelledMeasurementError):
        measure_rows(30.0, threads=1, cancelled=asked.is_set)


# ---- the real miner as a child


@pytest.fixture
def child() -> Iterator[Child]:
    running = Child()
    running.send(Hello(app="test"))
    running.until(Ready)
    yield running
    running.end()


def ended(child: Child) -> BenchmarkProgress:
    return child.until(BenchmarkProgress, lambda p: p.state != "running")


@pytest.mark.xdist_group("real miner benchmark")
def test_progress_is_told_to_whoever_asks_and_ends_with_done(child: Child) -> None:
    child.send(Benchmark("cpu", 0.02, all_counts=False, progress=True))
    end = ended(child)
    rows = child.heard_of(BenchmarkResult)
    assert (end.state, end.step, end.steps, end.fraction) == ("done", len(rows), len(rows), 1.0)
    assert [row.kernel for row in rows][-1] == "hashlib"
    assert len({row.threads for row in rows if row.kernel != "hashlib"}) == 1, "only as many as mine"
    fractions = [p.fraction or 0.0 for p in child.heard_of(BenchmarkProgress)]
    assert fractions == sorted(fractions)


@pytest.mark.xdist_group("real miner benchmark")
def test_who_does_not_ask_for_progress_hears_none(child: Child) -> None:
    child.send(Benchmark("cpu", 0.02, all_counts=False))
    child.until(BenchmarkResult, lambda r: r.kernel == "hashlib")
    child.until(Stats)
    assert child.heard_of(BenchmarkProgress) == []


@pytest.mark.xdist_group("real miner benchmark")
def test_cancelled_it_stops_and_leaves_no_heat(child: Child) -> None:
    child.send(Benchmark("cpu", 60.0, progress=True))
    child.until(BenchmarkProgress, lambda p: p.steps > 0)
    child.send(CancelBenchmark())
    end = ended(child)
    assert end.state == "cancelled"
    assert end.step < end.steps
    stats = child.until(Stats)
    assert stats.devices[0].duty == 0
    child.send(CancelBenchmark())  # there is none: nothing happens
    child.send(Benchmark("cpu", 0.02, all_counts=False, progress=True))
    assert ended(child).state == "done"


def test_the_messages_survive_the_wire() -> None:
    for message in (
        CancelBenchmark(),
        Benchmark("", 1.0, all_counts=False, progress=True),
        BenchmarkProgress("running", 1, 3, 0.4, 2.5, "cpu", "avx2", 8),
    ):
        assert protocol.decode(protocol.encode(message)) == message
    old = protocol.decode('{"type":"benchmark","device":"cpu","seconds_each":1.0}')
    assert old == Benchmark("cpu", 1.0, all_counts=True, progress=False)

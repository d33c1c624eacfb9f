"""The one command that measures cards, on a driver that interprets PTX and on PoCL."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest
from fakes.cuda import FakeCuda, fake_cuda
from fakes.cuda_api import FakeCard
from fakes.opencl import ANY, needs_opencl

from miners.devices.gpu import selftest
from miners.devices.gpu.api import GpuError, GpuInfo, LaunchResult
from miners.devices.gpu.cuda import CudaBackend
from miners.devices.gpu.cuda_driver import CudaDriver
from miners.devices.gpu.opencl import OpenClBackend
from miners.devices.gpu.selftest import verdict
from miners.devices.gpu.selftest_card import DUTIES, CardReport, CardTest, Choice, KernelReport, goals
from miners.devices.gpu.selftest_measure import Bench, Plan, Run, Step
from miners.kernels.gpu import VARIANTS
from miners.kernels.reference import ReferenceKernel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from miners.kernels.gpu import GpuVariant

SMALL = Plan(seconds=0.0, positions=90, hits=20, most_positions=48)
CARD = FakeCard(multiprocessors=2, threads=128)
"""Two multiprocessors with two blocks of 64 threads each: 24 positions take 6 ms of its clock."""


@dataclass
class FakeMeter:
    """Watts and a clock that follow from nothing."""

    watts: float | None = 300.0
    hz: float | None = 2.0e9
    closed: bool = False

    def begin(self) -> None: ...

    def sample(self) -> None: ...

    def average_w(self) -> float | None:
        return self.watts

    def clock_hz(self) -> float | None:
        return self.hz

    def close(self) -> None:
        self.closed = True


def run_on(
    library: FakeCuda,
    *,
    choice: Choice = Choice(variants=("plain",), blocks=(64,)),  # noqa: B008 - frozen
    meter: FakeMeter | None = None,
    plan: Plan = SMALL,
) -> tuple[int, dict[str, Any], list[str]]:
    said: list[str] = []
    backend = CudaBackend(lambda: CudaDriver(library), driver_version=str, max_candidates=64)
    meter = meter or FakeMeter()
    status, report = selftest.run(
        [backend],
        plan=plan,
        choice=choice,
        say=said.append,
        judge_times=False,
        meter_of=lambda address: meter,
    )
    assert meter.closed or not report["cards"]
    return status, report, said


def test_a_card_is_measured_from_top_to_bottom() -> None:
    with fake_cuda(CARD) as library:
        status, report, said = run_on(library)
        assert library.left == {}
    assert status == selftest.SLOW, said  # an interpreter in Python misses every goal
    json.dumps(report)
    (card,) = report["cards"]
    assert card["problems"] == []
    assert card["card"]["pci_address"] == "0000:0a:00.0"
    (kernel,) = card["kernels"]
    assert kernel["exact"]
    assert kernel["hits"] > 0
    assert kernel["resident_blocks"] == 2
    assert kernel["device_hashrate_hs"] == pytest.approx(4000, rel=1e-3)  # four blocks of a thousand a second
    assert kernel["clock_source"] == "measured"
    assert kernel["clocks_per_hash_per_unit"] == pytest.approx(2 * 2.0e9 / kernel["hashrate_hs"])
    assert kernel["j_per_th"] == pytest.approx(300 / kernel["hashrate_hs"] * 1e12)
    assert 0 < kernel["mean_launch_s"] <= 0.008
    assert card["best"]["variant"] == "plain"
    assert card["one_in_flight_hs"] > 0
    assert card["two_in_flight_hs"] > 0
    assert card["gap_per_launch_s"] is not None
    assert len(card["duty_steps"]) == len(DUTIES)
    assert all(abs(step["deviation"]) < 0.02 for step in card["duty_steps"])
    assert [goal["met"] for goal in card["goals"]] == [False, False]
    assert any("MISSED" in line for line in said)


def test_every_variant_and_block_is_built_and_the_fastest_exact_one_is_named() -> None:
    with fake_cuda(CARD) as library:
        _, report, _ = run_on(library, choice=Choice(variants=("plain", "imadhi"), blocks=(64, 128, 4096)))
    (card,) = report["cards"]
    assert [(k["variant"], k["block"], k["exact"]) for k in card["kernels"]] == [
        (variant, block, block < 4096) for variant in ("plain", "imadhi") for block in (64, 128, 4096)
    ]
    assert card["problems"] == [
        f"{variant}, blocks of 4096: This graphics card holds no block of 4096 threads of the kernel."
        for variant in ("plain", "imadhi")
    ]
    best = max((k for k in card["kernels"] if k["exact"]), key=lambda k: k["hashrate_hs"])
    assert card["best"]["hashrate_hs"] == best["hashrate_hs"]


def test_an_old_card_has_no_goals_and_no_multiply_pipe() -> None:
    with fake_cuda(replace(CARD, capability=(6, 1))) as library:
        status, report, _ = run_on(library, choice=Choice(variants=("imadhi",)))
    assert status == selftest.WRONG
    assert report["cards"][0]["problems"] == ["no kernel works"]
    assert report["cards"][0]["goals"] == []


def test_a_card_that_computes_wrongly_is_told() -> None:
    with fake_cuda(CARD) as library:
        library.spoiled = bytes(4)  # every hit is lost
        status, report, said = run_on(library)
    assert status == selftest.WRONG
    problems = report["cards"][0]["problems"]
    assert any("0 hits, not" in text for text in problems)
    assert any("the nonce of block genesis was not found" in text for text in problems)
    assert any("all of them hits, 0 came back" in text for text in problems)
    assert problems[-1] == "no kernel works"
    assert any(line.startswith("  PROBLEM: ") for line in said)


def test_a_card_that_is_lost_ends_its_test() -> None:
    with fake_cuda(CARD) as library:
        library.fail("cuEventSynchronize", 719, after=2)
        status, report, _ = run_on(library)
    assert status == selftest.WRONG
    assert any("CUDA_ERROR_LAUNCH_FAILED" in text for text in report["cards"][0]["problems"])


def test_a_broken_driver_is_told_and_no_card_is_an_ordinary_state() -> None:
    with fake_cuda(CARD) as library:
        library.fail("cuInit", 999)
        status, report, said = run_on(library)
    assert status == selftest.WRONG
    assert report["broken_drivers"] == [said[0].removeprefix("PROBLEM: ")]
    with fake_cuda() as empty:
        assert run_on(empty)[0] == selftest.NO_CARD


def test_an_interface_that_is_not_asked_for_is_left_alone() -> None:
    with fake_cuda(CARD) as library:
        status, _, _ = run_on(library, choice=Choice(interfaces=("opencl",)))
        assert status == selftest.NO_CARD
        assert library.calls.total() == 0


@needs_opencl
def test_the_command_measures_pocl(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(*next(iter(ANY.items())))
    out, log = io.StringIO(), io.StringIO()
    arguments = ["--interface", "opencl", "--variant", "plain", "--block", "64", "--seconds", "0.05"]
    status = selftest.main([*arguments, "--positions", "3000"], out=out, log=log)
    report = json.loads(out.getvalue())
    assert status == selftest.OK, log.getvalue()
    (kernel,) = report["cards"][0]["kernels"]
    assert kernel["exact"]
    assert report["cards"][0]["duty_steps"] == []
    assert "exact" in log.getvalue()


def test_the_command_without_a_card_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CudaBackend, "cards", lambda self: [])
    monkeypatch.setattr(OpenClBackend, "cards", lambda self: [])
    out, log = io.StringIO(), io.StringIO()
    assert selftest.main([], out=out, log=log) == selftest.NO_CARD
    assert json.loads(out.getvalue())["cards"] == []
    assert log.getvalue().startswith("No graphics card that can hash was found")


# what is judged, and how


INFO = GpuInfo("cuda", "NVIDIA H100", "NVIDIA", "0000:01:00.0", "CUDA 13.0", 132, "sm_90", clock_hz=1.98e9)


def reported(variant: str, clocks: float | None, *, exact: bool = True, midstates: int = 1) -> KernelReport:
    return KernelReport(variant, 256, midstates, exact=exact, clocks_per_hash_per_unit=clocks)


def test_goals_are_judged_by_the_best_exact_kernel() -> None:
    kernels = [
        reported("plain", 37.0),
        reported("plain", 36.0, exact=False),
        reported("imadwide", 27.0),
        reported("imadhi2", 24.0, midstates=2),
    ]
    assert [(goal["measured"], goal["met"]) for goal in goals(INFO, kernels)] == [(37.0, True), (27.0, True)]
    assert [goal["met"] for goal in goals(INFO, [reported("plain", 37.4)])] == [False, False]
    assert [goal["met"] for goal in goals(INFO, [reported("plain", None)])] == [None, None]
    assert goals(replace(INFO, architecture="sm_61"), kernels) == []
    assert goals(replace(INFO, interface="opencl", architecture="OpenCL 2.0"), kernels) == []


def test_the_exit_status_tells_what_matters_most() -> None:
    good = CardReport({}, goals=goals(INFO, [reported("plain", 37.0)]))
    slow = CardReport({}, goals=goals(INFO, [reported("plain", 38.0)]))
    wrong = CardReport({}, problems=["it burns"], goals=good.goals)
    assert verdict([]) == selftest.NO_CARD
    assert verdict([good]) == selftest.OK, "a goal that is only aimed at may be missed"
    assert verdict([good, slow]) == selftest.SLOW
    assert verdict([slow, wrong]) == selftest.WRONG


def judged(run: Run, *, seconds: float = 1.0) -> list[str]:
    test = CardTest(
        CudaBackend(lambda: None),
        INFO,
        plan=Plan(seconds=seconds),
        choice=Choice(),
        meter=FakeMeter(),
        say=str,
    )
    report = KernelReport("plain", 256)
    test._fill(report, run)
    test._judge("plain", report, run)
    return test.report.problems


def a_run(**changed: Any) -> Run:
    run = Run(
        132, 2, launches=100, hashes=7_000_000_000, wall_s=1.0, device_s=0.6, longest_s=0.007, host_cpu_s=0.01
    )
    return replace(run, hits=420, expected_hits=417.0, **changed)


def test_a_run_without_fault_has_no_problem() -> None:
    assert judged(a_run()) == []
    assert judged(a_run(device_s=None, longest_s=None)) == []


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"false_hits": 1}, "hashlib refuses 1 of 420 hits"),
        ({"hit_bits": 24, "overflow": 0, "device_s": 0.9}, "launches take 9.0 ms"),
        ({"longest_s": 0.3}, "a launch took 300 ms"),
        ({"host_cpu_s": 0.9}, "waiting burns 90% of a core"),
    ],
)
def test_what_a_run_did_wrong_is_told(changed: dict[str, Any], told: str) -> None:
    (problem,) = judged(a_run(**changed))
    assert told in problem


def test_hits_beside_chance_are_told() -> None:
    (problem,) = judged(replace(a_run(), hits=300))
    assert "300 hits where chance gives 417" in problem
    assert replace(a_run(), expected_hits=0.0).hits_in_sigmas == 0.0
    assert Run(1, 1).hashrate_hs == 0.0


def test_a_step_is_judged_at_one_clock_where_the_clock_is_known() -> None:
    step = Step(duty=0.5, blocks=66, measured=0.55, measured_at_one_clock=0.5, power_w=None)
    assert step.deviation == 0.0
    assert replace(step, measured_at_one_clock=None).deviation == pytest.approx(0.05)


@dataclass
class ReferenceGpu:
    """A card that hashes with hashlib, in this thread, and may forget or invent hits."""

    variant: GpuVariant
    block: int = 4
    resident_blocks: int = 2
    spoil: Callable[[LaunchResult], LaunchResult] = lambda result: result
    device_s: float | None = 0.004
    launched: int = 0

    def prepare(self, headers76: tuple[bytes, ...], target: int) -> object:
        return ReferenceKernel(self.variant.midstates).prepare(headers76, target)

    def launch(self, job: Any, start: int, count: int, blocks: int) -> Any:
        self.launched += 1
        found = ReferenceKernel(self.variant.midstates).scan(job, start, count)
        result = self.spoil(LaunchResult(found.candidates, found.hashes, 0, self.device_s))
        return _Done(result)


@dataclass
class _Done:
    result: LaunchResult

    def wait(self, timeout_s: float) -> LaunchResult:
        return self.result


class ReferenceCard:
    """What a `Bench` needs of a card."""

    info = replace(INFO, compute_units=2)
    blocks: Sequence[int] = (4,)
    variants = VARIANTS

    def build(self, variant: GpuVariant, block: int) -> Any:
        raise GpuError("nothing is built here")

    def close(self) -> None: ...


def a_bench(plan: Plan = SMALL, clock: Callable[[], float] | None = None) -> Bench:
    return (
        Bench(ReferenceCard(), FakeMeter(), plan, clock)
        if clock
        else Bench(ReferenceCard(), FakeMeter(), plan)
    )


def test_a_bench_finds_nothing_wrong_with_hashlib() -> None:
    for variant in (VARIANTS[0], next(v for v in VARIANTS if v.midstates == 2)):
        assert a_bench().wrong_answers(ReferenceGpu(variant)) == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda result: replace(result, candidates=result.candidates[1:]),
        lambda result: replace(result, candidates=result.candidates[1:], overflow=0),
        lambda result: replace(result, candidates=(*result.candidates, *result.candidates[:1])),
        lambda result: replace(result, hashes=result.hashes + 1),
    ],
    ids=["lost", "lost in the overflow", "twice", "hashes"],
)
def test_a_bench_notices_what_is_wrong(spoil: Callable[[LaunchResult], LaunchResult]) -> None:
    assert a_bench().wrong_answers(ReferenceGpu(VARIANTS[0], spoil=spoil))


def test_a_full_buffer_is_right_if_the_rest_is_counted() -> None:
    def cut(result: LaunchResult) -> LaunchResult:
        kept = result.candidates[:1]
        return replace(result, candidates=kept, overflow=len(result.candidates) - len(kept))

    assert a_bench().wrong_answers(ReferenceGpu(VARIANTS[0], spoil=cut)) == []


def test_false_hits_are_counted_by_hashlib() -> None:
    from miners.kernels.api import Candidate

    def invent(result: LaunchResult) -> LaunchResult:
        return replace(result, candidates=(*result.candidates, Candidate(0, 0)))

    run = a_bench().run(ReferenceGpu(VARIANTS[0], spoil=invent), 4, count=40)
    assert run.launches == 3
    assert run.false_hits >= 1


def test_a_card_that_does_not_tell_its_time_is_measured_by_the_wall_clock() -> None:
    run = a_bench().run(ReferenceGpu(VARIANTS[0], device_s=None), 4, count=10)
    assert run.device_s is None
    assert run.longest_s is None
    assert run.device_hashrate_hs == run.hashrate_hs


def test_positions_that_run_out_are_followed_by_other_headers() -> None:
    """A fast card searches all positions of one header in half a second."""
    starts: list[int] = []

    class Noted(ReferenceGpu):
        def launch(self, job: Any, start: int, count: int, blocks: int) -> Any:
            starts.append(start)
            return _Done(LaunchResult((), count, 0, 0.001))

    a_bench(replace(SMALL, most_positions=1 << 31)).run(Noted(VARIANTS[0]), 4, count=3 << 30)
    assert starts == [0, 0, 0]


def test_launches_grow_until_they_are_long_enough() -> None:
    """A card of a million positions a second; the aim is six thousandths of it."""
    counts: list[int] = []

    class Timed(ReferenceGpu):
        def launch(self, job: Any, start: int, count: int, blocks: int) -> Any:
            counts.append(count)
            return _Done(LaunchResult((), count, 0, count / 1e6))

    assert a_bench(replace(SMALL, most_positions=1 << 31)).launch_count(Timed(VARIANTS[0]), 4) == 6000
    assert counts == [16, 64, 256, 1024, 4096]


def test_a_duty_that_is_not_linear_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = [Step(0.5, 66, 0.56, None, None), Step(0.7, 92, 0.72, None, None)]
    monkeypatch.setattr(Bench, "duty_steps", lambda self, kernel, duties: steps)
    with fake_cuda(CARD) as library:
        status, report, _ = run_on(library)
    assert status == selftest.WRONG
    assert report["cards"][0]["problems"] == ["the duty 0.500 on 66 blocks gives 0.560"]

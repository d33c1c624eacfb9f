"""The test of one graphics card: exact, how fast, by how many clocks and watts, and what it is held to."""

from __future__ import annotations

import dataclasses
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from miners.devices.gpu.api import GpuError
from miners.devices.gpu.selftest_measure import Bench, Plan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from miners.devices.gpu.api import GpuBackend, GpuInfo, GpuKernel, OpenCard
    from miners.devices.gpu.selftest_measure import Meter, Run
    from miners.kernels.gpu import GpuVariant

MUST, MUST_CLOCKS = "the plain kernel", 37.3
GOAL, GOAL_CLOCKS = "the best kernel for one version", 27.2
"""Clocks per hash and multiprocessor of NVIDIA's cards from sm_70 on; the second is only aimed at."""
_GOALS_FROM = 70
DUTIES = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
MOST_DEVIATION = 0.05
LONGEST_LAUNCH_S, LONGEST_EVER_S = 0.008, 0.2
"""Of the mean launch, and of any: another program's work may come in between."""
MOST_SIGMAS = 5.0
MOST_HOST_CPU = 0.25
"""Of a core, while waiting for the card: a core that spins would be 1."""


@dataclass(slots=True)
class KernelReport:
    """One variant with one block size."""

    variant: str
    block: int
    midstates: int = 1
    resident_blocks: int = 0
    build_s: float | None = None
    exact: bool = False
    hashrate_hs: float | None = None
    device_hashrate_hs: float | None = None
    clock_hz: float | None = None
    clock_source: str = ""
    """"measured" while it ran, "driver": the highest that the driver names; "": unknown."""
    clocks_per_hash_per_unit: float | None = None
    power_w: float | None = None
    j_per_th: float | None = None
    hits: int = 0
    expected_hits: float = 0.0
    mean_launch_s: float | None = None
    longest_launch_s: float | None = None
    host_cpu_share: float | None = None


@dataclass(slots=True)
class CardReport:
    """One card through one interface. `problems` are sentences; none: all is right."""

    card: dict[str, Any]
    kernels: list[KernelReport] = field(default_factory=list)
    best: dict[str, Any] | None = None
    one_in_flight_hs: float | None = None
    two_in_flight_hs: float | None = None
    gap_per_launch_s: float | None = None
    """Between two launches, with two in flight: the card's idle time."""
    duty_steps: list[dict[str, Any]] = field(default_factory=list)
    goals: list[dict[str, Any]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Choice:
    """What to test; empty: everything."""

    interfaces: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    blocks: tuple[int, ...] = ()


class CardTest:
    """The test of one card."""

    def __init__(
        self,
        backend: GpuBackend,
        info: GpuInfo,
        *,
        plan: Plan,
        choice: Choice,
        meter: Meter,
        say: Callable[[str], None],
        judge_times: bool = True,
    ) -> None:
        self.report = CardReport(dataclasses.asdict(info))
        self._backend = backend
        self._info = info
        self._plan = plan
        self._choice = choice
        self._meter = meter
        self._say = say
        self._judge_times = judge_times

    def run(self) -> CardReport:
        """Open it, test it, close it, and see that it opens again."""
        try:
            card = self._backend.open(self._info)
            try:
                self._test(card)
            finally:
                card.close()
            self._backend.open(self._info).close()
        except GpuError as error:
            self._problem(str(error))
        self.report.goals = goals(self._info, self.report.kernels)
        return self.report

    def _test(self, card: OpenCard) -> None:
        bench = Bench(card, self._meter, self._plan)
        fastest: tuple[float, GpuKernel] | None = None
        for variant in card.variants:
            if self._choice.variants and variant.name not in self._choice.variants:
                continue
            for block in self._choice.blocks or card.blocks:
                report = KernelReport(variant.name, block, variant.midstates)
                self.report.kernels.append(report)
                try:
                    kernel = self._measure(bench, report, card, variant, block)
                except GpuError as error:
                    self._problem(f"{variant.name}, blocks of {block}: {error}")
                    if error.lost:
                        raise
                    continue
                rate_hs = report.hashrate_hs or 0.0
                if report.exact and (fastest is None or rate_hs > fastest[0]):
                    fastest = (rate_hs, kernel)
        if fastest is None:
            self._problem("no kernel works")
            return
        self.report.best = {
            "variant": fastest[1].variant.name,
            "block": fastest[1].block,
            "hashrate_hs": fastest[0],
        }
        self._hand_over(bench, fastest[1])
        self._duty(bench, fastest[1])

    def _measure(
        self, bench: Bench, report: KernelReport, card: OpenCard, variant: GpuVariant, block: int
    ) -> GpuKernel:
        began_s = time.perf_counter()
        kernel = card.build(variant, block)
        report.build_s = time.perf_counter() - began_s
        report.resident_blocks = kernel.resident_blocks
        wrong = bench.wrong_answers(kernel)
        report.exact = not wrong
        for text in wrong:
            self._problem(f"{variant.name}, blocks of {block}: {text}")
        run = bench.run(kernel, self._info.compute_units * kernel.resident_blocks)
        self._fill(report, run)
        self._judge(f"{variant.name}, blocks of {block}", report, run)
        clocks = "?" if report.clocks_per_hash_per_unit is None else f"{report.clocks_per_hash_per_unit:.2f}"
        source = report.clock_source or "unknown"
        self._say(
            f"  {variant.name:8} block {block:4} x {kernel.resident_blocks:2} per unit: "
            f"{run.hashrate_hs / 1e6:10.2f} MH/s, {clocks} clocks per hash and unit (clock: {source}), "
            f"{'exact' if report.exact else 'WRONG'}, {run.hits} hits verified"
        )
        return kernel

    def _fill(self, report: KernelReport, run: Run) -> None:
        report.hashrate_hs, report.device_hashrate_hs = run.hashrate_hs, run.device_hashrate_hs
        report.clock_hz = run.clock_hz or self._info.clock_hz
        report.clock_source = "measured" if run.clock_hz else "driver" if self._info.clock_hz else ""
        if report.clock_hz and run.hashrate_hs:
            report.clocks_per_hash_per_unit = self._info.compute_units * report.clock_hz / run.hashrate_hs
        report.power_w = run.power_w
        report.j_per_th = run.power_w / run.hashrate_hs * 1e12 if run.power_w and run.hashrate_hs else None
        report.hits, report.expected_hits = run.hits, run.expected_hits
        report.mean_launch_s = run.device_s / run.launches if run.device_s else None
        report.longest_launch_s = run.longest_s
        report.host_cpu_share = run.host_cpu_s / run.wall_s

    def _judge(self, what: str, report: KernelReport, run: Run) -> None:
        if run.false_hits:
            self._problem(f"{what}: hashlib refuses {run.false_hits} of {run.hits} hits")
        if abs(run.hits_in_sigmas) > MOST_SIGMAS:
            self._problem(f"{what}: {run.hits} hits where chance gives {run.expected_hits:.0f}")
        if not self._judge_times:
            return
        if report.mean_launch_s is not None and report.mean_launch_s > LONGEST_LAUNCH_S:
            self._problem(f"{what}: launches take {report.mean_launch_s * 1e3:.1f} ms, 8 are allowed")
        if run.longest_s is not None and run.longest_s > LONGEST_EVER_S:
            self._problem(f"{what}: a launch took {run.longest_s * 1e3:.0f} ms, 200 are never exceeded")
        if (report.host_cpu_share or 0.0) > MOST_HOST_CPU:
            self._problem(f"{what}: waiting burns {report.host_cpu_share:.0%} of a core")

    def _hand_over(self, bench: Bench, kernel: GpuKernel) -> None:
        blocks = self._info.compute_units * kernel.resident_blocks
        count = bench.launch_count(kernel, blocks)
        one, two = (bench.run(kernel, blocks, depth=depth, count=count) for depth in (1, 2))
        self.report.one_in_flight_hs, self.report.two_in_flight_hs = one.hashrate_hs, two.hashrate_hs
        if two.device_s is not None:
            self.report.gap_per_launch_s = (two.wall_s - two.device_s) / two.launches
        self._say(
            f"  one launch under way {one.hashrate_hs / 1e6:.2f} MH/s, two {two.hashrate_hs / 1e6:.2f} MH/s"
        )

    def _duty(self, bench: Bench, kernel: GpuKernel) -> None:
        if self._info.interface != "cuda":
            return  # OpenCL does not tell how much a unit holds: the miner uses short launches and pauses
        for step in bench.duty_steps(kernel, DUTIES):
            self.report.duty_steps.append({**dataclasses.asdict(step), "deviation": step.deviation})
            self._say(
                f"  duty {step.duty:.3f} on {step.blocks} blocks: {step.measured:.3f} of the full rate"
                f" ({step.deviation:+.3f})"
            )
            if abs(step.deviation) > MOST_DEVIATION:
                self._problem(f"the duty {step.duty:.3f} on {step.blocks} blocks gives {step.measured:.3f}")

    def _problem(self, text: str) -> None:
        self.report.problems.append(text)
        self._say(f"  PROBLEM: {text}")


def goals(info: GpuInfo, kernels: Sequence[KernelReport]) -> list[dict[str, Any]]:
    """What this card is held to, and whether its best exact kernel met it (None: clock unknown)."""
    if info.interface != "cuda" or int(info.architecture.removeprefix("sm_")) < _GOALS_FROM:
        return []
    exact = [report for report in kernels if report.exact and report.midstates == 1]
    plain = [report for report in exact if report.variant == "plain"]
    return [_goal(MUST, MUST_CLOCKS, plain, must=True), _goal(GOAL, GOAL_CLOCKS, exact, must=False)]


def _goal(name: str, most: float, kernels: Sequence[KernelReport], *, must: bool) -> dict[str, Any]:
    measured = [report.clocks_per_hash_per_unit for report in kernels]
    best = min((clocks for clocks in measured if clocks is not None), default=None)
    return {
        "goal": f"{name}: at most {most} clocks per hash and multiprocessor",
        "must": must,
        "measured": best,
        "met": None if best is None else best <= most,
    }

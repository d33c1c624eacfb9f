"""The measurements of the self-test: exact sets, rates, clocks per hash, duty in space, hand-over.

Everything goes through the same calls that mining makes, two launches under way. hashlib judges every hit.
"""

from __future__ import annotations

import hashlib
import math
import threading
import time
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from miners.devices.gpu.duty import curve_of
from miners.kernels.dispatch import sibling_headers
from miners.kernels.masks import POSITIONS, mask_of_target, swap32
from miners.kernels.reference import ReferenceKernel
from miners.kernels.vectors import KNOWN_ANSWERS

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.devices.gpu.api import GpuKernel, Launch, LaunchResult, OpenCard
    from miners.devices.gpu.duty import ShareCurve

_HASH_BITS = 256
_CHECK_BITS = 6
"""One hash in 64 is a candidate of the exact checks."""
_AROUND = 1000
_SAMPLE_S = 0.02
_LEAST_LAUNCHES = 3
_MOST_HIT_BITS = 32


class Meter(Protocol):
    """A card's watts and clock while something runs; `miners.energy.CardPower` is one."""

    def begin(self) -> None:
        """Forget what was sampled."""

    def sample(self) -> None:
        """Look now."""

    def average_w(self) -> float | None:
        """Mean watts."""

    def clock_hz(self) -> float | None:
        """Mean clock of the multiprocessors."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How thoroughly; the defaults are for a real card."""

    seconds: float = 1.0
    """Of each measurement."""
    launch_s: float = 0.006
    """Aim of one launch: what the miner asks for while somebody uses the computer."""
    patience_s: float = 20.0
    positions: int = 1 << 16
    """Positions of each exact check; hashlib does them one by one."""
    hits: int = 500
    """So many hits are aimed at while a rate is measured; hashlib judges each."""
    most_positions: int = 1 << 31
    """Of one launch."""


@dataclass(slots=True)
class Run:
    """What a stretch of launches did."""

    blocks: int
    depth: int
    positions_per_launch: int = 0
    launches: int = 0
    hashes: int = 0
    wall_s: float = 0.0
    device_s: float | None = 0.0
    """The card's own time of all launches; None: it does not tell."""
    longest_s: float | None = None
    """The longest launch by the card's own time."""
    host_cpu_s: float = 0.0
    """CPU time of this process meanwhile: waiting must not burn a core."""
    clock_hz: float | None = None
    power_w: float | None = None
    hit_bits: int = 0
    """One hash in 2^bits is a hit."""
    hits: int = 0
    false_hits: int = 0
    expected_hits: float = 0.0
    overflow: int = 0

    @property
    def hashrate_hs(self) -> float:
        """By the wall clock."""
        return self.hashes / self.wall_s if self.wall_s else 0.0

    @property
    def device_hashrate_hs(self) -> float:
        """By the card's own time; by the wall clock where it does not tell."""
        return self.hashes / self.device_s if self.device_s else self.hashrate_hs

    @property
    def hits_in_sigmas(self) -> float:
        """By how many standard deviations the hits differ from chance."""
        return (self.hits - self.expected_hits) / math.sqrt(self.expected_hits) if self.expected_hits else 0.0


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the duty in space, relative to the whole card."""

    duty: float
    blocks: int
    measured: float
    """Part of the full rate."""
    measured_at_one_clock: float | None
    """The same, had the card not clocked higher (or lower) on a part of itself; None: unknown clock."""
    power_w: float | None

    @property
    def deviation(self) -> float:
        """From the duty asked for, as a part of the full rate."""
        best = self.measured if self.measured_at_one_clock is None else self.measured_at_one_clock
        return best - self.duty


@dataclass(slots=True)
class Bench:
    """Measures kernels of one open card."""

    card: OpenCard
    meter: Meter
    plan: Plan
    clock: Callable[[], float] = time.perf_counter
    _fresh: int = field(default=0, init=False)

    def wrong_answers(self, kernel: GpuKernel) -> list[str]:
        """Sentences about every exact check that failed; none: the kernel is right."""
        blocks = self._all(kernel)
        problems = []
        random = int.from_bytes(hashlib.sha256(kernel.variant.name.encode()).digest()[:4], "big")
        threads, some = kernel.block * blocks, self.plan.positions
        for start, count in (
            (0, some),
            (random % (POSITIONS - some), some - 1),
            (POSITIONS - some + 3, some - 3),
            (swap32(1), max(1, min(threads, some) // 2 + 1)),  # fewer positions than threads
        ):
            headers = self._headers(kernel)
            target = (1 << (_HASH_BITS - _CHECK_BITS)) - 1
            judge = ReferenceKernel(kernel.variant.midstates)
            wanted = set(judge.scan(judge.prepare(headers, target), start, count).candidates)
            result = self._once(kernel, headers, target, start=start, count=count, blocks=blocks)
            found = list(result.candidates)
            if result.overflow:  # then not all of them had room
                right = set(found) <= wanted and len(found) + result.overflow == len(wanted)
            else:
                right = set(found) == wanted and len(found) == len(wanted)
            if not right or len(found) != len(set(found)) or result.hashes != count * judge.midstates:
                problems.append(f"{count} positions from {start}: {len(found)} hits, not {len(wanted)}")
        return problems + self._known_blocks_missed(kernel, blocks) + self._overflow_missed(kernel, blocks)

    def run(self, kernel: GpuKernel, blocks: int, *, depth: int = 2, count: int = 0) -> Run:
        """Launch for `plan.seconds`, `depth` at a time; `count` positions each (0: as many as aimed at)."""
        count = count or self.launch_count(kernel, blocks)
        run = Run(blocks, depth, count, hit_bits=self._hit_bits(count * kernel.variant.midstates))
        stop = threading.Event()
        self.meter.begin()
        sampler = threading.Thread(target=self._sample, args=(stop,), name="selftest-meter", daemon=True)
        cpu_s, began_s = time.process_time(), self.clock()
        sampler.start()
        try:
            self._launches(kernel, run, began_s + self.plan.seconds)
        finally:
            run.wall_s = max(self.clock() - began_s, 1e-9)
            run.host_cpu_s = time.process_time() - cpu_s
            stop.set()
            sampler.join()
        run.power_w, run.clock_hz = self.meter.average_w(), self.meter.clock_hz()
        run.expected_hits = run.hashes / 2.0**run.hit_bits
        return run

    def launch_count(self, kernel: GpuKernel, blocks: int) -> int:
        """Positions of a launch that takes about `plan.launch_s` on so many blocks."""
        count = min(kernel.block * blocks, self.plan.most_positions)
        headers = self._headers(kernel)
        while True:
            began_s = self.clock()
            result = self._once(kernel, headers, 0, start=0, count=count, blocks=blocks)
            took_s = max(result.device_s or self.clock() - began_s, 1e-9)
            ideal = int(count * self.plan.launch_s / took_s)
            bounded = max(1, min(ideal, self.plan.most_positions, POSITIONS // 4))
            if took_s >= self.plan.launch_s / 4 or bounded <= count:
                return bounded
            count = min(bounded, count * 4)

    def curve(self, kernel: GpuKernel) -> ShareCurve:
        """What 1, 2, 3 ... blocks on every multiprocessor give: what the miner's duty in space goes by."""
        units = self.card.info.compute_units
        levels = range(1, kernel.resident_blocks + 1)
        return curve_of(units, [self.run(kernel, units * j).device_hashrate_hs for j in levels])

    def duty_steps(self, kernel: GpuKernel, duties: tuple[float, ...]) -> list[Step]:
        """The duty in space: rates on parts of the card against what was asked for."""
        curve = self.curve(kernel)
        full = self.run(kernel, curve.full_blocks)
        steps = []
        for duty in duties:
            blocks = curve.nearest(duty)
            part = self.run(kernel, blocks)
            measured = part.device_hashrate_hs / full.device_hashrate_hs
            same_clock = measured * full.clock_hz / part.clock_hz if full.clock_hz and part.clock_hz else None
            exact = curve.share(blocks)  # whole blocks: the miner mixes neighbours to meet the duty
            steps.append(Step(exact, blocks, measured, same_clock, part.power_w))
        return steps

    def _launches(self, kernel: GpuKernel, run: Run, until_s: float) -> None:
        target = (1 << (_HASH_BITS - run.hit_bits)) - 1
        headers = self._headers(kernel)
        job, at = kernel.prepare(headers, target), 0
        under_way: deque[tuple[Launch, tuple[bytes, ...]]] = deque()
        while True:
            if self.clock() < until_s or run.launches + len(under_way) < _LEAST_LAUNCHES:
                if at + run.positions_per_launch > POSITIONS:
                    headers = self._headers(kernel)
                    job, at = kernel.prepare(headers, target), 0
                launch = kernel.launch(job, at, run.positions_per_launch, run.blocks)
                at += run.positions_per_launch
                under_way.append((launch, headers))
                if len(under_way) < run.depth:
                    continue
            if not under_way:
                return
            oldest, searched = under_way.popleft()
            self._count(run, oldest.wait(self.plan.patience_s), searched, target)

    def _count(self, run: Run, result: LaunchResult, headers: tuple[bytes, ...], target: int) -> None:
        run.launches += 1
        run.hashes += result.hashes
        run.overflow += result.overflow
        if result.device_s is None:
            run.device_s = None
        elif run.device_s is not None:
            run.device_s += result.device_s
            run.longest_s = max(run.longest_s or 0.0, result.device_s)
        mask = mask_of_target(target)
        for candidate in result.candidates:
            header = headers[candidate.midstate] + candidate.nonce.to_bytes(4, "little")
            digest = hashlib.sha256(hashlib.sha256(header).digest()).digest()
            run.hits += 1
            run.false_hits += int.from_bytes(digest[28:], "big") & mask != 0
        run.hits += result.overflow

    def _known_blocks_missed(self, kernel: GpuKernel, blocks: int) -> list[str]:
        missed = []
        for known in KNOWN_ANSWERS:
            headers = sibling_headers(known.header76, kernel.variant.midstates)
            count = min(_AROUND, self.plan.positions)
            start = min(max(0, swap32(known.nonce) - count // 2), POSITIONS - count)
            result = self._once(kernel, headers, known.target, start=start, count=count, blocks=blocks)
            if (0, known.nonce) not in result.candidates:
                missed.append(f"the nonce of block {known.name} was not found")
        return missed

    def _overflow_missed(self, kernel: GpuKernel, blocks: int) -> list[str]:
        """Every hash a hit: as many as have room come back, each once, and the others are counted."""
        count = self.plan.positions
        result = self._once(
            kernel, self._headers(kernel), 1 << _HASH_BITS, start=7, count=count, blocks=blocks
        )
        found = len(set(result.candidates))
        if found == len(result.candidates) and found + result.overflow == count * kernel.variant.midstates:
            return []
        return [
            f"of {count} positions, all of them hits, {found} came back and {result.overflow} were counted"
        ]

    def _once(
        self,
        kernel: GpuKernel,
        headers: tuple[bytes, ...],
        target: int,
        *,
        start: int,
        count: int,
        blocks: int,
    ) -> LaunchResult:
        job = kernel.prepare(headers, target)
        return kernel.launch(job, start, count, blocks).wait(self.plan.patience_s)

    def _headers(self, kernel: GpuKernel) -> tuple[bytes, ...]:
        """Headers that nobody searched before in this run, the same in every run."""
        self._fresh += 1
        rest = b"".join(hashlib.sha256(f"{self._fresh}/{i}".encode()).digest() for i in range(3))[:72]
        return sibling_headers(b"\0\0\0\x20" + rest, kernel.variant.midstates)

    def _hit_bits(self, hashes_per_launch: int) -> int:
        launches = max(self.plan.seconds / self.plan.launch_s, _LEAST_LAUNCHES)
        ratio = launches * hashes_per_launch / self.plan.hits
        return min(max(1, round(math.log2(ratio)) if ratio > 1 else 1), _MOST_HIT_BITS)

    def _all(self, kernel: GpuKernel) -> int:
        return self.card.info.compute_units * kernel.resident_blocks

    def _sample(self, stop: threading.Event) -> None:
        while not stop.wait(_SAMPLE_S):
            self.meter.sample()

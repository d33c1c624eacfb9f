"""Keeps one card at work: two launches under way, each hit checked, new orders followed with the next launch.

A step is a launch, or a wait for the oldest one, or nothing. While the card works, this thread lets hashlib
find out a little more of the region with which the card is checked every minute.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from miners.clock import monotonic_s
from miners.devices.checker import CandidateChecker, search_completely
from miners.devices.gpu.duty import CardDuty, LaunchLength
from miners.devices.gpu.trust import CHECK_TARGET, HitStatistics, KnownRegion, whole_card_count
from miners.devices.gpu.tune import IN_SPACE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from miners.devices.api import DeviceListener
    from miners.devices.gpu.api import Launch, LaunchResult
    from miners.devices.gpu.duty import Plan
    from miners.devices.gpu.tune import Built, Kernels
    from miners.devices.work_source import WorkSlice, WorkSource
    from miners.devices.worker import OrdersHolder
    from miners.kernels.api import Candidate

HANG_S = 10.0
"""A launch of milliseconds that takes so long will never end. (Windows resets a card after 2 s.)"""
CHECK_EVERY_S = 60.0
_CLOCK_SLIP_S = 0.020


@dataclass(frozen=True, slots=True)
class _Flying:
    """A launch under way. `ends` the search of its slice."""

    launch: Launch
    built: Built
    job: object
    work: WorkSlice
    source: WorkSource
    start: int
    count: int
    blocks: int
    begun_s: float
    ends: bool


class Feeder:
    """One card's work. Used by that card's thread only; its counters may be read from anywhere."""

    def __init__(
        self,
        holder: OrdersHolder,
        kernels: Kernels,
        listener: DeviceListener,
        *,
        device_id: str,
        interface: str,
        clock: Callable[[], float] = monotonic_s,
        hang_s: float = HANG_S,
        check_every_s: float = CHECK_EVERY_S,
    ) -> None:
        self.hashes = self.late_hashes = 0
        self.busy_s = 0.0
        self.midstates = 1
        """Versions that were hashed per nonce at last."""
        self._holder = holder
        self._kernels = kernels
        self._most = kernels.rolling.kernel.variant.midstates if kernels.rolling else 1
        self._listener = listener
        self._checker = CandidateChecker(listener, device_id, clock)
        self._clock = clock
        self._hang_s = hang_s
        self._check_every_s = check_every_s
        self._statistics = HitStatistics()
        self._regions: dict[int, KnownRegion] = {}
        self._checked_s: dict[int, float] = {}
        self._duty = CardDuty(kernels.single.curve, in_space=interface in IN_SPACE)
        self._length: dict[int, LaunchLength] = {}
        self._flying: deque[_Flying] = deque()
        self._ended_s = self._asked_s = -math.inf
        self._abandoned = False
        self._source: WorkSource | None = None
        self._slice: WorkSlice | None = None
        self._position = 0
        self._job: object = None
        self._job_of: tuple[tuple[bytes, ...], int] | None = None
        self._room: int | None = None
        """Positions that a launch of this job may have, so that its hits have room."""

    @property
    def hw_errors(self) -> int:
        """Hits that hashlib refused."""
        return self._checker.hw_errors

    def step(self) -> float:
        """A launch, or the end of one, or nothing; returns how long to wait now (infinity: until woken).

        Raises:
            GpuError: the card or its driver failed.
            Distrust: the card computes wrongly.
        """
        orders = self._holder.orders
        source = orders.source
        if source is not None and (self._source is None or source.epoch != self._source.epoch):
            self._source, self._slice = source, None
        now_s = self._clock()
        plan = self._duty.plan(now_s, orders.duty_at(now_s), user_active=orders.user_active)
        if source is None or plan.pause_s > 0:
            pause_s = plan.pause_s
        elif len(self._flying) < plan.depth and self._launch(plan, source):
            return 0.0
        else:
            pause_s = math.inf
        if self._flying:
            self._collect()
            self._check_when_due()
            return 0.0
        if pause_s == math.inf:
            for length in self._length.values():
                length.restart()
        return pause_s

    def hand_back(self) -> None:
        """What the card has taken and not searched goes back to where it came from; any thread.

        A launch that is still under way finds nobody any more who would listen.
        """
        self._abandoned = True
        left: dict[tuple[int, int], tuple[WorkSource, WorkSlice, int]] = {}
        flying, self._flying = list(self._flying), deque()
        for each in flying:
            left.setdefault((id(each.source), each.work.start), (each.source, each.work, each.start))
        work, self._slice = self._slice, None
        if work is not None and self._source is not None:
            left.setdefault((id(self._source), work.start), (self._source, work, self._position))
        for source, rest, position in left.values():
            source.give_back(rest, position)

    # ---- inside ----------------------------------------------------------------------------------------

    def _launch(self, plan: Plan, source: WorkSource) -> bool:
        """Queue the next piece of work; False when there is none."""
        work = self._slice or self._take(source)
        if work is None:
            return False
        built = self._kernels.of(self.midstates)
        length = self._length.setdefault(self.midstates, LaunchLength())
        blocks = min(plan.blocks, built.curve.full_blocks)
        left = work.start + work.count - self._position
        count = min(length.count(plan.aim_s, built.curve.share(blocks)), left, self._room or left)
        launch = built.kernel.launch(self._job, self._position, count, blocks)
        ends = count == left
        self._flying.append(
            _Flying(
                launch, built, self._job, work, source, self._position, count, blocks, self._clock(), ends
            )
        )
        self._position += count
        if ends:
            self._slice = None
        return True

    def _take(self, source: WorkSource) -> WorkSlice | None:
        work = self._slice = source.take(self._most)
        if work is None:
            return None
        self._position = work.start
        self.midstates = len(work.versions)
        self._duty.curve = self._kernels.of(self.midstates).curve
        wanted = (work.headers76, work.job.target)
        if wanted != self._job_of:
            if self._job_of is None or work.job.target != self._job_of[1]:
                self._room = None
            self._job = self._kernels.of(self.midstates).kernel.prepare(*wanted)
            self._job_of = wanted
        return work

    def _collect(self) -> None:
        """Wait for the oldest launch, and make use of it."""
        flying = self._flying[0]
        self._learn()
        result = flying.launch.wait(self._hang_s)
        if self._abandoned:
            return
        self._account(flying, result)
        job, work = flying.work.job, flying.work
        hits = len(result.candidates) + result.overflow
        self._statistics.searched(result.hashes, job.target, hits)
        candidates: Sequence[Candidate] = result.candidates
        if result.overflow:
            self._room = max(1, flying.count * len(candidates) // (2 * hits))
            candidates = self._search_again(flying, result)
        errors, checked = self._checker.hw_errors, self._checker.checked
        for candidate in candidates:
            self._checker.check(work, candidate)
        false = self._checker.hw_errors - errors
        self._statistics.checked(false=false, good=self._checker.checked - checked - false)
        self._flying.popleft()  # only now: what a card is not believed in is searched again by others
        if flying.ends and flying.source.finish():
            self._listener.exhausted(work.epoch)

    def _account(self, flying: _Flying, result: LaunchResult) -> None:
        now_s = self._clock()
        begun_s = max(flying.begun_s, self._ended_s)
        took_s = max(now_s - begun_s, 1e-9)
        self._ended_s = now_s
        # The card's own time is truer than ours (whose clock may tick 16 ms apart), unless it is nonsense.
        if result.device_s is not None and 0 < result.device_s <= now_s - flying.begun_s + _CLOCK_SLIP_S:
            took_s = result.device_s
        share = flying.built.curve.share(flying.blocks)
        self.hashes += result.hashes
        if self._holder.orders.replaced(flying.work.epoch):
            self.late_hashes += result.hashes
        self.busy_s += took_s * share
        self._duty.done(took_s, share)
        if flying.begun_s > self._asked_s:  # else other work of ours came in between
            self._length[flying.built.kernel.variant.midstates].done(flying.count, share, took_s)

    def _search_again(self, flying: _Flying, result: LaunchResult) -> list[Candidate]:
        first: LaunchResult | None = result

        def scan(start: int, count: int) -> tuple[Sequence[Candidate], int]:
            nonlocal first
            answer, first = first, None
            if answer is None:
                answer = self._ask(flying.built, flying.job, start, count, flying.blocks)
            return answer.candidates, answer.overflow

        return search_completely(scan, flying.start, flying.count)

    def _ask(self, built: Built, job: object, start: int, count: int, blocks: int) -> LaunchResult:
        """A launch that is no new work: it counts no hashes, but it does keep the card busy."""
        begun_s = self._clock()
        result = built.kernel.launch(job, start, count, blocks).wait(self._hang_s)
        took_s = result.device_s or self._clock() - begun_s
        share = built.curve.share(blocks)
        self.busy_s += took_s * share
        self._duty.done(took_s, share)
        self._ended_s = self._asked_s = self._clock()
        return result

    def _learn(self) -> None:
        built = self._kernels.of(self.midstates)
        region = self._regions.get(self.midstates)
        if region is None:
            count = whole_card_count(built.kernel, built.curve.full_blocks)
            region = self._regions[self.midstates] = KnownRegion(self.midstates, count)
        region.advance()

    def _check_when_due(self) -> None:
        """Now and then: does the card find exactly what hashlib finds? With all blocks, so with all of it."""
        region, now_s = self._regions[self.midstates], self._clock()
        last_s = self._checked_s.get(self.midstates, -math.inf)
        if not region.known or now_s - last_s < self._check_every_s:
            return
        self._checked_s[self.midstates] = now_s
        built = self._kernels.of(self.midstates)
        job = built.kernel.prepare(region.headers76, CHECK_TARGET)
        blocks = built.curve.full_blocks

        def scan(start: int, count: int) -> tuple[Sequence[Candidate], int]:
            result = self._ask(built, job, start, count, blocks)
            return result.candidates, result.overflow

        region.compare(search_completely(scan, region.start, region.count))

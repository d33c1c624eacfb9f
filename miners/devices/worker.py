"""One hashing thread: takes slices, scans them in batches of a few milliseconds, checks what it finds.

Between batches it reads its device's orders (one attribute) and compares an integer, the epoch of the work;
no locks, no messages. All arithmetic on time is in `miners.duty`.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Protocol

from miners.clock import monotonic_s
from miners.devices.checker import CandidateChecker, search_completely
from miners.duty import DutyController, batch_length_s

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from miners.devices.api import DeviceListener, Orders
    from miners.devices.work_source import WorkSlice, WorkSource
    from miners.kernels.api import Candidate, Kernel, PreparedJob, ScanResult
    from miners.timer import WakeableTimer

_FIRST_BATCH = 1024
_LARGEST_BATCH = 1 << 26
_BATCH_STEP = 512
"""Batches are multiples of this, so that vector kernels seldom work on a remainder."""


class OrdersHolder(Protocol):
    """Where a worker reads its orders: its device."""

    orders: Orders
    closing: bool


class Worker:
    """The state and the loop of one thread. Its counters are written by that thread only.

    `rolling` hashes slices of as many versions as it has midstates, `kernel` those of one.
    """

    def __init__(
        self,
        holder: OrdersHolder,
        kernel: Kernel,
        listener: DeviceListener,
        *,
        device_id: str,
        phase: float,
        timer: WakeableTimer,
        rolling: Kernel | None = None,
        clock: Callable[[], float] = monotonic_s,
    ) -> None:
        self.hashes = self.late_hashes = 0
        self.busy_s = 0.0
        self.midstates = 1
        """Versions that were hashed per nonce at last."""
        self.timer = timer
        self._holder = holder
        self._kernels = {kernel.midstates: kernel}
        if rolling is not None:
            self._kernels[rolling.midstates] = rolling
        self._most = max(self._kernels)
        self._listener = listener
        self._checker = CandidateChecker(listener, device_id, clock)
        self._clock = clock
        self._duty = DutyController(phase=phase)
        self._source: WorkSource | None = None
        self._slice: WorkSlice | None = None
        self._position = 0
        self._prepared: PreparedJob | None = None
        self._prepared_for: tuple[tuple[bytes, ...], int] | None = None
        self._batch = _FIRST_BATCH
        self._last_busy_s = 0.0

    @property
    def hw_errors(self) -> int:
        """Candidates that hashlib refused."""
        return self._checker.hw_errors

    def run(self) -> None:
        """Work until the device closes."""
        while not self._holder.closing:
            pause_s = self.step()
            if pause_s > 0:
                self.timer.wait(None if pause_s == math.inf else pause_s)

    def step(self) -> float:
        """One batch, or none; returns how long to wait now (infinity: until woken)."""
        orders = self._holder.orders
        now_s = self._clock()
        duty = orders.duty_at(now_s)
        pause_s = self._duty.pause_s(now_s, duty, self._last_busy_s)
        self._last_busy_s = 0.0
        source = orders.source
        if pause_s > 0 or source is None:
            return pause_s or math.inf
        if self._source is None or source.epoch != self._source.epoch:
            self._source, self._slice = source, None
        work = self._slice or self._take(source)
        if work is None:
            return math.inf
        self._search(work, source, batch_length_s(duty))
        return 0.0

    def hand_back(self) -> None:
        """What was taken and not searched goes back to where it came from, for others."""
        work, self._slice = self._slice, None
        if work is not None and self._source is not None:
            self._source.give_back(work, self._position)

    def _take(self, source: WorkSource) -> WorkSlice | None:
        work = self._slice = source.take(self._most)
        if work is not None:
            self._position = work.start
            self._roll(len(work.versions))
            wanted = (work.headers76, work.job.target)
            if wanted != self._prepared_for:
                self._prepared = self._kernels[self.midstates].prepare(*wanted)
                self._prepared_for = wanted
        return work

    def _roll(self, midstates: int) -> None:
        """Hash so many versions from now on: a batch shall still take as long as before."""
        if midstates != self.midstates:
            self._batch = max(1, self._batch * self.midstates // midstates)
            self.midstates = midstates

    def _search(self, work: WorkSlice, source: WorkSource, wanted_s: float) -> None:
        left = work.start + work.count - self._position
        count = min(self._batch, left)
        begun_s = self._clock()
        candidates = search_completely(self._scan, self._position, count)
        took_s = max(self._clock() - begun_s, 1e-9)
        self._position += count
        hashes = count * len(work.headers76)
        self.hashes += hashes
        if self._holder.orders.replaced(work.epoch):
            self.late_hashes += hashes
        for candidate in candidates:
            self._checker.check(work, candidate)
        self._last_busy_s = self._clock() - begun_s
        self.busy_s += self._last_busy_s
        if count == self._batch or took_s > wanted_s:
            self._batch = next_batch(count, took_s, wanted_s)
        if count == left:
            self._slice = None
            if source.finish():
                self._listener.exhausted(work.epoch)

    def _scan(self, start: int, count: int) -> tuple[Sequence[Candidate], int]:
        assert self._prepared is not None  # noqa: S101 - set with the slice
        result: ScanResult = self._kernels[self.midstates].scan(self._prepared, start, count)
        return result.candidates, result.overflow


def next_batch(count: int, took_s: float, wanted_s: float) -> int:
    """Positions for the next call after `count` took `took_s`; moves by at most a factor of two.

    The bound keeps one hiccup of a busy computer from ruining the next batches.
    """
    ideal = count * wanted_s / took_s
    bounded = min(max(ideal, count / 2), count * 2.0, _LARGEST_BATCH)
    if bounded < _BATCH_STEP:
        return max(1, int(bounded))
    return int(bounded) // _BATCH_STEP * _BATCH_STEP

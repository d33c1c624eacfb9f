"""The one place that hands out a job's work: `extranonce2` x ranges of positions, none of them twice.

A worker takes a slice, searches it without asking anybody, and comes back for the next; the lock is touched
once per slice, that is once in seconds or minutes. Pool work is endless: when the positions under one
extranonce2 are given away the next one follows, and after the last extranonce2 the time stamp moves by a
second. A fixed header (a replay) ends when all of its positions were searched.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.work import Job

POSITIONS = 1 << 32
"""Positions under one header."""
POOL_SLICE = 1 << 28
_LARGEST_FIXED_SLICE = 1 << 24
_SMALLEST_FIXED_SLICE = 1 << 14
_FIXED_SLICES = 64
NTIME_ROLL_S = 600
"""How far the time stamp may move; pools accept far more (2 h), but nobody should need any."""


@dataclass(frozen=True, slots=True)
class WorkSlice:
    """Positions `start` .. `start + count - 1` under one header, or under several that differ in the version.

    `versions[i]` is the version of `headers76[i]`; the first is the job's own.
    """

    epoch: int
    job: Job
    headers76: tuple[bytes, ...]
    versions: tuple[int, ...]
    extranonce2: bytes
    ntime: int
    start: int
    count: int


class WorkSource:
    """One job's work, shared by all workers of all devices."""

    def __init__(
        self,
        job: Job,
        epoch: int,
        *,
        first_header: int = 0,
        slice_size: int | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.job = job
        self.epoch = epoch
        self.created_s = clock()
        self.first_taken_s: dict[int, float] = {}
        """Monotonic time at which each thread (by ident) first took work from here: job-switch latency."""
        self._clock = clock
        self._lock = threading.Lock()
        self._begin = job.scan_start
        count = POSITIONS - job.scan_start if job.scan_count is None else job.scan_count
        self._end = min(job.scan_start + count, POSITIONS)
        self._slice_size = slice_size or self._default_slice()
        self._next_header = first_header
        self._position = self._end
        self._current: WorkSlice | None = None
        self._outstanding = 0
        self._ended = False

    @classmethod
    def following(cls, previous: WorkSource | None, job: Job, epoch: int) -> WorkSource:
        """The source of a new job; continues after `previous` where only target or number changed.

        A pool that sends a new difficulty repeats the job: from the first header again, every share of it
        would be a duplicate.
        """
        if previous is None or job.fixed_header76 is not None or not previous.same_headers(job):
            return cls(job, epoch)
        return cls(job, epoch, first_header=previous.next_header)

    @property
    def next_header(self) -> int:
        """Index of the first header that was not touched yet."""
        return self._next_header

    def same_headers(self, job: Job) -> bool:
        """Whether `job` builds the same headers as this source's job."""
        mine = self.job
        return job == replace(
            mine,
            job_id=job.job_id,
            sequence=job.sequence,
            target=job.target,
            difficulty=job.difficulty,
            clean=job.clean,
            height=job.height,
        )

    def take(self) -> WorkSlice | None:
        """The next slice, or None when all of the work is given away. Any thread."""
        with self._lock:
            self.first_taken_s.setdefault(threading.get_ident(), self._clock())
            if self._position >= self._end and not self._advance():
                return None
            template = self._current
            assert template is not None  # noqa: S101 - _advance has just set it
            count = min(self._slice_size, self._end - self._position)
            taken = replace(template, start=self._position, count=count)
            self._position += count
            self._outstanding += 1
            return taken

    def finish(self) -> bool:
        """Give back one searched slice; True exactly once: when there is nothing left and nobody searches."""
        with self._lock:
            self._outstanding -= 1
            spent = self._position >= self._end and self._header_at(self._next_header) is None
            ended = spent and self._outstanding == 0 and not self._ended
            self._ended = self._ended or ended
            return ended

    def _advance(self) -> bool:
        place = self._header_at(self._next_header)
        if place is None:
            return False
        extranonce2, ntime = place
        header76 = self.job.header76(extranonce2, ntime=ntime)
        versions = (self.job.version,)
        self._current = WorkSlice(self.epoch, self.job, (header76,), versions, extranonce2, ntime, 0, 0)
        self._next_header += 1
        self._position = self._begin
        return True

    def _header_at(self, index: int) -> tuple[bytes, int] | None:
        job = self.job
        if job.fixed_header76 is not None:
            return (b"", job.ntime) if index == 0 else None
        size = job.extranonce2_size
        roll_s, number = divmod(index, 1 << (8 * size))
        if roll_s > NTIME_ROLL_S:
            return None
        return number.to_bytes(size, "big"), job.ntime + roll_s

    def _default_slice(self) -> int:
        if self.job.fixed_header76 is None:
            return POOL_SLICE
        share = (self._end - self._begin) // _FIXED_SLICES
        return max(_SMALLEST_FIXED_SLICE, min(share, _LARGEST_FIXED_SLICE))

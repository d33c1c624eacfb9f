"""The one place that hands out a job's work: `extranonce2` x ranges of positions, none of them twice.

A worker takes a slice, searches it without asking anybody, and comes back for the next; the lock is touched
once per slice, that is once in seconds or minutes. Pool work is endless: when the positions under one
extranonce2 are given away the next one follows, and after the last extranonce2 the time stamp moves by a
second. A fixed header (a replay) ends when all of its positions were searched.

Whoever rolls versions (BIP 320) hashes the same positions of several headers, and whoever does not only those
of the job's own version. Both take from one run of positions, so no mix of devices does anything twice.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from miners.clock import monotonic_s

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

    `versions[i]` is the version of `headers76[i]`; the first is the job's own. It stands for `count` times
    `len(versions)` hashes.
    """

    epoch: int
    job: Job
    headers76: tuple[bytes, ...]
    versions: tuple[int, ...]
    extranonce2: bytes
    ntime: int
    start: int
    count: int


def rolled_versions(version: int, mask: int, count: int) -> tuple[int, ...]:
    """`count` versions that differ in bits of `mask` only, its lowest first; `version` itself leads.

    Bits that `version` has already stay as they are: some pools do not put the submitted bits in their place,
    they OR them (ckpool, DATUM). One version only where the mask has too few other bits.
    """
    wanted = max(0, count - 1).bit_length()
    free = [1 << bit for bit in range(mask.bit_length()) if (mask & ~version) >> bit & 1][:wanted]
    if len(free) < wanted:
        return (version,)
    return tuple(
        version | sum(bit for i, bit in enumerate(free) if number >> i & 1) for number in range(count)
    )


class _Begun:
    """How many headers were begun; sources of the same headers share it, so that none is begun twice."""

    def __init__(self) -> None:
        self.count = 0
        self._lock = threading.Lock()

    def next(self) -> int:
        with self._lock:
            self.count += 1
            return self.count - 1


class WorkSource:
    """One job's work, shared by all workers of all devices."""

    def __init__(
        self,
        job: Job,
        epoch: int,
        *,
        begun: _Begun | None = None,
        slice_size: int | None = None,
        clock: Callable[[], float] = monotonic_s,
    ) -> None:
        self.job = job
        self.epoch = epoch
        self.first_taken_s: dict[int, float] = {}
        """Monotonic time at which each thread (by ident) first took work from here: job-switch latency."""
        self._clock = clock
        self._lock = threading.Lock()
        self._begin = job.scan_start
        count = POSITIONS - job.scan_start if job.scan_count is None else job.scan_count
        self._end = min(job.scan_start + count, POSITIONS)
        self._slice_size = slice_size or self._default_slice()
        self._begun = begun or _Begun()
        self._position = self._end
        self._current: WorkSlice | None = None
        self._groups: dict[int, WorkSlice] = {}
        self._returned: list[WorkSlice] = []
        self._outstanding = 0
        self._ended = False

    @classmethod
    def following(cls, previous: WorkSource | None, job: Job, epoch: int) -> WorkSource:
        """The source of a new job; continues after `previous` where its headers are the same ones.

        A pool that sends a new difficulty or a new version mask repeats the job: from the first header again,
        every share of it would be a duplicate.
        """
        if previous is None or job.fixed_header76 is not None or not previous.same_headers(job):
            return cls(job, epoch)
        return cls(job, epoch, begun=previous._begun)  # noqa: SLF001 - of this very class

    @property
    def searched(self) -> float | None:
        """Part of a fixed header's positions that was searched, 0..1, whatever is rolled; None: no end.

        Slices that are being searched do not count yet.
        """
        if self.job.fixed_header76 is None:
            return None
        with self._lock:
            if not self._begun.count:
                return 0.0
            left = self._outstanding * self._slice_size + sum(work.count for work in self._returned)
            done = self._position - self._begin - left
            return max(0, done) / max(1, self._end - self._begin)

    def same_headers(self, job: Job) -> bool:
        """Whether `job` builds the same headers as this source's job, perhaps with versions rolled."""
        mine = self.job
        return job == replace(
            mine,
            job_id=job.job_id,
            sequence=job.sequence,
            version=job.version,
            version_mask=job.version_mask,
            target=job.target,
            difficulty=job.difficulty,
            clean=job.clean,
            height=job.height,
        )

    def take(self, midstates: int = 1) -> WorkSlice | None:
        """The next slice, or None when all of the work is given away. Any thread.

        It has `midstates` versions where the job's mask offers that many, else one.
        """
        with self._lock:
            self.first_taken_s.setdefault(threading.get_ident(), self._clock())
            if self._returned:
                self._outstanding += 1
                return self._returned.pop()
            if self._position >= self._end and not self._advance():
                return None
            count = min(self._slice_size, self._end - self._position)
            taken = replace(self._group(midstates), start=self._position, count=count)
            self._position += count
            self._outstanding += 1
            return taken

    def give_back(self, work: WorkSlice, position: int) -> None:
        """A device cannot search its slice from `position` on: the next who ask get the rest, once each.

        One version at a time, which everybody can hash.
        """
        count = work.start + work.count - position
        pairs = zip(work.headers76, work.versions, strict=True)
        rest = [
            replace(work, headers76=(header76,), versions=(version,), start=position, count=count)
            for header76, version in pairs
        ]
        with self._lock:
            self._outstanding -= 1
            self._returned += rest

    def finish(self) -> bool:
        """Give back one searched slice; True exactly once: when there is nothing left and nobody searches."""
        with self._lock:
            self._outstanding -= 1
            given_away = self._position >= self._end and not self._returned
            spent = given_away and self._header_at(self._begun.count) is None
            ended = spent and self._outstanding == 0 and not self._ended
            self._ended = self._ended or ended
            return ended

    def _advance(self) -> bool:
        place = self._header_at(self._begun.next())
        if place is None:
            return False
        extranonce2, ntime = place
        header76 = self.job.header76(extranonce2, ntime=ntime)
        versions = (self.job.version,)
        self._current = WorkSlice(self.epoch, self.job, (header76,), versions, extranonce2, ntime, 0, 0)
        self._groups = {}
        self._position = self._begin
        return True

    def _group(self, midstates: int) -> WorkSlice:
        """The present header with as many versions, made once per header."""
        group = self._groups.get(midstates)
        if group is None:
            one = self._current
            assert one is not None, "positions are left, so there is a header"  # noqa: S101 - set with them
            versions = rolled_versions(self.job.version, self.job.version_mask, midstates)
            first = one.headers76[0]
            rest = tuple(version.to_bytes(4, "little") + first[4:] for version in versions[1:])
            group = self._groups[midstates] = replace(one, headers76=(first, *rest), versions=versions)
        return group

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

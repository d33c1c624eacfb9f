"""Every candidate is hashed again by hashlib, whatever device found it: only what passes here is a share.

A device that reports a candidate which is none has computed wrongly; that is counted, and never submitted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from miners.clock import monotonic_s
from miners.upstream.api import FoundShare
from miners.work import difficulty_of_hash, hash_value, header_hash

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from miners.devices.api import DeviceListener
    from miners.devices.work_source import WorkSlice
    from miners.kernels.api import Candidate


def top_word_limit(target: int) -> int:
    """The largest last digest word that a kernel's mask for `target` lets pass.

    A candidate above it was not a candidate: the hardware or the kernel computed wrongly. One between the
    target and this limit is just no share.
    """
    return (1 << (target >> 224).bit_length()) - 1


class CandidateChecker:
    """Judges one worker's candidates, in that worker's thread; reports shares to a listener."""

    def __init__(
        self, listener: DeviceListener, device_id: str, clock: Callable[[], float] = monotonic_s
    ) -> None:
        self.checked = 0
        """Candidates that were hashed again."""
        self.hw_errors = 0
        """Those among them that were none."""
        self._listener = listener
        self._device_id = device_id
        self._clock = clock

    def check(self, work: WorkSlice, candidate: Candidate) -> None:
        """Hash a candidate of this slice again; report it when it meets the job's target."""
        self.checked += 1
        digest = header_hash(work.headers76[candidate.midstate], candidate.nonce)
        value = hash_value(digest)
        job = work.job
        if value > job.target:
            if value >> 224 > top_word_limit(job.target):
                self.hw_errors += 1
            return
        share = FoundShare(
            job=job,
            extranonce2=work.extranonce2,
            ntime=work.ntime,
            nonce=candidate.nonce,
            version=work.versions[candidate.midstate],
            hash_bytes=digest,
            difficulty=difficulty_of_hash(digest),
            device=self._device_id,
            found_s=self._clock(),
        )
        self._listener.found(work.epoch, share)


def search_completely(
    scan: Callable[[int, int], tuple[Sequence[Candidate], int]], start: int, count: int
) -> list[Candidate]:
    """All candidates of a range by a `scan` that returns (candidates, how many it had no room for).

    Where its buffer overflows, the halves are searched again. That work counts no hash: it was counted.
    """
    candidates, overflow = scan(start, count)
    if not overflow or count == 1:
        return list(candidates)
    half = count // 2
    return search_completely(scan, start, half) + search_completely(scan, start + half, count - half)

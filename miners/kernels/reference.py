"""The reference kernel: Python's hashlib. Slow, needs nothing, and is the judge of every other kernel."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from miners.kernels.api import Candidate, ScanResult
from miners.kernels.masks import check_range, mask_of_target
from miners.kernels.sha256d import check_headers

if TYPE_CHECKING:
    from miners.kernels.api import PreparedJob


@dataclass(frozen=True, slots=True)
class ReferenceJob:
    """Headers without nonce and the mask on their last digest word."""

    headers76: tuple[bytes, ...]
    mask: int


class ReferenceKernel:
    """Hashes with hashlib, holding the GIL."""

    name = "hashlib"
    words = "hashlib (Python), no native kernel"
    lanes = 1

    def __init__(self, midstates: int = 1) -> None:
        self.midstates = midstates

    def prepare(self, headers76: tuple[bytes, ...], target: int) -> ReferenceJob:
        """Remember the headers; see `Kernel.prepare`.

        Raises:
            ValueError: not one header of 76 bytes per midstate, or they differ beyond the version.
        """
        check_headers(headers76, self.midstates)
        return ReferenceJob(headers76, mask_of_target(target))

    def scan(self, job: PreparedJob, start: int, count: int) -> ScanResult:
        """Hash positions one by one; see `Kernel.scan`.

        Raises:
            TypeError: the job was prepared by another kernel.
            ValueError: positions outside W3 space.
        """
        if not isinstance(job, ReferenceJob):
            raise TypeError("this job was prepared by another kernel")
        check_range(start, count)
        sha256, mask = hashlib.sha256, job.mask
        highest = mask & 0xFF  # of the hash's most significant byte: refuses nearly all at once
        found: list[Candidate] = []
        for position in range(start, start + count):
            nonce = position.to_bytes(4, "big")
            for midstate, header76 in enumerate(job.headers76):
                digest = sha256(sha256(header76 + nonce).digest()).digest()
                if not digest[31] & highest and not int.from_bytes(digest[28:], "big") & mask:
                    found.append(Candidate(midstate, int.from_bytes(nonce, "little")))
        return ScanResult(tuple(found), count * len(job.headers76))


HASHLIB = ReferenceKernel()
"""Always there."""

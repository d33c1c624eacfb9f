"""The reference kernel: Python's hashlib. Slow, needs nothing, and is the judge of every other kernel."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from miners.kernels.api import ScanResult
from miners.kernels.masks import check_range, mask_of_target
from miners.kernels.sha256d import HEADER_BYTES

if TYPE_CHECKING:
    from miners.kernels.api import PreparedJob


@dataclass(frozen=True, slots=True)
class ReferenceJob:
    """A header without nonce and the mask on its last digest word."""

    header76: bytes
    mask: int


class ReferenceKernel:
    """Hashes with hashlib, holding the GIL."""

    name = "hashlib"
    words = "hashlib (Python), no native kernel"
    lanes = 1
    midstates = 1

    def prepare(self, header76: bytes, target: int) -> ReferenceJob:
        """Remember the header; see `Kernel.prepare`.

        Raises:
            ValueError: the header does not have 76 bytes.
        """
        if len(header76) != HEADER_BYTES:
            raise ValueError(f"a header without nonce has {HEADER_BYTES} bytes, not {len(header76)}")
        return ReferenceJob(header76, mask_of_target(target))

    def scan(self, job: PreparedJob, start: int, count: int) -> ScanResult:
        """Hash positions one by one; see `Kernel.scan`.

        Raises:
            TypeError: the job was prepared by another kernel.
            ValueError: positions outside W3 space.
        """
        if not isinstance(job, ReferenceJob):
            raise TypeError("this job was prepared by another kernel")
        check_range(start, count)
        sha256, header76, mask = hashlib.sha256, job.header76, job.mask
        highest = mask & 0xFF  # of the hash's most significant byte: refuses nearly all at once
        nonces: list[int] = []
        for position in range(start, start + count):
            nonce = position.to_bytes(4, "big")
            digest = sha256(sha256(header76 + nonce).digest()).digest()
            if not digest[31] & highest and not int.from_bytes(digest[28:], "big") & mask:
                nonces.append(int.from_bytes(nonce, "little"))
        return ScanResult(tuple(nonces), count)


HASHLIB = ReferenceKernel()
"""Always there."""

"""What a kernel is: the one interface between devices and the code that hashes.

A kernel scans *W3 space*: position p stands for the nonce whose four header bytes, read big-endian, are p
(`nonce = bswap32(p)`), because that is the word that SHA-256 sees. Positions run from 0 to 2^32 - 1.
A kernel hashes one or more *midstates* per position: headers that differ in the version only.
A kernel reports *candidates*: nonces whose last digest word passes a mask. The caller re-checks each of them
with hashlib before anything is counted or submitted; one that fails there is a hardware error.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Protocol


class Candidate(NamedTuple):
    """A hash that passed the mask: of the header with this number, with this nonce."""

    midstate: int
    nonce: int


@dataclass(frozen=True, slots=True)
class ScanResult:
    """Candidates of one scan call, ordered by position within a group of lanes.

    `hashes` counts positions times midstates; `overflow` the candidates for which there was no room.
    """

    candidates: tuple[Candidate, ...]
    hashes: int
    overflow: int = 0

    @property
    def nonces(self) -> tuple[int, ...]:
        """The candidates' nonces."""
        return tuple(candidate.nonce for candidate in self.candidates)


class PreparedJob(Protocol):
    """Whatever a kernel precomputed for its headers and mask; immutable, may be shared by threads."""


class Kernel(Protocol):
    """One way to compute the double hash. Instances are stateless and may be used by many threads at once."""

    @property
    def name(self) -> str:
        """Stable identifier: "avx512", "avx2", "sse2", "portable", "shani", "armv8", "hashlib"."""

    @property
    def words(self) -> str:
        """For people: "AVX-512, 16 lanes"."""

    @property
    def lanes(self) -> int:
        """Nonces per group; counts need not be a multiple of it."""

    @property
    def midstates(self) -> int:
        """Versions hashed per nonce; 1 without version rolling."""

    def prepare(self, headers76: tuple[bytes, ...], target: int) -> PreparedJob:
        """Precompute for a share target (256-bit integer) and as many headers as the kernel has midstates.

        Each has 76 bytes (no nonce); they may differ in the version only.

        Raises:
            ValueError: other headers than that.
        """

    def scan(self, job: PreparedJob, start: int, count: int) -> ScanResult:
        """Hash positions start .. start+count-1 of W3 space (start + count <= 2^32); releases the GIL."""

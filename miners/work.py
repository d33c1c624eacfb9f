"""Block headers, merkle roots, targets and difficulty: the arithmetic of mining work.

Sources: Bitcoin wiki "Block hashing algorithm", "Difficulty", "Target"; Stratum V1 as real servers speak it.
"""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass

DIFFICULTY_1_TARGET = 0xFFFF << 208
"""Target of difficulty 1 (bdiff)."""
MAX_TARGET = (1 << 256) - 1


def sha256d(data: bytes) -> bytes:
    """SHA-256 of SHA-256, 32 bytes."""
    return hashlib.sha256(hashlib.sha256(data).digest()).digest()


def target_from_nbits(nbits: int) -> int:
    """The 256-bit target of a compact `nbits`; 0 for a negative one, as Bitcoin Core reads it."""
    exponent, mantissa = nbits >> 24, nbits & 0x007FFFFF
    if nbits & 0x00800000:
        return 0
    target = mantissa >> (8 * (3 - exponent)) if exponent <= 3 else mantissa << (8 * (exponent - 3))  # noqa: PLR2004
    return min(target, MAX_TARGET)


def target_from_difficulty(difficulty: float) -> int:
    """The share target of a pool difficulty, by exact division of the difficulty's binary fraction.

    Raises:
        ValueError: the difficulty is not a positive finite number.
    """
    if not (math.isfinite(difficulty) and difficulty > 0):
        raise ValueError(f"difficulty {difficulty!r} is not a positive number")
    numerator, denominator = difficulty.as_integer_ratio()
    return min(DIFFICULTY_1_TARGET * denominator // numerator, MAX_TARGET)


def difficulty_from_target(target: int) -> float:
    """Difficulty (bdiff) of a target; infinite for 0."""
    return DIFFICULTY_1_TARGET / target if target else math.inf


def hash_value(hash_bytes: bytes) -> int:
    """The number that is compared with a target: SHA-256's bytes read little-endian."""
    return int.from_bytes(hash_bytes, "little")


def difficulty_of_hash(hash_bytes: bytes) -> float:
    """The highest difficulty that this hash would satisfy."""
    return difficulty_from_target(hash_value(hash_bytes))


def hashes_per_share(target: int) -> float:
    """Mean number of hashes until one is at or below `target`."""
    return 2**256 / (target + 1)


@dataclass(frozen=True, slots=True)
class Job:
    """Work as a Stratum V1 `mining.notify` describes it, or a fixed header (`fixed_header76`, for replays).

    `previous_hash` is in header byte order (32 bytes), `merkle_branch` as sent. `target` is the *share* target,
    `network_target` the block's. `sequence` rises with every job: workers compare it, no locks needed.
    """

    job_id: str
    sequence: int
    version: int
    previous_hash: bytes
    coinbase1: bytes
    coinbase2: bytes
    merkle_branch: tuple[bytes, ...]
    nbits: int
    ntime: int
    extranonce1: bytes
    extranonce2_size: int
    target: int
    difficulty: float
    clean: bool = True
    height: int | None = None
    fixed_header76: bytes | None = None

    @property
    def network_target(self) -> int:
        """The block target of `nbits`."""
        return target_from_nbits(self.nbits)

    def merkle_root(self, extranonce2: bytes) -> bytes:
        """Root over the coinbase with this extranonce2, 32 bytes in header order."""
        node = sha256d(self.coinbase1 + self.extranonce1 + extranonce2 + self.coinbase2)
        for sibling in self.merkle_branch:
            node = sha256d(node + sibling)
        return node

    def header76(self, extranonce2: bytes, *, ntime: int | None = None, version: int | None = None) -> bytes:
        """The 76 header bytes before the nonce."""
        if self.fixed_header76 is not None:
            return self.fixed_header76
        return (
            (self.version if version is None else version).to_bytes(4, "little")
            + self.previous_hash
            + self.merkle_root(extranonce2)
            + (self.ntime if ntime is None else ntime).to_bytes(4, "little")
            + self.nbits.to_bytes(4, "little")
        )


def header_hash(header76: bytes, nonce: int) -> bytes:
    """Double hash of a whole header, 32 bytes."""
    return sha256d(header76 + nonce.to_bytes(4, "little"))

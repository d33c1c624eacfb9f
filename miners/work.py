"""Block headers, merkle roots, targets and difficulty: the arithmetic of mining work.

Sources: Bitcoin wiki "Block hashing algorithm", "Difficulty", "Target"; Stratum V1 as real servers speak it.
"""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass

from miners.formats.target import (
    DIFFICULTY_1_TARGET,
    MAX_TARGET,
    hashes_per_share,
    nbits_from_target,
    target_from_difficulty,
    target_from_nbits,
)

__all__ = [
    "DIFFICULTY_1_TARGET",
    "MAX_TARGET",
    "ROLLABLE",
    "Job",
    "coinbase_height",
    "difficulty_from_target",
    "difficulty_of_hash",
    "fold_merkle",
    "hash_value",
    "hashes_per_share",
    "hashrate_to_difficulty",
    "header_hash",
    "height_script",
    "merkle_branch",
    "nbits_from_target",
    "sha256d",
    "swap_words",
    "target_from_difficulty",
    "target_from_nbits",
]


ROLLABLE = 0x1FFFE000
"""The bits of the version that BIP 320 leaves to miners; we never touch others, whatever a pool allows."""


def sha256d(data: bytes) -> bytes:
    """SHA-256 of SHA-256, 32 bytes."""
    return hashlib.sha256(hashlib.sha256(data).digest()).digest()


def difficulty_from_target(target: int) -> float:
    """Difficulty (bdiff) of a target; infinite for 0."""
    return DIFFICULTY_1_TARGET / target if target else math.inf


def hash_value(hash_bytes: bytes) -> int:
    """The number that is compared with a target: SHA-256's bytes read little-endian."""
    return int.from_bytes(hash_bytes, "little")


def difficulty_of_hash(hash_bytes: bytes) -> float:
    """The highest difficulty that this hash would satisfy."""
    return difficulty_from_target(hash_value(hash_bytes))


def hashrate_to_difficulty(hashrate_hs: float, share_interval_s: float) -> float:
    """The difficulty at which `hashrate_hs` finds one share every `share_interval_s` seconds."""
    return hashrate_hs * share_interval_s / hashes_per_share(DIFFICULTY_1_TARGET)


def swap_words(previous_hash: bytes) -> bytes:
    """Header byte order <-> `mining.notify`'s: eight words, each reversed. Its own inverse."""
    return b"".join(previous_hash[i : i + 4][::-1] for i in range(0, len(previous_hash), 4))


def merkle_branch(txids: tuple[bytes, ...]) -> tuple[bytes, ...]:
    """What the coinbase's hash combines with on its way to the root; `txids` of all others, in order."""
    level: list[bytes] = [b"", *txids]  # the coinbase's place stays open
    branch = []
    while len(level) > 1:
        branch.append(level[1])
        if len(level) % 2:
            level.append(level[-1])
        level = [b""] + [sha256d(level[i] + level[i + 1]) for i in range(2, len(level), 2)]
    return tuple(branch)


def fold_merkle(leaf: bytes, branch: tuple[bytes, ...]) -> bytes:
    """The merkle root over the first `leaf` (the coinbase's hash) and its `branch`."""
    for sibling in branch:
        leaf = sha256d(leaf + sibling)
    return leaf


def height_script(height: int) -> bytes:
    """The script push with which a coinbase begins since BIP 34.

    Raises:
        ValueError: the height is negative.
    """
    if height < 0:
        raise ValueError(f"a block height of {height} does not exist")
    if height <= _SMALL_HEIGHT:
        return bytes([_OP_1 + height - 1 if height else 0])
    # One spare bit, because script numbers are signed.
    number = height.to_bytes(height.bit_length() // 8 + 1, "little")
    return bytes([len(number)]) + number


def coinbase_height(coinbase: bytes) -> int | None:
    """The height that a coinbase transaction begins with (BIP 34), or None where none can be read."""
    inputs = coinbase[4:]
    if not inputs.startswith(b"\x01" + bytes(32) + b"\xff\xff\xff\xff"):
        return None
    script = inputs[_SCRIPT_AT:]
    if not script or not 2 <= inputs[_SCRIPT_AT - 1] <= 100:  # noqa: PLR2004 - the consensus rule for its length
        return None
    if script[0] == 0:
        return 0
    if _OP_1 <= script[0] < _OP_1 + _SMALL_HEIGHT:
        return script[0] - _OP_1 + 1
    number = script[1 : 1 + script[0]]
    if script[0] > _LONGEST_HEIGHT or len(number) < script[0] or number[-1] & 0x80:
        return None
    return int.from_bytes(number, "little")


_OP_1 = 0x51
_SMALL_HEIGHT = 16
"""Up to here a height is one opcode, OP_1 to OP_16."""
_LONGEST_HEIGHT = 5
_SCRIPT_AT = 1 + 32 + 4 + 1
"""Where the script begins behind the version: input count, no output, its index, a length byte."""


@dataclass(frozen=True, slots=True)
class Job:
    """Work as a Stratum V1 `mining.notify` describes it, or a fixed header (`fixed_header76`, for replays).

    `previous_hash` is in header byte order (32 bytes), `merkle_branch` as sent. `target` is the *share*
    target, `network_target` the block's. `sequence` rises with every job: workers compare it, without locks.
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
    version_mask: int = 0
    """Bits of the version that may be rolled: none that `version` has; 0 without version rolling."""
    scan_start: int = 0
    """First position of W3 space worth searching (see `kernels.api`); replays narrow it, pools never do."""
    scan_count: int | None = None
    """Number of positions from `scan_start`; None: to the end of the space."""

    @property
    def network_target(self) -> int:
        """The block target of `nbits`."""
        return target_from_nbits(self.nbits)

    def merkle_root(self, extranonce2: bytes) -> bytes:
        """Root over the coinbase with this extranonce2, 32 bytes in header order."""
        coinbase = self.coinbase1 + self.extranonce1 + extranonce2 + self.coinbase2
        return fold_merkle(sha256d(coinbase), self.merkle_branch)

    def header76(self, extranonce2: bytes, *, ntime: int | None = None, version: int | None = None) -> bytes:
        """The 76 header bytes before the nonce; of a fixed header only the version can be another."""
        if self.fixed_header76 is not None:
            fixed = self.fixed_header76
            return fixed if version is None else version.to_bytes(4, "little") + fixed[4:]
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

"""Targets: of a share difficulty, as headers write them, and the hashes that they take. Alike on both sides.

Sources: Bitcoin wiki "Difficulty", "Target"; Bitcoin Core, `arith_uint256::SetCompact` and `GetCompact`.
"""

from __future__ import annotations

import math

DIFFICULTY_1_TARGET = 0xFFFF << 208
"""Target of difficulty 1 (bdiff)."""
MAX_TARGET = (1 << 256) - 1


def target_from_difficulty(difficulty: float) -> int:
    """The share target of a pool difficulty, by exact division of the difficulty's binary fraction.

    Raises:
        ValueError: the difficulty is not a positive finite number.
    """
    if not (math.isfinite(difficulty) and difficulty > 0):
        raise ValueError(f"difficulty {difficulty!r} is not a positive number")
    numerator, denominator = difficulty.as_integer_ratio()
    return min(DIFFICULTY_1_TARGET * denominator // numerator, MAX_TARGET)


def target_from_nbits(nbits: int) -> int:
    """The 256-bit target of a compact `nbits`; 0 for a negative one, as Bitcoin Core reads it.

    Of more than 256 bits it is `MAX_TARGET`, which no compact form can say.
    """
    exponent, mantissa = nbits >> 24, nbits & 0x007FFFFF
    if nbits & 0x00800000:
        return 0
    target = mantissa >> (8 * (3 - exponent)) if exponent <= 3 else mantissa << (8 * (exponent - 3))  # noqa: PLR2004
    return min(target, MAX_TARGET)


def nbits_from_target(target: int) -> int:
    """The compact form of a target, rounded down to what its three mantissa bytes can say.

    Raises:
        ValueError: the target is negative or has more than 256 bits.
    """
    if not 0 <= target <= MAX_TARGET:
        raise ValueError("a target has 256 bits and no sign")
    size = (target.bit_length() + 7) // 8
    mantissa = target << (8 * (3 - size)) if size <= 3 else target >> (8 * (size - 3))  # noqa: PLR2004 - format
    if mantissa & 0x00800000:  # the sign bit: move one byte up
        mantissa >>= 8
        size += 1
    return size << 24 | mantissa


def hashes_per_share(target: int) -> float:
    """Mean number of hashes until one is at or below `target`."""
    return 2**256 / (target + 1)

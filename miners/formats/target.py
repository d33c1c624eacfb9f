"""From a share difficulty to its target and to the hashes that it takes: exact, and alike on both sides.

Sources: Bitcoin wiki "Difficulty", "Target".
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


def hashes_per_share(target: int) -> float:
    """Mean number of hashes until one is at or below `target`."""
    return 2**256 / (target + 1)

"""The arithmetic of mining income and luck: pure functions of hashrate, difficulty and time.

Finding blocks is a Poisson process: every hash is a ticket of its own. Sources: Bitcoin wiki "Difficulty";
Bitcoin Core `GetBlockSubsidy`.
"""

from __future__ import annotations

import math

DAY_S = 86400.0
DAYS_PER_YEAR = 365.25
SAT_PER_BTC = 100_000_000
HASHES_PER_DIFFICULTY = 2**48 / 0xFFFF
"""Mean hashes per share of difficulty 1, 2^256 / (0xFFFF·2^208); the usual 2^32 is 1.5e-5 too low."""
_FIRST_SUBSIDY_SAT = 50 * SAT_PER_BTC
_HALVING_BLOCKS = 210_000
_LAST_HALVING = 64


def hashes_for_difficulty(difficulty: float) -> float:
    """Mean hashes until one reaches `difficulty` (bdiff)."""
    return difficulty * HASHES_PER_DIFFICULTY


def subsidy_sat(height: int) -> int:
    """What a block creates, in sat: 50 BTC, halved every 210,000 blocks, 0 from the 64th halving."""
    halvings = height // _HALVING_BLOCKS
    return _FIRST_SUBSIDY_SAT >> halvings if halvings < _LAST_HALVING else 0


def blocks_per_day(hashrate_hs: float, difficulty: float) -> float:
    """Mean number of blocks that `hashrate_hs` finds in a day."""
    return hashrate_hs * DAY_S / hashes_for_difficulty(difficulty)


def sat_per_day(hashrate_hs: float, difficulty: float, reward_sat: int, pool_fee: float = 0.0) -> float:
    """Mean income in sat per day.

    Args:
        hashrate_hs: hashes per second.
        difficulty: of the network.
        reward_sat: subsidy and fees of one block.
        pool_fee: 0..1, what the pool keeps.
    """
    return blocks_per_day(hashrate_hs, difficulty) * reward_sat * (1.0 - pool_fee)


def chance_of_one(mean_number: float) -> float:
    """P(at least one) where `mean_number` are found on average; exact for tiny chances, too."""
    return -math.expm1(-mean_number)


def mean_wait_years(hashrate_hs: float, difficulty: float) -> float | None:
    """Mean years until a block; None while nothing is hashed (never)."""
    per_year = blocks_per_day(hashrate_hs, difficulty) * DAYS_PER_YEAR
    return 1.0 / per_year if per_year > 0 else None


def best_share_percentile(best_difficulty: float, hashes: float) -> float | None:
    """0..1: how many of those who hash as much have a smaller best share; None before the first hash."""
    if hashes <= 0 or best_difficulty <= 0:
        return None
    return math.exp(-hashes / hashes_for_difficulty(best_difficulty))


def best_share_at(percentile: float, hashes: float) -> float | None:
    """The best-share difficulty that `percentile` (0..1, both excluded) of equal efforts stay below.

    0.5 is the *typical* best. There is no expected best: the mean of this distribution diverges.
    """
    return hashes / HASHES_PER_DIFFICULTY / -math.log(percentile) if hashes > 0 else None

"""The arithmetic of mining income and luck: pure functions of hashrate, difficulty and time.

Finding blocks is a Poisson process: every hash is a ticket of its own. Sources: Bitcoin wiki "Difficulty";
Bitcoin Core `GetBlockSubsidy`.
"""

from __future__ import annotations

import math

from miners.formats.target import DIFFICULTY_1_TARGET, MAX_TARGET, target_from_nbits

DAY_S = 86400.0
DAYS_PER_YEAR = 365.25
YEAR_S = DAYS_PER_YEAR * DAY_S
LIFE_YEARS = 80.0
"""What "in a life" means."""
J_PER_KWH = 3.6e6
HASHES_PER_TH = 1e12
SAT_PER_BTC = 100_000_000
HASHES_PER_DIFFICULTY = 2**48 / 0xFFFF
"""Mean hashes per share of difficulty 1, 2^256 / (0xFFFF·2^208); the usual 2^32 is 1.5e-5 too low."""
_FIRST_SUBSIDY_SAT = 50 * SAT_PER_BTC
_HALVING_BLOCKS = 210_000
_LAST_HALVING = 64


def hashes_for_difficulty(difficulty: float) -> float:
    """Mean hashes until one reaches `difficulty` (bdiff)."""
    return difficulty * HASHES_PER_DIFFICULTY


def target_of_nbits(nbits: int) -> int:
    """The 256-bit target of a block header's compact `nbits`, exactly.

    Raises:
        ValueError: it is negative, zero, or more than 256 bits: no hash can be told to meet it.
    """
    target = target_from_nbits(nbits) if 0 <= nbits < 1 << 32 else 0
    if not 0 < target < MAX_TARGET:
        raise ValueError(f"nBits {nbits:#x} is no target")
    return target


def difficulty_of_nbits(nbits: int) -> float:
    """The difficulty (bdiff) of a compact target, correctly rounded.

    Raises:
        ValueError: as `target_of_nbits`.
    """
    return DIFFICULTY_1_TARGET / target_of_nbits(nbits)


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
    return -math.expm1(-max(mean_number, 0.0))


def wait_years(chance: float, hashrate_hs: float, difficulty: float) -> float | None:
    """Years until at least one block has been found with this chance (0 <= chance < 1): 0.5 is the median.

    None while nothing is hashed (never).
    """
    mean = mean_wait_years(hashrate_hs, difficulty)
    return None if mean is None else -math.log1p(-chance) * mean


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


def hashes_per_kwh(j_per_th: float) -> float:
    """Hashes that a kWh of electricity buys at this efficiency."""
    return J_PER_KWH / j_per_th * HASHES_PER_TH


def efficiency_j_per_th(power_w: float, hashrate_hs: float) -> float:
    """Joules per 10^12 hashes."""
    return power_w / hashrate_hs * HASHES_PER_TH


def hashprice(difficulty: float, reward_sat: int, btc_price: float, pool_fee: float = 0.0) -> float:
    """Money per PH/s and day, in the currency of `btc_price`."""
    return sat_per_day(1e15, difficulty, reward_sat, pool_fee) / SAT_PER_BTC * btc_price


def revenue_per_kwh(per_ph_day: float, j_per_th: float) -> float:
    """What a kWh, of electricity and so of heat, earns: money per PH/s and day over 24 h x J/TH.

    A PH/s at 1 J/TH draws 1 kW.
    """
    return per_ph_day / (24.0 * j_per_th)


def cost_of_odds(chance: float, difficulty: float, j_per_th: float, price_per_kwh: float) -> float:
    """What the electricity costs until a block has been found with this chance (0 <= chance < 1).

    At 0.5: ln 2 x hashes per block x J per hash / 3.6e6 x price.
    """
    hashes = -math.log1p(-chance) * hashes_for_difficulty(difficulty)
    return hashes / hashes_per_kwh(j_per_th) * price_per_kwh

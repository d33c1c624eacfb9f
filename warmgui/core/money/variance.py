"""How far a day's income strays from its mean: alone, and in pools that pay per share or per block.

Blocks and shares are Poisson processes, so the variance of their number is their mean. All three ways have
the same mean before the fee; what a pool sells is less variance.

- **Solo**: lambda blocks a day, each pays R: sigma = R sqrt(lambda).
- **FPPS** (each share is paid what it is worth on average, found block or not): the pool carries the luck of
  blocks; what is left is the number of one's own shares, n a day: sigma = mean / sqrt(n).
- **PPLNS** (each block of the pool is shared out over a window of the last N shares): the luck of the pool's
  blocks stays, and the number of one's own shares in a window. A payout is R k/N with k Poisson of mean m,
  so E[payout^2] = (R/N)^2 (m + m^2), and the variance is that times the pool's blocks per day. Windows that
  overlap pay the same shares again; that correlation is left out.

Source: M. Rosenfeld, "Analysis of Bitcoin Pooled Mining Reward Systems" (2011).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from warmgui.core.money.mining import DAY_S, blocks_per_day, hashes_for_difficulty, sat_per_day


@dataclass(frozen=True, slots=True)
class DayIncome:
    """A day's income in sat."""

    mean_sat: float
    sigma_sat: float
    """Standard deviation."""
    paid_times: float
    """Payments a day on average."""


def solo(hashrate_hs: float, difficulty: float, reward_sat: int, fee: float = 0.0) -> DayIncome:
    """Alone: nearly every day brings nothing, one of them a whole block.

    Args:
        hashrate_hs: one's own.
        difficulty: of the network.
        reward_sat: subsidy and fees of a block.
        fee: 0..1, what a solo pool keeps.
    """
    blocks = blocks_per_day(hashrate_hs, difficulty)
    each = reward_sat * (1.0 - fee)
    return DayIncome(sat_per_day(hashrate_hs, difficulty, reward_sat, fee), math.sqrt(blocks) * each, blocks)


def fpps(
    hashrate_hs: float, difficulty: float, reward_sat: int, share_difficulty: float, fee: float = 0.0
) -> DayIncome:
    """Paid per share of `share_difficulty`, at what it is worth on average."""
    shares = hashrate_hs * DAY_S / hashes_for_difficulty(share_difficulty)
    mean = sat_per_day(hashrate_hs, difficulty, reward_sat, fee)
    return DayIncome(mean, mean / math.sqrt(shares) if shares > 0 else 0.0, shares)


def pplns(
    hashrate_hs: float,
    pool_hs: float,
    difficulty: float,
    reward_sat: int,
    fee: float = 0.0,
    *,
    window_shares: float = math.inf,
) -> DayIncome:
    """A part of each block that the pool finds.

    Args:
        hashrate_hs: one's own.
        pool_hs: of the whole pool, one's own included.
        difficulty: of the network.
        reward_sat: subsidy and fees of a block.
        fee: 0..1, what the pool keeps.
        window_shares: N, the shares that a block is shared out over; endless where it is not known.
    """
    blocks = blocks_per_day(pool_hs, difficulty)
    part = hashrate_hs / pool_hs if pool_hs > 0 else 0.0
    each = reward_sat * (1.0 - fee)
    spread = part * part + part / window_shares
    return DayIncome(blocks * part * each, math.sqrt(blocks * spread) * each, blocks)

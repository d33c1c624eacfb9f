"""Chances at the present hashrate, and how lucky today's best share is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.model import Odds
from warmgui.core.money.ladder import ladder
from warmgui.core.money.mining import (
    DAYS_PER_YEAR,
    LIFE_YEARS,
    best_share_at,
    best_share_percentile,
    blocks_per_day,
    chance_of_one,
    mean_wait_years,
    wait_years,
)

if TYPE_CHECKING:
    from warmgui.core.model import NetworkFacts


def odds(
    hashrate_hs: float | None, hashes_today: float, best_difficulty: float | None, facts: NetworkFacts
) -> Odds:
    """The odds card.

    Args:
        hashrate_hs: mean hashes per second; None while it is not known.
        hashes_today: hashes since local midnight.
        best_difficulty: of today's best share; None before the first one.
        facts: the dated difficulty.
    """
    typical = best_share_at(0.5, hashes_today)
    percentile = best_share_percentile(best_difficulty or 0.0, hashes_today)
    steps = ladder(hashrate_hs)
    if hashrate_hs is None or not facts.difficulty > 0:
        return Odds(
            typical_best_today=typical, best_percentile=percentile, hashrate_hs=hashrate_hs, ladder=steps
        )
    per_day = blocks_per_day(hashrate_hs, facts.difficulty)
    return Odds(
        years_per_block=mean_wait_years(hashrate_hs, facts.difficulty),
        chance_per_day=chance_of_one(per_day),
        chance_per_year=chance_of_one(per_day * DAYS_PER_YEAR),
        typical_best_today=typical,
        best_percentile=percentile,
        hashrate_hs=hashrate_hs,
        chance_per_life=chance_of_one(per_day * DAYS_PER_YEAR * LIFE_YEARS),
        median_years_per_block=wait_years(0.5, hashrate_hs, facts.difficulty),
        ladder=steps,
    )

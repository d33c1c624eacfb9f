"""Solo or pool: a hundred thousand lives side by side, seeded; see `core.lab.paths`.

Only whole numbers of blocks or shares are drawn and summed up; what they are worth is worked out from their
histogram at each moment, so that memory is a few numbers per path and quantiles need no sorting. Payment in
whole multiples of a threshold never decreases with what was earned, so a quantile of what was paid is the
payment of that quantile.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from warmgui.analysis.paths_draws import poisson, shares_of_blocks
from warmgui.core.lab.paths import (
    FPPS,
    QUANTILES,
    PathAnswer,
    PathSide,
    answer_plain,
    question_from,
)
from warmgui.core.money.mining import blocks_per_day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from warmgui.analysis.paths_draws import Draw
    from warmgui.core.lab.paths import PathQuestion
    from warmgui.core.money.variance import DayIncome

EXAMPLES = 5
_WIDE = 4
"""Numbers that spread over more than so many values per path are sorted in part instead of counted."""
_SOLO_STREAM, _POOL_STREAM = 0, 1


@dataclass(frozen=True, slots=True)
class _Worth:
    """What a number of blocks or shares is worth."""

    each_sat: float
    payout_sat: int = 0

    def earned(self, numbers: NDArray[Any]) -> NDArray[np.float64]:
        """Paid or not."""
        return numbers * self.each_sat

    def paid(self, numbers: NDArray[Any]) -> NDArray[np.float64]:
        """In whole multiples of the threshold."""
        earned = self.earned(numbers)
        if self.payout_sat <= 0:
            return earned
        return np.floor(earned / self.payout_sat) * self.payout_sat


@dataclass(frozen=True, slots=True)
class _Counted:
    """The numbers of all paths at one moment: values, and how many paths have each."""

    values: NDArray[Any]
    paths: NDArray[np.int64] | None
    """None: one path each; then the values stand in order at the places of the quantiles only."""
    total: int

    def mean(self, of: NDArray[np.float64]) -> float:
        """Of numbers that belong to `values`."""
        return float((of.sum() if self.paths is None else of @ self.paths) / self.total)

    def quantiles(self) -> NDArray[Any]:
        """The smallest values that at least so many of the paths do not exceed."""
        if self.paths is None:
            return self.values[_places(self.total)]
        return self.values[np.searchsorted(np.cumsum(self.paths), _places(self.total), side="right")]


def paths(job: Mapping[str, Any]) -> dict[str, Any]:
    """Answer a question; both as plain values.

    Raises:
        ValueError: it is none.
    """
    return answer_plain(answered(question_from(job)))


def answered(question: PathQuestion) -> PathAnswer:
    """Both ways, each with a stream of its own: what one is asked for does not change the other."""
    q = question
    steps, step_days = q.points - 1, q.days / (q.points - 1)
    alone = poisson(_stream(q, _SOLO_STREAM), q.solo_day.paid_times * step_days, q.paths)
    solo = _walked(q, alone, _Worth(q.reward_sat * (1.0 - q.solo_fee)), q.solo_day)
    worth, draw = _pool(q, step_days)
    pool = _walked(q, draw, worth, q.pool_day)
    moments = tuple(q.years * i / steps for i in range(q.points))
    return PathAnswer(q, moments, solo, pool, seconds=0.0)


def _pool(q: PathQuestion, step_days: float) -> tuple[_Worth, Draw]:
    """What is counted in the pool, and what one of it is worth."""
    rng, each = _stream(q, _POOL_STREAM), q.reward_sat * (1.0 - q.pool_fee)
    if q.scheme == FPPS:
        share_sat = each * q.share_difficulty / q.difficulty
        return _Worth(share_sat, q.payout_sat), poisson(rng, q.pool_day.paid_times * step_days, q.paths)
    blocks, part = blocks_per_day(q.pool_hs, q.difficulty) * step_days, q.hashrate_hs / q.pool_hs
    if math.isinf(q.window_shares):
        return _Worth(each * part, q.payout_sat), poisson(rng, blocks, q.paths)
    share_sat = each / q.window_shares
    return _Worth(share_sat, q.payout_sat), shares_of_blocks(rng, blocks, q.window_shares * part, q.paths)


def _walked(q: PathQuestion, draw: Draw, worth: _Worth, theory: DayIncome) -> PathSide:
    """One way from its beginning to its end."""
    numbers = np.zeros(q.paths, np.int64)
    examples = min(EXAMPLES, q.paths)
    means, earned_means, quantiles = [0.0], [0.0], [np.zeros(len(QUANTILES))]
    singles = [np.zeros(examples)]
    counted = _counted(numbers)
    for _ in range(q.points - 1):
        numbers += draw()
        counted = _counted(numbers)
        means.append(counted.mean(worth.paid(counted.values)))
        earned_means.append(counted.mean(worth.earned(counted.values)))
        quantiles.append(worth.paid(counted.quantiles()))
        singles.append(worth.paid(numbers[:examples]))
    earned, paid = worth.earned(counted.values), worth.paid(counted.values)
    return PathSide(
        mean_sat=tuple(means),
        quantiles_sat=_rows(quantiles),
        examples_sat=_rows(singles),
        theory_mean_sat=theory.mean_sat * q.days,
        theory_sigma_sat=theory.sigma_sat * math.sqrt(q.days),
        sigma_sat=math.sqrt(counted.mean((earned - earned_means[-1]) ** 2)),
        nothing=counted.mean((paid <= 0.0).astype(np.float64)),
        earned_mean_sat=tuple(earned_means),
    )


def _counted(numbers: NDArray[np.int64]) -> _Counted:
    low, high = int(numbers.min()), int(numbers.max())
    if high - low <= _WIDE * numbers.size:
        return _Counted(np.arange(low, high + 1), np.bincount(numbers - low), numbers.size)
    return _Counted(np.partition(numbers, _places(numbers.size)), None, numbers.size)


def _places(total: int) -> list[int]:
    return [max(math.ceil(q * total) - 1, 0) for q in QUANTILES]


def _rows(moments: list[NDArray[np.float64]]) -> tuple[tuple[float, ...], ...]:
    """From one array per moment to one row per quantile or path."""
    return tuple(tuple(row) for row in np.array(moments).T.tolist())


def _stream(q: PathQuestion, number: int) -> np.random.Generator:
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence((q.seed, number))))

"""Random numbers of blocks and shares in a span of time: exactly Poisson, and drawn by the million.

A path is a sum of independent increments that all have one distribution. Drawn one by one, numpy's Poisson
takes 25 to 60 ns; here the distribution function is tabulated once, and a draw is a look into a table at a
uniform number of 53 bits: 5 ns. The table is cut where less than 1e-18 is left, so what comes out has the
distribution that a double-precision inversion has. Where hardly anything happens (a PC alone: 1e-7 blocks in
ten years) the events of all paths together are drawn and thrown onto paths: a Poisson process that is split
at random is again one, exactly.

A pool of PPLNS: B blocks, Poisson of mean mu; each pays the k shares that one has in its window, k Poisson of
mean m, windows taken as independent (as `core.money.variance` does). The sum is Neyman's type A distribution:
a mixture over B of Poisson(B m).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Draw = Callable[[], NDArray[np.int64]]
    """An increment of every path."""

SPARSE_BELOW = 0.25
"""Events per path and step: with fewer than that they are thrown onto paths."""
TAIL_SIGMAS = 9.5
"""Both tails together hold less than 1e-18 beyond so many standard deviations and `_TAIL_EVENTS`."""
_TAIL_EVENTS = 45.0
"""What a Poisson's right tail is longer than a normal one's."""
MOST_ENTRIES = 250_000
"""Of a table; a wider distribution is drawn one by one."""
MOST_MIXED = 3_000_000
"""Numbers of blocks times numbers of shares that a mixture is worked out for."""
_CELLS_PER_ENTRY = 16
_FEWEST_CELLS, _MOST_CELLS = 2**14, 2**20


class Table:
    """A distribution on whole numbers from `low` on.

    Args:
        low: the smallest one.
        chances: of low, low + 1, ...; they are made to sum up to 1.
    """

    def __init__(self, low: int, chances: NDArray[np.float64]) -> None:
        self._low = low
        self._cdf = np.cumsum(chances)
        self._cdf /= self._cdf[-1]
        self._cdf[-1] = 1.0
        wanted = min(max(chances.size * _CELLS_PER_ENTRY, _FEWEST_CELLS), _MOST_CELLS)
        self._cells = 2 ** math.ceil(math.log2(wanted))
        edges = np.arange(self._cells + 1) / self._cells
        first = np.searchsorted(self._cdf, edges, side="right")
        # A cell in which the function steps does not tell the number; those draws are looked up.
        self._guide = np.where(first[:-1] == first[1:], first[:-1], -1).astype(np.int32)

    def draw(self, rng: np.random.Generator, count: int) -> NDArray[np.int64]:
        """So many independent numbers."""
        uniform = rng.random(count)
        found = self._guide[(uniform * self._cells).astype(np.int32)]
        open_ones = np.flatnonzero(found < 0)
        found[open_ones] = np.searchsorted(self._cdf, uniform[open_ones], side="right")
        numbers: NDArray[np.int64] = found.astype(np.int64)
        return numbers + self._low


def poisson_chances(mean: float, low: int, high: int) -> NDArray[np.float64]:
    """Chances of low..high, up to a common factor: by the ratio of neighbours, from the likeliest one on."""
    top = min(max(int(mean), low), high)
    up = np.cumprod(mean / np.arange(top + 1, high + 1))
    down = np.cumprod(np.arange(top, low, -1) / mean) if mean > 0 else np.zeros(top - low)
    return np.concatenate((down[::-1], [1.0], up))


def poisson_range(mean: float) -> tuple[int, int]:
    """Beyond these numbers less than 1e-18 is left."""
    reach = TAIL_SIGMAS * math.sqrt(mean) + _TAIL_EVENTS
    return max(int(mean - reach), 0), int(mean + reach) + 1


def poisson(rng: np.random.Generator, mean: float, paths: int) -> Draw:
    """Events per step, of every path."""
    if mean < SPARSE_BELOW:
        return lambda: _thrown(rng, mean, paths)
    low, high = poisson_range(mean)
    if high - low > MOST_ENTRIES:
        return lambda: rng.poisson(mean, paths)
    table = Table(low, poisson_chances(mean, low, high))
    return lambda: table.draw(rng, paths)


def shares_of_blocks(rng: np.random.Generator, blocks: float, each: float, paths: int) -> Draw:
    """Shares that are paid per step, of every path: Poisson many blocks, of each Poisson many shares.

    Args:
        rng: where randomness comes from.
        blocks: mean number of the pool's blocks in a step.
        each: mean number of one's own shares in a block's window.
        paths: how many.
    """
    if blocks < SPARSE_BELOW:
        return lambda: _thrown(rng, blocks, paths, each)
    table = _mixture(blocks, each)
    if table is not None:
        return lambda: table.draw(rng, paths)
    found = poisson(rng, blocks, paths)
    return lambda: rng.poisson(found() * each)


def _thrown(
    rng: np.random.Generator, mean: float, paths: int, each: float | None = None
) -> NDArray[np.int64]:
    """The events of all paths, thrown onto paths; each counts as one, or as Poisson(each)."""
    events = int(rng.poisson(mean * paths))
    where = rng.integers(0, paths, events)
    if each is None:
        return np.bincount(where, minlength=paths)
    increments = np.zeros(paths, np.int64)
    np.add.at(increments, where, rng.poisson(each, events))
    return increments


def _mixture(blocks: float, each: float) -> Table | None:
    """Neyman's type A distribution; None where it is too wide to be worked out."""
    first, last = poisson_range(blocks)
    low, high = poisson_range(first * each)[0], poisson_range(last * each)[1]
    if high - low > MOST_ENTRIES or (high - low) * (last - first) > MOST_MIXED:
        return None
    weights = poisson_chances(blocks, first, last)
    weights /= weights.sum()
    chances = np.zeros(high - low + 1)
    for number, weight in zip(range(first, last + 1), weights, strict=True):
        inner_low, inner_high = poisson_range(number * each)
        inner_low, inner_high = max(inner_low, low), min(inner_high, high)
        inner = poisson_chances(number * each, inner_low, inner_high)
        chances[inner_low - low : inner_high - low + 1] += inner * (weight / inner.sum())
    return Table(low, chances)

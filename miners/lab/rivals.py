"""The other miners of the lab's chain, who are simulated: they have hash power, and make no hash.

How long they take for a block is exponential, like the wait for any rare thing: a unit exponential `left` is
drawn, and it runs down by hash power / mean hashes of a block per second. Since such a wait has no memory,
another difficulty or another hash power only changes how fast it runs down.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from miners import work

if TYPE_CHECKING:
    import random

MOST_BLOCKS_HZ = 32.0
"""Blocks a second that the simulated miners find at most, whatever their hash power, until the difficulty
has followed: nobody could see more, and each one is a line."""


class Rivals:
    """Everybody else together.

    Args:
        hashrate_hs: their hash power.
        rng: of the waits.
    """

    def __init__(self, hashrate_hs: float, rng: random.Random) -> None:
        self.hashrate_hs = hashrate_hs
        self._rng = rng
        self._left = rng.expovariate(1.0)
        self._at_s = 0.0

    def rate_hz(self, nbits: int) -> float:
        """Blocks a second at this difficulty."""
        target = work.target_from_nbits(nbits)
        return min(self.hashrate_hs / work.hashes_per_share(target), MOST_BLOCKS_HZ)

    def due_s(self, nbits: int) -> float:
        """When they find the next block if the difficulty stays; infinity: never."""
        rate_hz = self.rate_hz(nbits)
        return self._at_s + self._left / rate_hz if rate_hz > 0 else math.inf

    def search(self, until_s: float, nbits: int) -> None:
        """They searched until then at this difficulty, and found nothing."""
        self._left = max(self._left - (until_s - self._at_s) * self.rate_hz(nbits), 0.0)
        self._at_s = until_s

    def find(self, at_s: float) -> None:
        """They found a block now; the wait for the next one begins."""
        self._at_s = at_s
        self._left = self._rng.expovariate(1.0)

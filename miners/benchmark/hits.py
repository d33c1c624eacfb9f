"""Does a kernel find what chance gives? Counts its candidates under an easy mask and checks each by hashlib.

A kernel that loses hits is fast and worthless, and no rate would show it. Of `hashes` hashes, each a hit with
probability p, the number of hits has the standard deviation sqrt(hashes * p): five of them are never chance.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from miners.kernels.dispatch import sibling_headers
from miners.kernels.masks import POSITIONS
from miners.work import hash_value, header_hash

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.kernels.api import Kernel

WANTED_HITS = 4096
SIGMAS = 5.0
HEADER76 = bytes(range(100, 176))
_MOST_PER_CALL = 256
"""Expected hits of one call: kernels have room for about a thousand."""
_FEWEST_BITS, _MOST_BITS = 4, 32


@dataclass(frozen=True, slots=True)
class Hits:
    """Hits that hashlib confirmed, how many chance would give, and candidates that were none or lost."""

    hits: int
    expected: float
    wrong: int = 0
    overflow: int = 0

    @property
    def problem(self) -> str:
        """What is wrong, for a sentence; "": nothing."""
        if self.wrong:
            return f"{self.wrong} of its candidates were none"
        if self.overflow:
            return f"it had no room for {self.overflow} candidates"
        if not plausible(self.hits, self.expected):
            return f"it found {self.hits} hits where chance gives {self.expected:.0f}"
        return ""


def plausible(hits: int, expected: float) -> bool:
    """Whether so many hits may be chance: within five standard deviations."""
    return abs(hits - expected) <= SIGMAS * math.sqrt(max(expected, 1.0))


def bits_for(hashes: float) -> int:
    """Zero bits at the hash's top that give about `WANTED_HITS` hits in so many hashes."""
    return min(max(int(math.log2(max(hashes / WANTED_HITS, 1.0))), _FEWEST_BITS), _MOST_BITS)


def target_of_bits(bits: int) -> int:
    """The target that a hash meets with probability 2^-bits."""
    return (1 << (256 - bits)) - 1


def count_hits(
    kernel: Kernel, hashrate_hs: float, seconds: float, *, cancelled: Callable[[], bool] = lambda: False
) -> Hits:
    """Let the kernel search for about `seconds`, on this thread.

    Args:
        kernel: which.
        hashrate_hs: what it does on one thread, to choose the mask.
        seconds: the search itself; hashlib's checks come on top, some 10 ms.
        cancelled: asked between calls; the answer is then of what was done.
    """
    bits = bits_for(hashrate_hs * seconds)
    target = target_of_bits(bits)
    headers = sibling_headers(HEADER76, kernel.midstates)
    job = kernel.prepare(headers, target)
    per_call = max(1, (_MOST_PER_CALL << bits) // kernel.midstates)
    left = min(max(1, int(hashrate_hs * seconds) // kernel.midstates), POSITIONS)
    position = hits = hashes = wrong = overflow = 0
    while left and not cancelled():
        count = min(per_call, left)
        result = kernel.scan(job, position, count)
        wrong += len(result.candidates) - len(set(result.candidates))
        for candidate in set(result.candidates):
            digest = header_hash(headers[candidate.midstate], candidate.nonce)
            if hash_value(digest) <= target:
                hits += 1
            else:
                wrong += 1
        hashes += result.hashes
        overflow += result.overflow
        position, left = position + count, left - count
    return Hits(hits, hashes / (1 << bits), wrong, overflow)

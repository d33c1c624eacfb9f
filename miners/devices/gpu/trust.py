"""Whether a card's answers can be believed: false hits, missing hits, and a region whose hits are known.

hashlib is the judge of all three. A false hit is seen at once. A lost hit is seen by counting, because chance
gives a known number of them, and now and then by asking for a region of which the exact set is known.
"""

from __future__ import annotations

import math
from collections import deque
from functools import cache
from typing import TYPE_CHECKING

from miners.kernels.dispatch import sibling_headers
from miners.kernels.masks import POSITIONS, mask_of_target, swap32
from miners.kernels.reference import ReferenceKernel
from miners.kernels.vectors import GENESIS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from miners.devices.gpu.api import GpuKernel
    from miners.kernels.api import Candidate

WINDOW = 64
"""Among so many newest candidates ..."""
MOST_FALSE = 3
"""... so many false ones are not a stray bit but a card that computes wrongly."""
SIGMAS = 6.0
"""Fewer hits than chance gives, by so many standard deviations: by chance once in a billion."""
LEAST_EXPECTED = 50.0
CHECK_TARGET = (1 << 248) - 1
"""One hash in 256 is a candidate of the self-checks."""
START_POSITIONS = 1 << 12
"""Searched before a kernel is used at all; hashlib needs some milliseconds for it."""
_BEFORE = 37
_CHUNK = 1 << 11
"""Positions that hashlib does between two launches: about 2 ms."""


class Distrust(Exception):  # noqa: N818 - it is what happened, not a fault of ours
    """A card computed wrongly; the message completes "The card ..."."""


class HitStatistics:
    """Counts a card's hits against chance, and how many of the newest were false."""

    def __init__(self) -> None:
        self.expected = 0.0
        self.hits = 0
        self._false: deque[bool] = deque(maxlen=WINDOW)

    def searched(self, hashes: int, target: int, hits: int) -> None:
        """So many hashes were searched for what passes this target's mask, and so many did.

        Raises:
            Distrust: far fewer hits came back up to now than chance allows.
        """
        self.expected += hashes / 2.0 ** mask_of_target(target).bit_count()
        self.hits += hits
        missing = self.expected - self.hits
        if self.expected >= LEAST_EXPECTED and missing > SIGMAS * math.sqrt(self.expected):
            raise Distrust(f"lost hits: it found {self.hits}, and chance gives {self.expected:.0f}")

    def checked(self, *, false: int, good: int) -> None:
        """Some hits were hashed again by hashlib.

        Raises:
            Distrust: too many of the newest were false.
        """
        self._false.extend([True] * false + [False] * good)
        wrong = sum(self._false)
        if wrong >= MOST_FALSE:
            raise Distrust(f"computed wrongly: {wrong} of its last {len(self._false)} hits were none")


class KnownRegion:
    """Positions of known headers, and which of them hashlib finds; told in small parts, to disturb nobody."""

    def __init__(self, midstates: int, count: int) -> None:
        self.headers76 = sibling_headers(GENESIS.header76, midstates)
        self.start = min(swap32(GENESIS.nonce) - _BEFORE, POSITIONS - count)
        self.count = count
        self._judge = ReferenceKernel(midstates)
        self._job = self._judge.prepare(self.headers76, CHECK_TARGET)
        self._told = 0
        self._expected: set[Candidate] = set()

    @property
    def known(self) -> bool:
        """Whether hashlib has told everything."""
        return self._told == self.count

    def advance(self) -> None:
        """Let hashlib do a little more."""
        count = min(_CHUNK, self.count - self._told)
        if count:
            self._expected.update(self._judge.scan(self._job, self.start + self._told, count).candidates)
            self._told += count

    def compare(self, found: Iterable[Candidate]) -> None:
        """Check a card's answer for the whole region.

        Raises:
            Distrust: it is not exactly what hashlib finds.
        """
        answer = list(found)
        lost, false = len(self._expected.difference(answer)), len(set(answer) - self._expected)
        if lost or false or len(answer) != len(self._expected):
            again = len(answer) - len(set(answer))
            raise Distrust(
                f"failed a check against hashlib: of {len(self._expected)} known hits it lost {lost}, "
                f"and it named {false} false ones and {again} twice"
            )


@cache
def start_region(midstates: int) -> KnownRegion:
    """The region of the test that a kernel has to pass before it is used."""
    region = KnownRegion(midstates, START_POSITIONS)
    while not region.known:
        region.advance()
    return region


def whole_card_count(kernel: GpuKernel, blocks: int) -> int:
    """How many positions give every thread of so many blocks something to do, and no thread twice as much."""
    return min(max(kernel.block * blocks, START_POSITIONS), 1 << 20)

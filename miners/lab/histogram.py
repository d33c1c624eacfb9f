"""How many hashes had how many leading zero bits: exact where devices report them, a sample below.

Devices report every hash that meets the share target, so from that many zero bits on all of them are counted.
What has fewer is far too much to report; of that a random sample of the same headers is hashed here, one by
one, with hashlib. Both are real hashes; they are told apart.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from miners.lab.bits import zero_bits
from miners.work import hash_value

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from miners.work import Job

EXACT_BINS = 48
SAMPLE_BINS = 33
_MOST = 256
_CHUNK = 32
"""Hashes between two looks at the clock."""
_MOST_DRAWN = 2048
"""In one slice, however coarse the clock is."""
_WORST = 1 << 256


@dataclass(frozen=True, slots=True)
class Ticket:
    """A hash and the header that it is of."""

    hash_bytes: bytes
    header80: bytes

    @property
    def hash_hex(self) -> str:
        """As block explorers write it."""
        return self.hash_bytes[::-1].hex()

    @property
    def header_hex(self) -> str:
        """Its 80 bytes."""
        return self.header80.hex()


class Histogram:
    """Counts since the lab's beginning.

    `exact_from` only ever rises: a later, harder share target leaves holes in the bins below it.
    """

    def __init__(self) -> None:
        self.exact_from = 0
        self.sampled = 0
        self.ticket: Ticket | None = None
        """Drawn at random."""
        self.best: Ticket | None = None
        self._best_value = _WORST
        self._exact = [0] * (_MOST + 1)
        self._sample = [0] * SAMPLE_BINS

    @property
    def exact(self) -> tuple[int, ...]:
        """Hashes of the devices with `exact_from` + i zero bits; the last entry counts all with more."""
        return _held(self._exact[self.exact_from :], EXACT_BINS)

    @property
    def sample(self) -> tuple[int, ...]:
        """Sampled hashes with i zero bits; the last entry counts all with more."""
        return tuple(self._sample)

    def raise_exact(self, bits: int) -> None:
        """From now on only hashes with so many zero bits are reported."""
        self.exact_from = max(self.exact_from, bits)

    def count(self, hash_bytes: bytes, header80: Callable[[], bytes]) -> int:
        """A hash that a device reported; returns its number. `header80` is called where it is kept."""
        value = hash_value(hash_bytes)
        self._exact[zero_bits(value)] += 1
        if value < self._best_value:
            self._best_value, self.best = value, Ticket(hash_bytes, header80())
        return value

    def count_sampled(self, hash_bytes: bytes, header76: bytes, nonce4: bytes) -> None:
        """A hash that was drawn at random."""
        value = hash_value(hash_bytes)
        self.sampled += 1
        self._sample[min(zero_bits(value), SAMPLE_BINS - 1)] += 1
        if value < self._best_value:
            self._best_value, self.best = value, Ticket(hash_bytes, header76 + nonce4)


class Sampler:
    """Hashes random nonces under random extranonces of the present job, in slices that end in time."""

    def __init__(self, histogram: Histogram, rng: random.Random, clock: Callable[[], float]) -> None:
        self._histogram = histogram
        self._rng = rng
        self._clock = clock

    def draw(self, job: Job, budget_s: float) -> int:
        """Hash for at most about `budget_s` seconds, at least one chunk; returns how many were hashed."""
        end_s = self._clock() + budget_s
        header76, first, tail = self._header(job)
        count = 0
        while True:
            nonces = self._rng.randbytes(4 * _CHUNK)
            for at in range(0, 4 * _CHUNK, 4):
                nonce4 = nonces[at : at + 4]
                inner = first.copy()
                inner.update(tail + nonce4)
                self._histogram.count_sampled(hashlib.sha256(inner.digest()).digest(), header76, nonce4)
            count += _CHUNK
            if count >= _MOST_DRAWN or self._clock() >= end_s:
                return count

    def draw_ticket(self, job: Job) -> Ticket:
        """One random hash, counted like the others and shown."""
        header76, first, tail = self._header(job)
        nonce4 = self._rng.randbytes(4)
        first.update(tail + nonce4)
        digest = hashlib.sha256(first.digest()).digest()
        self._histogram.count_sampled(digest, header76, nonce4)
        ticket = self._histogram.ticket = Ticket(digest, header76 + nonce4)
        return ticket

    def _header(self, job: Job) -> tuple[bytes, hashlib._Hash, bytes]:
        header76 = job.header76(self._rng.randbytes(job.extranonce2_size))
        return header76, hashlib.sha256(header76[:64]), header76[64:]


def _held(counts: list[int], bins: int) -> tuple[int, ...]:
    return (*counts[: bins - 1], sum(counts[bins - 1 :]))

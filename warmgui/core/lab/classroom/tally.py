"""What is counted of one student of a class. Pure."""

from __future__ import annotations

import math
from collections import Counter, deque
from dataclasses import dataclass, field

from warmgui.core.money.mining import hashes_for_difficulty

WINDOW_S = 180.0
"""Hashrates are over so much time: at a share every three seconds their error is 13 %."""
BUCKET_S = 5.0
FEWEST_SHARES = 3
"""No hashrate of fewer: its error would be as large as itself."""


@dataclass(slots=True)
class _Bucket:
    from_utc: float
    hashes: float
    shares: int


@dataclass(slots=True)
class Tally:
    """One nickname. Times are seconds since 1970, powers and hashes estimated from shares."""

    nickname: str
    joined_utc: float
    connections: int = 0
    software: str = ""
    shares: int = 0
    hashes: float = 0.0
    best_bits: float | None = None
    best_hash: str = ""
    blocks: int = 0
    expected_blocks: float = 0.0
    stale: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    guest_refused: int = 0
    """Of these, from another address than the one that used the nickname first."""
    named: bool = False
    """The teacher was told of something that it does wrong."""
    seen_utc: float = 0.0
    _mines_since_utc: float | None = None
    _buckets: deque[_Bucket] = field(default_factory=deque)
    _kept_since_utc: float = -math.inf
    """The end of the newest bucket that is forgotten: only from there on every share is in the others."""

    def connected(self, miners: int, now_utc: float) -> None:
        """So many miners are here from now on."""
        if miners and not self.connections:
            self._mines_since_utc = now_utc
            self._buckets.clear()
            self._kept_since_utc = -math.inf
        self.connections = miners
        self.seen_utc = now_utc

    def shared(self, count: int, difficulty: float, network_difficulty: float | None, now_utc: float) -> None:
        """Shares counted.

        Args:
            count: how many.
            difficulty: of all of them together (bdiff).
            network_difficulty: of the block that they were for.
            now_utc: seconds since 1970.
        """
        hashes = hashes_for_difficulty(difficulty)
        self.shares += count
        self.hashes += hashes
        if network_difficulty:
            self.expected_blocks += difficulty / network_difficulty
        self.seen_utc = now_utc
        if self._mines_since_utc is None:
            self._mines_since_utc = now_utc
        if not self._buckets or now_utc >= self._buckets[-1].from_utc + BUCKET_S:
            self._buckets.append(_Bucket(now_utc, 0.0, 0))
        self._buckets[-1].hashes += hashes
        self._buckets[-1].shares += count
        self._forget_old(now_utc)

    def best(self, bits: float, hash_hex: str) -> None:
        """Its best share is at least this."""
        if hash_hex and (self.best_bits is None or bits > self.best_bits):
            self.best_bits, self.best_hash = bits, hash_hex

    def slept(self, seconds: float) -> None:
        """So long nobody was served: it is left out. Below 0: the clock was put back."""
        self._kept_since_utc += seconds
        if self._mines_since_utc is not None:
            self._mines_since_utc += seconds
        for bucket in self._buckets:
            bucket.from_utc += seconds

    def hashrate_hs(self, now_utc: float) -> float | None:
        """Over the last minutes; None while it is not connected, or too few shares came."""
        self._forget_old(now_utc)
        if not self.connections or self._mines_since_utc is None:
            return None
        if sum(bucket.shares for bucket in self._buckets) < FEWEST_SHARES:
            return None
        since_utc = max(self._mines_since_utc, self._kept_since_utc, now_utc - WINDOW_S)
        return sum(bucket.hashes for bucket in self._buckets) / max(now_utc - since_utc, 1.0)

    @property
    def sent(self) -> int:
        """Shares of every kind."""
        return self.shares + self.stale + sum(self.refused.values())

    def _forget_old(self, now_utc: float) -> None:
        while self._buckets and self._buckets[0].from_utc <= now_utc - WINDOW_S:
            self._kept_since_utc = self._buckets.popleft().from_utc + BUCKET_S


def relative_error(shares: int) -> float | None:
    """Of hashes that were estimated from so many shares (one standard deviation); None without any."""
    return 1.0 / math.sqrt(shares) if shares > 0 else None

"""Variable difficulty: keeps a client at one share every so many seconds. Pure; time is an argument.

Shares come at random (a Poisson process), so a count is believed only when it is both *far* from what was
expected (a third or more) and *unlikely* by chance (a likelihood ratio, which holds for small counts too,
where a lucky handful of shares is many "standard deviations"). That is why the difficulty does not flap: at a
steady hashrate almost no run of luck passes both tests. The same tests see a client that finds nothing,
because expected shares that did not come are evidence too.

Simulated: 150 clients of ten hours each at a steady rate saw no change at all; of 8000 that began wrong by up
to a factor of 100 000 one was still wrong by more than 2.2 after 180 share intervals.
"""

from __future__ import annotations

import math

TOLERANCE = 1.5
"""Rates within this factor of the wanted one are left alone."""
SIGNIFICANCE = 12.0
"""Twice the logarithm of the likelihood ratio (Wilks): what 3.5 standard deviations are to large counts."""
MEMORY_SHARES = 80.0
"""Evidence is halved when so many shares were expected: what is old fades."""
PLENTY_SHARES = 16
"""From here on the rate is estimated by plain division."""
MAX_RISE = 1024.0
MAX_FALL = 1 / 16
DIGITS = 4
"""Significant decimal digits of a difficulty that is no whole number, so that it reads well."""


class Vardiff:
    """The difficulty of one client.

    Args:
        difficulty: the first one.
        share_interval_s: what to aim at.
        lowest: no difficulty below it.
        now_s: monotonic seconds.
    """

    def __init__(self, difficulty: float, share_interval_s: float, lowest: float, now_s: float) -> None:
        self._share_interval_s = share_interval_s
        self._lowest = lowest
        self.difficulty = difficulty
        self.restart(difficulty, now_s)

    def restart(self, difficulty: float, now_s: float) -> None:
        """Begin anew at this difficulty, for instance at the client's own suggestion."""
        wanted = max(difficulty, self._lowest)
        self.difficulty = float(wanted if wanted == int(wanted) else f"{wanted:.{DIGITS}g}")
        self._found = 0.0
        self._expected = 0.0
        self._seen_s = now_s
        self._hold_until_s = now_s + self._share_interval_s

    def share(self, difficulty: float) -> None:
        """A share was accepted; one of another (earlier) difficulty counts by its worth."""
        self._found += difficulty / self.difficulty

    def retarget(self, now_s: float) -> float | None:
        """The new difficulty, if it is time for one. Call it after each share and about once a second."""
        self._expected += max(0.0, now_s - self._seen_s) / self._share_interval_s
        self._seen_s = now_s
        if self._expected >= MEMORY_SHARES:
            self._expected /= 2
            self._found /= 2
        ratio = self._ratio()
        flood = self._found >= PLENTY_SHARES and ratio > PLENTY_SHARES
        if 1 / TOLERANCE < ratio < TOLERANCE or (now_s < self._hold_until_s and not flood):
            return None
        if self._unlikelihood() < SIGNIFICANCE:
            return None
        before = self.difficulty
        self.restart(before * min(max(ratio, MAX_FALL), MAX_RISE), now_s)
        return self.difficulty if self.difficulty != before else None

    def _unlikelihood(self) -> float:
        """How much likelier the found rate makes what was found than the wanted one (twice the logarithm)."""
        found, expected = self._found, max(self._expected, 1e-9)
        return 2 * ((found * math.log(found / expected) if found else 0.0) - (found - expected))

    def _ratio(self) -> float:
        if self._found >= PLENTY_SHARES:
            return self._found / max(self._expected, 1e-9)
        return (self._found + 1) / (self._expected + 1)

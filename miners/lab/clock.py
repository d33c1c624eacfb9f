"""Seconds in which devices hashed: the clock of the lab's chain."""

from __future__ import annotations

LONGEST_STEP_S = 1.0
"""Between two looks that saw new hashes at most so much counts: longer, and the devices rested meanwhile."""


class HashingTime:
    """Time that counts only while hashes come in: not while power is withheld, and not while the PC sleeps.

    At a part of full power (a duty of 0.3, say) devices work in short bursts all the time, so all of that
    time counts; what counts not are rests without any new hash.
    """

    def __init__(self, now_s: float, hashes: int) -> None:
        self.elapsed_s = 0.0
        self._hashes = hashes
        self._progress_s = now_s
        self._looked_s = now_s

    def look(self, now_s: float, hashes: int) -> float:
        """Seconds of hashing until now.

        Args:
            now_s: monotonic seconds; look every 0.1 s or so.
            hashes: the devices' cumulative counter.
        """
        if hashes > self._hashes:
            step_s = now_s - self._progress_s
            if step_s > LONGEST_STEP_S:  # it rested: only what passed since the last look can be hashing
                step_s = min(now_s - self._looked_s, LONGEST_STEP_S)
            self.elapsed_s += max(step_s, 0.0)
            self._hashes, self._progress_s = hashes, now_s
        self._looked_s = now_s
        return self.elapsed_s

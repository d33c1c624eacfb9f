"""How long to wait before the next attempt."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Backoff:
    """Doubling delays with jitter, so that a thousand clients do not come back in the same second."""

    def __init__(self, first_s: float, longest_s: float, random: Callable[[], float]) -> None:
        self._first_s = first_s
        self._longest_s = longest_s
        self._random = random
        self._failures = 0

    def reset(self) -> None:
        """It works again: the next delay is the first one."""
        self._failures = 0

    def next_s(self) -> float:
        """Seconds to wait now: half to all of the doubled delay."""
        delay_s = min(self._longest_s, self._first_s * 2.0 ** min(self._failures, 32))
        self._failures += 1
        return delay_s * (0.5 + 0.5 * self._random())

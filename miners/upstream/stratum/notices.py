"""Keeps a server that says a thousand foolish things from becoming a thousand faults on the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

BURST = 3
"""So many notices of one code are told at once."""
INTERVAL_S = 60.0
"""After that one in so many seconds; it says how many were left out."""


@dataclass(slots=True)
class _Tally:
    last_s: float
    told: int = 0
    left_out: int = 0


class NoticeLimit:
    """Passes notices on, few of each code.

    Args:
        tell: told (stable code, plain sentence).
        clock: monotonic seconds.
    """

    def __init__(self, tell: Callable[[str, str], None], clock: Callable[[], float]) -> None:
        self._tell = tell
        self._clock = clock
        self._tallies: dict[str, _Tally] = {}

    def __call__(self, code: str, text: str) -> None:
        """Tell it, or count it."""
        now_s = self._clock()
        tally = self._tallies.setdefault(code, _Tally(now_s))
        if now_s - tally.last_s >= INTERVAL_S:
            tally.told = min(tally.told, BURST - 1)
        if tally.told >= BURST:
            tally.left_out += 1
            return
        more = f" (and {tally.left_out} more before)" if tally.left_out else ""
        tally.told, tally.left_out, tally.last_s = tally.told + 1, 0, now_s
        self._tell(code, text + more)

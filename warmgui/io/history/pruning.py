"""How many old seconds may be thrown away: what a clock that jumps ahead and comes back must not decide.

A clock that says next year makes every second of the history look old. So nothing goes before half an hour
has passed in the present time, and in the long run at most twice as much as was added meanwhile.
"""

from __future__ import annotations

STEADY_S = 1800.0
"""So long the clock must have gone on without a step."""
MOST_ROWS = 4 * 3600
"""At a time: some milliseconds."""
_STEP_S = 300.0
"""A tick that is further than this from the one before came after a step of the clock, or a sleep."""


class Pruning:
    """Follows the times of what is stored."""

    def __init__(self) -> None:
        self._since_utc: float | None = None
        self._rows = 0

    def follow(self, at_utc: float, last_utc: float | None) -> None:
        """One more second is stored; `last_utc` is the one before it."""
        stepped = last_utc is None or not -_STEP_S < at_utc - last_utc < _STEP_S
        if stepped or self._since_utc is None or at_utc < self._since_utc:
            self._since_utc = at_utc
        self._rows = min(self._rows + 2, MOST_ROWS)

    def take(self, now_utc: float) -> int:
        """How many rows may go now; they count as gone."""
        if self._since_utc is None or now_utc - self._since_utc < STEADY_S:
            return 0
        rows, self._rows = self._rows, 0
        return rows

"""How a worker divides its time: a sigma-delta controller on measured batch times.

Time is cut into periods on a fixed grid, and each worker's grid is shifted by its phase, so that workers take
turns and the machine draws smooth power instead of whole-second surges. Every period grants `duty * period_s`
busy seconds; each batch is charged with the time it really took; what is left over or overspent is carried
on. The error is therefore never more than about half a batch, however much batch times vary. Pure: the
clock's value is an argument, and the answer is how long to wait.
"""

from __future__ import annotations

import math

PERIOD_S = 0.040
"""Length of one on/off period: above flicker of power supplies and fans, below what a person notices."""
LONGEST_BATCH_S = 0.004
SHORTEST_BATCH_S = 0.0002
SHORTEST_PAUSE_S = 0.00005
UNTIL_WOKEN = math.inf
_SMOOTHING = 0.25


def batch_length_s(duty: float, period_s: float = PERIOD_S) -> float:
    """How long one native call should take at this duty, seconds.

    A low duty gets shorter calls, so that even 1 % comes as a small slice in every period.
    """
    return min(LONGEST_BATCH_S, max(SHORTEST_BATCH_S, duty * period_s / 2))


def phase_of(index: int, count: int) -> float:
    """Phase of worker `index` among `count`, as a fraction of the period."""
    return index / max(count, 1)


class DutyController:
    """Tells one worker after each batch how long to wait before the next."""

    def __init__(self, *, period_s: float = PERIOD_S, phase: float = 0.0) -> None:
        self._period_s = period_s
        self._offset_s = (phase % 1.0) * period_s
        self._duty = 0.0
        self._period_index = 0
        self._credit_s = 0.0
        self._batch_s = 0.0

    def pause_s(self, now_s: float, duty: float, busy_s: float) -> float:
        """Seconds to wait at `now_s` after a batch that took `busy_s` (0 after a wait).

        0 means go on at once; `UNTIL_WOKEN` (infinity) means duty 0. A wait that ends early or late is
        harmless: ask again.
        """
        if busy_s > 0:
            # A smoothed expectation: one hiccup is not what the next batch will take.
            expected_s = min(busy_s, self._period_s)
            self._batch_s += (expected_s - self._batch_s) * (_SMOOTHING if self._batch_s else 1.0)
        if not 0 < duty < 1:
            self._duty = duty
            return 0.0 if duty >= 1 else UNTIL_WOKEN
        if 0 < self._duty < 1:
            self._credit_s -= busy_s
            self._accrue(now_s)
            if duty != self._duty:
                self._credit_s += (duty - self._duty) * (self._next_period_s() - now_s)
        else:
            self._period_index = self._index_at(now_s)
            self._credit_s = duty * (self._next_period_s() - now_s)
        self._duty = duty
        if self._credit_s > 0 and self._credit_s >= self._batch_s / 2:
            return 0.0
        return max(self._next_period_s() - now_s, SHORTEST_PAUSE_S)

    def _index_at(self, now_s: float) -> int:
        return math.floor((now_s - self._offset_s) / self._period_s)

    def _next_period_s(self) -> float:
        return (self._period_index + 1) * self._period_s + self._offset_s

    def _accrue(self, now_s: float) -> None:
        """Grant the periods that began since the last call; forget what a sleeping computer missed."""
        index = self._index_at(now_s)
        granted_s = self._duty * self._period_s * (index - self._period_index)
        self._period_index = index
        self._credit_s = min(max(self._credit_s + granted_s, -4 * self._period_s), 2 * self._period_s)

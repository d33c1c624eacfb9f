"""A clock that leaves out the time in which this PC slept, and the time in which somebody mined.

Some systems let the monotonic clock run on while they sleep and some do not, so both clocks are looked at. A
program that was stopped for as long looks the same, and is treated the same: nobody was served.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

GAP_S = 10.0
"""The pool looks at its clock at least once a second; so much without a look is a sleep."""


class AwakeClock:
    """Monotonic seconds without gaps: call it for the present.

    Args:
        monotonic: monotonic seconds; may or may not run on while the PC sleeps.
        now_utc: wall time: it always does.
    """

    def __init__(self, monotonic: Callable[[], float], now_utc: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._now_utc = now_utc
        self._seen_s = monotonic()
        self._seen_utc = now_utc()
        self._left_out_s = 0.0
        self._slept_s = 0.0

    def __call__(self) -> float:
        """Seconds awake. Whatever asks first after a sleep notices it."""
        now_s, now_utc = self._monotonic(), self._now_utc()
        passed_s, passed_utc = now_s - self._seen_s, now_utc - self._seen_utc
        self._seen_s, self._seen_utc = now_s, now_utc
        if passed_s > GAP_S:
            self._left_out_s += passed_s
        if max(passed_s, passed_utc) > GAP_S:
            self._slept_s += max(passed_s, passed_utc)
        return now_s - self._left_out_s

    def take_sleep(self) -> float | None:
        """How long the PC slept since this was asked last; None: not at all."""
        slept_s, self._slept_s = self._slept_s, 0.0
        return slept_s or None


class MinedTime:
    """How long somebody mined: what blocks and retargets of a class are timed by.

    Bitcoin would count a night without miners; in a class the difficulty would only be wrong for the first
    minutes after a break.
    """

    def __init__(self, now_s: float) -> None:
        self._seen_s = now_s
        self._mining = False
        self.mined_s = 0.0

    def look(self, now_s: float, *, mining: bool) -> float:
        """Count up to now, and say whether somebody mines from now on; the seconds mined."""
        if self._mining:
            self.mined_s += max(0.0, now_s - self._seen_s)
        self._seen_s = now_s
        self._mining = mining
        return self.mined_s

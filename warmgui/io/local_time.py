"""When local clocks change: the core has no zones, so it is told the coming offsets."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from warmgui.core.messages import LocalTimeChanged
from warmgui.core.schedule.clock import DAY_S, LocalTime
from warmgui.io.ports import utc_offset_s

if TYPE_CHECKING:
    from collections.abc import Callable

BEHIND_DAYS = 8
AHEAD_DAYS = 400
"""A plan looks a year ahead, for the end of a holiday."""
LOOK_EVERY_S = 60.0


def local_time(now_utc: float, offset_s: Callable[[float], float] = utc_offset_s) -> LocalTime:
    """Local time around a moment; `offset_s` is local time less UTC at any moment, in seconds."""
    at_utc = now_utc // DAY_S * DAY_S - BEHIND_DAYS * DAY_S
    first_s = known_s = offset_s(at_utc)
    changes: list[tuple[float, float]] = []
    for _ in range(BEHIND_DAYS + AHEAD_DAYS):
        later_utc = at_utc + DAY_S
        later_s = offset_s(later_utc)
        if later_s != known_s:
            changes.append((_moment(at_utc, later_utc, offset_s), later_s))
        at_utc, known_s = later_utc, later_s
    return LocalTime(first_s, tuple(changes))


def _moment(low_utc: float, high_utc: float, offset_s: Callable[[float], float]) -> float:
    """The first whole second of the new offset."""
    before_s = offset_s(low_utc)
    while high_utc - low_utc > 1.0:
        middle = (low_utc + high_utc) // 2.0
        if offset_s(middle) == before_s:
            low_utc = middle
        else:
            high_utc = middle
    return high_utc


class ZoneWatch:
    """Looks once a minute whether the user's zone is another one."""

    def __init__(self, offset_s: Callable[[float], float] = utc_offset_s) -> None:
        self._offset_s = offset_s
        self._told: LocalTime | None = None
        self._looked_s: float | None = None

    def news(self, now_s: float, now_utc: float) -> tuple[LocalTimeChanged, ...]:
        """What the engine does not know yet; mostly nothing."""
        if self._looked_s is not None and 0.0 <= now_s - self._looked_s < LOOK_EVERY_S:
            return ()
        self._looked_s = now_s
        if hasattr(time, "tzset"):  # elsewhere the system follows by itself
            time.tzset()
        local = local_time(now_utc, self._offset_s)
        if local == self._told:
            return ()
        self._told = local
        return (LocalTimeChanged(local),)

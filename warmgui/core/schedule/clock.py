"""Local time without a table of zones: how far it is ahead of UTC, and when that changes (daylight saving).

The core is told by `warmgui.io`, which asks the system. A plan's time of day becomes a moment here: one that
a change of the clocks skips begins at the change, one that comes twice begins the first time and not again.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

DAY_S = 86400.0


def midnight_before(at_utc: float, offset_s: float) -> float:
    """The local midnight that a day began with, by the clocks as they go at this moment (s less UTC)."""
    return (at_utc + offset_s) // DAY_S * DAY_S - offset_s


@dataclass(frozen=True, slots=True)
class LocalTime:
    """Local time less UTC: `offset_s`, and from each (moment, new offset) of `changes` on another one."""

    offset_s: float = 0.0
    changes: tuple[tuple[float, float], ...] = ()
    """In order; those of the last days, too, because what counts now began before them."""

    def offset_at(self, at_utc: float) -> float:
        """Local time less UTC at a moment, s."""
        offset_s = self.offset_s
        for change_utc, new_s in self.changes:
            if at_utc < change_utc:
                break
            offset_s = new_s
        return offset_s

    def day_at(self, at_utc: float) -> int:
        """The local day, counted from 1970-01-01."""
        return math.floor((at_utc + self.offset_at(at_utc)) / DAY_S)

    def begins_utc(self, day: int, minute: int = 0) -> float:
        """The first moment at which local clocks show this minute of this day, or a later time."""
        wall_s = day * DAY_S + minute * 60.0
        start_utc, offset_s = -math.inf, self.offset_s
        for change_utc, new_s in self.changes:
            at_utc = max(wall_s - offset_s, start_utc)
            if at_utc < change_utc:
                return at_utc
            start_utc, offset_s = change_utc, new_s
        return max(wall_s - offset_s, start_utc)

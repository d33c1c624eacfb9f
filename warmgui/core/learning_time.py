"""When the room is learned: once a night, or as soon as may be after a night in which the PC was off."""

from __future__ import annotations

import math

NIGHT_S = 3.5 * 3600.0
"""Local time of day, s: 03:30, when nobody is likely to wait for the processor."""
SETTLED_S = 300.0
"""Not while the program starts: others want the processor then."""
DAY_S = 86400.0


def last_night_utc(now_utc: float, utc_offset_s: float) -> float:
    """The most recent 03:30 of local time."""
    local = now_utc + utc_offset_s
    return math.floor((local - NIGHT_S) / DAY_S) * DAY_S + NIGHT_S - utc_offset_s


def is_due(now_utc: float, utc_offset_s: float, last_utc: float | None, running_s: float) -> bool:
    """Whether a fit should be made now.

    Args:
        now_utc: wall time.
        utc_offset_s: local time less UTC.
        last_utc: when the last one was made; None: never. One in the future (a clock that was wrong) counts
            as never.
        running_s: how long the program has been running.
    """
    if running_s < SETTLED_S:
        return False
    return last_utc is None or last_utc > now_utc or last_utc < last_night_utc(now_utc, utc_offset_s)

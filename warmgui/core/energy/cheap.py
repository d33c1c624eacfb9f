"""When electricity is cheap next: for whoever can wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.schedule.clock import DAY_S

if TYPE_CHECKING:
    from warmgui.core.energy.series import Series

CHEAP_PART = 0.25
"""Of the time ahead: so much of it counts as cheap."""
LEAST_GAIN = 0.10
"""Of the price now: nobody waits for less."""
_LEAST_AHEAD_S = 4 * 3600.0


def next_cheap_utc(prices: Series | None, now_utc: float, within_s: float = DAY_S) -> float | None:
    """The next moment at which a kWh is cheap; None where it is so now, or nothing better is known.

    Cheap is what the cheapest quarter of the known time ahead costs at most, and a tenth less than now.

    Args:
        prices: per kWh over time; gaps are not known.
        now_utc: wall time.
        within_s: so far ahead.
    """
    present = None if prices is None else prices.at(now_utc)
    if prices is None or present is None:
        return None
    ahead = prices.between(now_utc, now_utc + within_s)
    known_s = sum(slot.end_utc - slot.start_utc for slot in ahead)
    if known_s < _LEAST_AHEAD_S:
        return None
    limit, passed_s = present, 0.0
    for slot in sorted(ahead, key=lambda slot: slot.value):
        limit, passed_s = slot.value, passed_s + slot.end_utc - slot.start_utc
        if passed_s >= CHEAP_PART * known_s:
            break
    limit = min(limit, present - LEAST_GAIN * abs(present))
    if present <= limit:
        return None
    return next((slot.start_utc for slot in ahead if slot.value <= limit and slot.start_utc > now_utc), None)

"""From the watts that the law wants to those that are asked: no faster than the air, and mostly at rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import clip

if TYPE_CHECKING:
    from warmgui.core.heat.control.moment import Moment

SLEW_K_PER_MIN = 2.0
"""Own steps of power move the air no faster than that: a faster move would look like a broken sensor."""
SLEW_LEAST = 0.05
"""Of the span, per minute."""
SLEW_SHORTEST_S = 20.0


def shaped(
    wanted: float, last: float | None, given_w: float, moment: Moment, quickest_k_per_w: float
) -> float:
    """What to ask for after `last`, W, where `given_w` was really given, within the range of the moment."""
    if last is None:
        return clip(wanted, moment.low, moment.high)
    minutes = max(moment.dt_s, SLEW_SHORTEST_S) / 60.0
    most_w = max(SLEW_K_PER_MIN / quickest_k_per_w, SLEW_LEAST * moment.span) * minutes
    low, high = max(given_w - most_w, moment.low), min(given_w + most_w, moment.high)
    wanted = clip(clip(wanted, low, high), moment.low, moment.high)
    if not max(low, moment.low) <= last <= min(high, moment.high):
        return wanted
    # Small moves are not made, but the ends are always reached.
    at_end = wanted in {moment.low, moment.high}
    return wanted if at_end or abs(wanted - last) > moment.gains.dead_band * moment.span else last

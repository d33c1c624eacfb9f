"""From the watts that the law wants to those that are asked: no faster than the air, and mostly at rest."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import clip, finite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.heat.control.moment import Moment

SLEW_K_PER_MIN = 2.0
"""Own steps of power move the air no faster than that: a faster move would look like a broken sensor."""
SLEW_LEAST = 0.05
"""Of the span, per minute."""
SLEW_SHORTEST_S = 20.0
COUNTED_S = 8 * 3600.0
"""Moves are counted with this time constant."""
EASY_PER_DAY = 50.0
DOUBLE_PER_DAY = 10.0
"""Beyond the easy number of moves a day, each so many more add the dead band once again."""
MOST_PER_DAY = 500.0
DOUBTED = 0.015
"""The dead band where the reading is not believed and less is wanted, of the span."""
DAY_S = 24 * 3600.0


class Output:
    """What was asked, and how often that changed: a restless loop gets a wider dead band."""

    def __init__(self) -> None:
        self._moves_per_day = 0.0

    def shaped(
        self,
        wanted: float,
        last: float | None,
        given_w: float,
        moment: Moment,
        quickest_k_per_w: float,
        *,
        doubted: bool = False,
    ) -> float:
        """What to ask for after `last`, W, where `given_w` was really given; within the moment's range.

        `doubted`: the reading is not believed, and less power is no small move to be left out.
        """
        self._moves_per_day *= math.exp(-moment.dt_s / COUNTED_S)
        dead_band = DOUBTED if doubted and last is not None and wanted < last else self._dead_band(moment)
        asked = _slewed(wanted, last, given_w, moment, quickest_k_per_w, dead_band)
        if last is not None and asked != last:
            self._moves_per_day = min(self._moves_per_day + DAY_S / COUNTED_S, MOST_PER_DAY)
        return asked

    def _dead_band(self, moment: Moment) -> float:
        """Of the span."""
        gains = moment.gains
        wider = 1.0 + max(self._moves_per_day - EASY_PER_DAY, 0.0) / DOUBLE_PER_DAY
        return min(gains.dead_band * wider, max(gains.dead_band, gains.most_dead_band))

    def export_state(self) -> dict[str, float]:
        """What is worth keeping."""
        return {"moves_per_day": self._moves_per_day}

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; wrong values are left out."""
        self._moves_per_day = clip(finite(state.get("moves_per_day")) or 0.0, 0.0, MOST_PER_DAY)


def _slewed(  # noqa: PLR0917 - all of them plain numbers of one step
    wanted: float,
    last: float | None,
    given_w: float,
    moment: Moment,
    quickest_k_per_w: float,
    dead_band: float,
) -> float:
    if last is None:
        return clip(wanted, moment.low, moment.high)
    minutes = max(moment.dt_s, SLEW_SHORTEST_S) / 60.0
    most_w = max(SLEW_K_PER_MIN / quickest_k_per_w, SLEW_LEAST * moment.span) * minutes
    low, high = max(given_w - most_w, moment.low), min(given_w + most_w, moment.high)
    wanted = clip(wanted, moment.low, moment.high)
    # Small moves are not made, but the ends are always reached. What is wanted decides, not how far one
    # minute goes: else a wide dead band and a slow slew would together never move.
    at_end = wanted in {moment.low, moment.high}
    small = not at_end and abs(wanted - last) <= dead_band * moment.span
    return clip(clip(last if small else wanted, low, high), moment.low, moment.high)

"""What the air does within a minute or two of a step of power, per watt, from all the small steps of a day.

In most rooms it is lost in the noise. Where air has hardly any capacity of its own (a small room, a fan
heater beside the thermometer, the standard's 5R1C rooms) it is kelvins, and a loop that does not know it is
restless. One step says little, a day's steps together say enough: a least-squares slope through the
origin, with what noise alone would do taken off.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import finite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.heat.control.recent import Recent

PAIR = 2
LEAST_W = 10.0
LEVEL_SHARE = 0.3
"""Before and after the step the power stays within this part of it."""
KEEP = 0.98
"""What older steps count with each new one: some fifty are remembered."""
NOISE_K = 0.03


class AirAnswer:
    """Sums over steps of power."""

    def __init__(self) -> None:
        self._power_ww = 0.0
        self._answer_kw = 0.0

    def look(self, recent: Recent) -> bool:
        """Once per new row. True when there was a step with readings on both sides."""
        if len(recent.rows) < 2 * PAIR:
            return False
        powers = recent.powers(0, 2 * PAIR)  # oldest first
        old_w, new_w = sum(powers[:PAIR]) / PAIR, sum(powers[PAIR:]) / PAIR
        change_w = new_w - old_w
        within_w = LEVEL_SHARE * abs(change_w)
        if (
            abs(change_w) < LEAST_W
            or abs(powers[1] - powers[0]) > within_w
            or abs(powers[3] - powers[2]) > within_w
        ):
            return False
        new_c, old_c = recent.mean_room_c(0, PAIR), recent.mean_room_c(PAIR, 2 * PAIR)
        if new_c is None or old_c is None:
            return False
        self._power_ww = self._power_ww * KEEP + change_w**2
        self._answer_kw = self._answer_kw * KEEP + change_w * (new_c - old_c)
        return True

    def k_per_w(self, noise_k: float) -> float:
        """At least so much comes at once, K/W; `noise_k` is the standard deviation of a single reading."""
        if self._power_ww <= 0:
            return 0.0
        by_chance = max(noise_k, NOISE_K) / math.sqrt(self._power_ww)
        return max(self._answer_kw / self._power_ww - by_chance, 0.0)

    def export_state(self) -> dict[str, float]:
        """What is worth keeping."""
        return {"power_ww": self._power_ww, "answer_kw": self._answer_kw}

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; wrong values are left out."""
        power, answer = finite(state.get("power_ww")), finite(state.get("answer_kw"))
        if power is not None and power > 0 and answer is not None:
            self._power_ww, self._answer_kw = power, answer

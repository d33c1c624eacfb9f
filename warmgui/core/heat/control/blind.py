"""How far the room may have moved since the thermometer last said anything new.

A frozen thermometer looks like a slow room. What tells them apart is heat: every joule above what holds the
room must show after a while. `Blind` counts what the room has got since the reading last changed and makes
kelvins of it; the controller gives no more than what those kelvins allow. In a light room with a large heater
that is a matter of minutes, in a heavy one with a PC of hours.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import between, clip, finite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.heat.control.response import Response

UNSEEN_K = 1.0
UNSEEN_STEPS = 2.0
FELL_K = 2.0
FELL_STEPS = 4.0
"""So far below the target may the room be by its heat, before a reading that stands still is doubted."""
AHEAD_K = 1.0
"""Power may lift the room by what the sensor has not seen yet to this much above the target."""
MOST_K = 30.0
POWERS_W = (0.0, 1e6)
FORGET_S = 10 * 3600.0
"""Heat that came so long ago is lost again."""


class Blind:
    """Heat since the last news."""

    def __init__(self) -> None:
        self._slow_k = 0.0
        self._felt_w: float | None = None
        self._anchor_w: float | None = None

    def clear(self) -> None:
        """Time did not pass as usual."""
        self._slow_k, self._felt_w, self._anchor_w = 0.0, None, None

    def pass_time(self, dt_s: float, power_w: float, above_w: float, capacity: float, lag_s: float) -> None:
        """`power_w` was given for `dt_s`, `above_w` more than holds; `lag_s` is of the filtered reading."""
        if self._felt_w is None or self._anchor_w is None:
            self._felt_w = self._anchor_w = power_w
        self._felt_w += (power_w - self._felt_w) * (1.0 - math.exp(-dt_s / lag_s))
        self._slow_k += above_w / capacity * dt_s
        self._slow_k = clip(self._slow_k * math.exp(-dt_s / FORGET_S), -MOST_K, MOST_K)

    def news(self) -> None:
        """The reading has changed: it is alive."""
        self._slow_k, self._anchor_w = 0.0, self._felt_w

    def unseen_k(self, response: Response) -> float:
        """By how much the room must have risen without the reading having changed."""
        if response.known_apart:
            return self._slow_k + self._at_once_k(response)
        return max(self._slow_k, self._at_once_k(response))  # not known apart: either may be all of it

    def _at_once_k(self, response: Response) -> float:
        if self._felt_w is None or self._anchor_w is None:
            return 0.0
        return response.jump_k_per_w * (self._felt_w - self._anchor_w)

    def suspicious(self, response: Response, sensor_step_c: float, expected_k: float) -> bool:
        """Whether the reading should have moved by now; `expected_k` may be heated without its showing."""
        return self.unseen_k(response) > max(UNSEEN_K, UNSEEN_STEPS * sensor_step_c, expected_k)

    def cooled_k(self, response: Response) -> float:
        """By how much the room must have cooled without the reading having changed."""
        return -self.unseen_k(response) if response.known_apart else -self._slow_k

    def cold(self, response: Response, sensor_step_c: float, warmer_k: float) -> bool:
        """Whether the room must be cold by now, although the reading stays `warmer_k` above the target.

        Sun and people hold a room without heat, too: only what is far beyond that counts, and only as fast as
        the room cools.
        """
        slower = response.capacity_j_per_k / response.lasting_capacity_j_per_k
        return self.cooled_k(response) * slower > max(FELL_K, FELL_STEPS * sensor_step_c) + max(warmer_k, 0.0)

    def most_w(self, response: Response, from_c: float, target_c: float, holding_w: float) -> float:
        """Power that lifts the room within ten minutes to no more than `target_c` + 1 K, W."""
        anchor_w = holding_w if self._anchor_w is None else self._anchor_w
        quickest = response.quickest_k_per_w
        jump = min(response.jump_k_per_w if response.learned_step else quickest, quickest)
        room_k = target_c + AHEAD_K - from_c - self._slow_k
        return (room_k + jump * anchor_w + (quickest - jump) * holding_w) / quickest

    def export_state(self) -> dict[str, float]:
        """What is worth keeping."""
        state = {"slow_k": self._slow_k}
        if self._felt_w is not None and self._anchor_w is not None:
            state |= {"felt_w": self._felt_w, "anchor_w": self._anchor_w}
        return state

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; wrong values are left out."""
        self._slow_k = clip(finite(state.get("slow_k")) or 0.0, -MOST_K, MOST_K)
        felt, anchor = between(state.get("felt_w"), POWERS_W), between(state.get("anchor_w"), POWERS_W)
        if felt is not None and anchor is not None:
            self._felt_w, self._anchor_w = felt, anchor

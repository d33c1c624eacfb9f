"""How far the room may have moved since the thermometer last said anything new.

A frozen thermometer looks like a slow room. What tells them apart is heat: every joule above what holds the
room must show after a while. `Blind` counts what the room has got since the reading last changed and makes
kelvins of it; the controller gives no more than what those kelvins allow. In a light room with a large heater
that is a matter of minutes, in a heavy one with a PC of hours.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import clip, finite

if TYPE_CHECKING:
    from collections.abc import Mapping

UNSEEN_K = 1.0
UNSEEN_STEPS = 2.0
AHEAD_K = 1.0
"""Power may lift the room by what the sensor has not seen yet to this much above the target."""
MOST_K = 30.0
FORGET_S = 10 * 3600.0
"""Heat that came so long ago is lost again."""


class Blind:
    """Heat since the last news."""

    def __init__(self) -> None:
        self.slow_k = 0.0
        self._felt_w: float | None = None
        self._anchor_w: float | None = None
        self._jump_k_per_w = 0.0

    def clear(self) -> None:
        """Time did not pass as usual."""
        self.slow_k, self._felt_w, self._anchor_w = 0.0, None, None

    def pass_time(
        self,
        dt_s: float,
        power_w: float,
        *,
        holding_w: float,
        capacity: float,
        jump_k_per_w: float,
        lag_s: float,
    ) -> None:
        """`power_w` was given for `dt_s`; `lag_s` is that of the filtered reading."""
        self._jump_k_per_w = jump_k_per_w
        if self._felt_w is None or self._anchor_w is None:
            self._felt_w = self._anchor_w = power_w
        self._felt_w += (power_w - self._felt_w) * (1.0 - math.exp(-dt_s / lag_s))
        self.slow_k += (power_w - holding_w) / capacity * dt_s
        self.slow_k = clip(self.slow_k * math.exp(-dt_s / FORGET_S), -MOST_K, MOST_K)

    def news(self) -> None:
        """The reading has changed: it is alive."""
        self.slow_k, self._anchor_w = 0.0, self._felt_w

    @property
    def unseen_k(self) -> float:
        """By how much the room must have risen without the reading having changed."""
        if self._felt_w is None or self._anchor_w is None:
            return 0.0
        return self.slow_k + self._jump_k_per_w * (self._felt_w - self._anchor_w)

    def suspicious(self, sensor_step_c: float, expected_k: float) -> bool:
        """Whether the reading should have moved by now; `expected_k` may be heated without its showing."""
        return self.unseen_k > max(UNSEEN_K, UNSEEN_STEPS * sensor_step_c, expected_k)

    def most_w(self, from_c: float, target_c: float, holding_w: float, step_k_per_w: float) -> float:
        """Power that lifts the room within ten minutes to no more than `target_c` + 1 K, W."""
        anchor_w = holding_w if self._anchor_w is None else self._anchor_w
        jump = min(self._jump_k_per_w, step_k_per_w)
        room_k = target_c + AHEAD_K - from_c - self.slow_k
        return (room_k + jump * anchor_w + (step_k_per_w - jump) * holding_w) / step_k_per_w

    def export_state(self) -> dict[str, float]:
        """What is worth keeping."""
        state = {"slow_k": self.slow_k, "jump_k_per_w": self._jump_k_per_w}
        if self._felt_w is not None and self._anchor_w is not None:
            state |= {"felt_w": self._felt_w, "anchor_w": self._anchor_w}
        return state

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; wrong values are left out."""
        self.slow_k = clip(finite(state.get("slow_k")) or 0.0, -MOST_K, MOST_K)
        self._jump_k_per_w = clip(finite(state.get("jump_k_per_w")) or 0.0, 0.0, 1.0)
        felt, anchor = finite(state.get("felt_w")), finite(state.get("anchor_w"))
        if felt is not None and anchor is not None:
            self._felt_w, self._anchor_w = clip(felt, 0.0, 1e6), clip(anchor, 0.0, 1e6)

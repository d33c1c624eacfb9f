"""The limit of an outlet or circuit: the whole PC, what others do on it included, stays below it.

What mining may add is the limit less the PC without us. Where the wall is above the limit all the same (the
baseline was guessed, a device draws more than its curve), more is cut until it is not. Breakers carry their
rating for hours and more for minutes: seconds do not matter here. Fuses stay what protects the wires.
"""

from __future__ import annotations

import math

CONFIRM_S = 5.0
"""Above the limit for so long before more is cut: commands and readings need their time."""
EVERY_S = 3.0
BACK_AT = 0.97
"""Below this part of the limit what was cut is given back."""
BACK_S = 120.0
"""... within so long."""


class Circuit:
    """Memory: how much had to be cut on top."""

    def __init__(self) -> None:
        self._cut_w = 0.0
        self._above_s: float | None = None
        self._last_s: float | None = None

    def most_w(
        self, now_s: float, circuit_w: float | None, wall_w: float | None, baseline_w: float | None
    ) -> float:
        """Mining watts that may be added, W; infinite without a limit, 0 when nothing is known."""
        dt_s = 0.0 if self._last_s is None else max(now_s - self._last_s, 0.0)
        self._last_s = now_s
        if circuit_w is None or not math.isfinite(circuit_w):
            self._cut_w, self._above_s = 0.0, None
            return math.inf
        if wall_w is None or baseline_w is None or not (math.isfinite(wall_w) and math.isfinite(baseline_w)):
            return 0.0
        self._learn(now_s, dt_s, wall_w, circuit_w)
        return max(circuit_w - baseline_w - self._cut_w, 0.0)

    def _learn(self, now_s: float, dt_s: float, wall_w: float, circuit_w: float) -> None:
        if wall_w <= circuit_w:
            self._above_s = None
            if wall_w < BACK_AT * circuit_w:
                self._cut_w = max(self._cut_w - circuit_w * dt_s / BACK_S, 0.0)
            return
        if self._above_s is None:
            self._above_s = now_s
        elif now_s - self._above_s >= CONFIRM_S:
            self._cut_w = min(self._cut_w + wall_w - circuit_w, circuit_w)
            self._above_s = now_s - CONFIRM_S + EVERY_S

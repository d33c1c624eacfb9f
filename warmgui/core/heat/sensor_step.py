"""How coarse and how restless a thermometer is, seen from its readings."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import clip, finite

if TYPE_CHECKING:
    from collections.abc import Mapping

SMALLEST_C = 0.005
"""Differences below this are rounding of the number, not the sensor's step."""
ASSUMED_C = 0.1
COARSEST_C = 1.0
NOISE_WEIGHT = 1.0 / 240.0
"""The mean of about four hours of minutes: the room's own movement hardly counts."""


class SensorStep:
    """Smallest change between two successive different readings, °C.

    The longer window forgets: a finer step is believed at once, a coarser one after two times 500 changes.
    """

    FORGET_AFTER = 500

    def __init__(self, step_c: float = ASSUMED_C) -> None:
        self._previous_c: float | None = None
        self._old_c = min(max(step_c, 0.0), COARSEST_C)
        self._young_c = COARSEST_C
        self._seen = 0
        self._assumed = step_c == ASSUMED_C
        self._moved_k = 0.0

    @property
    def step_c(self) -> float:
        """The step as believed now."""
        return min(self._old_c, self._young_c)

    @property
    def noise_k(self) -> float:
        """Standard deviation of a single reading, K: from the mean difference of successive ones."""
        return self._moved_k * math.sqrt(math.pi) / 2.0

    def look(self, reading_c: float) -> None:
        """Take one reading."""
        previous, self._previous_c = self._previous_c, reading_c
        if previous is not None:
            moved_k = min(abs(reading_c - previous), COARSEST_C)
            self._moved_k += (moved_k - self._moved_k) * NOISE_WEIGHT
        if previous is None or abs(reading_c - previous) < SMALLEST_C:
            return
        change = min(abs(reading_c - previous), COARSEST_C)
        if self._assumed:
            self._assumed, self._old_c = False, change
        self._young_c = min(self._young_c, change)
        self._seen += 1
        if self._seen >= self.FORGET_AFTER:
            self._old_c, self._young_c, self._seen = self._young_c, COARSEST_C, 0

    def export_state(self) -> dict[str, object]:
        """What is worth keeping."""
        return {
            "moved_k": self._moved_k,
            "old_c": self._old_c,
            "young_c": self._young_c,
            "seen": self._seen,
            "assumed": self._assumed,
            "previous_c": self._previous_c,
        }

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; wrong values are left out."""
        old, young, seen = (finite(state.get(name)) for name in ("old_c", "young_c", "seen"))
        if old is None or young is None or seen is None:
            return
        self._old_c, self._young_c = clip(old, 0.0, COARSEST_C), clip(young, 0.0, COARSEST_C)
        self._seen = int(clip(seen, 0, self.FORGET_AFTER - 1))
        self._moved_k = clip(finite(state.get("moved_k")) or 0.0, 0.0, COARSEST_C)
        self._assumed, self._previous_c = state.get("assumed") is True, finite(state.get("previous_c"))

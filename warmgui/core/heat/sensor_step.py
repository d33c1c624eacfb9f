"""How coarse a thermometer is, seen from its readings."""

from __future__ import annotations

SMALLEST_C = 0.005
"""Differences below this are rounding of the number, not the sensor's step."""
ASSUMED_C = 0.1
COARSEST_C = 1.0


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

    @property
    def step_c(self) -> float:
        """The step as believed now."""
        return min(self._old_c, self._young_c)

    def look(self, reading_c: float) -> None:
        """Take one reading."""
        previous, self._previous_c = self._previous_c, reading_c
        if previous is None or abs(reading_c - previous) < SMALLEST_C:
            return
        change = min(abs(reading_c - previous), COARSEST_C)
        if self._assumed:
            self._assumed, self._old_c = False, change
        self._young_c = min(self._young_c, change)
        self._seen += 1
        if self._seen >= self.FORGET_AFTER:
            self._old_c, self._young_c, self._seen = self._young_c, COARSEST_C, 0

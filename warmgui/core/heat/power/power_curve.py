"""Watts that one device adds at the wall, by duty: declared at first, learned as soon as it is measured."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import finite

if TYPE_CHECKING:
    from collections.abc import Sequence

KNOTS = (0.0, 0.25, 0.5, 0.75, 1.0)
LEARN_TAU_S = 20.0
"""Short against the 60 s after which the guard takes an excess for a fault."""
FULL_TAU_S = 5.0
"""At full duty nothing can trim a device: what it gives now is what the others have to go by."""
LEARN_FROM_DUTY = 0.1
"""Below this the PC's own fluctuation is larger than what would be learned."""
LEAST_W, MOST_W = 0.1, 1e6


class PowerCurve:
    """Monotone, piecewise linear through 0 W at duty 0. Marginal watts at the wall."""

    def __init__(self, declared_full_w: float) -> None:
        self._watts = [knot * max(declared_full_w, LEAST_W) for knot in KNOTS]
        self._seen = 0

    @property
    def learned(self) -> bool:
        """Whether anything was measured."""
        return self._seen > 0

    @property
    def full_w(self) -> float:
        """Watts at duty 1."""
        return self._watts[-1]

    def declare(self, full_w: float) -> None:
        """The user declared another full power; what was measured is worth more."""
        if not self.learned:
            self._watts = [knot * max(full_w, LEAST_W) for knot in KNOTS]

    def watts(self, duty: float) -> float:
        """Watts at a duty 0..1."""
        index, part = _segment(duty)
        return self._watts[index] + part * (self._watts[index + 1] - self._watts[index])

    def duty(self, watts: float) -> float:
        """The least duty that gives so many watts; 1 when nothing does."""
        if not watts > 0:
            return 0.0
        for (low_knot, low_w), (high_knot, high_w) in pairwise(zip(KNOTS, self._watts, strict=True)):
            if watts <= high_w:
                return low_knot + (high_knot - low_knot) * (watts - low_w) / (high_w - low_w)
        return 1.0

    def learn(self, duty: float, watts: float, dt_s: float) -> None:
        """At `duty`, `watts` were measured over the last `dt_s` seconds."""
        if not (math.isfinite(watts) and LEARN_FROM_DUTY <= duty <= 1.0 and dt_s > 0):
            return
        watts = max(watts, LEAST_W)
        if not self.learned:
            # One measurement scales the whole declared curve: nothing is known about its shape yet.
            self._watts = [knot * watts / duty for knot in KNOTS]
        self._seen += 1
        tau_s = FULL_TAU_S if duty == 1.0 else LEARN_TAU_S
        pace = max(1.0 - math.exp(-dt_s / tau_s), 1.0 / self._seen)
        index, part = _segment(duty)
        error = watts - self.watts(duty)
        weights = (0.0 if index == 0 else 1.0 - part, part)
        norm = sum(w * w for w in weights)
        for offset, weight in enumerate(weights):
            self._watts[index + offset] += pace * error * weight / norm
        self._keep_monotone(index + (1 if part >= weights[0] else 0))

    def export_state(self) -> list[float]:
        """Watts at the knots; empty when nothing was learned."""
        return list(self._watts) if self.learned else []

    def import_state(self, watts: Sequence[object]) -> None:
        """Take up what `export_state` gave; anything else is left out."""
        numbers = [number for w in watts if (number := finite(w)) is not None]
        rising = all(low < high for low, high in pairwise(numbers))
        if len(numbers) == len(KNOTS) and numbers[0] == 0.0 and rising and numbers[-1] <= MOST_W:
            self._watts, self._seen = numbers, 1

    def _keep_monotone(self, fixed: int) -> None:
        """Move the neighbours of the knot that is known best, never the knot itself."""
        least = LEAST_W / len(KNOTS)
        self._watts[fixed] = max(self._watts[fixed], least * fixed)
        for k in range(fixed + 1, len(KNOTS)):
            self._watts[k] = max(self._watts[k], self._watts[k - 1] + least)
        for k in range(fixed - 1, 0, -1):
            # Room for every knot below, so that the curve still rises from 0.
            self._watts[k] = max(min(self._watts[k], self._watts[k + 1] - least), least * k)


def _segment(duty: float) -> tuple[int, float]:
    """(index of the knot below, part of the way to the next)."""
    duty = min(max(duty, 0.0), 1.0)
    index = min(int(duty * (len(KNOTS) - 1)), len(KNOTS) - 2)
    return index, (duty - KNOTS[index]) / (KNOTS[index + 1] - KNOTS[index])

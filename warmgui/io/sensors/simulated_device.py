"""A device of the simulated PC: power, heat and hashes as formulas."""

from __future__ import annotations

import math
from dataclasses import dataclass

_LAG_S = 0.3
"""Of the power behind the duty: voltage steps, launches that end."""
_LEAK_PER_K, _LEAK_AT_C = 0.002, 60.0
_CHIP_S = 30.0
"""A chip's temperature follows its power within so long."""


@dataclass(slots=True)
class SimulatedDevice:
    """A device that is a formula: watts of its own, H/s at duty 1, °C above the case per watt."""

    id: str
    kind: str
    name: str
    threads: int
    full_hs: float
    idle_w: float
    full_w: float
    """At duty 1 and `_LEAK_AT_C`."""
    exponent: float
    """Of the power over duty: below 1 it boosts at low duty, above 1 it saves there."""
    c_per_w: float
    duty: float = 0.0
    chip_c: float = 0.0
    power_w: float = 0.0
    """Drawn now."""
    energy_j: float = 0.0
    """Drawn since the beginning."""

    @property
    def steady_w(self) -> float:
        """What it will draw at this duty and temperature once the command has come through."""
        leak = 1.0 + _LEAK_PER_K * (self.chip_c - _LEAK_AT_C)
        return self.idle_w + (self.full_w - self.idle_w) * math.pow(self.duty, self.exponent) * leak

    def pass_time(self, step_s: float, case_c: float) -> None:
        """`step_s` seconds at this duty, in a case of `case_c` °C."""
        steady_w, away_w = self.steady_w, self.power_w - self.steady_w
        left = math.exp(-step_s / _LAG_S)
        self.power_w = steady_w + away_w * left
        self.energy_j += steady_w * step_s + away_w * _LAG_S * (1.0 - left)
        target_c = case_c + self.c_per_w * self.power_w
        self.chip_c += (target_c - self.chip_c) * (1.0 - math.exp(-step_s / _CHIP_S))

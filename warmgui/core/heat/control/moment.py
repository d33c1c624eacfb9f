"""The numbers of one step of the thermostat, made safe."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import finite

if TYPE_CHECKING:
    from warmgui.core.heat.control.filtered_pi import Gains
    from warmgui.core.heat.control.inputs import ControlInputs


SETPOINTS_C = (-20.0, 60.0)
OUTDOOR_C = (-80.0, 60.0)
"""What is taken for a temperature at all, °C."""
ASSUMED_OUTDOOR_C = 5.0
MOST_W = 1e6
"""Powers beyond this are nothing to learn from."""


def range_of(inputs: ControlInputs) -> tuple[float, float]:
    """(least heat, span), both >= 0, W; what is not known gives no span."""
    low = max(finite(inputs.min_w) or 0.0, 0.0)
    return low, max((finite(inputs.max_w) or 0.0) - low, 0.0)


@dataclass(frozen=True, slots=True)
class Moment:
    """One step."""

    now_s: float
    dt_s: float
    """Since the last step, at most half an hour."""
    low: float
    """Least heat, W."""
    span: float
    """Most less least, W."""
    outdoor_c: float
    setpoint_c: float
    gains: Gains

    @property
    def high(self) -> float:
        """Most heat, W."""
        return self.low + self.span

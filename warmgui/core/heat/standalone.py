"""The shipping thermostat and guard for foreign simulators: numbers in, watts out, nothing else needed.

::

    from warmgui.core.heat.standalone import StandaloneHeater

    heater = StandaloneHeater()
    watts = heater.control(time_s, room_c, outdoor_c, setpoint_c, min_w, max_w, next_setpoint=(in_s, next_c))
    print(heater.explain().mode)

This is the program's own `Thermostat` and `Guard`, not a copy of them. See docs/thermostat.md.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.heat.explain import Explanation
from warmgui.core.heat.guard import Guard, GuardFacts
from warmgui.core.heat.thermostat import NextSetpoint, Thermostat
from warmgui.core.settings import SafetySettings
from warmgui.core.text import EMPTY

if TYPE_CHECKING:
    from warmgui.core.heat.estimate import RoomEstimate


class StandaloneHeater:
    """One room, one heater. Call `control` about once a minute; any other pace works, too."""

    def __init__(self, estimate: RoomEstimate | None = None, frost_c: float = 7.0) -> None:
        """Start with what is believed about the room; without an estimate with the program's defaults."""
        self.thermostat = Thermostat(estimate, frost_c)
        self.guard = Guard()
        self._safety = SafetySettings()
        self._now_s = 0.0
        self._guarded = EMPTY

    def control(  # noqa: PLR0917 - the shape that simulators call
        self,
        time_s: float,
        room_c: float | None,
        outdoor_c: float | None,
        setpoint_c: float,
        min_w: float,
        max_w: float,
        next_setpoint: NextSetpoint | tuple[float, float] | None = None,
    ) -> float:
        """Heat into the room from now on, W, within `min_w`..`max_w`. Never raises.

        Args:
            time_s: any clock that goes forward, s.
            room_c: the thermometer, °C; None, NaN or infinite: it said nothing.
            outdoor_c: the same for outside.
            setpoint_c: what is wanted now, °C.
            min_w: heat that comes in any case (the PC's own idle heat), W.
            max_w: the most that can come, W.
            next_setpoint: the next scheduled change, (seconds from now, °C).
        """
        if math.isfinite(time_s):
            self._now_s = time_s
        if next_setpoint is not None and not isinstance(next_setpoint, NextSetpoint):
            next_setpoint = NextSetpoint(*next_setpoint)
        asked_w = self.thermostat.control(
            self._now_s, room_c, outdoor_c, setpoint_c, min_w, max_w, next_setpoint
        )
        low_w = min(max(min_w if math.isfinite(min_w) else 0.0, 0.0), asked_w)
        sensed_c = room_c if room_c is not None and math.isfinite(room_c) else None
        limit = self.guard.limit(
            asked_w - low_w, GuardFacts(now_s=self._now_s, safety=self._safety, room_c=sensed_c)
        )
        self._guarded = limit.reason
        return low_w + limit.power_w

    def explain(self) -> Explanation:
        """Mode, reason and arrival, as of the last call of `control`."""
        if self._guarded:
            return Explanation("guarded", self._guarded)
        return Explanation("holding", EMPTY)

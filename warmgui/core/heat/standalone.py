"""The shipping thermostat and guard for foreign simulators: numbers in, watts out, nothing else needed.

::

    from warmgui.core.heat.standalone import StandaloneHeater

    heater = StandaloneHeater()
    watts = heater.control(time_s, room_c, outdoor_c, setpoint_c, min_w, max_w, next_setpoint=(in_s, next_c))
    print(heater.explain().mode)

This is the program's own `Thermostat` and `Guard`, not a copy of them. See docs/thermostat.md.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.heat.control.thermostat import ControlInputs, NextSetpoint, Thermostat
from warmgui.core.heat.numbers import finite, numbers
from warmgui.core.heat.safety.guard import Guard, GuardFacts
from warmgui.core.settings.model import SafetySettings
from warmgui.core.text import EMPTY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.heat.estimate import RoomEstimate
    from warmgui.core.heat.explain import Explanation


class StandaloneHeater:
    """One room, one heater. Call `control` about once a minute; any other pace works, too."""

    def __init__(self, estimate: RoomEstimate | None = None, frost_c: float = 7.0) -> None:
        """Start with what is believed about the room; without an estimate with the program's defaults."""
        self.thermostat = Thermostat(estimate, frost_c)
        self.guard = Guard()
        self._safety = SafetySettings()
        self._now_s = 0.0
        self._given_w: float | None = None
        self._guarded = EMPTY

    def control(  # noqa: PLR0917 - the shape that simulators call
        self,
        time_s: float,
        room_c: float | None,
        outdoor_c: float | None,
        setpoint_c: float,
        min_w: float,
        max_w: float,
        next_setpoint: NextSetpoint | Sequence[float] | None = None,
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
        now_s = finite(time_s)
        if now_s is not None:
            self._now_s = now_s
        asked_w = self.thermostat.step(
            ControlInputs(
                self._now_s,
                room_c,
                outdoor_c,
                setpoint_c,
                min_w,
                max_w,
                applied_w=self._given_w,
                next_setpoint=_announced(next_setpoint),
            )
        )
        low_w = min(max(finite(min_w) or 0.0, 0.0), asked_w)
        facts = GuardFacts(now_s=self._now_s, safety=self._safety, room_c=finite(room_c))
        limit = self.guard.limit(asked_w - low_w, facts)
        self._guarded, self._given_w = limit.reason, low_w + limit.power_w
        return self._given_w

    def explain(self) -> Explanation:
        """Mode, reason and arrival, as of the last call of `control`."""
        told = self.thermostat.explain()
        return replace(told, mode="guarded", reason=self._guarded) if self._guarded else told


def _announced(coming: NextSetpoint | Sequence[float] | None) -> NextSetpoint | None:
    """A change that is announced in any of the usual ways; what is none announces nothing."""
    if coming is None or isinstance(coming, NextSetpoint):
        return coming
    pair = numbers(list(coming), 2) if isinstance(coming, list | tuple) else []
    return NextSetpoint(pair[0], pair[1]) if pair else None

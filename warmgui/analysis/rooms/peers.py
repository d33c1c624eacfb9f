"""Controllers to compare with: what thermostats that people buy do, and the reference of the score.

All keep their last order while the thermometer says nothing, as the usual ones do.
"""

from __future__ import annotations

import copy
import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warmgui.analysis.rooms.scenarios import Drive

Next = tuple[float, float] | None


class Hysteresis:
    """On below setpoint - 0.5 K, off above setpoint + 0.5 K."""

    def __init__(self, half_k: float = 0.5) -> None:
        self._half_k = half_k
        self._on = False

    def control(  # noqa: PLR0917 - the shape that simulators call
        self,
        time_s: float,  # noqa: ARG002
        room_c: float | None,
        outdoor_c: float | None,  # noqa: ARG002
        setpoint_c: float,
        min_w: float,
        max_w: float,
        next_setpoint: Next = None,  # noqa: ARG002
    ) -> float:
        """All or the least, W."""
        if room_c is not None and not math.isnan(room_c):
            if room_c <= setpoint_c - self._half_k:
                self._on = True
            elif room_c >= setpoint_c + self._half_k:
                self._on = False
        return max_w if self._on else min_w


class TimeProportional:
    """The share of each ten minutes that is on: 0.6 (SP - T) + 0.01 (SP - T_out)."""

    CYCLE_MIN = 10

    def __init__(self, per_k: float = 0.6, per_outdoor_k: float = 0.01) -> None:
        self._per_k, self._per_outdoor_k = per_k, per_outdoor_k
        self._room_c: float | None = None
        self._on_min = 0
        self._minute = 0

    def control(  # noqa: PLR0917 - the shape that simulators call
        self,
        time_s: float,  # noqa: ARG002
        room_c: float | None,
        outdoor_c: float | None,
        setpoint_c: float,
        min_w: float,
        max_w: float,
        next_setpoint: Next = None,  # noqa: ARG002
    ) -> float:
        """All or the least, W."""
        if room_c is not None and not math.isnan(room_c):
            self._room_c = room_c
        if self._minute % self.CYCLE_MIN == 0 and self._room_c is not None:
            share = self._per_k * (setpoint_c - self._room_c)
            if outdoor_c is not None:
                share += self._per_outdoor_k * (setpoint_c - outdoor_c)
            self._on_min = round(self.CYCLE_MIN * min(max(share, 0.0), 1.0))
        on = self._minute % self.CYCLE_MIN < self._on_min
        self._minute += 1
        return max_w if on else min_w


class ReferencePi:
    """The filtered PI of the design by its formulas, knowing the room's true heat loss; no preview.

    P = Pmin + clip(span·e/2 K + I), dI/dt = span·e/(2 K·3600 s) only while unsaturated or unwinding, low-pass
    of 300 s, I = UA (SP - T_out) - Pmin on each change of the setpoint. With a perfect sensor and no dead
    band it is the oracle of the score; written here on its own: the judge shares no code with what it judges.
    """

    FILTER_S = 300.0
    PROPORTIONAL_K = 2.0
    INTEGRAL_S = 3600.0
    STEP_S = 60.0

    def __init__(self, ua_w_per_k: float, dead_band: float = 0.0, filter_s: float = FILTER_S) -> None:
        self._ua, self._dead_band = ua_w_per_k, dead_band
        self._follow = 1.0 - math.exp(-self.STEP_S / filter_s) if filter_s > 0 else 1.0
        self._filtered_c: float | None = None
        self._integral_w = 0.0
        self._setpoint_c: float | None = None
        self._order_w: float | None = None

    def control(  # noqa: PLR0917 - the shape that simulators call
        self,
        time_s: float,  # noqa: ARG002
        room_c: float | None,
        outdoor_c: float | None,
        setpoint_c: float,
        min_w: float,
        max_w: float,
        next_setpoint: Next = None,  # noqa: ARG002
    ) -> float:
        """Watts."""
        span = max_w - min_w
        if setpoint_c != self._setpoint_c:
            self._setpoint_c = setpoint_c
            holding_w = self._ua * (setpoint_c - (outdoor_c if outdoor_c is not None else 5.0))
            self._integral_w = min(max(holding_w - min_w, 0.0), span)
        if room_c is not None and not math.isnan(room_c):
            before_c = room_c if self._filtered_c is None else self._filtered_c
            self._filtered_c = before_c + (room_c - before_c) * self._follow
        if self._filtered_c is None:
            return min_w
        asked = span * (setpoint_c - self._filtered_c) / self.PROPORTIONAL_K
        free = 0.0 <= asked + self._integral_w <= span
        unwinding = (asked + self._integral_w > span) == (asked < 0)
        if free or unwinding:
            self._integral_w += asked * self.STEP_S / self.INTEGRAL_S
            self._integral_w = min(max(self._integral_w, 0.0), span)
        wanted = min_w + min(max(asked + self._integral_w, 0.0), span)
        last = self._order_w
        at_end = wanted in {min_w, max_w}
        if last is None or at_end or abs(wanted - last) > self._dead_band * span:
            self._order_w = last = wanted
        return last


class Clairvoyant:
    """Nobody can do better: it knows the room, its state and all that will come, and has no sensor at all.

    Each minute it gives what brings the room as near to `target_c` as the heater can, by a trial of both ends
    (the room is linear in the heat of a minute). With the announced setpoints as target it bounds the score.
    """

    def __init__(self, drive: Drive, target_c: list[float]) -> None:
        self._drive, self._target_c = drive, target_c
        self._plant, self._radiator = drive.plant(), drive.radiator()
        self._minute = 0

    def control(  # noqa: PLR0917 - the shape that simulators call
        self,
        time_s: float,  # noqa: ARG002
        room_c: float | None,  # noqa: ARG002
        outdoor_c: float | None,  # noqa: ARG002
        setpoint_c: float,  # noqa: ARG002
        min_w: float,
        max_w: float,
        next_setpoint: Next = None,  # noqa: ARG002
    ) -> float:
        """Watts."""
        drive, minute = self._drive, self._minute
        around = (drive.outdoor_c[minute], drive.sun_w[minute], drive.gains_w[minute], drive.extra_ua[minute])
        radiator_w = 0.0 if self._radiator is None else self._radiator.step(self._plant.air_c)
        least_c = copy.copy(self._plant).step(min_w + radiator_w, *around)
        most_c = copy.copy(self._plant).step(max_w + radiator_w, *around)
        share = min(max((self._target_c[minute] - least_c) / (most_c - least_c), 0.0), 1.0)
        order_w = min_w + share * (max_w - min_w)
        self._plant.step(order_w + radiator_w, *around)
        self._minute += 1
        return order_w

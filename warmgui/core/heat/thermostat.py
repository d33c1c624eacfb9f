"""The thermostat: a filtered PI controller from room temperature to watts of heat.

P = Pmin + clip(span·e/2 K + I), e = setpoint - low-passed room, dI/dt = span·e/(2 K·3600 s). No D term: it
would turn 0.1 K of sensor noise into power. The output moves in steps of 5 % of the span. Without a sensor it
holds for 15 min, then runs open loop for 1 K less, and after 8 h only against frost.

A simulator or another program drives it alone, once a minute or at any other pace::

    thermostat = Thermostat(RoomEstimate(heat_loss_w_per_k=26.0))
    watts = thermostat.control(time_s, room_c, outdoor_c, setpoint_c, min_w, max_w)

`room_c` None or NaN means that the sensor said nothing. Watts are heat into the room, the PC's own idle heat
(`min_w`) included.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.heat.estimate import RoomEstimate
from warmgui.core.heat.sensor_step import SensorStep

if TYPE_CHECKING:
    from collections.abc import Mapping

FILTER_S = 300.0
FILTER_S_PER_STEP_C = 1500.0
"""25 min per °C of the sensor's step: 0.5 °C steps are smoothed over 12.5 min."""
PROPORTIONAL_K = 2.0
"""Error that alone asks for the whole span."""
INTEGRAL_S = 3600.0
DEAD_BAND = 0.05
HOLD_S = 15 * 60.0
OPEN_LOOP_BELOW_K = 1.0
FROST_ONLY_S = 8 * 3600.0
FROZEN_POWER = 0.6
FROZEN_S = 3600.0
LONGEST_STEP_S = 1800.0
"""A longer time between two calls (sleep) teaches the integral nothing more."""
PLAUSIBLE_C = (-10.0, 45.0)
ASSUMED_OUTDOOR_C = 5.0


@dataclass(frozen=True, slots=True)
class NextSetpoint:
    """A scheduled change: what a preview start looks at."""

    in_s: float
    setpoint_c: float


@dataclass(frozen=True, slots=True)
class ControlInputs:
    """What the controller sees in one step. Powers are heat into the room, W."""

    time_s: float
    room_c: float | None
    outdoor_c: float | None
    setpoint_c: float
    min_w: float
    max_w: float
    applied_w: float | None = None
    """Mean heat since the last step, where it is known; less than asked stops the integral from rising."""
    next_setpoint: NextSetpoint | None = None
    """Part of the interface for schedules; the present law does not start ahead of time."""


class Thermostat:
    """State of one filtered PI loop. Feed it about once a minute, and at each change of the setpoint."""

    def __init__(self, estimate: RoomEstimate | None = None, frost_c: float = 7.0) -> None:
        self.estimate = estimate or RoomEstimate()
        self.frost_c = frost_c
        self.filtered_c: float | None = None
        """Room temperature after the low-pass, °C."""
        self.integral_w = 0.0
        self.output_w: float | None = None
        """What was asked last, W."""
        self.sensor_lost = False
        """Whether the sensor has been silent for longer than the hold."""
        self.frozen = False
        """Whether the reading has not moved for an hour of high power."""
        self._step = SensorStep()
        self._setpoint_c: float | None = None
        self._outdoor_c = ASSUMED_OUTDOOR_C
        self._last_s: float | None = None
        self._valid_s: float | None = None
        self._reading_c: float | None = None
        self._steady_high_s = 0.0

    def control(  # noqa: PLR0917 - the shape that simulators call
        self,
        time_s: float,
        room_c: float | None,
        outdoor_c: float | None,
        setpoint_c: float,
        min_w: float,
        max_w: float,
        next_setpoint: NextSetpoint | None = None,
    ) -> float:
        """One step in plain numbers, for simulators; see `step`."""
        return self.step(
            ControlInputs(time_s, room_c, outdoor_c, setpoint_c, min_w, max_w, next_setpoint=next_setpoint)
        )

    def step(self, inputs: ControlInputs) -> float:
        """Watts of heat wanted from now on, within `min_w`..`max_w`. Never raises, never returns NaN."""
        low, span = _range(inputs.min_w, inputs.max_w)
        dt_s = 0.0 if self._last_s is None else min(max(inputs.time_s - self._last_s, 0.0), LONGEST_STEP_S)
        self._last_s = inputs.time_s
        if _finite(inputs.outdoor_c) is not None:
            self._outdoor_c = float(inputs.outdoor_c or 0.0)
        self._follow_setpoint(inputs.setpoint_c, low, span)
        room_c = _plausible(inputs.room_c)
        if room_c is None:
            wanted = self._without_sensor(inputs.time_s, low, span)
        else:
            self._filter(room_c, inputs.time_s, dt_s, low, span)
            wanted = self._proportional_integral(inputs.applied_w, dt_s, low, span)
            wanted = self._distrust_frozen(room_c, wanted, dt_s, low, span)
        self.output_w = self._quieten(wanted, low, span)
        return self.output_w

    def begin(self) -> None:
        """Heating was off for a while: what was filtered and integrated before says nothing about now."""
        self.filtered_c = self.output_w = self._setpoint_c = self._last_s = self._valid_s = None
        self.sensor_lost = self.frozen = False
        self._reading_c, self._steady_high_s = None, 0.0

    def export_state(self) -> dict[str, float]:
        """What is worth keeping over a restart, as plain values."""
        state = {"integral_w": self.integral_w, "sensor_step_c": self._step.step_c}
        if self._setpoint_c is not None:
            state["setpoint_c"] = self._setpoint_c
        return state

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; wrong values are left out."""
        integral, setpoint, step = (
            _finite(state.get(k)) for k in ("integral_w", "setpoint_c", "sensor_step_c")
        )
        if integral is not None and setpoint is not None:
            self.integral_w, self._setpoint_c = max(integral, 0.0), setpoint
        if step is not None:
            self._step = SensorStep(step)

    # ---- parts of a step -----------------------------------------------------------------------------------

    def _follow_setpoint(self, setpoint_c: float, low: float, span: float) -> None:
        setpoint = _finite(setpoint_c)
        if setpoint is not None and setpoint != self._setpoint_c:
            self._setpoint_c = setpoint
            self.integral_w = self._feed_forward_w(setpoint, low, span)
        self.integral_w = min(max(self.integral_w, 0.0), span)

    def _feed_forward_w(self, room_c: float, low: float, span: float) -> float:
        """Watts above `low` that hold the room; within the span, or it would take hours to unwind."""
        return min(max(self.estimate.holding_w(room_c, self._outdoor_c) - low, 0.0), span)

    def _filter(self, room_c: float, time_s: float, dt_s: float, low: float, span: float) -> None:
        self._step.look(room_c)
        if self.sensor_lost and self._setpoint_c is not None:
            # What was filtered before the loss says nothing about now.
            self.filtered_c, self.sensor_lost = None, False
            self.integral_w = self._feed_forward_w(self._setpoint_c, low, span)
        self._valid_s = time_s
        tau_s = max(FILTER_S, FILTER_S_PER_STEP_C * self._step.step_c)
        if self.filtered_c is None:
            self.filtered_c = room_c
        else:
            self.filtered_c += (room_c - self.filtered_c) * (1.0 - math.exp(-dt_s / tau_s))

    def _proportional_integral(self, applied_w: float | None, dt_s: float, low: float, span: float) -> float:
        if self._setpoint_c is None or self.filtered_c is None:
            return low
        error_k = self._setpoint_c - self.filtered_c
        proportional = span * error_k / PROPORTIONAL_K
        above = proportional + self.integral_w
        held_back = (
            applied_w is not None
            and self.output_w is not None
            and applied_w < self.output_w - DEAD_BAND * span
        )
        winds_up = error_k > 0 and (above >= span or held_back or self.frozen)
        winds_down = error_k < 0 and above <= 0
        if not (winds_up or winds_down):
            rise = span * error_k / PROPORTIONAL_K * dt_s / INTEGRAL_S
            self.integral_w = min(max(self.integral_w + rise, 0.0), span)
        return low + min(max(proportional + self.integral_w, 0.0), span)

    def _without_sensor(self, time_s: float, low: float, span: float) -> float:
        if self._valid_s is None:
            self._valid_s = time_s
        silent_s = time_s - self._valid_s
        if silent_s <= HOLD_S or self._setpoint_c is None:
            return low if self.output_w is None else min(max(self.output_w, low), low + span)
        if not self.sensor_lost:
            self.output_w = None  # less heat at once, also when the dead band would swallow the step
        self.sensor_lost, self.frozen, self._reading_c = True, False, None
        target_c = self._setpoint_c - OPEN_LOOP_BELOW_K
        if silent_s > FROST_ONLY_S:
            target_c = min(target_c, self.frost_c)
        return low + self._feed_forward_w(target_c, low, span)

    def _distrust_frozen(self, room_c: float, wanted: float, dt_s: float, low: float, span: float) -> float:
        """Cap the power while the reading stands still although we heat hard.

        Once capped it stays capped until the reading moves: lower power would otherwise lift the suspicion.
        """
        if room_c != self._reading_c:
            self._reading_c, self._steady_high_s, self.frozen = room_c, 0.0, False
        elif self.output_w is not None and self.output_w - low > FROZEN_POWER * span:
            self._steady_high_s += dt_s
        else:
            self._steady_high_s = 0.0
        self.frozen = self.frozen or self._steady_high_s >= FROZEN_S
        if not self.frozen or self._setpoint_c is None:
            return wanted
        return min(wanted, low + self._feed_forward_w(self._setpoint_c, low, span))

    def _quieten(self, wanted: float, low: float, span: float) -> float:
        """Follow only moves beyond the dead band, and always to the very ends."""
        last = self.output_w
        if last is None or not low <= last <= low + span:
            return wanted
        at_end = wanted in {low, low + span}
        return wanted if at_end or abs(wanted - last) > DEAD_BAND * span else last


def _range(min_w: float, max_w: float) -> tuple[float, float]:
    """(minimum, span), both >= 0; what is not known gives no span."""
    low = max(_finite(min_w) or 0.0, 0.0)
    return low, max((_finite(max_w) or 0.0) - low, 0.0)


def _finite(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return float(value)


def _plausible(room_c: float | None) -> float | None:
    value = _finite(room_c)
    return value if value is not None and PLAUSIBLE_C[0] <= value <= PLAUSIBLE_C[1] else None

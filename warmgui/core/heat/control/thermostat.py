"""The thermostat: from room temperature to watts of heat.

The law is a filtered PI (`filtered_pi`) whose gains follow the room (`response`); it starts ahead of a
scheduled rise (`preview`), and it knows what to do when the thermometer is silent (`silence`), jumps
(`trust`) or stands still (`trust`, `blind`). There is no D term: it would turn noise into power.

A simulator or another program drives it with the guard through `standalone`. `room_c` None or NaN means that
the sensor said nothing. Watts are heat into the room, the PC's own idle heat (`min_w`) included.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.heat.control import reasons
from warmgui.core.heat.control.day_balance import EVERY_S
from warmgui.core.heat.control.filtered_pi import DEAD_BAND, gains_for
from warmgui.core.heat.control.inputs import ControlInputs, NextSetpoint
from warmgui.core.heat.control.moment import MOST_W, OUTDOOR_C, SETPOINTS_C, Moment, range_of
from warmgui.core.heat.control.silence import HOLD_S, OPEN_LOOP_BELOW_K
from warmgui.core.heat.control.thermostat_memory import ThermostatMemory
from warmgui.core.heat.numbers import between, clip, finite, first, plausible

if TYPE_CHECKING:
    from warmgui.core.heat.estimate import RoomEstimate
    from warmgui.core.heat.explain import Explanation

__all__ = ["ControlInputs", "NextSetpoint", "Thermostat"]

LONGEST_STEP_S = 1800.0
"""A longer time between two calls (sleep) teaches the integral nothing more."""
RISE_K = 0.4
"""A setpoint so far above the room is a rise to be timed, until the room is `RISEN_K` below it."""
RISEN_K = 0.3
COMFORT_K = 0.5
WARM_K = 0.3
MISSED_S = 300.0
"""Single readings that never came are no reason to forget what is being watched."""
STILL_LEAST_S = 90.0
LEARNED_SHARE = 0.8
"""Of the way to the target: so far a well-known room may be heated before the reading has to show it."""
MODEL_STEP_K = 5.0
EXPECTED_K = 0.3


class Thermostat(ThermostatMemory):
    """One loop. Feed it about once a minute, and at each change of the setpoint."""

    # ---- what is known of it -------------------------------------------------------------------------------

    @property
    def estimate(self) -> RoomEstimate:
        """The room as declared or fitted."""
        return self.response.estimate

    def believe(self, estimate: RoomEstimate, *, fitted: bool) -> None:
        """Another idea of the room; a fit of weeks needs no day to be relied on without a reading."""
        self.response.believe(estimate, fitted=fitted)

    @property
    def filtered_c(self) -> float | None:
        """Room temperature after the low-pass, °C."""
        return self.pi.filtered_c

    @property
    def integral_w(self) -> float:
        """The integral, W above the minimum."""
        return self.pi.integral_w

    @property
    def frozen(self) -> bool:
        """Whether the reading stands still although it should not."""
        return self.mode == "sensor_frozen"

    @property
    def jumped(self) -> bool:
        """Whether the reading jumped to where it is not believed."""
        return self.trust.jumped_s is not None

    def explain(self) -> Explanation:
        """Mode, sentence and arrival, as of the last step."""
        return reasons.explain(
            self.mode,
            self.filtered_c,
            self.aim_c,
            self.expected_rise_s,
            heard=self._silence.ever,
            gives_least=self.output_w is not None and self.output_w <= self._low_w,
        )

    def expected_rise_s(self, rise_k: float) -> tuple[float, bool]:
        """Seconds that a rise by `rise_k` should take, and whether such rises were seen here."""
        times = self.preview.times
        seconds = times.seconds(rise_k, self._outdoor_c, self._assumed_s_per_k())
        return seconds, times.curve(self._outdoor_c) is not None

    # ---- one step ------------------------------------------------------------------------------------------

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
        moment = self._begin_step(inputs)
        applied_w = finite(inputs.applied_w)
        power_w = clip(first(applied_w, self.output_w, moment.low), 0.0, MOST_W)
        self._pass_time(moment, power_w)
        room_c = self._believe(moment, plausible(inputs.room_c), power_w)
        new_row = self._recent.take(moment.now_s, moment.dt_s, room_c, power_w)
        held_back = (
            applied_w is not None
            and self.output_w is not None
            and applied_w < self.output_w - DEAD_BAND * moment.span
        )
        if room_c is None:
            wanted = self._without_sensor(moment)
        else:
            self._see(moment, room_c, power_w)
            self._aim(moment, inputs.next_setpoint, held_back=held_back)
            self._learn(moment, power_w, new_row=new_row)
            wanted = self._with_sensor(moment, held_back=held_back)
            quickest = self.response.quickest_k_per_w
            wanted = self._output.shaped(
                wanted, self.output_w, power_w, moment, quickest, doubted=self.frozen
            )
        if self.window.look(moment.now_s, room_c, contact=inputs.window_open):
            wanted, self.mode = (
                min(wanted, self._silence.frost_w(moment, self.pi.filtered_c, self.frost_c)),
                "window_open",
            )
        self.output_w = clip(wanted, moment.low, moment.high)
        return self.output_w

    def _begin_step(self, inputs: ControlInputs) -> Moment:
        low, span = range_of(inputs)
        now_s = first(finite(inputs.time_s), self._last_s, 0.0)
        passed_s = 0.0 if self._last_s is None else now_s - self._last_s
        if not 0 <= passed_s <= LONGEST_STEP_S:
            self._time_jumped(now_s, back=passed_s < 0)
        self._last_s, self._low_w, self._high_w = now_s, low, low + span
        self._outdoor_c = first(between(inputs.outdoor_c, OUTDOOR_C), self._outdoor_c)
        setpoint_c = first(between(inputs.setpoint_c, SETPOINTS_C), self._setpoint_c, self.frost_c)
        gains = gains_for(
            max(span, 1.0),
            self.response.step_k_per_w,
            self.response.slow_k_per_w,
            sensor_step_c=self._step.step_c,
            noise_k=self._step.noise_k,
        )
        dt_s = clip(passed_s, 0.0, LONGEST_STEP_S)
        return Moment(now_s, dt_s, low, span, self._outdoor_c, setpoint_c, gains)

    def _pass_time(self, moment: Moment, power_w: float) -> None:
        response, dt_s = self.response, moment.dt_s
        model_c = self._model_c
        at_c = moment.setpoint_c if model_c is None else model_c
        holding_w = self._holding_w(at_c)
        above_w, capacity = power_w - max(holding_w, 0.0), response.capacity_j_per_k
        self.blind.pass_time(dt_s, power_w, above_w, capacity, moment.gains.filter_s)
        if model_c is not None:
            lasting = response.lasting_capacity_j_per_k
            moved_k = clip((power_w - holding_w) / lasting * dt_s, -MODEL_STEP_K, MODEL_STEP_K)
            self._model_c = clip(model_c + moved_k, *OUTDOOR_C)
        self._day.pass_time(dt_s, power_w, self._model_c, moment.outdoor_c)

    # ---- sensor and target ---------------------------------------------------------------------------------

    def _believe(self, moment: Moment, room_c: float | None, power_w: float) -> float | None:
        if room_c is None:
            return None
        quickest = self.response.quickest_k_per_w
        fall_w, rise_w = self._recent.changes_w(power_w)
        explained_k = (fall_w * quickest, rise_w * quickest)
        model_c = room_c if self._model_c is None else self._model_c
        believed = self.trust.look(
            moment.now_s, room_c, model_c, explained_k, self._step.step_c, doubted=self._capped
        )
        return room_c if believed else None

    def _expected_k(self, moment: Moment, power_w: float) -> float:
        """What the heat of the last step must have done in a rise, K; 0 while that is not well known."""
        room_c = self.pi.filtered_c
        if room_c is None or not self.response.known_apart or not self.preview.times.watching:
            return 0.0
        moved_k = (power_w - self._holding_w(room_c)) * moment.dt_s / self.response.capacity_j_per_k
        return clip(moved_k, -EXPECTED_K, EXPECTED_K)

    def _see(self, moment: Moment, room_c: float, power_w: float) -> None:
        self._step.look(room_c)
        lost = self._silence.silent_s(moment.now_s) > HOLD_S
        if lost or moment.dt_s >= LONGEST_STEP_S or (self._capped and self.trust.changed):
            # What was filtered before says nothing about now.
            self.pi.filtered_c = None
            if lost:
                self.pi.integral_w = self._feed_forward_w(moment.setpoint_c, moment)
        self._silence.heard(moment.now_s)
        self._model_c = self.pi.filter(
            room_c,
            moment.dt_s,
            moment.gains.filter_s,
            sensor_step_c=self._step.step_c,
            expected_k=self._expected_k(moment, power_w),
        )
        if self.trust.changed:
            self.blind.news()
            self.response.loss.news()
            self._capped = False

    def _aim(self, moment: Moment, coming: NextSetpoint | None, *, held_back: bool) -> None:
        room_c, times = self.pi.filtered_c, self.preview.times
        aim_c = self.preview.aim_c(
            moment.setpoint_c, coming, room_c, moment.outdoor_c, self._assumed_s_per_k()
        )
        if aim_c != self.aim_c or self._setpoint_c is None:
            if room_c is not None and aim_c - room_c >= RISE_K:
                times.begin(moment.now_s, room_c, moment.outdoor_c)
            else:
                times.end()
            self.aim_c = aim_c
            self.pi.integral_w = self._feed_forward_w(aim_c, moment)
        self._setpoint_c = moment.setpoint_c
        if held_back:
            times.cancel()
        elif room_c is not None:
            times.look(moment.now_s, room_c, aim_c - RISEN_K)

    def _assumed_s_per_k(self) -> float:
        """How long a kelvin takes at full power in the room as declared, s."""
        room_c = self.pi.filtered_c if self.pi.filtered_c is not None else self._outdoor_c
        spare_w = max(self._high_w - self._holding_w(room_c), 1.0)
        return self.estimate.capacity_j_per_k / spare_w

    def _learn(self, moment: Moment, power_w: float, *, new_row: bool) -> None:
        room_c = self.pi.filtered_c
        if room_c is None or self.trust.frozen or self._capped:
            self.response.loss.doubt()
            self._forget_watched()
            return
        self.response.learn_rise(moment, room_c, power_w)
        if new_row:
            self.response.learn_step(self._recent, moment.span)
            if self._air.look(self._recent):
                self.response.learn_at_once(self._air.k_per_w(self._step.noise_k))
            self.response.learn_split(self._recent, self._holding_w(room_c), moment.span)
            self.response.loss.learn_rest(self._recent, moment)
        if self._day.take(room_c):
            found = self._day.balance()
            if found is not None:
                self.response.loss.learn_day(found, EVERY_S)

    # ---- heat ----------------------------------------------------------------------------------------------

    def _holding_w(self, room_c: float) -> float:
        return self.response.holding_w(room_c, self._outdoor_c)

    def _feed_forward_w(self, room_c: float, moment: Moment) -> float:
        """Watts above `low` that hold the room; within the span, or it would take hours to unwind."""
        return clip(self._holding_w(room_c) - moment.low, 0.0, moment.span)

    def _with_sensor(self, moment: Moment, *, held_back: bool) -> float:
        room_c, aim_c = self.pi.filtered_c, self.aim_c
        if room_c is None or aim_c is None:
            return moment.low
        error_k, frozen = aim_c - room_c, self.trust.frozen
        dt_s = 0.0 if frozen or self._capped else moment.dt_s
        less, rising = held_back or self._limited, self.preview.times.watching
        wanted = moment.low + self.pi.above_w(
            error_k, moment.span, dt_s, moment.gains, held_back=less, rising=rising
        )
        learned = self.response.known_apart and self.response.learned_step and not frozen
        expected_k = LEARNED_SHARE * (aim_c - COMFORT_K - room_c) if learned else 0.0
        suspicious = self.blind.suspicious(self.response, self._step.step_c, expected_k)
        cold = self.blind.cold(self.response, self._step.step_c, -error_k)
        if (suspicious or cold) and self.trust.still_s >= STILL_LEAST_S:
            self._capped = True  # heat, or its absence, that must have shown and did not
        ahead_w = self.blind.most_w(self.response, room_c, aim_c, self._holding_w(room_c))
        most_w = max(self._holding_w(aim_c), ahead_w)
        if frozen or self._capped:
            still_s = self.trust.still_s
            frozen_w = self._silence.frozen_w(moment, aim_c, self.frost_c, still_s, capped=self._capped)
            self.mode, most_w = "sensor_frozen", min(most_w, frozen_w)
            if room_c - self.blind.cooled_k(self.response) <= aim_c:
                wanted = max(wanted, self._silence.open_loop_w(aim_c - OPEN_LOOP_BELOW_K, moment))
        elif self.preview.target_c is not None:
            self.mode = "preview"
        elif error_k > COMFORT_K and wanted > moment.low:
            self.mode = "heating_up"
        else:
            self.mode = "coasting" if wanted <= moment.low and error_k < -WARM_K else "holding"
        self._limited = wanted > most_w
        return min(wanted, most_w)

    def _without_sensor(self, moment: Moment) -> float:
        if self._silence.silent_s(moment.now_s) > MISSED_S:
            self._forget_watched()
        self._setpoint_c = moment.setpoint_c
        target_c = moment.setpoint_c if self.aim_c is None else min(moment.setpoint_c, self.aim_c)
        watts, self.mode = self._silence.watts(
            moment,
            self.output_w,
            self.pi.filtered_c,
            target_c=target_c,
            frost_c=self.frost_c,
            warmer=self.trust.jumped_warmer,
        )
        if self.jumped and self.mode != "frost_only":
            self.mode = "sensor_jumped"
        return watts

"""The law itself: a low-pass on the reading, P = Pmin + clip(span·e/band + I), and an output that rests.

The proportional band, the integral time and the low-pass follow the room: 2 K, 1 h and 300 s suit one kind of
room. A heavy room with a small heater would swing for half a day with them and creep towards its
target; a room whose air answers at once to a large heater would oscillate from minute to minute.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import clip, finite, numbers, plausible

if TYPE_CHECKING:
    from collections.abc import Mapping

FILTER_S = 300.0
FILTER_S_PER_STEP_C = 1200.0
"""25 min per °C of the sensor's step: 0.5 °C steps are smoothed over 12.5 min."""
SLOWEST_FILTER_S = 1500.0
LAG_SHARE = 0.25
"""A slow room leaves time for a longer low-pass: this part of what the loop needs anyway."""
BAND_K = (0.5, 8.0)
BAND_PER_LAG = 1.15
"""Proportional band over what the room does during the lag of the low-pass at full power."""
BAND_PER_STEP = 1.3
"""Proportional band over what the room does in ten minutes at full power: no faster than is of use."""
BAND_PER_JUMP = 1.0
"""Proportional band over what the air does at once at full power."""
INTEGRAL_H_PER_BAND = 0.5
INTEGRAL_S = (1800.0, 6 * 3600.0)
INTEGRATED_K = 0.5
INTEGRATED_BANDS = 0.25
AIRED_S = 3600.0
"""Larger errors, where the target was not raised, are open windows or the sun: the integral waits so long for
their end. What lasts longer is a wrong integral."""
PLAINLY_K = 0.2
PLAINLY_STEPS = 0.6
FASTEST_FILTER_S = 120.0
PLAIN_S = 900.0
"""After a plain fall that nothing explains (a window) the band is narrower, and widens again in this time."""
QUICK = 0.5
QUICK_PER_JUMP = 1.5
"""The narrower band, of the usual one; never narrower than what the air does at once allows."""
DEAD_BAND = 0.05
DEAD_BAND_NOISE = 3.0
MOST_DEAD_BAND = 0.12
"""A restless sensor widens the dead band: so many standard deviations of what is left after the low-pass."""
DEAD_BAND_K = 0.25
"""... and never more than what moves the air by this within ten minutes."""
LEAST_DEAD_BAND = 0.01
WIDEST_K = 0.5
WIDEST_DEAD_BAND = 0.25
"""Power that moves too often may make moves of these: of what moves the air, and of the span."""


@dataclass(frozen=True, slots=True)
class Gains:
    """How hard to control this room."""

    filter_s: float
    band_k: float
    """Error that alone asks for the whole span."""
    integral_s: float
    dead_band: float
    """Of the span."""
    quick_band_k: float
    """After a plain fall that nothing explains."""
    most_dead_band: float
    """How far it may be widened where power would move too often, of the span."""


def gains_for(
    span: float, step_k_per_w: float, slow_k_per_w: float, *, sensor_step_c: float, noise_k: float
) -> Gains:
    """Gains for a room.

    Args:
        span: watts between least and most.
        step_k_per_w: rise ten minutes after a step of power.
        slow_k_per_w: the part of that which is the capacity filling up; the rest is the air's quick answer.
        sensor_step_c: the sensor's step, °C.
        noise_k: standard deviation of a single reading, one a minute.
    """
    slow_k = max(span * slow_k_per_w, 1e-6)
    jump_k = span * max(step_k_per_w - slow_k_per_w, 0.0)
    filter_s = max(FILTER_S, FILTER_S_PER_STEP_C * sensor_step_c)
    band_k = _band(slow_k, jump_k, filter_s)
    filter_s = max(filter_s, min(LAG_SHARE * 600.0 * band_k / (slow_k + jump_k), SLOWEST_FILTER_S))
    answer_k = slow_k + jump_k
    left_k = noise_k * math.sqrt(30.0 / filter_s)
    dead_band = clip(DEAD_BAND_NOISE * left_k / band_k, DEAD_BAND, MOST_DEAD_BAND)
    return Gains(
        filter_s,
        band_k,
        clip(3600.0 * INTEGRAL_H_PER_BAND * band_k / answer_k, *INTEGRAL_S),
        clip(DEAD_BAND_K / answer_k, LEAST_DEAD_BAND, dead_band),
        clip(max(QUICK * band_k, QUICK_PER_JUMP * jump_k), BAND_K[0], band_k),
        clip(WIDEST_K / answer_k, LEAST_DEAD_BAND, WIDEST_DEAD_BAND),
    )


def _band(slow_k: float, jump_k: float, filter_s: float) -> float:
    during_lag_k = slow_k * (filter_s + 60.0) / 600.0
    return clip(max(BAND_PER_LAG * during_lag_k, BAND_PER_STEP * slow_k, BAND_PER_JUMP * jump_k), *BAND_K)


class FilteredPi:
    """State of the loop. Powers are watts above the minimum."""

    def __init__(self) -> None:
        self.filtered_c: float | None = None
        self.integral_w = 0.0
        self._beside: tuple[float, ...] = ()
        self._fell = 0.0
        self._large_s = 0.0

    def filter(
        self, room_c: float, dt_s: float, filter_s: float, *, sensor_step_c: float, expected_k: float
    ) -> float:
        """The low-passed room, °C. Three readings in a row that are plainly beside it are followed faster.

        `expected_k` is what the heat must have done since the last reading: so the low-pass does not lag.
        """
        if self.filtered_c is None:
            self.filtered_c, self._beside = room_c, ()
            return room_c
        self.filtered_c += expected_k
        beside_k = room_c - self.filtered_c
        self._beside = (*self._beside[-2:], beside_k)
        self._fell *= math.exp(-dt_s / PLAIN_S)
        plain_k = max(PLAINLY_K, PLAINLY_STEPS * sensor_step_c)
        mean_k = abs(sum(self._beside)) / 3.0
        if mean_k > plain_k and len(self._beside) == 3:  # noqa: PLR2004 - three in a row
            filter_s = max(filter_s * (plain_k / mean_k) ** 2, FASTEST_FILTER_S)
            if sum(self._beside) < 0:
                self._fell = 1.0
        self.filtered_c += beside_k * (1.0 - math.exp(-dt_s / filter_s))
        return self.filtered_c

    def above_w(
        self, error_k: float, span: float, dt_s: float, gains: Gains, *, held_back: bool, rising: bool = False
    ) -> float:
        """Watts above the minimum.

        Args:
            error_k: target less filtered room.
            span: most less least, W.
            dt_s: since the last step.
            gains: how hard to control.
            held_back: less is given than asked, so asking for more is vain.
            rising: the target was raised, and the error is no disturbance.
        """
        band_k = gains.band_k
        if error_k > 0:
            band_k += (gains.quick_band_k - band_k) * self._fell
        proportional = span * error_k / band_k
        above = proportional + self.integral_w
        winds_up = error_k > 0 and (above >= span or held_back)
        winds_down = error_k < 0 and above <= 0
        large = abs(error_k) > max(INTEGRATED_K, INTEGRATED_BANDS * gains.band_k)
        self._large_s = self._large_s + dt_s if large else 0.0
        counts = rising or not large or self._large_s > AIRED_S
        if counts and not (winds_up or winds_down):
            self.integral_w += proportional * dt_s / gains.integral_s
        self.integral_w = clip(self.integral_w, 0.0, span)
        return clip(proportional + self.integral_w, 0.0, span)

    def export_state(self) -> dict[str, object]:
        """What is worth keeping."""
        state: dict[str, object] = {
            "integral_w": self.integral_w,
            "beside_k": list(self._beside),
            "fell": self._fell,
            "large_s": self._large_s,
        }
        return state if self.filtered_c is None else state | {"filtered_c": self.filtered_c}

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; wrong values are left out."""
        self.integral_w = max(finite(state.get("integral_w")) or 0.0, 0.0)
        self.filtered_c = plausible(state.get("filtered_c"))
        self._fell = clip(finite(state.get("fell")) or 0.0, 0.0, 1.0)
        self._large_s = max(finite(state.get("large_s")) or 0.0, 0.0)
        beside = state.get("beside_k")
        if isinstance(beside, list):
            self._beside = tuple(numbers(beside[-3:], len(beside[-3:])))

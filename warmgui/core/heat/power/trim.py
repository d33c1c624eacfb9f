"""The inner loop of power: a device's duty is trimmed until its measured watts are the watts that were asked.

The power curve does the step (feed-forward); this only corrects what the curve does not know: chips draw
more when they are hot, and a level that was never run is a guess. What it keeps is the duty itself, so that a
curve that learns never moves the device by itself. It acts on a reading once, at most once in `PERIOD_S`, and
stays within `MOST` of what was asked, as the curve has it. Without measured watts it holds still.
"""

from __future__ import annotations

import math
from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warmgui.core.heat.power.power_curve import PowerCurve

PERIOD_S = 1.9
"""About two seconds, with a margin for ticks that come early. Sensors of graphics cards (NVML) average over
about a second: a reading this long after a change no longer has the change in its average."""
MOST = 0.20
"""Largest correction, as a part of the watts asked."""
FIRST_GAIN, FIRST_MOST = 0.7, 0.10
"""Of the first correction after a step: what is off then is the curve's error and not noise; but a sensor
that averages longer than it should still shows the step, so it is at most this part of the watts asked."""
FIRST_FROM, REST_OF_STEP = 0.03, 0.02
"""What the first reading is off by noise, a part of the watts asked, and what it may show of the step."""
FAR, FAR_GAIN = 0.05, 0.5
"""Of the later ones while more than this part is missing."""
GAIN, MEAN_OF = 0.3, 2
"""Else, of the mean of so many readings: of their noise a third becomes ripple."""
STEP = 0.05
"""A change of what is asked by this part is a step; less follows the curve and goes on as it was."""
DEAD_BAND, DEAD_BAND_W = 0.005, 0.3
"""Errors below this are noise."""


class Trim:
    """The duty of one device. Ask `duty` for each command, and tell `observe` each reading."""

    def __init__(self) -> None:
        self.asked_w = 0.0
        """What the duty stands for, W at the wall; 0 while it rests."""
        self._duty = 0.0
        self._changed_s = self._acted_s = self._seen_s = -math.inf
        self._errors_w: deque[float] = deque(maxlen=MEAN_OF)
        self._step_w = 0.0
        self._first = True

    def rest(self) -> None:
        """Off: what comes next starts from the curve."""
        self.asked_w = self._duty = 0.0

    def duty(self, asked_w: float, curve: PowerCurve, now_s: float) -> float:
        """The duty for `asked_w` watts, 0..1: the curve's, with the correction that was found so far."""
        if not asked_w > 0:
            self.rest()
            return 0.0
        before_w, self.asked_w = self.asked_w, asked_w
        if before_w <= 0 or asked_w >= curve.full_w:
            self._duty = curve.duty(asked_w)
        elif asked_w != before_w:
            # What the curve misses at one level it most likely misses at the next one, too.
            self._duty = curve.duty(asked_w * curve.watts(self._duty) / before_w)
        if abs(asked_w - before_w) > STEP * asked_w:
            self._changed_s, self._step_w, self._first = now_s, abs(asked_w - before_w), True
            self._errors_w.clear()
        self._keep_within(curve)
        return self._duty

    def observe(self, measured_w: float, at_s: float, curve: PowerCurve) -> None:
        """At `at_s` the device really drew `measured_w` more than without us, and nobody else was at it."""
        early = at_s < max(self._changed_s, self._acted_s) + PERIOD_S
        if early or at_s <= self._seen_s or not (self.asked_w > 0 and math.isfinite(measured_w)):
            return
        self._seen_s = at_s
        self._errors_w.append(self.asked_w - measured_w)
        first, self._first = self._first, False
        change_w = self._first_change_w() if first else self._change_w()
        if change_w:
            self._acted_s = at_s
            self._errors_w.clear()
            self._duty = curve.duty(curve.watts(self._duty) + change_w)
            self._keep_within(curve)

    def _first_change_w(self) -> float:
        error_w, most_w = self._errors_w[-1], FIRST_MOST * self.asked_w
        if abs(error_w) <= FIRST_FROM * self.asked_w + REST_OF_STEP * self._step_w:
            return 0.0
        return min(max(FIRST_GAIN * error_w, -most_w), most_w)

    def _change_w(self) -> float:
        if len(self._errors_w) < MEAN_OF:
            return 0.0
        error_w = sum(self._errors_w) / len(self._errors_w)
        if abs(error_w) <= max(DEAD_BAND * self.asked_w, DEAD_BAND_W):
            return 0.0
        return (FAR_GAIN if abs(error_w) > FAR * self.asked_w else GAIN) * error_w

    def _keep_within(self, curve: PowerCurve) -> None:
        """At a bound it stays there and winds up nothing: the duty is all there is."""
        low, high = (curve.duty(part * self.asked_w) for part in (1.0 - MOST, 1.0 + MOST))
        self._duty = min(max(self._duty, low), high)

"""Calibration of watts at the wall against a meter that a person reads, or against a plug.

A point pairs what the program computed with what the meter said. Two points at different levels give gain
and offset by weighted least squares with their standard errors; a single one gives the offset only. What
cannot be is refused with a sentence. Nothing here stores: the settings do, once the user says so.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from warmgui.core.model_room import CalibrationFit, CalibrationStatus, MeterPoint
from warmgui.core.settings.power import GAIN_RANGE, OFFSET_MOST_W
from warmgui.core.text import EMPTY, Amount, Text, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from warmgui.core.heat.power.meter_facts import PowerView
    from warmgui.core.settings.model import PowerSettings

METER_ERROR, METER_ERROR_W = 0.01, 0.5
"""Standard error of a plug-in meter: a part of what it shows, and its last digit."""
APART, APART_W = 0.15, 20.0
"""Points closer together than this (part of the larger, watts) say nothing about the gain."""
UNSURE = 0.1
"""A result that is wrong by this part of the highest point or more is none."""
MEAN_S, LEAST_S = 10.0, 5.0
"""A point is the mean of the last seconds; fewer are no mean."""
STEADY, STEADY_W = 0.08, 6.0
"""How much the power may move meanwhile (part of it, watts): meters show it late."""
METER_RANGE_W = (1.0, 10000.0)
MOST_POINTS = 8
WALL, PLUG = "wall", "plug"


def fit(points: Sequence[MeterPoint]) -> CalibrationFit | None:
    """Gain, offset and their error from points; None without any."""
    if not points:
        return None
    if len(points) == 1:
        return _offset_only(points[0])
    low_w, high_w = min(p.computed_w for p in points), max(p.computed_w for p in points)
    if high_w - low_w < max(APART_W, APART * high_w):
        return CalibrationFit(
            refused=translate(
                "engine",
                "These readings are too close together: {low} and {high}. Read the meter once while the PC "
                "rests and once while it heats with all it has.",
                low=Amount(low_w, "power_w"),
                high=Amount(high_w, "power_w"),
            )
        )
    return _line(points, high_w)


def _line(points: Sequence[MeterPoint], high_w: float) -> CalibrationFit:
    weights = [1.0 / (_meter_error_w(p.meter_w) ** 2 + p.computed_error_w**2) for p in points]
    total = sum(weights)
    middle_w = _mean((p.computed_w for p in points), weights)
    meter_w = _mean((p.meter_w for p in points), weights)
    spread = sum(k * (p.computed_w - middle_w) ** 2 for k, p in zip(weights, points, strict=True))
    gain = (
        sum(
            k * (p.computed_w - middle_w) * (p.meter_w - meter_w)
            for k, p in zip(weights, points, strict=True)
        )
        / spread
    )
    offset_w = meter_w - gain * middle_w
    misfit = sum(
        k * (p.meter_w - gain * p.computed_w - offset_w) ** 2 for k, p in zip(weights, points, strict=True)
    )
    free = len(points) - 2
    worse = max(misfit / free, 1.0) if free else 1.0  # points that do not lie on a line tell of larger errors
    error_w = math.sqrt(worse * (1.0 / total + (high_w - middle_w) ** 2 / spread))
    found = CalibrationFit(gain, offset_w, gain_error=math.sqrt(worse / spread), error_w=error_w)
    return _unsure(error_w) if error_w > UNSURE * high_w else _plausible(found)


def _offset_only(point: MeterPoint) -> CalibrationFit:
    found = CalibrationFit(
        gain=1.0,
        offset_w=point.meter_w - point.computed_w,
        error_w=math.hypot(_meter_error_w(point.meter_w), point.computed_error_w),
        note=translate(
            "engine",
            "One reading gives the offset only. Read the meter again at another power for the factor, too.",
        ),
    )
    ratio = point.meter_w / point.computed_w if point.computed_w > 0 else math.inf
    return _plausible(found) if GAIN_RANGE[0] <= ratio <= GAIN_RANGE[1] else _refused(ratio)


def _plausible(found: CalibrationFit) -> CalibrationFit:
    if not GAIN_RANGE[0] <= found.gain <= GAIN_RANGE[1]:
        return _refused(found.gain)
    if abs(found.offset_w) > OFFSET_MOST_W:
        return CalibrationFit(
            refused=translate(
                "engine",
                "The meter is off by {offset} all the time: does it measure this PC alone?",
                offset=Amount(found.offset_w, "power_w"),
            )
        )
    return found


def _unsure(error_w: float) -> CalibrationFit:
    return CalibrationFit(
        refused=translate(
            "engine",
            "These readings contradict each other: what follows from them is right to ± {error} only. Remove "
            "the one that is wrong, or read again.",
            error=Amount(error_w, "power_w"),
        )
    )


def _refused(gain: float) -> CalibrationFit:
    return CalibrationFit(
        refused=translate(
            "engine",
            "By these readings the PC draws {gain} times what was computed, which cannot be: does the meter "
            "measure this PC alone, and in watts?",
            gain=Amount(round(gain, 2), "number"),
        )
    )


def calibrated(power: PowerSettings, kind: str, found: CalibrationFit, now_utc: float) -> PowerSettings:
    """The settings with this fit in force; one that was refused changes nothing. `kind`: WALL or PLUG."""
    if found.refused:
        return power
    return _with(power, kind, found, now_utc)


def uncalibrated(power: PowerSettings, kind: str) -> PowerSettings:
    """The settings without a calibration of this kind."""
    return _with(power, kind, CalibrationFit(), None)


def _with(power: PowerSettings, kind: str, found: CalibrationFit, at_utc: float | None) -> PowerSettings:
    gain, offset_w = found.gain, found.offset_w
    if kind == PLUG:
        return replace(power, plug_gain=gain, plug_offset_w=offset_w, plug_calibrated_utc=at_utc)
    return replace(power, wall_gain=gain, wall_offset_w=offset_w, wall_calibrated_utc=at_utc)


@dataclass(frozen=True, slots=True)
class _Seen:
    at_s: float
    computed_w: float
    plug_w: float | None


@dataclass(slots=True)
class Calibrator:
    """Keeps the last seconds, and the points that were read against them."""

    _seen: deque[_Seen] = field(default_factory=deque)
    _points: list[tuple[MeterPoint, MeterPoint | None]] = field(default_factory=list)
    """For the computed power, and for the plug where one was read meanwhile."""
    _refused: Text = EMPTY
    _active: bool = False

    def look(self, now_s: float, power: PowerView, *, fresh: bool) -> None:
        """One tick's powers, without any calibration; `fresh`: none of them is old."""
        if not fresh or power.computed_w is None:
            self._seen.clear()
            return
        self._seen.append(_Seen(now_s, power.computed_w, power.plug_w))
        while now_s - self._seen[0].at_s > MEAN_S:
            self._seen.popleft()

    def read(self, meter_w: float | None, power: PowerSettings) -> None:
        """The meter says so much now; None: take what the plug says, with its calibration."""
        self._active = True
        self._refused = self._problem(meter_w)
        if self._refused:
            return
        computed = [s.computed_w for s in self._seen]
        plug = [s.plug_w for s in self._seen if s.plug_w is not None]
        of_plug = None
        if meter_w is None:
            meter_w = power.plug_gain * sum(plug) / len(plug) + power.plug_offset_w
        elif len(plug) == len(computed):
            of_plug = _point(plug, meter_w)
        point = _point(computed, meter_w)
        if of_plug is not None:
            point = replace(point, plug_w=of_plug.computed_w)
        self._points = [*self._points, (point, of_plug)][-MOST_POINTS:]

    def clear(self) -> None:
        """Begin anew."""
        self._points, self._refused, self._active = [], EMPTY, False

    def drop(self, point: MeterPoint) -> None:
        """Without this reading; one that is not there is no trouble."""
        self._refused = EMPTY
        self._points = [pair for pair in self._points if pair[0] != point]

    def status(self) -> CalibrationStatus | None:
        """What was read and what follows from it; None while nobody calibrates."""
        if not self._active:
            return None
        wall = tuple(point for point, _ in self._points)
        plug = [point for _, point in self._points if point is not None]
        return CalibrationStatus(wall, fit(wall), fit(plug), self._refused)

    def _problem(self, meter_w: float | None) -> Text:
        if meter_w is None and not (self._seen and all(s.plug_w is not None for s in self._seen)):
            return translate("engine", "There is no plug that could be read now.")
        low_w, high_w = METER_RANGE_W
        if meter_w is not None and not low_w <= meter_w <= high_w:
            return translate(
                "engine",
                "The meter's reading must be between {low} and {high}.",
                low=Amount(low_w, "power_w"),
                high=Amount(high_w, "power_w"),
            )
        return self._unsteady()

    def _unsteady(self) -> Text:
        if not self._seen or self._seen[-1].at_s - self._seen[0].at_s < LEAST_S:
            return translate("engine", "Wait a few seconds: the power is averaged first.")
        watts = [s.computed_w for s in self._seen]
        if max(watts) - min(watts) <= max(STEADY_W, STEADY * max(watts)):
            return EMPTY
        return translate(
            "engine",
            "The power moved between {low} and {high} just now. Keep it steady for a while, and read again.",
            low=Amount(min(watts), "power_w"),
            high=Amount(max(watts), "power_w"),
        )


def _point(watts: Sequence[float], meter_w: float) -> MeterPoint:
    mean_w = sum(watts) / len(watts)
    error_w = math.sqrt(sum((w - mean_w) ** 2 for w in watts)) / len(watts)
    return MeterPoint(mean_w, meter_w, error_w)


def _meter_error_w(meter_w: float) -> float:
    return math.hypot(METER_ERROR_W, METER_ERROR * meter_w)


def _mean(values: Iterable[float], weights: Sequence[float]) -> float:
    return sum(v * k for v, k in zip(values, weights, strict=True)) / sum(weights)

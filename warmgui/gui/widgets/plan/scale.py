"""Where a moment, watts and degrees stand in the chart of a day's plan. No painting here."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from warmgui.core.text import Amount
from warmgui.gui.widgets.charts.data import nice_ticks

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.units import Formatter
    from warmgui.gui.widgets.plan.data import PlanDay, PlanHour

LEFT_PX, RIGHT_PX, TOP_PX, BOTTOM_PX = 64, 42, 26, 58
"""Room for watts at the left, degrees at the right, "now" above, and strip and times below."""
STRIP_PX, STRIP_GAP_PX = 22, 9
_LEAST_W = 100.0
_SUN_OVER = 1.35
"""So far above the heat own power may lift the scale; what is above is cut off, and the legend says so."""
_LEAST_SPAN_C, _LOW_SHARE, _HIGH_SHARE = 2.0, 0.16, 0.88
_STEPS = (0.5, 1.0, 2.0, 5.0, 10.0, 20.0)
_MOST_DEGREES = 4


@dataclass(frozen=True)
class PlanLook:
    """The words of a day: all that the painting needs beside the day itself."""

    name: str
    now: str
    strip_unit: str
    strip: tuple[float | None, ...]
    """The numbers of the strip in the unit that is shown, one per hour."""
    strip_words: Callable[[float], str]
    ticks: tuple[tuple[float, str], ...]
    """Times of the axis and their words."""
    hours: tuple[str, ...]
    """What is said of each hour."""


class PlanScale:
    """Where a moment, watts and degrees stand in a chart so large.

    Args:
        day: what is drawn.
        width: of the widget, px.
        height: of the widget, px.
        formatter: the reader's units: round numbers are round in those.
    """

    def __init__(self, day: PlanDay, width: float, height: float, formatter: Formatter) -> None:
        self.day = day
        self.area = QRectF(
            LEFT_PX, TOP_PX, max(width - LEFT_PX - RIGHT_PX, 1.0), max(height - TOP_PX - BOTTOM_PX, 1.0)
        )
        heat_w = max((p.heat_w for hour in day.hours for p in hour.pieces), default=0.0)
        own_w = max((hour.own_w or 0.0 for hour in day.hours), default=0.0)
        most_w = max(heat_w, min(own_w, heat_w * _SUN_OVER), _LEAST_W)
        shown = formatter.to_display(most_w, "heat_power_w")
        ticks = nice_ticks(shown)
        self.heat_ticks = _heat_ticks(ticks, formatter)
        self.top_w = max(most_w * 1.04, self.heat_ticks[-1][0])
        self.sun_cut_off = own_w > self.top_w
        self.low_c, self.high_c, self.degree_ticks = _degrees(day, formatter)

    def x(self, at_utc: float) -> float:
        """Of a moment; time runs from left to right in every language, as in all charts."""
        share = (at_utc - self.day.start_utc) / max(self.day.end_utc - self.day.start_utc, 1.0)
        return self.area.left() + self.area.width() * share

    def y_heat(self, heat_w: float) -> float:
        """Of watts."""
        share = min(max(heat_w, 0.0) / self.top_w, 1.0)
        return self.area.bottom() - self.area.height() * share

    def y_room(self, room_c: float) -> float:
        """Of degrees: the middle of the chart's height."""
        share = (room_c - self.low_c) / (self.high_c - self.low_c)
        share = _LOW_SHARE + (_HIGH_SHARE - _LOW_SHARE) * share
        return self.area.bottom() - self.area.height() * min(max(share, 0.0), 1.0)

    def hour_at(self, x: float) -> int | None:
        """The hour under a place."""
        if not self.area.left() <= x <= self.area.right():
            return None
        found = (i for i, hour in enumerate(self.day.hours) if x < self.x(hour.end_utc))
        return next(found, len(self.day.hours) - 1 if self.day.hours else None)

    def box(self, hour: PlanHour) -> QRectF:
        """The column of an hour, from the top of the chart to its strip."""
        left, right = self.x(hour.start_utc), self.x(hour.end_utc)
        return QRectF(left, self.area.top(), right - left, self.strip_top + STRIP_PX - self.area.top())

    @property
    def strip_top(self) -> float:
        """Where the strip of prices begins."""
        return self.area.bottom() + STRIP_GAP_PX


def _degrees(day: PlanDay, formatter: Formatter) -> tuple[float, float, list[tuple[float, str]]]:
    """Lowest and highest °C of the axis, and its round degrees in the reader's unit."""
    known = [
        v for line in (day.measured_c, day.planned_c, day.target_c) for _, v in line if not math.isnan(v)
    ]
    if not known:
        return 15.0, 25.0, []
    missing_c = max(_LEAST_SPAN_C - (max(known) - min(known)), 0.0) / 2.0
    low, high = (
        formatter.to_display(c, "temperature_c") for c in (min(known) - missing_c, max(known) + missing_c)
    )
    step = next((s for s in _STEPS if (high - low) / s <= _MOST_DEGREES), _STEPS[-1])
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    ticks = [
        (formatter.from_display(i * step, "temperature_c"), _plain_degrees(i * step, formatter))
        for i in range(first, last + 1)
    ]
    return min(known) - missing_c, max(known) + missing_c, ticks


def _plain_degrees(shown: float, formatter: Formatter) -> str:
    number = f"{shown:.0f}" if shown == round(shown) else f"{shown:.1f}".replace(".", formatter.prefs.decimal)
    return f"{number.replace('-', '−')}°"


def _heat_ticks(shown: list[float], formatter: Formatter) -> list[tuple[float, str]]:
    """Watts and their words; the uppermost ones bring the unit."""
    amounts = [Amount(formatter.from_display(tick, "heat_power_w"), "heat_power_w") for tick in shown]
    words = [formatter.split(amount)[0] for amount in amounts[:-1]] + [formatter.amount(amounts[-1])]
    return [(amount.value or 0.0, word) for amount, word in zip(amounts, words, strict=True)]

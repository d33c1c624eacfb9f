"""What the week plan and the holidays want at a moment, until when, and which different target comes next.

Pure: settings and local time become a row of stretches, each with one target, for about a year ahead. It is
made anew when settings, zone or day change, and asked once a tick.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from warmgui.core.schedule.clock import DAY_S, LocalTime

if TYPE_CHECKING:
    from warmgui.core.schedule.week_plan import Slot, WeekPlan
    from warmgui.core.settings.model import ComfortSettings, ScheduleSettings, Settings

AHEAD_DAYS = 370
"""A holiday's end is told that far ahead."""
NEXT_WITHIN_S = 7 * DAY_S
_BEHIND_DAYS = 2
"""Enough for a day that a change of the clocks or of the zone makes twice."""
_EPOCH = date(1970, 1, 1).toordinal()
_THURSDAY = 3
"""1970-01-01 was one."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From a moment on: one target."""

    start_utc: float
    source: str
    """"week", "holiday"; "target" where the plan is off or says nothing: the dial's."""
    preset: str
    """"" for a temperature of its own."""
    setpoint_c: float

    def is_like(self, other: Stretch) -> bool:
        """The same target for the same reason."""
        return (self.source, self.preset, self.setpoint_c) == (other.source, other.preset, other.setpoint_c)


@dataclass(frozen=True, slots=True)
class Planned:
    """What is planned at a moment."""

    now: Stretch
    until_utc: float | None = None
    """When the plan changes; None: not within a year."""
    point_utc: float | None = None
    """The next time that stands in the plan, whether it changes anything or not."""
    next: Stretch | None = None
    """The next one whose temperature is another, within a week."""


def preset_c(comfort: ComfortSettings, preset: str) -> float:
    """The temperature of a preset, °C.

    Raises:
        KeyError: there is no such preset.
    """
    return {"frost": comfort.frost_c, "eco": comfort.eco_c, "comfort": comfort.comfort_c}[preset]


class Schedule:
    """The stretches around now."""

    def __init__(self, settings: Settings) -> None:
        self._schedule, self._comfort = settings.schedule, settings.comfort
        self._local = LocalTime()
        self._day = 0
        self._stretches: list[Stretch] = []

    def configure(self, settings: Settings) -> None:
        """New settings."""
        if (settings.schedule, settings.comfort) != (self._schedule, self._comfort):
            self._schedule, self._comfort = settings.schedule, settings.comfort
            self._stretches = []

    def begin(self, now_utc: float, local: LocalTime) -> None:
        """Now is this moment."""
        day = local.day_at(now_utc)
        if (day, local) != (self._day, self._local):
            self._day, self._local = day, local
            self._stretches = []

    def at(self, at_utc: float) -> Planned:
        """What is planned at a moment from now on, and what comes next."""
        if not self._schedule.enabled:
            return Planned(Stretch(-math.inf, "target", "", self._comfort.setpoint_c))
        if not self._stretches:
            self._stretches = stretches(self._schedule, self._comfort, self._local, self._day)
        place = bisect_right(self._stretches, at_utc, key=lambda s: s.start_utc)
        now = self._stretches[max(place - 1, 0)]
        rest = self._stretches[place:]
        change = next((s for s in rest if not s.is_like(now)), None)
        coming = next((s for s in rest if s.setpoint_c != now.setpoint_c), None)
        if coming is not None and coming.start_utc - at_utc > NEXT_WITHIN_S:
            coming = None
        return Planned(
            now,
            None if change is None else change.start_utc,
            rest[0].start_utc if rest else None,
            coming,
        )


def stretches(
    schedule: ScheduleSettings, comfort: ComfortSettings, local: LocalTime, today: int
) -> list[Stretch]:
    """All of them around a day, in order; the first one began at any time before."""
    first = today - _BEHIND_DAYS
    holidays = _holidays(schedule)
    weekly = _slot_before(schedule.week, first)
    found = [Stretch(-math.inf, *_week_target(weekly, comfort))]
    for day in range(first, today + AHEAD_DAYS):
        slots = schedule.week.days[_weekday(day)]
        away = next((target for low, high, target in holidays if low <= day <= high), None)
        if away is not None:
            _begin_day(found, Stretch(local.begins_utc(day), "holiday", *_resolved(*away, comfort)))
        else:
            _begin_day(found, Stretch(local.begins_utc(day), *_week_target(weekly, comfort)))
            for slot in slots:
                begins_utc = local.begins_utc(day, slot.start_min)
                _append(found, Stretch(begins_utc, *_week_target(slot, comfort)))
        weekly = slots[-1] if slots else weekly
    return found


def _begin_day(found: list[Stretch], new: Stretch) -> None:
    """Midnight is no time of the plan, except where a holiday begins or ends."""
    if not new.is_like(found[-1]):
        _append(found, new)


def _append(found: list[Stretch], new: Stretch) -> None:
    """Add a stretch; one that did not last leaves its place."""
    if new.start_utc == found[-1].start_utc:
        found.pop()
    found.append(new)


def _week_target(slot: Slot | None, comfort: ComfortSettings) -> tuple[str, str, float]:
    if slot is None:
        return "target", "", comfort.setpoint_c
    return "week", *_resolved(slot.preset, slot.setpoint_c, comfort)


def _resolved(preset: str, setpoint_c: float | None, comfort: ComfortSettings) -> tuple[str, float]:
    return (preset, preset_c(comfort, preset)) if setpoint_c is None else ("", setpoint_c)


def _slot_before(week: WeekPlan, day: int) -> Slot | None:
    """The slot that lasts when a day begins; None: the plan is empty."""
    for back in range(1, 8):
        slots = week.days[_weekday(day - back)]
        if slots:
            return slots[-1]
    return None


def _weekday(day: int) -> int:
    return (day + _THURSDAY) % 7


def _holidays(schedule: ScheduleSettings) -> list[tuple[int, int, tuple[str, float | None]]]:
    return [
        (_number(h.first), _number(h.last), (h.preset, h.setpoint_c))
        for h in sorted(schedule.holidays, key=lambda h: (h.first, h.last))
    ]


def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal() - _EPOCH

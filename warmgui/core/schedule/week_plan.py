"""The nouns of the week plan: what is wanted when. Times are local; how clocks change is `schedule`'s."""

from __future__ import annotations

from dataclasses import dataclass, field

DAY_MIN = 24 * 60
STEP_MIN = 5
"""Slots begin on these steps: what one can drag to."""
PRESETS = ("frost", "eco", "comfort")
"""Their temperatures stand in `ComfortSettings`."""
MOST_SLOTS = 12
"""Per day: more cannot be seen, nor dragged."""
MOST_HOLIDAYS = 50
COLDEST_C, WARMEST_C = 5.0, 30.0
"""What a target may be, °C."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """From `start_min` on, until the next slot (of this day or of the next)."""

    start_min: int
    """Minutes after local midnight, 0..1435."""
    preset: str = "comfort"
    """One of `PRESETS`, or "" where `setpoint_c` says it."""
    setpoint_c: float | None = None
    """Only where `preset` is ""."""


def _usual_day(wake_min: int, bed_min: int) -> tuple[Slot, ...]:
    return (Slot(wake_min, "comfort"), Slot(bed_min, "eco"))


@dataclass(frozen=True, slots=True)
class WeekPlan:
    """Seven days, Monday first, each with its slots in order. The last lasts until the next day's first."""

    days: tuple[tuple[Slot, ...], ...] = field(
        default_factory=lambda: (*(_usual_day(390, 1350),) * 5, *(_usual_day(480, 1380),) * 2)
    )


@dataclass(frozen=True, slots=True, order=True)
class Holiday:
    """Whole local days with one target instead of the week plan."""

    first: str
    """ISO date."""
    last: str
    """ISO date, included."""
    preset: str = "frost"
    setpoint_c: float | None = None

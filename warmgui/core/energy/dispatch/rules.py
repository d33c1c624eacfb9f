"""Is a price (or a carbon intensity) low or high among those that are known for the next day?

The rules of whoever has no plan: heat ahead in the lowest quarter when a high time follows, wait through the
highest. The same rules steer now and make the plan without an optimiser.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warmgui.core.energy.series import Series, Slot

AHEAD_S = 24 * 3600.0
LEAST_KNOWN_S = 4 * 3600.0
"""Of the next day; less is no day to compare with."""
FOLLOWS_S = 12 * 3600.0
"""Heat is stored for a high time that comes so soon: a room forgets it over a day."""
LOW_SHARE, HIGH_SHARE = 0.25, 0.75
MOST_LOW, MOST_HIGH = 0.42, 0.3
"""Steps of the same price belong together: ten cheap hours are low, 21 of them are usual."""
CLEAR = 0.05
"""So much beyond the mean, relative to it: a flat day has no cheap hour."""
LEAST_STEP = 1e-9


@dataclass(frozen=True, slots=True)
class Level:
    """How a step compares with the next day."""

    level: str
    """"low", "normal" or "high"."""
    value: float
    until_utc: float
    """The end of this level, as far as is known."""
    next_value: float | None = None
    """Of the step that begins then; None: nobody knows."""
    next_level: str = ""
    dear_value: float | None = None
    """The highest value within `FOLLOWS_S`."""


class Levels:
    """`level_at`, which is asked each second and changes with the steps only."""

    def __init__(self) -> None:
        self._series: Series | None = None
        self._found: dict[float, Level | None] = {}

    def at(self, series: Series | None, at_utc: float) -> Level | None:
        """How the step of a moment compares."""
        slot = None if series is None else series.slot_at(at_utc)
        if slot is None:
            return None
        if series is not self._series:
            self._series, self._found = series, {}
        if slot.start_utc not in self._found:
            self._found[slot.start_utc] = level_at(series, at_utc)
        return self._found[slot.start_utc]


def level_at(series: Series | None, at_utc: float) -> Level | None:
    """How the step of a moment compares; None where too little is known."""
    if series is None:
        return None
    now = series.slot_at(at_utc)
    # The day is counted from the beginning of the step: within it nothing changes its mind.
    grade = None if now is None else _grade(series, now)
    if now is None or grade is None:
        return None
    until_utc, coming, next_grade = now.end_utc, series.slot_at(now.end_utc), ""
    while coming is not None and coming.end_utc - now.start_utc <= AHEAD_S:
        next_grade = _grade(series, coming) or "normal"
        if next_grade != grade:
            break
        until_utc = coming.end_utc
        coming = series.slot_at(until_utc)
    return Level(
        grade,
        now.value,
        until_utc,
        None if coming is None else coming.value,
        "" if coming is None else next_grade,
        max(s.value for s in series.between(now.start_utc, now.start_utc + FOLLOWS_S)),
    )


def _grade(series: Series, slot: Slot) -> str | None:
    start_utc = slot.start_utc
    known = series.between(start_utc, start_utc + AHEAD_S)
    known_s = sum(s.end_utc - s.start_utc for s in known)
    if known_s < LEAST_KNOWN_S:
        return None
    low, high = _quantile(known, LOW_SHARE * known_s), _quantile(known, HIGH_SHARE * known_s)
    mean = sum(s.value * (s.end_utc - s.start_utc) for s in known) / known_s
    step = max(CLEAR * abs(mean), LEAST_STEP)
    if slot.value >= high and slot.value > mean + step:
        as_high_s = sum(s.end_utc - s.start_utc for s in known if s.value >= slot.value)
        return "high" if as_high_s <= MOST_HIGH * known_s else "normal"
    dear = max(s.value for s in series.between(start_utc, start_utc + FOLLOWS_S))
    if slot.value <= low and slot.value < mean - step and dear > mean:
        as_low_s = sum(s.end_utc - s.start_utc for s in known if s.value <= slot.value)
        return "low" if as_low_s <= MOST_LOW * known_s else "normal"
    return "normal"


def _quantile(slots: tuple[Slot, ...], before_s: float) -> float:
    """The value below which `before_s` seconds lie."""
    passed_s = 0.0
    ordered = sorted(slots, key=lambda s: s.value)
    for slot in ordered:
        passed_s += slot.end_utc - slot.start_utc
        if passed_s >= before_s:
            return slot.value
    return ordered[-1].value

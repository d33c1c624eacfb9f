"""A day of the plan chart, hour by hour: measured until now, planned from now on. No Qt here.

All times are UTC seconds. A local day has 23 to 25 hours; its hours are counted from local midnight.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from warmgui.core.schedule.clock import DAY_S, LocalTime
from warmgui.core.text import EMPTY, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from warmgui.core.chart_reader import ChartData
    from warmgui.core.energy.series import Series
    from warmgui.core.model_energy import EnergyPlan, EnergyStatus, PlanSlot

HISTORY = ("heat_w", "room_c", "available_w", "price_per_kwh", "carbon_g_per_kwh")
"""Columns of the history that the past hours are drawn from."""
HOUR_S = 3600.0
_PROBE_S = 900.0
_MOST_REMEMBERED = 24 * 4 * 2
_POINTS_APART_S = 600.0


@dataclass(frozen=True, slots=True)
class Piece:
    """Mean heat over (a part of) an hour; `planned` ones have not happened yet."""

    start_utc: float
    end_utc: float
    heat_w: float
    planned: bool


@dataclass(frozen=True, slots=True)
class PlanHour:
    """One hour of the day, or less where a day ends within one. None: nobody knows."""

    start_utc: float
    end_utc: float
    pieces: tuple[Piece, ...] = ()
    room_c: float | None = None
    """At its end where it is planned, its mean where it was measured."""
    target_c: float | None = None
    own_w: float | None = None
    price_per_kwh: float | None = None
    carbon_g_per_kwh: float | None = None
    code: str = ""
    reason: Text = EMPTY

    @property
    def heat_w(self) -> float | None:
        """Mean over what is known of it."""
        known_s = sum(p.end_utc - p.start_utc for p in self.pieces)
        if known_s <= 0:
            return None
        return sum(p.heat_w * (p.end_utc - p.start_utc) for p in self.pieces) / known_s

    @property
    def planned(self) -> bool:
        """Whether any of it lies ahead."""
        return any(piece.planned for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class PlanDay:
    """What the chart draws. Lines are (time, value); NaN is a gap."""

    start_utc: float
    end_utc: float
    now_utc: float
    hours: tuple[PlanHour, ...] = ()
    measured_c: tuple[tuple[float, float], ...] = ()
    planned_c: tuple[tuple[float, float], ...] = ()
    target_c: tuple[tuple[float, float], ...] = ()

    @property
    def empty(self) -> bool:
        """Nothing to draw but prices."""
        return not self.measured_c and not any(hour.pieces for hour in self.hours)


def system_offset_s(at_utc: float) -> float:
    """Local time less UTC in the system's zone at a moment, s."""
    offset = datetime.fromtimestamp(at_utc).astimezone().utcoffset()
    return offset.total_seconds() if offset is not None else 0.0


def local_clock(now_utc: float, offset_at: Callable[[float], float] = system_offset_s) -> LocalTime:
    """The local clock from two days ago to four days ahead, with its changes of daylight saving."""
    start_utc = math.floor((now_utc - 2 * DAY_S) / _PROBE_S) * _PROBE_S
    first_s = before_s = offset_at(start_utc)
    changes = []
    for step in range(1, int(6 * DAY_S / _PROBE_S)):
        at_utc = start_utc + step * _PROBE_S
        if (offset_s := offset_at(at_utc)) != before_s:
            changes.append((at_utc, offset_s))
            before_s = offset_s
    return LocalTime(first_s, tuple(changes))


def day_bounds(clock: LocalTime, now_utc: float, ahead: int = 0) -> tuple[float, float]:
    """Start and end of a local day: today's, or `ahead` days later."""
    day = clock.day_at(now_utc) + ahead
    return clock.begins_utc(day), clock.begins_utc(day + 1)


def reaches(plan: EnergyPlan | None, start_utc: float) -> bool:
    """Whether a plan says anything about a day that begins then."""
    return plan is not None and bool(plan.slots) and plan.slots[-1].end_utc > start_utc


class PassedSlots:
    """Why past hours were planned as they were: slots of earlier plans, kept for this run."""

    def __init__(self) -> None:
        self._slots: dict[float, PlanSlot] = {}

    def remember(self, plan: EnergyPlan | None, now_utc: float) -> None:
        """Keep what of a plan is passing."""
        if plan is None:
            return
        for slot in plan.slots:
            if slot.start_utc > now_utc:
                break
            self._slots[slot.start_utc] = slot
        while len(self._slots) > _MOST_REMEMBERED:
            del self._slots[min(self._slots)]

    def slots(self) -> tuple[PlanSlot, ...]:
        """In order of time."""
        return tuple(self._slots[at] for at in sorted(self._slots))


@dataclass(frozen=True, slots=True)
class Known:
    """Everything that a day is made of."""

    energy: EnergyStatus | None
    history: ChartData | None = None
    passed: tuple[PlanSlot, ...] = ()
    room_c: float | None = None
    """Now."""
    heat_w: float | None = None
    """Now; stands for the hour that runs where there is no history."""


def make_day(known: Known, bounds: tuple[float, float], now_utc: float) -> PlanDay:
    """The day between two local midnights."""
    start_utc, end_utc = bounds
    plan = None if known.energy is None else known.energy.plan
    slots = () if plan is None else plan.slots
    past = _History(known.history)
    hours = []
    at_utc = start_utc
    while at_utc < end_utc - 1.0:
        until_utc = min(at_utc + HOUR_S, end_utc)
        hours.append(_hour(known, past, slots, (at_utc, until_utc), now_utc))
        at_utc = until_utc
    return PlanDay(
        start_utc,
        end_utc,
        now_utc,
        tuple(hours),
        tuple(past.line("room_c", start_utc, min(now_utc, end_utc))),
        tuple(_planned_room(slots, bounds, now_utc, known.room_c)),
        tuple(_targets(slots, bounds, now_utc)),
    )


def _hour(
    known: Known, past: _History, slots: Sequence[PlanSlot], span: tuple[float, float], now_utc: float
) -> PlanHour:
    start_utc, end_utc = span
    energy = known.energy
    over_utc = min(max(now_utc, start_utc), end_utc)
    pieces = []
    measured_w = past.mean("heat_w", start_utc, over_utc)
    if measured_w is None and start_utc < over_utc < end_utc:
        measured_w = known.heat_w
    if measured_w is not None and over_utc > start_utc:
        pieces.append(Piece(start_utc, over_utc, measured_w, planned=False))
    planned_w = _mean(slots, over_utc, end_utc, lambda slot: slot.heat_w)
    if planned_w is not None:
        pieces.append(Piece(over_utc, end_utc, planned_w, planned=True))
    ahead = over_utc < end_utc
    slot = _slot_of(slots if ahead else (*known.passed, *slots), over_utc if ahead else start_utc, end_utc)
    room_c = past.mean("room_c", start_utc, over_utc)
    if ahead and slot is not None and slot.room_c is not None:
        room_c = slot.room_c

    def of(series: Series | None, column: str, planned: Callable[[PlanSlot], float | None]) -> float | None:
        """History knows best what was, then the forecast, then what the plan was made with."""
        was = past.mean(column, start_utc, over_utc)
        if was is None and series is not None:
            was = _series_mean(series, start_utc, over_utc)
        will = None if series is None else _series_mean(series, over_utc, end_utc)
        if will is None and slot is not None and ahead:
            will = planned(slot)
        return _joint((was, over_utc - start_utc), (will, end_utc - over_utc))

    return PlanHour(
        start_utc,
        end_utc,
        tuple(pieces),
        room_c,
        None if slot is None else slot.target_c,
        of(energy.own if energy else None, "available_w", lambda s: s.own_w),
        of(energy.prices if energy else None, "price_per_kwh", lambda s: s.price_per_kwh),
        of(energy.carbon if energy else None, "carbon_g_per_kwh", lambda s: s.carbon_g_per_kwh),
        "" if slot is None else slot.code,
        EMPTY if slot is None else slot.reason,
    )


def _joint(*parts: tuple[float | None, float]) -> float | None:
    """Mean of (value, seconds) over what is known."""
    known = [(value, length_s) for value, length_s in parts if value is not None and length_s > 0]
    whole_s = sum(length_s for _, length_s in known)
    return sum(value * length_s for value, length_s in known) / whole_s if known else None


def _series_mean(series: Series, start_utc: float, end_utc: float) -> float | None:
    """Over what is known of the range: a gap of a quarter hour does not hide the rest."""
    slots = series.between(start_utc, end_utc)
    known_s = sum(s.end_utc - s.start_utc for s in slots)
    return sum(s.value * (s.end_utc - s.start_utc) for s in slots) / known_s if known_s > 0 else None


def _mean(
    slots: Iterable[PlanSlot], start_utc: float, end_utc: float, what: Callable[[PlanSlot], float]
) -> float | None:
    pieces = [
        (min(s.end_utc, end_utc) - max(s.start_utc, start_utc), what(s))
        for s in slots
        if s.start_utc < end_utc and s.end_utc > start_utc
    ]
    known_s = sum(length_s for length_s, _ in pieces if length_s > 0)
    return sum(length_s * value for length_s, value in pieces) / known_s if known_s > 0 else None


def _slot_of(slots: Iterable[PlanSlot], start_utc: float, end_utc: float) -> PlanSlot | None:
    """The slot that most of a range lies in; of equals the first."""
    touching = [s for s in slots if s.start_utc < end_utc and s.end_utc > start_utc]
    return max(touching, key=lambda s: min(s.end_utc, end_utc) - max(s.start_utc, start_utc), default=None)


def _planned_room(
    slots: Sequence[PlanSlot], bounds: tuple[float, float], now_utc: float, room_c: float | None
) -> Iterable[tuple[float, float]]:
    """From now, where the room is now, along the ends of the slots, to the end of the day."""
    line = [] if room_c is None or not slots else [(now_utc, room_c)]
    line += [(s.end_utc, s.room_c) for s in slots if s.room_c is not None and s.end_utc > now_utc]
    return _within(line, bounds)


def _targets(
    slots: Sequence[PlanSlot], bounds: tuple[float, float], now_utc: float
) -> Iterable[tuple[float, float]]:
    """Steps."""
    line = []
    for slot in slots:
        if slot.end_utc > now_utc:
            line += [(max(slot.start_utc, now_utc), slot.target_c), (slot.end_utc, slot.target_c)]
    return _within(line, bounds)


def _within(
    line: Sequence[tuple[float, float]], bounds: tuple[float, float]
) -> Iterable[tuple[float, float]]:
    """The part of a line inside a day; where it crosses midnight it ends, or begins, at midnight."""
    start_utc, end_utc = bounds
    for i, (at_utc, value) in enumerate(line):
        if i and (cut := _crossing(line[i - 1], (at_utc, value), start_utc)) is not None:
            yield cut
        if start_utc <= at_utc <= end_utc:
            yield at_utc, value
        if i and (cut := _crossing(line[i - 1], (at_utc, value), end_utc)) is not None:
            yield cut


def _crossing(
    one: tuple[float, float], other: tuple[float, float], at_utc: float
) -> tuple[float, float] | None:
    if not one[0] < at_utc < other[0]:
        return None
    share = (at_utc - one[0]) / (other[0] - one[0])
    return at_utc, one[1] + (other[1] - one[1]) * share


class _History:
    """Means and lines of what was measured."""

    def __init__(self, data: ChartData | None) -> None:
        self._data = data

    def mean(self, column: str, start_utc: float, end_utc: float) -> float | None:
        values = [v for _, v in self._part(column, start_utc, end_utc) if not math.isnan(v)]
        return sum(values) / len(values) if values else None

    def line(self, column: str, start_utc: float, end_utc: float) -> Iterable[tuple[float, float]]:
        """Means over ten minutes; NaN where the history has a hole."""
        part = self._part(column, start_utc, end_utc)
        every = max(int(_POINTS_APART_S // max(self._data.step_s, 1.0)), 1) if self._data else 1
        for i in range(0, len(part), every):
            known = [(t, v) for t, v in part[i : i + every] if not math.isnan(v)]
            if known:
                yield known[len(known) // 2][0], sum(v for _, v in known) / len(known)
            else:
                yield part[i]

    def _part(self, column: str, start_utc: float, end_utc: float) -> list[tuple[float, float]]:
        data = self._data
        if data is None or column not in data.columns:
            return []
        first, last = bisect_left(data.t_utc, start_utc), bisect_left(data.t_utc, end_utc)
        return list(zip(data.t_utc[first:last], data.columns[column][first:last], strict=True))

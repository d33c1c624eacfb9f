"""Logged minutes of a room, and the steps that a fit looks at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]

MINUTE_S = 60.0
DAY_S = 86400.0
LONGEST_DAYS = 35
"""Older data are another season, with other habits."""
BRIDGED_S = 6 * 3600.0
"""The outdoor temperature is interpolated over gaps as long as this."""
SUN_KNOWN = 0.5
"""The sun is used where it is known for at least this share of the minutes."""
ROOM_C, OUTDOOR_C = (-20.0, 60.0), (-60.0, 60.0)
HEAT_W, SUN_W_PER_M2 = (0.0, 1e5), (0.0, 2000.0)
LATEST_UTC = 1e11
"""In three thousand years; a time beyond it is none."""
LEAST_NOISE_C = 0.03
FROZEN_S = 2 * 3600.0
BEYOND_MIN = 60
"""So far a value is believed beyond the first and the last one."""
LEAST_READINGS = 3
SAME_C = 1e-6
FROZEN_TIMES = 6.0


@dataclass(frozen=True, slots=True)
class RoomSeries:
    """One value per minute, without holes in time; NaN where something is not known.

    `heat_w` is the PC's heat that reaches the room (idle heat included). Values that cannot be are NaN.
    """

    first_utc: float
    room_c: Array
    outdoor_c: Array
    heat_w: Array
    solar_w_per_m2: Array

    @classmethod
    def of(
        cls,
        t_utc: Sequence[float] | Array,
        room_c: Sequence[float | None] | Array,
        outdoor_c: Sequence[float | None] | Array,
        heat_w: Sequence[float | None] | Array,
        solar_w_per_m2: Sequence[float | None] | Array | None = None,
    ) -> RoomSeries:
        """From rows in any order with gaps; the newest `LONGEST_DAYS` of them.

        Raises:
            ValueError: the columns differ in length.
        """
        t = np.asarray(t_utc, dtype=np.float64)
        columns = [_numbers(c, t.size) for c in (room_c, outdoor_c, heat_w, solar_w_per_m2)]
        known = np.abs(t) <= LATEST_UTC  # false for what is no number
        if not known.any():
            empty = np.empty(0)
            return cls(0.0, empty, empty, empty, empty)
        minute = np.floor(t[known] / MINUTE_S).astype(np.int64)
        last = int(minute.max())
        first = max(int(minute.min()), last + 1 - round(LONGEST_DAYS * DAY_S / MINUTE_S))
        kept = minute >= first
        placed = []
        for column, (low, high) in zip(columns, (ROOM_C, OUTDOOR_C, HEAT_W, SUN_W_PER_M2), strict=True):
            grid = np.full(last + 1 - first, np.nan)
            values = column[known][kept]
            grid[minute[kept] - first] = np.where((values >= low) & (values <= high), values, np.nan)
            placed.append(grid)
        return cls(first * MINUTE_S, *placed)

    @property
    def minutes(self) -> int:
        """Length."""
        return len(self.room_c)

    def part(self, first: int, last: int) -> RoomSeries:
        """Minutes `first` to `last` (without `last`)."""
        cut = slice(first, last)
        return RoomSeries(
            self.first_utc + first * MINUTE_S,
            self.room_c[cut],
            self.outdoor_c[cut],
            self.heat_w[cut],
            self.solar_w_per_m2[cut],
        )

    def usable_days(self) -> float:
        """Days of which room, outdoor temperature and heat are known together."""
        known = np.isfinite(self.room_c) & np.isfinite(self.outdoor_c) & np.isfinite(self.heat_w)
        return float(known.sum() * MINUTE_S / DAY_S)

    def sun_is_known(self) -> bool:
        """Whether the sun is known for most of the time."""
        return self.minutes > 0 and float(np.isfinite(self.solar_w_per_m2).mean()) >= SUN_KNOWN


@dataclass(frozen=True, slots=True)
class Steps:
    """A series on steps of several minutes: the room as each step begins, means over it for the rest."""

    first_utc: float
    step_s: float
    room_c: Array
    """NaN: not known."""
    outdoor_c: Array
    heat_w: Array
    solar_w_per_m2: Array
    unknown: Flags
    """Heat or outdoor temperature is not known over the step: anything may have happened."""
    smooth_c: Array
    """The room's mean over about an hour; NaN where nothing is known."""
    noise_c: float
    """Standard deviation of one `room_c`."""

    @property
    def count(self) -> int:
        """How many."""
        return len(self.room_c)

    def bridged_c(self) -> Array:
        """`smooth_c`, interpolated where it is not known; 0 where nothing ever was."""
        every, seen = np.arange(self.count), np.flatnonzero(np.isfinite(self.smooth_c))
        return np.interp(every, seen, self.smooth_c[seen]) if seen.size else np.zeros(self.count)

    def hour_of_day(self) -> NDArray[np.int64]:
        """0 to 23 (UTC) of each step."""
        hours = (self.first_utc + np.arange(self.count) * self.step_s) / 3600.0
        whole: NDArray[np.int64] = np.floor(hours % 24.0).astype(np.int64)
        return whole


def steps_of(series: RoomSeries, minutes: int) -> Steps:
    """Cut a series into steps; what is left over at the end is dropped."""
    count = series.minutes // minutes
    room = without_frozen(series.room_c)
    outdoor = _bridge(series.outdoor_c)
    heat_w, outdoor_c = _means(series.heat_w, count, minutes), _means(outdoor, count, minutes)
    unknown = np.isnan(heat_w) | np.isnan(outdoor_c)
    known_c = outdoor_c[np.isfinite(outdoor_c)]
    return Steps(
        series.first_utc,
        minutes * MINUTE_S,
        _at_boundaries(room, count, minutes),
        np.where(np.isnan(outdoor_c), known_c.mean() if known_c.size else 0.0, outdoor_c),
        np.nan_to_num(heat_w),
        _sun(series, count, minutes),
        unknown,
        _smooth(room, count, minutes),
        _noise(room),
    )


def without_frozen(room_c: Array) -> Array:
    """Readings of a thermometer that stands still much longer than it usually does are taken out."""
    known = np.flatnonzero(np.isfinite(room_c))
    if known.size <= 1:
        return room_c
    values = room_c[known]
    edges = np.flatnonzero(np.diff(values) != 0.0) + 1
    starts, ends = np.concatenate([[0], edges]), np.concatenate([edges, [known.size]])
    lengths = (known[ends - 1] - known[starts] + 1).astype(np.float64)
    usual = float(np.quantile(lengths, 0.9))
    longest = max(FROZEN_S / MINUTE_S, FROZEN_TIMES * usual)
    result = room_c.copy()
    for start, end in zip(starts[lengths > longest], ends[lengths > longest], strict=True):
        result[known[start + 1 : end]] = np.nan
    return result


def _numbers(column: Sequence[float | None] | Array | None, count: int) -> Array:
    if column is None:
        return np.full(count, np.nan)
    values = np.array([np.nan if v is None else float(v) for v in column], dtype=np.float64)
    if values.size != count:
        raise ValueError(f"a column has {values.size} rows, the times have {count}")
    return values


def _blocks(values: Array, count: int, minutes: int) -> Array:
    return values[: count * minutes].reshape(count, minutes)


def _means(values: Array, count: int, minutes: int) -> Array:
    """Means over steps of which at least half is known."""
    blocks = _blocks(values, count, minutes)
    known = np.isfinite(blocks)
    number = known.sum(axis=1)
    total = np.where(known, blocks, 0.0).sum(axis=1)
    return np.where(2 * number >= minutes, total / np.maximum(number, 1), np.nan)


def _at_boundaries(room_c: Array, count: int, minutes: int) -> Array:
    """The room at the beginning of each step: the mean of the minutes before and after it.

    Not of more: a strong heater moves the air by a kelvin a minute.
    """
    at = np.arange(count) * minutes
    after = room_c[at]
    before = np.where(at > 0, room_c[np.maximum(at - 1, 0)], np.nan)
    both = np.where(np.isnan(before), after, np.where(np.isnan(after), before, 0.5 * (before + after)))
    return np.asarray(both, dtype=np.float64)


def _smooth(room_c: Array, count: int, minutes: int) -> Array:
    """Mean over the hour around the beginning of each step."""
    half = 30
    padded = np.concatenate([np.full(half, np.nan), room_c, np.full(half, np.nan)])
    known = np.isfinite(padded)
    sums = np.concatenate([[0.0], np.cumsum(np.where(known, padded, 0.0))])
    numbers = np.concatenate([[0], np.cumsum(known)])
    at = np.arange(count) * minutes
    number = numbers[at + 2 * half] - numbers[at]
    total = sums[at + 2 * half] - sums[at]
    return np.where(number > 0, total / np.maximum(number, 1), np.nan)


def _sun(series: RoomSeries, count: int, minutes: int) -> Array:
    """Where it is not known: what it is at that time of day on average; 0 where it never is."""
    sun = _means(series.solar_w_per_m2, count, minutes)
    if not series.sun_is_known():
        return np.zeros(count)
    hours = ((series.first_utc + np.arange(count) * minutes * MINUTE_S) // 3600.0 % 24.0).astype(np.int64)
    known = np.isfinite(sun)
    totals = np.bincount(hours[known], sun[known], minlength=24)
    usual = totals / np.maximum(np.bincount(hours[known], minlength=24), 1)
    return np.where(known, sun, usual[hours])


def _bridge(values: Array) -> Array:
    """Short gaps are interpolated."""
    known = np.flatnonzero(np.isfinite(values))
    if known.size == 0:
        return values
    every = np.arange(values.size)
    filled = np.interp(every, known, values[known])
    left = known[np.maximum(np.searchsorted(known, every, side="right") - 1, 0)]
    right = known[np.minimum(np.searchsorted(known, every), known.size - 1)]
    longest = BRIDGED_S / MINUTE_S
    near = np.where((left <= every) & (right >= every), right - left, np.abs(every - left)) <= longest
    near &= ((every >= known[0]) & (every <= known[-1])) | (
        np.minimum(abs(every - left), abs(right - every)) <= BEYOND_MIN
    )
    return np.where(near, filled, np.nan)


def _noise(room_c: Array) -> float:
    """Of one value at a boundary: half a step of the display and the jitter of readings."""
    known = room_c[np.isfinite(room_c)]
    if known.size < LEAST_READINGS:
        return LEAST_NOISE_C
    moves = np.abs(np.diff(known))
    moved = moves[moves > SAME_C]
    step = min(float(np.quantile(moved, 0.1)), 1.0) if moved.size else 0.0
    jitter = min(float(np.median(np.abs(np.diff(known, 2)))) / (0.6745 * 6**0.5), 0.5)
    return float(np.hypot(max(LEAST_NOISE_C, step / 12**0.5), jitter / 2**0.5))

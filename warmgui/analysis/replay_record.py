"""A recorded week on even steps of a minute: what was known is held over short gaps, the rest is unknown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from warmgui.analysis.replay_loop import HOUR_S, LoopDrive

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Array = NDArray[np.float64]

STEP_S = 60.0
HELD_S = HOUR_S
"""A value counts for so long after it was said; weather and prices until the next one."""
LONGEST_S = 15 * 86400.0
_BEYOND = 1e15
"""No time, power or price is larger: what is comes from a damaged file, and is as unknown as no number."""
SUMS = ("mining_kwh", "useful_kwh", "own_kwh", "cost", "co2_g")


@dataclass(frozen=True, slots=True)
class Record:
    """A week."""

    drive: LoopDrive
    room_c: Array
    """NaN where it was not measured."""
    mining_w: Array
    first_room_c: float
    sums: dict[str, float | None]
    """Of the whole week: energies, cost and CO₂."""

    @property
    def hours(self) -> float:
        """Its length."""
        return len(self.drive) * self.drive.step_s / HOUR_S


def read_record(minutes: Mapping[str, Any], on: Any, *, outdoor_c: float, target_c: float) -> Record | None:
    """The week of these columns; None where there are no rows.

    Args:
        minutes: see `HistoryReader.week_minutes`.
        on: pairs of (start_utc, end_utc) in which heat was asked for; None: all the time.
        outdoor_c: where no row knows it.
        target_c: the same.

    Raises:
        KeyError, TypeError, ValueError: these are no columns.
    """
    t = _column(minutes, "t_utc")
    if np.isnan(t).any() or len(t) == 0:
        return None
    minutes = {name: column for name, column in minutes.items() if column is not None}
    if any(len(column) != len(t) for column in minutes.values()):
        raise ValueError("columns differ in length")
    if np.any(np.diff(t) <= 0):
        order = np.unique(t, return_index=True)[1]
        minutes = {name: np.asarray(column, dtype=object)[order].tolist() for name, column in minutes.items()}
        t = t[order]
    if t[-1] - t[0] > LONGEST_S:
        raise ValueError("longer than any replay")
    start_utc = float(t[0] // HOUR_S * HOUR_S)
    count = int((t[-1] - start_utc) // STEP_S) + 1
    grid: Array = np.asarray(start_utc + (np.arange(count) + 0.5) * STEP_S, dtype=np.float64)

    def held(name: str, longest_s: float) -> Array:
        return _held(t, _column(minutes, name, len(t)), grid, longest_s)

    room_c, mining_w = held("room_c", HELD_S), held("mining_w", 2 * STEP_S)
    target, outdoor = held("setpoint_c", np.inf), held("outdoor_c", np.inf)
    wanted = np.isfinite(target) & _within(on, grid) & (np.isfinite(held("heat_w", HELD_S)))
    drive = LoopDrive(
        start_utc,
        STEP_S,
        np.where(np.isfinite(outdoor), outdoor, outdoor_c).tolist(),
        np.where(np.isfinite(target), target, target_c).tolist(),
        wanted.tolist(),
        np.nan_to_num(held("solar_w_per_m2", HELD_S), nan=0.0).clip(min=0.0).tolist(),
        _optional(held("price_per_kwh", HELD_S)),
        _optional(held("carbon_g_per_kwh", HELD_S)),
        _optional(held("available_w", HELD_S)),
    )
    known = room_c[np.isfinite(room_c)]
    first_c = float(known[0]) if len(known) else drive.target_c[0]
    sums: dict[str, float | None] = {name: _total(_column(minutes, name, len(t))) for name in SUMS}
    heat_w, seconds = _column(minutes, "heat_w", len(t)), _column(minutes, "seconds", len(t))
    seconds = np.where(np.isfinite(seconds), seconds, STEP_S)
    sums["heat_kwh"] = float(np.nansum(heat_w * seconds)) / HOUR_S / 1000.0
    sums["mining_kwh"] = sums["mining_kwh"] or 0.0
    return Record(drive, room_c, mining_w, first_c, sums)


def _column(minutes: Mapping[str, Any], name: str, count: int | None = None) -> Array:
    values = minutes.get(name)
    if values is None:
        if count is None:
            raise KeyError(name)
        return np.full(count, np.nan)
    column = np.array([np.nan if value is None else value for value in values], dtype=np.float64)
    if count is not None and len(column) != count:
        raise ValueError(f"{name} is not as long as the others")
    return np.where(np.abs(column) < _BEYOND, column, np.nan)


def _held(t: Array, values: Array, grid: Array, longest_s: float) -> Array:
    """The last known value at each moment, unless it is too old."""
    known = np.isfinite(values)
    if not known.any():
        return np.full(len(grid), np.nan)
    at, said = t[known], values[known]
    place = np.searchsorted(at, grid + 0.5 * STEP_S, side="right") - 1
    found = said[np.maximum(place, 0)]
    age_s = np.where(place >= 0, grid - at[np.maximum(place, 0)], at[0] - grid)
    return np.where(age_s <= longest_s, found, np.nan)


def _within(on: Any, grid: Array) -> NDArray[np.bool_]:
    if on is None:
        return np.ones(len(grid), dtype=bool)
    found = np.zeros(len(grid), dtype=bool)
    for start_utc, end_utc in on:
        found |= (grid >= float(start_utc)) & (grid < float(end_utc))
    return found


def _optional(values: Array) -> list[float | None]:
    return [None if np.isnan(value) else value for value in values.tolist()]


def _total(values: Array) -> float | None:
    known = values[np.isfinite(values)]
    return float(known.sum()) if len(known) else None

"""What the charts draw: history and live samples on one time axis. No Qt here.

All times are UTC seconds; NaN is a gap.
"""

from __future__ import annotations

import bisect
import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warmgui.core.chart_reader import ChartData
    from warmgui.core.model import Snapshot

COLUMNS = ("heat_w", "wall_w", "baseline_w", "sat_per_day", "hypothetical_sat_per_day")
LIVE_MAX_S = 3700.0
GAP_STEPS = 3.0
"""A hole longer than so many steps is drawn as a gap."""


@dataclass(frozen=True, slots=True)
class Range:
    """A span that the user can choose. `live` ones move each second, others every `refresh_s`."""

    key: str
    span_s: float
    refresh_s: float
    live: bool = False


RANGES = (
    Range("10min", 600.0, 60.0, live=True),
    Range("1h", 3600.0, 60.0, live=True),
    Range("24h", 86400.0, 60.0),
    Range("7d", 7 * 86400.0, 300.0),
    Range("1y", 365 * 86400.0, 3600.0),
)


@dataclass(slots=True)
class Series:
    """Parallel lists: times and, per column, values."""

    t_utc: list[float] = field(default_factory=list)
    columns: dict[str, list[float]] = field(default_factory=lambda: {name: [] for name in COLUMNS})

    def nearest(self, column: str, at_utc: float, within_s: float) -> float | None:
        """The value nearest to a time, None where there is none within `within_s` or it is a gap."""
        i = bisect.bisect_left(self.t_utc, at_utc)
        near = [j for j in (i - 1, i) if 0 <= j < len(self.t_utc)]
        if not near:
            return None
        best = min(near, key=lambda j: abs(self.t_utc[j] - at_utc))
        value = self.columns[column][best]
        if abs(self.t_utc[best] - at_utc) > within_s or math.isnan(value):
            return None
        return value


class LiveSeries:
    """Samples of the last hour, taken from snapshots, so that charts move before the database answers."""

    def __init__(self) -> None:
        self.series = Series()

    def append(self, snapshot: Snapshot) -> None:
        """Take one snapshot; one that is not newer than the last one is ignored."""
        t, columns = self.series.t_utc, self.series.columns
        if t and snapshot.now_utc <= t[-1]:
            if snapshot.now_utc > t[-1] - 2.0:
                return
            # The clock was set back: what lies in its future is of no use any more.
            keep = bisect.bisect_left(t, snapshot.now_utc)
            self._cut(keep, len(t))
        t.append(snapshot.now_utc)
        for name, value in sample_of(snapshot).items():
            columns[name].append(math.nan if value is None else value)
        oldest = bisect.bisect_left(t, snapshot.now_utc - LIVE_MAX_S)
        if oldest > len(t) // 8 + 1 or (oldest and t[0] < snapshot.now_utc - 1.2 * LIVE_MAX_S):
            self._cut(0, oldest)

    def _cut(self, start: int, end: int) -> None:
        del self.series.t_utc[start:end]
        for values in self.series.columns.values():
            del values[start:end]


def sample_of(snapshot: Snapshot) -> dict[str, float | None]:
    """The charted values of one snapshot."""
    return {
        "heat_w": snapshot.heat_w.value,
        "wall_w": snapshot.wall_w.value,
        "baseline_w": snapshot.baseline_w.value,
        "sat_per_day": snapshot.earnings.sat_per_day.value,
        "hypothetical_sat_per_day": snapshot.earnings.hypothetical_sat_per_day.value,
    }


def merged(history: ChartData | None, live: Series, start_utc: float, end_utc: float) -> Series:
    """History until the live samples begin, then those; a hole between samples becomes one NaN."""
    result = Series()
    first_live = bisect.bisect_left(live.t_utc, start_utc)
    begin = live.t_utc[first_live] if first_live < len(live.t_utc) else math.inf
    if history is not None:
        step = history.step_s
        end = bisect.bisect_left(history.t_utc, min(begin, end_utc + step))
        start = bisect.bisect_left(history.t_utc, start_utc - step)
        result.t_utc.extend(history.t_utc[start:end])
        for name in COLUMNS:
            values = history.columns.get(name)
            result.columns[name].extend(
                values[start:end] if values is not None else [math.nan] * (end - start)
            )
        if result.t_utc and begin < math.inf and begin - result.t_utc[-1] > GAP_STEPS * max(step, 1.0):
            _gap(result, begin - 1e-3)
    last = bisect.bisect_right(live.t_utc, end_utc + 1.0)
    for i in range(first_live, last):
        if i > first_live and live.t_utc[i] - live.t_utc[i - 1] > GAP_STEPS * 2.0:
            _gap(result, live.t_utc[i - 1] + 1e-3)
        result.t_utc.append(live.t_utc[i])
        for name in COLUMNS:
            result.columns[name].append(live.columns[name][i])
    return result


def _gap(series: Series, at_utc: float) -> None:
    series.t_utc.append(at_utc)
    for values in series.columns.values():
        values.append(math.nan)


def nice_ticks(top: float, count: float = 3.3) -> list[float]:
    """Round values from 0 to near `top`, in the shown unit: [0, 100, 200, 300] for 305 and for 298."""
    if not math.isfinite(top) or top <= 0:
        return [0.0, 1.0]
    rough = top / count
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(m * power for m in (1.0, 2.0, 2.5, 3.0, 5.0, 10.0) if m * power >= rough * (1 - 1e-9))
    return [step * i for i in range(max(math.floor(top * 1.04 / step + 1e-9), 1) + 1)]


TIME_STEPS_S = (60, 120, 300, 600, 1200, 1800, 3600, 7200, 10800, 21600, 43200)
DAY_STEPS = (1, 2, 7, 14, 30, 61, 91, 182)


def time_ticks(
    start_utc: float, end_utc: float, utc_offset_s: float, most: int = 4
) -> tuple[list[float], float]:
    """Round local times in a range, at most `most` steps apart, and the step in seconds."""
    span = max(end_utc - start_utc, 1.0)
    steps = [float(s) for s in TIME_STEPS_S] + [d * 86400.0 for d in DAY_STEPS]
    step = next((s for s in steps if span / s <= most), steps[-1])
    first = math.ceil((start_utc + utc_offset_s) / step) * step - utc_offset_s
    return [first + i * step for i in range(int((end_utc - first) // step) + 1)], step

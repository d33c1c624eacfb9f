"""The score of a thermostat: how much less discomfort than hysteresis, measured by a perfect-sensor PI.

Score = (D_hyst - D) / (D_hyst - D_oracle); D is K·h outside the setpoint ± 0.5 K.

Below counts always. Above counts only as far as *the heater caused it*: `causes.py` compares with the room
coasting from the moment when it got too warm. (A twin that never heats would not do: after the setpoint fell,
hours of inevitable cooling would count, the same for everyone and more than everything else.)

What a schedule announces makes a thermostat warm **by** a time, so before a rise it must be on the way. Three
ways to count are reported:

- `allowed` (the main figure): above counts only beyond the announced setpoint while that is due within 6 h,
  the longest lead that the design allows;
- `strict`: no such allowance: a room that is warm early is too warm;
- `heating`: above counts in full in every minute in which the heater gives more than its minimum, and not at
  all in the others; with the allowance.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from warmgui.analysis.rooms.causes import caused_k
from warmgui.analysis.rooms.simulate import Trace, days_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray

    from warmgui.analysis.rooms.scenarios import Drive
    from warmgui.analysis.rooms.weather import Series

TOLERANCE_K = 0.5
LEAD_MIN = 360
MINUTE_H = 1.0 / 60.0
SETTLING_MIN = 180
"""Overshoot after a rise is looked for until this long after the room first reached the setpoint."""
TOUCH_K = 0.1
VARIANTS = ("allowed", "strict", "heating")
LEAST_DIFFERENCE_KH = 2.0
LEAST_SHARE = 0.15
"""D_hyst - D_oracle below these (K·h; share of D_hyst): a quotient says nothing."""
MOVED_W = 1e-6


@dataclass(frozen=True, slots=True)
class Comfort:
    """What one controller did in one room."""

    discomfort_kh: Mapping[str, float]
    """By variant, K·h in all."""
    below_kh: float
    above_kh: float
    """Of the variant `allowed`."""
    moves_per_day: float
    """Changes of what the heater gives."""
    orders_per_day: float
    """Changes of what was ordered, before the heater's own steps."""
    overshoot_k: tuple[float, ...]
    """One per rise that the room followed."""
    energy_kwh: float


def judge(drive: Drive, trace: Trace) -> Comfort:
    """Comfort of one run."""
    setpoint_c, promised_c = np.array(drive.setpoint_c), promised(drive)
    below = np.maximum(setpoint_c - TOLERANCE_K - trace.room_c, 0.0)
    allowed, strict, over = caused_k(
        drive, trace, (promised_c + TOLERANCE_K, setpoint_c + TOLERANCE_K, setpoint_c)
    )
    heats = trace.heater_w > drive.min_w + MOVED_W
    heating = np.where(heats, np.maximum(trace.room_c - promised_c - TOLERANCE_K, 0.0), 0.0)
    above = {"allowed": allowed, "strict": strict, "heating": heating}
    days = days_of(trace)
    return Comfort(
        {name: float(np.sum(below + above[name])) * MINUTE_H for name in VARIANTS},
        float(np.sum(below)) * MINUTE_H,
        float(np.sum(allowed)) * MINUTE_H,
        _moves(trace.heater_w) / days,
        _moves(trace.ordered_w) / days,
        overshoots(setpoint_c, trace.room_c, over),
        float(np.sum(trace.heater_w)) * MINUTE_H / 1000.0,
    )


def promised(drive: Drive) -> Series:
    """The larger of the setpoint and the next one, where that is due within the longest lead, °C."""
    values = [
        max(now_c, change[1]) if change is not None and change[0] - minute <= LEAD_MIN else now_c
        for minute, (now_c, change) in enumerate(zip(drive.setpoint_c, drive.next_change, strict=True))
    ]
    return np.array(values)


def _moves(power_w: Series) -> float:
    return float(np.count_nonzero(np.abs(np.diff(power_w)) > MOVED_W))


def overshoots(setpoint_c: Series, room_c: Series, over_k: Series) -> tuple[float, ...]:
    """Per rise of the setpoint: how far above it the heater took the room while it settled, K.

    From the rise until three hours after the room first came within 0.1 K, at the most until the setpoint
    changes again. Rises that the room does not follow count for nothing.
    """
    changes = np.flatnonzero(np.diff(setpoint_c)) + 1
    ends: NDArray[np.int64] = np.append(changes, len(setpoint_c))[1:]
    found = []
    for begin, end in zip(changes, ends, strict=True):
        if setpoint_c[begin] <= setpoint_c[begin - 1]:
            continue
        touched = np.flatnonzero(room_c[begin:end] >= setpoint_c[begin] - TOUCH_K)
        if len(touched):
            until = min(begin + int(touched[0]) + SETTLING_MIN, end)
            found.append(float(np.max(over_k[begin:until])))
    return tuple(found)


def score(hysteresis_kh: float, mine_kh: float, oracle_kh: float) -> float | None:
    """1 is as good as the oracle, 0 as hysteresis; None where the two hardly differ."""
    difference = hysteresis_kh - oracle_kh
    if difference < max(LEAST_DIFFERENCE_KH, LEAST_SHARE * hysteresis_kh):
        return None
    return (hysteresis_kh - mine_kh) / difference


def pooled_score(rows: Iterable[tuple[Comfort, Comfort, Comfort]], variant: str = "allowed") -> float | None:
    """Score of many rooms: all D are added before dividing. Rows are (hysteresis, mine, oracle)."""
    sums = [0.0, 0.0, 0.0]
    for row in rows:
        for index, comfort in enumerate(row):
            sums[index] += comfort.discomfort_kh[variant]
    return score(*sums)


def too_hot_k(drive: Drive, trace: Trace, healthy: Trace, free_c: Series, margin_k: float = 2.0) -> float:
    """How far the room went beyond max(free-running + 2 K, setpoint + 2 K), K; never above 0 if all is well.

    After the setpoint falls a room needs hours to follow: there the same controller with a perfect sensor
    (`healthy`) stands for the setpoint, where it is warmer. Before a rise the announced setpoint counts.
    """
    target_c = np.maximum(promised(drive), healthy.room_c)
    bound = np.maximum(free_c, target_c) + margin_k
    return float(np.max(trace.room_c - bound))

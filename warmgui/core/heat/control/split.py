"""How much of a room's answer to heat comes at once (the air), and how much as its capacity fills up.

One small least-squares fit over the last half hour, only where the power changed and the reading moved
plainly: T = T0 + jump · P + heat / C.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.heat.control.recent import Minute

LEAST_ROWS = 20
LEAST_SPREAD = 0.1
"""Of the span: standard deviation of the power."""
LEAST_MOVE_K = 0.8
TAIL = 3
STEP_S = 600.0
ALIKE = 0.98
"""Correlation of power and heat above which the two cannot be told apart."""


def at_once_share(rows: Sequence[Minute], holding_w: float, span: float) -> float | None:
    """Share (0..1) of the ten-minute answer that comes at once; None where the rows do not tell."""
    seen = [(row.room_c, row.power_w) for row in rows if row.room_c is not None]
    if len(seen) < LEAST_ROWS or len(seen) < len(rows) - TAIL:
        return None
    readings, powers = [room_c for room_c, _ in seen], [power_w for _, power_w in seen]
    heats, heat = [], 0.0
    for power_w in powers:
        heat += (power_w - holding_w) * 60.0
        heats.append(heat)
    room, power, heat_ = _centred(readings), _centred(powers), _centred(heats)
    pp, hh, ph = _dot(power, power), _dot(heat_, heat_), _dot(power, heat_)
    moved_k = max(_means(readings)) - min(_means(readings))
    if pp < len(seen) * (LEAST_SPREAD * span) ** 2 or moved_k < LEAST_MOVE_K or ph * ph > ALIKE**2 * pp * hh:
        return None
    pt, ht = _dot(power, room), _dot(heat_, room)
    det = pp * hh - ph * ph
    jump, per_joule = (pt * hh - ht * ph) / det, (ht * pp - pt * ph) / det
    slow = per_joule * STEP_S
    if jump <= 0 and slow <= 0:
        return None
    if jump <= 0 or slow <= 0:
        return 0.0 if jump <= 0 else 1.0
    return jump / (jump + slow)


def _centred(values: Sequence[float]) -> list[float]:
    mean = sum(values) / len(values)
    return [v - mean for v in values]


def _dot(first: Sequence[float], second: Sequence[float]) -> float:
    return sum(a * b for a, b in zip(first, second, strict=True))


def _means(values: Sequence[float]) -> list[float]:
    """Of every few neighbours: noise is no movement."""
    return [sum(values[i : i + TAIL]) / TAIL for i in range(0, len(values) - TAIL + 1, TAIL)]

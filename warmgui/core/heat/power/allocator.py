"""Watts to devices: a layer of its own, which never gives more than it was given."""

from __future__ import annotations

import math
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from warmgui.core.heat.power.source import HeatOutlet


class Order(StrEnum):
    """Who is served first when there is not enough for all."""

    EFFICIENCY = "efficiency"
    """Most hashes per joule first: all heat is equal, the work is not."""
    PROPORTIONAL = "proportional"
    """Everybody the same part of its maximum: the quietest."""


def allocate(
    power_w: float,
    outlets: Sequence[HeatOutlet],
    fraction: Mapping[str, float] | None = None,
    order: Order = Order.EFFICIENCY,
) -> dict[str, float]:
    """Share `power_w` among the outlets.

    Args:
        power_w: what may be used in all, W.
        outlets: who can take how much.
        fraction: part of its maximum (0..1) that an outlet may use at most; 1 where it is not named.
        order: who is served first.

    Returns:
        Watts by outlet id, 0 for those that get nothing. The sum is at most `power_w`; each is 0 or within
        its minimum and maximum, on one of its steps or levels.
    """
    shares = {o.id: 0.0 for o in outlets}
    if not (math.isfinite(power_w) and power_w > 0):
        return shares
    most = {o.id: o.max_w * min(max((fraction or {}).get(o.id, 1.0), 0.0), 1.0) for o in outlets}
    if order is Order.PROPORTIONAL:
        return shares | _proportional(power_w, list(outlets), most)
    left_w = power_w
    for outlet in sorted(outlets, key=lambda o: -(o.hashes_per_joule or 0.0)):
        shares[outlet.id] = outlet.level_w(min(left_w, most[outlet.id]))
        left_w -= shares[outlet.id]
    return shares


def available_w(outlets: Sequence[HeatOutlet], fraction: Mapping[str, float] | None = None) -> float:
    """The most that the outlets can take together, W."""
    return sum(o.max_w * min(max((fraction or {}).get(o.id, 1.0), 0.0), 1.0) for o in outlets)


def _proportional(power_w: float, outlets: list[HeatOutlet], most: Mapping[str, float]) -> dict[str, float]:
    """Equal parts; who would fall below its minimum is left out and the rest shares again."""
    while outlets:
        total_w = sum(most[o.id] for o in outlets)
        part = min(power_w / total_w, 1.0) if total_w > 0 else 0.0
        shares = {o.id: o.level_w(most[o.id] * part) for o in outlets}
        starved = [o for o in outlets if shares[o.id] <= 0]
        if not starved:
            return shares
        outlets.remove(min(starved, key=lambda o: most[o.id]))
    return {}

"""Warm *by* a time: when to begin before a scheduled rise, from how long such rises took here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.heat.control.rise_times import RiseTimes
from warmgui.core.heat.numbers import clip, finite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.heat.control.inputs import NextSetpoint

MOST_S = 6 * 3600.0
SPARE_S = 480.0
SPARE_SHARE = 0.08
WARM_ENOUGH_K = 0.25
"""Below the next setpoint: inside the band, and no overshoot yet."""
LEAST_RISE_K = 0.2
ASSUMED_S_PER_K = (60.0, 12 * 3600.0)


class Preview:
    """Whether a rise that is still to come is already heated for."""

    def __init__(self) -> None:
        self.times = RiseTimes()
        self.target_c: float | None = None
        """The setpoint to come that is heated for now; None: none."""

    def aim_c(
        self,
        setpoint_c: float,
        coming: NextSetpoint | None,
        room_c: float | None,
        outdoor_c: float,
        assumed_s_per_k: float,
    ) -> float:
        """What to heat to now, °C. `room_c` is filtered; None: not known, and nothing is begun."""
        rise = _rise(setpoint_c, coming)
        if rise is None or room_c is None:
            self.target_c = None
            return setpoint_c
        in_s, target_c = rise
        if self.target_c != target_c:
            self.target_c = None
        if self.target_c is None and in_s <= self.lead_s(target_c, room_c, outdoor_c, assumed_s_per_k):
            self.target_c = target_c
        return setpoint_c if self.target_c is None else self.target_c

    def lead_s(self, target_c: float, room_c: float, outdoor_c: float, assumed_s_per_k: float) -> float:
        """How long before its time a rise to `target_c` has to begin, s."""
        rise_k = target_c - WARM_ENOUGH_K - room_c
        if rise_k <= 0:
            return 0.0
        seconds = self.times.seconds(rise_k, outdoor_c, clip(assumed_s_per_k, *ASSUMED_S_PER_K))
        return min(seconds * (1 + SPARE_SHARE) + SPARE_S, MOST_S)

    def export_state(self) -> dict[str, object]:
        """What is worth keeping."""
        return {"times": self.times.export_state(), "target_c": self.target_c}

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; wrong values are left out."""
        times = state.get("times")
        if isinstance(times, dict):
            self.times.import_state(times)
        self.target_c = finite(state.get("target_c"))


def _rise(setpoint_c: float, coming: NextSetpoint | None) -> tuple[float, float] | None:
    if coming is None:
        return None
    in_s, target_c = finite(coming.in_s), finite(coming.setpoint_c)
    if in_s is None or target_c is None or not 0 <= in_s <= MOST_S or target_c < setpoint_c + LEAST_RISE_K:
        return None
    return in_s, target_c

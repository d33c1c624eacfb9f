"""Whether it is a good hour for places that may wait for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.house import place_words as words
from warmgui.core.house.now import GoodHour

if TYPE_CHECKING:
    from warmgui.core.energy.steward import Steward
    from warmgui.core.model_energy import Steering

RESERVE = "reserve"
"""The code of a steering while an outage is on, or power is kept for one."""


def good_hour(steering: Steering | None, steward: Steward) -> GoodHour:
    """By what the policy does to the PC's room now, else by the known prices (or carbon) of the next day.

    Args:
        steering: of this tick; None while the PC's room is not steered.
        steward: knows prices and carbon.
    """
    if steering is not None and steering.code == RESERVE:
        return GoodHour(good=False, reason=steering.reason, own_w=0.0, reserve=True)
    if steering is not None and steering.code.startswith("preheat"):
        return GoodHour(good=True, own_w=steering.cap_w)
    if steward.policy == "sun":
        return GoodHour(good=False, reason=words.NO_SUN)
    level = steward.level("carbon" if steward.policy == "carbon" else "price")
    if level is None:
        return GoodHour(good=False, reason=words.NO_POLICY)
    return GoodHour(good=level == "low", reason=words.USUAL_HOUR)

"""How prices, carbon and own power change a tick's target: between what is wanted and what is heated."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.energy.steward import Steward, Wish
from warmgui.core.heat.power.allocator import available_w
from warmgui.core.house.good_hour import good_hour

if TYPE_CHECKING:
    from warmgui.core.heater import Heater, Moment
    from warmgui.core.schedule.wants import Wants

_INSISTED = frozenset({"boost", "until_warm"})


def steered(moment: Moment, steward: Steward, wants: Wants, heater: Heater) -> Moment:
    """The moment with what prices, carbon and own power make of the target.

    The lab is not steered: somebody sits before it.
    """
    if not moment.on or moment.lab_fraction is not None:
        steward.steer(None)
        return replace(moment, good_hour=good_hour(None, steward))
    outlets = heater.outlets()
    intent, ahead = wants.intent, moment.next_setpoint
    steering = steward.steer(
        Wish(
            target_c=moment.setpoint_c,
            room_c=moment.view.control_c,
            mining_max_w=available_w(outlets) + heater.house.most_w,
            minimum_w=min((o.min_w for o in outlets), default=0.0),
            holiday=wants.on_holiday,
            insisted=intent is not None and intent.kind in _INSISTED,
            capacity_j_per_k=heater.climate.model.base.capacity_j_per_k,
        )
    )
    if ahead is not None:
        ahead = replace(ahead, setpoint_c=steward.ahead_c(ahead.in_s, ahead.setpoint_c))
    hour = good_hour(steering, steward)
    return replace(moment, steering=steering, next_setpoint=ahead, good_hour=hour)

"""From the state of a tick to what is shown of the house, and what its energy came to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.house.status import HereNow, house_status
from warmgui.core.sentence import headline

if TYPE_CHECKING:
    from warmgui.core.energy.steward import Steward
    from warmgui.core.heat.power.meter import PowerView
    from warmgui.core.heater import Heater, Moment, Verdict
    from warmgui.core.model_house import HouseStatus
    from warmgui.core.sentence import Story


def house_picture(
    heater: Heater, moment: Moment, verdict: Verdict, power: PowerView, story: Story, *, steward: Steward
) -> HouseStatus:
    """Adds the tick to the day's sums, and shows the house; once a tick."""
    settings, house = heater.settings, heater.house
    house.add(moment.dt_s, power.mining_w.value, steward.effective_price.value)
    devices = heater.mining.source.duties.values() if heater.mining.working(moment.now_s) else ()
    house.add_work(moment.dt_s, sum(devices), heater.pc.science_cores)
    science = heater.pc.science.status(power.device_w, {})
    if science is not None:
        science = replace(science, job_hours_today=house.tally.science_core_h)
    here = HereNow(
        action=story.action,
        text=headline(story),
        room_c=moment.view.room_c,
        setpoint_c=moment.setpoint_c,
        highest_c=settings.safety.room_max_c,
        wanted_heat_w=heater.climate.heat_wanted_w,
        pc_told_w=verdict.target_w,
        pc_power=power.mining_w,
        pc_heat=power.heat_w,
    )
    return house_status(house, here, science, settings.house.limit_w)

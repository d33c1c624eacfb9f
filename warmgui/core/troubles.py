"""What is wrong, from everywhere in the engine: why the user is needed, and every standing fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.faults import sensor_faults
from warmgui.core.heat.climate import LEAST_PLACEMENT
from warmgui.core.narrator import NO_CONSENT
from warmgui.core.text import EMPTY, Text, translate
from warmgui.core.vocabulary import Mode

if TYPE_CHECKING:
    from warmgui.core.heat.safety.guard import Limit
    from warmgui.core.heater import Heater, Moment
    from warmgui.core.model import Fault
    from warmgui.core.readings import ReadingBoard
    from warmgui.core.schedule.wants import Wants
    from warmgui.core.settings.model import Settings


def attention(
    heater: Heater, settings: Settings, limit: Limit, mode: Mode, *, refused: bool, lab: bool
) -> Text:
    """Why the user is needed before anything goes on; empty when nobody is.

    Args:
        heater: with its guard and its miner.
        settings: in force.
        limit: of the guard.
        mode: what is asked for.
        refused: heat was asked for without a consent.
        lab: the lab asks for the heat, whatever the room.
    """
    if heater.guard.latched:
        return heater.guard.latched[0].text
    if refused:
        return NO_CONSENT
    if mode is Mode.OFF:
        return EMPTY
    thermostat = settings.comfort.control == "thermostat" and not lab
    alone = not heater.house.here.members
    if thermostat and alone and settings.room.placement < LEAST_PLACEMENT:
        return translate("engine", "by the settings, no heat of this PC reaches the room")
    return limit.reason if limit.needs_user else heater.pc.problem


def all_faults(heater: Heater, board: ReadingBoard, wants: Wants, moment: Moment) -> tuple[Fault, ...]:
    """Every fault that stands now, with the time since when it does."""
    log = heater.mining.faults
    found = (
        *heater.guard.latched,
        *heater.meter.faults,
        *heater.climate.faults(moment.view),
        *sensor_faults(board),
        *wants.faults(),
        *heater.mining.standing_faults(),
        *heater.pc_use.faults,
        *heater.house.faults(),
        *heater.pc.science.faults(),
    )
    return (*log.dated(found, moment.now_utc), *log.current(moment.now_s))

"""How a place stands, in sentences."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from warmgui.core.text import Amount, Text, translate

if TYPE_CHECKING:
    from warmgui.core.house.member import Member

HERE = translate("house", "This PC's room")
OFF = translate("house", "Switched off in the settings.")
HEATING_OFF = translate("house", "Heating is off.")
PAUSED = translate("house", "Paused.")
WARM = translate("house", "Warm enough.")
NO_HEATER = translate("house", "No heater in the network belongs to it.")
NONE_USABLE = translate("house", "None of its heaters can be used now.")
NO_POWER = translate("house", "It waits for power: others come first, or a limit is reached.")
NEXT_LEVEL = translate("house", "It waits until its heater may be switched again.")
NO_POLICY = translate(
    "house", "It waits for a good hour. Choose a policy for prices, carbon or own sun, or known prices."
)
USUAL_HOUR = translate("house", "It waits for a good hour.")
NO_SUN = translate("house", "It waits for own power that is left over.")
ARRIVES = translate("house", "What its heaters draw, less what is lost on the way.")


@lru_cache(maxsize=64)  # asked in each tick
def heating(power_w: float, target_c: float) -> Text:
    """It is being heated."""
    return translate(
        "house",
        "Heating with {power} to {target}.",
        power=Amount(power_w, "power_w"),
        target=Amount(target_c, "temperature_c"),
    )


def no_power(reason: Text) -> Text:
    """A limit from afar leaves nothing for it."""
    return translate("house", "It waits for power: {reason}.", reason=reason)


def filter_due(over_h: float) -> Text:
    """The filter of its duct should have been cleaned so many hours of the fan ago."""
    return translate(
        "house",
        "Its filter has been due for {time} of the fan. Clean it, then say so here.",
        time=Amount(over_h, "duration_h"),
    )


def cannot_rest(member: Member) -> Text:
    """It heats also when the place is warm."""
    return translate(
        "house",
        "{heater} cannot be switched off from here: {power} heat also when it is warm.",
        heater=member.entry.shown_name,
        power=Amount(member.floor_w, "heat_power_w"),
    )

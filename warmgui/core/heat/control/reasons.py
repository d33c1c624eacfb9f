"""The thermostat in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.heat.explain import Explanation
from warmgui.core.text import EMPTY, Amount, Text, filled, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.heat.explain import ControlMode

_REASONS: dict[ControlMode, Text] = {
    "idle": EMPTY,
    "holding": translate("engine", "keeping the room at {target}"),
    "heating_up": translate("engine", "the room is {below} below target"),
    "preview": translate("engine", "heating ahead, to have {target} in time"),
    "coasting": translate("engine", "the room is warm enough"),
    "sensor_held": translate(
        "engine", "the thermometer is silent; going on as before for a quarter of an hour"
    ),
    "open_loop": translate(
        "engine", "the thermometer is silent; heating carefully by what is known of the room"
    ),
    "frost_only": translate(
        "engine", "the thermometer has been silent for hours; heating only against frost"
    ),
    "sensor_frozen": translate(
        "engine", "the thermometer stands still and is not believed; heating carefully"
    ),
    "sensor_jumped": translate("engine", "the thermometer jumped faster than a room can; it is not believed"),
    "window_open": translate("engine", "a window is open"),
}
_AT_REST: dict[ControlMode, Text] = {
    "sensor_held": translate("engine", "not heating, because the thermometer is silent"),
    "open_loop": translate(
        "engine", "the thermometer is silent; by what is known of the room it needs no heat now"
    ),
}
_NEVER_HEARD: dict[ControlMode, Text] = {
    "sensor_held": translate("engine", "not heating, because no thermometer has answered yet"),
    "frost_only": translate("engine", "no thermometer has answered yet; heating only against frost"),
}
ARRIVED_K = 0.1
SURE = (0.75, 1.4)
UNSURE = (0.5, 2.5)
"""Factors on the expected time: learned rises, and none yet."""
LONGEST_S = 24 * 3600.0


def explain(
    mode: ControlMode,
    room_c: float | None,
    aim_c: float | None,
    expected_rise_s: Callable[[float], tuple[float, bool]],
    *,
    heard: bool,
    gives_least: bool,
) -> Explanation:
    """Mode, sentence, and when the room is at what is heated to.

    Args:
        mode: what the thermostat does.
        room_c: the room after the low-pass, °C.
        aim_c: what is heated to, °C.
        expected_rise_s: seconds that a rise by so many kelvin should take, and whether such rises were seen.
        heard: whether a thermometer was ever believed.
        gives_least: whether nothing is heated beyond what is given anyway.
    """
    below_k = None if room_c is None or aim_c is None else aim_c - room_c
    reason = filled(
        _words(mode, heard=heard, gives_least=gives_least),
        target=Amount(aim_c, "temperature_c"),
        below=Amount(below_k, "temperature_difference_c"),
    )
    if below_k is None or mode not in {"holding", "heating_up", "preview", "coasting"}:
        return Explanation(mode, reason)
    if below_k <= ARRIVED_K:
        return Explanation(mode, reason, 0.0, 0.0)
    expected_s, learned = expected_rise_s(below_k - ARRIVED_K)
    early, late = (factor * expected_s for factor in (SURE if learned else UNSURE))
    return Explanation(
        mode, reason, early if early <= LONGEST_S else None, late if late <= LONGEST_S else None
    )


def _words(mode: ControlMode, *, heard: bool, gives_least: bool) -> Text:
    if mode in _NEVER_HEARD and not heard:
        return _NEVER_HEARD[mode]
    if mode in _AT_REST and gives_least:
        return _AT_REST[mode]
    return _REASONS[mode]

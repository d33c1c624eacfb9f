"""Declarations of what somebody at the PC, its battery, quiet hours and programs allow. See `model`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from warmgui.core.pc_use.hours import programs_codec, quiet_hours_codec
from warmgui.core.settings.declaration import setting
from warmgui.core.text import EMPTY, Text, translate

_NO_DIFFERENCE = translate("settings", "no difference")
_QUIET_HOURS = translate("settings", "Quiet hours")
_PROGRAMS = translate("settings", "Programs that need the PC")
_PAUSE = ("pause", translate("settings", "Pause"))
_AS_IN_USE = ("in_use", translate("settings", "Keep to the limit while you use the PC"))


@dataclass(frozen=True, slots=True)
class UseSettings:
    """How much the heater takes while the PC does something else, too. All of it can only lower power."""

    in_use_w: float | None = setting(
        None,
        translate("settings", "Power limit while you use the PC"),
        translate("settings", "Applies as soon as mouse or keyboard are used."),
        kind="power_w",
        minimum=0.0,
        maximum=5000.0,
        step=5.0,
        optional_text=_NO_DIFFERENCE,
    )
    away_w: float | None = setting(
        None,
        translate("settings", "Power limit while nobody uses it"),
        EMPTY,
        kind="power_w",
        minimum=0.0,
        maximum=5000.0,
        step=5.0,
        optional_text=translate("settings", "the usual power limit"),
    )
    away_after_min: float = setting(
        2.0,
        translate("settings", "Nobody uses it after"),
        translate("settings", "Without mouse and keyboard. Until then the lower limit stays."),
        kind="duration_min",
        minimum=0.5,
        maximum=120.0,
        step=0.5,
    )
    unknown_is: str = setting(
        "in_use",
        translate("settings", "Where that cannot be known"),
        translate("settings", "Some Wayland desktops do not tell programs whether somebody is there."),
        choices=(
            ("in_use", translate("settings", "As if you used it")),
            ("away", translate("settings", "As if nobody used it")),
        ),
    )
    full_screen: str = setting(
        "in_use",
        translate("settings", "While a program fills the screen"),
        translate("settings", "Games, films, talks with slides."),
        choices=(
            _PAUSE,
            _AS_IN_USE,
            ("go_on", translate("settings", "No difference")),
        ),
    )
    programs: str = setting(
        "",
        _PROGRAMS,
        translate("settings", "Their names, with commas between: blender, obs64.exe"),
        codec=programs_codec(_PROGRAMS),
    )
    programs_do: str = setting(
        "pause", translate("settings", "While one of them runs"), EMPTY, choices=(_PAUSE, _AS_IN_USE)
    )
    battery: str = setting(
        "stop",
        translate("settings", "On battery"),
        EMPTY,
        choices=(
            ("stop", translate("settings", "Pause")),
            ("limit", translate("settings", "Go on with less power")),
            ("go_on", translate("settings", "No difference")),
        ),
    )
    battery_w: float = setting(
        15.0,
        translate("settings", "Power limit on battery"),
        EMPTY,
        kind="power_w",
        minimum=0.0,
        maximum=500.0,
        step=5.0,
    )
    battery_min: float = setting(
        0.3,
        translate("settings", "On battery: pause below a charge of"),
        EMPTY,
        kind="fraction",
        minimum=0.0,
        maximum=1.0,
        step=0.05,
    )
    charge_first: float | None = setting(
        None,
        translate("settings", "Plugged in: first charge to"),
        translate("settings", "For laptops that charge slowly, or not at all, while they heat."),
        kind="fraction",
        minimum=0.05,
        maximum=1.0,
        step=0.05,
        optional_text=_NO_DIFFERENCE,
    )
    quiet_hours: str = setting(
        "",
        _QUIET_HOURS,
        translate(
            "settings",
            "When fans should be quiet: 22:00-07:00, or mon-fri 22:00-07:00; sat-sun 23:30-09:00. Days may "
            "be numbers, 1 is Monday: 1-5 22:00-07:00",
        ),
        codec=quiet_hours_codec(_QUIET_HOURS),
    )
    quiet_w: float | None = setting(
        40.0,
        translate("settings", "Power limit in quiet hours"),
        EMPTY,
        kind="power_w",
        minimum=0.0,
        maximum=5000.0,
        step=5.0,
        optional_text=_NO_DIFFERENCE,
    )
    quiet_device_max_c: float | None = setting(
        65.0,
        translate("settings", "Device temperature in quiet hours"),
        translate("settings", "Above it fans get loud: each device slows down until it is cooler."),
        kind="temperature_c",
        minimum=30.0,
        maximum=95.0,
        step=1.0,
        optional_text=_NO_DIFFERENCE,
    )


def use_without_effect(use: UseSettings) -> tuple[Text, ...]:
    """What is switched on and can do nothing, in sentences."""
    found = []
    if use.programs and use.programs_do == "in_use" and use.in_use_w is None:
        found.append(
            translate(
                "settings",
                "Set a power limit while you use the PC, or let the chosen programs pause: "
                "as it is they make no difference.",
            )
        )
    if use.quiet_hours and use.quiet_w is None and use.quiet_device_max_c is None:
        found.append(translate("settings", "Set a power limit or a device temperature for the quiet hours."))
    return tuple(found)


def with_use_section(plain: Any) -> Any:
    """A file's tables with what older versions kept under "power": the limit in use, the pause on battery."""
    power = plain.get("power") if isinstance(plain, dict) else None
    use = plain.get("use", {}) if isinstance(plain, dict) else None
    if not isinstance(power, dict) or not isinstance(use, dict):
        return plain
    kept, moved = dict(power), dict[str, Any]()
    if "in_use_w" in power:
        moved["in_use_w"] = kept.pop("in_use_w")
    if isinstance(power.get("pause_on_battery"), bool):
        # Whoever did not want to pause was never asked for a least charge.
        stops = kept.pop("pause_on_battery")
        moved |= {"battery": "stop"} if stops else {"battery": "go_on", "battery_min": 0.0}
    return {**plain, "power": kept, "use": {**moved, **use}} if moved else plain

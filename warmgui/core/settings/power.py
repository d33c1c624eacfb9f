"""Declarations of power: how much may be used, what no sensor sees, and which devices work. See `model`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from warmgui.core.settings.declaration import setting
from warmgui.core.text import EMPTY, Text, translate

GAIN_RANGE = (0.5, 2.0)
"""No meter and no power supply is further off than this."""
OFFSET_MOST_W = 200.0
_CALIBRATED = translate("settings", "When it was calibrated")


def _calibration(default: float | None, label: Text, most: float | None = None) -> Any:
    """A number that the calibration dialog finds: a factor, an offset of at most +-`most`, or a date."""
    low, high = (0.0, 1e11) if default is None else GAIN_RANGE if most is None else (-most, most)
    kind = "date_utc" if default is None else "" if most is None else "power_w"
    words = translate("settings", "never") if default is None else EMPTY
    return setting(
        default, label, kind=kind, minimum=low, maximum=high, step=0.001, hidden=True, optional_text=words
    )


@dataclass(frozen=True, slots=True)
class PowerSettings:
    """How much power may be used, and what the sensors cannot see."""

    limit_w: float | None = setting(
        None,
        translate("settings", "Power limit"),
        translate("settings", "Most watts that mining may add."),
        kind="power_w",
        minimum=5.0,
        maximum=5000.0,
        step=5.0,
        optional_text=translate("settings", "what the devices can"),
    )
    idle_components_w: float = setting(
        12.0,
        translate("settings", "CPU idle power"),
        translate("settings", "Used only where the CPU's power cannot be measured."),
        kind="power_w",
        minimum=0.0,
        maximum=500.0,
        step=1.0,
    )
    full_components_w: float = setting(
        65.0,
        translate("settings", "CPU power at full load"),
        translate(
            "settings",
            "Used only where the CPU's power cannot be measured: "
            "the processor's rated power (TDP) is a fair guess.",
        ),
        kind="power_w",
        minimum=1.0,
        maximum=1000.0,
        step=5.0,
    )
    card_full_w: float = setting(
        100.0,
        translate("settings", "Power of a graphics card at full load"),
        translate("settings", "Used only for a card whose power cannot be measured, until it is learned."),
        kind="power_w",
        minimum=5.0,
        maximum=1500.0,
        step=5.0,
    )
    board_w: float = setting(
        18.0,
        translate("settings", "Rest of the PC"),
        translate("settings", "Mainboard, memory, drives and fans: what no sensor in the PC sees."),
        kind="power_w",
        minimum=0.0,
        maximum=500.0,
        step=1.0,
    )
    psu_efficiency: float = setting(
        0.88,
        translate("settings", "Efficiency of the power supply"),
        EMPTY,
        kind="fraction",
        minimum=0.5,
        maximum=1.0,
        step=0.01,
    )
    wall_gain: float = _calibration(1.0, translate("settings", "Calibration of the modelled power: factor"))
    wall_offset_w: float = _calibration(
        0.0, translate("settings", "Calibration of the modelled power: offset"), OFFSET_MOST_W
    )
    wall_calibrated_utc: float | None = _calibration(None, _CALIBRATED)
    plug_gain: float = _calibration(1.0, translate("settings", "Calibration of the plug: factor"))
    plug_offset_w: float = _calibration(
        0.0, translate("settings", "Calibration of the plug: offset"), OFFSET_MOST_W
    )
    plug_calibrated_utc: float | None = _calibration(None, _CALIBRATED)


@dataclass(frozen=True, slots=True)
class DeviceSettings:
    """Which devices work."""

    disabled: tuple[str, ...] = setting((), translate("settings", "Devices that are off"), EMPTY, hidden=True)
    cpu_threads: int | None = setting(
        None,
        translate("settings", "CPU threads"),
        EMPTY,
        minimum=1,
        maximum=1024,
        step=1,
        optional_text=translate("settings", "all"),
    )

"""Declarations of when to heat: comfort, cost, carbon, own sun or security first. See `model`."""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core.settings.declaration import setting
from warmgui.core.text import EMPTY, translate

POLICIES = ("comfort", "cost", "carbon", "sun", "security")


@dataclass(frozen=True, slots=True)
class DispatchSettings:
    """What comes first when the room could be heated now or later. Guard and frost always do.

    Names and defaults of the surplus rules are evcc's.
    """

    policy: str = setting(
        "comfort",
        translate("settings", "First comes"),
        EMPTY,
        choices=(
            ("comfort", translate("settings", "Comfort: the target, whatever it costs")),
            ("cost", translate("settings", "Cost: heat when electricity is cheap")),
            ("carbon", translate("settings", "Carbon: heat when the grid is clean")),
            ("sun", translate("settings", "Own sun: heat when the home has power to spare")),
            ("security", translate("settings", "Security: keep the battery for an outage")),
        ),
    )
    cooler_c: float = setting(
        1.0,
        translate("settings", "The room may be cooler by"),
        translate("settings", "While waiting for cheaper, cleaner or own power."),
        kind="temperature_difference_c",
        minimum=0.0,
        maximum=5.0,
        step=0.1,
    )
    warmer_c: float = setting(
        1.5,
        translate("settings", "The room may be warmer by"),
        translate("settings", "To store heat ahead of an expensive time."),
        kind="temperature_difference_c",
        minimum=0.0,
        maximum=5.0,
        step=0.1,
    )
    plan_hours: float = setting(
        36.0,
        translate("settings", "Plan ahead"),
        translate("settings", "Beyond known prices and forecasts, those of the day before count."),
        kind="duration_h",
        minimum=24.0,
        maximum=48.0,
        step=6.0,
    )
    enable_w: float = setting(
        0.0,
        translate("settings", "Begin when so much own power is to spare"),
        translate("settings", "0: as much as the least power that this PC can heat with."),
        kind="power_w",
        minimum=0.0,
        maximum=10000.0,
        step=10.0,
    )
    enable_delay_s: float = setting(
        60.0,
        translate("settings", "… for so long"),
        translate("settings", "A gap in the clouds is no sunshine."),
        kind="duration_s",
        minimum=0.0,
        maximum=3600.0,
        step=10.0,
    )
    disable_w: float = setting(
        0.0,
        translate("settings", "The grid may help out with"),
        translate("settings", "More than this from the grid ends heating with own power."),
        kind="power_w",
        minimum=0.0,
        maximum=10000.0,
        step=10.0,
    )
    disable_delay_s: float = setting(
        180.0,
        translate("settings", "… and end only after"),
        translate("settings", "Until then it goes on at its least power: a cloud passes."),
        kind="duration_s",
        minimum=0.0,
        maximum=3600.0,
        step=10.0,
    )
    minimum_on_s: float = setting(
        300.0,
        translate("settings", "With own power, on for at least"),
        EMPTY,
        kind="duration_s",
        minimum=0.0,
        maximum=3600.0,
        step=30.0,
    )
    minimum_off_s: float = setting(
        300.0,
        translate("settings", "With own power, off for at least"),
        EMPTY,
        kind="duration_s",
        minimum=0.0,
        maximum=3600.0,
        step=30.0,
    )
    reserve_fraction: float = setting(
        0.5,
        translate("settings", "Reserve of the battery for an outage"),
        translate(
            "settings",
            "Below it the battery does not heat: in an outage never, otherwise where security comes first.",
        ),
        kind="fraction",
        minimum=0.0,
        maximum=1.0,
        step=0.05,
    )

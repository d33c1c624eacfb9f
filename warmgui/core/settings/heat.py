"""Declarations of what is heated: the room, comfort and safety. See `model`."""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core.heat.learned import A_RADIATOR, NO_HEATING, UNSAID
from warmgui.core.settings.declaration import setting
from warmgui.core.settings.sensors import THERMOMETERS
from warmgui.core.text import EMPTY, Amount, translate
from warmgui.core.thermometers import Thermometer  # noqa: TC001 - settings read their fields' types when they run


@dataclass(frozen=True, slots=True)
class RoomSettings:
    """The room that is heated, and how its temperature is known."""

    name: str = setting("Living room", translate("settings", "Name of the room"))
    sensor: str = setting(
        "none",
        translate("settings", "Room thermometer"),
        translate(
            "settings",
            "How the room temperature becomes known. Without one it is modelled, and the program says so.",
        ),
        choices=(
            ("none", translate("settings", "None: use the room model")),
            ("manual", translate("settings", "I type it in")),
            ("sensors", translate("settings", "Thermometers of the list")),
        ),
    )
    thermometers: tuple[Thermometer, ...] = setting(
        (), translate("settings", "Thermometers and other sensors"), hidden=True, codec=THERMOMETERS
    )
    """Of the room, outside, the sun, windows and the plug; edited in a list of their own."""
    heat_loss_w_per_k: float = setting(
        26.0,
        translate("settings", "Heat loss of the room"),
        translate(
            "settings",
            "Watts that keep the room one degree warmer than outside. A new flat about 6, an old house 60.",
        ),
        kind="conductance_w_per_k",
        minimum=2.0,
        maximum=500.0,
        step=1.0,
    )
    floor_area_m2: float = setting(
        16.0, translate("settings", "Floor area"), EMPTY, kind="area_m2", minimum=3.0, maximum=500.0, step=1.0
    )
    construction: str = setting(
        "medium",
        translate("settings", "Construction"),
        translate("settings", "How much heat the walls hold."),
        choices=(
            ("light", translate("settings", "Light (wood, plasterboard)")),
            ("medium", translate("settings", "Medium (brick, some concrete)")),
            ("heavy", translate("settings", "Heavy (solid brick, concrete)")),
        ),
    )
    other_heating: str = setting(
        UNSAID,
        translate("settings", "Other heating in this room"),
        translate(
            "settings",
            "A radiator, a stove, underfloor heating. If there is none, say so: the heat loss is then learned"
            " sooner and better. It counts from the next fit on.",
        ),
        choices=(
            (UNSAID, translate("settings", "Not said: look for it")),
            (NO_HEATING, translate("settings", "None: only this PC heats")),
            (A_RADIATOR, translate("settings", "A radiator or other heating")),
        ),
    )
    other_heat_w: float = setting(
        300.0,
        translate("settings", "Other heat in the room"),
        translate(
            "settings", "What radiators, people and the sun add on average. Only the room model uses it."
        ),
        kind="power_w",
        minimum=0.0,
        maximum=5000.0,
        step=10.0,
    )
    outdoor_c: float = setting(
        5.0,
        translate("settings", "Outside temperature"),
        translate("settings", "Used by the room model until a sensor or a weather service is set up."),
        kind="temperature_c",
        minimum=-40.0,
        maximum=45.0,
        step=0.5,
    )
    placement: float = setting(
        1.0,
        translate("settings", "Part of the heat that reaches the room"),
        translate(
            "settings", "100 % when the PC stands in the room; less when its air leaves through a duct."
        ),
        kind="fraction",
        minimum=0.0,
        maximum=1.0,
        step=0.05,
    )


@dataclass(frozen=True, slots=True)
class ComfortSettings:
    """What the user wants."""

    setpoint_c: float = setting(
        21.0,
        translate("settings", "Target temperature"),
        translate("settings", "While a week plan is on, the target is the plan's."),
        kind="temperature_c",
        minimum=5.0,
        maximum=30.0,
        step=0.5,
    )
    control: str = setting(
        "thermostat",
        translate("settings", "Control"),
        translate("settings", "By room temperature, or always the same power."),
        choices=(
            ("thermostat", translate("settings", "Room temperature")),
            ("constant", translate("settings", "Constant power")),
        ),
    )
    constant_w: float = setting(
        100.0,
        translate("settings", "Constant power"),
        translate("settings", "Mining power when the control is constant."),
        kind="power_w",
        minimum=0.0,
        maximum=5000.0,
        step=5.0,
    )
    frost_c: float = setting(
        7.0,
        translate("settings", "Preset: Frost"),
        EMPTY,
        kind="temperature_c",
        minimum=5.0,
        maximum=30.0,
        step=0.5,
    )
    eco_c: float = setting(
        17.0,
        translate("settings", "Preset: Eco"),
        EMPTY,
        kind="temperature_c",
        minimum=5.0,
        maximum=30.0,
        step=0.5,
    )
    comfort_c: float = setting(
        20.0,
        translate("settings", "Preset: Comfort"),
        EMPTY,
        kind="temperature_c",
        minimum=5.0,
        maximum=30.0,
        step=0.5,
    )
    boost_k: float = setting(
        1.0,
        translate("settings", "Boost by"),
        EMPTY,
        kind="temperature_difference_c",
        minimum=0.5,
        maximum=5.0,
        step=0.5,
    )
    boost_min: float = setting(
        30.0,
        translate("settings", "Boost for"),
        EMPTY,
        kind="duration_min",
        minimum=5.0,
        maximum=240.0,
        step=5.0,
    )
    auto_resume: bool = setting(
        False,  # noqa: FBT003 - the default of the field
        translate("settings", "Go on heating after a restart"),
        translate("settings", "Otherwise heating is off whenever the program starts."),
    )


@dataclass(frozen=True, slots=True)
class SafetySettings:
    """Limits of the guard. They can only lower power."""

    soft_limit_c: float = setting(
        85.0,
        translate("settings", "Device temperature: slow down at"),
        EMPTY,
        kind="temperature_c",
        minimum=50.0,
        maximum=100.0,
        step=1.0,
    )
    hard_limit_c: float = setting(
        95.0,
        translate("settings", "Device temperature: stop at"),
        EMPTY,
        kind="temperature_c",
        minimum=55.0,
        maximum=105.0,
        step=1.0,
    )
    room_max_c: float = setting(
        30.0,
        translate("settings", "Room temperature: stop at"),
        EMPTY,
        kind="temperature_c",
        minimum=20.0,
        maximum=35.0,
        step=0.5,
    )
    max_hours: float = setting(
        12.0,
        translate("settings", "Longest unattended run"),
        translate(
            "settings", "After so many hours without mouse or keyboard heating stops and waits for you."
        ),
        kind="duration_h",
        minimum=1.0,
        maximum=168.0,
        step=1.0,
    )
    circuit_w: float | None = setting(
        None,
        translate("settings", "Most power at this outlet"),
        translate(
            "settings",
            "The whole PC stays below it: what you allow its outlet or circuit continuously. 80 % of a "
            "breaker's rating is usual: {a} for 10 A at 230 V, {b} for 16 A; {c} for 15 A at 120 V.",
            a=Amount(1840.0, "power_w"),
            b=Amount(2940.0, "power_w"),
            c=Amount(1440.0, "power_w"),
        ),
        kind="power_w",
        minimum=50.0,
        maximum=10000.0,
        step=10.0,
        optional_text=translate("settings", "no limit"),
    )

"""The settings, declared once: type, default, unit, range, label and help. The settings page is built from this.

A whole new `Settings` replaces the old one; nothing is changed in place. `validate` names every wrong value in a
sentence and keeps the rest.
"""

from __future__ import annotations

import dataclasses
import math
import types
import typing
from dataclasses import dataclass, field
from typing import Any

from warmgui.core.text import EMPTY, Text, translate

CONSENT_VERSION = 1
"""Raised when what the user agrees to changes; an older consent then no longer counts."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """What the settings page and the validator know about one field.

    `choices` are (stored value, label). `hidden` fields are edited elsewhere (wizard, dialogs).
    """

    label: Text
    help: Text = EMPTY
    kind: str = ""
    """A `units` kind ("temperature_c", "power_w", ...), which gives unit and conversion; "" for plain."""
    minimum: float | None = None
    maximum: float | None = None
    step: float | None = None
    choices: tuple[tuple[str, Text], ...] = ()
    hidden: bool = False
    optional_text: Text = EMPTY
    """What None means, in words ("automatic")."""


def _setting(default: Any, label: Text, help_: Text = EMPTY, **more: Any) -> Any:
    return field(default=default, metadata={"declaration": Declaration(label, help_, **more)})


@dataclass(frozen=True, slots=True)
class RoomSettings:
    """The room that is heated, and how its temperature is known."""

    name: str = _setting("Living room", translate("settings", "Name of the room"))
    sensor: str = _setting(
        "none",
        translate("settings", "Room thermometer"),
        translate(
            "settings",
            "How the room temperature becomes known. Without one it is modelled, and the program says so.",
        ),
        choices=(
            ("none", translate("settings", "None: use the room model")),
            ("manual", translate("settings", "I type it in")),
            ("file", translate("settings", "Read a file")),
            ("command", translate("settings", "Run a command")),
        ),
    )
    sensor_path: str = _setting(
        "",
        translate("settings", "Sensor file"),
        translate("settings", "A text file whose first number is the temperature in °C."),
    )
    sensor_command: str = _setting(
        "",
        translate("settings", "Sensor command"),
        translate(
            "settings", "A program whose first printed number is the temperature in °C. Asked once a minute."
        ),
    )
    heat_loss_w_per_k: float = _setting(
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
    floor_area_m2: float = _setting(
        16.0, translate("settings", "Floor area"), EMPTY, kind="area_m2", minimum=3.0, maximum=500.0, step=1.0
    )
    construction: str = _setting(
        "medium",
        translate("settings", "Construction"),
        translate("settings", "How much heat the walls hold."),
        choices=(
            ("light", translate("settings", "Light (wood, plasterboard)")),
            ("medium", translate("settings", "Medium (brick, some concrete)")),
            ("heavy", translate("settings", "Heavy (solid brick, concrete)")),
        ),
    )
    other_heat_w: float = _setting(
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
    outdoor_c: float = _setting(
        5.0,
        translate("settings", "Outside temperature"),
        translate("settings", "Used by the room model until a sensor or a weather service is set up."),
        kind="temperature_c",
        minimum=-40.0,
        maximum=45.0,
        step=0.5,
    )
    placement: float = _setting(
        1.0,
        translate("settings", "Part of the heat that reaches the room"),
        translate("settings", "1 when the PC stands in the room; less when its air leaves through a duct."),
        kind="fraction",
        minimum=0.0,
        maximum=1.0,
        step=0.05,
    )


@dataclass(frozen=True, slots=True)
class ComfortSettings:
    """What the user wants."""

    setpoint_c: float = _setting(
        21.0,
        translate("settings", "Target temperature"),
        EMPTY,
        kind="temperature_c",
        minimum=5.0,
        maximum=30.0,
        step=0.5,
    )
    control: str = _setting(
        "thermostat",
        translate("settings", "Control"),
        translate("settings", "By room temperature, or always the same power."),
        choices=(
            ("thermostat", translate("settings", "Room temperature")),
            ("constant", translate("settings", "Constant power")),
        ),
    )
    constant_w: float = _setting(
        100.0,
        translate("settings", "Constant power"),
        translate("settings", "Mining power when the control is constant."),
        kind="power_w",
        minimum=0.0,
        maximum=5000.0,
        step=5.0,
    )
    frost_c: float = _setting(
        7.0,
        translate("settings", "Preset: Frost"),
        EMPTY,
        kind="temperature_c",
        minimum=5.0,
        maximum=30.0,
        step=0.5,
    )
    eco_c: float = _setting(
        17.0,
        translate("settings", "Preset: Eco"),
        EMPTY,
        kind="temperature_c",
        minimum=5.0,
        maximum=30.0,
        step=0.5,
    )
    comfort_c: float = _setting(
        20.0,
        translate("settings", "Preset: Comfort"),
        EMPTY,
        kind="temperature_c",
        minimum=5.0,
        maximum=30.0,
        step=0.5,
    )
    boost_k: float = _setting(
        1.0,
        translate("settings", "Boost by"),
        EMPTY,
        kind="temperature_difference_c",
        minimum=0.5,
        maximum=5.0,
        step=0.5,
    )
    boost_min: float = _setting(
        30.0,
        translate("settings", "Boost for"),
        EMPTY,
        kind="duration_min",
        minimum=5.0,
        maximum=240.0,
        step=5.0,
    )
    auto_resume: bool = _setting(
        False,  # noqa: FBT003 - the default of the field
        translate("settings", "Go on heating after a restart"),
        translate("settings", "Otherwise heating is off whenever the program starts."),
    )


@dataclass(frozen=True, slots=True)
class PowerSettings:
    """How much power may be used, and what the sensors cannot see."""

    limit_w: float | None = _setting(
        None,
        translate("settings", "Power limit"),
        translate("settings", "Most watts that mining may add."),
        kind="power_w",
        minimum=5.0,
        maximum=5000.0,
        step=5.0,
        optional_text=translate("settings", "what the devices can"),
    )
    in_use_w: float | None = _setting(
        None,
        translate("settings", "Power limit while you use the PC"),
        translate("settings", "Applies when mouse or keyboard were used in the last two minutes."),
        kind="power_w",
        minimum=0.0,
        maximum=5000.0,
        step=5.0,
        optional_text=translate("settings", "no difference"),
    )
    pause_on_battery: bool = _setting(
        True,  # noqa: FBT003 - the default of the field
        translate("settings", "Pause on battery"),
    )
    idle_components_w: float = _setting(
        12.0,
        translate("settings", "CPU idle power"),
        translate("settings", "Used only where the CPU's power cannot be measured."),
        kind="power_w",
        minimum=0.0,
        maximum=500.0,
        step=1.0,
    )
    full_components_w: float = _setting(
        65.0,
        translate("settings", "CPU power at full load"),
        translate(
            "settings",
            "Used only where the CPU's power cannot be measured: the processor's rated power (TDP) is a fair guess.",
        ),
        kind="power_w",
        minimum=1.0,
        maximum=1000.0,
        step=5.0,
    )
    board_w: float = _setting(
        18.0,
        translate("settings", "Rest of the PC"),
        translate("settings", "Mainboard, memory, drives and fans: what no sensor in the PC sees."),
        kind="power_w",
        minimum=0.0,
        maximum=500.0,
        step=1.0,
    )
    psu_efficiency: float = _setting(
        0.88,
        translate("settings", "Efficiency of the power supply"),
        EMPTY,
        kind="fraction",
        minimum=0.5,
        maximum=1.0,
        step=0.01,
    )


@dataclass(frozen=True, slots=True)
class DeviceSettings:
    """Which devices work."""

    disabled: tuple[str, ...] = _setting(
        (), translate("settings", "Devices that are off"), EMPTY, hidden=True
    )
    cpu_threads: int | None = _setting(
        None,
        translate("settings", "CPU threads"),
        EMPTY,
        minimum=1,
        maximum=1024,
        step=1,
        optional_text=translate("settings", "all"),
    )


@dataclass(frozen=True, slots=True)
class SafetySettings:
    """Limits of the guard. They can only lower power."""

    soft_limit_c: float = _setting(
        85.0,
        translate("settings", "Device temperature: slow down at"),
        EMPTY,
        kind="temperature_c",
        minimum=50.0,
        maximum=100.0,
        step=1.0,
    )
    hard_limit_c: float = _setting(
        95.0,
        translate("settings", "Device temperature: stop at"),
        EMPTY,
        kind="temperature_c",
        minimum=55.0,
        maximum=105.0,
        step=1.0,
    )
    room_max_c: float = _setting(
        30.0,
        translate("settings", "Room temperature: stop at"),
        EMPTY,
        kind="temperature_c",
        minimum=20.0,
        maximum=35.0,
        step=0.5,
    )
    max_hours: float = _setting(
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


@dataclass(frozen=True, slots=True)
class MoneySettings:
    """What electricity costs."""

    currency: str = _setting(
        "EUR",
        translate("settings", "Currency"),
        translate("settings", "Three letters, for example EUR or USD."),
    )
    tariff_per_kwh: float = _setting(
        0.30,
        translate("settings", "Electricity price"),
        translate("settings", "Per kWh, all taxes included."),
        kind="price_per_kwh",
        minimum=-1.0,
        maximum=10.0,
        step=0.01,
    )
    usd_rate: float | None = _setting(
        None,
        translate("settings", "One US dollar in your currency"),
        translate(
            "settings",
            "Earnings are known in dollars on a date; without a rate they are shown in sat and in US dollars.",
        ),
        minimum=0.000001,
        maximum=1e9,
        step=0.01,
        optional_text=translate("settings", "not set"),
    )
    pool_fee: float = _setting(
        0.0, translate("settings", "Pool fee"), EMPTY, kind="fraction", minimum=0.0, maximum=1.0, step=0.005
    )


@dataclass(frozen=True, slots=True)
class UpstreamSettings:
    """Where the work goes."""

    kind: str = _setting(
        "practice",
        translate("settings", "Work for"),
        translate(
            "settings", "The practice network runs on this PC only, earns nothing and hashes for real."
        ),
        choices=(
            ("practice", translate("settings", "Practice network (on this PC)")),
            ("stratum", translate("settings", "A pool")),
        ),
    )
    url: str = _setting(
        "", translate("settings", "Pool address"), translate("settings", "stratum+tcp://host:port")
    )
    user: str = _setting(
        "",
        translate("settings", "User or payout address"),
        translate("settings", "What your pool asks for, often ADDRESS.worker."),
    )


@dataclass(frozen=True, slots=True)
class AppearanceSettings:
    """How it looks and speaks."""

    theme: str = _setting(
        "system",
        translate("settings", "Colours"),
        EMPTY,
        choices=(
            ("system", translate("settings", "Like the system")),
            ("light", translate("settings", "Light")),
            ("dark", translate("settings", "Dark")),
        ),
    )
    language: str = _setting(
        "system",
        translate("settings", "Language"),
        EMPTY,
        choices=(
            ("system", translate("settings", "Like the system")),
            ("en", translate("settings", "English")),
            ("ar", translate("settings", "Arabic")),
            ("zh_CN", translate("settings", "Chinese")),
        ),
    )
    temperature_unit: str = _setting(
        "auto",
        translate("settings", "Temperature in"),
        EMPTY,
        choices=(
            ("auto", translate("settings", "By region")),
            ("c", translate("settings", "°C")),
            ("f", translate("settings", "°F")),
        ),
    )
    heat_unit: str = _setting(
        "auto",
        translate("settings", "Heat in"),
        EMPTY,
        choices=(
            ("auto", translate("settings", "By region")),
            ("w", translate("settings", "W and kWh")),
            ("btu", translate("settings", "BTU/h and BTU")),
        ),
    )
    close_to_tray: bool = _setting(
        True,  # noqa: FBT003 - the default of the field
        translate("settings", "Closing the window keeps it in the tray"),
        translate("settings", "Only where a tray exists. While it mines, the tray icon shows it."),
    )


@dataclass(frozen=True, slots=True)
class ConsentSettings:
    """That the user agreed, when, and to which text."""

    given_at: str = _setting("", translate("settings", "Consent given"), EMPTY, hidden=True)
    """ISO date and time with offset, or "" when not given."""
    version: int = _setting(0, translate("settings", "Version of the consent"), EMPTY, hidden=True)


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. Immutable; `dataclasses.replace` makes a changed copy."""

    room: RoomSettings = RoomSettings()
    comfort: ComfortSettings = ComfortSettings()
    power: PowerSettings = PowerSettings()
    devices: DeviceSettings = DeviceSettings()
    safety: SafetySettings = SafetySettings()
    money: MoneySettings = MoneySettings()
    upstream: UpstreamSettings = UpstreamSettings()
    appearance: AppearanceSettings = AppearanceSettings()
    consent: ConsentSettings = ConsentSettings()

    @property
    def consented(self) -> bool:
        """Whether a consent to the present text is recorded."""
        return bool(self.consent.given_at) and self.consent.version == CONSENT_VERSION


SECTION_TITLES: dict[str, Text] = {
    "room": translate("settings", "Room"),
    "comfort": translate("settings", "Comfort"),
    "power": translate("settings", "Power"),
    "devices": translate("settings", "Devices"),
    "safety": translate("settings", "Safety"),
    "money": translate("settings", "Money"),
    "upstream": translate("settings", "Where the work goes"),
    "appearance": translate("settings", "Appearance"),
    "consent": translate("settings", "Consent"),
}


@dataclass(frozen=True, slots=True)
class SettingField:
    """One field as the settings page sees it."""

    section: str
    name: str
    type: type
    """bool, int, float, str or tuple."""
    optional: bool
    default: Any
    declaration: Declaration


def fields_of(section: str) -> tuple[SettingField, ...]:
    """The declared fields of a section, in order."""
    cls = type(getattr(Settings(), section))
    hints = typing.get_type_hints(cls)
    return tuple(
        SettingField(section, f.name, *_plain_type(hints[f.name]), f.default, f.metadata["declaration"])
        for f in dataclasses.fields(cls)
    )


def get(settings: Settings, section: str, name: str) -> Any:
    """The value of one field."""
    return getattr(getattr(settings, section), name)


def changed(settings: Settings, section: str, name: str, value: Any) -> Settings:
    """A copy with one field changed.

    Raises:
        ValueError: the value breaks the field's declaration; `args[0]` is a `Text`.
    """
    declared = next((f for f in fields_of(section) if f.name == name), None)
    if declared is None:
        raise KeyError(f"{section}.{name}")
    problem = check(declared, value)
    if problem:
        raise ValueError(problem)
    if declared.type is float and value is not None:
        value = float(value)
    part = dataclasses.replace(getattr(settings, section), **{name: value})
    return dataclasses.replace(settings, **{section: part})


def check(declared: SettingField, value: Any) -> Text:
    """What is wrong with a value, as a sentence; empty when nothing is."""
    label = declared.declaration.label
    if value is None:
        return (
            EMPTY if declared.optional else translate("settings", "“{label}” must not be empty.", label=label)
        )
    wrong_type = translate("settings", "“{label}” cannot be “{value}”.", label=label, value=str(value)[:80])
    if declared.type is float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            return wrong_type
    elif declared.type is tuple:
        if not isinstance(value, tuple | list) or not all(isinstance(v, str) for v in value):
            return wrong_type
    elif type(value) is not declared.type:
        return wrong_type
    return _check_range(declared, value, wrong_type)


def _check_range(declared: SettingField, value: Any, wrong: Text) -> Text:
    d = declared.declaration
    if d.choices and value not in {choice for choice, _ in d.choices}:
        return wrong
    if d.minimum is not None and value < d.minimum:
        return translate(
            "settings", "“{label}” must be at least {limit}.", label=d.label, limit=f"{d.minimum:g}"
        )
    if d.maximum is not None and value > d.maximum:
        return translate(
            "settings", "“{label}” must be at most {limit}.", label=d.label, limit=f"{d.maximum:g}"
        )
    return EMPTY


def to_plain(settings: Settings) -> dict[str, dict[str, Any]]:
    """Tables of plain values for a settings file; None is left out."""
    plain: dict[str, dict[str, Any]] = {}
    for section in SECTION_TITLES:
        values = {f.name: get(settings, section, f.name) for f in fields_of(section)}
        plain[section] = {
            name: list(v) if isinstance(v, tuple) else v for name, v in values.items() if v is not None
        }
    return plain


def from_plain(plain: dict[str, Any]) -> tuple[Settings, list[Text]]:
    """Settings from a file's tables: every good value is taken, every bad one named and left at its default."""
    settings, problems = Settings(), []
    for section, values in plain.items():
        if section not in SECTION_TITLES or not isinstance(values, dict):
            problems.append(
                translate("settings", "“{name}” is not a section of the settings.", name=str(section)[:80])
            )
            continue
        known = {f.name: f for f in fields_of(section)}
        for name, value in values.items():
            if name not in known:
                problems.append(
                    translate("settings", "“{name}” is not a setting.", name=f"{section}.{name}"[:80])
                )
                continue
            plain_value = tuple(value) if known[name].type is tuple and isinstance(value, list) else value
            problem = check(known[name], plain_value)
            if problem:
                problems.append(problem)
            else:
                settings = changed(settings, section, name, plain_value)
    return settings, problems


def _plain_type(hint: Any) -> tuple[type, bool]:
    if typing.get_origin(hint) in {types.UnionType, typing.Union}:
        args = [a for a in typing.get_args(hint) if a is not type(None)]
        return args[0], True
    return typing.get_origin(hint) or hint, False

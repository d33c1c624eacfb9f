"""The settings, declared once: type, default, unit, range, label, help. The settings page is built from this.

A whole new `Settings` replaces the old one; nothing is changed in place. `from_plain` reads a file's tables,
names every wrong value in a sentence and keeps the rest. The declarations stand in the modules beside this
one; everybody imports them from here. What cannot work together is told by `inconsistencies`.
"""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from warmgui.core.settings.check import check, contradictions, without_contradictions
from warmgui.core.settings.comparison import ComparisonSettings
from warmgui.core.settings.declaration import Declaration, FileValue, SettingField
from warmgui.core.settings.desktop import DesktopSettings
from warmgui.core.settings.dispatch import DispatchSettings
from warmgui.core.settings.egress import NetworkSettings
from warmgui.core.settings.fleet import ApiSettings, FleetSettings
from warmgui.core.settings.heat import ComfortSettings, RoomSettings, SafetySettings
from warmgui.core.settings.home_energy import HomeEnergySettings
from warmgui.core.settings.house import HouseSettings, ScienceSettings
from warmgui.core.settings.lab import LabSettings
from warmgui.core.settings.networks import HomeAssistantSettings, MqttSettings
from warmgui.core.settings.pc_use import UseSettings, with_use_section
from warmgui.core.settings.power import DeviceSettings, PowerSettings
from warmgui.core.settings.schedule import ScheduleSettings
from warmgui.core.settings.sensors import migrated_room
from warmgui.core.settings.servers import migrated
from warmgui.core.settings.tariff import CarbonSettings, TariffSettings
from warmgui.core.settings.use import AppearanceSettings, ConsentSettings, MoneySettings, UpstreamSettings
from warmgui.core.settings.weather import WeatherSettings
from warmgui.core.settings.words import shown
from warmgui.core.text import Text, translate

__all__ = [
    "CONSENT_VERSION",
    "SECTION_TITLES",
    "ApiSettings",
    "AppearanceSettings",
    "CarbonSettings",
    "ComfortSettings",
    "ComparisonSettings",
    "ConsentSettings",
    "Declaration",
    "DesktopSettings",
    "DeviceSettings",
    "DispatchSettings",
    "FleetSettings",
    "Found",
    "HomeAssistantSettings",
    "HomeEnergySettings",
    "HouseSettings",
    "LabSettings",
    "MoneySettings",
    "MqttSettings",
    "NetworkSettings",
    "PowerSettings",
    "RoomSettings",
    "SafetySettings",
    "ScheduleSettings",
    "ScienceSettings",
    "SettingField",
    "Settings",
    "TariffSettings",
    "UpstreamSettings",
    "UseSettings",
    "WeatherSettings",
    "changed",
    "check",
    "fields_of",
    "from_plain",
    "get",
    "read_plain",
    "to_plain",
]

CONSENT_VERSION = 1
"""Raised when what the user agrees to changes; an older consent then no longer counts."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. Immutable; `dataclasses.replace` makes a changed copy."""

    room: RoomSettings = field(default_factory=RoomSettings)
    weather: WeatherSettings = field(default_factory=WeatherSettings)
    mqtt: MqttSettings = field(default_factory=MqttSettings)
    home_assistant: HomeAssistantSettings = field(default_factory=HomeAssistantSettings)
    comfort: ComfortSettings = field(default_factory=ComfortSettings)
    schedule: ScheduleSettings = field(default_factory=ScheduleSettings)
    power: PowerSettings = field(default_factory=PowerSettings)
    use: UseSettings = field(default_factory=UseSettings)
    devices: DeviceSettings = field(default_factory=DeviceSettings)
    safety: SafetySettings = field(default_factory=SafetySettings)
    money: MoneySettings = field(default_factory=MoneySettings)
    tariff: TariffSettings = field(default_factory=TariffSettings)
    carbon: CarbonSettings = field(default_factory=CarbonSettings)
    home: HomeEnergySettings = field(default_factory=HomeEnergySettings)
    dispatch: DispatchSettings = field(default_factory=DispatchSettings)
    comparison: ComparisonSettings = field(default_factory=ComparisonSettings)
    upstream: UpstreamSettings = field(default_factory=UpstreamSettings)
    network: NetworkSettings = field(default_factory=NetworkSettings)
    lab: LabSettings = field(default_factory=LabSettings)
    house: HouseSettings = field(default_factory=HouseSettings)
    science: ScienceSettings = field(default_factory=ScienceSettings)
    fleet: FleetSettings = field(default_factory=FleetSettings)
    api: ApiSettings = field(default_factory=ApiSettings)
    appearance: AppearanceSettings = field(default_factory=AppearanceSettings)
    desktop: DesktopSettings = field(default_factory=DesktopSettings)
    consent: ConsentSettings = field(default_factory=ConsentSettings)

    @property
    def consented(self) -> bool:
        """Whether a consent to the present text is recorded, with the time at which it was given."""
        try:
            datetime.fromisoformat(self.consent.given_at)
        except ValueError:
            return False
        return self.consent.version == CONSENT_VERSION


SECTION_TITLES: dict[str, Text] = {
    "room": translate("settings", "Room"),
    "weather": translate("settings", "Weather outside"),
    "mqtt": translate("settings", "MQTT broker"),
    "home_assistant": translate("settings", "Home Assistant"),
    "comfort": translate("settings", "Comfort"),
    "schedule": translate("settings", "Schedule"),
    "power": translate("settings", "Power"),
    "use": translate("settings", "While you use the PC"),
    "devices": translate("settings", "Devices"),
    "safety": translate("settings", "Safety"),
    "money": translate("settings", "Money"),
    "tariff": translate("settings", "Electricity prices"),
    "carbon": translate("settings", "Carbon of the grid"),
    "home": translate("settings", "Sun, battery and grid"),
    "dispatch": translate("settings", "When to heat"),
    "comparison": translate("settings", "Other ways to heat"),
    "upstream": translate("settings", "Where the work goes"),
    "network": translate("settings", "Network"),
    "lab": translate("settings", "Lab and classroom"),
    "house": translate("settings", "Places and heaters"),
    "science": translate("settings", "What the heat does"),
    "fleet": translate("settings", "Fleet and Home Assistant"),
    "api": translate("settings", "Local API"),
    "appearance": translate("settings", "Appearance"),
    "desktop": translate("settings", "On this desktop"),
    "consent": translate("settings", "Consent"),
}


@functools.cache
def fields_of(section: str) -> tuple[SettingField, ...]:
    """The declared fields of a section, in order.

    Raises:
        AttributeError: there is no such section.
    """
    cls = type(getattr(Settings(), section))
    hints = typing.get_type_hints(cls)
    return tuple(
        SettingField(section, f.name, *_plain_type(hints[f.name]), f.default, f.metadata["declaration"])
        for f in dataclasses.fields(cls)
    )


def get(settings: Settings, section: str, name: str) -> Any:
    """The value of one field.

    Raises:
        AttributeError: there is no such field.
    """
    return getattr(getattr(settings, section), name)


def changed(settings: Settings, section: str, name: str, value: Any) -> Settings:
    """A copy with one field changed.

    Raises:
        KeyError: there is no such field.
        ValueError: the value breaks the declaration or contradicts another field; `args[0]` is a `Text`.
    """
    declared = next((f for f in fields_of(section) if f.name == name), None)
    if declared is None:
        raise KeyError(f"{section}.{name}")
    problem = check(declared, value)
    if problem:
        raise ValueError(problem)
    result = _with(settings, declared, value)
    before = contradictions(settings.safety, settings.power)
    for new in contradictions(result.safety, result.power):
        if new not in before:
            raise ValueError(new)
    return result


def to_plain(settings: Settings) -> dict[str, dict[str, Any]]:
    """Tables of plain values for a file. None is left out, or "none" where that is not the default."""
    return {
        section: {
            field.name: NONE if value is None else _plain(field, value)
            for field in fields_of(section)
            if (value := get(settings, section, field.name)) is not None or field.default is not None
        }
        for section in SECTION_TITLES
    }


@dataclass(frozen=True, slots=True)
class Found:
    """What a file's tables hold."""

    settings: Settings
    problems: tuple[Text, ...] = ()
    unknown: dict[str, Any] = field(default_factory=dict)
    """What this version does not know: kept, so that a newer version finds it again."""
    lost: bool = False
    """Something of ours was unusable, and the next save will not have it."""


def read_plain(plain: Any) -> Found:
    """Settings from a file's tables: good values are taken, bad ones named and left at their defaults.

    Never raises, whatever the tables hold. Contradicting limits are set to the safer one. What older versions
    wrote is understood.
    """
    settings, problems, lost = Settings(), list[Text](), False
    unknown: dict[str, Any] = {}
    for section, values in _entries(with_use_section(migrated_room(migrated(plain)))):
        if section not in SECTION_TITLES or not isinstance(values, dict):
            problems.append(
                translate("settings", "“{name}” is not a section of the settings.", name=shown(section))
            )
            if section in SECTION_TITLES or not isinstance(plain, dict):
                lost = True
            else:
                unknown[section] = values
            continue
        known = {f.name: f for f in fields_of(section)}
        for name, value in values.items():
            if name not in known:
                label = f"{section}.{shown(name)}"
                problems.append(translate("settings", "“{name}” is not a setting.", name=label))
                unknown.setdefault(section, {})[name] = value
                continue
            read = _read(known[name], value)
            problems.extend(read.problems)
            lost = lost or read.lost
            settings = settings if read.value is _UNUSABLE else _with(settings, known[name], read.value)
    contradicting = contradictions(settings.safety, settings.power)
    problems.extend(contradicting)
    safety, power = without_contradictions(settings.safety, settings.power)
    settings = dataclasses.replace(settings, safety=safety, power=power)
    return Found(settings, tuple(problems), unknown, lost=lost or bool(contradicting))


def from_plain(plain: Any) -> tuple[Settings, list[Text]]:
    """Settings from a file's tables, and what is wrong with them; see `read_plain`."""
    found = read_plain(plain)
    return found.settings, list(found.problems)


_UNUSABLE = object()
NONE = "none"
"""A setting without a value, in a file."""


def _read(declared: SettingField, value: Any) -> FileValue:
    if declared.declaration.codec is not None:
        return declared.declaration.codec.read(value)
    if value == NONE and declared.optional and declared.type is not str:
        return FileValue(None)
    problem = check(declared, value)
    return FileValue(_UNUSABLE, (problem,), lost=True) if problem else FileValue(value)


def _plain(declared: SettingField, value: Any) -> Any:
    if declared.declaration.codec is not None:
        return declared.declaration.codec.plain(value)
    return list(value) if isinstance(value, tuple) else value


def _entries(plain: Any) -> list[tuple[Any, Any]]:
    return list(plain.items()) if isinstance(plain, dict) else [("", plain)]


def _with(settings: Settings, declared: SettingField, value: Any) -> Settings:
    if declared.type is float and value is not None:
        value = float(value)
    elif declared.type is tuple:
        value = tuple(value)
    part = dataclasses.replace(getattr(settings, declared.section), **{declared.name: value})
    return dataclasses.replace(settings, **{declared.section: part})


def _plain_type(hint: Any) -> tuple[type, bool]:
    if typing.get_origin(hint) in {types.UnionType, typing.Union}:
        args = [a for a in typing.get_args(hint) if a is not type(None)]
        return args[0], True
    return typing.get_origin(hint) or hint, False

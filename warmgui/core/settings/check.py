"""What is wrong with a value by its declaration, in a sentence; and limits that contradict each other."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Any

from warmgui.core.settings.words import LONGEST_TEXT, is_finite_number, is_text, shown
from warmgui.core.text import EMPTY, Amount, Text, translate

if TYPE_CHECKING:
    from warmgui.core.settings.declaration import SettingField
    from warmgui.core.settings.heat import SafetySettings
    from warmgui.core.settings.power import PowerSettings

LIMIT_GAP_C = 3.0
"""The guard needs room between slowing down and stopping."""


def check(declared: SettingField, value: Any) -> Text:
    """What is wrong with one value by its declaration; empty when nothing is. Never raises."""
    label = declared.declaration.label
    if declared.declaration.codec is not None:
        return declared.declaration.codec.check(value)
    if value is None:
        return (
            EMPTY if declared.optional else translate("settings", "“{label}” must not be empty.", label=label)
        )
    if not _has_type(declared.type, value) or not _is_chosen(declared, value):
        return translate("settings", "“{label}” cannot be “{value}”.", label=label, value=shown(value))
    if declared.type is str and len(value) > LONGEST_TEXT:
        return translate("settings", "“{label}” is too long.", label=label)
    return _check_range(declared, value)


def contradictions(safety: SafetySettings, power: PowerSettings) -> tuple[Text, ...]:
    """Pairs of values that exclude each other."""
    found = []
    if safety.hard_limit_c < safety.soft_limit_c + LIMIT_GAP_C:
        found.append(
            translate(
                "settings",
                "Devices must stop at least {gap} above the temperature at which they slow down.",
                gap=Amount(LIMIT_GAP_C, "temperature_difference_c"),
            )
        )
    if power.idle_components_w >= power.full_components_w:
        found.append(
            translate("settings", "The CPU's power at full load must be higher than its idle power.")
        )
    return tuple(found)


def without_contradictions(
    safety: SafetySettings, power: PowerSettings
) -> tuple[SafetySettings, PowerSettings]:
    """Each contradiction solved carefully: slow down earlier, assume no idle power."""
    soft_c = min(safety.soft_limit_c, safety.hard_limit_c - LIMIT_GAP_C)
    idle_w = power.idle_components_w if power.idle_components_w < power.full_components_w else 0.0
    return (
        dataclasses.replace(safety, soft_limit_c=soft_c),
        dataclasses.replace(power, idle_components_w=idle_w),
    )


def _has_type(wanted: type, value: Any) -> bool:
    if wanted is float:
        return is_finite_number(value)
    if wanted is tuple:
        return isinstance(value, tuple | list) and all(is_text(part) for part in value)
    return is_text(value) if wanted is str else type(value) is wanted


def _is_chosen(declared: SettingField, value: Any) -> bool:
    d = declared.declaration
    if d.choices and value not in {choice for choice, _ in d.choices}:
        return False
    return not d.pattern or re.fullmatch(d.pattern, value) is not None


def _check_range(declared: SettingField, value: Any) -> Text:
    d = declared.declaration
    kind = d.kind or "number"
    if d.minimum is not None and value < d.minimum:
        return translate(
            "settings", "“{label}” must be at least {limit}.", label=d.label, limit=Amount(d.minimum, kind)
        )
    if d.maximum is not None and value > d.maximum:
        return translate(
            "settings", "“{label}” must be at most {limit}.", label=d.label, limit=Amount(d.maximum, kind)
        )
    return EMPTY

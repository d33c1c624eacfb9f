"""How a setting is typed: between the stored value and the text in an input, in the reader's units. No Qt.

What was typed is never thrown away: `read` answers with a value or with a sentence that says what is wrong.
"""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from warmgui.core.settings import model as declared
from warmgui.core.text import EMPTY, Text, translate
from warmgui.gui.round_numbers import nearest_round

if TYPE_CHECKING:
    from warmgui.core.settings.model import SettingField
    from warmgui.core.units import Formatter

_SIGNIFICANT = 7
_SIGNIFICANT_CONVERTED = 4
"""Of what was converted to another unit: 16 m² are 172.2 ft², not 172.2226."""
_MINUS = {"−", "–", "‒"}
_IGNORED = {" ", "\u00a0", "\u202f", "'", "’", "_"}
_MARKS = {",": ".", "٫": ".", "．": "."}
_PLAIN = set("0123456789.+-")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text in an input means: `value` counts only where `problem` is empty."""

    value: Any
    problem: Text = EMPTY


def parse_number(text: str) -> float | None:
    """The number that somebody typed: any script's digits, comma or point; None when it is not a number.

    Where both signs occur the last one is the decimal sign ("1.234,5" and "1,234.5" are the same).
    """
    plain = ""
    for character in text.strip():
        if character in _IGNORED or unicodedata.category(character) == "Cf":
            continue
        digit = unicodedata.decimal(character, None)
        sign = "-" if character in _MINUS else _MARKS.get(character, character)
        plain += str(digit) if digit is not None else (character if character == "," else sign)
    if "," in plain and "." in plain:
        grouping = "," if plain.rfind(",") < plain.rfind(".") else "."
        plain = plain.replace(grouping, "")
    plain = plain.replace(",", ".")
    if not plain or not set(plain) <= _PLAIN:
        return None
    try:
        number = float(plain)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def plain_number(value: float, decimal: str = ".", significant: int = _SIGNIFICANT) -> str:
    """A number to edit: as many decimals as it has, no grouping, the reader's decimal sign."""
    digits = format(Decimal(f"{value:.{significant}g}"), "f")
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    digits = "0" if digits == "-0" else digits
    return digits.replace(".", decimal)


def shown(field: SettingField, value: Any, formatter: Formatter) -> str:
    """The text that stands in an input for a stored value; "" for None."""
    if value is None:
        return ""
    if field.type in {int, float}:
        kind = field.declaration.kind
        if not kind:
            return plain_number(float(value), formatter.prefs.decimal)
        number = formatter.to_display(float(value), kind)
        same = number in {value, value * 100.0}
        significant = _SIGNIFICANT if same else _SIGNIFICANT_CONVERTED
        return plain_number(number, formatter.prefs.decimal, significant)
    return str(value)


def read(field: SettingField, text: str, formatter: Formatter) -> Reading:
    """The value that a text in an input means."""
    label = field.declaration.label
    if field.type not in {int, float}:
        return Reading(text.strip(), declared.check(field, text.strip()))
    number = parse_number(text)
    if number is None:
        if not text.strip():
            return Reading(None, translate("settings", "“{label}” must not be empty.", label=label))
        return Reading(
            None,
            translate("settings", "“{label}” cannot be “{value}”.", label=label, value=text.strip()[:80]),
        )
    if field.type is int:
        if number != int(number):
            return Reading(None, translate("settings", "“{label}” must be a whole number.", label=label))
        return Reading(int(number), declared.check(field, int(number)))
    kind = field.declaration.kind
    stored = formatter.from_display(number, kind) if kind else number
    # 41 °F is 5 °C, also where binary fractions say 4.999999999999999.
    stored = float(f"{stored:.12g}")
    return Reading(stored, declared.check(field, stored))


def unit(field: SettingField, formatter: Formatter) -> str:
    """The unit behind an input, "" where there is none."""
    return formatter.unit(field.declaration.kind) if field.declaration.kind else ""


def stepped(field: SettingField, text: str, steps: int, formatter: Formatter) -> str:
    """The text after so many presses of the up (or, negative, down) key, kept in the field's range."""
    d = field.declaration
    step = d.step or 1.0
    if d.kind:
        step = nearest_round(abs(formatter.step_to_display(step, d.kind)))
    low = formatter.to_display(d.minimum, d.kind) if d.kind and d.minimum is not None else d.minimum
    high = formatter.to_display(d.maximum, d.kind) if d.kind and d.maximum is not None else d.maximum
    number = parse_number(text)
    if number is None:
        number = low if low is not None else 0.0
    else:
        number += steps * step
    number = number if low is None else max(number, low)
    number = number if high is None else min(number, high)
    return plain_number(number, formatter.prefs.decimal)

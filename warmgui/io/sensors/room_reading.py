"""From what a sensor of the list said to a reading: unit, correction, sense; or the reason why it is none.

Every sentence begins with the sensor's name, because there may be many.
"""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from warmgui.core.json_path import first_number, number_in, parse_json, parse_path, switch_in, value_at
from warmgui.core.model import Reading
from warmgui.core.settings.words import shown
from warmgui.core.text import Text, translate
from warmgui.core.thermometers import METERS, TEMPERATURES
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.thermometers import Thermometer

POSSIBLE = {
    "room": (-1e9, 1e9),
    "outdoor": (-70.0, 60.0),
    "sun": (-20.0, 1500.0),
    "plug": (-20.0, 20_000.0),
    "place": (-1e9, 1e9),
    "heater": (-20.0, 20_000.0),
}
"""Outside of this it is an error code (85 °C and -127 °C of a DS18B20) and no temperature. Instruments show a
little below 0 in the dark and without load. What thermometers of rooms and places say is handed on as it is:
one that says what none can have is named with its value, counts no more and stops the heat of its room
(`core.heat.fusion`) or place."""
_NEVER_NEGATIVE = METERS | {"sun"}
_PER_UNIT = {"kw": 1000.0, "kw/m²": 1000.0, "mw": 0.001}
_OTHER_UNITS = frozenset({"lx", "klx", "%", "kwh", "wh", "v", "a", "hpa"})
_UNIT_NAMES = dict.fromkeys(TEMPERATURES, "°C") | dict.fromkeys(METERS, "W") | {"sun": "W/m²"}
TIME_NAMES = ("last_seen", "timestamp", "time", "Time", "ts", "last_updated")
"""Under these names devices write when a value was true."""
_LONG_AGO = 1e9
"""Smaller numbers count since the device began, not since 1970."""
_MILLISECONDS = 1e11
"""Larger numbers are milliseconds since 1970, not seconds."""


def refused(entry: Thermometer, now_s: float, problem: Text, source: str = "") -> Reading:
    """No number, and why."""
    told = translate("sensors", "{thermometer}: {problem}.", thermometer=entry.shown_name, problem=problem)
    return Reading(
        entry.quantity, None, Provenance.UNKNOWN, now_s, source or entry.place, entry.key, told, entry.fresh_s
    )


def from_number(entry: Thermometer, value: float, at_s: float, source: str, unit: str = "") -> Reading:
    """A number in the source's unit; `unit` as the source names it, "" where it does not."""
    unit = unit.strip().lower()
    if unit in _OTHER_UNITS:
        problem = translate(
            "sensors", "it is in {unit}, and {wanted} is wanted", unit=unit, wanted=_UNIT_NAMES[entry.role]
        )
        return refused(entry, at_s, problem, source)
    number = value * _PER_UNIT.get(unit, 1.0)
    if entry.role in TEMPERATURES:
        number = _celsius(entry, value, unit)
    low, high = POSSIBLE[entry.role]
    if not low <= number <= high:
        return impossible(entry, number, at_s, source)
    if entry.role in _NEVER_NEGATIVE:
        number = max(number, 0.0)
    elif entry.role in TEMPERATURES:
        number += entry.offset_k
    return _measured(entry, number, at_s, source)


def impossible(entry: Thermometer, number: float, at_s: float, source: str) -> Reading:
    """It gave a number that cannot be."""
    unit = _UNIT_NAMES[entry.role]
    problem = translate("sensors", "it says {value} {unit}, which cannot be", value=f"{number:g}", unit=unit)
    return replace(refused(entry, at_s, problem, source), impossible=number)


def from_value(entry: Thermometer, value: Any, at_s: float, source: str, unit: str = "") -> Reading:
    """What stands in a JSON answer, or the words of a plain one."""
    if entry.role == "window":
        return _contact(entry, value, at_s, source)
    number = number_in(value)
    beyond = _beyond_numbers(value) if number is None else None
    if beyond is not None:
        return impossible(entry, beyond, at_s, source)
    if number is None:
        problem = translate("sensors", "it gave no number but “{words}”", words=shown(value)[:40].strip())
        return refused(entry, at_s, problem, source)
    return from_number(entry, number, at_s, source, unit)


def from_words(entry: Thermometer, words: str, at_s: float, source: str) -> Reading:
    """A text: JSON where the entry names a place in it, else its first number (or "on", "off")."""
    if entry.json_path.strip():
        try:
            data = parse_json(words)
        except ValueError:
            problem = translate("sensors", "it sent no JSON but “{words}”", words=shown(words.strip())[:40])
            return refused(entry, at_s, problem, source)
        return from_json(entry, data, at_s, source)
    if entry.role == "window":
        return _contact(entry, words.strip(), at_s, source)
    number = first_number(words)
    return from_value(entry, words if number is None else number, at_s, source)


def from_json(entry: Thermometer, data: Any, at_s: float, source: str, unit: str = "") -> Reading:
    """A JSON answer, by the entry's path."""
    try:
        value = value_at(data, parse_path(entry.json_path))
    except KeyError as error:
        return refused(entry, at_s, missing(entry.json_path, str(error.args[0]), data), source)
    except ValueError:
        problem = translate("sensors", "the place “{path}” cannot be read", path=shown(entry.json_path))
        return refused(entry, at_s, problem, source)
    return from_value(entry, value, at_s, source, unit)


def missing(path: str, step: str, data: Any) -> Text:
    """A place that is not there, with what is."""
    there = ", ".join(str(name) for name in list(data)[:8]) if isinstance(data, dict) else type(data).__name__
    return translate(
        "sensors",
        "its answer has no “{path}” (“{step}” is missing; there is: {there})",
        path=shown(path),
        step=shown(step),
        there=shown(there) or "-",
    )


def age_in(data: Any, now_utc: float) -> float | None:
    """How old a JSON message says that it is, s; None where it does not (or by a clock without a zone)."""
    if not isinstance(data, dict):
        return None
    for name in TIME_NAMES:
        at_utc = moment_of(data.get(name))
        if at_utc is not None:
            return max(now_utc - at_utc, 0.0)
    return None


def age_of(words: str, now_utc: float) -> float | None:
    """The same of a message that may be anything: only a JSON object can tell."""
    if not words.lstrip().startswith("{"):
        return None
    try:
        return age_in(parse_json(words), now_utc)
    except ValueError:
        return None


def moment_of(value: Any) -> float | None:
    """Seconds since 1970 of a JSON value: a number of seconds or milliseconds, or ISO 8601 with its zone."""
    number = None if isinstance(value, str) else number_in(value)
    if number is not None:
        return number / 1000.0 if number > _MILLISECONDS else (number if number > _LONG_AGO else None)
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    if moment is None or moment.tzinfo is None:
        return None
    return moment.timestamp()


def _celsius(entry: Thermometer, value: float, unit: str) -> float:
    fahrenheit = entry.unit == "f" or (entry.unit == "auto" and unit in {"f", "°f"})
    if fahrenheit:
        return (value - 32.0) / 1.8
    return value - 273.15 if entry.unit == "auto" and unit == "k" else value


def _beyond_numbers(value: Any) -> float | None:
    """NaN or an infinity, as a number or in words; None for everything else."""
    try:
        number = float(value if isinstance(value, float) else str(value).strip())
    except ValueError:
        return None
    return None if math.isfinite(number) else number


def _contact(entry: Thermometer, value: Any, at_s: float, source: str) -> Reading:
    is_open = switch_in(value)
    if is_open is None:
        problem = translate(
            "sensors", "it says neither open nor closed but “{words}”", words=shown(value)[:40].strip()
        )
        return refused(entry, at_s, problem, source)
    # In zigbee2mqtt's words "contact": true is a window that touches its frame.
    touches = entry.json_path.strip().rpartition(".")[2] == "contact"
    return _measured(entry, float(is_open != (entry.invert != touches)), at_s, source)


def _measured(entry: Thermometer, value: float, at_s: float, source: str) -> Reading:
    return Reading(
        entry.quantity,
        value,
        Provenance.MEASURED,
        at_s,
        source or entry.shown_name,
        entry.key,
        fresh_s=entry.fresh_s,
    )

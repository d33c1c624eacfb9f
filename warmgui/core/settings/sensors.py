"""The list of thermometers in a settings file: each wrong value is named in a sentence, the rest is kept.

A password or token has no place in the file: it is refused there, and its place becomes "ask".
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Any

from warmgui.core.settings.declaration import FileValue
from warmgui.core.settings.list import NO_SECRETS, SECRET_NAMES, Member, between, good_flag, good_text, one_of
from warmgui.core.settings.words import is_text, shown
from warmgui.core.text import EMPTY, Text, filled, translate
from warmgui.core.thermometers import KINDS, PASSWORD_PLACES, ROLES, UNITS, Thermometer, base_url, new_key

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MOST_THERMOMETERS = 30
MOST_OFFSET_K = 10.0
HIGHEST_CHANNEL = 10_000
_LONGEST_KEY = 40
_TOPIC = re.compile("[^+#\0]*")
_ENTITY = re.compile(r"[a-z0-9_]+\.[a-z0-9_]+")
_ADDRESS = re.compile(
    "[0-9a-fA-F]{2}(?:[:-][0-9a-fA-F]{2}){5}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
)
"""Six bytes; on a Mac Bluetooth devices have names like UUIDs."""


def _is_key(value: Any) -> bool:
    return is_text(value) and 0 < len(value) <= _LONGEST_KEY and value.strip() == value


_MEMBERS: dict[str, Member] = {
    "kind": Member(translate("settings", "Kind"), one_of(*KINDS), ""),
    "name": Member(translate("settings", "Name"), good_text, ""),
    "key": Member(translate("settings", "Key"), lambda value: value == "" or _is_key(value), ""),
    "role": Member(translate("settings", "Measures"), one_of(*ROLES), "room"),
    # Whoever wrote `enabled = "no"` does not want it read.
    "enabled": Member(translate("settings", "Switched on"), good_flag, instead=False),
    "path": Member(translate("settings", "File or port"), good_text, ""),
    "command": Member(translate("settings", "Command"), good_text, ""),
    "topic": Member(translate("settings", "Topic"), good_text, ""),
    "entity": Member(translate("settings", "Entity"), good_text, ""),
    "url": Member(translate("settings", "Address"), good_text, ""),
    "address": Member(translate("settings", "Bluetooth address"), good_text, ""),
    "json_path": Member(translate("settings", "Place in the JSON"), good_text, ""),
    "channel": Member(
        translate("settings", "Channel"), lambda v: type(v) is int and 0 <= v <= HIGHEST_CHANNEL, instead=0
    ),
    "unit": Member(translate("settings", "Unit"), one_of(*UNITS), "auto"),
    "invert": Member(translate("settings", "Inverted"), good_flag, instead=False),
    "offset_k": Member(translate("settings", "Correction"), between(-MOST_OFFSET_K, MOST_OFFSET_K), 0.0),
    "period_s": Member(translate("settings", "Asked every"), between(1.0, 3600.0, optional=True), None),
    "fresh_min": Member(translate("settings", "Counts for"), between(1.0, 1440.0, optional=True), None),
    "user": Member(translate("settings", "User name"), good_text, ""),
    "password": Member(translate("settings", "Password"), one_of(*PASSWORD_PLACES), "ask"),
}
_NUMBERS = frozenset({"offset_k", "period_s", "fresh_min"})


class ThermometersCodec:
    """`Codec` of the list of thermometers."""

    def check(self, value: Any) -> Text:
        """What is wrong; an address or topic that cannot work is not: it may be kept."""
        if not isinstance(value, tuple | list) or not all(isinstance(part, Thermometer) for part in value):
            return translate("settings", "The list of thermometers cannot be “{value}”.", value=shown(value))
        if len(value) > MOST_THERMOMETERS:
            return _too_many()
        for number, entry in enumerate(value, 1):
            for name, member in _MEMBERS.items():
                found = getattr(entry, name)
                # A kind that only a newer version knows is kept, and nothing is read.
                if not member.good(found) and not (name == "kind" and found == ""):
                    return _wrong(number, member.label, "…" if name == "password" else found)
        keys = [entry.key for entry in value]
        if len(set(keys)) != len(keys) or "" in keys:
            return translate("settings", "Every thermometer needs a key of its own.")
        return EMPTY

    def read(self, plain: Any) -> FileValue:
        """Tables of a file."""
        if not isinstance(plain, tuple | list):
            told = translate("settings", "The list of thermometers cannot be “{value}”.", value=shown(plain))
            return FileValue((), (told,), lost=True)
        entries: list[Thermometer] = []
        problems: list[Text] = []
        lost = len(plain) > MOST_THERMOMETERS
        if lost:
            problems.append(_too_many())
        for number, table in enumerate(plain[:MOST_THERMOMETERS], 1):
            if not isinstance(table, dict):
                told = translate(
                    "settings", "Thermometer {number} cannot be “{value}”.", number=number, value=shown(table)
                )
                problems.append(told)
                lost = True
                continue
            found = _read_entry(number, table)
            entries.append(found.value)
            problems.extend(found.problems)
            lost = lost or found.lost
        return FileValue(_with_keys(entries), tuple(problems), lost)

    def plain(self, value: Any) -> Any:
        """Tables for a file; what is as usual is left out."""
        return [_plain_entry(entry) for entry in value]


class PlaceCodec:
    """`Codec` of where a password is kept. What stands there by mistake is a password, and never repeated."""

    def check(self, value: Any) -> Text:
        """What is wrong with it, in a sentence."""
        return EMPTY if one_of(*PASSWORD_PLACES)(value) else _NOT_HERE

    def read(self, plain: Any) -> FileValue:
        """Text of a file."""
        words = plain.strip() if isinstance(plain, str) else plain
        if words == "":
            return FileValue("none")
        return FileValue("ask", (_NOT_HERE,)) if self.check(words) else FileValue(words)

    def plain(self, value: Any) -> Any:
        """As it is."""
        return value


_NOT_HERE = translate(
    "settings",
    "A password or token does not belong into the settings file; it was not taken over, and the next save "
    "removes it. Enter it on the room's page.",
)


def migrated_room(plain: Any) -> Any:
    """A file's tables with the one room sensor of older versions as an entry of the list."""
    room = plain.get("room") if isinstance(plain, dict) else None
    if not isinstance(room, dict):
        return plain
    kind = room.get("sensor")
    old_names = {"sensor_path": "path", "sensor_command": "command"}
    if not (old_names.keys() & room.keys() or kind in ("file", "command")):
        return plain
    new = {name: value for name, value in room.items() if name not in old_names}
    if kind in ("file", "command"):
        new["sensor"] = "sensors"
    present = new.get("thermometers", [])
    present = list(present) if isinstance(present, tuple | list) else [present]
    for old_name, name in old_names.items():
        value = room.get(old_name, "")
        if value in ("", None) or any(isinstance(e, dict) and e.get(name) == value for e in present):
            continue
        old_kind = "file" if name == "path" else "command"
        # The one that was not chosen is kept, switched off.
        entry = {"kind": old_kind, name: value}
        present.append(entry if old_kind == kind else {**entry, "enabled": False})
    if present:
        new["thermometers"] = present
    return {**plain, "room": new}


def entries_without_secrets(plain: dict[str, Any]) -> dict[str, Any]:
    """A file's tables without passwords of sensors; the very same object where there are none."""
    for section in ("mqtt", "home_assistant"):
        table = plain.get(section)
        if isinstance(table, dict):
            clean = {name: value for name, value in table.items() if not _is_secret(name, value)}
            plain = plain if clean == table else {**plain, section: clean}
    room = plain.get("room")
    entries = room.get("thermometers") if isinstance(room, dict) else None
    if not isinstance(room, dict) or not isinstance(entries, list):
        return plain
    tidy = [
        {name: value for name, value in entry.items() if not _is_secret(name, value)}
        if isinstance(entry, dict)
        else entry
        for entry in entries
    ]
    return plain if tidy == entries else {**plain, "room": {**room, "thermometers": tidy}}


def thermometer_problem(entry: Thermometer) -> Text:
    """Why an entry cannot be read as it stands; empty where nothing is wrong."""
    if entry.kind not in KINDS:
        return translate("settings", "this version does not know its kind")
    if not entry.place:
        return _MISSING[entry.kind]
    return _place_problem(entry) or _path_problem(entry)


def _place_problem(entry: Thermometer) -> Text:
    words, good = _PLACES.get(entry.kind, (EMPTY, bool))
    return EMPTY if good(entry.place) else filled(words, value=shown(entry.place))


_NO_ADDRESS = translate("settings", "“{value}” is no address")
_PLACES: dict[str, tuple[Text, Callable[[str], object]]] = {
    "mqtt": (
        translate("settings", "a topic with + or # is many topics; name the one that holds the value"),
        _TOPIC.fullmatch,
    ),
    "home_assistant": (
        translate("settings", "“{value}” is no entity; they look like sensor.bedroom_temperature"),
        _ENTITY.fullmatch,
    ),
    "shelly": (_NO_ADDRESS, base_url),
    "tasmota": (_NO_ADDRESS, base_url),
    "kasa": (_NO_ADDRESS, base_url),
    "http_json": (_NO_ADDRESS, base_url),
    "ble": (
        translate("settings", "“{value}” is no Bluetooth address; they look like A4:C1:38:12:34:56"),
        _ADDRESS.fullmatch,
    ),
}


def _path_problem(entry: Thermometer) -> Text:
    if entry.json_path.strip():
        from warmgui.core.json_path import is_path  # late: seldom needed

        if not is_path(entry.json_path):
            return translate(
                "settings", "the place in the JSON, “{value}”, cannot be read", value=shown(entry.json_path)
            )
    return EMPTY


_MISSING: dict[str, Text] = {
    "file": translate("settings", "choose the file that holds the temperature"),
    "command": translate("settings", "enter the command that prints the temperature"),
    "mqtt": translate("settings", "enter its MQTT topic"),
    "home_assistant": translate("settings", "enter its entity in Home Assistant"),
    "shelly": translate("settings", "enter its address in your network"),
    "tasmota": translate("settings", "enter its address in your network"),
    "kasa": translate("settings", "enter its address in your network"),
    "http_json": translate("settings", "enter its address"),
    "ble": translate("settings", "enter its Bluetooth address"),
    "usb": translate("settings", "enter the port that it is plugged into"),
}


def _read_entry(number: int, table: Mapping[Any, Any]) -> FileValue:
    values: dict[str, Any] = {"kind": ""}
    unknown: list[tuple[str, Any]] = []
    problems: list[Text] = []
    lost = False
    for name, value in table.items():
        member = _MEMBERS.get(name)
        if _is_secret(name, value):
            values["password"] = "ask"  # noqa: S105 - where it is, not what it is
            problems.append(_numbered(number, _NOT_HERE))
        elif member is None:
            label = f"room.thermometers.{shown(name)}"
            problems.append(translate("settings", "“{name}” is not a setting.", name=label))
            unknown.append((name, value))
        elif member.good(tidy := _tidy(name, value)):
            values[name] = float(tidy) if name in _NUMBERS and tidy is not None else tidy
        else:
            values[name] = member.instead
            problems.append(_wrong(number, member.label, value))
            lost = lost or value != member.instead  # a kind that was never chosen is written as it was read
    if "kind" not in table:
        problems.append(_wrong(number, _MEMBERS["kind"].label, ""))
    return FileValue(Thermometer(**values, unknown=tuple(unknown)), tuple(problems), lost)


def _with_keys(entries: list[Thermometer]) -> tuple[Thermometer, ...]:
    """Every entry gets a key of its own; of two with the same one the first keeps it."""
    taken: set[str] = set()
    own = {entry.key for entry in entries if entry.key}
    made: list[Thermometer] = []
    for entry in entries:
        key = entry.key if entry.key and entry.key not in taken else new_key(own | taken)
        taken.add(key)
        made.append(entry if key == entry.key else dataclasses.replace(entry, key=key))
    return tuple(made)


def _plain_entry(entry: Thermometer) -> dict[str, Any]:
    plain: dict[str, Any] = {"kind": entry.kind}
    for field in dataclasses.fields(Thermometer):
        value = getattr(entry, field.name)
        if field.name not in {"kind", "unknown"} and value != field.default:
            plain[field.name] = value
    return {**plain, **{name: value for name, value in entry.unknown if name not in plain}}


def _too_many() -> Text:
    return translate("settings", "There is room for {number} thermometers.", number=MOST_THERMOMETERS)


def _numbered(number: int, problem: Text) -> Text:
    return translate("settings", "Thermometer {number}: {problem}", number=number, problem=problem)


def _wrong(number: int, label: Text, value: Any) -> Text:
    problem = translate("settings", "“{label}” cannot be “{value}”.", label=label, value=shown(value))
    return _numbered(number, problem)


def _is_secret(name: Any, value: Any) -> bool:
    if not isinstance(name, str) or name.lower() not in SECRET_NAMES:
        return False
    return name not in {"password", "token"} or not isinstance(value, str) or value.strip() not in NO_SECRETS


def _tidy(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    words = value.strip()
    return "none" if name == "password" and not words else words

"""The list of thermometers in a settings file: each wrong value is named in a sentence, the rest is kept.

A password or token has no place in the file: it is refused there, and its place becomes "ask".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from warmgui.core.password_places import PASSWORD_PLACES
from warmgui.core.settings.declaration import FileValue
from warmgui.core.settings.list import (
    EntriesCodec,
    ListWords,
    Member,
    between,
    entries_without_secrets,
    good_flag,
    good_key,
    good_text,
    is_secret,
    one_of,
    table_without_secrets,
    whole_between,
)
from warmgui.core.settings.words import shown
from warmgui.core.text import EMPTY, Text, filled, translate
from warmgui.core.thermometers import KINDS, ROLES, UNITS, Thermometer, base_url

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_THERMOMETERS = 30
MOST_OFFSET_K = 10.0
HIGHEST_CHANNEL = 10_000
_TOPIC = re.compile("[^+#\0]*")
_ENTITY = re.compile(r"[a-z0-9_]+\.[a-z0-9_]+")
_ADDRESS = re.compile(
    "[0-9a-fA-F]{2}(?:[:-][0-9a-fA-F]{2}){5}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
)
"""Six bytes; on a Mac Bluetooth devices have names like UUIDs."""

_MEMBERS: dict[str, Member] = {
    "kind": Member(translate("settings", "Kind"), one_of(*KINDS), ""),
    "name": Member(translate("settings", "Name"), good_text, ""),
    "key": Member(translate("settings", "Key"), good_key, ""),
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
    "channel": Member(translate("settings", "Channel"), whole_between(0, HIGHEST_CHANNEL), instead=0),
    "unit": Member(translate("settings", "Unit"), one_of(*UNITS), "auto"),
    "invert": Member(translate("settings", "Inverted"), good_flag, instead=False),
    "offset_k": Member(translate("settings", "Correction"), between(-MOST_OFFSET_K, MOST_OFFSET_K), 0.0),
    "period_s": Member(translate("settings", "Asked every"), between(1.0, 3600.0, optional=True), None),
    "fresh_min": Member(translate("settings", "Counts for"), between(1.0, 1440.0, optional=True), None),
    "user": Member(translate("settings", "User name"), good_text, ""),
    "password": Member(translate("settings", "Password"), one_of(*PASSWORD_PLACES), "ask"),
}


class _Words(ListWords):
    """Sentences about thermometers."""

    def no_list(self, value: Any) -> Text:
        return translate("settings", "The list of thermometers cannot be “{value}”.", value=shown(value))

    def too_many(self, most: int) -> Text:
        return translate("settings", "There is room for {number} thermometers.", number=most)

    def no_entry(self, number: int, value: Any) -> Text:
        return translate(
            "settings", "Thermometer {number} cannot be “{value}”.", number=number, value=shown(value)
        )

    def same_key(self) -> Text:
        return translate("settings", "Every thermometer needs a key of its own.")

    def secret(self, number: int) -> Text:
        return self.numbered(number, _NOT_HERE)

    def numbered(self, number: int, problem: Text) -> Text:
        return translate("settings", "Thermometer {number}: {problem}", number=number, problem=problem)


def _is_secret(name: Any, value: Any) -> bool:
    """Home Assistant's token has a place in the file, as a password has."""
    return is_secret("password" if name == "token" else name, value)


THERMOMETERS = EntriesCodec(
    Thermometer,
    _MEMBERS,
    _Words("room.thermometers"),
    MOST_THERMOMETERS,
    prefix="t",
    secret=_is_secret,
)


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


def without_secrets_of_sensors(plain: Any) -> Any:
    """A file's tables without passwords of sensors; the very same object where there are none."""
    for section in ("mqtt", "home_assistant"):
        table = plain.get(section) if isinstance(plain, dict) else None
        clean = table_without_secrets(table, _is_secret)
        plain = plain if clean == table else {**plain, section: clean}
    return entries_without_secrets(plain, "room", "thermometers", _is_secret)


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

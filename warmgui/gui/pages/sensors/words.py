"""Thermometers and other sensors in words: kinds, what they measure, how they stand. No widgets here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.core.thermometers import METERS, ROLES, TEMPERATURES, Thermometer
from warmgui.gui.icons import Icon

if TYPE_CHECKING:
    from warmgui.core.model_room import ThermometerStatus
    from warmgui.core.units import Formatter

KIND_NAMES: dict[str, Text] = {
    "shelly": translate("sensors", "Shelly"),
    "tasmota": translate("sensors", "Tasmota"),
    "kasa": translate("sensors", "Kasa, Tapo"),
    "home_assistant": translate("sensors", "Home Assistant"),
    "mqtt": translate("sensors", "MQTT"),
    "ble": translate("sensors", "Bluetooth"),
    "usb": translate("sensors", "USB"),
    "http_json": translate("sensors", "JSON over HTTP"),
    "file": translate("sensors", "A file"),
    "command": translate("sensors", "A command"),
}
"""In the order in which they are offered."""
KIND_HELP: dict[str, Text] = {
    "shelly": translate("sensors", "A Shelly in your network: thermometer, plug or contact."),
    "tasmota": translate("sensors", "A device with the free firmware Tasmota."),
    "kasa": translate("sensors", "A plug of TP-Link that meters. Its library is an extra of its own."),
    "home_assistant": translate("sensors", "Whatever your Home Assistant already knows."),
    "mqtt": translate("sensors", "A topic of your MQTT broker, for example from zigbee2mqtt."),
    "ble": translate("sensors", "A small radio thermometer: Xiaomi with open firmware, BTHome."),
    "usb": translate("sensors", "A thermometer on a USB or serial port."),
    "http_json": translate("sensors", "An address that answers with JSON or a number."),
    "file": translate("sensors", "A file that another program writes the value into."),
    "command": translate("sensors", "A program of yours that prints the value."),
}
ROLE_NAMES: dict[str, Text] = {
    "room": translate("sensors", "The room's temperature"),
    "outdoor": translate("sensors", "The temperature outside"),
    "sun": translate("sensors", "The sun (W/m²)"),
    "window": translate("sensors", "Whether a window is open"),
    "plug": translate("sensors", "The power of this PC (plug)"),
    "place": translate("sensors", "The temperature of another place"),
    "heater": translate("sensors", "The power of a heater in the network (plug)"),
}
ROLE_HELP: dict[str, Text] = {
    "room": translate(
        "sensors",
        "Away from the PC's warm air, from sun and windows. Of several the middle counts.",
    ),
    "outdoor": translate("sensors", "In the shade. It comes before the weather service."),
    "sun": translate("sensors", "Global radiation on the horizontal. It helps to learn the room."),
    "window": translate("sensors", "While it is open, heating waits."),
    "plug": translate(
        "sensors", "The plug that this PC hangs on. It is only read, never switched. Watts are then measured."
    ),
    "place": translate(
        "sensors",
        "Another room, a water tank, a pool, a greenhouse. It never counts for this room. Which place it "
        "measures, you choose on the page of places.",
    ),
    "heater": translate(
        "sensors",
        "The plug that a heater in the network hangs on. It is only read, never switched. Its watts are then "
        "measured, and not only what it says of itself. Which heater, you choose on the page of places.",
    ),
}
_ROLES_OF_KIND = {
    "ble": ("room", "outdoor", "window", "place"),
    "usb": ("room", "outdoor", "place"),
    "kasa": ("plug", "heater"),
}


def roles_of(kind: str) -> tuple[str, ...]:
    """What a kind of sensor can measure."""
    return _ROLES_OF_KIND.get(kind, ROLES)


@dataclass(frozen=True, slots=True)
class State:
    """How a sensor stands: a word, a drawing that differs by shape, and the role of its colour."""

    word: Text
    drawing: Icon
    color: str


_OFF = State(translate("sensors", "Off"), Icon.MINUS, "muted")
_UNREAD = State(translate("sensors", "Not read"), Icon.PAUSE, "muted")
_STATES: dict[str, State] = {
    "ok": State(translate("sensors", "Works"), Icon.CHECK, "good"),
    "waiting": State(translate("sensors", "Not heard yet"), Icon.SCHEDULE, "muted"),
    "silent": State(translate("sensors", "No answer"), Icon.CLOSE, "danger"),
    "stale": State(translate("sensors", "Too old"), Icon.HISTORY, "warning_text"),
    "frozen": State(translate("sensors", "Stands still"), Icon.PAUSE, "warning_text"),
    "implausible": State(translate("sensors", "Cannot be"), Icon.WARNING, "warning_text"),
    "jumped": State(translate("sensors", "Jumped"), Icon.WARNING, "warning_text"),
    "apart": State(translate("sensors", "Differs"), Icon.WARNING, "warning_text"),
    "unread": _UNREAD,
}


def state_of(entry: Thermometer, status: ThermometerStatus | None, *, read: bool) -> State:
    """How an entry stands. `read`: it is one of those that the settings want to be read."""
    if not entry.enabled:
        return _OFF
    if not read:
        return _UNREAD
    return _STATES["waiting"] if status is None else _STATES.get(status.state, _STATES["waiting"])


def value_of(entry: Thermometer, status: ThermometerStatus | None) -> Text:
    """What it says; empty while it says nothing."""
    value = None if status is None else status.value.value
    if value is None:
        return EMPTY
    if entry.role == "window":
        return translate("sensors", "open") if value > 0 else translate("sensors", "closed")
    kind = "temperature_c" if entry.role in TEMPERATURES else _KIND_OF_ROLE[entry.role]
    return Text("", "{value}", (("value", Amount(value, kind)),))


_KIND_OF_ROLE = {"sun": "irradiance_w_per_m2"} | dict.fromkeys(METERS, "power_w")


def kind_name(entry: Thermometer) -> Text:
    """Its kind in words; of a newer version's, its name."""
    return KIND_NAMES.get(entry.kind, translate("sensors", "unknown kind “{kind}”", kind=entry.kind))


def place_of(entry: Thermometer) -> str:
    """Where it is asked; "" where the name says it already."""
    return entry.place if entry.name.strip() else ""


def counts_words(entry: Thermometer, status: ThermometerStatus | None, *, read: bool) -> Text:
    """Whether it counts, and for what; empty for one that is off."""
    if not entry.enabled:
        return EMPTY
    if not read:
        return translate("sensors", "Not read: the room's temperature comes from elsewhere, see above.")
    if status is None or not status.used:
        return EMPTY
    return _COUNTS[entry.role]


_COUNTS = {
    "room": translate("sensors", "Counts for the room's temperature."),
    "outdoor": translate("sensors", "Counts for the temperature outside."),
    "sun": translate("sensors", "Counts for the sun."),
    "window": translate("sensors", "Counts for open windows."),
    "plug": translate("sensors", "Counts for the power of this PC."),
    "place": translate("sensors", "Counts for the place that it was chosen for."),
    "heater": translate("sensors", "Counts for the heater that it was chosen for."),
}


def as_sentence(words: str) -> str:
    """Words that begin small and end without a point, as a sentence."""
    plain = words.strip()
    if not plain:
        return ""
    first = plain[0].upper() + plain[1:]
    return first if first[-1] in ".!?…。؟:" else f"{first}{_stop(first)}"


def _stop(words: str) -> str:
    """The mark that ends a sentence in the script of its words."""
    return "。" if any("\u3000" <= char <= "\u9fff" for char in words) else "."


def place_name(entry: Thermometer, formatter: Formatter) -> str:
    """What stands behind a row's name, "Shelly · 192.168.1.30"."""
    from warmgui.core.text import joined

    return joined((formatter.text(kind_name(entry)), formatter.text(ROLE_NAMES[entry.role]), place_of(entry)))

"""Where each kind of sensor is asked: the name of that input, an example, help; and which inputs matter."""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core.text import EMPTY, Text, translate
from warmgui.core.thermometers import ASKED, TEMPERATURES

ATTRIBUTE = {
    "file": "path",
    "usb": "path",
    "command": "command",
    "mqtt": "topic",
    "home_assistant": "entity",
    "ble": "address",
    "shelly": "url",
    "tasmota": "url",
    "kasa": "url",
    "http_json": "url",
}
"""The member of `Thermometer` that says where it is asked."""


@dataclass(frozen=True, slots=True)
class Place:
    """The input of a place."""

    name: Text
    example: str
    help: Text = EMPTY


_ADDRESS = translate("sensors", "Address")
PLACES: dict[str, Place] = {
    "file": Place(
        translate("sensors", "File"),
        "/home/me/room.txt",
        translate("sensors", "The first number in it counts, and is as old as the file."),
    ),
    "command": Place(
        translate("sensors", "Command"),
        "read-sensor --celsius",
        translate("sensors", "It runs without a shell; the first number that it prints counts."),
    ),
    "mqtt": Place(
        translate("sensors", "Topic"),
        "zigbee2mqtt/shelf",
        translate("sensors", "Empty, “Try it” only tries the broker."),
    ),
    "home_assistant": Place(
        translate("sensors", "Entity"),
        "sensor.bedroom_temperature",
        translate("sensors", "Its id stands on its own page there. Empty, “Try it” only tries the server."),
    ),
    "shelly": Place(
        _ADDRESS,
        "192.168.1.30",
        translate("sensors", "In your network. One that sleeps on a battery speaks through MQTT instead."),
    ),
    "tasmota": Place(_ADDRESS, "192.168.1.31", translate("sensors", "In your network.")),
    "kasa": Place(
        _ADDRESS,
        "192.168.1.32",
        translate(
            "sensors",
            "In your network. Newer ones want the user name and password of your TP-Link account. It needs a "
            "library under the GPL, which is not part of this program: pip install warmgui[kasa]",
        ),
    ),
    "http_json": Place(_ADDRESS, "http://192.168.1.40/status", EMPTY),
    "ble": Place(
        translate("sensors", "Bluetooth address"),
        "A4:C1:38:12:34:56",
        translate("sensors", "It stands on the device or in its app. An encrypted one cannot be read."),
    ),
    "usb": Place(
        translate("sensors", "Port"),
        "/dev/ttyUSB0, COM3",
        translate("sensors", "A serial port that prints numbers, or the hidraw device of a TEMPer stick."),
    ),
}
_ENTITY_OF_ROLE = {
    "window": "binary_sensor.bedroom_window",
    "plug": "sensor.pc_plug_power",
    "place": "sensor.water_tank_temperature",
    "heater": "sensor.heater_plug_power",
}


def example(kind: str, role: str) -> str:
    """What such a place looks like."""
    if kind == "home_assistant":
        return _ENTITY_OF_ROLE.get(role, PLACES[kind].example)
    return PLACES[kind].example


def inputs(kind: str, role: str) -> frozenset[str]:
    """The names of the inputs that matter beside name, role and place."""
    found = {"fresh"}
    if role in TEMPERATURES:
        found.add("offset")
        # The others name their unit themselves.
        if kind in {"file", "command", "mqtt", "http_json", "usb"}:
            found.add("unit")
    if role == "window":
        found.add("invert")
    if kind in {"mqtt", "http_json", "file", "command", "tasmota"}:
        found.add("json_path")
    if kind in {"shelly", "tasmota", "kasa"}:
        found.add("channel")
    if kind in {"tasmota", "kasa", "http_json"}:
        found |= {"user", "password"}
    if kind == "shelly":
        found.add("password")
    if kind in ASKED:
        found.add("period")
    return frozenset(found)


IN_FRONT = frozenset({"mqtt", "http_json"})
"""Kinds of which the place in the JSON matters so often that it is not among the further options."""

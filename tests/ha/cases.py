"""Payloads that Home Assistant judges: ours as they are today, and wrong ones that it must refuse."""

from __future__ import annotations

import copy
import hashlib
import json
from typing import TYPE_CHECKING, Any

from warmgui.core.fleet.discovery import Device, device_payload
from warmgui.core.fleet.identity import Topics

if TYPE_CHECKING:
    from collections.abc import Callable

DEVICE = Device("Living room PC", "Living room", "1.2.3")
TOPICS = Topics("warmgui", "Living-room-a1b2c3", "homeassistant", "ground-floor")
OURS = ("commands", "sensors only", "simulated")
STATE: dict[str, Any] = {
    "v": 1,
    "run": "0123456789abcdef",
    "at_utc": 1795262400.0,
    "name": "Living room PC",
    "place": "Living room",
    "group": "ground-floor",
    "mode": "heat",
    "action": "heating",
    "preset": "boost",
    "setpoint_c": 23.0,
    "room_c": 20.46,
    "power_w": 201.2,
    "heat_w": 150.0,
    "mining_w": 150.0,
    "wanted_w": 150.0,
    "max_w": 180.0,
    "limit_w": 160.0,
    "energy_kwh": 1.2346,
    "hashrate_hs": 123456789.0,
    "work": "mining",
    "job_hours": 2.5,
    "accepts": True,
    "simulated": False,
    "version": "1.2.3",
}
NUMBERS = (
    *("room_c", "power_w", "heat_w", "mining_w", "wanted_w", "max_w", "limit_w", "energy_kwh"),
    *("hashrate_hs", "job_hours"),
)


def ours() -> dict[str, str]:
    """What this program sends, on the wire."""
    quiet = Device(DEVICE.name, "", DEVICE.version, simulated=True)
    made = {
        "commands": device_payload(DEVICE, TOPICS, accepts=True),
        "sensors only": device_payload(DEVICE, TOPICS, accepts=False),
        "simulated": device_payload(quiet, Topics("heat", "n_1", "ha"), accepts=True),
    }
    return {name: json.dumps(payload, ensure_ascii=False) for name, payload in made.items()}


def wrong() -> dict[str, str]:
    """What must be refused; each differs from ours in one thing."""
    right = json.loads(ours()["commands"])
    return {name: json.dumps(_changed(right, change)) for name, change in _WRONG.items()}


def states() -> dict[str, str]:
    """What the templates are tried with."""
    unknown = STATE | dict.fromkeys(NUMBERS) | {"preset": "none", "action": "paused"}
    return {"all known": json.dumps(STATE), "all unknown": json.dumps(unknown)}


def fingerprint() -> str:
    """Changes whenever something changes that was judged."""
    whole = json.dumps([ours(), wrong(), states()], sort_keys=True)
    return hashlib.sha256(whole.encode()).hexdigest()


def _changed(right: dict[str, Any], change: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
    made = copy.deepcopy(right)
    change(made)
    return made


def _in(component: str, **changes: object) -> Callable[[dict[str, Any]], None]:
    return lambda payload: payload["cmps"][component].update(changes)


def _without(*path: str) -> Callable[[dict[str, Any]], None]:
    def change(payload: dict[str, Any]) -> None:
        for step in path[:-1]:
            payload = payload[step]
        del payload[path[-1]]

    return change


_WRONG: dict[str, Callable[[dict[str, Any]], None]] = {
    "no origin": _without("o"),
    "no identifiers": _without("dev", "ids"),
    "no unique id": _without("cmps", "power", "uniq_id"),
    "unknown platform": _in("power", p="thermostat"),
    "wildcard in a topic to publish to": _in("mining", cmd_t="warmgui/+/set/mode"),
    "no command topic of a switch": _without("cmps", "mining", "cmd_t"),
    "unknown device class": _in("power", dev_cla="warmth"),
    "wrong unit for a device class": _in("energy", unit_of_meas="W"),
    "unknown state class": _in("energy", stat_cla="rising"),
    "options of a number": _in("power", ops=["a"]),
    "preset none in the list": _in("climate", pr_modes=["none", "eco"]),
    "presets without a command topic": _without("cmps", "climate", "pr_mode_cmd_t"),
    "precision that there is not": _in("climate", precision=0.3),
    "broken template": _in("temperature", val_tpl="{{ value_json."),
    "lowest above highest": _in("limit", min=9, max=1),
    "misspelt option": _in("power", val_temple="x"),
}

"""One retained payload by which Home Assistant finds this machine (device-based MQTT discovery).

Keys are Home Assistant's abbreviations. Both `obj_id` (unknown to 2026.11) and `def_ent_id` (unknown to
2025.4) stand on every component; each version takes the one that it knows. `tests/ha` judges the payload
with the schemas of both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.fleet.commands import MODES, MOST_W, NONE, ON, PRESETS
from warmgui.core.schedule.week_plan import COLDEST_C, WARMEST_C
from warmgui.core.vocabulary import Action

if TYPE_CHECKING:
    from warmgui.core.fleet.identity import Topics

Payload = dict[str, object]

EXPIRES_S = 200
"""A number that was not told again for so long is unknown: the state comes at least once a minute."""


@dataclass(frozen=True, slots=True)
class Device:
    """What Home Assistant shows of the machine."""

    name: str
    place: str
    version: str
    simulated: bool = False


def device_payload(device: Device, topics: Topics, *, accepts: bool) -> Payload:
    """The payload for `topics.config`.

    Args:
        device: what is shown.
        topics: of this machine.
        accepts: commands are followed; else there are only sensors, and what could command is removed.
    """
    about: Payload = {
        "ids": [f"warmgui_{topics.node}"],
        "name": device.name,
        "mf": "WarmGUI",
        "mdl": "PC heater (simulated)" if device.simulated else "PC heater",
        "sw": device.version,
    }
    if device.place:
        about["sa"] = device.place
    components = _sensors(topics)
    for key, made in _controls(topics).items():
        components[key] = made if accepts else {"p": made["p"]}
    return {
        "dev": about,
        "o": {"name": "WarmGUI", "sw": device.version},
        "avty": [{"t": topics.availability}],
        "avty_mode": "all",
        "qos": 1,
        "cmps": components,
    }


def entity_name(node: str, key: str) -> str:
    """The entity's own part of its id: small letters, digits and "_"."""
    return f"{node.lower().replace('-', '_')}_{key}"


def _sensors(topics: Topics) -> dict[str, Payload]:
    watts: Payload = {"dev_cla": "power", "stat_cla": "measurement", "unit_of_meas": "W", "sug_dsp_prc": 0}
    degrees: Payload = {
        "dev_cla": "temperature",
        "stat_cla": "measurement",
        "unit_of_meas": "°C",
        "sug_dsp_prc": 1,
    }
    energy: Payload = {
        "dev_cla": "energy",
        "stat_cla": "total_increasing",
        "unit_of_meas": "kWh",
        "sug_dsp_prc": 2,
    }
    rate: Payload = {"stat_cla": "measurement", "unit_of_meas": "MH/s", "sug_dsp_prc": 1, "ic": "mdi:pound"}
    rate_template = (
        "{{ none if value_json.hashrate_hs is none else (value_json.hashrate_hs / 1000000) | round(3) }}"
    )
    actions: Payload = {"dev_cla": "enum", "ops": [action.value for action in Action]}
    return {
        "power": {**_sensor(topics, "power", "Power"), **_shown("power_w"), **watts},
        "heat": {**_sensor(topics, "heat", "Heat"), **_shown("heat_w"), **watts},
        "energy": {**_sensor(topics, "energy", "Energy today"), **_shown("energy_kwh"), **energy},
        "temperature": {**_sensor(topics, "temperature", "Room temperature"), **_shown("room_c"), **degrees},
        "target": {**_sensor(topics, "target", "Target temperature"), **_shown("setpoint_c"), **degrees},
        "hashrate": {**_sensor(topics, "hashrate", "Hashrate"), "val_tpl": rate_template, **rate},
        "action": {**_sensor(topics, "action", "Action"), **_shown("action"), **actions},
    }


def _sensor(topics: Topics, key: str, name: str) -> Payload:
    return {**_entity(topics, "sensor", key, name), "stat_t": topics.state, "exp_aft": EXPIRES_S}


def _shown(field: str) -> Payload:
    return {"val_tpl": _value(field)}


def _controls(topics: Topics) -> dict[str, Payload]:
    climate: Payload = {
        **_entity(topics, "climate", "climate", None),
        "modes": list(MODES),
        "mode_cmd_t": topics.command("mode"),
        "mode_stat_t": topics.state,
        "mode_stat_tpl": _value("mode"),
        "temp_cmd_t": topics.command("target"),
        "temp_stat_t": topics.state,
        "temp_stat_tpl": _value("setpoint_c"),
        "curr_temp_t": topics.state,
        "curr_temp_tpl": _value("room_c"),
        "act_t": topics.state,
        "act_tpl": "{{ {'off': 'off', 'heating': 'heating'}.get(value_json.action, 'idle') }}",
        "pr_mode_cmd_t": topics.command("preset"),
        "pr_mode_stat_t": topics.state,
        "pr_mode_val_tpl": _value("preset"),
        "pr_modes": list(PRESETS),
        "temp_unit": "C",
        "min_temp": COLDEST_C,
        "max_temp": WARMEST_C,
        "temp_step": 0.5,
        "precision": 0.1,
    }
    switch: Payload = {
        **_entity(topics, "switch", "mining", "Mining"),
        "stat_t": topics.state,
        "val_tpl": _value("mode"),
        "cmd_t": topics.command("mode"),
        "pl_on": "heat",
        "pl_off": "off",
        "ic": "mdi:pickaxe",
    }
    number: Payload = {
        **_entity(topics, "number", "limit", "Power limit"),
        "stat_t": topics.state,
        "val_tpl": _value("limit_w"),
        "cmd_t": topics.command("limit"),
        "dev_cla": "power",
        "unit_of_meas": "W",
        "min": 0,
        "max": int(MOST_W),
        "step": 1,
        "mode": "box",
    }
    lift: Payload = {
        **_entity(topics, "button", "no_limit", "Lift power limit"),
        "cmd_t": topics.command("limit"),
        "pl_prs": NONE,
    }
    boost: Payload = {
        **_entity(topics, "button", "boost", "Boost"),
        "cmd_t": topics.command("boost"),
        "pl_prs": ON,
        "ic": "mdi:fire",
    }
    return {"climate": climate, "mining": switch, "limit": number, "no_limit": lift, "boost": boost}


def _entity(topics: Topics, platform: str, key: str, name: str | None) -> Payload:
    """What every component has; without a name it is called like the device."""
    named = entity_name(topics.node, key)
    return {
        "p": platform,
        "name": name,
        "uniq_id": f"warmgui_{topics.node}_{key}",
        "obj_id": named,
        "def_ent_id": f"{platform}.{named}",
    }


def _value(field: str) -> str:
    return f"{{{{ value_json.{field} }}}}"

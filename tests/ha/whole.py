"""A whole Home Assistant with its MQTT integration and a broker on loopback; `validate.py` runs it.

Finds our machine by discovery, commands it with every entity that commands, and sees it go. Writes lines that
begin with SEEN, COMMANDED and LEFT.
"""

from __future__ import annotations

import asyncio
import importlib
import inspect
import json
import sys
import tempfile
from pathlib import Path
from types import MappingProxyType
from typing import Any

OURS = "attic"
ENTITIES = 12
PATIENCE_S, LOOK_EVERY_S = 60.0, 0.1
TOLD = (
    *("unit_of_measurement", "device_class", "state_class", "hvac_modes", "preset_modes", "min", "max"),
    *("current_temperature", "temperature", "hvac_action", "preset_mode", "min_temp", "max_temp"),
)


def found(hass: Any) -> dict[str, Any]:
    """Our entities: state, and the attributes that matter."""
    return {
        one.entity_id: {"state": one.state, **{n: one.attributes[n] for n in TOLD if n in one.attributes}}
        for one in sorted(hass.states.async_all(), key=lambda one: str(one.entity_id))
        if OURS in one.entity_id
    }


async def until(true: Any) -> None:
    """Wait until something is so."""
    for _ in range(int(PATIENCE_S / LOOK_EVERY_S)):
        if true():
            return
        await asyncio.sleep(LOOK_EVERY_S)
    raise TimeoutError


def say(word: str, what: Any) -> None:
    """One line for who started us."""
    sys.stdout.write(f"{word} {json.dumps(what, default=str)}\n")
    sys.stdout.flush()


def entry(port: int) -> Any:
    """The MQTT integration as set up by hand; its fields differ between versions."""
    entries = importlib.import_module("homeassistant.config_entries")
    flow = importlib.import_module("homeassistant.components.mqtt.config_flow").FlowHandler
    given = {
        "data": {"broker": "127.0.0.1", "port": port},
        "discovery_keys": MappingProxyType({}),
        "domain": "mqtt",
        "minor_version": getattr(flow, "MINOR_VERSION", 1),
        "options": {"discovery": True, "discovery_prefix": "homeassistant"},
        "source": "user",
        "subentries_data": None,
        "title": "broker",
        "unique_id": None,
        "version": flow.VERSION,
    }
    wanted = inspect.signature(entries.ConfigEntry.__init__).parameters
    return entries.ConfigEntry(**{name: value for name, value in given.items() if name in wanted})


async def command(hass: Any) -> None:
    """With everything that can be pressed or set."""
    calls = (
        ("climate", "set_temperature", "climate.attic_climate", {"temperature": 22.5}),
        ("climate", "set_hvac_mode", "climate.attic_climate", {"hvac_mode": "heat"}),
        ("climate", "set_preset_mode", "climate.attic_climate", {"preset_mode": "eco"}),
        ("climate", "set_preset_mode", "climate.attic_climate", {"preset_mode": "none"}),
        ("number", "set_value", "number.attic_limit", {"value": 150}),
        ("button", "press", "button.attic_no_limit", {}),
        ("button", "press", "button.attic_boost", {}),
        ("switch", "turn_on", "switch.attic_mining", {}),
        ("switch", "turn_off", "switch.attic_mining", {}),
    )
    for domain, service, entity, more in calls:
        await hass.services.async_call(domain, service, {"entity_id": entity, **more}, blocking=True)


async def main(port: int) -> None:
    """See above."""
    bootstrap = importlib.import_module("homeassistant.bootstrap")
    runner = importlib.import_module("homeassistant.runner")
    with tempfile.TemporaryDirectory() as folder:
        await asyncio.to_thread(Path(folder, "configuration.yaml").write_text, "homeassistant:\n  name: x\n")
        hass = await bootstrap.async_setup_hass(runner.RuntimeConfig(config_dir=folder, skip_pip=False))
        await hass.async_start()
        await hass.config_entries.async_add(entry(port))
        await until(
            lambda: len(found(hass)) >= ENTITIES and found(hass)["climate.attic_climate"].get("temperature")
        )
        say("SEEN", found(hass))
        await command(hass)
        say("COMMANDED", 9)
        await until(lambda: not found(hass))
        say("LEFT", found(hass))
        await hass.async_stop(force=True)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))

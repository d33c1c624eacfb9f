"""Home Assistant's own code judges payloads; run by `validate.py` with a Python that has `homeassistant`.

Standard input: {"cases": [{"name", "payload"}], "states": [...]}, payloads as on the wire. Standard output:
the verdicts as one JSON object. Nothing of Home Assistant is replaced: its parser of device payloads, its
merging of common options, its DISCOVERY_SCHEMA of each platform, and its templates, as they come from the
package index.
"""

from __future__ import annotations

import asyncio
import importlib
import inspect
import json
import logging
import sys
import tempfile
from importlib.metadata import version
from typing import Any

KNOWN_TO_ONE = {"obj_id", "object_id", "def_ent_id", "default_entity_id"}
"""Each version of Home Assistant knows one of the two."""
SHARED = {"availability", "availability_mode", "device", "origin", "qos"}
"""Given once for all components, or added by Home Assistant's merging."""


class Words(logging.Handler):
    """What Home Assistant logs about a payload it refuses."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.reasons: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """See `logging.Handler`."""
        args = record.args if isinstance(record.args, tuple) else ()
        self.reasons += [str(arg) for arg in args if isinstance(arg, Exception)] or [record.getMessage()]


def parse(discovery: Any, hass: Any, payload: str) -> Any:
    """Home Assistant's reading of a device payload; newer versions are also told the topic."""
    given = {
        "hass": hass,
        "payload": payload,
        "topic": "homeassistant/device/x/config",
        "object_id": "x",
        "node_id": None,
    }
    read = discovery._parse_device_payload
    return read(**{name: given[name] for name in inspect.signature(read).parameters})


def judge(hass: Any, payload: str, words: Words) -> dict[str, str]:
    """Verdict by component; "" names the device payload as a whole."""
    discovery = importlib.import_module("homeassistant.components.mqtt.discovery")
    words.reasons.clear()
    parsed = parse(discovery, hass, payload)
    if not parsed:
        return {"": f"refused: {'; '.join(words.reasons)[:160]}"}
    verdicts = {"": "accepted"}
    for key, component in parsed["components"].items():
        verdicts[key] = judge_component(discovery, parsed, component)
    return verdicts


def judge_component(discovery: Any, parsed: Any, component: dict[str, Any]) -> str:
    """As Home Assistant would: common options merged, then the platform's own schema."""
    platform = component["platform"]
    config = {name: value for name, value in component.items() if name != "platform"}
    if not config:
        return f"accepted: removes a {platform}"
    merged = discovery.MQTTDiscoveryPayload(config)
    discovery._merge_common_device_options(merged, parsed)
    merged["device"], merged["origin"] = parsed["device"], parsed["origin"]
    merged["platform"] = "mqtt"
    schema = importlib.import_module(f"homeassistant.components.mqtt.{platform}").DISCOVERY_SCHEMA
    try:
        judged = schema(dict(merged))
    except Exception as error:  # noqa: BLE001 - whatever it raises is the verdict
        return f"refused: {str(error)[:160]}"
    dropped = sorted(set(config) - set(judged) - KNOWN_TO_ONE - SHARED)
    return f"dropped: {', '.join(dropped)}" if dropped else "accepted"


def render(hass: Any, payload: str, state: str) -> dict[str, str]:
    """What each template of the payload makes of a state, by "component.option"."""
    discovery = importlib.import_module("homeassistant.components.mqtt.discovery")
    models = importlib.import_module("homeassistant.components.mqtt.models")
    template = importlib.import_module("homeassistant.helpers.template")
    parsed = parse(discovery, hass, payload)
    made = {}
    for key, component in parsed["components"].items():
        for option, words in component.items():
            if option.endswith("_template"):
                value = models.MqttValueTemplate(template.Template(words, hass))
                made[f"{key}.{option}"] = str(value.async_render_with_possible_json_value(state))
    return made


async def main() -> None:
    """Read cases, write verdicts."""
    core = importlib.import_module("homeassistant.core")
    asked = json.load(sys.stdin)
    words = Words()
    logging.getLogger("homeassistant.components.mqtt").addHandler(words)
    with tempfile.TemporaryDirectory() as folder:
        hass = core.HomeAssistant(folder)
        verdicts = {case["name"]: judge(hass, case["payload"], words) for case in asked["cases"]}
        rendered = {
            case["name"]: render(hass, asked["cases"][0]["payload"], case["payload"])
            for case in asked["states"]
        }
        await hass.async_stop(force=True)
    told = {
        "homeassistant": version("homeassistant"),
        "python": sys.version.split()[0],
        "verdicts": verdicts,
        "rendered": rendered,
    }
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    asyncio.run(main())

"""Runs inside the tree of an earlier version: writes a home with settings of every kind that it knew.

`PYTHONPATH=THAT_TREE python inside.py HOME`; what it imports is that tree's code, so that nothing but its own
writes its files. Everything is deterministic but the times in the history, which a run of the program adds.
"""

from __future__ import annotations

import dataclasses
import importlib
import json
import sys
from pathlib import Path
from typing import Any

SPECIAL: dict[tuple[str, str], Any] = {
    ("upstream", "servers"): [
        {"url": "stratum+tcp://pool.example:3333", "user": "worker.one"},
        {"url": "stratum+ssl://second.example:443", "user": "two", "enabled": False},
    ],
    ("room", "thermometers"): [
        {"kind": "file", "path": "/srv/room.txt", "name": "shelf", "offset_k": -0.5},
        {"kind": "command", "command": "read-room", "enabled": False},
        {"kind": "mqtt", "topic": "home/outside", "role": "outdoor"},
    ],
    ("schedule", "week"): {"monday": ["06:30 comfort", "08:00 21.5"], "sunday": ["09:00 eco"]},
    ("schedule", "holidays"): ["2026-12-24..2027-01-02 frost", "2027-05-01 15"],
    ("house", "places"): [
        {"name": "Tank", "kind": "tank", "target_c": 45.0, "volume_l": 200.0, "key": "p1"},
        {"name": "Attic", "kind": "room", "priority": 2, "key": "p2"},
    ],
    ("house", "heaters"): [
        {
            "kind": "axeos",
            "name": "Bitaxe",
            "address": "192.0.2.7",
            "place": "p2",
            "steer": False,
            "key": "h1",
        }
    ],
    ("upstream", "proxy"): "socks5://127.0.0.1:9050",
    ("upstream", "url"): "stratum+tcp://pool.example:3333",
    ("upstream", "user"): "worker.one",
    ("upstream", "kind"): "servers",
    ("tariff", "http_url"): "https://prices.example/today",
    ("carbon", "http_url"): "https://carbon.example/today",
    ("room", "sensor"): "file",
    ("room", "sensor_path"): "/srv/room.txt",
    ("room", "sensor_command"): "read-room",
    ("use", "programs"): ["a-game stop"],
    ("money", "currency"): "CHF",
    ("consent", "given_at"): "2026-11-21T20:00:00+00:00",
    ("consent", "version"): 1,
    ("devices", "disabled"): ["gpu:0"],
    ("use", "quiet_hours"): ["mon-fri 22:30-06:30"],
    ("network", "offline"): None,
    ("appearance", "language"): "en",
}
"""What stands in a file of that version; tried where it knows such a field. None: left alone."""
_TEXTS = (
    *("Europe/Zurich", "DE", "10:00", "22:30-06:30", "keyring", "data.price", "warm", "host.example"),
    "Mo-Fr 07:00-22:00 0.32; 0.24",
)


def every_setting(settings_module: Any) -> Any:
    """Settings in which every field that can be is other than its default."""
    settings = settings_module.Settings()
    for section in settings_module.SECTION_TITLES:
        for field in settings_module.fields_of(section):
            for value in wanted(section, field):
                try:
                    settings = settings_module.changed(settings, section, field.name, value)
                except (ValueError, TypeError):
                    continue
                break
    return settings


def wanted(section: str, field: Any) -> list[Any]:
    """Values to try, the most telling first."""
    declared = field.declaration
    codec = getattr(declared, "codec", None)
    if (section, field.name) in SPECIAL:
        plain = SPECIAL[section, field.name]
        first = [plain] if codec is None else [codec.read(plain).value]
        choices = [value for value, _ in declared.choices if value != field.default]
        return [] if plain is None else first + choices
    return _usual(field, codec)


def _usual(field: Any, codec: Any) -> list[Any]:
    declared = field.declaration
    if declared.choices:
        return [value for value, _ in reversed(declared.choices) if value != field.default]
    if field.type is bool:
        return [not field.default]
    if field.type in {int, float}:
        return list(_numbers(field))
    if codec is None:
        return list(_TEXTS)
    read = [codec.read(words) for words in _TEXTS]
    return [found.value for found in read if not found.problems and found.value != field.default]


def _numbers(field: Any) -> list[Any]:
    low, high = field.declaration.minimum, field.declaration.maximum
    low = 0.0 if low is None else low
    high = low + 100.0 if high is None else high
    middle = [low + (high - low) * part for part in (0.3, 0.6, 0.45, 0.1)]
    near = [] if field.default is None else [field.default + (field.declaration.step or 1.0)]
    return [field.type(value) for value in (*near, *middle) if value != field.default]


def main(home: Path) -> None:
    """Write settings, what they mean, the window's place and what was learned."""
    settings_module = importlib.import_module("warmgui.core.settings.model")
    files = importlib.import_module("warmgui.io.settings_file")
    settings = every_setting(settings_module)
    problem = files.save(home / "config" / "settings.toml", settings)
    assert not problem, problem
    assert files.load(home / "config" / "settings.toml").settings == settings
    meant = settings_module.to_plain(settings)
    (home / "meant.json").write_text(json.dumps(meant, indent=1, sort_keys=True, default=str) + "\n")
    data = home / "data"
    data.mkdir(parents=True, exist_ok=True)
    window = {"page": "history", "width": 1100, "height": 700, "theme": "dark", "of_that_version": 1}
    importlib.import_module("warmgui.io.ui_state").save(data / "ui.json", window)
    try:
        known = importlib.import_module("fakes_room").KNOWN
        words = importlib.import_module("warmgui.core.room_knowledge")
        attempt, numbers = known.attempt, {"error_k": 0.4, "before_k": 0.6}
        attempt = words.attempt_of("accepted", numbers, attempt.at_utc, attempt.room)
        known = dataclasses.replace(known, attempt=attempt)
        plain = importlib.import_module("warmgui.core.room_knowledge_plain").knowledge_plain(known)
    except (ImportError, AttributeError):  # before the room was learned
        return
    (data / "room.json").write_text(json.dumps(plain))


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""Settings in which every host stands that the program may contact."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from fakes.sensors import entry as sensor
from warmgui.core.hosts.registry import egress
from warmgui.core.house.nouns import LanHeater
from warmgui.core.servers.entries import Server
from warmgui.core.settings.model import Settings
from warmgui.core.units import Formatter

if TYPE_CHECKING:
    from warmgui.core.hosts.entry import HostEntry
    from warmgui.core.text import Text

AGREED = {"given_at": "2026-01-01T00:00:00+00:00", "version": 1}
POOL = Server("stratum+tcp://solo.pool.example:3333", "me")
NODE = Server("http://192.168.1.9:8332", payout_address="bc1q")
HTTP = {"http_url": "https://prices.example/now", "http_start": "t", "http_value": "p"}


def english(text: Text) -> str:
    return Formatter().text(text)


def made(**sections: dict[str, Any]) -> Settings:
    settings = replace(Settings(), consent=replace(Settings().consent, **AGREED))
    for name, values in sections.items():
        settings = replace(settings, **{name: replace(getattr(settings, name), **values)})
    return settings


def row(settings: Settings, key: str) -> HostEntry:
    return next(entry for entry in egress(settings) if entry.key == key)


HEATERS = (
    LanHeater("axeos", "Shelf", "h1", "192.168.1.40", steer=True),
    LanHeater("cgminer", "Bench", "h2", "127.0.0.1:4028"),
)
EVERYTHING = made(
    house={"heaters": HEATERS, "scan_networks": ("192.168.1.0/24", "10.0.0.0/24")},
    upstream={"kind": "servers", "servers": (POOL, NODE), "proxy": "socks5://127.0.0.1:9050"},
    weather={"source": "open_meteo", "latitude": 52.5, "longitude": 13.4},
    tariff={"source": "awattar_de"},
    carbon={"source": "electricity_maps", "zone": "DE"},
    home={"source": "evcc"},
    mqtt={"host": "192.168.1.5"},
    fleet={"announce": True, "watch": True},
    home_assistant={"url": "http://homeassistant.local:8123"},
    network={"facts": "mempool"},
    lab={"class_address": "192.168.1.20:3333"},
    desktop={"update_check": True},
    science={"work": "both"},
    room={
        "sensor": "sensors",
        "thermometers": (
            sensor("shelly", url="192.168.1.30"),
            sensor("mqtt", key="t2", topic="a"),
            sensor("home_assistant", key="t3", entity="sensor.a"),
            sensor("http_json", key="t4", url="http://127.0.0.1:8080/t", json_path="t"),
        ),
    },
)

"""Hosts that sensors of the list are read from: broker, Home Assistant, devices that answer over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.hosts.entry import NEVER_LEAVES, HostEntry, is_loopback
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.core.thermometers import HTTP_KINDS, Thermometer, base_url, host_of, names
from warmgui.core.thermometers_in_use import active

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings

_LIST = ("room", "thermometers")
_DEVICE_PURPOSE = translate("hosts", "Reads a sensor of your list. Nothing is ever switched.")


def sensor_hosts(settings: Settings) -> tuple[HostEntry, ...]:
    """The broker and Home Assistant always, so that nobody wonders; then each device of the list."""
    devices = [entry for entry in settings.room.thermometers if entry.kind in HTTP_KINDS]
    used = active(settings)
    return (
        _broker(settings, used=any(entry.kind == "mqtt" for entry in used) or _others_use(settings)),
        _home_assistant(settings, [entry for entry in used if entry.kind == "home_assistant"]),
        *(_device(number, entry, is_used=entry in used) for number, entry in enumerate(devices, 1)),
        *(() if devices else (_no_device(),)),
        *_commands(used),
    )


def _others_use(settings: Settings) -> bool:
    return settings.home.uses_mqtt or settings.fleet.uses_mqtt


def _broker(settings: Settings, *, used: bool) -> HostEntry:
    mqtt = settings.mqtt
    host = mqtt.host.strip()
    shown = f"[{host}]" if ":" in host else host
    return HostEntry(
        key="mqtt",
        title=translate("hosts", "Your MQTT broker"),
        host=f"{shown}:{mqtt.port}" if host else "",
        purpose=translate(
            "hosts",
            "Sensors of your list and your home's sun, battery and grid speak through it, and this PC tells "
            "its fleet and Home Assistant how it heats.",
        ),
        how_often=translate("hosts", "One connection while the program runs"),
        enabled=bool(host) and used,
        leaves_pc=not is_loopback(host),
        switch=("mqtt", "host"),
        note=NEVER_LEAVES if is_loopback(host) else EMPTY,
    )


def _home_assistant(settings: Settings, entries: list[Thermometer]) -> HostEntry:
    url = settings.home_assistant.url
    host, _ = host_of(url)
    return HostEntry(
        key="home_assistant",
        title=translate("hosts", "Your Home Assistant"),
        host=_place(url),
        purpose=translate(
            "hosts",
            "Reads entities of your list, and your home's sun, battery and grid, with the token you gave.",
        ),
        how_often=_every(min((entry.asked_every_s for entry in entries), default=None)),
        enabled=bool(host) and (bool(entries) or settings.home.uses_home_assistant),
        leaves_pc=not is_loopback(host),
        switch=("home_assistant", "url"),
        note=NEVER_LEAVES if is_loopback(host) else EMPTY,
    )


def _device(number: int, entry: Thermometer, *, is_used: bool) -> HostEntry:
    host, _ = host_of(entry.url)
    return HostEntry(
        key=f"sensor{number}",
        title=translate("hosts", "Your sensor “{name}”", name=entry.shown_name),
        host=_place(entry.url),
        purpose=_DEVICE_PURPOSE,
        how_often=_every(entry.asked_every_s),
        enabled=bool(host) and is_used,
        leaves_pc=not is_loopback(host),
        switch=_LIST,
        note=NEVER_LEAVES if is_loopback(host) else EMPTY,
    )


def _no_device() -> HostEntry:
    return HostEntry(
        key="sensor",
        title=translate("hosts", "Your sensors in the network"),
        host="",
        purpose=_DEVICE_PURPOSE,
        how_often=_every(None),
        enabled=False,
        leaves_pc=True,
        switch=_LIST,
    )


def _commands(used: tuple[Thermometer, ...]) -> tuple[HostEntry, ...]:
    """Programs of the user's own: nobody here knows whom they contact."""
    commands = [entry for entry in used if entry.kind == "command"]
    if not commands:
        return ()
    return (
        HostEntry(
            key="commands",
            title=translate("hosts", "Your own commands"),
            host="",
            purpose=translate(
                "hosts", "Sensors of your list that run a program of yours: {names}.", names=names(commands)
            ),
            how_often=_every(min(entry.asked_every_s for entry in commands)),
            enabled=True,
            leaves_pc=False,
            switch=_LIST,
            note=translate("hosts", "Whom it contacts, if anybody, only that program knows."),
        ),
    )


def _place(url: str) -> str:
    return base_url(url).partition("://")[2]


def _every(seconds: float | None) -> Text:
    if seconds is None:
        return translate("hosts", "Every few seconds to minutes, as you set it")
    return translate("hosts", "Every {time}", time=Amount(seconds, "duration_s"))

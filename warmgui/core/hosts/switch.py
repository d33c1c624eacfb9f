"""The switch of every row of the list of hosts: it changes the setting that the host is contacted for.

Off: nothing is contacted there any more, and everything that was typed in stays, so that it can come back.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.hosts.heaters import HEATER, MDNS, SCAN, switched_heater, with_search, without_search
from warmgui.core.settings.egress import DATED
from warmgui.core.thermometers import HTTP_KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.hosts.entry import HostEntry
    from warmgui.core.settings.model import CarbonSettings, Settings, TariffSettings
    from warmgui.core.thermometers import Thermometer

_NUMBERED = ("server", "sensor", HEATER)


def can_switch(entry: HostEntry) -> bool:
    """Whether the row has a switch of its own: there is something to contact, and it is not our own child."""
    return bool(entry.host) and entry.key not in {"practice", MDNS}


def switched_off(settings: Settings, key: str) -> Settings:
    """The settings with this host switched off; unchanged where it is off, or there is no such host."""
    if key.startswith(_NUMBERED):
        return _switched_row(settings, key, on=False)
    if key.startswith(SCAN):
        return without_search(settings, key)
    off = _OFF.get(key)
    return settings if off is None else off(settings)


def switched_on(settings: Settings, key: str) -> Settings | None:
    """The settings with this host switched on; None where one must first choose something elsewhere."""
    if key.startswith(_NUMBERED):
        changed = _switched_row(settings, key, on=True)
        return None if changed == settings else changed
    if key == "updates":
        return replace(settings, desktop=replace(settings.desktop, update_check=True))
    if key == "weather" and settings.weather.latitude is not None and settings.weather.longitude is not None:
        return replace(settings, weather=replace(settings.weather, source="open_meteo"))
    return None


def switched_back(settings: Settings, before: Settings, key: str) -> Settings:
    """The settings with a host as it was before `switched_off`; whatever else was changed since stays.

    Args:
        settings: those in force now.
        before: those from before it was switched off.
        key: of its `HostEntry`.
    """
    if key.startswith((*_NUMBERED, SCAN)):
        searched = key.startswith(SCAN)
        return with_search(settings, before, key) if searched else switched_on(settings, key) or settings
    was_on = {server.key for server in before.upstream.servers if server.enabled}
    sensors = {entry.key for entry in before.room.thermometers if entry.enabled}
    match key:
        case "proxy":
            servers = tuple(
                replace(server, enabled=server.enabled or server.key in was_on)
                for server in settings.upstream.servers
            )
            return replace(settings, upstream=replace(settings.upstream, servers=servers))
        case "mqtt" | "home_assistant":
            again = _with_sensors(settings, lambda e: e.kind == key and e.key in sensors, on=True)
            if key == "mqtt":
                again = _with_fleet_of(again, before)
            if again.home.source != "none":
                return again
            return replace(again, home=replace(again.home, source=before.home.source))
    section, name = _SOURCES.get(key, ("", ""))
    if not section:
        return settings
    value = getattr(getattr(before, section), name)
    return replace(settings, **{section: replace(getattr(settings, section), **{name: value})})


_SOURCES = {
    "weather": ("weather", "source"),
    "prices": ("tariff", "source"),
    "carbon": ("carbon", "source"),
    "facts": ("network", "facts"),
    "class": ("lab", "class_address"),
    "updates": ("desktop", "update_check"),
    "science": ("science", "work"),
}


def _switched_row(settings: Settings, key: str, *, on: bool) -> Settings:
    kind = next((name for name in _NUMBERED if key.startswith(name)), "")
    digits = key.removeprefix(kind)
    if not kind or not digits.isdecimal():
        return settings
    wanted = int(digits)
    if kind == "server":
        return _with_servers(settings, lambda number, _: number == wanted, on=on)
    if kind == HEATER:
        return switched_heater(settings, wanted, on=on)
    devices = [entry.key for entry in settings.room.thermometers if entry.kind in HTTP_KINDS]
    names = devices[wanted - 1 : wanted]
    return _with_sensors(settings, lambda entry: entry.key in names, on=on)


def _with_servers(settings: Settings, meant: Callable[[int, str], bool], *, on: bool) -> Settings:
    servers = tuple(
        replace(server, enabled=on) if meant(number, server.kind) else server
        for number, server in enumerate(settings.upstream.servers, 1)
    )
    return replace(settings, upstream=replace(settings.upstream, servers=servers))


def _with_sensors(settings: Settings, meant: Callable[[Thermometer], bool], *, on: bool) -> Settings:
    entries = tuple(
        replace(entry, enabled=on) if meant(entry) else entry for entry in settings.room.thermometers
    )
    return replace(settings, room=replace(settings.room, thermometers=entries))


def _speaks(kind: str) -> Callable[[Thermometer], bool]:
    return lambda entry: entry.kind == kind


def _without_proxied(settings: Settings) -> Settings:
    """Without the proxy its pools would be contacted directly, which is worse: they are switched off."""
    return _with_servers(settings, lambda _, kind: kind == "pool", on=False)


def _without_broker(settings: Settings) -> Settings:
    if settings.fleet.uses_mqtt:
        fleet = replace(settings.fleet, announce=False, watch=False, coordinate=False)
        settings = replace(settings, fleet=fleet)
    home = replace(settings.home, source="none") if settings.home.uses_mqtt else settings.home
    return replace(_with_sensors(settings, _speaks("mqtt"), on=False), home=home)


def _with_fleet_of(settings: Settings, before: Settings) -> Settings:
    was, now = before.fleet, settings.fleet
    fleet = replace(
        now,
        announce=now.announce or was.announce,
        watch=now.watch or was.watch,
        coordinate=now.coordinate or was.coordinate,
    )
    return replace(settings, fleet=fleet)


def _without_home_assistant(settings: Settings) -> Settings:
    home = replace(settings.home, source="none") if settings.home.uses_home_assistant else settings.home
    return replace(_with_sensors(settings, _speaks("home_assistant"), on=False), home=home)


def _without_weather(settings: Settings) -> Settings:
    if settings.weather.source != "open_meteo":
        return settings
    return replace(settings, weather=replace(settings.weather, source="declared"))


def _without_prices(settings: Settings) -> Settings:
    if not settings.tariff.asks_service:
        return settings
    return replace(settings, tariff=replace(settings.tariff, source=_table_or(settings.tariff, "flat")))


def _without_carbon(settings: Settings) -> Settings:
    if not settings.carbon.asks_service:
        return settings
    return replace(settings, carbon=replace(settings.carbon, source=_table_or(settings.carbon, "declared")))


def _without_facts(settings: Settings) -> Settings:
    return replace(settings, network=replace(settings.network, facts=DATED))


def _without_class(settings: Settings) -> Settings:
    return replace(settings, lab=replace(settings.lab, class_address=""))


def _without_science(settings: Settings) -> Settings:
    return replace(settings, science=replace(settings.science, work="mining"))


def _without_updates(settings: Settings) -> Settings:
    return replace(settings, desktop=replace(settings.desktop, update_check=False))


_OFF: dict[str, Callable[[Settings], Settings]] = {
    "proxy": _without_proxied,
    "mqtt": _without_broker,
    "home_assistant": _without_home_assistant,
    "weather": _without_weather,
    "prices": _without_prices,
    "carbon": _without_carbon,
    "facts": _without_facts,
    "class": _without_class,
    "updates": _without_updates,
    "science": _without_science,
}


def _table_or(source: TariffSettings | CarbonSettings, otherwise: str) -> str:
    """The table that was the fallback anyway, where there is one."""
    return "table" if source.bands else otherwise

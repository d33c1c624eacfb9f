"""Heaters in the network among the hosts: each of the list, each network that may be searched, and mDNS."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.hosts.entry import NEVER_LEAVES, HostEntry, is_loopback
from warmgui.core.house.lan.address import address_of
from warmgui.core.house.lan.mdns import GROUP, PORT
from warmgui.core.text import EMPTY, translate

if TYPE_CHECKING:
    from warmgui.core.house.nouns import LanHeater
    from warmgui.core.settings.model import Settings

HEATER, SCAN, MDNS = "heater", "scan", "mdns"
"""Keys of the rows: "heater1", "scan 192.168.1.0/24", "mdns"."""
_LIST = ("house", "heaters")
_SEARCHED = ("house", "scan_networks")
_WHEN_SEARCHED = translate("hosts", "Only when you search for heaters")


def heater_hosts(settings: Settings) -> tuple[HostEntry, ...]:
    """Every heater of the list, every network that the user agreed to, and the question to all."""
    heaters = settings.house.heaters
    return (
        *(_heater(number, heater) for number, heater in enumerate(heaters, 1)),
        *(() if heaters else (_no_heater(),)),
        *(_network(network) for network in settings.house.scan_networks),
        _announced(),
    )


def _heater(number: int, heater: LanHeater) -> HostEntry:
    address = address_of(heater)
    here = address is not None and is_loopback(address.host)
    return HostEntry(
        key=f"{HEATER}{number}",
        title=translate("hosts", "Your heater “{name}”", name=heater.shown_name),
        host="" if address is None else address.place,
        purpose=translate("hosts", "Asks a miner in your network how it stands, and sets its power.")
        if heater.steer
        else translate("hosts", "Asks a miner in your network how it stands. It is never told anything."),
        how_often=translate("hosts", "Every few seconds"),
        enabled=address is not None and heater.enabled,
        leaves_pc=not here,
        switch=_LIST,
        note=NEVER_LEAVES if here else EMPTY,
    )


def _no_heater() -> HostEntry:
    return HostEntry(
        key=HEATER,
        title=translate("hosts", "Your heaters in the network"),
        host="",
        purpose=translate("hosts", "Asks miners in your network how they stand, and sets their power."),
        how_often=translate("hosts", "Every few seconds"),
        enabled=False,
        leaves_pc=True,
        switch=_LIST,
    )


def _network(network: str) -> HostEntry:
    return HostEntry(
        key=scan_key(network),
        title=translate("hosts", "Search of your network"),
        host=network,
        purpose=translate(
            "hosts", "Asks every address of a network that you agreed to whether it is a heater."
        ),
        how_often=_WHEN_SEARCHED,
        enabled=True,
        leaves_pc=True,
        switch=_SEARCHED,
    )


def _announced() -> HostEntry:
    """The address of mDNS is nobody's: whoever is in the network hears it. There is nothing to switch."""
    return HostEntry(
        key=MDNS,
        title=translate("hosts", "Heaters that announce themselves"),
        host=f"{GROUP}:{PORT}",
        purpose=translate(
            "hosts", "Asks all devices of your network together (mDNS) which of them are heaters."
        ),
        how_often=_WHEN_SEARCHED,
        enabled=False,
        leaves_pc=True,
        switch=_SEARCHED,
    )


def switched_heater(settings: Settings, number: int, *, on: bool) -> Settings:
    """The settings with the heater of this row switched; unchanged where there is none."""
    heaters = tuple(
        replace(heater, enabled=on) if at == number else heater
        for at, heater in enumerate(settings.house.heaters, 1)
    )
    return replace(settings, house=replace(settings.house, heaters=heaters))


def scan_key(network: str) -> str:
    """Of the row of a network that may be searched."""
    return f"{SCAN} {network}"


def without_search(settings: Settings, key: str) -> Settings:
    """The settings without the consent to search the network of this row."""
    left = tuple(network for network in settings.house.scan_networks if scan_key(network) != key)
    return replace(settings, house=replace(settings.house, scan_networks=left))


def with_search(settings: Settings, before: Settings, key: str) -> Settings:
    """The settings with the consent that stood in this row before, in its old place."""
    kept = settings.house.scan_networks
    networks = [each for each in before.house.scan_networks if each in kept or scan_key(each) == key]
    networks += [each for each in kept if each not in networks]
    return replace(settings, house=replace(settings.house, scan_networks=tuple(networks)))

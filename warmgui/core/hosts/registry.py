"""The registry of every host that the program may contact: purpose, how often, switch. All are off at first.

The egress page and the test with no route but loopback are drawn from it. Nothing else in the program may
open a connection.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.hosts.energy import energy_hosts
from warmgui.core.hosts.entry import NEVER_LEAVES, OFFLINE, HostEntry, is_loopback
from warmgui.core.hosts.heaters import heater_hosts
from warmgui.core.hosts.science import science_host
from warmgui.core.hosts.sensors import sensor_hosts
from warmgui.core.hosts.weather import weather_host
from warmgui.core.servers.entries import Server
from warmgui.core.servers.proxy_address import parse_proxy
from warmgui.core.text import EMPTY, translate
from warmgui.core.updates import KEY as UPDATES
from warmgui.core.updates import update_host

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings

__all__ = ["PRACTICE_HOST", "HostEntry", "declared_hosts", "egress", "is_loopback"]

PRACTICE_HOST = "127.0.0.1"
_WHILE_MINING = translate("hosts", "One connection while it mines")


def egress(settings: Settings, *, no_releases: bool = False) -> tuple[HostEntry, ...]:
    """Every destination under these settings, switched on or off. Offline, none that leaves this PC is on.

    Args:
        settings: those in force.
        no_releases: this build has no address to ask for newer versions: that host is never contacted.
    """
    found = tuple(entry for entry in declared_hosts(settings) if not (no_releases and entry.key == UPDATES))
    if not settings.network.offline:
        return found
    return tuple(
        replace(entry, enabled=False, wanted=True, note=OFFLINE)
        if entry.enabled and entry.leaves_pc
        else entry
        for entry in found
    )


def declared_hosts(settings: Settings) -> tuple[HostEntry, ...]:
    """Every destination as its own switch says, whether or not everything stays offline."""
    servers = settings.upstream.servers
    return (
        _practice(settings),
        *(_server(number, server, settings) for number, server in enumerate(servers, 1)),
        *(() if servers else (_no_server(),)),
        *_proxy(settings),
        *sensor_hosts(settings),
        *heater_hosts(settings),
        weather_host(settings),
        *energy_hosts(settings),
        science_host(settings),
        _joined_class(settings),
        update_host(settings),
    )


def _practice(settings: Settings) -> HostEntry:
    return HostEntry(
        key="practice",
        title=translate("hosts", "Practice network"),
        host=PRACTICE_HOST,
        purpose=translate("hosts", "A small pool of the program's own: real hashes, no income."),
        how_often=_WHILE_MINING,
        enabled=settings.upstream.kind == "practice",
        leaves_pc=False,
        switch=("upstream", "kind"),
        note=NEVER_LEAVES,
    )


def _joined_class(settings: Settings) -> HostEntry:
    """A class is joined by hand each time; the address that was used last is remembered."""
    typed = settings.lab.class_address.strip()
    address = Server(f"stratum+tcp://{typed}").address if typed else None
    here = address is not None and is_loopback(address.host)
    return HostEntry(
        key="class",
        title=translate("hosts", "Class network of your teacher"),
        host="" if address is None else str(address.endpoint),
        purpose=translate(
            "hosts", "Fetches work and hands in shares under your nickname while you are in a class."
        ),
        how_often=translate("hosts", "Only while you are in a class"),
        enabled=address is not None,
        leaves_pc=not here,
        switch=("lab", "class_address"),
        note=NEVER_LEAVES if here else EMPTY,
    )


def _no_server() -> HostEntry:
    """What would be contacted if one were entered: so that nobody wonders."""
    return HostEntry(
        key="server",
        title=translate("hosts", "Your pool or node"),
        host="",
        purpose=_POOL_PURPOSE,
        how_often=_WHILE_MINING,
        enabled=False,
        leaves_pc=True,
        switch=("upstream", "servers"),
    )


_POOL_PURPOSE = translate("hosts", "Fetches work and hands in shares, under the user name that you entered.")
_NODE_PURPOSE = translate("hosts", "Fetches block templates from your own node and hands in blocks.")


def _server(number: int, server: Server, settings: Settings) -> HostEntry:
    address = server.address
    node = server.kind == "node"
    direct = node or not settings.upstream.proxy.strip()
    # Behind a proxy even "localhost" is the proxy's, perhaps another PC.
    leaves_pc = address is None or not direct or not is_loopback(address.host)
    enabled = address is not None and server.enabled and _works_for_servers(settings)
    if not leaves_pc:
        note = NEVER_LEAVES
    elif not direct:
        note = translate("hosts", "Through the proxy.")
    elif enabled and number > 1:
        note = translate("hosts", "Only while those before it in the list give no work.")
    else:
        note = EMPTY
    return HostEntry(
        key=f"server{number}",
        title=translate("hosts", "Your node") if node else translate("hosts", "Your pool"),
        host="" if address is None else str(address.endpoint),
        purpose=_NODE_PURPOSE if node else _POOL_PURPOSE,
        how_often=_WHILE_MINING,
        enabled=enabled,
        leaves_pc=leaves_pc,
        switch=("upstream", "servers"),
        note=note,
    )


def _proxy(settings: Settings) -> tuple[HostEntry, ...]:
    proxy = parse_proxy(settings.upstream.proxy)
    if proxy is None:
        return ()
    pools = any(server.enabled and server.kind == "pool" for server in settings.upstream.servers)
    leaves_pc = not is_loopback(proxy.endpoint.host)
    return (
        HostEntry(
            key="proxy",
            title=translate("hosts", "Your proxy"),
            host=str(proxy.endpoint),
            purpose=translate("hosts", "Carries the connections to pools, as you set it."),
            how_often=translate("hosts", "With every connection to a pool"),
            enabled=pools and _works_for_servers(settings),
            leaves_pc=leaves_pc,
            switch=("upstream", "proxy"),
            note=EMPTY if leaves_pc else NEVER_LEAVES,
        ),
    )


def _works_for_servers(settings: Settings) -> bool:
    """Only what was agreed to and can be read is contacted."""
    proxy = settings.upstream.proxy.strip()
    usable = not proxy or parse_proxy(proxy) is not None
    return settings.consented and settings.upstream.kind == "servers" and usable

"""The registry of every host that the program may contact: purpose, how often, switch. All are off at first.

The egress page and the test with no route but loopback are drawn from it. Nothing else in the program may
open a connection.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.pool_address import pool_address
from warmgui.core.text import EMPTY, Text, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.pool_address import PoolAddress
    from warmgui.core.settings import Settings

PRACTICE_HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Host:
    """One declared destination. `address` and `switched_on` read the settings: no other switch exists."""

    key: str
    title: Text
    purpose: Text
    how_often: Text
    address: Callable[[Settings], str]
    """"host:port" as it is set now, "" when none is."""
    switched_on: Callable[[Settings], bool]
    switch: tuple[str, str]
    """Section and name of the setting that switches it."""


@dataclass(frozen=True, slots=True)
class HostEntry:
    """One row of the egress page."""

    key: str
    title: Text
    host: str
    """"host:port", "" while none is set."""
    purpose: Text
    how_often: Text
    enabled: bool
    """Whether the program contacts it under these settings (once heating is on)."""
    leaves_pc: bool
    """False for destinations on this PC."""
    switch: tuple[str, str]
    note: Text = EMPTY


def egress(settings: Settings) -> tuple[HostEntry, ...]:
    """Every destination under these settings, switched on or off."""
    return tuple(_entry(host, settings) for host in HOSTS)


def _entry(host: Host, settings: Settings) -> HostEntry:
    address = host.address(settings)
    leaves_pc = not _is_loopback(address)
    return HostEntry(
        key=host.key,
        title=host.title,
        host=address,
        purpose=host.purpose,
        how_often=host.how_often,
        enabled=host.switched_on(settings),
        leaves_pc=leaves_pc,
        switch=host.switch,
        note=EMPTY if leaves_pc else translate("hosts", "Never leaves this PC."),
    )


def _pool(settings: Settings) -> str:
    found = pool_address(settings.upstream.url)
    return "" if found is None else _written(found)


def _written(address: PoolAddress) -> str:
    return f"[{address.host}]:{address.port}" if ":" in address.host else f"{address.host}:{address.port}"


def _works_for_pool(settings: Settings) -> bool:
    """Only what was agreed to and can be read is contacted."""
    return settings.consented and settings.upstream.kind == "stratum" and bool(_pool(settings))


def _is_loopback(address: str) -> bool:
    name = address.rpartition(":")[0].strip("[]") if ":" in address else address
    if name.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


HOSTS: tuple[Host, ...] = (
    Host(
        key="practice",
        title=translate("hosts", "Practice network"),
        purpose=translate("hosts", "A small pool of the program's own: real hashes, no income."),
        how_often=translate("hosts", "One connection while it mines"),
        address=lambda _settings: PRACTICE_HOST,
        switched_on=lambda settings: settings.upstream.kind == "practice",
        switch=("upstream", "kind"),
    ),
    Host(
        key="pool",
        title=translate("hosts", "Your pool"),
        purpose=translate("hosts", "Fetches work and hands in shares, under the user name that you entered."),
        how_often=translate("hosts", "One connection while it mines"),
        address=_pool,
        switched_on=_works_for_pool,
        switch=("upstream", "kind"),
    ),
)

"""One row of the list of hosts, and what each of them needs."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass

from warmgui.core.text import EMPTY, Text, translate

NEVER_LEAVES = translate("hosts", "Never leaves this PC.")
STAYS_OFFLINE = translate("hosts", "everything stays offline, as you set it on the page Network")
"""Why something is not even tried; without a full stop."""
OFFLINE = translate("hosts", "Not contacted: everything stays offline.")


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
    """Section and name of the setting that switches it."""
    note: Text = EMPTY
    wanted: bool | None = None
    """Switched on by its own switch, where `enabled` does not say so: while everything stays offline."""
    others: tuple[str, ...] = ()
    """Hosts that another choice of the same setting would contact."""

    @property
    def held_back(self) -> bool:
        """It is switched on, and not contacted because everything stays offline."""
        return bool(self.wanted) and not self.enabled


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this PC."""
    name = host.lower().rstrip(".")
    if name == "localhost" or name.endswith(".localhost"):  # RFC 6761
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False

"""Network interfaces of this PC that a class may be opened on."""

from __future__ import annotations

import ipaddress
import logging
import socket
from typing import TYPE_CHECKING, Any

import psutil

from warmgui.core.model_class import Interface

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Addresses = Callable[[], Mapping[str, Sequence[Any]]]  # psutil's types have no public names
    Stats = Callable[[], Mapping[str, Any]]

log = logging.getLogger(__name__)

THIS_PC = "127.0.0.1"
_VIRTUAL = (
    "docker",
    "veth",
    "virbr",
    "br-",
    "vmnet",
    "vboxnet",
    "vEthernet",
    "tun",
    "tap",
    "wg",
    "utun",
    "zt",
)
"""What programs make for themselves: seldom where students are, so they come behind the others."""


def interfaces(
    addresses: Addresses = psutil.net_if_addrs, stats: Stats = psutil.net_if_stats
) -> tuple[Interface, ...]:
    """Every address of an interface that is up: real ones first, IPv4 before IPv6, this PC itself last."""
    found: list[Interface] = []
    try:
        up = {name for name, state in stats().items() if state.isup}
        for name, entries in addresses().items():
            if name in up:
                found += [
                    Interface(name, address)
                    for entry in entries
                    if entry.family in {socket.AF_INET, socket.AF_INET6}
                    and (address := _usable(entry.address))
                ]
    except OSError as error:
        log.warning("the network interfaces of this PC: %s", error)
    found.sort(key=lambda one: (one.name.startswith(_VIRTUAL), ":" in one.address))
    return (*found, Interface("", THIS_PC, loopback=True))


def _usable(text: str) -> str:
    """The address where others may reach it; "" where not."""
    try:
        address = ipaddress.ip_address(text)
    except ValueError:  # also one with a scope: link-local, different on every PC
        return ""
    if address.is_loopback or address.is_multicast or address.is_unspecified:
        return ""
    return "" if address.version == 6 and address.is_link_local else str(address)  # noqa: PLR2004 - IPv6

"""Addresses of heaters, and the networks that may be searched for them. Pure: nothing is asked here."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.house.nouns import DEFAULT_PORTS
from warmgui.core.settings.words import shown
from warmgui.core.text import EMPTY, Text, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from warmgui.core.house.nouns import LanHeater

LARGEST_PREFIX = 22
"""A network of at most 1022 addresses: a home or a school's floor; more is nobody's single network."""
HTTP_PORT = 80
_HOST = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,251}[A-Za-z0-9_])?\.?")
_MOST_PORT = 65535


@dataclass(frozen=True)
class HeaterAddress:
    """Where a heater is asked."""

    host: str
    port: int

    @property
    def place(self) -> str:
        """As it stands in the list of hosts: without the port of plain HTTP."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == HTTP_PORT else f"{host}:{self.port}"


def parse_address(text: str, kind: str) -> HeaterAddress | None:
    """Host, or host:port, also behind "http://"; None for anything else.

    Args:
        text: as typed.
        kind: one of `nouns.HEATER_KINDS`; gives the usual port.
    """
    words = text.strip().removeprefix("http://").rstrip("/")
    port_words = ""
    if words.startswith("["):
        host, closed, rest = words[1:].partition("]")
        if not closed or (rest and not rest.startswith(":")):
            return None
        port_words = rest[1:]
    elif words.count(":") > 1:
        host = words
    else:
        host, _, port_words = words.partition(":")
    port = DEFAULT_PORTS.get(kind) or HTTP_PORT
    if port_words:
        if (
            not port_words.isascii()
            or not port_words.isdecimal()
            or not 0 < int(port_words[:6]) <= _MOST_PORT
        ):
            return None
        port = int(port_words[:6])
    return HeaterAddress(host, port) if _is_host(host) else None


def _is_host(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return bool(_HOST.fullmatch(host)) and not host.replace(".", "").isdecimal()
    return True


def address_of(heater: LanHeater) -> HeaterAddress | None:
    """Where this heater is asked; None where nobody can tell."""
    return parse_address(heater.address, heater.kind)


# ---- networks ------------------------------------------------------------------------------------


def network_of(address: str, netmask: str) -> str:
    """The private network that an address of this PC is in, "192.168.1.0/24"; "" where it is none.

    Larger ones than can be searched are shown by the part around the address.
    """
    try:
        found = ipaddress.IPv4Interface(f"{address}/{netmask}")
    except ValueError:
        return ""
    if not _is_private(found.ip) or found.network.prefixlen > 30:  # noqa: PLR2004 - two addresses or one
        return ""
    network = found.network
    if network.prefixlen < LARGEST_PREFIX:
        network = ipaddress.IPv4Network(f"{found.ip}/24", strict=False)
    return str(network)


def _is_private(address: ipaddress.IPv4Address) -> bool:
    """RFC 1918 only: neither loopback nor what a PC gives itself without a network."""
    return any(address in network for network in _PRIVATE)


_PRIVATE = tuple(ipaddress.IPv4Network(each) for each in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"))


def is_private_host(host: str) -> bool:
    """Whether this is a private IPv4 address."""
    try:
        return _is_private(ipaddress.IPv4Address(host))
    except ValueError:
        return False


def network_problem(network: str, own: Iterable[str], agreed: Iterable[str]) -> Text:
    """Why a network is not searched; empty if it may be.

    Args:
        network: as it was asked for.
        own: networks of this PC.
        agreed: networks that the user agreed to.
    """
    try:
        parsed = ipaddress.IPv4Network(network)
    except ValueError:
        return translate("heaters", "“{network}” is no network.", network=shown(network))
    if parsed.prefixlen < LARGEST_PREFIX or not _is_private(parsed.network_address):
        return translate(
            "heaters",
            "Only private networks of at most 1022 addresses are searched, and {network} is none.",
            network=network,
        )
    if network not in set(agreed):
        return translate("heaters", "You have not agreed to a search of {network}.", network=network)
    if network not in set(own):
        return translate("heaters", "This PC is not in the network {network} now.", network=network)
    return EMPTY


def hosts_of(network: str, leave_out: Iterable[str] = ()) -> Iterator[str]:
    """Every address of a network that a device can have, in order, without these."""
    without = set(leave_out)
    for address in ipaddress.IPv4Network(network).hosts():
        if str(address) not in without:
            yield str(address)

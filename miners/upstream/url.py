"""Where a pool is: Stratum addresses, and which other hosts may take its place."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

PLAIN_SCHEMES = ("stratum+tcp", "stratum", "tcp")
_SHORT_LABEL = 3
"""co.uk, com.au: a label this short before a country's is taken for a registry, not for somebody's name."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Host and port of a pool."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def parse_url(url: str) -> Endpoint:
    """The endpoint of `stratum+tcp://host:port` or `host:port`.

    Raises:
        ValueError: with a sentence for the person who typed it.
    """
    try:
        parts = urlsplit(url if "://" in url else f"stratum+tcp://{url}")
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise ValueError(f"{url!r} is no address of a pool: {error}") from error
    if parts.scheme not in PLAIN_SCHEMES:
        raise ValueError(f"{url!r}: {parts.scheme} is not supported; write stratum+tcp://host:port")
    if not host or not port:
        raise ValueError(f"{url!r} names no host and port; write stratum+tcp://host:port")
    return Endpoint(host, port)


def same_domain(configured_host: str, other_host: str) -> bool:
    """Whether a server at `configured_host` may send us to `other_host`.

    Plain-text `client.reconnect` is a known hijack, so only the same host, its subdomains and its siblings
    (eu.pool.example and us.pool.example) pass; addresses must be equal.
    """
    ours, theirs = configured_host.lower().rstrip("."), other_host.lower().rstrip(".")
    if ours == theirs:
        return True
    if _is_address(ours) or _is_address(theirs):
        return False
    labels = ours.split(".")
    parent = labels[1:]
    registry = len(parent) < 2 or (len(parent) == 2 and len(parent[0]) <= _SHORT_LABEL)  # noqa: PLR2004 - labels
    domain = ours if registry else ".".join(parent)
    return theirs == domain or theirs.endswith(f".{domain}")


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True

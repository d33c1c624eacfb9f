"""Reads the address of a pool as people write it."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlsplit

_SCHEMES = frozenset({"stratum+tcp", "stratum", "tcp"})


class PoolAddress(NamedTuple):
    """Host and port of a Stratum server."""

    host: str
    port: int


def pool_address(url: str) -> PoolAddress | None:
    """Host and port of `stratum+tcp://host:port` or `host:port`; None when that cannot be read from it."""
    words = url.strip()
    if not words or any(character.isspace() for character in words):
        return None
    try:
        parts = urlsplit(words if "://" in words else f"stratum+tcp://{words}")
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in _SCHEMES or not host or not port:
        return None
    return PoolAddress(host, port)

"""Reads the address of a proxy as people write it: SOCKS for Tor, HTTP for company networks."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from miners.formats.server_url import Endpoint
from warmgui.core.text import translate

SCHEMES = ("socks5", "socks5h", "socks", "socks4", "socks4a", "http")
PROXY_PROBLEM = translate(
    "settings",
    "“{value}” is not the address of a proxy: write socks5://host:port, socks4://host:port or "
    "http://host:port, or leave it empty.",
)


@dataclass(frozen=True, slots=True)
class Proxy:
    """A proxy; user and password, where it wants them, stay in the address."""

    scheme: str
    endpoint: Endpoint


def parse_proxy(text: str) -> Proxy | None:
    """What `socks5://[user:password@]host:port` says; None where it cannot be read."""
    words = text.strip()
    if not words or any(character.isspace() or not character.isprintable() for character in words):
        return None
    try:
        parts = urlsplit(words)
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in SCHEMES or not host or not port or parts.path.strip("/") or parts.query:
        return None
    if parts.scheme.startswith("socks4") and parts.password:
        return None  # there is no place for it in SOCKS4
    return Proxy(parts.scheme, Endpoint(host, port))


def proxy_shown(text: str) -> str:
    """The address as a sentence may show it: without user and password."""
    before, at, after = text.strip().rpartition("@")
    if not at:
        return after
    scheme, slashes, _ = before.partition("://")
    return f"{scheme}{slashes}…@{after}" if slashes else f"…@{after}"

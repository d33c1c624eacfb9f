"""The proxy of the settings: what is said of a wrong one, and how an address is shown."""

from __future__ import annotations

from miners.formats import proxy_url
from warmgui.core.text import translate

PROXY_PROBLEM = translate(
    "settings",
    "“{value}” is not the address of a proxy: write socks5://host:port, socks4://host:port or "
    "http://host:port, or leave it empty.",
)


def parse_proxy(text: str) -> proxy_url.ProxyAddress | None:
    """What `socks5://[user:password@]host:port` says; None where there is none, or none can be read."""
    try:
        return proxy_url.parse_proxy(text)
    except ValueError:
        return None


def proxy_shown(text: str) -> str:
    """The address as a sentence may show it: without user and password."""
    before, at, after = text.strip().rpartition("@")
    if not at:
        return after
    scheme, slashes, _ = before.partition("://")
    return f"{scheme}{slashes}…@{after}" if slashes else f"…@{after}"

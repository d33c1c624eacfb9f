"""Addresses of proxies as people write them: SOCKS5 and SOCKS4 (Tor, SSH), HTTP (company networks)."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from miners.formats.plain_text import plain_text
from miners.formats.server_url import Endpoint

_KINDS = {
    "socks5": "SOCKS5",
    "socks5h": "SOCKS5",
    "socks": "SOCKS5",
    "socks4": "SOCKS4",
    "socks4a": "SOCKS4",
    "http": "HTTP",
}
_FORM = "write socks5://host:port, socks4://host:port or http://host:port"


@dataclass(frozen=True)
class ProxyAddress:
    """A proxy; `kind` is SOCKS5, SOCKS4 or HTTP."""

    kind: str
    endpoint: Endpoint
    user: str = ""
    password: str = field(default="", repr=False)

    def __str__(self) -> str:
        return str(self.endpoint)


def parse_proxy(text: str) -> ProxyAddress | None:
    """Read `socks5://[user:password@]host:port`, `socks4://` or `http://`; None where there is none.

    Raises:
        ValueError: with a sentence for the person who typed it, without the password.
    """
    words = text.strip()
    if not words:
        return None
    shown = f"{plain_text(words.rsplit('@', 1)[-1])!r}"
    if any(char.isspace() or not char.isprintable() for char in words):
        raise ValueError(f"{shown}: an address of a proxy has no spaces in it")
    try:
        parts = urlsplit(words)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise ValueError(f"{shown} is no address of a proxy; {_FORM}") from error
    kind = _KINDS.get(parts.scheme) if "://" in words else None
    if kind is None:
        raise ValueError(f"{shown}: this kind of proxy is not supported; {_FORM}")
    if parts.path.strip("/") or parts.query:
        raise ValueError(f"{shown}: behind the port of a proxy stands nothing; {_FORM}")
    if not host or not port:
        raise ValueError(f"{shown} names no {'port' if host else 'host'} of a proxy; {_FORM}")
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    if kind == "SOCKS4" and password:
        raise ValueError(f"{shown}: SOCKS4 knows no passwords; {_FORM}")
    return ProxyAddress(kind, Endpoint(host, port), user, password)

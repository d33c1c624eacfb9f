"""Addresses of servers as people write them: pools (Stratum, plain or TLS) and bitcoin nodes (HTTP)."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

PLAIN_SCHEMES = ("stratum+tcp", "stratum", "tcp")
TLS_SCHEMES = ("stratum+ssl", "stratum+tls", "stratum+tcps", "ssl", "tls")
NODE_SCHEMES = ("http", "https")
NODE_PORTS = {"main": 8332, "test": 18332, "testnet4": 48332, "signet": 38332, "regtest": 18443}
"""RPC ports of Bitcoin Core by chain."""


class ServerUrlError(ValueError):
    """Text that names no server. `code` is stable: empty, spaces, scheme, host, port."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code


@dataclass(frozen=True)
class Endpoint:
    """Host and port."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


@dataclass(frozen=True)
class ServerUrl:
    """A server: `kind` is "pool" (Stratum V1) or "node" (getblocktemplate of Bitcoin Core)."""

    kind: str
    endpoint: Endpoint
    tls: bool

    @property
    def host(self) -> str:
        """Host name or address, without brackets."""
        return self.endpoint.host


def parse_server_url(url: str) -> ServerUrl:
    """Read `stratum+tcp://host:port`, `stratum+ssl://host:port`, `host:port` or `http://host:8332`.

    A node's port may be left out: 8332 then, Bitcoin Core's own. A user and password in the address are not
    taken: they belong into their own fields, where they are not shown.

    Raises:
        ServerUrlError: with a sentence for the person who typed it, and a stable code.
    """
    words = url.strip()
    if not words:
        raise ServerUrlError("empty", "there is no address")
    if any(char.isspace() or not char.isprintable() for char in words):
        raise ServerUrlError("spaces", f"{words!r}: an address of a server has no spaces in it")
    try:
        parts = urlsplit(words if "://" in words else f"stratum+tcp://{words}")
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise ServerUrlError("port", f"{words!r} is no address of a server: {error}") from error
    node = parts.scheme in NODE_SCHEMES
    if not node and parts.scheme not in (*PLAIN_SCHEMES, *TLS_SCHEMES):
        raise ServerUrlError(
            "scheme",
            f"{words!r}: {parts.scheme} is not supported; write stratum+tcp://host:port, "
            "stratum+ssl://host:port, or http://host:8332 for your own node",
        )
    if "@" in parts.netloc:
        raise ServerUrlError("user", f"{host}: user name and password belong into their own fields")
    if not host:
        raise ServerUrlError("host", f"{words!r} names no host; write stratum+tcp://host:port")
    if port is None and node:
        port = NODE_PORTS["main"]
    if not port:
        raise ServerUrlError("port", f"{words!r} names no port; write stratum+tcp://host:port")
    tls = parts.scheme in TLS_SCHEMES or parts.scheme == "https"
    return ServerUrl("node" if node else "pool", Endpoint(host, port), tls)

"""Which other hosts may take a pool's place; where a pool is, `miners.formats.server_url` reads."""

from __future__ import annotations

import ipaddress

from miners.formats.server_url import ServerUrl, parse_server_url

_SHORT_LABEL = 3
"""co.uk, com.au: a label this short before a country's is taken for a registry, not for somebody's name."""
_SHARED_DOMAINS = frozenset(
    {
        "afraid.org",
        "chickenkiller.com",
        "ddns.net",
        "ddnsfree.com",
        "ddnss.de",
        "duckdns.org",
        "dynamic-dns.net",
        "dyndns.org",
        "dynu.net",
        "dynv6.net",
        "feste-ip.net",
        "freeddns.org",
        "github.io",
        "gotdns.ch",
        "hopto.org",
        "mooo.com",
        "myddns.me",
        "myfritz.net",
        "no-ip.org",
        "nsupdate.info",
        "ngrok.io",
        "onion",
        "publicvm.com",
        "redirectme.net",
        "selfhost.eu",
        "servebeer.com",
        "spdns.de",
        "sytes.net",
        "synology.me",
        "trycloudflare.com",
        "zapto.org",
    }
)
"""Where everybody can have a name: pools at home live there, and so does anybody else. In the public suffix
list (publicsuffix.org) as private domains."""


def parse_url(url: str) -> ServerUrl:
    """The pool of `stratum+tcp://host:port`, `stratum+ssl://host:port` or `host:port`.

    Raises:
        ValueError: with a sentence for the person who typed it.
    """
    server = parse_server_url(url)
    if server.kind != "pool":
        raise ValueError(f"{url!r} is a node's address, not a pool's; write stratum+tcp://host:port")
    return server


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
    domain = ours if registry or ".".join(parent) in _SHARED_DOMAINS else ".".join(parent)
    return theirs == domain or theirs.endswith(f".{domain}")


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True

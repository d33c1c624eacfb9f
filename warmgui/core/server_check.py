"""What cannot work with the servers as they are set, each in one sentence. What was typed stays stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from miners.formats.address import AddressError, looks_like_address, parse_address
from miners.formats.server_url import ServerUrlError, parse_server_url
from warmgui.core.settings_servers import ProxyCodec, numbered
from warmgui.core.settings_words import shown
from warmgui.core.text import EMPTY, Text, filled, translate

if TYPE_CHECKING:
    from warmgui.core.servers import Server
    from warmgui.core.settings import UpstreamSettings

_URL_WORDS: dict[str, Text] = {
    "empty": translate("settings", "The address is missing."),
    "spaces": translate("settings", "The address “{url}” has a space in it."),
    "scheme": translate(
        "settings",
        "“{url}” is of no known kind: write stratum+tcp://host:port, stratum+ssl://host:port, or "
        "http://host:8332 for your own node.",
    ),
    # Not shown: there may be a password in it.
    "user": translate(
        "settings", "User name and password belong into their own fields, not into the address."
    ),
    "host": translate("settings", "The address “{url}” names no host; write stratum+tcp://host:port."),
    "port": translate("settings", "The address “{url}” names no usable port; write stratum+tcp://host:port."),
}
_ADDRESS_WORDS: dict[str, Text] = {
    "empty": translate("settings", "The payout address is missing."),
    "characters": translate(
        "settings", "The payout address “{address}” has a character that no such address has."
    ),
    "checksum": translate(
        "settings", "The payout address “{address}” has a typing error: its checksum does not match."
    ),
    "length": translate("settings", "The payout address “{address}” has a wrong length."),
    "version": translate("settings", "“{address}” is an address, but not one of bitcoin."),
    "mixed_case": translate(
        "settings", "The payout address “{address}” mixes capital and small letters; copy it anew."
    ),
}


def upstream_problems(upstream: UpstreamSettings) -> tuple[Text, ...]:
    """Everything that is wrong, with the servers' numbers; those that are switched off do not count."""
    found: list[Text] = []
    used = [(number, server) for number, server in enumerate(upstream.servers, 1) if server.enabled]
    if not used:
        found.append(
            translate("settings", "No pool and no node is switched on: add one, or use the practice network.")
        )
    for number, server in used:
        found.extend(numbered(number, problem) for problem in server_problems(server))
    found.extend(_doubles(used))
    proxy = ProxyCodec().check(upstream.proxy)
    return (*found, proxy) if proxy else tuple(found)


def server_problems(server: Server) -> tuple[Text, ...]:
    """What is wrong with one server."""
    if server.address is None:
        return (url_problem(server.url),)
    problems = []
    if server.kind == "node":
        problems.append(address_problem(server.payout_address))
    else:
        if not server.user.strip():
            problems.append(translate("settings", "Enter your user name or payout address at this pool."))
        problems.append(_user_problem(server.user))
        if server.payout_address.strip():
            problems.append(address_problem(server.payout_address))
    return tuple(problem for problem in problems if problem)


def url_problem(url: str) -> Text:
    """Why an address of a server cannot be read; empty when it can."""
    try:
        parse_server_url(url)
    except ServerUrlError as error:
        return filled(_URL_WORDS.get(error.code, _URL_WORDS["host"]), url=shown(url.strip()))
    return EMPTY


def address_problem(address: str) -> Text:
    """Why a payout address is none; empty when it is one. Its network is the node's to judge."""
    try:
        parse_address(address)
    except AddressError as error:
        words = _ADDRESS_WORDS.get(error.code, _ADDRESS_WORDS["checksum"])
        return filled(words, address=shown(address.strip()))
    return EMPTY


def _user_problem(user: str) -> Text:
    """The usual ADDRESS.worker with a slip in the address: the pool might take it, and pay nobody."""
    part = user.strip().partition(".")[0]
    return address_problem(part) if looks_like_address(part) else EMPTY


def _doubles(used: list[tuple[int, Server]]) -> list[Text]:
    first: dict[tuple[str, str], int] = {}
    found = []
    for number, server in used:
        address = server.address
        if address is None:
            continue
        before = first.setdefault((address.kind, str(address.endpoint)), number)
        if before != number:
            found.append(
                translate(
                    "settings",
                    "Servers {first} and {second} are the same one, {host}: that is no reserve.",
                    first=before,
                    second=number,
                    host=str(address.endpoint),
                )
            )
    return found

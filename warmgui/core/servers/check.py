"""What cannot work with the servers as they are set, each in one sentence. What was typed stays stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from miners.formats.address import looks_like_address
from warmgui.core.address_words import address_problem, url_problem
from warmgui.core.settings.servers import WORDS, ProxyCodec
from warmgui.core.text import EMPTY, Text, translate

if TYPE_CHECKING:
    from warmgui.core.servers.entries import Server
    from warmgui.core.settings.model import UpstreamSettings


def upstream_problems(upstream: UpstreamSettings) -> tuple[Text, ...]:
    """Everything that is wrong, with the servers' numbers; those that are switched off do not count."""
    found: list[Text] = []
    used = [(number, server) for number, server in enumerate(upstream.servers, 1) if server.enabled]
    if not used:
        found.append(
            translate("settings", "No pool and no node is switched on: add one, or use the practice network.")
        )
    for number, server in used:
        found.extend(WORDS.numbered(number, problem) for problem in server_problems(server))
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

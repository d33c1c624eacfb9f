"""Changes of the list of servers, and what is shown until the engine has taken them over. No widgets here."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from warmgui.core.model import ServerStatus
from warmgui.core.text import EMPTY, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.core.model import Snapshot, UpstreamStatus
    from warmgui.core.servers.entries import Server
    from warmgui.core.settings.model import Settings, UpstreamSettings
    from warmgui.gui.ports import Ports

    Servers = tuple[Server, ...]

PRACTICE, SERVERS = "practice", "servers"
"""Values of `upstream.kind`."""
SLOW_SHARE_S = 3600.0
"""A share that takes longer than this is worth a word: nobody sees before that whether the pool counts."""


# ---- changes of the list: the server is found again where somebody else changed it too


def place_of(servers: Servers, server: Server) -> int | None:
    """Where a server stands: the very same, or else the one with its address and user."""
    if server in servers:
        return servers.index(server)
    return next((i for i, other in enumerate(servers) if other.key == server.key), None)


def added(servers: Servers, server: Server, place: int | None = None) -> Servers:
    """With a server more, at the end or at a place."""
    at = len(servers) if place is None else min(max(place, 0), len(servers))
    return (*servers[:at], server, *servers[at:])


def removed(servers: Servers, server: Server) -> Servers:
    """Without it."""
    at = place_of(servers, server)
    return servers if at is None else (*servers[:at], *servers[at + 1 :])


def replaced(servers: Servers, old: Server, new: Server) -> Servers:
    """With a server as it is now; added where the old one has gone meanwhile."""
    at = place_of(servers, old)
    return added(servers, new) if at is None else (*servers[:at], new, *servers[at + 1 :])


def moved(servers: Servers, server: Server, by: int) -> Servers:
    """One place up (-1) or down (+1); at the ends nothing changes."""
    at = place_of(servers, server)
    if at is None:
        return servers
    return added((*servers[:at], *servers[at + 1 :]), servers[at], max(at + by, 0))


class UpstreamEdits:
    """Saves changes of where the work goes, and remembers them until a snapshot knows them.

    A snapshot may be a second old: what was changed meanwhile must not snap back.
    """

    def __init__(self, ports: Ports) -> None:
        self._ports = ports
        self._settings: Settings | None = None
        self._wanted: UpstreamSettings | None = None
        self._older: list[UpstreamSettings] = []

    def told(self, snapshot: Snapshot) -> UpstreamSettings:
        """Take a snapshot; returns what is to be shown."""
        self._settings, now = snapshot.settings, snapshot.settings.upstream
        if self._wanted is not None and (now == self._wanted or now not in self._older):
            self._wanted = None
            self._older.clear()
        return self._wanted or now

    def change(self, how: Callable[[UpstreamSettings], UpstreamSettings]) -> Text:
        """Save a change of the settings in force; returns an empty Text, or why that failed."""
        if self._settings is None:
            return EMPTY
        seen = self._settings
        if self._wanted is not None:
            seen = dataclasses.replace(seen, upstream=self._wanted)
        base = self._ports.settings_to_change(seen)
        upstream = how(base.upstream)
        if upstream == base.upstream:
            return EMPTY
        problem = self._ports.save_settings(dataclasses.replace(base, upstream=upstream))
        if not problem:
            self._older += [self._settings.upstream, base.upstream]
            self._wanted = upstream
        return problem

    def change_servers(self, how: Callable[[Servers], Servers]) -> Text:
        """Save a change of the list."""
        return self.change(lambda upstream: dataclasses.replace(upstream, servers=how(upstream.servers)))


def statuses(servers: Servers, upstream: UpstreamStatus) -> tuple[ServerStatus, ...]:
    """How each server of the list stands; one that the engine does not know yet stands nowhere."""
    known: Sequence[ServerStatus] = upstream.servers
    found = []
    for server in servers:
        same = next((s for s in known if s.server == server), None)
        found.append(same or ServerStatus(server))
    return tuple(found)


# ---- what home has to say about servers


def active(upstream: UpstreamStatus) -> ServerStatus | None:
    """The server that gives the work now."""
    return next((s for s in upstream.servers if s.active), None)


def key_of(upstream: UpstreamStatus) -> str:
    """The name of the server that gives the work now, "" where none does."""
    now = active(upstream)
    return now.server.key if now is not None else ""


def wish_of(upstream: UpstreamStatus) -> float | None:
    """Which difficulty the working pool was asked for."""
    now = active(upstream)
    return now.server.suggest_difficulty if now is not None else None


def is_slow(upstream: UpstreamStatus) -> bool:
    """Whether a share takes so long at this pool that it must be said."""
    seconds = upstream.share_interval_s.value
    return bool(upstream.expectation) and seconds is not None and seconds > SLOW_SHARE_S


def can_ask_easier(upstream: UpstreamStatus) -> bool:
    """Whether there is an easier difficulty that this pool has not been asked for yet."""
    now = active(upstream)
    if now is None or upstream.suggestion is None or upstream.node:
        return False
    asked = wish_of(upstream)
    return asked is None or asked > upstream.suggestion * 2.0


def asked_easier(servers: Servers, upstream: UpstreamStatus) -> Servers:
    """The list in which the working pool is asked for the difficulty that fits this PC."""
    now = active(upstream)
    if now is None or upstream.suggestion is None:
        return servers
    return replaced(
        servers, now.server, dataclasses.replace(now.server, suggest_difficulty=upstream.suggestion)
    )

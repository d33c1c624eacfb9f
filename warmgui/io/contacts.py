"""Who was really contacted since the program started: the egress page shows it beside what may be.

One record for the process, as contacts are the process's: a request that somebody forgot to hand a record to
would be missing exactly where it matters. Only hosts are noted, never paths, names or what was said.
"""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from warmgui.core.hosts.registry import PRACTICE_HOST, is_loopback
from warmgui.core.model_energy import Contact
from warmgui.core.servers.proxy_address import parse_proxy

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot

MOST = 500
"""Hosts that are remembered; a list that is longer forgets the oldest."""


class Contacts:
    """Any thread may call anything; nothing here waits.

    Args:
        wall_clock: seconds since 1970.
    """

    def __init__(self, wall_clock: Callable[[], float] = time.time) -> None:
        self._wall_clock = wall_clock
        self._lock = threading.Lock()
        self._known: dict[tuple[str, str], Contact] = {}
        self._miner: dict[str, bool] = {}
        self._offline = False

    def note(self, key: str, host: str, ok: bool) -> None:  # noqa: FBT001 - how it went
        """One request or connection, at its end.

        Args:
            key: of `HostEntry`; "" where only the host says whose it was.
            host: "host" or "host:port", as in `HostEntry`.
            ok: it was answered, be it with a refusal.
        """
        now_utc = self._wall_clock()
        with self._lock:
            before = self._known.pop((key, host), None)
            count = 1 if before is None else before.count + 1
            self._known[key, host] = Contact(key, host, now_utc, count, failed=not ok)
            while len(self._known) > MOST:
                del self._known[next(iter(self._known))]

    def allows(self, host: str) -> bool:
        """Whether a host may be contacted: offline, only this PC.

        The settings that hold offline have nothing else switched on; this is the second belt, and the only
        one for what a person tries by hand.
        """
        with self._lock:
            offline = self._offline
        return not offline or is_loopback(host)

    def latest(self) -> tuple[Contact, ...]:
        """All that is known, the oldest first."""
        with self._lock:
            return tuple(self._known.values())

    def take(self, snapshot: Snapshot) -> None:
        """What the miner's connections say: the miner is another process, its states are in the snapshot.

        Call it with every snapshot. A connection counts when it comes about, or when the attempt failed;
        while it stands its time goes on. Also takes over whether everything stays offline.
        """
        standing = _standing(snapshot)
        now_utc = self._wall_clock()
        with self._lock:
            self._offline = snapshot.settings.network.offline
            for host, up in standing.items():
                was = self._miner.get(host)
                before = self._known.pop(("", host), None)
                new = was is None or (up and not was)
                count = (0 if before is None else before.count) + new
                last_utc = now_utc if up or new or before is None else before.last_utc
                self._known["", host] = Contact("", host, last_utc, count, failed=not up)
            self._miner = standing


def _standing(snapshot: Snapshot) -> dict[str, bool]:
    """Hosts that the miner is connected to (True) or could not reach (False)."""
    upstream = snapshot.upstream
    if snapshot.simulated:  # there is no miner, and nobody is contacted
        return {}
    if upstream.practice:
        return {PRACTICE_HOST: True} if upstream.state == "connected" else {}
    found = dict[str, bool]()
    for status in upstream.servers:
        address = status.server.address
        if address is not None and status.state in _UP:
            host = str(address.endpoint)
            found[host] = found.get(host, False) or _UP[status.state]
    joined = None if snapshot.lab is None or not snapshot.lab.runs else snapshot.lab.work.server
    if joined is not None and joined.address is not None and upstream.state in _UP:
        found[str(joined.address.endpoint)] = _UP[upstream.state]
        return found  # a class is never behind the proxy for pools
    proxy = parse_proxy(snapshot.settings.upstream.proxy)
    pools = [status for status in upstream.servers if status.state in _UP and status.server.kind == "pool"]
    if proxy is not None and pools:
        found[str(proxy.endpoint)] = any(_UP[status.state] for status in pools)
    return found


_UP = {"connected": True, "standby": True, "refused": True, "waiting": False}
"""Whether a server was reached; one that refuses us was. While it is being connected to nobody knows."""

CONTACTS = Contacts()
"""Of this process."""

"""What gives work: the interface between the mining engine and pools, nodes and replays.

Everything here happens on the asyncio loop of the miner's main thread. An upstream is told to `run`; it calls
the sink's methods. `submit` may be called from the loop only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from miners.protocol import ServerState
    from miners.work import Job

CODES = frozenset(
    {
        "connecting",
        "connected",
        "standby",
        "no_such_host",
        "connection_refused",
        "unreachable",
        "connect_timeout",
        "proxy_failed",
        "tls_untrusted",
        "tls_changed",
        "tls_failed",
        "silent",
        "closed",
        "not_stratum",
        "broken_messages",
        "no_answer",
        "subscribe_refused",
        "worker_refused",
        "asked_to_reconnect",
        "node_down",
        "shares_refused",
        "node_unauthorized",
        "node_cookie",
        "node_forbidden",
        "node_starting",
        "node_not_rpc",
        "node_syncing",
        "node_no_peers",
        "node_error",
        "template_unusable",
        "server_bad",
        "address_bad",
        "address_network",
        "practice_failed",
        "no_job",
    }
)
"""Stable names of what an upstream's state says; the app translates them, the text goes with them."""


@dataclass(frozen=True, slots=True)
class FoundShare:
    """A candidate that hashlib confirmed against the job's target."""

    job: Job
    extranonce2: bytes
    ntime: int
    nonce: int
    version: int
    hash_bytes: bytes
    """32 bytes as SHA-256 gives them (little-endian number)."""
    difficulty: float
    device: str
    found_s: float
    """Monotonic seconds."""


@dataclass(frozen=True, slots=True)
class ShareOutcome:
    """What became of one share: "accepted", "rejected" or "stale", with the pool's own words.

    "local" is a share that only this PC checked: a node takes nothing but blocks.
    """

    share: FoundShare
    result: str
    reason: str = ""
    latency_s: float | None = None


@dataclass(frozen=True, slots=True)
class UpstreamState:
    """`state` is one of the words of `protocol.Stats.upstream`; `text` one plain sentence."""

    state: str
    text: str = ""
    url: str = ""
    code: str = ""
    """One of `CODES`."""
    server: int | None = None
    """Of several servers the one that gives the work."""
    servers: tuple[ServerState, ...] = ()


class UpstreamSink(Protocol):
    """Who listens to an upstream (the mining engine)."""

    def on_job(self, job: Job | None) -> None:
        """New work, or None: there is none, stop hashing."""

    def on_outcome(self, outcome: ShareOutcome) -> None:
        """A share was answered (or given up)."""

    def on_state(self, state: UpstreamState) -> None:
        """The connection changed."""


class Upstream(Protocol):
    """A source of work."""

    async def run(self, sink: UpstreamSink) -> None:
        """Work until cancelled; reconnects by itself. Ends only when it can never give work again."""

    def submit(self, share: FoundShare) -> None:
        """Hand in a share; its `ShareOutcome` follows through the sink. Never blocks."""

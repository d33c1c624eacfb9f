"""What gives work: the interface between the mining engine and pools, nodes and replays.

Everything here happens on the asyncio loop of the miner's main thread. An upstream is told to `run`; it calls
the sink's methods. `submit` may be called from the loop only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from miners.work import Job


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
    """What became of one share: "accepted", "rejected" or "stale", with the pool's own words."""

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

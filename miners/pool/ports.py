"""What a client's session needs of the server that it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from miners.pool.chain import PracticeJob
    from miners.pool.config import PoolConfig
    from miners.pool.session import ClientSession
    from miners.pool.shares import CheckedShare


class Pool(Protocol):
    """A server, as its sessions see it."""

    @property
    def config(self) -> PoolConfig:
        """Settings."""

    @property
    def extranonce2_size(self) -> int:
        """Bytes that clients vary, in jobs from now on."""

    def now_s(self) -> float:
        """Monotonic seconds."""

    def now_utc(self) -> float:
        """Wall time."""

    def current_job(self) -> PracticeJob:
        """The newest work."""

    def fresh_job(self) -> PracticeJob:
        """Work with an id of its own, so that a new difficulty holds for it and not for earlier work."""

    def find_job(self, job_id: str) -> PracticeJob:
        """The job of a share; raises `RefusedError`."""

    def on_authorized(self, session: ClientSession) -> None:
        """A worker has logged in."""

    def on_difficulty(self, session: ClientSession) -> None:
        """The session's difficulty changed."""

    def on_share(self, session: ClientSession, share: CheckedShare) -> None:
        """A share counted."""

    def on_refused_share(self, session: ClientSession, words: str, *, stale: bool) -> None:
        """A share did not count."""

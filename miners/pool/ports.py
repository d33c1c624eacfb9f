"""What server, sessions and the checks of shares hand to each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from miners import work

if TYPE_CHECKING:
    from collections.abc import Sequence

    from miners.pool.chain import PracticeJob
    from miners.pool.config import PoolConfig
    from miners.pool.manners import Manners
    from miners.pool.session import ClientSession


@dataclass(frozen=True, slots=True)
class GivenJob:
    """Work as one client got it: with its own coinbase, difficulty and extranonce."""

    job: PracticeJob
    difficulty: float
    extranonce1: bytes
    extranonce2_size: int


class CheckedShare:
    """A share whose hash was computed here."""

    def __init__(self, job: PracticeJob, header80: bytes, difficulty: float) -> None:
        self.job = job
        self.header80 = header80
        self.job_difficulty = difficulty
        self.hash_bytes = work.sha256d(header80)
        self.difficulty = work.difficulty_of_hash(self.hash_bytes)
        self.is_block = work.hash_value(self.hash_bytes) <= work.target_from_nbits(job.nbits)


class Desk(Protocol):
    """What the checks need to know of the client."""

    @property
    def manners(self) -> Manners:
        """How this pool behaves."""

    @property
    def workers(self) -> Sequence[str]:
        """Names that logged in."""

    @property
    def version_mask(self) -> int | None:
        """Bits that were negotiated; None where nobody asked."""

    @property
    def difficulty(self) -> float:
        """What holds for the next job."""

    @property
    def seen(self) -> set[tuple[str, ...]]:
        """Every share of this block, as it was written."""

    def given(self, job_id: str) -> GivenJob:
        """The job as this client got it; raises `RefusedError`."""

    def now_utc(self) -> float:
        """Wall time."""


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

"""From announcements to jobs: what holds on one connection, and which shares still have a place there."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from miners import work
from miners.upstream.stratum import messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from miners.upstream.api import FoundShare
    from miners.upstream.stratum.version_rolling import VersionRolling

FIRST_DIFFICULTY = 1.0
"""What holds until the server sets a difficulty."""


class StratumJobs:
    """Extranonce, difficulty and version mask of a connection, and the jobs made with them."""

    def __init__(self, sequences: Iterator[int], versions: VersionRolling) -> None:
        self._sequences = sequences
        self._versions = versions
        self._difficulty = FIRST_DIFFICULTY
        self._extranonce: messages.Extranonce | None = None
        self._notify: tuple[messages.Notify, float] | None = None
        self._job: work.Job | None = None
        self._first_sequence: int | None = None
        self._clean_sequence = 0
        self._passed_clean = False

    def set_difficulty(self, params: list[object]) -> None:
        """`mining.set_difficulty`; holds for later jobs only.

        Raises:
            MessageError: none that could be mined.
        """
        self._difficulty = messages.parse_difficulty(params)

    def set_extranonce(self, extranonce: messages.Extranonce) -> None:
        """Of the subscription or of `mining.set_extranonce`; holds from the next job."""
        self._extranonce = extranonce

    def announced(self, params: list[object]) -> None:
        """`mining.notify`.

        Raises:
            MessageError: none that could be mined.
        """
        notify = messages.parse_notify(params)
        if self._passed_clean:
            notify = dataclasses.replace(notify, clean=True)
        self._notify, self._passed_clean = (notify, self._difficulty), False

    def pass_over(self, *, clean: bool) -> None:
        """A job was announced and not read; if it was clean the next one is, too."""
        self._passed_clean = self._passed_clean or clean

    def build(self, *, again: bool = False) -> work.Job | None:
        """The newest work as a job with a number of its own; None where there is none yet.

        `again`: it was given out before and only the version mask is another one, so earlier shares hold.
        """
        extranonce = self._extranonce
        if self._notify is None or extranonce is None:
            return None
        notify, difficulty = self._notify
        clean = notify.clean
        if again and self._job is not None:
            extranonce = messages.Extranonce(self._job.extranonce1, self._job.extranonce2_size)
            clean = False
        self._job = work.Job(
            job_id=notify.job_id,
            sequence=next(self._sequences),
            version=notify.version,
            previous_hash=notify.previous_hash,
            coinbase1=notify.coinbase1,
            coinbase2=notify.coinbase2,
            merkle_branch=notify.merkle_branch,
            nbits=notify.nbits,
            ntime=notify.ntime,
            extranonce1=extranonce.extranonce1,
            extranonce2_size=extranonce.extranonce2_size,
            target=work.target_from_difficulty(difficulty),
            difficulty=difficulty,
            clean=clean,
            height=work.coinbase_height(notify.coinbase1),
            version_mask=self._versions.job_mask(notify.version),
        )
        if self._first_sequence is None:
            self._first_sequence = self._job.sequence
        if clean:
            self._clean_sequence = self._job.sequence
        return self._job

    def obstacle(self, share: FoundShare) -> str:
        """Why the pool could not place this share any more; "" where it can."""
        job = self._job
        if job is None or self._first_sequence is None or share.job.sequence < self._first_sequence:
            return "found for an earlier connection"
        ours = (share.job.extranonce1, share.job.extranonce2_size)
        if ours != (job.extranonce1, job.extranonce2_size):
            return "the pool changed the extranonce"
        if _is_rare_block(share):
            return ""  # worth a try in any case: only the pool knows whether its node has really moved on
        if share.job.sequence < self._clean_sequence:
            return "a new block came first"
        if not self._versions.fits(share):
            return "the pool changed the version mask"
        return ""


def _is_rare_block(share: FoundShare) -> bool:
    """Whether this is a block; not where (as on regtest) every share is one, which says nothing."""
    network_target = share.job.network_target
    return network_target < share.job.target and work.hash_value(share.hash_bytes) <= network_target

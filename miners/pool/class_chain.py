"""The chain of a class: real blocks, each of which says in its coinbase who found it."""

from __future__ import annotations

import dataclasses
from collections import deque
from typing import TYPE_CHECKING

from miners.pool.chain import PracticeChain
from miners.pool.coinbase import said_output

if TYPE_CHECKING:
    from miners.pool.chain import PracticeJob

MEDIAN_BLOCKS = 11
_MOST_NAME_BYTES = 60
_TAG_BYTES = 4


class ClassChain(PracticeChain):
    """A chain whose blocks may come several times a second, while a class begins with too easy ones."""

    _recent_utc: deque[int] | None = None

    def extend(self, header80: bytes) -> None:
        """Put a block on the tip. The caller checked that it meets its target."""
        super().extend(header80)
        if self._recent_utc is None:
            self._recent_utc = deque(maxlen=MEDIAN_BLOCKS)
        self._recent_utc.append(self._tip_utc)

    def _earliest_ntime(self) -> int:
        """Bitcoin's rule: later than the median of the last eleven, so that time need not run ahead."""
        if not self._recent_utc:
            return super()._earliest_ntime()
        return sorted(self._recent_utc)[len(self._recent_utc) // 2] + 1


def signed_job(job: PracticeJob, job_id: str, nickname: str, number: int) -> PracticeJob:
    """The same work as one student gets it: no other job's headers are the same, so no share counts twice.

    Args:
        job: for everybody.
        job_id: as this student's miner hears it.
        nickname: stands in the block that it may become.
        number: different for each job of this connection.
    """
    name = nickname.encode()[:_MOST_NAME_BYTES].decode(errors="ignore").encode()
    words = (number % (1 << 8 * _TAG_BYTES)).to_bytes(_TAG_BYTES, "big") + name
    return dataclasses.replace(job.with_outputs(said_output(words)), job_id=job_id, accepted=set())

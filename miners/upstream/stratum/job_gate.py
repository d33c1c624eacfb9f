"""Keeps a server that sends thousands of jobs a second from keeping the devices busy with beginnings."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.work import Job

BURST = 20
"""So many jobs pass at once."""
JOBS_HZ = 20.0
"""After that so many a second; good servers send one in half a minute."""


class JobGate:
    """Passes jobs on; of a flood only the newest, a moment later. To be used on a running loop.

    Args:
        give: takes a job.
        clock: monotonic seconds.
    """

    def __init__(self, give: Callable[[Job], None], clock: Callable[[], float]) -> None:
        self._give = give
        self._clock = clock
        self._allowed = float(BURST)
        self._counted_s = clock()
        self._newest: Job | None = None
        self._timer: asyncio.TimerHandle | None = None

    def __call__(self, job: Job) -> None:
        """Pass it on, or keep it until its turn; one that was kept before is nobody's work any more."""
        self._newest = job
        self._count()
        if self._allowed >= 1:
            self._pass()
        elif self._timer is None:
            self._timer = asyncio.get_running_loop().call_later((1 - self._allowed) / JOBS_HZ, self._pass)

    @property
    def is_shut(self) -> bool:
        """Whether a job that came now would have to wait."""
        self._count()
        return self._allowed < 1

    def close(self) -> None:
        """The connection is gone, and with it the job that waits."""
        self._newest = None
        self._stop_timer()

    def _count(self) -> None:
        now_s = self._clock()
        self._allowed = min(float(BURST), self._allowed + max(0.0, now_s - self._counted_s) * JOBS_HZ)
        self._counted_s = now_s

    def _pass(self) -> None:
        self._stop_timer()
        self._count()
        job, self._newest = self._newest, None
        if job is not None:
            self._allowed = max(0.0, self._allowed - 1)
            self._give(job)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

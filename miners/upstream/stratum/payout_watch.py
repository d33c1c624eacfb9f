"""Looks at whom the jobs of a pool would pay, and says so when that is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from miners.formats.address import MAIN, REGTEST
from miners.upstream.stratum.payout import payout_report

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.protocol import Message
    from miners.protocol_upstream import PayoutReport
    from miners.work import Job

REGTEST_NBITS = 0x207FFFFF
"""The difficulty of regtest, and of no other network."""
LOOK_INTERVAL_S = 30.0
"""Between two looks within one connection: a coinbase with hundreds of outputs costs time, jobs are many."""


class PayoutWatch:
    """Reports the first job of each connection, and later ones that pay somebody else.

    Args:
        url: of the pool.
        user: what we are called there.
        payout_address: what to compare with; "": what `user` begins with.
        on_report: told.
        clock: monotonic seconds.
    """

    def __init__(
        self,
        url: str,
        user: str,
        payout_address: str,
        on_report: Callable[[Message], None],
        clock: Callable[[], float],
    ) -> None:
        self._url = url
        self._user = user
        self._payout_address = payout_address
        self._on_report = on_report
        self._clock = clock
        self._looked_s: float | None = None
        self._told: object = None

    def connected(self) -> None:
        """A new connection: its first job is told in any case."""
        self._looked_s = self._told = None

    def look(self, job: Job) -> None:
        """Look at a job's coinbase, unless one was looked at a moment ago."""
        now_s = self._clock()
        if self._looked_s is not None and now_s - self._looked_s < LOOK_INTERVAL_S:
            return
        self._looked_s = now_s
        coinbase = job.coinbase1 + job.extranonce1 + bytes(job.extranonce2_size) + job.coinbase2
        network = REGTEST if job.nbits == REGTEST_NBITS else MAIN
        report = payout_report(self._url, coinbase, self._user, self._payout_address, network=network)
        essence = _essence(report)
        if essence != self._told:
            self._told = essence
            self._on_report(report)


def _essence(report: PayoutReport) -> object:
    """What makes two reports materially the same: fees and members' shares change always."""
    percent = None if report.your_fraction is None else round(100 * report.your_fraction)
    largest = report.outputs[0].address if report.outputs else ""
    return report.verdict, percent, largest

"""The practice chain: genuine block headers and coinbases of a network on which nothing is worth anything.

It has the form of Bitcoin's chain (BIP 34 heights, merkle roots, compact targets).
"""

from __future__ import annotations

import dataclasses
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from miners import work
from miners.pool.coinbase import COINBASE_TEXT, coinbase_parts, output_list
from miners.pool.manners import PLAIN, Manners

if TYPE_CHECKING:
    from collections.abc import Callable

GENESIS_UTC = 1_767_225_600
"""2026-01-01: no practice block is older."""
VERSION = 0x20000000
EXTRANONCE1_BYTES = 4
JOB_WINDOW = 1024
"""So many jobs on the same tip are remembered."""
RETIRED_WINDOW = 4096
"""So many ids of jobs that are over: their shares are stale, not unknown."""
_WORD = (1 << 32) - 1


@dataclass(frozen=True, slots=True)
class PracticeJob:
    """One piece of work for all clients, and the shares that came for it."""

    job_id: str
    height: int
    previous_hash: bytes
    coinbase1: bytes
    coinbase2: bytes
    merkle_branch: tuple[bytes, ...]
    nbits: int
    ntime: int
    min_ntime: int
    version: int = VERSION
    accepted: set[bytes] = field(default_factory=set, compare=False)
    """The hash of each share that counted. All jobs on one tip have one set: those of one second are the same
    work under two ids."""
    script_end: bytes = b""
    """The beginning of `coinbase2`: what precedes the outputs."""

    def with_outputs(self, outputs: bytes) -> PracticeJob:
        """The same work with a coinbase that pays otherwise."""
        return dataclasses.replace(self, coinbase2=self.script_end + outputs + bytes(4))

    def notify_params(self, *, clean: bool, padded: bool = True) -> list[object]:
        """The parameters of `mining.notify`; some pools leave out the zeros that lead numbers."""
        digits = "08x" if padded else "x"
        return [
            self.job_id,
            work.swap_words(self.previous_hash).hex(),
            self.coinbase1.hex(),
            self.coinbase2.hex(),
            [sibling.hex() for sibling in self.merkle_branch],
            format(self.version, digits),
            format(self.nbits, digits),
            format(self.ntime, digits),
            clean,
        ]

    def header80(self, extranonce: bytes, ntime: int, nonce: int, version: int | None = None) -> bytes:
        """The whole header that a share stands for; `extranonce` is both parts."""
        leaf = work.sha256d(self.coinbase1 + extranonce + self.coinbase2)
        return (
            (self.version if version is None else version).to_bytes(4, "little")
            + self.previous_hash
            + work.fold_merkle(leaf, self.merkle_branch)
            + ntime.to_bytes(4, "little")
            + self.nbits.to_bytes(4, "little")
            + nonce.to_bytes(4, "little")
        )


class PracticeChain:
    """The tip of the practice chain, and work on top of it.

    Args:
        now_utc: wall time, seconds since 1970.
        extranonce2_size: bytes that clients vary.
        merkle_branch: hashes of further transactions, for clients' exercise.
        manners: of the pool, for the style of ids and coinbases.
        version: of the blocks.
    """

    def __init__(
        self,
        now_utc: Callable[[], float],
        extranonce2_size: int,
        merkle_branch: tuple[bytes, ...] = (),
        *,
        manners: Manners = PLAIN,
        version: int = VERSION,
    ) -> None:
        self._now_utc = now_utc
        self.extranonce2_size = extranonce2_size
        self._merkle_branch = merkle_branch
        self._manners = manners
        self._version = version
        self._started_utc = int(now_utc())
        self._next_job_number = 1
        self._tip_utc = GENESIS_UTC
        self._accepted: set[bytes] = set()
        self.height = 0
        # As on every chain the first block is given, not mined.
        self.tip_hash = work.sha256d(COINBASE_TEXT + GENESIS_UTC.to_bytes(4, "little"))

    def next_job(self, nbits: int, *, empty: bool = False) -> PracticeJob:
        """Work on the tip, with the present time; an empty block has no further transactions."""
        height, min_ntime = self.height + 1, self._earliest_ntime()
        extranonce_size = EXTRANONCE1_BYTES + self.extranonce2_size
        before, behind = coinbase_parts(self._manners.coinbase_version, height, extranonce_size)
        return PracticeJob(
            job_id=self._job_id(empty=empty),
            height=height,
            previous_hash=self.tip_hash,
            coinbase1=before,
            coinbase2=behind + output_list(self._manners.paying, None) + bytes(4),
            merkle_branch=() if empty else self._merkle_branch,
            nbits=nbits,
            ntime=max(int(self._now_utc()), min_ntime),
            min_ntime=min_ntime,
            version=self._version,
            accepted=self._accepted,
            script_end=behind,
        )

    def extend(self, header80: bytes) -> None:
        """Put a block on the tip. The caller checked that it meets its target."""
        self.tip_hash = work.sha256d(header80)
        self._tip_utc = int.from_bytes(header80[68:72], "little")
        self._accepted = set()
        self.height += 1

    def _earliest_ntime(self) -> int:
        """No block on the tip may say an earlier time."""
        return self._tip_utc + 1

    def _job_id(self, *, empty: bool) -> str:
        number = self._next_job_number
        self._next_job_number += 1
        match self._manners.job_ids:
            case "ckpool":
                return f"{self._started_utc & _WORD:08x}{number & _WORD:08x}"
            case "datum":
                stamp = (
                    f"{int(self._now_utc()) & _WORD:08x}{number & 0xFF:02x}{(number ^ 0xC0D4) & 0xFFFF:04x}02"
                )
                return f"N{stamp}" if empty else stamp
            case _:
                return f"{number:x}"


class JobBook:
    """The jobs on which shares are still taken: all recent ones on the present tip."""

    def __init__(self) -> None:
        self._jobs: OrderedDict[str, PracticeJob] = OrderedDict()
        self._retired: OrderedDict[str, None] = OrderedDict()

    def add(self, job: PracticeJob) -> None:
        """Remember a job, and forget the oldest of too many."""
        self._jobs[job.job_id] = job
        if len(self._jobs) > JOB_WINDOW:
            self._retire(self._jobs.popitem(last=False)[0])

    def clear(self) -> None:
        """A new block came: all earlier work is stale."""
        for job_id in self._jobs:
            self._retire(job_id)
        self._jobs.clear()

    def find(self, job_id: str) -> PracticeJob | None:
        """The job, if shares on it still count."""
        return self._jobs.get(job_id)

    def is_retired(self, job_id: str) -> bool:
        """Whether this was the id of a job whose time is over."""
        return job_id in self._retired

    def _retire(self, job_id: str) -> None:
        self._retired[job_id] = None
        if len(self._retired) > RETIRED_WINDOW:
            self._retired.popitem(last=False)

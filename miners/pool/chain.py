"""The practice chain: genuine block headers and coinbases of a network on which nothing is worth anything.

It has the form of Bitcoin's chain (BIP 34 heights, merkle roots, compact targets) and none of its addresses:
the only output of a coinbase is an OP_RETURN, which nobody can spend, of the amount 0.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from miners import work

if TYPE_CHECKING:
    from collections.abc import Callable

COINBASE_TEXT = b"/WarmGUI practice network/"
GENESIS_UTC = 1_767_225_600
"""2026-01-01: no practice block is older."""
VERSION = 0x20000000
EXTRANONCE1_BYTES = 4
MAX_NTIME_AHEAD_S = 7200
"""How far in the future a block's time may lie (Bitcoin's two hours)."""
JOB_WINDOW = 1024
"""So many jobs on the same tip are remembered."""
MAX_JOB_ID_CHARS = 16

_OP_RETURN_OUTPUT = bytes(8) + bytes([2 + len(COINBASE_TEXT), 0x6A, len(COINBASE_TEXT)]) + COINBASE_TEXT


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
    accepted: set[tuple[bytes, bytes, int, int]] = field(default_factory=set, compare=False)
    """(extranonce1, extranonce2, ntime, nonce) of each share that counted."""

    def notify_params(self, *, clean: bool) -> list[object]:
        """The parameters of `mining.notify`."""
        return [
            self.job_id,
            work.swap_words(self.previous_hash).hex(),
            self.coinbase1.hex(),
            self.coinbase2.hex(),
            [sibling.hex() for sibling in self.merkle_branch],
            f"{VERSION:08x}",
            f"{self.nbits:08x}",
            f"{self.ntime:08x}",
            clean,
        ]

    def header80(self, extranonce: bytes, ntime: int, nonce: int) -> bytes:
        """The whole header that a share stands for; `extranonce` is both parts."""
        leaf = work.sha256d(self.coinbase1 + extranonce + self.coinbase2)
        return (
            VERSION.to_bytes(4, "little")
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
    """

    def __init__(
        self, now_utc: Callable[[], float], extranonce2_size: int, merkle_branch: tuple[bytes, ...] = ()
    ) -> None:
        self._now_utc = now_utc
        self._extranonce_size = EXTRANONCE1_BYTES + extranonce2_size
        self._merkle_branch = merkle_branch
        self._next_job_number = 1
        self._tip_utc = GENESIS_UTC
        self.height = 0
        # As on every chain the first block is given, not mined.
        self.tip_hash = work.sha256d(COINBASE_TEXT + GENESIS_UTC.to_bytes(4, "little"))

    def next_job(self, nbits: int) -> PracticeJob:
        """Work on the tip, with the present time."""
        job_id = f"{self._next_job_number:x}"
        self._next_job_number += 1
        height = self.height + 1
        min_ntime = self._tip_utc + 1
        push_extranonce = work.height_script(height) + bytes([self._extranonce_size])
        push_text = bytes([len(COINBASE_TEXT)]) + COINBASE_TEXT
        script_size = len(push_extranonce) + self._extranonce_size + len(push_text)
        return PracticeJob(
            job_id=job_id,
            height=height,
            previous_hash=self.tip_hash,
            coinbase1=(
                (1).to_bytes(4, "little")
                + b"\x01"
                + bytes(32)
                + b"\xff\xff\xff\xff"
                + bytes([script_size])
                + push_extranonce
            ),
            coinbase2=push_text + b"\xff\xff\xff\xff" + b"\x01" + _OP_RETURN_OUTPUT + bytes(4),
            merkle_branch=self._merkle_branch,
            nbits=nbits,
            ntime=max(int(self._now_utc()), min_ntime),
            min_ntime=min_ntime,
        )

    def was_issued(self, job_id: str) -> bool:
        """Whether this is the id of any job so far."""
        try:
            number = int(job_id[:MAX_JOB_ID_CHARS], 16)
        except ValueError:
            return False
        return 0 < number < self._next_job_number and job_id == f"{number:x}"

    def extend(self, header80: bytes) -> None:
        """Put a block on the tip. The caller checked that it meets its target."""
        self.tip_hash = work.sha256d(header80)
        self._tip_utc = int.from_bytes(header80[68:72], "little")
        self.height += 1


class JobBook:
    """The jobs on which shares are still taken: all recent ones on the present tip."""

    def __init__(self) -> None:
        self._jobs: OrderedDict[str, PracticeJob] = OrderedDict()

    def add(self, job: PracticeJob) -> None:
        """Remember a job, and forget the oldest of too many."""
        self._jobs[job.job_id] = job
        if len(self._jobs) > JOB_WINDOW:
            self._jobs.popitem(last=False)

    def clear(self) -> None:
        """A new block came: all earlier work is stale."""
        self._jobs.clear()

    def find(self, job_id: str) -> PracticeJob | None:
        """The job, if shares on it still count."""
        return self._jobs.get(job_id)

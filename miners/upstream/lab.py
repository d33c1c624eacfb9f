"""The lab: blocks at a difficulty that a person chose, on a chain of this process's own, hashed for real.

Devices get real headers with a share target at which about a hundred hashes a second come back; each of them
is counted by its zero bits, and one that meets the block's target extends the chain. The share target follows
the speed of the devices, but only becomes harder within one lab, so that the bins above it stay complete.

Nobody can follow thousands of blocks a second, and each one is a line and a new job. So the chain has an
easiest target, as bitcoin's has: the one at which this PC at full power finds at most 32 blocks a second. A
wish that is easier, a retarget too, is held to it: what is in force is what headers, blocks and
`LabStats.nbits` say, so times, hashes and luck stay those of real blocks of that target; nothing found is
ever left out. Simulated miners, too, find at most 32 a second (`lab.rivals`).

Nothing is told as `Share`: these are no shares, nobody takes them.
"""

from __future__ import annotations

import asyncio
import dataclasses
import itertools
import random
import time
from typing import TYPE_CHECKING

from miners import work
from miners.clock import monotonic_s
from miners.lab.bits import bits_of_nbits
from miners.lab.chain import Block, BlockTree, Rules
from miners.lab.clock import HashingTime
from miners.lab.headers import EXTRANONCE1_BYTES, genesis_header, job_on
from miners.lab.histogram import Histogram, Sampler
from miners.lab.limits import (
    check_change,
    check_work,
    complete_from,
    easiest_target,
    reported_bits,
    share_target,
)
from miners.lab.network import LabNetwork
from miners.protocol_lab import LabChange, LabStats, LabWork
from miners.upstream.api import FoundShare, UpstreamSink, UpstreamState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from miners.protocol import Message
    from miners.work import Job

LOOK_S = 0.05
"""How often the simulated miners and the clock are looked at."""
TELL_S = 1.0
REFRESH_S = 30.0
"""So often a job gets the present time, as pools do it."""
SAMPLE_S = 0.0003
"""Of each look, for hashes drawn at random: less than a hundredth of one core."""
_BEFORE_S = 1
"""The block that is given is so much older than the first header."""


class LabUpstream:
    """Work on a chain of its own.

    Args:
        lab: what is asked for.
        hashes: the devices' cumulative counter.
        late_hashes: of these, those that came too late: their block had been found meanwhile. They count in
            the histogram, but not towards a block.
        hashrate_hs: what the devices do at full power as far as it is known, H/s.
        on_report: told `LabStats`, `LabBlock`, `LabOrphaned` and `LabRetarget`.
        version_rolling: let devices that can roll versions do so.
        clock: monotonic seconds.
        now_utc: wall time, seconds since 1970.
        rng: of nonces that are drawn and of what makes this chain another than all others. The simulated
            miners have a generator of their own, from the lab's seed.

    Raises:
        ValueError: what is asked for makes no sense.
    """

    def __init__(
        self,
        lab: LabWork,
        *,
        hashes: Callable[[], int],
        hashrate_hs: Callable[[], float],
        late_hashes: Callable[[], int] = lambda: 0,
        on_report: Callable[[Message], None],
        version_rolling: bool = False,
        clock: Callable[[], float] = monotonic_s,
        now_utc: Callable[[], float] = time.time,
        rng: random.Random | None = None,
    ) -> None:
        check_work(lab)
        self._lab = lab
        self._devices_hashes = hashes
        self._late_hashes = late_hashes
        self._hashrate_hs = hashrate_hs
        self._report = on_report
        self._version_mask = work.ROLLABLE & ~lab.version if version_rolling else 0
        self._clock = clock
        self._now_utc = now_utc
        rng = rng or random.SystemRandom()
        self._extranonce1 = rng.randbytes(EXTRANONCE1_BYTES)
        self.histogram = Histogram()
        self._sampler = Sampler(self.histogram, rng, clock)
        limit_target = easiest_target(hashrate_hs())
        nbits = self._held(lab.nbits, limit_target)
        utc = now_utc() if lab.ntime is None else lab.ntime
        genesis = genesis_header(nbits, int(utc) - _BEFORE_S, lab.version, self._extranonce1)
        self._tree = BlockTree(genesis, Rules(lab.retarget_blocks, lab.block_s, limit_target))
        self.network = LabNetwork(
            self._tree,
            others_hs=lab.others_hs,
            delay_s=lab.delay_s,
            rng=random.Random(lab.seed),  # noqa: S311 - a simulation that can be repeated
            version=lab.version,
        )
        self._asked_nbits = lab.nbits
        self._sequences = itertools.count(1)
        self._sink: UpstreamSink | None = None
        self._job: Job | None = None
        self._job_s = self._told_s = 0.0
        self._drawn_s = self._ticket_s = 0.0  # hashing time of the last draws
        self._base = self._late_base = self._useful = 0
        self._time = HashingTime(0.0, 0)

    async def run(self, sink: UpstreamSink) -> None:
        """Give work until cancelled."""
        self._sink = sink
        self._base, self._late_base = self._devices_hashes(), self._late_hashes()
        self._time = HashingTime(self._clock(), 0)
        self._drawn_s = self._ticket_s = 0.0
        try:
            self._adapt()
            self._give_job()
            self._tell_state()
            self._tell(self._clock())
            while True:
                await asyncio.sleep(LOOK_S)
                self._look()
        finally:
            self._catch_up()
            self._sink = self._job = None
            self._tell(self._clock())
            sink.on_job(None)

    def submit(self, share: FoundShare) -> None:
        """A hash with many zero bits: count it; it may be a block."""
        tip_changed = self._catch_up()
        job, histogram = share.job, self.histogram
        if job.target < share_target(histogram.exact_from):
            histogram.raise_exact(complete_from(job.target))  # somebody made the job harder on its way

        def header80() -> bytes:
            header76 = job.header76(share.extranonce2, ntime=share.ntime, version=share.version)
            return header76 + share.nonce.to_bytes(4, "little")

        value = histogram.count(share.hash_bytes, header80)
        if (
            self._sink is not None
            and value <= job.network_target
            and job.previous_hash == self.network.tip.hash_bytes
            and job.nbits == self.network.nbits
        ):
            hashes = self._block_hashes()
            self._tell_all(self.network.found(header80(), share.device, self._time.elapsed_s, hashes))
            tip_changed = True
        if tip_changed:
            self._give_job()

    def change(self, change: LabChange) -> None:
        """Another target, other simulated miners, another delay; counters and histogram go on.

        Raises:
            ValueError: it makes no sense; nothing was changed.
        """
        check_change(change)
        new_work = self._catch_up()
        if change.others_hs is not None:
            self.network.others_hs = change.others_hs
        if change.delay_s is not None:
            self.network.delay_s = change.delay_s
        if change.nbits is not None:
            self._asked_nbits = change.nbits
            self.network.choose_nbits(self._held(change.nbits, self._tree.rules.limit_target))
            self._tell_state()
            new_work = True
        if new_work:
            self._give_job()
        if self._sink is not None:
            self._tell(self._clock())

    # ---- inside ----------------------------------------------------------------------------------------

    def _look(self) -> None:
        now_s = self._clock()
        if self._catch_up() or now_s - self._job_s >= REFRESH_S:
            self._give_job()
        # Since the last draw, not since this look began: hashes come with the end of a batch, and a batch's
        # shares have caught up with them before anybody looks.
        elapsed_s = self._time.elapsed_s
        if elapsed_s > self._drawn_s and self._job is not None:
            self._drawn_s = elapsed_s
            self._sampler.draw(self._job, SAMPLE_S)
        if now_s - self._told_s >= TELL_S:
            self._adapt()
            if elapsed_s > self._ticket_s and self._job is not None:
                self._ticket_s = elapsed_s
                self._sampler.draw_ticket(self._job)
            self._tell(now_s)

    def _hashes(self) -> int:
        return self._devices_hashes() - self._base

    def _block_hashes(self) -> int:
        """Hashes that could have been a block; the two counters are not read at the same moment."""
        late = self._late_hashes() - self._late_base
        self._useful = max(self._hashes() - late, self._useful)
        return self._useful

    def _catch_up(self) -> bool:
        """Let the others' time pass, too; True where this PC has to build on another block now."""
        if self._sink is None:
            return False
        tip, elapsed_s = self.network.tip, self._time.look(self._clock(), self._hashes())
        self._tell_all(self.network.advance(elapsed_s, self._block_hashes(), self._ntime))
        return self.network.tip is not tip

    def _adapt(self) -> None:
        """Follow the devices' speed: a harder share target, a harder limit of the chain, never easier."""
        hashrate_hs = self._hashrate_hs()
        bits, limit_target = reported_bits(hashrate_hs), easiest_target(hashrate_hs)
        changed = False
        if limit_target < self._tree.rules.limit_target:
            self._tree.rules = dataclasses.replace(self._tree.rules, limit_target=limit_target)
            if work.target_from_nbits(self.network.nbits) > limit_target:
                self.network.choose_nbits(self._held(self.network.nbits, limit_target))
                self._tell_state()
                changed = True
        if bits > self.histogram.exact_from:
            self.histogram.raise_exact(bits)
            changed = True
        if changed and self._job is not None:
            self._give_job()

    def _give_job(self) -> None:
        if self._sink is None:
            return
        tip, nbits = self.network.tip, self.network.nbits
        # Whoever hashes on the same block in the same second again goes on where it was: see `WorkSource`.
        target = max(share_target(self.histogram.exact_from), work.target_from_nbits(nbits))
        self._job_s = self._clock()
        self._job = job_on(
            tip,
            nbits,
            self._ntime(tip),
            sequence=next(self._sequences),
            target=target,
            extranonce1=self._extranonce1,
            version=self._lab.version,
            version_mask=self._version_mask,
        )
        self._sink.on_job(self._job)

    def _ntime(self, parent: Block) -> int:
        """The time that a header on this block bears now: the lab's year goes on with its own clock."""
        utc = self._now_utc() if self._lab.ntime is None else self._lab.ntime + self._time.elapsed_s
        return max(int(utc), self._tree.least_ntime(parent))

    @staticmethod
    def _held(nbits: int, limit_target: int) -> int:
        """The compact target, or the chain's easiest where it is easier than that."""
        return (
            nbits if work.target_from_nbits(nbits) <= limit_target else work.nbits_from_target(limit_target)
        )

    def _tell_all(self, news: Iterable[Message]) -> None:
        for message in news:
            self._report(message)

    def _tell_state(self) -> None:
        if self._sink is None:
            return
        bits, asked = bits_of_nbits(self.network.nbits), bits_of_nbits(self._asked_nbits)
        text = f"a chain of this PC's own, blocks of {bits:.4g} bits"
        limit_target = self._tree.rules.limit_target
        if work.target_from_nbits(self._asked_nbits) > limit_target:
            text += f"; those of {asked:.4g} bits would come too fast here for anybody to see"
        self._sink.on_state(UpstreamState("connected", text, "lab", "connected"))

    def _tell(self, now_s: float) -> None:
        self._told_s = now_s
        network, histogram, hashes = self.network, self.histogram, self._hashes()
        tip, elapsed_s = network.tip, self._time.elapsed_s
        ticket, best = histogram.ticket, histogram.best
        self._report(
            LabStats(
                hashes=hashes,
                elapsed_s=elapsed_s,
                height=tip.height + 1,
                nbits=network.nbits,
                block_hashes=network.hashes_since(tip, self._block_hashes()),
                block_elapsed_s=max(elapsed_s - tip.at_s, 0.0),
                exact_from=histogram.exact_from,
                exact=histogram.exact,
                sampled=histogram.sampled,
                sample=histogram.sample,
                ticket_hash="" if ticket is None else ticket.hash_hex,
                ticket_header="" if ticket is None else ticket.header_hex,
                best_hash="" if best is None else best.hash_hex,
                best_header="" if best is None else best.header_hex,
                others_hs=network.others_hs,
                delay_s=network.delay_s,
            )
        )

"""The lab as a source of work: what it counts, what is a block, what is refused; the devices are fake."""

from __future__ import annotations

import asyncio
import dataclasses
import math
import random
from typing import TYPE_CHECKING, Self

import pytest
from fakes.lab import LabSink
from fakes.miner import FakeClock
from hypothesis import given, settings
from hypothesis import strategies as st

from miners import work
from miners.lab.bits import bits_of_nbits, nbits_of_bits
from miners.lab.limits import check_work, share_target
from miners.protocol import LabBlock, LabChange, LabOrphaned, LabRetarget, LabStats, LabWork, Message
from miners.upstream import lab as lab_upstream
from miners.upstream.api import FoundShare
from miners.upstream.lab import REFRESH_S, LabUpstream

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterator

    from miners.work import Job

BITS20 = LabWork(nbits_of_bits(20))
UTC = 1_750_000_000.0


@pytest.fixture(scope="module", autouse=True)
def short_slices() -> Iterator[None]:
    """The fake clock stands still while hashes are drawn, so a slice would last as long as it may."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lab_upstream, "SAMPLE_S", 0.0)
        yield


class Bench:
    """A lab with devices that hash when the test says so."""

    def __init__(self, lab: LabWork = BITS20, *, hashrate_hs: float = 1e6, rolling: bool = False) -> None:
        self.clock = FakeClock(50.0)
        self.devices_hashes = 1_000_000
        self.late_hashes = 5_000
        self.hashrate_hs = hashrate_hs
        self.told: list[Message] = []
        self.sink = LabSink()
        self.lab = LabUpstream(
            lab,
            hashes=lambda: self.devices_hashes,
            late_hashes=lambda: self.late_hashes,
            hashrate_hs=lambda: self.hashrate_hs,
            on_report=self.told.append,
            version_rolling=rolling,
            clock=self.clock,
            now_utc=lambda: UTC + self.clock.now_s - 50.0,
            rng=random.Random(1),
        )
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._task = asyncio.get_running_loop().create_task(self.lab.run(self.sink))
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._task is not None
        self._task.cancel()
        await asyncio.wait([self._task])

    @property
    def job(self) -> Job:
        job = self.sink.jobs[-1]
        assert job is not None
        return job

    def hash(self, seconds: float, hashrate_hs: float = 1e6, *, step_s: float = 0.05) -> None:
        """Devices hash for so long, and the lab looks as often as it does."""
        for _ in range(round(seconds / step_s)):
            self.clock.now_s += step_s
            self.devices_hashes += round(hashrate_hs * step_s)
            self.lab._look()

    def rest(self, seconds: float) -> None:
        for _ in range(round(seconds / 0.05)):
            self.clock.now_s += 0.05
            self.lab._look()

    def find(self, target: int, job: Job | None = None) -> FoundShare:
        """Search the job's real headers by hashlib for a hash that meets `target` and not four times it."""
        job = job or self.job
        header76 = job.header76(b"\0\0\0\1")
        nonce = next(n for n in range(1 << 24) if work.hash_value(work.header_hash(header76, n)) <= target)
        digest = work.header_hash(header76, nonce)
        difficulty = work.difficulty_of_hash(digest)
        return FoundShare(job, b"\0\0\0\1", job.ntime, nonce, job.version, digest, difficulty, "cpu", 0.0)

    def of(self, kind: type) -> list[object]:
        return [m for m in self.told if isinstance(m, kind)]

    @property
    def stats(self) -> LabStats:
        found = [m for m in self.told if isinstance(m, LabStats)]
        return found[-1]


def run(test: Callable[[], Coroutine[None, None, None]]) -> None:
    asyncio.run(test())


EASY = LabWork(nbits_of_bits(12))
"""hashlib finds such a block within milliseconds; the fake devices are slow enough for it."""


def test_work_begins_at_once_with_a_real_header() -> None:
    async def test() -> None:
        async with Bench() as bench:
            job = bench.job
            assert job.nbits == BITS20.nbits
            assert job.target == share_target(14)  # 1 MH/s / 2^14 = 61 a second
            assert job.ntime == int(UTC)
            assert job.height == 1
            assert job.version_mask == 0
            header = job.header76(bytes(4))
            assert header[4:36] == job.previous_hash
            assert work.coinbase_height(job.coinbase1 + bytes(8) + job.coinbase2) == 1
            assert bench.stats.hashes == 0
            assert bench.sink.states[0].state == "connected"
        assert bench.sink.jobs[-1] is None
        assert len(bench.of(LabStats)) >= 2  # and at the end

    run(test)


def test_a_block_extends_the_chain_and_new_work_follows() -> None:
    async def test() -> None:
        async with Bench(EASY, hashrate_hs=1e5) as bench:
            bench.hash(2.0, 1e5)
            first = bench.job
            share = bench.find(first.network_target)
            bench.lab.submit(share)
            (block,) = bench.of(LabBlock)
            assert isinstance(block, LabBlock)
            header80 = bytes.fromhex(block.header_hex)
            assert work.sha256d(header80)[::-1].hex() == block.hash_hex
            assert work.hash_value(work.sha256d(header80)) <= work.target_from_nbits(block.nbits)
            assert (block.height, block.by, block.device, block.state) == (1, "us", "cpu", "main")
            assert block.hashes == 200_000
            assert block.seconds == pytest.approx(2.0)
            assert bench.job.previous_hash == share.hash_bytes
            assert bench.job.height == 2
            # The same one again, and one of the old job: counted, and no blocks.
            bench.lab.submit(share)
            assert len(bench.of(LabBlock)) == 1
            bench.hash(2.0, 1e5)
            bench.rest(1.1)
            assert bench.stats.height == 2
            assert bench.stats.block_hashes == 200_000
            assert sum(bench.stats.exact) == 2

    run(test)


def test_hashes_that_came_too_late_are_nobodys_bad_luck() -> None:
    """Given hashes on a block that was found meanwhile, then they count, but not towards the next one."""

    async def test() -> None:
        async with Bench(EASY, hashrate_hs=1e5) as bench:
            bench.hash(2.0, 1e5)
            bench.devices_hashes += 30_000
            bench.late_hashes += 30_000
            bench.lab.submit(bench.find(bench.job.network_target))
            (block,) = bench.of(LabBlock)
            assert isinstance(block, LabBlock)
            assert block.hashes == 200_000
            bench.hash(2.0, 1e5)
            bench.rest(1.1)
            assert (bench.stats.hashes, bench.stats.block_hashes) == (430_000, 200_000)
            bench.late_hashes += 50_000  # read a moment before the hashes that they are part of
            bench.rest(1.1)
            assert bench.stats.block_hashes == 200_000
            bench.hash(1.0, 1e5)
            bench.rest(1.1)
            assert bench.stats.block_hashes == 250_000

    run(test)


def test_a_hash_that_is_no_block_is_counted_only() -> None:
    async def test() -> None:
        async with Bench(LabWork(nbits_of_bits(60)), hashrate_hs=1e5) as bench:
            share = bench.find(bench.job.target)
            jobs = len(bench.sink.jobs)
            bench.lab.submit(share)
            assert len(bench.sink.jobs) == jobs
            bench.hash(1.1)
            stats = bench.stats
            assert sum(stats.exact) == 1
            assert bench.of(LabBlock) == []
            assert int(stats.best_hash, 16) <= work.hash_value(share.hash_bytes)
            best = bytes.fromhex(stats.best_header)
            assert work.sha256d(best)[::-1].hex() == stats.best_hash
            ticket = bytes.fromhex(stats.ticket_header)
            assert work.sha256d(ticket)[::-1].hex() == stats.ticket_hash
            assert stats.sampled == sum(stats.sample) > 0

    run(test)


def test_shares_that_come_with_each_batch_take_no_draw_away() -> None:
    """Given hashes that are only ever counted as their shares come, then nonces are drawn all the same."""

    async def test() -> None:
        async with Bench(LabWork(nbits_of_bits(60)), hashrate_hs=1e5) as bench:
            share = bench.find(bench.job.target)
            for _ in range(23):
                bench.clock.now_s += 0.05
                bench.devices_hashes += 5_000
                bench.lab.submit(share)
                bench.lab._look()
            assert bench.stats.ticket_hash != ""
            assert bench.stats.sampled > 0
            bench.rest(1.1)  # the ticket of the last second
            drawn, ticket = bench.stats.sampled, bench.stats.ticket_hash
            bench.rest(2.2)
            assert (bench.stats.sampled, bench.stats.ticket_hash) == (drawn, ticket)

    run(test)


def test_a_block_on_an_older_target_or_tip_is_none() -> None:
    async def test() -> None:
        async with Bench(EASY, hashrate_hs=1e5) as bench:
            old = bench.job
            share = bench.find(old.network_target)
            bench.lab.change(LabChange(nbits=nbits_of_bits(30)))
            assert bench.job.nbits == nbits_of_bits(30)
            bench.lab.submit(share)
            assert bench.of(LabBlock) == []
            assert bench.stats.nbits == nbits_of_bits(30)

    run(test)


def test_a_refreshed_job_is_still_the_same_block() -> None:
    async def test() -> None:
        async with Bench(EASY, hashrate_hs=1e5) as bench:
            old = bench.job
            share = bench.find(old.network_target)
            bench.hash(REFRESH_S + 0.1, 1e5)
            assert bench.job.ntime == old.ntime + 30
            assert bench.job.previous_hash == old.previous_hash
            bench.lab.submit(share)
            assert len(bench.of(LabBlock)) == 1

    run(test)


def test_the_share_target_follows_the_devices_but_never_becomes_easier() -> None:
    async def test() -> None:
        async with Bench() as bench:
            assert bench.stats.exact_from == 14
            bench.hashrate_hs = 1e9
            bench.hash(1.1)
            assert bench.stats.exact_from == 24
            assert bench.job.target == share_target(24)
            bench.hashrate_hs = 1e3
            bench.hash(1.1)
            assert bench.stats.exact_from == 24
            assert bench.job.target == share_target(24)
            # The chain's limit follows, too: 20 bits would be a thousand blocks a second.
            assert bits_of_nbits(bench.stats.nbits) == pytest.approx(25, abs=0.001)
            assert "too fast" in bench.sink.states[-1].text

    run(test)


def test_a_job_that_somebody_made_harder_does_not_make_counts_wrong() -> None:
    async def test() -> None:
        async with Bench(hashrate_hs=1e5) as bench:
            assert bench.stats.exact_from == 10
            eased = dataclasses.replace(bench.job, target=share_target(12) - 5)
            bench.lab.submit(bench.find(eased.target, eased))
            bench.hash(1.1)
            assert bench.stats.exact_from == 13

    run(test)


@pytest.mark.parametrize("nbits", [nbits_of_bits(1), nbits_of_bits(12)])
def test_targets_that_would_flood_are_held_to_the_limit_of_the_chain(nbits: int) -> None:
    async def test() -> None:
        async with Bench(LabWork(nbits), hashrate_hs=1e9) as bench:
            assert bench.job.nbits == nbits_of_bits(25)
            bench.lab.change(LabChange(nbits=nbits_of_bits(3)))
            assert bench.stats.nbits == nbits_of_bits(25)
            bench.lab.change(LabChange(nbits=nbits_of_bits(33)))
            assert bench.stats.nbits == nbits_of_bits(33)
            assert "too fast" not in bench.sink.states[-1].text
            assert "33 bits" in bench.sink.states[-1].text

    run(test)


def test_time_stands_still_while_nothing_hashes() -> None:
    async def test() -> None:
        lab = dataclasses.replace(BITS20, others_hs=2.0**20, seed=4)
        async with Bench(lab) as bench:
            bench.hash(5.0)
            blocks = len(bench.of(LabBlock))
            bench.rest(1.1)  # the ticket of the last second
            sampled = bench.lab.histogram.sampled
            bench.rest(60.0)
            assert bench.stats.elapsed_s == pytest.approx(5.0, abs=0.1)
            assert len(bench.of(LabBlock)) == blocks
            assert bench.lab.histogram.sampled == sampled
            bench.hash(5.0)
            bench.rest(2.0)
            assert bench.stats.elapsed_s == pytest.approx(10.0, abs=0.3)

    run(test)


def test_blocks_of_others_bring_new_work() -> None:
    async def test() -> None:
        lab = dataclasses.replace(BITS20, others_hs=2.0**20, delay_s=0.3, seed=4, retarget_blocks=5)
        async with Bench(lab) as bench:
            bench.hash(60.0)
            blocks = [b for b in bench.told if isinstance(b, LabBlock)]
            assert len(blocks) > 10
            assert {b.by for b in blocks} == {"others"}
            assert bench.job.previous_hash == bytes.fromhex(blocks[-1].hash_hex)[::-1]
            assert bench.job.nbits == bench.stats.nbits
            assert len(bench.of(LabRetarget)) >= 2
            assert bench.of(LabOrphaned) == []

    run(test)


def test_a_year_has_its_own_clock() -> None:
    async def test() -> None:
        async with Bench(LabWork(nbits_of_bits(32), ntime=1_231_469_665, version=1)) as bench:
            assert bench.job.ntime == 1_231_469_665
            assert bench.job.version == 1
            bench.hash(31.0)
            assert bench.job.ntime == pytest.approx(1_231_469_695, abs=2)

    run(test)


def test_versions_are_rolled_where_that_was_asked_for() -> None:
    async def test() -> None:
        async with Bench(EASY, hashrate_hs=1e5, rolling=True) as bench:
            assert bench.job.version_mask == work.ROLLABLE
            job = bench.job
            version = job.version | 1 << 20
            header76 = job.header76(bytes(4), version=version)
            nonce = next(
                n for n in range(1 << 24)
                if work.hash_value(work.header_hash(header76, n)) <= job.network_target
            )  # fmt: skip
            digest = work.header_hash(header76, nonce)
            bench.lab.submit(FoundShare(job, bytes(4), job.ntime, nonce, version, digest, 1.0, "cpu", 0.0))
            (block,) = bench.of(LabBlock)
            assert isinstance(block, LabBlock)
            assert int.from_bytes(bytes.fromhex(block.header_hex)[:4], "little") == version

    run(test)


def test_changes_take_hold_at_once_and_keep_what_was_counted() -> None:
    async def test() -> None:
        async with Bench(LabWork(nbits_of_bits(40)), hashrate_hs=1e5) as bench:
            bench.lab.submit(bench.find(bench.job.target))
            bench.hash(1.1)
            jobs = len(bench.sink.jobs)
            bench.lab.change(LabChange(others_hs=5.0, delay_s=2.0))
            assert len(bench.sink.jobs) == jobs
            assert (bench.stats.others_hs, bench.stats.delay_s) == (5.0, 2.0)
            bench.lab.change(LabChange(nbits=nbits_of_bits(50)))
            assert len(bench.sink.jobs) == jobs + 1
            assert sum(bench.stats.exact) == 1
            bench.lab.change(LabChange())
            assert len(bench.sink.jobs) == jobs + 1

    run(test)


def test_a_change_before_the_first_job_counts() -> None:
    bench = Bench()
    bench.lab.change(LabChange(nbits=nbits_of_bits(44), others_hs=1.0))
    assert bench.told == []

    async def test() -> None:
        async with bench:
            assert bench.job.nbits == nbits_of_bits(44)

    run(test)


def test_a_candidate_after_the_end_is_no_block() -> None:
    async def test() -> None:
        async with Bench(EASY, hashrate_hs=1e5) as bench:
            share = bench.find(bench.job.network_target)
        bench.lab.submit(share)
        assert bench.of(LabBlock) == []

    run(test)


@pytest.mark.parametrize(
    "lab",
    [
        LabWork(0),
        LabWork(-1),
        LabWork(1 << 32),
        LabWork(0x1D800001),
        LabWork(0x04923456),
        LabWork(0x01003456),
        LabWork(0xFF123456),
        LabWork(0x2301FFFF),
        dataclasses.replace(BITS20, ntime=0),
        dataclasses.replace(BITS20, ntime=-5),
        dataclasses.replace(BITS20, ntime=1 << 40),
        dataclasses.replace(BITS20, version=-1),
        dataclasses.replace(BITS20, version=1 << 32),
        dataclasses.replace(BITS20, retarget_blocks=-1),
        dataclasses.replace(BITS20, retarget_blocks=10**9),
        dataclasses.replace(BITS20, block_s=0.0),
        dataclasses.replace(BITS20, block_s=math.nan),
        dataclasses.replace(BITS20, block_s=math.inf),
        dataclasses.replace(BITS20, others_hs=-1.0),
        dataclasses.replace(BITS20, others_hs=math.nan),
        dataclasses.replace(BITS20, others_hs=1e300),
        dataclasses.replace(BITS20, delay_s=-0.1),
        dataclasses.replace(BITS20, delay_s=math.nan),
        dataclasses.replace(BITS20, delay_s=1e9),
        dataclasses.replace(BITS20, seed=1 << 70),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_sentence(lab: LabWork) -> None:
    with pytest.raises(ValueError, match=r"^[^\n]{10,120}$"):
        Bench(lab)


@given(
    nbits=st.one_of(st.none(), st.integers(-(1 << 40), 1 << 40)),
    others_hs=st.one_of(st.none(), st.floats()),
    delay_s=st.one_of(st.none(), st.floats()),
)
@settings(max_examples=200)
def test_no_change_crashes_the_lab(nbits: int | None, others_hs: float | None, delay_s: float | None) -> None:
    """Given any change, then it is followed or refused whole, and work goes on."""

    async def test() -> None:
        async with Bench() as bench:
            before = bench.stats
            try:
                bench.lab.change(LabChange(nbits, others_hs, delay_s))
            except ValueError:
                bench.hash(1.1)
                after = bench.stats
                assert (after.nbits, after.others_hs, after.delay_s) == (
                    before.nbits,
                    before.others_hs,
                    before.delay_s,
                )
            else:
                bench.hash(1.1)
                assert bench.stats.others_hs == (0.0 if others_hs is None else others_hs)
            assert bench.job.target >= work.target_from_nbits(bench.job.nbits) > 0
            assert len(bench.of(LabBlock)) < 80

    run(test)


@given(
    lab=st.builds(
        LabWork,
        nbits=st.one_of(st.integers(1, 0x2200FFFF), st.integers()),
        ntime=st.one_of(st.none(), st.integers()),
        version=st.integers(),
        retarget_blocks=st.integers(-5, 200_000),
        block_s=st.floats(),
        others_hs=st.floats(),
        delay_s=st.floats(),
        seed=st.integers(),
    )
)
def test_any_work_is_followed_or_refused(lab: LabWork) -> None:
    try:
        check_work(lab)
    except ValueError as refused:
        with pytest.raises(ValueError, match=str(refused)[:10]):
            Bench(lab)
        return

    async def test() -> None:
        async with Bench(lab) as bench:
            bench.hash(0.2)
            assert work.target_from_nbits(bench.stats.nbits) > 0

    run(test)

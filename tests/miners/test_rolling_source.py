"""Versions are rolled inside the mask, and whatever mix of devices asks, no hash is computed twice."""

from __future__ import annotations

import dataclasses
import threading
from typing import TYPE_CHECKING

import pytest
from fakes.miner import HARD_TARGET, make_job
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from miners.devices.work_source import POSITIONS, WorkSource, rolled_versions
from miners.work import ROLLABLE

if TYPE_CHECKING:
    from miners.devices.work_source import WorkSlice
    from miners.work import Job

MIDSTATES = st.sampled_from([1, 2, 4, 8, 16])
VERSIONS = st.sampled_from([0x20000000, 0x30000000, 1, 0x2A5FE000, 0x3FFFFFFF])
MASKS = st.sampled_from([0, ROLLABLE, 0x2000, 0x6000, 0x10002000, 0x00FFE000]) | st.integers(0, ROLLABLE).map(
    lambda mask: mask & ROLLABLE
)


# ---- which versions ------------------------------------------------------------------------------------


@given(st.integers(0, 0xFFFFFFFF), st.integers(0, 0xFFFFFFFF), st.integers(1, 33))
def test_versions_are_distinct_and_differ_inside_the_mask_only(version: int, mask: int, count: int) -> None:
    versions = rolled_versions(version, mask, count)
    assert versions[0] == version
    assert len(versions) == len(set(versions))
    enough = count <= 1 << (mask & ~version).bit_count()
    assert len(versions) == (count if enough else 1)
    for rolled in versions:
        assert rolled & version == version, "what the job signals is signalled by every header"
        assert not (rolled ^ version) & ~mask


def test_the_lowest_bits_come_first() -> None:
    assert rolled_versions(0x20000000, ROLLABLE, 4) == (0x20000000, 0x20002000, 0x20004000, 0x20006000)
    assert rolled_versions(0x20002000, ROLLABLE, 4) == (0x20002000, 0x20006000, 0x2000A000, 0x2000E000)
    assert rolled_versions(0x20000000, 0x10002000, 3) == (0x20000000, 0x20002000, 0x30000000)
    assert rolled_versions(0x20000000, 0x10002000, 5) == (0x20000000,)


def test_a_slice_of_several_versions_is_made_of_the_job() -> None:
    job = make_job(version_mask=ROLLABLE)
    work = WorkSource(job, 7).take(8)
    assert work is not None
    assert work.versions == rolled_versions(job.version, ROLLABLE, 8)
    expected = tuple(job.header76(work.extranonce2, ntime=work.ntime, version=v) for v in work.versions)
    assert work.headers76 == expected


def test_without_a_mask_everybody_gets_the_one_version() -> None:
    job = make_job()
    work = WorkSource(job, 1).take(16)
    assert work is not None
    assert work.versions == (job.version,)
    assert work.headers76 == (job.header76(work.extranonce2),)


def test_siblings_of_a_fixed_header_differ_in_the_version_only() -> None:
    header = bytes(range(76))
    version = int.from_bytes(header[:4], "little")
    job = make_job(fixed_header76=header, version=version, version_mask=ROLLABLE, scan_count=1 << 20)
    source = WorkSource(job, 1)
    rolled, plain = source.take(4), source.take()
    assert rolled is not None
    assert plain is not None
    assert rolled.headers76[0] == header
    assert [h[4:] for h in rolled.headers76] == [header[4:]] * 4
    assert tuple(int.from_bytes(h[:4], "little") for h in rolled.headers76) == rolled.versions
    assert plain.headers76 == (header,)
    assert plain.start == rolled.start + rolled.count, "the header's own version is searched everywhere once"


# ---- nothing twice -------------------------------------------------------------------------------------


class Hashed:
    """All (header, position) of slices, as ranges; refuses what was there already."""

    def __init__(self) -> None:
        self._ranges: dict[bytes, list[tuple[int, int]]] = {}
        self.hashes = 0

    def add(self, work: WorkSlice) -> None:
        assert len(work.headers76) == len(work.versions) == len(set(work.headers76))
        begin, end = work.start, work.start + work.count
        assert 0 <= begin < end <= POSITIONS
        for header76, version in zip(work.headers76, work.versions, strict=True):
            assert header76[:4] == version.to_bytes(4, "little")
            ranges = self._ranges.setdefault(header76, [])
            assert all(end <= other or begin >= other_end for other, other_end in ranges), "hashed twice"
            ranges.append((begin, end))
            self.hashes += end - begin


class Mining(RuleBasedStateMachine):
    """Devices with different kernels take work while the pool repeats its job with other terms."""

    @initialize(
        size=st.integers(0, 8),
        version=VERSIONS,
        mask=MASKS,
        slice_size=st.sampled_from([POSITIONS, POSITIONS // 3, 1 << 30]),
    )
    def begin(self, size: int, version: int, mask: int, slice_size: int) -> None:
        self.slice_size = slice_size
        self.hashed = Hashed()
        self.expected = self.epoch = 0
        self.sources: list[WorkSource] = []
        self.job = make_job(extranonce2_size=size, version=version, version_mask=mask & ~version)
        self._follow()

    def _follow(self) -> None:
        self.epoch += 1
        previous = self.sources[-1] if self.sources else None
        source = WorkSource.following(previous, self.job, self.epoch)
        source._slice_size = self.slice_size
        self.sources.append(source)

    @rule(midstates=MIDSTATES)
    def take(self, midstates: int) -> None:
        self._take(self.sources[-1], midstates)

    @rule(midstates=MIDSTATES, back=st.integers(1, 3))
    def take_from_an_earlier_one(self, midstates: int, back: int) -> None:
        """A thread that has not seen its new orders yet."""
        self._take(self.sources[-1 - min(back, len(self.sources) - 1)], midstates)

    def _take(self, source: WorkSource, midstates: int) -> None:
        back = bool(source._returned)
        work = source.take(midstates)
        if work is not None:
            assert len(work.versions) == (midstates if _offers(source.job, midstates) and not back else 1)
            self._search(work)

    def _search(self, work: WorkSlice) -> None:
        self.hashed.add(work)
        self.expected += work.count * len(work.versions)

    @rule(midstates=MIDSTATES, part=st.floats(0, 1))
    def give_up_in_the_middle(self, midstates: int, part: float) -> None:
        """A device is lost; the others get what it left, version by version."""
        source = self.sources[-1]
        work = source.take(midstates)
        if work is None:
            return
        done = int(part * (work.count - 1))
        if done:
            self._search(dataclasses.replace(work, count=done))
        source.give_back(work, work.start + done)

    @rule(mask=MASKS)
    def another_mask(self, mask: int) -> None:
        self.job = dataclasses.replace(self.job, version_mask=mask & ~self.job.version)
        self._follow()

    @rule()
    def another_difficulty(self) -> None:
        self.job = dataclasses.replace(self.job, target=self.job.target // 2, sequence=self.job.sequence + 1)
        self._follow()

    @rule(bit=st.sampled_from([0x2000, 0x4000, 0x10000000]))
    def another_version(self, bit: int) -> None:
        """The same work signals something else: headers that were siblings a moment ago."""
        version = self.job.version ^ bit
        self.job = dataclasses.replace(
            self.job, version=version, version_mask=self.job.version_mask & ~version
        )
        self._follow()

    @invariant()
    def counts_what_is_distinct(self) -> None:
        assert self.hashed.hashes == self.expected


def _offers(job: Job, midstates: int) -> bool:
    return midstates <= 1 << (job.version_mask & ~job.version).bit_count()


TestMining = Mining.TestCase
TestMining.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(MIDSTATES, min_size=1, max_size=6),
    st.integers(1, 5000),
    st.integers(0, POSITIONS - 5000),
    st.integers(100, 900),
    MASKS,
)
def test_a_fixed_header_is_shared_by_all_devices_without_gap_or_overlap(
    devices: list[int], count: int, start: int, size: int, mask: int
) -> None:
    header = (1).to_bytes(4, "little") + bytes(72)
    job = make_job(fixed_header76=header, version=1, version_mask=mask, scan_start=start, scan_count=count)
    source = WorkSource(job, 1, slice_size=size)
    hashed, own = Hashed(), []
    turn = 0
    while (work := source.take(devices[turn % len(devices)])) is not None:
        hashed.add(work)
        own += [(work.start, work.count)]
        turn += 1
    assert [begin for begin, _ in own] == [start + size * i for i in range(len(own))]
    assert sum(n for _, n in own) == count


def test_the_end_is_told_once_whatever_was_rolled() -> None:
    job = make_job(fixed_header76=bytes(76), version=0, version_mask=ROLLABLE, scan_count=30)
    source = WorkSource(job, 1, slice_size=10)
    assert [len(w.versions) for m in (8, 1, 16) if (w := source.take(m))] == [8, 1, 16]
    assert source.take(8) is None
    assert [source.finish() for _ in range(4)] == [False, False, True, False]


def test_work_without_extranonce2_ends_under_rolling_too() -> None:
    job = make_job(extranonce2_size=0, version_mask=0x6000)
    source = WorkSource(job, 1, slice_size=POSITIONS)
    taken = [w for m in (4, 1) * 400 if (w := source.take(m)) is not None]
    assert len(taken) == 601
    assert {w.ntime for w in taken} == set(range(job.ntime, job.ntime + 601))
    ends = [source.finish() for _ in taken]
    assert ends == [False] * 600 + [True]


# ---- a new mask, a new difficulty ----------------------------------------------------------------------


@pytest.mark.parametrize("changes", [{"version_mask": 0}, {"version_mask": 0x2000}, {"target": HARD_TARGET}])
def test_the_same_job_with_other_terms_continues(changes: dict[str, int]) -> None:
    """From the begin again each share of the job's own version would be a duplicate."""
    first = WorkSource(make_job(version_mask=ROLLABLE), 1)
    before = first.take(8)
    again = make_job(sequence=2, clean=False, **({"version_mask": ROLLABLE} | changes))
    assert first.same_headers(again)
    after = WorkSource.following(first, again, 2).take(8)
    assert before is not None
    assert after is not None
    assert (before.extranonce2, after.extranonce2) == (b"\0\0", b"\0\1")
    assert len(after.versions) == (8 if "target" in changes else 1)


def test_whoever_is_late_takes_no_header_of_the_next_source() -> None:
    """Between two jobs a device still takes from the first: both draw from one row of headers."""
    first = WorkSource(make_job(version_mask=ROLLABLE), 1, slice_size=POSITIONS)
    first.take(8)
    second = WorkSource.following(first, make_job(version_mask=0), 2)
    late, new = first.take(8), second.take(8)
    assert late is not None
    assert new is not None
    assert late.extranonce2 != new.extranonce2


def test_threads_with_different_kernels_share_one_row() -> None:
    """Real threads, no lock of theirs: what they took together is distinct."""
    source = WorkSource(make_job(version_mask=ROLLABLE), 1, slice_size=POSITIONS // 3)
    taken: list[WorkSlice] = []

    def work(midstates: int) -> None:
        taken.extend(piece for _ in range(300) if (piece := source.take(midstates)) is not None)

    threads = [threading.Thread(target=work, args=(m,)) for m in (1, 2, 8, 16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    hashed = Hashed()
    for piece in taken:
        hashed.add(piece)
    assert len(taken) == 1200

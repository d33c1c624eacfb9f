"""A replay with rolled versions: siblings are searched beside the historic header, and are not the block."""

from __future__ import annotations

import asyncio
import dataclasses
from typing import TYPE_CHECKING

import pytest
from deadlines import DEADLINE_S
from fakes.miner import Messages, make_job
from fakes.pool import RecordingSink, found
from hypothesis import given
from hypothesis import strategies as st

from miners.console import status_line
from miners.devices.cpu import CpuDevice
from miners.devices.work_source import WorkSource
from miners.engine import MiningEngine
from miners.kernels.reference import HASHLIB, ReferenceKernel
from miners.protocol import ReplayFound, SetUpstream, Stats
from miners.session import build_upstream
from miners.upstream.historic import BLOCKS
from miners.upstream.replay import OTHER_NONCE, OTHER_VERSION, ReplayUpstream
from miners.work import ROLLABLE, header_hash

if TYPE_CHECKING:
    from miners.upstream.api import FoundShare
    from miners.upstream.historic import HistoricBlock
    from miners.work import Job

GENESIS = BLOCKS[0]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_the_group_is_the_historic_header_and_its_siblings(block: HistoricBlock) -> None:
    job = block.job(1, 64, version_rolling=True)
    assert job.version_mask == ROLLABLE & ~block.version
    assert block.job(1, 64).version_mask == 0
    work = WorkSource(job, 1).take(16)
    assert work is not None
    assert work.headers76[0] == block.header80[:76]
    assert len(set(work.headers76)) == 16
    assert {header76[4:] for header76 in work.headers76} == {block.header80[4:76]}
    assert header_hash(work.headers76[0], block.nonce)[::-1].hex() == block.hash_hex


def _share(job: Job, version: int, nonce: int) -> FoundShare:
    digest = header_hash(job.header76(b"", version=version), nonce)
    return dataclasses.replace(found(job, b"", nonce, digest), version=version)


def test_only_the_real_version_with_the_real_nonce_is_the_block() -> None:
    sink = RecordingSink()

    async def play() -> None:
        upstream = ReplayUpstream("genesis", version_rolling=True)
        task = asyncio.create_task(upstream.run(sink))
        job = await sink.until_job()
        sibling = GENESIS.version | 0x2000
        upstream.submit(_share(job, sibling, GENESIS.nonce))
        upstream.submit(_share(job, sibling, 5))
        upstream.submit(_share(job, GENESIS.version, 5))
        assert not task.done()
        upstream.submit(_share(job, GENESIS.version, GENESIS.nonce))
        async with asyncio.timeout(DEADLINE_S):
            await task

    asyncio.run(play())
    assert [(outcome.result, outcome.reason) for outcome in sink.outcomes] == [
        ("rejected", OTHER_VERSION),
        ("rejected", OTHER_VERSION),
        ("rejected", OTHER_NONCE),
        ("accepted", ""),
    ]


@pytest.mark.parametrize("version_rolling", [False, True])
def test_every_block_is_found_again_by_real_threads(*, version_rolling: bool) -> None:
    """The kernels of this test hash with hashlib; `hashes` counts each version."""

    async def play() -> None:
        messages = Messages()
        cpu = CpuDevice(HASHLIB, 2, name="Test CPU", rolling=ReferenceKernel(4))
        engine = MiningEngine([cpu], messages)
        engine.start()
        try:
            engine.set_power("cpu", 1.0, None)
            request = SetUpstream("replay", "all", version_rolling=version_rolling)
            await engine.set_upstream(build_upstream(request, engine, 1e6, replay_window=512))
            async with asyncio.timeout(DEADLINE_S):
                await engine.upstream_ended.wait()
            found_again = messages.of(ReplayFound)
            assert [(f.name, f.nonce) for f in found_again] == [(b.name, b.nonce) for b in BLOCKS]
            assert [f.hash_hex for f in found_again] == [b.hash_hex for b in BLOCKS]
            stats = engine.stats()
            assert stats.accepted == len(BLOCKS)
            versions = 4 if version_rolling else 1
            assert stats.hashes % versions == 0
            assert 0 < stats.hashes <= 512 * len(BLOCKS) * versions
            seen = [s.searched for s in messages.of(Stats) if s.searched is not None]
            assert all(0 <= part <= 1 for part in seen)
            assert stats.searched is None, "nothing is searched any more"
        finally:
            await engine.close()

    asyncio.run(play())


@given(st.integers(1, 4000), st.integers(1, 700), st.lists(st.sampled_from([1, 8]), min_size=1, max_size=5))
def test_progress_is_measured_in_positions(count: int, size: int, devices: list[int]) -> None:
    """Whoever rolls eight versions makes eight times the hashes, and the same progress."""
    job = make_job(fixed_header76=bytes(76), version=0, version_mask=ROLLABLE, scan_count=count)
    source = WorkSource(job, 1, slice_size=size)
    assert source.searched == 0
    done, turn = 0, 0
    while (work := source.take(devices[turn % len(devices)])) is not None:
        assert source.searched == pytest.approx(max(0, done + work.count - size) / count)
        source.finish()
        done, turn = done + work.count, turn + 1
        assert source.searched == pytest.approx(done / count)
    assert source.searched == 1


def test_endless_work_has_no_progress() -> None:
    source = WorkSource(make_job(), 1)
    source.take()
    assert source.searched is None


@pytest.mark.parametrize(("searched", "shown"), [(None, False), (0.0, True), (0.1234, True)])
def test_the_status_line_tells_the_progress(searched: float | None, *, shown: bool) -> None:
    stats = Stats(1.0, (), 0, None, 0, 0, 0, 0, "connected", searched=searched)
    line = status_line(stats)
    assert ("searched" in line) is shown
    if searched:
        assert "searched 12.3%" in line

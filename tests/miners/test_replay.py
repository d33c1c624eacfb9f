"""Real historic headers prove themselves, and their nonces are found again."""

from __future__ import annotations

import asyncio
import datetime as dt
from typing import TYPE_CHECKING

import pytest
from fakes.pool import FakeClock, RecordingSink, any_share, found

from miners import work
from miners.upstream.historic import BLOCKS, W3_SPACE, HistoricBlock, find_blocks
from miners.upstream.replay import OTHER_NONCE, ReplayUpstream

if TYPE_CHECKING:
    from miners.upstream.api import FoundShare


def _name(block: HistoricBlock) -> str:
    return block.name


@pytest.mark.parametrize("block", BLOCKS, ids=_name)
def test_each_header_proves_itself(block: HistoricBlock) -> None:
    """The double hash is the known one and meets the header's own target: no typing mistake does that."""
    share_hash = work.sha256d(block.header80)
    assert len(block.header80) == 80
    assert share_hash[::-1].hex() == block.hash_hex
    assert work.hash_value(share_hash) <= block.job(1).target
    assert work.header_hash(block.job(1).header76(b""), block.nonce) == share_hash
    assert dt.datetime.fromtimestamp(block.job(1).ntime, tz=dt.UTC).date().isoformat() == block.date


def test_the_promised_nonces() -> None:
    nonces = {block.height: block.nonce for block in BLOCKS}
    assert nonces[0] == 2083236893
    assert nonces[125552] == 2504433986
    assert len(nonces) >= 6
    assert len({block.name for block in BLOCKS}) == len(BLOCKS)


@pytest.mark.parametrize("block", BLOCKS, ids=_name)
@pytest.mark.parametrize("window", [1, 2, 1000, W3_SPACE, None])
def test_the_window_holds_the_nonce_and_stays_in_the_space(block: HistoricBlock, window: int | None) -> None:
    job = block.job(1, window)
    count = W3_SPACE if job.scan_count is None else job.scan_count
    assert 0 <= job.scan_start <= block.position < job.scan_start + count <= W3_SPACE


def _search(job: work.Job) -> FoundShare:
    """What a kernel does in W3 space, by hashlib."""
    assert job.scan_count is not None
    header = job.header76(b"")
    for position in range(job.scan_start, job.scan_start + job.scan_count):
        nonce = int.from_bytes(position.to_bytes(4, "big"), "little")
        share_hash = work.header_hash(header, nonce)
        if work.hash_value(share_hash) <= job.target:
            return found(job, b"", nonce, share_hash)
    raise AssertionError("not found in its window")


def test_finds_every_block_again_and_ends() -> None:
    """Really mined, near the nonce; block after block, and the run ends by itself."""
    clock = FakeClock()
    seen: list[tuple[int, int, float]] = []
    sink = RecordingSink()

    async def play() -> None:
        upstream = ReplayUpstream(
            "all",
            window=256,
            on_found=lambda block, share, seconds: seen.append((block.height, share.nonce, seconds)),
            clock=clock,
        )
        upstream.submit(any_share(BLOCKS[0].job(1)))
        task = asyncio.create_task(upstream.run(sink))
        for number, block in enumerate(BLOCKS, start=1):
            await sink.until(lambda number=number: len(sink.jobs) == number)  # type: ignore[misc]  # a bound loop variable
            assert upstream.current == block
            assert sink.job.height == block.height
            clock.pass_s(2.5)
            share = _search(sink.job)
            upstream.submit(share)
            upstream.submit(share)
        async with asyncio.timeout(30):
            await task

    asyncio.run(play())
    assert seen == [(block.height, block.nonce, 2.5) for block in BLOCKS]
    assert sink.results == ["accepted", "stale"] * len(BLOCKS)
    assert sink.jobs[-1] is None
    assert sink.state.text == "every historic nonce was found again"
    assert sink.states[0].text == f"re-mining block 0 of 2009-01-03 (1 of {len(BLOCKS)})"
    assert sink.states[0].url == "replay:genesis"


def test_another_nonce_is_not_history() -> None:
    """Work that is good enough, but is not what its miner found."""
    sink = RecordingSink()

    async def play() -> None:
        upstream = ReplayUpstream("genesis")
        task = asyncio.create_task(upstream.run(sink))
        job = await sink.until_job()
        assert (job.scan_start, job.scan_count) == (0, None)
        upstream.submit(any_share(job, nonce=5))
        earlier = BLOCKS[0].job(0)
        upstream.submit(any_share(earlier, nonce=BLOCKS[0].nonce))
        upstream.submit(any_share(job, nonce=BLOCKS[0].nonce))
        await task

    asyncio.run(play())
    assert [(outcome.result, outcome.reason) for outcome in sink.outcomes] == [
        ("rejected", OTHER_NONCE),
        ("stale", "that block was found already"),
        ("accepted", ""),
    ]


def test_a_cancelled_replay_leaves_no_work() -> None:
    sink = RecordingSink()

    async def play() -> None:
        upstream = ReplayUpstream(("1", "170"))
        task = asyncio.create_task(upstream.run(sink))
        await sink.until_job()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert upstream.current is None

    asyncio.run(play())
    assert sink.jobs[-1] is None


@pytest.mark.parametrize(
    ("names", "heights"),
    [
        ("genesis", [0]),
        ("0", [0]),
        ("genesis,125552", [0, 125552]),
        (("840000", " 170 "), [840000, 170]),
        ("all", [block.height for block in BLOCKS]),
    ],
)
def test_blocks_by_name_and_height(names: str | tuple[str, ...], heights: list[int]) -> None:
    assert [block.height for block in find_blocks(names)] == heights


@pytest.mark.parametrize("names", ["pizza", "", "all,genesis", ("genesis", "x")])
def test_unknown_blocks_are_said_with_the_known_ones(names: str | tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="known are genesis, 1, 170, 100000, 125552, 840000 and all"):
        ReplayUpstream(names)


@pytest.mark.parametrize("window", [0, W3_SPACE + 1])
def test_windows_that_are_none(window: int) -> None:
    with pytest.raises(ValueError, match="window"):
        ReplayUpstream("genesis", window=window)

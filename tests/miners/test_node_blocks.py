"""Found blocks: on the disk first, handed in, and handed in again until the node has taken them."""

from __future__ import annotations

import asyncio
import contextlib
import os
import threading
from typing import TYPE_CHECKING, Any

import pytest
from fakes.node import PAYOUT_SCRIPT, REGTEST_ADDRESS, FakeNode, RpcFailure, double_sha, recording
from fakes.pool import RecordingSink, mine

from miners.upstream.node.block_store import BlockStore, FoundBlock
from miners.upstream.node.client import NodeUpstream
from miners.upstream.node.timings import FeedTimings, NodeTimings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from miners.protocol import BlockReport, Message
    from miners.upstream.api import FoundShare

NEVER = 1e6
PATIENT = FeedTimings(poll_s=NEVER, refresh_s=NEVER, longpoll_s=NEVER, longpoll_pause_s=0.0)


class Miner:
    """An upstream at work for a node, with a folder for its blocks."""

    def __init__(self, node: FakeNode, folder: Path, **options: Any) -> None:
        self.sink = RecordingSink()
        self.reports: list[BlockReport] = []
        values = {"submit_s": 20.0, "save_s": 20.0, "feed": PATIENT} | options
        timings = NodeTimings(first_backoff_s=0.001, longest_backoff_s=0.002, **values)
        self.upstream = NodeUpstream(
            node.url,
            "peer",
            "secret",
            payout_address=REGTEST_ADDRESS,
            hashrate_hs=100.0,
            blocks_dir=folder,
            on_report=self._take_report,
            on_notice=self.sink.on_notice,
            timings=timings,
        )

    def _take_report(self, message: Message) -> None:
        self.reports.append(message)  # type: ignore[arg-type]  # a plain node reports nothing else
        self.sink._changed.set()

    @property
    def states(self) -> list[str]:
        return [report.state for report in self.reports]

    async def find(self) -> FoundShare:
        """Mine one block by hashlib and hand it in."""
        share = mine(await self.sink.until_job())
        self.upstream.submit(share)
        return share

    async def until(self, condition: Callable[[], object]) -> None:
        await self.sink.until(condition)

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        task = asyncio.create_task(self.upstream.run(self.sink))
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait([task])


def _files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file()) if folder.exists() else []


def _play(scene: Callable[[FakeNode, Path], Any], tmp_path: Path, **options: Any) -> None:
    async def play() -> None:
        async with FakeNode(**options) as node:
            await scene(node, tmp_path / "blocks")

    asyncio.run(play())


@pytest.mark.parametrize("transactions", [0, 8])
def test_a_block_is_written_then_taken_then_the_next_one_is_worked_on(
    tmp_path: Path, transactions: int
) -> None:
    """The node here judges the block's bytes with code of its own."""

    async def scene(node: FakeNode, folder: Path) -> None:
        miner = Miner(node, folder)
        async with miner.running():
            share = await miner.find()
            assert miner.sink.jobs[-1] is None, "no second block on the same tip"
            await miner.until(lambda: miner.sink.outcomes)
            await miner.until(lambda: len(miner.sink.jobs) == 3)
            assert miner.sink.job.height == 103
            assert miner.sink.job.clean
            assert miner.sink.job.previous_hash == share.hash_bytes
        block = node.blocks[0]
        assert block.hash == share.hash_bytes
        assert len(block.transactions) == 1 + transactions
        assert block.coinbase.outputs[0][1] == PAYOUT_SCRIPT
        assert miner.sink.results == ["accepted"]
        assert miner.states == ["found", "taken"]
        assert miner.reports[0].hash_hex == share.hash_bytes[::-1].hex()
        assert miner.reports[0].height == 102
        assert miner.reports[0].path.endswith(f"regtest-0000102-{miner.reports[0].hash_hex}.block")
        assert _files(folder) == [], "it is in the chain of a test network: no more use for it"

    _play(scene, tmp_path, transactions=recording()["template"]["transactions"][:transactions])


def test_the_block_is_on_the_disk_before_the_node_hears_of_it(tmp_path: Path) -> None:
    async def scene(node: FakeNode, folder: Path) -> None:
        node.hangs = {"submitblock"}
        miner = Miner(node, folder)
        async with miner.running():
            await miner.find()
            await node.until(lambda: "submitblock" in node.methods)
            assert _files(folder) == [os.path.basename(miner.reports[0].path)]  # noqa: PTH119 - a name is compared
        assert miner.sink.results == ["stale"]
        assert "stopped" in miner.sink.outcomes[0].reason
        assert len(_files(folder)) == 1, "still there for the next start"

    _play(scene, tmp_path)


def test_a_block_left_over_is_handed_in_at_the_next_start(tmp_path: Path) -> None:
    async def scene(node: FakeNode, folder: Path) -> None:
        node.hangs = {"submitblock"}
        first = Miner(node, folder)
        async with first.running():
            share = await first.find()
            await node.until(lambda: "submitblock" in node.methods)
        node.hangs = set()
        second = Miner(node, folder)
        async with second.running():
            await second.until(lambda: second.states == ["taken"])
            await second.until(lambda: len(second.sink.jobs) == 2)
            assert second.sink.job.previous_hash == share.hash_bytes
        assert _files(folder) == []
        assert second.sink.outcomes == [], "nobody waits for it in this run"

    _play(scene, tmp_path)


def test_blocks_of_another_chain_are_not_handed_in(tmp_path: Path) -> None:
    async def scene(node: FakeNode, folder: Path) -> None:
        data = bytes.fromhex(recording()["block_hex"])
        BlockStore(folder).save(FoundBlock("main", 102, data))
        miner = Miner(node, folder)
        async with miner.running():
            await miner.find()
            await miner.until(lambda: "taken" in miner.states)
        assert node.count("submitblock") == 1
        assert len(_files(folder)) == 1

    _play(scene, tmp_path)


def test_a_node_that_dies_gets_the_block_when_it_is_back(tmp_path: Path) -> None:
    """Its share is answered once, by what becomes of the block in the end."""

    async def scene(node: FakeNode, folder: Path) -> None:
        miner = Miner(node, folder)
        async with miner.running():
            job = await miner.sink.until_job()
            share = mine(job)
            await node.stop()
            miner.upstream.submit(share)
            await miner.until(lambda: "kept" in miner.states)
            assert miner.sink.outcomes == []
            assert len(_files(folder)) == 1
            await node.start()
            await miner.until(lambda: "taken" in miner.states)
            assert miner.sink.results == ["accepted"]
        assert miner.states == ["found", "kept", "taken"]
        assert "kept" in miner.reports[1].text
        assert miner.reports[1].path
        assert node.blocks[0].hash == share.hash_bytes

    _play(scene, tmp_path)


def test_a_block_that_got_no_answer_is_tried_again_while_the_node_works(tmp_path: Path) -> None:
    async def scene(node: FakeNode, folder: Path) -> None:
        node.submit_answers = [
            RpcFailure(-28, "Loading"),
            RpcFailure(-28, "Loading"),
            RpcFailure(-28, "Loading"),
        ]
        miner = Miner(node, folder, feed=FeedTimings(poll_s=NEVER, refresh_s=0.01, longpoll_pause_s=NEVER))
        async with miner.running():
            await miner.find()
            await miner.until(lambda: "taken" in miner.states)
        assert miner.states == ["found", "kept", "taken"], "the same words are not repeated"
        assert miner.sink.results == ["accepted"]

    _play(scene, tmp_path)


@pytest.mark.parametrize(
    ("answer", "state", "result", "left"),
    [
        ("duplicate", "known", "accepted", []),
        ("inconclusive", "known", "stale", []),
        ("bad-cb-height", "refused", "rejected", [".refused"]),
        ("stale-prevblk", "refused", "stale", [".refused"]),
        (RpcFailure(-22, "Block decode failed"), "refused", "rejected", [".refused"]),
    ],
)
def test_answers_decide_what_becomes_of_block_share_and_file(
    tmp_path: Path, answer: object, state: str, result: str, left: list[str]
) -> None:
    async def scene(node: FakeNode, folder: Path) -> None:
        node.submit_answers = [answer]
        miner = Miner(node, folder)
        async with miner.running():
            await miner.find()
            await miner.until(lambda: miner.sink.outcomes)
            await miner.until(lambda: len(miner.sink.jobs) >= 3 and miner.sink.jobs[-1] is not None)
        assert miner.states == ["found", state]
        assert miner.sink.results == [result]
        assert [name[-8:] for name in _files(folder)] == left

    _play(scene, tmp_path)


def test_after_a_refused_block_there_is_a_pause(tmp_path: Path) -> None:
    """On a test chain the next block is a second away, and would be refused like this one."""

    async def scene(node: FakeNode, folder: Path) -> None:
        node.submit_answers = ["bad-cb-height"]
        miner = Miner(node, folder)
        async with miner.running():
            await miner.find()
            await miner.until(lambda: "node_error" in [s.code for s in miner.sink.states])
            state = next(s for s in miner.sink.states if s.code == "node_error")
            assert state.state == "waiting"
            assert "its height is wrong (bad-cb-height)" in state.text
            await miner.find()
            await miner.until(lambda: "taken" in miner.states)

    _play(scene, tmp_path)


def test_one_block_per_template(tmp_path: Path) -> None:
    async def scene(node: FakeNode, folder: Path) -> None:
        miner = Miner(node, folder)
        async with miner.running():
            job = await miner.sink.until_job()
            miner.upstream.submit(mine(job))
            miner.upstream.submit(mine(job, start=5))
            assert miner.sink.results == ["stale"]
            await miner.until(lambda: len(miner.sink.outcomes) == 2)
            assert miner.sink.results == ["stale", "accepted"]
        assert node.count("submitblock") == 1

    _play(scene, tmp_path)


def test_a_block_on_an_old_tip_may_still_win(tmp_path: Path) -> None:
    """Somebody else was a moment faster: the node decides, and the new work goes on."""

    async def scene(node: FakeNode, folder: Path) -> None:
        miner = Miner(node, folder)
        async with miner.running():
            share = mine(await miner.sink.until_job())
            node.find_block()
            await miner.until(lambda: len(miner.sink.jobs) == 2)
            miner.upstream.submit(share)
            assert miner.sink.job.height == 103
            await miner.until(lambda: miner.sink.outcomes)
        assert miner.sink.results == ["stale"]
        assert miner.sink.outcomes[0].reason == "inconclusive"
        assert miner.states == ["found", "known"]

    _play(scene, tmp_path)


# ---- disks -------------------------------------------------------------------------------------------------


def test_a_full_disk_stops_no_block(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    async def scene(node: FakeNode, folder: Path) -> None:
        monkeypatch.setattr(BlockStore, "save", full)
        miner = Miner(node, folder)
        async with miner.running():
            await miner.find()
            await miner.until(lambda: "taken" in miner.states)
        assert miner.states == ["found", "taken"]
        assert os.strerror(28) in miner.reports[0].text
        assert miner.reports[0].path == ""
        assert miner.sink.results == ["accepted"]

    _play(scene, tmp_path)


def test_a_block_that_is_only_in_memory_is_not_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    async def scene(node: FakeNode, folder: Path) -> None:
        monkeypatch.setattr(BlockStore, "save", read_only)
        miner = Miner(node, folder)
        async with miner.running():
            job = await miner.sink.until_job()
            await node.stop()
            miner.upstream.submit(mine(job))
            await miner.until(lambda: "kept" in miner.states)
            assert miner.reports[1].path == ""
            await node.start()
            await miner.until(lambda: "taken" in miner.states)
            assert miner.sink.results == ["accepted"]

    _play(scene, tmp_path)


def test_a_disk_that_hangs_stops_no_block(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    release = threading.Event()

    def hang(*_: object) -> None:
        release.wait(20)
        raise OSError("too late")

    async def scene(node: FakeNode, folder: Path) -> None:
        monkeypatch.setattr(BlockStore, "save", hang)
        miner = Miner(node, folder, save_s=0.05)
        async with miner.running():
            await miner.find()
            await miner.until(lambda: "taken" in miner.states)
            release.set()
        assert "the disk does not answer" in miner.reports[0].text

    _play(scene, tmp_path)


@pytest.mark.parametrize(("answer", "method"), [(None, "taken"), ("bad-cb-height", "refused")])
def test_a_file_that_cannot_be_put_away_is_told_and_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: object, method: str
) -> None:
    def busy(*_: object) -> None:
        raise OSError(16, "Device or resource busy")

    async def scene(node: FakeNode, folder: Path) -> None:
        monkeypatch.setattr(BlockStore, method, busy)
        node.submit_answers = [answer]
        miner = Miner(node, folder)
        async with miner.running():
            await miner.find()
            await miner.until(lambda: miner.sink.outcomes)
        assert miner.states == ["found", method]
        assert os.strerror(16) in miner.reports[1].text
        assert len(_files(folder)) == 1

    _play(scene, tmp_path)


def test_a_block_being_written_when_mining_stops_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, release = threading.Event(), threading.Event()
    save = BlockStore.save

    def slowly(self: BlockStore, block: FoundBlock) -> object:
        begun.set()
        release.wait(20)
        return save(self, block)

    async def scene(node: FakeNode, folder: Path) -> None:
        monkeypatch.setattr(BlockStore, "save", slowly)
        miner = Miner(node, folder)
        async with miner.running():
            await miner.find()
            assert await asyncio.to_thread(begun.wait, 20)
            asyncio.get_running_loop().call_later(0.02, release.set)
        assert len(_files(folder)) == 1
        assert node.blocks == []

    _play(scene, tmp_path)


@pytest.mark.parametrize(
    ("error", "words"), [(ZeroDivisionError(), "ZeroDivisionError"), (OSError("odd"), "odd")]
)
def test_whatever_happens_while_it_is_written_the_block_goes_to_the_node(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, words: str
) -> None:
    def broken(*_: object) -> None:
        raise error

    async def scene(node: FakeNode, folder: Path) -> None:
        monkeypatch.setattr(BlockStore, "save", broken)
        miner = Miner(node, folder)
        async with miner.running():
            await miner.find()
            await miner.until(lambda: "taken" in miner.states)
        assert words in miner.reports[0].text

    _play(scene, tmp_path)


def test_what_is_wrong_inside_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And new work comes all the same."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    async def scene(node: FakeNode, folder: Path) -> None:
        monkeypatch.setattr("miners.upstream.node.blocks.block_answer", broken)
        miner = Miner(node, folder)
        node.submit_answers = ["duplicate"]
        async with miner.running():
            await miner.find()
            await miner.until(lambda: miner.sink.notices)
            await miner.sink.until_job()
        assert miner.sink.notices == [("block_failed", "a block could not be handed in: ZeroDivisionError")]
        assert len(_files(folder)) == 1

    _play(scene, tmp_path)


def test_the_block_of_a_kept_file_is_not_handed_in_twice_at_once(tmp_path: Path) -> None:
    """It is on its way still when the connection is made anew: the second attempt waits its turn."""

    async def scene(node: FakeNode, folder: Path) -> None:
        node.hangs = {"submitblock"}
        miner = Miner(node, folder, feed=FeedTimings(poll_s=0.01, refresh_s=NEVER, longpoll_pause_s=NEVER))
        async with miner.running():
            await miner.find()
            await node.until(lambda: "submitblock" in node.methods)
            node.failures["getbestblockhash"] = RpcFailure(-28, "restarting")
            await miner.until(lambda: "node_starting" in [s.code for s in miner.sink.states])
            del node.failures["getbestblockhash"]
            await miner.sink.until_job()
            await node.until(lambda: node.count("getbestblockhash") > 3)
        assert node.count("submitblock") == 1

    _play(scene, tmp_path)


def test_reports_may_go_nowhere(tmp_path: Path) -> None:
    async def scene(node: FakeNode, folder: Path) -> None:
        sink = RecordingSink()
        timings = NodeTimings(feed=PATIENT)
        upstream = NodeUpstream(
            node.url,
            "peer",
            "secret",
            payout_address=REGTEST_ADDRESS,
            hashrate_hs=100.0,
            blocks_dir=folder,
            timings=timings,
        )
        task = asyncio.create_task(upstream.run(sink))
        upstream.submit(mine(await sink.until_job()))
        await sink.until(lambda: sink.outcomes)
        task.cancel()
        await asyncio.wait([task])
        assert sink.results == ["accepted"]
        assert double_sha(node.blocks[0].header) == sink.outcomes[0].share.hash_bytes

    _play(scene, tmp_path)

"""Work from a node: templates become jobs, by longpoll, by asking, and after whatever goes wrong."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
from typing import TYPE_CHECKING, Any

import pytest
from fakes.node import (
    DIFFICULTY_1_BITS,
    MAIN_ADDRESS,
    REGTEST_ADDRESS,
    FakeNode,
    RpcFailure,
    http,
    recording,
)
from fakes.pool import RecordingSink, any_share, found, mine

from miners import work
from miners.upstream.api import CODES
from miners.upstream.node.client import REMEMBERED_TEMPLATES, NodeUpstream
from miners.upstream.node.timings import FeedTimings, NodeTimings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from miners.upstream.api import UpstreamState

NEVER = 1e6
PATIENT = FeedTimings(poll_s=NEVER, refresh_s=NEVER, longpoll_s=NEVER, longpoll_pause_s=0.0)
"""Nothing happens unless the longpoll says so."""


def _upstream(node: FakeNode, sink: RecordingSink, tmp_path: Path, **options: Any) -> NodeUpstream:
    feed = options.pop("feed", PATIENT)
    timings = NodeTimings(first_backoff_s=0.001, longest_backoff_s=0.002, refused_s=0.003, feed=feed)
    address = MAIN_ADDRESS if node.chain == "main" else REGTEST_ADDRESS
    values = {"payout_address": address, "hashrate_hs": 200.0, "timings": timings} | options
    return NodeUpstream(
        node.url, "peer", "secret", blocks_dir=tmp_path / "blocks", on_notice=sink.on_notice, **values
    )


@contextlib.asynccontextmanager
async def _running(upstream: NodeUpstream, sink: RecordingSink) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(upstream.run(sink))
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.wait([task])
    if not task.cancelled():
        task.result()


async def _until_code(sink: RecordingSink, code: str) -> UpstreamState:
    await sink.until(lambda: sink.states and sink.states[-1].code == code)
    return sink.state


def test_a_template_becomes_work(tmp_path: Path) -> None:
    async def play() -> None:
        sink = RecordingSink()
        async with FakeNode(transactions=recording()["template"]["transactions"]) as node:
            async with _running(_upstream(node, sink, tmp_path), sink):
                job = await sink.until_job()
                state = await _until_code(sink, "connected")
            assert (job.height, job.clean, len(job.merkle_branch)) == (102, True, 4)
            assert state.state == "connected"
            assert state.url == node.url
            assert "regtest" in state.text
            assert "block 102" in state.text
            assert [s.state for s in sink.states] == ["connecting", "connected"]
            assert sink.jobs[-1] is None, "nothing is hashed any more when the upstream is left"
            assert node.calls[1][1][0] == {"rules": ["segwit"]}

    asyncio.run(play())


def test_longpoll_brings_new_transactions_and_new_blocks_at_once(tmp_path: Path) -> None:
    """Only a new tip makes the old work worthless."""

    async def play() -> None:
        sink = RecordingSink()
        async with FakeNode() as node, _running(_upstream(node, sink, tmp_path), sink):
            first = await sink.until_job()
            await node.until(lambda: node.count("getblocktemplate") == 2)
            node.add_transactions(recording()["template"]["transactions"])
            await sink.until(lambda: len(sink.jobs) == 2)
            second = sink.job
            await node.until(lambda: node.count("getblocktemplate") == 3)
            node.find_block()
            await sink.until(lambda: len(sink.jobs) == 3)
            third = sink.job
            assert [first.clean, second.clean, third.clean] == [True, False, True]
            assert [first.height, second.height, third.height] == [102, 102, 103]
            assert len(second.merkle_branch) == 4
            assert first.sequence < second.sequence < third.sequence
            assert len({first.job_id, second.job_id, third.job_id}) == 3
            assert node.plain_calls == 1

    asyncio.run(play())


def test_two_miners_of_one_node_never_do_the_same_work(tmp_path: Path) -> None:
    async def play() -> set[bytes]:
        roots = set()
        async with FakeNode() as node:
            for _ in range(2):
                sink = RecordingSink()
                async with _running(_upstream(node, sink, tmp_path), sink):
                    job = await sink.until_job()
                    roots.add(job.merkle_root(bytes(8)))
        return roots

    assert len(asyncio.run(play())) == 2


def test_a_hung_longpoll_holds_up_nothing(tmp_path: Path) -> None:
    """A new tip is found by asking for it, a fresh template comes by itself."""

    async def play() -> None:
        sink = RecordingSink()
        feed = FeedTimings(poll_s=0.01, refresh_s=NEVER, longpoll_pause_s=0.0)
        async with (
            FakeNode(hangs={"longpoll"}) as node,
            _running(_upstream(node, sink, tmp_path, feed=feed), sink),
        ):
            await sink.until_job()
            await node.until(lambda: node.count("getbestblockhash") >= 3)
            assert len(sink.jobs) == 1, "the tip is the same"
            node.find_block()
            await sink.until(lambda: len(sink.jobs) == 2)
            assert sink.job.clean
            assert [s.state for s in sink.states][1:] == ["connected", "connected"]

    asyncio.run(play())


def test_a_template_is_refreshed_where_longpoll_says_nothing(tmp_path: Path) -> None:
    async def play() -> None:
        sink = RecordingSink()
        feed = FeedTimings(poll_s=NEVER, refresh_s=0.01, longpoll_pause_s=0.0)
        async with (
            FakeNode(hangs={"longpoll"}) as node,
            _running(_upstream(node, sink, tmp_path, feed=feed), sink),
        ):
            await sink.until(lambda: len(sink.jobs) == 3)
            assert [j.clean for j in sink.jobs if j is not None] == [True, False, False]
            assert node.plain_calls >= 3

    asyncio.run(play())


def test_a_node_without_longpoll_is_asked(tmp_path: Path) -> None:
    async def play() -> None:
        sink = RecordingSink()
        feed = FeedTimings(poll_s=0.01, refresh_s=NEVER)
        async with (
            FakeNode(longpolls=False) as node,
            _running(_upstream(node, sink, tmp_path, feed=feed), sink),
        ):
            await sink.until_job()
            node.find_block()
            await sink.until(lambda: len(sink.jobs) == 2)
            assert node.plain_calls == node.count("getblocktemplate")

    asyncio.run(play())


def test_a_longpoll_that_fails_is_no_reason_to_stop(tmp_path: Path) -> None:
    """A proxy in between cuts it after a minute, for one; the next plain call shows that the node lives."""

    async def play() -> None:
        sink = RecordingSink()
        feed = FeedTimings(poll_s=NEVER, refresh_s=NEVER, longpoll_s=0.01, longpoll_pause_s=0.0)
        async with (
            FakeNode(hangs={"longpoll"}) as node,
            _running(_upstream(node, sink, tmp_path, feed=feed), sink),
        ):
            await sink.until_job()
            await node.until(lambda: node.count("getblocktemplate") >= 4)
            assert node.count("getbestblockhash") >= 2
            assert len(sink.jobs) == 1

    asyncio.run(play())


def test_a_killed_node_takes_the_work_with_it_and_a_new_one_brings_it_back(tmp_path: Path) -> None:
    async def play() -> None:
        sink = RecordingSink()
        async with FakeNode(cookie_file=tmp_path / ".cookie") as node:
            upstream = _upstream(node, sink, tmp_path, cookie_file=str(tmp_path / ".cookie"))
            async with _running(upstream, sink):
                await sink.until_job()
                await node.stop()
                state = await _until_code(sink, "connection_refused")
                assert state.state == "waiting"
                assert sink.jobs[-1] is None
                await node.start()
                await sink.until_job()
                await _until_code(sink, "connected")
                assert node.cookie_number == 2

    asyncio.run(play())


@pytest.mark.parametrize(
    ("failure", "code"),
    [
        (RpcFailure(-10, "Bitcoin Core is in initial sync and waiting for blocks..."), "node_syncing"),
        (RpcFailure(-9, "Bitcoin Core is not connected!"), "node_no_peers"),
        (RpcFailure(-28, "Loading block index…"), "node_starting"),
        (RpcFailure(-32601, "Method not found", 404), "node_not_rpc"),
        (RpcFailure(-1, "boom"), "node_error"),
    ],
)
def test_a_node_that_has_no_work_yet_is_waited_for(tmp_path: Path, failure: RpcFailure, code: str) -> None:
    async def play() -> None:
        sink = RecordingSink()
        async with FakeNode(failures={"getblocktemplate": failure}) as node:
            node.extra_info = {"headers": 900}
            async with _running(_upstream(node, sink, tmp_path), sink):
                state = await _until_code(sink, code)
                assert state.state == "waiting"
                assert "trying again in" in state.text
                assert ("block 101 of 900" in state.text) == (code == "node_syncing")
                assert sink.jobs == []
                node.failures.clear()
                await sink.until_job()
        assert {s.code for s in sink.states} <= CODES

    asyncio.run(play())


def test_progress_is_left_out_where_the_node_tells_none(tmp_path: Path) -> None:
    async def play() -> None:
        sink = RecordingSink()
        failures = {"getblocktemplate": RpcFailure(-10, "")}
        async with FakeNode(failures=failures) as node, _running(_upstream(node, sink, tmp_path), sink):
            assert " of " not in (await _until_code(sink, "node_syncing")).text

    asyncio.run(play())


@pytest.mark.parametrize(
    ("options", "node_options", "code"),
    [
        ({"payout_address": MAIN_ADDRESS}, {}, "address_network"),
        ({}, {"password": "other"}, "node_unauthorized"),
        ({}, {"raw": http(403, b"")}, "node_forbidden"),
        ({}, {"change_template": lambda t: t.update(rules=["!new"])}, "template_unusable"),
        ({}, {"change_template": lambda t: t.update(coinbaseaux={"x": "00" * 99})}, "template_unusable"),
    ],
)
def test_what_only_a_person_can_change_is_refused(
    tmp_path: Path, options: dict[str, Any], node_options: dict[str, Any], code: str
) -> None:
    async def play() -> None:
        sink = RecordingSink()
        async with (
            FakeNode(**node_options) as node,
            _running(_upstream(node, sink, tmp_path, **options), sink),
        ):
            state = await _until_code(sink, code)
            assert state.state == "refused"
            assert sink.jobs in ([], [None])

    asyncio.run(play())


def test_an_address_with_a_typing_error_ends_it_before_anybody_is_asked(tmp_path: Path) -> None:
    async def play() -> None:
        sink = RecordingSink()
        async with FakeNode() as node:
            await _upstream(node, sink, tmp_path, payout_address=MAIN_ADDRESS[:-1] + "5").run(sink)
            assert (sink.state.state, sink.state.code) == ("refused", "address_bad")
            assert "checksum" in sink.state.text
            assert node.calls == []

    asyncio.run(play())


@pytest.mark.parametrize("url", ["stratum+tcp://127.0.0.1:3333", "http://", "ftp://x:1"])
def test_addresses_that_are_no_nodes(tmp_path: Path, url: str) -> None:
    with pytest.raises(ValueError, match="http"):
        NodeUpstream(url, "", "", payout_address=MAIN_ADDRESS, blocks_dir=tmp_path)


def test_a_tip_that_is_no_hash_is_an_answer_that_cannot_be_used(tmp_path: Path) -> None:
    async def play() -> None:
        sink = RecordingSink()
        feed = FeedTimings(poll_s=0.01, refresh_s=NEVER)
        async with (
            FakeNode(longpolls=False) as node,
            _running(_upstream(node, sink, tmp_path, feed=feed), sink),
        ):
            await sink.until_job()
            node.failures["getbestblockhash"] = RpcFailure(-1, "first an error")
            await _until_code(sink, "node_error")
            del node.failures["getbestblockhash"]
            await sink.until_job()
            node.odd_tip = "zz"
            await _until_code(sink, "node_not_rpc")

    asyncio.run(play())


def test_a_long_connection_makes_the_backoff_start_anew(tmp_path: Path) -> None:
    async def play() -> None:
        sink, waits = RecordingSink(), []
        clock = itertools.count(0, 1000)

        async def sleep(seconds: float) -> None:
            waits.append(seconds)
            await asyncio.sleep(0)

        timings = NodeTimings(
            first_backoff_s=1.0, longest_backoff_s=100.0, starting_s=3.0, steady_s=10.0, feed=PATIENT
        )
        async with FakeNode(failures={"getblockchaininfo": RpcFailure(-1, "")}) as node:
            steady = _upstream(
                node,
                sink,
                tmp_path,
                timings=timings,
                sleep=sleep,
                jitter=lambda: 1.0,
                clock=lambda: next(clock),
            )
            async with _running(steady, sink):
                await node.until(lambda: len(waits) >= 3)
            assert set(waits) == {1.0}
            waits.clear()
            short = _upstream(
                node, sink, tmp_path, timings=timings, sleep=sleep, jitter=lambda: 1.0, clock=lambda: 0.0
            )
            async with _running(short, sink):
                await node.until(lambda: len(waits) >= 3)
            assert waits[:3] == [1.0, 2.0, 4.0]
            waits.clear()
            node.failures["getblockchaininfo"] = RpcFailure(-28, "Loading block index…")
            async with _running(short, sink):
                await node.until(lambda: len(waits) >= 3)
            assert set(waits) == {3.0}, "a node that starts is soon there"

    asyncio.run(play())


# ---- shares ------------------------------------------------------------------------------------------------


def test_shares_that_are_no_blocks_are_counted_here(tmp_path: Path) -> None:
    """Where a block takes a home PC centuries, its shares come every ten seconds."""

    async def play() -> None:
        sink = RecordingSink()
        async with FakeNode(chain="main", bits=DIFFICULTY_1_BITS) as node:
            upstream = _upstream(node, sink, tmp_path)
            async with _running(upstream, sink):
                job = await sink.until_job()
                assert work.hashes_per_share(job.target) == pytest.approx(200.0 * 10.0)
                assert job.difficulty == pytest.approx(work.difficulty_from_target(job.target))
                upstream.submit(mine(job))
                await sink.until(lambda: sink.outcomes)
                assert sink.results == ["local"]
                node.find_block()
                await sink.until(lambda: len(sink.jobs) == 2)
                upstream.submit(mine(job, start=1))
                assert sink.results == ["local", "stale"]
                assert "submitblock" not in node.methods

    asyncio.run(play())


@pytest.mark.parametrize(
    ("bits", "hashrate_hs", "hashes"),
    [
        ("207fffff", 200.0, 200.0),  # regtest: blocks come about once a second, not with every hash
        ("1f00ffff", 20_000.0, 65537.0),  # one block in 3 s: each is worth taking
        ("1f00ffff", 1000.0, 10_000.0),  # one block in a minute, and shares in between
        ("1d00ffff", None, 5_000_000.0),
    ],
)
def test_how_hard_the_devices_look(
    tmp_path: Path, bits: str, hashrate_hs: float | None, hashes: float
) -> None:
    async def play() -> None:
        sink = RecordingSink()
        async with FakeNode(bits=bits) as node:
            async with _running(_upstream(node, sink, tmp_path, hashrate_hs=hashrate_hs), sink):
                job = await sink.until_job()
            assert work.hashes_per_share(job.target) == pytest.approx(hashes, rel=0.01)

    asyncio.run(play())


def test_a_share_of_work_that_is_long_gone_is_stale(tmp_path: Path) -> None:
    async def play() -> None:
        sink = RecordingSink()
        async with FakeNode(chain="main", bits=DIFFICULTY_1_BITS) as node:
            upstream = _upstream(node, sink, tmp_path)
            upstream.submit(any_share(_any_job()))
            assert sink.outcomes == [], "nobody listens yet"
            async with _running(upstream, sink):
                first = await sink.until_job()
                for jobs in range(1, REMEMBERED_TEMPLATES + 1):
                    await node.until(lambda jobs=jobs: node.count("getblocktemplate") > jobs)  # type: ignore[misc]  # a bound loop variable
                    node.add_transactions([])
                    await sink.until(lambda jobs=jobs: len(sink.jobs) > jobs)  # type: ignore[misc]  # a bound loop variable
                upstream.submit(mine(first))
                assert sink.results == ["stale"]
                assert "old" in sink.outcomes[0].reason

    asyncio.run(play())


def _any_job() -> work.Job:
    return work.Job("x", -1, 1, bytes(32), b"", b"", (), 0x1D00FFFF, 1, b"", 8, 1, 1.0)


def test_a_share_with_another_hash_than_its_block_is_not_handed_in(tmp_path: Path) -> None:
    async def play() -> None:
        sink = RecordingSink()
        async with FakeNode() as node:
            upstream = _upstream(node, sink, tmp_path)
            async with _running(upstream, sink):
                job = await sink.until_job()
                upstream.submit(found(job, bytes(8), 1, bytes(32)))
                assert sink.results == ["rejected"]
                assert sink.jobs[-1] is job
            assert "submitblock" not in node.methods

    asyncio.run(play())


def test_what_is_wrong_inside_is_not_swallowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mistake of ours in a longpoll ends the run with its error, which the engine tells."""

    async def play() -> None:
        sink = RecordingSink()
        async with FakeNode() as node:
            upstream = _upstream(node, sink, tmp_path)
            task = asyncio.create_task(upstream.run(sink))
            await sink.until_job()
            await node.until(lambda: node.count("getblocktemplate") == 2)

            def broken(_: object) -> None:
                raise ZeroDivisionError

            monkeypatch.setattr("miners.upstream.node.feed.parse_template", broken)
            node.find_block()
            with pytest.raises(ZeroDivisionError):
                await task

    asyncio.run(play())

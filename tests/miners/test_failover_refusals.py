"""A server that refuses every share is no better than none: when that is so, and who works then."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

import pytest
from fakes.miner import FakeMember, make_job, make_share
from fakes.pool import FakeClock, RecordingSink

from miners.upstream.api import ShareOutcome
from miners.upstream.failover import FailoverUpstream
from miners.upstream.refusals import IN_A_ROW, LEAST_S, RETRY_S, Refusals

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

_JOB = make_job(1)


def _answer(result: str, *, asked: bool = True) -> ShareOutcome:
    return ShareOutcome(make_share(_JOB), result, "Low difficulty", 0.1 if asked else None)


def _refused(count: int = IN_A_ROW, over_s: float = LEAST_S, result: str = "rejected") -> Refusals:
    refusals = Refusals()
    for number in range(count):
        refusals.count(_answer(result), over_s * number / (count - 1))
    return refusals


@pytest.mark.parametrize("result", ["rejected", "stale"])
def test_many_in_a_row_over_minutes_are_too_many(result: str) -> None:
    refusals = _refused(result=result)
    assert (refusals.doubted, refusals.until_s) == (True, LEAST_S + RETRY_S)
    assert (refusals.in_a_row, refusals.words) == (IN_A_ROW, "Low difficulty")


def test_few_or_sudden_ones_are_not() -> None:
    assert not _refused(IN_A_ROW - 1).doubted
    assert not _refused(1000, LEAST_S - 1).doubted


def test_one_that_is_accepted_begins_the_count_anew_and_ends_the_doubt() -> None:
    refusals = _refused(IN_A_ROW - 1)
    refusals.count(_answer("accepted"), LEAST_S)
    refusals.count(_answer("rejected"), 2 * LEAST_S)
    assert (refusals.doubted, refusals.in_a_row) == (False, 1)
    doubted = _refused()
    doubted.count(_answer("accepted"), LEAST_S)
    assert not doubted.doubted


def test_what_was_given_up_here_says_nothing_of_the_server() -> None:
    refusals = Refusals()
    for number in range(100):
        refusals.count(_answer("stale", asked=False), 10.0 * number)
        refusals.count(_answer("local"), 10.0 * number)
    assert refusals.in_a_row == 0


def test_after_its_time_it_is_believed_again() -> None:
    refusals = _refused()
    refusals.pass_time(LEAST_S + RETRY_S - 1)
    assert refusals.doubted
    refusals.pass_time(LEAST_S + RETRY_S)
    assert not refusals.doubted


class _Play:
    def __init__(self, *names: str) -> None:
        self.members = [FakeMember(name) for name in names]
        self.clock = FakeClock()
        self.sink = RecordingSink()
        self.failover = FailoverUpstream(self.members, clock=self.clock)

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        task = asyncio.create_task(self.failover.run(self.sink))
        await self.settle()
        yield
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task

    async def settle(self) -> None:
        for _ in range(10):
            await asyncio.sleep(0)

    async def pass_s(self, seconds: float) -> None:
        self.clock.pass_s(seconds)
        self.failover.review()
        await self.settle()

    async def refuse_everything(self, member: FakeMember) -> None:
        assert member.sink is not None
        for nonce in range(IN_A_ROW):
            await self.pass_s(LEAST_S / (IN_A_ROW - 2))
            share = make_share(_JOB, nonce)
            self.failover.submit(share)
            member.pending.remove(share)
            member.sink.on_outcome(ShareOutcome(share, "rejected", "Low difficulty", 0.1))
        await self.settle()


def test_the_next_server_takes_over_with_a_sentence_and_the_first_gets_another_chance() -> None:
    async def test() -> None:
        play = _Play("a", "b")
        a, b = play.members
        async with play.running():
            a.give(_JOB)
            await play.refuse_everything(a)
            first = play.sink.state.servers[0]
            assert (first.state, first.code) == ("connected", "shares_refused")
            assert first.text == f"the server refused the last {IN_A_ROW} shares: Low difficulty"
            assert play.sink.state.server == 0, "it is better than nothing"
            assert b.running
            b.give(make_job(2))
            assert play.sink.state.server == 1
            assert play.sink.job.sequence == 2
            await play.pass_s(RETRY_S)
            await play.pass_s(10.0)
            assert (play.sink.state.server, play.sink.state.code) == (0, "connected")

    asyncio.run(test())


def test_a_new_connection_is_a_new_chance() -> None:
    async def test() -> None:
        play = _Play("a", "b")
        a, b = play.members
        async with play.running():
            a.give(_JOB)
            await play.refuse_everything(a)
            b.give(make_job(2))
            a.lose()
            a.give(make_job(3))
            await play.pass_s(10.0)
            assert play.sink.state.server == 0

    asyncio.run(test())


def test_without_another_server_it_goes_on_and_says_so() -> None:
    async def test() -> None:
        play = _Play("a")
        async with play.running():
            play.members[0].give(_JOB)
            await play.refuse_everything(play.members[0])
            assert play.sink.job is _JOB
            assert (play.sink.state.state, play.sink.state.code) == ("connected", "shares_refused")

    asyncio.run(test())

"""Several servers as one: work without gaps, shares to whom they belong, words for a person."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

import pytest
from fakes.loop import run
from fakes.miner import FakeMember, make_job, make_share
from fakes.pool import FakeClock, RecordingSink

from miners.protocol import ServerState
from miners.upstream.failover import FailoverUpstream
from miners.upstream.standing import FailoverTimings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

STANDBY = ServerState("standby", "", "standby")


class Setup:
    """Members a, b, c ..., a clock that the test moves, and a sink that remembers."""

    def __init__(self, count: int) -> None:
        self.members = [FakeMember(name) for name in "abcdef"[:count]]
        self.clock = FakeClock()
        self.sink = RecordingSink()
        self.failover = FailoverUpstream(self.members, timings=FailoverTimings(10, 5, 8), clock=self.clock)

    async def pass_s(self, seconds: float) -> None:
        """Let time pass; what was due is done when this returns."""
        self.clock.pass_s(seconds)
        self.failover.review()
        await settle()

    def starts(self) -> list[int]:
        return [member.runs for member in self.members]


async def settle() -> None:
    """Let every task take its turn until nothing is left to do."""
    for _ in range(10):
        await asyncio.sleep(0)


@contextlib.asynccontextmanager
async def running(count: int) -> AsyncIterator[Setup]:
    s = Setup(count)
    task = asyncio.create_task(s.failover.run(s.sink))
    await settle()
    try:
        yield s
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
    assert not any(member.running for member in s.members)


def last_servers(s: Setup) -> Sequence[str]:
    return [server.state for server in s.sink.state.servers]


def test_without_a_server_there_is_no_upstream() -> None:
    with pytest.raises(ValueError, match="no server"):
        FailoverUpstream([])


def test_one_server_alone_is_like_itself() -> None:
    """Its states, its jobs and its answers, with the number of the one server in addition."""

    async def test() -> None:
        async with running(1) as s:
            (a,) = s.members
            a.give(make_job(1))
            await s.sink.until_job()
            share = make_share(make_job(1))
            s.failover.submit(share)
            a.answer(share)
            assert s.sink.results == ["accepted"]
            a.lose("the pool closed the connection")
            assert s.sink.jobs == [make_job(1), None]
            state = s.sink.state
            assert (state.state, state.code, state.url) == ("waiting", "closed", a.url)
            assert state.text == "the pool closed the connection; trying again in 1 s"
            assert (state.server, len(state.servers)) == (None, 1)
            a.tell("connecting", "connecting again")
            assert s.sink.state.text == "connecting again"
            await s.pass_s(1000)
            assert s.starts() == [1]

    run(test)


def test_one_server_alone_that_fails_for_ever_is_not_hidden() -> None:
    async def test() -> None:
        s = Setup(1)
        task = asyncio.create_task(s.failover.run(s.sink))
        await settle()
        s.members[0].end(RuntimeError("a bug"))
        with pytest.raises(RuntimeError, match="a bug"):
            await task

    run(test)


def test_a_refusal_lets_the_next_begin_at_once_and_the_first_go_on_trying() -> None:
    async def test() -> None:
        async with running(3) as s:
            a, b, _ = s.members
            assert s.starts() == [1, 0, 0]
            a.tell("refused", "the pool refused the worker", "worker_refused")
            await settle()
            assert s.starts() == [1, 1, 0]
            b.give(make_job(1))
            assert s.sink.job == make_job(1)
            assert s.sink.state.server == 1
            assert s.sink.state.text == f"connected to {b.url}"
            assert s.sink.state.servers == (
                ServerState("refused", "the pool refused the worker", "worker_refused"),
                ServerState("connected", f"connected to {b.url}", "connected"),
                STANDBY,
            )
            assert a.running

    run(test)


def test_a_server_that_says_nothing_is_not_waited_for() -> None:
    async def test() -> None:
        async with running(2) as s:
            await s.pass_s(9.9)
            assert s.starts() == [1, 0]
            await s.pass_s(0.1)
            assert s.starts() == [1, 1]
            assert s.sink.state.state == "connecting"
            assert s.sink.state.server is None

    run(test)


def test_timers_wake_it_by_themselves() -> None:
    """Nothing is told, real time passes: the next server is asked all the same."""

    async def test() -> None:
        members, sink = [FakeMember("a"), FakeMember("b")], RecordingSink()
        failover = FailoverUpstream(members, timings=FailoverTimings(0.01, 0.01, 0.01))
        task = asyncio.create_task(failover.run(sink))
        await sink.until(lambda: members[1].running)
        members[1].give(make_job(1))
        members[0].give(make_job(2))
        await sink.until(lambda: sink.state.server == 0)
        await members[1].gone.wait()
        assert sink.jobs == [make_job(1), make_job(2)]
        task.cancel()
        await asyncio.wait([task])

    run(test)


def test_the_work_returns_to_the_first_without_a_gap() -> None:
    """Make before break: the second's work lasts until the first's begins, and its shares are answered."""

    async def test() -> None:
        async with running(2) as s:
            a, b = s.members
            a.give(make_job(1))
            a.lose()
            await settle()
            b.give(make_job(2))
            late = make_share(make_job(2))
            a.give(make_job(3))
            assert s.sink.job == make_job(2)
            await s.pass_s(5)
            assert s.sink.jobs == [make_job(1), None, make_job(2), make_job(3)]
            assert (s.sink.state.server, last_servers(s)) == (0, ["connected", "standby"])
            s.failover.submit(late)
            assert b.pending == [late]
            b.answer(late)
            assert s.sink.results == ["accepted"]
            await s.pass_s(8)
            assert not b.running
            s.failover.submit(make_share(make_job(2), 8))
            assert s.sink.outcomes[-1].result == "stale"
            assert "left" in s.sink.outcomes[-1].reason
            assert s.sink.job == make_job(3)

    run(test)


def test_when_the_active_one_fails_another_with_work_follows_without_a_gap() -> None:
    async def test() -> None:
        async with running(2) as s:
            a, b = s.members
            a.lose()
            await settle()
            b.give(make_job(1))
            a.give(make_job(2))
            b.give(make_job(3))
            b.lose()
            assert s.sink.jobs == [make_job(1), make_job(3), make_job(2)]

    run(test)


def test_new_work_of_a_server_that_only_stands_by_changes_nothing() -> None:
    async def test() -> None:
        async with running(2) as s:
            a, b = s.members
            a.lose()
            await settle()
            b.give(make_job(1))
            a.give(make_job(2))
            a.give(make_job(4))
            assert s.sink.jobs == [make_job(1)]
            await s.pass_s(5)
            b.give(make_job(5))
            assert s.sink.jobs == [make_job(1), make_job(4)]
            a.give(make_job(6))
            assert s.sink.job == make_job(6)

    run(test)


def test_all_fail_is_one_sentence_with_each_reason() -> None:
    async def test() -> None:
        async with running(2) as s:
            a, b = s.members
            a.lose("cannot reach a:3333: connection refused")
            await settle()
            b.lose("the server does not speak Stratum")
            text = "cannot reach a:3333: connection refused; b:3333: the server does not speak Stratum"
            assert s.sink.state.text == f"no server gives work: {text}"
            assert (s.sink.state.state, s.sink.state.code) == ("waiting", "closed")
            a.tell("connecting", "connecting to a")  # its next attempt does not hide what is wrong
            assert s.sink.state.text == f"no server gives work: {text}"
            a.tell("refused", "no")
            b.tell("refused", "never")
            assert s.sink.state.state == "refused"
            assert s.sink.state.text == "no server gives work: a:3333: no; b:3333: never"

    run(test)


def test_servers_that_end_for_ever_are_refused_with_words_and_the_others_go_on() -> None:
    async def test() -> None:
        s = Setup(3)
        task = asyncio.create_task(s.failover.run(s.sink))
        await settle()
        a, b, c = s.members
        a.end(RuntimeError("no silicon"))
        await settle()
        assert s.sink.state.servers[0] == ServerState("refused", "it failed: no silicon", "closed")
        b.tell("refused", "the address is wrong", "address_bad")
        b.end()
        await settle()
        assert s.sink.state.servers[1] == ServerState("refused", "the address is wrong", "address_bad")
        c.give(make_job(1))
        assert s.sink.state.server == 2
        await s.pass_s(100)
        assert s.starts() == [1, 1, 1]
        c.end()
        await task
        assert s.sink.state.state == "refused"
        assert s.sink.state.text == (
            "no server gives work: a:3333: it failed: no silicon; b:3333: the address is wrong; "
            "c:3333: this source of work ended"
        )
        assert s.sink.jobs == [make_job(1), None]

    run(test)


def test_every_share_is_answered_exactly_once() -> None:
    """Also where a member forgets a share, or answers twice."""

    async def test() -> None:
        async with running(2) as s:
            a, b = s.members
            a.give(make_job(1))
            shares = [make_share(make_job(1), nonce) for nonce in range(4)]
            for share in shares:
                s.failover.submit(share)
            a.answer(shares[0])
            a.pending.append(shares[0])
            a.answer(shares[0], "rejected", "said twice")
            assert s.sink.results == ["accepted"]
            a.pending.clear()  # forgotten
            a.end(RuntimeError("crashed"))
            await settle()
            assert s.sink.results == ["accepted", "stale", "stale", "stale"]
            assert {o.share.nonce for o in s.sink.outcomes} == {0, 1, 2, 3}
            b.give(make_job(2))
            s.failover.submit(make_share(make_job(77)))
            assert s.sink.results[4:] == ["stale"]

    run(test)


def test_shares_that_wait_when_it_is_cancelled_are_stale() -> None:
    async def test() -> None:
        async with running(2) as s:
            s.members[0].give(make_job(1))
            s.failover.submit(make_share(make_job(1)))
        assert s.sink.results == ["stale"]
        assert s.sink.jobs == [make_job(1), None]
        s.failover.submit(make_share(make_job(1), 8))
        assert s.sink.results == ["stale", "stale"]

    run(test)


def test_one_that_is_left_may_say_goodbye_in_peace_and_be_asked_again() -> None:
    async def test() -> None:
        async with running(2) as s:
            a, b = s.members
            a.lose()
            await settle()
            b.give(make_job(1))
            a.give(make_job(2))
            await s.pass_s(5)
            b.goodbye.clear()
            await s.pass_s(8)
            assert b.running
            a.lose()
            await s.pass_s(1)
            assert s.sink.jobs[-1] is None
            assert s.starts() == [1, 1]
            b.goodbye.set()
            await settle()
            assert s.starts() == [1, 2]
            b.give(make_job(3))
            assert s.sink.job == make_job(3)

    run(test)


def test_the_end_waits_for_one_that_says_goodbye_already() -> None:
    async def test() -> None:
        s = Setup(2)
        task = asyncio.create_task(s.failover.run(s.sink))
        await settle()
        a, b = s.members
        a.lose()
        await settle()
        b.give(make_job(1))
        a.give(make_job(2))
        await s.pass_s(5)
        b.goodbye.clear()
        await s.pass_s(8)
        task.cancel()
        await settle()
        assert not task.done()
        b.goodbye.set()
        await asyncio.wait([task])
        assert not a.running
        assert not b.running

    run(test)


def test_it_can_run_again_after_it_was_cancelled() -> None:
    async def test() -> None:
        async with running(2) as s:
            s.members[0].give(make_job(1))
        task = asyncio.create_task(s.failover.run(s.sink))
        await settle()
        assert s.starts() == [2, 0]
        s.members[0].give(make_job(2))
        assert s.sink.job == make_job(2)
        task.cancel()
        await asyncio.wait([task])

    run(test)


def test_searched_work_is_told_to_its_member() -> None:
    async def test() -> None:
        async with running(2) as s:
            s.members[0].give(make_job(1))
            s.failover.exhausted(make_job(1))
            s.failover.exhausted(make_job(9))
            assert s.members[0].searched == [make_job(1)]

    run(test)


def test_old_jobs_are_forgotten_in_the_end() -> None:
    async def test() -> None:
        async with running(1) as s:
            for number in range(1, 5000):
                s.members[0].give(make_job(number))
            s.failover.submit(make_share(make_job(1)))
            assert s.sink.results == ["stale"]
            s.failover.submit(make_share(make_job(4000)))
            assert s.members[0].pending

    run(test)


def test_a_server_without_a_readable_address_goes_by_its_number() -> None:
    async def test() -> None:
        async with running(2) as s:
            a, b = s.members
            a.url = b.url = ""
            a.lose("broken")
            await settle()
            b.lose("broken too")
            assert s.sink.state.text == "no server gives work: server 1: broken; server 2: broken too"

    run(test)

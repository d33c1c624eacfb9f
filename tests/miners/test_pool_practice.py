"""The practice network: our pool as a child process, mined on through TCP."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from typing import TYPE_CHECKING, Any

import pytest
from fakes.pool import RecordingSink, any_share, mine

from miners.upstream import practice
from miners.upstream.historic import BLOCKS
from miners.upstream.practice import PracticeUpstream, event_of, pool_argv

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

HASHRATE_HS = 2_000.0


def _play(
    test: Callable[[PracticeUpstream, RecordingSink], Awaitable[None]], **options: Any
) -> tuple[RecordingSink, PracticeUpstream]:
    sink = RecordingSink()

    async def no_wait(_: float) -> None:
        await asyncio.sleep(0)

    async def play() -> PracticeUpstream:
        settings: dict[str, Any] = {"sleep": no_wait, "jitter": lambda: 1.0, **options}
        upstream = PracticeUpstream(HASHRATE_HS, 5.0, on_notice=sink.on_notice, **settings)
        task = asyncio.create_task(upstream.run(sink))
        try:
            await test(upstream, sink)
        finally:
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        return upstream

    return sink, asyncio.run(play())


def _is_gone(pid: int) -> bool:
    """Ended and waited for; the number itself may be a stranger's by now."""
    try:
        os.waitpid(pid, os.WNOHANG)
    except ChildProcessError:
        return True
    return False


def test_mines_on_a_child_of_its_own_that_ends_with_it() -> None:
    """The first difficulty is the one at which this hashrate finds a share in 5 s."""
    pids: list[int] = []

    async def test(upstream: PracticeUpstream, sink: RecordingSink) -> None:
        await sink.until(lambda: sink.states)
        upstream.submit(any_share(BLOCKS[0].job(1)))
        job = await sink.until_job()
        assert job.difficulty == pytest.approx(HASHRATE_HS * 5 / 2**32, rel=1e-3)
        assert sink.state.state == "connected"
        assert sink.state.text.startswith("connected to 127.0.0.1:")
        upstream.submit(mine(job))
        await sink.until(lambda: len(sink.outcomes) == 2)
        assert sink.results == ["stale", "accepted"]
        assert upstream.child_pid is not None
        pids.append(upstream.child_pid)

    sink, upstream = _play(test)
    assert sink.outcomes[0].reason == "the practice pool is not running"
    assert _is_gone(pids[0])
    assert upstream.child_pid is None
    assert upstream.clients is None
    assert sink.jobs[-1] is None


def test_counts_the_clients_of_the_pool() -> None:
    async def test(upstream: PracticeUpstream, sink: RecordingSink) -> None:
        job = await sink.until_job()
        while upstream.clients is None:  # noqa: ASYNC110 - told through a pipe of its own, later than the job
            await asyncio.sleep(0)
        assert upstream.clients == 1
        assert job.height == 1

    _play(test)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="signals of POSIX")
def test_starts_the_pool_again_when_it_dies() -> None:
    async def test(upstream: PracticeUpstream, sink: RecordingSink) -> None:
        first = await sink.until_job()
        pid = upstream.child_pid
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
        await sink.until(lambda: any("starting it again in 1 s" in state.text for state in sink.states))
        second = await sink.until_job()
        assert upstream.child_pid != pid
        assert second.sequence > first.sequence
        upstream.submit(any_share(first))
        assert sink.outcomes[-1].reason == "found for an earlier connection"

    sink, _ = _play(test)
    assert any("the practice pool ended (exit code -9)" in state.text for state in sink.states)
    assert None in sink.jobs


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["./no/such/program"], "the practice pool cannot be started: "),
        ([sys.executable, "-c", "raise SystemExit(3)"], "the practice pool did not start"),
        ([sys.executable, "-c", "print('no json')"], "the practice pool did not start"),
        ([sys.executable, "-c", "print('[1]')"], "the practice pool did not start"),
        (
            [sys.executable, "-c", "import sys; sys.stdin.read()"],
            "the practice pool did not answer within 0 s",
        ),
    ],
)
def test_a_pool_that_cannot_start_is_said_and_tried_again(
    monkeypatch: pytest.MonkeyPatch, argv: list[str], words: str
) -> None:
    if "did not answer" in words:
        monkeypatch.setattr(practice, "START_S", 0.2)

    async def test(_: PracticeUpstream, sink: RecordingSink) -> None:
        await sink.until(lambda: sum(state.state == "waiting" for state in sink.states) >= 2)

    sink, _ = _play(test, argv=argv)
    waiting = [state.text for state in sink.states if state.state == "waiting"]
    assert waiting[0].startswith(words)
    assert waiting[0].endswith("; starting it again in 1 s")
    assert waiting[1].endswith("; starting it again in 2 s")
    assert not sink.jobs


def test_a_long_life_starts_the_backoff_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(practice, "STEADY_S", 0.0)

    async def test(_: PracticeUpstream, sink: RecordingSink) -> None:
        await sink.until(lambda: sum(state.state == "waiting" for state in sink.states) >= 3)

    sink, _ = _play(test, argv=["./no/such/program"])
    assert all("in 1 s" in state.text for state in sink.states if state.state == "waiting")


def test_a_pool_that_does_not_want_to_end_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(practice, "_STOP_S", 0.2)
    script = (
        "import json, time\n"
        "print(json.dumps({'event': 'listening', 'port': 1}), flush=True)\n"
        "while True: time.sleep(60)\n"
    )
    pids: list[int] = []

    async def test(upstream: PracticeUpstream, sink: RecordingSink) -> None:
        await sink.until(lambda: any("127.0.0.1:1" in state.text for state in sink.states))
        assert upstream.child_pid is not None
        pids.append(upstream.child_pid)

    _play(test, argv=[sys.executable, "-c", script])
    assert _is_gone(pids[0])


def test_a_sink_that_fails_is_heard() -> None:
    """A mistake of ours must not end the mining in silence."""

    class Broken(RecordingSink):
        def on_job(self, job: object) -> None:
            raise ArithmeticError("a mistake")

    async def play() -> None:
        upstream = PracticeUpstream(HASHRATE_HS)
        with pytest.raises(ArithmeticError, match="a mistake"):
            await upstream.run(Broken())

    asyncio.run(play())


def test_before_it_runs_a_share_is_nobodys() -> None:
    PracticeUpstream(0.0).submit(any_share(BLOCKS[0].job(1)))


def test_the_pools_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    assert pool_argv() == [sys.executable, "-m", "miners.pool"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert pool_argv() == [sys.executable, "--pool"]


def test_the_child_finds_the_package_whatever_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    assert practice._environment()["PYTHONPATH"].endswith(f"{os.pathsep}elsewhere")
    monkeypatch.delenv("PYTHONPATH")
    assert os.pathsep not in practice._environment()["PYTHONPATH"]


@pytest.mark.parametrize(
    ("line", "event"),
    [
        (b'{"event": "x", "port": 5}', {"event": "x", "port": 5}),
        (b"no json", {}),
        (b"[1]", {}),
        (b"\xff", {}),
        (b"[" * 9000, {}),
    ],
)
def test_what_the_pool_says_that_is_no_event_says_nothing(line: bytes, event: dict[str, object]) -> None:
    assert event_of(line) == event

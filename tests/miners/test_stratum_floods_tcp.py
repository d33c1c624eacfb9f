"""A server that floods, over real TCP: nothing grows, others get their turn, and it ends in one sentence."""

from __future__ import annotations

import asyncio
import json
import time
import tracemalloc
from typing import Any

import pytest
from fakes.hostile import FLOOD, PATIENT, end_of, good, is_good, leave, play_hostile
from fakes.pool import RecordingSink, Script, ScriptedServer, any_share, notify_params, stay

from miners.upstream.stratum.client import StratumUpstream
from miners.upstream.stratum.job_gate import BURST as JOBS_BURST
from miners.upstream.stratum.job_gate import JOBS_HZ
from miners.upstream.stratum.notices import BURST
from miners.upstream.stratum.session import MAX_BROKEN_MESSAGES


def test_a_flood_of_jobs_is_mined_without_growing() -> None:
    """10,000 jobs: few of them are begun, in their order, and none stays in memory."""

    async def flood(script: Script) -> None:
        await script.welcome()
        line = json.dumps(
            {"id": None, "method": "mining.notify", "params": notify_params("f", branch=["ab" * 32] * 12)}
        )
        for _ in range(FLOOD // 100):
            script.say_raw((line + "\n").encode() * 100)
            await script.writer.drain()

    class Forgetful(RecordingSink):
        """Keeps the numbers of jobs only."""

        def __init__(self) -> None:
            super().__init__()
            self.numbers: list[int] = []

        def on_job(self, job: Any) -> None:
            if job is not None:
                self.numbers.append(job.sequence)
            self.jobs = [job]
            self._changed.set()

    async def play() -> None:
        async def no_wait(_: float) -> None:
            await asyncio.sleep(0)

        sink, begun_s = Forgetful(), time.monotonic()
        async with ScriptedServer(flood, good) as server:
            upstream = StratumUpstream(
                server.url, "me", on_report=lambda _: None, timings=PATIENT, sleep=no_wait
            )
            tracemalloc.start()
            try:
                task = asyncio.create_task(upstream.run(sink))
                await sink.until(lambda: is_good(sink))
                _, peak = tracemalloc.get_traced_memory()
            finally:
                tracemalloc.stop()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        assert sink.numbers == sorted(set(sink.numbers))
        assert sink.numbers[-1] < FLOOD, "those that nobody could have begun were passed over"
        seconds = time.monotonic() - begun_s
        assert len(sink.numbers) <= JOBS_BURST + JOBS_HZ * seconds + 2
        assert peak < 8 << 20, "bytes"

    asyncio.run(play())


def test_the_others_get_their_turn_in_a_flood() -> None:
    """A share, a timer, the commands of the app: nobody waits until the server stops."""
    stopped = asyncio.Event()

    async def flood(script: Script) -> None:
        await script.welcome()
        line = (
            json.dumps({"id": None, "method": "mining.notify", "params": notify_params("f")}) + "\n"
        ).encode()
        while not stopped.is_set():
            script.say_raw(line * 50)
            await script.writer.drain()

    async def test(sink: RecordingSink, upstream: StratumUpstream) -> None:
        await sink.until(lambda: sink.jobs and sink.jobs[-1] is not None and sink.job.sequence > 200)
        loop = asyncio.get_running_loop()
        for _ in range(20):
            turn = loop.create_future()
            loop.call_soon(turn.set_result, None)
            async with asyncio.timeout(20):
                await turn
        upstream.submit(any_share(sink.job))
        stopped.set()
        await sink.until(lambda: is_good(sink))
        assert len(sink.outcomes) == 1

    play_hostile(flood, test)


@pytest.mark.parametrize(
    ("method", "params", "code"),
    [
        ("client.show_message", ["buy now"], "pool_message"),
        ("client.reconnect", ["evil.example", 1, 0], "pool_reconnect_refused"),
    ],
)
def test_a_flood_of_messages_is_no_flood_of_faults(method: str, params: list[Any], code: str) -> None:
    async def flood(script: Script) -> None:
        await script.welcome()
        line = (json.dumps({"id": None, "method": method, "params": params}) + "\n").encode()
        script.say_raw(line * FLOOD)
        await leave(script)

    sink = play_hostile(flood)
    assert sink.codes == [code] * BURST


def test_a_flood_of_broken_messages_ends_in_one_sentence() -> None:
    async def flood(script: Script) -> None:
        await script.welcome()
        line = b'{"id":null,"method":"mining.notify","params":[1]}\n'
        script.say_raw(line * FLOOD)
        await stay(script)

    sink = play_hostile(flood)
    assert sink.codes == ["pool_message_broken"] * BURST
    code, text = end_of(sink)
    assert code == "broken_messages"
    assert text.startswith("the pool sent too many broken messages")
    assert MAX_BROKEN_MESSAGES > BURST


def test_a_flood_of_answers_to_nobody_and_of_questions_is_survived() -> None:
    async def flood(script: Script) -> None:
        await script.welcome()
        for number in range(FLOOD // 2):
            script.say(
                {"id": number + 100, "result": True, "error": None},
                {"id": number, "method": "client.get_version"},
            )
            if number % 100 == 0:
                await script.writer.drain()
        await leave(script)

    sink = play_hostile(flood)
    assert not sink.notices
    assert end_of(sink)[0] == "closed"

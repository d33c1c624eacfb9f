"""A hostile server over real TCP: fragments, floods, slow loris, lines without end, half-open connections.

Whatever it does, the client ends in one clear sentence or skips with a notice, and the next connection, to a
good server, mines. Chance is seeded: a failure can be played again.
"""

from __future__ import annotations

import asyncio
import json
import random
import tracemalloc
from typing import Any

import pytest
from fakes.hostile import BROKEN, GOOD, PATIENT, end_of, is_good, leave, play_hostile
from fakes.pool import RecordingSink, Script, ScriptedServer, any_share, notify_params, stay

from miners.upstream.stratum import messages
from miners.upstream.stratum.client import StratumUpstream
from miners.upstream.stratum.job_gate import BURST
from miners.upstream.stratum.terms import StratumTimings

# ---- fragments ----


@pytest.mark.parametrize("seed", range(8))
def test_fragments_of_one_to_seven_bytes(seed: int) -> None:
    """Point 14: a whole conversation in crumbs, and every job of it arrives."""
    chance = random.Random(seed)

    async def crumbs(script: Script) -> None:
        async def say(*lines: dict[str, Any]) -> None:
            raw = b"".join(json.dumps(line).encode() + chance.choice([b"\n", b"\r\n"]) for line in lines)
            while raw:
                size = chance.randint(1, 7)
                script.say_raw(raw[:size])
                raw = raw[size:]
                await script.writer.drain()
                await asyncio.sleep(0)

        request = await script.hear("mining.subscribe")
        await say({"id": request["id"], "result": [[], "0a0b", 4], "error": None})
        request = await script.hear("mining.authorize")
        await say(
            {"id": request["id"], "result": True, "error": None},
            *({"id": None, "method": "mining.notify", "params": notify_params(str(n))} for n in range(5)),
        )

    sink = play_hostile(crumbs)
    assert [job and job.job_id for job in sink.jobs][:6] == ["0", "1", "2", "3", "4", None]
    assert not sink.notices


def test_a_thousand_messages_in_one_read() -> None:
    """Few are begun, few of the others are read, and the newest is what is mined."""

    async def burst(script: Script) -> None:
        await script.welcome()
        for number in range(1000):
            script.notify(str(number), clean=False)
        await stay(script)

    async def test(sink: RecordingSink, _: StratumUpstream) -> None:
        await sink.until(lambda: sink.jobs and sink.job.job_id == "999")
        assert sink.job.sequence < 1000, "those that nobody could have begun were passed over"
        assert BURST <= len(sink.jobs) < 1000

    play_hostile(burst, test)


# ---- slow and silent ----


@pytest.mark.parametrize("when", ["before", "after"])
def test_slow_loris_is_silence(when: str) -> None:
    """A byte now and then, for ever: what is no whole line is no word."""
    sent = 0

    async def loris(script: Script) -> None:
        nonlocal sent
        if when == "after":
            await script.welcome()
        while True:
            script.say_raw(b"{")
            sent += 1
            await script.writer.drain()
            await asyncio.sleep(0.002)

    patience = {"request_s": 0.1} if when == "before" else {"silence_s": 0.2}
    sink = play_hostile(loris, timings=StratumTimings(connect_s=20, **patience), only_hostile=True)
    code, text = end_of(sink)
    assert code == ("silent" if when == "after" else "no_answer")
    assert text.startswith("nothing heard from the pool" if when == "after" else "the pool did not answer")
    assert sent > 1


def test_a_half_open_connection_is_left_after_the_silence() -> None:
    """The other side is gone without a FIN: nothing comes, nothing fails, shares stay without an answer."""

    async def gone(script: Script) -> None:
        await script.welcome()
        await asyncio.Event().wait()

    async def test(sink: RecordingSink, upstream: StratumUpstream) -> None:
        upstream.submit(any_share(await sink.until_job()))
        await sink.until(lambda: is_good(sink))

    sink = play_hostile(gone, test, timings=StratumTimings(silence_s=0.2, submit_s=20))
    assert [(o.result, o.reason) for o in sink.outcomes] == [
        ("stale", "the connection ended before the pool answered")
    ]
    assert {s.code for s in sink.states if s.state == "waiting"} == {"silent"}


def test_a_connection_that_is_reset() -> None:
    async def reset(script: Script) -> None:
        await script.welcome()
        await script.hear("mining.extranonce.subscribe")
        script.writer.transport.abort()

    assert end_of(play_hostile(reset))[0] == "closed"


# ---- what is no Stratum ----


def test_ten_megabytes_without_a_line_end() -> None:
    """Read no further than the longest line that is allowed."""
    sent = 0

    async def endless(script: Script) -> None:
        nonlocal sent
        await script.welcome()
        while sent < 10 << 20:
            script.say_raw(b"x" * 65536)
            sent += 65536
            await script.writer.drain()

    tracemalloc.start()
    try:
        sink = play_hostile(endless)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    code, text = end_of(sink)
    assert code == "broken_messages"
    assert f"longer than {messages.MAX_LINE} bytes" in text
    assert peak < 8 << 20, "bytes"
    assert sink.codes == ["pool_not_stratum"]


@pytest.mark.parametrize(
    ("raw", "code", "words"),
    [
        (b"HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\n\r\n<html>", "not_stratum", "web server"),
        (b"<html><body>Welcome to nginx!</body></html>", "not_stratum", "web server"),
        (b"\x15\x03\x03\x00\x02\x02\x46", "not_stratum", "stratum+ssl://"),
        (b"\x00\x01\x02\x03\xff\n", "not_stratum", "does not speak Stratum"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "not_stratum", "does not speak Stratum"),
        (b"[" * 100_000 + b"\n", "not_stratum", "does not speak Stratum"),
        (b'{"a":' * 30_000 + b"\n", "not_stratum", "does not speak Stratum"),
        (b'{"id":1,"result":' + b"9" * 5000 + b"}\n", "not_stratum", "does not speak Stratum"),
        (b'{"id":null,"method":"mining.set_difficulty","params":[NaN]}\n', "not_stratum", "Stratum"),
        (b"", "closed", "stratum+ssl://"),
        (b'{"id":1,"res', "closed", "closed the connection"),
    ],
    ids=[
        "http",
        "html",
        "tls",
        "zeros",
        "ssh",
        "deep-list",
        "deep-object",
        "digits",
        "nan",
        "nothing",
        "cut",
    ],
)
def test_strangers_end_in_one_clear_sentence(raw: bytes, code: str, words: str) -> None:
    async def stranger(script: Script) -> None:
        await script.hear("mining.subscribe")
        script.say_raw(raw)
        await leave(script)

    sink = play_hostile(stranger)
    assert end_of(sink)[0] == code
    assert words in end_of(sink)[1]
    assert len(end_of(sink)[1]) < 200
    assert len(sink.notices) <= 1


@pytest.mark.parametrize(("method", "params"), BROKEN, ids=lambda value: str(value)[:24])
def test_one_broken_message_is_skipped_with_a_notice_and_the_work_goes_on(
    method: str, params: list[Any]
) -> None:
    async def bend(script: Script) -> None:
        await script.welcome(extranonce1=GOOD)
        await script.hear("mining.extranonce.subscribe")
        script.announce(method, *params)
        script.notify("after")
        await stay(script)

    async def test(sink: RecordingSink, _: StratumUpstream) -> None:
        await sink.until(lambda: sink.jobs and sink.job.job_id == "after")
        assert sink.job.difficulty == 1e-9

    sink = play_hostile(bend, test)
    assert sink.codes == ["pool_message_broken"]
    assert len(sink.notices[0][1]) < 250
    assert [state.state for state in sink.states] == ["connecting", "connected"]


def test_nbits_of_nothing_are_mined_and_never_called_a_block() -> None:
    async def odd(script: Script) -> None:
        await script.welcome(extranonce1=GOOD)
        for nbits in ("00000000", "ffffffff", "01ffffff", "207fffff", "1d80ffff"):
            script.notify(nbits, nbits=nbits)
        await stay(script)

    async def test(sink: RecordingSink, _: StratumUpstream) -> None:
        await sink.until(lambda: sink.jobs and sink.job.job_id == "1d80ffff")

    sink = play_hostile(odd, test)
    targets = {job.job_id: job.network_target for job in sink.jobs if job is not None}
    assert targets["00000000"] == targets["1d80ffff"] == 0


def test_a_pool_that_refuses_versions_is_not_asked_again_on_the_next_connection() -> None:
    async def fickle(script: Script) -> None:
        request = await script.hear("mining.configure")
        script.answer(request, {"version-rolling": True, "version-rolling.mask": "1fffe000"})
        await script.welcome()
        request = await script.hear("mining.submit")
        assert len(request["params"]) == 6
        script.say({"id": request["id"], "result": False, "error": "Invalid version mask"})
        await script.writer.drain()

    async def plain(script: Script) -> None:
        assert (await script.hear())["method"] == "mining.subscribe"
        script.answer(script.heard[0], [[], GOOD, 4])
        script.answer(await script.hear("mining.authorize"), result=True)
        script.notify()
        await stay(script)

    async def play() -> None:
        async def no_wait(_: float) -> None:
            await asyncio.sleep(0)

        sink = RecordingSink()
        async with ScriptedServer(fickle, plain) as server:
            upstream = StratumUpstream(
                server.url,
                "me",
                version_rolling=True,
                sleep=no_wait,
                timings=PATIENT,
                on_notice=sink.on_notice,
            )
            task = asyncio.create_task(upstream.run(sink))
            upstream.submit(any_share(await sink.until_job()))
            await sink.until(lambda: is_good(sink))
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        assert sink.codes == ["pool_version_refused"]

    asyncio.run(play())

"""A hostile server over real TCP: fragments, floods, slow loris, lines without end, half-open connections.

Whatever it does, the client ends in one clear sentence or skips with a notice, and the next connection, to a
good server, mines. Chance is seeded: a failure can be played again.
"""

from __future__ import annotations

import asyncio
import json
import random
import tracemalloc
from typing import TYPE_CHECKING, Any

import pytest
from fakes_pool import RecordingSink, Script, ScriptedServer, any_share, notify_params, stay

from miners.upstream.api import CODES
from miners.upstream.stratum import messages
from miners.upstream.stratum.client import StratumUpstream
from miners.upstream.stratum.notices import BURST
from miners.upstream.stratum.session import MAX_BROKEN_MESSAGES
from miners.upstream.stratum.terms import StratumTimings

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

GOOD = "600d"
PATIENT = StratumTimings(connect_s=20, request_s=20, submit_s=20, silence_s=20)
FLOOD = 10_000


async def _good(script: Script) -> None:
    await script.welcome(extranonce1=GOOD)
    await stay(script)


async def _leave(script: Script) -> None:
    """Hang up politely, so that everything that was said arrives."""
    script.writer.write_eof()
    await script.until_closed()


def _is_good(sink: RecordingSink) -> bool:
    job = sink.jobs[-1] if sink.jobs else None
    return job is not None and job.extranonce1.hex() == GOOD


def _play(
    hostile: Callable[[Script], Awaitable[None]],
    test: Callable[[RecordingSink, StratumUpstream], Awaitable[None]] | None = None,
    *,
    only_hostile: bool = False,
    sink: RecordingSink | None = None,
    **options: Any,
) -> RecordingSink:
    """One hostile connection, then good ones; ends when the client mines on a good one.

    `only_hostile`: ends with the hostile one already; for timings that a good one would not survive either.
    """

    async def no_wait(_: float) -> None:
        if only_hostile:
            await asyncio.Event().wait()
        await asyncio.sleep(0)

    sink = sink or RecordingSink()

    async def play() -> None:
        settings: dict[str, Any] = {"timings": PATIENT, "sleep": no_wait, **options}
        async with ScriptedServer(hostile, _good) as server:
            upstream = StratumUpstream(
                server.url, "me", on_notice=sink.on_notice, on_report=sink.on_report, **settings
            )
            if isinstance(sink, _Eager):
                sink.upstream = upstream
            task = asyncio.create_task(upstream.run(sink))
            if test is None:
                await sink.until(
                    lambda: (
                        task.done()
                        or _is_good(sink)
                        or (only_hostile and sink.states and sink.state.state == "waiting")
                    )
                )
            else:
                await test(sink, upstream)
            assert not task.done()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(play())
    assert {state.code for state in sink.states} <= CODES
    assert all(state.text and "\n" not in state.text for state in sink.states)
    return sink


def _end(sink: RecordingSink) -> tuple[str, str]:
    """Code and sentence of the end of the hostile connection."""
    (state,) = [state for state in sink.states if state.state in {"waiting", "refused"}]
    return state.code, state.text


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

    sink = _play(crumbs)
    assert [job and job.job_id for job in sink.jobs][:6] == ["0", "1", "2", "3", "4", None]
    assert not sink.notices


def test_a_thousand_messages_in_one_read() -> None:
    async def burst(script: Script) -> None:
        await script.welcome()
        line = {"id": None, "method": "mining.notify", "params": notify_params("x", clean=False)}
        script.say(*[line] * 1000)
        await _leave(script)

    sink = _play(burst)
    assert len([job for job in sink.jobs if job is not None and job.job_id == "x"]) == 1000


# ---- floods ----


def test_a_flood_of_jobs_is_mined_without_growing() -> None:
    """10,000 jobs: each has a number of its own, and none of them stays in memory."""

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

        sink = Forgetful()
        async with ScriptedServer(flood, _good) as server:
            upstream = StratumUpstream(
                server.url, "me", on_report=lambda _: None, timings=PATIENT, sleep=no_wait
            )
            tracemalloc.start()
            try:
                task = asyncio.create_task(upstream.run(sink))
                await sink.until(lambda: _is_good(sink))
                _, peak = tracemalloc.get_traced_memory()
            finally:
                tracemalloc.stop()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        assert len(sink.numbers) == FLOOD + 2
        assert sink.numbers == sorted(set(sink.numbers))
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
        await sink.until(lambda: len(sink.jobs) > 200)
        loop = asyncio.get_running_loop()
        for _ in range(20):
            turn = loop.create_future()
            loop.call_soon(turn.set_result, None)
            async with asyncio.timeout(20):
                await turn
        upstream.submit(any_share(sink.job))
        stopped.set()
        await sink.until(lambda: _is_good(sink))
        assert len(sink.outcomes) == 1

    _play(flood, test)


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
        await _leave(script)

    sink = _play(flood)
    assert sink.codes == [code] * BURST


def test_a_flood_of_broken_messages_ends_in_one_sentence() -> None:
    async def flood(script: Script) -> None:
        await script.welcome()
        line = b'{"id":null,"method":"mining.notify","params":[1]}\n'
        script.say_raw(line * FLOOD)
        await stay(script)

    sink = _play(flood)
    assert sink.codes == ["pool_message_broken"] * BURST
    code, text = _end(sink)
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
        await _leave(script)

    sink = _play(flood)
    assert not sink.notices
    assert _end(sink)[0] == "closed"


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
    sink = _play(loris, timings=StratumTimings(connect_s=20, **patience), only_hostile=True)
    code, text = _end(sink)
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
        await sink.until(lambda: _is_good(sink))

    sink = _play(gone, test, timings=StratumTimings(silence_s=0.2, submit_s=20))
    assert [(o.result, o.reason) for o in sink.outcomes] == [
        ("stale", "the connection ended before the pool answered")
    ]
    assert {s.code for s in sink.states if s.state == "waiting"} == {"silent"}


def test_a_connection_that_is_reset() -> None:
    async def reset(script: Script) -> None:
        await script.welcome()
        await script.hear("mining.extranonce.subscribe")
        script.writer.transport.abort()

    assert _end(_play(reset))[0] == "closed"


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
        sink = _play(endless)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    code, text = _end(sink)
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
        await _leave(script)

    sink = _play(stranger)
    assert _end(sink)[0] == code
    assert words in _end(sink)[1]
    assert len(_end(sink)[1]) < 200
    assert len(sink.notices) <= 1


BROKEN: list[tuple[str, list[Any]]] = [
    ("mining.notify", notify_params(branch=["ab" * 31])),
    ("mining.notify", notify_params(branch=["ab" * 33])),
    ("mining.notify", notify_params(branch=["zz" * 32])),
    ("mining.notify", notify_params(branch=["ab" * 32] * 33)),
    ("mining.notify", notify_params(branch=[[]])),
    ("mining.notify", notify_params(branch={})),
    ("mining.notify", notify_params(branch=["00"] * 40_000)),
    ("mining.notify", notify_params(coinb1="0g")),
    ("mining.notify", notify_params(coinb2="000")),
    ("mining.notify", notify_params(coinb1=None)),
    ("mining.notify", notify_params(previous_hash="ab" * 31)),
    ("mining.notify", notify_params(version="zz")),
    ("mining.notify", notify_params(nbits="1d00ffff0")),
    ("mining.notify", notify_params(ntime=None)),
    ("mining.notify", notify_params(version=536870912)),
    ("mining.notify", [[]] * 9),
    ("mining.notify", []),
    ("mining.set_difficulty", [0]),
    ("mining.set_difficulty", [-1]),
    ("mining.set_difficulty", [1e300]),
    ("mining.set_difficulty", ["1"]),
    ("mining.set_difficulty", []),
    ("mining.set_extranonce", ["zz", 4]),
    ("mining.set_extranonce", ["00", 1000]),
    ("mining.set_extranonce", ["00" * 1000, 4]),
    ("mining.set_extranonce", []),
    ("mining.set_version_mask", ["zz"]),
    ("client.reconnect", [{}, [], ""]),
]


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

    sink = _play(bend, test)
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

    sink = _play(odd, test)
    targets = {job.job_id: job.network_target for job in sink.jobs if job is not None}
    assert targets["00000000"] == targets["1d80ffff"] == 0


# ---- seeded fuzz ----


def _notify_line(chance: random.Random) -> bytes:
    params = notify_params(str(chance.random()))
    return json.dumps({"id": None, "method": "mining.notify", "params": params}).encode() + b"\n"


def _garbage(chance: random.Random) -> bytes:
    return chance.randbytes(chance.randrange(200))


def _bent_line(chance: random.Random) -> bytes:
    good = _notify_line(chance)
    at = chance.randrange(len(good) - 1)
    return good[:at] + chance.randbytes(chance.randrange(4)) + good[at + chance.randrange(4) :]


def _broken_line(chance: random.Random) -> bytes:
    method, params = chance.choice(BROKEN)
    return json.dumps({"id": chance.randrange(9), "method": method, "params": params}).encode() + b"\n"


def _answer(chance: random.Random) -> bytes:
    result = chance.choice([True, False, None, [], {}, [[], "00", 4]])
    return json.dumps({"id": chance.randrange(12), "result": result}).encode() + b"\n"


def _pings(chance: random.Random) -> bytes:
    return b'{"id":5,"method":"mining.ping","params":[]}\n' * chance.randrange(20)


LINES = [_garbage, _bent_line, _broken_line, _answer, _pings, _notify_line, _notify_line, _notify_line]


class _Eager(RecordingSink):
    """Submits a share of every job at once."""

    upstream: StratumUpstream | None = None
    submitted = 0

    def on_job(self, job: Any) -> None:
        super().on_job(job)
        if job is not None and self.upstream is not None:
            self.submitted += 1
            self.upstream.submit(any_share(job))


@pytest.mark.parametrize("seed", range(30))
def test_any_mixture_is_survived(seed: int) -> None:
    """Real lines, bent ones, cut ones and garbage, in fragments of any size; a share for every job."""
    chance = random.Random(seed)

    async def hostile(script: Script) -> None:
        if chance.random() < 0.7:
            await script.welcome()
        raw = b"".join(chance.choice(LINES)(chance) for _ in range(chance.randrange(1, 40)))
        while raw:
            size = chance.choice([chance.randint(1, 7), chance.randint(8, 2000)])
            script.say_raw(raw[:size])
            raw = raw[size:]
            await asyncio.sleep(0)
        await _leave(script)

    timings = StratumTimings(connect_s=20, configure_s=0.1, request_s=20, submit_s=20, silence_s=20)
    sink = _Eager()
    _play(hostile, sink=sink, version_rolling=chance.random() < 0.5, timings=timings)
    assert len(sink.outcomes) == sink.submitted
    assert len(sink.notices) <= 3 * BURST


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
            await sink.until(lambda: _is_good(sink))
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        assert sink.codes == ["pool_version_refused"]

    asyncio.run(play())

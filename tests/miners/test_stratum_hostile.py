"""Whatever a server sends, the client lives on, mines again, and accounts for every share."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from deadlines import DEADLINE_S
from fakes.pool import RecordingSink, Script, ScriptedServer, any_share, notify_params, stay
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from miners.upstream.stratum.client import StratumUpstream
from miners.upstream.stratum.terms import StratumTimings

SHARES = 3

WILD_NUMBERS = st.sampled_from([0, -1, 1, 100, 2**31, 2**64, 10**400, -0.0, 1e308, 5e-324, 0.5])
WILD = st.recursive(
    WILD_NUMBERS
    | st.none()
    | st.booleans()
    | st.text(max_size=20)
    | st.sampled_from(["00" * 32, "zz", "0x1"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
METHODS = st.sampled_from(
    [
        "mining.notify",
        "mining.set_difficulty",
        "mining.set_extranonce",
        "mining.ping",
        "mining.set_version_mask",
        "client.reconnect",
        "client.show_message",
        "client.get_version",
        "mining.nonsense",
    ]
)


def _line(body: object) -> bytes:
    return json.dumps(body).encode() + b"\n"


def _bent_notify(place: int, wild: object) -> bytes:
    params = notify_params()
    params[place] = wild
    return _line({"id": None, "method": "mining.notify", "params": params})


def _request(method: str, params: list[Any], message_id: object) -> bytes:
    return _line({"id": message_id, "method": method, "params": params})


def _response(message_id: object, result: object, error: object) -> bytes:
    return _line({"id": message_id, "result": result, "error": error})


LINES = (
    st.builds(_request, METHODS, st.lists(WILD, max_size=4), WILD)
    | st.builds(_bent_notify, st.integers(0, 8), WILD)
    | st.builds(_response, st.integers(-1, 12) | WILD, WILD, WILD)
    | st.builds(_line, WILD)
    | st.binary(max_size=100)
    | st.sampled_from(
        [
            b"[" * 20_000 + b"\n",
            b'{"a":' * 20_000 + b"\n",
            b'{"id":null,"method":"mining.set_difficulty","params":[NaN]}\n',
            b'{"id":null,"method":"mining.set_difficulty","params":[1e999]}\n',
            b"9" * 10_000 + b"\n",
            b'{"id":1,"result":[[],"00",0],"error":null}\n',
            b'{"id":1,"result":[[],"00",100],"error":null}\n',
            b"\n",
            b"\x00\n",
        ]
    )
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(LINES, max_size=6), st.lists(LINES, max_size=8))
def test_survives_any_server(before: list[bytes], after: list[bytes]) -> None:
    """The first connection is hostile before and after the welcome; the second one is well-behaved."""

    async def hostile(script: Script) -> None:
        script.say_raw(b"".join(before))
        await script.welcome()
        script.say_raw(b"".join(after))
        script.say_raw(b"\nthe end\n")  # whatever state it is in: this ends the connection
        await stay(script)

    async def good(script: Script) -> None:
        await script.welcome(extranonce1="600d")
        await stay(script)

    async def play() -> None:
        sink = RecordingSink()

        async def no_wait(_: float) -> None:
            await asyncio.sleep(0)

        async with ScriptedServer(hostile, good) as server:
            upstream = StratumUpstream(
                server.url, "me", on_notice=sink.on_notice, sleep=no_wait, timings=StratumTimings()
            )
            submitted = 0

            class Eager(RecordingSink):
                """Submits a few shares of every job at once."""

                def on_job(self, job: Any) -> None:
                    nonlocal submitted
                    super().on_job(job)
                    for nonce in range(SHARES if job is not None else 0):
                        submitted += 1
                        upstream.submit(any_share(job, nonce))

            sink = Eager()
            task = asyncio.create_task(upstream.run(sink))
            await sink.until(lambda: task.done() or _mines_well(sink))
            assert not task.done()
            task.cancel()
            await asyncio.wait([task], timeout=DEADLINE_S)
            assert task.cancelled()
            assert len(sink.outcomes) == submitted
            assert len({id(outcome.share) for outcome in sink.outcomes}) == submitted

    asyncio.run(play())


def _mines_well(sink: RecordingSink) -> bool:
    job = sink.jobs[-1] if sink.jobs else None
    return job is not None and job.extranonce1 == b"\x60\x0d"

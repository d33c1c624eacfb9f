"""Seeded nonsense over real TCP: any mixture of good, bent and broken lines is survived."""

from __future__ import annotations

import asyncio
import json
import random

import pytest
from fakes.hostile import BROKEN, Eager, leave, play_hostile
from fakes.pool import Script, notify_params

from miners.upstream.stratum.notices import BURST
from miners.upstream.stratum.terms import StratumTimings


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
        await leave(script)

    timings = StratumTimings(connect_s=20, configure_s=0.1, request_s=20, submit_s=20, silence_s=20)
    sink = Eager()
    play_hostile(hostile, sink=sink, version_rolling=chance.random() < 0.5, timings=timings)
    assert len(sink.outcomes) == sink.submitted
    assert len(sink.notices) <= 3 * BURST

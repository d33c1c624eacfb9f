"""A hostile pool over real TCP, and a good one behind it on which the client must mine in the end."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from fakes.pool import RecordingSink, Script, ScriptedServer, any_share, notify_params, stay
from miners.upstream.api import CODES
from miners.upstream.stratum.client import StratumUpstream
from miners.upstream.stratum.terms import StratumTimings

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


GOOD = "600d"
PATIENT = StratumTimings(connect_s=20, request_s=20, submit_s=20, silence_s=20)
FLOOD = 10_000
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


async def good(script: Script) -> None:
    await script.welcome(extranonce1=GOOD)
    await stay(script)


async def leave(script: Script) -> None:
    """Hang up politely, so that everything that was said arrives."""
    script.writer.write_eof()
    await script.until_closed()


def is_good(sink: RecordingSink) -> bool:
    job = sink.jobs[-1] if sink.jobs else None
    return job is not None and job.extranonce1.hex() == GOOD


class Eager(RecordingSink):
    """Submits a share of every job at once."""

    upstream: StratumUpstream | None = None
    submitted = 0

    def on_job(self, job: Any) -> None:
        super().on_job(job)
        if job is not None and self.upstream is not None:
            self.submitted += 1
            self.upstream.submit(any_share(job))


def play_hostile(
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
        async with ScriptedServer(hostile, good) as server:
            upstream = StratumUpstream(
                server.url, "me", on_notice=sink.on_notice, on_report=sink.on_report, **settings
            )
            if isinstance(sink, Eager):
                sink.upstream = upstream
            task = asyncio.create_task(upstream.run(sink))
            if test is None:
                await sink.until(
                    lambda: (
                        task.done()
                        or is_good(sink)
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


def end_of(sink: RecordingSink) -> tuple[str, str]:
    """Code and sentence of the end of the hostile connection."""
    (state,) = [state for state in sink.states if state.state in {"waiting", "refused"}]
    return state.code, state.text

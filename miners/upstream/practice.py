"""The practice network: a pool of our own as a child process, mined on through TCP like any other pool."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import logging
import math
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from miners import work
from miners.upstream.api import FoundShare, ShareOutcome, UpstreamSink, UpstreamState
from miners.upstream.backoff import Backoff
from miners.upstream.stratum.client import StratumUpstream
from miners.upstream.stratum.terms import StratumTimings

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

PRACTICE_USER = "practice.this-pc"
START_S = 30.0
"""Patience with the child until it listens."""
log = logging.getLogger(__name__)

STEADY_S = 60.0
"""A child that lived so long makes the backoff start anew."""
_STOP_S = 5.0
_MAX_LINE = 1 << 16


def pool_argv() -> list[str]:
    """How to start the pool: from a frozen program the program itself with `--pool`, else this Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--pool"]
    return [sys.executable, "-m", "miners.pool"]


class PoolGoneError(Exception):
    """The child ended, or never listened; the message is a plain sentence's beginning."""


class PracticeUpstream:
    """Work from the embedded practice network on 127.0.0.1.

    Args:
        expected_hashrate_hs: what this PC does at full power, H/s; gives the first difficulty.
        share_interval_s: seconds between two shares.
        argv: the pool's command line without options.
        timings: patience of the Stratum client.
        on_notice: told (stable code, plain sentence) of what a person should read; may be None.
        version_rolling: ask the pool for version rolling (it agrees).
        sleep: waits between attempts.
        jitter: uniform random numbers 0..1.
    """

    def __init__(
        self,
        expected_hashrate_hs: float,
        share_interval_s: float = 5.0,
        *,
        argv: Sequence[str] | None = None,
        timings: StratumTimings | None = None,
        on_notice: Callable[[str, str], None] | None = None,
        version_rolling: bool = False,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        # Four digits, and never 0: a hashrate that is not known yet starts low and is corrected by the pool.
        difficulty = work.hashrate_to_difficulty(max(expected_hashrate_hs, 1.0), share_interval_s)
        self._difficulty = float(f"{difficulty:.4g}")
        self._share_interval_s = share_interval_s
        self._argv = list(argv) if argv is not None else pool_argv()
        self._timings = timings or StratumTimings()
        self._on_notice = on_notice
        self._version_rolling = version_rolling
        self._sleep = sleep
        self._backoff = Backoff(self._timings.first_backoff_s, self._timings.longest_backoff_s, jitter)
        self._sequences = itertools.count(1)
        self._sink: UpstreamSink | None = None
        self._stratum: StratumUpstream | None = None
        self.clients: int | None = None
        """Workers on the practice pool, ours included; None while it does not run."""
        self.child_pid: int | None = None
        """Process id of the pool while it runs."""

    async def run(self, sink: UpstreamSink) -> None:
        """Mine until cancelled."""
        self._sink = sink
        loop = asyncio.get_running_loop()
        while True:
            started_s = loop.time()
            try:
                await self._one_child(sink)
            except PoolGoneError as error:
                if loop.time() - started_s >= STEADY_S:
                    self._backoff.reset()
                delay_s = self._backoff.next_s()
                text = f"{error}; starting it again in {math.ceil(delay_s)} s"
                log.info("%s", text)  # it may be back before the next second's line could say so
                sink.on_state(UpstreamState("waiting", text, code="practice_failed"))
                await self._sleep(delay_s)

    def submit(self, share: FoundShare) -> None:
        """Hand in a share; while the pool does not run it is given up at once."""
        if self._stratum is not None:
            self._stratum.submit(share)
        elif self._sink is not None:
            self._sink.on_outcome(ShareOutcome(share, "stale", "the practice pool is not running"))

    async def _one_child(self, sink: UpstreamSink) -> None:
        sink.on_state(UpstreamState("connecting", "starting the practice network", code="connecting"))
        child = await self._start()
        self.child_pid = child.pid
        try:
            port = await self._listening(child)
            await self._mine_until_it_ends(child, port, sink)
        finally:
            self.clients = None
            await _end(child)
            self.child_pid = None

    async def _start(self) -> asyncio.subprocess.Process:
        options = ["--host", "127.0.0.1", "--port", "0", "--json", "--stdio"]
        options += ["--share-interval", str(self._share_interval_s), "--difficulty", str(self._difficulty)]
        try:
            return await asyncio.create_subprocess_exec(
                *self._argv,
                *options,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                limit=_MAX_LINE,
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # there is one on Windows only
            )
        except OSError as error:
            raise PoolGoneError(f"the practice pool cannot be started: {error}") from error

    async def _listening(self, child: asyncio.subprocess.Process) -> int:
        try:
            async with asyncio.timeout(START_S):
                event = await _next_event(child)
        except TimeoutError as error:
            raise PoolGoneError(f"the practice pool did not answer within {START_S:.0f} s") from error
        port = event.get("port") if event else None
        if type(port) is not int:
            raise PoolGoneError("the practice pool did not start")
        return port

    async def _mine_until_it_ends(
        self, child: asyncio.subprocess.Process, port: int, sink: UpstreamSink
    ) -> None:
        self._stratum = StratumUpstream(
            f"stratum+tcp://127.0.0.1:{port}",
            PRACTICE_USER,
            suggest_difficulty=self._difficulty,
            timings=self._timings,
            on_notice=self._on_notice,
            sequences=self._sequences,
            version_rolling=self._version_rolling,
        )
        mining = asyncio.create_task(self._stratum.run(sink))
        watching = asyncio.create_task(self._watch(child))
        try:
            await asyncio.wait([mining, watching], return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (mining, watching):
                task.cancel()
            results = await asyncio.gather(mining, watching, return_exceptions=True)
            self._stratum = None
        for result in results:
            if isinstance(result, Exception):
                raise result
        code = await child.wait()
        raise PoolGoneError(f"the practice pool ended (exit code {code})")

    async def _watch(self, child: asyncio.subprocess.Process) -> None:
        """Follow the pool's own account of itself until it ends."""
        while (event := await _next_event(child)) is not None:
            clients = event.get("clients")
            if type(clients) is int:
                self.clients = clients


async def _next_event(child: asyncio.subprocess.Process) -> dict[str, object] | None:
    """The next line of the child as an object, {} for one that is none, None at the end."""
    if child.stdout is None:
        return None
    try:
        line = await child.stdout.readline()
    except ValueError:  # longer than any of ours
        return {}
    return event_of(line) if line else None


def event_of(line: bytes) -> dict[str, object]:
    """What the pool's process said in a line; {} where that is no object."""
    try:
        event = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return event if isinstance(event, dict) else {}


async def _end(child: asyncio.subprocess.Process) -> None:
    """End the child politely, by closing its standard input, then firmly; returns when it is gone."""
    if child.stdin is not None:
        child.stdin.close()
    # Not asyncio.timeout: in a task that is being cancelled, Pythons before 3.11.4 never time out with it.
    ended = asyncio.ensure_future(child.communicate())
    done, _ = await asyncio.wait({ended}, timeout=_STOP_S)
    if not done:
        with contextlib.suppress(ProcessLookupError):
            child.kill()
    await ended


def _environment() -> dict[str, str]:
    """Ours, with the folder of this very package on the child's path."""
    root = str(Path(__file__).resolve().parents[2])
    path = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": f"{root}{os.pathsep}{path}" if path else root}

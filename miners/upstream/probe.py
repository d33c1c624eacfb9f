"""A test of one server: connect, log in, wait for the first job, leave. Nothing is mined or submitted."""

from __future__ import annotations

import asyncio
import dataclasses
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from miners.clock import monotonic_s
from miners.formats.server_url import parse_server_url
from miners.protocol import CertificateQuestion, PayoutReport, ServerTested
from miners.upstream.api import ShareOutcome, UpstreamSink, UpstreamState
from miners.upstream.members import MemberContext, ServerError, build_member
from miners.upstream.stratum.terms import StratumTimings

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.protocol import Message, Server
    from miners.work import Job

DEADLINE_S = 25.0
"""For all of it: whoever pressed the button waits."""
SETTLE_S = 1.0
"""After a pool's first job: some send difficulty or work a second time."""
TIMINGS = StratumTimings(connect_s=10.0, request_s=10.0)
"""Shorter than in mining: what a server's silence means is said before the deadline."""
BROKEN_S = 3.0
"""After something that cannot be read: a server that sends broken jobs sends no good one soon."""
_BROKEN = "pool_message_broken"
_RETRY_WORDS = "; trying again"
_WORK_WORDS = ", working on"
_SHORT_S = 0.1


async def probe_server(
    server: Server,
    context: MemberContext | None = None,
    *,
    deadline_s: float = DEADLINE_S,
    settle_s: float = SETTLE_S,
    clock: Callable[[], float] = monotonic_s,
) -> ServerTested:
    """Find out whether a server would give work, in one connection."""
    context = context or MemberContext()
    watch = _Watch(server, clock, version_rolling=context.version_rolling)
    with tempfile.TemporaryDirectory() as nothing_kept:  # a node's real folder may hold blocks to hand in
        context = dataclasses.replace(
            context,
            timings=context.timings or TIMINGS,
            on_report=watch.on_report,
            on_connected=watch.on_connected,
            on_notice=watch.on_notice,
            blocks_dir=Path(nothing_kept),
        )
        try:
            member = build_member(server, context)
        except ServerError as error:
            return ServerTested(server.url, ok=False, code=error.code, text=str(error))
        task = asyncio.create_task(member.run(watch))
        task.add_done_callback(watch.on_end)
        try:
            await _wait(watch.first, deadline_s)
            if watch.job is not None and not watch.is_node:
                await _wait(watch.over, min(settle_s, max(0.0, deadline_s - watch.age_s())))
        finally:
            task.cancel()
            await asyncio.wait([task])
    return watch.result(deadline_s)


async def _wait(event: asyncio.Event, seconds: float) -> None:
    waits = asyncio.ensure_future(event.wait())
    await asyncio.wait([waits], timeout=seconds)
    waits.cancel()


class _Watch(UpstreamSink):
    """Notes what the server does, and when."""

    def __init__(self, server: Server, clock: Callable[[], float], *, version_rolling: bool) -> None:
        self._url = server.url
        self._version_rolling = version_rolling
        self._clock = clock
        self._begun_s = clock()
        self._connected_s: float | None = None
        self._authorized_s: float | None = None
        self._job_s: float | None = None
        self._state = UpstreamState("connecting")
        self._failure: UpstreamState | None = None
        self._certificate: CertificateQuestion | None = None
        self._payout: PayoutReport | None = None
        self._complaint = ""
        self.job: Job | None = None
        self.first = asyncio.Event()
        """The first job, or a clear no."""
        self.over = asyncio.Event()
        """The server left after its first job."""

    @property
    def is_node(self) -> bool:
        """Whether it is a node: it says all at once."""
        return parse_server_url(self._url).kind == "node"

    def age_s(self) -> float:
        """Seconds since the begin."""
        return self._clock() - self._begun_s

    # ---- what it says ------------------------------------------------------------------------------------

    def on_connected(self) -> None:
        """The way to a pool stands."""
        self._connected_s = self.age_s()

    def on_job(self, job: Job | None) -> None:
        """See `UpstreamSink`."""
        if job is None or self._failure is not None:
            return
        self.job = job
        if self._job_s is None:
            self._job_s = self.age_s()
        self.first.set()

    def on_outcome(self, outcome: ShareOutcome) -> None:
        """See `UpstreamSink`: nothing is submitted, so nothing is answered."""

    def on_state(self, state: UpstreamState) -> None:
        """See `UpstreamSink`."""
        if self._failure is not None:
            return
        self._state = state
        if state.state == "connected" and self._authorized_s is None:
            self._authorized_s = self.age_s()
        if state.state in {"waiting", "refused"}:
            self._failure = state
            self.first.set()
            self.over.set()

    def on_notice(self, code: str, text: str) -> None:
        """Something that it sent was left out."""
        if code == _BROKEN and not self._complaint:
            self._complaint = text
            if self._authorized_s is not None:
                asyncio.get_running_loop().call_later(BROKEN_S, self.first.set)

    def on_report(self, message: Message) -> None:
        """A certificate, or whom a block would pay."""
        if isinstance(message, CertificateQuestion):
            self._certificate = message
        elif isinstance(message, PayoutReport):
            self._payout = message

    def on_end(self, task: asyncio.Task[None]) -> None:
        """It will never give work."""
        if not task.cancelled() and self._failure is None:
            error = task.exception()
            why = "this source of work ended" if error is None else str(error) or type(error).__name__
            self._failure = UpstreamState("refused", why, self._url, "closed")
        self.first.set()
        self.over.set()

    # ---- what it comes to ---------------------------------------------------------------------------------

    def result(self, deadline_s: float) -> ServerTested:
        """All of it in one message."""
        ok, code, text = self._verdict(deadline_s)
        job = self.job
        authorized_s = self._authorized_s
        connected_s = self._connected_s
        if self.is_node and self._job_s is not None:
            # A node is asked anew each time; whoever gives a template was reached and has let us in.
            connected_s = authorized_s = self._job_s
        return ServerTested(
            self._url,
            ok=ok,
            code=code,
            text=text,
            connected_s=connected_s,
            authorized_s=authorized_s,
            job_s=self._job_s,
            difficulty=None if job is None else job.difficulty,
            height=None if job is None else job.height,
            version_rolling=bool(job.version_mask) if self._version_rolling and job is not None else None,
            certificate=self._certificate,
            payout=self._payout,
        )

    def _verdict(self, deadline_s: float) -> tuple[bool, str, str]:
        if self._failure is not None:
            words = self._failure.text.partition(_RETRY_WORDS)[0]
            if self.job is not None:
                words = f"it gave a job, but then: {words}"
            return False, self._failure.code or "closed", words
        if self.job is None or self._job_s is None:
            return self._nothing(deadline_s)
        job_s = f"in {self._job_s:.{1 if self._job_s >= _SHORT_S else 2}f} s"
        if self.is_node:
            here = self._state.text.partition(_WORK_WORDS)[0]
            return True, "ok", f"{here}; template for block {self.job.height} {job_s}, checked"
        down = ", but the pool's own node seems to be down" if self._state.code == "node_down" else ""
        words = f"connected, authorised, job {job_s}, share difficulty {self.job.difficulty:.10g}{down}"
        if self._complaint:
            words = f"{words}; but {self._complaint}"
        return not down, "node_down" if down else "ok", words

    def _nothing(self, deadline_s: float) -> tuple[bool, str, str]:
        """The time is over: how far it came."""
        within = f"within {deadline_s:g} s"
        if self._authorized_s is not None and self._complaint:
            return False, "no_job", f"it gave no job that can be used: {self._complaint}"
        if self._authorized_s is not None:
            return False, "no_job", f"connected and authorised, but no job came {within}"
        if self._connected_s is not None:
            return False, "no_answer", f"connected, but not authorised {within}"
        there = parse_server_url(self._url).endpoint
        if self.is_node:
            return False, "no_answer", f"the node at {there} gave no work {within}"
        return False, "connect_timeout", f"no connection to {there} {within}"

"""Several servers in order of priority as one source of work: the next one steps in, the first one returns.

Every member reconnects by itself; here it is only listened to. `standing` holds the rules of who is asked and
who gives the work. A share goes to the member whose job it is of, also after the work has changed to another.
"""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import math
from typing import TYPE_CHECKING

from miners.clock import monotonic_s
from miners.formats.server_url import ServerUrlError, parse_server_url
from miners.protocol import ServerState
from miners.upstream.api import FoundShare, ShareOutcome, UpstreamSink, UpstreamState
from miners.upstream.refusals import Refusals
from miners.upstream.standing import FailoverTimings, Ranking, Standing, Work

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from miners.upstream.api import Upstream
    from miners.work import Job

_REMEMBERED_JOBS = 4096
_STANDBY = ServerState("standby", "", "standby")
_RETRY_WORDS = "; trying again"

_ShareKey = tuple[int, bytes, int, int, int]


class FailoverUpstream:
    """Work from the first of several servers that gives any; like its member where there is one only.

    `run` ends when every member has ended for ever. Numbers of jobs (`Job.sequence`) must be unique among all
    members: they share one iterator.

    Args:
        members: sources of work, the preferred one first.
        timings: patience, seconds.
        clock: monotonic seconds.

    Raises:
        ValueError: there is no member.
    """

    def __init__(
        self,
        members: Sequence[Upstream],
        *,
        timings: FailoverTimings | None = None,
        clock: Callable[[], float] = monotonic_s,
    ) -> None:
        if not members:
            raise ValueError("there is no server to work for")
        self._clock = clock
        self._members = [_Member(self, number, upstream) for number, upstream in enumerate(members)]
        standings = tuple(member.standing for member in self._members)
        self._ranking = Ranking(standings, timings or FailoverTimings())
        self._sink: UpstreamSink | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._over: asyncio.Future[None] | None = None
        self._closing = False
        self._given: Job | None = None
        self._told: UpstreamState | None = None
        self._owners: dict[int, _Member] = {}

    async def run(self, sink: UpstreamSink) -> None:
        """Work until cancelled, or until no member will ever give work again.

        Raises:
            Exception: what a single member raised.
        """
        self._sink, self._closing, self._told = sink, False, None
        self._ranking.active = None
        self._over = asyncio.get_running_loop().create_future()
        try:
            self.review()
            await self._over
        finally:
            await self._close()
        if len(self._members) == 1 and self._members[0].error is not None:
            raise self._members[0].error

    def submit(self, share: FoundShare) -> None:
        """Hand in a share to the server whose job it is of; if that one was left, the share is stale."""
        owner = self._owners.get(share.job.sequence)
        if owner is not None and owner.task is not None:
            owner.submit(share)
        elif self._sink is not None:
            words = "its server was left before the share was found"
            self._sink.on_outcome(ShareOutcome(share, "stale", words))

    def exhausted(self, job: Job) -> None:
        """All of a job's work was searched; a member that can use it is told."""
        owner = self._owners.get(job.sequence)
        told = getattr(owner.upstream, "exhausted", None) if owner is not None else None
        if told is not None:
            told(job)

    # ---- what members tell -----------------------------------------------------------------------------

    def now_s(self) -> float:
        """Monotonic seconds."""
        return self._clock()

    def take_job(self, member: _Member, job: Job | None) -> None:
        """A member has new work, or none."""
        if job is not None:
            self._owners[job.sequence] = member
            if len(self._owners) > _REMEMBERED_JOBS:
                del self._owners[next(iter(self._owners))]
        self.review()

    def take_outcome(self, outcome: ShareOutcome) -> None:
        """A share was answered."""
        if self._sink is not None:
            self._sink.on_outcome(outcome)

    def review(self) -> None:
        """Something has changed, or time has passed: see who works now, and who should."""
        if self._closing:
            self._give(None)
            return
        for member in self._members:
            member.weigh()
        plan = self._ranking.plan(self._clock())
        for index in plan.start:
            self._members[index].start()
        for index in plan.stop:
            self._members[index].stop()
        self._give(None if plan.active is None else self._members[plan.active].job)
        self._tell()
        self._wake_at(min(plan.next_s, *(member.refusals.until_s for member in self._members)))
        if self._over is not None and not self._over.done() and all(m.standing.ended for m in self._members):
            self._over.set_result(None)

    # ---- inside ----------------------------------------------------------------------------------------

    def _give(self, job: Job | None) -> None:
        if job is not self._given and self._sink is not None:
            self._given = job
            self._sink.on_job(job)

    def _wake_at(self, next_s: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if math.isfinite(next_s):
            delay_s = max(0.0, next_s - self._clock())
            self._timer = asyncio.get_running_loop().call_later(delay_s, self.review)

    async def _close(self) -> None:
        self._closing = True
        if self._timer is not None:
            self._timer.cancel()
        tasks = [member.task for member in self._members if member.task is not None]
        for member in self._members:
            if not member.standing.leaving:  # that one says goodbye already: not to be disturbed
                member.stop()
        if tasks:
            await asyncio.wait(tasks)
        self._give(None)

    # ---- how it stands ---------------------------------------------------------------------------------

    def _tell(self) -> None:
        state = self._state()
        if not state.text and state.state == "connecting":
            return  # just started: its first word comes in a moment
        servers = tuple(map(self._server_state, self._members))
        state = dataclasses.replace(state, server=self._ranking.active, servers=servers)
        if state != self._told and self._sink is not None:
            self._told = state
            self._sink.on_state(state)

    def _state(self) -> UpstreamState:
        """Of the active member, else of the best candidate, else what is wrong with each."""
        if self._ranking.active is not None:
            return self._members[self._ranking.active].shown
        running = [m for m in self._members if m.standing.running or m.standing.ended]
        for member in running:
            if len(self._members) == 1 or member.may_still_come:
                return member.state
        return _all_failed(running)

    def _server_state(self, member: _Member) -> ServerState:
        standing = member.standing
        unused = not standing.running and not standing.ended
        if unused or (self._ranking.is_spare(member.number) and not standing.ended):
            return _STANDBY
        return ServerState(member.shown.state, member.shown.text, member.shown.code)


class _Member(UpstreamSink):
    """One server: its task, what it last said, and its shares that wait for an answer."""

    def __init__(self, failover: FailoverUpstream, number: int, upstream: Upstream) -> None:
        self._failover = failover
        self.number = number
        self.upstream = upstream
        self.standing = Standing()
        self.task: asyncio.Task[None] | None = None
        self.job: Job | None = None
        self.state = UpstreamState("connecting", "", "", "connecting")
        self.failure: UpstreamState | None = None
        self.error: Exception | None = None
        self.refusals = Refusals()
        self._pending: dict[_ShareKey, FoundShare] = {}

    @property
    def may_still_come(self) -> bool:
        """Whether it is connecting or connected and has not failed since it last had work."""
        return self.standing.running and not self.standing.failed

    @property
    def shown(self) -> UpstreamState:
        """Its state for people: who refuses every share says "connected" all the same."""
        if not self.refusals.doubted or self.state.code != "connected":
            return self.state
        text = f"the server refused the last {self.refusals.in_a_row} shares: {self.refusals.words}"
        return dataclasses.replace(self.state, text=text, code="shares_refused")

    def start(self) -> None:
        """Ask it for work."""
        self.state, self.failure = UpstreamState("connecting", "", self.state.url, "connecting"), None
        self.task = asyncio.get_running_loop().create_task(self._run())

    def stop(self) -> None:
        """Leave it; it counts as running until it has said goodbye."""
        if self.task is not None:
            self.task.cancel()

    def submit(self, share: FoundShare) -> None:
        """Hand in a share, and keep it in mind until it is answered."""
        self._pending[_key(share)] = share
        self.upstream.submit(share)

    def weigh(self) -> None:
        """See what its work is worth now."""
        now_s = self._failover.now_s()
        self.refusals.pass_time(now_s)
        good = Work.STALE if self.state.code == "node_down" or self.refusals.doubted else Work.GOOD
        self.standing.has(Work.NONE if self.job is None else good, now_s)

    # ---- what it says (UpstreamSink) -------------------------------------------------------------------

    def on_job(self, job: Job | None) -> None:
        """See `UpstreamSink`."""
        if job is None or self.job is None:
            self.refusals.forget()
        self.job = job
        self._failover.take_job(self, job)

    def on_outcome(self, outcome: ShareOutcome) -> None:
        """See `UpstreamSink`; each share is answered once, whatever the member says."""
        if self._pending.pop(_key(outcome.share), None) is not None:
            doubted = self.refusals.doubted
            self.refusals.count(outcome, self._failover.now_s())
            self._failover.take_outcome(outcome)
            if self.refusals.doubted != doubted:
                self._failover.review()

    def on_state(self, state: UpstreamState) -> None:
        """See `UpstreamSink`."""
        self.state = state
        self.weigh()
        if state.state in {"waiting", "refused"}:
            self.failure = state
            self.standing.failed = True
        self._failover.review()

    # ---- its task --------------------------------------------------------------------------------------

    async def _run(self) -> None:
        ended = False
        try:
            await self.upstream.run(self)
            ended = True
        except Exception as error:  # noqa: BLE001 - the edge: whatever it was, the other servers go on
            ended, self.error = True, error
        finally:
            self._finish(ended=ended)

    def _finish(self, *, ended: bool) -> None:
        self.task, self.job = None, None
        self.standing.stop(ended=ended)
        if ended and self.state.state != "refused":
            why = "this source of work ended" if self.error is None else f"it failed: {_words(self.error)}"
            self.state = UpstreamState("refused", why, self.state.url, "closed")
        left, self._pending = list(self._pending.values()), {}
        for share in left:
            words = "its server was left before it answered"
            self._failover.take_outcome(ShareOutcome(share, "stale", words))
        self._failover.review()


def _key(share: FoundShare) -> _ShareKey:
    return share.job.sequence, share.extranonce2, share.ntime, share.nonce, share.version


def _words(error: Exception) -> str:
    return str(error) or type(error).__name__


def _all_failed(members: Sequence[_Member]) -> UpstreamState:
    """One sentence for all: each with its own short reason; the first server's code."""
    failures = [member.failure or member.state for member in members]
    text = "; ".join(_short(failure, number) for number, failure in enumerate(failures, start=1))
    state = "refused" if all(f.state == "refused" for f in failures) else "waiting"
    return UpstreamState(state, f"no server gives work: {text}", failures[0].url, failures[0].code)


def _short(failure: UpstreamState, number: int) -> str:
    words = failure.text.partition(_RETRY_WORDS)[0] or failure.state
    name = f"server {number}"
    with contextlib.suppress(ServerUrlError):
        name = str(parse_server_url(failure.url).endpoint)
    return words if name in words else f"{name}: {words}"

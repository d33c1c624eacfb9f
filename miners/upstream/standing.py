"""Which of several servers gives the work: the rules of failover, without clock, tasks or sockets.

The first server in order that has work is the active one. The next is asked as soon as one says that it has
none, or has given none for `job_s`. A better one that comes back must have had work for `steady_s` to be
believed; who is not needed any more is left `grace_s` later, so that its shares are still answered.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class FailoverTimings:
    """Patience with several servers, seconds."""

    job_s: float = 10.0
    """A server without work for so long, counted from its start, is not waited for alone."""
    steady_s: float = 5.0
    """A better server must have had work for so long before the work changes back to it."""
    grace_s: float = 10.0
    """A server that is not needed any more is left after so long."""


class Work(Enum):
    """What a server gives."""

    NONE = "none"
    STALE = "stale"
    """Its own node is down, or it refuses every share: better than nothing, but only just."""
    GOOD = "good"


@dataclass(slots=True)
class Standing:
    """How one server stands. Times are monotonic seconds."""

    running: bool = False
    ended: bool = False
    """It will never give work again."""
    failed: bool = False
    """It said so itself since it last had work."""
    work: Work = Work.NONE
    since_s: float = -math.inf
    """When it was started, or when `work` last changed."""
    spare_since_s: float | None = None
    """Since when it is not needed."""
    leaving: bool = False
    """It was told to end and says goodbye; it counts as running until it has."""

    def start(self, now_s: float) -> None:
        """It is asked for work from now on."""
        self.running, self.failed, self.since_s = True, False, now_s

    def stop(self, *, ended: bool = False) -> None:
        """It is not asked any more; `ended`: and never will be."""
        self.running, self.ended, self.leaving, self.work = False, ended, False, Work.NONE
        self.spare_since_s = None

    def leave(self) -> None:
        """It is told to end: whatever it gives now is not for long."""
        self.leaving, self.work = True, Work.NONE

    def has(self, work: Work, now_s: float) -> None:
        """What it gives now."""
        if work is not self.work and not self.leaving:
            self.work, self.since_s, self.failed = work, now_s, False

    def hopeful_until_s(self, timings: FailoverTimings) -> float:
        """Until when it is waited for alone."""
        waits = self.running and self.work is Work.NONE and not self.failed
        return self.since_s + timings.job_s if waits else -math.inf


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do now: servers by index. `next_s` is when to ask again, if nothing happens before."""

    active: int | None
    start: tuple[int, ...] = ()
    stop: tuple[int, ...] = ()
    next_s: float = math.inf


@dataclass(slots=True)
class Ranking:
    """Several servers in order of priority; `plan` is to be asked after every change and at `Plan.next_s`."""

    standings: tuple[Standing, ...]
    timings: FailoverTimings = field(default_factory=FailoverTimings)
    active: int | None = None

    def plan(self, now_s: float) -> Plan:
        """Choose; who is to be started or stopped is noted in the standings at once."""
        deadlines = [math.inf]
        self.active = self._choose(now_s, deadlines)
        start = tuple(self._start(now_s, deadlines))
        stop = tuple(self._spare(now_s, deadlines))
        return Plan(self.active, start, stop, min(deadlines))

    def is_spare(self, index: int) -> bool:
        """Whether a better server does the work of this one."""
        return self.active is not None and index > self.active and self._active_is_good()

    def _active_is_good(self) -> bool:
        return self.active is not None and self.standings[self.active].work is Work.GOOD

    def _choose(self, now_s: float, deadlines: list[float]) -> int | None:
        if not self._active_is_good():
            return self._first(Work.GOOD) if self._first(Work.GOOD) is not None else self._best_stale()
        for index, better in enumerate(self.standings[: self.active]):
            steady_s = better.since_s + self.timings.steady_s
            if better.work is Work.GOOD and now_s >= steady_s:
                return index
            if better.work is Work.GOOD:
                deadlines.append(steady_s)
        return self.active

    def _first(self, work: Work) -> int | None:
        return next((i for i, s in enumerate(self.standings) if s.work is work), None)

    def _best_stale(self) -> int | None:
        """One that works without its node; no change between two that are equally bad."""
        if self.active is not None and self.standings[self.active].work is Work.STALE:
            return self.active
        return self._first(Work.STALE)

    def _start(self, now_s: float, deadlines: list[float]) -> Iterator[int]:
        for index, standing in enumerate(self.standings):
            if standing.ended:
                continue
            if not standing.running:
                standing.start(now_s)
                yield index
            hope_s = standing.hopeful_until_s(self.timings)
            if standing.work is Work.GOOD:
                return
            if now_s < hope_s:
                deadlines.append(hope_s)
                return

    def _spare(self, now_s: float, deadlines: list[float]) -> Iterator[int]:
        for index, standing in enumerate(self.standings):
            if not standing.running or not self.is_spare(index):
                standing.spare_since_s = None
                continue
            if standing.spare_since_s is None:
                standing.spare_since_s = now_s
            leave_s = standing.spare_since_s + self.timings.grace_s
            if now_s < leave_s:
                deadlines.append(leave_s)
            elif not standing.leaving:
                standing.leave()
                yield index

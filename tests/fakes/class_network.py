"""A class network and students for tests: real TCP, a class that remembers its events, work by hashlib."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
from collections import Counter
from typing import TYPE_CHECKING, Any

from deadlines import DEADLINE_S

from fakes.pool import FakeClock, mine
from fakes.pool_client import UTC, Client, client_of
from miners.pool.class_manners import ClassConfig
from miners.pool.class_server import ClassServer
from miners.upstream.stratum import messages

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from miners import work

CODE = "ABC-123"
EASY_CLASS = ClassConfig(
    CODE, difficulty=1e6, lowest_difficulty=1e-8, share_interval_s=1e-4, retarget_blocks=0, flush_s=0.01
)
"""Shares of some forty hashes, because `lowest_difficulty` is the first one; none happens to be a block."""
BLOCKS = dataclasses.replace(EASY_CLASS, difficulty=1e-8)
"""Every share is a block."""


class Times:
    """Monotonic and wall time that pass when told to."""

    def __init__(self) -> None:
        self.monotonic = FakeClock()
        self.wall = FakeClock(UTC)

    def pass_s(self, seconds: float) -> None:
        self.monotonic.pass_s(seconds)
        self.wall.pass_s(seconds)


class Lesson:
    """A running class and what it told."""

    def __init__(self, pool: ClassServer, events: list[dict[str, Any]], times: Times) -> None:
        self.pool = pool
        self.events = events
        self.times = times
        self.changed = asyncio.Event()

    def told(self, event: str, **fields: Any) -> list[dict[str, Any]]:
        """Events of this kind so far, with these fields."""
        self.pool.flush()
        return [e for e in self.events if e["event"] == event and fields.items() <= e.items()]

    def shares(self, nickname: str) -> int:
        """That counted."""
        return sum(e["count"] for e in self.told("share", nickname=nickname))

    def refused(self, nickname: str) -> Counter[str]:
        """By kind."""
        found: Counter[str] = Counter()
        for event in self.told("refused", nickname=nickname):
            found[event["kind"]] += event["count"]
        return found

    def live(self, seconds: float) -> None:
        """Let time pass awake: the pool looks at its clock meanwhile."""
        while seconds > 0:
            self.times.pass_s(min(seconds, 5.0))
            self.pool.tick()
            seconds -= 5.0

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait until something was told after which the condition holds."""
        async with asyncio.timeout(DEADLINE_S):
            while not condition():
                self.changed.clear()
                await self.changed.wait()

    @contextlib.asynccontextmanager
    async def student(self, user: str = "Ada", password: str = CODE) -> AsyncIterator[Student]:
        """Somebody who has joined and has work."""
        async with client_of(self.pool) as client:
            student = Student(client, user)
            reply = await student.join(password)
            assert reply["result"] is True, reply
            await student.client.until("mining.notify")
            yield student


class Student:
    """A client that knows its name."""

    def __init__(self, client: Client, user: str) -> None:
        self.client = client
        self.user = user
        self._start = 0

    async def join(self, password: str = CODE) -> dict[str, Any]:
        reply = await self.client.call("mining.subscribe", "test/1.0")
        self.client.extranonce = messages.parse_subscribe(reply["result"])
        return await self.client.call("mining.authorize", self.user, password)

    def job(self) -> work.Job:
        return self.client.last_job()

    async def at_height(self, height: int) -> work.Job:
        """Its work on a block of this height."""
        while (self.job().height or 0) < height:
            await self.client.next()
        return self.job()

    def find(self) -> dict[str, str]:
        """The fields of a share that was not sent yet."""
        job = self.job()
        share = mine(job, start=self._start)
        self._start = int.from_bytes(share.extranonce2, "big") + 1
        return {
            "worker": self.user,
            "job_id": job.job_id,
            "extranonce2": share.extranonce2.hex(),
            "ntime": f"{share.ntime:08x}",
            "nonce": f"{share.nonce:08x}",
        }

    async def send(self, fields: dict[str, str]) -> Any:
        """The error, or None where the share counted."""
        reply = await self.client.call("mining.submit", *fields.values())
        return None if reply["result"] is True else reply["error"]


def lesson(
    test: Callable[[Lesson], Awaitable[None]], config: ClassConfig = EASY_CLASS, times: Times | None = None
) -> Lesson:
    """Run a test in a class; its clocks stand still unless the test lets them pass."""
    clocks = times or Times()
    events: list[dict[str, Any]] = []
    room: list[Lesson] = []

    def heard(event: dict[str, Any]) -> None:
        events.append(event)
        for one in room:
            one.changed.set()

    async def play() -> Lesson:
        pool = ClassServer(config, on_event=heard, clock=clocks.monotonic, now_utc=clocks.wall)
        async with pool:
            told = Lesson(pool, events, clocks)
            room.append(told)
            await test(told)
        return told

    return asyncio.run(play())

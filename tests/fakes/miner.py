"""Stand-ins for the miner's ports: kernels, clocks, timers, devices, upstreams. One fake per port."""

from __future__ import annotations

import asyncio
import dataclasses
import threading
import time
from typing import TYPE_CHECKING, TypeVar, cast

from deadlines import DEADLINE_S

from miners.devices.api import DeviceCounters, Orders
from miners.kernels.api import Candidate, ScanResult
from miners.protocol import DeviceInfo
from miners.upstream.api import FoundShare, ShareOutcome, UpstreamState
from miners.work import Job, difficulty_of_hash, hash_value, header_hash

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from miners.devices.api import DeviceListener
    from miners.protocol import FaultNotice, Message
    from miners.upstream.api import UpstreamSink

EASY_TARGET = (1 << 252) - 1
"""One hash in 16 is a share."""
HARD_TARGET = (1 << 160) - 1

T = TypeVar("T")


def nonce_at(position: int) -> int:
    """Position of W3 space -> nonce."""
    return int.from_bytes(position.to_bytes(4, "little"), "big")


def make_job(number: int = 1, *, target: int = EASY_TARGET, **changes: object) -> Job:
    """A pool job; `changes` replace fields."""
    job = Job(
        job_id=f"{number:x}",
        sequence=number,
        version=0x20000000,
        previous_hash=bytes(range(32)),
        coinbase1=b"coinbase",
        coinbase2=number.to_bytes(4, "little"),
        merkle_branch=(bytes(32),),
        nbits=0x1D00FFFF,
        ntime=1_700_000_000,
        extranonce1=b"\x01\x02",
        extranonce2_size=2,
        target=target,
        difficulty=0.5,
    )
    return dataclasses.replace(job, **changes)  # type: ignore[arg-type]  # the caller names fields of Job


def make_share(job: Job, nonce: int = 7, device: str = "cpu") -> FoundShare:
    """A share as a worker reports it, whatever its hash."""
    digest = header_hash(job.header76(b"\0\0"), nonce)
    difficulty = difficulty_of_hash(digest)
    return FoundShare(job, b"\0\0", job.ntime, nonce, job.version, digest, difficulty, device, 0.0)


class TinyKernel:
    """hashlib, a few lines; records every range that it scanned. `per_hash_s` moves a fake clock."""

    name = "tiny"
    words = "hashlib, for tests"
    lanes = 1
    midstates = 1

    def __init__(self, clock: FakeClock | None = None, per_hash_s: float = 1e-5) -> None:
        self.ranges: list[tuple[bytes, int, int]] = []
        self.prepared = 0
        self._clock = clock
        self.per_hash_s = per_hash_s

    def prepare(self, headers76: tuple[bytes, ...], target: int) -> object:
        self.prepared += 1
        (header76,) = headers76
        return header76, target

    def scan(self, job: object, start: int, count: int) -> ScanResult:
        header76, target = cast("tuple[bytes, int]", job)
        self.ranges.append((header76, start, count))
        if self._clock is not None:
            self._clock.now_s += count * self.per_hash_s
        nonces = (nonce_at(p) for p in range(start, start + count))
        return ScanResult(
            tuple(Candidate(0, n) for n in nonces if hash_value(header_hash(header76, n)) <= target), count
        )


class IdleKernel(TinyKernel):
    """Hashes nothing and finds nothing, 20 µs a call: for tests of waiting and switching."""

    def scan(self, job: object, start: int, count: int) -> ScanResult:
        time.sleep(0.00002)
        return ScanResult((), count)


class LyingKernel(TinyKernel):
    """Reports every nonce as a candidate."""

    def scan(self, job: object, start: int, count: int) -> ScanResult:
        super().scan(job, start, count)
        return ScanResult(tuple(Candidate(0, nonce_at(p)) for p in range(start, start + count)), count)


class CrowdedKernel(TinyKernel):
    """Has room for one candidate per call."""

    def scan(self, job: object, start: int, count: int) -> ScanResult:
        found = super().scan(job, start, count).candidates
        return ScanResult(found[:1], count, max(0, len(found) - 1))


class BrokenKernel(TinyKernel):
    """Fails in the middle of the work."""

    def scan(self, job: object, start: int, count: int) -> ScanResult:
        raise RuntimeError("the silicon melted")


class FakeClock:
    """A clock that tests move."""

    def __init__(self, now_s: float = 1000.0) -> None:
        self.now_s = now_s

    def __call__(self) -> float:
        return self.now_s


class FakeTimer:
    """Waits by moving a fake clock; remembers wakes."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self.waits: list[float | None] = []
        self.wakes = 0

    def wait(self, seconds: float | None) -> None:
        self.waits.append(seconds)
        self._clock.now_s += seconds or 0.0

    def wake(self) -> None:
        self.wakes += 1


class Listener:
    """Collects what workers report; `wait_for` blocks until a condition holds."""

    def __init__(self) -> None:
        self.shares: list[tuple[int, FoundShare]] = []
        self.epochs_exhausted: list[int] = []
        self.faults: list[FaultNotice] = []
        self._changed = threading.Condition()

    def found(self, epoch: int, share: FoundShare) -> None:
        with self._changed:
            self.shares.append((epoch, share))
            self._changed.notify_all()

    def exhausted(self, epoch: int) -> None:
        with self._changed:
            self.epochs_exhausted.append(epoch)
            self._changed.notify_all()

    def failed(self, fault: FaultNotice) -> None:
        with self._changed:
            self.faults.append(fault)
            self._changed.notify_all()

    def wait_for(self, condition: Callable[[], bool]) -> bool:
        with self._changed:
            return self._changed.wait_for(condition, DEADLINE_S)


class FakeDevice:
    """Follows orders in writing only; tests set its counters."""

    def __init__(self, device_id: str = "cpu", threads: int = 2) -> None:
        self.info = DeviceInfo(device_id, "cpu", "Fake", "tiny", "for tests", threads, 100.0)
        self.orders: list[Orders] = []
        self.listener: DeviceListener | None = None
        self.closed = False
        self.now = DeviceCounters()

    def start(self, listener: DeviceListener) -> None:
        self.listener = listener

    def command(self, orders: Orders) -> None:
        self.orders.append(orders)

    def counters(self) -> DeviceCounters:
        return self.now

    def close(self, timeout_s: float = 1.0) -> None:
        self.closed = True


class FakeUpstream:
    """Gives the jobs that it is told to; answers shares with `answer`."""

    def __init__(self, jobs: Iterable[Job] = (), *, answer: str = "accepted") -> None:
        self.jobs = list(jobs)
        self.answer = answer
        self.sink: UpstreamSink | None = None
        self.submitted: list[FoundShare] = []
        self.searched: list[Job] = []
        self.cleaned_up = False
        self.clients = 3
        self.finish = asyncio.Event()
        self.error: Exception | None = None

    async def run(self, sink: UpstreamSink) -> None:
        self.sink = sink
        sink.on_state(UpstreamState("connected", "well", "stratum+tcp://127.0.0.1:1"))
        for job in self.jobs:
            sink.on_job(job)
        try:
            await self.finish.wait()
            if self.error is not None:
                raise self.error
        finally:
            self.cleaned_up = True

    def submit(self, share: FoundShare) -> None:
        self.submitted.append(share)
        assert self.sink is not None
        self.sink.on_outcome(ShareOutcome(share, self.answer, latency_s=0.01))

    def exhausted(self, job: Job) -> None:
        self.searched.append(job)


class FakeMember:
    """One of several servers, steered by the test; shares wait until `answer` or the end of `run`."""

    def __init__(self, name: str) -> None:
        self.url = f"stratum+tcp://{name}:3333"
        self.sink: UpstreamSink | None = None
        self.runs = 0
        self.running = False
        self.pending: list[FoundShare] = []
        self.searched: list[Job] = []
        self.goodbye = asyncio.Event()
        """Cleared by tests that want it to need time for its end."""
        self.goodbye.set()
        self.gone = asyncio.Event()
        self._end: asyncio.Future[Exception | None] | None = None

    async def run(self, sink: UpstreamSink) -> None:
        self.sink, self.runs, self.running = sink, self.runs + 1, True
        self._end = asyncio.get_running_loop().create_future()
        self.tell("connecting", f"connecting to {self.url}")
        try:
            error = await self._end
            if error is not None:
                raise error
        finally:
            await self.goodbye.wait()
            self.running = False
            for share in list(self.pending):
                self.answer(share, "stale", "mining stopped before the pool answered")
            sink.on_job(None)
            self.gone.set()

    def submit(self, share: FoundShare) -> None:
        self.pending.append(share)

    def exhausted(self, job: Job) -> None:
        self.searched.append(job)

    def tell(self, state: str, text: str = "", code: str = "") -> None:
        assert self.sink is not None
        self.sink.on_state(UpstreamState(state, text, self.url, code))

    def give(self, job: Job | None) -> None:
        assert self.sink is not None
        if job is not None:
            self.tell("connected", f"connected to {self.url}", "connected")
        self.sink.on_job(job)

    def lose(self, why: str = "the pool closed the connection", state: str = "waiting") -> None:
        assert self.sink is not None
        self.sink.on_job(None)
        self.tell(state, f"{why}; trying again in 1 s", "closed")

    def answer(self, share: FoundShare, result: str = "accepted", reason: str = "") -> None:
        assert self.sink is not None
        self.pending.remove(share)
        self.sink.on_outcome(ShareOutcome(share, result, reason))

    def end(self, error: Exception | None = None) -> None:
        assert self._end is not None
        self._end.set_result(error)


class Messages:
    """What an engine said, in order; `until` waits for a message of a type that fits."""

    def __init__(self) -> None:
        self.all: list[Message] = []
        self._changed = asyncio.Event()

    def __call__(self, message: Message) -> None:
        self.all.append(message)
        self._changed.set()

    def of(self, kind: type[T]) -> list[T]:
        return [m for m in self.all if isinstance(m, kind)]

    async def until(self, kind: type[T], fits: Callable[[T], bool] = lambda _: True) -> T:
        async with asyncio.timeout(DEADLINE_S):
            while True:
                for message in self.of(kind):
                    if fits(message):
                        return message
                self._changed.clear()
                await self._changed.wait()

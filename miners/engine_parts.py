"""The engine's small parts: a window on the hashrate, a device's state, and the two ways into the engine."""

from __future__ import annotations

import contextlib
import math
from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from miners.devices.api import DeviceListener, Orders, WatchedDevice
from miners.protocol import DeviceNotice, DeviceStats, FaultNotice, JobNotice
from miners.upstream.api import ShareOutcome, UpstreamSink
from miners.work import MAX_TARGET, hash_value

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Iterator

    from miners.devices.api import Device
    from miners.devices.work_source import WorkSource
    from miners.protocol import Message
    from miners.upstream.api import FoundShare, Upstream, UpstreamState
    from miners.work import Job


class HashrateWindow:
    """Rate over the last full second or little more; None until there was one."""

    def __init__(self, window_s: float = 1.0) -> None:
        self._window_s = window_s
        self._samples: deque[tuple[float, int]] = deque()

    def reset(self, now_s: float, hashes: int) -> None:
        """Begin again: work started just now."""
        self._samples.clear()
        self._samples.append((now_s, hashes))

    def add(self, now_s: float, hashes: int) -> None:
        """A cumulative count at a time; times must not fall."""
        self._samples.append((now_s, hashes))
        while len(self._samples) > 1 and now_s - self._samples[1][0] >= self._window_s:
            self._samples.popleft()

    @property
    def hashrate_hs(self) -> float | None:
        """Hashes per second between the newest sample and the youngest that is a full window older."""
        if not self._samples:
            return None
        (begin_s, begin), (end_s, end) = self._samples[0], self._samples[-1]
        return (end - begin) / (end_s - begin_s) if end_s - begin_s >= self._window_s else None


HW_ERROR_NOTICE_S = 60.0
"""Between two notices about wrong results of the same device."""
STATS_LEAST_S = 0.05
"""Between two `Stats` that shares or the connection bring about."""
MOST_SHARES_HZ = 200.0
"""Shares a second that are handed in at most, whatever the pool asks for: more only burden both sides."""


def bearable(job: Job, hashrate_hs: float | None) -> Job:
    """The job, with a harder share target where its own would bring a flood of shares.

    Some servers set a difficulty at which every hash is a share (on regtest, or by mistake). What is found is
    good for the easier target too. Fixed headers and devices of unknown speed are left alone.
    """
    if hashrate_hs is None or hashrate_hs <= 0 or job.fixed_header76 is not None:
        return job
    hardest = int(MAX_TARGET * min(1.0, MOST_SHARES_HZ / hashrate_hs))
    return replace(job, target=hardest) if job.target > hardest else job


class StatsTeller:
    """Sends `Stats` at once, but not more often than a person or a program could use: a flood is a stream."""

    def __init__(self, loop: asyncio.AbstractEventLoop, tell: Callable[[], None]) -> None:
        self._loop = loop
        self._tell = tell
        self._told_s = -math.inf
        self._handle: asyncio.TimerHandle | None = None
        self._closed = False

    def now(self) -> None:
        """At once, whatever was sent before."""
        self._drop_handle()
        if not self._closed:
            self._told_s = self._loop.time()
            self._tell()

    def soon(self) -> None:
        """At once, or a moment later where there was one just now."""
        wait_s = self._told_s + STATS_LEAST_S - self._loop.time()
        if wait_s <= 0:
            self.now()
        elif self._handle is None:
            self._handle = self._loop.call_later(wait_s, self.now)

    def close(self) -> None:
        """Nothing more."""
        self._closed = True
        self._drop_handle()

    def _drop_handle(self) -> None:
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None


class DeviceState:
    """What the engine knows about one device."""

    def __init__(self, device: Device) -> None:
        self.device = device
        self.duty = 0.0
        self.until_s = math.inf
        self.user_active = True
        self.lease_timer: asyncio.TimerHandle | None = None
        self.window = HashrateWindow()
        self._info = device.info
        self._hw_errors_told = 0
        self._hw_errors_told_s = -math.inf

    @property
    def expected_hs(self) -> float | None:
        """Its rate, measured at some time, H/s; None: not yet."""
        return self.device.info.hashrate_hs or self.window.hashrate_hs

    def orders(self, source: WorkSource | None) -> Orders:
        """What to tell the device while this is the work."""
        return Orders(source, self.duty, self.until_s, self.user_active)

    def tick(self, now_s: float) -> Iterator[Message]:
        """Once a second: take part in the hashrate's window; what is to be told."""
        if isinstance(self.device, WatchedDevice):
            self.device.watch()
        counters = self.device.counters()
        self.window.add(now_s, counters.hashes)
        if self._info is not self.device.info:
            self._info = self.device.info
            yield DeviceNotice(self._info)
        new = counters.hw_errors - self._hw_errors_told
        if new > 0 and now_s - self._hw_errors_told_s >= HW_ERROR_NOTICE_S:
            self._hw_errors_told, self._hw_errors_told_s = counters.hw_errors, now_s
            device = self._info.id
            text = f"{device} computed {new} wrong results, which were not submitted; is it overclocked?"
            yield FaultNotice("hw_errors", text, device)

    def stats(self, duty: float) -> DeviceStats:
        """Its line in `Stats`; `duty` is what the orders say now."""
        counters, info = self.device.counters(), self.device.info
        quarantine = counters.quarantine
        return DeviceStats(
            id=info.id,
            hashes=counters.hashes,
            busy_s=counters.busy_s,
            duty=duty if quarantine is None else 0.0,
            threads=info.threads,
            hw_errors=counters.hw_errors,
            hashrate_hs=self.window.hashrate_hs,
            midstates=counters.midstates,
            state="ok" if quarantine is None else "quarantined",
            state_text="" if quarantine is None else quarantine.text,
            state_code="" if quarantine is None else quarantine.code,
        )


class Taker(Protocol):
    """The engine, as upstreams and devices reach it."""

    @property
    def upstream(self) -> Upstream | None:
        """Where its work comes from now."""

    def take_job(self, job: Job | None) -> None:
        """New work; None: there is none."""

    def take_outcome(self, outcome: ShareOutcome) -> None:
        """What became of a share."""

    def take_state(self, state: UpstreamState) -> None:
        """How the connection stands."""

    def take_found(self, epoch: int, share: FoundShare) -> None:
        """A device found a share of the work of `epoch`."""

    def take_exhausted(self, epoch: int) -> None:
        """There is nothing left to try in the work of `epoch`."""

    def take_failed(self, fault: FaultNotice) -> None:
        """A device failed."""


class Sink(UpstreamSink):
    """What one upstream may tell the engine, for as long as it is the engine's upstream."""

    def __init__(self, engine: Taker, upstream: Upstream) -> None:
        self._engine = engine
        self._upstream = upstream

    def on_job(self, job: Job | None) -> None:
        """See `UpstreamSink`."""
        if self._heard():
            self._engine.take_job(job)

    def on_outcome(self, outcome: ShareOutcome) -> None:
        """See `UpstreamSink`."""
        self._engine.take_outcome(outcome)  # also from a replaced one: it happened

    def on_state(self, state: UpstreamState) -> None:
        """See `UpstreamSink`."""
        if self._heard():
            self._engine.take_state(state)

    def _heard(self) -> bool:
        return self._engine.upstream is self._upstream


class Crossing(DeviceListener):
    """Carries the workers' reports onto the loop's thread."""

    def __init__(self, loop: asyncio.AbstractEventLoop, engine: Taker) -> None:
        self._loop = loop
        self._engine = engine

    def found(self, epoch: int, share: FoundShare) -> None:
        """See `DeviceListener`."""
        self._cross(self._engine.take_found, epoch, share)

    def exhausted(self, epoch: int) -> None:
        """See `DeviceListener`."""
        self._cross(self._engine.take_exhausted, epoch)

    def failed(self, fault: FaultNotice) -> None:
        """See `DeviceListener`."""
        self._cross(self._engine.take_failed, fault)

    def _cross(self, call: Callable[..., None], *arguments: object) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is closed: the miner ends
            self._loop.call_soon_threadsafe(call, *arguments)


def say_nothing(message: Message) -> None:
    """Nobody watches any more."""


def job_notice(job: Job) -> JobNotice:
    """That there is new work."""
    nbits = f"{job.nbits:08x}"
    return JobNotice(job.job_id, job.sequence, job.difficulty, nbits, job.ntime, job.clean, job.height)


def is_block(share: FoundShare) -> bool:
    """Whether a share is a block too. Where blocks are easier than shares (regtest) none is called one."""
    target = share.job.network_target
    return hash_value(share.hash_bytes) <= target <= share.job.target

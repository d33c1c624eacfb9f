"""The mining engine: joins one upstream, the devices and whoever watches.

    upstream --jobs--> engine --orders--> devices --found--> engine --submit--> upstream --outcome--> counters

Everything here runs on the asyncio loop of the main thread; workers cross over with `call_soon_threadsafe`.
What happens is told as messages of `miners.protocol`, to one function: the service writes them to the app,
the command line shows them to a person.
"""

from __future__ import annotations

import asyncio
import math
from collections import deque
from typing import TYPE_CHECKING

from miners.clock import monotonic_s
from miners.devices.api import Orders
from miners.devices.work_source import WorkSource
from miners.engine_parts import (
    MOST_SHARES_HZ,
    Crossing,
    DeviceState,
    Sink,
    StatsTeller,
    bearable,
    is_block,
    job_notice,
    say_nothing,
)
from miners.protocol import FaultNotice, Log, ReplayFound, Share, Stats
from miners.upstream.api import FoundShare, ShareOutcome, Upstream, UpstreamState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from miners.devices.api import Device
    from miners.protocol import Message
    from miners.upstream.historic import HistoricBlock
    from miners.work import Job

STATS_INTERVAL_S = 1.0
LEASE_S = 5.0
_REMEMBERED_SOURCES = 16
"""Servers may take turns: a job that comes back within so many is continued, not begun again."""


class MiningEngine:
    """Mines on `devices` whatever the present upstream gives. Use it inside a running loop."""

    def __init__(
        self,
        devices: Sequence[Device],
        emit: Callable[[Message], None],
        *,
        clock: Callable[[], float] = monotonic_s,
    ) -> None:
        self._emit = emit
        self._clock = clock
        self._loop = asyncio.get_running_loop()
        self._started_s = clock()
        self._states = {d.info.id: DeviceState(d) for d in devices}
        self._source: WorkSource | None = None
        self._earlier: deque[WorkSource] = deque(maxlen=_REMEMBERED_SOURCES)
        self._epoch = 0
        self._first_epoch = 1
        self._upstream: Upstream | None = None
        self._task: asyncio.Task[None] | None = None
        self._ticks: asyncio.Task[None] | None = None
        self._state = UpstreamState("none")
        self._counts = {"accepted": 0, "rejected": 0, "stale": 0, "local": 0}
        self._best: float | None = None
        self._hashes_before_job = 0
        self._suspended = self._flood_told = self._closed = False
        self._rest_s = -math.inf
        self._teller = StatsTeller(self._loop, lambda: emit(self.stats()))
        self.upstream_ended = asyncio.Event()
        """Set when the present upstream ended by itself: it will never give work again."""

    # ---- commands --------------------------------------------------------------------------------------

    def start(self) -> None:
        """Start the devices' workers and the periodic `Stats`."""
        listener = Crossing(self._loop, self)
        for state in self._states.values():
            state.device.start(listener)
        self._ticks = self._loop.create_task(self._tick_forever())

    async def set_upstream(self, upstream: Upstream | None) -> None:
        """Replace the source of work; the old one is cancelled and has cleaned up when this returns."""
        await self._drop_upstream()
        self._upstream = upstream
        self._first_epoch = self._epoch + 1
        self._earlier.clear()
        self.upstream_ended = asyncio.Event()
        self._flood_told = False
        if upstream is None:
            self.tell_stats()
            return
        self._state = UpstreamState("connecting", code="connecting")
        self._task = self._loop.create_task(self._run_upstream(upstream, self.upstream_ended))
        self.tell_stats()

    def set_power(
        self, device_id: str, duty: float, lease_s: float | None = LEASE_S, *, user_active: bool = True
    ) -> None:
        """Let a device work at `duty` for `lease_s` seconds (None: until told otherwise).

        `user_active`: somebody uses the computer, or nobody knows.

        Raises:
            KeyError: no such device.
            ValueError: the duty is not within 0..1, or the lease is not positive.
        """
        state = self._states[device_id]
        if not 0 <= duty <= 1:
            raise ValueError(f"a duty of {duty} is not within 0..1")
        if lease_s is not None and not lease_s > 0:
            raise ValueError(f"a lease of {lease_s} s is not positive")
        before = self._duty_now(state)
        if state.lease_timer is not None:
            state.lease_timer.cancel()
            state.lease_timer = None
        state.duty, state.user_active = duty, user_active
        state.until_s = math.inf if lease_s is None else self._clock() + lease_s
        if lease_s is not None:
            state.lease_timer = self._loop.call_later(lease_s, self._lease_ended, state)
        self._order(state)
        if self._duty_now(state) != before:
            self.tell_stats()

    def suspend(self, *, suspended: bool) -> None:
        """Let all devices rest, whatever their duty, while something else needs them (a benchmark)."""
        self._suspended = suspended
        for state in self._states.values():
            self._order(state)
        self.tell_stats()

    async def close(self) -> None:
        """End everything; workers are told first, so that nothing hashes while the upstream says goodbye."""
        self._teller.close()
        for state in self._states.values():
            if state.lease_timer is not None:
                state.lease_timer.cancel()
            state.device.command(Orders())
        if self._ticks is not None:
            self._ticks.cancel()
            await asyncio.wait([self._ticks])
        await self._drop_upstream()
        for state in self._states.values():
            state.device.close()
        self._closed = True  # what workers still had on its way is not told, so it is not counted either
        self._emit = say_nothing

    @property
    def upstream(self) -> Upstream | None:
        """Where the work comes from now."""
        return self._upstream

    @property
    def hashes(self) -> int:
        """Of all devices since they started."""
        return sum(s.device.counters().hashes for s in self._states.values())

    @property
    def late_hashes(self) -> int:
        """Of these, those that ended after their job had been replaced."""
        return sum(s.device.counters().late_hashes for s in self._states.values())

    @property
    def expected_hs(self) -> float | None:
        """What the devices do at full power, H/s, as far as it was measured; None: nothing was."""
        rates = [rate for state in self._states.values() if (rate := state.expected_hs) is not None]
        return sum(rates) if rates else None

    # ---- what is ---------------------------------------------------------------------------------------

    def stats(self) -> Stats:
        """All counters now."""
        devices = tuple(s.stats(self._duty_now(s)) for s in self._states.values())
        rates = [d.hashrate_hs for d in devices]
        job = None if self._source is None else self._source.job
        return Stats(
            uptime_s=self._clock() - self._started_s,
            devices=devices,
            hashes=sum(d.hashes for d in devices),
            hashrate_hs=None if None in rates else sum(r for r in rates if r is not None),
            accepted=self._counts["accepted"],
            rejected=self._counts["rejected"],
            stale=self._counts["stale"],
            hw_errors=sum(d.hw_errors for d in devices),
            upstream=self._state.state,
            upstream_text=self._state.text,
            upstream_url=self._state.url,
            difficulty=None if job is None else job.difficulty,
            best_difficulty=self._best,
            job_id="" if job is None else job.job_id,
            sequence=0 if job is None else job.sequence,
            clients=getattr(self._upstream, "clients", None),
            upstream_code=self._state.code,
            local=self._counts["local"],
            server=self._state.server,
            servers=self._state.servers,
            searched=None if self._source is None else self._source.searched,
        )

    def tell_stats(self) -> None:
        """Send `Stats` at once: something changed."""
        self._teller.now()

    def tick(self) -> None:
        """Once a second: close a hashrate window, tell `Stats`, and hardware errors if there are new ones."""
        now_s = self._clock()
        for state in self._states.values():
            for message in state.tick(now_s):
                self._emit(message)
        self.tell_stats()

    # ---- from the upstream (through Sink, so that a replaced one is not heard) ------------------------

    def take_job(self, job: Job | None) -> None:
        """New work or none."""
        now_s = self._clock()
        # A pause shorter than the window belongs to the mean; after a longer one it begins again.
        rested = self._source is None and now_s - self._rest_s >= STATS_INTERVAL_S
        if self._source is not None:
            self._earlier.append(self._source)
            self._source, self._rest_s = None, now_s
        if job is not None:
            job = self._bearable(job)
            self._epoch += 1
            self._source = WorkSource.following(self._like(job), job, self._epoch)
        self._hashes_before_job = self.hashes
        for state in self._states.values():
            self._order(state)
            if rested and job is not None:
                state.window.reset(now_s, state.device.counters().hashes)
        if job is not None:
            self._emit(job_notice(job))

    def take_outcome(self, outcome: ShareOutcome) -> None:
        """A share was answered."""
        share = outcome.share
        result = outcome.result if outcome.result in self._counts else "rejected"
        self._counts[result] += 1
        if result in {"accepted", "local"}:
            self._best = max(share.difficulty, self._best or 0.0)
        self._emit(
            Share(
                result=result,
                device=share.device,
                job_id=share.job.job_id,
                difficulty=share.difficulty,
                hash_hex=share.hash_bytes[::-1].hex(),
                reason=outcome.reason,
                latency_s=outcome.latency_s,
                is_block=is_block(share),
            )
        )
        self._teller.soon()

    def take_state(self, state: UpstreamState) -> None:
        """The connection changed."""
        self._state = state
        self._teller.soon()

    def take_notice(self, code: str, text: str) -> None:
        """Something about the upstream that a person should read."""
        self._emit(FaultNotice(code, text))

    def take_report(self, message: Message) -> None:
        """Something that an upstream found out (a certificate, a payout, a block), for whoever watches."""
        self._emit(message)

    def take_historic(self, block: HistoricBlock, share: FoundShare, seconds: float) -> None:
        """A replay found a block's real nonce again."""
        hashes, hash_hex = self.hashes - self._hashes_before_job, share.hash_bytes[::-1].hex()
        self._emit(ReplayFound(block.name, block.height, block.date, share.nonce, hash_hex, hashes, seconds))

    # ---- from the devices (through Crossing, on the loop) ---------------------------------------------

    def take_found(self, epoch: int, share: FoundShare) -> None:
        """A confirmed share; one for an upstream that was replaced meanwhile is stale."""
        if self._closed:
            return
        if epoch < self._first_epoch or self._upstream is None:
            self.take_outcome(ShareOutcome(share, "stale", "the source of work was changed"))
            return
        self._upstream.submit(share)

    def take_exhausted(self, epoch: int) -> None:
        """All of one job's work was searched; an upstream that can use it is told."""
        if epoch == self._epoch and self._source is not None:
            job = self._source.job
            self._emit(Log("INFO", f"All of the work of job {job.job_id} was searched."))
            exhausted = getattr(self._upstream, "exhausted", None)
            if exhausted is not None:
                exhausted(job)

    def take_failed(self, fault: FaultNotice) -> None:
        """A worker gave up; what it left of its work is for the others, who may rest for want of work."""
        self._emit(fault)
        for state in self._states.values():
            self._order(state)
        self._teller.soon()

    # ---- inside ----------------------------------------------------------------------------------------

    async def _run_upstream(self, upstream: Upstream, ended: asyncio.Event) -> None:
        sink = Sink(self, upstream)
        try:
            await upstream.run(sink)
        except Exception as error:  # noqa: BLE001 - the edge: whatever it was, the miner lives and says so
            text = f"The source of work failed: {str(error) or type(error).__name__}."
            self._emit(FaultNotice("upstream_failed", text))
            sink.on_state(UpstreamState("refused", text, self._state.url))
        sink.on_job(None)
        ended.set()

    async def _drop_upstream(self) -> None:
        task, self._task = self._task, None
        self._upstream = None
        self.take_job(None)
        self._state = UpstreamState("none")
        if task is not None:
            task.cancel()
            await asyncio.wait([task])  # and not `await task`, which could not tell its end from our own

    async def _tick_forever(self) -> None:
        next_s = self._loop.time()
        while True:
            next_s = max(next_s + STATS_INTERVAL_S, self._loop.time())
            await asyncio.sleep(next_s - self._loop.time())
            self.tick()

    def _bearable(self, job: Job) -> Job:
        eased = bearable(job, self.expected_hs)
        if eased is not job and not self._flood_told:
            self._flood_told = True
            text = (
                f"the share difficulty of {job.difficulty:.3g} would mean a flood of shares; at most about "
                f"{MOST_SHARES_HZ:.0f} a second are handed in"
            )
            self._emit(FaultNotice("share_flood", text))
        return eased

    def _like(self, job: Job) -> WorkSource | None:
        """The newest source of the same headers: the work of two servers may come in turns."""
        return next((s for s in reversed(self._earlier) if s.same_headers(job)), None)

    def _orders(self, state: DeviceState) -> Orders:
        return Orders() if self._suspended else state.orders(self._source)

    def _order(self, state: DeviceState) -> None:
        state.device.command(self._orders(state))

    def _duty_now(self, state: DeviceState) -> float:
        return self._orders(state).duty_at(self._clock())

    def _lease_ended(self, state: DeviceState) -> None:
        state.lease_timer = None
        state.duty = 0.0
        self._order(state)
        self._emit(
            Log("WARNING", f"{state.device.info.id}: no word for the length of the lease, so it rests.")
        )
        self.tell_stats()

"""The processor as a mining device: one worker thread per core, native kernels release the GIL."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from miners.clock import monotonic_s
from miners.devices.api import DeviceCounters, DeviceListener, Orders, Quarantine
from miners.devices.worker import Worker
from miners.duty import phase_of
from miners.process import make_timer
from miners.protocol import DeviceInfo, FaultNotice

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.kernels.api import Kernel
    from miners.timer import WakeableTimer


class CpuDevice:
    """A `Device` of `threads` workers.

    Args:
        kernel: hashes one version per nonce.
        threads: how many workers.
        name: the processor's, for people.
        device_id: stable.
        hashrate_hs: of `kernel` with all threads, H/s.
        rolling: hashes several versions where the work allows that; None: none does it faster here.
        rolling_hashrate_hs: of `rolling` with all threads, H/s.
        timers: makes a worker's timer.
        clock: monotonic seconds.

    Raises:
        ValueError: `kernel` hashes several versions: without version rolling there would be none.
    """

    def __init__(
        self,
        kernel: Kernel,
        threads: int,
        *,
        name: str,
        device_id: str = "cpu",
        hashrate_hs: float | None = None,
        rolling: Kernel | None = None,
        rolling_hashrate_hs: float | None = None,
        timers: Callable[[], WakeableTimer] = make_timer,
        clock: Callable[[], float] = monotonic_s,
    ) -> None:
        if kernel.midstates != 1:
            raise ValueError(f"{kernel.name} hashes {kernel.midstates} versions and cannot hash one")
        self.orders = Orders()
        self.closing = False
        self.kernel = kernel
        self.rolling = rolling
        self._info = DeviceInfo(
            device_id,
            "cpu",
            name,
            kernel.name,
            kernel.words,
            threads,
            hashrate_hs,
            rolling_words="" if rolling is None else rolling.words,
            rolling_hashrate_hs=rolling_hashrate_hs,
        )
        self._timers = timers
        self._clock = clock
        self._workers: list[Worker] = []
        self._threads: list[threading.Thread] = []
        self._working = threads
        self._losing = threading.Lock()
        self._quarantine: Quarantine | None = None

    @property
    def info(self) -> DeviceInfo:
        """See `Device`."""
        return self._info

    def start(self, listener: DeviceListener) -> None:
        """See `Device`."""
        count = self._info.threads
        for index in range(count):
            worker = Worker(
                self,
                self.kernel,
                listener,
                device_id=self._info.id,
                phase=phase_of(index, count),
                timer=self._timers(),
                rolling=self.rolling,
                clock=self._clock,
            )
            thread = threading.Thread(
                target=self._run, args=(worker, listener), name=f"{self._info.id}-{index}", daemon=True
            )
            self._workers.append(worker)
            self._threads.append(thread)
        for thread in self._threads:
            thread.start()

    def command(self, orders: Orders) -> None:
        """See `Device`."""
        self.orders = orders
        self._wake()

    def counters(self) -> DeviceCounters:
        """See `Device`."""
        workers = self._workers
        return DeviceCounters(
            hashes=sum(w.hashes for w in workers),
            late_hashes=sum(w.late_hashes for w in workers),
            busy_s=sum(w.busy_s for w in workers),
            hw_errors=sum(w.hw_errors for w in workers),
            midstates=max((w.midstates for w in workers), default=1) if self.orders.source else 1,
            quarantine=self._quarantine,
        )

    def close(self, timeout_s: float = 1.0) -> None:
        """See `Device`."""
        self.closing = True
        self._wake()
        deadline_s = monotonic_s() + timeout_s
        for thread in self._threads:
            thread.join(max(0.0, deadline_s - monotonic_s()))

    def _run(self, worker: Worker, listener: DeviceListener) -> None:
        try:
            worker.run()
        except Exception as error:  # noqa: BLE001 - the edge of a thread: the engine has to hear of it
            worker.hand_back()
            self._lost(str(error) or type(error).__name__, listener)

    def _lost(self, why: str, listener: DeviceListener) -> None:
        """A thread ended: the others take over what it had; without any left the processor is out of work."""
        with self._losing:
            self._working -= 1
            last = self._working == 0
        text = f"A hashing thread of {self._info.id} stopped: {why}."
        listener.failed(FaultNotice("worker_failed", text, self._info.id))
        if last:
            text = (
                f"{self._info.id} does no more work until the miner is started again: all of its threads "
                f"stopped, the last one because: {why}."
            )
            self._quarantine = Quarantine("stopped", text)
            listener.failed(FaultNotice("device_quarantined", text, self._info.id))
        self._wake()  # and not `command`: there may be new orders by now, which the old ones must not replace

    def _wake(self) -> None:
        for worker in self._workers:
            worker.timer.wake()

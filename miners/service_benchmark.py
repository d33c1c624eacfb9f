"""A benchmark of the service: one at a time, beside the loop, with its progress; it ends when asked to."""

from __future__ import annotations

import asyncio
import dataclasses
import logging
import threading
from typing import TYPE_CHECKING

from miners.benchmark.measure import CancelledMeasurementError
from miners.benchmark.progress import Progress
from miners.benchmark.report import measure_rows
from miners.clock import monotonic_s
from miners.threads import in_daemon

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners import protocol
    from miners.engine import MiningEngine
    from miners.inventory import Devices

log = logging.getLogger(__name__)

LONGEST_BENCHMARK_S = 60.0
TELL_S = 0.5
"""A line of progress each time."""


class ServiceBenchmark:
    """Measures while mining rests.

    Args:
        send: takes rows, faults and progress, from any thread.
        build_devices: the cards that are measured are its own: the engine's keep their counters.
    """

    def __init__(
        self, send: Callable[[protocol.Message], None], build_devices: Callable[[], Devices]
    ) -> None:
        self._send = send
        self._build_devices = build_devices
        self.task: asyncio.Task[None] | None = None
        """The running one."""
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """End the running one within a batch or a launch."""
        self._cancelled.set()

    def start(self, engine: MiningEngine, devices: Devices, message: protocol.Benchmark) -> None:
        """Begin.

        Raises:
            ValueError: another one runs, or something impossible was asked for.
        """
        if self.task is not None:
            raise ValueError("a benchmark is running")
        if not 0 < message.seconds_each <= LONGEST_BENCHMARK_S:
            raise ValueError(f"{message.seconds_each} s is not within 0..{LONGEST_BENCHMARK_S:g} s")
        if message.device not in {"", *(d.info.id for d in devices.devices)}:
            raise ValueError(f"there is no device {message.device!r}")
        self._cancelled = threading.Event()
        self.task = asyncio.get_running_loop().create_task(self._run(engine, devices, message))

    async def _run(self, engine: MiningEngine, devices: Devices, message: protocol.Benchmark) -> None:
        progress, cancelled = Progress(monotonic_s), self._cancelled
        infos = [d.info for d in devices.devices]
        wanted = {message.device} if message.device else {info.id for info in infos}
        mines_with = next((info.threads for info in infos if info.kind == "cpu"), None)

        def measure() -> None:
            cards = self._build_devices().devices if wanted - {"cpu"} else ()
            if cancelled.is_set():
                raise CancelledMeasurementError
            measure_rows(
                message.seconds_each,
                threads=None if message.all_counts else mines_with,
                processor="cpu" in wanted,
                cards=[d for d in cards if d.info.kind == "gpu" and d.info.id in wanted],
                row=self._send,
                fault=self._send,
                cancelled=cancelled.is_set,
                progress=progress,
            )

        engine.suspend(suspended=True)
        teller = asyncio.create_task(self._tell(progress)) if message.progress else None
        end = progress.message("cancelled")
        try:
            await in_daemon(measure, "benchmark")
            end = progress.message("done")
        except CancelledMeasurementError:
            end = progress.message("cancelled")
        except Exception as error:
            # Of a driver or a kernel: mining goes on, and whoever waits hears why.
            log.exception("the benchmark failed")
            end = dataclasses.replace(progress.message("failed"), text=str(error))
        finally:
            cancelled.set()  # also when this task is cancelled: the thread must not go on
            engine.suspend(suspended=False)
            self.task = None
            if teller is not None:
                teller.cancel()
                self._send(end)

    async def _tell(self, progress: Progress) -> None:
        while True:
            self._send(progress.message())
            await asyncio.sleep(TELL_S)

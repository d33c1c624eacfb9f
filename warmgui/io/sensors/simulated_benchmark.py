"""The benchmark of the simulated miner: rows that nobody measured, with a progress as the real one has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.messages import MinerBenchmarkRow
from warmgui.core.miner_messages import MinerBenchmarkProgress

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from warmgui.core.messages import Inbox
    from warmgui.io.sensors.simulated_device import SimulatedDevice

TICKS_EACH = 4
"""Looks at the miner that one device takes: the simulated clock may run much faster than somebody watches."""
_TICK_S = 1.0


class SimulatedBenchmark:
    """One run of it."""

    def __init__(self, devices: Sequence[SimulatedDevice]) -> None:
        self._devices = devices
        self._script = self._play()
        self._cancelled = False
        self.over = False

    def cancel(self) -> None:
        """End it at the next look."""
        self._cancelled = True

    def tell(self) -> list[Inbox]:
        """What there is to say at one look."""
        if self.over:
            return []
        if self._cancelled:
            self.over = True
            return [self._progress("cancelled", 0, 0)]
        told = next(self._script)
        self.over = isinstance(told[-1], MinerBenchmarkProgress) and told[-1].state != "running"
        return told

    def _play(self) -> Iterator[list[Inbox]]:
        for index, device in enumerate(self._devices):
            for tick in range(TICKS_EACH):
                yield [self._progress("running", index, tick)]
            row: Inbox = MinerBenchmarkRow(device.id, "simulated", device.threads, device.full_hs, None, None)
            last = index == len(self._devices) - 1
            end = "done" if last else "running"
            yield [row, self._progress(end, index + 1, 0)]
        if not self._devices:
            yield [self._progress("done", 0, 0)]

    def _progress(self, state: str, index: int, tick: int) -> MinerBenchmarkProgress:
        steps = len(self._devices)
        done = index + tick / TICKS_EACH
        at = self._devices[min(index, steps - 1)] if steps else None
        return MinerBenchmarkProgress(
            state,
            index,
            steps,
            done / steps if steps else None,
            (steps - done) * TICKS_EACH * _TICK_S,
            at.id if at else "",
            "simulated",
            at.threads if at else 0,
        )

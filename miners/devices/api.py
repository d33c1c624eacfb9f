"""What a mining device is to the engine. CPU and graphics cards look alike from there.

A device takes its *orders* as one immutable object, so that its workers read them without locks: they compare
`orders.source.epoch` between batches. It reports through a `DeviceListener`, from its own threads.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from miners.devices.work_source import WorkSource
    from miners.protocol import DeviceInfo, FaultNotice
    from miners.upstream.api import FoundShare


@dataclass(frozen=True, slots=True)
class Orders:
    """What to work on and how hard.

    After `until_s` (monotonic) the duty is 0: the lease, kept by each worker for itself.
    """

    source: WorkSource | None = None
    duty: float = 0.0
    until_s: float = math.inf

    def duty_at(self, now_s: float) -> float:
        """The duty that holds at this moment."""
        return self.duty if self.source is not None and now_s < self.until_s else 0.0


@dataclass(frozen=True, slots=True)
class DeviceCounters:
    """Cumulative since the device started. `busy_s` sums the measured busy seconds of all threads."""

    hashes: int = 0
    busy_s: float = 0.0
    hw_errors: int = 0
    midstates: int = 1
    """Versions hashed per nonce now, not a sum."""


class DeviceListener(Protocol):
    """Told by worker threads; must return quickly."""

    def found(self, epoch: int, share: FoundShare) -> None:
        """A candidate of the work with this epoch met the share target, by hashlib."""

    def exhausted(self, epoch: int) -> None:
        """All of this work was searched."""

    def failed(self, fault: FaultNotice) -> None:
        """A worker gave up."""


class Device(Protocol):
    """One mining device."""

    @property
    def info(self) -> DeviceInfo:
        """What it is."""

    def start(self, listener: DeviceListener) -> None:
        """Start the workers; they wait for orders."""

    def command(self, orders: Orders) -> None:
        """New orders for all workers; they are followed within one batch. Never blocks."""

    def counters(self) -> DeviceCounters:
        """How much was done so far."""

    def close(self, timeout_s: float = 1.0) -> None:
        """End the workers."""

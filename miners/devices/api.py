"""What a mining device is to the engine. CPU and graphics cards look alike from there.

A device takes its *orders* as one immutable object, so that its workers read them without locks: they compare
`orders.source.epoch` between batches. It reports through a `DeviceListener`, from its own threads.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from miners.devices.work_source import WorkSource
    from miners.protocol import DeviceInfo, FaultNotice
    from miners.upstream.api import FoundShare


@dataclass(frozen=True, slots=True)
class Orders:
    """What to work on and how hard.

    After `until_s` (monotonic) the duty is 0: the lease, kept by each worker for itself. While `user_active`
    graphics cards work in short launches.
    """

    source: WorkSource | None = None
    duty: float = 0.0
    until_s: float = math.inf
    user_active: bool = True

    def duty_at(self, now_s: float) -> float:
        """The duty that holds at this moment."""
        return self.duty if self.source is not None and now_s < self.until_s else 0.0

    def replaced(self, epoch: int) -> bool:
        """Whether the work of this epoch has given way to other work."""
        return self.source is not None and self.source.epoch != epoch


@dataclass(frozen=True, slots=True)
class Quarantine:
    """Why a device does no more work in this process: a stable name and a plain sentence.

    `code` is "hung", "lost", "wrong_results", "driver_failed" or, of a processor, "stopped".
    """

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class DeviceCounters:
    """Cumulative since the device started. `busy_s` sums the measured busy seconds of all threads."""

    hashes: int = 0
    busy_s: float = 0.0
    hw_errors: int = 0
    midstates: int = 1
    """Versions hashed per nonce now, not a sum."""
    late_hashes: int = 0
    """Of `hashes`, those of batches that ended after their job had been replaced: nobody waited for them."""
    quarantine: Quarantine | None = None
    """Set for good when the device is out of work for a reason of its own."""


class DeviceListener(Protocol):
    """Told by worker threads; must return quickly."""

    def found(self, epoch: int, share: FoundShare) -> None:
        """A candidate of the work with this epoch met the share target, by hashlib."""

    def exhausted(self, epoch: int) -> None:
        """All of this work was searched."""

    def failed(self, fault: FaultNotice) -> None:
        """A worker gave up, or something else is wrong that a person should read."""


class Device(Protocol):
    """One mining device."""

    @property
    def info(self) -> DeviceInfo:
        """What it is; another object once it has learned more about itself."""

    def start(self, listener: DeviceListener) -> None:
        """Start the workers; they wait for orders."""

    def command(self, orders: Orders) -> None:
        """New orders for all workers; they are followed within one batch. Never blocks."""

    def counters(self) -> DeviceCounters:
        """How much was done so far."""

    def close(self, timeout_s: float = 1.0) -> None:
        """End the workers."""


@runtime_checkable
class WatchedDevice(Protocol):
    """A device whose worker may get stuck in a driver, where it can say nothing any more."""

    def watch(self) -> None:
        """Look whether the worker still answers; else quarantine the device. Once a second, never blocks."""

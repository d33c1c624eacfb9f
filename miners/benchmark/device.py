"""Measures a mining device through the very path that mines: orders in, checked hits and counters out.

Any `Device` will do; graphics cards have no other way. It is given some work first, because a card is opened
and tuned when it first works; then it rests, so that the hits and hashes that count are of the same work.
"""

from __future__ import annotations

import dataclasses
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from miners.benchmark.hits import Hits, bits_for, target_of_bits
from miners.benchmark.measure import CancelledMeasurementError, benchmark_job
from miners.devices.api import Orders
from miners.devices.work_source import WorkSource
from miners.energy import CardPower, NoMeter
from miners.work import difficulty_from_target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from miners.devices.api import Device
    from miners.energy import PowerMeter
    from miners.protocol import FaultNotice
    from miners.upstream.api import FoundShare

VERSION_MASK = 0x1FFFE000
"""The bits that BIP 320 leaves to miners."""
FIRST_HASH_S = 180.0
"""Opening a card assembles kernels and measures them, when it works for the first time."""
_WARM_UP_S = 0.3
_SETTLE_S = 0.3
_STEP_S = 0.02
_GIVE_UP_S = 15.0


class DeviceMeasurementError(Exception):
    """A device did not do its work; the message is a plain sentence."""


@dataclass(frozen=True, slots=True)
class DeviceMeasured:
    """What a device did at full duty. `cpu_s` is the CPU time of this whole process meanwhile."""

    hashes: int
    wall_s: float
    cpu_s: float
    hits: Hits
    midstates: int
    power_w: float | None = None
    clock_hz: float | None = None

    @property
    def hashrate_hs(self) -> float:
        """H/s by the wall clock."""
        return self.hashes / self.wall_s

    def clocks_per_hash(self, compute_units: int | None) -> float | None:
        """Clocks of one multiprocessor per hash; None where clock or number are unknown."""
        if self.clock_hz is None or not compute_units:
            return None
        return self.clock_hz * compute_units / self.hashrate_hs


class _Ear:
    """Counts hits of the work that is measured; hears of faults."""

    def __init__(self) -> None:
        self.hits: dict[int, set[tuple[bytes, int, int, int]]] = {}
        self.fault: FaultNotice | None = None
        self._lock = threading.Lock()

    def found(self, epoch: int, share: FoundShare) -> None:
        """See `DeviceListener`. A hit that comes twice counts once."""
        with self._lock:
            which = (share.extranonce2, share.ntime, share.nonce, share.version)
            self.hits.setdefault(epoch, set()).add(which)

    def exhausted(self, epoch: int) -> None:
        """See `DeviceListener`; there is always more work."""

    def failed(self, fault: FaultNotice) -> None:
        """See `DeviceListener`."""
        self.fault = fault


def measure_device(
    device: Device,
    seconds: float,
    *,
    rolling: Sequence[bool] = (False, True),
    meter: PowerMeter | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    first_hash_s: float = FIRST_HASH_S,
) -> list[DeviceMeasured]:
    """Let a device that was not started yet work at full duty, for about `seconds` each time; closes it.

    Args:
        device: which; nobody else may use it.
        seconds: of a measured stretch.
        rolling: whether the work allows version rolling, for each stretch. One that allows it, and is still
            hashed with one version, is left out of the answer: the device does not roll.
        meter: its power; of a card (`CardPower`) also its clock.
        cancelled: asked every 20 ms.
        first_hash_s: patience until it begins.

    Raises:
        CancelledMeasurementError: `cancelled()` became true.
        DeviceMeasurementError: it did not work, says why.
    """
    ear = _Ear()
    run = _Run(device, ear, cancelled)
    device.start(ear)
    try:
        measured = [run.stretch(seconds, meter or NoMeter(), first_hash_s, rolls=rolls) for rolls in rolling]
    finally:
        device.command(Orders())
        device.close()
    return [one for one, rolls in zip(measured, rolling, strict=True) if one.midstates > 1 or not rolls]


class _Run:
    """The measurements of one device."""

    def __init__(self, device: Device, ear: _Ear, cancelled: Callable[[], bool]) -> None:
        self._device = device
        self._ear = ear
        self._cancelled = cancelled
        self._epoch = 0

    def stretch(
        self, seconds: float, meter: PowerMeter, first_hash_s: float, *, rolls: bool
    ) -> DeviceMeasured:
        """Warm up, rest, work for `seconds`, rest."""
        self._order(None, rolls=rolls)
        self._await_hashes(first_hash_s)
        warm = self._work(_WARM_UP_S, NoMeter())
        self._rest()
        before = self._device.counters()
        bits = bits_for(warm.hashrate_hs * seconds)
        self._order(bits, rolls=rolls)
        self._await_hashes(_GIVE_UP_S)
        measured = self._work(seconds, meter)
        self._rest()
        after = self._device.counters()
        hits = Hits(
            hits=len(self._ear.hits.get(self._epoch, ())),
            expected=(after.hashes - before.hashes) / (1 << bits),
            wrong=after.hw_errors - before.hw_errors,
        )
        return dataclasses.replace(measured, hits=hits)

    def _order(self, bits: int | None, *, rolls: bool) -> None:
        """New work; a hit has so many zero bits, or is too hard to be found in passing."""
        self._epoch += 1
        job = benchmark_job(self._epoch, VERSION_MASK if rolls else 0)
        if bits is not None:
            target = target_of_bits(bits)
            job = dataclasses.replace(job, target=target, difficulty=difficulty_from_target(target))
        self._device.command(Orders(WorkSource(job, self._epoch), 1.0, user_active=False))

    def _work(self, seconds: float, meter: PowerMeter) -> DeviceMeasured:
        meter.begin()
        begun_s, cpu_begun_s = time.perf_counter(), time.process_time()
        first = self._device.counters().hashes
        while time.perf_counter() - begun_s < seconds:
            self._step()
            meter.sample()
        last, wall_s = self._device.counters(), time.perf_counter() - begun_s
        if last.hashes == first:
            raise DeviceMeasurementError(self._why("stopped working"))
        return DeviceMeasured(
            last.hashes - first,
            wall_s,
            time.process_time() - cpu_begun_s,
            Hits(0, 0.0),
            last.midstates,
            meter.average_w(),
            meter.clock_hz() if isinstance(meter, CardPower) else None,
        )

    def _await_hashes(self, patience_s: float) -> None:
        before = self._device.counters().hashes
        for _ in self._steps(patience_s, "did not begin to work"):
            if self._device.counters().hashes > before:
                return

    def _rest(self) -> None:
        """No orders, until all that was begun is counted."""
        self._device.command(Orders())
        hashes, since_s = -1, time.perf_counter()
        for _ in self._steps(_GIVE_UP_S, "did not stop"):
            now_s, now = time.perf_counter(), self._device.counters().hashes
            if now != hashes:
                hashes, since_s = now, now_s
            elif now_s - since_s > _SETTLE_S:
                return

    def _steps(self, patience_s: float, what: str) -> Iterator[None]:
        """Again and again, until patience ends."""
        ends_s = time.perf_counter() + patience_s
        while time.perf_counter() < ends_s:
            self._step()
            yield
        raise DeviceMeasurementError(self._why(what))

    def _step(self) -> None:
        """A moment; the device may have failed for good in it."""
        threading.Event().wait(_STEP_S)
        if self._cancelled():
            raise CancelledMeasurementError
        quarantine, fault = self._device.counters().quarantine, self._ear.fault
        if quarantine is not None:
            raise DeviceMeasurementError(quarantine.text)
        if fault is not None and fault.code == "worker_failed":
            raise DeviceMeasurementError(fault.text)

    def _why(self, what: str) -> str:
        """The device's own sentence, or ours."""
        return self._ear.fault.text if self._ear.fault else f"{self._device.info.name} {what}."

"""Measuring a device through the path that mines: real workers, and devices that fail in every way."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.miner import BrokenKernel, FakeDevice, IdleKernel

from miners.benchmark import device as benchmark_device
from miners.benchmark.device import DeviceMeasured, DeviceMeasurementError, measure_device
from miners.benchmark.hits import Hits
from miners.benchmark.measure import CancelledMeasurementError
from miners.devices.api import DeviceCounters, Orders, Quarantine
from miners.devices.cpu import CpuDevice
from miners.devices.gpu.nvml import CardState
from miners.energy import CardPower
from miners.kernels.reference import HASHLIB, ReferenceKernel
from miners.protocol import FaultNotice

if TYPE_CHECKING:
    from miners.devices.api import DeviceListener


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(benchmark_device, "_WARM_UP_S", 0.1)
    monkeypatch.setattr(benchmark_device, "_SETTLE_S", 0.1)


def test_a_processor_is_measured_with_all_its_hits() -> None:
    device = CpuDevice(HASHLIB, 1, name="A processor")
    (measured,) = measure_device(device, 0.4)
    assert measured.hashrate_hs > 0
    assert measured.midstates == 1
    assert measured.hits.expected > 100
    assert measured.hits.problem == ""
    assert measured.cpu_s > 0
    assert device.closing


def test_a_device_that_rolls_has_a_second_measurement() -> None:
    device = CpuDevice(HASHLIB, 1, name="A processor", rolling=ReferenceKernel(2))
    plain, rolling = measure_device(device, 0.4)
    assert (plain.midstates, rolling.midstates) == (1, 2)
    assert plain.hits.problem == rolling.hits.problem == ""
    assert rolling.hits.expected > 100


def test_a_kernel_that_finds_nothing_is_implausible() -> None:
    (measured,) = measure_device(CpuDevice(IdleKernel(), 1, name="Idle"), 0.2, rolling=(False,))
    assert "it found 0 hits" in measured.hits.problem


def test_the_meter_samples_while_it_works() -> None:
    meter = CardPower(lambda: CardState(2e9, 250.0))
    (measured,) = measure_device(CpuDevice(IdleKernel(), 1, name="Idle"), 0.1, rolling=(False,), meter=meter)
    assert (measured.power_w, measured.clock_hz) == (250, 2e9)


def test_a_worker_that_breaks_is_told_at_once() -> None:
    with pytest.raises(DeviceMeasurementError, match="the silicon melted"):
        measure_device(CpuDevice(BrokenKernel(), 1, name="Broken"), 0.1)


def test_a_device_that_never_begins_is_given_up() -> None:
    device = FakeDevice()
    with pytest.raises(DeviceMeasurementError, match=r"Fake did not begin to work\."):
        measure_device(device, 0.1, first_hash_s=0.05)
    assert device.closed
    assert device.orders[-1] == Orders()


def test_its_own_words_are_told_if_it_has_any() -> None:
    class Complaining(FakeDevice):
        def start(self, listener: DeviceListener) -> None:
            listener.exhausted(0)
            listener.failed(FaultNotice("gpu_driver", "The driver is too old.", "gpu0"))

    with pytest.raises(DeviceMeasurementError, match="The driver is too old"):
        measure_device(Complaining(), 0.1, first_hash_s=0.05)


def test_a_quarantined_device_is_not_waited_for() -> None:
    device = FakeDevice()
    device.now = DeviceCounters(quarantine=Quarantine("lost", "The card is gone."))
    with pytest.raises(DeviceMeasurementError, match="The card is gone"):
        measure_device(device, 0.1)


class Counting(FakeDevice):
    """Does a thousand hashes between two looks, up to a limit."""

    def __init__(self, limit: int, *, obeys: bool = True) -> None:
        super().__init__()
        self._limit = limit
        self._obeys = obeys

    def counters(self) -> DeviceCounters:
        working = self.orders and self.orders[-1].source is not None
        if (working or not self._obeys) and self.now.hashes < self._limit:
            self.now = dataclasses.replace(self.now, hashes=self.now.hashes + 1000)
        return self.now


def test_a_device_that_stops_in_the_middle_is_told() -> None:
    with pytest.raises(DeviceMeasurementError, match="Fake stopped working"):
        measure_device(Counting(4000), 0.1, first_hash_s=5.0)


def test_a_device_that_does_not_stop_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(benchmark_device, "_GIVE_UP_S", 0.3)
    with pytest.raises(DeviceMeasurementError, match="Fake did not stop"):
        measure_device(Counting(1 << 40, obeys=False), 0.1)


def test_a_cancelled_measurement_stops_and_closes() -> None:
    device = FakeDevice()
    with pytest.raises(CancelledMeasurementError):
        measure_device(device, 10.0, cancelled=lambda: True)
    assert device.closed


def test_clocks_are_of_one_multiprocessor() -> None:
    measured = DeviceMeasured(7_000_000_000, 1.0, 0.1, Hits(1, 1.0), 1, None, 1.98e9)
    assert measured.clocks_per_hash(132) == pytest.approx(37.34, abs=0.01)
    assert measured.clocks_per_hash(None) is None
    assert dataclasses.replace(measured, clock_hz=None).clocks_per_hash(132) is None

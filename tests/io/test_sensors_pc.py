"""psutil, NVML: what they say, and what they say when something is wrong."""

# ruff: noqa: N802 - the names of NVML and psutil

from __future__ import annotations

import os
from collections import namedtuple
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import psutil
import pytest

from warmgui.core.text import render
from warmgui.core.vocabulary import Quantity
from warmgui.io.sensors import detect as detect_module
from warmgui.io.sensors.base import SensorAbsentError
from warmgui.io.sensors.detect import detect
from warmgui.io.sensors.nvml import NvmlSensor
from warmgui.io.sensors.pc import BatterySensor, LoadSensor, PsutilTemperatureSensor

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from warmgui.core.model import Reading

Battery = namedtuple("Battery", "percent secsleft power_plugged")  # noqa: PYI024 - as psutil has it
Times = namedtuple("Times", "user system children_user children_system")  # noqa: PYI024 - the same


def values(readings: list[Reading]) -> dict[Quantity, float | None]:
    return {reading.quantity: reading.value for reading in readings}


def words(reading: Reading) -> str:
    return render(reading.reason, lambda amount: str(amount.value))


# ---- load and battery


class FakeProcess:
    def __init__(self, busy_s: list[float], children: list[FakeProcess] | None = None) -> None:
        self.busy_s = busy_s
        self.below = children or []

    def children(self, *, recursive: bool) -> list[FakeProcess]:
        return self.below

    def cpu_times(self) -> Times:
        return Times(self.busy_s[0], 0.0, 0.5, 0.25)


class FakePsutil:
    Error = psutil.Error

    def __init__(self) -> None:
        self.processes: dict[int, FakeProcess] = {}

    def cpu_percent(self, interval: None) -> float:
        return 25.0

    def cpu_count(self) -> int:
        return 4

    def Process(self, pid: int) -> FakeProcess:
        if pid not in self.processes:
            raise psutil.NoSuchProcess(pid)
        return self.processes[pid]


def test_the_miners_load_counts_its_children() -> None:
    ps, child = FakePsutil(), FakeProcess([0.0])
    ps.processes[7] = FakeProcess([10.0], [child])
    sensor = LoadSensor(ps)
    assert values(sensor.read(0.0)) == {Quantity.CPU_LOAD: 0.25}
    sensor.watch(7)
    assert values(sensor.read(1.0)) == {Quantity.CPU_LOAD: 0.25}
    ps.processes[7].busy_s[0] += 1.0
    child.busy_s[0] += 1.0
    assert values(sensor.read(2.0))[Quantity.MINER_CPU_LOAD] == pytest.approx(0.5), "2 of 4 cores"
    sensor.watch(8)
    assert Quantity.MINER_CPU_LOAD not in values(sensor.read(3.0)), "it is gone"
    sensor.watch(None)
    assert Quantity.MINER_CPU_LOAD not in values(sensor.read(4.0))
    sensor.close()


def test_the_load_of_a_real_process_is_seen() -> None:
    sensor = LoadSensor()
    sensor.watch(os.getpid())
    sensor.read(0.0)
    end_s = sum(os.times()[:2]) + 0.3
    while sum(os.times()[:2]) < end_s:
        pass
    load = values(sensor.read(1.0))[Quantity.MINER_CPU_LOAD]
    assert load is not None
    assert load > 0.2 / (psutil.cpu_count() or 1)


@pytest.mark.parametrize(
    ("battery", "expected"),
    [
        (None, {Quantity.ON_BATTERY: 0.0}),
        (Battery(50.0, 100, power_plugged=False), {Quantity.BATTERY_FRACTION: 0.5, Quantity.ON_BATTERY: 1.0}),
        (Battery(99.0, 100, power_plugged=True), {Quantity.BATTERY_FRACTION: 0.99, Quantity.ON_BATTERY: 0.0}),
        (Battery(10.0, 100, None), {Quantity.BATTERY_FRACTION: 0.1, Quantity.ON_BATTERY: None}),
    ],
)
def test_battery(battery: Any, expected: dict[Quantity, float | None]) -> None:
    sensor = BatterySensor(SimpleNamespace(sensors_battery=lambda: battery))
    assert values(sensor.read(0.0)) == expected
    sensor.close()


def test_a_system_without_batteries_is_never_on_one() -> None:
    assert values(BatterySensor(SimpleNamespace()).read(0.0)) == {Quantity.ON_BATTERY: 0.0}


def test_psutil_temperatures_stand_in_where_hwmon_has_none() -> None:
    entries = [SimpleNamespace(current=41.0), SimpleNamespace(current=48.5), SimpleNamespace(current=0.0)]
    chips = {"nvme": [SimpleNamespace(current=60.0)], "soc_thermal": entries}
    sensor = PsutilTemperatureSensor(SimpleNamespace(sensors_temperatures=lambda: chips))
    assert values(sensor.read(0.0)) == {Quantity.CPU_TEMPERATURE_C: 48.5}
    sensor.close()
    with pytest.raises(SensorAbsentError):
        PsutilTemperatureSensor(SimpleNamespace()).read(0.0)


# ---- NVML


class FakeNvml:
    NVML_TEMPERATURE_GPU = 0

    class NVMLError(Exception):
        pass

    def __init__(
        self, cards: int, *, driver: bool = True, tells_power: bool = True, tells_address: bool = True
    ) -> None:
        self.cards, self.driver, self.tells_power = cards, driver, tells_power
        self.tells_address = tells_address
        self.shut_down = False

    def nvmlInit(self) -> None:
        if not self.driver:
            raise self.NVMLError("Driver Not Loaded")

    def nvmlShutdown(self) -> None:
        self.shut_down = True

    def nvmlDeviceGetCount(self) -> int:
        return self.cards

    def nvmlDeviceGetHandleByIndex(self, index: int) -> int:
        return index

    def nvmlDeviceGetName(self, handle: int) -> str | bytes:
        return b"Old card" if handle else "New card"

    def nvmlDeviceGetPciInfo(self, handle: int) -> SimpleNamespace:
        if not self.tells_address:
            raise self.NVMLError("Not Supported")
        return SimpleNamespace(busId="00000000:0A:00.0" if handle else b"00000000:01:00.0")

    def nvmlDeviceGetPowerUsage(self, handle: int) -> int:
        if not self.tells_power:
            raise self.NVMLError("Not Supported")
        return 75_500 + handle

    def nvmlDeviceGetTemperature(self, handle: int, sensor: int) -> int:
        return 60 + handle


def test_nvml_cards() -> None:
    nvml = FakeNvml(2)
    sensor = NvmlSensor(lambda: nvml)
    readings = sensor.read(3.0)
    assert [(r.quantity, r.device, r.value) for r in readings] == [
        (Quantity.GPU_POWER_W, "0000:01:00.0", 75.5),
        (Quantity.GPU_TEMPERATURE_C, "0000:01:00.0", 60.0),
        (Quantity.GPU_POWER_W, "0000:0a:00.0", 75.501),
        (Quantity.GPU_TEMPERATURE_C, "0000:0a:00.0", 61.0),
    ]
    assert readings[2].source == "NVML Old card"
    sensor.close()
    assert nvml.shut_down


def test_a_card_that_keeps_its_power_to_itself_says_so() -> None:
    sensor = NvmlSensor(lambda: FakeNvml(1, tells_power=False))
    power, temperature = sensor.read(0.0)
    assert power.value is None
    assert "Not Supported" in words(power)
    assert temperature.value == 60.0


def test_a_card_without_an_address_is_nobodys_card() -> None:
    """Given a driver that does not tell where a card sits, it gets no name that the miner could use."""
    sensor = NvmlSensor(lambda: FakeNvml(1, tells_address=False))
    assert {r.device for r in sensor.read(0.0)} == {"nvml0"}


def absent_module() -> Any:
    raise ModuleNotFoundError("pynvml")


@pytest.mark.parametrize("load", [lambda: FakeNvml(0), lambda: FakeNvml(1, driver=False), absent_module])
def test_no_card_no_driver_no_library_is_ordinary(load: Callable[[], Any]) -> None:
    sensor = NvmlSensor(load)
    with pytest.raises(SensorAbsentError):
        sensor.read(0.0)
    sensor.close()


# ---- which sensors


def names(platform: str, environ: dict[str, str], tmp_path: Path) -> list[str]:
    found = detect(platform, environ, powercap=tmp_path / "p", hwmon=tmp_path / "h")
    for sensor in found:
        sensor.close()
    return [type(sensor).__name__ for sensor in found]


def test_linux_sensors(tmp_path: Path) -> None:
    common = ["LoadSensor", "BatterySensor", "ProgramsSensor", "NvmlSensor", "RaplSensor", "HwmonSensor"]
    assert names("linux", {}, tmp_path) == [*common, "PsutilTemperatureSensor"]
    chip = tmp_path / "h" / "hwmon0"
    chip.mkdir(parents=True)
    (chip / "name").write_text("k10temp")
    assert names("linux", {}, tmp_path) == common
    both = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}
    assert names("linux", both, tmp_path) == [*common, "WaylandIdleSensor", "WaylandFullScreenSensor"]
    if os.name != "nt":  # there is no libxcb there to be found
        x11 = ["XcbIdleSensor", "XcbFullScreenSensor"]
        assert names("linux", {"DISPLAY": ":0"}, tmp_path) == [*common, *x11]


def test_windows_sensors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    common = ["LoadSensor", "BatterySensor", "ProgramsSensor", "NvmlSensor"]
    assert names("win32", {}, tmp_path)[:4] == common

    class Emi:
        def close(self) -> None:
            pass

    def missing() -> None:
        raise OSError("no such library")

    monkeypatch.setattr(detect_module, "EmiSensor", Emi)
    monkeypatch.setattr(detect_module, "WindowsIdleSensor", missing)
    monkeypatch.setattr(detect_module, "WindowsFullScreenSensor", missing)
    assert names("win32", {}, tmp_path)[4:] == ["Emi"]

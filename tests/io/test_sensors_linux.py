"""RAPL and hwmon against trees of files as the kernel shows them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warmgui.core.vocabulary import Provenance, Quantity
from warmgui.io.sensors.base import EnergyCounter, SensorAbsentError
from warmgui.io.sensors.hwmon import HwmonSensor, has_cpu_temperature
from warmgui.io.sensors.rapl import REFUSED, RaplSensor

if TYPE_CHECKING:
    from pathlib import Path

RANGE_UJ = 262_143_328_850


def zone(root: Path, folder: str, name: str, energy_uj: int) -> Path:
    made = root / folder
    made.mkdir(parents=True, exist_ok=True)
    (made / "name").write_text(name + "\n")
    (made / "max_energy_range_uj").write_text(f"{RANGE_UJ}\n")
    (made / "energy_uj").write_text(f"{energy_uj}\n")
    return made


def chip(root: Path, number: int, name: str, **files: object) -> Path:
    made = root / f"hwmon{number}"
    made.mkdir(parents=True, exist_ok=True)
    (made / "name").write_text(name + "\n")
    for file, value in files.items():
        (made / file).write_text(f"{value}\n")
    return made


# ---- energy counters


def test_power_is_the_slope_of_the_counter() -> None:
    counter = EnergyCounter(100.0)
    assert counter.power_w(10.0, 0.0) is None, "one value has no slope"
    assert counter.power_w(30.0, 2.0) == pytest.approx(10.0)


def test_a_counter_that_began_anew_is_no_power() -> None:
    counter = EnergyCounter()
    counter.power_w(1000.0, 0.0)
    assert counter.power_w(5.0, 1.0) is None
    assert counter.power_w(15.0, 2.0) == pytest.approx(10.0)


def test_after_sleep_there_is_no_power() -> None:
    counter = EnergyCounter(1e6)
    counter.power_w(0.0, 0.0)
    assert counter.power_w(1000.0, 3600.0) is None
    assert counter.power_w(1000.0, 3600.0) is None, "no time has passed"


@settings(deadline=None)
@given(
    st.floats(0, 262143), st.lists(st.tuples(st.floats(0.1, 59), st.floats(0, 400)), min_size=1, max_size=50)
)
def test_wrapping_never_shows(start_j: float, steps: list[tuple[float, float]]) -> None:
    """Whatever the counter's position, watts come out as they went in."""
    range_j = RANGE_UJ * 1e-6
    counter, at_s, energy_j = EnergyCounter(range_j), 0.0, start_j
    counter.power_w(energy_j % range_j, at_s)
    for passed_s, power_w in steps:
        at_s += passed_s
        energy_j += passed_s * power_w
        assert counter.power_w(energy_j % range_j, at_s) == pytest.approx(power_w, abs=1e-3)


# ---- RAPL


def test_packages_add_up_and_parts_of_them_do_not(tmp_path: Path) -> None:
    packages = [zone(tmp_path, f"intel-rapl:{n}", f"package-{n}", 0) for n in range(2)]
    others = [
        zone(tmp_path, "intel-rapl:0:0", "core", 0),
        zone(tmp_path, "intel-rapl:0:1", "dram", 0),
        zone(tmp_path, "intel-rapl:2", "psys", 0),
        zone(tmp_path, "intel-rapl-mmio:0", "package-0", 0),
    ]
    (tmp_path / "intel-rapl:9").mkdir()  # a zone without files
    sensor = RaplSensor(tmp_path)
    assert sensor.read(100.0) == []
    for folder in [*packages, *others]:
        (folder / "energy_uj").write_text("40000000")
    (reading,) = sensor.read(102.0)
    assert (reading.quantity, reading.device) == (Quantity.CPU_POWER_W, "cpu")
    assert reading.value == pytest.approx(2 * 20.0)
    assert reading.provenance is Provenance.MEASURED
    assert reading.source == "RAPL package-0, package-1"
    sensor.close()


def test_the_counter_wraps_around(tmp_path: Path) -> None:
    folder = zone(tmp_path, "intel-rapl:0", "package-0", RANGE_UJ - 30_000_000)
    sensor = RaplSensor(tmp_path)
    sensor.read(0.0)
    (folder / "energy_uj").write_text("20000000")
    assert sensor.read(1.0)[0].value == pytest.approx(50.0)


def test_one_package_alone_is_not_told_as_all(tmp_path: Path) -> None:
    first, second = (zone(tmp_path, f"intel-rapl:{n}", f"package-{n}", 900_000_000) for n in range(2))
    sensor = RaplSensor(tmp_path)
    sensor.read(0.0)
    (first / "energy_uj").write_text("950000000")
    (second / "energy_uj").write_text("1000")  # wraps to an impossible power: the counter was reset
    assert sensor.read(1.0) == []


def test_a_closed_counter_says_why_and_how_to_open_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = zone(tmp_path, "intel-rapl:0", "package-0", 0)
    sensor = RaplSensor(tmp_path)
    original = type(folder).read_text

    def refuse(self: Path, *arguments: object, **more: object) -> str:
        if self.name == "energy_uj":
            raise PermissionError(13, "Permission denied")
        return original(self, *arguments, **more)  # type: ignore[arg-type]  # passed on

    monkeypatch.setattr(type(folder), "read_text", refuse)
    (reading,) = sensor.read(0.0)
    assert (reading.value, reading.provenance, reading.reason) == (None, Provenance.UNKNOWN, REFUSED)
    words = REFUSED.template.format_map(dict(REFUSED.args))
    for part in ("CVE-2020-8694", "groupadd", 'SUBSYSTEM=="powercap"', "/sys%p/energy_uj"):
        assert part in words


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 0)() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    folder = zone(tmp_path, "intel-rapl:0", "package-0", 0)
    (folder / "energy_uj").chmod(0)
    assert RaplSensor(tmp_path).read(0.0)[0].reason == REFUSED


def test_a_counter_that_is_no_number_is_unknown(tmp_path: Path) -> None:
    folder = zone(tmp_path, "intel-rapl:0", "package-0", 0)
    sensor = RaplSensor(tmp_path)
    (folder / "energy_uj").write_text("?")
    (reading,) = sensor.read(0.0)
    assert reading.value is None
    assert reading.reason


def test_no_rapl_is_absent(tmp_path: Path) -> None:
    with pytest.raises(SensorAbsentError):
        RaplSensor(tmp_path / "nowhere").read(0.0)


# ---- hwmon


def test_the_hottest_cpu_sensor_counts(tmp_path: Path) -> None:
    chip(tmp_path, 0, "nvme", temp1_input=70000)
    chip(tmp_path, 1, "k10temp", temp1_input=61500, temp3_input=64250, temp4_input=-273000)
    (reading,) = HwmonSensor(tmp_path).read(5.0)
    assert (reading.quantity, reading.value, reading.device) == (Quantity.CPU_TEMPERATURE_C, 64.25, "cpu")
    assert has_cpu_temperature(tmp_path)


def test_graphics_cards_have_temperature_and_power(tmp_path: Path) -> None:
    chip(tmp_path, 0, "amdgpu", temp1_input=55000, temp2_input=71000, power1_average=123_000_000)
    chip(tmp_path, 1, "amdgpu", temp1_input=40000, power1_input=9_000_000)
    card = chip(tmp_path, 2, "xe", energy1_input=0)
    sensor = HwmonSensor(tmp_path)
    sensor.read(0.0)
    (card / "energy1_input").write_text("15000000")
    values = {(r.quantity, r.device): r.value for r in sensor.read(1.0)}
    assert values == {
        (Quantity.GPU_TEMPERATURE_C, "amdgpu0"): 71.0,
        (Quantity.GPU_POWER_W, "amdgpu0"): pytest.approx(123.0),
        (Quantity.GPU_TEMPERATURE_C, "amdgpu1"): 40.0,
        (Quantity.GPU_POWER_W, "amdgpu1"): pytest.approx(9.0),
        (Quantity.GPU_POWER_W, "xe0"): pytest.approx(15.0),
    }
    sensor.close()


def test_a_card_is_known_by_where_it_sits(tmp_path: Path) -> None:
    """Given sysfs links as the kernel makes them, readings carry the PCI address, from below the card too."""
    card = tmp_path / "devices/pci0000:00/0000:00:01.1/0000:03:00.0"
    (card / "drm/card1").mkdir(parents=True)
    for number, target in enumerate((card, card / "drm/card1")):
        made = chip(tmp_path / "class", number, "amdgpu", temp1_input=50000 + number, power1_input=7_000_000)
        (made / "device").symlink_to(target)
    readings = HwmonSensor(tmp_path / "class").read(0.0)
    assert {r.device for r in readings} == {"0000:03:00.0"}
    assert len(readings) == 4


def test_a_temperature_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    chip(tmp_path, 0, "coretemp", temp1_input="busy")
    (reading,) = HwmonSensor(tmp_path).read(0.0)
    assert reading.value is None
    assert reading.reason


def test_a_sleeping_card_is_left_out(tmp_path: Path) -> None:
    chip(tmp_path, 0, "amdgpu")
    assert HwmonSensor(tmp_path).read(0.0) == []


def test_no_hwmon_is_absent(tmp_path: Path) -> None:
    (tmp_path / "hwmon0").mkdir()  # without a name
    chip(tmp_path, 1, "nvme", temp1_input=1)
    with pytest.raises(SensorAbsentError):
        HwmonSensor(tmp_path).read(0.0)
    assert not has_cpu_temperature(tmp_path)

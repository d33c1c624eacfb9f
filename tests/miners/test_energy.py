"""Watts: counters of the processor that wrap around, cards by sampling; what cannot be read is unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fakes.miner import FakeClock

from miners import energy
from miners.devices.gpu.nvml import CardState
from miners.energy import CardPower, NoMeter, PackageMeter, card_meter, energy_j_per_th

if TYPE_CHECKING:
    from pathlib import Path


def zone(
    root: Path, name: str, microjoules: int, words: str = "package-0", size: int = 1_000_000_000
) -> None:
    folder = root / name
    folder.mkdir(exist_ok=True)
    (folder / "name").write_text(words + "\n")
    (folder / "energy_uj").write_text(f"{microjoules}\n")
    (folder / "max_energy_range_uj").write_text(f"{size}\n")


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def test_packages_are_added_and_parts_of_them_are_not(tmp_path: Path, clock: FakeClock) -> None:
    zone(tmp_path, "intel-rapl:0", 0)
    zone(tmp_path, "intel-rapl:1", 0, "package-1")
    zone(tmp_path, "intel-rapl:0:0", 0, "core")
    zone(tmp_path, "intel-rapl:2", 0, "psys")
    meter = PackageMeter(tmp_path, clock)
    meter.begin()
    zone(tmp_path, "intel-rapl:0", 80_000_000)
    zone(tmp_path, "intel-rapl:1", 20_000_000, "package-1")
    zone(tmp_path, "intel-rapl:0:0", 70_000_000, "core")
    zone(tmp_path, "intel-rapl:2", 300_000_000, "psys")
    clock.now_s += 2
    meter.sample()
    assert meter.average_w() == pytest.approx(50)


def test_a_counter_that_wrapped_went_on(tmp_path: Path, clock: FakeClock) -> None:
    zone(tmp_path, "intel-rapl:0", 990_000_000)
    meter = PackageMeter(tmp_path, clock)
    meter.begin()
    zone(tmp_path, "intel-rapl:0", 20_000_000)
    clock.now_s += 1
    assert meter.average_w() == pytest.approx(30)
    (tmp_path / "intel-rapl:0" / "max_energy_range_uj").unlink()
    assert meter.average_w() is None


def test_what_may_not_be_read_is_unknown(tmp_path: Path, clock: FakeClock) -> None:
    meter = PackageMeter(tmp_path / "nowhere", clock)
    meter.begin()
    clock.now_s += 1
    assert meter.average_w() is None
    zone(tmp_path, "intel-rapl:0", 5)
    zone(tmp_path, "intel-rapl:1", 5, "package-1")
    (tmp_path / "intel-rapl:1" / "energy_uj").write_text("closed")
    meter = PackageMeter(tmp_path, clock)
    meter.begin()
    clock.now_s += 1
    assert meter.average_w() is None  # one package would be told as both


def test_no_time_gives_no_power(tmp_path: Path, clock: FakeClock) -> None:
    zone(tmp_path, "intel-rapl:0", 5)
    meter = PackageMeter(tmp_path, clock)
    assert meter.average_w() is None
    meter.begin()
    assert meter.average_w() is None


def test_a_card_is_the_mean_of_its_samples() -> None:
    states = iter([CardState(1.9e9, 300.0), CardState(2.1e9, None), CardState(None, 400.0)])
    meter = CardPower(lambda: next(states))
    meter.begin()
    assert meter.average_w() is meter.clock_hz() is None
    for _ in range(3):
        meter.sample()
    assert meter.average_w() == 350
    assert meter.clock_hz() == 2e9
    meter.close()
    meter.begin()
    assert meter.average_w() is None


def test_cards_of_others_are_read_from_their_drivers_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """amdgpu: microwatts and hertz."""

    class NoNvidia:
        def __init__(self, _address: str) -> None:
            pass

        def read(self) -> CardState:
            return CardState()

        def close(self) -> None:
            pass

    monkeypatch.setattr(energy, "CardMeter", NoNvidia)
    sensors = tmp_path / "0000:03:00.0" / "hwmon" / "hwmon4"
    sensors.mkdir(parents=True)
    meter = card_meter("0000:03:00.0", tmp_path)
    meter.sample()
    assert meter.average_w() is None
    (sensors / "power1_average").write_text("212000000")
    meter.sample()
    assert (meter.average_w(), meter.clock_hz()) == (212, None)
    (sensors / "freq1_input").write_text("2400000000")
    meter.sample()
    assert meter.clock_hz() == 2.4e9


def test_joules_need_both() -> None:
    assert energy_j_per_th(100.0, 5e7) == 2e6
    assert energy_j_per_th(None, 5e7) is None
    assert energy_j_per_th(100.0, 0.0) is None


def test_without_a_meter_nothing_is_known() -> None:
    meter = NoMeter()
    meter.begin()
    meter.sample()
    assert meter.average_w() is None

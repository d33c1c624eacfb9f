"""Temperatures and graphics power on Linux from /sys/class/hwmon: k10temp, coretemp, amdgpu, i915, xe.

Files hold thousandths of a degree, microwatts and microjoules (kernel documentation, hwmon sysfs interface).
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from warmgui.core.pci import pci_address
from warmgui.core.vocabulary import Quantity
from warmgui.io.sensors.base import EnergyCounter, SensorAbsentError, failed, measured, unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from warmgui.core.model import Reading

HWMON = Path("/sys/class/hwmon")
CPU_DRIVERS = ("coretemp", "k10temp", "zenpower", "cpu_thermal")
GPU_DRIVERS = ("amdgpu", "i915", "xe")
_PLAUSIBLE_C = (-20.0, 150.0)


@dataclass(slots=True)
class _Chip:
    driver: str
    folder: Path
    device: str
    counter: EnergyCounter = field(default_factory=EnergyCounter)


class HwmonSensor:
    """The hottest sensor of the CPU, and of each graphics card its hottest sensor and its watts.

    A card's readings carry its PCI address; one without (amdgpu0 ...) is never taken for a card of the miner.
    """

    name = "hwmon"
    period_s = 1.0

    def __init__(self, root: Path = HWMON) -> None:
        self._root = root
        self._chips: list[_Chip] | None = None

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        if self._chips is None:
            self._chips = list(_find(self._root))
        if not self._chips:
            raise SensorAbsentError
        found = [*self._read_cpu(now_s)]
        for chip in self._chips:
            if chip.driver in GPU_DRIVERS:
                found += _temperature(Quantity.GPU_TEMPERATURE_C, [chip], now_s, chip.driver, chip.device)
                found += _power(chip, now_s)
        return found

    def close(self) -> None:
        """Nothing is held open."""

    def _read_cpu(self, now_s: float) -> list[Reading]:
        chips = [chip for chip in self._chips or () if chip.driver in CPU_DRIVERS]
        source = ", ".join(sorted({chip.driver for chip in chips}))
        return _temperature(Quantity.CPU_TEMPERATURE_C, chips, now_s, source, "cpu") if chips else []


def has_cpu_temperature(root: Path = HWMON) -> bool:
    """Whether hwmon knows the CPU's temperature here."""
    return any(chip.driver in CPU_DRIVERS for chip in _find(root))


def _find(root: Path) -> Iterator[_Chip]:
    counts: dict[str, int] = {}
    for folder in sorted(root.glob("hwmon*")):
        with contextlib.suppress(OSError):
            driver = (folder / "name").read_text().strip()
            if driver in CPU_DRIVERS or driver in GPU_DRIVERS:
                number = counts[driver] = counts.get(driver, -1) + 1
                device = "cpu"
                if driver in GPU_DRIVERS:
                    device = _pci_address(folder) or f"{driver}{number}"
                yield _Chip(driver, folder, device)


def _pci_address(folder: Path) -> str:
    """Of the card behind a chip: "device" leads to it, or to a part of it. "" where it is on no PCI bus."""
    device = (folder / "device").resolve()
    return next((a for part in (device, *device.parents) if (a := pci_address(part.name))), "")


def _temperature(
    quantity: Quantity, chips: list[_Chip], now_s: float, source: str, device: str
) -> list[Reading]:
    """The hottest plausible input of some chips; a card that sleeps has none and is left out."""
    hottest, problem = None, None
    for chip in chips:
        for file in sorted(chip.folder.glob("temp*_input")):
            try:
                value_c = int(file.read_text()) / 1000.0
            except (OSError, ValueError) as error:
                problem = error
                continue
            if _PLAUSIBLE_C[0] <= value_c <= _PLAUSIBLE_C[1]:
                hottest = value_c if hottest is None else max(hottest, value_c)
    if hottest is not None:
        return [measured(quantity, hottest, now_s, source, device)]
    return [] if problem is None else [unknown(quantity, now_s, failed(source, problem), source, device)]


def _power(chip: _Chip, now_s: float) -> list[Reading]:
    """Watts of a card: an average, an instantaneous value, or the slope of its energy counter."""
    for name in ("power1_average", "power1_input"):
        watts = _micro(chip.folder / name)
        if watts is not None:
            return [measured(Quantity.GPU_POWER_W, watts, now_s, chip.driver, chip.device)]
    energy_j = _micro(chip.folder / "energy1_input")
    watts = None if energy_j is None else chip.counter.power_w(energy_j, now_s)
    return [] if watts is None else [measured(Quantity.GPU_POWER_W, watts, now_s, chip.driver, chip.device)]


def _micro(file: Path) -> float | None:
    try:
        return int(file.read_text()) * 1e-6
    except (OSError, ValueError):
        return None

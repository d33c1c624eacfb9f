"""Watts while something is measured: the processor's energy counters, a graphics card's own meter.

The whole package or card is meant, with what it needs at rest and whatever else it does just then: nothing is
subtracted and nothing modelled. Where nothing measures, or only root may read it, the answer is None.
"""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from miners.devices.gpu.nvml import CardMeter, CardState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

POWERCAP = Path("/sys/class/powercap")
PCI_DEVICES = Path("/sys/bus/pci/devices")
_PACKAGE = re.compile(r"intel-rapl:\d+")  # of AMD's processors, too; "intel-rapl:0:0" are parts of it
_MICRO = 1e-6


class PowerMeter(Protocol):
    """Average watts of a stretch of time."""

    def begin(self) -> None:
        """The stretch begins."""

    def sample(self) -> None:
        """In the middle of it, every now and then."""

    def average_w(self) -> float | None:
        """Its average up to now; None: unknown."""


class NoMeter:
    """Nothing measures here."""

    def begin(self) -> None:
        """See `PowerMeter`."""

    def sample(self) -> None:
        """See `PowerMeter`."""

    def average_w(self) -> float | None:
        """See `PowerMeter`."""
        return None


class PackageMeter:
    """All processor packages, by Linux' RAPL counters (`energy_uj`), which wrap around.

    Args:
        root: the powercap folder.
        clock: monotonic seconds.
    """

    def __init__(self, root: Path = POWERCAP, clock: Callable[[], float] = time.perf_counter) -> None:
        self._root = root
        self._clock = clock
        self._begun_s = 0.0
        self._joules: Mapping[Path, float] | None = None

    def begin(self) -> None:
        """See `PowerMeter`."""
        self._joules, self._begun_s = self._read(), self._clock()

    def sample(self) -> None:
        """Nothing to do: the counters add up by themselves."""

    def average_w(self) -> float | None:
        """See `PowerMeter`."""
        before, now, seconds = self._joules, self._read(), self._clock() - self._begun_s
        if not before or not now or before.keys() != now.keys() or seconds <= 0:
            return None
        used_j = 0.0
        for package, joules in now.items():
            used_j += joules - before[package]
            if joules < before[package]:
                size_j = _millionths(package / "max_energy_range_uj")
                if size_j is None:
                    return None
                used_j += size_j
        return used_j / seconds

    def _read(self) -> dict[Path, float] | None:
        """Joules by package; None if any of them may not be read, as a part would be told as the whole."""
        try:
            zones = [z for z in sorted(self._root.iterdir()) if _PACKAGE.fullmatch(z.name)]
            packages = [z for z in zones if (z / "name").read_text().startswith("package")]
        except OSError:
            return None
        found = {package: _millionths(package / "energy_uj") for package in packages}
        known = {package: joules for package, joules in found.items() if joules is not None}
        return known if len(known) == len(found) else None


class CardPower:
    """A graphics card, by what its driver says at each sample.

    Args:
        read: the card's state now.
        close: lets the driver go.
    """

    def __init__(self, read: Callable[[], CardState], close: Callable[[], None] = lambda: None) -> None:
        self._read = read
        self.close = close
        self._watts: list[float] = []
        self._clocks_hz: list[float] = []

    def begin(self) -> None:
        """See `PowerMeter`."""
        self._watts, self._clocks_hz = [], []

    def sample(self) -> None:
        """See `PowerMeter`."""
        state = self._read()
        if state.power_w is not None:
            self._watts.append(state.power_w)
        if state.sm_clock_hz is not None:
            self._clocks_hz.append(state.sm_clock_hz)

    def average_w(self) -> float | None:
        """See `PowerMeter`."""
        return sum(self._watts) / len(self._watts) if self._watts else None

    def clock_hz(self) -> float | None:
        """The multiprocessors' average clock; None: unknown."""
        return sum(self._clocks_hz) / len(self._clocks_hz) if self._clocks_hz else None


def card_meter(pci_address: str, devices: Path = PCI_DEVICES) -> CardPower:
    """The meter of a card: NVIDIA's management library, or what Linux' drivers tell of others (hwmon)."""
    nvidia = CardMeter(pci_address)

    def read() -> CardState:
        state = nvidia.read()
        return state if state.power_w is not None else _hwmon_state(devices / pci_address)

    return CardPower(read, nvidia.close)


def _hwmon_state(card: Path) -> CardState:
    """Watts and shader clock as amdgpu and xe tell them."""
    for sensors in card.glob("hwmon/hwmon*"):
        power_w = _millionths(sensors / "power1_average") or _millionths(sensors / "power1_input")
        clock_mhz = _millionths(sensors / "freq1_input")
        if power_w is not None:
            return CardState(clock_mhz * 1e6 if clock_mhz else None, power_w)
    return CardState()


def energy_j_per_th(power_w: float | None, hashrate_hs: float) -> float | None:
    """Joules for 10^12 hashes."""
    return None if power_w is None or hashrate_hs <= 0 else power_w / (hashrate_hs / 1e12)


def _millionths(file: Path) -> float | None:
    """A whole number of microjoules, microwatts or hertz, by a million; None if it cannot be read."""
    try:
        return int(file.read_text()) * _MICRO
    except (OSError, ValueError):
        return None

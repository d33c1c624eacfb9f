"""CPU package power on Linux from the energy counters under /sys/class/powercap (RAPL, Intel and AMD).

Only the top zones `intel-rapl:N` named "package-N" count: their subzones (core, uncore, dram) are parts of
them or of the mainboard, `psys` contains them, and `intel-rapl-mmio` shows the same package a second time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from warmgui.core.text import translate
from warmgui.core.vocabulary import Quantity
from warmgui.io.sensors.base import EnergyCounter, SensorAbsentError, failed, measured, unknown

if TYPE_CHECKING:
    from warmgui.core.model import Reading

POWERCAP = Path("/sys/class/powercap")
_TOP_ZONE = re.compile(r"intel-rapl:\d+")
_MICRO = 1e-6

UDEV_RULE = (
    'SUBSYSTEM=="powercap", KERNEL=="intel-rapl:*", RUN+="/bin/chgrp power /sys%p/energy_uj", '
    'RUN+="/bin/chmod 0440 /sys%p/energy_uj"'
)
"""What lets the group `power` read the counters; installers ship it as an example that is not active."""
REFUSED = translate(
    "sensors",
    "The processor's energy counter may be read by root only: since 2020 Linux keeps it closed, as its "
    "fine steps can betray secrets of other programs (PLATYPUS, CVE-2020-8694). The power is modelled now. "
    "To let one group read it: sudo groupadd --system --force power; sudo usermod --append --groups power "
    "$USER; put the line {rule} into /etc/udev/rules.d/70-warmgui-power.rules; then restart the computer. "
    "Every program of that group can read the counter, so add nobody else.",
    rule=UDEV_RULE,
)


@dataclass(slots=True)
class _Package:
    name: str
    energy_file: Path
    counter: EnergyCounter = field(default_factory=EnergyCounter)


class RaplSensor:
    """The sum of all CPU packages, W."""

    name = "RAPL"
    period_s = 1.0

    def __init__(self, root: Path = POWERCAP) -> None:
        self._root = root
        self._packages: list[_Package] | None = None

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`. The first call only takes the counters' start."""
        if self._packages is None:
            self._packages = _find(self._root)
        if not self._packages:
            raise SensorAbsentError
        source = "RAPL " + ", ".join(package.name for package in self._packages)
        powers = []
        for package in self._packages:
            try:
                energy_j = int(package.energy_file.read_text()) * _MICRO
            except PermissionError:
                return [unknown(Quantity.CPU_POWER_W, now_s, REFUSED, source, "cpu")]
            except (OSError, ValueError) as error:
                return [unknown(Quantity.CPU_POWER_W, now_s, failed(package.name, error), source, "cpu")]
            powers.append(package.counter.power_w(energy_j, now_s))
        known = [power_w for power_w in powers if power_w is not None]
        if len(known) < len(powers):  # one package alone would be told as all of them
            return []
        return [measured(Quantity.CPU_POWER_W, sum(known), now_s, source, "cpu")]

    def close(self) -> None:
        """Nothing is held open."""


def _find(root: Path) -> list[_Package]:
    packages = []
    for zone in sorted(root.glob("intel-rapl:*")):
        try:
            name = (zone / "name").read_text().strip()
            range_j = int((zone / "max_energy_range_uj").read_text()) * _MICRO
        except (OSError, ValueError):
            continue
        if _TOP_ZONE.fullmatch(zone.name) and name.startswith("package"):
            packages.append(_Package(name, zone / "energy_uj", EnergyCounter(range_j)))
    return packages

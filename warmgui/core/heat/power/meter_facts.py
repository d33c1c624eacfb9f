"""What the meter is told in a tick, and what it says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from warmgui.core.model import UNKNOWN, Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.model import Reading
    from warmgui.core.settings.model import PowerSettings


@dataclass(frozen=True, slots=True)
class Work:
    """What one device does for us: its duty and, by its power curve, the watts that this adds at the wall."""

    kind: str
    duty: float
    modelled_w: float
    name: str = ""
    """For sentences."""


@dataclass(frozen=True, slots=True)
class MeterInputs:
    """One tick. Readings are fresh or marked STALE; None is "no such sensor".

    `gpus` has every graphics card with a power sensor, by PCI address, which is also its id in `work`.
    """

    now_s: float
    power: PowerSettings
    placement: float
    cpu: Reading | None = None
    gpus: Mapping[str, Reading] = field(default_factory=dict)
    wall: Reading | None = None
    work: Mapping[str, Work] = field(default_factory=dict)
    busy: bool = False
    """Our process may work although no duty says so (it starts, or measures its kernels)."""
    other_load: float | None = None
    """CPU load of everything but our miner, 0..1."""
    learned: frozenset[str] = frozenset()
    """Devices whose modelled watts were learned from measurements."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a device adds at the wall, measured. `at_s`: until when the sensor averaged."""

    power_w: float
    at_s: float


@dataclass(frozen=True, slots=True)
class PowerView:
    """Watts, each with its provenance. `device_w` is what each device adds while it mines."""

    cpu_component_w: Value = UNKNOWN
    wall_w: Value = UNKNOWN
    baseline_w: Value = UNKNOWN
    mining_w: Value = UNKNOWN
    heat_w: Value = UNKNOWN
    device_w: Mapping[str, Value] = field(default_factory=dict)
    computed_w: float | None = None
    """The wall by the declared power supply and board alone, without plug and calibration."""
    plug_w: float | None = None
    """As the plug says it, without calibration; None when it is not believed."""
    measured: Mapping[str, Measured] = field(default_factory=dict)
    """Marginal watts by device, only where they were measured now: what a power curve can learn from."""

    @property
    def measured_w(self) -> dict[str, float]:
        """Watts of `measured`."""
        return {device: found.power_w for device, found in self.measured.items()}


@dataclass(frozen=True, slots=True)
class EnergyStep:
    """Energy of one tick."""

    energy_kwh: float = 0.0
    heat_kwh: float = 0.0
    mining_kwh: float = 0.0

"""`--simulate`: a PC, its miner and its room that exist in formulas only. All says SIMULATED, nothing mines.

The PC: a processor and a graphics card, whose power rises a little less than in proportion to duty and whose
temperature follows within 30 s. The room: one node, C dT/dt = P + G - UA (T - T_out), with the parameters of
the settings and a daily wave outside.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.heat.estimate import CAPACITY_J_PER_K_M2
from warmgui.core.model import Fault, Reading
from warmgui.core.vocabulary import Provenance, Quantity
from warmgui.io.sensors.simulated_miner import SimulatedMiner

if TYPE_CHECKING:
    from warmgui.core.settings import Settings
    from warmgui.io.ports import Clock

BOARD_W = 22.0
PSU_EFFICIENCY = 0.9
_POWER_EXPONENT = 0.93
_IDLE_LOAD = 0.04
_AMBIENT_RISE_C, _CHIP_S = 8.0, 30.0
_DAILY_SWING_C = 4.0
_WARMEST_HOUR_UTC = 15.0
_USER_IDLE_S = 600.0
_LONGEST_STEP_S = 60.0


@dataclass(slots=True)
class SimulatedDevice:
    """A device that is a formula: watts of its own, H/s at duty 1, °C above the case per watt."""

    id: str
    kind: str
    name: str
    threads: int
    full_hs: float
    idle_w: float
    full_w: float
    c_per_w: float
    duty: float = 0.0
    chip_c: float = 0.0

    @property
    def power_w(self) -> float:
        """Watts now."""
        return self.idle_w + (self.full_w - self.idle_w) * math.pow(self.duty, _POWER_EXPONENT)


def simulated_devices() -> tuple[SimulatedDevice, SimulatedDevice]:
    """A processor and a graphics card."""
    return (
        SimulatedDevice("cpu", "cpu", "Simulated processor", 8, 150e6, 14.0, 110.0, 0.42),
        SimulatedDevice("0000:01:00.0", "gpu", "Simulated graphics card", 1, 1.3e9, 9.0, 125.0, 0.33),
    )


class SimulatedWorld:
    """The simulated PC and room; `sensors` and `miner` are its two ports.

    Args:
        settings: the room's parameters.
        clock: the engine's clock, usually a fast one.
    """

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self.settings = settings
        self._clock = clock
        self._at_s = clock.now_s()
        self.devices = simulated_devices()
        self.room_c = settings.comfort.setpoint_c - 2.0
        for device in self.devices:
            device.chip_c = self.room_c + _AMBIENT_RISE_C
        self.sensors = SimulatedSensors(self)
        self.miner = SimulatedMiner(self)

    @property
    def wall_w(self) -> float:
        """Power at the wall."""
        return (sum(device.power_w for device in self.devices) + BOARD_W) / PSU_EFFICIENCY

    @property
    def outdoor_c(self) -> float:
        """Outside: the declared temperature with a daily wave, warmest in the afternoon."""
        hour = self._clock.now_utc() / 3600.0 % 24.0
        wave = math.cos((hour - _WARMEST_HOUR_UTC) * math.pi / 12.0)
        return self.settings.room.outdoor_c + _DAILY_SWING_C * wave

    def advance(self, now_s: float) -> None:
        """Let time pass until `now_s`."""
        while self._at_s < now_s:
            step_s = min(now_s - self._at_s, _LONGEST_STEP_S)
            self._at_s += step_s
            self.miner.work(self._at_s, step_s)
            self._warm(step_s)

    def _warm(self, step_s: float) -> None:
        room = self.settings.room
        capacity_j_per_k = CAPACITY_J_PER_K_M2[room.construction] * room.floor_area_m2
        heat_w = self.wall_w * room.placement + room.other_heat_w
        loss_w = room.heat_loss_w_per_k * (self.room_c - self.outdoor_c)
        self.room_c += (heat_w - loss_w) * step_s / capacity_j_per_k
        for device in self.devices:
            target_c = self.room_c + _AMBIENT_RISE_C + device.c_per_w * device.power_w
            device.chip_c += (target_c - device.chip_c) * (1.0 - math.exp(-step_s / _CHIP_S))


class SimulatedSensors:
    """`ports.Sensors` of the simulated world."""

    def __init__(self, world: SimulatedWorld) -> None:
        self._world = world
        self._pid: int | None = None

    def read(self, now_s: float) -> list[Reading]:
        """Everything that a well-equipped PC could read."""
        world = self._world
        world.advance(now_s)
        cpu, card = world.devices
        load = _IDLE_LOAD + (1.0 - _IDLE_LOAD) * cpu.duty
        values = (
            (Quantity.CPU_POWER_W, cpu.power_w, cpu.id),
            (Quantity.GPU_POWER_W, card.power_w, card.id),
            (Quantity.WALL_POWER_W, world.wall_w, ""),
            (Quantity.CPU_TEMPERATURE_C, cpu.chip_c, cpu.id),
            (Quantity.GPU_TEMPERATURE_C, card.chip_c, card.id),
            (Quantity.ROOM_C, round(world.room_c, 2), ""),
            (Quantity.OUTDOOR_C, round(world.outdoor_c, 1), ""),
            (Quantity.ON_BATTERY, 0.0, ""),
            (Quantity.USER_IDLE_S, _USER_IDLE_S, ""),
            (Quantity.CPU_LOAD, load, ""),
            (Quantity.MINER_CPU_LOAD, load - _IDLE_LOAD, ""),
        )
        return [
            Reading(quantity, value, Provenance.SIMULATED, now_s, "simulation", device)
            for quantity, value, device in values
        ]

    def configure(self, settings: Settings) -> None:
        """Another room."""
        self._world.settings = settings

    def watch_process(self, pid: int | None) -> None:
        """There is no process."""
        self._pid = pid

    def faults(self) -> tuple[Fault, ...]:
        """Simulated sensors do not fail."""
        return ()

    def close(self) -> None:
        """Nothing is held open."""

"""`--simulate`: a PC, its miner and its room that exist in formulas only. All says SIMULATED, nothing mines.

The PC: a processor and a graphics card. Their power is not what the settings declare: it is no straight line
over duty, follows a command with a lag, and rises with the chip's temperature, which follows within 30 s.
Their sensors average over a second and are noisy, and so is the plug's. The room: one node,
C dT/dt = P + G - UA (T - T_out), with the parameters of the settings and a daily wave outside.
"""

from __future__ import annotations

import math
import random
from collections import deque
from typing import TYPE_CHECKING

from warmgui.core.heat.estimate import CAPACITY_J_PER_K_M2
from warmgui.core.model import Fault, Reading
from warmgui.core.vocabulary import Provenance, Quantity
from warmgui.io.sensors.simulated_device import SimulatedDevice
from warmgui.io.sensors.simulated_energy import SimulatedEnergy
from warmgui.io.sensors.simulated_miner import SimulatedMiner

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings
    from warmgui.io.ports import Clock

BOARD_W = 22.0
PSU_EFFICIENCY = 0.9
_SENSOR_MEAN_S = 1.0
_NOISE, _NOISE_W = 0.006, 0.2
"""Standard deviation of a component's sensor: a part of it, and watts."""
_PLUG_NOISE, _PLUG_STEP_W = 0.004, 0.1
_IDLE_LOAD = 0.04
_AMBIENT_RISE_C = 8.0
_DAILY_SWING_C = 4.0
_WARMEST_HOUR_UTC = 15.0
_USER_IDLE_S = 600.0
_LONGEST_STEP_S = 60.0


def simulated_devices() -> tuple[SimulatedDevice, SimulatedDevice]:
    """A processor and a graphics card."""
    return (
        SimulatedDevice("cpu", "cpu", "Simulated processor", 8, 150e6, 14.0, 110.0, 0.85, 0.42),
        SimulatedDevice("0000:01:00.0", "gpu", "Simulated graphics card", 1, 1.3e9, 9.0, 125.0, 1.1, 0.33),
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
            device.power_w = device.idle_w
        self._past = deque([(self._at_s, {device.id: 0.0 for device in self.devices})])
        self.energy = SimulatedEnergy(settings, self.outdoor_at)
        self.sensors = SimulatedSensors(self)
        self.miner = SimulatedMiner(self)

    def mean_w(self, device: SimulatedDevice) -> float:
        """What a sensor sees of a device: the mean of the last second."""
        (from_s, from_j), (next_s, next_j) = self._second_ago(device.id)
        if self._at_s - _SENSOR_MEAN_S > from_s:
            from_j += (next_j - from_j) * (self._at_s - _SENSOR_MEAN_S - from_s) / (next_s - from_s)
            from_s = self._at_s - _SENSOR_MEAN_S
        return (device.energy_j - from_j) / (self._at_s - from_s) if self._at_s > from_s else device.power_w

    def _second_ago(self, device: str) -> tuple[tuple[float, float], tuple[float, float]]:
        """(time, energy) at the two steps between which a second ago lies."""
        after = self._past[min(1, len(self._past) - 1)]
        return (self._past[0][0], self._past[0][1][device]), (after[0], after[1][device])

    @property
    def now_utc(self) -> float:
        """Simulated wall time."""
        return self._clock.now_utc()

    @property
    def wall_w(self) -> float:
        """Power at the wall."""
        return (sum(device.power_w for device in self.devices) + BOARD_W) / PSU_EFFICIENCY

    @property
    def outdoor_c(self) -> float:
        """Outside now."""
        return self.outdoor_at(self._clock.now_utc())

    def outdoor_at(self, at_utc: float) -> float:
        """Outside: the declared temperature with a daily wave, warmest in the afternoon."""
        hour = at_utc / 3600.0 % 24.0
        wave = math.cos((hour - _WARMEST_HOUR_UTC) * math.pi / 12.0)
        return self.settings.room.outdoor_c + _DAILY_SWING_C * wave

    def advance(self, now_s: float) -> None:
        """Let time pass until `now_s`."""
        while self._at_s < now_s:
            left_s = now_s - self._at_s
            step_s = min(left_s - _SENSOR_MEAN_S if left_s > _SENSOR_MEAN_S else left_s, _LONGEST_STEP_S)
            self._at_s += step_s
            self.miner.work(self._at_s, step_s)
            for device in self.devices:
                device.pass_time(step_s, self.room_c + _AMBIENT_RISE_C)
            self._warm(step_s)
            self._past.append((self._at_s, {device.id: device.energy_j for device in self.devices}))
            while self._past[1][0] <= self._at_s - _SENSOR_MEAN_S:
                self._past.popleft()

    def _warm(self, step_s: float) -> None:
        room = self.settings.room
        capacity_j_per_k = CAPACITY_J_PER_K_M2[room.construction] * room.floor_area_m2
        heat_w = self.wall_w * room.placement + room.other_heat_w
        loss_w = room.heat_loss_w_per_k * (self.room_c - self.outdoor_c)
        self.room_c += (heat_w - loss_w) * step_s / capacity_j_per_k


class SimulatedSensors:
    """`ports.Sensors` of the simulated world."""

    def __init__(self, world: SimulatedWorld) -> None:
        self._world = world
        self._pid: int | None = None
        self._random = random.Random(2)  # noqa: S311 - the same noise every time

    def read(self, now_s: float) -> list[Reading]:
        """Everything that a well-equipped PC could read."""
        world = self._world
        world.advance(now_s)
        cpu, card = world.devices
        load = _IDLE_LOAD + (1.0 - _IDLE_LOAD) * cpu.duty
        values = (
            (Quantity.CPU_POWER_W, self._component_w(cpu), cpu.id),
            (Quantity.GPU_POWER_W, self._component_w(card), card.id),
            (Quantity.WALL_POWER_W, self._plug_w(), ""),
            (Quantity.CPU_TEMPERATURE_C, cpu.chip_c, cpu.id),
            (Quantity.GPU_TEMPERATURE_C, card.chip_c, card.id),
            (Quantity.ROOM_C, round(world.room_c, 2), ""),
            (Quantity.OUTDOOR_C, round(world.outdoor_c, 1), ""),
            (Quantity.ON_BATTERY, 0.0, ""),
            (Quantity.USER_IDLE_S, _USER_IDLE_S, ""),
            (Quantity.CPU_LOAD, load, ""),
            (Quantity.MINER_CPU_LOAD, load - _IDLE_LOAD, ""),
        )
        pc = [
            Reading(quantity, value, Provenance.SIMULATED, now_s, "simulation", device)
            for quantity, value, device in values
        ]
        return [*pc, *world.energy.read(now_s, world.now_utc, world.wall_w)]

    def _component_w(self, device: SimulatedDevice) -> float:
        mean_w = self._world.mean_w(device)
        return max(mean_w + self._random.gauss(0.0, 1.0) * (_NOISE * mean_w + _NOISE_W), 0.0)

    def _plug_w(self) -> float:
        components_w = sum(self._world.mean_w(device) for device in self._world.devices)
        mean_w = (components_w + BOARD_W) / PSU_EFFICIENCY
        noisy_w = mean_w * (1.0 + _PLUG_NOISE * self._random.gauss(0.0, 1.0))
        return max(round(noisy_w / _PLUG_STEP_W) * _PLUG_STEP_W, 0.0)

    def configure(self, settings: Settings) -> None:
        """Another room, another price."""
        self._world.settings = self._world.energy.settings = settings

    def watch_process(self, pid: int | None) -> None:
        """There is no process."""
        self._pid = pid

    def faults(self) -> tuple[Fault, ...]:
        """Simulated sensors do not fail."""
        return ()

    def close(self) -> None:
        """Nothing is held open."""

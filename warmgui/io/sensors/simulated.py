"""`--simulate`: a PC, its miner and its room that exist in formulas only. All says SIMULATED, nothing mines.

The PC: package power rises a little less than in proportion to duty, its temperature follows within 30 s.
The room: one node, C dT/dt = P + G - UA (T - T_out), with the parameters of the settings and a daily wave
outside.
"""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING

from warmgui.core.heat.estimate import CAPACITY_J_PER_K_M2
from warmgui.core.messages import (
    MinerBenchmarkRow,
    MinerDevice,
    MinerDeviceStats,
    MinerExited,
    MinerReady,
    MinerServerState,
    MinerShare,
    MinerStats,
    RunBenchmark,
    SetDevicePower,
    SetMinerUpstream,
    StartMiner,
    StopMiner,
)
from warmgui.core.model import Fault, Reading
from warmgui.core.vocabulary import Provenance, Quantity

if TYPE_CHECKING:
    from warmgui.core.messages import Command, Inbox
    from warmgui.core.settings import Settings
    from warmgui.io.ports import Clock

DEVICE = "cpu"
THREADS = 8
FULL_HS = 150e6
IDLE_W, FULL_W = 14.0, 110.0
"""CPU package."""
BOARD_W = 22.0
PSU_EFFICIENCY = 0.9
_POWER_EXPONENT = 0.93
_IDLE_LOAD = 0.04
_AMBIENT_RISE_C, _C_PER_W, _CHIP_S = 8.0, 0.42, 30.0
_DAILY_SWING_C = 4.0
_WARMEST_HOUR_UTC = 15.0
_SHARE_EVERY_S = 5.0
_HASHES_PER_DIFFICULTY = 2.0**32
_START_S = 1.0
_USER_IDLE_S = 600.0
_LONGEST_STEP_S = 60.0


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
        self.duty = 0.0
        self.room_c = settings.comfort.setpoint_c - 2.0
        self.chip_c = self.room_c + _AMBIENT_RISE_C
        self.sensors = SimulatedSensors(self)
        self.miner = SimulatedMiner(self)

    @property
    def cpu_w(self) -> float:
        """Power of the CPU package."""
        return IDLE_W + (FULL_W - IDLE_W) * math.pow(self.duty, _POWER_EXPONENT)

    @property
    def wall_w(self) -> float:
        """Power at the wall."""
        return (self.cpu_w + BOARD_W) / PSU_EFFICIENCY

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
        chip_target_c = self.room_c + _AMBIENT_RISE_C + _C_PER_W * self.cpu_w
        self.chip_c += (chip_target_c - self.chip_c) * (1.0 - math.exp(-step_s / _CHIP_S))


class SimulatedSensors:
    """`ports.Sensors` of the simulated world."""

    def __init__(self, world: SimulatedWorld) -> None:
        self._world = world
        self._pid: int | None = None

    def read(self, now_s: float) -> list[Reading]:
        """Everything that a well-equipped PC could read."""
        world = self._world
        world.advance(now_s)
        load = _IDLE_LOAD + (1.0 - _IDLE_LOAD) * world.duty
        values = (
            (Quantity.CPU_POWER_W, world.cpu_w, DEVICE),
            (Quantity.WALL_POWER_W, world.wall_w, ""),
            (Quantity.CPU_TEMPERATURE_C, world.chip_c, DEVICE),
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


class SimulatedMiner:
    """`ports.Miner` of the simulated world: counts hashes that nobody computes."""

    def __init__(self, world: SimulatedWorld) -> None:
        self._world = world
        self._random = random.Random(1)  # noqa: S311 - the same simulation every time
        self._outbox: list[Inbox] = []
        self._ready_s: float | None = None
        self._told_ready = False
        self._commanded = 0.0
        self._lease_end_s = 0.0
        self._upstream = SetMinerUpstream("none")
        self._hashes = self._busy_s = 0.0
        self._accepted = 0
        self._next_share = 0.0
        self._best: float | None = None
        self._difficulty = FULL_HS * _SHARE_EVERY_S / _HASHES_PER_DIFFICULTY

    def execute(self, command: Command, now_s: float) -> None:
        """See `ports.Miner`."""
        if isinstance(command, StartMiner) and self._ready_s is None:
            self._ready_s, self._told_ready = now_s + _START_S, False
            self._hashes = self._busy_s = 0.0
            self._accepted, self._best, self._upstream = 0, None, SetMinerUpstream("none")
            self._next_share = self._draw_share()
        elif isinstance(command, StopMiner):
            self._ready_s, self._commanded, self._world.duty = None, 0.0, 0.0
            self._outbox.append(MinerExited(now_s, 0, "", None))
        elif isinstance(command, SetDevicePower):
            self._commanded, self._lease_end_s = command.duty, now_s + command.lease_s
        elif isinstance(command, SetMinerUpstream):
            self._upstream = command
        elif isinstance(command, RunBenchmark):
            self._outbox.append(MinerBenchmarkRow(DEVICE, "simulated", THREADS, FULL_HS, None, None))

    def poll(self, now_s: float) -> list[Inbox]:
        """See `ports.Miner`."""
        self._world.advance(now_s)
        if self._ready_s is not None and now_s >= self._ready_s:
            if not self._told_ready:
                self._told_ready = True
                device = MinerDevice(
                    DEVICE, "cpu", "Simulated processor", "simulated", "simulated", THREADS, FULL_HS
                )
                self._outbox.append(MinerReady((device,), 0))
            self._outbox.append(self._stats(now_s, self._ready_s))
        told, self._outbox = self._outbox, []
        return told

    def work(self, now_s: float, step_s: float) -> None:
        """What the device does in `step_s` seconds that end now."""
        works = self._ready_s is not None and self._upstream.kind != "none" and now_s <= self._lease_end_s
        duty = self._world.duty = self._commanded if works else 0.0
        self._hashes += FULL_HS * duty * step_s
        self._busy_s += THREADS * duty * step_s
        while works and self._hashes >= self._next_share:
            self._next_share += self._draw_share()
            difficulty = self._difficulty / max(self._random.random(), 1e-12)
            self._accepted += 1
            self._best = max(difficulty, self._best or 0.0)
            self._outbox.append(MinerShare("accepted", difficulty, "", is_block=False))

    def reset(self) -> None:
        """Nothing here fails."""

    def close(self, deadline_s: float) -> None:  # noqa: ARG002 - it takes no time
        """See `ports.Miner`."""
        self._ready_s = None

    def _draw_share(self) -> float:
        return self._random.expovariate(1.0 / (self._difficulty * _HASHES_PER_DIFFICULTY))

    def _stats(self, now_s: float, ready_s: float) -> MinerStats:
        duty = self._world.duty
        connected = self._upstream.kind != "none"
        device = MinerDeviceStats(DEVICE, int(self._hashes), self._busy_s, duty, THREADS, 0, FULL_HS * duty)
        return MinerStats(
            at_s=now_s,
            uptime_s=now_s - ready_s,
            devices=(device,),
            accepted=self._accepted,
            rejected=0,
            stale=0,
            upstream_state="connected" if connected else "none",
            upstream_text="simulated, nothing is sent" if connected else "",
            difficulty=self._difficulty if connected else None,
            best_difficulty=self._best,
            server=0 if self._upstream.servers else None,
            servers=self._servers(),
        )

    def _servers(self) -> tuple[MinerServerState, ...]:
        """The first one "works", the others stand by; nobody is contacted."""
        words = "simulated, nothing is sent"
        return tuple(
            MinerServerState("standby" if number else "connected", words, "")
            for number, _ in enumerate(self._upstream.servers)
        )

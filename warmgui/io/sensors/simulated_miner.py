"""The miner of `--simulate`: it counts hashes that nobody computes, and contacts nobody."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from warmgui.core.messages import (
    CancelBenchmark,
    ChangeLab,
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
from warmgui.io.sensors.simulated_benchmark import SimulatedBenchmark
from warmgui.io.sensors.simulated_lab import SimulatedLab, SimulatedReplay, lab_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.messages import Command, Inbox
    from warmgui.io.sensors.simulated_device import SimulatedDevice

ROLLING_GAIN = 1.15
"""Times the hashes with version rolling."""
_VERSIONS = 8
_SHARE_EVERY_S = 5.0
_HASHES_PER_DIFFICULTY = 2.0**32
_START_S = 1.0


@dataclass(slots=True)
class _Work:
    """Of one device: what it was told, and what it "did"."""

    commanded: float = 0.0
    lease_end_s: float = 0.0
    hashes: float = 0.0
    busy_s: float = 0.0


class World(Protocol):
    """What the miner knows of the PC that it simulates to work on."""

    @property
    def devices(self) -> Sequence[SimulatedDevice]:
        """The PC's."""

    @property
    def now_utc(self) -> float:
        """Simulated wall time."""

    def advance(self, now_s: float) -> None:
        """Let time pass until `now_s`."""


class SimulatedMiner:
    """`ports.Miner` of the simulated world."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._random = random.Random(1)  # noqa: S311 - the same simulation every time
        self._outbox: list[Inbox] = []
        self._ready_s: float | None = None
        self._told_ready = False
        self._upstream = SetMinerUpstream("none")
        self._lab: SimulatedLab | SimulatedReplay | None = None
        self._benchmark: SimulatedBenchmark | None = None
        self._work = {device.id: _Work() for device in world.devices}
        self._accepted = 0
        self._next_share = 0.0
        self._best: float | None = None
        full_hs = sum(device.full_hs for device in world.devices)
        self._difficulty = full_hs * _SHARE_EVERY_S / _HASHES_PER_DIFFICULTY

    def execute(self, command: Command, now_s: float) -> None:
        """See `ports.Miner`."""
        if isinstance(command, StartMiner) and self._ready_s is None:
            self._ready_s, self._told_ready = now_s + _START_S, False
            self._work = {device.id: _Work() for device in self._world.devices}
            self._accepted, self._best, self._upstream = 0, None, SetMinerUpstream("none")
            self._lab = self._benchmark = None
            self._next_share = self._draw_share()
        elif isinstance(command, StopMiner):
            self._ready_s = None
            self._outbox.append(MinerExited(now_s, 0, "", None))
            self.work(now_s, 0.0)
        elif isinstance(command, SetDevicePower) and command.device in self._work:
            work = self._work[command.device]
            work.commanded, work.lease_end_s = command.duty, now_s + command.lease_s
        elif isinstance(command, SetMinerUpstream):
            self._follow(command)
        elif isinstance(command, ChangeLab):
            if isinstance(self._lab, SimulatedLab):
                self._lab.change(command)
        elif isinstance(command, RunBenchmark):
            wanted = [d for d in self._world.devices if command.device in {"", d.id}]
            self._benchmark = SimulatedBenchmark(wanted)
        elif isinstance(command, CancelBenchmark) and self._benchmark is not None:
            self._benchmark.cancel()

    def poll(self, now_s: float) -> list[Inbox]:
        """See `ports.Miner`."""
        self._world.advance(now_s)
        if self._ready_s is not None and now_s >= self._ready_s:
            if not self._told_ready:
                self._told_ready = True
                self._outbox.append(MinerReady(tuple(_info(d) for d in self._world.devices), 0))
            self._outbox.append(self._stats(now_s, self._ready_s))
            self._outbox += [] if self._lab is None else self._lab.tell()
            self._outbox += [] if self._benchmark is None else self._benchmark.tell()
        told, self._outbox = self._outbox, []
        return told

    def work(self, now_s: float, step_s: float) -> None:
        """What the devices do in `step_s` seconds that end now."""
        connected = self._ready_s is not None and self._upstream.kind != "none"
        gain = ROLLING_GAIN if self._upstream.version_rolling else 1.0
        before = self._hashes()
        for device in self._world.devices:
            work = self._work[device.id]
            device.duty = work.commanded if connected and now_s <= work.lease_end_s else 0.0
            work.hashes += device.full_hs * gain * device.duty * step_s
            work.busy_s += device.threads * device.duty * step_s
        if self._lab is not None:  # nothing there is a share
            self._lab.pass_time(step_s, self._hashes() - before)
            return
        while connected and self._hashes() >= self._next_share:
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

    def _follow(self, command: SetMinerUpstream) -> None:
        self._upstream, self._lab = command, None
        if command.kind == "lab" and command.lab is not None:
            fastest = max(self._world.devices, key=lambda device: device.full_hs)
            full_hs = sum(device.full_hs for device in self._world.devices)
            self._lab = lab_of(command.lab, full_hs, fastest.id, self._world.now_utc)
        else:
            self._next_share = self._hashes() + self._draw_share()

    def _hashes(self) -> float:
        return sum(work.hashes for work in self._work.values())

    def _draw_share(self) -> float:
        return self._random.expovariate(1.0 / (self._difficulty * _HASHES_PER_DIFFICULTY))

    def _stats(self, now_s: float, ready_s: float) -> MinerStats:
        connected = self._upstream.kind != "none"
        replay = self._lab if isinstance(self._lab, SimulatedReplay) else None
        return MinerStats(
            at_s=now_s,
            uptime_s=now_s - ready_s,
            devices=tuple(self._device_stats(device) for device in self._world.devices),
            accepted=self._accepted,
            rejected=0,
            stale=0,
            upstream_state="connected" if connected else "none",
            upstream_text="simulated, nothing is sent" if connected else "",
            difficulty=self._difficulty if connected else None,
            best_difficulty=self._best,
            server=0 if self._upstream.servers else None,
            servers=self._servers(),
            searched=replay.searched if replay else None,
            job_id=replay.name if replay else "",
        )

    def _device_stats(self, device: SimulatedDevice) -> MinerDeviceStats:
        work, rolls = self._work[device.id], self._upstream.version_rolling
        rate_hs = device.full_hs * device.duty * (ROLLING_GAIN if rolls else 1.0)
        return MinerDeviceStats(
            device.id,
            int(work.hashes),
            work.busy_s,
            device.duty,
            device.threads,
            0,
            rate_hs,
            midstates=_VERSIONS if rolls else 1,
        )

    def _servers(self) -> tuple[MinerServerState, ...]:
        """The first one "works", the others stand by; nobody is contacted."""
        words = "simulated, nothing is sent"
        return tuple(
            MinerServerState("standby" if number else "connected", words, "")
            for number, _ in enumerate(self._upstream.servers)
        )


def _info(device: SimulatedDevice) -> MinerDevice:
    card = device.kind == "gpu"
    return MinerDevice(
        id=device.id,
        kind=device.kind,
        name=device.name,
        kernel="simulated",
        kernel_words="simulated",
        threads=device.threads,
        hashrate_hs=device.full_hs,
        rolling_words=f"simulated, {_VERSIONS} versions",
        rolling_hashrate_hs=device.full_hs * ROLLING_GAIN,
        interface="" if card else "native",
        pci_address=device.id if card else "",
        compute_units=28 if card else None,
    )

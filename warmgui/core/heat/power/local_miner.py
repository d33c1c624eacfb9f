"""The first heat source: the miner process on this PC, with its devices.

Life of the process: started when heating is first wanted, kept with duty 0 while it is warm enough, ended
after heating has been off for a minute. `warmgui.io` carries the commands out and restarts a process that
died.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from warmgui.core.device_words import CRASHED
from warmgui.core.heat.power.benchmark_run import BenchmarkRun
from warmgui.core.heat.power.meter_wall import marginal_gain
from warmgui.core.heat.power.mined_device import MinedDevice
from warmgui.core.heat.power.power_curve import PowerCurve
from warmgui.core.heat.power.source import LEASE_S
from warmgui.core.messages import (
    Command,
    MinerDevice,
    SetDevicePower,
    SetMinerUpstream,
    StartMiner,
    StopMiner,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.heat.power.meter import Measured
    from warmgui.core.heat.power.source import HeatOutlet
    from warmgui.core.messages import (
        MinerBenchmarkRow,
        MinerDeviceNews,
        MinerExited,
        MinerReady,
        MinerStats,
    )
    from warmgui.core.model import DeviceStatus, Value
    from warmgui.core.settings.model import DeviceSettings, PowerSettings

STOP_AFTER_S = 60.0
STOPPING_S = 10.0
"""After so long the process is taken for gone even if nobody said so."""
SETTLED_S = 10.0
"""A fresh process may still be busy with its own start."""
_NOWHERE = SetMinerUpstream("none")
PRESUMED = MinerDevice("cpu", "cpu", "CPU", "", "", 0, None)
"""Stands in until the miner has been started once, so that limits and reach are known before."""


class MinerState(StrEnum):
    """The process as we believe it."""

    STOPPED = "stopped"
    STARTING = "starting"
    READY = "ready"
    STOPPING = "stopping"
    RESTARTING = "restarting"
    """It died; io starts it again."""
    FAILED = "failed"
    """It died too often; the user has to ask again."""


class LocalMiner:
    """`HeatSource` of the miner process. Duty and watts here, wire format in io."""

    def __init__(self, power: PowerSettings, devices: DeviceSettings) -> None:
        self._power, self._settings = power, devices
        self.state = MinerState.STOPPED
        self._curves: dict[str, list[object]] = {}
        self._devices: dict[str, MinedDevice] = {PRESUMED.id: self._new(PRESUMED)}
        self._presumed = True
        self._started_with: int | None = None
        self._sent: SetMinerUpstream | None = None
        self._now_s = self._since_s = 0.0
        self._off_since_s: float | None = None
        self.benchmark = BenchmarkRun()
        self._again = False
        self._left_out: list[MinedDevice] = []
        self.trimming = True
        """Whether measured watts correct the duty; a benchmark switches it off to compare."""

    # ---- what the user and the miner say -------------------------------------------------------------------

    def configure(self, power: PowerSettings, devices: DeviceSettings) -> None:
        """New settings."""
        self._power, self._settings = power, devices
        for device in self._devices.values():
            device.declare(self._declared_w(device.info))

    def on_ready(self, message: MinerReady, now_s: float) -> None:
        """The process is up; its counters start at 0 and it knows no upstream."""
        self.state, self._since_s, self._sent = MinerState.READY, now_s, None
        old = self._devices
        self._devices = {}
        for info in message.devices:
            known = old.get(info.id)
            if known is None or self._presumed or known.info.name != info.name:
                device = self._new(info)
            else:
                device = known
                device.stopped()
            device.told(info)
            self._devices[info.id] = device
        self._presumed = False

    def on_device_news(self, message: MinerDeviceNews) -> None:
        """More is known about one of the devices."""
        device = self._devices.get(message.device.id)
        if device is not None and not self._presumed:
            device.told(message.device)

    def on_stats(self, message: MinerStats) -> None:
        """The periodic line."""
        connected = message.upstream_state == "connected"
        for stats in message.devices:
            device = self._devices.get(stats.id)
            if device is not None and device.take(stats, message.at_s, connected=connected):
                self._left_out.append(device)

    def on_left_out(self, device: str, words: str) -> bool:
        """The miner takes a device out of work; False when nobody knows such a device."""
        found = self._devices.get(device)
        if found is not None and found.leave_out("", words):
            self._left_out.append(found)
        return found is not None

    def on_benchmark(self, row: MinerBenchmarkRow, now_s: float) -> None:
        """A row arrived: the benchmark is still going on."""
        self.benchmark.on_row(now_s)
        device = self._devices.get(row.device)
        if device is not None:
            device.measured(row)

    def on_exited(self, message: MinerExited, now_s: float) -> bool:
        """The process ended; True when nobody had asked for that."""
        expected = self.state in {MinerState.STOPPING, MinerState.STOPPED}
        for device in self._devices.values():
            device.stopped()
        self._since_s, self._sent = now_s, None
        if expected:
            self.state = MinerState.STOPPED
        else:
            self.state = MinerState.FAILED if message.restart_in_s is None else MinerState.RESTARTING
        self.benchmark.on_exited(message, given_up=self.state is MinerState.FAILED)
        return not expected

    def forgive(self) -> None:
        """The user asks again after the process had failed for good."""
        if self.state is MinerState.FAILED:
            self.state = MinerState.STOPPED

    def try_again(self) -> None:
        """Start the process anew, so that devices which were taken out of work get another chance."""
        self._again = self.state is MinerState.READY
        self.forgive()

    def forgive_crashes(self) -> None:
        """The user has read the faults: devices that stopped the process may try again."""
        for device in self._devices.values():
            if device.quarantine is not None and device.quarantine.code == CRASHED:
                device.quarantine = None

    def take_left_out(self) -> tuple[MinedDevice, ...]:
        """Devices that were taken out of work since the last call."""
        found, self._left_out = tuple(self._left_out), []
        return found

    # ---- life of the process -------------------------------------------------------------------------------

    def keep(self, now_s: float, *, wanted: bool, upstream: SetMinerUpstream) -> tuple[Command, ...]:
        """Start, stop, set the upstream or begin a benchmark; `wanted` says whether heating is on."""
        self._now_s = now_s
        self.benchmark.watch(now_s)
        if self.state is MinerState.STOPPING and now_s - self._since_s >= STOPPING_S:
            self.state = MinerState.STOPPED
        needed = wanted or self.measuring
        if needed:
            self._off_since_s = None
        elif self._off_since_s is None:
            self._off_since_s = now_s
        if self.state is MinerState.STOPPED:
            return self._start(now_s) if needed else ()
        if self._must_stop(now_s):
            return self.stop(now_s)
        return self._when_ready(now_s, upstream, wanted=wanted) if self.state is MinerState.READY else ()

    def stop(self, now_s: float) -> tuple[Command, ...]:
        """End the process now."""
        if self.state in {MinerState.STOPPED, MinerState.STOPPING, MinerState.FAILED}:
            return ()
        self.state, self._since_s = MinerState.STOPPING, now_s
        for device in self._devices.values():
            device.stopped()
        return (StopMiner(),)

    def _start(self, now_s: float) -> tuple[Command, ...]:
        self.state, self._since_s = MinerState.STARTING, now_s
        self._started_with, self._again = self._settings.cpu_threads, False
        return (StartMiner(cpu_threads=self._started_with),)

    def _must_stop(self, now_s: float) -> bool:
        off = self._off_since_s is not None and now_s - self._off_since_s >= STOP_AFTER_S
        other = self._again or self._started_with != self._settings.cpu_threads
        return off or (self.state is MinerState.READY and (other or self.benchmark.must_stop(now_s)))

    def _when_ready(self, now_s: float, upstream: SetMinerUpstream, *, wanted: bool) -> tuple[Command, ...]:
        commands: list[Command] = []
        told = upstream
        if not wanted and self._sent is not None and self._sent.lab is not None and upstream.lab is None:
            told = _NOWHERE  # a lab that is over, a class that was left
        withdrawn = told.kind == "none" and self._sent is not None
        if not told.goes_on(self._sent) and (wanted or withdrawn):
            self._sent = told
            commands.append(told)
        return (*commands, *self.benchmark.take_commands(now_s))

    # ---- HeatSource ----------------------------------------------------------------------------------------

    def outlets(self) -> tuple[HeatOutlet, ...]:
        """See `HeatSource`. Before the first start: one CPU as declared."""
        return tuple(d.outlet() for d in self._devices.values() if self._usable(d))

    def set_power(
        self, watts: Mapping[str, float], lease_s: float = LEASE_S, *, user_active: bool = True
    ) -> tuple[Command, ...]:
        """See `HeatSource`. Renews the lease of every device, also at duty 0."""
        if self.state is not MinerState.READY:
            return ()
        commands: list[Command] = []
        for device in self._devices.values():
            wanted_w = watts.get(device.id, 0.0) if self._usable(device) else 0.0
            duty = device.ask(wanted_w, self._now_s, trimming=self.trimming)
            commands.append(SetDevicePower(device.id, duty, lease_s, user_active))
        return tuple(commands)

    def status(
        self, power_w: Mapping[str, Value], temperature_c: Mapping[str, Value]
    ) -> tuple[DeviceStatus, ...]:
        """See `HeatSource`. Hashrates are the engine's business: its windows know them."""
        if self._presumed:
            return ()
        running = self.state is MinerState.READY
        rolling = self._sent is not None and self._sent.version_rolling
        return tuple(
            d.status(power_w, temperature_c, enabled=self._enabled(d.id), running=running, rolling=rolling)
            for d in self._devices.values()
        )

    def learn(self, measured: Mapping[str, Measured], now_s: float, dt_s: float) -> None:
        """So many marginal watts were measured, by device: curves and trim follow."""
        for device in self._devices.values():
            device.learn(measured, now_s, dt_s)

    # ---- facts for meter and guard -------------------------------------------------------------------------

    @property
    def commanded(self) -> dict[str, float]:
        """Duty by device as commanded last."""
        return {id_: d.commanded for id_, d in self._devices.items()}

    @property
    def duties(self) -> dict[str, float]:
        """Duty by device as the miner reports it; as commanded before its first report.

        A device that is measured works as hard as its measured threads can, whatever was asked of it.
        """
        return {
            id_: max(d.duty, self.benchmark.duty_of(id_, d.info.threads)) for id_, d in self._devices.items()
        }

    @property
    def commanded_w(self) -> float:
        """Marginal watts that were asked of the devices, as far as they can give them."""
        return sum(d.trim.asked_w for d in self._devices.values())

    @property
    def names(self) -> dict[str, tuple[str, str]]:
        """(kind, name) by device id."""
        return {id_: (d.info.kind, d.info.name) for id_, d in self._devices.items()}

    @property
    def modelled_w(self) -> dict[str, float]:
        """Marginal watts by device, from its duty and its curve."""
        return {id_: self._devices[id_].curve.watts(duty) for id_, duty in self.duties.items()}

    def device(self, id_: str) -> MinedDevice | None:
        """One of its devices; None where there is no such."""
        return self._devices.get(id_)

    @property
    def learned(self) -> frozenset[str]:
        """Devices whose curve was measured."""
        return frozenset(id_ for id_, d in self._devices.items() if d.curve.learned)

    @property
    def left_out(self) -> tuple[MinedDevice, ...]:
        """Devices in quarantine, also those that are switched off."""
        return tuple(d for d in self._devices.values() if d.quarantine is not None)

    @property
    def benchmark_hs(self) -> float | None:
        """What all devices that may work do at full power, H/s; None where none was measured."""
        found = [d.full_hs for d in self._devices.values() if self._usable(d)]
        return sum(hs for hs in found if hs is not None) or None

    @property
    def ready(self) -> bool:
        """Whether the process is up and follows commands."""
        return self.state is MinerState.READY

    @property
    def measuring(self) -> bool:
        """Whether a benchmark runs, or is about to."""
        return self.benchmark.wanted

    def at_rest(self, now_s: float) -> bool:
        """Whether nothing is allowed to keep the miner busy."""
        if self.benchmark.runs or any(self.commanded.values()):
            return False
        if self.state is MinerState.READY:
            return now_s - self._since_s >= SETTLED_S
        return self.state in {MinerState.STOPPED, MinerState.STOPPING, MinerState.FAILED}

    def export_state(self) -> dict[str, list[float]]:
        """Learned curves by device, named by id and model so that another card starts anew."""
        return {
            f"{d.info.id} {d.info.name}": d.curve.export_state()
            for d in self._devices.values()
            if d.curve.learned and not self._presumed
        }

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; it counts when the device shows up."""
        self._curves = {k: list(v) for k, v in state.items() if isinstance(v, list | tuple)}
        for name, watts in self._curves.items():
            if name.startswith(f"{PRESUMED.id} "):
                self._devices[PRESUMED.id].curve.import_state(watts)

    # ---- private -------------------------------------------------------------------------------------------

    def _new(self, info: MinerDevice) -> MinedDevice:
        device = MinedDevice(info, PowerCurve(self._declared_w(info)))
        device.curve.import_state(self._curves.get(f"{info.id} {info.name}", []))
        return device

    def _declared_w(self, info: MinerDevice) -> float:
        power = self._power
        cpu_w = power.full_components_w - power.idle_components_w
        return max(cpu_w if info.kind == "cpu" else power.card_full_w, 1.0) * marginal_gain(power)

    def _enabled(self, device: str) -> bool:
        return device not in self._settings.disabled

    def _usable(self, device: MinedDevice) -> bool:
        return self._enabled(device.id) and device.quarantine is None

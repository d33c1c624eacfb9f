"""The first heat source: the miner process on this PC, with its devices.

Life of the process: started when heating is first wanted, kept with duty 0 while it is warm enough, ended
after heating has been off for a minute. `warmgui.io` carries the commands out and restarts a process that
died.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from warmgui.core.heat.power_curve import PowerCurve
from warmgui.core.heat.source import LEASE_S, HeatOutlet
from warmgui.core.messages import (
    Command,
    MinerDevice,
    MinerDeviceStats,
    RunBenchmark,
    SetDevicePower,
    SetMinerUpstream,
    StartMiner,
    StopMiner,
)
from warmgui.core.model import UNKNOWN, DeviceStatus, Value
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.messages import MinerBenchmarkRow, MinerExited, MinerReady, MinerStats
    from warmgui.core.settings import DeviceSettings, PowerSettings

STOP_AFTER_S = 60.0
STOPPING_S = 10.0
"""After so long the process is taken for gone even if nobody said so."""
SETTLED_S = 10.0
"""A fresh process may still be busy with its own start."""
BENCHMARK_QUIET_S = 20.0
"""A benchmark is over when no row came for so long."""
MIN_DUTY = 0.02
STEADY_DUTY = 0.03
STEADY_S = 3.0
"""Power sensors average over about a second; a change has to pass through them first."""
GPU_FULL_W = 100.0
"""First guess for a GPU, until its own power reading has corrected it."""
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


@dataclass(slots=True)
class _Device:
    info: MinerDevice
    curve: PowerCurve
    commanded: float = 0.0
    stats: MinerDeviceStats | None = None
    benchmark_hs: float | None = None
    steady_duty: float = 0.0
    steady_since_s: float = 0.0


class LocalMiner:
    """`HeatSource` of the miner process. Duty and watts here, wire format in io."""

    def __init__(self, power: PowerSettings, devices: DeviceSettings) -> None:
        self._power, self._settings = power, devices
        self.state = MinerState.STOPPED
        self._curves: dict[str, list[object]] = {}
        self._devices: dict[str, _Device] = {PRESUMED.id: self._new(PRESUMED)}
        self._presumed = True
        self._started_with: int | None = None
        self._sent: SetMinerUpstream | None = None
        self._since_s = 0.0
        self._off_since_s: float | None = None
        self._benchmark: str | None = None
        self._benchmark_s: float | None = None

    # ---- what the user and the miner say -------------------------------------------------------------------

    def configure(self, power: PowerSettings, devices: DeviceSettings) -> None:
        """New settings."""
        self._power, self._settings = power, devices
        for device in self._devices.values():
            device.curve.declare(self._declared_w(device.info))

    def request_benchmark(self, device: str) -> None:
        """Measure as soon as the process is up; starts it if need be."""
        self._benchmark = device

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
                device = replace(known, info=info, commanded=0.0, stats=None)
            device.benchmark_hs = info.hashrate_hs or device.benchmark_hs
            self._devices[info.id] = device
        self._presumed = False

    def on_stats(self, message: MinerStats) -> None:
        """The periodic line."""
        for stats in message.devices:
            if stats.id in self._devices:
                self._devices[stats.id].stats = stats

    def on_benchmark(self, row: MinerBenchmarkRow, now_s: float) -> None:
        """A row arrived: the benchmark is still going on."""
        self._benchmark_s = now_s
        device = self._devices.get(row.device)
        if device is not None:
            device.benchmark_hs = max(row.hashrate_hs, device.benchmark_hs or 0.0)

    def on_exited(self, message: MinerExited, now_s: float) -> bool:
        """The process ended; True when nobody had asked for that."""
        expected = self.state in {MinerState.STOPPING, MinerState.STOPPED}
        for device in self._devices.values():
            device.commanded, device.stats = 0.0, None
        self._since_s, self._sent, self._benchmark_s = now_s, None, None
        if expected:
            self.state = MinerState.STOPPED
        else:
            self.state = MinerState.FAILED if message.restart_in_s is None else MinerState.RESTARTING
        return not expected

    def forgive(self) -> None:
        """The user asks again after the process had failed for good."""
        if self.state is MinerState.FAILED:
            self.state = MinerState.STOPPED

    # ---- life of the process -------------------------------------------------------------------------------

    def keep(self, now_s: float, *, wanted: bool, upstream: SetMinerUpstream) -> tuple[Command, ...]:
        """Start, stop, set the upstream or begin a benchmark; `wanted` says whether heating is on."""
        self._forget_benchmark(now_s)
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
            device.commanded, device.stats = 0.0, None
        return (StopMiner(),)

    def _start(self, now_s: float) -> tuple[Command, ...]:
        self.state, self._since_s = MinerState.STARTING, now_s
        self._started_with = self._settings.cpu_threads
        return (StartMiner(cpu_threads=self._started_with),)

    def _must_stop(self, now_s: float) -> bool:
        off = self._off_since_s is not None and now_s - self._off_since_s >= STOP_AFTER_S
        other_threads = self.state is MinerState.READY and self._started_with != self._settings.cpu_threads
        return off or other_threads

    def _when_ready(self, now_s: float, upstream: SetMinerUpstream, *, wanted: bool) -> tuple[Command, ...]:
        commands: list[Command] = []
        withdrawn = upstream.kind == "none" and self._sent is not None
        if upstream != self._sent and (wanted or withdrawn):
            self._sent = upstream
            commands.append(upstream)
        if self._benchmark is not None:
            commands.append(RunBenchmark(self._benchmark))
            self._benchmark, self._benchmark_s = None, now_s
        return tuple(commands)

    def _forget_benchmark(self, now_s: float) -> None:
        if self._benchmark_s is not None and now_s - self._benchmark_s > BENCHMARK_QUIET_S:
            self._benchmark_s = None

    # ---- HeatSource ----------------------------------------------------------------------------------------

    def outlets(self) -> tuple[HeatOutlet, ...]:
        """See `HeatSource`. Before the first start: one CPU as declared."""
        return tuple(self._outlet(d) for d in self._devices.values() if self._enabled(d.info.id))

    def set_power(self, watts: Mapping[str, float], lease_s: float = LEASE_S) -> tuple[Command, ...]:
        """See `HeatSource`. Renews the lease of every device, also at duty 0."""
        if self.state is not MinerState.READY:
            return ()
        commands: list[Command] = []
        for device in self._devices.values():
            duty = device.curve.duty(watts.get(device.info.id, 0.0)) if self._enabled(device.info.id) else 0.0
            device.commanded = round(duty, 3) if duty >= MIN_DUTY else 0.0
            commands.append(SetDevicePower(device.info.id, device.commanded, lease_s))
        return tuple(commands)

    def status(
        self, power_w: Mapping[str, Value], temperature_c: Mapping[str, Value]
    ) -> tuple[DeviceStatus, ...]:
        """See `HeatSource`. Hashrates are the engine's business: its windows know them."""
        if self._presumed:
            return ()
        return tuple(self._status(d, power_w, temperature_c) for d in self._devices.values())

    def learn(self, measured_w: Mapping[str, float], now_s: float, dt_s: float) -> None:
        """So many marginal watts were measured, by device; counts while a device works at a steady duty."""
        for id_, device in self._devices.items():
            duty = self._duty(device)
            if abs(duty - device.steady_duty) > STEADY_DUTY:
                device.steady_duty, device.steady_since_s = duty, now_s
            elif id_ in measured_w and now_s - device.steady_since_s >= STEADY_S:
                device.curve.learn(duty, measured_w[id_], dt_s)

    # ---- facts for meter and guard -------------------------------------------------------------------------

    @property
    def commanded(self) -> dict[str, float]:
        """Duty by device as commanded last."""
        return {id_: d.commanded for id_, d in self._devices.items()}

    @property
    def duties(self) -> dict[str, float]:
        """Duty by device as the miner reports it; as commanded before its first report."""
        return {id_: self._duty(d) for id_, d in self._devices.items()}

    @property
    def commanded_w(self) -> float:
        """Marginal watts that the commanded duties stand for."""
        return sum(d.curve.watts(d.commanded) for d in self._devices.values())

    @property
    def names(self) -> dict[str, tuple[str, str]]:
        """(kind, name) by device id."""
        return {id_: (d.info.kind, d.info.name) for id_, d in self._devices.items()}

    @property
    def modelled_w(self) -> dict[str, float]:
        """Marginal watts by device, from its duty and its curve."""
        return {id_: d.curve.watts(self._duty(d)) for id_, d in self._devices.items()}

    @property
    def benchmark_hs(self) -> float | None:
        """What all devices that are switched on do at full power, H/s; None where none was measured."""
        found = [d.benchmark_hs for d in self._devices.values() if self._enabled(d.info.id)]
        return sum(hs for hs in found if hs is not None) or None

    @property
    def measuring(self) -> bool:
        """Whether a benchmark runs, or is about to."""
        return self._benchmark is not None or self._benchmark_s is not None

    def at_rest(self, now_s: float) -> bool:
        """Whether nothing is allowed to keep the miner busy."""
        if self._benchmark_s is not None or any(self.commanded.values()):
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

    def _new(self, info: MinerDevice) -> _Device:
        device = _Device(info, PowerCurve(self._declared_w(info)))
        device.curve.import_state(self._curves.get(f"{info.id} {info.name}", []))
        return device

    def _declared_w(self, info: MinerDevice) -> float:
        power = self._power
        components_w = power.full_components_w - power.idle_components_w if info.kind == "cpu" else GPU_FULL_W
        return max(components_w, 1.0) / power.psu_efficiency

    def _enabled(self, device: str) -> bool:
        return device not in self._settings.disabled

    def _duty(self, device: _Device) -> float:
        return device.commanded if device.stats is None else device.stats.duty

    def _outlet(self, device: _Device) -> HeatOutlet:
        full_w = device.curve.full_w
        return HeatOutlet(
            device.info.id,
            device.info.name,
            MIN_DUTY * full_w,
            full_w,
            0.0,
            Provenance.MEASURED if device.curve.learned else Provenance.MODELLED,
            None if device.benchmark_hs is None else device.benchmark_hs / full_w,
        )

    def _status(
        self, device: _Device, power_w: Mapping[str, Value], temperature_c: Mapping[str, Value]
    ) -> DeviceStatus:
        info, stats = device.info, device.stats
        return DeviceStatus(
            id=info.id,
            kind=info.kind,
            name=info.name,
            kernel_words=info.kernel_words,
            threads=stats.threads if stats else info.threads,
            threads_max=info.threads,
            duty=self._duty(device) if self.state is MinerState.READY else 0.0,
            hashrate_hs=None,
            power_w=power_w.get(info.id, UNKNOWN),
            temperature_c=temperature_c.get(info.id, UNKNOWN),
            enabled=self._enabled(info.id),
            hw_errors=stats.hw_errors if stats else 0,
            benchmark_hs=device.benchmark_hs,
            max_power_w=device.curve.full_w,
        )

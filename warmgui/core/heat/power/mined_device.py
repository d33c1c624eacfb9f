"""One device of the miner as the engine knows it: what it is, its power curve, what it was told and does."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from warmgui.core.device_words import QUARANTINED, ROLLING_REFUSED, ROLLING_SLOWER, left_out
from warmgui.core.heat.power.source import HeatOutlet
from warmgui.core.heat.power.trim import Trim
from warmgui.core.model import UNKNOWN, DeviceStatus, Value
from warmgui.core.text import EMPTY
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.heat.power.meter import Measured
    from warmgui.core.heat.power.power_curve import PowerCurve
    from warmgui.core.messages import MinerBenchmarkRow, MinerDevice, MinerDeviceStats

MIN_DUTY = 0.02
STEADY_DUTY = 0.03
STEADY_S = 3.0
"""Power sensors average over about a second; a change has to pass through them first."""
ROLLING_WITHIN_S = 10.0
"""After new terms of the work so long until it is told that versions are not rolled."""


@dataclass(frozen=True, slots=True)
class Quarantine:
    """Why a device does no more work in this run of the miner."""

    code: str
    words: str
    """The miner's own, English."""


@dataclass(slots=True)
class MinedDevice:
    """State of one device; its owner is `LocalMiner`."""

    info: MinerDevice
    curve: PowerCurve
    trim: Trim = field(default_factory=Trim)
    commanded: float = 0.0
    stats: MinerDeviceStats | None = None
    benchmark_hs: float | None = None
    """At full power, without version rolling."""
    rolling_hs: float | None = None
    """The same with it."""
    quarantine: Quarantine | None = None
    steady_duty: float = 0.0
    steady_since_s: float = 0.0
    plain_since_s: float | None = None
    """Since when it hashes without version rolling, with work and an upstream."""
    refused: bool = False
    """That lasts: the upstream does not allow it."""

    @property
    def id(self) -> str:
        """Stable id, see `MinerDevice.id`."""
        return self.info.id

    @property
    def duty(self) -> float:
        """Duty as the miner reports it; as commanded before its first report."""
        return self.commanded if self.stats is None else self.stats.duty

    @property
    def rolls(self) -> bool:
        """Whether it hashes several versions per nonce now."""
        return self.stats is not None and self.stats.midstates > 1 and bool(self.info.rolling_words)

    @property
    def full_hs(self) -> float | None:
        """What it does at full power in the way in which it hashes now; None: never measured."""
        return self.rolling_hs if self.rolls and self.rolling_hs is not None else self.benchmark_hs

    def declare(self, full_w: float) -> None:
        """The user declares another full power; where it counts, nothing found out about the old one does."""
        before_w = self.curve.full_w
        self.curve.declare(full_w)
        if self.curve.full_w != before_w:
            self.trim.rest()

    def measured(self, row: MinerBenchmarkRow) -> None:
        """A row of the benchmark: the fastest kernel is the one that works."""
        if row.version_rolling:
            self.rolling_hs = max(row.hashrate_hs, self.rolling_hs or 0.0)
        else:
            self.benchmark_hs = max(row.hashrate_hs, self.benchmark_hs or 0.0)

    def told(self, info: MinerDevice) -> None:
        """The miner says what it is, and how fast as far as it knows."""
        self.info = info
        self.benchmark_hs = info.hashrate_hs or self.benchmark_hs
        self.rolling_hs = info.rolling_hashrate_hs or self.rolling_hs

    def stopped(self) -> None:
        """The process is gone, and with it what was true of this run; what was learned stays."""
        self.ask(0.0, 0.0)
        self.stats, self.quarantine = None, None
        self.plain_since_s, self.refused = None, False

    def take(self, stats: MinerDeviceStats, at_s: float, *, connected: bool) -> bool:
        """Its part of the periodic line; True when it was taken out of work just now."""
        self.stats = stats
        if not (connected and stats.duty > 0 and stats.midstates <= 1):
            self.plain_since_s = None
        elif self.plain_since_s is None:
            self.plain_since_s = at_s
        since_s = self.plain_since_s
        self.refused = since_s is not None and at_s - since_s >= ROLLING_WITHIN_S
        return stats.state == QUARANTINED and self.leave_out(stats.state_code, stats.state_text)

    def leave_out(self, code: str, words: str) -> bool:
        """It does no more work in this run; True when that is news. A later report may know more."""
        old = self.quarantine
        if old is None or (code and not old.code):
            self.quarantine = Quarantine(code, words or (old.words if old else ""))
        return old is None

    def ask(self, watts: float, now_s: float, *, trimming: bool = True) -> float:
        """The duty for so many watts; below the least one it rests."""
        watts = min(watts, self.curve.full_w)
        if not self.curve.duty(watts) >= MIN_DUTY:
            watts = 0.0
        duty = self.trim.duty(watts, self.curve, now_s)
        if watts and not trimming:
            duty = self.curve.duty(watts)
        self.commanded = round(duty, 3)
        return self.commanded

    def learn(self, measured: Mapping[str, Measured], now_s: float, dt_s: float) -> None:
        """So many marginal watts were measured, by device; counts while it does what it was told."""
        duty, found = self.duty, measured.get(self.id)
        if found is not None and abs(duty - self.commanded) <= STEADY_DUTY:
            self.trim.observe(found.power_w, found.at_s, self.curve)
        if abs(duty - self.steady_duty) > STEADY_DUTY:
            self.steady_duty, self.steady_since_s = duty, now_s
        elif found is not None and now_s - self.steady_since_s >= STEADY_S:
            self.curve.learn(duty, found.power_w, dt_s)

    def outlet(self) -> HeatOutlet:
        """What the allocator may give it."""
        full_w, full_hs = self.curve.full_w, self.full_hs
        return HeatOutlet(
            self.id,
            self.info.name,
            MIN_DUTY * full_w,
            full_w,
            0.0,
            Provenance.MEASURED if self.curve.learned else Provenance.MODELLED,
            None if full_hs is None else full_hs / full_w,
        )

    def status(
        self,
        power_w: Mapping[str, Value],
        temperature_c: Mapping[str, Value],
        *,
        enabled: bool,
        running: bool,
        rolling: bool,
    ) -> DeviceStatus:
        """Its row of the devices list; `rolling`: the user allows version rolling."""
        info, stats, out = self.info, self.stats, self.quarantine
        return DeviceStatus(
            id=info.id,
            kind=info.kind,
            name=info.name,
            kernel_words=info.rolling_words if self.rolls else info.kernel_words,
            threads=stats.threads if stats else info.threads,
            threads_max=info.threads,
            duty=self.duty if running else 0.0,
            hashrate_hs=None,
            power_w=power_w.get(info.id, UNKNOWN),
            temperature_c=temperature_c.get(info.id, UNKNOWN),
            enabled=enabled,
            hw_errors=stats.hw_errors if stats else 0,
            benchmark_hs=self.full_hs,
            max_power_w=self.curve.full_w,
            max_power_provenance=Provenance.MEASURED if self.curve.learned else Provenance.MODELLED,
            note=EMPTY if out is None else left_out(out.code),
            interface=info.interface,
            pci_address=info.pci_address,
            driver=info.driver,
            compute_units=info.compute_units,
            state="ok" if out is None else QUARANTINED,
            state_words="" if out is None else out.words,
            rolling=self._rolling() if rolling and enabled and out is None else "",
        )

    def _rolling(self) -> str:
        """Why versions are not rolled although they may be; "": they are, or it is too early to tell."""
        if self.stats is None:
            return ""
        if not self.info.rolling_words:
            return ROLLING_SLOWER
        return ROLLING_REFUSED if self.refused else ""

"""A PC with a miner, and a room with a thermometer, for tests of the core: all of it arithmetic, no clock."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from warmgui.core import messages as m
from warmgui.core.engine import Engine, Tick
from warmgui.core.model import Reading
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.settings.model import CONSENT_VERSION, ConsentSettings, Settings
from warmgui.core.vocabulary import Provenance, Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NOON_UTC = 1_795_262_400.0
"""2026-11-21 12:00 UTC."""
CPU = m.MinerDevice("cpu", "cpu", "Test CPU", "avx2", "AVX2, 8 lanes", 8, 10e6)
AGREED = ConsentSettings("2026-11-21T12:00:00+00:00", CONSENT_VERSION)


def settings(**sections: Mapping[str, Any]) -> Settings:
    """Settings with consent; `settings(comfort={"setpoint_c": 20.0})` changes fields."""
    whole = Settings(consent=AGREED)
    for name, changes in sections.items():
        whole = replace(whole, **{name: replace(getattr(whole, name), **changes)})
    return whole


def reading(
    quantity: Quantity,
    value: float | None,
    at_s: float,
    *,
    device: str = "",
    source: str = "fake",
    provenance: Provenance = Provenance.MEASURED,
) -> Reading:
    """One sensor's answer."""
    return Reading(quantity, value, provenance, at_s, source, device)


@dataclass
class FakeMiner:
    """Follows commands as the real process does, and counts hashes. `rate_hs` is the rate at duty 1."""

    rate_hs: float = 10e6
    full_w: float = 60.0
    idle_w: float = 12.0
    devices: tuple[m.MinerDevice, ...] = (CPU,)
    upstream_state: str = "connected"
    upstream_text: str = ""
    upstream_code: str = ""
    upstream_url: str = ""
    difficulty: float = 1.0
    server: int | None = None
    servers: tuple[m.MinerServerState, ...] = ()
    obeys: bool = True
    running: bool = False
    duty: dict[str, float] = field(default_factory=dict)
    hashes: dict[str, int] = field(default_factory=dict)
    accepted: int = 0
    best: float | None = None
    uptime_s: float = 0.0
    upstream: m.SetMinerUpstream | None = None
    started: int = 0
    threads: int | None = None
    said: list[m.Inbox] = field(default_factory=list)
    rolls: bool = True
    """The upstream allows version rolling."""
    quarantined: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Code and words by device; a fresh process has none."""
    user_active: bool | None = None

    def follow(self, commands: Sequence[m.Command]) -> None:
        for command in commands:
            match command:
                case m.StartMiner(cpu_threads=threads):
                    assert not self.running, "started twice"
                    self.started += 1
                    self.threads = threads
                    self._fresh()
                    self.said.append(m.MinerReady(self.devices, 4711))
                case m.StopMiner():
                    self.die(0, None)
                case m.SetDevicePower(device=device, duty=duty):
                    assert self.running, "a command to a process that is not there"
                    self.user_active = command.user_active
                    if self.obeys:
                        self.duty[device] = duty
                case m.SetMinerUpstream():
                    self.upstream = command
                case m.RunBenchmark(device=device):
                    self.said.append(m.MinerBenchmarkRow(device or "cpu", "avx2", 8, 12e6, 40.0, 9.0))

    def _fresh(self) -> None:
        self.running, self.uptime_s, self.accepted, self.best = True, 0.0, 0, None
        self.hashes = {d.id: 0 for d in self.devices}
        self.duty = {d.id: 0.0 for d in self.devices}
        self.quarantined = {}
        self.upstream = None

    def die(self, at_s: float, restart_in_s: float | None, text: str = "exit status 1") -> None:
        if self.running:
            self.running, self.duty = False, {}
            self.said.append(m.MinerExited(at_s, 1, text, restart_in_s))

    def come_back(self) -> None:
        self._fresh()
        self.said.append(m.MinerReady(self.devices, 4712))

    @property
    def works(self) -> bool:
        return self.running and self.upstream_state == "connected" and self.upstream is not None

    def step(self, now_s: float, dt_s: float) -> list[m.Inbox]:
        said, self.said = self.said, []
        if not self.running:
            return said
        self.uptime_s += dt_s
        duty = {d: (v if self.works and d not in self.quarantined else 0.0) for d, v in self.duty.items()}
        for device, part in duty.items():
            self.hashes[device] += int(self.rate_hs * part * dt_s)
        rows = tuple(self._row(d, duty[d.id]) for d in self.devices)
        state = self.upstream_state if self.upstream is not None else "none"
        said.append(
            m.MinerStats(
                now_s,
                self.uptime_s,
                rows,
                self.accepted,
                0,
                0,
                state,
                self.upstream_text,
                self.difficulty,
                self.best,
                self.upstream_code,
                self.upstream_url,
                server=self.server,
                servers=self.servers,
            )
        )
        return said

    def _row(self, device: m.MinerDevice, duty: float) -> m.MinerDeviceStats:
        rolls = self.rolls and self.upstream is not None and self.upstream.version_rolling
        code, words = self.quarantined.get(device.id, ("", ""))
        out = device.id in self.quarantined
        return m.MinerDeviceStats(
            device.id,
            self.hashes[device.id],
            0.0,
            duty,
            device.threads,
            0,
            None,
            midstates=8 if rolls and device.rolling_words else 1,
            state="quarantined" if out else "ok",
            state_text=words,
            state_code=code,
        )

    def component_w(self) -> float:
        duty = self.duty.get("cpu", 0.0) if self.works else 0.0
        return self.idle_w + (self.full_w - self.idle_w) * duty


class Rig:
    """An engine with everything around it. `run` lets seconds pass; `last` is the last tick."""

    def __init__(
        self,
        chosen: Settings | None = None,
        *,
        sensors: bool = True,
        room_c: float | None = None,
        **more: Any,
    ) -> None:
        self.engine = Engine(chosen or settings(), DEFAULT_FACTS, **more)
        self.miner = FakeMiner()
        self.sensors = sensors
        self.room_c = room_c
        self.now_s, self.now_utc = 1000.0, NOON_UTC
        self.extra: list[Reading] = []
        self.ticks: list[Tick] = []
        self.commands: list[m.Command] = []

    @property
    def last(self) -> Tick:
        return self.ticks[-1]

    def readings(self) -> list[Reading]:
        found = list(self.extra)
        if self.sensors:
            found.append(
                reading(Quantity.CPU_POWER_W, self.miner.component_w(), self.now_s, source="RAPL package-0")
            )
        if self.room_c is not None:
            found.append(reading(Quantity.ROOM_C, self.room_c, self.now_s, source="shelf"))
        return [replace(r, at_s=self.now_s) for r in found]

    def tick(self, *messages: m.Inbox, dt_s: float = 1.0) -> Tick:
        self.now_s += dt_s
        self.now_utc += dt_s
        said = self.miner.step(self.now_s, dt_s)
        tick = self.engine.tick(self.now_s, self.now_utc, 0.0, self.readings(), [*said, *messages])
        self.miner.follow(tick.commands)
        self.ticks.append(tick)
        self.commands.extend(tick.commands)
        return tick

    def run(self, seconds: float, *messages: m.Inbox, dt_s: float = 1.0) -> Tick:
        """Post the messages with the first tick, then let time pass."""
        self.tick(*messages, dt_s=dt_s)
        for _ in range(round(seconds / dt_s) - 1):
            self.tick(dt_s=dt_s)
        return self.last

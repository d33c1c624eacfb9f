"""Heaters in the network, other places and useful compute, for tests of the core: all of it arithmetic."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from fakes.core import Rig, reading
from warmgui.core.commands import SetHeater, SetScience
from warmgui.core.house_messages import HeaterReport, ScienceReport
from warmgui.core.model_value import UNKNOWN, Value
from warmgui.core.vocabulary import Provenance, Quantity

if TYPE_CHECKING:
    from warmgui.core import messages as m
    from warmgui.core.engine import Tick
    from warmgui.core.model import Reading
    from warmgui.core.model_house import HeaterStatus, PlaceStatus

MEASURED = Provenance.MEASURED


@dataclass
class FakeHeater:
    """Follows `SetHeater` after a while, as a miner in the network does."""

    key: str = "h1"
    levels_w: tuple[float, ...] = (100.0, 200.0, 400.0)
    lag_s: float = 30.0
    can_rest: bool = True
    state: str = "ok"
    obeys: bool = True
    speaks: bool = True
    knows_power: bool = True
    told_w: float | None = None
    told_s: float = 0.0
    drawn_w: float = 0.0
    commands: list[SetHeater] = field(default_factory=list)

    def follow(self, command: SetHeater, now_s: float) -> None:
        self.commands.append(command)
        if command.power_w != self.told_w:
            self.told_w, self.told_s = command.power_w, now_s

    def step(self, now_s: float) -> list[m.Inbox]:
        if self.obeys and self.told_w is not None and now_s - self.told_s >= self.lag_s:
            self.drawn_w = self.told_w or (0.0 if self.can_rest else self.levels_w[0])
        power = Value(self.drawn_w, MEASURED) if self.knows_power else UNKNOWN
        return [self.report(now_s, power)] if self.speaks else []

    def report(self, now_s: float, power: Value) -> HeaterReport:
        return HeaterReport(
            self.key,
            now_s,
            self.state,
            levels_w=self.levels_w,
            levels_provenance=MEASURED,
            power_w=power,
            hashrate_hs=1e10 * self.drawn_w,
            commanded_w=self.told_w,
            can_rest=self.can_rest,
        )


@dataclass
class FakeScience:
    """BOINC or Folding@home: computes as told, unless it is deaf."""

    program: str = "boinc"
    state: str = "ready"
    steps: bool = True
    obeys: bool = True
    speaks: bool = True
    cores: int = 8
    full_w: float = 48.0
    fraction: float = 0.0
    gpu: bool = False
    commands: list[SetScience] = field(default_factory=list)

    def follow(self, command: SetScience) -> None:
        self.commands.append(command)
        if self.obeys:
            self.fraction, self.gpu = command.cpu_fraction, command.gpu

    @property
    def load(self) -> float:
        return self.fraction if self.state in {"ready", "working"} else 0.0

    def step(self, now_s: float) -> list[m.Inbox]:
        state = "working" if self.state == "ready" and self.fraction > 0 else self.state
        report = ScienceReport(
            self.program,
            now_s,
            state,
            cpu_fraction=self.fraction,
            cpu_load=self.load,
            gpu=self.gpu,
            steps=self.steps,
            cores=self.cores,
        )
        return [report] if self.speaks else []


class HouseRig(Rig):
    """An engine with heaters, places and a program of useful compute around it."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.heaters: dict[str, FakeHeater] = {}
        self.places_c: dict[str, float] = {}
        """By key of the thermometer."""
        self.plugs_w: dict[str, float] = {}
        self.science: FakeScience | None = None

    def add(self, *heaters: FakeHeater) -> None:
        self.heaters |= {heater.key: heater for heater in heaters}

    def readings(self) -> list[Reading]:
        found = super().readings()
        found += [reading(Quantity.PLACE_C, c, self.now_s, device=k) for k, c in self.places_c.items()]
        found += [reading(Quantity.HEATER_POWER_W, w, self.now_s, device=k) for k, w in self.plugs_w.items()]
        if self.science is not None:
            found = [self._with_science(r) for r in found]
            found.append(reading(Quantity.CPU_LOAD, self.miner_load + self.science.load, self.now_s))
            found.append(reading(Quantity.MINER_CPU_LOAD, self.miner_load, self.now_s))
        return found

    @property
    def miner_load(self) -> float:
        return self.miner.duty.get("cpu", 0.0) if self.miner.works else 0.0

    def _with_science(self, found: Reading) -> Reading:
        if found.quantity is not Quantity.CPU_POWER_W or self.science is None or found.value is None:
            return found
        watts = found.value + self.science.load * self.science.full_w
        return reading(found.quantity, watts, found.at_s, source=found.source)

    def tick(self, *messages: m.Inbox, dt_s: float = 1.0) -> Tick:
        said = [news for heater in self.heaters.values() for news in heater.step(self.now_s + dt_s)]
        if self.science is not None:
            said += self.science.step(self.now_s + dt_s)
        tick = super().tick(*said, *messages, dt_s=dt_s)
        for command in tick.commands:
            if isinstance(command, SetHeater) and command.key in self.heaters:
                self.heaters[command.key].follow(command, self.now_s)
            if isinstance(command, SetScience) and self.science is not None:
                self.science.follow(command)
        return tick

    # ---- looks -------------------------------------------------------------------------------------

    def place(self, key: str = "here") -> PlaceStatus:
        house = self.last.snapshot.house
        assert house is not None
        return next(place for place in house.places if place.key == key)

    def heater(self, key: str = "h1") -> HeaterStatus:
        house = self.last.snapshot.house
        assert house is not None
        return next(heater for heater in house.heaters if heater.key == key)

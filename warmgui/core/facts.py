"""What a tick reads from the sensors for guard and meter."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.heat import surroundings
from warmgui.core.heat.power.meter import Work
from warmgui.core.heat.safety.guard import DeviceTemperature
from warmgui.core.model import UNKNOWN, Reading, Value
from warmgui.core.pc_use.hours import program_names
from warmgui.core.pc_use.rules import PcUseFacts
from warmgui.core.text import translate
from warmgui.core.vocabulary import Provenance, Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.readings import ReadingBoard
    from warmgui.core.settings.model import Settings
    from warmgui.core.settings.pc_use import UseSettings

ACTIVE_S = 60.0
"""A hand that rests so long does not feel a graphics card at work."""


class Watch:
    """The sensors of one moment."""

    def __init__(
        self, board: ReadingBoard, settings: Settings, now_s: float, names: Mapping[str, tuple[str, str]]
    ) -> None:
        self._settings, self._now_s, self._names = settings, now_s, names
        self.board = self._board = board

    def cpu_power(self) -> Reading | None:
        """CPU power, whether it names its device or not."""
        return self._either(Quantity.CPU_POWER_W, "cpu")

    def gpu_power(self) -> dict[str, Reading]:
        """Power of graphics cards by PCI address; also of those that the miner does not use."""
        found = {d: self._board.get(Quantity.GPU_POWER_W, self._now_s, d) for d in self._gpus()}
        return {d: r for d, r in found.items() if r is not None}

    def wall_power(self) -> Reading | None:
        """A plug's power; of several, their sum."""
        return surroundings.wall_power(self._board, self._settings, self._now_s)

    def window(self) -> Reading | None:
        """The contact of an open window, else of a closed one; None without a fresh contact."""
        return surroundings.window(self._board, self._settings, self._now_s)

    def solar(self) -> Value:
        """Global radiation on the horizontal, W/m²."""
        reading = surroundings.sun(self._board, self._settings, self._now_s)
        if reading is None:
            return UNKNOWN
        how = translate("engine", "Read from {source}.", source=reading.source)
        return Value(reading.value, reading.provenance, how)

    def temperatures(self) -> dict[str, DeviceTemperature]:
        """Temperature of every device of the miner, for the guard."""
        return {d: self._temperature(d, kind, name) for d, (kind, name) in self._names.items()}

    def temperature_values(self) -> dict[str, Value]:
        """The same for the devices list."""
        values: dict[str, Value] = {}
        for device, (kind, _) in self._names.items():
            reading = self._temperature_reading(device, kind)
            if reading is not None:
                how = translate("engine", "Read from {source}.", source=reading.source)
                values[device] = Value(reading.value, reading.provenance, how)
        return values

    def work(self, duties: Mapping[str, float], modelled_w: Mapping[str, float]) -> dict[str, Work]:
        """What the devices do, for the meter."""
        return {d: Work(kind, duties[d], modelled_w[d], name) for d, (kind, name) in self._names.items()}

    def flag(self, quantity: Quantity) -> bool | None:
        """A yes/no reading; the last answer counts while the sensor is only late."""
        reading = self._board.get(quantity, self._now_s)
        return None if reading is None else bool(reading.value)

    @property
    def miner_load(self) -> float | None:
        """0..1 of the PC."""
        return self._board.fresh(Quantity.MINER_CPU_LOAD, self._now_s)

    @property
    def other_load(self) -> float | None:
        """Load of everything but the miner; None unless both are known."""
        cpu, miner = self._board.fresh(Quantity.CPU_LOAD, self._now_s), self.miner_load
        return None if cpu is None or miner is None else max(cpu - miner, 0.0)

    @property
    def idle_s(self) -> float:
        """Seconds since mouse or keyboard were used; infinite when nobody can tell."""
        idle_s = self._board.fresh(Quantity.USER_IDLE_S, self._now_s)
        return math.inf if idle_s is None else max(idle_s, 0.0)

    @property
    def user_active(self) -> bool:
        """Whether mouse or keyboard moved in the last minute; True also when nobody can tell."""
        idle_s = self._board.fresh(Quantity.USER_IDLE_S, self._now_s)
        return idle_s is None or idle_s < ACTIVE_S

    def pc_use(self, settings: UseSettings, now_utc: float, utc_offset_s: float) -> PcUseFacts:
        """What else the PC does, for the limits while it is in use. Old readings are not known."""
        board, now_s = self._board, self._now_s
        keys = [key for key, _ in program_names(settings.programs)]
        runs = {key: board.fresh(Quantity.PROGRAM_RUNS, now_s, key) for key in keys}
        full_screen = board.fresh(Quantity.FULL_SCREEN, now_s)
        return PcUseFacts(
            now_s=now_s,
            now_utc=now_utc,
            utc_offset_s=utc_offset_s,
            settings=settings,
            idle_s=board.fresh(Quantity.USER_IDLE_S, now_s),
            on_battery=self.flag(Quantity.ON_BATTERY),
            charge=board.fresh(Quantity.BATTERY_FRACTION, now_s),
            full_screen=None if full_screen is None else full_screen > 0,
            programs={key: found > 0 for key, found in runs.items() if found is not None},
            devices=self.temperatures(),
            refused={reading.quantity: reading.reason for reading in board.refused if reading.reason},
        )

    def _gpus(self) -> tuple[str, ...]:
        return self._board.devices(Quantity.GPU_POWER_W)

    def _either(self, quantity: Quantity, device: str) -> Reading | None:
        named = self._board.get(quantity, self._now_s, device)
        return named if named is not None else self._board.get(quantity, self._now_s)

    def _temperature_reading(self, device: str, kind: str) -> Reading | None:
        quantity = Quantity.GPU_TEMPERATURE_C if kind == "gpu" else Quantity.CPU_TEMPERATURE_C
        if kind == "cpu":
            return self._either(quantity, device)
        return self._board.get(quantity, self._now_s, device)

    def _temperature(self, device: str, kind: str, name: str) -> DeviceTemperature:
        reading = self._temperature_reading(device, kind)
        if reading is None:
            quantity = Quantity.GPU_TEMPERATURE_C if kind == "gpu" else Quantity.CPU_TEMPERATURE_C
            known = {device, ""} if kind == "cpu" else {device}
            return DeviceTemperature(name, None, stale=bool(known & set(self._board.devices(quantity))))
        return DeviceTemperature(name, reading.value, stale=reading.provenance is Provenance.STALE)

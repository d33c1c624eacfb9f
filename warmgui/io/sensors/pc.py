"""What psutil knows about the whole PC: load, battery, temperatures; and the load of the miner alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import psutil

from warmgui.core.text import translate
from warmgui.core.vocabulary import Quantity
from warmgui.io.sensors.base import SensorAbsentError, measured, unknown

if TYPE_CHECKING:
    from warmgui.core.model import Reading

_CPU_CHIPS = ("coretemp", "k10temp", "zenpower", "cpu_thermal", "cpu-thermal", "acpitz", "soc_thermal")


class LoadSensor:
    """Load of the whole PC, and of the watched process with its children, both 0..1 of the whole PC."""

    name = "CPU load"
    period_s = 1.0

    def __init__(self, ps: Any = psutil) -> None:
        self._ps = ps
        self._pid: int | None = None
        self._last: tuple[int, float, float] | None = None
        ps.cpu_percent(interval=None)  # its first answer means nothing

    def watch(self, pid: int | None) -> None:
        """Measure this process from now on; None: no process."""
        self._pid = pid

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        load = self._ps.cpu_percent(interval=None) / 100.0
        return [measured(Quantity.CPU_LOAD, load, now_s, "psutil"), *self._read_process(now_s)]

    def close(self) -> None:
        """Nothing is held open."""

    def _read_process(self, now_s: float) -> list[Reading]:
        pid = self._pid
        if pid is None:
            self._last = None
            return []
        busy_s = self._busy_s(pid)
        last, self._last = self._last, None if busy_s is None else (pid, busy_s, now_s)
        if busy_s is None or last is None or last[0] != pid or now_s <= last[2]:
            return []
        cores = self._ps.cpu_count() or 1
        load = max(0.0, busy_s - last[1]) / (now_s - last[2]) / cores
        return [measured(Quantity.MINER_CPU_LOAD, load, now_s, "psutil")]

    def _busy_s(self, pid: int) -> float | None:
        """CPU seconds of the process, its living children and its ended ones; None when it is gone."""
        try:
            process = self._ps.Process(pid)
            spent = [process, *process.children(recursive=True)]
            times = [one.cpu_times() for one in spent]
        except self._ps.Error:
            return None
        ended = getattr(times[0], "children_user", 0.0) + getattr(times[0], "children_system", 0.0)
        return float(sum(t.user + t.system for t in times) + ended)


class BatterySensor:
    """Whether the PC runs on battery, and how full it is. A PC without one is never on battery."""

    name = "battery"
    period_s = 5.0

    def __init__(self, ps: Any = psutil) -> None:
        self._ps = ps

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        ask = getattr(self._ps, "sensors_battery", None)  # not on every system
        battery = ask() if ask is not None else None
        if battery is None:
            return [measured(Quantity.ON_BATTERY, 0.0, now_s, "no battery")]
        level = measured(Quantity.BATTERY_FRACTION, battery.percent / 100.0, now_s, "psutil")
        if battery.power_plugged is None:
            reason = translate("sensors", "The battery does not say whether the PC is plugged in.")
            return [unknown(Quantity.ON_BATTERY, now_s, reason, "psutil"), level]
        return [measured(Quantity.ON_BATTERY, float(not battery.power_plugged), now_s, "psutil"), level]

    def close(self) -> None:
        """Nothing is held open."""


class PsutilTemperatureSensor:
    """CPU temperature where hwmon has none (thermal zones of small computers)."""

    name = "CPU temperature"
    period_s = 2.0

    def __init__(self, ps: Any = psutil) -> None:
        self._ps = ps

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        ask = getattr(self._ps, "sensors_temperatures", None)  # not on Windows
        chips = ask() if ask is not None else {}
        for name in _CPU_CHIPS:
            values = [entry.current for entry in chips.get(name, ()) if entry.current]
            if values:
                return [measured(Quantity.CPU_TEMPERATURE_C, max(values), now_s, f"psutil {name}", "cpu")]
        raise SensorAbsentError

    def close(self) -> None:
        """Nothing is held open."""

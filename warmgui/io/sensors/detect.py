"""Which sensors this computer has: with `process_guard` the only place that asks which system this is."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from warmgui.io.sensors.base import SensorAbsentError
from warmgui.io.sensors.emi import EmiSensor
from warmgui.io.sensors.fullscreen import WindowsFullScreenSensor, XcbFullScreenSensor
from warmgui.io.sensors.fullscreen_wayland import WaylandFullScreenSensor
from warmgui.io.sensors.hwmon import HWMON, HwmonSensor, has_cpu_temperature
from warmgui.io.sensors.idle import WindowsIdleSensor, XcbIdleSensor
from warmgui.io.sensors.idle_wayland import WaylandIdleSensor
from warmgui.io.sensors.nvml import NvmlSensor
from warmgui.io.sensors.pc import BatterySensor, LoadSensor, PsutilTemperatureSensor
from warmgui.io.sensors.programs import ProgramsSensor
from warmgui.io.sensors.rapl import POWERCAP, RaplSensor

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from warmgui.io.sensors.base import Sensor


def detect(
    platform: str = sys.platform,
    environ: Mapping[str, str] = os.environ,
    *,
    powercap: Path = POWERCAP,
    hwmon: Path = HWMON,
    graphics: bool = True,
) -> list[Sensor]:
    """Every sensor worth asking here; one that turns out to be absent ends by itself."""
    made: list[Callable[[], Sensor]] = [LoadSensor, BatterySensor, ProgramsSensor]
    if graphics:
        made.append(NvmlSensor)
    if platform == "win32":
        made += [EmiSensor, WindowsIdleSensor, WindowsFullScreenSensor]
    if platform.startswith("linux"):
        made += [lambda: RaplSensor(powercap), lambda: HwmonSensor(hwmon)]
        if not has_cpu_temperature(hwmon):
            made.append(PsutilTemperatureSensor)
        if environ.get("WAYLAND_DISPLAY"):
            made += [lambda: WaylandIdleSensor(environ), lambda: WaylandFullScreenSensor(environ)]
        elif environ.get("DISPLAY"):
            made += [XcbIdleSensor, XcbFullScreenSensor]
    sensors = []
    for make in made:
        try:
            sensors.append(make())
        except (SensorAbsentError, OSError):
            continue  # no such library here: as ordinary as no such card
    return sensors

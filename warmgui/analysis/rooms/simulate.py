"""One controller in one room: minute by minute, sensor -> controller -> heater -> room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from warmgui.analysis.rooms.sensing import PERFECT, Sensing, Sensor, applied_w
from warmgui.analysis.rooms.weather import MINUTES_PER_DAY, Series

if TYPE_CHECKING:
    from warmgui.analysis.rooms.scenarios import Drive


class Controller(Protocol):
    """Once a minute, in plain numbers: time s, temperatures °C, powers W -> watts of heat."""

    def control(  # noqa: PLR0917 - the shape that simulators call
        self,
        time_s: float,
        room_c: float | None,
        outdoor_c: float | None,
        setpoint_c: float,
        min_w: float,
        max_w: float,
        next_setpoint: tuple[float, float] | None = None,
    ) -> float:
        """Watts wanted from now on."""
        ...


@dataclass(frozen=True, slots=True)
class Trace:
    """What happened, one value a minute. `room_c` is the true air at the end of the minute."""

    room_c: Series
    reading_c: Series
    """NaN where the sensor said nothing; taken at the beginning of the minute."""
    ordered_w: Series
    heater_w: Series
    radiator_w: Series


class AtMinimum:
    """Never heats: the free-running twin."""

    def control(  # noqa: PLR0917
        self,
        time_s: float,  # noqa: ARG002
        room_c: float | None,  # noqa: ARG002
        outdoor_c: float | None,  # noqa: ARG002
        setpoint_c: float,  # noqa: ARG002
        min_w: float,
        max_w: float,  # noqa: ARG002
        next_setpoint: tuple[float, float] | None = None,  # noqa: ARG002
    ) -> float:
        """The least that the heater gives."""
        return min_w


def simulate(
    drive: Drive, controller: Controller, sensing: Sensing = PERFECT, *, seed: int = 0, preview: bool = True
) -> Trace:
    """Run `controller` through the whole of `drive`."""
    minutes = len(drive.outdoor_c)
    plant, radiator = drive.plant(), drive.radiator()
    sensor = Sensor(sensing, minutes, seed)
    control, read, step = controller.control, sensor.read, plant.step
    low, high = drive.min_w, drive.max_w
    coming = drive.next_change
    rows: list[tuple[float, float, float, float, float]] = []
    air_c = plant.air_c
    for minute, (outdoor_c, sun_w, gains_w, extra_ua, setpoint_c) in enumerate(
        zip(drive.outdoor_c, drive.sun_w, drive.gains_w, drive.extra_ua, drive.setpoint_c, strict=True)
    ):
        reading = read(minute, air_c)
        announced = None
        change = coming[minute] if preview else None
        if change is not None:
            announced = (60.0 * (change[0] - minute), change[1])
        ordered = control(60.0 * minute, reading, outdoor_c, setpoint_c, low, high, announced)
        heater_w = applied_w(ordered, sensing.power_step_w, low, high)
        radiator_w = 0.0 if radiator is None else radiator.step(air_c)
        air_c = step(heater_w + radiator_w, outdoor_c, sun_w, gains_w, extra_ua)
        rows.append((air_c, reading, ordered, heater_w, radiator_w))
    columns = np.array(rows, dtype=np.float64).T
    return Trace(*columns)


def free_running(drive: Drive) -> Series:
    """The air of the same room with the heater at its minimum all the time, °C."""
    return simulate(drive, AtMinimum()).room_c


def days_of(trace: Trace) -> float:
    """Length of a trace in days."""
    return len(trace.room_c) / MINUTES_PER_DAY

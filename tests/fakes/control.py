"""A room with a thermostat and a fake clock, for tests of control: arithmetic only."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from warmgui.core.heat.control.thermostat import ControlInputs, NextSetpoint, Thermostat
from warmgui.core.heat.estimate import RoomEstimate

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass
class Bench:
    """One room of one node, its true air, and the thermostat that sees it through a sensor."""

    room: RoomEstimate
    room_c: float = 20.0
    setpoint_c: float = 20.0
    low: float = 60.0
    high: float = 800.0
    outdoor_c: float = 5.0
    noise_k: float = 0.05
    step_c: float = 0.1
    believed: RoomEstimate | None = None
    """What the thermostat believes; None: the program's defaults."""
    coming: Callable[[float], NextSetpoint | None] = lambda _now_s: None
    window_open: bool | None = None
    window_w_per_k: float = 0.0
    sensor: Callable[[float], float | None] = lambda value: value
    """What becomes of a reading."""
    now_s: float = 0.0
    watts: float = 0.0
    trace: list[tuple[float, float, float, str]] = field(default_factory=list)
    """(s, room °C, watts, mode) of every minute."""

    def __post_init__(self) -> None:
        self.thermostat = Thermostat(self.believed)
        self._rng = random.Random(3)

    def reading(self) -> float | None:
        value = self.room_c + self._rng.gauss(0.0, self.noise_k)
        return self.sensor(round(value / self.step_c) * self.step_c)

    def run(self, minutes: int) -> float:
        """Let time pass; the watts of the last minute."""
        for _ in range(minutes):
            self.watts = self.thermostat.step(
                ControlInputs(
                    self.now_s,
                    self.reading(),
                    self.outdoor_c,
                    self.setpoint_c,
                    self.low,
                    self.high,
                    next_setpoint=self.coming(self.now_s),
                    window_open=self.window_open,
                )
            )
            room = RoomEstimate(
                self.room.heat_loss_w_per_k + self.window_w_per_k,
                self.room.capacity_j_per_k,
                self.room.other_heat_w,
            )
            self.room_c = room.after(self.room_c, self.watts, self.outdoor_c, 60.0)
            self.trace.append((self.now_s, self.room_c, self.watts, self.mode))
            self.now_s += 60.0
        return self.watts

    @property
    def mode(self) -> str:
        return self.thermostat.mode

    @property
    def hottest_c(self) -> float:
        return max(row[1] for row in self.trace)


def daily(
    rises_s: float, falls_s: float, high_c: float = 20.0, low_c: float = 17.0
) -> Callable[[float], float]:
    """Setpoint of a day with one rise and one fall."""
    return lambda now_s: high_c if rises_s <= now_s % 86400.0 < falls_s else low_c

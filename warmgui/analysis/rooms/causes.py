"""Which part of "too warm" the heater caused: a twin of the room that coasts from the moment it got too warm.

While the room is above a limit, the twin starts from the room's own state at that moment and goes on with the
heater at its minimum. What the room has above the twin (and the limit) is heat that was given although it was
too warm already. Sun, people, a radiator, and the slow cooling after the setpoint fell are in both.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.analysis.rooms.plants import Plant, Radiator
    from warmgui.analysis.rooms.scenarios import Drive
    from warmgui.analysis.rooms.simulate import Trace
    from warmgui.analysis.rooms.weather import Series


def caused_k(drive: Drive, trace: Trace, limits_c: Sequence[Series]) -> list[Series]:
    """For each series of limits: kelvins above it that the heater caused, one value a minute."""
    coasts = [_Coast(limit_c, drive.min_w) for limit_c in limits_c]
    plant, radiator = drive.plant(), drive.radiator()
    inputs = zip(drive.outdoor_c, drive.sun_w, drive.gains_w, drive.extra_ua, strict=True)
    results = zip(trace.room_c.tolist(), trace.heater_w.tolist(), strict=True)
    for minute, (around, (room_c, heater_w)) in enumerate(zip(inputs, results, strict=True)):
        for coast in coasts:
            coast.look(minute, room_c, plant, radiator, around)
        _pass(plant, radiator, heater_w, around)
    return [np.array(coast.excess_k) for coast in coasts]


def _pass(
    plant: Plant, radiator: Radiator | None, heater_w: float, around: tuple[float, float, float, float]
) -> float:
    radiator_w = 0.0 if radiator is None else radiator.step(plant.air_c)
    return plant.step(heater_w + radiator_w, *around)


class _Coast:
    def __init__(self, limit_c: Series, min_w: float) -> None:
        self.excess_k: list[float] = []
        self._limit_c: list[float] = limit_c.tolist()
        self._min_w = min_w
        self._twin: tuple[Plant, Radiator | None] | None = None

    def look(
        self,
        minute: int,
        room_c: float,
        plant: Plant,
        radiator: Radiator | None,
        around: tuple[float, float, float, float],
    ) -> None:
        """`plant` and `radiator` are as they were at the beginning of this minute, `room_c` at its end."""
        limit_c = self._limit_c[minute]
        if room_c <= limit_c:
            self._twin = None
            self.excess_k.append(0.0)
            return
        if self._twin is None:
            self._twin = copy.copy(plant), copy.copy(radiator)
        coasting_c = _pass(*self._twin, self._min_w, around)
        self.excess_k.append(max(room_c - max(limit_c, coasting_c), 0.0))

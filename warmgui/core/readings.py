"""The newest reading of every sensor, and whether it is still fresh."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.vocabulary import Provenance, Quantity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from warmgui.core.model import Reading

FRESH_S = {
    Quantity.ROOM_C: 15 * 60.0,
    Quantity.PLACE_C: 15 * 60.0,
    Quantity.HEATER_POWER_W: 60.0,
    Quantity.OUTDOOR_C: 2 * 3600.0,
    Quantity.SOLAR_W_PER_M2: 2 * 3600.0,
    Quantity.WINDOW_OPEN: 24 * 3600.0,  # contacts speak when something changes
    Quantity.BATTERY_FRACTION: 600.0,
    Quantity.PROGRAM_RUNS: 30.0,  # a look at all programs takes its time
    # The home's powers as evcc believes them; `settings.home.stale_s` comes with each reading.
    Quantity.SUN_POWER_W: 90.0,
    Quantity.WIND_POWER_W: 90.0,
    Quantity.GRID_POWER_W: 90.0,
    Quantity.HOME_BATTERY_POWER_W: 90.0,
    Quantity.HOME_BATTERY_FRACTION: 90.0,
    Quantity.GRID_PRESENT: 90.0,
    Quantity.HOME_POWER_W: 90.0,
}
FRESH_DEFAULT_S = 10.0
GONE_S = 60.0
"""A power or device temperature that is older than this is not shown any more, not even as stale."""

POSSIBLE = {
    Quantity.CPU_POWER_W: (0.0, 1e5),
    Quantity.GPU_POWER_W: (0.0, 1e5),
    Quantity.WALL_POWER_W: (0.0, 1e5),
    Quantity.CPU_TEMPERATURE_C: (-60.0, 200.0),
    Quantity.GPU_TEMPERATURE_C: (-60.0, 200.0),
    Quantity.ROOM_C: (-1e9, 1e9),  # what no room can have is named by `heat.fusion`, and stops the guard
    Quantity.PLACE_C: (-1e9, 1e9),  # judged by its place, like the room
    Quantity.HEATER_POWER_W: (0.0, 1e5),
    Quantity.OUTDOOR_C: (-90.0, 70.0),
    Quantity.SOLAR_W_PER_M2: (0.0, 1500.0),
    Quantity.WINDOW_OPEN: (0.0, 1.0),
    Quantity.FULL_SCREEN: (0.0, 1.0),
    Quantity.PROGRAM_RUNS: (0.0, 1.0),
    Quantity.ON_BATTERY: (0.0, 1.0),
    Quantity.BATTERY_FRACTION: (0.0, 1.0),
    Quantity.SUN_POWER_W: (0.0, 1e7),
    Quantity.WIND_POWER_W: (0.0, 1e7),
    Quantity.GRID_POWER_W: (-1e7, 1e7),
    Quantity.HOME_BATTERY_POWER_W: (-1e7, 1e7),
    Quantity.HOME_BATTERY_FRACTION: (0.0, 1.0),
    Quantity.GRID_PRESENT: (0.0, 1.0),
    Quantity.HOME_POWER_W: (0.0, 1e7),
    Quantity.USER_IDLE_S: (0.0, 1e9),
    Quantity.CPU_LOAD: (0.0, 1.1),
    Quantity.MINER_CPU_LOAD: (0.0, 1.1),
}
"""Outside of this it is no reading at all. The guard judges whether a possible room is a plausible one."""

_SUMMED = {Quantity.CPU_POWER_W, Quantity.WALL_POWER_W}
_HOTTEST = {Quantity.CPU_TEMPERATURE_C, Quantity.GPU_TEMPERATURE_C}

Key = tuple[Quantity, str]


class ReadingBoard:
    """Newest valid reading by (quantity, device), and the newest refusal where a sensor gave only a reason.

    Several sources for one device in one batch are one reading: powers add up (two sockets) except of a
    graphics card, which is the same card for each of its sensors; the hottest temperature counts, of anything
    else the last one.
    """

    def __init__(self) -> None:
        self._valid: dict[Key, Reading] = {}
        self._refused: dict[Key, Reading] = {}
        self._gone: set[str] = set()
        self._expired_s = -math.inf

    def take(self, readings: Iterable[Reading]) -> None:
        """One tick's readings."""
        batch: dict[Key, list[Reading]] = {}
        for reading in readings:
            key = (reading.quantity, reading.device)
            low, high = POSSIBLE[reading.quantity]
            if reading.value is not None and low <= reading.value <= high:
                batch.setdefault(key, []).append(reading)
            elif key not in self._valid or reading.at_s >= self._valid[key].at_s:
                self._refused[key] = reading
        for key, group in batch.items():
            self._valid[key] = _one(key[0], group)
            self._refused.pop(key, None)
        self._drop()

    def _drop(self) -> None:
        for known in (self._valid, self._refused):
            for key in [key for key in known if key[1] in self._gone]:
                del known[key]
        self._gone.clear()

    def expire(self, before_s: float) -> None:
        """Nothing that was read before this moment is fresh (the PC slept)."""
        self._expired_s = before_s

    def get(self, quantity: Quantity, now_s: float, device: str = "") -> Reading | None:
        """The newest value, marked STALE when it is old; None when there is none or it is long gone."""
        reading = self._valid.get((quantity, device))
        if reading is None:
            return None
        age_s = now_s - reading.at_s
        fresh_s = reading.fresh_s or FRESH_S.get(quantity, FRESH_DEFAULT_S)
        if age_s <= fresh_s and reading.at_s > self._expired_s:
            return reading
        if age_s > max(GONE_S, fresh_s) and quantity not in FRESH_S:
            return None
        return replace(reading, provenance=Provenance.STALE)

    def fresh(self, quantity: Quantity, now_s: float, device: str = "") -> float | None:
        """The value while it is fresh."""
        reading = self.get(quantity, now_s, device)
        return None if reading is None or reading.provenance is Provenance.STALE else reading.value

    def devices(self, quantity: Quantity) -> tuple[str, ...]:
        """Devices that ever reported this quantity."""
        return tuple(device for known, device in self._valid if known is quantity)

    def refusal(self, quantity: Quantity, device: str = "") -> Reading | None:
        """The reason that a sensor gave instead of a number, while that is its last word."""
        return self._refused.get((quantity, device))

    def forget(self, devices: Collection[str]) -> None:
        """Gone, or others now under the same name; what the next `take` has of them is still the old."""
        self._gone.update(devices)

    @property
    def refused(self) -> tuple[Reading, ...]:
        """Sensors whose last answer was a reason instead of a number."""
        return tuple(self._refused.values())


def _one(quantity: Quantity, group: Sequence[Reading]) -> Reading:
    last = group[-1]
    values = [r.value for r in group if r.value is not None]
    if quantity in _SUMMED and len(group) > 1:
        names = dict.fromkeys(r.source for r in group)
        return replace(last, value=sum(values), source=", ".join(names), at_s=min(r.at_s for r in group))
    if quantity in _HOTTEST:
        return max(group, key=lambda r: r.value or -math.inf)
    return last

"""What heat holds this room on average, from stretches of hours that end at the temperature where they began.

Over such a stretch the walls have taken as much as they gave, so its mean power is what holds its mean
temperature - whatever the capacity, and however wild the power was in between.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import numbers

if TYPE_CHECKING:
    from collections.abc import Mapping

EVERY_S = 600.0
SHORTEST_S = 4 * 3600.0
LONGEST_S = 24 * 3600.0
SAME_K = 0.3
LEAST_LIFT_K = 3.0
GAP_S = 1800.0
ROWS_MOST = 200


@dataclass(frozen=True, slots=True)
class Balance:
    """One closed stretch."""

    seconds: float
    power_w: float
    lift_k: float
    """Mean of the room above outside."""


class DayBalance:
    """Sums at every ten minutes of the last day."""

    def __init__(self) -> None:
        self._rows: deque[tuple[float, float, float, float]] = deque()  # s, room °C, W s, K s
        self._energy_ws = self._lift_ks = self._seconds = 0.0

    def clear(self) -> None:
        """Time did not pass as usual."""
        self._rows.clear()
        self._energy_ws = self._lift_ks = self._seconds = 0.0

    def pass_time(self, dt_s: float, power_w: float, room_c: float | None, outdoor_c: float) -> None:
        """`power_w` was given for `dt_s`; without any idea of the room nothing is summed."""
        if room_c is None or dt_s > GAP_S:
            self.clear()
            return
        self._energy_ws += power_w * dt_s
        self._lift_ks += (room_c - outdoor_c) * dt_s
        self._seconds += dt_s

    def take(self, room_c: float) -> bool:
        """A believed, filtered reading. True when a row was added."""
        if self._rows and self._seconds - self._rows[-1][0] < EVERY_S:
            return False
        self._rows.append((self._seconds, room_c, self._energy_ws, self._lift_ks))
        while self._seconds - self._rows[0][0] > LONGEST_S:
            self._rows.popleft()
        return True

    def export_state(self) -> dict[str, object]:
        """What is worth keeping."""
        sums = [self._seconds, self._energy_ws, self._lift_ks]
        return {"rows": [list(row) for row in self._rows], "sums": sums}

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; what is not whole is left out."""
        rows, sums = state.get("rows"), numbers(state.get("sums"), 3)
        found = [numbers(row, 4) for row in rows[:ROWS_MOST]] if isinstance(rows, list) else []
        if not sums or not all(found) or any(b[0] < a[0] for a, b in pairwise(found)):
            return
        self._seconds, self._energy_ws, self._lift_ks = sums
        self._rows = deque((row[0], row[1], row[2], row[3]) for row in found)

    def balance(self) -> Balance | None:
        """The longest stretch until now that ends where it began; None: there is none yet."""
        if not self._rows:
            return None
        end_s, end_c, energy, lift = self._rows[-1]
        for begin_s, begin_c, begin_energy, begin_lift in self._rows:
            seconds = end_s - begin_s
            if seconds < SHORTEST_S:
                return None
            if abs(begin_c - end_c) <= SAME_K:
                lift_k = (lift - begin_lift) / seconds
                if lift_k < LEAST_LIFT_K:
                    return None
                return Balance(seconds, (energy - begin_energy) / seconds, lift_k)
        return None

"""What heat holds this room on average, from stretches of hours that end at the temperature where they began.

Over such a stretch the walls have taken as much as they gave, so its mean power is what holds its mean
temperature - whatever the capacity, and however wild the power was in between. A stretch that ends warmer
than it began still says that less would do, one that ends colder that more is needed.
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
    """One stretch."""

    seconds: float
    power_w: float
    lift_k: float
    """Mean of the room above outside."""
    rise_k: float = 0.0
    """By which it ended warmer than it began: then its power was more than holds it. 0: as it began."""


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
        """The longest stretch until now that ends where it began, else the whole of it; None: too short."""
        if not self._rows:
            return None
        end_s, end_c = self._rows[-1][:2]
        long_enough = [row for row in self._rows if end_s - row[0] >= SHORTEST_S]
        closed = next((row for row in long_enough if abs(row[1] - end_c) <= SAME_K), None)
        if closed is not None:
            return self._since(closed, 0.0)
        return self._since(long_enough[0], end_c - long_enough[0][1]) if long_enough else None

    def _since(self, begin: tuple[float, float, float, float], rise_k: float) -> Balance | None:
        end_s, _, energy, lift = self._rows[-1]
        seconds = end_s - begin[0]
        lift_k = (lift - begin[3]) / seconds
        if lift_k < LEAST_LIFT_K:
            return None
        return Balance(seconds, (energy - begin[2]) / seconds, lift_k, rise_k)

"""The last half hour, minute by minute: readings and power. What is learned is learned from here."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import finite, numbers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

BUCKET_S = 55.0
"""A little less than the usual minute between two calls."""
GAP_S = 180.0
KEPT = 30
CHANGE_ROWS = 3


@dataclass(frozen=True, slots=True)
class Minute:
    """About one minute: its end, the last reading in it, and the mean power in it."""

    end_s: float
    room_c: float | None
    power_w: float


class Recent:
    """Rows of about a minute, oldest first, without gaps; a longer gap empties it."""

    def __init__(self) -> None:
        self.rows: deque[Minute] = deque(maxlen=KEPT)
        self._energy_ws = 0.0
        self._seconds = 0.0

    def clear(self) -> None:
        """Forget all: time did not pass as usual."""
        self.rows.clear()
        self._energy_ws = self._seconds = 0.0

    def take(self, now_s: float, dt_s: float, room_c: float | None, power_w: float) -> bool:
        """`power_w` was given in the `dt_s` until now. True when that completed a row."""
        if dt_s > GAP_S:
            self.clear()
            return False
        self._energy_ws += power_w * dt_s
        self._seconds += dt_s
        if self._seconds < BUCKET_S:
            return False
        self.rows.append(Minute(now_s, room_c, self._energy_ws / self._seconds))
        self._energy_ws = self._seconds = 0.0
        return True

    def export_state(self) -> dict[str, object]:
        """What is worth keeping."""
        rows = [[row.end_s, row.power_w, row.room_c] for row in self.rows]
        return {"rows": rows, "sums": [self._energy_ws, self._seconds]}

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; what is not whole is left out."""
        rows, sums = state.get("rows"), numbers(state.get("sums"), 2)
        if sums:
            self._energy_ws, self._seconds = sums
        self.rows.clear()
        for row in rows if isinstance(rows, list) else ():
            known = numbers(row[:2], 2) if isinstance(row, list) and len(row) == 3 else []  # noqa: PLR2004
            if known:
                self.rows.append(Minute(known[0], finite(row[2]), known[1]))

    def mean_power_w(self, seconds: float) -> float | None:
        """Of the last rows that make up `seconds`; None while there are none."""
        if not self.rows:
            return None
        since_s = self.rows[-1].end_s - seconds
        powers = [row.power_w for row in self.rows if row.end_s > since_s]
        return sum(powers) / len(powers)

    def changes_w(self, power_w: float) -> tuple[float, float]:
        """(fall, rise) of the power to `power_w` of just now, within the last minutes."""
        powers = [row.power_w for row in self._slice(0, CHANGE_ROWS)]
        return max([*powers, power_w]) - power_w, power_w - min([*powers, power_w])

    def mean_room_c(self, first: int, last: int, least: int = 2) -> float | None:
        """Of rows `first`..`last` - 1, counted from the newest (0); None with fewer than `least` readings."""
        values = [row.room_c for row in self._slice(first, last) if row.room_c is not None]
        return sum(values) / len(values) if len(values) >= least else None

    def powers(self, first: int, last: int) -> list[float]:
        """Of rows `first`..`last` - 1, counted from the newest."""
        return [row.power_w for row in self._slice(first, last)]

    def _slice(self, first: int, last: int) -> Sequence[Minute]:
        rows = list(self.rows)
        return rows[max(len(rows) - last, 0) : len(rows) - first]

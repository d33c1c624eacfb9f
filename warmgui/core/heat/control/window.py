"""An open window: heat would go outside. A contact is believed; the slope of the reading only if asked to.

Recognising windows by the fall of the temperature costs more comfort by false alarms than it saves, so it is
off unless somebody wants it.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import finite, numbers

if TYPE_CHECKING:
    from collections.abc import Mapping

PAUSE_MOST_S = 45 * 60.0
"""A window that stays open, or a contact that hangs, does not keep the heating off for ever."""
FALL_K = 1.0
FALL_S = 600.0
SLOPE_PAUSE_S = 20 * 60.0


class Window:
    """Whether heating pauses for a window."""

    def __init__(self, *, by_slope: bool = False) -> None:
        self.by_slope = by_slope
        """Recognise windows by a fall of 1 K within ten minutes."""
        self._open_s: float | None = None
        self._fell_s: float | None = None
        self._past: deque[tuple[float, float]] = deque(maxlen=32)

    def look(self, now_s: float, room_c: float | None, *, contact: bool | None) -> bool:
        """Whether to pause now. `contact` None: there is none."""
        if contact is not None:
            return self._by_contact(now_s, open_now=contact)
        self._open_s = None
        return self.by_slope and self._by_slope(now_s, room_c)

    def forget(self) -> None:
        """Time did not pass as usual."""
        self._open_s = self._fell_s = None
        self._past.clear()

    def _by_contact(self, now_s: float, *, open_now: bool) -> bool:
        if not open_now:
            self._open_s = None
            return False
        if self._open_s is None:
            self._open_s = now_s
        return now_s - self._open_s <= PAUSE_MOST_S

    def _by_slope(self, now_s: float, room_c: float | None) -> bool:
        if room_c is not None:
            self._past = deque((p for p in self._past if 0 <= now_s - p[0] <= FALL_S), maxlen=32)
            fell = any(p[1] - room_c >= FALL_K for p in self._past)
            self._past.append((now_s, room_c))
            if fell and self._fell_s is None:
                self._fell_s = now_s
        if self._fell_s is not None and now_s - self._fell_s > SLOPE_PAUSE_S:
            self._fell_s = None
            self._past.clear()
        return self._fell_s is not None

    def export_state(self) -> dict[str, object]:
        """What is worth keeping."""
        return {"open_s": self._open_s, "fell_s": self._fell_s, "past": [list(p) for p in self._past]}

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; wrong values are left out."""
        self._open_s, self._fell_s = finite(state.get("open_s")), finite(state.get("fell_s"))
        past = state.get("past")
        pairs = [numbers(p, 2) for p in past] if isinstance(past, list) else []
        self._past = deque(((p[0], p[1]) for p in pairs if p), maxlen=32)

"""Heat with power to spare, with the manners of evcc: thresholds with delays, and minimum times.

Off: it begins when the surplus is enough for `enable_delay_s`. On: watts follow the surplus; where that is
less than the least power, the least power is held until the grid has had to help for `disable_delay_s`. Each
timer starts anew when its condition was not true for a moment.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import clip, finite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.settings.dispatch import DispatchSettings

LEAST_W = 5.0
"""Less is no surplus, whatever the least power is."""


@dataclass(frozen=True, slots=True)
class SurplusView:
    """What own power allows now."""

    on: bool
    cap_w: float
    """No more mining watts than this; 0 while off."""
    phase: str
    """"off", "enabling" (the delay runs), "on", "holding" (at the least power while the other delay runs)."""
    due_s: float | None = None
    """Seconds until the delay of this phase is over."""


OFF = SurplusView(on=False, cap_w=0.0, phase="off")


class SurplusGate:
    """On or off, and since when. Call `look` once a tick, or `lose` where nobody knows the surplus."""

    def __init__(self) -> None:
        self.on = False
        self._since_s: float | None = None
        """The running delay began then."""
        self._changed_s: float | None = None

    def look(
        self, now_s: float, available_w: float, least_w: float, most_w: float, rules: DispatchSettings
    ) -> SurplusView:
        """One tick.

        Args:
            now_s: monotonic seconds.
            available_w: own power that mining could use, what it uses now included.
            least_w: the least that this PC can mine with.
            most_w: the most.
            rules: thresholds, delays and minimum times.
        """
        least_w = max(least_w, LEAST_W)
        if most_w < least_w:
            self.lose(now_s)
            return OFF
        if self.on:
            return self._while_on(now_s, available_w, least_w, most_w, rules)
        # With a threshold below the least power it would begin only to end again.
        begin_w = max(rules.enable_w or least_w, least_w - rules.disable_w, LEAST_W)
        if available_w < begin_w:
            self._since_s = None
            return OFF
        due_s = self._due_s(now_s, rules.enable_delay_s, rules.minimum_off_s)
        if due_s > 0:
            return SurplusView(on=False, cap_w=0.0, phase="enabling", due_s=due_s)
        self._switch(now_s, on=True)
        return SurplusView(on=True, cap_w=clip(available_w, least_w, most_w), phase="on")

    def _while_on(
        self, now_s: float, available_w: float, least_w: float, most_w: float, rules: DispatchSettings
    ) -> SurplusView:
        if available_w >= least_w:
            self._since_s = None
            return SurplusView(on=True, cap_w=min(available_w, most_w), phase="on")
        if least_w - available_w < rules.disable_w:
            self._since_s = None
            return SurplusView(on=True, cap_w=least_w, phase="on")
        due_s = self._due_s(now_s, rules.disable_delay_s, rules.minimum_on_s)
        if due_s > 0:
            return SurplusView(on=True, cap_w=least_w, phase="holding", due_s=due_s)
        self._switch(now_s, on=False)
        return OFF

    def lose(self, now_s: float) -> None:
        """Nobody knows the surplus any more: off at once."""
        if self.on:
            self._switch(now_s, on=False)
        self._since_s = None

    def _due_s(self, now_s: float, delay_s: float, minimum_s: float) -> float:
        """Seconds until delay and minimum time are over; starts the delay."""
        if self._since_s is None or self._since_s > now_s:
            self._since_s = now_s
        due_s = self._since_s + delay_s - now_s
        if self._changed_s is not None and self._changed_s <= now_s:
            due_s = max(due_s, self._changed_s + minimum_s - now_s)
        return due_s

    def _switch(self, now_s: float, *, on: bool) -> None:
        self.on, self._changed_s, self._since_s = on, now_s, None

    # ---- over a restart ------------------------------------------------------------------------------------

    def export_state(self, now_s: float) -> dict[str, object]:
        """Plain values; the delays begin anew after a restart."""
        changed_s = self._changed_s
        return {"on": self.on, "changed_ago_s": None if changed_s is None else max(now_s - changed_s, 0.0)}

    def import_state(self, state: Mapping[str, object], now_s: float) -> None:
        """Take up what `export_state` gave; what is wrong is left out."""
        self.on = state.get("on") is True
        ago_s = finite(state.get("changed_ago_s"))
        self._changed_s = None if ago_s is None or ago_s < 0 else now_s - ago_s
        self._since_s = None

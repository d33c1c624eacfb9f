"""Heat without a reading: hold for a quarter of an hour, then by what is known, then only against frost."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import clip, finite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.heat.control.blind import Blind
    from warmgui.core.heat.control.moment import Moment
    from warmgui.core.heat.control.recent import Recent
    from warmgui.core.heat.control.response import Response
    from warmgui.core.heat.explain import ControlMode

HOLD_S = 15 * 60.0
OPEN_LOOP_BELOW_K = 1.0
UNSUPPORTED_SHARE = 0.25
UNKNOWN_SHARE = 0.5
"""While what holds the room was not seen over hours: of what is believed of it."""
COOLING_S = 90 * 60.0
"""A room that was warmer when the silence began is let cool in about this time."""
WARMER_K = 1.0
"""... as far as it was warmer by more than this."""
FROZEN_BELIEVED_S = 90 * 60.0
"""A frozen thermometer is as good as a silent one; at first what holds the target is given."""
FROST_ONLY_S = 8 * 3600.0


class Silence:
    """How long the thermometer has been silent, and what was given before."""

    def __init__(self, response: Response, blind: Blind, recent: Recent) -> None:
        self.valid_s: float | None = None
        """When something was last believed; from the first step on, where nothing ever was."""
        self._before_w: float | None = None
        self.ever = False
        """Whether anything was ever believed."""
        self._response, self._blind, self._recent = response, blind, recent

    def silent_s(self, now_s: float) -> float:
        """Seconds since something was last believed."""
        return 0.0 if self.valid_s is None else now_s - self.valid_s

    def heard(self, now_s: float) -> None:
        """There is a reading again."""
        self.valid_s, self._before_w, self.ever = now_s, None, True

    def time_jumped_back(self, now_s: float) -> None:
        """Silence cannot be measured across that."""
        if self.valid_s is not None:
            self.valid_s = now_s

    def forget(self) -> None:
        """As at the beginning."""
        self.valid_s = self._before_w = None

    def open_loop_w(self, room_c: float, moment: Moment, *, share: float = UNKNOWN_SHARE) -> float:
        """Heat that should hold `room_c`, W.

        While what holds the room is not well known: `share` of what is believed, at most the larger of what
        was declared and what was given in the quarter of an hour before.
        """
        watts = self._response.holding_w(room_c, moment.outdoor_c)
        if not self._response.loss.known:
            declared_w = self._response.estimate.holding_w(room_c, moment.outdoor_c)
            watts = share * min(watts, max(declared_w, self._before_w or 0.0))
        return clip(watts, moment.low, moment.high)

    def _spare_w(self, room_c: float, before_c: float | None, silent_s: float) -> float:
        """What a room that was warmer than `room_c` when the silence began gives while it cools, W."""
        warmer_k = 0.0 if before_c is None else max(before_c - room_c - WARMER_K, 0.0)
        return self._response.capacity_j_per_k * warmer_k * math.exp(-silent_s / COOLING_S) / COOLING_S

    def frost_w(self, moment: Moment, room_c: float | None, frost_c: float) -> float:
        """Heat that keeps the frost out, W; the least where the room is known to be warmer."""
        warm = room_c is not None and room_c > frost_c + 1.0
        return moment.low if warm else self.open_loop_w(frost_c, moment, share=1.0)

    def frozen_w(
        self, moment: Moment, aim_c: float, frost_c: float, still_s: float, *, capped: bool
    ) -> float:
        """The most for a thermometer that stands still, W. `capped`: although its heat must have moved it."""
        if still_s > FROST_ONLY_S:
            return self.open_loop_w(frost_c, moment, share=1.0)
        if still_s > FROZEN_BELIEVED_S:
            return self.open_loop_w(aim_c - OPEN_LOOP_BELOW_K, moment)
        return self.open_loop_w(aim_c, moment) if capped else moment.high

    def watts(
        self,
        moment: Moment,
        output_w: float | None,
        room_c: float | None,
        *,
        target_c: float,
        frost_c: float,
        warmer: bool,
    ) -> tuple[float, ControlMode]:
        """Heat, and the mode ("sensor_held", "open_loop", "frost_only"); `room_c` was the last filtered.

        `warmer`: there is a reading, too warm to be believed; that is no time to go on as before.
        """
        if self.valid_s is None:
            self.valid_s = moment.now_s
        mean_w = self._recent.mean_power_w(HOLD_S)
        if self._before_w is None:
            self._before_w = moment.low if mean_w is None else mean_w
        silent_s = self.silent_s(moment.now_s)
        if not self.ever:
            # Nothing speaks for the room as declared: against frost, what a much better one would need.
            frost_w = UNSUPPORTED_SHARE * self._response.estimate.holding_w(frost_c, moment.outdoor_c)
            mode: ControlMode = "frost_only" if silent_s > HOLD_S else "sensor_held"
            return clip(frost_w if silent_s > HOLD_S else 0.0, moment.low, moment.high), mode
        held_c = moment.setpoint_c - OPEN_LOOP_BELOW_K
        open_loop_w = self.open_loop_w(held_c, moment)
        if silent_s > FROST_ONLY_S:
            return min(self.open_loop_w(frost_c, moment, share=1.0), open_loop_w), "frost_only"
        if silent_s > HOLD_S:
            return max(open_loop_w - self._spare_w(held_c, room_c, silent_s), moment.low), "open_loop"
        if output_w is None:
            return moment.low, "sensor_held"
        if warmer:
            return min(output_w, open_loop_w), "sensor_held"
        held_w = min(output_w, max(open_loop_w, moment.low if mean_w is None else mean_w))
        if room_c is not None:
            # What was right for the last reading may be too much a quarter of an hour later.
            holding_w = self._response.holding_w(room_c, moment.outdoor_c)
            ahead_w = self._blind.most_w(self._response, room_c, target_c, holding_w)
            held_w = min(held_w, max(ahead_w, open_loop_w))
            if room_c > target_c + WARMER_K:
                held_w = min(held_w, open_loop_w)  # the target fell meanwhile
        return held_w, "sensor_held"

    def export_state(self) -> dict[str, float]:
        """What is worth keeping."""
        state: dict[str, float] = {}
        if self.ever:
            state["ever"] = 1.0
        if self.valid_s is not None:
            state["valid_s"] = self.valid_s
        if self._before_w is not None:
            state["before_w"] = self._before_w
        return state

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; wrong values are left out."""
        self.valid_s, self._before_w = finite(state.get("valid_s")), finite(state.get("before_w"))
        self.ever = finite(state.get("ever")) is not None

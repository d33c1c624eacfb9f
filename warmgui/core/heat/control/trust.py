"""Whether the thermometer may be believed: a jump that stays, and a reading that stands still.

A jump: faster than a room can be (beyond what the power explains). It is not believed until the reading is
back where the room must be by its model, a person says that all is well, or a day has passed.

Standing still: most thermometers flicker. One that flickers and now stands still for much longer than it ever
did is frozen. One that never flickers is judged by heat: see `blind`.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import clip, finite, numbers

if TYPE_CHECKING:
    from collections.abc import Mapping

JUMP_K = 2.5
JUMP_WARMER_K = 5.0
JUMP_STEPS = 5.0
"""A coarse sensor: so many of its steps."""
JUMP_AFTER_GAP_K = 5.0
UNSURE_K_PER_H = 2.0
GAP_S = 300.0
EXPLAINED = 1.2
BESIDE_SHARE = 0.6
"""Of the limit: so far may a reading be beside what the power explains."""
BACK_K = 1.0
BACK_K_PER_H = 0.3
BACK_SHARE = 0.6
"""A jump back by so much of the jump is one."""
FORGIVEN_WARMER_S = 600.0
"""A jump to warmer is believed soon: at worst it costs comfort."""
FORGIVEN_S = 24 * 3600.0
STILL_S = 1500.0
STILL_TIMES = 1.6
"""A sensor that flickers stands still by chance; much longer than ever seen, and it is frozen."""
STILL_MOST_S = 3 * 3600.0
"""Longer ones are no flicker: the room or the sensor is too quiet to tell."""
GROWN = 2.0
SEEN_LEAST = 30


class Trust:
    """Memory about one thermometer."""

    def __init__(self) -> None:
        self.jumped_s: float | None = None
        """When the reading jumped to where it is not believed; None: believed."""
        self.still_s = 0.0
        """How long the reading has not changed."""
        self.changed = False
        """Whether the newest reading differs from the one before."""
        self._last: tuple[float, float] | None = None
        self._jump_k = 0.0
        self._beside_c: float | None = None
        self._longest_s = 0.0
        self._seen = 0.0

    def reset(self) -> None:
        """A person says that it is well, or it is another thermometer."""
        self.jumped_s = None
        self.forget_last()

    def forget_last(self) -> None:
        """Time did not pass as usual: the next reading is not compared with the last one."""
        self.still_s, self._last = 0.0, None

    @property
    def jumped_warmer(self) -> bool:
        """Whether the reading that is not believed is warmer than the room should be."""
        return self.jumped_s is not None and self._jump_k > 0

    @property
    def frozen(self) -> bool:
        """Whether a sensor that flickers has stopped to."""
        known = self._seen >= SEEN_LEAST and self._longest_s <= STILL_MOST_S
        return known and self.still_s >= max(STILL_S, STILL_TIMES * self._longest_s)

    def look(
        self,
        now_s: float,
        room_c: float,
        model_c: float,
        explained_k: tuple[float, float],
        step_c: float,
        *,
        doubted: bool = False,
    ) -> bool:
        """Whether `room_c` is believed.

        Args:
            now_s: monotonic seconds.
            room_c: the reading.
            model_c: where the room must be by what is known.
            explained_k: (fall, rise) that recent changes of power explain, both >= 0.
            step_c: the sensor's step.
            doubted: the readings before stood still although heat, or its absence, must have moved them.
        """
        frozen = self.frozen or doubted
        last = self._last
        if self.jumped_s is not None and not self._is_back(now_s, room_c, model_c, explained_k):
            return False
        if self.jumped_s is None and last is not None:
            from_c = last[1]
            limit_k = max(JUMP_WARMER_K if room_c > from_c else JUMP_K, JUMP_STEPS * step_c)
            if frozen or now_s - last[0] > GAP_S:
                hours = max(now_s - last[0], 0.0) / 3600.0
                limit_k, from_c = max(limit_k, JUMP_AFTER_GAP_K + UNSURE_K_PER_H * hours), model_c
                if frozen and room_c > from_c:
                    limit_k = math.inf  # what thaws is believed, and warmer means less heat
            limit_k = max(limit_k, EXPLAINED * explained_k[room_c > from_c] + BESIDE_SHARE * limit_k)
            if abs(room_c - from_c) > limit_k:
                self.jumped_s, self._jump_k, self._beside_c = now_s, room_c - from_c, room_c
                return False
        self.jumped_s = None
        self._time_still(now_s, room_c, frozen=frozen)
        return True

    def _is_back(self, now_s: float, room_c: float, model_c: float, explained_k: tuple[float, float]) -> bool:
        away_s = now_s - (self.jumped_s or 0.0)
        warmer = room_c > model_c and self._jump_k > 0
        if away_s >= (FORGIVEN_WARMER_S if warmer else FORGIVEN_S) or away_s < 0:
            self._last = None
            return True
        before, self._beside_c = self._beside_c, room_c
        if before is not None:
            back_k = (before - room_c) * math.copysign(1.0, self._jump_k)
            # Heat that came back moves the air, too: that is no jump back.
            if back_k - EXPLAINED * explained_k[room_c > before] > BACK_SHARE * abs(self._jump_k):
                self._last = None
                return True
        near_k = min(BACK_K + BACK_K_PER_H * away_s / 3600.0, 0.5 * abs(self._jump_k))
        return abs(room_c - model_c) <= near_k

    def _time_still(self, now_s: float, room_c: float, *, frozen: bool) -> None:
        last, self._last = self._last, (now_s, room_c)
        if last is None:
            self.changed, self.still_s = True, 0.0
            return
        self.changed = room_c != last[1]
        passed_s = clip(now_s - last[0], 0.0, FORGIVEN_S)
        if not self.changed:
            self.still_s += passed_s
            return
        stood_s = self.still_s + passed_s
        self._seen = min(self._seen + 1.0, 1e3)
        if not frozen or stood_s <= GROWN * self._longest_s:
            self._longest_s = max(self._longest_s, stood_s)
        self.still_s = 0.0

    def export_state(self) -> dict[str, object]:
        """What is worth keeping."""
        state: dict[str, object] = {
            "still_s": self.still_s,
            "longest_s": self._longest_s,
            "seen": self._seen,
            "jump_k": self._jump_k,
        }
        if self.jumped_s is not None:
            state["jumped_s"] = self.jumped_s
        if self._beside_c is not None:
            state["beside_c"] = self._beside_c
        if self._last is not None:
            state["last"] = list(self._last)
        return state

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; wrong values are left out."""
        self.still_s = clip(finite(state.get("still_s")) or 0.0, 0.0, FORGIVEN_S)
        self._longest_s = clip(finite(state.get("longest_s")) or 0.0, 0.0, FORGIVEN_S)
        self._seen = clip(finite(state.get("seen")) or 0.0, 0.0, 1e3)
        self._jump_k = clip(finite(state.get("jump_k")) or 0.0, -100.0, 100.0)
        self.jumped_s = finite(state.get("jumped_s"))
        self._beside_c = finite(state.get("beside_c"))
        last = numbers(state.get("last"), 2)
        self._last = (last[0], last[1]) if last else None

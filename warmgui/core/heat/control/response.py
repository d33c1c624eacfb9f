"""How this room answers to heat, learned while it is controlled: three bounded numbers.

- `step_k_per_w`: what the reading has done ten minutes after a step of power, per watt. In a heavy room
  little; in a light one, or where the air answers before the walls do, much. It decides how hard may be
  controlled.
- `capacity_j_per_k`: what a long stretch of high power lifts the room by.
- `loss.extra_w_per_k`: by how much the heat that really holds the room differs from what was believed, per
  kelvin between inside and outside.

Each is a cautious mean of single plain observations (a real step of power, a rise of tenths of a kelvin, a
time of rest, a day), never recursive least squares, which diverge when nothing happens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.heat.control.loss_watch import LossWatch
from warmgui.core.heat.control.split import at_once_share
from warmgui.core.heat.numbers import between, clip, finite, numbers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.heat.control.moment import Moment
    from warmgui.core.heat.control.recent import Recent
    from warmgui.core.heat.estimate import RoomEstimate

STEP_MIN = 10
STEP_S = 600.0
STEP_SHARE = 0.2
"""Of the span: smaller steps of power teach nothing."""
STEP_LEAST_W = 30.0
REACHED = (0.4, 1.2)
"""Mean power of the ten minutes, between old (0) and new (1): most of them must have had the new one."""
RAISED, LOWERED = 0.3, 0.25
"""Weights of a new step: a quicker room than was thought is believed sooner than a slower one."""
STEPS_COUNTED = 6.0
PLAIN_JUMP_K = 1.2
"""A reading that moves so far in a minute, with the power, shows an answer within that minute."""
STEP_BOUNDS = (STEP_S / 40e6, 1.0 / 15.0)
QUICKEST_K_PER_W = 1.0 / 100.0
"""Unlearned, air may answer as quickly as that in a small room."""
ASSUMED_FAST = 3.0
"""Air answers before the walls: unlearned, the first ten minutes are taken for this times what the whole
capacity would do."""
CAPACITY_BOUNDS = (0.4e6, 40e6)
CAPACITIES_COUNTED = 5
HARD_SHARE = 0.8
"""Of the span: power that counts as high."""
HARD_FIRST_S = 900.0
HARD_RISE_K = 0.4
HARD_LONGEST_S = 4 * 3600.0
SPLIT_WEIGHT = 0.3


class Response:
    """What was learned beyond `estimate`, which was declared or fitted."""

    def __init__(self, estimate: RoomEstimate) -> None:
        self.step_k_per_w = self.quickest_k_per_w = self.slow_k_per_w = self.jump_k_per_w = 0.0
        self.capacity_j_per_k = 0.0
        self._estimate = estimate
        self._steps = 0.0
        self._step_k_per_w = 0.0
        self._at_once: float | None = None
        self._split_rows = 0
        self._capacity: float | None = None
        self._capacities = 0
        self.loss = LossWatch(estimate)
        self._wait = 0
        self._hard: tuple[float, float, float] | None = None  # begin s, room °C, energy above holding W s
        self._conclude()

    # ---- what is believed ----------------------------------------------------------------------------------

    @property
    def estimate(self) -> RoomEstimate:
        """What was declared or fitted."""
        return self._estimate

    def believe(self, estimate: RoomEstimate, *, fitted: bool = False) -> None:
        """A better idea of the room: what was learned beyond the old one is not added to it."""
        if estimate != self._estimate:
            self._estimate = estimate
            self.loss = LossWatch(estimate, fitted=fitted)
            self._conclude()

    @property
    def lasting_capacity_j_per_k(self) -> float:
        """Capacity over hours: walls, too, that a short rise does not fill."""
        if self._capacity is not None:
            return self._capacity
        return max(self.capacity_j_per_k, self._estimate.capacity_j_per_k)

    @property
    def learned_step(self) -> bool:
        """Whether a real step of power was seen."""
        return self._steps >= 1

    @property
    def known_apart(self) -> bool:
        """Whether it is known what comes at once and what as the capacity fills up."""
        return self._capacity is not None or self._at_once is not None

    def holding_w(self, room_c: float, outdoor_c: float) -> float:
        """Heat that holds the room, W; may be negative."""
        lift_k = max(room_c - outdoor_c, 0.0)
        return self._estimate.holding_w(room_c, outdoor_c) + self.loss.extra_w_per_k * lift_k

    def _conclude(self) -> None:
        """What follows from what was learned; unlearned, the lowest capacity that can be believed."""
        declared = max(self._estimate.capacity_j_per_k, CAPACITY_BOUNDS[0])
        weight = self._steps / (self._steps + 0.5)
        assumed = ASSUMED_FAST * STEP_S / declared
        self.step_k_per_w = clip(weight * self._step_k_per_w + (1 - weight) * assumed, *STEP_BOUNDS)
        self.quickest_k_per_w = (
            self.step_k_per_w if self.learned_step else max(self.step_k_per_w, QUICKEST_K_PER_W)
        )
        if self._capacity is not None:
            self.capacity_j_per_k = self._capacity
            self.slow_k_per_w = min(STEP_S / self._capacity, self.step_k_per_w)
            self.jump_k_per_w = self.step_k_per_w - self.slow_k_per_w
        elif self._at_once is not None:
            self.jump_k_per_w = self._at_once * self.step_k_per_w
            self.slow_k_per_w = self.step_k_per_w - self.jump_k_per_w
            slowest = STEP_S / CAPACITY_BOUNDS[1]
            self.capacity_j_per_k = clip(STEP_S / max(self.slow_k_per_w, slowest), *CAPACITY_BOUNDS)
        else:
            self.capacity_j_per_k = clip(STEP_S / self.step_k_per_w, *CAPACITY_BOUNDS)
            self.slow_k_per_w = self.jump_k_per_w = self.step_k_per_w  # not known apart

    # ---- learning ------------------------------------------------------------------------------------------

    def forget_moment(self) -> None:
        """The reading was lost or the time jumped: what was being watched is not seen to its end."""
        self._hard, self._wait = None, 0

    def learn_step(self, recent: Recent, span: float) -> None:
        """Look for a change of power ten minutes ago; call once per new row."""
        self._wait = max(self._wait - 1, 0)
        self._learn_plain_jump(recent, span)
        if self._wait or len(recent.rows) < 2 * STEP_MIN + 3:
            return
        new_w, old_w = _mean(recent.powers(0, 3)), _mean(recent.powers(STEP_MIN, 2 * STEP_MIN))
        change_w = new_w - old_w
        if abs(change_w) < max(STEP_SHARE * span, STEP_LEAST_W):
            return
        reached = (_mean(recent.powers(0, STEP_MIN)) - old_w) / change_w
        if not REACHED[0] <= reached <= REACHED[1]:
            return
        now_c, then_c, first_c = (recent.mean_room_c(a, a + 3) for a in (0, STEP_MIN, 2 * STEP_MIN))
        if now_c is None or then_c is None or first_c is None:
            return
        self._wait = STEP_MIN
        self._take_step((now_c - then_c - (then_c - first_c)) / change_w)

    def learn_at_once(self, k_per_w: float) -> None:
        """The air alone answers at least so much within a minute or two."""
        if k_per_w > self._step_k_per_w and self.learned_step:
            self._take_step(k_per_w)

    def learn_split(self, recent: Recent, holding_w: float, span: float) -> None:
        """Tell apart, every ten rows, what comes at once and what comes slowly."""
        self._split_rows += 1
        if self._split_rows < STEP_MIN:
            return
        seen = at_once_share(recent.rows, holding_w, span)
        if seen is None:
            return
        self._split_rows = 0
        self._at_once = (
            seen if self._at_once is None else self._at_once + (seen - self._at_once) * SPLIT_WEIGHT
        )
        self._conclude()

    def _learn_plain_jump(self, recent: Recent, span: float) -> None:
        if len(recent.rows) < 2:  # noqa: PLR2004 - a difference
            return
        new, old = recent.rows[-1], recent.rows[-2]
        if new.room_c is None or old.room_c is None:
            return
        change_w, change_k = new.power_w - old.power_w, new.room_c - old.room_c
        small = abs(change_w) < max(STEP_SHARE * span, STEP_LEAST_W) or abs(change_k) < PLAIN_JUMP_K
        if small or change_w * change_k <= 0:
            return
        seen = change_k / change_w
        if not self.learned_step or seen > self._step_k_per_w:
            self._take_step(seen)

    def _take_step(self, seen: float) -> None:
        seen = clip(seen, -STEP_BOUNDS[1], STEP_BOUNDS[1])
        self._steps = min(self._steps + 1.0, STEPS_COUNTED)
        weight = 1.0 / self._steps
        if self._steps > 1:
            weight = max(weight, RAISED) if seen > self._step_k_per_w else min(weight, LOWERED)
        self._step_k_per_w += (seen - self._step_k_per_w) * weight
        self._conclude()

    def learn_rise(self, moment: Moment, room_c: float, power_w: float) -> None:
        """Watch stretches of high power; `room_c` is filtered."""
        if power_w < moment.low + HARD_SHARE * moment.span or moment.dt_s > STEP_S:
            self._hard = None
            return
        now_s = moment.now_s
        if self._hard is None:
            self._hard = (now_s + HARD_FIRST_S, room_c, 0.0)
            return
        begin_s, begin_c, energy = self._hard
        if now_s <= begin_s:
            self._hard = (begin_s, room_c, 0.0)
            return
        energy += (power_w - self.holding_w(room_c, moment.outdoor_c)) * moment.dt_s
        rise_k = room_c - begin_c
        if rise_k >= HARD_RISE_K and energy > 0:
            self._take_capacity(energy / rise_k)
            self._hard = (now_s, room_c, 0.0)
        elif now_s - begin_s > HARD_LONGEST_S:
            self._hard = (now_s, room_c, 0.0)
        else:
            self._hard = (begin_s, begin_c, energy)

    def _take_capacity(self, seen: float) -> None:
        seen = clip(seen, *CAPACITY_BOUNDS)
        self._capacities = min(self._capacities + 1, CAPACITIES_COUNTED)
        known = seen if self._capacity is None else self._capacity
        self._capacity = known * (seen / known) ** (1.0 / self._capacities)
        self._conclude()

    # ---- over a restart ------------------------------------------------------------------------------------

    def export_state(self) -> dict[str, object]:
        """What is worth keeping."""
        state: dict[str, object] = {
            **self.loss.export_state(),
            "step_k_per_w": self._step_k_per_w,
            "steps": self._steps,
            "wait": self._wait,
            "split_rows": self._split_rows,
        }
        if self._capacity is not None:
            state |= {"capacity_j_per_k": self._capacity, "capacities": self._capacities}
        if self._at_once is not None:
            state["at_once"] = self._at_once
        if self._hard is not None:
            state["hard"] = list(self._hard)
        return state

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; wrong values are left out."""
        self.loss.import_state(state)
        step, steps = finite(state.get("step_k_per_w")), finite(state.get("steps"))
        if step is not None and steps is not None:
            self._step_k_per_w = clip(step, -STEP_BOUNDS[1], STEP_BOUNDS[1])
            self._steps = clip(steps, 0.0, STEPS_COUNTED)
        self._wait = int(clip(finite(state.get("wait")) or 0.0, 0, STEP_MIN))
        capacity, seen = finite(state.get("capacity_j_per_k")), finite(state.get("capacities"))
        if capacity is not None and seen is not None:
            self._capacity = clip(capacity, *CAPACITY_BOUNDS)
            self._capacities = int(clip(seen, 1, CAPACITIES_COUNTED))
        self._at_once = between(state.get("at_once"), (0.0, 1.0))
        self._split_rows = int(clip(finite(state.get("split_rows")) or 0.0, 0, 1e6))
        hard = numbers(state.get("hard"), 3)
        if hard:
            self._hard = (hard[0], hard[1], hard[2])
        self._conclude()


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)

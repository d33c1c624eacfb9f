"""The room's temperature from several thermometers: the median, and a sentence for each that it leaves out.

Left out are thermometers that are silent, stale, implausible (below -10, above 45 °C), jumped (more than
5 K/min), frozen (exactly unchanged for an hour while others moved) or apart (more than 3 K from the median of
at least three of which most agree). What jumped or was implausible comes back after ten good minutes.

Where no majority agrees (two that differ by more than 3 K, above all) the **highest** counts, and all are
named. A heater errs on the safe side by that: one thermometer that fails low cannot make it heat more than
the other one would, and one that fails high only costs comfort until a person reads the fault. A mean would
drive the room above its target by half of any error.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING

from warmgui.core.heat.fused import (
    Fused,
    Seen,
    apart_words,
    fused_value,
    is_fresh,
    source_of,
    status_of,
    without,
)
from warmgui.core.heat.numbers import plausible
from warmgui.core.heat.sensor_step import SensorStep
from warmgui.core.text import Amount, filled, translate
from warmgui.core.thermometers_in_use import of_role
from warmgui.core.vocabulary import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from warmgui.core.model import Reading
    from warmgui.core.readings import ReadingBoard
    from warmgui.core.settings.model import Settings

JUMP_K_PER_MIN = 5.0
PLAUSIBLE_AGAIN_S = 600.0
FROZEN_S = 3600.0
FROZEN_K = 1.0
FROZEN_STEPS = 3.0
"""Others must have moved by so much, or by so many of its own steps: coarse ones stand still for long."""
APART_K = 3.0
TOGETHER_K = 2.5
"""Below this a thermometer that was apart belongs to the others again."""
MAJORITY_OF = 3


@dataclass(slots=True)
class _Memory:
    """What is remembered of one thermometer."""

    begins: bool = False
    """Readings from before the next look are another thermometer's."""
    since_s: float = -math.inf
    last: tuple[float, float] | None = None
    """When and what it said last."""
    bad_s: float | None = None
    bad_c: float = 0.0
    bad_state: str = ""
    still_since_s: float = -math.inf
    others_then: dict[str, float] = field(default_factory=dict)
    moved: set[str] = field(default_factory=set)
    """Others that moved since."""
    step: SensorStep = field(default_factory=SensorStep)


class RoomThermometers:
    """All thermometers of the room. `look` once a tick."""

    def __init__(self) -> None:
        self._memory: dict[str, _Memory] = {}
        self._apart: set[str] = set()

    def forget(self, keys: Iterable[str]) -> None:
        """These entries are gone or somewhere else now: a jump or a pause of theirs means nothing."""
        for key in keys:
            self._memory[key] = _Memory(begins=True)
            self._apart.discard(key)

    def forgive(self) -> None:
        """A person says that they are well: what jumped, was implausible or stood still counts again."""
        for memory in self._memory.values():
            memory.bad_s, memory.last, memory.others_then = None, None, {}
        self._apart.clear()

    def look(self, board: ReadingBoard, settings: Settings, now_s: float) -> Fused:
        """What they say now."""
        seen = self._see(board, settings, now_s)
        for one in seen:
            self._judge_alone(one, now_s)
        self._judge_frozen([one for one in seen if one.candidate], now_s)
        value_c = self._agree(seen)
        statuses = tuple(status_of(one) for one in seen)
        if value_c is None:
            return without(seen, statuses)
        used = [one for one in seen if one.used]
        return Fused(fused_value(value_c, used), source_of(used), statuses, trusted=True, sensed_c=value_c)

    # ---- each alone ----------------------------------------------------------------------------------------

    def _see(self, board: ReadingBoard, settings: Settings, now_s: float) -> list[Seen]:
        listed = [(entry.key, entry.shown_name) for entry in of_role(settings, "room")]
        seen = [self._one(board, key, name, now_s) for key, name in listed]
        nameless = board.get(Quantity.ROOM_C, now_s)
        wanted = settings.room.sensor == "sensors"
        if nameless is not None and (is_fresh(nameless) or wanted):
            seen.append(self._one(board, "", nameless.source, now_s))
        elif wanted and not seen:
            seen.append(Seen("", "", None))
        return seen

    def _one(self, board: ReadingBoard, key: str, name: str, now_s: float) -> Seen:
        memory = self._memory.setdefault(key, _Memory())
        if memory.begins:
            memory.begins, memory.since_s = False, now_s
        reading = _unless_before(board.get(Quantity.ROOM_C, now_s, key), memory.since_s)
        refusal = _unless_before(board.refusal(Quantity.ROOM_C, key), memory.since_s)
        one = Seen(key, name, reading)
        if reading is not None and is_fresh(reading):
            one.state = "ok" if refusal is None else _refused(refusal)
        elif reading is not None:
            one.state = "stale"
            one.text = translate(
                "engine", "{thermometer} has said nothing new for too long.", thermometer=name
            )
        elif refusal is not None:
            one.state = _refused(refusal)
        if refusal is not None and refusal.reason:
            one.text = refusal.reason
        return one

    def _judge_alone(self, one: Seen, now_s: float) -> None:
        memory = self._memory.setdefault(one.key, _Memory())
        if not one.candidate or one.reading is None:
            memory.others_then = {}  # a pause is no standing still
            return
        value_c, at_s = one.value_c, one.reading.at_s
        state = _implausible(memory, value_c, at_s)
        if state:
            memory.bad_s, memory.bad_c, memory.bad_state = now_s, value_c, state
        if memory.last is None or memory.last != (at_s, value_c):
            memory.step.look(value_c)
        memory.last = (at_s, value_c)
        if memory.bad_s is not None and now_s - memory.bad_s >= PLAUSIBLE_AGAIN_S:
            memory.bad_s = None
        if memory.bad_s is not None:
            one.state = memory.bad_state
            words = _JUMPED if memory.bad_state == "jumped" else _IMPLAUSIBLE
            one.text = filled(words, thermometer=one.name, value=Amount(memory.bad_c, "temperature_c"))

    # ---- side by side --------------------------------------------------------------------------------------

    def _judge_frozen(self, candidates: Sequence[Seen], now_s: float) -> None:
        frozen: list[Seen] = []
        for one in candidates:
            memory = self._memory[one.key]
            others = {other.key: other.value_c for other in candidates if other is not one}
            if one.value_c != memory.others_then.get(one.key):
                memory.still_since_s, memory.moved = now_s, set()
                memory.others_then = {**others, one.key: one.value_c}
            for key, value_c in others.items():
                then_c = memory.others_then.setdefault(key, value_c)
                if abs(value_c - then_c) > max(FROZEN_K, FROZEN_STEPS * memory.step.step_c):
                    memory.moved.add(key)
            moved = len(memory.moved & others.keys())
            if now_s - memory.still_since_s >= FROZEN_S and 0 < len(others) <= 2 * moved:
                frozen.append(one)
        moving = [one for one in candidates if one not in frozen]
        for one in frozen:
            one.text = translate(
                "engine",
                "{thermometer} has not moved for {time} while the others did.",
                thermometer=one.name,
                time=Amount(now_s - self._memory[one.key].still_since_s, "duration_s"),
            )
            # Against a single other one that is far below, nobody knows which of the two is wrong.
            if len(moving) == 1 and one.value_c - moving[0].value_c > APART_K:
                continue
            one.state = "frozen"

    def _agree(self, seen: Sequence[Seen]) -> float | None:
        """The common value; marks who is used and who is apart. None: there is no candidate."""
        candidates = [one for one in seen if one.candidate]
        if not candidates:
            self._apart.clear()
            return None
        middle_c = median(one.value_c for one in candidates)
        if len(candidates) < MAJORITY_OF:
            spread_c = abs(candidates[0].value_c - candidates[-1].value_c)
            limit_k = TOGETHER_K if self._apart else APART_K
            near = list(candidates) if spread_c <= limit_k else []
        else:
            near = [one for one in candidates if abs(one.value_c - middle_c) <= self._limit_k(one.key)]
        if 2 * len(near) > len(candidates):
            value_c = median(one.value_c for one in near)
            away = [one for one in candidates if one not in near]
        else:
            near = [max(candidates, key=lambda one: one.value_c)]
            value_c, away = near[0].value_c, candidates
        self._apart = {one.key for one in away}
        for one in near:
            one.used = True
        for one in away:
            one.state = "apart"
            one.text = apart_words(one, value_c)
        return value_c

    def _limit_k(self, key: str) -> float:
        return TOGETHER_K if key in self._apart else APART_K


_JUMPED = translate("engine", "{thermometer} jumped to {value}; it counts again after ten steady minutes.")
_IMPLAUSIBLE = translate(
    "engine", "{thermometer} said {value}, which cannot be; it counts again after ten good minutes."
)


def _implausible(memory: _Memory, value_c: float, at_s: float) -> str:
    if plausible(value_c) is None:
        return "implausible"
    if memory.last is None or memory.last[0] == at_s:
        return ""
    before_s, before_c = memory.last
    # A coarse one moves by a whole step within a second, so a minute is the least that counts.
    most_k = JUMP_K_PER_MIN * max((at_s - before_s) / 60.0, 1.0)
    if abs(value_c - before_c) <= most_k:
        return ""
    # Back from nonsense is no second jump.
    return "" if plausible(before_c) is None else "jumped"


def _refused(refusal: Reading) -> str:
    """The state of one that gave a reason instead of a value: also error codes are no silence."""
    return "silent" if refusal.impossible is None else "implausible"


def _unless_before(reading: Reading | None, since_s: float) -> Reading | None:
    return None if reading is None or reading.at_s < since_s else reading

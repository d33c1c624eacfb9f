"""Changes of a week plan as functions: no Qt, so that every one of them can be tested.

A *period* is what people see: from the start of a slot to the start of the next one, over midnight where no
slot begins there. It is named by its slot's place, (day, index). Every function gives a new plan.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from warmgui.core.schedule.week_plan import DAY_MIN, MOST_SLOTS, STEP_MIN, Slot, WeekPlan

if TYPE_CHECKING:
    from collections.abc import Iterable

DAYS = 7
Place = tuple[int, int]
"""Day (0 = Monday) and index of a slot."""
State = TypeVar("State")
_NEW_MIN = 30
"""New periods begin on these steps, where they may."""


@dataclass(frozen=True, slots=True)
class Block:
    """The part of a period that lies in one day."""

    day: int
    start_min: int
    end_min: int
    slot: Slot
    place: Place
    begins: bool
    """The period starts here; else it goes on from the day before."""


def slot_at(plan: WeekPlan, place: Place) -> Slot:
    """The slot of a period.

    Raises:
        IndexError: there is no such slot.
    """
    return plan.days[place[0]][place[1]]


def places(plan: WeekPlan) -> list[Place]:
    """All periods, in the order of the week."""
    return [(day, index) for day, slots in enumerate(plan.days) for index in range(len(slots))]


def in_force(plan: WeekPlan, day: int, minute: int) -> Place | None:
    """The period at a time of the week; None where the plan is empty."""
    today = [index for index, slot in enumerate(plan.days[day]) if slot.start_min <= minute]
    if today:
        return day, today[-1]
    for back in range(1, DAYS + 1):
        before = (day - back) % DAYS
        if plan.days[before]:
            return before, len(plan.days[before]) - 1
    return None


def blocks(plan: WeekPlan, day: int) -> list[Block]:
    """What a day looks like, from 0:00 to 24:00."""
    slots = plan.days[day]
    found: list[Block] = []
    carried = in_force(plan, day, -1)
    first_min = slots[0].start_min if slots else DAY_MIN
    if carried is not None and first_min > 0:
        found.append(Block(day, 0, first_min, slot_at(plan, carried), carried, begins=False))
    ends = [*(slot.start_min for slot in slots[1:]), DAY_MIN]
    for index, (slot, end_min) in enumerate(zip(slots, ends, strict=False)):
        found.append(Block(day, slot.start_min, end_min, slot, (day, index), begins=True))
    return found


def end_of(plan: WeekPlan, place: Place) -> tuple[int, int]:
    """Where a period ends: day and minute. It may be the next day, or its own start a week later."""
    order = places(plan)
    day, index = order[(order.index(place) + 1) % len(order)]
    return day, plan.days[day][index].start_min


def snapped(minute: float) -> int:
    """The nearest step, within the day."""
    return min(max(round(minute / STEP_MIN) * STEP_MIN, 0), DAY_MIN)


def start_range(plan: WeekPlan, place: Place) -> tuple[int, int]:
    """The earliest and the latest start of a period: its neighbours of the same day stay."""
    day, index = place
    slots = plan.days[day]
    low = slots[index - 1].start_min + STEP_MIN if index else 0
    high = slots[index + 1].start_min - STEP_MIN if index + 1 < len(slots) else DAY_MIN - STEP_MIN
    return low, high


def moved(plan: WeekPlan, place: Place, start_min: float) -> WeekPlan:
    """A period that starts at another time of its day, as near as its neighbours allow."""
    low, high = start_range(plan, place)
    start = min(max(snapped(start_min), low), high)
    return replaced(plan, place, dataclasses.replace(slot_at(plan, place), start_min=start))


def replaced(plan: WeekPlan, place: Place, slot: Slot) -> WeekPlan:
    """A period with another slot."""
    day, index = place
    slots = plan.days[day]
    return _with_day(plan, day, (*slots[:index], slot, *slots[index + 1 :]))


def deleted(plan: WeekPlan, place: Place) -> WeekPlan:
    """Without a period: the one before it goes on instead. The last one of the week stays."""
    day, index = place
    if len(places(plan)) == 1:
        return plan
    slots = plan.days[day]
    return _with_day(plan, day, slots[:index] + slots[index + 1 :])


def painted(plan: WeekPlan, day: int, start_min: int, end_min: int, target: Slot) -> WeekPlan | None:
    """A new period over a stretch of a day; what was wanted after its end is wanted there again.

    Returns:
        The new plan, or None where a day would have more than `MOST_SLOTS`, or the stretch is none.
    """
    start_min, end_min = sorted((snapped(start_min), snapped(end_min)))
    if end_min == start_min:
        return None
    before = _target_at(plan, day, start_min - 1)
    # What stood at the very end of the stretch goes on there; at midnight that is the next day's business.
    last_day, last_min = (day, end_min) if end_min < DAY_MIN else ((day + 1) % DAYS, 0)
    after = _target_at(plan, last_day, last_min)
    kept = [s for s in plan.days[day] if not start_min <= s.start_min < end_min]
    if before is None or not same_target(before, target):
        kept.append(dataclasses.replace(target, start_min=start_min))
    result = _with_day(plan, day, tuple(sorted(kept)))
    now_after = _target_at(result, last_day, last_min)
    if after is not None and (now_after is None or not same_target(now_after, after)):
        resumed = dataclasses.replace(after, start_min=last_min)
        result = _with_day(result, last_day, tuple(sorted((*result.days[last_day], resumed))))
    if any(len(slots) > MOST_SLOTS for slots in result.days) or not places(result):
        return None
    return result


def divided(plan: WeekPlan, place: Place, target: Slot) -> tuple[WeekPlan, Place] | None:
    """A new period in the second half of another one's first day.

    Returns:
        The new plan and the new period's place; None where there is no room for it.
    """
    day, index = place
    block = next(b for b in blocks(plan, day) if b.place == place and b.begins)
    middle = (block.start_min + block.end_min) / 2
    start = round(middle / _NEW_MIN) * _NEW_MIN
    if not block.start_min < start < block.end_min:
        start = snapped(middle)
    if not block.start_min < start < block.end_min or len(plan.days[day]) >= MOST_SLOTS:
        return None
    slots = plan.days[day]
    new = dataclasses.replace(target, start_min=start)
    return _with_day(plan, day, (*slots[: index + 1], new, *slots[index + 1 :])), (day, index + 1)


def copied(plan: WeekPlan, day: int, others: Iterable[int]) -> WeekPlan:
    """Other days that look like this one, early hours that the day before brings included."""
    morning = _target_at(plan, day, -1)
    source = plan.days[day]
    targets = sorted(set(others) - {day})
    result = plan
    for other in targets:
        result = _with_day(result, other, source)
    for other in (*targets, day):  # the day before this one may be another, too
        brought = _target_at(result, other, -1)
        begins_at_midnight = bool(source) and source[0].start_min == 0
        if morning is None or begins_at_midnight or (brought and same_target(brought, morning)):
            continue
        if len(source) < MOST_SLOTS:
            first = dataclasses.replace(morning, start_min=0)
            result = _with_day(result, other, (first, *source))
    return result


def same_target(a: Slot, b: Slot) -> bool:
    """Whether two slots want the same, whenever they begin."""
    return (a.preset, a.setpoint_c) == (b.preset, b.setpoint_c)


class Undo(Generic[State]):
    """The states before the last changes, newest last; a change made while one types on is one change."""

    def __init__(self, most: int = 100) -> None:
        self._most = most
        self._past: list[State] = []
        self._future: list[State] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is something to undo."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether there is something to do again."""
        return bool(self._future)

    def remember(self, before: State) -> None:
        """A change is made; this is how it was before."""
        self._past = [*self._past, before][-self._most :]
        self._future = []

    def undo(self, now: State) -> State:
        """The state before the last change.

        Raises:
            IndexError: there was none.
        """
        before = self._past.pop()
        self._future.append(now)
        return before

    def redo(self, now: State) -> State:
        """The state that was undone last.

        Raises:
            IndexError: there was none.
        """
        after = self._future.pop()
        self._past.append(now)
        return after


def _with_day(plan: WeekPlan, day: int, slots: tuple[Slot, ...]) -> WeekPlan:
    return WeekPlan(tuple(slots if d == day else old for d, old in enumerate(plan.days)))


def _target_at(plan: WeekPlan, day: int, minute: int) -> Slot | None:
    place = in_force(plan, day, minute)
    return slot_at(plan, place) if place is not None else None

"""What a heater is told, and when: pure decisions of the thread that looks after it.

It is told once and then looked at until it says that it did it; raised seldom, because settings are written
into its flash, and lowered at once. Without a renewal of its lease it is turned off, or down, and left so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.house.lan.levels import Choice, Ladder
from warmgui.core.house.lan.trust import LEAST_W, Trust
from warmgui.core.house.lan.values import Look, Option, beyond_rated

if TYPE_CHECKING:
    from warmgui.core.text import Text


@dataclass(frozen=True)
class Timing:
    """How often and how long; tests have less patience."""

    look_s: float = 5.0
    pending_look_s: float = 1.0
    """While it is not known yet whether it did what it was told."""
    confirm_s: float = 120.0
    """So long it may take to do it: a restart takes half a minute, an Avalon's start two."""
    raise_every_s: float = 300.0
    """Settings are written into its flash: raised not more often than this. Lowering is always at once."""
    learn_after_s: float = 120.0
    """So long it must have run at a setting before its watts there count."""
    away_look_s: float = 15.0
    """While it does not answer."""


@dataclass(frozen=True)
class Order:
    """What the device is to be told now, in this order."""

    rest: bool = False
    option: Option | None = None
    """To be set; None: as it is."""
    wake: bool = False


@dataclass(frozen=True)
class _Pending:
    choice: Choice
    since_s: float


class Steering:
    """Of one heater.

    Args:
        rated_w: its highest power by the user's word, W; None: unknown.
        steer: the user agreed that it is told anything.
        timing: how often.
    """

    def __init__(self, rated_w: float | None, timing: Timing, *, steer: bool) -> None:
        self._rated_w, self._timing, self._steer = rated_w, timing, steer
        self.ladder, self.trust = Ladder(rated_w), Trust()
        self.owes_rest = False
        """This program has turned it on, and nothing has turned it down since."""
        self.left_on = False
        """It was to be off or down, and nothing could be done about it."""
        self._wanted: tuple[float, float] | None = None
        self._pending: _Pending | None = None
        self._done: Choice | None = None
        self._ordered_s: float | None = None
        self._raised_s: float | None = None
        self._told_rest = False

    # ---- wishes

    def want(self, power_w: float, until_s: float) -> bool:
        """So many watts until then; whether that is another wish than before."""
        changed = self._wanted is None or self._wanted[0] != power_w
        self._wanted = power_w, until_s
        return changed

    def reset(self) -> None:
        """The user asks again: trust it."""
        self.trust.reset()
        self._told_rest, self._pending, self._done, self.left_on = False, None, None, False

    @property
    def waits(self) -> bool:
        """Whether something that it was told is not confirmed yet."""
        return self._pending is not None

    def may_be_silent(self, now_s: float) -> bool:
        """Whether it may not answer for a moment: some start anew to follow."""
        return self._pending is not None and now_s - self._pending.since_s < self._timing.confirm_s

    def is_to_be_off(self, now_s: float) -> bool:
        """Whether it is to draw nothing now."""
        goal_w = self._goal(now_s)
        return goal_w is not None and goal_w <= 0.0

    def _goal(self, now_s: float) -> float | None:
        """Watts; None: nobody asks for anything, it is only watched."""
        if self._wanted is None or not self._steer:
            return None
        return self._wanted[0] if now_s <= self._wanted[1] else 0.0

    # ---- looks

    def seen(self, look: Look, now_s: float) -> Order | None:
        """One look at it; what it is to be told now, None for nothing."""
        self.ladder.see(look)
        settled = self._ordered_s is None or now_s - self._ordered_s >= self._timing.learn_after_s
        if settled and self._pending is None and not look.impossible:
            self.ladder.learn(look)
        self.trust.seen(now_s, look, beyond_rated(look, self._rated_w))
        if self.trust.verdict:
            return self._leave_alone(look)
        goal_w = self._goal(now_s)
        tellable = look.can_rest or bool(look.options)
        self.left_on = goal_w is not None and goal_w <= 0.0 and not tellable
        if goal_w is None or not tellable:
            return None
        choice = self.ladder.choose(goal_w, can_rest=look.can_rest)
        coming = self._pending
        if coming is not None and not _same(coming.choice, choice) and _is_so(choice, look):
            # What it was told before may yet come about: the last word must be what is wished now.
            return self._order(choice, look, now_s, again=True)
        if _is_so(choice, look):
            self._settled(choice, look, now_s)
            return None
        return self._next(choice, look, now_s)

    def _next(self, choice: Choice, look: Look, now_s: float) -> Order | None:
        if self._is_waited_for(choice, now_s):
            return None
        if self.trust.verdict:  # it was waited for too often
            return self._leave_alone(look)
        return None if self._must_wait(choice, look, now_s) else self._order(choice, look, now_s)

    def commanded_w(self, look: Look) -> float | None:
        """What it was told last and has confirmed, W; None: nothing."""
        done = self._done
        if done is None or self.trust.verdict:
            return None
        if done.rest:
            return 0.0
        if done.option is None:
            return look.power_w if done.watts is None else done.watts
        return self.ladder.watts(done.option)

    # ---- decisions

    def _is_waited_for(self, choice: Choice, now_s: float) -> bool:
        pending = self._pending
        if pending is None or not _same(pending.choice, choice):
            return False
        if now_s - pending.since_s < self._timing.confirm_s:
            return True
        self._pending = None
        self.trust.unconfirmed()
        return False

    def _settled(self, choice: Choice, look: Look, now_s: float) -> None:
        if self._pending is not None:
            self.trust.confirmed()
        elif choice.rest:
            self.trust.rests_already(now_s, look, next(iter(self.ladder.levels()), 0.0))
        self._pending, self._done = None, choice
        self.owes_rest = not (choice.rest or _is_lowest(choice, look))
        if self._wanted is not None and now_s > self._wanted[1] and not self.owes_rest:
            self._wanted = self._done = None  # its lease is over: from here on it is only watched
            self.trust.released()

    def _must_wait(self, choice: Choice, look: Look, now_s: float) -> bool:
        """Raising waits for its turn; lowering never does."""
        if choice.rest or self._raised_s is None or not _raises(choice, look):
            return False
        return now_s - self._raised_s < self._timing.raise_every_s

    def _order(self, choice: Choice, look: Look, now_s: float, *, again: bool = False) -> Order:
        self.trust.ordered(now_s, look, rest=choice.rest, expected_w=choice.watts)
        self._pending, self._done, self._ordered_s = _Pending(choice, now_s), None, now_s
        if choice.rest:
            return Order(rest=True)
        if not _is_lowest(choice, look):
            self.owes_rest = True  # before it is told: whatever comes between must find it noted
        if _raises(choice, look):
            self._raised_s = now_s
        option = choice.option
        is_set = option is None or (option.name == look.option and not again)
        return Order(option=None if is_set else option, wake=look.resting is True)

    def _leave_alone(self, look: Look) -> Order | None:
        """Named, told once to rest, and no more."""
        self._pending, self._done = None, None
        told_before = self._wanted is not None or self._ordered_s is not None
        self.left_on = told_before and (look.power_w or 0.0) > LEAST_W
        if self._told_rest or not self._steer or not told_before:
            return None
        self._told_rest, self.owes_rest = True, False
        if look.can_rest:
            return Order(rest=True)
        return Order(option=look.options[0]) if look.options else None

    @property
    def verdict(self) -> Text:
        """Why it is left alone; empty while it is trusted."""
        return self.trust.verdict


def _is_so(choice: Choice, look: Look) -> bool:
    """Whether it stands as it is to."""
    if choice.rest:
        return look.resting is True
    return look.resting is not True and (choice.option is None or choice.option.name == look.option)


def _is_lowest(choice: Choice, look: Look) -> bool:
    """Whether less than this cannot be had of it."""
    return not look.can_rest and bool(look.options) and choice.option == look.options[0]


def _raises(choice: Choice, look: Look) -> bool:
    before, after = look.at, choice.option
    return look.resting is True or before is None or after is None or after.weight > before.weight


def _same(one: Choice, other: Choice) -> bool:
    """The same order, whatever its watts are believed to be by now."""
    names = [None if each.option is None else each.option.name for each in (one, other)]
    return one.rest == other.rest and names[0] == names[1]

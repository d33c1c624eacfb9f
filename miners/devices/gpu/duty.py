"""The arithmetic of launches on a graphics card: on how many blocks, how long, and when. Pure.

A card heats smoothest when it works without a pause on a part of itself: a duty in space. Blocks go to the
compute units in turns, so `units * j` blocks give each unit j of them; what part of the full rate that is
was measured when the card was tuned (`ShareCurve`). Between two whole numbers of blocks the launches
alternate, by an error that is carried on: what a launch really took and gave is charged against what was
asked for, so the mean is right whatever launches take. Where space does not help (below a tenth, and with
OpenCL, which does not say what a unit holds) short launches alternate with pauses, by the same rule as on
processors.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from miners.duty import DutyController, batch_length_s

ACTIVE_LAUNCH_S = 0.006
"""Aim of one launch while somebody uses the computer: below 8 ms, so that no picture waits for it."""
IDLE_LAUNCH_S = 0.020
"""Aim otherwise: below 50 ms, and below 200 ms even if the card suddenly slows down to a tenth."""
LEAST_SPACE = 0.10
"""Below this part of a card the duty is one in time."""
DEPTH = 2
"""Launches under way at a time, so that the card never waits for this computer."""
FIRST_POSITIONS = 1 << 14
GROWTH = 2
_SMOOTHING = 0.25
_MOST_OWED_S = 0.5
"""Card seconds that are made up for; what a suspended computer missed is forgotten."""
_ALL_POSITIONS = 1 << 32


@dataclass(frozen=True, slots=True)
class ShareCurve:
    """Which part of a card's full rate a number of blocks gives.

    `levels[j - 1]` is the part with j blocks on each of `units` compute units; they rise to 1. Between two
    levels the most loaded units decide, so that the part is proportional to the blocks.
    """

    units: int
    levels: tuple[float, ...] = (1.0,)

    @property
    def full_blocks(self) -> int:
        """Blocks of the whole card."""
        return self.units * len(self.levels)

    def share(self, blocks: int) -> float:
        """Part of the full rate, 0..1, with 1 .. `full_blocks` blocks."""
        each = math.ceil(blocks / self.units)
        return self.levels[each - 1] * blocks / (self.units * each)

    def blocks(self, share: float) -> float:
        """The number of blocks, not whole, that gives a part of the full rate."""
        share = min(max(share, 0.0), 1.0)
        each = next(j for j, level in enumerate(self.levels, 1) if level >= share)
        return share * self.units * each / self.levels[each - 1]

    def nearest(self, share: float) -> int:
        """The whole number of blocks, at least 1, that gives a part as close as possible."""
        ideal = self.blocks(share)
        low = max(1, math.floor(ideal))
        high = min(max(1, math.ceil(ideal)), self.full_blocks)
        return min((low, high), key=lambda blocks: abs(self.share(blocks) - share))


def curve_of(units: int, rates_hs: list[float]) -> ShareCurve:
    """The curve of measured rates, with 1, 2, 3 ... blocks on each unit.

    More blocks than those of the highest rate only slow a card down. A level that was measured below an
    earlier one gives what that one gives.
    """
    top = rates_hs.index(max(rates_hs))
    levels: list[float] = []
    for rate_hs in rates_hs[: top + 1]:
        levels.append(max(rate_hs / rates_hs[top], levels[-1] if levels else 0.0))
    return ShareCurve(units, tuple(levels))


class LaunchLength:
    """Finds how many positions make a launch of a wanted length; slower is believed at once, faster slowly.

    A launch has at most twice the work of one that was seen to end, the first one very little.
    """

    def __init__(self) -> None:
        self._position_s: float | None = None
        """Seconds of the full card per position."""
        self._proven = 0.0
        """Positions of the full card in the last finished launch."""

    def restart(self) -> None:
        """The card rested, and may have to wake up first."""
        self._position_s = None

    def count(self, aim_s: float, share: float) -> int:
        """Positions for a launch on a part of the card."""
        if self._position_s is None:
            return max(1, int(FIRST_POSITIONS * share))
        ideal = aim_s / self._position_s
        return int(min(max(1.0, min(ideal, self._proven * GROWTH) * share), _ALL_POSITIONS))

    def done(self, count: int, share: float, took_s: float) -> None:
        """A launch of `count` positions took so long."""
        took_s = max(took_s, 1e-9)
        measured_s = took_s * share / count
        if self._position_s is None or measured_s > self._position_s:
            self._position_s = measured_s
        else:
            self._position_s += (measured_s - self._position_s) * _SMOOTHING
        self._proven = max(count / share, 1.0)


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do now: wait `pause_s` (infinity: until woken), or launch `aim_s` of work on so many blocks."""

    pause_s: float = 0.0
    blocks: int = 0
    aim_s: float = 0.0
    depth: int = DEPTH


class CardDuty:
    """Tells a card's thread before each launch what to do, and is told what each launch took."""

    def __init__(self, curve: ShareCurve, *, in_space: bool, phase: float = 0.0) -> None:
        self.curve = curve
        """May be replaced when another kernel takes over."""
        self._in_space = in_space
        self._in_time = DutyController(phase=phase)
        self._busy_s = 0.0
        """Seconds of launches that the duty in time was not told of."""
        self._owed_s = 0.0
        self._charged_s: float | None = None
        """Until when the duty in space is settled; None while it does not apply."""
        self._duty = 0.0

    def plan(self, now_s: float, duty: float, *, user_active: bool) -> Plan:
        """What to do at `now_s` (monotonic) at this duty, 0..1."""
        aim_s = ACTIVE_LAUNCH_S if user_active else IDLE_LAUNCH_S
        if duty <= 0:
            self._leave_space()
            self._in_time.pause_s(now_s, 0.0, self._take_busy())
            return Plan(math.inf)
        if duty >= 1:
            self._leave_space()
            self._in_time.pause_s(now_s, 1.0, self._take_busy())
            return Plan(0.0, self.curve.full_blocks, aim_s)
        if self._in_space and duty >= max(LEAST_SPACE, self.curve.share(1)):
            return self._plan_space(now_s, duty, aim_s)
        return self._plan_time(now_s, duty, aim_s)

    def done(self, took_s: float, share: float) -> None:
        """A launch on such a part of the card took so long."""
        self._busy_s += took_s
        if self._charged_s is not None:
            self._owed_s -= took_s * share

    def _plan_space(self, now_s: float, duty: float, aim_s: float) -> Plan:
        self._take_busy()
        if self._charged_s is None:
            self._owed_s, self._charged_s, self._duty = 0.0, now_s, duty
        self._owed_s += self._duty * (now_s - self._charged_s)
        self._owed_s = min(max(self._owed_s, -_MOST_OWED_S), _MOST_OWED_S)
        self._charged_s, self._duty = now_s, duty
        # Made up for within two launches: one is under way that nobody can change any more.
        return Plan(0.0, self.curve.nearest(duty + self._owed_s / (DEPTH * aim_s)), aim_s)

    def _plan_time(self, now_s: float, duty: float, aim_s: float) -> Plan:
        self._leave_space()
        blocks = math.ceil(self.curve.blocks(LEAST_SPACE)) if self._in_space else self.curve.full_blocks
        part = min(duty / self.curve.share(blocks), 1.0)
        pause_s = self._in_time.pause_s(now_s, part, self._take_busy())
        return Plan(pause_s, blocks, min(aim_s, batch_length_s(part)), depth=1)

    def _take_busy(self) -> float:
        busy_s, self._busy_s = self._busy_s, 0.0
        return busy_s

    def _leave_space(self) -> None:
        self._charged_s = None

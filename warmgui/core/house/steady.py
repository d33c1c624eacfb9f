"""Watts to the heaters of one place, steadily: what they were given is held for a while.

Where the PC follows the quick changes they carry a base load below what is wanted. Where nothing does, they
take the next of their levels, and what was too much or too little is made up for by the next choice.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.heat.power.minimum_times import MinimumTimes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from warmgui.core.heat.power.source import HeatOutlet
    from warmgui.core.house.member import Member

HEATER_LEASE_S = 30.0
"""Without renewal heaters in the network rest after so long: a moment's delay must not switch a chip off."""
BASE_SHARE = 0.85
"""Of what is wanted, so that the PC can follow it down as well as up."""
SMOOTH_PART = 1 / 3
"""Time constant of the low-pass on what is wanted, as a part of the time for which levels are held."""
ALONE_HOLD_S = 600.0
"""Where no PC trims, so long at most: longer would be felt."""
TRIMS_FROM_W = 20.0
ROUNDING_W = 1e-9
"""Parts of a budget are rounded: a level that fits exactly must fit."""


class Steady:
    """The shares of one place's heaters."""

    def __init__(self) -> None:
        self.shares: dict[str, float] = {}
        self._times = MinimumTimes(HEATER_LEASE_S)
        self._chosen_s: float | None = None
        self._smooth_w: float | None = None
        self._debt_ws = 0.0
        self._last_s: float | None = None
        self._ids: frozenset[str] = frozenset()

    @property
    def total_w(self) -> float:
        """What they were given last, W."""
        return sum(self.shares.values())

    def meet(self, now_s: float, members: Sequence[Member]) -> None:
        """Who is new here goes on as it stands: its least times are over, whether it runs or rests."""
        for member in members:
            runs = member.runs
            if runs is not None and self._times.begin(member.entry.key, now_s, on=runs):
                self._smooth_w = None  # what was wanted without it says nothing about its share

    def kept_w(self, now_s: float, outlets: Sequence[HeatOutlet]) -> float:
        """What they need who may not go off yet, W."""
        return self._times.kept_w(now_s, outlets)

    def rest(self, now_s: float) -> None:
        """Everything goes off now, whatever its time: somebody must not get warmer."""
        self._times.rest(now_s)
        self.shares = dict.fromkeys(self.shares, 0.0)
        self._smooth_w, self._chosen_s, self._debt_ws = None, None, 0.0

    def wish(
        self, now_s: float, wanted_w: float, outlets: Sequence[HeatOutlet], hold_s: float, *, trim_w: float
    ) -> dict[str, float]:
        """What they should be given for `wanted_w`; `give` makes it so.

        Args:
            now_s: time, s.
            wanted_w: by all of them and the PC together, electric W.
            outlets: who can take how much.
            hold_s: how long levels are held.
            trim_w: what the PC can add, W; without any the heaters follow alone.
        """
        dt_s = 0.0 if self._last_s is None else min(max(now_s - self._last_s, 0.0), 60.0)
        self._last_s = now_s
        trims = trim_w >= TRIMS_FROM_W
        if wanted_w <= 0:
            self._smooth_w, self._debt_ws = None, 0.0
            return self._choose(now_s, min(self.kept_w(now_s, outlets), self.total_w), outlets)
        self._smooth(wanted_w, dt_s, hold_s)
        self._owe(wanted_w, dt_s, outlets, trims=trims)
        held_s = hold_s if trims else min(hold_s, ALONE_HOLD_S)
        same = frozenset(o.id for o in outlets) == self._ids and self._listed(outlets)
        fits = self.total_w <= wanted_w or not trims
        if same and fits and self._chosen_s is not None and now_s - self._chosen_s < held_s:
            return {o.id: self.shares.get(o.id, 0.0) for o in outlets}
        aim_w = self._base_w(wanted_w) if trims else self._alone_w(wanted_w, outlets)
        return self._choose(now_s, max(aim_w, self.kept_w(now_s, outlets)), outlets)

    def give(
        self, now_s: float, shares: Mapping[str, float], most_w: float, outlets: Sequence[HeatOutlet]
    ) -> dict[str, float]:
        """Make it so, with at most `most_w`: that counts more than any time."""
        most_w += ROUNDING_W
        if sum(shares.values()) <= most_w and not self._hinders(now_s, shares, outlets):
            given = dict(shares)
            self._times.hold(now_s, outlets, given)
        else:
            given = self._times.share(now_s, min(sum(shares.values()), most_w), outlets, {})
        if _running(given) != _running(self.shares):
            self._chosen_s = now_s
        if sum(shares.values()) > 0 and not _running(given):
            self._chosen_s = None  # it goes on asking, so that it begins when there is power
        self.shares, self._ids = given, frozenset(o.id for o in outlets)
        return given

    # ---- private -------------------------------------------------------------------------------------------

    def _hinders(self, now_s: float, shares: Mapping[str, float], outlets: Sequence[HeatOutlet]) -> bool:
        """Whether somebody would go on or off before its time."""
        return self._times.hinders(now_s, outlets, shares)

    def _choose(self, now_s: float, watts: float, outlets: Sequence[HeatOutlet]) -> dict[str, float]:
        return self._times.choice(now_s, watts, outlets)

    def _listed(self, outlets: Sequence[HeatOutlet]) -> bool:
        """Whether what they were given is still among what they know."""
        return all(o.level_w(w) == w for o in outlets if (w := self.shares.get(o.id, 0.0)) > 0)

    def _smooth(self, wanted_w: float, dt_s: float, hold_s: float) -> None:
        if self._smooth_w is None:
            self._smooth_w = wanted_w
        tau_s = max(hold_s * SMOOTH_PART, 1.0)
        self._smooth_w += (wanted_w - self._smooth_w) * (1.0 - math.exp(-dt_s / tau_s))

    def _owe(self, wanted_w: float, dt_s: float, outlets: Sequence[HeatOutlet], *, trims: bool) -> None:
        """What was wanted and not given so far, Ws, within what a level can make up for."""
        most_ws = _gap_w(outlets) * ALONE_HOLD_S
        self._debt_ws += (wanted_w - self.total_w) * dt_s
        self._debt_ws = 0.0 if trims else min(max(self._debt_ws, -most_ws), most_ws)

    def _base_w(self, wanted_w: float) -> float:
        return BASE_SHARE * min(wanted_w, wanted_w if self._smooth_w is None else self._smooth_w)

    def _alone_w(self, wanted_w: float, outlets: Sequence[HeatOutlet]) -> float:
        """So that the next lower level is the nearest one."""
        return max(wanted_w + self._debt_ws / ALONE_HOLD_S, 0.0) + _gap_w(outlets) / 2.0


def _running(shares: Mapping[str, float]) -> dict[str, float]:
    return {id_: watts for id_, watts in shares.items() if watts > 0}


def _gap_w(outlets: Sequence[HeatOutlet]) -> float:
    """Between two powers that can be held, W: the smallest step that anybody knows."""
    steps = [
        high - low
        for outlet in outlets
        for low, high in zip((0.0, *outlet.levels_w), outlet.levels_w, strict=False)
    ]
    return min(steps, default=0.0)

"""The PC's own room with heaters of the network in it: they carry a steady base, the PC follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.house.nouns import HERE
from warmgui.core.house.steady import Steady
from warmgui.core.house.work_share import Site

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.heat.power.source import HeatOutlet
    from warmgui.core.house.member import Member
    from warmgui.core.house.now import HereWish, HouseNow


class Here:
    """The heaters of the PC's room."""

    def __init__(self) -> None:
        self.steady = Steady()
        self.members: tuple[Member, ...] = ()
        self._outlets: tuple[HeatOutlet, ...] = ()
        self._plan: dict[str, float] = {}
        self._wish: HereWish | None = None
        self.pc_wanted_w = 0.0
        """What the PC would draw if nobody else wanted anything, marginal W."""

    def look(self, members: Sequence[Member]) -> None:
        """Its heaters now."""
        self.members = tuple(members)
        self._outlets = tuple(member.outlet() for member in self.members if member.usable)

    @property
    def low_w(self) -> float:
        """Heat that comes whatever they are told, W."""
        return sum(m.floor_w if m.usable else m.likely_w for m in self.members)

    @property
    def most_w(self) -> float:
        """What they can draw when they are told to, W."""
        return sum(outlet.max_w for outlet in self._outlets)

    @property
    def heat_w(self) -> float:
        """What comes from them now, as far as anybody knows, W."""
        return sum(member.likely_w for member in self.members)

    def wish(self, now: HouseNow, wish: HereWish, hold_s: float, priority: int) -> Site:
        """What the room would like to draw: its heaters' base, and the PC."""
        self._wish = wish
        self.steady.meet(now.now_s, [member for member in self.members if member.usable])
        if now.paused or not wish.base:
            self.steady.rest(now.now_s)
        trim_w, base_heat_w = wish.pc_max_w * wish.placement, wish.heat_w if wish.base else 0.0
        self._plan = self.steady.wish(now.now_s, base_heat_w, self._outlets, hold_s, trim_w=trim_w)
        base_w = sum(self._plan.values())
        self.pc_wanted_w = self._rest_w(wish, base_w)
        asked_w = base_w + self.pc_wanted_w
        if wish.cap_w is not None:
            asked_w = min(asked_w, wish.cap_w)
        return Site(HERE, asked_w, self.most_w + wish.pc_max_w, priority=priority)

    def give(self, now: HouseNow, budget_w: float) -> tuple[dict[str, float], float]:
        """Watts for its heaters, and what is left for the PC."""
        wish = self._wish
        if wish is None:
            return {}, 0.0
        if wish.cap_w is not None:
            budget_w = min(budget_w, wish.cap_w)
        shares = self.steady.give(now.now_s, self._plan, budget_w, self._outlets)
        base_w = self.steady.total_w
        return shares, max(min(self._rest_w(wish, base_w), budget_w - base_w), 0.0)

    def _rest_w(self, wish: HereWish, base_w: float) -> float:
        """What the PC has to draw besides a base of `base_w`."""
        if wish.placement <= 0:
            return 0.0
        # Who is on its way down still heats, who is on its way up will.
        drawn_w = sum(max(m.power.value or 0.0, 0.0) - m.floor_w for m in self.members if m.usable)
        return min(max(wish.heat_w - max(base_w, drawn_w), 0.0) / wish.placement, wish.pc_max_w)

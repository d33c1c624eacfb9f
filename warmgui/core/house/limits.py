"""Power limits from afar or by hand: each who says one has one, and the lowest counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import finite
from warmgui.core.text import Amount, Text, translate, verbatim

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from warmgui.core.house.member import Member
    from warmgui.core.house_messages import LimitPower

MOST_W = 1e6
MOST_NAMES = 8
"""More who limit one PC than this are a mistake."""
NAME_LENGTH = 40
NAMED_FROM_W = 0.5
_NAMES = {
    "home_assistant": translate("house", "Home Assistant"),
    "fleet": translate("house", "the fleet"),
    "api": translate("house", "the local API"),
    "here": translate("house", "you"),
}


class PowerLimits:
    """Of everything that this program heats with: the PC's devices and the heaters that it steers, W."""

    def __init__(self) -> None:
        self._limits: dict[str, float] = {}

    def take(self, wish: LimitPower) -> bool:
        """Set or lift one; False for what is no limit: then everything stays."""
        by, limit_w = wish.by, wish.limit_w
        if not isinstance(by, str) or not 0 < len(by) <= NAME_LENGTH:
            return False
        if limit_w is None:
            self._limits.pop(by, None)
            return True
        if not _is_limit(limit_w) or (by not in self._limits and len(self._limits) >= MOST_NAMES):
            return False
        self._limits[by] = float(limit_w)
        return True

    @property
    def all(self) -> tuple[tuple[str, float], ...]:
        """By who said them, the lowest first."""
        return tuple(sorted(self._limits.items(), key=lambda item: (item[1], item[0])))

    @property
    def lowest_w(self) -> float | None:
        """The one that counts; None: there is none."""
        return min(self._limits.values(), default=None)

    def reason(self, steered: Sequence[Member] = ()) -> Text:
        """Who allows no more than how much; only where there is a limit.

        Args:
            steered: heaters in the network that it holds, too. One that heats whatever it is told is named.
        """
        by, limit_w = self.all[0]
        who, limit = _NAMES.get(by) or verbatim(by), Amount(limit_w, "power_w")
        if not steered:
            return translate("house", "{who} allows this PC at most {limit}", who=who, limit=limit)
        most = max(steered, key=lambda member: member.fixed_w)
        if most.fixed_w < NAMED_FROM_W:
            return translate(
                "house", "{who} allows this PC and its heaters at most {limit}", who=who, limit=limit
            )
        return translate(
            "house",
            "{who} allows this PC and its heaters at most {limit}, "
            "and {heater} draws {power} whatever it is told",
            who=who,
            limit=limit,
            heater=most.entry.shown_name,
            power=Amount(most.fixed_w, "power_w"),
        )

    def export_state(self) -> dict[str, float]:
        """All of them."""
        return dict(self._limits)

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; what is no limit is left out."""
        found = {str(by): float(w) for by, w in state.items() if isinstance(w, int | float) and _is_limit(w)}
        self._limits = dict(list(found.items())[:MOST_NAMES])


def _is_limit(limit_w: object) -> bool:
    number = finite(limit_w)
    return number is not None and 0 <= number <= MOST_W

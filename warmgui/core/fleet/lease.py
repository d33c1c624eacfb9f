"""Limits from afar end by themselves: a share when nobody renews it, all of them when nobody may command.

Every answer is what the engine is to be told now.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.fleet.commands import BY as COMMANDED
from warmgui.core.house_messages import LimitPower

if TYPE_CHECKING:
    from warmgui.core.fleet.commands import Share
    from warmgui.core.model import Snapshot

SHARED = "fleet"
"""Whose limit a share is, see `LimitPower`; those of commands are `COMMANDED`."""
AGAIN_S = 5.0
"""A limit that should be gone and is not is lifted again after this long."""


class ShareLease:
    """The coordinator's limit of this machine."""

    def __init__(self) -> None:
        self._limit_w: float | None = None
        self._until_s = 0.0

    @property
    def limit_w(self) -> float | None:
        """In force now; None: none."""
        return self._limit_w

    def take(self, share: Share, now_s: float) -> LimitPower | None:
        """A share arrived: a new one, another one, the same for longer, or its end."""
        before_w, self._limit_w = self._limit_w, share.limit_w
        self._until_s = now_s + share.for_s
        return None if before_w == share.limit_w else LimitPower(share.limit_w, SHARED)

    def advance(self, now_s: float) -> LimitPower | None:
        """Time passed."""
        return self.end() if self._limit_w is not None and now_s >= self._until_s else None

    def end(self) -> LimitPower | None:
        """Nobody may share out power here any more."""
        if self._limit_w is None:
            return None
        self._limit_w = None
        return LimitPower(None, SHARED)


class Orphans:
    """Limits that the engine keeps over restarts, and whose owner does not speak here any more."""

    def __init__(self) -> None:
        self._lifted_s: dict[str, float] = {}

    def lifted(self, snapshot: Snapshot, now_s: float, *, commanded: bool, shared: bool) -> list[LimitPower]:
        """Limits to lift now.

        Args:
            snapshot: names the limits in force.
            now_s: monotonic.
            commanded: commands are followed here, so their limit stays.
            shared: a share is in force here, so its limit stays.
        """
        stays = {COMMANDED: commanded, SHARED: shared}
        limits = () if snapshot.house is None else snapshot.house.limits
        gone = [by for by, _ in limits if not stays.get(by, True)]
        self._lifted_s = {by: at_s for by, at_s in self._lifted_s.items() if by in gone}
        due = [by for by in gone if now_s - self._lifted_s.get(by, -AGAIN_S) >= AGAIN_S]
        self._lifted_s |= dict.fromkeys(due, now_s)
        return [LimitPower(None, by) for by in due]

"""Sends the shares of power that `core.fleet.sharing` decides, and renews them while it lasts.

Called by the watcher's thread only.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from warmgui.core.fleet.sharing import (
    CHANGE_W,
    DECIDE_S,
    LEASE_S,
    LIFTED_S,
    RENEW_S,
    Coordinators,
    Sharing,
    resting_text,
    rival_text,
    share_letter,
)
from warmgui.core.text import EMPTY, Text, together, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.core.model_fleet import NodeStatus

log = logging.getLogger(__name__)

SETTLE_S = 3.0
"""After a connection: until then not everybody was heard."""
_AWAY = translate(
    "fleet", "The MQTT broker is away: nothing is shared out, and each machine soon goes its own way."
)
_SETTLING = translate("fleet", "Listening to the machines first.")


class Coordinator:
    """One machine's hand on all others' limits.

    Args:
        own_id: of this machine.
        root: first word of the topics.
        publish: topic and payload to the broker, now or never; whether it was taken.
        budget_w: of all machines together, W; None: no limit.
    """

    def __init__(
        self, own_id: str, root: str, publish: Callable[[str, str], bool], budget_w: float | None
    ) -> None:
        self.budget_w = budget_w
        self.shares: tuple[tuple[str, float], ...] = ()
        self.text: Text = EMPTY
        self._own_id, self._root, self._publish = own_id, root, publish
        self._sharing, self._others = Sharing(), Coordinators(own_id)
        self._sent: dict[str, tuple[float | None, float]] = {}
        """Limit, and when it was sent, by id."""
        self._connected_s: float | None = None
        self._decided_s = float("-inf")
        self._rested = False

    def hear(self, payload: bytes, now_s: float) -> None:
        """A share on the broker: ours, or that of somebody else who does this, too."""
        self._others.hear(payload, now_s)

    def tick(
        self,
        now_s: float,
        rows: Sequence[NodeStatus],
        own_w: float | None,
        *,
        connected: bool,
    ) -> None:
        """Time passed: decide and send, where it is time to.

        Args:
            now_s: monotonic.
            rows: all machines.
            own_w: what this machine draws; None: unknown.
            connected: whether the broker is there.
        """
        if not connected:
            self._rest(_AWAY)
            self._connected_s = None
            return
        if self._connected_s is None:
            self._connected_s, self._decided_s = now_s, float("-inf")
        if now_s - self._connected_s < SETTLE_S:
            self._rest(_SETTLING)
            return
        other = self._others.other(now_s)
        if self._others.must_rest(now_s):
            if not self._rested:
                log.warning("fleet: %s shares out power already; this machine does not", other)
            self._rested = True
            self._rest(resting_text(other))
            return
        self._rested = False
        if now_s - self._decided_s < DECIDE_S:
            return
        self._decided_s = now_s
        decision = self._sharing.decide(now_s, rows, self.budget_w, own_w)
        self.shares = tuple(sorted(decision.shares.items()))
        self.text = together(rival_text(other) if other else EMPTY, decision.text)
        self._sent = {id_: sent for id_, sent in self._sent.items() if id_ in decision.limits}
        for id_, limit_w in decision.limits.items():
            self._send(id_, limit_w, now_s)

    def budget_changed(self, budget_w: float | None) -> None:
        """Another budget counts at once."""
        if budget_w != self.budget_w:
            self.budget_w, self._decided_s = budget_w, float("-inf")

    def stop(self, now_s: float) -> None:
        """Lift what is in force; nobody else's limit."""
        if not self._others.other(now_s):
            for id_, (limit_w, at_s) in self._sent.items():
                if limit_w is not None and now_s - at_s < LEASE_S:
                    self._publish(self._topic(id_), share_letter(None, self._own_id, LIFTED_S))
        self._rest(EMPTY)

    def _rest(self, why: Text) -> None:
        """What was sent ends by itself."""
        self.shares, self.text = (), why
        self._sent.clear()
        self._decided_s = float("-inf")

    def _send(self, id_: str, limit_w: float | None, now_s: float) -> None:
        before = self._sent.get(id_)
        if before is not None and now_s - before[1] < RENEW_S and not _differs(before[0], limit_w):
            return
        if self._publish(self._topic(id_), share_letter(limit_w, self._own_id)):
            self._sent[id_] = (limit_w, now_s)

    def _topic(self, id_: str) -> str:
        return f"{self._root}/{id_}/share"


def _differs(before_w: float | None, now_w: float | None) -> bool:
    if before_w is None or now_w is None:
        return before_w != now_w
    return abs(before_w - now_w) >= CHANGE_W or (now_w == 0) != (before_w == 0)

"""One machine shares out power among all: work goes where heat is wanted, within a budget.

A share is a lease: it is renewed every few seconds and ends by itself when the one who shares is gone. It is
no fuse: a machine that is not heard may draw what it likes, and that is said.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from warmgui.core.fleet.commands import LONGEST_LETTER
from warmgui.core.fleet.identity import is_id
from warmgui.core.house.work_share import JobLedger, Site, WorkShare
from warmgui.core.settings.words import is_finite_number
from warmgui.core.text import EMPTY, Amount, Text, together, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from warmgui.core.model_fleet import NodeStatus

DECIDE_S = 5.0
LEASE_S = 30.0
RENEW_S = 10.0
LIFTED_S = 1.0
"""A limit that ends is said to be none for this long: who says that shares out nothing any more."""
CHANGE_W = 1.0
"""A smaller change of a share waits for the next renewal."""
_MOST_SITES = 5000


@dataclass(frozen=True, slots=True)
class Decision:
    """What each machine is told, and why."""

    limits: dict[str, float | None] = field(default_factory=dict)
    """Mining power by id, W; None: as much as it wants."""
    shares: dict[str, float] = field(default_factory=dict)
    """What each of them may take now, W, as a number for people."""
    text: Text = EMPTY


class Sharing:
    """Decides every few seconds, with a memory of who was begun and of what was last known of each."""

    def __init__(self) -> None:
        self.ledger = JobLedger()
        self._work = WorkShare()
        self._drawn_w: dict[str, float] = {}
        self._hours: dict[str, float] = {}

    def decide(
        self,
        now_s: float,
        rows: Sequence[NodeStatus],
        budget_w: float | None,
        own_w: float | None = None,
    ) -> Decision:
        """Who may take how much from now on.

        Args:
            now_s: monotonic.
            rows: all machines, ours included where it is announced. Simulated watts take nothing from real
                ones, and a simulated machine shares among simulated ones only.
            budget_w: of all of them together, at their walls; None: no limit.
            own_w: what this machine and its heaters draw, for when it is not among the rows; None: unknown.
        """
        played = any(row.is_self and row.simulated for row in rows)
        rows = [row for row in rows if row.simulated == played]
        followers = [row for row in rows if row.state == "online" and row.accepts and row.max_w is not None]
        steered = {row.id for row in followers}
        beside = [row for row in rows if row.id not in steered and row.state != "offline"]
        self._remember(rows)
        for row in followers:
            self._count(row)
        others_w, unknown = self._draw_of(beside)
        if not any(row.is_self for row in rows):
            others_w, unknown = others_w + (own_w or 0.0), unknown + (own_w is None)
        unknown += sum(row.power_w is None for row in followers)
        idle_w = sum(_idle_w(row) for row in followers)
        left_w = None if budget_w is None else max(budget_w - others_w - idle_w, 0.0)
        shares = self._work.share(now_s, left_w, [_site(row) for row in followers])
        machines = {row.id: 1 + row.twins for row in followers}
        off = {row.id for row in followers if row.mode != "heat"}  # who is switched on there just heats
        limits: dict[str, float | None] = {
            id_: None if budget_w is None and (watts > 0 or id_ in off) else watts / machines[id_]
            for id_, watts in shares.items()
        }
        silent = sum(row.state == "silent" for row in rows)
        words = _Words(shares, followers, budget_w, left_w, others_w, len(beside), unknown, silent)
        return Decision(limits, shares, words.text(sum(self.ledger.by_site.values())))

    def _count(self, row: NodeStatus) -> None:
        """Its hours since its midnight; they fall then, and a little after a crash, whose memory is older.

        One that was away over its midnight may be counted short, but nothing counts twice.
        """
        before_h = self._hours.get(row.id)
        if row.job_hours is None or (before_h is None and len(self._hours) >= _MOST_SITES):
            return
        if before_h is not None and before_h / 2 < row.job_hours < before_h:
            return  # what it does again is not new
        self._hours[row.id] = row.job_hours
        self.ledger.report(row.id, row.job_hours)

    def _remember(self, rows: Iterable[NodeStatus]) -> None:
        """What a machine that falls silent is reckoned with: the most that it may draw by what it said."""
        known: dict[str, float] = {}
        for row in rows:
            if row.state == "online" and row.power_w is not None:
                known[row.id] = max(row.power_w, _idle_w(row) + (row.wanted_w or 0.0))
            elif row.id in self._drawn_w:
                known[row.id] = self._drawn_w[row.id]
        self._drawn_w = known

    def _draw_of(self, rows: Iterable[NodeStatus]) -> tuple[float, int]:
        """What those draw who do not follow; and of how many nobody knows."""
        known_w, unknown = 0.0, 0
        for row in rows:
            watts = row.power_w if row.power_w is not None else self._drawn_w.get(row.id, row.max_w)
            known_w += (watts or 0.0) * (1 + row.twins)
            unknown += watts is None
        return known_w, unknown


class Coordinators:
    """Others who share out power on the same topic: the one with the smallest id goes on.

    Args:
        own_id: of this machine.
    """

    def __init__(self, own_id: str) -> None:
        self._own_id = own_id
        self._until_s: dict[str, float] = {}

    def hear(self, payload: bytes, now_s: float) -> None:
        """A share that somebody sent, ours included."""
        try:
            found = json.loads(payload) if len(payload) <= LONGEST_LETTER else None
        except (ValueError, RecursionError):
            found = None
        told = found if isinstance(found, dict) else {}
        by, for_s = told.get("by"), told.get("for_s")
        if not isinstance(by, str) or not is_id(by) or by == self._own_id or not is_finite_number(for_s):
            return
        self._until_s = {id_: until_s for id_, until_s in self._until_s.items() if until_s > now_s}
        if for_s > LIFTED_S and len(self._until_s) < _MOST_COORDINATORS:
            self._until_s[by] = now_s + min(float(for_s), LEASE_S)

    def other(self, now_s: float) -> str:
        """The one that counts most among the others; "" where there is none."""
        return min((id_ for id_, until_s in self._until_s.items() if until_s > now_s), default="")

    def must_rest(self, now_s: float) -> bool:
        """Whether somebody else goes on, and not we."""
        other = self.other(now_s)
        return bool(other) and other < self._own_id


_MOST_COORDINATORS = 20


def share_letter(limit_w: float | None, own_id: str, for_s: float = LEASE_S) -> str:
    """A share as it goes on the wire; `by` lets a second one who shares find the first."""
    watts = None if limit_w is None else round(limit_w, 1)
    return json.dumps({"limit_w": watts, "for_s": for_s, "by": own_id}, separators=(",", ":"))


def resting_text(other: str) -> Text:
    """Somebody else does it."""
    return translate("fleet", "“{name}” shares out power already: this machine leaves it to it.", name=other)


def rival_text(other: str) -> Text:
    """Somebody else does it, too, and should stop."""
    return translate("fleet", "“{name}” wanted to share out power, too: one machine is enough.", name=other)


def _site(row: NodeStatus) -> Site:
    many = 1 + row.twins
    most_w = row.max_w or 0.0
    return Site(row.id, wanted_w=min(_wanted_w(row), most_w) * many, max_w=most_w * many)


def _wanted_w(row: NodeStatus) -> float:
    """What its room asks for; where it does not say (a limit hides it) all, until its room is warm."""
    if row.mode != "heat":
        return 0.0
    if row.wanted_w is not None:
        return row.wanted_w
    warm = row.room_c is not None and row.setpoint_c is not None and row.room_c >= row.setpoint_c
    return 0.0 if warm else row.max_w or 0.0


def _idle_w(row: NodeStatus) -> float:
    """What it draws besides mining, as far as that is known."""
    if row.power_w is None or row.mining_w is None:
        return 0.0
    return max(row.power_w - row.mining_w, 0.0) * (1 + row.twins)


@dataclass(frozen=True, slots=True)
class _Words:
    """What is said of a decision."""

    shares: Mapping[str, float]
    followers: Sequence[NodeStatus]
    budget_w: float | None
    left_w: float | None
    others_w: float
    beside: int
    unknown: int
    silent: int

    def text(self, hours: float) -> Text:
        if not self.followers:
            return translate("fleet", "No machine follows: at each of them somebody has to agree first.")
        return together(self._given(), self._warm(), self._beside(), self._not_heard(), self._hours(hours))

    def _given(self) -> Text:
        working = sum(watts > 0 for watts in self.shares.values())
        given = Amount(sum(self.shares.values()), "power_w")
        if self.budget_w is None:
            return translate(
                "fleet",
                "{count} of {number} machines may take what they want, {given} now.",
                count=working,
                number=len(self.followers),
                given=given,
            )
        if self.left_w == 0:
            return translate(
                "fleet",
                "Nothing is left to share out: what is drawn besides heating already comes to {limit}.",
                limit=Amount(self.budget_w, "power_w"),
            )
        return translate(
            "fleet",
            "{given} of {left} go to {count} of {number} machines.",
            given=given,
            left=Amount(self.left_w, "power_w"),
            count=working,
            number=len(self.followers),
        )

    def _warm(self) -> Text:
        resting = sum(_wanted_w(row) <= 0 for row in self.followers)
        if not resting:
            return EMPTY
        return translate("fleet", "No heat is wanted at {count} of them: they get nothing.", count=resting)

    def _beside(self) -> Text:
        if not self.beside or not self.others_w:
            return EMPTY
        return translate(
            "fleet",
            "Machines that do not follow draw {power}.",
            power=Amount(self.others_w, "power_w"),
        )

    def _not_heard(self) -> Text:
        if self.silent or self.unknown:
            return translate(
                "fleet",
                "{count} are not heard or do not say what they draw: this limit is no fuse.",
                count=max(self.silent, self.unknown),
            )
        return EMPTY

    def _hours(self, hours: float) -> Text:
        if hours <= 0:
            return EMPTY
        return translate("fleet", "Together they have worked for {hours}.", hours=Amount(hours, "duration_h"))

"""What is asked of other machines: whom a command reaches, and whether they did it.

What was asked for is shown as asked for until the machine's own state confirms it: nothing snaps back.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from warmgui.core.fleet.commands import COMMANDS, NONE, ON, Leave, judge
from warmgui.core.fleet.words import INVITED, names_of, unconfirmed_text, waiting_text
from warmgui.core.text import EMPTY, Text, together, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from warmgui.core.model_fleet import NodeStatus

ALL, GROUP = "*", "group/"
"""Targets: everybody, and what stands before a group's name."""
CONFIRM_S = 15.0
"""A state follows a command within seconds; after this long it was not followed."""
SAID_S = 60.0
INVITED_S = 600.0
_INVITE = "invite"
_NEAR_C, _NEAR_W = 0.06, 1.0


@dataclass(frozen=True, slots=True)
class Plan:
    """Where a command goes."""

    to: tuple[str, ...] = ()
    """Parts of topics: "all", "group/north", ids."""
    reaches: tuple[str, ...] = ()
    """Ids of who is expected to follow."""
    left_out: Text = EMPTY
    """Why it does not go to (some of) them."""


def plan(rows: Sequence[NodeStatus], targets: Sequence[str], what: str, value: str) -> Plan:
    """Whom a command reaches; nothing is planned for a command that no machine would understand.

    Args:
        rows: all machines.
        targets: ids, "*" for all, "group/NAME" for a group.
        what: one of `COMMANDS`.
        value: as on the wire.
    """
    leave = Leave(accepts=True, consented=True)
    judged = judge(what, value.encode("utf-8", "replace"), retained=False, leave=leave)
    if what not in COMMANDS or judged.wish is None:
        return Plan(left_out=judged.refused)
    plans = [_to_one(rows, target) for target in dict.fromkeys(targets)]
    if not plans:
        return Plan(left_out=translate("fleet", "No machine is chosen."))
    reaches = dict.fromkeys(id_ for one in plans for id_ in one.reaches)
    to = tuple(part for one in plans for part in one.to)
    return Plan(to, tuple(reaches), together(*_left_out(rows, targets)))


def _to_one(rows: Sequence[NodeStatus], target: str) -> Plan:
    members = _members(rows, target)
    reached = tuple(row.id for row in members if _follows(row))
    if not reached:
        return Plan()
    return Plan(("all",) if target == ALL else (target,), reached)


def _members(rows: Sequence[NodeStatus], target: str) -> list[NodeStatus]:
    if target == ALL:
        return list(rows)
    if target.startswith(GROUP):
        return [row for row in rows if row.group and row.group == target.removeprefix(GROUP)]
    return [row for row in rows if row.id == target]


def _follows(row: NodeStatus) -> bool:
    return row.state == "online" and row.accepts


def _left_out(rows: Sequence[NodeStatus], targets: Iterable[str]) -> list[Text]:
    """Why it does not go to some of them; of all and of groups only where it goes to nobody."""
    away: list[NodeStatus] = []
    unwilling: list[NodeStatus] = []
    words: list[Text] = []
    for target in dict.fromkeys(targets):
        members = _members(rows, target)
        if target == ALL or target.startswith(GROUP):
            if not any(_follows(row) for row in members):
                words.append(translate("fleet", "No machine there follows commands: nothing was sent."))
        elif not members:
            words.append(translate("fleet", "No machine “{name}” speaks on the broker.", name=target[:40]))
        elif members[0].state != "online":
            away += members
        elif not members[0].accepts:
            unwilling += members
    if away:
        names = names_of(away)
        words.append(translate("fleet", "Not reached, so nothing was sent there: {names}.", names=names))
    if unwilling:
        words.append(
            translate(
                "fleet",
                "Nobody there has agreed to commands, so nothing was sent: {names}.",
                names=names_of(unwilling),
            )
        )
    return words


@dataclass(frozen=True, slots=True)
class _Wish:
    what: str
    value: str
    at_s: float


class Asked:
    """What was asked of each machine and is not confirmed yet."""

    def __init__(self) -> None:
        self._wishes: dict[str, _Wish] = {}

    def ask(self, ids: Iterable[str], what: str, value: str, now_s: float) -> None:
        """A command was sent."""
        if what == "preset" and value == NONE:
            return  # what its own plan makes of that is not known here
        for id_ in ids:
            self._wishes[id_] = _Wish(what, value, now_s)

    def invite(self, id_: str, now_s: float) -> None:
        """Somebody there was asked whether it follows commands."""
        self._wishes[id_] = _Wish(_INVITE, "", now_s)

    def shown(
        self, rows: Iterable[NodeStatus], now_s: float, preset: Callable[[str], str]
    ) -> tuple[NodeStatus, ...]:
        """The rows, with what was asked where it is not confirmed.

        Args:
            rows: all machines.
            now_s: monotonic.
            preset: tells the preset of a machine.
        """
        known: dict[str, _Wish] = {}
        shown: list[NodeStatus] = []
        for row in rows:
            wish = self._wishes.get(row.id)
            if wish is None or _is_over(wish, now_s) or _is_done(wish, row, preset(row.id)):
                shown.append(row)
                continue
            known[row.id] = wish
            shown.append(row if row.state == "offline" else replace(row, text=_text(wish, now_s)))
        self._wishes = known
        return tuple(shown)


def _is_over(wish: _Wish, now_s: float) -> bool:
    waited_s = now_s - wish.at_s
    if wish.what == _INVITE:
        return waited_s > INVITED_S
    return waited_s > CONFIRM_S + SAID_S


def _is_done(wish: _Wish, row: NodeStatus, preset: str) -> bool:
    value = wish.value
    confirmed = {
        "mode": row.mode == value,
        "preset": preset == value,
        "boost": preset == "boost",
        _INVITE: row.accepts,
    }
    if wish.what == "target":
        return row.setpoint_c is not None and abs(row.setpoint_c - float(value)) <= _NEAR_C
    if wish.what == "limit" and value != NONE:
        return row.limit_w is not None and row.limit_w <= float(value) + _NEAR_W
    return confirmed.get(wish.what, row.limit_w is None)


def _text(wish: _Wish, now_s: float) -> Text:
    if wish.what == _INVITE:
        return INVITED
    told = waiting_text if now_s - wish.at_s <= CONFIRM_S else unconfirmed_text
    return told(wish.what, wish.value)


def on_the_wire(what: str, value: str) -> str:
    """A boost without minutes is said in a word: an empty payload is what clearing a topic sends."""
    return ON if what == "boost" and not value else value

"""All machines of a fleet, from what arrives on the broker: rows for people, and for sharing out power."""

from __future__ import annotations

import re
from collections import OrderedDict, deque
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from warmgui.core.fleet.identity import is_id
from warmgui.core.fleet.told import Told, read_told
from warmgui.core.fleet.words import status_text
from warmgui.core.model_fleet import NodeStatus
from warmgui.core.text import EMPTY, Text, translate

SILENT_S = 150.0
"""A machine tells its state at least once a minute; who says nothing for so long is silent."""
MOST_NODES = 1000
"""Who writes to the broker can invent any number of machines."""
TWINS_S = 600.0
"""Two machines with one id are told apart by their turns; so long after the last turn they still count."""
MOST_RUNS = 8
CLOCK_OFF_S = 5.0
"""Clocks that differ by less are right."""
OLD_S = 86_400.0
"""What a machine counted "today" is not today's any more."""
_OFFSETS = 3
_MAKE_ROOM_S = 1.0
_MOMENTARY: dict[str, Any] = dict.fromkeys(
    ("room_c", "power_w", "heat_w", "mining_w", "wanted_w", "hashrate_hs")
)
"""What nobody knows of a machine that is not heard."""


@dataclass(slots=True)
class _Node:
    spoke_s: float
    """Our clock at the first news; or at the latest word that the broker kept while we were away."""
    told: Told | None = None
    availability: str = ""
    heard_s: float | None = None
    """Last news that was not kept by the broker."""
    problem: Text = EMPTY
    runs: OrderedDict[str, float | None] = field(default_factory=OrderedDict)
    """Runs of the program that spoke, the last one last, and when each took part in a turn back to one."""
    offsets_s: deque[float] = field(default_factory=lambda: deque(maxlen=_OFFSETS))
    shown: tuple[object, NodeStatus] | None = None
    """What the row was made from, and the row: most of them are the same a moment later."""

    def hear_run(self, run: str, at_s: float) -> None:
        """Two machines with one id take turns; one that was started anew never comes back to its old run."""
        if not run:
            return
        current = next(reversed(self.runs), run)
        if run != current and run in self.runs:
            self.runs[run] = self.runs[current] = at_s
        else:
            self.runs.setdefault(run, None)
        self.runs.move_to_end(run)
        while len(self.runs) > MOST_RUNS:
            self.runs.popitem(last=False)

    def others(self, now_s: float) -> int:
        """How many more machines than one took turns lately."""
        return max(sum(at_s is not None and now_s - at_s <= TWINS_S for at_s in self.runs.values()) - 1, 0)

    def hear_state(self, told: Told, now_s: float, now_utc: float, *, live: bool) -> None:
        """A state that could be read."""
        before, self.told, self.problem = self.told, told, EMPTY
        if live:
            self.hear_run(told.run, now_s)
            if told.at_utc is not None:
                self.offsets_s.append(told.at_utc - now_utc)
        elif told.at_utc is not None and self.heard_s is not None and self.offsets_s:
            # It spoke while we were away; by its own clock, whose difference from ours is known.
            age_s = now_utc - told.at_utc + max(self.offsets_s)
            self.heard_s = max(self.heard_s, now_s - max(age_s, 0.0))
        elif told.at_utc is not None and before is not None and told.at_utc > (before.at_utc or 0.0):
            # So did this one; its clock is taken to be right, and the same word brought again is no news.
            self.spoke_s = max(self.spoke_s, now_s - max(now_utc - told.at_utc, 0.0))

    def hear_nonsense(self, why: Text, now_s: float, *, live: bool) -> None:
        """What it told before stands, and what is wrong now is said."""
        self.problem = why
        if live:
            self.heard_s = now_s

    def last_s(self) -> float:
        """Our clock at the last news of any kind."""
        return self.spoke_s if self.heard_s is None else max(self.heard_s, self.spoke_s)


class Roster:
    """Everybody who speaks below one topic.

    Args:
        root: first word of the topics.
        own_id: of this machine, "" where it has none.
    """

    def __init__(self, root: str, own_id: str) -> None:
        self._prefix, self._own_id = f"{root}/", own_id
        self._nodes: dict[str, _Node] = {}
        self._left_out = False
        self._looked_s: float | None = None

    def take(self, topic: str, payload: bytes, *, retained: bool, now_s: float, now_utc: float) -> None:
        """A message as it came; whatever is none of ours changes nothing.

        Args:
            topic: anything.
            payload: anything; empty: the broker shall forget what it kept.
            retained: the broker had kept it.
            now_s: monotonic.
            now_utc: our wall clock.
        """
        id_, _, leaf = topic.removeprefix(self._prefix).partition("/")
        if not topic.startswith(self._prefix) or leaf not in {"state", "availability"} or not is_id(id_):
            return
        if not payload:
            self._forget(id_, leaf)
            return
        told = read_told(id_, payload) if leaf == "state" else None
        if isinstance(told, Text) or (told is None and payload not in {b"online", b"offline"}):
            if told is not None and id_ in self._nodes:
                self._nodes[id_].hear_nonsense(told, now_s, live=not retained)
            return
        node = self._node(id_, now_s, live=not retained)
        if node is None:
            return
        if not retained:
            node.heard_s = now_s
        if told is None:
            node.availability = payload.decode()
        else:
            node.hear_state(told, now_s, now_utc, live=not retained)

    def _node(self, id_: str, now_s: float, *, live: bool) -> _Node | None:
        """The machine, a new one where there is room."""
        node = self._nodes.get(id_)
        if node is None and self._has_room(id_, now_s, live=live):
            node = self._nodes[id_] = _Node(now_s)
        return node

    def rows(self, now_s: float, now_utc: float) -> tuple[NodeStatus, ...]:
        """All machines by place and name; "Room 2" stands before "Room 10"."""
        rows = [self._row(id_, node, now_s, now_utc) for id_, node in self._nodes.items()]
        return tuple(sorted(rows, key=_order))

    def preset(self, id_: str) -> str:
        """The preset that a machine told last; "" where it told none."""
        node = self._nodes.get(id_)
        return node.told.preset if node is not None and node.told is not None else ""

    @property
    def problem(self) -> Text:
        """What is wrong with all of it."""
        if not self._left_out:
            return EMPTY
        return translate(
            "fleet",
            "More than {number} machines speak on this broker; not all are shown. Who may write to it?",
            number=MOST_NODES,
        )

    def _row(self, id_: str, node: _Node, now_s: float, now_utc: float) -> NodeStatus:
        state = self._state(node, now_s, now_utc)
        is_old = now_s - node.last_s() > OLD_S or _age_s(node.told, now_utc) > OLD_S
        seen_s = None if node.heard_s is None else float(max(int(now_s - node.heard_s), 0))
        source = (node.told, state, is_old, seen_s, node.others(now_s), _clock_off_s(node), node.problem)
        if node.shown is None or node.shown[0] != source:
            row = NodeStatus(id_, name=id_) if node.told is None else node.told.status
            gone: dict[str, Any] = {}
            if state != "online":
                gone = {**_MOMENTARY, "action": ""}
                gone |= {"energy_kwh": None, "job_hours": None} if is_old else {}
            row = replace(
                row,
                state=state,
                seen_s=seen_s,
                clock_off_s=_clock_off_s(node),
                is_self=bool(self._own_id) and id_ == self._own_id,
                twins=node.others(now_s),
                **gone,
            )
            node.shown = (source, replace(row, text=status_text(row, node.problem)))
        return node.shown[1]

    def _state(self, node: _Node, now_s: float, now_utc: float) -> str:
        if node.availability == "offline":
            return "offline"
        if now_s - node.last_s() > SILENT_S:
            return "silent"
        return "silent" if node.heard_s is None and _age_s(node.told, now_utc) > SILENT_S else "online"

    def _forget(self, id_: str, leaf: str) -> None:
        node = self._nodes.get(id_)
        if node is None:
            return
        if leaf == "state":
            node.told, node.problem = None, EMPTY
        else:
            node.availability = ""
        if node.told is None and not node.availability:
            del self._nodes[id_]
            self._left_out = self._left_out and len(self._nodes) >= MOST_NODES

    def _has_room(self, id_: str, now_s: float, *, live: bool) -> bool:
        """Whether one more is taken; who speaks now takes the place of one that was never heard for long."""
        if len(self._nodes) < MOST_NODES or id_ == self._own_id:
            return True
        self._left_out = True
        if not live or (self._looked_s is not None and now_s - self._looked_s < _MAKE_ROOM_S):
            return False
        self._looked_s = now_s
        oldest = min((i for i in self._nodes if i != self._own_id), key=lambda i: self._nodes[i].last_s())
        if now_s - self._nodes[oldest].last_s() <= SILENT_S:
            return False
        del self._nodes[oldest]
        return True


def _age_s(told: Told | None, now_utc: float) -> float:
    return 0.0 if told is None or told.at_utc is None else now_utc - told.at_utc


def _clock_off_s(node: _Node) -> float | None:
    """What came late makes a clock look slow only: the newest of the last few counts."""
    off_s = max(node.offsets_s, default=0.0)
    return off_s if abs(off_s) > CLOCK_OFF_S else None


def _order(row: NodeStatus) -> tuple[object, ...]:
    return (not row.place, _natural(row.place), _natural(row.name), row.id)


@lru_cache(maxsize=4 * MOST_NODES)
def _natural(words: str) -> tuple[int | str, ...]:
    """So that "Room 2" stands before "Room 10"; case counts nothing. Texts and numbers take turns."""
    return tuple(int(p) if at % 2 else p for at, p in enumerate(re.split("([0-9]+)", words.casefold())))

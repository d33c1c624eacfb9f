"""Steers Folding@home on this PC: it folds or it pauses, nothing between.

Folding@home has no dead man's switch: whoever is killed while it folds leaves it folding. Our worker pauses
it when the engine stops renewing, and when we end; the report says what cannot be promised.
"""

from __future__ import annotations

import json
import logging
import time
from typing import TYPE_CHECKING

from warmgui.core.house.compute.fah import OWN_STATES
from warmgui.core.house_messages import ScienceReport
from warmgui.core.text import EMPTY, Text, translate, verbatim
from warmgui.io.science.boinc import FIRST_WAIT_S, IGNORES_ABOVE, LONGEST_WAIT_S
from warmgui.io.science.boinc_words import CANNOT_REMEMBER, sentence
from warmgui.io.science.fah_link import FahLink
from warmgui.io.science.load import LoadWatch
from warmgui.io.science.trouble import ScienceProblemError
from warmgui.io.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from warmgui.core.house.compute.fah import FahState
    from warmgui.io.science.program import Wish

log = logging.getLogger(__name__)

APART_S = 1.3
"""Of two commands within one second Folding@home drops the second."""
MOST_TRIES = 8
GRACE_S = 90.0
"""A program that pauses saves its work first; Folding@home ends it after a minute."""
_PROGRAMS = ("fah-client", "fahclient")
_MOST_BYTES = 2**16
NO_DEAD_MAN = translate(
    "science",
    "Folding@home cannot rest by itself: when this program is killed while it folds, it goes on folding.",
)
TAKEN = translate(
    "science",
    "Folding@home was told something else in another program, or stopped after failures of its own, and that "
    "holds. This program leaves it alone until you read the faults and try again.",
)
DEAF = translate(
    "science", "Folding@home does not do what it is told. It is left alone until you read the faults."
)
IGNORES = translate(
    "science",
    "The program of work unit {unit} goes on computing although Folding@home was told to pause. End it in "
    "Folding@home's own window, then try again.",
)
NO_WORK = translate("science", "Folding@home has no work unit now. It fetches one when it folds.")


class Fah:
    """`Program`.

    Args:
        port: of Folding@home on this PC.
        memory: where it is kept what the user had set it to.
        watch: measures its programs.
        pause: waits between two commands of a farewell; for tests.
    """

    def __init__(
        self,
        port: int,
        memory: Path,
        watch: LoadWatch | None = None,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._port, self._memory, self._pause = port, memory, pause
        self._watch = watch or LoadWatch(_PROGRAMS)
        self._link: FahLink | None = None
        self._own: dict[str, str] | None = None
        self._told: dict[str, str] = {}
        self._confirmed = False
        self._tries = 0
        self._told_s = float("-inf")
        self._left_alone: Text = EMPTY
        self._rests_since_s: float | None = None
        self._retry_s, self._wait_s = float("-inf"), FIRST_WAIT_S
        self._trouble: tuple[str, Text] = ("absent", EMPTY)

    # ---- Program

    def step(self, wish: Wish, now_s: float) -> ScienceReport:
        """See `Program`."""
        if now_s < self._retry_s:
            return self._report(now_s, *self._trouble)
        try:
            return self._step(wish, now_s)
        except ScienceProblemError as problem:
            self.close()
            words = translate("science", "Folding@home cannot be used: {problem}.", problem=problem.text)
            self._trouble = (problem.state, CANNOT_REMEMBER if problem.text is CANNOT_REMEMBER else words)
            self._retry_s = now_s + self._wait_s
            self._wait_s = min(self._wait_s * 2, LONGEST_WAIT_S)
            return self._report(now_s, *self._trouble)

    def trust(self) -> None:
        """See `Program`."""
        self._left_alone = EMPTY
        self._told, self._tries, self._confirmed = {}, 0, False
        self._rests_since_s = None
        self._retry_s, self._wait_s = float("-inf"), FIRST_WAIT_S

    def leave(self, *, give_back: bool) -> bool:
        """See `Program`: paused, or each group as the user had it."""
        own = self._own or self._remembered()
        if own is None:
            return True
        try:
            link = self._connected()
            state = link.look()
            if not self._left_alone:
                self._tell_all(link, state, own if give_back else dict.fromkeys(own, "pause"))
        except ScienceProblemError as problem:
            log.warning("Folding@home could not be left as it was: %s", problem)
            return False
        if give_back:
            self._memory.unlink(missing_ok=True)
            self._own = None
        return True

    def close(self) -> None:
        """See `Program`."""
        if self._link is not None:
            self._link.close()
        self._link = None

    # ---- one step

    def _step(self, wish: Wish, now_s: float) -> ScienceReport:
        link = self._connected()
        state = link.look()
        self._judge_others(state)
        if self._own is None:
            self._own = self._remembered() or dict(state.groups)
            self._remember(self._own)
        works = wish.works(now_s) and not self._left_alone
        if not self._left_alone:
            self._drive(link, state, now_s, works=works)
        self._wait_s = FIRST_WAIT_S
        running = [unit for unit in state.units if unit.computes and not state.paused]
        load = self._verify(state, now_s, works=works)
        if self._left_alone:
            name, note = "distrusted", self._left_alone
        elif works and running:
            name, note = "working", NO_DEAD_MAN
        else:
            name, note = "ready", NO_WORK if works and not state.units else NO_DEAD_MAN
        cpu_fraction = None if state.cpus is None else min(state.cpus / self._watch.count, 1.0)
        return ScienceReport(
            "fah",
            now_s,
            name,
            note,
            version=state.version,
            tasks=len(running),
            cpu_fraction=0.0 if state.paused else cpu_fraction,
            cpu_load=load,
            gpu=state.gpus and not state.paused,
            steps=False,
            cores=self._watch.count,
        )

    def _connected(self) -> FahLink:
        if self._link is None:
            self._link = FahLink(self._port)
            self._told, self._tries, self._confirmed = {}, 0, False
        return self._link

    def _drive(self, link: FahLink, state: FahState, now_s: float, *, works: bool) -> None:
        """One command at most, until it is so."""
        now, own = dict(state.groups), self._own or {}
        folding = {name for name in now if own.get(name, "fold") != "pause"} or set(now)
        wanted = {name: "fold" if works and name in folding else "pause" for name in now}
        if wanted != self._told:
            self._told, self._tries, self._confirmed = wanted, 0, False
        wrong = [name for name in now if now[name] != wanted[name]]
        if not wrong:
            self._confirmed, self._tries = True, 0
        elif now_s - self._told_s >= APART_S:
            if self._tries >= MOST_TRIES:
                self._left_alone = DEAF
                return
            self._tries += 1
            self._told_s = now_s
            if len(set(wanted.values())) == 1:
                link.tell(wanted[wrong[0]])
            else:
                link.tell(wanted[wrong[0]], wrong[0])

    def _judge_others(self, state: FahState) -> None:
        """What was so and is not any more, somebody else has changed: that holds."""
        now = dict(state.groups)
        differs = any(now[name] != state for name, state in self._told.items() if name in now)
        if self._confirmed and differs and not self._left_alone:
            self._left_alone = TAKEN
            self._own = now
            self._remember(now)

    def _tell_all(self, link: FahLink, state: FahState, wanted: dict[str, str]) -> None:
        """Set every group, one command after the other; as one where all are the same."""
        wrong = [(name, own) for name, own in wanted.items() if dict(state.groups).get(name, own) != own]
        everywhere = len(set(wanted.values())) == 1 and wanted.keys() == dict(state.groups).keys()
        for name, own in wrong[:1] if everywhere else wrong:
            # What is paused and shall finish its work must fold first.
            for state_ in ("fold", "finish") if own == "finish" else (own,):
                self._pause(APART_S)  # the last one of ours may be of this second, too
                link.tell(state_, None if everywhere else name)

    def _verify(self, state: FahState, now_s: float, *, works: bool) -> float | None:
        owners = {unit.pid: unit for unit in state.units if unit.pid is not None}
        loads = self._watch.look(owners, now_s)
        if works or not state.paused:
            self._rests_since_s = None
        elif self._rests_since_s is None:
            self._rests_since_s = now_s
        elif loads is not None and now_s - self._rests_since_s >= GRACE_S and not self._left_alone:
            most = IGNORES_ABOVE / self._watch.count
            pid = next((pid for pid, load in loads.by_pid.items() if load > most), None)
            if pid is not None:
                self._left_alone = sentence(IGNORES, unit=verbatim(owners[pid].name))
        if loads is None:
            return None if owners or state.units else 0.0
        return loads.whole

    def _report(self, now_s: float, state: str, note: Text) -> ScienceReport:
        return ScienceReport("fah", now_s, state, note, steps=False)

    # ---- what the user had

    def _remembered(self) -> dict[str, str] | None:
        return remembered(self._memory)

    def _remember(self, own: dict[str, str]) -> None:
        try:
            self._memory.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._memory, json.dumps(own))
        except OSError as error:
            log.warning("science: %s", error)
            raise ScienceProblemError("distrusted", CANNOT_REMEMBER) from error


def remembered(file: Path) -> dict[str, str] | None:
    """What each group was set to before it was steered; None: nothing, or nothing that can be read."""
    try:
        with file.open("rb") as opened:
            stored = json.loads(opened.read(_MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(stored, dict) or not stored:
        return None
    return stored if all(own in OWN_STATES for own in stored.values()) else None

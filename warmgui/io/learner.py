"""Learns the room from its history: a thread that waits for the night, asks a child, and tells the engine.

What was learned stands in a file of its own beside the history, not in it: the engine's thread is the only
one that writes there, and a fit must never wait for it. The file belongs to the folder, like the history;
another description of the room (its area, its name) deletes nothing, because every fit is judged against it.
"""

from __future__ import annotations

import json
import logging
import sqlite3
import threading
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from warmgui.core.heat.estimate import RoomEstimate
from warmgui.core.heat.numbers import finite
from warmgui.core.learning_time import is_due
from warmgui.core.messages import LearnNow, RollBackRoom, RoomLearned, SettingsChanged
from warmgui.core.room_knowledge import attempt_of, next_version, rolled_back, taken
from warmgui.core.room_knowledge_plain import (
    attempt_from,
    knowledge_from,
    knowledge_plain,
    radiator_from,
    room_plain,
)
from warmgui.io.asked_child import NoAnswerError
from warmgui.io.job_child import JobChild
from warmgui.io.kept_aside import copy_aside, covers
from warmgui.io.ports import SystemClock, utc_offset_s
from warmgui.io.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from warmgui.core.heat.learned import Attempt, Radiator
    from warmgui.core.messages import Inbox
    from warmgui.core.model_room import RoomKnowledge
    from warmgui.core.settings.model import Settings
    from warmgui.io.ports import Clock, MinutesReader

log = logging.getLogger(__name__)

LOOK_EVERY_S = 60.0
"""So often it looks whether the night has come; a wish of the user wakes it at once."""
DEADLINE_S = 1800.0
"""A fit takes about a minute; at the lowest priority beside a game it may take many."""
HISTORY_S = 35 * 86400.0
_LARGEST_FILE = 20_000_000
_END_WAIT_S = 3.0


class Learner:
    """Owns what is known about the room.

    Args:
        reader: the history, read-only.
        file: where knowledge is kept.
        post: puts a message into the engine's inbox; any thread.
        settings: the room as it is declared now.
        child: makes the fits.
        clock: the engine's.
        look_every_s: so often it looks whether the night has come, real seconds.
    """

    def __init__(
        self,
        reader: MinutesReader,
        file: Path,
        post: Callable[[Inbox], None],
        settings: Settings,
        *,
        child: JobChild | None = None,
        clock: Clock | None = None,
        look_every_s: float = LOOK_EVERY_S,
    ) -> None:
        self._reader, self._file, self._post = reader, file, post
        self._declared = RoomEstimate.declared(settings.room)
        self._other_heating = settings.room.other_heating
        self._child = child or JobChild("fit", DEADLINE_S)
        self._clock = clock or SystemClock()
        self._look_every_s = look_every_s
        self._lock = threading.Lock()
        self._knowledge = _load(file)
        self._asked = False
        self._end = threading.Event()
        self._wake = threading.Event()
        self._thread = threading.Thread(target=self._run, name="learner", daemon=True)

    @property
    def knowledge(self) -> RoomKnowledge:
        """What is known now."""
        with self._lock:
            return self._knowledge

    def start(self) -> None:
        """Tell the engine what was known before, and wait for the night."""
        self._tell()
        self._thread.start()

    def take(self, message: Inbox) -> None:
        """A wish of the user, or other settings; returns at once."""
        match message:
            case LearnNow():
                with self._lock:
                    self._asked = True
                self._wake.set()
            case RollBackRoom(version=version):
                self._roll_back(version)
            case SettingsChanged(settings=settings):
                with self._lock:
                    self._declared = RoomEstimate.declared(settings.room)
                    self._other_heating = settings.room.other_heating

    def stop(self) -> None:
        """End; a fit that runs is given up."""
        self._end.set()
        self._wake.set()
        self._child.end()
        if self._thread.ident is not None:
            self._thread.join(_END_WAIT_S)

    # ---- the thread ----------------------------------------------------------------------------------------

    def _run(self) -> None:
        began_s = self._clock.now_s()
        while not self._end.is_set():
            if self._is_wanted(self._clock.now_s() - began_s):
                try:
                    self._learn()
                except Exception:  # whatever it is, the heating does not care and the next night comes
                    log.exception("learning the room")
                    self._know(replace(self.knowledge, running=False))
            self._wake.wait(self._look_every_s)
            self._wake.clear()

    def _is_wanted(self, running_s: float) -> bool:
        now_utc = self._clock.now_utc()
        with self._lock:
            asked, self._asked = self._asked, False
            last = self._knowledge.attempt
        return asked or is_due(
            now_utc, utc_offset_s(now_utc), None if last is None else last.at_utc, running_s
        )

    def _learn(self) -> None:
        now_utc = self._clock.now_utc()
        self._know(replace(self.knowledge, running=True))
        with self._lock:
            said = self._other_heating
        attempt, radiator, days = self._fit(now_utc, said)
        if self._end.is_set():
            return
        # What a person chose while the fit ran is the base of what comes now.
        known = replace(self.knowledge, running=False)
        self._know(taken(known, attempt, radiator, days, said), keep=True)

    def _fit(self, now_utc: float, said: str) -> tuple[Attempt, Radiator | None, float]:
        before = self.knowledge
        try:
            minutes = self._reader.room_minutes(now_utc - HISTORY_S, now_utc)
        except (sqlite3.Error, OSError) as error:
            log.warning("the history cannot be read for a fit: %s", error)
            return attempt_of("unread", {}, now_utc), before.radiator, before.days
        try:
            answer = self._child.ask(self._job(minutes, now_utc, said))
            return _found(answer)
        except NoAnswerError as error:
            code = error.code
        except ValueError as error:
            log.warning("the fit's answer is none: %s", error)
            code = "garbage"
        return attempt_of(code, {}, now_utc), before.radiator, before.days

    def _job(self, minutes: dict[str, list[float | None]], now_utc: float, said: str) -> dict[str, Any]:
        with self._lock:
            known, declared = self._knowledge, self._declared
        # What rests on another answer is nothing that a fit must beat.
        before = known.model if known.model is not None and known.model.other_heating == said else None
        return {
            **minutes,
            "at_utc": now_utc,
            "version": next_version(known),
            "declared": asdict(declared),
            "in_force": None if before is None else room_plain(before),
            "other_heating": said,
        }

    def _roll_back(self, version: int) -> None:
        with self._lock:
            found = rolled_back(self._knowledge, version)
        if found is not None:
            self._know(found, keep=True)

    def _know(self, knowledge: RoomKnowledge, *, keep: bool = False) -> None:
        with self._lock:
            self._knowledge = knowledge
        if keep:
            _save(self._file, knowledge)
        self._tell()

    def _tell(self) -> None:
        self._post(RoomLearned(self.knowledge))


def _found(answer: dict[str, Any]) -> tuple[Attempt, Radiator | None, float]:
    """What a child answered: an attempt, a radiator, usable days.

    Raises:
        ValueError: it is no answer.
    """
    radiator, days = answer.get("radiator"), finite(answer.get("days"))
    if days is None or days < 0:
        raise ValueError("no days")
    return attempt_from(answer.get("attempt")), None if radiator is None else radiator_from(radiator), days


def _load(file: Path) -> RoomKnowledge:
    """What the file holds, as far as it can be read; a copy is kept of one that says more than that."""
    try:
        plain = json.loads(file.read_text(encoding="utf-8")) if file.stat().st_size < _LARGEST_FILE else None
    except (OSError, ValueError, RecursionError):
        plain = None
    knowledge = knowledge_from(plain)
    if plain is None or not covers(knowledge_plain(knowledge), plain):
        copy_aside(file)  # of a newer version, or damaged: the next fit would write over it
    return knowledge


def _save(file: Path, knowledge: RoomKnowledge) -> None:
    try:
        write_whole(file, json.dumps(knowledge_plain(knowledge)))
    except OSError as error:
        log.warning("what was learned cannot be kept: %s", error)

"""Asks a child to replay the last week under another policy; see `core.energy.replay_words`.

Each replay has a thread and a process of its own (`asked_child`); neither outlives its deadline.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any, Protocol

from warmgui.core.energy.plan.ask import most_w, room_of
from warmgui.core.energy.replay_words import ReplayResult, dispatch_plain, result_from, trouble
from warmgui.core.heat.numbers import finite
from warmgui.core.vocabulary import Mode
from warmgui.io.asked_child import NoAnswerError
from warmgui.io.job_child import JobChild
from warmgui.io.ports import SystemClock

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.core.model import JournalEntry, Snapshot
    from warmgui.io.ports import Clock

log = logging.getLogger(__name__)

WEEK_S = 7 * 86400.0
BEFORE_S = 60 * 86400.0
"""So far back the journal tells whether heat was asked for when the week began."""
MOST_ENTRIES = 100_000
DEADLINE_S = 120.0


class WeekReader(Protocol):
    """`HistoryReader`, as far as a replay needs it."""

    def week_minutes(self, start_utc: float, end_utc: float) -> dict[str, list[float | None]]:
        """Columns by minute, see `history_room.week_minutes`."""

    def journal(self, start_utc: float, end_utc: float, limit: int = 1000) -> list[JournalEntry]:
        """The newest entries of a range, oldest first."""


class Replayer:
    """Replays; `show_snapshot` and `ask` may be called from any thread and return at once.

    Args:
        reader: the history, read-only.
        clock: the engine's.
        argv: the analysis program; None: our own.
        deadline_s: so long one replay may take.
    """

    def __init__(
        self,
        reader: WeekReader,
        *,
        clock: Clock | None = None,
        argv: Sequence[str] | None = None,
        deadline_s: float = DEADLINE_S,
    ) -> None:
        self._reader, self._clock = reader, clock or SystemClock()
        self._argv, self._deadline_s = argv, deadline_s
        self._snapshot: Snapshot | None = None

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """The newest state of the engine: settings, room and PC."""
        self._snapshot = snapshot

    def ask(self, policy: str, told: Callable[[ReplayResult], None]) -> Callable[[], None]:
        """Replay the last week under a policy.

        Args:
            policy: of `settings_dispatch.POLICIES`.
            told: is called once, in a thread of its own, unless it was cancelled before.

        Returns:
            Cancels it; may be called at any time.
        """
        child = JobChild("replay", self._deadline_s, self._argv)
        snapshot = self._snapshot

        def work() -> None:
            try:
                result = trouble("unread") if snapshot is None else self._replay(child, snapshot, policy)
            except Exception:  # whatever it is, whoever asked is told
                log.exception("replay")
                result = trouble("garbage")
            if not child.ended:
                told(result)

        threading.Thread(target=work, name="replay", daemon=True).start()
        return child.end

    def _replay(self, child: JobChild, snapshot: Snapshot, policy: str) -> ReplayResult:
        try:
            job = self._job(snapshot, policy)
        except (sqlite3.Error, OSError) as error:
            log.warning("the history cannot be read for a replay: %s", error)
            return trouble("unread")
        if not job["minutes"].get("t_utc"):
            return trouble("short", hours=0.0)
        try:
            return result_from(child.ask(job))
        except NoAnswerError as error:
            return trouble(error.code)
        except ValueError as error:
            log.warning("the answer to a replay is none: %s", error)
            return trouble("garbage")

    def _job(self, snapshot: Snapshot, policy: str) -> dict[str, Any]:
        now_utc, settings = self._clock.now_utc(), snapshot.settings
        start_utc = now_utc - WEEK_S
        minutes = self._reader.week_minutes(start_utc, now_utc)
        energy, knowledge = snapshot.energy, snapshot.room_knowledge
        feed_in = None if energy is None else finite(energy.feed_in_per_kwh.value)
        outdoor_c = finite(snapshot.outdoor_c.value)
        return {
            "minutes": minutes,
            "on": asked_spans(self._reader.journal(now_utc - BEFORE_S, now_utc, MOST_ENTRIES), now_utc),
            "room": asdict(room_of(snapshot)),
            "learned": knowledge is not None and knowledge.model is not None,
            "dispatch": dispatch_plain(replace(settings.dispatch, policy=policy)),
            "recorded_policy": settings.dispatch.policy,
            "machine": {
                "max_w": _most_w(most_w(settings, snapshot.max_power_w), minutes),
                "idle_w": max(finite(snapshot.baseline_w.value) or 0.0, 0.0),
                "placement": settings.room.placement,
                "frost_c": settings.comfort.frost_c,
                "feed_in": feed_in or 0.0,
                "warm_by": settings.schedule.warm_by,
            },
            "outdoor_c": settings.room.outdoor_c if outdoor_c is None else outdoor_c,
            "target_c": snapshot.setpoint_c,
        }


def _most_w(now_w: float, minutes: dict[str, list[float | None]]) -> float:
    """What mining can take: what it can now, or what it took in the week, where that is more."""
    taken = [value for value in minutes.get("mining_w", []) if value is not None]
    return max(now_w, *taken) if taken else now_w


def asked_spans(entries: Sequence[JournalEntry], end_utc: float) -> list[list[float]] | None:
    """From when to when heat was asked for; None where the journal does not tell."""
    if not entries:
        return None
    found: list[list[float]] = []
    for entry in entries:
        going = bool(found) and found[-1][1] == end_utc
        if entry.mode is Mode.HEAT and not going:
            found.append([entry.at_utc, end_utc])
        elif entry.mode is not Mode.HEAT and going:
            found[-1][1] = entry.at_utc
    return found

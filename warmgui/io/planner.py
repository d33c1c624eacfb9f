"""Plans when to heat: a thread that watches snapshots and news, asks a child, and tells the engine.

It plans for every policy, comfort, too: the page then shows what following the target costs. That takes no
child and a hundredth of a second. A plan is made anew when what it rests on has changed, and every half hour;
starting a child and planning two days takes about a second of one core then.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from warmgui.core.energy.plan.ask import ask_for
from warmgui.core.energy.plan.plain import plan_from
from warmgui.core.energy.plan.rules import SHIFTING, lacking, rules_plan
from warmgui.core.energy.plan.words import PROBLEMS
from warmgui.core.messages import LocalTimeChanged, PlanMade, SeriesArrived
from warmgui.core.model_room import PlanStatus
from warmgui.core.vocabulary import Mode
from warmgui.io.asked_child import NoAnswerError
from warmgui.io.job_child import JobChild
from warmgui.io.local_time import local_time
from warmgui.io.ports import SystemClock

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.energy.plan.question import PlanQuestion
    from warmgui.core.energy.series import Series
    from warmgui.core.messages import Inbox
    from warmgui.core.model import Snapshot
    from warmgui.core.model_energy import EnergyPlan
    from warmgui.core.schedule.clock import LocalTime
    from warmgui.io.ports import Clock, MinutesReader

log = logging.getLogger(__name__)

EVERY_S = 1800.0
SETTLE_S = 5.0
"""A dial that is being turned is no reason for a plan a second; several series arrive one after the other."""
LOOK_EVERY_S = 2.0
DEADLINE_S = 60.0
RECENT_S = 36 * 3600.0
MOVED_K = 0.5
"""A room so far from where the plan thought it would be."""
_END_WAIT_S = 3.0


@dataclass(frozen=True, slots=True)
class _Basis:
    """What a plan rests on: another one asks for another plan."""

    settings: object
    learned: object
    target: PlanStatus
    series: tuple[object, ...]
    local: LocalTime | None
    able: bool
    mode: Mode


class Planner:
    """Owns the plan. `show_snapshot` and `take` may be called from any thread and return at once.

    Args:
        reader: the history, read-only; None: nothing is known of the last day.
        post: puts a message into the engine's inbox; any thread.
        child: makes the plans.
        clock: the engine's.
        look_every_s: real seconds between two looks.
        settle_s: of the clock; what changes is waited for so long.
    """

    def __init__(
        self,
        reader: MinutesReader | None,
        post: Callable[[Inbox], None],
        *,
        child: JobChild | None = None,
        clock: Clock | None = None,
        look_every_s: float = LOOK_EVERY_S,
        settle_s: float = SETTLE_S,
    ) -> None:
        self._reader, self._post = reader, post
        self._child = child or JobChild("plan", DEADLINE_S)
        self._clock = clock or SystemClock()
        self._look_every_s, self._settle_s = look_every_s, settle_s
        self._lock = threading.Lock()
        self._snapshot: Snapshot | None = None
        self._series: dict[str, Series] = {}
        self._local: LocalTime | None = None
        self._planned: _Basis | None = None
        self._seen: _Basis | None = None
        self._seen_s = self._planned_s = 0.0
        self._plan: EnergyPlan | None = None
        self._end = threading.Event()
        self._wake = threading.Event()
        self._thread = threading.Thread(target=self._run, name="planner", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """The newest state of the engine."""
        with self._lock:
            self._snapshot = snapshot

    def take(self, message: Inbox) -> None:
        """What others told the engine: forecasts and the zone count, all else is in the snapshots."""
        with self._lock:
            match message:
                case SeriesArrived(kind=kind, series=None):
                    self._series.pop(kind, None)
                case SeriesArrived(kind=kind, series=series) if series is not None:
                    self._series[kind] = series
                case LocalTimeChanged(local=local):
                    self._local = local

    def stop(self) -> None:
        """End; a plan that is being made is given up."""
        self._end.set()
        self._wake.set()
        self._child.end()
        if self._thread.ident is not None:
            self._thread.join(_END_WAIT_S)

    # ---- the thread ----------------------------------------------------------------------------------------

    def _run(self) -> None:
        while not self._end.is_set():
            try:
                self.look()
            except Exception:  # whatever it is, the heating goes on by the rules
                log.exception("planning")
            self._wake.wait(self._look_every_s)

    def look(self) -> bool:
        """Plan, if there is a reason to; whether there was. The thread does it every two seconds."""
        with self._lock:
            snapshot, series = self._snapshot, dict(self._series)
            local = self._local
        if snapshot is None or snapshot.energy is None:
            return False
        basis = _basis(snapshot, series, local)
        now_s = self._clock.now_s()
        if basis != self._seen:
            self._seen, self._seen_s = basis, now_s
        if not self._is_due(basis, snapshot, now_s):
            return False
        self._planned, self._planned_s = basis, now_s
        now_utc = self._clock.now_utc()
        asked = ask_for(
            snapshot,
            now_utc,
            local or local_time(now_utc),
            outdoor=series.get("outdoor"),
            solar=series.get("solar"),
            recent=self._recent(now_utc),
        )
        self._plan = None if asked is None else self._make(asked)
        if self._plan is not None and not self._plan.problem and snapshot.mode is Mode.OFF:
            self._plan = replace(self._plan, problem=PROBLEMS["off"])
        if not self._end.is_set():
            self._post(PlanMade(self._plan))
        return True

    def _is_due(self, basis: _Basis, snapshot: Snapshot, now_s: float) -> bool:
        if self._planned is None or not 0 <= now_s - self._planned_s < EVERY_S:
            return True
        settled = not 0 <= now_s - self._seen_s < self._settle_s
        return settled and (basis != self._planned or self._is_astray(snapshot, now_s))

    def _is_astray(self, snapshot: Snapshot, now_s: float) -> bool:
        """The room is elsewhere than planned; looked at twice an hour and a bit more often then."""
        room_c, plan = snapshot.room_c.value, self._plan
        if room_c is None or plan is None or now_s - self._planned_s < EVERY_S / 3.0:
            return False
        places = [s for s in plan.slots if s.end_utc <= snapshot.now_utc]
        expected_c = places[-1].room_c if places else None
        return expected_c is not None and abs(room_c - expected_c) > MOVED_K

    def _recent(self, now_utc: float) -> dict[str, list[float | None]] | None:
        if self._reader is None:
            return None
        try:
            return self._reader.room_minutes(now_utc - RECENT_S, now_utc)
        except (sqlite3.Error, OSError) as error:
            log.warning("the history cannot be read for a plan: %s", error)
            return None

    def _make(self, asked: PlanQuestion) -> EnergyPlan:
        problem = lacking(asked)
        if problem or asked.policy not in SHIFTING:
            return rules_plan(asked, problem)  # no optimiser, no child
        began_s = time.perf_counter()
        try:
            plan = _plan_of(self._child.ask(asked.plain()), asked)
        except NoAnswerError as error:
            return rules_plan(asked, error.code)
        except ValueError as error:
            log.warning("the planner's answer is none: %s", error)
            return rules_plan(asked, "garbage")
        log.info("a plan took %.1f s", time.perf_counter() - began_s)
        return plan


def _plan_of(plain: object, asked: PlanQuestion) -> EnergyPlan:
    """The plan that was answered.

    Raises:
        ValueError: it is none, or one for another question.
    """
    plan = plan_from(plain)
    if (plan.made_utc, plan.policy) != (asked.made_utc, asked.policy):
        raise ValueError("it is the plan of another question")
    return plan


def _basis(snapshot: Snapshot, series: dict[str, Series], local: LocalTime | None) -> _Basis:
    settings, energy = snapshot.settings, snapshot.energy
    knowledge = snapshot.room_knowledge
    status = snapshot.plan
    return _Basis(
        (
            settings.dispatch,
            settings.comfort,
            settings.schedule,
            settings.room,
            settings.tariff,
            settings.carbon,
            settings.home,
            settings.money,
            settings.power.limit_w,
        ),
        None if knowledge is None else knowledge.model,
        PlanStatus(snapshot.setpoint_c, "" if status is None else status.source),
        tuple(series.get(name) for name in ("price", "carbon", "outdoor", "solar", "own")),
        local,
        energy is not None and (snapshot.max_power_w or 0.0) > 0,
        snapshot.mode,
    )

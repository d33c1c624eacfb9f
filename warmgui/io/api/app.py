"""Answers requests of the local API, from the newest snapshot and from the history, read-only."""

from __future__ import annotations

import asyncio
import json
import logging
import sqlite3
import threading
import time
from typing import TYPE_CHECKING, Any

from warmgui import __version__
from warmgui.core.api import history, shapes
from warmgui.core.api.gate import Doorkeeper, Head, Problem, body_problem, foreign
from warmgui.core.api.metrics import Totals, families
from warmgui.core.api.openapi import description
from warmgui.core.api.routes import (
    COLUMNS,
    USUAL_ENTRIES,
    Range,
    Route,
    parameters,
    range_of,
    route_of,
)
from warmgui.core.api.wishes import judged
from warmgui.core.model_fleet import FleetStatus
from warmgui.core.model_house import HouseStatus
from warmgui.io.api.server import Answer, Application

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.chart_reader import ChartReader
    from warmgui.core.messages import Inbox
    from warmgui.core.model import Snapshot
    from warmgui.core.settings.model import ApiSettings

log = logging.getLogger(__name__)

_LOOKED_UP = frozenset({"history", "journal"})
_READERS = 2
"""Looks into the history at once; a third waits."""
_STARTING = Problem(503, "starting", "The program has only just begun.", (("Retry-After", "1"),))


class App(Application):
    """Any thread may tell it settings and snapshots; it answers in the server's loop.

    Args:
        post: into the engine's inbox.
        reader: of the history.
        settings: of the API.
        clock: monotonic seconds, for the lock.
    """

    def __init__(
        self,
        post: Callable[[Inbox], None],
        reader: ChartReader,
        settings: ApiSettings,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._post, self._reader, self._clock = post, reader, clock
        self.settings = settings
        self.port = settings.port
        """That is listened on."""
        self._lock = threading.Lock()
        self._snapshot: Snapshot | None = None
        self._totals = Totals()
        self._door = Doorkeeper()
        self._readers = asyncio.Semaphore(_READERS)

    def take(self, snapshot: Snapshot) -> None:
        """The newest snapshot; returns at once."""
        with self._lock:
            self._snapshot = snapshot
            self._totals.take(snapshot)

    # ---- what the server asks

    def early(self, head: Head) -> Answer | None:
        """See `Application`."""
        found = self._problem(head)
        return None if found is None else self.refusal(found)

    async def answer(self, head: Head, body: bytes) -> Answer:
        """See `Application`."""
        try:
            return await self._answer(head, body)
        except (sqlite3.Error, OSError):
            log.warning("local API: the history cannot be read", exc_info=True)
            return self.refusal(Problem(500, "history", "The history cannot be read."))
        except Exception:
            log.exception("local API: %s", head.path[:100])
            return self.refusal(Problem(500, "fault", "This went wrong; the program's log says more."))

    def refusal(self, problem: Problem) -> Answer:
        """See `Application`."""
        return _json(problem.status, problem.plain, problem.headers)

    # ---- inside

    def _problem(self, head: Head) -> Problem | None:
        settings = self.settings
        found = foreign(head, self.port) or self._door.problem(head, settings.key_hash, self._clock())
        if found is not None:
            return found
        route = self._route(head)
        if isinstance(route, Problem):
            return route
        return body_problem(head) if route.is_wish else None

    def _route(self, head: Head) -> Route | Problem:
        return route_of(head, api=self.settings.enabled, metrics=self.settings.metrics)

    async def _answer(self, head: Head, body: bytes) -> Answer:
        asked = self._asked(head)
        if isinstance(asked, Problem):
            return self.refusal(asked)
        route, numbers = asked
        if route.name == "openapi":
            return _json(200, description(__version__, self.port))
        with self._lock:
            snapshot = self._snapshot
        if snapshot is None:
            return self.refusal(_STARTING)
        if route.name in _LOOKED_UP:
            return await self._look_up(route, numbers, snapshot.now_utc)
        return self._wish(route, body, snapshot) if route.is_wish else self._shown(route, snapshot)

    def _asked(self, head: Head) -> tuple[Route, dict[str, float]] | Problem:
        route = self._route(head)
        if isinstance(route, Problem):
            return route
        numbers = parameters(route, head)
        return numbers if isinstance(numbers, Problem) else (route, numbers)

    def _shown(self, route: Route, snapshot: Snapshot) -> Answer:
        if route.name == "metrics":
            return self._metrics(snapshot)
        return _json(200, _SHOWN[route.name](snapshot))

    async def _look_up(self, route: Route, numbers: dict[str, float], now_utc: float) -> Answer:
        asked = range_of(numbers, now_utc)
        if isinstance(asked, Problem):
            return self.refusal(asked)
        read = self._history if route.name == "history" else self._journal
        async with self._readers:
            return _json(200, await asyncio.to_thread(read, asked, numbers))

    def _wish(self, route: Route, body: bytes, snapshot: Snapshot) -> Answer:
        message = judged(route.name, body, snapshot)
        if isinstance(message, Problem):
            return self.refusal(message)
        log.info("local API: %s", route.name)
        self._post(message)
        return _json(202, {"told": route.name})

    def _history(self, asked: Range, numbers: dict[str, float]) -> dict[str, Any]:
        found = self._reader.series(COLUMNS, asked.start_utc, asked.end_utc, asked.points)
        known = self._reader.provenances(asked.start_utc, asked.end_utc)
        return history.plain(found, known, numbers.get("step"))

    def _journal(self, asked: Range, numbers: dict[str, float]) -> dict[str, Any]:
        most = int(numbers.get("limit", USUAL_ENTRIES))
        return shapes.journal(self._reader.journal(asked.start_utc, asked.end_utc, most))

    def _metrics(self, snapshot: Snapshot) -> Answer:
        from warmgui.io.api.exposition import KIND, text  # late: few want it

        with self._lock:
            found = families(snapshot, self._totals, __version__)
        return Answer(200, text(found), KIND)


_SHOWN: dict[str, Callable[[Snapshot], dict[str, Any]]] = {
    "status": shapes.status,
    "devices": shapes.devices,
    "house": lambda snapshot: shapes.house(snapshot.house or HouseStatus(), simulated=snapshot.simulated),
    "fleet": lambda snapshot: shapes.fleet(snapshot.fleet or FleetStatus()),
}


def _json(status: int, plain: dict[str, Any], headers: tuple[tuple[str, str], ...] = ()) -> Answer:
    body = json.dumps(plain, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
    return Answer(status, body, headers=headers)

"""Notices when the engine's loop hangs or is gone, and says so in its place.

No heat hangs on this: devices whose lease nobody renews stop within seconds. But the last snapshot would
stand there for ever and tell of heat.
"""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from warmgui.core.standstill import ended, stalled
from warmgui.io.ports import SystemClock

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.messages import Inbox
    from warmgui.core.model import Snapshot
    from warmgui.io.engine_thread import EngineThread
    from warmgui.io.ports import Clock

log = logging.getLogger(__name__)

LOOK_EVERY_S = 1.0
HUNG_AFTER_S = 10.0
"""A tick takes milliseconds, the end of a miner that does not want to end some seconds."""
_END_WAIT_S = 2.0


class EngineWatch:
    """A `Companion` that looks at the engine's thread from beside it.

    Args:
        engine: the thread.
        publish: gets a snapshot when the loop hangs or is gone, once each; any thread.
        clock: both times.
    """

    def __init__(
        self, engine: EngineThread, publish: Callable[[Snapshot], None], clock: Clock | None = None
    ) -> None:
        self._engine, self._publish = engine, publish
        self._clock = clock or SystemClock()
        self._rounds = -1
        self._silent_s = 0.0
        self._looked_s: float | None = None
        self._told_stalled = self._told_ended = False
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._run, name="engine watch", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def take(self, message: Inbox) -> None:
        """See `Companion`: nothing is needed."""

    def stop(self) -> None:
        """Look no more: an engine that is asked to end is no fault."""
        self._end.set()
        if self._thread.ident is not None:
            self._thread.join(_END_WAIT_S)

    def look(self) -> None:
        """Once a second."""
        now_s = self._clock.now_s()
        passed_s = 0.0 if self._looked_s is None else now_s - self._looked_s
        self._looked_s = now_s
        if self._engine.has_ended:
            self._tell_ended()
            return
        if self._engine.rounds != self._rounds:
            self._rounds, self._silent_s, self._told_stalled = self._engine.rounds, 0.0, False
            return
        # While the PC slept nobody looked, either: that is no silence of the engine.
        self._silent_s += min(passed_s, 2.0 * LOOK_EVERY_S)
        if self._silent_s >= HUNG_AFTER_S and not self._told_stalled:
            self._told_stalled = True
            log.error("the engine has hung for %.0f s", self._silent_s)
            self._publish(self._engine.standstill(stalled(self._silent_s, self._clock.now_utc())))

    def _tell_ended(self) -> None:
        if not self._told_ended:
            self._told_ended = True
            log.error("the engine's thread has ended")
            self._publish(self._engine.standstill(ended(self._clock.now_utc())))

    def _run(self) -> None:
        while not self._end.wait(LOOK_EVERY_S):
            try:
                self.look()
            except Exception:
                log.exception("engine watch")

"""Sleep is held back while this PC heats, and only then.

A thread of its own asks the system, because a bus may take its time and a tick may not. What it holds goes
with this process, however that ends: a descriptor on Linux, a thread's state on Windows.
"""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING, Protocol

from warmgui.core.awake import AwakeState, awake_words, keeps_awake
from warmgui.core.text import EMPTY, Text
from warmgui.io.process_guard import is_windows

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.messages import Inbox
    from warmgui.core.model import Snapshot

log = logging.getLogger(__name__)

ASK_AGAIN_S = 300.0
"""A system that refused is asked again after so long: its services may only have been late."""
SILENT_S = 120.0
"""An engine that says nothing for so long heats nothing any more: its leases have run out."""
_END_WAIT_S = 3.0


class SleepLock(Protocol):
    """What holds sleep back. Used by one thread only, the one that also lets go."""

    def hold(self) -> AwakeState:
        """Hold sleep back; says how that went. Never raises."""

    def release(self) -> None:
        """Allow it again; also where nothing is held."""


def sleep_lock() -> SleepLock:
    """The kind of this system."""
    if is_windows():
        from warmgui.io.desktop.awake_windows import WindowsSleepLock

        return WindowsSleepLock()
    from warmgui.io.desktop.awake_login1 import Login1SleepLock

    return Login1SleepLock()


class KeepAwake:
    """A companion of the engine that follows its snapshots.

    Args:
        make: makes what holds sleep back, in the thread that will use it.
        ask_again_s: the wait after a refusal.
        silent_s: sleep is allowed again when no snapshot came for so long.
    """

    def __init__(
        self,
        make: Callable[[], SleepLock] = sleep_lock,
        *,
        ask_again_s: float = ASK_AGAIN_S,
        silent_s: float = SILENT_S,
    ) -> None:
        self._make, self._ask_again_s, self._silent_s = make, ask_again_s, silent_s
        self._heard = False
        self.rounds = 0
        """How often its thread has looked."""
        self._lock = threading.Lock()
        self._changed = threading.Condition(self._lock)
        self._wanted = self._ending = False
        self._state = AwakeState.OFF
        self._thread = threading.Thread(target=self._run, name="keep awake", daemon=True)

    @property
    def words(self) -> Text:
        """What it did, for the snapshot; empty while nothing is asked for."""
        with self._lock:
            return awake_words(self._state) if self._wanted else EMPTY

    def start(self) -> None:
        """See `Companion`."""
        self._thread.start()

    def take(self, message: Inbox) -> None:
        """See `Companion`. The settings come with each snapshot."""

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Follow what is happening; any thread, returns at once."""
        self._want(keeps_awake(snapshot))

    def stop(self) -> None:
        """See `Companion`: sleep is allowed again."""
        with self._changed:
            self._ending = True
            self._wanted = False
            self._changed.notify_all()
        if self._thread.ident is not None:
            self._thread.join(_END_WAIT_S)

    def _want(self, wanted: bool) -> None:  # noqa: FBT001 - what is wanted is all it is told
        with self._changed:
            self._heard = True
            if wanted != self._wanted:
                self._wanted = wanted
                self._changed.notify_all()

    # ---- the thread

    def _run(self) -> None:
        lock: SleepLock | None = None
        try:
            while True:
                with self._changed:
                    self._heard, self.rounds = False, self.rounds + 1
                    told = self._changed.wait_for(self._has_work, timeout=self._patience_s())
                    if not told and self._state is AwakeState.HELD:
                        self._wanted = self._heard
                    wanted, ending = self._wanted, self._ending
                if ending:
                    return
                if wanted:
                    lock = lock or self._make()
                    self._note(lock.hold())
                elif lock is not None:
                    lock.release()
                    self._note(AwakeState.OFF)
        except Exception:  # the heating goes on without it
            log.exception("keeping this PC awake")
            self._note(AwakeState.FAILED)
        finally:
            if lock is not None:
                lock.release()

    def _has_work(self) -> bool:
        done = self._state is not AwakeState.OFF if self._wanted else self._state is AwakeState.OFF
        return self._ending or not done

    def _patience_s(self) -> float | None:
        """A refusal is asked about again; while sleep is held back, the engine has to be heard of."""
        if not self._wanted:
            return None
        return self._ask_again_s if self._state.is_refusal else self._silent_s

    def _note(self, state: AwakeState) -> None:
        with self._lock:
            before, self._state = self._state, state
        if state is not before:
            log.info("sleep: %s", state.value)

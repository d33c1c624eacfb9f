"""Who hears what the engine is told: threads that work beside it and tell each other things."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.core.messages import Inbox


class Companion(Protocol):
    """A thread beside the engine. It hears every message from outside, and ends before the engine does."""

    def start(self) -> None:
        """Begin."""

    def take(self, message: Inbox) -> None:
        """What users, settings and other companions say; returns at once."""

    def stop(self) -> None:
        """End; what is under way is given up."""


class Mail:
    """Hands each message to the engine and to all companions. What came before `deliver_to` is kept."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: list[Inbox] = []
        self._engine: Callable[[Inbox], None] | None = None
        self._companions: tuple[Companion, ...] = ()

    def deliver_to(self, engine: Callable[[Inbox], None], companions: Sequence[Companion]) -> None:
        """From now on, beginning with what waits."""
        with self._lock:
            self._companions, self._engine = tuple(companions), engine
            waiting, self._waiting = self._waiting, []
        for message in waiting:
            self.post(message)

    def post(self, message: Inbox) -> None:
        """One message; any thread, returns at once."""
        with self._lock:
            engine, companions = self._engine, self._companions
            if engine is None:
                self._waiting.append(message)
                return
        for companion in companions:
            companion.take(message)
        engine(message)

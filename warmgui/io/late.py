"""A companion that is imported and made a moment after the start: the first second belongs to the window.

Importing is a fifth of a second's work for what nobody looks for before the first charts stand.
"""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING, Generic, TypeVar

from warmgui.io.mail import Companion

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.messages import Inbox

log = logging.getLogger(__name__)

AFTER_S = 1.5
_END_WAIT_S = 3.0
MadeT = TypeVar("MadeT", bound=Companion)


class Late(Generic[MadeT]):
    """Stands for a companion until it is there; what it is told meanwhile reaches it.

    Args:
        make: imports and makes it; called once, in a thread of its own.
        name: of that thread.
        after_s: so long after the start.
    """

    def __init__(self, make: Callable[[], MadeT], name: str, after_s: float = AFTER_S) -> None:
        self._make, self._after_s = make, after_s
        self._lock = threading.Lock()
        self._waiting: list[Inbox] = []
        self._made: MadeT | None = None
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    @property
    def made(self) -> MadeT | None:
        """The companion itself, once it is there."""
        with self._lock:
            return self._made

    def start(self) -> None:
        """See `Companion`."""
        self._thread.start()

    def take(self, message: Inbox) -> None:
        """See `Companion`."""
        with self._lock:
            made = self._made
            if made is None:
                self._waiting.append(message)
        if made is not None:
            made.take(message)

    def stop(self) -> None:
        """See `Companion`."""
        self._end.set()
        if self._thread.ident is not None:
            self._thread.join(_END_WAIT_S)
        made = self.made
        if made is not None:
            made.stop()

    def _run(self) -> None:
        if self._end.wait(self._after_s):
            return
        try:
            made = self._make()
        except Exception:  # the heating goes on without it
            log.exception("%s cannot begin", self._thread.name)
            return
        with self._lock:
            for message in self._waiting:
                made.take(message)
            self._waiting = []
            self._made = made
        if not self._end.is_set():
            made.start()

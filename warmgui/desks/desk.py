"""What the windows' desks share: each answer of `io` arrives in the GUI's thread, and none after a cancel.

Work is done in threads of `io`; a desk lives in the GUI's thread, and a queued signal brings every answer
there. After `close` nothing arrives any more.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.text import Text
    from warmgui.io.secrets import Secrets

ResultT = TypeVar("ResultT")


class Desk(QObject):
    """Tests that run, and the passwords that they need.

    Args:
        secrets: passwords of this run, of the keyring and of the file.
        parent: the Qt parent.
    """

    _arrived = Signal(object)

    def __init__(self, secrets: Secrets, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._secrets = secrets
        self._lock = threading.Lock()
        self._closed = False
        self._running: dict[object, Callable[[], None]] = {}
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def close(self) -> None:
        """Cancel what runs and deliver nothing any more (the windows are going away)."""
        with self._lock:
            self._closed = True
        for number in list(self._running):
            self._cancel(number)

    def _begin(
        self,
        start: Callable[[Callable[[ResultT], None]], Callable[[], None]],
        told: Callable[[ResultT], None],
    ) -> Callable[[], None]:
        """Begin a test.

        Args:
            start: begins it: is handed where the result goes (from any thread), gives what cancels it.
            told: gets the result, in the GUI's thread.

        Returns:
            what cancels it; then `told` is not called any more.
        """
        number = object()
        self._running[number] = lambda: None
        self._running[number] = start(lambda result: self._send(lambda: self._end(number, told, result)))
        return lambda: self._cancel(number)

    def _keep(self, key: str, place: str, password: str, kept: Callable[[str, Text], None]) -> None:
        """Keep a password under this key, at one of `core.password_places`; "" as `Secrets.keep` says."""
        self._secrets.keep(
            key,
            password,
            lambda where, text: self._send(lambda: kept(where, text)),
            place=place,
        )

    def _cancel(self, number: object) -> None:
        stop = self._running.pop(number, None)
        if stop is not None:
            stop()

    def _end(self, number: object, told: Callable[[ResultT], None], result: ResultT) -> None:
        if self._running.pop(number, None) is not None:  # else it was cancelled on the way
            told(result)

    def _send(self, answer: Callable[[], None]) -> None:
        """From any thread."""
        with self._lock:
            if not self._closed:
                self._arrived.emit(answer)

    def _deliver(self, answer: Callable[[], None]) -> None:
        if not self._closed:
            answer()

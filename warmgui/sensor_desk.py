"""The windows' desk for sensors: tries one, keeps a password or token; each answer in the GUI's thread.

Work is done in threads of `io`; this object lives in the GUI's thread, and a queued signal brings every
answer there. After `close` nothing arrives any more.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.settings import Settings
    from warmgui.core.text import Text
    from warmgui.core.thermometers import Secret, SensorTest, Thermometer
    from warmgui.io.secrets import Secrets
    from warmgui.io.sensors.room_trial import SensorTester


class SensorDesk(QObject):
    """`gui.ports.SensorDesk`.

    Args:
        secrets: passwords and tokens of sensors.
        tester: tries sensors.
        parent: the Qt parent.
    """

    _arrived = Signal(object)

    def __init__(self, secrets: Secrets, tester: SensorTester, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._secrets, self._tester = secrets, tester
        self._lock = threading.Lock()
        self._closed = False
        self._running: dict[object, Callable[[], None]] = {}
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def test(
        self, entry: Thermometer, settings: Settings, password: str | None, told: Callable[[SensorTest], None]
    ) -> Callable[[], None]:
        """Try a sensor once; see `gui.ports.SensorDesk`."""
        number = object()
        self._running[number] = lambda: None
        self._running[number] = self._tester.test(
            entry, settings, password, lambda result: self._send(lambda: self._end(number, told, result))
        )
        return lambda: self._cancel(number)

    def keep_password(self, secret: Secret, password: str, kept: Callable[[str, Text], None]) -> None:
        """Keep a password or token; see `gui.ports.SensorDesk`."""
        self._secrets.keep(
            secret.key,
            password,
            lambda place, text: self._send(lambda: kept(place, text)),
            for_run=secret.password == "ask",  # noqa: S105 - a place
        )

    def close(self) -> None:
        """Cancel what runs and deliver nothing any more (the windows are going away)."""
        with self._lock:
            self._closed = True
        for number in list(self._running):
            self._cancel(number)

    def _cancel(self, number: object) -> None:
        stop = self._running.pop(number, None)
        if stop is not None:
            stop()

    def _end(self, number: object, told: Callable[[SensorTest], None], result: SensorTest) -> None:
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

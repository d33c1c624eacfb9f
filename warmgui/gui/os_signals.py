"""Ctrl-C and the system's wish to end, as a Qt signal.

Python runs its signal handlers between bytecodes, and Qt's event loop runs none while nothing happens: the
wake-up descriptor makes something happen.
"""

from __future__ import annotations

import contextlib
import signal
import socket
import threading
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class OsSignals(QObject):
    """Emits `asked_to_end` for SIGINT, SIGTERM, SIGHUP (Windows: Ctrl-Break), from `start` to `stop`."""

    asked_to_end = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._old: dict[int, Any] = {}
        self._sockets: tuple[socket.socket, socket.socket] | None = None
        self._notifier: QSocketNotifier | None = None
        self._old_descriptor = -1

    def start(self) -> None:
        """Follow the signals; does nothing outside the main thread, where Python allows it only."""
        if self._sockets is not None or threading.current_thread() is not threading.main_thread():
            return
        ours, pythons = socket.socketpair()
        for end in (ours, pythons):
            end.settimeout(0.0)
        self._sockets = (ours, pythons)
        self._notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)
        self._old_descriptor = signal.set_wakeup_fd(pythons.fileno(), warn_on_full_buffer=False)
        for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
            number = getattr(signal, name, None)
            if number is not None:
                self._old[number] = signal.signal(number, self._handle)

    def stop(self) -> None:
        """Give the signals back."""
        if self._sockets is None:
            return
        for number, handler in self._old.items():
            signal.signal(number, handler)
        self._old = {}
        signal.set_wakeup_fd(self._old_descriptor)
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        for end in self._sockets:
            end.close()
        self._sockets = None

    def _handle(self, _number: int, _frame: Any) -> None:
        self.asked_to_end.emit()

    def _drain(self) -> None:
        with contextlib.suppress(OSError):
            while self._sockets is not None and self._sockets[0].recv(64):
                pass

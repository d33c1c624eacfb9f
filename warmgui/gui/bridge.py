"""The one way from the engine's thread into the GUI's: the newest snapshot, delivered by the event loop."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot


class Bridge(QObject):
    """Lives in the GUI thread. `publish` may be called from any thread and returns at once.

    Only the newest snapshot waits: after a second in which the GUI could not draw there is one to show, not
    a queue of old ones.
    """

    snapshot = Signal(object)
    """A `Snapshot`, in the GUI thread."""
    settings_file_changed = Signal()
    """Another program of this user changed the settings file; in the GUI thread."""
    _arrived = Signal()
    _told_of_file = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._waiting: Snapshot | None = None
        self._latest: Snapshot | None = None
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._told_of_file.connect(self._tell_of_file, Qt.ConnectionType.QueuedConnection)

    @property
    def latest(self) -> Snapshot | None:
        """The last snapshot that was delivered (for windows that are built later)."""
        return self._latest

    def publish(self, snapshot: Snapshot) -> None:
        """Hand over a snapshot, from any thread."""
        with self._lock:
            if self._closed:
                return
            first = self._waiting is None
            self._waiting = snapshot
            if first:
                self._arrived.emit()

    def tell_of_settings_file(self) -> None:
        """Say that the settings file is another one now, from any thread."""
        with self._lock:
            if not self._closed:
                self._told_of_file.emit()

    def close(self) -> None:
        """Deliver nothing any more (the windows are going away)."""
        with self._lock:
            self._closed = True
            self._waiting = None

    def _tell_of_file(self) -> None:
        with self._lock:
            closed = self._closed
        if not closed:
            self.settings_file_changed.emit()

    def _deliver(self) -> None:
        with self._lock:
            snapshot, self._waiting = self._waiting, None
        if snapshot is not None:
            self._latest = snapshot
            self.snapshot.emit(snapshot)

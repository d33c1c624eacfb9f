"""What happens to an exception that nobody caught: it is logged and shown, and the program goes on.

The heat has a lease, so that a broken window is no hot machine; ending without a word would only hide the
fault. What the window says about the heating is what the engine last said.
"""

from __future__ import annotations

import logging
import sys
import threading
import time
import traceback
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from warmgui.core.text import Amount
from warmgui.core.units import Formatter
from warmgui.gui.crash_dialog import CrashDialog, CrashWords
from warmgui.gui.pages.working.words import isolated

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from warmgui.core.model import Snapshot
    from warmgui.gui.ports import DiagnosticsDesk

logger = logging.getLogger(__name__)

APART_S = 60.0
"""So long after a window of this kind was closed no other one comes; the log has them all."""
FRESH_S = 5.0
"""What the engine said longer ago says nothing about now."""
_MOST_DETAILS = 50_000
_MOST_TOLD = 200


class Troubles(QObject):
    """Takes Python's hooks for uncaught exceptions, from `start` to `stop`.

    Args:
        log_file: named to the user.
        parent: the Qt parent.
        latest: the newest snapshot.
        desk: collects reports.
        formatter_source: numbers and sentences in the reader's language.
        clock: monotonic seconds.
        wall_clock: seconds since 1970, as the snapshots have them.
    """

    _happened = Signal(str, str)

    def __init__(
        self,
        log_file: str,
        parent: QObject | None = None,
        *,
        latest: Callable[[], Snapshot | None] = lambda: None,
        desk: Callable[[], DiagnosticsDesk | None] = lambda: None,
        formatter_source: Callable[[], Formatter] = Formatter,
        clock: Callable[[], float] = time.monotonic,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._log_file = log_file
        self._latest, self._desk, self._formatter_source = latest, desk, formatter_source
        self._clock, self._wall_clock = clock, wall_clock
        self._old: tuple[Any, Any] | None = None
        self._told: set[str] = set()
        self._closed_s: float | None = None
        self.dialog: CrashDialog | None = None
        """The one that is open; one at a time."""
        self._closed: CrashDialog | None = None
        """The one before: Python must not delete a dialog while that tells that it was closed."""
        # Queued: the exception may come from any thread, and a dialog belongs to this one.
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Take the hooks."""
        self._old = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def stop(self) -> None:
        """Give them back."""
        if self._old is not None:
            sys.excepthook, threading.excepthook = self._old
            self._old = None
        if self.dialog is not None:
            self.dialog.close()
        self._closed = None

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        logger.error("uncaught", exc_info=(kind, error, trace))
        words = "".join(traceback.format_exception(kind, error, trace))
        self._happened.emit(f"{kind.__name__}: {error}"[:500], words[-_MOST_DETAILS:])

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._on_exception(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _show(self, short: str, details: str) -> None:
        if self.dialog is not None or short in self._told or len(self._told) >= _MOST_TOLD:
            return  # a fault in a paint event comes again with each frame
        if self._closed_s is not None and self._clock() - self._closed_s < APART_S:
            return
        self._told.add(short)
        words = CrashWords(
            self.tr("Something in WarmGUI went wrong. The program goes on."),
            self._heating(),
            self.tr("{error}\nThe log {file} says more; please report it.").format(
                error=isolated(short), file=isolated(self._log_file)
            ),
            details,
        )
        self.dialog = CrashDialog(words, self._desk(), self._formatter_source)
        self.dialog.finished.connect(self._forget)
        self.dialog.show()

    def _heating(self) -> str:
        """What the engine says that happens now; where it is silent, what is sure all the same."""
        snapshot = self._latest()
        age_s = None if snapshot is None else self._wall_clock() - snapshot.now_utc
        fresh = age_s is not None and (abs(age_s) < FRESH_S or (snapshot is not None and snapshot.simulated))
        if snapshot is None or not fresh:
            return self.tr(
                "Whether it heats now is not known here. The miner stops by itself within seconds when the "
                "program no longer tells it to go on."
            )
        power = snapshot.mining_w.value
        if power:
            words = self._formatter_source().amount(Amount(power, "power_w"))
            return self.tr("Your heating goes on: it mines with {power} now.").format(power=words)
        return self.tr("Nothing heats now.")

    def _forget(self) -> None:
        self._closed, self.dialog = self.dialog, None
        self._closed_s = self._clock()

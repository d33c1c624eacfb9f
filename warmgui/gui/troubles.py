"""What happens to an exception that nobody caught: it is logged and shown, and the program goes on.

The heat has a lease, so that a broken window is no hot machine; ending without a word would only hide the
fault.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox

if TYPE_CHECKING:
    from types import TracebackType

logger = logging.getLogger(__name__)


class Troubles(QObject):
    """Takes Python's hooks for uncaught exceptions, from `start` to `stop`."""

    _happened = Signal(str, str)

    def __init__(self, log_file: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log_file = log_file
        self._old: tuple[Any, Any] | None = None
        self._told: set[str] = set()
        self.dialog: QMessageBox | None = None
        """The one that is open; one at a time."""
        self._closed: QMessageBox | None = None
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
        self._happened.emit(f"{kind.__name__}: {error}", words)

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._on_exception(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _show(self, short: str, details: str) -> None:
        if self.dialog is not None or short in self._told:
            return  # a fault in a paint event comes again with each frame
        self._told.add(short)
        box = QMessageBox()
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("WarmGUI")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Something in WarmGUI went wrong. It goes on, and your heating is not affected."))
        box.setInformativeText(
            self.tr("{error}\nThe log {file} says more; please report it.").format(
                error=short, file=self._log_file
            )
        )
        box.setDetailedText(details)
        box.finished.connect(self._forget)
        self.dialog = box
        box.open()

    def _forget(self) -> None:
        self._closed, self.dialog = self.dialog, None

"""The QApplication, with the names and the icon that desktops look for."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_WINDOW = (
    "The window cannot be opened: {reason} A library that Qt needs may be missing (Debian, Ubuntu: apt "
    "install libxcb-cursor0). Without a window WarmGUI runs with --headless."
)
EXIT_NO_WINDOW = 1


def make_application() -> QApplication:
    """The one QApplication, with the names that desktops look for.

    Where Qt finds no way to the screen, the program ends with a sentence.
    """
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        app = existing
    else:
        with _fatal_in_words():
            app = QApplication(sys.argv[:1])
    app.setApplicationName("WarmGUI")
    app.setDesktopFileName("warmgui")
    # The tray keeps the program alive while the window is hidden.
    app.setQuitOnLastWindowClosed(False)
    return app


@contextlib.contextmanager
def _fatal_in_words() -> Iterator[None]:
    """Qt aborts the process where it cannot begin; nothing can be caught then, but its last message can."""
    before = qInstallMessageHandler(_told)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _told(mode: QtMsgType, _context: Any, message: str | None) -> None:
    said = message or ""
    if mode == QtMsgType.QtFatalMsg:
        said = NO_WINDOW.format(reason=said.partition("\n")[0].split(" Reinstalling")[0].strip())
    with contextlib.suppress(OSError, AttributeError):  # a windowed program on Windows has no stderr
        sys.stderr.write(f"{said}\n")
        sys.stderr.flush()
    if mode == QtMsgType.QtFatalMsg:
        os._exit(EXIT_NO_WINDOW)

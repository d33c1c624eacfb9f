"""The QApplication, with the names and the icon that desktops look for."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication


def make_application() -> QApplication:
    """The one QApplication, with the names that desktops look for."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("WarmGUI")
    app.setDesktopFileName("warmgui")
    # The tray keeps the program alive while the window is hidden.
    app.setQuitOnLastWindowClosed(False)
    return app

"""Parts that were shown before they had a place: for a moment each is a window of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

_PLAIN = (Qt.WindowType.Widget, Qt.WindowType.Window)
"""Tool tips, menus and the lists of choices are windows of other types."""


class Strays(QObject):
    """Looks at every window that is shown, from `begin` to `end`."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        """What they are, in the order in which they came."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note a window that is none."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            named = isinstance(watched, QDialog | QMainWindow) or watched.windowTitle() != ""
            meant = named or watched.windowType() not in _PLAIN
            if not meant:
                self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}".strip())
        return False

    def begin(self) -> None:
        """From now on."""
        self._app().installEventFilter(self)

    def end(self) -> None:
        """No more."""
        self._app().removeEventFilter(self)

    @staticmethod
    def _app() -> QApplication:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        return app

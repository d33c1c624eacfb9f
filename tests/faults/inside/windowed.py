"""What a person does in the window, done from inside and in the window's own thread: pages, languages."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

WITHIN_S = 60.0


def _in_the_window(do: Callable[[Any], None]) -> None:
    """Do it to the desktop, and wait until it is done."""
    from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

    from warmgui.app import Desktop

    done = threading.Event()

    class Caller(QObject):
        asked = Signal()

        def follow(self) -> None:
            do(next(found for found in gc.get_objects() if isinstance(found, Desktop)))
            done.set()

    app = QCoreApplication.instance()
    assert app is not None
    caller = Caller()
    caller.moveToThread(app.thread())
    caller.asked.connect(caller.follow, Qt.ConnectionType.QueuedConnection)
    caller.asked.emit()
    if done.wait(WITHIN_S):
        caller.deleteLater()


def _language(word: str) -> None:
    def choose(desktop: Any) -> None:
        from warmgui.core.settings.model import changed

        desktop.ways.save(changed(desktop._settings.current, "appearance", "language", word))

    _in_the_window(choose)


def _page(number: str) -> None:
    def show(desktop: Any) -> None:
        keys = list(desktop.window.buttons)
        desktop.window.show_page(keys[int(number) % len(keys)])

    _in_the_window(show)


ORDERS = {"language": _language, "page": _page}

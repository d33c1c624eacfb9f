"""The windows' desk for classes: opens one on this PC, and tells how it stands in the GUI's thread."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model_class import ClassPlan, ClassState, Interface
    from warmgui.core.settings.model import Settings
    from warmgui.io.class_host import ClassHost

    MakeHost = Callable[[Callable[[], Settings], Callable[[ClassState], None]], ClassHost]


class ClassDesk(QObject):
    """`gui.ports.ClassDesk`.

    Args:
        settings: those in force.
        parent: the Qt parent.
        make_host: opens classes; another one in tests. Nothing of it is imported before it is needed.
    """

    _arrived = Signal(object)

    def __init__(
        self,
        settings: Callable[[], Settings],
        parent: QObject | None = None,
        make_host: MakeHost | None = None,
    ) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._closed = False
        self._watchers: dict[object, Callable[[ClassState], None]] = {}
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._settings, self._make_host = settings, make_host
        self._made: ClassHost | None = None

    @property
    def _host(self) -> ClassHost:
        if self._made is None:
            from warmgui.io.class_host import ClassHost

            self._made = (self._make_host or ClassHost)(self._settings, self._send)
        return self._made

    def interfaces(self) -> tuple[Interface, ...]:
        """Where a class could be opened; see `gui.ports.ClassDesk`."""
        from warmgui.io.class_interfaces import interfaces

        return interfaces()

    def open(self, plan: ClassPlan) -> None:
        """Open a class; see `gui.ports.ClassDesk`."""
        self._host.open(plan)

    def close(self) -> None:
        """Close the class; see `gui.ports.ClassDesk`."""
        self._host.close()

    def forget(self) -> None:
        """Drop what is known of a closed class; see `gui.ports.ClassDesk`."""
        self._host.forget()

    def ban(self, nickname: str) -> None:
        """Take a student out; see `gui.ports.ClassDesk`."""
        self._host.ban(nickname)

    def set_difficulty(self, difficulty: float) -> None:
        """Another difficulty; see `gui.ports.ClassDesk`."""
        self._host.set_difficulty(difficulty)

    def watch(self, told: Callable[[ClassState], None]) -> Callable[[], None]:
        """Be told of every state; see `gui.ports.ClassDesk`."""
        number = object()
        self._watchers[number] = told
        told(self._host.state)
        return lambda: self._end(number)

    def end(self) -> bool:
        """Close the class and tell nothing any more (the windows are going away); False: it took too long."""
        with self._lock:
            self._closed = True
        self._watchers.clear()
        return self._made is None or self._made.end()

    def _end(self, number: object) -> None:
        self._watchers.pop(number, None)

    def _send(self, state: ClassState) -> None:
        """From any thread."""
        with self._lock:
            if not self._closed:
                self._arrived.emit(state)

    def _deliver(self, state: ClassState) -> None:
        for told in list(self._watchers.values()):
            told(state)

"""What the desktop wishes of every program: larger text, less movement. Nobody waits for its portal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from warmgui.gui import motion

if TYPE_CHECKING:
    from collections.abc import Callable

_PORTAL = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Settings",
)
_GNOME, _PLASMA = "org.gnome.desktop.interface", "org.kde.kdeglobals.KDE"
_LEAST_SCALE, _MOST_SCALE = 0.5, 3.0


class SystemWishes(QObject):
    """Asks once; what is not answered is not wished."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.text_scale: float | None = None
        """Of the desktop's text, None while it is not known."""
        self._waiting: list[QObject] = []

    def ask(self) -> None:
        """Ask the portal; the answers count as they come."""
        for namespace, key, told in (
            (_GNOME, "text-scaling-factor", self.hear_text_scale),
            (_GNOME, "enable-animations", self.hear_animations),
            (_PLASMA, "AnimationDurationFactor", self.hear_speed),
        ):
            self._ask(namespace, key, told)

    def hear_text_scale(self, value: object) -> None:
        """GNOME's factor of all text."""
        number = _number(value)
        if number is not None and _LEAST_SCALE <= number <= _MOST_SCALE:
            self.text_scale = number

    def hear_animations(self, value: object) -> None:
        """GNOME's switch."""
        if value is False:
            motion.system_wants(less=True)

    def hear_speed(self, value: object) -> None:
        """Plasma's duration of animations, 0 for none."""
        if _number(value) == 0.0:
            motion.system_wants(less=True)

    def _ask(self, namespace: str, key: str, told: Callable[[object], None]) -> None:
        try:
            from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher
        except ImportError:  # a build of Qt without D-Bus (Windows)
            return
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        call = QDBusMessage.createMethodCall(*_PORTAL, "Read")
        call.setArguments([namespace, key])
        watcher = QDBusPendingCallWatcher(bus.asyncCall(call), self)
        # No partial: Qt for Python asks a slot how many arguments it takes, and hands that one none.
        watcher.finished.connect(lambda: self._on_answer(told, watcher))
        self._waiting.append(watcher)

    def _on_answer(self, told: Callable[[object], None], watcher: Any) -> None:
        answer = watcher.reply()
        if watcher in self._waiting:
            self._waiting.remove(watcher)
        if not watcher.isError() and answer.arguments():
            told(plain(answer.arguments()[0]))


def plain(value: Any) -> object:
    """What is inside of D-Bus's variants; the portal packs some of them twice."""
    while hasattr(value, "variant"):
        value = value.variant()
    return value


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        return float(value)
    except ValueError:
        return None


def ask(parent: QObject) -> None:
    """Ask the desktop, once in a run."""
    if not _asked:
        _asked.append(SystemWishes(parent))
        _asked[0].ask()


def kept() -> dict[str, float]:
    """What the next start has to know before it can ask: see `io.desktop.ease`."""
    known = [wishes.text_scale for wishes in _asked if wishes.text_scale is not None]
    return {"system_text_scale": known[0]} if known else {}


_asked: list[SystemWishes] = []

"""Figures that can be opened: rows that become buttons, and cards that open as a whole."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from warmgui.gui import access

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface

_MARGIN_PX = 8
_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class OpeningRow(QPushButton):
    """Click, Enter or Space press it; while there is nothing to open it is plain text.

    `box` holds what it shows. Children let the mouse through, else a click on a number would press nothing.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "row")
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(_MARGIN_PX, 4, _MARGIN_PX, 6)
        self.box.setSpacing(4)
        self._opens = True
        self.set_openable(opens=False)

    @property
    def opens(self) -> bool:
        """Whether there is something to open."""
        return self._opens

    def set_openable(self, *, opens: bool) -> None:
        """Become a button, or plain text."""
        if opens == self._opens:
            return
        self._opens = opens
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if opens else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
        self.setProperty("opens", "true" if opens else "false")
        self.style().unpolish(self)
        self.style().polish(self)

    def let_through(self, *parts: QWidget) -> None:
        """These children leave clicks, and the keyboard, to the row."""
        for part in parts:
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its words are at this width."""
        wraps = self.box.hasHeightForWidth()
        return self.box.heightForWidth(width) if wraps else self.box.sizeHint().height()

    def sizeHint(self) -> QSize:
        """Of what it shows."""
        return self.box.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Of what it shows."""
        return self.box.minimumSize()


class OpeningCard(QObject, access.Told):
    """Makes a card a button: a click, Enter or Space on it tell `opened`."""

    opened = Signal()
    access_role = access.BUTTON

    def __init__(self, card: QFrame) -> None:
        super().__init__(card)
        _install()
        self._card = card
        card.setProperty("opens", "true")
        card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        card.setCursor(Qt.CursorShape.PointingHandCursor)
        card.installEventFilter(self)

    def say(self, tooltip: str) -> None:
        """What a click does, in words."""
        self._card.setToolTip(tooltip)

    def access_press(self) -> None:
        """As a click."""
        self.opened.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the click or the key."""
        if watched is self._card and _is_press(event, self._card):
            self.opened.emit()
            return True
        return super().eventFilter(watched, event)


def _is_press(event: QEvent, card: QWidget) -> bool:
    if isinstance(event, QKeyEvent):
        return event.type() == QEvent.Type.KeyPress and event.key() in _KEYS and not event.isAutoRepeat()
    if isinstance(event, QMouseEvent):
        released = event.type() == QEvent.Type.MouseButtonRelease
        inside = card.rect().contains(event.position().toPoint())
        return released and event.button() == Qt.MouseButton.LeftButton and inside
    return False


def _factory(_class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(thing, QFrame) or thing.property("opens") != "true":
        return None
    opening = next((child for child in thing.children() if isinstance(child, OpeningCard)), None)
    return None if opening is None else access.Interface(thing, opening)


@cache
def _install() -> None:
    """Tell Qt that such a card is a button."""
    QAccessible.installFactory(_factory)

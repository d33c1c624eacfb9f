"""A row of tabs that takes a second line where the first is full: nothing hides behind arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from warmgui.core.text import joined
from warmgui.gui import fonts
from warmgui.gui.widgets.basic import SEMIBOLD, button

if TYPE_CHECKING:
    from collections.abc import Sequence

_GAP_PX, _HIGH_PX, _PADDING_PX = 4, 34, 34
_FIRST, _LAST = -1000, 1000


class TabRow(QWidget):
    """One of some tabs is chosen. `chosen` carries the key that the user chose; `select` is silent.

    The keyboard's Tab reaches the chosen one only; arrows, Home and End choose another.
    """

    chosen = Signal(str)

    def __init__(self, tabs: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Make it.

        Args:
            tabs: (key, words).
            parent: the Qt parent.
        """
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        for key, words in tabs:
            made = button(words, "quiet", checkable=True)
            _fit(made, words)
            made.setProperty("tab", "true")
            made.setAutoDefault(False)
            made.setParent(self)
            made.installEventFilter(self)
            made.clicked.connect(lambda _checked=False, key=key: self._choose(key))
            self.buttons[key] = made
        self._words = dict(tabs)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def selected(self) -> str:
        """The chosen key, "" before the first."""
        return next((key for key, made in self.buttons.items() if made.isChecked()), "")

    def select(self, key: str) -> None:
        """Show a choice without telling anybody."""
        for name, made in self.buttons.items():
            made.setChecked(name == key)
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name == key else Qt.FocusPolicy.ClickFocus)

    def note(self, key: str, words: str) -> None:
        """Say something beside a tab's own words ("open"); nothing with empty words."""
        told = joined([self._words[key], words]) if words else self._words[key]
        if self.buttons[key].text() != told:
            _fit(self.buttons[key], told)
            self._arrange()

    def step(self, by: int) -> None:
        """Choose another one, round and round."""
        keys = list(self.buttons)
        if keys:
            at = keys.index(self.selected) if self.selected else 0
            followed = any(made.hasFocus() for made in self.buttons.values())
            self._choose(keys[(at + by) % len(keys)])
            if followed:  # its frame never stays at a part that is not shown
                self.buttons[self.selected].setFocus(Qt.FocusReason.TabFocusReason)

    # ---- Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Of a key on a tab: its own arrows would only move the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._on_key(event):
            return True
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        """Arrows along the reading direction; Home and End."""
        ahead = -1 if self.isRightToLeft() else 1
        keys = Qt.Key
        steps = {keys.Key_Left: -ahead, keys.Key_Right: ahead, keys.Key_Home: _FIRST, keys.Key_End: _LAST}
        move = steps.get(Qt.Key(event.key()))
        if move is None:
            return False
        names = list(self.buttons)
        if move in {_FIRST, _LAST}:
            self._choose(names[0 if move == _FIRST else -1])
        else:
            self.step(move)
        self.buttons[self.selected].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def resizeEvent(self, event: Any) -> None:
        """There may be room for more in a line."""
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        """All in one line."""
        wide = sum(made.width() + _GAP_PX for made in self.buttons.values()) - _GAP_PX
        return QSize(wide, self.minimumHeight() or _HIGH_PX)

    def minimumSizeHint(self) -> QSize:
        """The widest one."""
        return QSize(max((made.width() for made in self.buttons.values()), default=0), _HIGH_PX)

    # ---- private

    def _choose(self, key: str) -> None:
        self.select(key)
        self.chosen.emit(key)

    def _arrange(self) -> None:
        x, y = 0, 0
        for made in self.buttons.values():
            if x and x + made.width() > self.width():
                x, y = 0, y + _HIGH_PX + _GAP_PX
            made.move(self.width() - x - made.width() if self.isRightToLeft() else x, y)
            x += made.width() + _GAP_PX
        if self.minimumHeight() != y + _HIGH_PX:
            self.setFixedHeight(y + _HIGH_PX)


def _fit(made: QPushButton, words: str) -> None:
    """As wide as its words are when they are bold, so that choosing one moves no other."""
    bold = QFontMetrics(fonts.font(made.font(), weight=SEMIBOLD))
    made.setText(words)
    made.setFixedSize(bold.horizontalAdvance(words) + _PADDING_PX, _HIGH_PX)

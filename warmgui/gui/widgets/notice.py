"""Strips at the top of a page: what needs the user, and that everything is simulated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from warmgui.gui import icons
from warmgui.gui.widgets.basic import MEDIUM, Label, button, directed

if TYPE_CHECKING:
    from warmgui.gui.theme import Theme


class Notice(QFrame):
    """A strip with an icon, a sentence and perhaps a button or two. Hidden while it has nothing to say."""

    pressed = Signal()
    other_pressed = Signal()

    def __init__(self, theme: Theme, look: str, drawing: icons.Icon, parent: QWidget | None = None) -> None:
        """Make a strip.

        Args:
            theme: colours.
            look: "warning" or "simulated".
            drawing: the icon before the words.
            parent: the Qt parent.
        """
        super().__init__(parent)
        self._theme, self._drawing = theme, drawing
        self.setProperty("notice", look)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(self)
        row.setContentsMargins(directed(12, 8, 8, 8))
        row.setSpacing(8)
        self._picture = QLabel()
        self._picture.setFixedSize(QSize(20, 20))
        self.words = Label(size_px=13, weight=MEDIUM, wrap=True)
        self.button = button("", "chip")
        self.button.clicked.connect(self.pressed)
        row.addWidget(self._picture)
        row.addWidget(self.words, 1)
        self.other = button("", "chip")
        self.other.clicked.connect(self.other_pressed)
        row.addWidget(self.button)
        row.addWidget(self.other)
        theme.changed.connect(self._paint_picture)
        self._paint_picture()
        self.hide()

    def say(self, sentence: str, action: str = "", other: str = "") -> None:
        """Show a sentence, and a button for each action that is named; hide when there is no sentence."""
        self.words.setText(sentence)
        self.setAccessibleName(sentence)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.other.setText(other)
        self.other.setVisible(bool(other))
        self.setVisible(bool(sentence))

    def _paint_picture(self) -> None:
        color = (
            self._theme.palette.warning_text
            if self.property("notice") == "warning"
            else self._theme.palette.accent_text
        )
        icons.put(self._picture, icons.pixmap(self._drawing, color, 20, self.devicePixelRatioF()))

"""The two lines of the tray menu that plain actions cannot draw: the header and the target with − and +."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget, QWidgetAction

from warmgui.gui.widgets.basic import REGULAR, SEMIBOLD, Label, button

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_WIDTH_PX = 300
_SIDE_PX = 14


class HeaderAction(QWidgetAction):
    """What is happening, room and target, and the reason."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.title = Label(weight=SEMIBOLD)
        self.temperatures = Label(role="muted", weight=REGULAR)
        self.because = Label(role="small", size_px=12, wrap=True)
        top = QHBoxLayout()
        top.setSpacing(18)
        top.addWidget(self.title, 1)
        top.addWidget(self.temperatures)
        widget = QWidget()
        column = QVBoxLayout(widget)
        column.setContentsMargins(_SIDE_PX, 8, _SIDE_PX, 6)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.because)
        widget.setMinimumWidth(_WIDTH_PX)
        self.setDefaultWidget(widget)
        self.setEnabled(False)
        widget.setEnabled(True)  # words to read: not greyed, and not to be chosen

    def show_words(self, title: str, temperatures: str, because: str) -> None:
        """Show finished words."""
        self.title.setText(title)
        self.temperatures.setText(temperatures)
        self.because.setText(because)
        self.because.setVisible(bool(because))


class TargetAction(QWidgetAction):
    """The target, with − and + beside it; the menu stays open while they are pressed."""

    stepped = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.words = Label()
        self.number = Label(tabular=True)
        self.number.setMinimumWidth(64)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.cooler = button("−", "quiet")
        self.cooler.setAccessibleName(self.tr("Cooler"))
        self.cooler.clicked.connect(lambda: self.stepped.emit(-1))
        self.warmer = button("+", "quiet")
        self.warmer.setAccessibleName(self.tr("Warmer"))
        self.warmer.clicked.connect(lambda: self.stepped.emit(1))
        widget = QWidget()
        row = QHBoxLayout(widget)
        row.setContentsMargins(_SIDE_PX, 0, 4, 0)
        row.setSpacing(0)
        row.addWidget(self.words, 1)
        for part in (self.cooler, self.number, self.warmer):
            row.addWidget(part)
        for side in (self.cooler, self.warmer):
            side.setFixedSize(36, 30)
            side.setAutoRepeat(True)
        self.setDefaultWidget(widget)

    def show_words(self, words: str, number: str, *, enabled: bool) -> None:
        """Show finished words."""
        self.words.setText(words)
        self.number.setText(number)
        for widget in (self.cooler, self.warmer):
            widget.setEnabled(enabled)

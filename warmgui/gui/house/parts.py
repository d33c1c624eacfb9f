"""Pieces that places, heaters and science share: a pill with a drawing, a small name over a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from warmgui.gui import icons
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import SEMIBOLD, Label, Pill
from warmgui.gui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.units import Formatter
    from warmgui.gui.house.words import State
    from warmgui.gui.theme import Theme

_MARK_PX = 14


class StatePill(Pill):
    """A state as a word and a drawing in its colour."""

    def __init__(self, theme: Theme, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__()
        self._theme, self._formatter_source = theme, formatter_source
        self._state: State | None = None
        theme.changed.connect(self._recolor)

    def show_state(self, state: State) -> None:
        """Show one."""
        self.words.set_text(self._formatter_source().text(state.word))
        if state != self._state:
            self._state = state
            self._recolor()

    def _recolor(self) -> None:
        if self._state is not None:
            color = getattr(self._theme.palette, self._state.color)
            drawn = icons.pixmap(self._state.drawing, color, _MARK_PX, self.devicePixelRatioF(), 2.4)
            icons.put(self.mark, drawn)
            self.mark.show()


class Fact(QWidget):
    """A small name over a number."""

    def __init__(self, name: str, role: str = "") -> None:
        super().__init__()
        self._name = name
        self.name = label(name, "small", wrap=False)
        self.number = Label(role=role, size_px=15, weight=SEMIBOLD, tabular=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.name)
        column.addWidget(self.number, 0, Qt.AlignmentFlag.AlignLeading)
        self.more = column

    def say(self, words: str, how: str = "") -> None:
        """Show a number; `how` is the tooltip."""
        self.number.setText(words)
        self.setToolTip(plain_tip(how))
        self.setAccessibleName(f"{self._name}: {words}")

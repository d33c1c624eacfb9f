"""Frost, Eco, Comfort, Boost beneath the dial: each with its temperature, the one in force marked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from warmgui.gui import fonts
from warmgui.gui.widgets.basic import REGULAR, SEMIBOLD, Label, button, directed
from warmgui.gui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from warmgui.gui.theme import Theme

_HEIGHT_PX = 50
_SIDE_PX = 6


@dataclass(frozen=True, slots=True)
class PresetWords:
    """Finished words of the chips, and of the line below them."""

    names: dict[str, str] = field(default_factory=dict)
    below: dict[str, str] = field(default_factory=dict)
    """Temperatures; of a boost that runs, the time that is left."""
    plan: str = ""
    """"Comfort until 22:30, then 17.0 °C"; "" while there is no week plan."""
    back: str = ""
    """"Back to the plan", "End the boost"; "" where there is nothing to end."""


class _Chip(QPushButton):
    """Two lines: what it is called, and smaller what it means."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.below = ""
        self.setProperty("kind", "segment")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_words(self, name: str, below: str) -> None:
        """Show both, and say both to a screen reader."""
        if (name, below) != (self.text(), self.below):
            self.below = below
            self.setText(name)
            self.setAccessibleName(f"{name}, {below}" if below else name)
            self.update()

    def minimumSizeHint(self) -> QSize:
        """As wide as the wider line."""
        name = fonts.font(self.font(), weight=SEMIBOLD)
        below = fonts.font(self.font(), fonts.BASE_PX - 1, tabular=True)
        wide = max(
            QFontMetrics(name).horizontalAdvance(self.text()),
            QFontMetrics(below).horizontalAdvance(self.below),
        )
        return QSize(wide + 2 * _SIDE_PX, _HEIGHT_PX - 8)

    def sizeHint(self) -> QSize:
        """No wider than it must be: four stand side by side."""
        return self.minimumSizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The button of the style sheet without its text, then both lines."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        middle = self.rect().center().y()
        strong = self.isChecked()
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        painter.setPen(self._theme.color("text" if strong or self.underMouse() else "muted"))
        painter.setFont(fonts.font(self.font(), weight=SEMIBOLD if strong else REGULAR))
        upper = QRect(0, middle - 18, self.width(), 18)
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.setPen(self._theme.color("accent_text" if strong else "muted"))
        painter.setFont(fonts.font(self.font(), fonts.BASE_PX - 1, tabular=True))
        painter.drawText(upper.translated(0, 18), Qt.AlignmentFlag.AlignCenter, self.below)


class PresetChips(Segments):
    """`chosen` carries "frost", "eco", "comfort" or "boost"; `select` is silent."""

    def __init__(self, theme: Theme, keys: Sequence[str]) -> None:
        super().__init__(keys, make=lambda: _Chip(theme))
        self.setFixedHeight(_HEIGHT_PX)
        theme.changed.connect(self.update)

    def show_words(self, words: PresetWords) -> None:
        """Names and temperatures."""
        for key, made in self.buttons.items():
            if isinstance(made, _Chip):
                made.show_words(words.names.get(key, ""), words.below.get(key, ""))


class PresetRow(QWidget):
    """The chips, and below them what the plan says and a way back to it."""

    chosen = Signal(str)
    back_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.chips = PresetChips(theme, ("frost", "eco", "comfort", "boost"))
        self.chips.chosen.connect(self.chosen)
        self.plan = Label(role="muted", size_px=13, wrap=True)
        self.back = button("", "way")
        self.back.clicked.connect(self.back_pressed)
        below = QHBoxLayout()
        below.setContentsMargins(directed(6, 0, 2, 0))
        below.setSpacing(8)
        below.addWidget(self.plan, 1)
        below.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.chips)
        column.addLayout(below)
        self.show_words(PresetWords())

    def show_words(self, words: PresetWords) -> None:
        """Show finished words."""
        self.chips.show_words(words)
        self.plan.setText(words.plan)
        self.plan.setVisible(bool(words.plan))
        self.back.setText(words.back)
        self.back.setVisible(bool(words.back))

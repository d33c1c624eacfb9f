"""The target of a place between two buttons; what was wished is told after a moment of quiet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.text import Amount
from warmgui.gui import icons
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import BOLD, Label, RoundButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

SAVE_AFTER_MS = 500
LOWEST_C, HIGHEST_C = 2.0, 70.0
_PATIENCE = 5
"""Snapshots after which others' word counts again, should a wish not be taken over."""
_SAME_C = 0.01


class TargetStepper(QWidget):
    """− 21.0 °C +. In steps of half a degree Celsius, or of one degree Fahrenheit."""

    wished = Signal(float)
    """°C, once the user has stopped pressing."""

    def __init__(self, formatter_source: Callable[[], Formatter], theme: Theme) -> None:
        super().__init__()
        self._formatter_source, self._theme = formatter_source, theme
        self._shown_c: float | None = None
        self._wanted_c: float | None = None
        self._highest_c = HIGHEST_C
        self._unanswered = 0
        self.less, self.more = RoundButton(""), RoundButton("")
        self.name = label(self.tr("Target"), "small", wrap=False)
        self.number = Label(size_px=16, weight=BOLD, tabular=True)
        self.less.clicked.connect(lambda: self._step(-1))
        self.more.clicked.connect(lambda: self._step(1))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.tell)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.number)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.less)
        row.addLayout(words)
        row.addWidget(self.more)
        theme.changed.connect(self._recolor)
        self._recolor()

    def show_target(self, target_c: float, highest_c: float | None) -> None:
        """Show the target in force, unless another one was wished a moment ago."""
        self._highest_c = HIGHEST_C if highest_c is None else min(highest_c, HIGHEST_C)
        if self._wanted_c is not None and not self._timer.isActive():
            self._unanswered += 1
            if abs(self._wanted_c - target_c) < _SAME_C or self._unanswered > _PATIENCE:
                self._wanted_c = None
        self._shown_c = target_c if self._wanted_c is None else self._wanted_c
        self._show()

    def belongs_to(self, place: str) -> None:
        """Say to screen readers of which place it speaks."""
        self.less.setAccessibleName(self.tr("Lower the target of {place}").format(place=place))
        self.more.setAccessibleName(self.tr("Raise the target of {place}").format(place=place))

    def forget(self) -> None:
        """Another place is shown from now on, or the wish could not be taken."""
        self._timer.stop()
        self._wanted_c = self._shown_c = None

    def tell(self) -> None:
        """Tell what is wished now."""
        self._timer.stop()
        if self._wanted_c is not None:
            self._unanswered = 0
            self.wished.emit(self._wanted_c)

    def _step(self, steps: int) -> None:
        if self._shown_c is None:
            return
        f = self._formatter_source()
        step = 1.0 if f.prefs.fahrenheit else 0.5
        shown = f.to_display(self._shown_c, "temperature_c")
        wished_c = f.from_display(round(shown / step) * step + steps * step, "temperature_c")
        self._wanted_c = self._shown_c = min(max(wished_c, LOWEST_C), self._highest_c)
        self._show()
        self._timer.start()

    def _show(self) -> None:
        if self._shown_c is None:
            return
        words = self._formatter_source().amount(Amount(self._shown_c, "temperature_c"))
        self.number.setText(words)
        for made in (self.less, self.more):
            made.setAccessibleDescription(words)
        self.less.setEnabled(self._shown_c > LOWEST_C + _SAME_C)
        self.more.setEnabled(self._shown_c < self._highest_c - _SAME_C)

    def _recolor(self) -> None:
        color = self._theme.palette.text
        for made, drawing in ((self.less, icons.Icon.MINUS), (self.more, icons.Icon.PLUS)):
            made.setIcon(icons.icon(drawing, color, stroke=2.2))

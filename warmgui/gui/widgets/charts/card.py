"""The card around one chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from warmgui.gui import fonts
from warmgui.gui.widgets.basic import BOLD, MEDIUM, Card, ElidedLabel, Label, directed

if TYPE_CHECKING:
    from warmgui.gui.widgets.charts.plot import Plot

_TITLE_SIZES_PX = (14, 13, 12)
_TALL_PX = 1000


class ChartCard(Card):
    """Title, the value now (or under the crosshair), the plot, and a line below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(4, 12, 6, 12), spacing=4)
        self.setMinimumHeight(248)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.title = ElidedLabel(size_px=14)
        self.value = Label(size_px=14, weight=BOLD)
        self.below = Label(role="muted", size_px=12, wrap=True)
        self.below.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.below.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.plot: Plot | None = None
        self._top = top = QHBoxLayout()
        top.setContentsMargins(directed(12, 0, 8, 0))
        top.setSpacing(8)
        top.addWidget(self.title)
        top.addStretch(1)
        top.addWidget(self.value)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(directed(12, 0, 6, 0))
        bottom.addWidget(self.below)
        self.place = QVBoxLayout()
        self.waiting = Label(role="muted", size_px=12, weight=MEDIUM)
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.place.addWidget(self.waiting, 1)
        self.box.addLayout(top)
        self.box.addLayout(self.place, 1)
        self.box.addLayout(bottom)

    def put(self, plot: Plot) -> None:
        """The plot takes the place of the waiting words."""
        self.waiting.hide()
        self.place.removeWidget(self.waiting)
        self.place.addWidget(plot, 1)
        self.plot = plot

    def show_value(self, words: str) -> None:
        """The value now; title and value become smaller together where both would not be whole."""
        self.value.setText(words)
        room_px = self._top.geometry().width() - self._top.spacing() - 24
        for size_px in _TITLE_SIZES_PX:
            title = fonts.font(self.title.font(), size_px)
            value = fonts.font(self.value.font(), size_px, BOLD)
            wanted = QFontMetrics(title).horizontalAdvance(self.title.whole_text)
            if wanted + QFontMetrics(value).horizontalAdvance(words) <= room_px:
                break
        if title != self.title.font():
            self.title.setFont(title)
            self.value.setFont(value)

    def below_px(self) -> int:
        """How high the line below is with all of its words, at the width of now."""
        # Not by the font's own measures: another script's letters may need higher lines.
        return self.below.heightForWidth(self.below.width())

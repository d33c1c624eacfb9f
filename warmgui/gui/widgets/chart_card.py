"""The card around one chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from warmgui.gui.widgets.basic import BOLD, MEDIUM, Card, ElidedLabel, Label

if TYPE_CHECKING:
    from warmgui.gui.widgets.chart_plot import Plot


class ChartCard(Card):
    """Title, the value now (or under the crosshair), the plot, and a line below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(4, 13, 6, 14), spacing=4)
        self.setMinimumHeight(248)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.title = ElidedLabel(size_px=14)
        self.value = Label(size_px=14, weight=BOLD)
        self.below = ElidedLabel(role="muted", size_px=12)
        self.below.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.plot: Plot | None = None
        top = QHBoxLayout()
        top.setContentsMargins(12, 0, 10, 0)
        top.addWidget(self.title)
        top.addStretch(1)
        top.addWidget(self.value)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(12, 0, 6, 0)
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

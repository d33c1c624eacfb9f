"""The bar of one way of heating: what a kWh of heat costs, or emits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from warmgui.gui.widgets.plan.paint import hatched

if TYPE_CHECKING:
    from warmgui.core.vocabulary import Provenance
    from warmgui.gui.theme import Theme

_BAR_PX = 10
_LEAST_PX = 3.0


@dataclass(frozen=True)
class CostWords:
    """One row, finished."""

    key: str
    name: str
    note: str
    value: str
    share: float | None
    """0..1 of the longest bar; None: nobody knows, and there is no bar."""
    provenance: Provenance
    how: str = ""
    mark: str = ""
    """"cheapest", "what you heat with": beside the name."""
    look: str = "other"
    """"mine", "best" or "other"."""


class Track(QWidget):
    """The bar. The best one is hatched as well as coloured, what is unknown is a broken line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share: float | None = None
        self._look = "other"
        theme.changed.connect(self.update)
        self.setFixedHeight(_BAR_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float | None, look: str) -> None:
        """Draw a share of the whole length."""
        if (share, look) != (self._share, self._look):
            self._share, self._look = share, look
            self.update()

    def paintEvent(self, _event: Any) -> None:
        """Track and bar; mirrored for right-to-left readers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(0, 0, self.width(), _BAR_PX)
        if self._share is None:
            painter.setPen(QPen(self._theme.color("field_border"), 1.2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), _BAR_PX / 2, _BAR_PX / 2)
            painter.end()
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("track"))
        painter.drawRoundedRect(whole, _BAR_PX / 2, _BAR_PX / 2)
        long_px = min(max(self._share, 0.0), 1.0) * self.width()
        if self._share > 0:
            # What is not nothing is seen.
            long_px = max(long_px, _LEAST_PX)
            left = self.width() - long_px if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 0.0
            path = QPainterPath()
            path.addRoundedRect(QRectF(left, 0, long_px, _BAR_PX), _BAR_PX / 2, _BAR_PX / 2)
            color = {"mine": "heat", "best": "good"}.get(self._look, "muted")
            painter.fillPath(path, self._theme.color(color))
            if self._look == "best":
                hatched(painter, path, self._theme.color("card", 0.35), 7.0)
        painter.end()

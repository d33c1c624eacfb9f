"""Widgets in columns that give way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from warmgui.gui.scale import GAP_PX

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class Columns(QWidget):
    """Widgets in as many columns as have room, at least one; all as wide as each other."""

    def __init__(self, least_px: int, most: int = 2, *, spacing: int = GAP_PX) -> None:
        """Make it empty.

        Args:
            least_px: no column is narrower, where there is a choice.
            most: columns.
            spacing: between them, and between the rows.
        """
        super().__init__()
        self._least_px, self._most, self._gap_px = least_px, most, spacing
        self._count = 0
        self._parts: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(spacing)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def columns(self) -> int:
        """As many as there are now."""
        return self._count

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        """Hold these, in this order."""
        if list(parts) != self._parts:
            self._parts = list(parts)
            self._lay_out(again=True)
            for part in parts:
                part.show()  # at once: what it holds may be focused before the next event

    def minimumSizeHint(self) -> QSize:
        """One column: more come and go with the width."""
        widest = max((part.minimumSizeHint().width() for part in self._parts), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More columns, or fewer."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self, *, again: bool = False) -> None:
        count = (self.width() + self._gap_px) // (self._least_px + self._gap_px)
        count = min(max(count, 1), self._most, max(len(self._parts), 1))
        if count == self._count and not again:
            return
        while self._grid.takeAt(0) is not None:
            pass
        for number, part in enumerate(self._parts):
            self._grid.addWidget(part, number // count, number % count)
        for column in range(self._most):
            self._grid.setColumnStretch(column, int(column < count))
        self._count = count
        self.updateGeometry()

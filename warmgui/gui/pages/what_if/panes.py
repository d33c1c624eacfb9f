"""Two columns that scroll for themselves where there is room for both, else one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.gui.pages.parts import scrolled
from warmgui.gui.widgets.basic import directed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QScrollArea

_WIDE_PX = 780
_BAR_PX = 8
_SPACING_PX = 12


class Panes(QWidget):
    """What is typed beside what comes of it.

    Args:
        side: what is typed.
        parts: what comes of it, from top to bottom.
        side_px: how wide `side` is where both stand beside each other.
        side_at: among `parts`, where `side` goes in a narrow window.
        side_first: it stands before the others, not behind.
    """

    def __init__(
        self, side: QWidget, parts: Sequence[QWidget], *, side_px: int, side_at: int, side_first: bool = True
    ) -> None:
        super().__init__()
        self._side, self._side_at, self._side_px = side, side_at, side_px
        self._wide: bool | None = None
        self._beside, self._main = QWidget(), QWidget()
        self._beside_column, self._main_column = QVBoxLayout(self._beside), QVBoxLayout(self._main)
        for column in (self._beside_column, self._main_column):
            column.setContentsMargins(directed(0, 0, _BAR_PX, 0))
            column.setSpacing(_SPACING_PX)
        for part in parts:
            self._main_column.addWidget(part)
        self._main_column.addStretch(1)
        self._beside_column.addStretch(1)
        self.beside_area: QScrollArea = scrolled(self._beside)
        self.main_area: QScrollArea = scrolled(self._main)
        for area in (self.beside_area, self.main_area):
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._beside.installEventFilter(self)
        self._give_width()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING_PX)
        row.addWidget(self.main_area, 1)
        row.insertWidget(0 if side_first else 1, self.beside_area)
        self._arrange()

    def to_top(self) -> None:
        """Show the beginning of both."""
        for area in (self.beside_area, self.main_area):
            area.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: Any) -> None:
        """There may be another room now."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is typed may need more room in another language, or when something opens."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._give_width()
        return super().eventFilter(watched, event)

    def _give_width(self) -> None:
        needed_px = max(self._side_px, self._beside.minimumSizeHint().width()) + _BAR_PX
        if self.beside_area.maximumWidth() != needed_px:
            self.beside_area.setFixedWidth(needed_px)

    def _arrange(self) -> None:
        wide = self.width() >= _WIDE_PX
        if wide == self._wide:
            return
        self._wide = wide
        self.beside_area.setVisible(wide)
        if wide:
            self._beside_column.insertWidget(0, self._side)
        else:
            self._main_column.insertWidget(self._side_at, self._side)

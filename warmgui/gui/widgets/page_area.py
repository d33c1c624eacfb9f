"""A page that scrolls. Where nothing in it takes the keys, it takes them itself, to be scrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from warmgui.gui.below import below

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent


class PageArea(QScrollArea):
    """Up and down only. Keys that a control inside leaves alone (Page Down) reach it from there anyway."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside.setProperty("transparent", "true")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        self._inside = inside
        self.setAccessibleName(self.tr("Text that scrolls"))
        self.verticalScrollBar().rangeChanged.connect(self._take_keys)

    def showEvent(self, event: QShowEvent) -> None:
        """Look who takes the keys."""
        super().showEvent(event)
        self._take_keys()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width; parts that give way only now are laid out once more."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._lay_out_again)

    def _lay_out_again(self) -> None:
        # Two columns that become one while another page is shown: Qt keeps the width that they needed before.
        layout = self._inside.layout()
        if layout is not None and layout.geometry().width() > self._inside.width():
            layout.invalidate()
            layout.activate()

    def _take_keys(self, *_range: int) -> None:
        alone = self.verticalScrollBar().maximum() > 0 and not any(
            each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisibleTo(self)
            for each in below(self._inside, QWidget)
        )
        policy = Qt.FocusPolicy.TabFocus if alone else Qt.FocusPolicy.NoFocus
        if policy != self.focusPolicy():
            self.setFocusPolicy(policy)

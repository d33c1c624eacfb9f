"""A small card in the corner of a window: a sentence and two buttons; it takes no keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from warmgui.gui.widgets.basic import Card, button
from warmgui.gui.widgets.leaving import let_go

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

_CARD_PX, _MARGIN_PX = 330, 18


class CornerCard(Card):
    """Stays in the lower corner at the end of a line, whatever the window's size; a subclass fills it.

    Args:
        window: in whose corner it stands.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, margins=(16, 12, 16, 12), spacing=6)
        self.setProperty("card", None)
        self.setProperty("notice", "simulated")  # the look of notices: it stands out from the cards below it
        self.read = button("", "chip")
        self.close_button = button("", "chip")
        self.close_button.clicked.connect(self.dismiss)

    def fill(self, words: QLabel, read: str, dismiss: str) -> None:
        """Lay it out, once.

        Args:
            words: the sentence.
            read: on the button that opens more; what it opens is the subclass's.
            dismiss: on the button that closes the card.
        """
        self.setAccessibleName(words.text())
        self.read.setText(read)
        self.close_button.setText(dismiss)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.read)
        row.addWidget(self.close_button)
        row.addStretch(1)
        self.box.addWidget(words)
        self.box.addLayout(row)
        self._wraps = words.wordWrap()
        if (window := self.parentWidget()) is not None:
            window.installEventFilter(self)
        self._place()

    def dismiss(self) -> None:
        """Enough."""
        let_go(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: Any) -> None:
        """Esc dismisses it, once the keyboard is in it."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        wanted = _CARD_PX if self._wraps else min(self.box.totalSizeHint().width(), _CARD_PX)
        width = max(min(wanted, window.width() - 2 * _MARGIN_PX), 1)
        self.setFixedWidth(width)
        self.resize(width, max(self.heightForWidth(width), self.sizeHint().height()))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = _MARGIN_PX if mirrored else window.width() - self.width() - _MARGIN_PX
        self.move(QPoint(left, window.height() - self.height() - _MARGIN_PX))
        self.raise_()

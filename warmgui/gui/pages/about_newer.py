"""A small card in the window's corner: there is a newer version. It comes once, and takes no keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from warmgui.gui.pages.about_updates import NotesDialog
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import Card, button

if TYPE_CHECKING:
    from warmgui.core.units import Formatter
    from warmgui.core.updates import UpdateNews

_CARD_PX, _MARGIN_PX = 330, 18


class NewerCard(Card):
    """A sentence and two buttons, until they are pressed.

    Args:
        news: of the newer version.
        formatter: sentences in the reader's language.
        window: in whose corner it stands.
    """

    def __init__(self, news: UpdateNews, formatter: Formatter, window: QWidget) -> None:
        super().__init__(window, margins=(16, 12, 16, 12), spacing=6)
        self.setProperty("card", None)
        self.setProperty("notice", "simulated")  # the look of notices: it stands out from the cards below it
        self._release = news.release
        self.words = label(formatter.text(news.text), "heading")
        self.setAccessibleName(self.words.text())
        self.read = button(self.tr("What is new in it"), "chip")
        self.read.clicked.connect(self._read)
        self.read.setVisible(news.release is not None)
        self.close_button = button(self.tr("Dismiss"), "chip")
        self.close_button.clicked.connect(self.dismiss)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.read)
        row.addWidget(self.close_button)
        row.addStretch(1)
        self.box.addWidget(self.words)
        self.box.addLayout(row)
        window.installEventFilter(self)
        self._place()

    def dismiss(self) -> None:
        """Enough; the About card still says it."""
        self.hide()
        self.deleteLater()

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
        width = max(min(_CARD_PX, window.width() - 2 * _MARGIN_PX), 1)
        self.setFixedWidth(width)
        self.resize(width, max(self.heightForWidth(width), self.sizeHint().height()))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = _MARGIN_PX if mirrored else window.width() - self.width() - _MARGIN_PX
        self.move(QPoint(left, window.height() - self.height() - _MARGIN_PX))
        self.raise_()

    def _read(self) -> None:
        if self._release is not None:
            NotesDialog(self._release, self.window()).open()
        self.dismiss()

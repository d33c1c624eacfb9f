"""What is new: after an upgrade a small card in the window's corner, at any time all of the sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui import __version__
from warmgui.core.releases import RELEASES, newest_seen, unseen
from warmgui.gui.pages.parts import label, new_card, page_column, scrolled
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.basic import BOLD, Card, Label, button, fit_on_screen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.releases import Release
    from warmgui.core.units import Formatter

SEEN = "seen_version"
"""Of the window's kept state: convenience, not a setting."""
_SIZE_PX = (560, 520)
_CARD_PX = 330
_MARGIN_PX = 18


def tell_news(
    state: dict[str, Any],
    window: QWidget,
    formatter: Formatter,
    *,
    current: str = __version__,
    releases: tuple[Release, ...] = RELEASES,
) -> WhatsNewCard | None:
    """Show the card if there are news; a first start and a downgrade show nothing.

    Args:
        state: what is kept of the window; it learns what was seen.
        window: in whose corner the card stands; it takes no keyboard and stands before no dialog.
        formatter: sentences in the reader's language.
        current: this version.
        releases: newest first.
    """
    seen = state.get(SEEN)
    fresh = not state
    news = () if fresh else unseen(seen, current, releases)
    if not news:
        state[SEEN] = newest_seen(seen, current)
        return None
    card = WhatsNewCard(news, formatter, window)
    card.dismissed.connect(lambda: state.update({SEEN: newest_seen(seen, current)}))
    card.show()
    return card


class WhatsNewCard(Card):
    """Two lines and two buttons at the bottom of a window, until they are dismissed."""

    dismissed = Signal()

    def __init__(self, releases: Sequence[Release], formatter: Formatter, window: QWidget) -> None:
        super().__init__(window, margins=(16, 12, 16, 12), spacing=6)
        self.setProperty("card", None)
        self.setProperty("notice", "simulated")  # the same look: it stands out from the cards below it
        self._releases, self._formatter = tuple(releases), formatter
        title = self.tr("WarmGUI {version} is new here").format(version=releases[0].version)
        self.setAccessibleName(title)
        self.box.addWidget(label(title, "heading", wrap=False))
        self.read = button(self.tr("What is new"), "chip")
        self.read.clicked.connect(self._read)
        self.close_button = button(self.tr("Dismiss"), "chip")
        self.close_button.clicked.connect(self.dismiss)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.read)
        row.addWidget(self.close_button)
        row.addStretch(1)
        self.box.addLayout(row)
        window.installEventFilter(self)
        self._place()

    def dismiss(self) -> None:
        """Seen; it does not come again."""
        self.dismissed.emit()
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
        wanted = min(self.box.totalSizeHint().width(), _CARD_PX)
        self.setFixedWidth(max(min(wanted, window.width() - 2 * _MARGIN_PX), 1))
        self.adjustSize()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = _MARGIN_PX if mirrored else window.width() - self.width() - _MARGIN_PX
        self.move(QPoint(left, window.height() - self.height() - _MARGIN_PX))
        self.raise_()

    def _read(self) -> None:
        WhatsNewDialog(self._formatter, self.window(), self._releases).open()
        self.dismiss()


class WhatsNewDialog(ReadingOrder):
    """The sentences, newest release first."""

    def __init__(
        self,
        formatter: Formatter,
        parent: QWidget | None = None,
        releases: Sequence[Release] | None = None,
    ) -> None:
        """Make it.

        Args:
            formatter: sentences in the reader's language.
            parent: the Qt parent.
            releases: these only; None: all.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("What is new in WarmGUI"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inside = QWidget()
        body = page_column(inside)
        for release in RELEASES if releases is None else releases:
            card, column = new_card(self.tr("Version {version}").format(version=release.version))
            column.setSpacing(8)
            for sentence in release.sentences:
                column.addWidget(label(formatter.text(sentence)))
            body.addWidget(card)
        body.addWidget(
            label(self.tr("All changes stand in the file CHANGELOG.md of the program's sources."), "small")
        )
        body.addStretch(1)
        self.done_button = button(self.tr("Close"), "primary")
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("What is new"), size_px=20, weight=BOLD, wrap=True))
        column.addWidget(scrolled(inside), 1)
        column.addLayout(buttons)
        fit_on_screen(self, _SIZE_PX)

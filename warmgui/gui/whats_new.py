"""What is new: after an upgrade a small card in the window's corner, at any time all of the sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui import __version__
from warmgui.core.releases import RELEASES, newest_seen, unseen
from warmgui.gui.pages.parts import label, new_card, page_column, scrolled
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.basic import BOLD, Label, button, fit_on_screen
from warmgui.gui.widgets.corner_card import CornerCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.releases import Release
    from warmgui.core.units import Formatter

SEEN = "seen_version"
"""Of the window's kept state: convenience, not a setting."""
_SIZE_PX = (560, 520)


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


class WhatsNewCard(CornerCard):
    """Two lines and two buttons at the bottom of a window, until they are dismissed."""

    dismissed = Signal()

    def __init__(self, releases: Sequence[Release], formatter: Formatter, window: QWidget) -> None:
        super().__init__(window)
        self._releases, self._formatter = tuple(releases), formatter
        title = self.tr("WarmGUI {version} is new here").format(version=releases[0].version)
        self.read.clicked.connect(self._read)
        self.fill(label(title, "heading", wrap=False), self.tr("What is new"), self.tr("Dismiss"))

    def dismiss(self) -> None:
        """Seen; it does not come again."""
        self.dismissed.emit()
        super().dismiss()

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

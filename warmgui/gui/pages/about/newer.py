"""A small card in the window's corner: there is a newer version. It comes once, and takes no keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.gui.pages.about.updates import NotesDialog
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.corner_card import CornerCard

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from warmgui.core.units import Formatter
    from warmgui.core.updates import UpdateNews


class NewerCard(CornerCard):
    """A sentence and two buttons, until they are pressed; the About card still says it then.

    Args:
        news: of the newer version.
        formatter: sentences in the reader's language.
        window: in whose corner it stands.
    """

    def __init__(self, news: UpdateNews, formatter: Formatter, window: QWidget) -> None:
        super().__init__(window)
        self._release = news.release
        self.words = label(formatter.text(news.text), "heading")
        self.read.clicked.connect(self._read)
        self.fill(self.words, self.tr("What is new in it"), self.tr("Dismiss"))
        self.read.setVisible(news.release is not None)

    def _read(self) -> None:
        if self._release is not None:
            NotesDialog(self._release, self.window()).open()
        self.dismiss()

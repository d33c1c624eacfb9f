"""What every page but Home has above it: its title, and what is happening now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.gui.scale import BAR_PX, HEADER_PX, PAGE_PX
from warmgui.gui.status_words import status_line
from warmgui.gui.widgets.basic import BOLD, Label, Pill, directed

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot
    from warmgui.core.units import Formatter


class PageFrame(QWidget):
    """Title, status and the page, which `make` builds inside of it.

    From the outside in: Qt goes through everything in a widget each time that it gets a parent.
    """

    def __init__(
        self,
        title: str,
        make: Callable[[QWidget], QWidget],
        formatter_source: Callable[[], Formatter],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._formatter_source = formatter_source
        self.status = Pill()
        top = QHBoxLayout()
        top.setSpacing(12)
        heading = Label(title, size_px=22, weight=BOLD)
        top.addWidget(heading)
        top.addWidget(self.status)
        top.addStretch(1)
        top.addStrut(HEADER_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(directed(PAGE_PX, PAGE_PX, BAR_PX, 0))
        column.setSpacing(12)
        column.addLayout(top)
        self.page = make(self)
        column.addWidget(self.page, 1)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Say what is happening: while it mines, every page does."""
        self.status.words.set_text(self._formatter_source().text(status_line(snapshot)))

"""The strip over every page in safe mode: what is off, and how to leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from warmgui.core.safe_mode import TITLE, WHAT_IS_OFF
from warmgui.gui import icons
from warmgui.gui.widgets.notice import Notice

if TYPE_CHECKING:
    from warmgui.core.units import Formatter
    from warmgui.gui.main_window import MainWindow
    from warmgui.gui.theme import Theme


def show_safe_mode(window: MainWindow, theme: Theme, formatter: Formatter) -> None:
    """Put the strip over the pages of a furnished window."""
    window.interior.put_above(SafeBanner(theme, formatter))


class SafeBanner(QWidget):
    """It cannot be closed: as long as it is true it is seen."""

    def __init__(self, theme: Theme, formatter: Formatter) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 0)
        self.notice = Notice(theme, "warning", icons.Icon.WARNING)
        self.notice.say(f"{formatter.text(TITLE)} {formatter.text(WHAT_IS_OFF)}")
        column.addWidget(self.notice)

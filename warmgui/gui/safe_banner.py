"""The strip over every page in safe mode: what is off, and how to leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from warmgui.core.safe_mode import TITLE, WHAT_IS_OFF
from warmgui.gui import icons
from warmgui.gui.widgets.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.units import Formatter
    from warmgui.gui.main_window import MainWindow
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme


def show_safe_mode(
    window: MainWindow,
    theme: Theme,
    formatter_source: Callable[[], Formatter],
    ports_source: Callable[[], Ports],
) -> None:
    """Put the strip over the pages of a furnished window."""
    window.interior.put_above(SafeBanner(theme, formatter_source, ports_source))


class SafeBanner(QWidget):
    """It cannot be closed: as long as it is true it is seen."""

    def __init__(
        self,
        theme: Theme,
        formatter_source: Callable[[], Formatter],
        ports_source: Callable[[], Ports],
    ) -> None:
        super().__init__()
        self._formatter_source, self._ports_source = formatter_source, ports_source
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 0)
        formatter = formatter_source()
        self.notice = Notice(theme, "warning", icons.Icon.WARNING)
        words = f"{formatter.text(TITLE)} {formatter.text(WHAT_IS_OFF)}"
        column.addWidget(self.notice)  # before it says anything: without a parent it would show as a window
        self.notice.say(words, self.tr("Reset and export…"))
        self.notice.pressed.connect(self._open_recovery)

    def _open_recovery(self) -> None:
        desk = self._ports_source().recovery
        if desk is not None:
            from warmgui.gui.recovery_dialog import RecoveryDialog

            RecoveryDialog(desk, self._formatter_source, self.window()).open()

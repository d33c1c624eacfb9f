"""The desktop's manners towards its user: the start at log-in, a start in the background, and notices."""

from __future__ import annotations

import logging
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from warmgui.console import reason_words
from warmgui.core.notices import Notices
from warmgui.core.settings.model import changed
from warmgui.core.text import EMPTY, Text, translate
from warmgui.io.ports import utc_offset_s

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.core.units import Formatter
    from warmgui.gui.main_window import MainWindow
    from warmgui.gui.tray import Tray
    from warmgui.io.desktop.autostart_entry import Autostart
    from warmgui.ways_out import WaysOut

logger = logging.getLogger(__name__)


class Manners(QObject):
    """Lives as long as the desktop; the tray comes later.

    Args:
        ways: the ways out; what is saved by them passes here from now on.
        window_source: the window of now.
        formatter_source: numbers and sentences in the reader's language.
        background: this run was to start without a window.
        entry: makes the entry that the desktop starts at log-in; None: the one of this system.
        parent: the Qt parent.
    """

    def __init__(
        self,
        ways: WaysOut,
        window_source: Callable[[], MainWindow],
        formatter_source: Callable[[], Formatter],
        *,
        background: bool,
        entry: Callable[[], Autostart] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ways = ways
        ways.adopt = self.adopt
        self._window, self._formatter = window_source, formatter_source
        self._background, self._entry = background, entry or _entry
        self._starts: bool | None = None
        """Whether the desktop starts the program at log-in, as far as it was asked."""
        self.owes_first_run = False
        """The first-run steps were due, and nobody was there to see them."""
        self._notices = Notices()
        self._tray: Tray | None = None

    # ---- the start at log-in

    def adopt(self, before: Settings, wanted: Settings) -> tuple[Settings, Text]:
        """Make the desktop do what settings say that are about to be saved.

        Returns:
            The settings as they can be kept, and why they are others; empty where they are not.
        """
        on = wanted.desktop.autostart
        if on == (before.desktop.autostart if self._starts is None else self._starts):
            return wanted, EMPTY
        try:
            self._entry().switch(on=on)
        except OSError as error:
            logger.warning("the start at log-in cannot be switched: %s", error)
            desktop = replace(wanted.desktop, autostart=not on)
            return replace(wanted, desktop=desktop), _not_switched(reason_words(error), on=on)
        self._starts = on
        return wanted, EMPTY

    def _agree(self) -> None:
        """What the desktop says counts: somebody may have switched the entry off there."""
        settings = self._ways.settings
        from warmgui.io.desktop.autostart import agreed

        kept = settings.desktop.autostart
        self._starts = agreed(self._entry(), wanted=kept)
        if self._starts != kept:
            self._ways.save(changed(settings, "desktop", "autostart", self._starts))

    # ---- the tray

    def begin(self, tray: Tray, *, consented: bool) -> None:
        """The tray is there, or it is known that this desktop has none.

        Args:
            tray: started.
            consented: whether this run may mine.
        """
        self._tray = tray
        self._agree()
        if not self._background:
            return
        if not tray.available:  # never invisible, also where the panel comes a moment later
            self._window().showMinimized()
            tray.available_changed.connect(self._on_tray)
        if not consented:
            self._tell_no_consent()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Tell what needs somebody, where nobody looks."""
        if self._tray is None:
            return
        window = self._window()
        notice = self._notices.look(
            snapshot,
            in_front=window.isActiveWindow() and not window.isMinimized(),
            utc_offset_s=utc_offset_s(time.time()),
        )
        if notice is not None:
            formatter = self._formatter()
            QApplication.alert(window)  # where there is no tray, its button in the taskbar asks for a look
            self._tray.notify(formatter.text(notice.title), formatter.text(notice.words), notice.page)

    def _on_tray(self, available: bool) -> None:  # noqa: FBT001 - Qt's signal
        """A panel that came after us: a window that nobody has opened goes into its tray."""
        window = self._window()
        if available and self._background and window.isMinimized():
            window.hide()
            if not self._ways.settings.consented:
                self._tell_no_consent()
        self._background = False

    def _tell_no_consent(self) -> None:
        if self._tray is not None:
            self._tray.notify(
                self.tr("WarmGUI is here, and nothing heats"),
                self.tr("You have not agreed yet that this PC may mine. Click here to see the first steps."),
            )


def _entry() -> Autostart:
    from warmgui.io.desktop.autostart import autostart  # late: nobody asks in the first second

    return autostart()


def _not_switched(reason: str, *, on: bool) -> Text:
    if on:
        return translate("desktop", "WarmGUI cannot be started at log-in: {reason}.", reason=reason)
    return translate(
        "desktop", "That WarmGUI starts at log-in could not be switched off: {reason}.", reason=reason
    )

"""What the desktop does about a run that did not end in order, and about versions that are newer.

It lives in the GUI's thread, from the start of the engine to the end of the run.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from warmgui import __version__, log
from warmgui.core.messages import HeatOn
from warmgui.gui.crash_dialog import CrashDialog, CrashWords
from warmgui.gui.pages.working.words import isolated
from warmgui.io.crash import CRASHED, ENDED_BY_FORCE, LastRun, RunMarker, boot_utc

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.units import Formatter
    from warmgui.core.updates import UpdateNews
    from warmgui.gui.main_window import MainWindow
    from warmgui.gui.tray import Tray
    from warmgui.options import Options
    from warmgui.paths import Paths
    from warmgui.ways_out import WaysOut

logger = logging.getLogger(__name__)


class Care(QObject):
    """Marks the run, tells once how the last one ended, and tells of newer versions.

    Args:
        options: of the command line.
        folders: of this user.
        ways: the ways out.
        window_source: the window of now.
        formatter_source: numbers and sentences in the reader's language.
        parent: the Qt parent.
    """

    def __init__(
        self,
        options: Options,
        folders: Paths,
        ways: WaysOut,
        window_source: Callable[[], MainWindow],
        formatter_source: Callable[[], Formatter],
        *,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._options, self._folders, self._ways = options, folders, ways
        self._window, self._formatter = window_source, formatter_source
        self._marker: RunMarker | None = None
        self._tray: Tray | None = None
        self.last: LastRun | None = None
        """How the run before ended, where that was not in order."""
        self.dialog: CrashDialog | None = None
        """That tells of it."""

    def begin(self) -> None:
        """Before the engine: the log, the mark of this run, and whether it had better begin quietly."""
        simulate = self._options.simulate
        log.start(self._folders, verbose=self._options.verbose, simulate=simulate)
        self._marker = RunMarker(
            self._folders.data,
            log.file_of(self._folders.crash_file, simulate=simulate),
            "simulated" if simulate else "safe" if self._options.safe else "window",
            __version__,
            boot_utc=boot_utc,
        )
        self.last = self._marker.begin()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self._on_session_end)
        if self.last is not None and self.last.safe_start_offered:
            self._ways.crashes = self.last.in_a_row
        self._ways.safe_start = self._options.safe_start or self._ways.crashes > 0
        self._ways.open_desks(self._folders)
        if self._ways.diagnostics is not None and self.last is not None:
            self._ways.diagnostics.last_run = "\n".join(
                (f"{self.last.how} {self.last.reason} {self.last.place}", "", self.last.trace)
            )

    def tell(self) -> None:
        """After the first page: what happened, once."""
        last = self.last
        if last is None or last.how != CRASHED or self.dialog is not None or self._options.safe:
            return
        safe = self._ways.safe_start
        self.dialog = CrashDialog(self._words(last, safe=safe), self._ways.diagnostics, self._formatter)
        self.dialog.destroyed.connect(self._forget)  # with its window, when the language changes
        if safe:
            self.dialog.action_pressed.connect(lambda: self._ways.post(HeatOn()))
        if self._window().isVisible():
            self.dialog.setParent(self._window(), self.dialog.windowFlags())
        self.dialog.show()

    def tray_is_there(self, tray: Tray) -> None:
        """Now notices can be told."""
        self._tray = tray
        if self._ways.updates is not None:
            self._ways.updates.newer.connect(self._on_newer)
        if self.last is not None and self.last.how == ENDED_BY_FORCE and self._may_tell():
            tray.notify(
                self.tr("The last run of WarmGUI was cut off"),
                self.tr("Something ended it by force, and no fault of its own was recorded."),
            )

    def end(self) -> None:
        """The run ends in order."""
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
            self.dialog = None
        if self._marker is not None:
            self._marker.end()

    def _on_session_end(self, _manager: object) -> None:
        """Somebody logs out: Windows, for one, ends the program before it has come to its own end."""
        if self._marker is not None:
            self._marker.session_ends()

    def _forget(self) -> None:
        self.dialog = None

    def _may_tell(self) -> bool:
        return self._ways.settings.desktop.notices

    def _on_newer(self, news: UpdateNews) -> None:
        """In the window where one sees it, else beside the tray's icon."""
        window = self._window()
        if window.isVisible() and not window.isMinimized():
            from warmgui.gui.pages.about.newer import NewerCard  # late: it is seldom needed

            NewerCard(news, self._formatter(), window).show()
        elif self._tray is not None and self._may_tell():
            more = self.tr("The settings, at the end, say what is new and how to get it.")
            self._tray.notify(self._formatter().text(news.text), more)

    def _words(self, last: LastRun, *, safe: bool) -> CrashWords:
        if last.safe_start_offered:
            title = self.tr("WarmGUI crashed {count} times in a row.").format(count=last.in_a_row)
        else:
            title = self.tr("WarmGUI crashed the last time it ran.")
        heating = self.tr("The miner ended with it, so nothing went on heating.")
        if safe:
            heating = self.tr(
                "The miner ended with it. This time it has begun without heating and leaves graphics cards "
                "alone; with the next start that is over."
            )
        more = ""
        if last.place:
            more = self.tr("{reason}. It happened here: {place}").format(
                reason=isolated(last.reason), place=isolated(last.place)
            )
        return CrashWords(
            title, heating, more or last.reason, last.trace, self.tr("Heat now") if safe else ""
        )


def log_file(options: Options, folders: Paths) -> str:
    """The log that this run writes."""
    return str(log.file_of(folders.log_file, simulate=options.simulate))

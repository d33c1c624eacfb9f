"""The desktop program's composition root: the only file that knows every class.

`launch` shows the empty window and imports this file while it stands. Here the sidebar comes first; engine,
sensors, history and charts are imported and built after that.
"""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QMessageBox

from warmgui import log
from warmgui.console import say
from warmgui.core.safe_mode import NO_HEAT
from warmgui.desks.care import Care, log_file
from warmgui.desks.manners import Manners
from warmgui.gui import fonts, i18n, motion
from warmgui.gui.assets import asset
from warmgui.gui.bridge import Bridge
from warmgui.gui.look_kept import kept_look
from warmgui.gui.main_window import MainWindow
from warmgui.gui.os_signals import OsSignals
from warmgui.gui.pages.catalog import PageCatalog, Settling
from warmgui.gui.theme import Theme
from warmgui.gui.troubles import Troubles
from warmgui.io import ui_state
from warmgui.run_settings import RunSettings
from warmgui.ways_out import WaysOut

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from warmgui.core.model import Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter
    from warmgui.gui.tray import Tray
    from warmgui.gui.wizard.opening import FirstRun
    from warmgui.options import Options
    from warmgui.paths import Paths

logger = logging.getLogger(__name__)

FIRST_RUN = "first-run"
"""`--show-page first-run` opens the first-run steps."""
SETTLE_MS = 2000
"""At the latest so long after the first page everything else is started."""


def make_desktop(
    app: QApplication, options: Options, folders: Paths, window: MainWindow, state: dict[str, Any]
) -> Desktop:
    """Settings, language, colours and typeface, and a desktop that lives in the window from now on."""
    settings = RunSettings(folders.settings_file, options)
    language = i18n.Language(app, asset("translations"))
    language.choose(settings.current.appearance.language)
    motion.choose(settings.current.appearance.motion)
    theme = Theme()
    theme.set_choice(settings.current.appearance.theme)
    fonts.install(app)
    theme.apply(app)
    desktop = Desktop(
        app, options, folders, settings=settings, language=language, theme=theme, window=window, state=state
    )
    desktop.start()
    return desktop


class Desktop(QObject):
    """Window, tray and engine of one run."""

    settled = Signal()
    """Everything has been started."""

    def __init__(
        self,
        app: QApplication,
        options: Options,
        folders: Paths,
        *,
        settings: RunSettings,
        language: i18n.Language,
        theme: Theme,
        window: MainWindow,
        state: dict[str, Any],
    ) -> None:
        super().__init__()
        self._app = app
        self._options = options
        self._folders = folders
        self._settings = settings
        self._language = language
        self._theme = theme
        self._system = QLocale.system()
        self._quitting = False
        self.exit_code = 0
        """0, or 1 where it had to give up."""
        self._state = state
        self._bridge = Bridge(self)
        self._troubles = Troubles(
            log_file(options, folders),
            self,
            latest=lambda: self._bridge.latest,
            desk=lambda: self.ways.diagnostics,
            formatter_source=self.formatter,
        )
        self._signals = OsSignals(self)
        self.ways = WaysOut(
            settings,
            str(folders.data),
            may_mine=self._may_mine,
            ask_consent=lambda: self.open_first_run(then_heat=True),
            theme_chosen=theme.set_choice,
            language_chosen=self._choose_language,
        )
        self.ways.safe, self.ways.refused_heat = options.safe, lambda: self.tell(NO_HEAT)
        """The windows' ways out."""
        self.care = Care(options, folders, self.ways, lambda: self._window, self.formatter, parent=self)
        self.manners = Manners(
            self.ways, lambda: self._window, self.formatter, background=options.background, parent=self
        )
        self._catalog = PageCatalog(self.ways.ports, self.formatter, lambda: settings.current, theme, self)
        self._catalog.first_run_requested.connect(lambda: self.open_first_run(then_heat=False))
        self._tray: Tray | None = None
        self._first_run: FirstRun | None = None
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._settle)
        self._window = window
        self._furnish(window)
        self._connect()
        if options.background:
            QTimer.singleShot(0, self, self._on_furnished)  # nobody sees a window that could say so

    @property
    def window(self) -> MainWindow:
        """The window (another one after a change of language)."""
        return self._window

    @property
    def tray(self) -> Tray | None:
        """The tray, once the window has painted."""
        return self._tray

    @property
    def first_run(self) -> FirstRun | None:
        """The first-run steps, once the window has painted."""
        return self._first_run

    def start(self) -> None:
        """Follow exceptions and the system's signals, from now until `end`."""
        self._troubles.start()
        self._signals.start()

    def formatter(self, settings: Settings | None = None) -> Formatter:
        """Numbers and sentences as the reader wants them now."""
        from warmgui.core.units import Formatter, prefs_from
        from warmgui.io.ports import utc_offset_s

        settings = settings or self._settings.current
        prefs = prefs_from(
            settings.appearance, self._system.name(), utc_offset_s(time.time()), settings.money.currency
        )
        return Formatter(prefs, i18n.translator)

    def bring_to_front(self) -> None:
        """Show the window; the first steps with it, where a start in the background left them out."""
        self._window.bring_to_front()
        if self.manners.owes_first_run and not self._may_mine():
            self.manners.owes_first_run = False
            self.open_first_run(then_heat=False)

    def open_first_run(self, *, then_heat: bool) -> None:
        """Open the first-run steps; heat afterwards if that was the wish and the user agreed."""
        if not self._window.isVisible():
            self._window.bring_to_front()
        if self._first_run is not None:
            self._first_run.open(self._window, self._bridge.latest, then_heat=then_heat)

    def quit(self) -> None:
        """Stop heating and end."""
        if self._quitting:
            return
        self._quitting = True
        self._bridge.close()  # nothing is drawn any more while windows close
        self._window.prepare_to_quit()
        self._app.quit()

    # ---- start and end

    def _connect(self) -> None:
        self._bridge.snapshot.connect(self._on_snapshot)
        self._signals.asked_to_end.connect(self.quit)
        # The session ends: closing must neither hide nor ask.
        self._app.commitDataRequest.connect(lambda _manager: self._window.prepare_to_quit())
        self._language.changed.connect(self._on_language)
        if self._options.time_limit_s is not None:
            QTimer.singleShot(round(self._options.time_limit_s * 1000.0), self, self.quit)

    def _on_furnished(self) -> None:
        """What takes longer: the engine first (it works in its own thread), then the page with its charts."""
        if self.ways.runtime is not None or self._quitting:
            return
        from warmgui.gui.wizard.opening import FirstRun
        from warmgui.io.run_lock import AlreadyRunningError

        self.care.begin()
        self._first_run = FirstRun(
            self.ways.ports, self.formatter, lambda: self._settings.current, self._may_mine, self
        )
        try:
            self.ways.open_engine(self._options, self._folders, self._bridge)
        except AlreadyRunningError:
            self._give_up(self.tr("WarmGUI already heats from this folder without a window. End it first."))
            return
        except OSError as error:
            self._give_up(self.tr("WarmGUI cannot start: {reason}.").format(reason=error))
            return
        self.ways.begin(self._options)
        self._show_first_page()
        self.care.tell()
        if self.ways.problems:
            self._tell("\n".join(self.formatter().text(problem) for problem in self.ways.problems))

    def tell(self, text: Text) -> None:
        """Tell something that is wrong, in a box over the window."""
        self._tell(self.formatter().text(text))

    def _show_first_page(self) -> None:
        wanted = self._options.show_page or str(self._state.get("page", ""))
        self._window.show_page(wanted)
        if self._options.background:
            self.manners.owes_first_run = True
        elif (not self._may_mine() or wanted == FIRST_RUN) and not self._options.safe:
            self.open_first_run(then_heat=self._options.heat)
        page = self._window.page_widget(self._window.page)
        if isinstance(page, Settling):
            page.settled.connect(self._settle)
        # Also where the page is covered, and never settles.
        slow = isinstance(page, Settling) and not self._options.background
        self._settling.start(SETTLE_MS if slow else 0)

    def _settle(self) -> None:
        """Last what nobody looks for in the first second: the tray, the other starts, Python's collector."""
        self._settling.stop()
        if self._tray is not None or self._quitting:
            return
        from warmgui.gui import icons

        self._app.setWindowIcon(icons.app_icon())
        if self._options.safe:
            self.settled.emit()  # no tray: closing the window ends it
            return
        from warmgui.gui.tray import Tray
        from warmgui.gui.whats_new import tell_news

        self._tray = tray = Tray(self.ways.ports(), self.formatter, self._theme, self)
        tray.open_requested.connect(self.bring_to_front)
        tray.quit_requested.connect(self.quit)
        tray.first_run_requested.connect(lambda: self.open_first_run(then_heat=True))
        tray.ask_time_requested.connect(self._ask_time)
        tray.available_changed.connect(self._on_tray)
        tray.page_requested.connect(self._open_page)
        if self._bridge.latest is not None:
            tray.show_snapshot(self._bridge.latest)
        tray.start()
        self.care.tray_is_there(tray)
        self.manners.begin(tray, consented=self._may_mine())
        tell_news(self._state, self._window, self.formatter())
        self.settled.emit()

    def _open_page(self, page: str) -> None:
        self.bring_to_front()
        self._window.show_page(page)

    def _ask_time(self) -> None:
        if self._first_run is not None:
            self._first_run.ask_time(self._window)

    def _may_mine(self) -> bool:
        for_this_run = self._options.practice or self._options.simulate
        return for_this_run or self._settings.current.consented

    def end(self) -> None:
        """Let go of everything, the miner first; nothing here waits without a limit."""
        self._state |= self._window.state() | kept_look(self._settings.stored.appearance)
        if not self._options.safe:
            ui_state.save(ui_state.file_in(self._folders.data), self._state)
        self._bridge.close()
        self._settling.stop()
        if self._tray is not None:
            self._tray.stop()
        self._window.hide()
        if not self.ways.close():
            logger.error("the engine did not end in time")
        self._signals.stop()
        self._troubles.stop()
        self.care.end()
        log.stop()

    def _give_up(self, words: str) -> None:
        self.exit_code = 1
        say(words)
        self._tell(words).finished.connect(self.quit)
        self.settled.emit()  # there is nothing more to come

    def _tell(self, words: str) -> QMessageBox:
        box = QMessageBox(QMessageBox.Icon.Warning, "WarmGUI", words, parent=self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.open()
        return box

    def _choose_language(self, choice: str) -> None:
        # Later: this call may come from a widget of the window that is about to go.
        QTimer.singleShot(0, self, lambda: self._language.choose(choice))

    # ---- window and tray

    def _furnish(self, window: MainWindow) -> None:
        window.furnished.connect(self._on_furnished)
        window.quit_requested.connect(self.quit)
        window.heat_toggled.connect(self._toggle_heat)
        window.hidden_to_tray.connect(self._on_hidden)
        window.furnish(self._catalog.pages(), self.formatter, self._theme, self._can_hide)
        if self._options.safe:
            from warmgui.gui.safe_banner import show_safe_mode

            show_safe_mode(window, self._theme, self.formatter, self.ways.ports)

    def _toggle_heat(self) -> None:
        if self._tray is not None:
            self._tray.toggle()

    def _on_language(self, _language: str) -> None:
        fonts.install(self._app)  # another script may need other fonts
        self._rebuild_window()

    def _rebuild_window(self) -> None:
        """Every word again, in the language that is in force now."""
        old = self._window
        new = MainWindow()
        self._furnish(new)
        new.restore(old.state())
        if self.ways.runtime is not None:
            new.show_page(old.page)
            if self._bridge.latest is not None:
                new.show_snapshot(self._bridge.latest)
        self._window = new
        new.setVisible(old.isVisible())
        old.prepare_to_quit()
        old.close()
        old.deleteLater()

    def _on_snapshot(self, snapshot: Snapshot) -> None:
        self._window.show_snapshot(snapshot)
        for told in (self._tray, self._first_run):
            if told is not None:
                told.show_snapshot(snapshot)
        self.manners.show_snapshot(snapshot)

    def _can_hide(self) -> bool:
        seen = self._tray is not None and self._tray.available
        return seen and self._settings.current.appearance.close_to_tray

    def _on_hidden(self) -> None:
        if self._tray is not None and not self._state.get("told_about_tray"):
            self._state["told_about_tray"] = True
            self._tray.notify(
                self.tr("WarmGUI is still here"),
                self.tr("Its icon shows when it heats. Click it to heat or to stop; its menu has more."),
            )

    def _on_tray(self, available: bool) -> None:  # noqa: FBT001 - Qt's signal
        if not available and not self._window.isVisible() and not self._quitting:
            self._window.bring_to_front()  # never without a way back

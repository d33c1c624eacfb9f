"""The desktop program's composition root: the only file that knows every class.

The window paints first; engine, sensors, history and charts are imported and built after that.
"""

from __future__ import annotations

import logging
import sys
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTimer
from PySide6.QtWidgets import QMessageBox

from warmgui import paths
from warmgui.gui import fonts, i18n
from warmgui.gui.application import make_application
from warmgui.gui.assets import asset
from warmgui.gui.bridge import Bridge
from warmgui.gui.main_window import MainWindow
from warmgui.gui.os_signals import OsSignals
from warmgui.gui.pages.catalog import PageCatalog
from warmgui.gui.ports import Ports
from warmgui.gui.single_instance import SingleInstance
from warmgui.gui.theme import Theme
from warmgui.gui.troubles import Troubles
from warmgui.io import ui_state
from warmgui.run_settings import RunSettings

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from warmgui.core.messages import Inbox
    from warmgui.core.model import Snapshot
    from warmgui.core.settings import Settings
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter
    from warmgui.gui.first_run import FirstRun
    from warmgui.gui.tray import Tray
    from warmgui.io.runtime import Runtime
    from warmgui.options import Options
    from warmgui.paths import Paths

logger = logging.getLogger(__name__)

FIRST_RUN = "first-run"
"""`--show-page first-run` opens the first-run steps."""


def run(options: Options) -> int:
    """Run the window; returns the exit status: 0 also when another window was raised instead."""
    folders = paths.find()
    try:
        folders.created()
    except OSError as error:
        _say(f"WarmGUI cannot use the folder {error.filename}: {error.strerror}.")
        return 1
    return _run(options, folders)


def _run(options: Options, folders: Paths) -> int:
    app = make_application()
    settings = RunSettings(folders.settings_file, options)
    language = i18n.Language(app, asset("translations"))
    language.choose(settings.current.appearance.language)
    # A simulation uses no device and a history of its own: it may run beside the real thing.
    instance = SingleInstance.in_folder(folders.data / "simulated" if options.simulate else folders.data)
    if not instance.acquire():
        return _raise_the_other(instance)
    theme = Theme()
    theme.set_choice(settings.current.appearance.theme)
    fonts.install(app)
    theme.apply(app)
    desktop = Desktop(app, options, folders, settings=settings, language=language, theme=theme)
    instance.show_requested.connect(desktop.bring_to_front)
    desktop.window.first_painted.connect(instance.listen)
    try:
        return desktop.exec()
    finally:
        instance.release()


class Desktop(QObject):
    """Window, tray and engine of one run."""

    def __init__(
        self,
        app: QApplication,
        options: Options,
        folders: Paths,
        *,
        settings: RunSettings,
        language: i18n.Language,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._app = app
        self._options = options
        self._folders = folders
        self._settings = settings
        self._language = language
        self._theme = theme
        self._system = QLocale.system()
        self._runtime: Runtime | None = None
        self._quitting = False
        self._exit_code = 0
        self._state = ui_state.load(self._state_file())
        self._bridge = Bridge(self)
        self._troubles = Troubles(str(folders.log_file), self)
        self._signals = OsSignals(self)
        self._ports = self._make_ports()
        self._catalog = PageCatalog(
            lambda: self._ports, self.formatter, lambda: self._settings.current, theme, self
        )
        self._catalog.first_run_requested.connect(lambda: self.open_first_run(then_heat=False))
        self._tray: Tray | None = None
        self._first_run: FirstRun | None = None
        self._window = self._make_window()
        self._connect()

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

    def exec(self) -> int:
        """Run until somebody quits."""
        self._troubles.start()
        self._signals.start()
        self._window.restore(self._state)
        self._window.show()
        try:
            self._app.exec()
        finally:
            self._end()
        return self._exit_code

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
        """Show the window."""
        self._window.bring_to_front()

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
        self._language.changed.connect(lambda _language: self._rebuild_window())
        if self._options.time_limit_s is not None:
            QTimer.singleShot(round(self._options.time_limit_s * 1000.0), self, self.quit)

    def _on_first_painted(self) -> None:
        """What takes longer: the engine first (it works in its own thread), then the page with its charts."""
        if self._runtime is not None or self._quitting:
            return
        from warmgui import log
        from warmgui.io.run_lock import AlreadyRunningError
        from warmgui.io.runtime import build

        log.start(self._folders)
        self._furnish()
        try:
            runtime = build(
                self._settings.current,
                self._folders,
                self._bridge.publish,
                simulate=self._options.simulate,
                speed=self._options.speed,
            )
        except AlreadyRunningError:
            self._give_up(self.tr("WarmGUI already heats from this folder without a window. End it first."))
            return
        except OSError as error:
            self._give_up(self.tr("WarmGUI cannot start: {reason}.").format(reason=error))
            return
        self._runtime = runtime
        self._ports = self._make_ports()
        runtime.start()
        self._begin()
        if self._tray is not None:
            self._tray.start()
        wanted = self._options.show_page or str(self._state.get("page", ""))
        self._window.show_page(wanted)
        if self._settings.problems:
            self._tell("\n".join(self.formatter().text(problem) for problem in self._settings.problems))
        if not self._may_mine() or wanted == FIRST_RUN:
            self.open_first_run(then_heat=self._options.heat)

    def _furnish(self) -> None:
        """Icon, tray and first-run steps: what an empty window does not need."""
        from warmgui.gui import icons
        from warmgui.gui.first_run import FirstRun
        from warmgui.gui.tray import Tray

        steps = FirstRun(
            lambda: self._ports, self.formatter, lambda: self._settings.current, self._may_mine, self
        )
        self._app.setWindowIcon(icons.app_icon())
        tray = Tray(self._ports, self.formatter, self._theme, self)
        tray.open_requested.connect(self.bring_to_front)
        tray.quit_requested.connect(self.quit)
        tray.first_run_requested.connect(lambda: self.open_first_run(then_heat=True))
        tray.ask_time_requested.connect(lambda: steps.ask_time(self._window))
        tray.available_changed.connect(self._on_tray)
        self._first_run, self._tray = steps, tray

    def _begin(self) -> None:
        from warmgui.core.messages import ConsentForRun, HeatOn

        if self._options.practice or self._options.simulate:
            self._post(ConsentForRun())
        if self._options.heat and self._may_mine():
            self._post(HeatOn())

    def _may_mine(self) -> bool:
        for_this_run = self._options.practice or self._options.simulate
        return for_this_run or self._settings.current.consented

    def _end(self) -> None:
        """Let go of everything, the miner first; nothing here waits without a limit."""
        self._state |= self._window.state()
        ui_state.save(self._state_file(), self._state)
        self._bridge.close()
        if self._tray is not None:
            self._tray.stop()
        self._window.hide()
        if self._runtime is not None and not self._runtime.stop():
            logger.error("the engine did not end in time")
        self._signals.stop()
        self._troubles.stop()
        from warmgui import log

        log.stop()

    def _give_up(self, words: str) -> None:
        self._exit_code = 1
        _say(words)
        box = self._tell(words)
        box.finished.connect(self.quit)

    def _tell(self, words: str) -> QMessageBox:
        box = QMessageBox(QMessageBox.Icon.Warning, "WarmGUI", words, parent=self._window)
        box.open()
        return box

    # ---- the GUI's ways out

    def _make_ports(self) -> Ports:
        return Ports(
            post=self._post,
            save_settings=self._save,
            reader=self._runtime.reader if self._runtime is not None else None,
            data_dir=str(self._folders.data),
            current_settings=lambda: self._settings.current,
        )

    def _post(self, wish: Inbox) -> None:
        from warmgui.core.messages import starts_heat

        if starts_heat(wish) and not self._may_mine():
            # Never around the first-run steps, whichever control was used.
            self.open_first_run(then_heat=True)
        elif self._runtime is not None:
            self._runtime.post(wish)

    def _save(self, settings: Settings) -> Text:
        before = self._settings.current
        problem = self._settings.save(settings)
        if self._runtime is not None:
            from warmgui.core.messages import SettingsChanged

            self._runtime.post(SettingsChanged(settings))
        if settings.appearance.theme != before.appearance.theme:
            self._theme.set_choice(settings.appearance.theme)
        if settings.appearance.language != before.appearance.language:
            # Later: this call may come from a widget of the window that is about to go.
            QTimer.singleShot(0, self, lambda: self._language.choose(settings.appearance.language))
        return problem

    # ---- window

    def _make_window(self) -> MainWindow:
        window = MainWindow(self._catalog.pages(), self.formatter, self._theme, self._can_hide)
        window.first_painted.connect(self._on_first_painted)
        window.quit_requested.connect(self.quit)
        window.heat_toggled.connect(self._toggle_heat)
        window.hidden_to_tray.connect(self._on_hidden)
        return window

    def _toggle_heat(self) -> None:
        if self._tray is not None:
            self._tray.toggle()

    def _rebuild_window(self) -> None:
        """Every word again, in the language that is in force now."""
        old = self._window
        new = self._make_window()
        new.restore(old.state())
        if self._runtime is not None:
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

    # ---- tray

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

    def _state_file(self) -> Path:
        return self._folders.data / "ui.json"


def _raise_the_other(instance: SingleInstance) -> int:
    if instance.ask_to_show():
        _say(QCoreApplication.translate("app", "WarmGUI is already running; its window is in front now."))
        return 0
    _say(QCoreApplication.translate("app", "WarmGUI is already running, but does not answer."))
    return 1


def _say(words: str) -> None:
    logger.info("%s", words)
    stream: Any = sys.stderr  # None in a windowed program on Windows
    if stream is not None:
        stream.write(f"{words}\n")

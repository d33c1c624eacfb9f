"""The first tenth of a second of the desktop program: folders, the lock, one window that paints its ground.

Only what that needs is imported here; `app` is imported while the window stands.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer

from warmgui import paths, safe_folders
from warmgui.console import reason_words, say
from warmgui.gui import motion, system_wishes
from warmgui.gui.application import make_application
from warmgui.gui.look import first_look
from warmgui.gui.main_window import MainWindow
from warmgui.gui.single_instance import SingleInstance, outcome_words
from warmgui.io import ui_state
from warmgui.io.desktop import ease
from warmgui.io.process_guard import is_windows

if TYPE_CHECKING:
    from warmgui.app import Desktop
    from warmgui.core.text import Text
    from warmgui.gui.garbage import Collector
    from warmgui.options import Options
    from warmgui.paths import Paths

_KEPT_IF_SAFE = ("text_size", "theme", "language")


def run(options: Options) -> int:
    """Run the window; returns the exit status: 0 also when another window was raised instead."""
    told: Text | None = None
    try:
        folders, told = safe_folders.folders() if options.safe else (paths.find().created(), None)
    except OSError as error:
        return _tell(_no_place(error), options)
    # What is imported now stays: looking through it for garbage again and again is a fifth of the start.
    gc.disable()
    try:
        return _run(options, folders, told)
    finally:
        gc.unfreeze()
        gc.enable()


def _run(options: Options, folders: Paths, told: Text | None) -> int:
    if is_windows():
        from warmgui.io.desktop.taskbar import name_this_process

        name_this_process()
    state = ui_state.load(ui_state.file_in(folders.data))
    if options.safe:  # the window's place may be what is wrong; large text is what somebody needs
        state = {name: state[name] for name in _KEPT_IF_SAFE if name in state} | {"page": "settings"}
    with ease.scaling(state):
        make_application()  # before anything else of Qt: it scales all or nothing
    motion.system_wants(less=ease.windows_wants_less_motion())
    # A simulation uses no device and a history of its own: it may run beside the real thing.
    try:
        # In safe mode none is, either, and the one that runs may hang.
        apart = "simulated" if options.simulate else "safe" if options.safe else ""
        instance = SingleInstance.in_folder(folders.data / apart)
        acquired = instance.acquire()
    except OSError as error:
        return _tell(_no_place(error), options)
    if not acquired:
        if options.background:  # it is there already, and nobody asked to see it
            return 0
        return _raise_the_other(options, folders, instance)
    try:
        return _Start(options, folders, instance, state, told).exec()
    finally:
        instance.release()


def _raise_the_other(options: Options, folders: Paths, instance: SingleInstance) -> int:
    from warmgui.gui import i18n
    from warmgui.gui.assets import asset
    from warmgui.run_settings import RunSettings

    settings = RunSettings(folders.settings_file, options)
    i18n.Language(make_application(), asset("translations")).choose(settings.current.appearance.language)
    raised = instance.ask_to_show()
    words = outcome_words(raised=raised)
    if not raised:
        return _tell(words, options)
    say(words)
    return 0


def _no_place(error: OSError) -> str:
    return f"WarmGUI cannot use the folder {reason_words(error)}."


def _tell(words: str, options: Options) -> int:
    """Say why there is no window, also to who started the program from a menu; returns the exit status."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QMessageBox

    say(words)
    app = make_application()
    box = QMessageBox(QMessageBox.Icon.Warning, "WarmGUI", words)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.finished.connect(app.quit)
    if options.time_limit_s is not None:
        QTimer.singleShot(round(options.time_limit_s * 1000.0), box.close)
    box.open()
    app.exec()
    return 1


class _Start:
    """One window, which is seen before there is anything in it."""

    def __init__(
        self,
        options: Options,
        folders: Paths,
        instance: SingleInstance,
        state: dict[str, Any],
        told: Text | None,
    ) -> None:
        self._options, self._folders, self._instance = options, folders, instance
        self._app = make_application()
        self._state, self._told = state, told
        self._desktop: Desktop | None = None
        self._trouble: Exception | None = None
        self._collector: Collector | None = None
        self._window = MainWindow(first_look(self._state, options.theme, options.language))
        self._window.first_painted.connect(self._go_on)
        # Until there is a desktop that knows better.
        self._window.quit_requested.connect(self._quit)

    def exec(self) -> int:
        """Run until somebody quits.

        Raises:
            Exception: what kept the program from starting.
        """
        self._window.restore(self._state)
        if self._options.background:
            QTimer.singleShot(0, self._window, self._go_on)  # nothing is painted that could tell
        else:
            self._window.show()
        try:
            self._app.exec()
        finally:
            if self._desktop is not None:
                self._desktop.end()
        if self._trouble is not None:
            raise self._trouble
        return self._desktop.exit_code if self._desktop is not None else 0

    def _go_on(self) -> None:
        if self._desktop is not None:
            return
        try:
            from warmgui import app

            self._window.quit_requested.disconnect(self._quit)
            self._desktop = app.make_desktop(
                self._app, self._options, self._folders, self._window, self._state
            )
            self._instance.show_requested.connect(self._desktop.bring_to_front)
            self._desktop.settled.connect(self._instance.listen)
            if self._told is not None:
                self._desktop.tell(self._told)
            self._desktop.settled.connect(self._collect)
            self._desktop.settled.connect(lambda: system_wishes.ask(self._app))
        except Exception as error:  # noqa: BLE001 - an empty window must not stay behind: it is told by `exec`
            self._trouble = error
            self._quit()

    def _collect(self) -> None:
        from warmgui.gui.garbage import Collector

        if self._collector is None:
            self._collector = Collector(self._app)  # a window goes when the language changes

    def _quit(self) -> None:
        self._window.prepare_to_quit()  # Qt asks every window first
        self._app.quit()

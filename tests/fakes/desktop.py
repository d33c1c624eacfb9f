"""The whole desktop program in the tests' own event loop, with a simulated PC; and as a child of its own."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QSystemTrayIcon

from warmgui import app as app_module
from warmgui import paths
from warmgui.app import Desktop
from warmgui.gui import i18n
from warmgui.gui.application import make_application
from warmgui.gui.assets import asset
from warmgui.gui.main_window import MainWindow
from warmgui.io import ui_state
from warmgui.options import Options
from warmgui.run_settings import RunSettings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pytest
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

SLOW_MS = 30_000


class Run:
    """One desktop whose event loop is the test's own."""

    def __init__(self, qtbot: QtBot, theme: Theme, home: Path) -> None:
        self.qtbot, self.theme, self.home = qtbot, theme, home
        self.folders = paths.inside(home).created()
        self.desktops: list[Desktop] = []
        self.languages: list[i18n.Language] = []
        self.quits = 0

    def start(self, *, until_ready: bool = True, **options: Any) -> Desktop:
        wanted = Options(**({"simulate": True, "speed": 20.0} | options))
        app = make_application()
        settings = RunSettings(self.folders.settings_file, wanted)
        language = i18n.Language(app, asset("translations"))
        language.choose(settings.current.appearance.language)
        self.languages.append(language)
        state = ui_state.load(ui_state.file_in(self.folders.data))
        desktop = Desktop(
            app,
            wanted,
            self.folders,
            settings=settings,
            language=language,
            theme=self.theme,
            window=MainWindow(),
            state=state,
        )
        self.desktops.append(desktop)
        if not wanted.background:
            desktop.window.show()
        if until_ready:
            self.until(lambda: desktop._bridge.latest is not None and desktop.tray is not None)
        return desktop

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=SLOW_MS)

    def end(self) -> None:
        for desktop in self.desktops:
            for box in desktop.window.findChildren(QMessageBox):
                box.close()
            if desktop.first_run is not None and desktop.first_run.wizard is not None:
                desktop.first_run.wizard.reject()
            desktop.end()
            desktop.window.prepare_to_quit()
            desktop.window.close()
            if desktop.tray is not None:
                desktop.tray.menu.deleteLater()
            for old in (desktop.window, desktop):
                old.deleteLater()
        self.desktops = []
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @classmethod
    @contextlib.contextmanager
    def prepared(
        cls, qtbot: QtBot, theme: Theme, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> Iterator[Run]:
        """Without a tray; quitting is counted, and ended it is in any case."""
        made = cls(qtbot, theme, home)

        def count(*_: object) -> None:
            made.quits += 1

        monkeypatch.setattr(QApplication, "quit", count)
        monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
        yield made
        made.end()
        QLocale.setDefault(QLocale.c())
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        for language in made.languages:
            for catalogue in language._installed:  # or every later test would speak it, too
                app.removeTranslator(catalogue)
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from warmgui import app, launch
from warmgui.options import parse
class Ready(app.Desktop):
    def _on_furnished(self):
        super()._on_furnished()
        print("ready", flush=True)
app.Desktop = Ready
sys.exit(launch.run(parse(sys.argv[1:])))
"""


def child(home: Path, *arguments: str) -> subprocess.Popen[str]:
    """The program itself, offscreen, as a child."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", paths.HOME_VARIABLE: str(home)}
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
        cwd=Path(app_module.__file__).parents[1],
    )

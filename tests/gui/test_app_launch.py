"""The first moments: an empty window in the right colours, and what happens when it goes no further."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from warmgui import app as app_module
from warmgui import launch, paths
from warmgui.gui import theme as theme_module
from warmgui.gui.look import DARK, LIGHT, FirstLook, first_look
from warmgui.gui.main_window import MainWindow
from warmgui.options import Options

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme


@pytest.mark.parametrize(
    ("state", "theme", "language", "look"),
    [
        ({"theme": "dark", "language": "ar"}, None, None, FirstLook(DARK, right_to_left=True)),
        ({"theme": "dark", "language": "ar"}, "light", "en", FirstLook(LIGHT)),
        ({"theme": "dark", "language": "ar"}, None, "system", FirstLook(DARK, right_to_left=True)),
        ({"theme": "light", "language": "zh_CN"}, "dark", None, FirstLook(DARK)),
        ({"theme": 3, "language": ["ar"]}, "light", None, FirstLook(LIGHT)),
        ({}, "light", "ar", FirstLook(LIGHT, right_to_left=True)),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_the_empty_window_looks_as_the_last_one_did_unless_told(
    state: dict[str, Any], theme: str | None, language: str | None, look: FirstLook
) -> None:
    assert first_look(state, theme, language) == look


def test_without_a_memory_it_follows_the_system(qapp: QApplication) -> None:
    dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert first_look({}).ground is (DARK if dark else LIGHT)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_nothing_jumps_when_the_sidebar_moves_in(
    qtbot: QtBot, theme: Theme, direction: Qt.LayoutDirection
) -> None:
    """The ground is the same before, between and after, pixel by pixel, where nothing is written."""
    from warmgui.core.units import Formatter

    window = MainWindow(FirstLook(LIGHT, direction is Qt.LayoutDirection.RightToLeft))
    window.setLayoutDirection(direction)
    qtbot.addWidget(window)
    window.resize(900, 600)
    with qtbot.waitSignal(window.first_painted):
        window.show()
    seen = [ground_of(window)]
    with qtbot.waitSignal(window.furnished):
        window.furnish([], Formatter, theme, bool)
        window.interior.hide()
        seen.append(ground_of(window))
        window.interior.show()
    seen.append(ground_of(window))
    assert seen[0] == seen[1] == seen[2]
    assert len(set(seen[0])) == 3, "window, sidebar and the hairline"


def ground_of(window: MainWindow) -> list[str]:
    image = window.grab().toImage()
    columns = (1, 94, 95, 96, 97, 450, 803, 804, 805, 898)
    return [image.pixelColor(x, y).name() for x in columns for y in (1, 300, 598)]


def test_the_themes_share_the_ground() -> None:
    for palette, ground in ((theme_module.LIGHT, LIGHT), (theme_module.DARK, DARK)):
        assert palette.ground == ground


def test_an_empty_window_has_no_interior(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    assert window.page == ""
    with pytest.raises(RuntimeError, match="not furnished"):
        window.show_page("home")


@pytest.fixture
def home(
    qtbot: QtBot, theme: Theme, tmp_path: Path, short_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(short_path))
    return tmp_path / "home"


def test_closed_before_there_is_anything_in_it_it_ends(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch._Start, "_go_on", lambda _self: None)
    closer = QTimer()
    closer.timeout.connect(lambda: [w.close() for w in QApplication.topLevelWidgets()])
    closer.start(10)
    assert launch.run(Options(simulate=True)) == 0
    closer.stop()
    assert gc.isenabled()


_COLLECTED = """
import gc, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid
from warmgui import launch
from warmgui.gui.garbage import Collector
from warmgui.options import Options
seen, running = [], launch._Start.exec
class Cycle:
    gone = 0
    def __init__(self):
        self.itself = self
    def __del__(self):
        Cycle.gone += 1
def exec(start):
    first = start._window
    def look():
        if not seen and start._collector is not None:
            seen.append(gc.isenabled())
            start._desktop._choose_language("zh_CN")
        elif len(seen) == 1 and not isValid(first):  # the window that there was has gone with its language
            seen.append(isValid(start._collector))
            [Cycle() for _ in range(2 * gc.get_threshold()[0])]
        elif len(seen) == 2 and Cycle.gone > 0:
            seen.append("collected")
            QApplication.exit(0)
    looking = QTimer()
    looking.timeout.connect(look)
    looking.start(20)
    return running(start)
launch._Start.exec = exec
code = launch.run(Options(simulate=True, time_limit_s=120.0))
sys.exit(f"{code} {seen} {gc.isenabled()} {gc.get_freeze_count()}")
"""


def test_once_it_runs_garbage_is_collected_in_its_thread_only(home: Path) -> None:
    """Left to Python it is done in any thread, and the window's widgets with it. In a process of its own.

    A window goes when another language is chosen, and the collecting must not go with it.
    """
    done = subprocess.run([sys.executable, "-c", _COLLECTED], capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[-1:] == ["0 [False, True, 'collected'] True 0"], done.stderr


def test_a_start_that_fails_leaves_no_empty_window_behind(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("a file is missing")

    monkeypatch.setattr(app_module, "make_desktop", fail)
    with pytest.raises(RuntimeError, match="a file is missing"):
        launch.run(Options(simulate=True))
    assert gc.isenabled()


def loaded_by(*modules: str) -> set[str]:
    """What of the program a fresh interpreter has in memory once these are imported."""
    code = f"import sys, {', '.join(modules)}; print(*sorted(m for m in sys.modules if 'warmgui' in m))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60,
        cwd=Path(app_module.__file__).parents[1],
    )  # fmt: skip
    return set(done.stdout.split())


def test_the_window_needs_hardly_any_of_the_program() -> None:
    loaded = loaded_by("warmgui.launch")
    assert "warmgui.gui.main_window" in loaded
    late = {
        "warmgui.app",
        "warmgui.core.settings.model",
        "warmgui.core.model",
        "warmgui.gui.theme",
        "warmgui.gui.icons",
    }
    assert not late & loaded


def test_the_lab_waits_until_somebody_opens_it() -> None:
    loaded = loaded_by(
        "warmgui.launch", "warmgui.app", "warmgui.io.runtime", "warmgui.io.path_computer",
        "warmgui.desks.paths", "warmgui.desks.classroom", "warmgui.gui.pages.home.page",
        "warmgui.gui.widgets.charts.row",
    )  # fmt: skip
    of_the_lab = {"warmgui.core.lab.", "warmgui.gui.lab", "warmgui.gui.figures.", "warmgui.io.class_host"}
    assert {name for name in loaded if any(part in name for part in of_the_lab)} == {
        "warmgui.core.lab.session",
        "warmgui.core.lab.moment",
        "warmgui.gui.figures.save_line",
    }

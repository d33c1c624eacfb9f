"""What a closed dialog leaves behind: nothing. `tests/soak/open_close.py` does it with all, for long."""

from __future__ import annotations

import gc
import threading
import weakref
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt, QTranslator, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from warmgui.core.money import scenarios
from warmgui.core.settings.model import Settings
from warmgui.core.units import Formatter
from warmgui.gui import background
from warmgui.gui.assets import asset
from warmgui.gui.forms import NumberBox
from warmgui.gui.i18n import Language
from warmgui.gui.pages.parts import in_tab_order
from warmgui.gui.pages.sensors.dialog import SensorDialog
from warmgui.gui.pages.servers.parts import Field
from warmgui.gui.pages.what_if.window import WhatIfDialog
from warmgui.gui.reading_order import arrange
from warmgui.gui.widgets.choice import Choice
from warmgui.gui.widgets.page_area import PageArea

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("make", [Choice, lambda: Field("Name")], ids=["choice", "field"])
def test_a_widget_that_nobody_places_goes_when_nobody_knows_it(
    qtbot: QtBot, make: Callable[[], QWidget]
) -> None:
    """A form makes inputs for each kind of thing and places those that one needs."""
    made = make()
    gone = weakref.ref(made)
    del made
    gc.collect()
    assert gone() is None


def opened_and_closed(make: Callable[[], QWidget]) -> int:
    """How many widgets there are after a dialog was shown and closed."""
    dialog = make()
    dialog.show()
    QCoreApplication.processEvents()
    dialog.close()
    del dialog
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return len(QApplication.allWidgets())


def test_dialogs_leave_no_widgets_behind(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    formatter = Formatter()
    for make in (
        lambda: SensorDialog(None, lambda: formatter, Settings(), parent=window),
        lambda: WhatIfDialog(scenarios.ALL[0], formatter, theme, window, scenarios=scenarios.ALL),
    ):
        opened_and_closed(make)  # what is kept once is no leak
        assert opened_and_closed(make) == opened_and_closed(make)


def test_a_language_that_is_left_takes_its_catalogues_along(qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    language = Language(app, asset("translations"))
    held = []
    for word in ("ar", "en", "ar", "en"):
        language.choose(word)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        held.append(len(language.findChildren(QTranslator)))
    assert held[:2] == held[2:], "no more than at first"
    for catalogue in language._installed:
        app.removeTranslator(catalogue)
    QLocale.setDefault(QLocale.c())


def test_a_scrolled_page_keeps_nothing_of_what_was_in_it(qtbot: QtBot) -> None:
    """Its parts are made anew while it stays: what Qt made inside them goes with them."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    area = PageArea(inside)
    qtbot.addWidget(area)
    area.show()

    def with_other_parts() -> Counter[str]:
        part = QWidget()
        in_it = QVBoxLayout(part)
        for each in (Choice(), NumberBox(lambda text, _steps: text), QScrollArea()):
            in_it.addWidget(each)
        column.addWidget(part)
        area._take_keys()
        in_tab_order((inside,))
        arrange(area)
        part.deleteLater()
        del part, in_it
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return Counter(type(one).__name__ for one in gc.get_objects() if isinstance(one, QObject))

    with_other_parts()
    assert with_other_parts() == with_other_parts()


def test_what_a_thread_of_the_pool_did_goes_in_the_windows_thread(qtbot: QtBot) -> None:
    ended_in: list[threading.Thread] = []
    heard: list[int] = []

    class Told(QObject):
        done = Signal(int)

    class Work:
        def __init__(self, number: int) -> None:
            self.told, self.number = Told(), number
            self.told.done.connect(heard.append, Qt.ConnectionType.QueuedConnection)

        def run(self) -> None:
            self.told.done.emit(self.number)

        def __del__(self) -> None:
            ended_in.append(threading.current_thread())

    for number in range(200):
        background.start(Work(number))
    qtbot.waitUntil(lambda: len(ended_in) == 200, timeout=10_000)
    assert set(ended_in) == {threading.main_thread()}
    assert sorted(heard) == list(range(200))


def test_nobody_searches_and_nobody_runs_in_a_way_that_keeps_what_it_met() -> None:
    """`below` and `background` say why."""
    keeps = (".findChild", "QRunnable)")
    for path in (ROOT / "warmgui").rglob("*.py"):
        assert not [word for word in keeps if word in path.read_text("utf-8")], path

"""What a closed dialog leaves behind: nothing. `tests/soak/open_close.py` does it with all, for long."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from warmgui.core.money import scenarios
from warmgui.core.settings.model import Settings
from warmgui.core.units import Formatter
from warmgui.gui.assets import asset
from warmgui.gui.i18n import Language
from warmgui.gui.pages.sensors.dialog import SensorDialog
from warmgui.gui.pages.servers.parts import Field
from warmgui.gui.pages.what_if.window import WhatIfDialog
from warmgui.gui.widgets.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme


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

"""No piece of a page appears by itself first: a widget shown before it has a parent is a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fakes.energy import make_energy_snapshot
from fakes.gui import FakePorts, FakeReader
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLabel, QWidget

from warmgui.core.money import scenarios
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.settings.model import Settings
from warmgui.core.units import Formatter
from warmgui.gui.main_window import MainWindow
from warmgui.gui.pages.catalog import PageCatalog
from warmgui.gui.pages.energy.sources import EnergySourcesDialog
from warmgui.gui.pages.energy.sources_model import SOURCE_KEYS
from warmgui.gui.pages.what_if.claim_dialog import ClaimDialog
from warmgui.gui.pages.what_if.window import WhatIfDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme


class Windows(QObject):
    """Notes every window that is shown and was not made to be one."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A piece that is a window says what it is."""
        if not isinstance(watched, QWidget) or isinstance(watched, QDialog | MainWindow):
            return False
        if event.type() is QEvent.Type.Show and watched.isWindow():
            words = watched.text() if isinstance(watched, QLabel | QAbstractButton) else watched.objectName()
            self.shown.append(f"{type(watched).__name__}: {words}")
        return False


@pytest.fixture
def windows(qtbot: QtBot) -> Iterator[Windows]:
    app = QApplication.instance()
    assert app is not None
    made = Windows()
    app.installEventFilter(made)
    yield made
    app.removeEventFilter(made)


def test_pages_come_in_one_piece(qtbot: QtBot, theme: Theme, windows: Windows) -> None:
    """Each page is made, told a snapshot and shown inside the window."""
    ports = FakePorts(reader=FakeReader()).ports
    window = MainWindow()
    qtbot.addWidget(window)
    pages = PageCatalog(ports, Formatter, Settings, theme).pages()
    with qtbot.waitSignal(window.furnished):
        window.furnish(pages, Formatter, theme, lambda: True)
        window.show()
    snapshot = make_energy_snapshot()
    for page in pages:
        window.show_page(page.key)
        window.show_snapshot(snapshot)
        QApplication.processEvents()
    assert windows.shown == []


def test_what_if_windows_come_in_one_piece(qtbot: QtBot, theme: Theme, windows: Windows) -> None:
    dialog = WhatIfDialog(scenarios.ALL[0], Formatter(), theme, scenarios=scenarios.ALL)
    dialog.show()
    for scenario in scenarios.ALL:
        dialog.show_scenario(scenario)
        dialog.chart.as_table.toggle()
    dialog.close()
    assert windows.shown == []


def test_the_checker_and_the_sources_come_in_one_piece(qtbot: QtBot, theme: Theme, windows: Windows) -> None:
    claim = ClaimDialog(DEFAULT_FACTS, Formatter(), theme)
    claim.show()
    claim.close()
    sources = EnergySourcesDialog(FakePorts().ports(), Formatter, Settings(), theme=theme)
    sources.show()
    for signal in sources.pages:
        sources.show_page(signal)
        choice = sources.pages[signal].editors[SOURCE_KEYS[signal]].input
        assert isinstance(choice, QComboBox)
        for at in range(choice.count()):
            choice.setCurrentIndex(at)
            QApplication.processEvents()
    sources.close()
    assert windows.shown == []

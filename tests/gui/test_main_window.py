"""The window: pages on demand, title, shortcuts, closing with and without a tray."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fakes.gui import make_snapshot
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget

from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Action, Mode
from warmgui.gui import icons
from warmgui.gui.interior import Page, digit_of
from warmgui.gui.main_window import MainWindow
from warmgui.gui.pages.catalog import PageCatalog
from warmgui.gui.pages.frame import PageFrame

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.core.model import Snapshot
    from warmgui.gui.theme import Theme


class Blank(QLabel):
    """A page that counts what it is told."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.seen: list[Snapshot] = []

    def show_snapshot(self, snapshot: Snapshot) -> None:
        self.seen.append(snapshot)


class Made:
    """Which pages were made, in order."""

    def __init__(self) -> None:
        self.keys: list[str] = []
        self.can_hide = False

    def page(self, key: str, *, framed: bool) -> Page:
        def make(parent: QWidget) -> QWidget:
            self.keys.append(key)
            return Blank(parent)

        return Page(key, key.title(), icons.Icon.HOME, make, framed=framed)


@pytest.fixture
def made() -> Made:
    return Made()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, made: Made) -> MainWindow:
    pages = [made.page("home", framed=False), made.page("devices", framed=True)]
    window = MainWindow()
    qtbot.addWidget(window)
    window.furnish(pages, Formatter, theme, lambda: made.can_hide)
    return window


def page(window: MainWindow, key: str) -> Blank:
    widget = window.page_widget(key)
    assert isinstance(widget, Blank)
    return widget


def test_no_page_is_built_before_the_window_was_seen(qtbot: QtBot, window: MainWindow, made: Made) -> None:
    with qtbot.waitSignal(window.furnished):
        window.show()
    assert made.keys == []
    window.repaint()
    window.show_page("home")
    assert made.keys == ["home"]
    assert window.page == "home"


def test_pages_are_made_once_and_told_everything(window: MainWindow, made: Made) -> None:
    window.show_page("home")
    first = make_snapshot()
    window.show_snapshot(first)
    window.show_page("devices")
    second = make_snapshot(action=Action.SATISFIED)
    window.show_snapshot(second)
    window.show_page("home")
    assert made.keys == ["home", "devices"]
    assert page(window, "home").seen == [first, second]
    assert page(window, "devices").seen == [first, second], "a page that is made later starts with the newest"
    frame = page(window, "devices").parentWidget()
    assert isinstance(frame, PageFrame)
    assert frame.status.words.whole_text == "Warm enough"


def test_an_unknown_page_is_the_first(window: MainWindow) -> None:
    window.show_page("no such page")
    assert window.page == "home"


def test_the_title_says_that_it_heats(window: MainWindow) -> None:
    assert window.windowTitle() == "WarmGUI"
    window.show_snapshot(make_snapshot())
    assert window.windowTitle() == "Heating at 171 W – WarmGUI"


def test_shortcuts(qtbot: QtBot, window: MainWindow) -> None:
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.page == "devices"
    with qtbot.waitSignal(window.heat_toggled):
        qtbot.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(window.quit_requested):
        qtbot.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


def test_more_pages_than_digits_leave_0_to_the_last() -> None:
    assert [digit_of(number, 12) for number in range(1, 13)] == [*range(1, 10), None, None, 0]
    assert [digit_of(number, 2) for number in (1, 2)] == [1, 2]


def test_every_entry_of_the_sidebar_has_a_name_and_a_hint(window: MainWindow) -> None:
    for key, button in window.buttons.items():
        assert button.accessibleName() == key.title()
        assert "Ctrl+" in button.toolTip()


def test_a_click_in_the_sidebar_changes_the_page(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.interior.page_changed) as said:
        window.buttons["devices"].click()
    assert said.args == ["devices"]


def test_with_a_tray_closing_hides(qtbot: QtBot, window: MainWindow, made: Made) -> None:
    made.can_hide = True
    window.show()
    window.show_snapshot(make_snapshot())
    with qtbot.waitSignal(window.hidden_to_tray):
        window.close()
    assert not window.isVisible()
    window.bring_to_front()
    assert window.isVisible()


def test_without_a_tray_and_without_heat_closing_quits(qtbot: QtBot, window: MainWindow) -> None:
    window.show()
    window.show_snapshot(make_snapshot(mode=Mode.OFF, action=Action.OFF))
    with qtbot.waitSignal(window.quit_requested):
        window.close()
    assert window.isVisible()


def question(window: MainWindow) -> QMessageBox:
    box = window.findChild(QMessageBox)
    assert box is not None
    return box


@pytest.mark.parametrize("answer", ["Quit and stop heating", "Minimise", "Cancel"])
def test_without_a_tray_it_asks_before_it_stops_heating(
    qtbot: QtBot, window: MainWindow, answer: str
) -> None:
    window.show()
    window.show_snapshot(make_snapshot())
    quits: list[bool] = []
    window.quit_requested.connect(lambda: quits.append(True))
    window.close()
    assert window.isVisible(), "never hides without a way back"
    box = question(window)
    next(b for b in box.buttons() if b.text().replace("&", "") == answer).click()
    QApplication.processEvents()
    assert quits == ([True] if answer.startswith("Quit") else [])
    assert window.isMinimized() == (answer == "Minimise")


def test_when_quitting_it_closes(window: MainWindow, made: Made) -> None:
    made.can_hide = True
    window.show()
    window.prepare_to_quit()
    assert window.close()


def test_the_place_is_remembered(qtbot: QtBot, window: MainWindow, theme: Theme, made: Made) -> None:
    window.show()
    window.show_page("devices")
    window.resize(700, 500)
    state = window.state()
    assert state["page"] == "devices"
    other = MainWindow()
    qtbot.addWidget(other)
    other.restore(state)
    assert other.size().height() == 500
    other.restore({"geometry": "not base64 ä"})
    other.restore({"geometry": 3})
    assert other.size().height() == 500


def test_colours_change_with_the_theme(window: MainWindow, theme: Theme) -> None:
    window.show()
    light = window.buttons["home"].icon().pixmap(24, 24).toImage()
    side = window.grab().toImage().pixelColor(5, 300)
    theme.set_choice("dark")
    assert window.buttons["home"].icon().pixmap(24, 24).toImage() != light
    assert window.grab().toImage().pixelColor(5, 300) != side


def test_the_sidebar_mirrors(window: MainWindow, theme: Theme) -> None:
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.resize(1000, 700)
    window.show()
    picture = window.grab().toImage()
    assert picture.pixelColor(995, 500).name() == theme.palette.sidebar


def test_the_catalog_promises_only_pages_that_exist(qtbot: QtBot, theme: Theme) -> None:
    from fakes.gui import FakePorts

    from warmgui.core.settings.model import Settings

    catalog = PageCatalog(FakePorts().ports, Formatter, Settings, theme)
    pages = catalog.pages()
    assert [p.key for p in pages] == [
        "home",
        "room",
        "schedule",
        "devices",
        "house",
        "fleet",
        "energy",
        "lab",
        "servers",
        "history",
        "egress",
        "settings",
    ]
    inside = QWidget()
    qtbot.addWidget(inside)
    for entry in pages:
        widget = entry.make(inside)
        assert widget.parentWidget() is inside, entry.key  # Qt goes through all of it for each new parent
        widget.show_snapshot(make_snapshot())  # type: ignore[attr-defined]  # every page has it


def test_a_page_can_lead_to_another(qtbot: QtBot, theme: Theme) -> None:
    from fakes.gui import FakePorts

    from warmgui.core.settings.model import Settings

    catalog = PageCatalog(FakePorts().ports, Formatter, Settings, theme)
    window = MainWindow()
    qtbot.addWidget(window)
    window.furnish(catalog.pages(), Formatter, theme, bool)
    window.show_page("servers")
    window.page_widget("servers").page_requested.emit("settings")  # type: ignore[attr-defined]  # it has one
    assert window.page == "settings"
    assert window.buttons["servers"].accessibleName() == "Pools and nodes"

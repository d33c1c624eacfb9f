"""Where the keyboard is can be seen: every kind of control looks different with it, by a contrast of 3."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fakes.gui import FakePorts, contrast, make_settings
from fakes.house import house_snapshot
from fakes.lab_mine import make_chain
from fakes.room import KNOWN
from fakes.schedule import schedule_page, week_of
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QTableWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from warmgui.core.units import Formatter
from warmgui.gui.lab.adjust.strip import ChainStrip
from warmgui.gui.lab.slow.picture import BitPicture
from warmgui.gui.main_window import MainWindow
from warmgui.gui.pages.bars import Bars
from warmgui.gui.pages.catalog import PageCatalog
from warmgui.gui.pages.parts import scrolled
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.badge import ProvenanceBadge
from warmgui.gui.widgets.basic import Card, RoundButton, button
from warmgui.gui.widgets.charts.row import ChartRow
from warmgui.gui.widgets.choice import Choice
from warmgui.gui.widgets.day_field import DayField
from warmgui.gui.widgets.dial.dial import Dial
from warmgui.gui.widgets.fit_chart import FitChart
from warmgui.gui.widgets.flow_picture import FlowNode, FlowPicture
from warmgui.gui.widgets.opening import OpeningCard, OpeningRow
from warmgui.gui.widgets.plan.chart import PlanChart
from warmgui.gui.widgets.presets import PresetRow
from warmgui.gui.widgets.segments import Segments
from warmgui.gui.widgets.toggle import ToggleSwitch

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

LEAST_PX = 20
"""So many pixels of a ring at least; most have hundreds."""


def nav(_theme: Theme) -> QWidget:
    made = QToolButton()
    made.setProperty("kind", "nav")
    made.setText("Home")
    made.setFixedSize(75, 61)
    return made


def segments(_theme: Theme) -> QWidget:
    made = Segments(["a", "b"])
    made.set_words({"a": "Today", "b": "Tomorrow"})
    made.select("a")
    return made


def opening_row(_theme: Theme) -> QWidget:
    made = OpeningRow()
    made.box.addWidget(QLabel("Chance of a block in a day"))
    made.set_openable(opens=True)
    return made


def opening_card(_theme: Theme) -> QWidget:
    made = Card()
    made.box.addWidget(QLabel("Net"))
    OpeningCard(made)
    return made


def bars(theme: Theme) -> QWidget:
    made = Bars(theme)
    made.show_bars([1.0, 2.0], ["a", "b"], str, "Energy")
    return made


def flow(theme: Theme) -> QWidget:
    made = FlowPicture(theme)
    made.show_nodes(FlowNode("home", "Home", "425 W", "text"), [], [], "Power")
    return made


def fit(theme: Theme) -> QWidget:
    made = FitChart(theme)
    attempt = KNOWN.attempt
    assert attempt is not None
    assert attempt.trace is not None
    made.show_trace(attempt.trace, Formatter(), str, "Fit")
    return made


def strip(theme: Theme) -> QWidget:
    made = ChainStrip(theme)
    made.show_status(make_chain(), Formatter())
    return made


def words(_theme: Theme) -> QWidget:
    inside = QWidget()
    column = QVBoxLayout(inside)
    for n in range(60):
        column.addWidget(QLabel(f"line {n}"))
    return scrolled(inside)


def table(_theme: Theme) -> QWidget:
    return QTableWidget(2, 2)


def kind(name: str) -> Callable[[Theme], QWidget]:
    return lambda _theme: button("Measure", name)


CONTROLS: dict[str, Callable[[Theme], QWidget]] = {
    **{
        f"button {name or 'plain'}": kind(name)
        for name in ("", "primary", "danger", "chip", "quiet", "link", "way")
    },
    "round button": lambda _theme: RoundButton("Warmer"),
    "sidebar": nav,
    "segments": segments,
    "presets": PresetRow,
    "line": lambda _theme: QLineEdit("words"),
    "lines": lambda _theme: QPlainTextEdit("words"),
    "choice": lambda _theme: Choice(),
    "day": lambda _theme: DayField("First day"),
    "check box": lambda _theme: QCheckBox("Agreed"),
    "radio button": lambda _theme: QRadioButton("Practice"),
    "slider": lambda _theme: QSlider(Qt.Orientation.Horizontal),
    "switch": ToggleSwitch,
    "badge": lambda _theme: ProvenanceBadge(),
    "table": table,
    "row that opens": opening_row,
    "card that opens": opening_card,
    "page of words": words,
    "dial": Dial,
    "charts": lambda theme: ChartRow(theme, Formatter, None),
    "bars": bars,
    "plan": PlanChart,
    "flow": flow,
    "fit": fit,
    "chain": strip,
    "bits": BitPicture,
}


def stops(widget: QWidget) -> list[QWidget]:
    every = [widget, *widget.findChildren(QWidget)]
    return [each for each in every if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible()]


def ring_px(before: QImage, after: QImage) -> int:
    """How many pixels stand out against what was there before."""
    found = 0
    for y in range(after.height()):
        for x in range(after.width()):
            a, b = before.pixel(x, y), after.pixel(x, y)
            if a != b and contrast(QColor(a).name(), QColor(b).name()) >= 3:
                found += 1
                if found >= LEAST_PX:
                    return found
    return found


@pytest.mark.parametrize("colors", ["light", "dark"])
@pytest.mark.parametrize("name", list(CONTROLS))
def test_focus_is_seen_on(theme: Theme, qtbot: QtBot, name: str, colors: str) -> None:
    theme.set_choice(colors)
    window = QDialog()  # with the ground of a window
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    elsewhere = QPushButton("elsewhere")
    control = CONTROLS[name](theme)
    if isinstance(control, BitPicture):
        control.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # as its window does
    column.addWidget(elsewhere)
    column.addWidget(control)
    window.resize(420, 420)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    if name == "page of words":
        qtbot.waitUntil(lambda: control.focusPolicy() == Qt.FocusPolicy.TabFocus)
    stop = stops(control)[0]
    elsewhere.setFocus()
    before = control.grab().toImage()
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(stop.hasFocus)
    assert ring_px(before, control.grab().toImage()) >= LEAST_PX


@pytest.mark.parametrize("colors", ["light", "dark"])
def test_focus_is_seen_on_a_period_of_the_week(theme: Theme, qtbot: QtBot, colors: str) -> None:
    theme.set_choice(colors)
    with schedule_page(qtbot, theme, FakePorts()) as page:
        week = week_of(page)
        qtbot.waitActive(page)
        page.setFocus()
        before = week.grab().toImage()
        week.handle((0, 0)).setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(lambda: week.focused == (0, 0))
        assert ring_px(before, week.grab().toImage()) >= LEAST_PX


# ---- windows


def test_escape_closes_a_dialog_and_the_keys_come_back_to_what_opened_it(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    opener = QPushButton("Edit…")
    column = QVBoxLayout(window)
    column.addWidget(QPushButton("other"))
    column.addWidget(opener)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    opener.setFocus()
    dialog = ReadingOrder(window)
    QVBoxLayout(dialog).addWidget(QLineEdit())
    dialog.open()
    qtbot.waitActive(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    window.activateWindow()
    qtbot.waitUntil(opener.hasFocus)


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> MainWindow:
    made = MainWindow()
    qtbot.addWidget(made)
    pages = PageCatalog(FakePorts().ports, Formatter, make_settings, theme).pages()
    made.furnish(pages, Formatter, theme, bool)
    made.show()
    made.show_page("devices")
    made.show_snapshot(house_snapshot())
    made.activateWindow()
    qtbot.waitActive(made)
    return made


def test_the_sidebar_is_one_stop_and_arrows_walk_along_it(window: MainWindow, qtbot: QtBot) -> None:
    assert [key for key, made in window.buttons.items() if made.focusPolicy() & Qt.FocusPolicy.TabFocus] == [
        "devices"
    ]
    window.buttons["devices"].setFocus()
    qtbot.keyClick(window.buttons["devices"], Qt.Key.Key_Down)
    assert window.page == "house"
    assert window.buttons["house"].hasFocus()
    qtbot.keyClick(window.buttons["house"], Qt.Key.Key_Home)
    assert window.page == "home"
    qtbot.keyClick(window.buttons["home"], Qt.Key.Key_Up)
    assert window.page == "settings"
    window.page_widget("home")._save.stop()  # type: ignore[attr-defined]  # the home page


def test_f6_goes_between_sidebar_and_page(window: MainWindow, qtbot: QtBot) -> None:
    window.buttons["devices"].setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    page = window.page_widget("devices")
    assert page.isAncestorOf(window.focusWidget())
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.buttons["devices"].hasFocus()


def test_f1_tells_all_keys(window: MainWindow, qtbot: QtBot) -> None:
    from warmgui.gui.keys_dialog import KeysDialog

    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(KeysDialog)
    assert isinstance(dialog, KeysDialog)
    said = dialog.as_text()
    for key in ("F1", "F6", "Ctrl+1", "Ctrl+H", "Ctrl+Q", "Esc"):
        assert key in said
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()

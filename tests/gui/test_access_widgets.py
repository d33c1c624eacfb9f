"""Painted widgets by keyboard and screen reader, one by one; charts as tables."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from fakes.gui import FakePorts, FakeReader, make_snapshot
from fakes.home import home_page
from fakes.room import KNOWN
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from warmgui.core.units import Formatter
from warmgui.gui.figures.table_dialog import MOST_ROWS, TableDialog, thinned
from warmgui.gui.pages.bars import Bars
from warmgui.gui.pages.parts import scrolled
from warmgui.gui.pages.room.learned import LearnedCard
from warmgui.gui.widgets.choice import Choice
from warmgui.gui.widgets.dial.dial import Dial

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.gui.pages.home.page import HomePage
    from warmgui.gui.theme import Theme

TEXT = QAccessible.Text


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> Iterator[HomePage]:
    with home_page(theme, qtbot, FakePorts(reader=FakeReader())) as made:
        yield made


def test_readers_may_ask_a_painted_widget_for_everything(theme: Theme, qtbot: QtBot) -> None:
    """They ask for text, tables and more, of everything: the program must outlive that."""
    dial, bars = Dial(theme), Bars(theme)
    for widget in (dial, bars):
        qtbot.addWidget(widget)
        interface = QAccessible.queryAccessibleInterface(widget)
        asked = (
            interface.textInterface(),
            interface.editableTextInterface(),
            interface.selectionInterface(),
            interface.tableCellInterface(),
            interface.attributesInterface(),
        )
        assert set(asked) == {None}
        assert interface.valueInterface() is not None or widget is bars


def test_readers_walk_along_a_chart(theme: Theme, qtbot: QtBot) -> None:
    bars = Bars(theme)
    qtbot.addWidget(bars)
    bars.show_bars([1.0, None, 3.5], ["a", "b", "c"], lambda v: f"{v:g} kWh", "Energy")
    interface = QAccessible.queryAccessibleInterface(bars)
    assert (interface.role(), interface.text(TEXT.Name)) == (QAccessible.Role.Chart, "Energy")
    value = interface.valueInterface()
    assert (value.currentValue(), value.minimumValue(), value.maximumValue()) == (-1, 0, 2)
    value.setCurrentValue(9)
    assert interface.text(TEXT.Value) == "c: 3.5 kWh"


def test_a_card_that_opens_is_a_button_for_readers(page: HomePage) -> None:
    interface = QAccessible.queryAccessibleInterface(page.body.metrics[3])
    assert interface.role() == QAccessible.Role.Button
    assert "Opens how this number comes about" in interface.text(TEXT.Description)
    opened: list[bool] = []
    page.body._opening[1].opened.connect(lambda: opened.append(True))
    interface.actionInterface().doAction("Press")
    assert opened == [True]


def test_the_charts_of_home_are_read_together(page: HomePage, qtbot: QtBot) -> None:
    charts = page.body.charts
    interface = QAccessible.queryAccessibleInterface(charts)
    assert interface.role() == QAccessible.Role.Chart
    interface.valueInterface().setCurrentValue(30)
    qtbot.waitUntil(lambda: interface.text(TEXT.Value).count(":") > 3)
    assert interface.text(TEXT.Value).startswith("Heat output: ")
    assert abs(interface.valueInterface().currentValue() - 30) <= 1
    before = charts.end_utc
    qtbot.keyClick(charts, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert charts.end_utc == before - charts.range.span_s / 2
    charts._pan_load.stop()


def test_the_charts_of_home_open_as_one_table_with_units(page: HomePage, qtbot: QtBot) -> None:
    charts = page.body.charts
    charts._draw()
    qtbot.mouseClick(charts.files.as_table, Qt.MouseButton.LeftButton)
    dialog = charts.files.findChild(TableDialog)
    assert isinstance(dialog, TableDialog)
    head = dialog.table.horizontalHeaderItem
    assert [head(n).text() for n in range(4)] == ["Time", "Heat output", "Power draw", "Expected earnings"]
    assert 0 < dialog.table.rowCount() <= MOST_ROWS
    cells = [dialog.table.item(0, n).text() for n in range(4)]
    assert cells[1].endswith(" W")
    assert cells[3].endswith(" sat/day")
    assert "Heat output: modelled now" in dialog.notes.text()
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0].split("\t")[0] == "Time"
    assert len(copied) == dialog.table.rowCount() + 1
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_fit_of_the_room_opens_as_a_table(theme: Theme, qtbot: QtBot) -> None:
    card = LearnedCard(theme, Formatter)
    qtbot.addWidget(card)
    card.show_knowledge(KNOWN)
    card.show()
    card.as_table.click()
    dialog = card.findChild(TableDialog)
    assert isinstance(dialog, TableDialog)
    heads = [dialog.table.horizontalHeaderItem(n).text() for n in range(dialog.table.columnCount())]
    assert heads[0] == "Time"
    assert {"measured", "learned room"} <= set(heads)
    assert dialog.table.item(0, 1).text().endswith("°C")
    dialog.reject()


@pytest.mark.parametrize("count", [0, 1, MOST_ROWS, MOST_ROWS + 1, 1000])
def test_many_rows_are_thinned_evenly_and_the_newest_stays(count: int) -> None:
    shown = list(thinned(count))
    assert len(shown) <= MOST_ROWS
    assert not count or shown[-1] == count - 1
    assert len({b - a for a, b in pairwise(shown)}) <= 1


def test_a_choice_tells_its_name_on_every_system(theme: Theme, qtbot: QtBot) -> None:
    """Qt for Linux knows a combo box's name only from a label that belongs to it."""
    window = QWidget()
    qtbot.addWidget(window)
    box = Choice(window)
    box.setAccessibleName("Paper")
    box.addItem("A4, the paper of most countries")
    window.show()
    related = QAccessible.queryAccessibleInterface(box).relations()
    labels = [one.text(TEXT.Name) for one, kind in related if kind == QAccessible.RelationFlag.Label]
    assert labels == ["Paper"]
    box.setFixedWidth(80)
    qtbot.waitUntil(lambda: box.toolTip() == "A4, the paper of most countries")
    box.setFixedWidth(400)
    qtbot.waitUntil(lambda: not box.toolTip())


def test_a_page_of_words_only_can_be_scrolled_by_keys(theme: Theme, qtbot: QtBot) -> None:
    def area(*parts: QWidget) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        for part in parts:
            column.addWidget(part)
        made = scrolled(inside)
        qtbot.addWidget(made)
        made.resize(200, 100)
        made.show()
        return made

    words = area(*(QLabel(f"line {n}") for n in range(30)))
    controls = area(*(QPushButton(f"button {n}") for n in range(30)))
    qtbot.waitUntil(lambda: words.focusPolicy() == Qt.FocusPolicy.TabFocus)
    assert controls.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_badges_say_what_they_belong_to(page: HomePage) -> None:
    page.show_snapshot(make_snapshot())
    card = page.body.metrics[0]
    assert card.badge.accessibleName() == f"{card.title.whole_text}: {card.badge.text()}"

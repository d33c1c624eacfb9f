"""Words that do not fit are found: the checker that the layout tests of all languages use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakes.layout import clipped
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from warmgui.gui.pages.parts import scrolled
from warmgui.gui.widgets.basic import ElidedLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

LONG = "many more words than there is room for in any of these narrow places"


def held(qtbot: QtBot, *parts: QWidget) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 400)
    for part in parts:
        part.setParent(window)
    window.show()
    return window


def test_a_label_that_is_too_narrow_or_too_low_is_found(theme: Theme, qtbot: QtBot) -> None:
    narrow, low, whole = QLabel(LONG), QLabel(LONG), QLabel("whole")
    low.setWordWrap(True)
    window = held(qtbot, narrow, low, whole)
    narrow.setGeometry(0, 0, 100, 20)
    low.setGeometry(0, 30, 120, 18)
    whole.setGeometry(0, 80, 120, 20)
    found = clipped(window)
    assert len(found) == 2
    assert "too narrow" in found[0]
    assert "too low for its lines" in found[1]


def test_buttons_and_inputs_that_cut_their_words_off_are_found(theme: Theme, qtbot: QtBot) -> None:
    button, box, number = QPushButton(LONG), QComboBox(), QSpinBox()
    box.addItem(LONG)
    number.setMaximum(10**9)
    number.setValue(10**9)
    window = held(qtbot, button, box, number)
    for n, part in enumerate((button, box, number)):
        part.setGeometry(0, 50 * n, 90, 34)
    assert [line.split()[0] for line in clipped(window)] == ["QPushButton", "QComboBox", "QSpinBox"]


def test_what_stands_outside_is_found_unless_one_can_scroll_to_it(theme: Theme, qtbot: QtBot) -> None:
    outside = QPushButton("Go")
    window = held(qtbot, outside)
    outside.setGeometry(280, 0, 60, 34)
    assert "at its side" in clipped(window)[0]
    inside = QWidget()
    column = QVBoxLayout(inside)
    for n in range(40):
        column.addWidget(QLabel(f"line {n}"))
    area = scrolled(inside)
    qtbot.addWidget(area)
    area.resize(200, 100)
    area.show()
    assert clipped(area) == []
    inside.setMinimumWidth(400)
    column.addWidget(QPushButton("a wide button " * 4))
    assert any("at its side" in line for line in clipped(area)), "there is no bar to scroll across"


def test_a_shortened_line_counts_where_its_whole_text_is_told(theme: Theme, qtbot: QtBot) -> None:
    line = ElidedLabel(LONG)
    window = held(qtbot, line)
    line.setGeometry(0, 0, 100, 20)
    assert clipped(window) == []
    line.setToolTip("")
    assert len(clipped(window)) == 1

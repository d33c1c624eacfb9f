"""Other colours reach every widget, and no widget is dressed more often than it must be."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from warmgui.gui.theme import Theme
from warmgui.gui.widgets.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

DEPTH = 12
MOST = 3
"""Without a sheet, with the new one, and one for what a widget does with either."""


class _Dressed(QObject):
    """Counts how often each widget was told of another style."""

    def __init__(self) -> None:
        super().__init__()
        self.times: Counter[str] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            self.times[watched.objectName()] += 1
        return False


@pytest.fixture
def dressed() -> Iterator[Theme]:
    """A theme that dresses the application of the tests, which afterwards looks as it did."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    sheet, palette = app.styleSheet(), app.palette()
    theme = Theme()
    theme.set_choice("light")
    theme.apply(app)
    yield theme
    theme.set_choice("light")
    app.setStyleSheet(sheet)
    app.setPalette(palette)


def _nested(qtbot: QtBot) -> QWidget:
    """Frames in frames, with what most pages have in the innermost."""
    top = inner = QWidget()
    qtbot.addWidget(top)
    for _ in range(DEPTH):
        frame = QFrame()
        QVBoxLayout(inner).addWidget(frame)
        inner = frame
    column = QVBoxLayout(inner)
    for number, part in enumerate((QLabel("Heat"), QPushButton("Start"), QLineEdit("21"))):
        part.setObjectName(f"part {number}")
        column.addWidget(part)
    top.show()
    qtbot.waitExposed(top)
    return top


def test_depth_does_not_multiply_how_often_a_widget_is_dressed(qtbot: QtBot, dressed: Theme) -> None:
    """Where one sheet replaces another, Qt polishes a widget once for each of its ancestors."""
    window = _nested(qtbot)
    counter = _Dressed()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(counter)
    dressed.set_choice("dark")
    app.removeEventFilter(counter)
    counted = {name: times for name, times in counter.times.items() if name.startswith("part ")}
    assert len(counted) == 3, window
    assert max(counted.values()) <= MOST, counted


def test_a_switched_window_looks_like_a_new_one(qtbot: QtBot, dressed: Theme) -> None:
    dressed.set_choice("dark")
    fresh = _nested(qtbot).grab().toImage()
    dressed.set_choice("light")
    old = _nested(qtbot)
    assert old.grab().toImage() != fresh
    dressed.set_choice("dark")
    assert old.grab().toImage() == fresh


def test_other_colours_leave_nothing_behind_in_a_choice(qtbot: QtBot, dressed: Theme) -> None:
    box = Choice()
    qtbot.addWidget(box)
    box.addItems(["one", "two"])
    box.show()

    def after_both() -> int:
        for choice in ("dark", "light"):
            dressed.set_choice(choice)
        return len(box.findChildren(QObject))

    after_both()
    assert after_both() == after_both()

"""Parts that go: at once out of sight and out of the layout, then gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from warmgui.gui.widgets.leaving import clear, let_go, shorten

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def a_window(qtbot: QtBot) -> tuple[QWidget, QVBoxLayout, list[QLabel]]:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    parts = [QLabel(str(number)) for number in range(3)]
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    window.show()
    return window, column, parts


def gone(parts: list[QLabel]) -> list[bool]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [not shiboken6.isValid(part) for part in parts]


def test_a_part_is_hidden_at_once_and_deleted_later(theme: object, qtbot: QtBot) -> None:
    window, column, parts = a_window(qtbot)
    let_go(parts[1])
    assert [part.isVisible() for part in parts] == [True, False, True]
    assert gone(parts) == [False, True, False]
    assert column.count() == 3, "two parts and the stretch"
    assert window.isVisible()


def test_a_cleared_layout_holds_nothing(theme: object, qtbot: QtBot) -> None:
    window, column, parts = a_window(qtbot)
    clear(column)
    assert column.count() == 0
    assert not any(part.isVisible() for part in parts)
    assert gone(parts) == [True, True, True]
    clear(column)
    assert window.isVisible()


@pytest.mark.parametrize("count", [5, 3, 1, 0])
def test_the_last_parts_go_and_the_first_stay(theme: object, qtbot: QtBot, count: int) -> None:
    window, _, parts = a_window(qtbot)
    kept = list(parts)
    shorten(kept, count)
    assert kept == parts[:count]
    assert gone(parts) == [number >= count for number in range(3)]
    assert window.isVisible()

"""Drawings in labels are put there in one way, and only when they change."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel

from warmgui.gui import icons
from warmgui.gui.pages.marked import MarkedLabel

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

GUI = Path(icons.__file__).parent


def test_a_label_shows_the_last_drawing(qtbot: QtBot) -> None:
    place = QLabel()
    qtbot.addWidget(place)
    for size_px in (8, 16):
        icons.put(place, QPixmap(size_px, size_px))
    assert place.pixmap().width() == 16


def test_what_looks_the_same_is_not_put_again(qtbot: QtBot) -> None:
    """Each drawing that a label painted stays in Qt's cache."""
    place = QLabel()
    qtbot.addWidget(place)
    icons.put(place, icons.dot("red", 10, 2.0))
    first = place.pixmap().cacheKey()
    icons.put(place, icons.dot("red", 10, 2.0))
    assert place.pixmap().cacheKey() == first
    icons.put(place, icons.dot("green", 10, 2.0))
    assert place.pixmap().cacheKey() != first
    place.clear()
    icons.put(place, icons.dot("green", 10, 2.0))
    assert not place.pixmap().isNull()


def test_nobody_puts_drawings_into_labels_in_another_way() -> None:
    found = {
        path.relative_to(GUI).as_posix()
        for path in GUI.rglob("*.py")
        if re.search(r"\.setPixmap\(", path.read_text("utf-8"))
    }
    assert found == {"icons.py"}


def test_a_mark_is_drawn_when_it_changes(theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = MarkedLabel()
    qtbot.addWidget(shown)
    shown.say("heats", "warning")
    shown.show()
    qtbot.waitExposed(shown)
    drawn: list[icons.Icon] = []
    draw = icons.pixmap
    monkeypatch.setattr(icons, "pixmap", lambda name, *rest: drawn.append(name) or draw(name, *rest))
    for _ in range(5):
        shown.say("heats", "warning")
    assert drawn == []
    shown.draw(icons.Icon.PAUSE)
    assert drawn == [icons.Icon.PAUSE]

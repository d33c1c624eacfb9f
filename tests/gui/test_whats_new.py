"""News after an upgrade: a card that is dismissed for good, nothing at a first start, never the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from warmgui.core.releases import RELEASES, Release
from warmgui.core.text import translate
from warmgui.core.units import Formatter
from warmgui.gui.whats_new import SEEN, WhatsNewDialog, tell_news

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme
    from warmgui.gui.whats_new import WhatsNewCard

TWO = (
    Release("0.2.0", (translate("releases", "It sings."),)),
    Release("0.1.0", (translate("releases", "It began."),)),
)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.addWidget(QLineEdit())
    made.resize(640, 400)
    qtbot.addWidget(made)
    made.show()
    return made


def tell(state: dict[str, Any], window: QWidget, current: str = "0.2.0") -> WhatsNewCard | None:
    return tell_news(state, window, Formatter(), current=current, releases=TWO)


def test_a_first_start_says_nothing_and_remembers(window: QWidget) -> None:
    state: dict[str, Any] = {}
    assert tell(state, window) is None
    assert state == {SEEN: "0.2.0"}


@pytest.mark.parametrize("seen", ["0.2.0", "0.9.0", "rubbish", 5, [], {"a": 1}])
def test_the_same_version_a_downgrade_and_rubbish_say_nothing(window: QWidget, seen: object) -> None:
    state: dict[str, Any] = {"page": "home", SEEN: seen}
    assert tell(state, window) is None
    assert state["page"] == "home", "nothing else is lost"
    assert state[SEEN] == ("0.9.0" if seen == "0.9.0" else "0.2.0")


def test_after_an_upgrade_a_card_stands_in_the_corner_and_takes_no_keyboard(window: QWidget) -> None:
    field = window.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    state: dict[str, Any] = {"page": "home", SEEN: "0.1.0"}
    card = tell(state, window)
    assert card is not None
    assert card.isVisible()
    assert "0.2.0" in card.accessibleName()
    assert QApplication.focusWidget() is field
    assert window.rect().contains(card.geometry())
    window.resize(320, 240)
    QApplication.processEvents()
    assert window.rect().contains(card.geometry())
    assert state[SEEN] == "0.1.0", "not seen before it was dismissed"


@pytest.mark.parametrize("key", [False, True])
def test_dismissed_it_never_comes_again(window: QWidget, *, key: bool) -> None:
    state: dict[str, Any] = {"page": "home", SEEN: "0.1.0"}
    card = tell(state, window)
    assert card is not None
    if key:
        card.close_button.setFocus()
        QTest.keyClick(card.close_button, Qt.Key.Key_Escape)
    else:
        card.close_button.click()
    assert not card.isVisible()
    assert state[SEEN] == "0.2.0"
    assert tell(state, window) is None


def test_reading_shows_the_sentences_of_what_is_new(qtbot: QtBot, window: QWidget) -> None:
    state: dict[str, Any] = {"page": "home", SEEN: "0.1.0"}
    card = tell(state, window)
    assert card is not None
    card.read.click()
    (dialog,) = window.findChildren(WhatsNewDialog)
    said = [part.text() for part in dialog.findChildren(QLabel)]
    assert "It sings." in said
    assert "It began." not in said
    assert state[SEEN] == "0.2.0"
    dialog.done_button.click()
    assert not dialog.isVisible()


def test_from_the_right_it_stands_on_the_left(window: QWidget, right_to_left: None) -> None:
    card = tell({"page": "home", SEEN: "0.1.0"}, window)
    assert card is not None
    assert card.geometry().center().x() < window.width() / 2


def test_all_releases_can_be_read_at_any_time(qtbot: QtBot, theme: Theme) -> None:
    dialog = WhatsNewDialog(Formatter())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    said = {part.text() for part in dialog.findChildren(QLabel)}
    assert {Formatter().text(text) for release in RELEASES for text in release.sentences} <= said

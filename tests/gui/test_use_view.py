"""Who uses the PC, in words, with what cannot be known; at the head of its settings, beside the limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fakes.gui import FakePorts, make_snapshot
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from warmgui.core.model_room import UseStatus
from warmgui.core.settings.model import SECTION_TITLES, Settings
from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.gui.pages.devices.page import DevicesPage
from warmgui.gui.pages.schedule.use_status import UseView, level_words
from warmgui.gui.pages.settings.page import SettingsPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> UseView:
    made = UseView()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts()


@pytest.fixture
def settings_page(qtbot: QtBot, theme: Theme, ports: FakePorts) -> Iterator[SettingsPage]:
    made = SettingsPage(ports.ports(), Formatter, Settings())
    qtbot.addWidget(made)
    made.resize(1180, 700)
    made.show()
    yield made
    made.hide()


@pytest.mark.parametrize(
    ("use", "said"),
    [
        (UseStatus("in_use", 0.5), "You use the PC. Mouse or keyboard just now."),
        (UseStatus("in_use", 34.0), "You use the PC. Mouse and keyboard were last used 30 s ago."),
        (UseStatus("away", 1234.0), "Nobody uses the PC. Mouse and keyboard were last used 20 min ago."),
        (UseStatus("away", 9000.0), "Nobody uses the PC. Mouse and keyboard were last used 2.5 h ago."),
        (UseStatus("away"), "Nobody uses the PC."),
        (UseStatus("unknown", 7.0), "Nobody can tell whether you use the PC."),
        (UseStatus("newer"), "Nobody can tell whether you use the PC."),
    ],
)
def test_who_is_there_and_since_when(use: UseStatus, said: str) -> None:
    assert Formatter().text(level_words(use)) == said


def test_the_limit_comes_with_its_reason(view: UseView) -> None:
    view.show_use(UseStatus("in_use", 1.0, 40.0, verbatim("you use the PC, which allows 40 W")), Formatter())
    assert view.limit.text() == "At most 40 W now. You use the PC, which allows 40 W."
    view.show_use(UseStatus("in_use", 1.0, 0.0, verbatim("a program fills the screen")), Formatter())
    assert view.limit.text() == "Heating pauses. A program fills the screen."
    view.show_use(UseStatus("in_use", 1.0, None, verbatim("the card is to stay cooler")), Formatter())
    assert view.limit.text() == "The card is to stay cooler."
    view.show_use(UseStatus("away", 300.0), Formatter())
    assert not view.limit.isVisible()


def test_what_cannot_be_known_is_a_warning_in_words(view: UseView) -> None:
    note = verbatim("This desktop does not tell whether somebody is there.")
    view.show_use(UseStatus(note=note), Formatter())
    assert view.note.text() == "This desktop does not tell whether somebody is there."
    assert view.note.role == "warning"
    view.show_use(None, Formatter())
    assert not view.isVisible()


def test_it_stands_beside_the_limits_and_in_its_settings(
    qtbot: QtBot, theme: Theme, settings_page: SettingsPage
) -> None:
    devices = DevicesPage(FakePorts().ports(), Formatter, theme)
    qtbot.addWidget(devices)
    devices.show()
    now = make_snapshot(pc_use=UseStatus("in_use", 1.0))
    for page in (devices, settings_page):
        page.show_snapshot(now)
        assert page.use.level.text().startswith("You use the PC.")
        assert page.use.isVisible()


@pytest.mark.parametrize(
    ("name", "typed", "part"),
    [("quiet_hours", "22:00 to 7", "22:00 to 7"), ("programs", "steam, " + "x" * 300, "xxx")],
)
def test_quiet_hours_and_programs_that_cannot_be_read_get_a_sentence(
    settings_page: SettingsPage, ports: FakePorts, name: str, typed: str, part: str
) -> None:
    editor = settings_page.editor("use", name)
    line = editor.input
    assert isinstance(line, QLineEdit)
    line.setText(typed)
    line.textEdited.emit(typed)
    assert part in editor.problem
    settings_page.save()
    assert ports.saved == []
    assert line.text() == typed, "nothing that was typed is lost"


# ---- the long page


def test_one_can_go_to_a_section_and_lands_in_its_first_input(
    settings_page: SettingsPage, qtbot: QtBot
) -> None:
    listed = [settings_page.sections.itemData(i) for i in range(1, settings_page.sections.count())]
    assert set(listed) == {section for section, _ in settings_page._editors}
    settings_page.search.setText("mqtt")
    qtbot.waitExposed(settings_page)
    settings_page.sections.activated.emit(settings_page.sections.findData("use"))
    assert settings_page.search.text() == "", "what is sought must be there"
    assert settings_page.sections.currentIndex() == 0
    editor = settings_page.editor("use", "in_use_w")
    focused = settings_page.focusWidget()
    assert focused is not None
    assert editor.isAncestorOf(focused)
    settings_page.sections.activated.emit(0)
    assert settings_page.focusWidget() is focused


def test_tab_goes_down_one_column_then_the_other(settings_page: SettingsPage) -> None:
    inputs = {editor.input: key for key, editor in settings_page._editors.items()}
    at: QWidget | None = settings_page.search.nextInFocusChain()
    seen: list[str] = []
    while at is not None and at is not settings_page.search:
        if at in inputs and (not seen or seen[-1] != inputs[at][0]):
            seen.append(inputs[at][0])
        at = at.nextInFocusChain()
    assert len(seen) == len(set(seen)), "no section is left and entered again"
    places = [
        settings_page._cards[s].mapTo(settings_page._inside, settings_page.rect().topLeft()) for s in seen
    ]
    assert [(p.x(), p.y()) for p in places] == sorted((p.x(), p.y()) for p in places)


def test_every_section_has_its_column(settings_page: SettingsPage) -> None:
    assert {section for section, _ in settings_page._editors} <= set(SECTION_TITLES)
    left = {s for s, card in settings_page._cards.items() if card.pos().x() == 0}
    assert {"room", "comfort", "use"} <= left
    assert {"power", "safety", "mqtt"}.isdisjoint(left)
    settings_page.resize(460, 700)
    QApplication.processEvents()
    assert settings_page._inside.minimumSizeHint().width() <= 460, "nothing is cut off at twice the size"
    assert {card.pos().x() for card in settings_page._cards.values()} == {0}


def test_sections_of_sensors_lead_to_the_room(settings_page: SettingsPage) -> None:
    found: list[str] = []
    settings_page.page_requested.connect(found.append)
    for section in ("room", "mqtt", "home_assistant"):
        buttons = [b for b in settings_page._cards[section].children() if b.property("kind") == "way"]
        QTest.keyClick(buttons[0], Qt.Key.Key_Space)  # type: ignore[call-overload]  # a button
    assert found == ["room"] * 3

"""The lab's page: its header, its tabs, and the buttons that start and stop it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest
from fakes.gui import NOW_UTC, FakePorts, make_settings, make_snapshot
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from warmgui.core.messages import LabChange, LabStart, LabStop
from warmgui.core.model import HashrateWindows
from warmgui.core.model_lab import CHAIN, MINE, LabStatus, LabWork
from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Action
from warmgui.gui.lab import tabs, titles
from warmgui.gui.lab.page import LabPage, honest_words, measured_hs
from warmgui.gui.lab.parts import LabControls, kind_words, lab_words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.core.model import Snapshot
    from warmgui.gui.theme import Theme

F = Formatter()
WORK = LabWork(MINE, nbits=0x1D00FFFF)


class Part(QWidget):
    """A part of the lab that remembers what it was told."""

    def __init__(self, *_given: Any) -> None:
        super().__init__()
        self.told: list[Snapshot] = []

    def show_snapshot(self, snapshot: Snapshot) -> None:
        self.told.append(snapshot)


@pytest.fixture
def parts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Light parts instead of the real ones; the keys of those that were built."""
    built: list[str] = []

    def make(key: str, *_given: Any) -> QWidget:
        if key not in tabs.KEYS:
            raise KeyError(key)
        built.append(key)
        return Part()

    monkeypatch.setattr(tabs, "make", make)
    return built


def make_page(qtbot: QtBot, theme: Theme, ports: FakePorts | None = None) -> LabPage:
    page = LabPage((ports or FakePorts()).ports(), lambda: F, theme)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    return page


def lab(state: str = "running", **more: Any) -> LabStatus:
    return LabStatus(WORK, state, **more)


# ---- tabs


def test_every_part_of_the_lab_is_there_in_its_order() -> None:
    assert tabs.KEYS == ("mine", "odds", "pool", "heat", "machine", "adjust", "class", "lessons")
    assert len({titles.words_of(key) for key in tabs.KEYS}) == 8


@pytest.mark.usefixtures("parts")
def test_parts_are_built_when_they_are_first_seen(qtbot: QtBot, theme: Theme, parts: list[str]) -> None:
    page = make_page(qtbot, theme)
    assert parts == []
    page.show_snapshot(make_snapshot())
    assert parts == ["mine"]
    assert page.tab == "mine"
    page.row.buttons["pool"].click()
    assert parts == ["mine", "pool"]
    page.show_snapshot(make_snapshot())
    first = page.tab_widget("mine")
    assert isinstance(first, Part)
    assert len(first.told) == 2
    assert page.tab_widget("mine") is first
    with pytest.raises(KeyError):
        page.tab_widget("nobody")


@pytest.mark.usefixtures("parts")
def test_the_last_tab_is_remembered(qtbot: QtBot, theme: Theme) -> None:
    ports = FakePorts()
    page = make_page(qtbot, theme, ports)
    page.row.buttons["odds"].click()
    assert ports.saved == [], "before the first snapshot there are no settings to change"
    page.show_snapshot(make_snapshot())
    page.row.buttons["heat"].click()
    assert [saved.lab.tab for saved in ports.saved] == ["heat"]
    page.show_snapshot(make_snapshot(settings=make_settings(lab={"tab": "heat"})))
    page.row.buttons["heat"].click()
    again = make_page(qtbot, theme)
    again.show_snapshot(make_snapshot(settings=ports.saved[0]))
    assert again.tab == "heat"
    lost = make_page(qtbot, theme)
    lost.show_snapshot(make_snapshot(settings=make_settings(lab={"tab": "gone"})))
    assert lost.tab == "mine"


@pytest.mark.usefixtures("parts")
def test_the_keyboard_goes_round_the_tabs(qtbot: QtBot, theme: Theme) -> None:
    page = make_page(qtbot, theme)
    page.show_snapshot(make_snapshot())
    row = page.row
    row.buttons["mine"].setFocus()
    QTest.keyClick(row.buttons["mine"], Qt.Key.Key_Right)
    assert page.tab == "odds"
    QTest.keyClick(row.buttons["odds"], Qt.Key.Key_Left)
    QTest.keyClick(row.buttons["mine"], Qt.Key.Key_Left)
    assert page.tab == "lessons"
    QTest.keyClick(row.buttons["lessons"], Qt.Key.Key_Home)
    assert page.tab == "mine"
    QTest.keyClick(row.buttons["mine"], Qt.Key.Key_End)
    assert page.tab == "lessons"
    QTest.keyClick(row.buttons["lessons"], Qt.Key.Key_Up)
    assert page.tab == "lessons"
    row.step(1)
    assert page.tab == "mine"
    reached = [key for key, made in row.buttons.items() if made.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert reached == ["mine"], "Tab goes on into the part"


@pytest.mark.usefixtures("parts", "right_to_left")
def test_arrows_follow_the_reading_direction(qtbot: QtBot, theme: Theme) -> None:
    page = make_page(qtbot, theme)
    page.show_snapshot(make_snapshot())
    QTest.keyClick(page.row.buttons["mine"], Qt.Key.Key_Left)
    assert page.tab == "odds"
    assert page.row.buttons["mine"].x() > page.row.buttons["odds"].x()


@pytest.mark.usefixtures("parts")
def test_tabs_take_a_second_line_where_the_first_is_full(qtbot: QtBot, theme: Theme) -> None:
    page = make_page(qtbot, theme)
    page.show_snapshot(make_snapshot())
    row = page.row
    assert len({made.y() for made in row.buttons.values()}) == 1
    page.resize(420, 600)
    QApplication.processEvents()
    assert len({made.y() for made in row.buttons.values()}) > 1
    assert all(made.geometry().right() <= row.width() for made in row.buttons.values())
    assert row.height() >= max(made.geometry().bottom() for made in row.buttons.values())
    assert row.sizeHint().width() > row.minimumSizeHint().width()


@pytest.mark.usefixtures("parts")
def test_a_part_may_say_something_beside_its_name(qtbot: QtBot, theme: Theme) -> None:
    page = make_page(qtbot, theme)
    page.show_snapshot(make_snapshot())
    wide = page.row.buttons["class"].width()
    page.row.note("class", "open")
    assert page.row.buttons["class"].text() == "Classroom · open"
    assert page.row.buttons["class"].width() > wide
    page.row.note("class", "")
    assert (page.row.buttons["class"].text(), page.row.buttons["class"].width()) == ("Classroom", wide)


# ---- the header


def test_the_header_says_what_is_real() -> None:
    assert honest_words(make_snapshot(), F) == (
        "real hashes from this PC at 1.10 GH/s · simulated things say so"
    )
    still = make_snapshot(hashrate=HashrateWindows())
    assert honest_words(still, F) == "this PC is not hashing now · simulated things say so"
    assert measured_hs(still) is None
    stopped = make_snapshot(action=Action.OFF)
    assert stopped.hashrate.m1
    assert measured_hs(stopped) is None, "what the last minute had is not of now"
    assert honest_words(make_snapshot(simulated=True), F) == "this run is simulated: nothing is hashed"
    assert measured_hs(make_snapshot(lab=lab(hashrate_hs=5e6))) == 5e6
    assert measured_hs(make_snapshot(lab=lab("ended", hashrate_hs=5e6))) == 1.1e9


@pytest.mark.usefixtures("parts")
def test_a_running_lab_is_seen_on_every_tab_and_stops(qtbot: QtBot, theme: Theme) -> None:
    ports = FakePorts()
    page = make_page(qtbot, theme, ports)
    page.show_snapshot(make_snapshot())
    assert not page.header.running.isVisible()
    page.show_snapshot(make_snapshot(lab=lab(hashrate_hs=1.1e9, ends_utc=NOW_UTC + 600.0)))
    assert page.header.running.isVisible()
    said = page.header.lab.whole_text
    assert said == "Mining a block · Running · 142 W · 1.10 GH/s · 10 min left"
    page.header.stop.click()
    assert ports.posted == [LabStop()]
    page.show_snapshot(make_snapshot(lab=lab("ended")))
    assert not page.header.running.isVisible()


@pytest.mark.usefixtures("parts")
def test_the_keyboard_s_frame_goes_along_with_the_tab(qtbot: QtBot, theme: Theme) -> None:
    page = make_page(qtbot, theme)
    page.show_snapshot(make_snapshot())
    page.activateWindow()
    page.row.buttons["mine"].setFocus()
    qtbot.waitUntil(page.row.buttons["mine"].hasFocus)
    page.row.step(1)
    assert page.row.buttons["odds"].hasFocus()
    page.setFocus()
    page.row.step(1)
    assert not page.row.buttons["pool"].hasFocus(), "from elsewhere it stays where it is"


@pytest.mark.usefixtures("parts")
def test_where_there_is_room_nothing_moves_when_the_lab_begins(qtbot: QtBot, theme: Theme) -> None:
    page = make_page(qtbot, theme)
    runs = make_snapshot(lab=lab(hashrate_hs=1.1e9, ends_utc=NOW_UTC + 600.0))
    ways = []
    for width in (1400, 560):
        page.resize(width, 600)
        tops = []
        for snapshot in (make_snapshot(lab=None), runs):
            page.show_snapshot(snapshot)
            QApplication.processEvents()
            tops.append(page.row.y())
        ways.append(tops[0] == tops[1])
        assert page.header.running.isVisible()
        assert page.header.stop.geometry().right() == page.header.running.width() - 1, "it does not wander"
    assert ways == [True, False]


@pytest.mark.usefixtures("parts")
def test_pills_stand_below_the_title_where_they_have_no_room_beside_it(qtbot: QtBot, theme: Theme) -> None:
    page = make_page(qtbot, theme)
    page.show_snapshot(make_snapshot())
    header = page.header
    QApplication.processEvents()
    assert header.honest.y() < header.title.geometry().bottom()
    page.resize(520, 600)
    QApplication.processEvents()
    assert header.honest.y() > header.title.geometry().bottom()
    page.resize(1100, 600)
    QApplication.processEvents()
    assert header.honest.y() < header.title.geometry().bottom()


def test_each_state_of_the_lab_has_words() -> None:
    assert lab_words(make_snapshot(), F) == ""
    held = make_snapshot(lab=lab("held", text=verbatim("the PC is in use"), simulated=True))
    assert lab_words(held, F) == "Held: the PC is in use · simulated"
    assert lab_words(make_snapshot(lab=lab("starting")), F) == "Starting"
    assert lab_words(make_snapshot(lab=lab("ended")), F) == "Ended"
    kinds = ["mine", "year", "chain", "replay", "class", "unheard of"]
    assert len({kind_words(kind) for kind in kinds}) == 6
    unknown = make_snapshot(lab=lab(), mining_w=dataclasses.replace(make_snapshot().mining_w, value=None))
    assert lab_words(unknown, F) == "Running"


# ---- starting and stopping


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts()


@pytest.fixture
def controls(qtbot: QtBot, theme: Theme, ports: FakePorts) -> LabControls:
    assert theme
    made = LabControls(ports.ports(), lambda: F, lambda: WORK, (MINE,))
    qtbot.addWidget(made)
    made.show()
    return made


def test_start_asks_for_the_work_with_time_and_power(controls: LabControls, ports: FakePorts) -> None:
    controls.duration.setCurrentIndex(0)
    controls.power.buttons["half"].click()
    assert ports.posted == [], "nothing runs whose power could change"
    controls.start.setFocus()
    controls.start.click()
    assert ports.posted == [LabStart(WORK, 300.0, 0.5)]
    assert controls.stop.isVisible(), "at once"
    assert controls.stop.hasFocus()
    controls.show_snapshot(make_snapshot())
    assert controls.stop.isVisible(), "the engine has a moment to answer"
    for _ in range(6):
        controls.show_snapshot(make_snapshot())
    assert controls.start.isVisible(), "it did not start"


def test_a_running_lab_is_stopped_and_its_power_changed(controls: LabControls, ports: FakePorts) -> None:
    controls.show_snapshot(make_snapshot(lab=lab()))
    assert controls.stop.isVisible()
    assert not controls.duration.isEnabled()
    assert controls.state.text() == "Running · 142 W"
    controls.power.buttons["quarter"].click()
    controls.stop.click()
    assert ports.posted == [LabChange(power_fraction=0.25), LabStop()]
    assert controls.start.isVisible()
    controls.show_snapshot(make_snapshot(lab=lab("ended")))
    assert controls.state.text() == "Ended"


def test_another_part_s_lab_is_told_and_can_be_replaced(controls: LabControls) -> None:
    other = LabStatus(LabWork(CHAIN), "running")
    controls.show_snapshot(make_snapshot(lab=other))
    assert controls.start.isVisible()
    assert "Another part of the lab runs now" in controls.state.text()
    controls.show_snapshot(make_snapshot())
    assert not controls.state.isVisible()


def test_without_work_nothing_starts(qtbot: QtBot, theme: Theme, ports: FakePorts) -> None:
    assert theme
    made = LabControls(ports.ports(), lambda: F, lambda: None, (MINE,), words="Go")
    qtbot.addWidget(made)
    assert made.start.text() == "Go"
    made.start.click()
    assert ports.posted == []


# ---- the real parts


def test_every_real_part_is_built_and_told(qtbot: QtBot, theme: Theme) -> None:
    page = make_page(qtbot, theme)
    page.show_snapshot(make_snapshot(lab=lab(hashrate_hs=1.1e9)))
    for key in list(page.row.buttons):
        page.row.buttons[key].click()
        page.show_snapshot(make_snapshot())
        assert page.tab_widget(key).isVisible()

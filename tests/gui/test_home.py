"""The home page: what it sends, that it never snaps back, and how it is laid out."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.gui import FakePorts, FakeReader, make_settings, make_snapshot
from fakes.home import F, agreeing, home_page
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from warmgui.core.messages import Boost, HeatOff, HeatOn, ManualRoom, PauseFor, ResetFaults, Resume
from warmgui.core.model import Fault, IntentStatus
from warmgui.core.settings.model import Settings
from warmgui.core.text import EMPTY, translate
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.core.vocabulary import Action, Mode, Severity
from warmgui.gui.pages.home.page import HomePage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts(reader=FakeReader())


@pytest.fixture
def page(theme: Theme, qtbot: QtBot, ports: FakePorts) -> Iterator[HomePage]:
    with home_page(theme, qtbot, ports) as made:
        yield made


# ---- the target ------------------------------------------------------------------------------------


def test_a_new_target_is_saved_once_after_a_pause(page: HomePage, ports: FakePorts, qtbot: QtBot) -> None:
    for _ in range(4):
        qtbot.keyClick(page.body.dial, Qt.Key.Key_Up)
    assert ports.saved == []
    qtbot.waitUntil(lambda: bool(ports.saved), timeout=3000)
    assert [s.comfort.setpoint_c for s in ports.saved] == [23.0]
    # Nothing else changed.
    expected = make_snapshot().settings
    comfort = dataclasses.replace(expected.comfort, setpoint_c=23.0)
    assert ports.saved[0] == dataclasses.replace(expected, comfort=comfort)


def test_the_knob_does_not_snap_back(page: HomePage, ports: FakePorts, qtbot: QtBot) -> None:
    qtbot.keyClick(page.body.dial, Qt.Key.Key_Up)
    page.show_snapshot(make_snapshot())
    assert page.body.dial.value_c == 21.5
    qtbot.waitUntil(lambda: bool(ports.saved), timeout=3000)
    # The engine has not seen it yet.
    page.show_snapshot(make_snapshot())
    assert page.body.dial.value_c == 21.5
    assert "21.5" in page.body.dial.words.target_line
    # Now it has; from then on it leads again.
    page.show_snapshot(agreeing(21.5))
    page.show_snapshot(agreeing(19.0))
    assert page.body.dial.value_c == 19.0


def test_nothing_is_saved_while_the_knob_is_held(page: HomePage, ports: FakePorts, qtbot: QtBot) -> None:
    dial = page.body.dial
    arc = dial.geometry_of_arc()
    qtbot.mousePress(dial, Qt.MouseButton.LeftButton, pos=arc.point_of(24.0).toPoint())
    held = page.body.dial.value_c
    page._save_setpoint()
    assert ports.saved == []
    page.show_snapshot(agreeing(held))
    page.show_snapshot(agreeing(17.0))
    assert page.body.dial.value_c == held
    qtbot.mouseRelease(dial, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(ports.saved), timeout=3000)
    assert ports.saved[-1].comfort.setpoint_c == held


def test_a_target_that_cannot_be_saved_goes_back_and_says_why(page: HomePage, ports: FakePorts) -> None:
    ports.problem = translate("x", "The disk is full.")
    page.body.dial.step_by(1)
    page._save_setpoint()
    assert page.body.dial.value_c == 21.0
    assert page.problem.text() == "The disk is full."
    assert not page.problem.isHidden()
    ports.problem = EMPTY
    page.body.dial.step_by(1)
    page._save_setpoint()
    assert page.problem.isHidden()


def test_presets_set_the_target(page: HomePage, ports: FakePorts, qtbot: QtBot) -> None:
    assert page.body.presets.selected == "comfort"
    qtbot.mouseClick(page.body.presets.buttons["frost"], Qt.MouseButton.LeftButton)
    assert page.body.dial.value_c == 7.0
    assert page.body.presets.selected == "frost"
    qtbot.waitUntil(lambda: bool(ports.saved), timeout=3000)
    assert ports.saved[-1].comfort.setpoint_c == 7.0
    page.body.dial.step_by(1)
    assert page.body.presets.selected is None


def test_boost_is_a_wish_not_a_setting(page: HomePage, ports: FakePorts, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.body.presets.buttons["boost"], Qt.MouseButton.LeftButton)
    assert ports.posted == [Boost()]
    boosting = IntentStatus("boost", translate("x", "boost"), None)
    page.show_snapshot(make_snapshot(intent=boosting, setpoint_c=22.0))
    assert page.body.presets.selected == "boost"
    assert page.body.dial.value_c == 22.0
    page.body.dial.set_by_user(17.0)
    assert page.body.presets.selected == "eco"


def test_before_the_first_snapshot_nothing_is_sent(theme: Theme, qtbot: QtBot, ports: FakePorts) -> None:
    page = HomePage(ports.ports(), lambda: F, theme)
    qtbot.addWidget(page)
    page.body.presets.buttons["eco"].click()
    page.body.dial.step_by(1)
    page._save.stop()
    page._save_setpoint()
    assert ports.saved == []
    assert page.body.presets.selected is None
    assert page.pause_menu().actions()


def test_fahrenheit_readers_step_by_whole_degrees(theme: Theme, qtbot: QtBot, ports: FakePorts) -> None:
    f = Formatter(FormatPrefs(fahrenheit=True, btu=True))
    page = HomePage(ports.ports(), lambda: f, theme)
    qtbot.addWidget(page)
    page.show_snapshot(make_snapshot())
    assert page.body.dial.words.room_number == "68.5°"
    assert [label for _, label in page.body.dial.words.scale] == ["41", "50", "59", "68", "77", "86"]
    page.body.dial.step_by(1)
    assert page.body.dial.words.target_line == "Target 70.0 °F"
    page._save.stop()


def test_constant_power_makes_the_dial_a_display(page: HomePage) -> None:
    settings = make_settings(comfort={"control": "constant", "constant_w": 120.0})
    page.show_snapshot(make_snapshot(settings=settings))
    assert not page.body.dial.isEnabled()
    assert page.body.dial.words.target_line == "Constant 120 W"
    page.body.dial.grab()


# ---- other wishes ----------------------------------------------------------------------------------


def test_the_switch_asks_for_heat_and_waits_for_the_engine(
    page: HomePage, ports: FakePorts, qtbot: QtBot
) -> None:
    heat = page.header.heat
    assert heat.isChecked()
    qtbot.keyClick(heat, Qt.Key.Key_Space)
    assert ports.posted == [HeatOff()]
    page.show_snapshot(make_snapshot())
    assert not heat.isChecked()
    page.show_snapshot(make_snapshot(mode=Mode.OFF, action=Action.OFF))
    page.show_snapshot(make_snapshot())
    assert heat.isChecked()
    page.show_snapshot(make_snapshot(mode=Mode.OFF, action=Action.OFF))
    qtbot.keyClick(heat, Qt.Key.Key_Space)
    assert ports.posted[-1] == HeatOn()


def test_the_pause_chip_offers_spans_and_the_way_back(page: HomePage, ports: FakePorts) -> None:
    for action in page.pause_menu().actions():
        action.trigger()
    assert ports.posted == [PauseFor(3600.0), PauseFor(14400.0), PauseFor(None)]
    paused = IntentStatus("pause", translate("x", "Paused until 20:00"), 1.0)
    page.show_snapshot(make_snapshot(intent=paused, action=Action.PAUSED))
    assert page.header.pause.text().startswith("Paused until 20:00")
    page.pause_menu().actions()[0].trigger()
    assert ports.posted[-1] == Resume()


def test_the_pause_chip_opens_its_menu(page: HomePage, qtbot: QtBot) -> None:
    page.header.pause.click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()


def test_latched_faults_wait_for_the_user(page: HomePage, ports: FakePorts) -> None:
    assert page.header.fault.isHidden()
    hot = Fault("hot", translate("x", "The CPU was too hot."), Severity.ERROR, latched=True)
    other = Fault("slow", translate("x", "Slow."), Severity.WARNING)
    note = Fault("note", translate("x", "By the way."), Severity.INFO)
    page.show_snapshot(make_snapshot(faults=(note, other, hot)))
    assert page.header.fault.words.text() == "The CPU was too hot. (and 1 more)"
    page.header.fault.button.click()
    assert ports.posted == [ResetFaults()]
    page.show_snapshot(make_snapshot(faults=(note,)))
    assert page.header.fault.isHidden()


def test_a_thermometer_reader_enters_the_room(page: HomePage, ports: FakePorts, qtbot: QtBot) -> None:
    assert page.body.room_entry.isHidden()
    page.show_snapshot(make_snapshot(settings=make_settings(room={"sensor": "manual"})))
    entry = page.body.room_entry
    assert not entry.isHidden()
    assert entry.field.value() == pytest.approx(20.3)
    entry.field.setValue(19.4)
    entry.set.click()
    assert ports.posted == [ManualRoom(19.4)]
    # A snapshot a second does not overwrite what is being typed.
    entry.field.setValue(18.0)
    page.show_snapshot(make_snapshot(settings=make_settings(room={"sensor": "manual"})))
    assert entry.field.value() == 18.0
    qtbot.keyClick(entry.field.lineEdit(), Qt.Key.Key_Return)
    assert ports.posted[-1] == ManualRoom(18.0)


# ---- layout ----------------------------------------------------------------------------------------


def test_two_columns_become_one(page: HomePage, qtbot: QtBot) -> None:
    left, right = page.body.left, page.body.right
    qtbot.waitUntil(lambda: right.x() > left.x(), timeout=5000)
    assert left.width() == 362
    page.resize(1184, 800)
    qtbot.waitUntil(lambda: left.width() == 330, timeout=5000)
    assert page.header._row.indexOf(page.header.chips) >= 0
    page.resize(584, 430)
    qtbot.waitUntil(lambda: right.y() > left.y(), timeout=5000)
    qtbot.waitUntil(lambda: page.header.chips.y() > page.header.title.y(), timeout=5000)
    assert page.body.metrics[2].y() > page.body.metrics[0].y()
    assert page.scroller.widget().width() <= page.scroller.viewport().width()
    page.resize(1264, 860)
    qtbot.waitUntil(lambda: right.x() > left.x(), timeout=5000)
    assert page.header._row.indexOf(page.header.chips) >= 0


@pytest.mark.parametrize(("width", "height"), [(1264, 860), (1184, 800)])
def test_at_the_sizes_of_the_pictures_nothing_scrolls(
    page: HomePage, qtbot: QtBot, width: int, height: int
) -> None:
    page.resize(width, height)
    bar = page.scroller.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0, timeout=5000)


def test_right_to_left_mirrors_the_page(theme: Theme, qtbot: QtBot, ports: FakePorts) -> None:
    page = HomePage(ports.ports(), lambda: F, theme)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.addWidget(page)
    page.resize(1264, 860)
    page.retranslate()
    page.show_snapshot(make_snapshot())
    page.show()
    qtbot.waitUntil(lambda: page.body.left.x() > page.body.right.x(), timeout=5000)
    assert page.header.heat.mapTo(page, page.header.heat.rect().center()).x() < 632
    qtbot.waitUntil(lambda: len(page.body.charts.plots) == 3, timeout=10_000)


def test_a_new_language_repeats_the_last_words(page: HomePage) -> None:
    page.body.devices.title.setText("")
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page.body.devices.title.text() == "Devices"


def test_settings_of_the_fakes_are_real() -> None:
    assert isinstance(make_settings(comfort={"eco_c": 16.0}), Settings)
    assert make_settings(comfort={"eco_c": 16.0}).comfort.eco_c == 16.0

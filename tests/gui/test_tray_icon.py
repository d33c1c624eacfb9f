"""The tray icon and its menu as Qt objects: clicks, targets, both ways of drawing, trays that come and go."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from fakes.gui import FakePorts, make_settings, make_snapshot
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtGui import QIcon, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSystemTrayIcon

from warmgui.core.messages import HeatFor, HeatOff, HeatOn
from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Action, Mode
from warmgui.gui import tray as tray_module
from warmgui.gui.assets import asset
from warmgui.gui.icons import TrayState, tray_pixmap
from warmgui.gui.tray import Tray, desktop_draws_menus, next_evening
from warmgui.gui.tray_rows import HeaderAction, TargetAction

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts()


@pytest.fixture
def tray(qtbot: QtBot, theme: Theme, ports: FakePorts) -> Iterator[Tray]:
    made = Tray(ports.ports(), Formatter, theme)
    yield made
    made.stop()
    made.menu.deleteLater()


def texts(tray: Tray) -> list[str]:
    return [action.text() for action in tray.menu.actions() if not action.isSeparator()]


def press(tray: Tray, key: str) -> None:
    tray._actions[key].trigger()


def test_a_click_toggles_heat(tray: Tray, ports: FakePorts) -> None:
    tray.show_snapshot(make_snapshot(mode=Mode.OFF, action=Action.OFF))
    tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    tray.show_snapshot(make_snapshot())
    tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert ports.posted == [HeatOn(), HeatOff()]


def test_without_consent_a_click_opens_the_first_steps(qtbot: QtBot, tray: Tray, ports: FakePorts) -> None:
    tray.show_snapshot(make_snapshot(consented=False, mode=Mode.OFF, action=Action.OFF))
    with qtbot.waitSignal(tray.first_run_requested):
        tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert ports.posted == []


def test_before_the_first_snapshot_a_click_mines_nothing(tray: Tray, ports: FakePorts) -> None:
    tray.toggle()
    tray.change_target(1)
    assert ports.posted == []
    assert ports.saved == []


def test_middle_click_opens_the_window(qtbot: QtBot, tray: Tray) -> None:
    with qtbot.waitSignal(tray.open_requested):
        tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.MiddleClick)


def test_the_tooltip_is_the_first_line_of_the_menu(tray: Tray) -> None:
    tray.show_snapshot(make_snapshot())
    header = tray._actions["header"]
    assert isinstance(header, HeaderAction)
    assert tray.icon.toolTip() == header.title.text() == "Heating at 171 W"
    assert header.temperatures.text() == "20.3 °C → 21.0 °C"
    assert header.because.text() == "because 0.7 °C below target"


def test_timed_wishes_are_posted(tray: Tray, ports: FakePorts) -> None:
    tray.show_snapshot(make_snapshot())
    press(tray, "heat_1h")
    assert ports.posted == [HeatFor(3600.0)]


def test_entries_that_are_not_wishes_ask_the_owner(qtbot: QtBot, tray: Tray) -> None:
    tray.show_snapshot(make_snapshot())
    for key, signal in (
        ("open", tray.open_requested),
        ("today", tray.open_requested),
        ("quit", tray.quit_requested),
        ("heat_until", tray.ask_time_requested),
    ):
        with qtbot.waitSignal(signal):
            press(tray, key)


def test_quick_steps_of_the_target_add_up_and_do_not_snap_back(tray: Tray, ports: FakePorts) -> None:
    tray.show_snapshot(make_snapshot())
    target = tray._actions["target"]
    assert isinstance(target, TargetAction)
    target.warmer.click()
    target.warmer.click()
    assert [s.comfort.setpoint_c for s in ports.saved] == [21.5, 22.0]
    tray.show_snapshot(make_snapshot())  # one that is older than the clicks
    assert target.number.text() == "22.0 °C"
    settings = make_settings(comfort={"setpoint_c": 22.0})
    tray.show_snapshot(make_snapshot(settings=settings, setpoint_c=22.0))
    target.cooler.click()
    assert ports.saved[-1].comfort.setpoint_c == 21.5


def test_the_target_stays_in_its_range(tray: Tray, ports: FakePorts) -> None:
    tray.show_snapshot(make_snapshot(settings=make_settings(comfort={"setpoint_c": 30.0})))
    tray.change_target(1)
    assert ports.saved[-1].comfort.setpoint_c == 30.0


def test_a_target_that_cannot_be_saved_is_not_shown(tray: Tray, ports: FakePorts) -> None:
    tray.show_snapshot(make_snapshot())
    ports.problem = verbatim("The disk is full.")
    tray.change_target(1)
    target = tray._actions["target"]
    assert isinstance(target, TargetAction)
    assert target.number.text() == "21.0 °C"


def test_where_the_desktop_draws_everything_has_a_plain_line(
    qtbot: QtBot, tray: Tray, ports: FakePorts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tray_module, "desktop_draws_menus", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(tray.icon, "setVisible", lambda _on: None)
    tray.show_snapshot(make_snapshot())
    tray.look_for_tray()
    lines = texts(tray)
    assert lines[:2] == ["Heating at 171 W", "because 0.7 °C below target"]
    assert "Target: 21.0 °C" in lines
    assert "Today: 0.62 kWh · 0.18 € · 0.02 sat" in lines
    press(tray, "warmer")
    press(tray, "cooler")
    assert [s.comfort.setpoint_c for s in ports.saved] == [21.5, 21.0]
    assert tray._actions["heat"].isChecked()


def test_a_tray_that_comes_and_goes_is_noticed(
    qtbot: QtBot, tray: Tray, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = [False]
    shown: list[bool] = []
    monkeypatch.setattr(tray.icon, "setVisible", shown.append)
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: there[0])
    monkeypatch.setattr(tray_module, "desktop_draws_menus", lambda: False)
    tray.start()
    assert not tray.available
    there[0] = True
    with qtbot.waitSignal(tray.available_changed):
        tray.look_for_tray()
    assert tray.available
    there[0] = False
    with qtbot.waitSignal(tray.available_changed):
        tray._timer.timeout.emit()
    assert not tray.available
    assert shown == [True, False]


def test_a_notice_without_a_tray_is_dropped(tray: Tray, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(tray.icon, "showMessage", lambda *a: said.append(a[1]))
    tray.notify("WarmGUI", "still heating")
    assert said == []
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
    tray._available = True
    tray.notify("WarmGUI", "still heating")
    assert said == ["still heating"]


def test_icon_follows_the_state_and_not_the_windows_colours(tray: Tray, theme: Theme) -> None:
    tray.show_snapshot(make_snapshot())
    heating = tray.icon.icon().pixmap(32, 32).toImage()
    tray.show_snapshot(make_snapshot(action=Action.SATISFIED))
    warm = tray.icon.icon().pixmap(32, 32).toImage()
    theme.set_choice("dark")
    dark = tray.icon.icon().pixmap(32, 32).toImage()
    assert heating != warm == dark


@pytest.fixture
def installed_icons(tmp_path: Path) -> Iterator[None]:
    """The icons as an installation has them, and as Qt finds them in its theme `hicolor`."""
    theme = tmp_path / "icons" / "hicolor"
    folder = theme / "symbolic" / "apps"
    folder.mkdir(parents=True)
    for path in asset("icons/status").glob("*.svg"):
        shutil.copy(path, folder)
    (theme / "index.theme").write_text(
        "[Icon Theme]\nName=Hicolor\nDirectories=symbolic/apps\n\n"
        "[symbolic/apps]\nSize=16\nMinSize=8\nMaxSize=512\nContext=Applications\nType=Scalable\n"
    )
    before = QIcon.themeSearchPaths(), QIcon.themeName()
    QIcon.setThemeSearchPaths([str(theme.parent)])
    QIcon.setThemeName("hicolor")
    yield
    QIcon.setThemeSearchPaths(before[0])
    QIcon.setThemeName(before[1])


@pytest.mark.parametrize("desktop_draws", [True, False])
def test_a_desktop_that_colours_icons_itself_gets_a_symbolic_one_by_name(
    tray: Tray, monkeypatch: pytest.MonkeyPatch, installed_icons: None, *, desktop_draws: bool
) -> None:
    monkeypatch.setattr(tray.icon, "setVisible", lambda _visible: None)
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(tray_module, "desktop_draws_menus", lambda: desktop_draws)
    tray.show_snapshot(make_snapshot())
    tray.look_for_tray()
    assert tray.icon.icon().name() == ("warmgui-heating-symbolic" if desktop_draws else "")
    assert not tray.icon.icon().pixmap(22, 22).isNull()


def test_without_installed_icons_the_desktop_gets_the_drawing(
    tray: Tray, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QIcon, "hasThemeIcon", lambda _name: False)
    tray._rich = False
    tray.show_snapshot(make_snapshot())
    assert tray.icon.icon().name() == ""
    assert not tray.icon.icon().pixmap(22, 22).isNull()


@pytest.mark.parametrize("state", list(TrayState))
def test_the_symbolic_icon_of_a_state_is_the_trays_drawing(qapp: QApplication, state: TrayState) -> None:
    """Pixel by pixel, in black: they were outlined once and must not part ways."""
    size = 64
    drawn = tray_pixmap(state, size).toImage()
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(asset(f"icons/status/warmgui-{state.value}-symbolic.svg"))).render(painter)
    painter.end()
    places = [(x, y) for x in range(size) for y in range(size)]
    off = sum(abs(image.pixelColor(*p).alpha() - drawn.pixelColor(*p).alpha()) for p in places) / 255
    inked = sum(drawn.pixelColor(*p).alpha() for p in places) / 255
    assert inked > 300
    assert off < inked / 20


@pytest.mark.parametrize(
    ("now", "day"), [(QTime(8, 0), 1), (QTime(21, 44), 1), (QTime(21, 50), 2), (QTime(23, 0), 2)]
)
def test_the_evening_is_the_next_ten_o_clock(now: QTime, day: int) -> None:
    assert next_evening(QDateTime(QDate(2026, 6, 1), now)) == QDateTime(QDate(2026, 6, day), QTime(22, 0))


def test_asking_for_the_desktops_menu_needs_no_bus(qtbot: QtBot) -> None:
    assert desktop_draws_menus() in {True, False}


def test_details_are_painted_at_the_far_end(qtbot: QtBot, tray: Tray) -> None:
    tray.show_snapshot(make_snapshot())
    picture = tray.menu.grab()
    quit_line = tray.menu.actionGeometry(tray._actions["quit"])
    right_half = picture.toImage().copy(
        quit_line.center().x() + 20, quit_line.top(), quit_line.width() // 2 - 22, quit_line.height()
    )
    colors = {right_half.pixel(x, y) for x in range(right_half.width()) for y in range(right_half.height())}
    assert len(colors) > 2, "nothing is written there"

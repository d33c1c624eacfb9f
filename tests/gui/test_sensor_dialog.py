"""The dialog of a sensor: its kind first, only the inputs that matter, errors beside them."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.gui import FakeSensorDesk, type_text
from fakes.sensor_dialog import HTTP, SHELLY, choose_role, sensor_dialogs, told, with_list
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from warmgui.core.settings.model import Settings
from warmgui.core.settings.sensors import THERMOMETERS
from warmgui.core.text import EMPTY
from warmgui.core.thermometers import KINDS, ROLES, Thermometer
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.gui.pages.sensors import places as sensor_places
from warmgui.gui.pages.sensors import words as sensor_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from warmgui.gui.pages.sensors.dialog import SensorDialog
    from warmgui.gui.theme import Theme


@pytest.fixture
def desk() -> FakeSensorDesk:
    return FakeSensorDesk()


@pytest.fixture
def make(qtbot: QtBot, theme: Theme, desk: FakeSensorDesk) -> Iterator[Callable[..., SensorDialog]]:
    with sensor_dialogs(qtbot, theme, desk) as made:
        yield made


# ---- its kind


def test_a_kind_is_chosen_first_from_plain_words(make: Callable[..., SensorDialog]) -> None:
    dialog = make()
    assert set(dialog.kinds) == set(KINDS)
    assert not dialog.form.isVisible()
    assert not dialog.save.isEnabled()
    assert dialog.focusWidget() is dialog.kinds["shelly"]
    assert "zigbee2mqtt" in dialog.kinds["mqtt"].accessibleDescription()
    QTest.keyClick(dialog.kinds["shelly"], Qt.Key.Key_Space)
    assert dialog.form.isVisible()
    assert dialog.save.isEnabled()
    assert dialog.focusWidget() is dialog.form.role.input, "from the top"
    assert dialog.kind.text() == "Shelly ▾"


def test_the_kinds_are_as_high_as_their_words(make: Callable[..., SensorDialog]) -> None:
    tile = make().kinds["ble"]
    assert tile.hasHeightForWidth()
    assert tile.heightForWidth(160) > tile.heightForWidth(600)


def test_what_was_typed_stays_when_the_kind_changes(make: Callable[..., SensorDialog]) -> None:
    dialog = make()
    dialog.set_kind("shelly")
    type_text(dialog.form.place, "192.168.1.9")
    type_text(dialog.form.name, "Shelf")
    dialog.kind.click()
    assert dialog.focusWidget() is dialog.kinds["shelly"]
    dialog.set_kind("ble")
    assert dialog.form.place.text() == ""
    dialog.set_kind("shelly")
    assert (dialog.form.place.text(), dialog.form.name.text()) == ("192.168.1.9", "Shelf")


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_shows_only_what_matters_and_makes_a_good_entry(
    make: Callable[..., SensorDialog], kind: str
) -> None:
    dialog = make()
    dialog.set_kind(kind)
    form = dialog.form
    for number in range(form.role.input.count()):
        form.role.input.setCurrentIndex(number)
        role = str(form.role.input.currentData())
        shown = sensor_places.inputs(kind, role)
        parts = {
            "password": form.password,
            "user": form.user,
            "offset": form.offset,
            "invert": form.invert,
            "json_path": form.json_path,
        }
        for name, part in parts.items():
            assert part.isHidden() == (name not in shown), (role, name)
        assert form.mqtt.isVisible() == (kind == "mqtt")
        assert form.home_assistant.isVisible() == (kind == "home_assistant")
        assert form.place.name.text()
        assert form.place.input.placeholderText()
        entry = dataclasses.replace(form.entry(), key="t1")
        assert (entry.kind, entry.role) == (kind, role)
        assert not THERMOMETERS.check((entry,))


def test_all_roles_are_offered_where_they_can_be(make: Callable[..., SensorDialog]) -> None:
    assert sensor_words.roles_of("shelly") == ROLES
    assert "plug" not in sensor_words.roles_of("usb")
    dialog = make(entry=Thermometer("usb", key="t1", role="plug", path="COM3"))
    assert dialog.form.entry().role == "plug", "what is set is shown, whatever is usual"


def test_the_role_says_what_to_mind(make: Callable[..., SensorDialog]) -> None:
    dialog = make()
    dialog.set_kind("home_assistant")
    choose_role(dialog.form, "plug")
    assert "never switched" in dialog.form.role.help.text()
    assert dialog.form.place.input.placeholderText() == "sensor.pc_plug_power"
    choose_role(dialog.form, "outdoor")
    assert dialog.form.place.input.placeholderText() == "sensor.bedroom_temperature"


# ---- what is typed


def test_an_entry_is_shown_and_comes_back_unchanged(make: Callable[..., SensorDialog]) -> None:
    entries = (
        SHELLY,
        HTTP,
        Thermometer("file", "a", "t3", path="/a", unit="f", fresh_min=5.0),
        Thermometer("command", "b", "t4", role="sun", command="x", json_path="v", period_s=5.0),
        Thermometer("mqtt", "c", "t5", role="window", topic="t", json_path="contact", invert=True),
        Thermometer("tasmota", "d", "t6", role="plug", url="10.0.0.3", user="u", channel=2),
        Thermometer("ble", "e", "t7", address="A4:C1:38:12:34:56", enabled=False),
        Thermometer("usb", "f", "t8", path="COM3", unknown=(("newer", 1),)),
        Thermometer("home_assistant", "g", "t9", role="outdoor", entity="sensor.a"),
    )
    for entry in entries:
        dialog = make(with_list(*entries), entry=entry)
        assert dialog.form.entry() == entry
        assert dialog.form.entry().unknown == entry.unknown
        assert dialog.title.text() == "Change this sensor"


@pytest.mark.parametrize(
    ("kind", "typed", "said"),
    [
        ("file", "", "Choose the file that holds the temperature."),
        ("mqtt", "a/+/b", "A topic with + or # is many topics; name the one that holds the value."),
        ("home_assistant", "Bedroom", "“Bedroom” is no entity; they look like sensor.bedroom_temperature."),
        ("shelly", "a b", "“a b” is no address."),
        ("ble", "12:34", "“12:34” is no Bluetooth address; they look like A4:C1:38:12:34:56."),
    ],
)
def test_a_wrong_place_is_said_beside_its_input_and_keeps_from_adding(
    make: Callable[..., SensorDialog], kind: str, typed: str, said: str
) -> None:
    servers = {
        "mqtt": dataclasses.replace(Settings().mqtt, host="broker"),
        "home_assistant": dataclasses.replace(Settings().home_assistant, url="http://ha:8123", token="ask"),
    }
    dialog = make(with_list(**servers))
    decisions = told(dialog)
    dialog.set_kind(kind)
    type_text(dialog.form.place, typed)
    dialog.save.click()
    assert dialog.form.place.verdict.text() == said
    assert dialog.problem.text() == said
    assert dialog.form.place.input.property("invalid")
    assert dialog.focusWidget() is dialog.form.place.input
    assert decisions == []
    type_text(dialog.form.place, "sensor.a" if kind == "home_assistant" else "A4:C1:38:12:34:56")
    assert dialog.problem.isHidden() == (kind != "shelly")


def test_numbers_are_judged_in_the_readers_units(make: Callable[..., SensorDialog]) -> None:
    dialog = make(formatter=Formatter(FormatPrefs(fahrenheit=True, decimal=",")))
    dialog.set_kind("shelly")
    form = dialog.form
    assert form.offset.name.text() == "Correction (°F)"
    type_text(form.offset, "0,9")
    assert form.entry().offset_k == pytest.approx(0.5)
    type_text(form.offset, "40")
    assert form.offset.verdict.text().startswith("From −18")
    type_text(form.offset, "much")
    assert form.offset.verdict.text() == "“much” is no number."
    assert form.entry().offset_k == 0.0
    type_text(form.channel, "1,5")
    assert form.channel.verdict.text() == "A whole number is wanted."
    type_text(form.channel, "1")
    assert form.entry().channel == 1


def test_a_wrong_option_opens_the_further_ones(make: Callable[..., SensorDialog]) -> None:
    dialog = make()
    dialog.set_kind("command")
    type_text(dialog.form.place, "read-it")
    type_text(dialog.form.json_path, "a[")
    type_text(dialog.form.period, "0")
    assert not dialog.form.more.inside.isVisible()
    dialog.save.click()
    assert dialog.form.more.inside.isVisible()
    assert "names no place in a JSON answer" in dialog.form.json_path.verdict.text()
    assert dialog.focusWidget() is dialog.form.json_path.input


def test_usual_times_are_shown_greyed(make: Callable[..., SensorDialog]) -> None:
    dialog = make()
    dialog.set_kind("shelly")
    assert (dialog.form.period.input.placeholderText(), dialog.form.fresh.input.placeholderText()) == (
        "15",
        "15",
    )
    choose_role(dialog.form, "plug")
    assert (dialog.form.period.input.placeholderText(), dialog.form.fresh.input.placeholderText()) == (
        "2",
        "1",
    )


def test_a_file_can_be_chosen(make: Callable[..., SensorDialog], tmp_path: Path) -> None:
    dialog = make()
    dialog.set_kind("file")
    assert dialog.form.choose.isVisible()
    dialog.form.choose.click()
    chooser = dialog.form.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit(str(tmp_path / "room.txt"))
    chooser.reject()
    assert dialog.form.entry().path == str(tmp_path / "room.txt")
    dialog.set_kind("shelly")
    assert not dialog.form.choose.isVisible()


# ---- keyboard, direction, size


def test_enter_adds_and_tab_goes_from_top_to_bottom(make: Callable[..., SensorDialog]) -> None:
    dialog = make()
    dialog.set_kind("shelly")
    seen = []
    dialog.form.role.input.setFocus()
    for _ in range(8):
        focused = dialog.focusWidget()
        assert focused is not None
        seen.append(focused.mapTo(dialog, focused.rect().topLeft()).y())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == sorted(seen)
    decisions = told(dialog)
    type_text(dialog.form.place, "192.168.1.30")
    QTest.keyClick(dialog.form.place.input, Qt.Key.Key_Return)
    assert decisions[0].entry.url == "192.168.1.30"
    assert decisions[0].text == EMPTY


def test_it_stands_from_right_to_left(make: Callable[..., SensorDialog]) -> None:
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        dialog = make(formatter=Formatter(FormatPrefs(right_to_left=True)))
        dialog.set_kind("mqtt")
        part = dialog.form.mqtt
        assert (
            part.host.mapTo(dialog, part.host.rect().topLeft()).x()
            > part.port.mapTo(dialog, part.port.rect().topLeft()).x()
        )
        assert not dialog.grab().isNull()
    finally:
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

"""The dialog of a sensor: its kind first, only the inputs that matter, errors beside them, and “Try it”."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest
from fakes_gui import FakeSensorDesk, type_text
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from warmgui.core.settings import Settings
from warmgui.core.settings_sensors import ThermometersCodec
from warmgui.core.text import EMPTY, Amount, translate, verbatim
from warmgui.core.thermometers import KINDS, ROLES, Secret, SensorTest, Thermometer
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.core.vocabulary import Quantity
from warmgui.gui.pages import sensor_places, sensor_words
from warmgui.gui.pages.sensor_dialog import SensorDialog
from warmgui.gui.pages.thermometers_model import Decided, decided

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from warmgui.gui.pages.sensor_forms import SensorForm
    from warmgui.gui.pages.server_login import PasswordPart
    from warmgui.gui.theme import Theme

SHELLY = Thermometer("shelly", "Shelf", "t1", url="192.168.1.30", password="keyring", offset_k=-0.5)
HTTP = Thermometer(
    "http_json",
    key="t2",
    url="http://10.0.0.1/t",
    json_path="a.b",
    user="me",
    password="keyring",
    period_s=30.0,
)


@pytest.fixture
def desk() -> FakeSensorDesk:
    return FakeSensorDesk()


@pytest.fixture
def make(qtbot: QtBot, theme: Theme, desk: FakeSensorDesk) -> Iterator[Callable[..., SensorDialog]]:
    made: list[SensorDialog] = []

    def dialog(
        settings: Settings | None = None, *, formatter: Formatter | None = None, **more: Any
    ) -> SensorDialog:
        new = SensorDialog(
            more.pop("desk", desk), lambda: formatter or Formatter(), settings or Settings(), **more
        )
        new.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(new)
        new.show()
        made.append(new)
        return new

    yield dialog
    for each in made:
        each.reject()


def with_list(*entries: Thermometer, **more: Any) -> Settings:
    base = Settings()
    return dataclasses.replace(base, room=dataclasses.replace(base.room, thermometers=entries), **more)


def told(dialog: SensorDialog) -> list[Decided]:
    found: list[Decided] = []
    dialog.decided.connect(found.append)
    return found


def choose(part: PasswordPart[Any], place: str) -> None:
    part.place.setCurrentIndex(part.place.findData(place))


def choose_role(form: SensorForm, role: str) -> None:
    form.role.input.setCurrentIndex(form.role.input.findData(role))


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
        assert not ThermometersCodec().check((entry,))


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


# ---- trying it


def test_trying_says_what_came_out_and_saves_nothing(
    make: Callable[..., SensorDialog], desk: FakeSensorDesk
) -> None:
    dialog = make()
    decisions = told(dialog)
    dialog.set_kind("shelly")
    dialog.try_button.click()
    assert desk.tests == [], "it has no address yet"
    assert dialog.form.place.input.property("invalid")
    type_text(dialog.form.place, "192.168.1.30")
    choose(dialog.form.password, "ask")
    dialog.form.password.field.input.setText("secret")
    dialog.try_button.click()
    assert dialog.trial.progress.text() == "Asking it…"
    (entry, _, password) = desk.tests[-1]
    assert (entry.url, password) == ("192.168.1.30", "secret")
    says = translate("sensors", "It says {value}.", value=Amount(20.31, "temperature_c"))
    desk.end_test(
        SensorTest(good=True, text=says, value=20.31, quantity=Quantity.ROOM_C, note=verbatim("It is old."))
    )
    assert dialog.trial.sentence.text() == "It says 20.3 °C."
    assert dialog.trial.sentence.role == "good"
    assert dialog.trial.note.text() == "It is old."
    assert decisions == []
    assert desk.passwords == []


def test_a_failure_is_a_sentence(make: Callable[..., SensorDialog], desk: FakeSensorDesk) -> None:
    dialog = make(with_list(SHELLY), entry=SHELLY)
    dialog.try_button.click()
    assert desk.tests[-1][2] is None, "the kept password counts"
    desk.end_test(SensorTest(good=False, text=verbatim("nothing answers")))
    assert (dialog.trial.sentence.text(), dialog.trial.sentence.role) == ("Nothing answers.", "danger")
    assert not dialog.trial.note.isVisible()


def test_a_trial_is_given_up_when_nobody_waits_any_more(
    make: Callable[..., SensorDialog], desk: FakeSensorDesk
) -> None:
    dialog = make(with_list(SHELLY), entry=SHELLY)
    dialog.try_button.click()
    dialog.trial.cancel_button.click()
    assert desk.cancelled == 1
    dialog.try_button.click()
    dialog.try_button.click()
    assert desk.cancelled == 2
    dialog.reject()
    assert desk.cancelled == 3
    desk.end_test(SensorTest(good=True, text=verbatim("late")), which=0)
    assert not dialog.trial.isVisible()


@pytest.mark.parametrize("kind", ["mqtt", "home_assistant"])
def test_without_a_place_the_server_is_tried(
    make: Callable[..., SensorDialog], desk: FakeSensorDesk, kind: str
) -> None:
    dialog = make()
    dialog.set_kind(kind)
    dialog.try_button.click()
    assert desk.tests == [], "the server is not set either"
    part = dialog.form.server
    assert part is not None
    field = part.fields()[0]
    assert field.verdict.text().startswith("Enter the")
    type_text(field, "broker" if kind == "mqtt" else "http://homeassistant.local:8123")
    choose(part.password, "ask")
    dialog.try_button.click()
    assert desk.tests[-1][0].place == ""
    assert dialog.form.place.input.property("invalid") is not True


def test_without_a_desk_there_is_nothing_to_try_and_saving_works(make: Callable[..., SensorDialog]) -> None:
    dialog = make(desk=None)
    decisions = told(dialog)
    dialog.set_kind("command")
    assert not dialog.try_button.isVisible()
    type_text(dialog.form.place, "read-it")
    dialog.trial.run(SHELLY, Settings(), None)
    assert not dialog.trial.isVisible()
    dialog.save.click()
    assert decisions[0].entry.command == "read-it"


# ---- saving, with passwords


def test_a_new_sensor_is_told_with_its_password_kept(
    make: Callable[..., SensorDialog], desk: FakeSensorDesk
) -> None:
    desk.words = verbatim("The keyring has it.")
    dialog = make()
    decisions = told(dialog)
    dialog.set_kind("http_json")
    type_text(dialog.form.place, "http://192.168.1.40/t")
    type_text(dialog.form.user, "me")
    choose(dialog.form.password, "keyring")
    assert dialog.form.place.verdict.text().startswith("Not encrypted")
    dialog.save.click()
    assert decisions == [], "the password is missing"
    dialog.form.password.field.input.setText("secret")
    dialog.form.password.field.input.textEdited.emit("secret")
    dialog.save.click()
    assert desk.passwords == [(Secret("sensor me@http://192.168.1.40", "keyring"), "secret")]
    assert decisions == [
        Decided(
            Thermometer("http_json", url="http://192.168.1.40/t", user="me", password="keyring"),
            text=verbatim("The keyring has it."),
        )
    ]
    after = decided(Settings(), decisions[0])
    assert after.room.sensor == "sensors"
    assert after.room.thermometers[0].key == "t1"


def test_where_the_keyring_failed_the_place_is_what_became_of_it(
    make: Callable[..., SensorDialog], desk: FakeSensorDesk
) -> None:
    desk.place = "ask"
    dialog = make(with_list(SHELLY), entry=SHELLY)
    decisions = told(dialog)
    dialog.form.password.field.input.setText("new")
    dialog.save.click()
    assert decisions[0].entry == dataclasses.replace(SHELLY, password="ask")


def test_a_broker_is_set_up_from_the_same_dialog(
    make: Callable[..., SensorDialog], desk: FakeSensorDesk
) -> None:
    desk.place = "keyring"
    dialog = make()
    decisions = told(dialog)
    dialog.set_kind("mqtt")
    broker = dialog.form.mqtt
    type_text(broker.host, "192.168.1.5:8884")
    assert (broker.host.text(), broker.port.text()) == ("192.168.1.5", "8884")
    broker.port.set_text("1883")
    broker.tls.click()
    assert broker.port.text() == "8883", "the usual port follows"
    broker.tls.click()
    broker.port.set_text("99999")
    choose(broker.password, "keyring")
    assert broker.user.verdict.text() == "Brokers want a user name with a password."
    assert broker.host.verdict.text().startswith("Not encrypted")
    type_text(broker.user, "heater")
    broker.password.field.input.setText("secret")
    type_text(dialog.form.place, "zigbee2mqtt/shelf")
    type_text(dialog.form.json_path, "temperature")
    dialog.save.click()
    assert decisions == []
    assert "at most" in broker.port.verdict.text()
    type_text(broker.port, "1883")
    dialog.save.click()
    mqtt = decisions[0].mqtt
    assert mqtt is not None
    assert (mqtt.host, mqtt.port, mqtt.username, mqtt.password) == ("192.168.1.5", 1883, "heater", "keyring")
    assert desk.passwords == [(Secret("mqtt heater@192.168.1.5:1883", "keyring"), "secret")]
    assert decisions[0].entry.password == "none"
    assert decided(Settings(), decisions[0]).mqtt == mqtt


def test_a_server_that_is_set_is_one_line_until_it_is_opened(make: Callable[..., SensorDialog]) -> None:
    mqtt = dataclasses.replace(Settings().mqtt, host="broker", ca_file="/ca.pem")
    home = dataclasses.replace(
        Settings().home_assistant, url="http://ha:8123", ca_file="/ha.pem", token="ask"
    )
    dialog = make(with_list(mqtt=mqtt, home_assistant=home))
    decisions = told(dialog)
    dialog.set_kind("mqtt")
    assert dialog.form.mqtt.summary.text() == "broker:1883"
    assert not dialog.form.mqtt.inside.isVisible()
    dialog.form.mqtt.change.click()
    assert dialog.form.mqtt.ca_file.isVisible()
    dialog.set_kind("home_assistant")
    assert dialog.form.home_assistant.summary.text() == "http://ha:8123"
    type_text(dialog.form.home_assistant.url, "http://")
    type_text(dialog.form.place, "sensor.a")
    dialog.save.click()
    assert dialog.form.home_assistant.inside.isVisible(), "it opens where something is wrong"
    assert dialog.form.home_assistant.url.verdict.text() == "“http://” is no address."
    type_text(dialog.form.home_assistant.url, "http://ha:8123")
    dialog.save.click()
    assert decisions[0] == Decided(Thermometer("home_assistant", entity="sensor.a")), "unchanged servers stay"


def test_the_token_of_home_assistant_is_kept(make: Callable[..., SensorDialog], desk: FakeSensorDesk) -> None:
    dialog = make()
    decisions = told(dialog)
    dialog.set_kind("home_assistant")
    part = dialog.form.home_assistant
    type_text(part.url, "http://127.0.0.1:8123")
    assert not part.url.verdict.isVisible(), "it does not leave this PC"
    type_text(part.url, "https://ha.example:8123")
    assert not part.url.verdict.isVisible(), "it is encrypted"
    choose(part.password, "keyring")
    part.password.field.input.setText("token")
    type_text(dialog.form.place, "sensor.a")
    dialog.save.click()
    assert decisions[0].home_assistant == dataclasses.replace(
        Settings().home_assistant, url="https://ha.example:8123", token="keyring"
    )
    assert desk.passwords == [(Secret("home assistant https://ha.example:8123", "keyring"), "token")]


def test_the_former_password_is_forgotten_unless_somebody_else_needs_it(
    make: Callable[..., SensorDialog], desk: FakeSensorDesk
) -> None:
    dialog = make(with_list(SHELLY), entry=SHELLY)
    choose(dialog.form.password, "none")
    dialog.save.click()
    assert desk.passwords == [(SHELLY.secret, "")]
    desk.passwords.clear()
    second = dataclasses.replace(SHELLY, key="t5", channel=1)
    dialog = make(with_list(SHELLY, second), entry=SHELLY)
    choose(dialog.form.password, "none")
    dialog.save.click()
    assert desk.passwords == []


def test_another_address_wants_the_password_again(make: Callable[..., SensorDialog]) -> None:
    dialog = make(with_list(SHELLY), entry=SHELLY)
    decisions = told(dialog)
    type_text(dialog.form.place, "192.168.1.99")
    dialog.save.click()
    assert decisions == []
    assert "belongs to the former address" in dialog.form.password.field.verdict.text()


def test_cancelled_while_the_keyring_takes_its_time_nothing_is_saved(
    make: Callable[..., SensorDialog], desk: FakeSensorDesk
) -> None:
    desk.later = True
    dialog = make(with_list(SHELLY), entry=SHELLY)
    decisions = told(dialog)
    dialog.form.password.field.input.setText("new")
    dialog.save.click()
    assert not dialog.save.isEnabled()
    dialog.cancel.click()
    desk.answer()
    assert decisions == []


def test_no_password_leaves_the_form(make: Callable[..., SensorDialog]) -> None:
    """Neither in the entry nor in the servers that are told."""
    dialog = make()
    decisions = told(dialog)
    dialog.set_kind("tasmota")
    type_text(dialog.form.place, "10.0.0.3")
    choose(dialog.form.password, "ask")
    dialog.form.password.field.input.setText("very secret")
    assert dialog.form.password.field.input.echoMode() is QLineEdit.EchoMode.Password
    dialog.save.click()
    assert "very secret" not in repr(decisions)


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

"""The dialog of a sensor: “Try it”, and what is saved, with passwords that never stay in a file."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.gui import FakeSensorDesk, type_text
from fakes.sensor_dialog import SHELLY, choose, sensor_dialogs, told, with_list
from PySide6.QtWidgets import QLineEdit

from warmgui.core.passwords import forgotten
from warmgui.core.settings.model import Settings
from warmgui.core.text import Amount, translate, verbatim
from warmgui.core.thermometers import Secret, SensorTest, Thermometer
from warmgui.core.vocabulary import Quantity
from warmgui.gui.pages.sensors.model import Decided, decided

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
    assert desk.passwords == [(forgotten(SHELLY.secret), "")]
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


@pytest.mark.parametrize("others", [(), ("ask",), ("file",)])
def test_to_be_asked_takes_a_kept_password_away_unless_another_sensor_needs_it_there(
    make: Callable[..., SensorDialog], desk: FakeSensorDesk, others: tuple[str, ...]
) -> None:
    kept = dataclasses.replace(SHELLY, password="file")
    more = [dataclasses.replace(kept, key="t5", channel=1, password=place) for place in others]
    dialog = make(with_list(kept, *more), entry=kept)
    choose(dialog.form.password, "ask")
    dialog.save.click()
    assert desk.passwords == ([] if "file" in others else [(Secret(SHELLY.secret.key, "ask"), "")])


def test_a_broker_that_is_asked_for_from_now_on_leaves_the_file(
    make: Callable[..., SensorDialog], desk: FakeSensorDesk
) -> None:
    entry = Thermometer("mqtt", key="t1", topic="a")
    mqtt = dataclasses.replace(Settings().mqtt, host="broker", username="me", password="file")
    dialog = make(with_list(entry, dataclasses.replace(entry, key="t2"), mqtt=mqtt), entry=entry)
    dialog.form.mqtt.change.setChecked(True)
    choose(dialog.form.mqtt.password, "ask")
    dialog.save.click()
    assert desk.passwords == [(Secret("mqtt me@broker:1883", "ask"), "")]


def test_a_password_that_was_kept_for_nobody_goes_again(
    make: Callable[..., SensorDialog], desk: FakeSensorDesk
) -> None:
    desk.later, desk.place = True, "file"
    dialog = make()
    dialog.set_kind("shelly")
    type_text(dialog.form.place, "192.168.1.40")
    choose(dialog.form.password, "keyring")
    type_text(dialog.form.password.field, "secret")
    dialog.save.click()
    dialog.reject()
    desk.answer()
    assert desk.passwords == [
        (Secret("sensor @http://192.168.1.40", "keyring"), "secret"),
        (Secret("sensor @http://192.168.1.40"), ""),
    ]

"""The list of thermometers and sensors: passwords that are asked for, values typed in, the model."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.gui import FakePorts, FakeSensorDesk
from fakes.sensor_card import BALCONY, KEEP, SHELF, SHELLY, room_page, settings, snapshot, status

from warmgui.core.messages import ManualRoom
from warmgui.core.model import Value
from warmgui.core.settings.model import Settings
from warmgui.core.text import EMPTY, verbatim
from warmgui.core.thermometers import Secret, Thermometer
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.core.vocabulary import Provenance
from warmgui.gui.pages.room.page import RoomPage
from warmgui.gui.pages.sensors import model as thermometers_model
from warmgui.gui.pages.sensors import words as sensor_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.gui.pages.sensors.card import SensorCard
    from warmgui.gui.theme import Theme


@pytest.fixture
def desk() -> FakeSensorDesk:
    return FakeSensorDesk()


@pytest.fixture
def ports(desk: FakeSensorDesk) -> FakePorts:
    return FakePorts(sensor_desk=desk)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, ports: FakePorts) -> Iterator[RoomPage]:
    with room_page(qtbot, theme, ports) as made:
        yield made


@pytest.fixture
def card(page: RoomPage) -> SensorCard:
    return page.sensors


# ---- passwords that are asked for in each run


def test_a_sensor_that_wants_its_password_asks_for_it(
    page: RoomPage, card: SensorCard, ports: FakePorts, desk: FakeSensorDesk
) -> None:
    asking = dataclasses.replace(SHELLY, password="ask")
    page.show_snapshot(
        snapshot(settings(asking), status(asking, None, "silent", text=verbatim("it refuses")))
    )
    row = card.rows[0]
    assert row.enter.isVisible()
    row.enter.click()
    assert "192.168.1.30 needs its password" in row.password.accessibleName()
    assert row.password.input.hasFocus()
    row.password.input.setText("secret")
    row.password.keep.setChecked(True)
    row.password.give.click()
    assert desk.passwords == [(Secret("sensor @http://192.168.1.30", "keyring"), "secret")]
    assert ports.saved[-1].room.thermometers[0].password == "keyring"
    assert not row.password.isVisible()


def test_one_that_works_or_needs_none_does_not_ask(page: RoomPage, card: SensorCard) -> None:
    asking = dataclasses.replace(SHELLY, password="ask")
    page.show_snapshot(snapshot(settings(asking, SHELF), status(asking, 20.0), status(SHELF, None, "silent")))
    assert not card.rows[0].enter.isVisible()
    assert not card.rows[1].enter.isVisible()


def test_the_question_goes_away_when_it_works(page: RoomPage, card: SensorCard) -> None:
    asking = dataclasses.replace(SHELLY, password="ask")
    page.show_snapshot(snapshot(settings(asking), status(asking, None, "silent")))
    card.rows[0].enter.click()
    page.show_snapshot(snapshot(settings(asking), status(asking, 20.0)))
    assert not card.rows[0].password.isVisible()


def test_the_password_of_a_server_is_kept_with_the_server(
    page: RoomPage, card: SensorCard, ports: FakePorts, desk: FakeSensorDesk
) -> None:
    mqtt = dataclasses.replace(Settings().mqtt, host="broker", username="me", password="ask")
    home = dataclasses.replace(Settings().home_assistant, url="http://ha:8123", token="ask")
    entity = Thermometer("home_assistant", key="t8", entity="sensor.a")
    now = settings(BALCONY, entity, mqtt=mqtt, home_assistant=home)
    page.show_snapshot(snapshot(now, status(BALCONY, None, "silent")))
    desk.place, desk.words = "keyring", verbatim("The keyring has it.")
    card.rows[0].password.entered.emit("one", KEEP)
    assert ports.saved[-1].mqtt.password == "keyring"
    assert card.problem.text() == "The keyring has it."
    card.rows[1].password.entered.emit("two", not KEEP)
    assert ports.saved[-1].home_assistant.token == "keyring"
    assert desk.passwords[0] == (Secret("mqtt me@broker:1883", "keyring"), "one")
    assert desk.passwords[1] == (Secret("home assistant http://ha:8123", "ask"), "two")


def test_without_a_desk_nothing_is_kept(qtbot: QtBot, theme: Theme) -> None:
    ports = FakePorts()
    page = RoomPage(ports.ports(), Formatter, theme)
    qtbot.addWidget(page)
    page.show_snapshot(snapshot(settings(SHELLY)))
    page.sensors.rows[0].password.entered.emit("x", not KEEP)
    assert ports.saved == []


# ---- typed in


def test_a_typed_in_temperature_reaches_the_engine(
    page: RoomPage, card: SensorCard, ports: FakePorts
) -> None:
    known = Value(19.5, Provenance.DECLARED, verbatim("As you typed it in 3 min ago."))
    page.show_snapshot(snapshot(settings(sensor="manual"), room_c=known))
    assert card.typed.how.text() == "As you typed it in 3 min ago."
    card.typed.input.set_text("20,5")
    card.typed.take_button.click()
    assert ports.posted == [ManualRoom(20.5)]
    assert card.typed.verdict.text() == "Taken over."


@pytest.mark.parametrize("typed", ["", "warm", "99"])
def test_a_typed_in_temperature_that_cannot_be_stays_with_a_sentence(
    page: RoomPage, card: SensorCard, ports: FakePorts, typed: str
) -> None:
    page.show_snapshot(snapshot(settings(sensor="manual")))
    card.typed.input.set_text(typed)
    card.typed.take_button.click()
    assert ports.posted == []
    assert card.typed.verdict.text() == "A room's temperature lies between −10.0 °C and 45.0 °C."
    assert card.typed.input.text() == typed


def test_typing_in_fahrenheit_and_by_steps(qtbot: QtBot, theme: Theme, ports: FakePorts) -> None:
    page = RoomPage(ports.ports(), lambda: Formatter(FormatPrefs(fahrenheit=True)), theme)
    qtbot.addWidget(page)
    page.show_snapshot(snapshot(settings(sensor="manual")))
    typed = page.sensors.typed
    assert typed.unit.text() == "°F"
    typed.input.stepBy(1)
    assert typed.input.text() == "68"
    typed.input.stepBy(1)
    assert typed.input.text() == "68.5"
    typed.input.set_text("68")
    typed.take()
    assert [round(sent.room_c, 6) for sent in ports.posted] == [20.0]


# ---- the model behind it


def test_a_list_gets_new_entries_at_their_place_with_a_key() -> None:
    entries = thermometers_model.with_entry((SHELF, SHELLY), Thermometer("usb", path="COM3"), 1)
    assert [e.key for e in entries] == ["t1", "t3", "t2"]
    assert thermometers_model.with_entry(entries, dataclasses.replace(SHELF, name="x"))[0].name == "x"
    gone = thermometers_model.without(entries, "t1")
    assert thermometers_model.with_entry(gone, SHELF, 0)[0] == SHELF


def test_edits_need_a_snapshot_first(ports: FakePorts) -> None:
    edits = thermometers_model.SettingsEdits(ports.ports())
    assert edits.change(lambda now: now) == EMPTY
    with pytest.raises(RuntimeError):
        _ = edits.shown
    edits.told(Settings())
    edits.change(lambda now: now)
    assert ports.saved == [], "nothing changed"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [("", ""), ("it is off", "It is off."), ("Well!", "Well!"), ("没有回答", "没有回答。"), ("هل؟", "هل؟")],
)
def test_words_become_sentences(words: str, sentence: str) -> None:
    assert sensor_words.as_sentence(words) == sentence

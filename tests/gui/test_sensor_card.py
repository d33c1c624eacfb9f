"""The list of thermometers and sensors: what a row says, what its buttons save and take back."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.gui import FakePorts, FakeSensorDesk, type_text
from fakes.sensor_card import BALCONY, SHELF, SHELLY, WINDOW, opened, room_page, settings, snapshot, status
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from warmgui.core.settings.model import Settings
from warmgui.core.settings.sensors import MOST_THERMOMETERS
from warmgui.core.text import EMPTY, verbatim
from warmgui.core.thermometers import Secret, Thermometer
from warmgui.gui.pages.sensors import words as sensor_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.gui.pages.room.page import RoomPage
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


# ---- what it shows


def test_with_nothing_set_up_it_says_what_that_means(page: RoomPage, card: SensorCard) -> None:
    page.show_snapshot(snapshot(settings(sensor="none")))
    assert card.rows == []
    assert "None yet" in card.empty.text()
    assert card.empty.isVisible()
    assert not card.typed.isVisible()
    assert card.add_button.isEnabled()


def test_a_row_says_value_provenance_state_and_what_it_counts_for(page: RoomPage, card: SensorCard) -> None:
    now = settings(SHELF, SHELLY, BALCONY, WINDOW)
    page.show_snapshot(
        snapshot(
            now,
            status(SHELF, 20.36, used=True),
            status(SHELLY, 31.0, "jumped", text=verbatim("it jumped to 31.0 °C")),
            status(BALCONY, 3.5),
            status(WINDOW, 1.0, used=True),
        )
    )
    first, second, third, fourth = card.rows
    assert (first.value.text(), first.badge.text()) == ("20.4 °C", "measured")
    assert first.pill.words.whole_text == "Works"
    assert not first.pill.mark.pixmap().isNull(), "a drawing beside the word"
    assert first.what.text() == "A file · The room's temperature · /home/me/room.txt"
    assert first.counts.text() == "Counts for the room's temperature."
    assert not first.sentence.isVisible()
    assert first.badge.toolTip() == "Read from here."
    assert second.name.whole_text == "192.168.1.30", "without a name its place"
    assert second.pill.words.whole_text == "Jumped"
    assert (second.sentence.text(), second.sentence.role) == ("It jumped to 31.0 °C.", "warning")
    assert not second.counts.isVisible()
    assert third.value.text() == "3.5 °C"
    assert fourth.value.text() == "open"
    assert fourth.counts.text() == "Counts for open windows."
    assert first.accessibleName() == "Shelf, Works, 20.4 °C"


def test_states_differ_by_word_and_by_drawing() -> None:
    states = [sensor_words.state_of(SHELF, status(SHELF, 20.0, s), read=True) for s in sensor_words._STATES]
    assert len({state.word for state in states}) == len(states)
    assert sensor_words.state_of(SHELF, None, read=True).word.template == "Not heard yet"
    assert (
        sensor_words.state_of(SHELF, status(SHELF, 1.0, "newer"), read=True).word.template == "Not heard yet"
    )
    off = sensor_words.state_of(dataclasses.replace(SHELF, enabled=False), None, read=False)
    assert off.word.template == "Off"


def test_other_quantities_have_their_own_units(page: RoomPage, card: SensorCard) -> None:
    sun = Thermometer("http_json", "Roof", "t5", role="sun", url="http://10.0.0.1/s")
    plug = Thermometer("tasmota", "Plug", "t6", role="plug", url="10.0.0.2")
    shut = dataclasses.replace(WINDOW, name="Shut")
    page.show_snapshot(
        snapshot(settings(sun, plug, shut), status(sun, 410.0), status(plug, 151.0), status(shut, 0.0))
    )
    assert [row.value.text() for row in card.rows] == ["410 W/m²", "151 W", "closed"]


def test_a_kind_that_only_a_newer_version_knows_is_shown_and_kept(page: RoomPage, card: SensorCard) -> None:
    newer = Thermometer("zigbee", "Attic", "t9")
    page.show_snapshot(snapshot(settings(newer)))
    assert "unknown kind “zigbee”" in card.rows[0].what.text()
    card.rows[0].edit.click()
    assert not opened(card).form.isVisible(), "a kind is to be chosen first"


def test_while_the_room_is_known_otherwise_its_thermometers_are_not_read(
    page: RoomPage, card: SensorCard
) -> None:
    page.show_snapshot(snapshot(settings(SHELF, BALCONY, sensor="none"), status(BALCONY, 3.5, used=True)))
    assert card.rows[0].pill.words.whole_text == "Not read"
    assert "see above" in card.rows[0].counts.text()
    assert card.rows[1].pill.words.whole_text == "Works"


def test_rows_come_and_go_with_the_list(page: RoomPage, card: SensorCard) -> None:
    page.show_snapshot(snapshot(settings(SHELF, SHELLY)))
    page.show_snapshot(snapshot(settings(SHELLY)))
    assert [row.name.whole_text for row in card.rows] == ["192.168.1.30"]
    full = tuple(dataclasses.replace(SHELF, key=f"k{n}") for n in range(MOST_THERMOMETERS))
    page.show_snapshot(snapshot(settings(*full)))
    assert not card.add_button.isEnabled()
    assert card.add_button.toolTip()


def test_every_button_names_its_sensor_and_is_reached_by_tab(page: RoomPage, card: SensorCard) -> None:
    page.show_snapshot(snapshot(settings(SHELF)))
    row = card.rows[0]
    for made in (row.switch, row.edit, row.remove, row.enter):
        assert "Shelf" in made.accessibleName()
        assert made.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_marks_follow_the_colours(page: RoomPage, card: SensorCard, theme: Theme) -> None:
    page.show_snapshot(snapshot(settings(SHELF), status(SHELF, 20.0)))
    before = card.rows[0].pill.mark.pixmap().toImage()
    theme.set_choice("dark")
    assert card.rows[0].pill.mark.pixmap().toImage() != before
    theme.set_choice("light")


# ---- what the user does


def test_switching_one_off_saves_and_does_not_snap_back(
    page: RoomPage, card: SensorCard, ports: FakePorts
) -> None:
    old = snapshot(settings(SHELF, SHELLY))
    page.show_snapshot(old)
    card.rows[0].switch.click()
    assert [e.enabled for e in ports.saved[-1].room.thermometers] == [False, True]
    page.show_snapshot(old)  # the engine has not seen it yet
    assert not card.rows[0].switch.isChecked()
    assert card.rows[0].pill.words.whole_text == "Off"
    page.show_snapshot(snapshot(ports.saved[-1]))
    page.show_snapshot(old)  # now somebody else has switched it on again
    assert card.rows[0].switch.isChecked()


def test_the_first_thermometer_of_the_room_makes_it_measured_with_a_word(
    page: RoomPage, card: SensorCard, ports: FakePorts
) -> None:
    off = dataclasses.replace(SHELF, enabled=False)
    page.show_snapshot(snapshot(settings(off, sensor="none")))
    card.rows[0].switch.click()
    assert ports.saved[-1].room.sensor == "sensors"
    assert "measured by Shelf" in card.notice.words.text()
    assert card.choice.value == "sensors"


def test_an_outdoor_sensor_does_not_change_how_the_room_is_known(
    page: RoomPage, card: SensorCard, ports: FakePorts
) -> None:
    page.show_snapshot(snapshot(settings(dataclasses.replace(BALCONY, enabled=False), sensor="none")))
    card.rows[0].switch.click()
    assert ports.saved[-1].room.sensor == "none"
    assert not card.notice.isVisible()


def test_a_removed_one_can_be_put_back_where_it_was(
    page: RoomPage, card: SensorCard, ports: FakePorts
) -> None:
    page.show_snapshot(snapshot(settings(SHELF, SHELLY)))
    card.rows[0].remove.click()
    assert list(ports.saved[-1].room.thermometers) == [SHELLY]
    assert card.notice.words.text() == "Shelf was removed."
    assert card.notice.button.hasFocus()
    card.notice.button.click()
    assert list(ports.saved[-1].room.thermometers) == [SHELF, SHELLY]
    assert not card.notice.isVisible()
    card.undo()
    assert len(ports.saved) == 2, "there is nothing left to put back"


def test_removing_the_last_thermometer_says_that_none_is_left(page: RoomPage, card: SensorCard) -> None:
    page.show_snapshot(snapshot(settings(SHELF, BALCONY)))
    card.rows[0].remove.click()
    assert "No thermometer of the room is left." in card.notice.words.text()


def test_after_the_time_to_undo_the_password_is_forgotten(
    page: RoomPage, card: SensorCard, desk: FakeSensorDesk
) -> None:
    page.show_snapshot(snapshot(settings(SHELF, SHELLY)))
    card.rows[1].remove.click()
    assert desk.passwords == []
    page.hide()
    assert desk.passwords == [(Secret("sensor @http://192.168.1.30"), "")]


def test_a_password_that_another_sensor_needs_is_kept(
    page: RoomPage, card: SensorCard, desk: FakeSensorDesk
) -> None:
    second = dataclasses.replace(SHELLY, key="t7", channel=1)
    page.show_snapshot(snapshot(settings(SHELLY, second)))
    card.rows[0].remove.click()
    card.forget_removed()
    assert desk.passwords == []


def test_a_broker_stays_set_with_its_password_without_sensors(
    page: RoomPage, card: SensorCard, desk: FakeSensorDesk
) -> None:
    mqtt = dataclasses.replace(Settings().mqtt, host="broker", username="me", password="keyring")
    page.show_snapshot(snapshot(settings(BALCONY, mqtt=mqtt)))
    card.rows[0].remove.click()
    card.forget_removed()
    assert desk.passwords == []


def test_what_cannot_be_saved_is_said_and_nothing_changes(
    page: RoomPage, card: SensorCard, ports: FakePorts
) -> None:
    page.show_snapshot(snapshot(settings(SHELF)))
    ports.problem = verbatim("The disk is full.")
    card.rows[0].remove.click()
    assert card.problem.text() == "The disk is full."
    assert len(card.rows) == 1
    assert not card.notice.isVisible()
    ports.problem = EMPTY
    card.rows[0].switch.click()
    assert not card.problem.isVisible()


def test_how_the_room_is_known_can_be_chosen_here(page: RoomPage, card: SensorCard, ports: FakePorts) -> None:
    page.show_snapshot(snapshot(settings(sensor="none")))
    combo = card.choice.input
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findData("manual"))
    assert ports.saved[-1].room.sensor == "manual"
    assert card.typed.isVisible(), "at once"


def test_one_can_be_added_and_changed_in_the_dialog(
    page: RoomPage, card: SensorCard, ports: FakePorts, desk: FakeSensorDesk
) -> None:
    card.open_dialog()
    assert card.dialog is None, "nothing is known before the first snapshot"
    page.show_snapshot(snapshot(settings(sensor="none")))
    card.add_button.click()
    dialog = opened(card)
    card.add_button.click()
    assert opened(card) is dialog, "one at a time"
    dialog.set_kind("shelly")
    type_text(dialog.form.place, "192.168.1.30")
    choices = dialog.form.password.place
    choices.setCurrentIndex(choices.findData("keyring"))
    dialog.form.password.field.input.setText("secret")
    desk.words = verbatim("It is kept for this run only.")
    dialog.save.click()
    assert card.dialog is None
    (added,) = ports.saved[-1].room.thermometers
    assert (added.key, added.kind, added.url, added.password) == ("t1", "shelly", "192.168.1.30", "keyring")
    assert ports.saved[-1].room.sensor == "sensors"
    assert "measured by 192.168.1.30" in card.notice.words.text()
    assert card.problem.text() == "It is kept for this run only."
    assert len(card.rows) == 1, "at once"
    card.rows[0].edit.click()
    type_text(opened(card).form.name, "Shelf")
    opened(card).save.click()
    assert [entry.name for entry in ports.saved[-1].room.thermometers] == ["Shelf"]
    assert card.rows[0].name.whole_text == "Shelf"


def test_a_dialog_whose_decision_cannot_be_saved_says_so(
    page: RoomPage, card: SensorCard, ports: FakePorts
) -> None:
    page.show_snapshot(snapshot(settings(SHELF)))
    ports.problem = verbatim("The disk is full.")
    card.rows[0].edit.click()
    type_text(opened(card).form.name, "Board")
    opened(card).save.click()
    assert card.problem.text() == "The disk is full."
    assert not card.notice.isVisible()


def test_a_question_for_a_password_does_not_move_to_another_sensor(page: RoomPage, card: SensorCard) -> None:
    asking = dataclasses.replace(SHELLY, password="ask")
    page.show_snapshot(snapshot(settings(asking), status(asking, None, "silent")))
    card.rows[0].enter.click()
    page.show_snapshot(snapshot(settings(SHELF), status(SHELF, 20.0)))
    assert not card.rows[0].password.isVisible()

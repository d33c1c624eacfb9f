"""The page of the fleet: who is there, who is told what, and that a yes is the user's."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.fleet_page import FLEET, NODES, FleetPorts, fleet_snapshot, node
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from warmgui.core.model_fleet import FleetStatus, Invitation
from warmgui.core.text import EMPTY, verbatim
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.gui.fleet.nodes import COLUMNS
from warmgui.gui.fleet.page import FleetPage
from warmgui.gui.fleet.words import drawing_of, summary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QPushButton
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

pytestmark = pytest.mark.xdist_group("fleet page")


@pytest.fixture
def hands() -> FleetPorts:
    return FleetPorts()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, hands: FleetPorts) -> Iterator[FleetPage]:
    made = FleetPage(hands.ports(), Formatter, theme)
    qtbot.addWidget(made)
    made.resize(1000, 900)
    made.show_snapshot(fleet_snapshot())
    made.show()
    yield made
    made.hide()


def press(button: QPushButton) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(page: FleetPage, *nodes: str) -> None:
    page.table.clearSelection()
    for each in nodes:
        page.table._choose(page.table.rows.row_of(each))


def cell(page: FleetPage, node_id: str, column: str) -> str:
    rows = page.table.rows
    return str(rows.data(rows.index(rows.row_of(node_id), COLUMNS.index(column))))


def test_every_machine_is_a_row_of_words_and_a_drawing(page: FleetPage) -> None:
    assert [page.table.rows.node_at(row) for row in range(6)] == list(NODES)
    assert cell(page, "office", "name") == "Office (this PC)"
    assert cell(page, "lab", "name") == "Lab (simulated)"
    assert cell(page, "room-201", "place") == "School, north"
    assert cell(page, "room-201", "room") == "19.5 °C"
    assert cell(page, "room-201", "share") == "150 W"
    assert cell(page, "room-203", "power") == "–", "unknown is not 0"
    assert cell(page, "room-201", "state") == "Heating at 180 W."
    assert "same name" in cell(page, "lab", "state")
    rows = page.table.rows
    told = rows.data(rows.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Machine: Room-201"
    drawings = {drawing_of(one) for one in NODES}
    assert len(drawings) == 5, "states differ by their drawing, not by colour alone"
    assert page.summary.text() == ("5 of 6 machines are there, 3 heat. Together 600 W, 7.5 kWh today.")


def test_what_nobody_knows_is_no_zero() -> None:
    strangers = [node("a", power_w=None, energy_kwh=None, action="satisfied")]
    assert Formatter().text(summary(strangers)).endswith("Together –, – today.")


def test_the_chosen_ones_stay_chosen_when_machines_come_and_go(page: FleetPage) -> None:
    choose(page, "room-202")
    more = dataclasses.replace(FLEET, nodes=(node("aaa"), *NODES))
    page.show_snapshot(fleet_snapshot(more))
    assert [one.id for one in page.table.chosen_nodes()] == ["room-202"]
    resets: list[None] = []
    page.table.rows.modelReset.connect(lambda: resets.append(None))
    warmer = dataclasses.replace(more, nodes=(node("aaa", room_c=22.0), *NODES))
    page.show_snapshot(fleet_snapshot(warmer))
    assert cell(page, "aaa", "room") == "22.0 °C"
    assert resets == []


def test_the_chosen_machines_are_told(page: FleetPage, hands: FleetPorts) -> None:
    assert not page.steer.heat.isEnabled(), "nobody is chosen yet"
    assert "Choose machines" in page.steer.advice.text()
    choose(page, "room-201", "room-202")
    press(page.steer.heat)
    press(page.steer.stop)
    page.steer.target.setValue(18.5)
    press(page.steer.set_target)
    page.steer.preset.setCurrentIndex(page.steer.preset.findData("eco"))
    press(page.steer.set_preset)
    page.steer.limit.setValue(150)
    press(page.steer.set_limit)
    press(page.steer.lift)
    both = ("room-201", "room-202")
    assert hands.fleet.told == [
        ("command", both, "mode", "heat"),
        ("command", both, "mode", "off"),
        ("command", both, "target", "18.50"),
        ("command", both, "preset", "eco"),
        ("command", both, "limit", "150"),
        ("command", both, "limit", "none"),
    ]
    assert not page.problem.isVisibleTo(page)


@pytest.mark.parametrize(("data", "targets"), [("*", ("*",)), ("group/north", ("group/north",))])
def test_a_group_or_all_are_told(
    page: FleetPage, hands: FleetPorts, data: str, targets: tuple[str, ...]
) -> None:
    page.steer.whom.setCurrentIndex(page.steer.whom.findData(data))
    press(page.steer.heat)
    assert hands.fleet.told == [("command", targets, "mode", "heat")]
    page.show_snapshot(fleet_snapshot())
    assert page.steer.targets == targets, "the choice stays"


def test_fahrenheit_goes_as_celsius_on_the_wire(qtbot: QtBot, theme: Theme, hands: FleetPorts) -> None:
    page = FleetPage(hands.ports(), lambda: Formatter(FormatPrefs(fahrenheit=True)), theme)
    qtbot.addWidget(page)
    page.show_snapshot(fleet_snapshot())
    choose(page, "room-201")
    page.steer.target.setValue(70.0)
    page.steer.set_target.click()
    page.steer.target.setValue(page.steer.target.maximum())
    page.steer.set_target.click()
    values = [float(told[3]) for told in hands.fleet.told]
    assert values[0] == pytest.approx(21.1, abs=0.02)
    assert values[1] == 30.0, "rounding does not leave the range"


def test_scrolling_over_a_number_changes_nothing(page: FleetPage) -> None:
    for number in (page.steer.target, page.steer.limit):
        before = number.value()
        at = QPointF(number.rect().center())
        turn = QWheelEvent(
            at,
            number.mapToGlobal(at),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - Qt's own
        )
        QApplication.sendEvent(number, turn)
        assert (number.value(), turn.isAccepted(), number.hasFocus()) == (before, False, False)


def test_a_limit_and_a_place_have_a_column_where_a_machine_has_one(page: FleetPage) -> None:
    columns = [COLUMNS.index(name) for name in ("share", "place")]
    assert not any(page.table.isColumnHidden(column) for column in columns)
    page.show_snapshot(fleet_snapshot(FleetStatus(connected=True, nodes=(node("a", place=""),))))
    assert all(page.table.isColumnHidden(column) for column in columns)


def test_who_follows_nobody_is_named_before_all_are_told(page: FleetPage) -> None:
    page.steer.whom.setCurrentIndex(page.steer.whom.findData("*"))
    assert "follow no commands: Room-203." in page.steer.advice.text()
    page.steer.whom.setCurrentIndex(page.steer.whom.findData("group/north"))
    assert not page.steer.advice.text()


def test_why_nothing_was_sent_is_said(page: FleetPage, hands: FleetPorts) -> None:
    hands.fleet.problem = verbatim("The broker is away.")
    choose(page, "room-201")
    press(page.steer.heat)
    assert page.problem.text() == "The broker is away."
    assert page.problem.isVisibleTo(page)


def test_who_does_not_follow_is_asked_and_who_is_gone_is_forgotten(
    page: FleetPage, hands: FleetPorts
) -> None:
    choose(page, "room-203")
    assert "Room-203" in page.steer.advice.text()
    press(page.steer.invite)
    assert not page.steer.forget.isEnabled(), "it is there"
    choose(page, "room-204")
    assert not page.steer.invite.isEnabled(), "nobody would hear it"
    press(page.steer.forget)
    assert hands.fleet.told == [("invite", "room-203"), ("forget", "room-204")]


def test_an_invitation_needs_a_yes_here(page: FleetPage, hands: FleetPorts) -> None:
    asked = dataclasses.replace(FLEET, invitation=Invitation("Staff room", 0.0))
    page.show_snapshot(fleet_snapshot(asked))
    assert "“Staff room” asks" in page.invitation.words.text()
    press(page.invitation.no)
    assert hands.fleet.told == [("answer", False)]
    assert hands.saved == []
    page.show_snapshot(fleet_snapshot(asked, announce=False))
    press(page.invitation.yes)
    assert hands.fleet.told[-1] == ("answer", True)
    fleet = hands.saved[-1].fleet
    assert (fleet.announce, fleet.accept_commands) == (True, True)


def test_a_yes_that_cannot_be_kept_is_no_yes(page: FleetPage, hands: FleetPorts) -> None:
    hands.problem = verbatim("The disk is full.")
    page.show_snapshot(fleet_snapshot(dataclasses.replace(FLEET, invitation=Invitation("x", 0.0))))
    press(page.invitation.yes)
    assert page.problem.text() == "The disk is full."
    assert hands.fleet.told == [], "it still waits for an answer"
    assert page.invitation.isVisibleTo(page)


def test_nobody_is_told_while_the_broker_is_away(page: FleetPage) -> None:
    page.show_snapshot(fleet_snapshot(dataclasses.replace(FLEET, connected=False)))
    assert not page.steer.isEnabled()
    page.show_snapshot(fleet_snapshot(None))
    assert not page.steer.isEnabled()


def test_without_a_broker_the_page_says_what_it_needs_and_asks_for_it(
    page: FleetPage, hands: FleetPorts, qtbot: QtBot
) -> None:
    snapshot = fleet_snapshot(None, announce=False, watch=False)
    bare = dataclasses.replace(snapshot.settings, mqtt=type(snapshot.settings.mqtt)())
    page.show_snapshot(dataclasses.replace(snapshot, settings=bare))
    assert "Mosquitto" in page.start.words.text()
    assert not page.table.isVisibleTo(page)
    press(page.start.broker)
    press(page.dialog.save)
    assert not hands.saved, "a broker has an address"
    page.dialog.part.host.set_text("192.168.1.5")
    with qtbot.waitSignal(page.dialog.finished):
        press(page.dialog.save)
    assert hands.saved[-1].mqtt.host == "192.168.1.5"


def test_an_empty_fleet_says_how_machines_get_there(page: FleetPage) -> None:
    page.show_snapshot(fleet_snapshot(FleetStatus(connected=True)))
    assert page.nobody.isVisibleTo(page)
    assert not page.table.isVisibleTo(page)


def test_what_was_not_followed_and_what_is_wrong_is_told(page: FleetPage) -> None:
    wrong = dataclasses.replace(
        FLEET, problem=verbatim("Another machine has our name."), refused=(verbatim("“target” with “nan”"),)
    )
    page.show_snapshot(fleet_snapshot(wrong))
    assert page.own.sentence.text() == "Another machine has our name."
    assert "“target” with “nan”" in page.own.refused.text()
    page.show_snapshot(fleet_snapshot())
    assert page.own.sentence.text() == "Connected to 192.168.1.5:1883."
    assert not page.own.refused.isVisibleTo(page)


def test_sharing_is_told_and_its_limit_asked_for_where_it_counts(page: FleetPage) -> None:
    assert not page.budget.isVisibleTo(page)
    page.show_snapshot(fleet_snapshot(coordinate=True))
    assert page.budget.isVisibleTo(page)
    assert page.sharing.text() == "600 W are shared among 3 machines."
    page.show_snapshot(fleet_snapshot(dataclasses.replace(FLEET, sharing=EMPTY)))
    assert not page.sharing.isVisibleTo(page)

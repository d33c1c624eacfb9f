"""The card of flows: what every circle says, keys, mirrored pages."""

from __future__ import annotations

import dataclasses
import math
from typing import TYPE_CHECKING

import pytest
from fakes.energy import (
    make_energy,
    make_energy_snapshot,
    make_flows,
    without_energy,
)
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest

from warmgui.core.model import UNKNOWN, Value
from warmgui.core.model_energy import Flows, Steering
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance
from warmgui.gui.pages.energy.flow import FlowCard, nodes
from warmgui.gui.widgets.flow_picture import FlowPicture

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme
    from warmgui.gui.widgets.flow_picture import FlowNode

F = Formatter()
M = Provenance.MEASURED


def node(key: str, flows: Flows) -> FlowNode:
    home, before, after = nodes(flows, F)
    return next(one for one in (home, *before, *after) if one.key == key)


def test_every_flow_has_watts_a_direction_and_how_it_is_known() -> None:
    flows = make_flows()
    assert node("sun", flows).sentence == "Sun: 310 W, measured. Read from inverter (MQTT)."
    assert node("grid", flows).number == "115 W in"
    assert node("grid", flows).flow_w == 115.0
    assert node("pc", flows).flow_w == -275.0
    assert node("pc", flows).badge == "modelled"
    assert (node("battery", flows).number, node("battery", flows).note) == ("64 %", "at rest")


def test_wind_is_shown_only_where_there_is_some() -> None:
    _, before, _ = nodes(make_flows(), F)
    assert [one.key for one in before] == ["sun", "battery"]
    _, before, _ = nodes(dataclasses.replace(make_flows(), wind_w=Value(62.0, M)), F)
    assert [one.key for one in before] == ["sun", "wind", "battery"]


@pytest.mark.parametrize(
    ("watts", "note"), [(120.0, "gives 120 W"), (-227.0, "takes 227 W"), (0.2, "at rest")]
)
def test_a_battery_gives_takes_or_rests(watts: float, note: str) -> None:
    assert node("battery", dataclasses.replace(make_flows(), battery_w=Value(watts, M))).note == note


def test_a_battery_of_which_only_the_power_is_known() -> None:
    flows = dataclasses.replace(make_flows(), battery_fraction=UNKNOWN, battery_w=Value(50.0, M))
    shown = node("battery", flows)
    assert (shown.number, shown.note, shown.badge, shown.flow_w) == ("–", "gives 50 W", "measured", 50.0)
    charge_only = node("battery", dataclasses.replace(make_flows(), battery_w=UNKNOWN))
    assert (charge_only.note, charge_only.flow_w) == ("", 0.0)


def test_what_is_unknown_is_no_zero() -> None:
    shown = node("sun", Flows())
    assert (shown.number, shown.flow_w, shown.badge) == ("–", None, "unknown")


def test_grid_in_out_at_rest_and_gone() -> None:
    def grid(watts: float) -> FlowNode:
        return node("grid", dataclasses.replace(make_flows(), grid_w=Value(watts, M)))

    assert grid(-310.4).number == "310 W out"
    assert grid(0.0).number == "0 W"
    gone = node("grid", dataclasses.replace(make_flows(), grid_present=Value(0.0, M)))
    assert (gone.number, gone.color) == ("outage", "danger")


def test_a_flow_below_a_watt_is_not_rounded_to_nothing() -> None:
    assert node("sun", dataclasses.replace(make_flows(), sun_w=Value(0.7, M))).number == "0.7 W"


@pytest.fixture
def flow(qtbot: QtBot, theme: Theme) -> FlowCard:
    made = FlowCard(theme, Formatter)
    qtbot.addWidget(made)
    made.resize(440, 480)
    made.show()
    return made


def test_below_the_picture_stands_why_and_what_comes(flow: FlowCard) -> None:
    flow.show_snapshot(make_energy_snapshot())
    assert flow.now.text().startswith("Now: heating at 275 W because sun covers it")
    assert flow.coming.text().startswith("17:00 Will pause: 0.41 €/kWh until 20:00")
    assert not flow.missing.isVisible()
    assert "Sun: 310 W" in flow.picture.accessibleName()
    assert not flow.grab().isNull()


def test_nothing_known_of_the_home_says_how_to_change_that(flow: FlowCard) -> None:
    flow.show_snapshot(without_energy())
    assert "MQTT or Home Assistant" in flow.missing.text()
    assert flow.now.text().startswith("Heating at 171 W."), "what happens is said all the same"
    assert not flow.coming.isVisible()
    flow.show_snapshot(make_energy_snapshot(make_energy(steering=Steering(20.0))))
    assert not flow.grab().isNull()


def test_keys_and_mouse_walk_along_the_circles(flow: FlowCard) -> None:
    picture = flow.picture
    QTest.keyClick(picture, Qt.Key.Key_Right)
    assert picture.accessibleDescription() == ""
    flow.show_snapshot(make_energy_snapshot())
    picture.setFocus()
    for said in ("Home: 425 W", "Sun: 310 W", "Battery: 64 %"):
        QTest.keyClick(picture, Qt.Key.Key_Right)
        assert picture.accessibleDescription().startswith(said)
    QTest.keyClick(picture, Qt.Key.Key_Up)
    assert picture.accessibleDescription().startswith("Sun")
    assert not picture.grab().isNull()
    QTest.keyClick(picture, Qt.Key.Key_A)
    center, _ = picture.places()[-1]
    QTest.mouseMove(picture, center.toPoint())
    assert picture.accessibleDescription().startswith("This PC")
    QTest.mouseMove(picture, QPoint(picture.width() // 2, 2))
    assert picture.accessibleDescription() == ""
    QTest.mouseMove(picture, center.toPoint())
    picture.leaveEvent(QEvent(QEvent.Type.Leave))
    assert picture.accessibleDescription() == ""
    picture._at = 5
    home, before, _ = nodes(Flows(), F)
    picture.show_nodes(home, before[:1], [], "Flows")
    assert picture._at is None


@pytest.mark.parametrize("width", [300, 440, 900])
@pytest.mark.parametrize("wind", [None, 62.0])
def test_circles_are_whole_and_apart(qtbot: QtBot, theme: Theme, width: int, wind: float | None) -> None:
    picture = FlowPicture(theme)
    qtbot.addWidget(picture)
    flows = dataclasses.replace(make_flows(), wind_w=UNKNOWN if wind is None else Value(wind, M))
    picture.show_nodes(*nodes(flows, F), "Flows")
    picture.resize(width, picture.sizeHint().height())
    places = picture.places()
    for center, radius in places:
        assert radius <= center.x() <= width - radius
        assert radius <= center.y() <= picture.height() - radius - 8
    for i, (one, first) in enumerate(places):
        for other, second in places[i + 1 :]:
            assert math.dist((one.x(), one.y()), (other.x(), other.y())) > first + second


def test_a_number_too_long_for_its_circle_becomes_smaller(qtbot: QtBot, theme: Theme) -> None:
    picture = FlowPicture(theme)
    qtbot.addWidget(picture)
    flows = dataclasses.replace(make_flows(), sun_w=Value(123_456_789.0, M), grid_w=Value(-987_654_321.0, M))
    picture.show_nodes(*nodes(flows, F), "Flows")
    assert not picture.grab().isNull()


@pytest.mark.usefixtures("right_to_left")
def test_the_picture_is_mirrored_for_right_to_left_readers(qtbot: QtBot, theme: Theme) -> None:
    picture = FlowPicture(theme)
    qtbot.addWidget(picture)
    picture.resize(440, 260)
    picture.show_nodes(*nodes(make_flows(), F), "Flows")
    sun, pc = picture.places()[1][0], picture.places()[-1][0]
    assert sun.x() > pc.x()
    QTest.keyClick(picture, Qt.Key.Key_Left)
    QTest.keyClick(picture, Qt.Key.Key_Left)
    assert picture.accessibleDescription().startswith("Sun"), "left is onward"
    assert not picture.grab().isNull()

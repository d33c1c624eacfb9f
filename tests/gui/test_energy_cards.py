"""Flows, comparisons, money and what can be opened: words, keys, mirrored pages, and nothing cut off."""

from __future__ import annotations

import dataclasses
import math
from typing import TYPE_CHECKING

import pytest
from fakes.energy import (
    bad_sources,
    make_comparisons,
    make_economics,
    make_energy,
    make_energy_snapshot,
    make_flows,
    without_energy,
)
from fakes.gui import FakePorts, make_settings
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from warmgui.core.model import UNKNOWN, Value
from warmgui.core.model_energy import Economics, EnergyStatus, Flows, SourceStatus, Steering
from warmgui.core.money import scenarios
from warmgui.core.money.workings.workings import KEYS
from warmgui.core.settings.dispatch import POLICIES, DispatchSettings
from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance
from warmgui.gui.pages.energy import words
from warmgui.gui.pages.energy.cost import CostCard
from warmgui.gui.pages.energy.flow import FlowCard, nodes
from warmgui.gui.pages.energy.header import EnergyHeader, PolicyEdit
from warmgui.gui.pages.energy.money import MoneyCard
from warmgui.gui.pages.energy.money_words import comparison_rows, money_rows, net_words
from warmgui.gui.pages.energy.more import ACTIONS, MoreCard
from warmgui.gui.widgets.cost_bars import Track
from warmgui.gui.widgets.flow_picture import FlowPicture

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme
    from warmgui.gui.widgets.flow_picture import FlowNode

F = Formatter()
M = Provenance.MEASURED
ALL_KEYS = frozenset(KEYS)


# ---- flows


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


# ---- one kWh of heat


def test_this_pc_stands_first_and_the_cheapest_way_is_marked() -> None:
    rows = comparison_rows(tuple(reversed(make_comparisons())), F, carbon=False)
    assert rows[0].key == "mining"
    assert rows[0].look == "mine"
    marks = {row.key: row.mark for row in rows}
    assert marks["heat_pump"] == "cheapest"
    assert marks["nothing"] == "", "doing nothing warms nobody"
    assert {row.key: row.share for row in rows}["plain_heater"] == 1.0
    assert rows[0].note == "today's mean price; earned 2 × 10⁻⁷ €"


def test_of_equals_none_is_the_cheapest() -> None:
    mining, plain = make_comparisons()[:2]
    rows = comparison_rows((mining, plain), F, carbon=False)
    assert [row.mark for row in rows] == ["", ""], "a millionth is no difference to a purse"
    free = [dataclasses.replace(row, cost_per_kwh=Value(0.0, M)) for row in (mining, plain)]
    assert [row.mark for row in comparison_rows(free, F, carbon=False)] == ["", ""]


def test_in_carbon_the_cleanest_is_marked_and_grams_are_whole() -> None:
    rows = {row.key: row for row in comparison_rows(make_comparisons(), F, carbon=True)}
    assert rows["heat_pump"].mark == "cleanest"
    assert rows["gas"].value == "197 g"


def test_what_one_heats_with_says_so_and_unknown_has_no_bar() -> None:
    gas, pump = make_comparisons()[2], make_comparisons()[5]
    rows = comparison_rows(
        (dataclasses.replace(gas, present=True, cost_per_kwh=UNKNOWN), pump), F, carbon=False
    )
    assert (rows[0].mark, rows[0].share, rows[0].value) == ("what you heat with", None, "–")
    assert rows[1].mark == "", "one alone is not the cheapest of anything"
    assert comparison_rows((), F, carbon=False) == []


def test_what_earns_more_than_it_costs_has_an_empty_bar() -> None:
    (row,) = comparison_rows(
        (dataclasses.replace(make_comparisons()[0], cost_per_kwh=Value(-0.02, M)),), F, carbon=False
    )
    assert (row.value, row.share) == ("−0.02 €", 0.0)


@pytest.fixture
def cost(qtbot: QtBot, theme: Theme) -> CostCard:
    made = CostCard(theme, Formatter)
    qtbot.addWidget(made)
    made.resize(680, 400)
    made.show()
    return made


def test_what_heat_costs_is_a_file_with_how_each_number_is_known(cost: CostCard) -> None:
    assert cost._file() is None
    cost.show_snapshot(make_energy_snapshot())
    assert cost.files.isVisible()
    for key, unit in (("cost", "€/kWh"), ("carbon", "g/kWh")):
        cost.kind.select(key)
        cost.kind.chosen.emit(key)
        file = cost._file()
        assert file is not None
        table = file.csv().decode("utf-8-sig")
        assert unit in table
        shown = [row.name.text() for row in cost.rows if row.isVisible()]
        assert all(name in table for name in shown)
        assert file.png().startswith(b"\x89PNG")
        assert b"<svg" in file.svg()
    cost.show_snapshot(without_energy())
    assert cost._file() is None
    assert not cost.files.isVisible()


def test_rows_open_their_workings_in_money_and_in_carbon(cost: CostCard) -> None:
    opened: list[str] = []
    cost.opened.connect(opened.append)
    cost.show_snapshot(make_energy_snapshot(), ALL_KEYS)
    cost.rows[0].click()
    cost.kind.buttons["carbon"].click()
    assert cost.title.text() == "One kWh of heat in this room emits"
    cost.rows[0].setFocus()
    QTest.keyClick(cost.rows[0], Qt.Key.Key_Space)
    assert opened == ["comparison.mining", "comparison.mining.co2"]
    assert "320 g" in cost.rows[0].accessibleName()
    assert not cost.grab().isNull()


def test_without_workings_rows_are_plain_text(cost: CostCard) -> None:
    opened: list[str] = []
    cost.opened.connect(opened.append)
    cost.kind.buttons["carbon"].click()
    cost.kind.buttons["cost"].click()
    cost.show_snapshot(make_energy_snapshot())
    assert cost.rows[0].focusPolicy() is Qt.FocusPolicy.NoFocus
    cost.rows[0].click()
    assert opened == []
    cost.show_snapshot(make_energy_snapshot(make_energy(comparisons=make_comparisons()[:2])))
    assert [row.isVisible() for row in cost.rows[:3]] == [True, True, False]


def test_bars_of_every_kind_can_be_drawn_and_mirrored(qtbot: QtBot, theme: Theme) -> None:
    track = Track(theme)
    qtbot.addWidget(track)
    track.resize(200, 10)
    seen = set()
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        track.setLayoutDirection(direction)
        for share, look in ((None, "other"), (0.0, "other"), (1e-9, "other"), (0.4, "best"), (0.4, "mine")):
            track.show_share(share, look)
            image = track.grab().toImage()
            seen.add(bytes(image.constBits()))
    # Unknown and nothing look alike from both sides; a bar does not.
    assert len(seen) == 8


# ---- money


def test_net_comes_first_then_cost_and_income_with_its_spread() -> None:
    economics = make_economics()
    assert net_words(economics, F).value == "−1.06 €/day"
    assert net_words(economics, F).note == "−0.19 € per kWh of heat"
    rows = {row.key: row for row in money_rows(economics, F)}
    assert list(rows)[:2] == ["cost_per_day", "income_per_day"]
    assert rows["income_per_day"].value == "0.000031 €/day"
    assert rows["income_per_day"].note == "solo: ± 2.44 € from day to day"
    assert rows["break_even_j_per_th"].note.replace("\u202f", " ") == "this PC: 129 000 J/TH"


def test_income_without_a_spread_names_none() -> None:
    """On the practice network nothing is earned, and "± 0" would say nothing."""
    economics = dataclasses.replace(make_economics(), income_sigma_per_day=Value(0.0, Provenance.DECLARED))
    rows = {row.key: row for row in money_rows(economics, F)}
    assert not rows["income_per_day"].note


@pytest.mark.parametrize(
    ("cop", "note"),
    [
        (1.0000294, "+0.000029 against a plain heater's 1"),
        (0.9999, "−0.0001 against a plain heater's 1"),
        (1.0, "a plain heater has 1"),
        (2.8, "a plain heater has 1"),
    ],
)
def test_a_cop_that_is_nearly_one_does_not_read_one(cop: float, note: str) -> None:
    economics = dataclasses.replace(make_economics(), economic_cop=Value(cop, M))
    assert {row.key: row for row in money_rows(economics, F)}["economic_cop"].note == note


def test_what_is_not_known_says_why() -> None:
    why = Value(None, Provenance.UNKNOWN, verbatim("Nobody said what a BTC is worth."))
    rows = {row.key: row for row in money_rows(Economics(income_per_day=why), F)}
    assert (rows["income_per_day"].value, rows["income_per_day"].note) == (
        "–",
        "Nobody said what a BTC is worth.",
    )
    assert rows["break_even_j_per_th"].note == ""
    assert net_words(Economics(), F).note == ""


@pytest.mark.parametrize("width", [380, 760])
def test_figures_of_money_open_their_workings(qtbot: QtBot, theme: Theme, width: int) -> None:
    card = MoneyCard(Formatter)
    qtbot.addWidget(card)
    card.arrange(width)
    card.resize(width, 500)
    card.show()
    opened: list[str] = []
    card.opened.connect(opened.append)
    card.show_snapshot(make_energy_snapshot(), ALL_KEYS)
    card.net.click()
    card.rows["useful_cost_per_kwh"].click()
    assert opened == ["net_per_day", "useful_cost_per_kwh"]
    assert set(card.rows) <= ALL_KEYS, "every figure can be opened"
    first, second = list(card.rows.values())[:2]
    if width > 700:
        qtbot.waitUntil(lambda: first.y() == second.y() and first.x() < second.x())
    else:
        qtbot.waitUntil(lambda: first.y() < second.y() and first.x() == second.x())
    card.show_snapshot(make_energy_snapshot())
    card.net.click()
    assert len(opened) == 2
    assert "−1.06 €/day, modelled" in card.net.accessibleName()
    assert card.net.height() >= card.net.heightForWidth(card.net.width()) - 1


# ---- what if


def test_claims_are_listed_in_groups_and_chosen(qtbot: QtBot, theme: Theme) -> None:
    card = MoreCard(scenarios.ALL)
    qtbot.addWidget(card)
    card.retranslate(F)
    card.arrange(1150)
    card.resize(1150, 400)
    card.show()
    chosen: list[object] = []
    card.scenario_chosen.connect(chosen.append)
    card.chosen.connect(chosen.append)
    assert len(card.links) == len(scenarios.ALL)
    for scenario, link in card.links:
        assert link.accessibleName() == F.text(scenario.title)
    card.links[0][1].click()
    for key in ACTIONS:
        card.ways[key].click()
    assert chosen == [card.links[0][0], *ACTIONS]
    tops = {heading.y() for heading in card.headings.values()}
    assert len(tops) == 1, "side by side"


@pytest.mark.parametrize(("width", "rows"), [(1150, 1), (640, 2), (330, 4)])
def test_groups_go_below_each_other_before_a_title_is_cut(
    qtbot: QtBot, theme: Theme, width: int, rows: int
) -> None:
    card = MoreCard(scenarios.ALL)
    qtbot.addWidget(card)
    card.retranslate(F)
    card.arrange(1150)
    card.arrange(width)
    card.resize(width, 1200)
    card.show()
    assert len({heading.y() for heading in card.headings.values()}) == rows
    for _, link in card.links:
        assert link.geometry().right() <= width
        assert link.width() >= link.sizeHint().width()


def test_a_claim_of_an_unknown_group_is_listed_last(qtbot: QtBot, theme: Theme) -> None:
    odd = dataclasses.replace(scenarios.ALL[0], key="odd", group="odd")
    card = MoreCard((odd, *scenarios.ALL[:2]))
    qtbot.addWidget(card)
    card.retranslate(F)
    assert [scenario.key for scenario, _ in card.links][-1] == "odd"
    assert not card.headings["odd"].isVisibleTo(card)


# ---- the header


@pytest.fixture
def header(qtbot: QtBot, theme: Theme) -> EnergyHeader:
    made = EnergyHeader(theme)
    qtbot.addWidget(made)
    made.retranslate(F)
    made.resize(1150, 120)
    made.show()
    return made


def test_in_a_narrow_window_the_policies_are_a_list(header: EnergyHeader) -> None:
    chosen: list[str] = []
    header.policy.chosen.connect(chosen.append)
    header.policy.show_policy(DispatchSettings(policy="sun"), F)
    header.arrange(300)
    assert header.policy.list.isVisible()
    assert header.policy.list.currentData() == "sun"
    header.policy.list.activated.emit(1)
    assert chosen == ["cost"]
    header.arrange(1150)
    assert header.policy.segments.isVisible()
    header.policy.retranslate(F)
    assert header.policy.list.currentData() == "sun"


def test_pills_stay_in_one_row_below_the_title_as_long_as_they_fit(header: EnergyHeader) -> None:
    header.show_snapshot(make_energy_snapshot(), F)

    def rows(width_px: int) -> int:
        header.arrange(width_px)
        header.resize(width_px, 200)
        QApplication.processEvents()
        pills = (header.status, header.sources, header.set_up_button)
        return len({pill.geometry().center().y() // 12 for pill in pills})

    assert [rows(width_px) for width_px in (1150, 740, 300)] == [1, 1, 3]


def test_each_policy_says_what_it_does() -> None:
    said = {F.text(words.policy_sentence(DispatchSettings(policy=policy))) for policy in POLICIES}
    assert len(said) == len(POLICIES)
    assert set(words.policies()) == set(POLICIES)


def test_one_service_for_several_signals_is_named_once() -> None:
    name = verbatim("Simulation")
    sources = tuple(SourceStatus(key, name, "ok", 100.0) for key in ("prices", "home", "forecast"))
    assert words.sources_line(EnergyStatus(sources=sources), 104.0, F) == "Simulation, 4 s old"


def test_a_source_without_an_explanation_is_explained() -> None:
    sources = tuple(dataclasses.replace(s, text=verbatim("")) for s in bad_sources())
    said = words.source_problems(EnergyStatus(sources=sources), F)
    assert said == [
        "Energy-Charts, DE-LU: It cannot be used.",
        "evcc (MQTT): Its last word is too old.",
    ]
    assert words.source_problems(None, F) == []


def test_choosing_what_is_chosen_saves_nothing_and_two_choices_are_one_wait() -> None:
    ports = FakePorts()
    edit = PolicyEdit(ports.ports())
    snapshot = make_energy_snapshot()
    assert not edit.choose("cost", snapshot)
    assert ports.saved == []
    edit.choose("sun", snapshot)
    edit.choose("carbon", snapshot)
    assert (
        edit.told(make_energy_snapshot(settings=make_settings(dispatch={"policy": "sun"}))).policy == "carbon"
    )
    assert (
        edit.told(make_energy_snapshot(settings=make_settings(dispatch={"policy": "carbon"}))).policy
        == "carbon"
    )


def test_no_card_cuts_its_words(qtbot: QtBot, theme: Theme) -> None:
    """Every plain label of every card is at least as wide as its words."""
    snapshot = make_energy_snapshot()
    for made in (CostCard(theme, Formatter), MoneyCard(Formatter), FlowCard(theme, Formatter)):
        card: QWidget = made
        qtbot.addWidget(card)
        for width in (360, 460, 700):
            card.resize(width, 900)
            card.show()
            made.show_snapshot(snapshot)
            inside = card.layout()
            assert inside is not None
            inside.activate()
            for shown in card.findChildren(QLabel):
                if shown.isVisible() and not shown.wordWrap():
                    assert shown.width() >= shown.fontMetrics().horizontalAdvance(shown.text()), shown.text()
            assert card.minimumSizeHint().width() <= width

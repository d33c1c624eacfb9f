"""What heat costs, money and what can be opened: words, mirrored pages, and nothing cut off."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.energy import (
    make_comparisons,
    make_economics,
    make_energy,
    make_energy_snapshot,
    without_energy,
)
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from warmgui.core.model import UNKNOWN, Value
from warmgui.core.model_energy import Economics
from warmgui.core.money import scenarios
from warmgui.core.money.workings.workings import KEYS
from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance
from warmgui.gui.pages.energy.cost import CostCard
from warmgui.gui.pages.energy.flow import FlowCard
from warmgui.gui.pages.energy.money import MoneyCard
from warmgui.gui.pages.energy.money_words import comparison_rows, money_rows, net_words
from warmgui.gui.pages.energy.more import ACTIONS, MoreCard
from warmgui.gui.widgets.cost_bars import Track

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

F = Formatter()
M = Provenance.MEASURED
ALL_KEYS = frozenset(KEYS)


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

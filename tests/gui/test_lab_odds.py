"""Your odds: whose they are, the figures and their workings, the town, and what it compares with."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Any

import pytest
from fakes.gui import FakePorts, make_network, make_settings, make_snapshot
from PySide6.QtWidgets import QApplication

from warmgui.core.lab.waiting import waiting
from warmgui.core.model import HashrateWindows, Odds, ShareCounts, Value
from warmgui.core.model_energy import Economics, EnergyStatus
from warmgui.core.model_lab import MINE, LabStatus, LabWork
from warmgui.core.money.mining import best_share_percentile, chance_of_one
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance
from warmgui.gui.lab.odds.model import NAMES, PRESETS, Miner, OddsCase, compared, described, measured
from warmgui.gui.lab.odds.tab import OddsTab
from warmgui.gui.pages.home.words import reality_words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.core.model import Snapshot
    from warmgui.gui.theme import Theme

F = Formatter()
PRICE = Value(0.3, Provenance.DECLARED)
FACTS = make_network()


def energy(**economics: Any) -> EnergyStatus:
    return EnergyStatus(price_per_kwh=PRICE, economics=Economics(**economics))


def own(**more: Any) -> Snapshot:
    """A PC whose hashrate is known, with its tariff."""
    known = {
        "energy": energy(),
        "odds": Odds(hashrate_hs=1.1e9, best_percentile=0.67),
        "hashrate": HashrateWindows(),
        "devices": (),
    }
    return make_snapshot(**(known | more))


def silent(**more: Any) -> Snapshot:
    """A PC that has never hashed."""
    nothing = {"hashrate": HashrateWindows(), "odds": Odds(), "devices": (), "energy": energy()}
    return make_snapshot(**(nothing | more))


@pytest.fixture
def tab(qtbot: QtBot, theme: Theme) -> OddsTab:
    made = OddsTab(FakePorts().ports(), lambda: F, theme)
    qtbot.addWidget(made)
    made.resize(1200, 1000)
    made.show()
    return made


def value(tab: OddsTab, key: str) -> str:
    return tab.rows.rows[key].value.text()


# ---- whose hashrate


def test_the_lab_s_own_hashrate_comes_first() -> None:
    lab = LabStatus(LabWork(MINE), "running", hashrate_hs=2e9)
    found = measured(make_snapshot(lab=lab))
    assert found is not None
    assert found.hashrate_hs == 2e9
    assert found.power_w == 142.0
    assert measured(own()) == Miner(1.1e9, 142.0)


def test_a_hashrate_that_hardly_changes_changes_nothing() -> None:
    before = measured(own())
    assert measured(own(odds=Odds(hashrate_hs=1.11e9)), before) is before
    after = measured(own(odds=Odds(hashrate_hs=1.3e9)), before)
    assert after is not None
    assert after.hashrate_hs == 1.3e9
    assert measured(silent(), before) is before, "the last that was known"


def test_the_benchmark_knows_it_before_anything_was_hashed() -> None:
    devices = tuple(dataclasses.replace(each, hashrate_hs=None) for each in make_snapshot().devices)
    found = measured(silent(devices=devices))
    assert found is not None
    assert found.hashrate_hs == pytest.approx(262e6 + 1.9e9)
    assert found.rate_known is Provenance.MODELLED
    assert measured(silent()) is None


def test_odds_do_not_follow_a_room_that_is_heated_more_or_less() -> None:
    """Given a PC that was benchmarked, when it heats with less and less power, then its odds stay."""
    devices = make_snapshot().devices
    at_full_w = 142.0 * (262e6 + 1.9e9) / 1.1e9
    for part in (1.0, 0.3):
        drawn = Value(142.0 * part, Provenance.MEASURED)
        each = measured(own(devices=devices, hashrate=HashrateWindows(m1=1.1e9 * part), mining_w=drawn))
        assert each is not None
        assert each.hashrate_hs == pytest.approx(262e6 + 1.9e9)
        assert each.power_w == pytest.approx(at_full_w)
        assert each.power_known is Provenance.MODELLED


def test_the_power_is_what_the_energy_page_knows_where_nothing_is_measured() -> None:
    efficiency = Value(130_000.0, Provenance.MODELLED)
    resting = own(mining_w=Value(None, Provenance.UNKNOWN), energy=energy(efficiency_j_per_th=efficiency))
    found = measured(resting)
    assert found is not None
    assert found.power_w == pytest.approx(143.0)
    nobody = measured(own(mining_w=Value(None, Provenance.UNKNOWN)))
    assert nobody is not None
    assert nobody.power_w is None


# ---- the figures


def test_chances_are_those_of_the_exponential_law(tab: OddsTab) -> None:
    tab.show_snapshot(own())
    law = waiting(1.1e9, FACTS.difficulty)
    assert law is not None
    per_year = 365.25 * 86400.0 * 1.1e9 / (FACTS.difficulty * 2**48 / 0xFFFF)
    assert law.per_year == pytest.approx(chance_of_one(per_year))
    assert value(tab, "year") == f"1 in {1 / per_year / 1e6:.3g} million"
    assert value(tab, "mean") == "16.6 million years"
    assert value(tab, "median") == "11.5 million years"
    assert set(tab.rows.rows) == {*NAMES, "best"}


def test_every_figure_opens_its_working_and_the_others_beside_it(tab: OddsTab) -> None:
    tab.show_snapshot(own())
    for key in NAMES:
        tab.rows.rows[key].click()
        dialog = tab.dialog
        assert dialog is not None
        assert dialog.choice.count() == len(NAMES) + 1, "and the town"
        assert F.amount(dialog.working.result) == value(tab, key)
        dialog.reject()
        QApplication.processEvents()
    tab.rows.rows["best"].click()
    assert tab.dialog is not None
    assert F.amount(tab.dialog.working.result) == "67 %"
    tab.dialog.reject()


def test_the_cost_of_even_odds_is_its_formula() -> None:
    case = OddsCase(Miner(1.1e9, 142.0), FACTS, PRICE)
    working = case.working("cost")
    hashes = 0.6931471805599453 * FACTS.difficulty * 2**48 / 0xFFFF
    assert working.result.value == pytest.approx(hashes * 142.0 / 1.1e9 / 3.6e6 * 0.3)
    with pytest.raises(KeyError):
        case.working("nothing")


def test_what_is_missing_for_the_cost_is_said(tab: OddsTab) -> None:
    tab.show_snapshot(own(mining_w=Value(None, Provenance.UNKNOWN)))
    assert value(tab, "cost") == "–"
    assert "power" in tab.rows.rows["cost"].note.text()
    tab.show_snapshot(own(energy=EnergyStatus(price_per_kwh=Value(0.0, Provenance.MEASURED))))
    assert value(tab, "cost") != "0.00 €", "the price of this hour says nothing about such times"


def test_the_best_share_says_its_percentile(tab: OddsTab) -> None:
    best = best_share_percentile(9412.0, 16e12)
    assert best is not None
    odds = Odds(hashrate_hs=1.1e9, best_percentile=best)
    tab.show_snapshot(own(odds=odds))
    part = re.search(r"(\d+) %", tab.rows.rows["best"].note.text())
    assert part is not None
    assert int(part[1]) == round(best * 100)
    tab.show_snapshot(own(shares=ShareCounts(), odds=odds))
    assert "best" not in tab.rows.rows


# ---- the figure of the wait


def test_the_wait_is_drawn_both_ways(tab: OddsTab) -> None:
    tab.show_snapshot(own())
    assert tab.figure.title.text() == "Chance of having found a block"
    tab.kind.buttons["density"].click()
    assert tab.figure.title.text() == "How long the wait for a block is"
    assert "Nobody is ever due" in tab.due.text()
    tab.show_snapshot(own(simulated=True))
    assert "(simulated)" in tab.figure.title.text()


def test_nothing_is_drawn_again_while_nothing_changes(tab: OddsTab) -> None:
    tab.show_snapshot(own())
    drawing, town = tab.figure.canvas.drawing(), tab.town.figure.canvas.drawing()
    tab.show_snapshot(own(now_s=5001.0, odds=Odds(hashrate_hs=1.101e9)))
    assert tab.figure.canvas.drawing() is drawing
    assert tab.town.figure.canvas.drawing() is town


def test_hidden_it_only_keeps_what_it_was_told(tab: OddsTab) -> None:
    tab.hide()
    tab.show_snapshot(own())
    assert tab.rows.rows == {}
    tab.show()
    assert value(tab, "mean") == "16.6 million years"


# ---- the town


def test_a_hashrate_of_a_benchmark_is_not_called_counted(tab: OddsTab) -> None:
    tab.show_snapshot(own(devices=make_snapshot().devices))
    assert tab.miner.words.text() == "2.16 GH/s · modelled"
    tab.show_snapshot(own())
    assert tab.miner.words.text() == "1.10 GH/s, measured"


def test_a_town_is_the_same_for_the_same_seed_and_says_what_to_expect(tab: OddsTab) -> None:
    tab.show_snapshot(own())
    assert tab.town.figure.title.text() == "1\u202f200 homes like yours, mining for 100 years (simulated)"
    assert tab.town.found.text() == "0 of 1\u202f200 found a block."
    assert tab.town.expected.text() == "You would expect one in about 138 such towns."
    tab.town.again.click()
    assert "Seed 2" in tab.town.seed_words.text()
    tab.town.retranslate()
    assert "Seed 2" in tab.town.seed_words.text()


def test_winners_of_a_faster_town_differ_by_colour_and_shape(tab: OddsTab) -> None:
    tab.show_snapshot(own(odds=Odds(hashrate_hs=1e12)))
    drawing = tab.town.figure.canvas.drawing()
    assert drawing is not None
    assert [F.text(one.label) for one in drawing.plot.series] == ["No block", "Found a block"]
    assert drawing.looks[0].shape != drawing.looks[1].shape
    homes = sum(len(one.x) for one in drawing.plot.series)
    assert homes == 1200
    found = re.match(r"(\d+) of", tab.town.found.text())
    assert found is not None
    assert int(found[1]) == len(drawing.plot.series[1].x) > 0
    assert drawing.plot.series[1].names[0].startswith("Home ")
    assert not drawing.plot.note


def test_before_anything_is_known_a_town_stays_empty(tab: OddsTab) -> None:
    tab.town.again.click()
    assert tab.town.figure.canvas.drawing() is None


# ---- what it compares with


def test_comparisons_name_their_source_and_open(tab: OddsTab) -> None:
    tab.show_snapshot(own())
    rows = tab.alike.rows
    assert {"lightning_year", "lotto_6aus49", "powerball", "heads"} <= set(rows)
    assert "National Weather Service" in rows["lightning_year"].accessibleDescription()
    assert re.search(r"\d{4}", rows["lightning_year"].toolTip()), "dated"
    rows["lightning_year"].click()
    assert tab.dialog is not None
    assert tab.dialog.working.formula.startswith("q = 270")
    tab.dialog.reject()
    rows["heads"].click()
    assert F.amount(tab.dialog.working.result) == value(tab, "year")
    tab.dialog.reject()
    chances = [each.chance for each in compared(6e-8)]
    assert chances == sorted(chances, reverse=True)
    assert any(chance >= 6e-8 for chance in chances)
    assert any(chance < 6e-8 for chance in chances)


# ---- another machine, and nothing known


def test_an_unknown_hashrate_offers_examples(tab: OddsTab) -> None:
    tab.show_snapshot(silent())
    assert "since the program was started, so nobody knows this PC's hashrate" in tab.miner.words.text()
    assert tab.miner.examples.isVisible()
    assert tab.rows.isVisible()
    assert tab.miner.miner == described(*PRESETS[1][2:]), "one of them, rather than an empty page"
    tab.miner.presets["large"].click()
    assert tab.miner.whose.selected == "other"
    assert tab.rows.isVisible()
    assert "best" not in tab.rows.rows, "it is this PC's"
    rate, efficiency = PRESETS[-1][2:]
    assert tab.miner.miner == described(rate, efficiency)
    assert value(tab, "cost") != "–"
    tab.rows.rows["year"].click()
    assert tab.dialog is not None
    given = next(each for each in tab.dialog.working.inputs if each.symbol == "h")
    assert given.provenance is Provenance.DECLARED
    assert F.text(given.name) == "Hashrate that you chose"
    tab.dialog.reject()
    tab.miner.whose.buttons["own"].click()
    assert not tab.rows.isVisible()


def test_the_example_gives_way_to_this_pc_unless_one_was_chosen(tab: OddsTab) -> None:
    tab.show_snapshot(silent())
    tab.show_snapshot(own())
    assert tab.miner.whose.selected == "own"
    assert not tab.miner.examples.isVisible()
    tab.miner.presets["laptop"].click()
    tab.show_snapshot(silent())
    tab.show_snapshot(own())
    assert tab.miner.whose.selected == "other"
    assert "nothing of it is measured" in tab.miner.words.text()


def test_a_slider_changes_the_odds(tab: OddsTab) -> None:
    tab.show_snapshot(own())
    before = value(tab, "year")
    tab.miner.whose.buttons["other"].click()
    row = tab.miner.rows["hashrate"]
    row.show_value(1e13)
    row.changed.emit("hashrate", 1e13)
    assert value(tab, "year") != before
    tab.show_snapshot(own(odds=Odds(hashrate_hs=9e9)))
    assert tab.miner.whose.selected == "other"


def test_without_a_difficulty_there_are_no_odds(tab: OddsTab) -> None:
    tab.show_snapshot(own(network=None))
    assert tab.nothing.isVisible()
    assert not tab.rows.isVisible()
    tab.show_snapshot(own())
    assert not tab.nothing.isVisible()
    assert tab.rows.isVisible()


def test_a_narrow_window_has_one_column(tab: OddsTab) -> None:
    tab.show_snapshot(own())
    wide = tab.rows.x()
    tab.resize(500, 1400)
    QApplication.processEvents()
    assert tab.rows.x() < wide
    tab.grab()


@pytest.mark.usefixtures("right_to_left")
def test_it_stands_mirrored_too(qtbot: QtBot, theme: Theme) -> None:
    made = OddsTab(FakePorts().ports(), lambda: F, theme)
    qtbot.addWidget(made)
    made.resize(1200, 1000)
    made.show()
    made.show_snapshot(own())
    assert made.rows.x() < 400
    made.grab()


# ---- on the home page


def test_pinned_odds_stand_on_the_home_page() -> None:
    odds = Odds(hashrate_hs=1.1e9, chance_per_day=1.65e-10, chance_per_year=6.02e-8, chance_per_life=4.8e-6)
    plain = reality_words(make_snapshot(odds=odds), F).second
    pinned = make_snapshot(odds=odds, settings=make_settings(lab={"pin_odds": True}))
    said = reality_words(pinned, F).second
    assert "in a life" not in plain
    assert "1 in 16.6 million in a year" in said
    assert "in a life of 80 years" in said

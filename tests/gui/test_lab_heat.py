"""Heat is heat: this home's numbers, sliders, the verdict, the workings, and the claim checker."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fakes.gui import FakePorts, make_settings, make_snapshot
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from warmgui.core.lab.heat import KEYS
from warmgui.core.money.claims.words import parse_claim
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.gui.lab.heat.claims import EXAMPLES
from warmgui.gui.lab.heat.tab import HeatTab
from warmgui.gui.lab.heat.verdict import HeatVerdict
from warmgui.gui.pages.what_if.claim_dialog import ClaimDialog
from warmgui.gui.pages.working.dialog import WorkingDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme


class Reader:
    """Whoever reads may change their units."""

    def __init__(self) -> None:
        self.formatter = Formatter()


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def tab(qtbot: QtBot, theme: Theme, reader: Reader) -> Iterator[HeatTab]:
    made = HeatTab(FakePorts().ports(), lambda: reader.formatter, theme)
    qtbot.addWidget(made)
    made.resize(1150, 1200)
    made.show()
    made.show_snapshot(make_snapshot())
    yield made
    if made.dialog is not None:
        made.dialog.done(0)


def slide(tab: HeatTab, key: str, text: str) -> None:
    box = tab.inputs.rows[key].box
    box.set_text(text)
    box.edited.emit(text)


def test_it_begins_with_this_homes_numbers(tab: HeatTab) -> None:
    assert tab.inputs.values()["price"] == 0.3
    assert not tab.reset.isEnabled()
    assert tab.outcome is not None
    assert [row.key for row in tab.outcome.rows] == list(KEYS)
    assert "Heat pump" in tab.verdict.sentence.text()
    assert len(tab.money.tiles) == len(KEYS) + 2
    assert len(tab.carbon.tiles) == len(KEYS)
    assert [note.text() for note in tab.notes][-1].startswith("Price of the machines")


def test_sliders_move_money_and_carbon_at_once(tab: HeatTab) -> None:
    before = tab.money.tiles["plain_heater_cost"].amount.text()
    emitted = tab.carbon.tiles["heat_pump_co2"].amount.text()
    slide(tab, "price", "0.5")
    slide(tab, "cop", "4")
    assert tab.money.tiles["plain_heater_cost"].amount.text() != before
    assert tab.carbon.tiles["heat_pump_co2"].amount.text() != emitted
    assert tab.reset.isEnabled()
    QTest.mouseClick(tab.reset, Qt.MouseButton.LeftButton)
    assert tab.money.tiles["plain_heater_cost"].amount.text() == before
    assert not tab.reset.isEnabled()


def test_what_one_has_set_stays_while_the_home_goes_on(tab: HeatTab) -> None:
    slide(tab, "price", "0.5")
    dearer = make_snapshot(settings=make_settings(money={"tariff_per_kwh": 0.42}))
    tab.show_snapshot(dearer)
    assert tab.inputs.values()["price"] == 0.5
    tab.take_home()
    assert tab.inputs.values()["price"] == 0.42


def test_other_units_keep_the_values(tab: HeatTab, reader: Reader) -> None:
    slide(tab, "price", "0.5")
    reader.formatter = Formatter(FormatPrefs(currency="USD"))
    tab.show_snapshot(make_snapshot())
    assert tab.inputs.values()["price"] == 0.5
    assert "$" in tab.money.tiles["plain_heater_cost"].amount.text()


def test_the_sliders_under_ones_hand_are_not_made_anew_each_second(tab: HeatTab, reader: Reader) -> None:
    before = tab.inputs
    reader.formatter = Formatter()  # the program makes one whenever it is asked
    tab.show_snapshot(make_snapshot())
    assert tab.inputs is before


def test_two_incomes_are_told_apart(tab: HeatTab) -> None:
    names = [tile.name.text() for tile in tab.money.tiles.values()][-2:]
    assert names[0].startswith("This PC")
    assert names[1].startswith("Mining machine")


def test_a_wrong_number_is_said_and_the_rest_stays(tab: HeatTab) -> None:
    before = tab.verdict.sentence.text()
    slide(tab, "price", "much")
    assert "no number" in tab.inputs.rows["price"].problem.text()
    assert tab.verdict.sentence.text() == before


def test_every_number_opens(tab: HeatTab) -> None:
    for tile in (*tab.money.tiles.values(), *tab.carbon.tiles.values()):
        assert not tile.open.isHidden()
    tab.money.tiles["pc_cost"].open.click()
    assert isinstance(tab.dialog, WorkingDialog)
    assert tab.dialog.working.formula == "c = p − r"
    tab.dialog.reject()
    assert tab.dialog is None


def test_the_claim_checker_stands_here_too(tab: HeatTab) -> None:
    QTest.mouseClick(tab.claims.open, Qt.MouseButton.LeftButton)
    first = tab.dialog
    assert isinstance(first, ClaimDialog)
    assert first.sentence.toPlainText() == ""
    first.reject()
    QTest.mouseClick(tab.claims.examples[1], Qt.MouseButton.LeftButton)
    assert isinstance(tab.dialog, ClaimDialog)
    assert tab.dialog.sentence.toPlainText() == EXAMPLES[1]
    assert tab.dialog.verdict is not None


@pytest.mark.parametrize("words", EXAMPLES)
def test_the_checker_reads_every_number_of_the_examples(words: str) -> None:
    parsed = parse_claim(words)
    assert len(parsed.understood) >= 3
    assert not parsed.ignored


@pytest.mark.parametrize(
    ("tone", "role", "words"),
    [("good", "good", "cheapest"), ("bad", "danger", "no cheaper"), ("mixed", "warning", "not every")],
)
def test_the_verdict_is_a_word_and_a_shape(
    qtbot: QtBot, theme: Theme, tone: str, role: str, words: str
) -> None:
    assert theme is not None
    verdict = HeatVerdict()
    qtbot.addWidget(verdict)
    verdict.show_verdict("A sentence.", tone)
    assert verdict.word.role == role
    assert words in verdict.word.text()
    assert verdict.sentence.text() == "A sentence."


def test_nothing_is_worked_out_before_it_is_seen(qtbot: QtBot, theme: Theme) -> None:
    made = HeatTab(FakePorts().ports(), Formatter, theme)
    qtbot.addWidget(made)
    made.take_home()
    made._compute()
    made.show_snapshot(make_snapshot())
    assert made.outcome is None
    made.open_claim("")
    assert isinstance(made.dialog, ClaimDialog)
    made.dialog.reject()
    made.show()
    assert made.outcome is not None


@pytest.mark.usefixtures("right_to_left")
def test_it_becomes_narrow_and_every_input_has_a_name(tab: HeatTab) -> None:
    assert tab.minimumSizeHint().width() <= 640
    tab.resize(640, 1200)
    for part in tab.findChildren(QWidget):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible():
            assert part.accessibleName() or getattr(part, "text", str)() or part.objectName(), part

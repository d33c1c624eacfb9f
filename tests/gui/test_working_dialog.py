"""A figure opened: from the home page and from the energy page, as a window and as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fakes.energy import make_energy_snapshot
from fakes.gui import FakePorts, make_snapshot
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from warmgui.core.money.workings.working import Working, WorkingInput
from warmgui.core.money.workings.workings import KEYS, workings
from warmgui.core.regions import FormatPrefs
from warmgui.core.text import Amount, verbatim
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance
from warmgui.gui.pages.home.page import HomePage
from warmgui.gui.pages.working.dialog import WorkingDialog, opened
from warmgui.gui.pages.working.words import isolated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

F = Formatter()
EARNINGS = Working(
    verbatim("Expected earnings"),
    Amount(0.0000512, "sat_per_day"),
    "E = h · 86 400 / (D · 2⁴⁸ / 65 535) · R",
    (
        WorkingInput("h", verbatim("Hashrate"), Amount(1.1e6, "hashrate_hs"), Provenance.MEASURED),
        WorkingInput(
            "D",
            verbatim("Difficulty"),
            Amount(133.87e12, "difficulty"),
            Provenance.DATED,
            verbatim("26 Jun 2026, block 955 584"),
        ),
    ),
    Provenance.DATED,
    (verbatim("a mean over very many years"),),
    verbatim("Bitcoin wiki"),
)


@pytest.fixture
def parent(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_it_shows_formula_inputs_sources_and_what_to_know(parent: QWidget) -> None:
    dialog = WorkingDialog(EARNINGS, F, parent)
    dialog.show()
    assert dialog.amount.text() == "0.000051 sat/day"
    assert dialog.badge.text() == "dated"
    assert EARNINGS.formula in dialog.formula.text()
    assert dialog.source.text() == "Bitcoin wiki"
    rows = [[part.text() for part in row] for row in dialog.rows]
    assert rows[1] == [isolated("D"), "Difficulty", "133.87 T", "26 Jun 2026, block 955 584"]
    assert not dialog.rows[0][3].isVisible(), "where nobody says the source there is no empty line"
    assert dialog.notes[0].text() == "A mean over very many years."
    assert not dialog.choice.isVisible()
    dialog.close()


def test_it_can_be_copied_as_text(parent: QWidget) -> None:
    dialog = WorkingDialog(EARNINGS, F, parent)
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Expected earnings\nResult: 0.000051 sat/day (dated)\n\nE = h")
    assert "D = 133.87 T: Difficulty (dated, 26 Jun 2026, block 955 584)" in copied
    assert copied.endswith("- A mean over very many years.\n")
    assert dialog.copy.text() == "Copied"
    dialog._copied.setInterval(0)
    dialog._copied.timeout.emit()
    dialog._copied.stop()
    assert dialog.copy.text() == "Copy"
    dialog.close()


def test_a_working_without_inputs_notes_or_source_is_whole(parent: QWidget) -> None:
    dialog = WorkingDialog(Working(verbatim("Nothing"), Amount(None, "money"), ""), F, parent)
    assert dialog.amount.text() == "–"
    assert dialog.rows == []
    assert dialog.text().strip().endswith("Result: – (modelled)")
    dialog.close()


def test_figures_that_belong_together_are_in_one_window(parent: QWidget) -> None:
    snapshot = make_energy_snapshot()
    dialog = opened(snapshot, ["net_per_day", "no_such_figure", "odds.per_life"], F, parent)
    assert dialog is not None
    dialog.show()
    assert dialog.choice.count() == 2
    first = dialog.title.text()
    high_px = dialog.height()
    dialog.choice.activated.emit(1)
    assert dialog.title.text() != first
    assert dialog.height() >= high_px
    dialog.close()


def test_before_the_facts_are_known_there_is_nothing_to_open(parent: QWidget) -> None:
    assert opened(make_snapshot(network=None), ["net_per_day"], F, parent) is None


@pytest.mark.parametrize("right_to_left", [False, True])
def test_every_working_fits_into_its_window(parent: QWidget, *, right_to_left: bool) -> None:
    """No label is wider than its window, whatever the figure."""
    f = Formatter(FormatPrefs(right_to_left=right_to_left))
    found = list(workings(make_energy_snapshot()).values())
    assert len(found) == len(KEYS)
    dialog = WorkingDialog(found[0], f, parent, more=found[1:])
    dialog.show()
    for one in found:
        dialog.show_working(one)
        assert dialog.minimumSizeHint().width() <= dialog.width() <= 660
        for row in dialog.rows:
            assert row[2].sizeHint().width() <= 320
    dialog.close()


# ---- from the home page


@pytest.fixture
def home(qtbot: QtBot, theme: Theme) -> Iterator[HomePage]:
    made = HomePage(FakePorts().ports(), Formatter, theme)
    qtbot.addWidget(made)
    made.resize(1184, 900)
    made.show()
    yield made
    for dialog in made.findChildren(WorkingDialog):
        dialog.close()
    made.hide()


def dialogs(page: QWidget) -> list[WorkingDialog]:
    return [one for one in page.findChildren(WorkingDialog) if one.isVisible()]


def test_the_cards_of_earnings_net_and_luck_open_on_a_click_or_a_key(home: HomePage) -> None:
    home.show_snapshot(make_energy_snapshot())
    cards = (home.body.metrics[2], home.body.metrics[3], home.body.reality)
    titles = []
    for card in cards:
        assert card.focusPolicy() is Qt.FocusPolicy.StrongFocus
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
        (dialog,) = dialogs(home)
        titles.append(dialog.title.text())
        dialog.close()
        QTest.keyClick(card, Qt.Key.Key_Return)
        (dialog,) = dialogs(home)
        dialog.close()
    assert len(set(titles)) == 3


def test_a_press_that_ends_beside_the_card_or_another_key_opens_nothing(home: HomePage) -> None:
    home.show_snapshot(make_energy_snapshot())
    card = home.body.metrics[3]
    QTest.mousePress(card, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=card.rect().bottomRight() * 2)
    QTest.keyClick(card, Qt.Key.Key_A)
    assert dialogs(home) == []


def test_before_the_first_snapshot_a_click_opens_nothing(home: HomePage) -> None:
    QTest.mouseClick(home.body.metrics[3], Qt.MouseButton.LeftButton)
    assert dialogs(home) == []

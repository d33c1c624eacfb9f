"""Below one's own blocks: a town and two lives at bitcoin's difficulty, drawn once, with a way to more."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest
from fakes.gui import FakePorts, make_network, make_snapshot
from fakes.lab_mine import lab_snapshot, make_lab

from warmgui.core.lab.paths import PathAnswer, PathQuestion, PathSide
from warmgui.core.model import HashrateWindows, Odds
from warmgui.core.units import Formatter
from warmgui.gui.lab.mine.tab import MineTab
from warmgui.gui.lab.page import LabPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from warmgui.core.model import Snapshot
    from warmgui.gui.theme import Theme

F = Formatter()
UNKNOWN_RATE: dict[str, Any] = {"odds": Odds(), "hashrate": HashrateWindows(), "devices": ()}


class FakePaths:
    """Answers when it is told to."""

    def __init__(self) -> None:
        self.asked: list[PathQuestion] = []
        self.told: Callable[[PathAnswer | None], None] | None = None

    def ask(self, question: PathQuestion, told: Callable[[PathAnswer | None], None]) -> Callable[[], None]:
        self.asked.append(question)
        self.told = told
        return lambda: None

    def answer(self) -> None:
        assert self.told is not None
        rows = tuple((0.0, part) for part in (10.0, 15.0, 20.0, 25.0, 30.0))
        side = PathSide((0.0, 20.0), rows, ((0.0, 20.0),), 20.0, 3.0, 3.0, 0.0)
        self.told(PathAnswer(self.asked[-1], (0.0, 10.0), solo=side, pool=side, seconds=0.1))


@pytest.fixture
def paths() -> FakePaths:
    return FakePaths()


@pytest.fixture
def tab(qtbot: QtBot, theme: Theme, paths: FakePaths) -> MineTab:
    made = MineTab(dataclasses.replace(FakePorts().ports(), paths=paths), lambda: F, theme)
    qtbot.addWidget(made)
    made.resize(1200, 1400)
    made.show()
    return made


def known(rate_hs: float = 1.1e9, **more: Any) -> Snapshot:
    return make_snapshot(**(UNKNOWN_RATE | {"odds": Odds(hashrate_hs=rate_hs)} | more))


def test_a_town_and_two_lives_of_this_pc_stand_below(tab: MineTab, paths: FakePaths) -> None:
    tab.show_snapshot(known())
    town, pool = tab.beyond.town, tab.beyond.pool
    assert town.figure.title.text().startswith("1\u202f200 homes like yours, mining for 100 years")
    assert "simulated" in town.figure.title.text()
    assert town.words.text().startswith("0 of 1\u202f200 found a block.")
    assert town.whose.text() == "This PC · 1.10 GH/s"
    assert "spread" in pool.words.text()
    paths.answer()
    assert "simulated" in pool.figure.title.text()
    assert len(pool.figure.legend()) == 2
    assert paths.asked[0].seed == 1


def test_it_is_drawn_once_until_something_is_really_another(tab: MineTab, paths: FakePaths) -> None:
    for rate_hs in (1.1e9, 1.2e9, 1.0e9):
        tab.show_snapshot(known(rate_hs))
    assert len(paths.asked) == 1
    tab.show_snapshot(known(3e9))
    assert len(paths.asked) == 2
    harder = dataclasses.replace(make_network(), difficulty=make_network().difficulty * 1.01)
    tab.show_snapshot(known(3e9, network=harder))
    assert len(paths.asked) == 3


def test_without_a_hashrate_an_example_stands_there_and_says_so(tab: MineTab) -> None:
    tab.show_snapshot(known(**UNKNOWN_RATE))
    assert tab.beyond.town.whose.text() == "A PC with a graphics card · 1.10 GH/s"
    assert tab.beyond.town.badge.text() == "declared"
    tab.show_snapshot(lab_snapshot(make_lab()))
    assert tab.beyond.town.whose.text() == "This PC · 1.10 GH/s"
    assert tab.beyond.town.badge.text() == "measured"


def test_without_facts_or_answers_nothing_is_invented(tab: MineTab, paths: FakePaths) -> None:
    tab.show_snapshot(known(network=None))
    assert not tab.beyond.isVisible()
    tab.show_snapshot(known())
    assert tab.beyond.isVisible()
    assert paths.told is not None
    paths.told(None)
    assert not tab.beyond.pool.figure.isVisible()


def test_without_somebody_to_compute_the_town_stands_alone(qtbot: QtBot, theme: Theme) -> None:
    made = MineTab(FakePorts().ports(), lambda: F, theme)
    qtbot.addWidget(made)
    made.show()
    made.show_snapshot(known())
    assert made.beyond.town.isVisible()
    assert not made.beyond.pool.isVisible()


def test_each_leads_to_its_part_of_the_lab(qtbot: QtBot, theme: Theme) -> None:
    page = LabPage(FakePorts().ports(), lambda: F, theme)
    qtbot.addWidget(page)
    page.show()
    page.show_snapshot(known())
    mine = page.tab_widget("mine")
    assert isinstance(mine, MineTab)
    mine.beyond.town.more.click()
    assert page.tab == "odds"
    page.show_tab("mine")
    mine.beyond.pool.more.click()
    assert page.tab == "pool"

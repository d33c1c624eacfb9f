"""Solo or pool: asked when the inputs rest, drawn with its axis, and said in words."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest
from fakes.gui import FakePorts, make_network, make_snapshot
from PySide6.QtWidgets import QApplication

from warmgui.core.lab.paths import FPPS, PPLNS, PathAnswer, PathQuestion, PathSide
from warmgui.core.model import HashrateWindows, Odds
from warmgui.core.units import Formatter
from warmgui.gui.lab.pool.model import INPUTS, plot_of, question_of
from warmgui.gui.lab.pool.tab import PoolTab, Words
from warmgui.gui.pages.working.dialog import WorkingDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from warmgui.core.model import Snapshot
    from warmgui.gui.theme import Theme

F = Formatter()
VALUES = {spec.key: spec.default for spec in INPUTS}
YEARS = (0.0, 5.0, 10.0)


def side(half: tuple[float, ...], **more: Any) -> PathSide:
    rows = tuple(tuple(v * part for v in half) for part in (0.5, 0.9, 1.0, 1.1, 1.5))
    given: dict[str, Any] = {
        "theory_mean_sat": 180.0,
        "theory_sigma_sat": 18.0,
        "sigma_sat": 18.0,
        "nothing": 0.0,
    }
    return PathSide(half, rows, (half, half), **(given | more))


def answer_to(question: PathQuestion, **more: Any) -> PathAnswer:
    solo = side((0.0, 0.0, 0.0), theory_sigma_sat=180.0 * 1290.0, nothing=1.0)
    pool = side((0.0, 90.0, 176.0), theory_mean_sat=176.4)
    return PathAnswer(question, YEARS, **({"solo": solo, "pool": pool, "seconds": 0.2} | more))


class FakePaths:
    """Answers when it is told to."""

    def __init__(self) -> None:
        self.asked: list[PathQuestion] = []
        self.cancelled = 0
        self._told: Callable[[PathAnswer | None], None] | None = None

    def ask(self, question: PathQuestion, told: Callable[[PathAnswer | None], None]) -> Callable[[], None]:
        self.asked.append(question)
        self._told = told
        return self._cancel

    def answer(self, **more: Any) -> None:
        assert self._told is not None
        self._told(answer_to(self.asked[-1], **more))

    def fail(self) -> None:
        assert self._told is not None
        self._told(None)

    def _cancel(self) -> None:
        self.cancelled += 1


@pytest.fixture
def paths() -> FakePaths:
    return FakePaths()


@pytest.fixture
def tab(qtbot: QtBot, theme: Theme, paths: FakePaths) -> PoolTab:
    ports = dataclasses.replace(FakePorts().ports(), paths=paths)
    made = PoolTab(ports, lambda: F, theme)
    qtbot.addWidget(made)
    made.resize(1200, 900)
    made.show()
    return made


def snapshot(**more: Any) -> Snapshot:
    known = {"odds": Odds(hashrate_hs=1.1e9), "hashrate": HashrateWindows(), "devices": ()}
    return make_snapshot(**(known | more))


# ---- asking


def test_it_asks_with_this_pc_s_hashrate_and_the_dated_facts(tab: PoolTab, paths: FakePaths) -> None:
    tab.show_snapshot(snapshot())
    (asked,) = paths.asked
    facts = make_network()
    assert asked.hashrate_hs == pytest.approx(1.1e9)
    assert asked.difficulty == facts.difficulty
    assert asked.reward_sat == facts.subsidy_sat + facts.fees_sat
    assert (asked.scheme, asked.paths, asked.years, asked.seed) == (PPLNS, 100_000, 10.0, 1)
    assert tab.state.text() == "Drawing…"
    paths.answer()
    assert not tab.state.isVisible()
    tab.show_snapshot(snapshot(now_s=5001.0))
    assert len(paths.asked) == 1, "the same question is not asked again"


def test_changes_rest_for_a_moment_before_they_are_asked(
    qtbot: QtBot, tab: PoolTab, paths: FakePaths
) -> None:
    tab.show_snapshot(snapshot())
    for fee in (0.01, 0.02, 0.03):
        row = tab.inputs["fee"]
        row.show_value(fee)
        row.changed.emit("fee", fee)
        tab.show_snapshot(snapshot())
    assert len(paths.asked) == 1
    qtbot.waitUntil(lambda: len(paths.asked) == 2)
    assert paths.asked[-1].pool_fee == 0.03
    assert paths.cancelled == 1, "the older question is dropped"


def test_a_measured_hashrate_has_no_more_digits_than_are_known(tab: PoolTab, paths: FakePaths) -> None:
    tab.show_snapshot(snapshot(odds=Odds(hashrate_hs=956_777_412.0)))
    assert tab.inputs["hashrate"].value == paths.asked[0].hashrate_hs == 957e6


def test_a_typed_hashrate_stays(tab: PoolTab, paths: FakePaths) -> None:
    tab.show_snapshot(snapshot())
    row = tab.inputs["hashrate"]
    row.show_value(5e13)
    row.changed.emit("hashrate", 5e13)
    tab.ask()
    tab.show_snapshot(snapshot(odds=Odds(hashrate_hs=2e9)))
    assert paths.asked[-1].hashrate_hs == 5e13


def test_other_schemes_and_seeds_are_other_questions(tab: PoolTab, paths: FakePaths, qtbot: QtBot) -> None:
    tab.show_snapshot(snapshot())
    tab.again.click()
    assert paths.asked[-1].seed == 2
    tab.scheme.buttons[FPPS].click()
    qtbot.waitUntil(lambda: paths.asked[-1].scheme == FPPS)


def test_it_draws_when_somebody_looks(tab: PoolTab, paths: FakePaths) -> None:
    tab.hide()
    tab.show_snapshot(snapshot())
    assert paths.asked == []
    tab.show()
    assert len(paths.asked) == 1


def test_what_cannot_be_drawn_is_said(tab: PoolTab, paths: FakePaths) -> None:
    tab.show_snapshot(snapshot(network=None))
    assert "difficulty" in tab.state.text()
    tab.show_snapshot(snapshot())
    paths.fail()
    assert "could not be computed" in tab.state.text()
    tab.again.click()
    paths.answer()
    assert not tab.state.isVisible()
    wrong = dataclasses.replace(make_network(), difficulty=0.0)
    tab.show_snapshot(snapshot(network=wrong))
    assert tab.state.text() == "Difficulty and reward must be above 0."


def test_without_anybody_to_compute_it_says_so(qtbot: QtBot, theme: Theme) -> None:
    made = PoolTab(FakePorts().ports(), lambda: F, theme)
    qtbot.addWidget(made)
    made.show()
    made.show_snapshot(snapshot(odds=Odds(), hashrate=HashrateWindows(), devices=()))
    assert made.state.text() == "There is nobody here to compute it."


def test_a_pool_is_at_least_as_fast_as_its_member() -> None:
    asked = question_of(VALUES | {"hashrate": 5e20, "pool": 1e15}, make_network())
    assert asked.pool_hs == 5e20


# ---- drawing


def test_both_ways_are_drawn_with_bands_lives_and_the_mean(tab: PoolTab, paths: FakePaths) -> None:
    tab.show_snapshot(snapshot())
    paths.answer()
    assert tab.figure.title.text() == "Solo or pool: the same average, not the same life (simulated)"
    drawing = tab.figure.canvas.drawing()
    assert drawing is not None
    styles = [one.style for one in drawing.plot.series]
    assert styles.count("band") == 2
    assert styles.count("steps") == 4, "two lives of each"
    mean = drawing.plot.series[-1]
    assert mean.y == (0.0, 90.0, 180.0)
    assert tab.figure.legend()[-1] == "mean of all solo lives"
    tab.figure.canvas.grab()
    tab.axis.buttons["log"].click()
    logarithmic = tab.figure.canvas.drawing()
    assert logarithmic is not None
    assert logarithmic.y_scale.logarithmic
    tab.figure.canvas.grab()
    tab.resize(600, 1400)
    QApplication.processEvents()
    tab.grab()


def test_nothing_at_all_has_no_powers_of_ten() -> None:
    nothing = side((0.0, 0.0, 0.0), theory_mean_sat=0.0)
    asked = question_of(VALUES, make_network())
    plot = plot_of(answer_to(asked, solo=nothing, pool=nothing), logarithmic=True)
    assert not plot.y.logarithmic


# ---- in words


def test_the_words_say_what_was_drawn_and_what_theory_says(tab: PoolTab, paths: FakePaths) -> None:
    tab.show_snapshot(snapshot())
    paths.answer()
    drawn = [words.text() for words in tab.drawn.labels]
    assert drawn[0].startswith("Simulated: 100\u202f000 such PCs over 10 years, seed 1")
    theory = " ".join(words.text() for words in tab.theory.labels)
    assert "10 years alone" in theory
    assert "the spread is" in theory
    assert "The pool pays at once" in theory


def test_every_figure_of_theory_opens(tab: PoolTab, paths: FakePaths) -> None:
    tab.show_snapshot(snapshot())
    paths.answer()
    assert "payout_s" not in tab.figures.tiles, "without a threshold there is none to wait for"
    for tile in tab.figures.tiles.values():
        tile.open.click()
        (dialog,) = tab.findChildren(WorkingDialog)
        assert dialog.isVisible()
        dialog.close()
        dialog.setParent(None)
        dialog.deleteLater()


def test_fewer_words_leave_no_empty_line(qtbot: QtBot) -> None:
    words = Words()
    qtbot.addWidget(words)
    words.show()
    words.show_words(["one", "two"])
    words.show_words(["three"])
    assert [each.text() for each in words.labels if each.isVisible()] == ["three"]

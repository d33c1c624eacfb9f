"""The projector's window: readable from 1280 x 800 to 4K, for 1 to 200 students, in both directions."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.class_desk import LAN, NOW_UTC, make_state, make_student
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from warmgui.core.model_class import ClassPlan, ClassState
from warmgui.core.text import EMPTY, verbatim
from warmgui.core.units import Formatter
from warmgui.gui.lab.projector import model
from warmgui.gui.lab.projector.views import Board, Lines, direction_of, on_the_wall
from warmgui.gui.lab.projector.window import ProjectorWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

F = Formatter()
SAY = F.text
FOUR_K = (3840, 2160)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Iterator[ProjectorWindow]:
    made = ProjectorWindow(lambda: F, theme, lambda: (LAN,))
    qtbot.addWidget(made)
    made.show()
    made.resize(1280, 800)
    made.show_state(make_state())
    yield made
    made.close()


def drawn(window: ProjectorWindow) -> QImage:
    image = QImage(window.size(), QImage.Format.Format_ARGB32)
    window.render(image)
    return image


# ---- as data


def test_luck_is_drawn_with_the_bars_of_poisson() -> None:
    student = make_student("Ada", blocks=3, expected_blocks=2.0, hashes=5e11)
    plot = model.luck_plot(ClassState("open", students=(student,)))
    (dots,) = plot.series
    assert dots.names == ("Ada",)
    assert dots.y == (1.5,)
    # Of three events the exact interval is 0.6187 to 8.7673 (Garwood 1936).
    assert dots.low[0] == pytest.approx(0.6187 / 2.0, rel=1e-3)
    assert dots.high[0] == pytest.approx(8.7673 / 2.0, rel=1e-3)
    assert plot.marks[0].at == 1.0
    assert plot.x.logarithmic is False


def test_powers_that_differ_much_are_drawn_over_powers_of_ten_and_all_dots_are_on_the_axis() -> None:
    plot = model.luck_plot(make_state(200))
    (dots,) = plot.series
    assert plot.x.logarithmic
    assert len(dots.x) == model.MOST_DOTS
    assert plot.y.high is not None
    assert plot.y.high >= max(y for y in dots.y if y is not None)


def test_who_hashed_nothing_has_no_luck_yet() -> None:
    idle = make_student("Idle", hashes=0.0, expected_blocks=0.0, blocks=0)
    state = make_state(students=0, blocks=0)
    assert model.drawn_students(dataclasses.replace(state, students=(idle,))) == ()
    plot = model.luck_plot(state)
    assert plot.series[0].x == ()
    assert plot.y.high is None


def test_steps_end_with_the_difficulty_of_the_block_that_is_searched() -> None:
    plot = model.steps_plot(make_state())
    (steps,) = plot.series
    assert steps.x[-1] == 10.0
    assert steps.y[-1] == 42.0
    assert plot.marks[0].at == 9.0
    assert model.steps_plot(make_state(0, 0, difficulty=None)).series[0].x == ()
    assert model.steps_plot(make_state(0, 0)).series[0].x == (1.0,)
    assert model.steps_plot(make_state(difficulty=4200.0)).y.logarithmic


def test_how_the_difficulty_follows_is_a_sentence() -> None:
    assert "instead of 8 min" in SAY(model.retarget_words(make_state()))
    assert SAY(model.retarget_words(make_state(blocks=2))).startswith("Every 8 blocks")
    fixed = ClassPlan("127.0.0.1", "ABCD", retarget_blocks=0)
    assert "stays as it is" in SAY(model.retarget_words(make_state(blocks=2, plan=fixed)))
    assert "stays as it is" in SAY(model.retarget_words(ClassState()))


def test_time_runs_from_the_last_block_or_the_beginning() -> None:
    assert model.since_block_s(make_state()) == pytest.approx(60.0)
    assert model.since_block_s(make_state(blocks=0)) == pytest.approx(900.0)
    assert model.since_block_s(make_state(state="closed")) is None


def test_boards_rank_by_hashes_and_by_luck() -> None:
    lucky = make_student("Lucky", 9, blocks=4, expected_blocks=0.5)
    state = dataclasses.replace(make_state(3), students=(*make_state(3).students, lucky))
    assert [name for name, _ in model.by_hash(state)] == ["Ada", "Blaise", "Chen", "Lucky"]
    name, words = model.by_luck(state)[0]
    assert name == "Lucky"
    assert SAY(words) == "800 % · 4 of 0.50" or SAY(words).startswith("800 %")
    assert [SAY(one) for one in model.cheats(state)] == ["“Chen” sends the same share again and again."]


# ---- as a window


def test_it_says_how_to_join_and_how_it_stands(window: ProjectorWindow) -> None:
    assert window.title.text() == "Class 10b"
    assert "192.168.1.20:3333" in window.join.text()
    assert "K7XQ4M" in window.code.text()
    assert window.code.accessibleName() == "Join code: K 7 X Q 4 M"
    assert window.numbers["here"].words == "10"
    assert window.numbers["blocks"].accessibleName() == "blocks: 9"
    assert window.luck.sentence.startswith("As uneven")
    assert window.cheats.sentences == ("“Chen” sends the same share again and again.",)
    assert "Ada" in window.hashes.accessibleDescription()
    assert window.chain.sentence.splitlines()[0].startswith("Block 9: ")


def test_a_class_that_is_over_shows_no_way_in(window: ProjectorWindow) -> None:
    window.show_state(make_state(state="closed", plan=ClassPlan("127.0.0.1", "ABCD")))
    assert window.title.text() == "Class network"
    assert window.join.text() == "The class is over."
    assert window.code.text() == ""
    assert window.numbers["waiting"].words == "–"


def test_an_empty_class_says_what_will_come(window: ProjectorWindow) -> None:
    window.show_state(make_state(0, 0, verdict=EMPTY))
    assert window.chain.sentence == "No block has been found yet."
    assert "each student stands here" in window.luck.accessibleDescription()
    assert window.hashes.accessibleDescription() == "nobody yet"
    assert "honest" in window.cheats.accessibleDescription()
    assert not drawn(window).isNull()


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080), FOUR_K])
@pytest.mark.parametrize("students", [1, 10, 200])
def test_it_is_readable_at_every_size(window: ProjectorWindow, size: tuple[int, int], students: int) -> None:
    window.resize(*size)
    window.show_state(make_state(students, 30))
    unit = min(size[0] / 1280, size[1] / 800)
    assert window.unit == pytest.approx(unit, rel=0.02)
    # Words are a fiftieth of the height at least.
    assert window.hashes.font_of(17).pixelSize() >= size[1] / 50
    assert window.code.font().pixelSize() >= size[1] / 16
    for board in (window.hashes, window.lucky):
        assert board.room >= 5
    right = window.rect().right()
    for panel in window.panels:
        assert panel.mapTo(window, panel.rect().topRight()).x() <= right
        assert panel.height() > 40 * unit
    assert not drawn(window).isNull()


def test_nothing_is_painted_again_that_did_not_change(window: ProjectorWindow) -> None:
    painted: list[str] = []
    for panel in window.panels:
        panel.update = lambda name=panel.title: painted.append(name)  # type: ignore[assignment,method-assign]
    window.show_state(make_state())
    assert painted == []
    window.show_state(make_state(now_utc=NOW_UTC + 5.0))
    assert painted == ["", ""]  # the clock, and the block that is searched


@pytest.mark.usefixtures("right_to_left")
def test_from_right_to_left_the_newest_block_is_on_the_left(qtbot: QtBot, theme: Theme) -> None:
    made = ProjectorWindow(lambda: F, theme, lambda: (LAN,))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show_state(make_state(200, 2))
    made.show()
    image = drawn(made)
    chain = made.chain
    top = chain.mapTo(made, chain.rect().topLeft())
    # Two blocks and the one that is searched leave the left half of the chain empty.
    card = theme.color("card").rgb()
    empty = image.pixel(top.x() + 60, top.y() + chain.height() // 2)
    first = image.pixel(top.x() + chain.width() - 30, top.y() + chain.height() // 2)
    assert empty == card
    assert first != card


def test_full_screen_and_back_and_away_by_keys(window: ProjectorWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert not window.fill.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.fill.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_dark_is_dark(window: ProjectorWindow, theme: Theme) -> None:
    light = drawn(window).pixelColor(5, 5).lightness()
    theme.set_choice("dark")
    assert drawn(window).pixelColor(5, 5).lightness() < light / 2


# ---- its parts


def test_more_rows_than_fit_are_counted(qtbot: QtBot, theme: Theme) -> None:
    board = Board(theme, "Most hashes")
    qtbot.addWidget(board)
    board.resize(300, 160)
    board.show_rows([(f"S{n}", "1") for n in range(200)], "")
    assert 1 <= board.room < 6
    board.show_rows([("S", "1")] * 3, "")
    assert board.room >= 3
    assert board.sizeHint() == QSize(1, 1)


def test_more_sentences_than_fit_are_counted(qtbot: QtBot, theme: Theme) -> None:
    lines = Lines(theme, "Refused")
    qtbot.addWidget(lines)
    lines.resize(300, 120)
    lines.show_lines([f"Student {n} sends the same share again and again." for n in range(9)], "")
    few = QImage(lines.size(), QImage.Format.Format_ARGB32)
    lines.render(few)
    lines.show_lines([], "nothing")
    none = QImage(lines.size(), QImage.Format.Format_ARGB32)
    lines.render(none)
    assert few != none
    assert lines.accessibleDescription() == "nothing"


def test_on_the_wall_a_plot_has_no_words_twice() -> None:
    luck, steps = on_the_wall(model.luck_plot(make_state())), on_the_wall(model.steps_plot(make_state()))
    assert not luck.y.label
    assert luck.x.label
    assert luck.marks
    assert not steps.x.label
    assert steps.marks == ()
    assert not steps.note


@pytest.mark.parametrize(
    ("words", "right_to_left"),
    [("▲ Chen floods.", False), ("12 ثانية", True), ("שלום", True), ("12", False), ("", False)],
)
def test_words_read_in_their_own_direction(words: str, right_to_left: bool) -> None:  # noqa: FBT001 - a parameter
    assert (direction_of(words) is Qt.LayoutDirection.RightToLeft) is right_to_left


def test_a_number_too_long_for_its_place_becomes_smaller(window: ProjectorWindow) -> None:
    number = window.numbers["rate"]
    before = drawn(window)
    number.show_number("123 456 789 012 345 GH/s together", "together")
    assert drawn(window) != before
    window.cheats.show_lines([SAY(verbatim("x"))], "")

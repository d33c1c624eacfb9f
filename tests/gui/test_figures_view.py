"""Figures: drawn, read by keys and mouse, as a table; nothing jumps while the numbers change."""

from __future__ import annotations

import dataclasses
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from fakes.figures import colors_of, costs, count, dots, histogram, lives, town
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from warmgui.core.plot import Axis, Mark, Plot, Series
from warmgui.core.text import EMPTY, verbatim
from warmgui.core.units import Formatter
from warmgui.gui.figures.labels import beside_levels
from warmgui.gui.figures.look import hatching
from warmgui.gui.figures.view import FigureView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.figures.drawing import Drawing
    from warmgui.gui.theme import Theme

F = Formatter()


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> FigureView:
    made = FigureView(theme)
    qtbot.addWidget(made)
    made.resize(700, 420)
    made.show()
    return made


def show(view: FigureView, plot: Plot) -> Drawing:
    view.show_plot(plot, F)
    QApplication.processEvents()
    drawing = view.canvas.drawing()
    assert drawing is not None
    return drawing


def press(view: FigureView, *keys: Qt.Key) -> None:
    view.canvas.setFocus()
    for key in keys:
        QTest.keyClick(view.canvas, key)


# ---- drawn


def test_each_more_zero_bit_is_a_lower_bar_and_the_last_one_is_seen(view: FigureView, theme: Theme) -> None:
    drawing = show(view, histogram())
    image, area = view.canvas.grab().toImage(), drawing.area
    heat = theme.color("heat").name()
    heights = [
        count(image, QRectF(drawing.x_of(n) - 3, area.top(), 6, area.height()), heat) for n in (0, 10, 31)
    ]
    assert heights[0] > heights[1] > heights[2] > 0


def test_the_axis_is_visibly_broken_in_its_gap(view: FigureView, theme: Theme) -> None:
    drawing = show(view, histogram())
    image, area = view.canvas.grab().toImage(), drawing.area
    start, end = (area.left() + area.width() * part for part in drawing.x_scale.gap_places)
    text = theme.color("text").name()
    assert count(image, QRectF(start, area.bottom() - 8, end - start, 16), text) > 4
    broken_y = dataclasses.replace(lives(), y=Axis(EMPTY, "sat", gap=(5.0, 7.0)))
    show(view, broken_y)
    assert view.canvas.drawing().y_scale.gap is not None  # type: ignore[union-attr]  # shown above
    view.canvas.grab()


def test_words_of_marks_never_cover_each_other(view: FigureView) -> None:
    many = tuple(Mark("x", 20.0 + n, verbatim(f"a mark with a long name {n}")) for n in range(8))
    drawing = show(view, dataclasses.replace(histogram(), marks=many))
    metrics, boxes = QFontMetricsF(drawing.font), []
    for place in drawing.mark_places:
        wide = metrics.horizontalAdvance(place.words)
        x = drawing.area.left() + drawing.area.width() * place.part
        left = min(max(x - wide / 2, 0.0), drawing.width_px - wide)
        boxes.append(QRectF(left, place.row * 17.0, wide, 16.0))
    assert len(boxes) == 8
    assert not any(a.intersects(b) for a, b in combinations(boxes, 2))


def test_words_of_level_marks_stand_apart(view: FigureView) -> None:
    drawing = show(view, lives())
    metrics, area = QFontMetricsF(drawing.font), drawing.area
    found = [(100.0 + n, f"level {n}") for n in range(6)]
    boxes = beside_levels(found, metrics, area)
    assert not any(a.intersects(b) for a, b in combinations(boxes, 2))
    crowd = beside_levels([(100.0, "x" * 40)] * 30, metrics, QRectF(0, 0, 200, 200))
    assert len(crowd) == 30, "more than there is room for: still drawn"
    assert beside_levels([(3.0, "at the top")], metrics, area)[0].top() >= 0
    name = QRectF(area.right() - 60, 90, 60, 20)
    assert not beside_levels([(100.0, "as expected")], metrics, area, [name])[0].intersects(name)
    view.canvas.grab()


@pytest.mark.parametrize("plot", [histogram(), lives(), dots(), town(), costs()], ids=lambda plot: plot.key)
def test_every_kind_draws_in_both_looks_and_has_a_table(view: FigureView, theme: Theme, plot: Plot) -> None:
    show(view, plot)
    for choice in ("light", "dark"):
        theme.set_choice(choice)
        assert len(colors_of(view.canvas.grab().toImage())) > 4
    view.as_table.click()
    assert view.table.rowCount() == view.canvas.drawing().count > 0  # type: ignore[union-attr]  # shown above
    assert view.table.accessibleName()
    assert not view.canvas.isVisible()


@pytest.mark.usefixtures("right_to_left")
def test_numbers_run_from_left_to_right_in_arabic_too(qtbot: QtBot, theme: Theme) -> None:
    made = FigureView(theme)
    qtbot.addWidget(made)
    made.resize(700, 420)
    made.show()
    drawing = show(made, lives())
    assert drawing.x_of(0) < drawing.x_of(3)
    assert made._legend.swatches[0].geometry().right() > made._legend.width() / 2, "words begin at the right"
    made.grab()


def test_names_are_homes_and_winners_differ_by_shape(view: FigureView, theme: Theme) -> None:
    drawing = show(view, town())
    assert drawing.is_cloud
    assert drawing.looks[0].shape != drawing.looks[1].shape
    at = drawing.dot(1, 0)
    assert at is not None
    image = view.canvas.grab().toImage()
    assert count(image, QRectF(at.x() - 6, at.y() - 6, 12, 12), theme.color("good").name()) > 20
    step = drawing.x_at(1.0) - drawing.x_at(0.0)
    assert step == pytest.approx(abs(drawing.y_at(1.0) - drawing.y_at(0.0))), "as wide as high"


def test_an_empty_figure_shows_its_axes_where_their_ends_are_known(view: FigureView, theme: Theme) -> None:
    empty = Plot("none", EMPTY, Axis(EMPTY, low=0.0, high=10.0), Axis(EMPTY), (), (Mark("x", 5.0, EMPTY),))
    drawing = show(view, empty)
    assert drawing.nearest(10.0, 10.0) is None
    image = view.canvas.grab().toImage()
    assert count(image, QRectF(image.rect()), theme.color("grid").name()) > 100
    press(view, Qt.Key.Key_Right)
    assert view.canvas.at is None
    show(view, Plot("nothing", EMPTY, Axis(EMPTY), Axis(EMPTY), ()))
    view.canvas.grab()


# ---- words around it


def test_title_says_simulated_and_so_does_the_legend(view: FigureView) -> None:
    show(view, lives())
    assert view.title.text() == "Two lives (simulated)"
    assert view.legend() == ["90 % of all", "half", "steps (simulated)"]
    assert view.note.text() == "A hundred lives."
    assert view.canvas.accessibleName() == "Two lives (simulated)"
    show(view, histogram(simulated=True))
    assert view.title.text() == "Every hash is a lottery ticket"
    assert view.legend() == ["counted (simulated)", "expected"]
    alone = dataclasses.replace(histogram(simulated=True), series=histogram(simulated=True).series[:1])
    show(view, alone)
    assert view.legend() == ["counted (simulated)"], "one alone says it as well"
    show(view, dataclasses.replace(alone, simulated=True))
    assert view.legend() == [], "the title says it"


def test_an_untitled_figure_has_no_title(qtbot: QtBot, theme: Theme) -> None:
    made = FigureView(theme, titled=False)
    qtbot.addWidget(made)
    made.show()
    show(made, lives())
    assert not made.title.isVisible()


def test_hatching_stays_inside() -> None:
    box = QRectF(10, 20, 33, 47)
    for directions in (((1.0, -1.0),), ((1.0, 1.0), (1.0, -1.0)), ((0.0, 1.0), (1.0, 0.0))):
        lines = hatching(box, directions)
        assert len(lines) > 4
        ends = [end for line in lines for end in (line.p1(), line.p2())]
        assert all(box.adjusted(-0.02, -0.02, 0.02, 0.02).contains(end) for end in ends)


# ---- once a second


def test_new_numbers_move_nothing_about(view: FigureView) -> None:
    first = show(view, histogram())
    grown = dataclasses.replace(
        histogram().series[0], y=tuple(v * 3.7 for v in histogram().series[0].y if v is not None)
    )
    swatches = list(view._legend.swatches)
    press(view, Qt.Key.Key_Right, Qt.Key.Key_Right)
    second = show(view, dataclasses.replace(histogram(), series=(grown, histogram().series[1])))
    assert second.area.left() >= first.area.left()
    assert view._legend.swatches == swatches
    assert view.canvas.height() == round(first.height_px)
    assert view.canvas.at == 1
    assert view.canvas.accessibleDescription() == view.canvas.words_at(1).replace("\n", ", ")
    third = show(view, histogram())
    assert third.area.left() == second.area.left(), "what was needed once is kept"


def test_the_same_plot_again_costs_nothing(view: FigureView) -> None:
    plot = histogram()
    drawing = show(view, plot)
    view.show_plot(plot, F)
    assert view.canvas.drawing() is drawing


def test_a_table_keeps_its_place_while_the_numbers_change(view: FigureView) -> None:
    show(view, lives())
    view.as_table.click()
    view.table.setCurrentCell(2, 1)
    cell = view.table.item(1, 1)
    more = dataclasses.replace(lives().series[1], y=(0.0, 4.0, 5.0, 9.0))
    show(view, dataclasses.replace(lives(), series=(lives().series[0], more, *lives().series[2:])))
    assert view.table.currentRow() == 2
    assert view.table.item(1, 1) is cell
    found = view.table.item(1, 2)
    assert found is not None
    assert found.text() == "4 sat"


# ---- read


def test_arrows_say_what_stands_there(view: FigureView) -> None:
    show(view, lives())
    press(view, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert view.canvas.words_at(1) == "1 year\n90 % of all: 1 sat … 5 sat\nhalf: 3 sat\nsteps: 2 sat"
    assert "half: 3 sat" in view.canvas.accessibleDescription()
    press(view, Qt.Key.Key_PageDown)
    assert view.canvas.at == 3
    press(view, Qt.Key.Key_PageUp)
    assert view.canvas.at == 0
    view.canvas.grab()


def test_each_dot_is_read_by_itself_with_its_error_bar(view: FigureView) -> None:
    drawing = show(view, dots())
    assert drawing.count == 3
    assert view.canvas.words_at(0) == "Ada\n1.00 MH/s\n50 % (20 % … 90 %)"
    press(view, Qt.Key.Key_End)
    assert view.canvas.accessibleDescription() == "=Bob, 1.00 GH/s, 120 % (100 % … 160 %)"
    view.canvas.grab()
    press(view, Qt.Key.Key_Left)
    assert "Cy" in view.canvas.accessibleDescription(), "what is not known is still in the list"
    view.canvas.grab()


def test_the_mouse_reads_the_dot_below_it(view: FigureView) -> None:
    drawing = show(view, town())
    at = drawing.dot(1, 0)
    assert at is not None
    none = Qt.MouseButton.NoButton
    for place, words in ((at, "Home 1, Found a block"), (QPointF(690.0, 3.0), "")):
        where = QPointF(view.canvas.mapToGlobal(place.toPoint()))
        event = QMouseEvent(QEvent.Type.MouseMove, place, where, none, none, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view.canvas, event)
        assert view.canvas.accessibleDescription() == words
        view.canvas.grab()


def test_bars_over_names_tell_their_error_bars(view: FigureView) -> None:
    show(view, costs())
    assert view.canvas.words_at(0) == "Gas\n0.10 €/kWh (0.05 €/kWh … 0.20 €/kWh)"
    assert view.canvas.words_at(1) == "Oil\n0.20 €/kWh"
    view.canvas.grab()
    assert view.canvas.sizeHint().width() > view.canvas.minimumSizeHint().width()


def test_a_table_of_dots_has_names_first(view: FigureView) -> None:
    show(view, dots())
    view.as_table.click()
    row = [view.table.item(1, c).text() for c in range(4)]  # type: ignore[union-attr]  # filled
    assert row == ["Cy", "students", "100 MH/s", "–"]
    show(view, town())
    assert view.table.columnCount() == 2
    assert view.table.rowCount() == 100


def test_lines_without_a_value_at_a_place_are_not_told_there(view: FigureView) -> None:
    plot = Plot(
        "two",
        EMPTY,
        Axis(verbatim("x")),
        Axis(verbatim("y"), logarithmic=True),
        (
            Series("a", verbatim("a"), "line", (1.0, 2.0), (1.0, 10.0)),
            Series("b", verbatim("b"), "line", (3.0,), (100.0,)),
            Series("c", verbatim("c"), "band", (1.0, 2.0), low=(0.0, 1.0), high=(3.0, 30.0)),
            Series("d", verbatim("d"), "dots", (1.0, 2.0), (0.0, 5.0), low=(0.0, 2.0), high=(2.0, 9.0)),
        ),
        (Mark("y", -1.0, verbatim("nowhere")), Mark("x", 99.0, verbatim("beyond"))),
    )
    drawing = show(view, plot)
    assert view.canvas.words_at(2) == "3\nb: 100"
    assert [place.words for place in drawing.mark_places] == []
    view.canvas.grab()

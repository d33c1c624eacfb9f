"""The chart of a scenario: what is drawn where, told apart without colour, read by keys and as a table."""

from __future__ import annotations

import dataclasses
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from fakes.scenarios import bar_chart, line_chart
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QImage, QMouseEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from warmgui.core.money.scenario import ChartLine, ScenarioChart
from warmgui.core.plot import Series
from warmgui.core.regions import FormatPrefs
from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.gui.figures.look import COLORS, looks
from warmgui.gui.widgets.scenario_chart import ScenarioChartView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.figures.drawing import Drawing
    from warmgui.gui.theme import Theme

F = Formatter()
LONG = tuple(
    f"{what}, " + "with a name that needs more than two lines below a bar " * 2 for what in ("Gas", "Oil")
)
OTHER = ChartLine(verbatim("Then"), (0.3, None), "other")


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ScenarioChartView:
    made = ScenarioChartView(theme)
    qtbot.addWidget(made)
    made.resize(640, 360)
    made.show()
    return made


def show(view: ScenarioChartView, chart: ScenarioChart, formatter: Formatter = F) -> Drawing:
    view.show_chart(chart, formatter, "What is drawn")
    QApplication.processEvents()
    drawing = view.canvas.drawing()
    assert drawing is not None
    return drawing


def pixels(image: QImage, across: tuple[float, float], down: tuple[float, float], color: str) -> int:
    columns, rows = range(int(across[0]), int(across[1])), range(int(down[0]), int(down[1]))
    return sum(image.pixelColor(x, y).name() == color for x in columns for y in rows)


def test_before_there_is_a_chart_there_is_nothing(view: ScenarioChartView) -> None:
    assert view.canvas.drawing() is None
    assert view.canvas.words_at(0) == ""
    view._show_over()
    view._fill_table()
    assert view.file() is None
    assert view.legend() == []
    view.canvas.grab()


# ---- lines


def test_lines_stand_where_their_numbers_are(view: ScenarioChartView, theme: Theme) -> None:
    drawing = show(view, line_chart())
    area = drawing.area
    assert drawing.x_of(0) == area.left()
    assert drawing.x_of(2) == area.right()
    assert drawing.x_scale.words[-1] == "1\u202f000 W"
    assert drawing.y_scale.words[-1] == "80 kWh"
    image = view.canvas.grab().toImage()
    heat, muted = theme.color("heat").name(), theme.color("muted").name()
    y = area.bottom() - area.height() * drawing.y_scale.place(48.0)
    x = drawing.x_of(1)
    assert pixels(image, (x - 5, x + 5), (y - 5, y + 5), heat) > 20, "a marker"
    assert pixels(image, (x - 20, x + 20), (area.top(), area.bottom()), muted) < 40, "a gap"


def test_marks_are_named_one_above_the_other_where_they_would_meet(view: ScenarioChartView) -> None:
    drawing = show(view, line_chart())
    assert [(place.words, place.row) for place in drawing.mark_places] == [("yours", 0), ("break even", 1)]
    bars = dataclasses.replace(bar_chart(), marks=((1.0, verbatim("here")), (5.0, verbatim("nowhere"))))
    assert [place.words for place in show(view, bars).mark_places] == ["here"]
    view.canvas.grab()


def test_what_is_not_above_zero_is_left_out_of_powers_of_ten(view: ScenarioChartView) -> None:
    chart = dataclasses.replace(
        line_chart(logarithmic=True), lines=(ChartLine(verbatim("This"), (0.0, 10.0, 1e6)),)
    )
    drawing = show(view, chart)
    assert drawing.y_scale.logarithmic
    view.canvas.grab()


# ---- bars


def test_bars_stand_upright_where_the_names_fit(view: ScenarioChartView, theme: Theme) -> None:
    drawing = show(view, bar_chart())
    assert not drawing.in_rows
    image, area = view.canvas.grab().toImage(), drawing.area
    heat = theme.color("heat").name()
    low, high = (
        pixels(image, (drawing.x_of(i) - 20, drawing.x_of(i) + 20), (area.top(), area.bottom()), heat)
        for i in (0, 1)
    )
    assert 1.8 < high / low < 2.2, "twice as much is twice as high"


def test_bars_lie_below_their_names_where_these_are_long(view: ScenarioChartView) -> None:
    drawing = show(view, bar_chart(LONG))
    assert drawing.in_rows
    assert view.canvas.height() == round(drawing.height_px)
    assert view.over.text() == drawing.formatter.text(drawing.plot.y.label) != "", "rows have no axis"
    view.as_table.click()
    assert not view.over.isVisible(), "the head of the table says it"
    view.as_table.click()
    assert view.over.isVisible()
    assert drawing.row_box(1).top() == drawing.row_box(0).bottom()
    view.resize(2400, 360)
    QApplication.processEvents()
    wide = view.canvas.drawing()
    assert wide is not None
    assert not wide.in_rows
    view.canvas.grab()


def test_many_short_bars_are_named_now_and_then(view: ScenarioChartView) -> None:
    many = tuple(f"{hour}:00" for hour in range(24))
    drawing = show(view, bar_chart(many))
    assert not drawing.in_rows
    view.canvas.grab()
    crowd = tuple(f"hour number {hour}" for hour in range(60))
    assert not show(view, bar_chart(crowd)).in_rows, "rows of sixty would be no chart"
    view.canvas.grab()


def test_bars_below_zero_hang(view: ScenarioChartView, theme: Theme) -> None:
    chart = dataclasses.replace(
        bar_chart(kind="money_per_day"), lines=(ChartLine(verbatim("Net"), (-2.0, 1.0)),)
    )
    drawing = show(view, chart)
    area = drawing.area
    zero = area.bottom() - area.height() * drawing.y_scale.place(0.0)
    image, x, heat = view.canvas.grab().toImage(), drawing.x_of(0), theme.color("heat").name()
    assert pixels(image, (x - 20, x + 20), (zero + 2, area.bottom() + 5), heat) > 100
    assert pixels(image, (x - 20, x + 20), (area.top(), zero - 2), heat) == 0


def test_what_is_not_known_has_no_bar(view: ScenarioChartView) -> None:
    drawing = show(view, bar_chart(("Gas", "Oil"), OTHER))
    assert [line for line, _ in drawing.bars_of(0)] == [0, 1]
    assert [line for line, _ in drawing.bars_of(1)] == [0]
    view.canvas.grab()
    rows = show(view, bar_chart(LONG, OTHER))
    assert rows.row_box(0).height() > rows.row_box(1).height()
    view.canvas.grab()


@pytest.mark.usefixtures("right_to_left")
def test_rows_begin_where_the_language_begins(qtbot: QtBot, theme: Theme) -> None:
    made = ScenarioChartView(theme)
    qtbot.addWidget(made)
    made.resize(640, 360)
    made.show()
    show(made, bar_chart(LONG))
    image, heat = made.canvas.grab().toImage(), theme.color("heat").name()
    middle, high = image.width() / 2, image.height()
    right = pixels(image, (middle, image.width()), (0, high), heat)
    assert right > pixels(image, (0, middle), (0, high), heat)
    show(made, bar_chart(("A", "B"), OTHER))
    made.grab()


# ---- told apart without colour


def line(tone: str, *, simulated: bool = False) -> Series:
    return Series(tone, verbatim(tone), "line", (1.0,), (1.0,), tone=tone, simulated=simulated)


def test_lines_differ_by_hatching_dash_and_marker_too() -> None:
    each = [line(tone) for tone in COLORS]
    assert len({look.shape for look in looks(each)}) == len(COLORS) == 7
    same = [line("main") for _ in range(3)]
    assert len({look.shape for look in looks(same)}) == 3
    assert {look.color for look in looks(same)} == {"heat"}
    assert len(looks([*each, *same])) == 10, "more than there are shapes"
    assert looks([line("unheard of")])[0].color == "muted"
    assert looks([line("main")])[0].shape == 0, "solid"
    assert looks([line("main", simulated=True)])[0].shape != 0, "never solid"
    assert looks([line("main", simulated=True), line("main")])[1].shape == 0


def test_the_legend_names_several_lines_and_not_one(view: ScenarioChartView) -> None:
    show(view, line_chart())
    assert view.legend() == ["This", "That"]
    kept = list(view._legend.swatches)
    show(view, line_chart(30.0))
    assert view._legend.swatches == kept, "it does not flicker while one drags"
    show(view, bar_chart(("Gas", "Oil"), OTHER))
    assert view.legend() == ["Now", "Then"]
    view.grab()
    show(view, bar_chart())
    assert view.legend() == []


def test_a_legend_takes_as_many_lines_as_it_needs(view: ScenarioChartView) -> None:
    many = [ChartLine(verbatim(f"A line with a name, number {n}"), (0.1, 0.2)) for n in range(4)]
    show(view, bar_chart(("Gas", "Oil"), *many))
    swatches = view._legend.swatches
    assert len({swatch.y() for swatch in swatches}) > 1
    assert all(swatch.geometry().right() <= view._legend.width() for swatch in swatches)
    assert view._legend.height() >= swatches[-1].geometry().bottom()
    view.resize(2400, 400)
    QApplication.processEvents()
    assert len({swatch.y() for swatch in swatches}) == 1


def test_numbers_along_the_axis_do_not_touch(
    view: ScenarioChartView, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[tuple[float, float]] = []
    real = QPainter.drawText

    def spied(painter: QPainter, *arguments: Any) -> Any:
        if arguments[-1].endswith(("/PH/day", "0")) and isinstance(arguments[0], QRectF):
            drawn.append((arguments[0].left(), arguments[0].right()))
        return real(painter, *arguments)

    monkeypatch.setattr("warmgui.gui.figures.paint.QPainter.drawText", spied)
    view.resize(320, 360)
    x = (10.0, 50.0, 100.0)
    chart = dataclasses.replace(line_chart(), x=x, x_kind="usd_per_ph_day")
    drawing = show(view, chart)
    drawn.clear()
    view.canvas.grab()
    below = sorted(box for box in drawn if box[0] > drawing.area.left() - 30)
    assert below
    assert all(b[0] > a[1] for a, b in pairwise(below))


# ---- read by keys and mouse


def test_the_arrows_read_the_chart(view: ScenarioChartView) -> None:
    show(view, line_chart())
    canvas = view.canvas
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.at == 0
    assert canvas.accessibleDescription() == "0 W, This: 24 kWh, That: 72 kWh"
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas.words_at(1) == "500 W\nThis: 48 kWh", "what is not known is not said"
    for _ in range(3):
        QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.at == 2
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert canvas.at == 1
    canvas.grab()
    QTest.keyClick(canvas, Qt.Key.Key_A)
    assert canvas.at == 1
    QTest.keyClick(canvas, Qt.Key.Key_End)
    assert canvas.at == 2
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    assert canvas.at == 0
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.at is None
    assert canvas.accessibleDescription() == ""
    assert canvas.accessibleName() == "What is drawn"


def test_what_was_read_goes_when_it_is_no_longer_there(view: ScenarioChartView) -> None:
    show(view, bar_chart(("A", "B", "C")))
    view.canvas.setFocus()
    for _ in range(3):
        QTest.keyClick(view.canvas, Qt.Key.Key_Right)
    show(view, bar_chart(("A", "B", "D")))
    assert view.canvas.at == 2
    show(view, bar_chart())
    assert view.canvas.at is None


def test_the_mouse_reads_bars_rows_and_lines(view: ScenarioChartView) -> None:
    def move(x: float, y: float) -> int | None:
        at = QPointF(x, y)
        place = QPointF(view.canvas.mapToGlobal(at.toPoint()))
        none = Qt.MouseButton.NoButton
        event = QMouseEvent(QEvent.Type.MouseMove, at, place, none, none, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view.canvas, event)
        return view.canvas.at

    drawing = show(view, line_chart())
    assert move(drawing.x_of(1) + 10, 100) == 1
    assert move(2, 100) is None
    drawing = show(view, bar_chart())
    assert move(drawing.x_of(1), 100) == 1
    assert view.canvas.accessibleDescription() == "Oil, 0.20 €/kWh"
    view.canvas.grab()
    drawing = show(view, bar_chart(LONG))
    assert move(50, drawing.row_box(1).center().y()) == 1
    view.canvas.grab()
    assert move(50, drawing.height_px + 50) is None
    assert move(50, drawing.row_box(0).center().y()) == 0
    QApplication.sendEvent(view.canvas, QEnterEvent(QPointF(), QPointF(), QPointF()))
    QApplication.sendEvent(view.canvas, QEvent(QEvent.Type.Leave))
    assert view.canvas.at is None
    empty = show(view, ScenarioChart("lines", "power_w", ()))
    assert empty.nearest(10.0, 10.0) is None


# ---- as a table


def head(view: ScenarioChartView, column: int) -> str:
    found = view.table.horizontalHeaderItem(column)
    return "" if found is None else found.text()


def cell(view: ScenarioChartView, row: int, column: int) -> str:
    found = view.table.item(row, column)
    return "" if found is None else found.text()


def test_the_table_has_every_number_with_its_unit(view: ScenarioChartView) -> None:
    show(view, line_chart(), Formatter(FormatPrefs(decimal=",")))
    view.as_table.click()
    assert view.as_table.text() == "Show as chart"
    assert not view.canvas.isVisible()
    heads = [head(view, c) for c in range(3)]
    assert heads == ["Power", "This", "That"]
    rows = [[cell(view, r, c) for c in range(3)] for r in range(3)]
    assert rows == [
        ["0 W", "24 kWh", "72 kWh"],
        ["500 W", "48 kWh", "–"],
        ["1\u202f000 W", "72 kWh", "24 kWh"],
    ]
    show(view, dataclasses.replace(bar_chart(), lines=(ChartLine(verbatim(""), (0.1,)),)))
    assert [cell(view, r, 1) for r in range(2)] == ["0.10 €/kWh", "–"]
    assert head(view, 1) == "Cost"
    view.as_table.click()
    assert view.canvas.isVisible()


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_it_draws_in_both_looks(view: ScenarioChartView, theme: Theme, choice: str) -> None:
    show(view, line_chart())
    theme.set_choice(choice)
    image = view.canvas.grab().toImage()
    colors = {
        image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    }
    assert theme.color("heat").name() in colors
    assert theme.color("grid").name() in colors

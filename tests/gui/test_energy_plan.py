"""The plan's card: read by mouse and keys, as a table, and without colour."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.energy import (
    ENERGY_NOW_UTC,
    HOUR_S,
    MIDNIGHT_UTC,
    EnergyReader,
    make_energy,
    make_energy_snapshot,
    make_plan,
    without_energy,
)
from fakes.gui import make_settings
from fakes.house import wait_until
from PySide6.QtCore import QPoint, QPointF, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from warmgui.core.model import UNKNOWN
from warmgui.core.regions import FormatPrefs
from warmgui.core.text import Amount, filled, translate, verbatim
from warmgui.core.units import Formatter
from warmgui.gui.pages.energy.plan import PlanCard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.core.chart_reader import ChartData
    from warmgui.gui.theme import Theme

F = Formatter()
DAY = (MIDNIGHT_UTC, MIDNIGHT_UTC + 24 * HOUR_S)


def history(now_utc: float = ENERGY_NOW_UTC) -> ChartData:
    return EnergyReader(now_utc).series(
        ("heat_w", "room_c", "available_w", "price_per_kwh", "carbon_g_per_kwh"), MIDNIGHT_UTC, now_utc
    )


# ---- the card


@pytest.fixture
def card(qtbot: QtBot, theme: Theme) -> Iterator[PlanCard]:
    made = PlanCard(theme, Formatter, EnergyReader(), lambda _at: 0.0)
    qtbot.addWidget(made)
    made.resize(720, 480)
    made.show()
    yield made
    made.hide()
    settle()


def settle() -> None:
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()


def test_the_past_comes_from_the_history_and_marks_are_explained(card: PlanCard) -> None:
    card.show_snapshot(make_energy_snapshot())
    settle()
    assert card.day is not None
    assert card.day.hours[3].heat_w is not None
    assert card.title.text() == "Today's plan"
    assert "Preheats 10–14 h" in card.sentence.text()
    assert card.legend.accessibleName() == "heat, heat planned, own power, room, room expected, target, price"
    assert not card.chart.grab().isNull()
    assert not card.legend.grab().isNull()


def test_keys_walk_along_the_hours_from_now_on_and_tell_the_reason(card: PlanCard) -> None:
    card.show_snapshot(make_energy_snapshot())
    settle()
    chart = card.chart
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.chosen == 13
    assert "13:00–14:00" in chart.accessibleDescription()
    QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_PageDown)
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.chosen == 19
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.chosen == 23
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert chart.chosen == 0
    assert not chart.grab().isNull()
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.chosen is None
    assert chart.accessibleDescription() == ""
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    QTest.keyClick(chart, Qt.Key.Key_A)
    assert chart.chosen is None


def test_the_mouse_reads_the_hour_that_it_is_over(card: PlanCard) -> None:
    card.show_snapshot(make_energy_snapshot())
    settle()
    chart, read = card.chart, []
    chart.read.connect(read.append)
    scale = chart.scale()
    assert scale is not None
    place = QPoint(round(scale.x(MIDNIGHT_UTC + 5.5 * HOUR_S)), 100)
    QTest.mouseMove(chart, place)
    assert chart.chosen == 5
    QTest.mouseMove(chart, QPoint(3, 100))
    assert chart.chosen is None
    assert read == [5, None]
    assert scale.hour_at(scale.area.right()) == 23


def test_before_the_first_snapshot_the_chart_is_quiet(card: PlanCard) -> None:
    assert card.day is None
    assert card.chart.scale() is None
    QTest.keyClick(card.chart, Qt.Key.Key_Right)
    QTest.mouseMove(card.chart, QPoint(100, 100))
    assert card.chart.chosen is None
    assert not card.chart.grab().isNull()
    card.days.buttons["tomorrow"].click()


def test_tomorrow_can_be_chosen_and_says_where_the_plan_ends(card: PlanCard) -> None:
    card.show_snapshot(make_energy_snapshot())
    settle()
    card.chart.setFocus()
    QTest.keyClick(card.chart, Qt.Key.Key_Right)
    card.days.buttons["tomorrow"].click()
    assert card.title.text() == "Tomorrow's plan"
    assert card.chart.chosen is None
    assert card.day is not None
    assert card.day.start_utc == DAY[1]
    QTest.keyClick(card.chart, Qt.Key.Key_Right)
    assert card.chart.chosen == 0, "now is not on this day"
    card.show_snapshot(make_energy_snapshot(make_energy(plan=make_plan(hours=5))))
    assert card.sentence.text() == "The plan does not reach so far yet."


def test_a_plan_made_by_rules_says_why(card: PlanCard) -> None:
    card.show_snapshot(make_energy_snapshot(make_energy(plan=make_plan(how="rules"))))
    assert not card.problem.isVisible(), "the plain target needs no optimiser"
    problem = verbatim("there is no forecast of the sun")
    card.show_snapshot(make_energy_snapshot(make_energy(plan=make_plan(how="rules", problem=problem))))
    assert card.problem.text() == "There is no forecast of the sun."


def test_the_times_of_the_sentence_are_those_of_the_next_24_hours(card: PlanCard) -> None:
    timed = filled(translate("test", "Waits from {c}."), c=Amount(ENERGY_NOW_UTC, "clock_utc"))
    card.show_snapshot(make_energy_snapshot(make_energy(plan=make_plan(text=timed))))
    assert card.sentence.text().startswith("The next 24 hours: Waits from ")
    steady = verbatim("Follows the target.")
    card.show_snapshot(make_energy_snapshot(make_energy(plan=make_plan(text=steady))))
    assert card.sentence.text() == "Follows the target."


def test_a_plan_for_another_choice_is_told_from_the_one_that_was_asked_for(card: PlanCard) -> None:
    card.show_snapshot(make_energy_snapshot())
    assert card.comparison.isVisible()
    card.show_snapshot(make_energy_snapshot(settings=make_settings(dispatch={"policy": "sun"})))
    assert card.sentence.text() == "A plan for this is being made. Shown is the one before."
    assert not card.comparison.isVisible(), "what another plan saves is no news"


def test_reasons_in_the_table_are_whole(card: PlanCard) -> None:
    card.resize(640, 520)
    card.as_table.click()
    card.show_snapshot(make_energy_snapshot())
    table = card.table

    def whole() -> bool:
        rows = range(table.rowCount())
        return bool(rows) and all(table.rowHeight(row) >= table.sizeHintForRow(row) for row in rows)

    wait_until(whole)
    high = [table.rowHeight(row) for row in range(table.rowCount())]
    assert max(high) > min(high), "a long reason takes more lines"


def test_with_carbon_first_the_strip_has_carbon(card: PlanCard) -> None:
    settings = make_settings(dispatch={"policy": "carbon"})
    card.show_snapshot(make_energy_snapshot(settings=settings))
    assert card.legend.accessibleName().endswith("carbon of the grid")
    card.show_snapshot(make_energy_snapshot(make_energy(carbon=None, plan=None), settings=settings))
    settle()


def test_sun_that_is_larger_than_the_heat_is_cut_off_and_says_so(card: PlanCard) -> None:
    own = make_energy().own
    assert own is not None
    large = dataclasses.replace(
        own, slots=tuple(dataclasses.replace(s, value=20.0 * s.value) for s in own.slots)
    )
    card.show_snapshot(make_energy_snapshot(make_energy(own=large)))
    scale = card.chart.scale()
    assert scale is not None
    assert scale.sun_cut_off
    assert scale.top_w < 500.0, "bars of 275 W stay readable"
    assert "own power (cut off; up to 6 600 W)" in card.legend.accessibleName().replace("\u202f", " ")


def test_the_same_numbers_stand_in_a_table(card: PlanCard) -> None:
    card.show_snapshot(make_energy_snapshot())
    settle()
    card.as_table.click()
    table = card.table
    assert table.isVisible()
    assert not card.chart.isVisible()
    assert card.as_table.text() == "Show as chart"
    assert table.verticalScrollBar().value() > 0, "it begins with the hour that runs"
    assert table.rowCount() == 24

    def cell(row: int, column: int) -> str:
        item = table.item(row, column)
        assert item is not None
        return item.text()

    row = [cell(14, column) for column in range(8)]
    assert row[:7] == ["14:00–15:00", "200", "planned", "21.4", "240", "0.13", "180"]
    heads = [table.horizontalHeaderItem(column) for column in range(8)]
    assert [head.text() for head in heads if head is not None][5] == "Price\n€/kWh"
    assert table.horizontalScrollBar().maximum() == 0, "all columns are seen"
    assert row[7].startswith("own sun covers it")
    assert cell(13, 2) == "now"
    assert cell(2, 2) == "so far"
    table.setCurrentCell(5, 0)
    card.show_snapshot(without_energy(now_s=5100.0))
    assert cell(20, 1) == "–"
    assert table.currentRow() == 5
    card.as_table.click()
    assert card.chart.isVisible()


def test_a_history_that_cannot_be_read_is_said(qtbot: QtBot, theme: Theme) -> None:
    card = PlanCard(theme, Formatter, EnergyReader(error="locked"), lambda _at: 0.0)
    qtbot.addWidget(card)
    card.show()
    card.show_snapshot(make_energy_snapshot())
    settle()
    assert card.history_problem.text() == "The past hours could not be read: locked"
    card.hide()


def test_history_is_asked_once_a_minute_and_only_while_seen(qtbot: QtBot, theme: Theme) -> None:
    reader = EnergyReader()
    card = PlanCard(theme, Formatter, reader, lambda _at: 0.0)
    qtbot.addWidget(card)
    card.show_snapshot(make_energy_snapshot())
    assert reader.asked == []
    card.show()
    asked = []
    for now_s in (5001.0, 5030.0, 5070.0):
        card.show_snapshot(make_energy_snapshot(now_s=now_s))
        settle()
        asked.append(len(reader.asked))
    assert asked == [1, 1, 2]
    card.hide()


def test_fahrenheit_and_btu_have_round_lines_of_their_own(qtbot: QtBot, theme: Theme) -> None:
    f = Formatter(FormatPrefs(fahrenheit=True, btu=True))
    card = PlanCard(theme, lambda: f, None, lambda _at: 0.0)
    qtbot.addWidget(card)
    card.resize(720, 480)
    card.show()
    card.show_snapshot(make_energy_snapshot(room_c=UNKNOWN))
    scale = card.chart.scale()
    assert scale is not None
    assert scale.heat_ticks[-1][1].endswith("BTU/h")
    assert all(word.endswith("°") for _, word in scale.degree_ticks)
    shown = [at_c * 1.8 + 32.0 for at_c, _ in scale.degree_ticks]
    assert all(value == pytest.approx(round(value)) for value in shown)
    card.hide()


@pytest.mark.parametrize("width", [330, 460, 700, 1200])
def test_numbers_of_the_strip_are_whole_at_every_width(card: PlanCard, width: int) -> None:
    from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap

    from warmgui.gui import fonts
    from warmgui.gui.widgets.plan.paint import PlanPainter

    card.resize(width, 480)
    card.show_snapshot(make_energy_snapshot())
    settle()
    scale = card.chart.scale()
    assert scale is not None
    assert card.chart._look is not None
    pixmap = QPixmap(10, 10)
    painter = QPainter(pixmap)
    merged, size_px = PlanPainter(painter, scale, card.chart._theme, card.chart._look, card.font())._cells()
    metrics = QFontMetricsF(fonts.font(card.font(), size_px, tabular=True))
    assert metrics.horizontalAdvance("41") <= merged * scale.area.width() / 24
    painter.end()


def test_the_legend_goes_to_a_second_line_and_mirrors(card: PlanCard) -> None:
    card.show_snapshot(make_energy_snapshot())
    settle()
    legend = card.legend
    one = legend.sizeHint()
    assert legend.heightForWidth(one.width() + 30) < legend.heightForWidth(one.width() // 2)
    left = legend.places(600.0)
    legend.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    right = legend.places(600.0)
    assert right[0].right() == 600.0 - left[0].left()
    assert not legend.grab().isNull()
    assert legend.minimumSizeHint().width() < one.width()
    assert QPointF(legend.places(600.0)[0].center()).y() > 0


def test_the_last_second_of_an_hour_and_a_day_without_sun_can_be_drawn(qtbot: QtBot, theme: Theme) -> None:
    card = PlanCard(theme, Formatter, None, lambda _at: 0.0)
    qtbot.addWidget(card)
    card.show()
    own = make_energy().own
    assert own is not None
    dark = dataclasses.replace(own, slots=tuple(dataclasses.replace(s, value=0.0) for s in own.slots))
    late_utc = MIDNIGHT_UTC + 14 * HOUR_S - 1.0
    card.show_snapshot(make_energy_snapshot(make_energy(own=dark), now_utc=late_utc))
    settle()
    assert "own power" not in card.legend.accessibleName()
    assert not card.chart.grab().isNull()
    card.hide()


def test_prices_with_many_digits_share_cells_and_times_that_meet_are_left_out(
    qtbot: QtBot, theme: Theme
) -> None:
    prices = make_energy().prices
    assert prices is not None
    dear = dataclasses.replace(
        prices, slots=tuple(dataclasses.replace(s, value=123456.0 + s.value) for s in prices.slots)
    )
    f = Formatter(FormatPrefs(currency="IRR"))
    card = PlanCard(theme, lambda: f, EnergyReader(), lambda _at: 0.0)
    qtbot.addWidget(card)
    card.resize(342, 480)
    card.show()
    card.show_snapshot(make_energy_snapshot(make_energy(prices=dear)))
    settle()
    assert not card.chart.grab().isNull()
    card.hide()

"""Nothing is cut off: where words go when a card, the dial or the window has no room for them."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.gui import FakePorts, FakeReader, make_settings, make_snapshot
from fakes.room import KNOWN
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QCalendarWidget, QLabel, QToolButton, QVBoxLayout, QWidget

from warmgui.core.model import Value
from warmgui.core.model_room import ThermometerStatus
from warmgui.core.text import verbatim
from warmgui.core.thermometers import Thermometer
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance
from warmgui.gui.pages.frame import PageFrame
from warmgui.gui.pages.history.page import HistoryPage
from warmgui.gui.pages.home import state as home_state
from warmgui.gui.pages.home.header import HomeHeader
from warmgui.gui.pages.parts import label, page_column
from warmgui.gui.pages.room import source_words
from warmgui.gui.pages.room.learned import LearnedCard
from warmgui.gui.pages.settings.page import SettingsPage
from warmgui.gui.tray_rows import DetailMenu, TargetAction
from warmgui.gui.widgets.basic import directed
from warmgui.gui.widgets.cards import Figure, MetricCard, agree_on_badges
from warmgui.gui.widgets.charts.row import ChartRow
from warmgui.gui.widgets.day_field import DayField
from warmgui.gui.widgets.dial.dial import Dial, DialWords
from warmgui.gui.widgets.dial.paint import DialGeometry, paint_dial, place_of_reach

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.core.model import Snapshot
    from warmgui.gui.theme import Theme

F = Formatter()
SCALE = (5.0, 10.0, 15.0, 20.0, 25.0, 30.0)
WIDE_PX, NARROW_PX = 200, 174


# ---- the figures


def metric_cards(qtbot: QtBot, *titles: str) -> list[MetricCard]:
    cards = []
    for title in titles:
        card = MetricCard()
        qtbot.addWidget(card)
        card.show_figure(Figure(title, "110", "W", "0.6 kWh today", Provenance.SIMULATED))
        cards.append(card)
    return cards


def test_badges_stand_beside_the_titles_where_all_have_room_else_all_below(
    theme: Theme, qtbot: QtBot
) -> None:
    cards = metric_cards(qtbot, "Heat into the room", "Net")
    agree_on_badges(cards, WIDE_PX)
    high_px = cards[0].height()
    assert all(card._top.indexOf(card.badge) >= 0 for card in cards)
    # One title is too long: the other badge goes with it, so that they are looked for in one place only.
    agree_on_badges(cards, NARROW_PX)
    assert all(card.box.indexOf(card.badge) == card.box.count() - 1 for card in cards)
    for card in cards:
        card.resize(NARROW_PX, card.height())
        card.show()
        assert card.title.text() == card.title.whole_text, "no title is cut off"
        assert card.height() > high_px
    agree_on_badges(cards, WIDE_PX)
    assert all(card._top.indexOf(card.badge) >= 0 and card.height() == high_px for card in cards)


# ---- the dial


@pytest.mark.parametrize("high", [20.4, 23.6, 24.9, 25.1, 26.4, 29.0, 30.0])
def test_the_reach_is_written_inside_a_narrow_dial_clear_of_the_scale(high: float) -> None:
    narrow = DialGeometry(QPointF(147.0, 154.0), 130.0, 5.0, 30.0)
    half_px = 16.0
    at = place_of_reach(narrow, high, half_px, 294.0, SCALE)
    assert half_px <= at.x() <= 294.0 - half_px, "whole"
    reach_px = ((at.x() - 147.0) ** 2 + (at.y() - 154.0) ** 2) ** 0.5
    if reach_px < 130.0:
        assert reach_px < 130.0 - 8.0 - half_px + 3.0, "not on the arc"
        nearest = min(abs(high_c - narrow.value_at(at)) for high_c in SCALE)
        assert nearest >= 1.59, "not on a number of the scale"
    else:
        assert reach_px > 130.0 + 8.0


def test_the_reach_is_inside_where_the_dial_has_no_room_above_its_arc() -> None:
    wide = DialGeometry(QPointF(200.0, 154.0), 130.0, 5.0, 30.0)
    at = place_of_reach(wide, 17.5, 16.0, 400.0, SCALE)
    assert 24.0 < at.y() < 154.0, "whole, and under the arc"


def test_a_wide_dial_has_the_reach_outside() -> None:
    wide = DialGeometry(QPointF(200.0, 154.0), 130.0, 5.0, 30.0)
    at = place_of_reach(wide, 26.4, 16.0, 400.0, SCALE)
    assert at == wide.point_of(26.4, 164.0)


def test_words_on_the_dial_read_in_their_own_direction(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An Arabic line begins at the right, although the dial itself is never mirrored."""
    dial = Dial(theme)
    qtbot.addWidget(dial)
    dial.resize(324, 300)
    dial.show_state(21.0, 19.0, None, DialWords("الغرفة", "19°", "المطلوب 21.0 °C"))
    told: dict[str, Qt.LayoutDirection] = {}
    drawn = QPainter.drawText

    def spied(painter: QPainter, *arguments: object) -> object:
        told[str(arguments[-1])] = painter.layoutDirection()
        return drawn(painter, *arguments)

    monkeypatch.setattr("warmgui.gui.widgets.dial.paint.QPainter.drawText", spied)
    image = QImage(324, 300, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    paint_dial(painter, dial, theme)
    painter.end()
    assert told["المطلوب 21.0 °C"] is Qt.LayoutDirection.LayoutDirectionAuto


# ---- charts


def test_lines_below_the_charts_are_whole_and_equally_high(theme: Theme, qtbot: QtBot) -> None:
    row = ChartRow(theme, lambda: F, None)
    qtbot.addWidget(row)
    row.resize(740, 300)
    row.show()
    row.retranslate()
    for card in row.cards:
        card.below.setText("many words that no card of this width could hold in a single line of them")
    row._level_below()
    heights = {card.below.height() for card in row.cards}
    line_px = QFontMetrics(row.cards[0].below.font()).height()
    assert len(heights) == 1
    assert heights.pop() >= 2 * line_px


def test_title_and_value_of_a_chart_become_smaller_before_they_are_cut(theme: Theme, qtbot: QtBot) -> None:
    row = ChartRow(theme, lambda: F, None)
    qtbot.addWidget(row)
    row.resize(740, 300)
    row.show()
    row.retranslate()
    card = row.cards[2]
    card.show_value("0 sat/day")
    usual = card.title.font().pixelSize()
    card.show_value("0.066 sat/day")
    assert card.title.font().pixelSize() < usual
    assert card.title.font().pixelSize() == card.value.font().pixelSize()
    card.show_value("–")
    assert card.title.font().pixelSize() == usual


# ---- pages


@pytest.mark.usefixtures("right_to_left")
def test_margins_follow_the_reading_direction(theme: Theme, qtbot: QtBot) -> None:
    assert (directed(1, 2, 3, 4).left(), directed(1, 2, 3, 4).right()) == (3, 1)
    inside = QWidget()
    qtbot.addWidget(inside)
    column = page_column(inside)
    assert column.contentsMargins().left() > column.contentsMargins().right() == 0
    frame = PageFrame("Room", QWidget, Formatter)
    qtbot.addWidget(frame)
    layout = frame.layout()
    assert isinstance(layout, QVBoxLayout)
    assert layout.contentsMargins().right() > layout.contentsMargins().left()


@pytest.mark.usefixtures("right_to_left")
def test_the_last_letter_of_a_broken_line_is_seen_in_arabic(theme: Theme, qtbot: QtBot) -> None:
    """Nothing of a line touches the edge at which a label would cut it off."""
    sentence = "جهاز Shelly في شبكتك: ميزان حرارة أو مقبس ذكي أو حسّاس تلامس."
    made = label(sentence, "small")
    qtbot.addWidget(made)
    for width_px in range(150, 290, 7):
        made.resize(width_px, made.heightForWidth(width_px))
        image = made.grab().toImage()
        ground = image.pixel(image.width() - 1, image.height() - 1)
        assert all(image.pixel(0, y) == ground for y in range(image.height())), width_px


def test_in_a_narrow_window_what_happens_has_a_line_of_its_own(theme: Theme, qtbot: QtBot) -> None:
    header = HomeHeader(theme)
    qtbot.addWidget(header)
    header.retranslate()
    header.show_snapshot(make_snapshot(), F, heat_on=True)
    header.resize(470, 200)
    header.arrange(470)
    header.show()
    qtbot.waitExposed(header)
    pill = header.state_pill
    assert pill.words.text() == pill.words.whole_text
    assert header.upstream.words.text() == header.upstream.words.whole_text
    assert header.upstream.y() > pill.y()
    for width_px in (1100, 470, 1100):
        header.resize(width_px, 200)
        header.arrange(width_px)
        header.layout().activate()
        one_line = header._first_chips.indexOf(header.pause) >= 0
        assert one_line == (width_px == 1100)
    order = [header._first_chips.indexOf(c) for c in (header.state_pill, header.upstream, header.pause)]
    assert order == sorted(order)


def test_the_history_is_whole_in_a_narrow_window(theme: Theme, qtbot: QtBot) -> None:
    page = HistoryPage(FakePorts(reader=FakeReader()).ports(), Formatter, theme)
    qtbot.addWidget(page)
    page.resize(508, 400)
    page.show()
    page._total.setText("Total: 1234.5 Wh")
    inside = page._table.parentWidget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= 508, "nothing stands outside of the window"
    qtbot.waitUntil(lambda: page._total.y() > page.bar_choice.y())
    page.resize(1100, 800)
    qtbot.waitUntil(lambda: page._total.x() > page.bar_choice.x())


def test_the_search_gives_way_to_the_sections(theme: Theme, qtbot: QtBot) -> None:
    page = SettingsPage(FakePorts().ports(), Formatter, make_settings())
    qtbot.addWidget(page)
    page.resize(508, 400)
    page.show()
    assert page.search.geometry().right() < page.sections.geometry().left()
    assert page.sections.geometry().right() <= page.width()


@pytest.mark.usefixtures("right_to_left")
def test_the_tray_has_minus_at_the_left_as_the_dial_has(theme: Theme, qtbot: QtBot) -> None:
    menu = DetailMenu(theme)
    qtbot.addWidget(menu)
    target = TargetAction(menu)
    menu.addAction(target)
    menu.popup(QPoint(0, 0))
    assert target.cooler.mapTo(menu, QPoint()).x() < target.warmer.mapTo(menu, QPoint()).x()
    assert target.words.mapTo(menu, QPoint()).x() > target.warmer.mapTo(menu, QPoint()).x()
    menu.close()


def test_what_was_learned_is_whole_in_a_narrow_window(theme: Theme, qtbot: QtBot) -> None:
    card = LearnedCard(theme, Formatter)
    qtbot.addWidget(card)

    def at(begin: str) -> QLabel:
        return [shown for shown in card.findChildren(QLabel) if shown.text().startswith(begin)][-1]

    card.resize(468, 900)
    card.show()
    card.show_knowledge(KNOWN)
    qtbot.waitUntil(lambda: at("keeps the room").y() > at("27.3 W/K").y())
    assert card.minimumSizeHint().width() <= 468
    assert at("keeps the room").height() < 40, "a line, not a narrow column of words"
    card.resize(1000, 900)
    qtbot.waitUntil(lambda: abs(at("keeps the room").y() - at("27.3 W/K").y()) < 10)
    assert card.use.x() > card.learn.x()


# ---- a day


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_calendar_shows_whole_words_in_the_colours_of_the_program(
    theme: Theme, qtbot: QtBot, qapp: object, *, mirrored: bool
) -> None:
    direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    QGuiApplication.setLayoutDirection(direction)
    try:
        field = DayField("First day")
    finally:
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qtbot.addWidget(field)
    calendar = field.calendarWidget()
    arrow = calendar.findChild(QToolButton, "qt_calendar_prevmonth")
    assert isinstance(arrow, QToolButton)
    assert arrow.text() == ("\u203a" if mirrored else "\u2039")
    assert calendar.verticalHeaderFormat() is QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
    sunday = calendar.weekdayTextFormat(Qt.DayOfWeek.Sunday)
    assert sunday.foreground().style() is Qt.BrushStyle.NoBrush, "no red of its own"
    wide_px = calendar.minimumWidth() / 7
    assert QFontMetrics(calendar.font()).horizontalAdvance("Wed") < wide_px
    assert field.accessibleName() == "First day"


# ---- whose number it is


SHELF = Thermometer("file", name="Shelf", key="t1", path="/srv/room.txt")
DESK = Thermometer("file", name="Desk", key="t2", path="/srv/desk.txt")
BALCONY = Thermometer("file", name="Balcony", key="t3", role="outdoor", path="/srv/out.txt")


def measured(*names_used: str) -> Snapshot:
    value = Value(20.3, Provenance.MEASURED, verbatim("Read from file /srv/room.txt."))
    statuses = tuple(
        ThermometerStatus(entry.key, entry.name, value, "ok", used=entry.name in names_used)
        for entry in (SHELF, DESK, BALCONY)
    )
    settings = make_settings(room={"sensor": "sensors", "thermometers": (SHELF, DESK, BALCONY)})
    return make_snapshot(
        settings=settings, room_c=value, room_source=verbatim("file /srv/room.txt"), thermometers=statuses
    )


def test_a_sensor_is_told_by_the_name_that_it_was_given() -> None:
    snapshot = measured("Shelf", "Balcony")
    assert home_state.room_line(snapshot, F) == "Room now · Shelf"
    names = source_words.counting(snapshot, "outdoor")
    assert names == ("Balcony",)
    assert source_words.source_sentence(snapshot.room_c, names, F) == "Read from Balcony."


def test_of_several_sensors_what_the_program_says_stays() -> None:
    snapshot = measured("Shelf", "Desk")
    snapshot = dataclasses.replace(snapshot, room_source=verbatim("2 thermometers"))
    assert home_state.room_line(snapshot, F) == "Room now · 2 thermometers"
    names = source_words.counting(snapshot, "room")
    assert source_words.source_sentence(snapshot.room_c, names, F) == "Read from file /srv/room.txt."


def test_a_silent_thermometer_keeps_its_name() -> None:
    snapshot = measured()
    settings = make_settings(room={"sensor": "sensors", "thermometers": (SHELF, BALCONY)})
    assert source_words.room_source(dataclasses.replace(snapshot, settings=settings), F) == "Shelf"
    assert source_words.room_source(snapshot, F) == "file /srv/room.txt", "which of the two is not known"


def test_what_is_invented_says_so_in_the_readers_words() -> None:
    invented = Value(19.0, Provenance.SIMULATED, verbatim("Read from simulation."))
    assert source_words.source_sentence(invented, (), F) == "Invented by the simulation."

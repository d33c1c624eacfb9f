"""The week: mouse, keys, screen readers, both directions of reading, and what is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fakes.gui import contrast, make_settings
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QHelpEvent, QImage, QMouseEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from warmgui.core.schedule.week_plan import MOST_SLOTS, Slot, WeekPlan
from warmgui.core.units import Formatter
from warmgui.gui.pages.schedule import words as schedule_words
from warmgui.gui.widgets.week import edit
from warmgui.gui.widgets.week.paint import WeekGeometry, paint_week, shade
from warmgui.gui.widgets.week.slot import SlotHandle
from warmgui.gui.widgets.week.week import WeekView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

MONDAY_FIRST = (0, 1, 2, 3, 4, 5, 6)
LEFT = Qt.MouseButton.LeftButton
WORDS = schedule_words.week_words(make_settings().comfort, Formatter())


@pytest.fixture
def week(qtbot: QtBot, theme: Theme) -> Iterator[WeekView]:
    frame = QWidget()
    qtbot.addWidget(frame)
    made = WeekView(theme, WORDS, MONDAY_FIRST)
    made.setParent(frame)
    made.resize(1100, made.height())
    frame.resize(1100, 400)
    frame.show()
    frame.activateWindow()
    qtbot.waitExposed(frame)
    yield made
    QToolTip.hideText()


class Heard:
    """Everything that a week tells."""

    def __init__(self, week: WeekView) -> None:
        self.plans: list[tuple[WeekPlan, WeekPlan]] = []
        self.opened: list[tuple[int, int, QRect]] = []
        self.refused = 0
        week.edited.connect(lambda before, after: self.plans.append((before, after)))
        week.open_requested.connect(lambda day, index, box: self.opened.append((day, index, box)))
        week.refused.connect(self._on_refused)

    def _on_refused(self) -> None:
        self.refused += 1


def at(week: WeekView, day: int, minute: float) -> QPoint:
    geometry = week.geometry_of_week()
    return QPointF(geometry.x_of(minute), geometry.row_of(day).center().y()).toPoint()


def move(week: WeekView, to: QPoint, *, held: bool = True) -> None:
    """A mouse move with a button held: QTest's own moves hold none."""
    where = QPointF(to)
    buttons = LEFT if held else Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        where,
        QPointF(week.mapToGlobal(to)),
        Qt.MouseButton.NoButton,
        buttons,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(week, event)


def drag(week: WeekView, day: int, start: float, end: float) -> None:
    QTest.mousePress(week, LEFT, pos=at(week, day, start))
    for share in (0.2, 0.6, 1.0):
        move(week, at(week, day, start + (end - start) * share))
    QTest.mouseRelease(week, LEFT, pos=at(week, day, end))


def slots(week: WeekView, day: int) -> list[tuple[int, str]]:
    return [(slot.start_min, slot.preset) for slot in week.plan.days[day]]


# ---- mouse -----------------------------------------------------------------------------------------


def test_an_edge_is_dragged_in_steps_and_told_once(week: WeekView) -> None:
    heard = Heard(week)
    drag(week, 1, 390, 332)
    assert slots(week, 1) == [(330, "comfort"), (1350, "eco")]
    assert heard.plans == [(WeekPlan(), week.plan)]
    assert heard.opened == []


def test_while_it_is_held_the_time_stands_beside_it_and_nothing_is_told(week: WeekView) -> None:
    heard = Heard(week)
    QTest.mousePress(week, LEFT, pos=at(week, 0, 390))
    assert week.picture().bubble is None, "nothing moved yet"
    move(week, at(week, 0, 420))
    assert week.picture().bubble == (0, 420, "07:00")
    assert week.dragging
    week.show_plan(WeekPlan(((Slot(0),), *((),) * 6)))
    assert week.plan.days[1], "what the mouse holds is not taken away"
    assert heard.plans == []
    QTest.mouseRelease(week, LEFT, pos=at(week, 0, 420))
    assert len(heard.plans) == 1


def test_escape_lets_go_without_a_change(week: WeekView) -> None:
    heard = Heard(week)
    QTest.mousePress(week, LEFT, pos=at(week, 0, 390))
    move(week, at(week, 0, 600))
    QTest.keyClick(week, Qt.Key.Key_Escape)
    QTest.mouseRelease(week, LEFT, pos=at(week, 0, 600))
    assert week.plan == WeekPlan()
    assert heard.plans == []
    QTest.keyClick(week, Qt.Key.Key_Escape)


def test_dragging_inside_a_period_draws_a_new_one_and_asks_for_it(week: WeekView) -> None:
    heard = Heard(week)
    QTest.mousePress(week, LEFT, pos=at(week, 2, 600))
    move(week, at(week, 2, 700))
    assert week.picture().band == (2, 600, 700)
    assert week.picture().bubble == (2, 700, "10:00 – 11:40")
    week.grab()
    QTest.mouseRelease(week, LEFT, pos=at(week, 2, 700))
    assert slots(week, 2) == [(390, "comfort"), (600, "eco"), (700, "comfort"), (1350, "eco")]
    assert [(day, index) for day, index, _ in heard.opened] == [(2, 1)]
    drag(week, 3, 300, 200)
    assert slots(week, 3)[0] == (200, "comfort"), "backwards, and inside eco"


def test_a_drag_that_comes_back_draws_nothing(week: WeekView) -> None:
    heard = Heard(week)
    drag_there_and_back = at(week, 2, 600)
    QTest.mousePress(week, LEFT, pos=drag_there_and_back)
    move(week, at(week, 2, 700))
    move(week, drag_there_and_back)
    QTest.mouseRelease(week, LEFT, pos=drag_there_and_back)
    assert heard.plans == []
    assert heard.refused == 0


def test_a_click_asks_where_it_was_clicked(week: WeekView) -> None:
    heard = Heard(week)
    QTest.mouseClick(week, LEFT, pos=at(week, 0, 60))
    QTest.mouseClick(week, LEFT, pos=at(week, 0, 390))
    places = [(day, index) for day, index, _ in heard.opened]
    assert places == [(6, 1), (0, 0)], "the night of Sunday, and the morning's edge"
    assert heard.opened[0][2].contains(at(week, 0, 60)), "beside what was clicked, not on Sunday"
    assert heard.plans == []


def test_other_buttons_and_other_places_do_nothing(week: WeekView) -> None:
    heard = Heard(week)
    QTest.mouseClick(week, Qt.MouseButton.RightButton, pos=at(week, 0, 60))
    QTest.mouseClick(week, LEFT, pos=QPoint(500, 3))
    QTest.mouseClick(week, LEFT, pos=QPoint(500, week.height() - 3))
    assert heard.opened == []


def test_a_full_day_says_so(week: WeekView) -> None:
    heard = Heard(week)
    full = tuple(Slot(i * 60, "eco" if i % 2 else "comfort") for i in range(MOST_SLOTS))
    week.show_plan(WeekPlan((full, *WeekPlan().days[1:])))
    drag(week, 0, 900, 1000)
    QTest.keyClick(week.handle((0, 3)), Qt.Key.Key_N)
    assert heard.refused == 2
    assert heard.plans == []


def test_an_empty_plan_has_nothing_to_ask_for(week: WeekView) -> None:
    heard = Heard(week)
    week.show_plan(WeekPlan(((),) * 7))
    QTest.mouseClick(week, LEFT, pos=at(week, 0, 60))
    drag(week, 0, 100, 300)
    assert heard.opened == []
    week.grab()


@pytest.mark.parametrize(
    ("minute", "shape"),
    [(390, Qt.CursorShape.SplitHCursor), (700, Qt.CursorShape.PointingHandCursor)],
)
def test_the_cursor_says_what_a_press_would_do(week: WeekView, minute: int, shape: Qt.CursorShape) -> None:
    move(week, at(week, 0, minute), held=False)
    assert week.cursor().shape() is shape
    move(week, QPoint(5, 3), held=False)
    assert week.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_what_is_under_the_mouse_is_said_where_there_is_no_room_for_words(week: WeekView) -> None:
    move(week, at(week, 0, 1400), held=False)
    assert week.picture().hovered == (0, 1)
    place = at(week, 0, 1400)
    QApplication.sendEvent(week, QHelpEvent(QEvent.Type.ToolTip, place, week.mapToGlobal(place)))
    assert QToolTip.text() == "Monday, from 22:30 until Tuesday, 06:30: Eco 17.0 °C"
    QApplication.sendEvent(week, QEvent(QEvent.Type.Leave))
    assert week.picture().hovered is None
    QApplication.sendEvent(week, QHelpEvent(QEvent.Type.ToolTip, place, week.mapToGlobal(place)))


def test_a_day_is_pressed_to_be_copied(week: WeekView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(week.copy_requested) as asked:
        week.day_buttons[3].click()
    assert asked.args == [3]
    assert week.day_buttons[3].accessibleName() == "Copy Thursday to other days"


# ---- keys ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "modifier", "start"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 395),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 385),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, 420),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier, 360),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, 420),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, 360),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier, 390),
        (Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, 390),
    ],
)
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_arrows_move_the_start_along_the_axis(
    week: WeekView,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    start: int,
    direction: Qt.LayoutDirection,
) -> None:
    week.setLayoutDirection(direction)
    QTest.keyClick(week.handle((0, 0)), key, modifier)
    assert slots(week, 0)[0] == (start, "comfort")


def test_steps_of_one_walk_are_told_apart_from_other_changes(week: WeekView) -> None:
    told: list[object] = []
    week.edited.connect(lambda _before, _after: told.append(week.stepping))
    QTest.keyClick(week.handle((0, 0)), Qt.Key.Key_Right)
    QTest.keyClick(week.handle((0, 0)), Qt.Key.Key_Delete)
    assert told == [(0, 0), None]


def test_the_keyboard_sees_where_it_is(week: WeekView) -> None:
    handle = week.handle((1, 0))
    handle.setFocus(Qt.FocusReason.TabFocusReason)
    assert (week.focused, week.picture().focused) == ((1, 0), (1, 0))
    assert week.picture().bubble == (1, 390, "06:30")
    QTest.keyClick(handle, Qt.Key.Key_Right)
    assert week.picture().bubble == (1, 395, "06:35")
    week.handle((1, 1)).setFocus(Qt.FocusReason.MouseFocusReason)
    assert week.picture().bubble is None, "the mouse knows where it is"
    week.choose((4, 0))
    assert week.picture().focused == (4, 0)
    week.grab()


def test_tab_reads_the_week_and_leaves_it(week: WeekView) -> None:
    week.day_buttons[0].setFocus()
    seen: list[QWidget] = []
    for _ in range(22):
        seen.append(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    places = [w.place for w in seen if isinstance(w, SlotHandle)]
    assert places == edit.places(week.plan)
    assert seen[3] is week.day_buttons[1]


def test_up_and_down_go_to_the_same_time_of_another_day(week: WeekView) -> None:
    week.show_plan(WeekPlan((WeekPlan().days[0], (), *WeekPlan().days[2:])))
    week.handle((0, 1)).setFocus()
    QTest.keyClick(week.handle((0, 1)), Qt.Key.Key_Down)
    assert week.focused == (2, 1), "Tuesday has none"
    QTest.keyClick(week.handle((2, 1)), Qt.Key.Key_Up)
    assert week.focused == (0, 1)
    QTest.keyClick(week.handle((0, 1)), Qt.Key.Key_Up)
    assert week.focused == (0, 1)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_asks_for_the_target(week: WeekView, key: Qt.Key) -> None:
    heard = Heard(week)
    QTest.keyClick(week.handle((3, 1)), key)
    assert heard.opened == [(3, 1, week.box_of((3, 1)))]


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_removes_and_the_keys_stay_near(week: WeekView, key: Qt.Key) -> None:
    week.handle((3, 1)).setFocus()
    QTest.keyClick(week.handle((3, 1)), key)
    assert slots(week, 3) == [(390, "comfort")]
    assert week.focused == (3, 0)
    QTest.keyClick(week.handle((3, 0)), key)
    assert slots(week, 3) == []
    assert week.focused == (2, 0)


@pytest.mark.parametrize("key", [Qt.Key.Key_N, Qt.Key.Key_Insert])
def test_n_makes_a_new_one_and_goes_there(week: WeekView, key: Qt.Key) -> None:
    week.handle((3, 0)).setFocus()
    QTest.keyClick(week.handle((3, 0)), key)
    assert slots(week, 3) == [(390, "comfort"), (870, "eco"), (1350, "eco")]
    assert week.focused == (3, 1)


# ---- screen readers --------------------------------------------------------------------------------


def test_readers_see_a_slider_with_a_name_and_a_time(week: WeekView) -> None:
    interface = QAccessible.queryAccessibleInterface(week.handle((6, 1)))
    assert interface.role() == QAccessible.Role.Slider
    name = interface.text(QAccessible.Text.Name)
    assert name == "Sunday, from 23:00 until Monday, 06:30: Eco 17.0 °C"
    assert interface.text(QAccessible.Text.Value) == "23:00"
    assert interface.text(QAccessible.Text.Description) == ""
    value = interface.valueInterface()
    assert (value.currentValue(), value.minimumValue(), value.maximumValue()) == (1380, 485, 1435)
    assert value.minimumStepSize() == 5
    assert interface.textInterface() is None, "Qt asks, and is not told None by Python"
    value.setCurrentValue(1322)
    assert slots(week, 6)[1] == (1320, "eco")


def test_periods_of_their_own_temperature_have_names(week: WeekView) -> None:
    week.show_plan(WeekPlan(((Slot(0, "", 21.5),), *((),) * 6)))
    name = week.handle((0, 0)).accessibleName()
    assert name == "Monday, from 00:00 until 00:00: 21.5 °C"
    with pytest.raises(KeyError):
        week.handle((1, 0))


# ---- drawing ---------------------------------------------------------------------------------------


def test_days_begin_where_the_country_begins_them_and_time_runs_to_the_right(
    qtbot: QtBot, theme: Theme
) -> None:
    sunday_first = WeekView(theme, WORDS, (6, 0, 1, 2, 3, 4, 5))
    qtbot.addWidget(sunday_first)
    sunday_first.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    sunday_first.resize(1000, 400)
    geometry = sunday_first.geometry_of_week()
    assert geometry.row_of(6).top() < geometry.row_of(0).top()
    assert geometry.x_of(0) < geometry.x_of(720), "also where one reads from right to left"
    sunday_first.arrange()
    assert sunday_first.day_buttons[0].x() > geometry.right, "but the names change sides"
    sunday_first.grab()


def test_a_narrow_week_has_short_names_and_fewer_times(qtbot: QtBot, theme: Theme) -> None:
    week = WeekView(theme, WORDS, MONDAY_FIRST)
    qtbot.addWidget(week)
    week.show()
    week.resize(400, 400)
    assert week.day_buttons[0].text() == "Mon"
    assert week.minimumSizeHint().width() <= 400
    week.grab()
    week.resize(900, 400)
    assert week.day_buttons[0].text() == "Monday"
    assert week.sizeHint().height() == week.height()


def test_warmer_is_higher_as_well_as_of_another_colour(theme: Theme) -> None:
    geometry = WeekGeometry(1000, 100, MONDAY_FIRST)
    block = edit.blocks(WeekPlan(), 0)[1]
    heights = [geometry.box_of(block, c).height() for c in (7.0, 17.0, 20.0, 30.0)]
    assert heights == sorted(heights)
    assert len(set(heights)) == 4
    assert len({shade(theme, c).name() for c in (5.0, 12.0, 17.0, 19.0, 28.0)}) == 5


@pytest.mark.parametrize("choice", ["light", "dark"])
@pytest.mark.parametrize("target_c", [5.0, 12.0, 17.0, 20.0, 25.0])
def test_words_in_blocks_can_be_read(theme: Theme, choice: str, target_c: float) -> None:
    theme.set_choice(choice)
    color, card = shade(theme, target_c), theme.color("card")
    for share in (0.26, 0.40):
        mixed = [
            round(a * share + b * (1 - share))
            for a, b in zip(color.getRgb()[:3], card.getRgb()[:3], strict=True)  # type: ignore[index]
        ]
        assert contrast(theme.palette.text, "#{:02x}{:02x}{:02x}".format(*mixed)) >= 4.5


def test_now_is_drawn_where_it_is(week: WeekView, theme: Theme) -> None:
    week.show_now(4, 700)
    week.show_now(4, 700)
    image = QImage(week.size(), QImage.Format.Format_ARGB32)
    image.fill(theme.color("card"))
    painter = QPainter(image)
    paint_week(painter, week.picture(), theme, week.font())
    painter.end()
    place = at(week, 4, 700)
    assert image.pixelColor(place) == theme.color("text")
    assert image.pixelColor(at(week, 3, 700)) != theme.color("text")


def test_other_words_are_drawn_at_once(week: WeekView) -> None:
    warmer = make_settings(comfort={"comfort_c": 22.0}).comfort
    week.show_words(schedule_words.week_words(warmer, Formatter()))
    assert "22.0 °C" in week.handle((0, 0)).accessibleName()


def test_a_switched_off_week_is_pale(week: WeekView) -> None:
    week.setEnabled(False)
    assert not week.picture().enabled
    week.grab()


def test_a_board_alone_changes_nothing(qtbot: QtBot, theme: Theme) -> None:
    from warmgui.gui.widgets.week.board import WeekBoard

    board = WeekBoard(theme, WORDS, MONDAY_FIRST)
    qtbot.addWidget(board)
    assert board.picture().band is None
    for ask in (
        lambda: board._on_wish(board.handle((0, 0)), "open"),
        lambda: board._on_set(board.handle((0, 0)), 5),
    ):
        with pytest.raises(NotImplementedError):
            ask()

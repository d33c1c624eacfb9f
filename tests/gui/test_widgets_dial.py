"""The dial: mouse, wheel, keyboard, buttons, screen readers, and where its numbers lie."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from warmgui.gui.widgets.dial.dial import Dial, DialWords
from warmgui.gui.widgets.dial.paint import MAXIMUM_C, MINIMUM_C

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

WORDS = DialWords("Room now", "20.3°", "Target 21.0 °C", "+1.8°", ((5.0, "5"), (30.0, "30")), "21.0 °C")


@pytest.fixture
def dial(theme: Theme, qtbot: QtBot) -> Dial:
    made = Dial(theme)
    made.retranslate()
    qtbot.addWidget(made)
    made.resize(324, 300)
    made.show_state(21.0, 20.3, 1.8, WORDS)
    made.show()
    return made


def edits(dial: Dial) -> list[float]:
    heard: list[float] = []
    dial.edited.connect(heard.append)
    return heard


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_Up, 21.5),
        (Qt.Key.Key_Right, 21.5),
        (Qt.Key.Key_Plus, 21.5),
        (Qt.Key.Key_Down, 20.5),
        (Qt.Key.Key_Left, 20.5),
        (Qt.Key.Key_Minus, 20.5),
        (Qt.Key.Key_PageUp, 23.0),
        (Qt.Key.Key_PageDown, 19.0),
        (Qt.Key.Key_Home, MINIMUM_C),
        (Qt.Key.Key_End, MAXIMUM_C),
    ],
)
def test_keys_change_the_target(dial: Dial, qtbot: QtBot, key: Qt.Key, expected: float) -> None:
    heard = edits(dial)
    qtbot.keyClick(dial, key)
    assert heard == [expected]
    assert dial.value_c == expected


def test_other_keys_do_nothing(dial: Dial, qtbot: QtBot) -> None:
    heard = edits(dial)
    qtbot.keyClick(dial, Qt.Key.Key_A)
    assert heard == []


def test_the_limits_hold_and_are_not_told_twice(dial: Dial, qtbot: QtBot) -> None:
    heard = edits(dial)
    qtbot.keyClick(dial, Qt.Key.Key_End)
    qtbot.keyClick(dial, Qt.Key.Key_Up)
    assert heard == [MAXIMUM_C]


def test_buttons_step(dial: Dial, qtbot: QtBot) -> None:
    heard = edits(dial)
    qtbot.mouseClick(dial.plus, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dial.minus, Qt.MouseButton.LeftButton)
    assert heard == [21.5, 21.0]
    assert dial.plus.accessibleName() == "Warmer"


def test_a_step_from_between_goes_to_the_next_whole_step(dial: Dial) -> None:
    dial.show_state(21.3, None, None, WORDS)
    dial.step_by(1)
    assert dial.value_c == 21.5
    dial.show_state(21.3, None, None, WORDS)
    dial.step_by(-1)
    assert dial.value_c == 21.0


def test_fahrenheit_steps_are_whole_degrees_fahrenheit(dial: Dial) -> None:
    dial.step_c, dial.offset_c = 1 / 1.8, 5.0
    dial.step_by(1)
    assert dial.value_c * 1.8 + 32 == pytest.approx(70.0, abs=0.01)
    dial.step_by(1)
    assert dial.value_c * 1.8 + 32 == pytest.approx(71.0, abs=0.01)


def test_drag_follows_the_mouse_and_lets_go(dial: Dial, qtbot: QtBot) -> None:
    heard = edits(dial)
    arc = dial.geometry_of_arc()
    qtbot.mousePress(dial, Qt.MouseButton.LeftButton, pos=arc.point_of(21.0).toPoint())
    assert dial.dragging
    qtbot.mouseMove(dial, arc.point_of(18.0).toPoint())
    assert dial.value_c == pytest.approx(18.0, abs=0.5)
    with qtbot.waitSignal(dial.released, timeout=1000):
        qtbot.mouseRelease(dial, Qt.MouseButton.LeftButton, pos=arc.point_of(18.0).toPoint())
    assert not dial.dragging
    assert heard[-1] == dial.value_c


def test_dragging_over_the_gap_does_not_jump_to_the_other_end(dial: Dial, qtbot: QtBot) -> None:
    arc = dial.geometry_of_arc()
    qtbot.mousePress(dial, Qt.MouseButton.LeftButton, pos=arc.point_of(29.0).toPoint())
    qtbot.mouseMove(dial, arc.point_of(5.5).toPoint())
    assert dial.value_c == pytest.approx(29.0, abs=0.5)
    qtbot.mouseRelease(dial, Qt.MouseButton.LeftButton)


def test_a_click_in_the_middle_is_no_wish(dial: Dial, qtbot: QtBot) -> None:
    heard = edits(dial)
    qtbot.mousePress(dial, Qt.MouseButton.LeftButton, pos=dial.geometry_of_arc().center.toPoint())
    qtbot.mouseMove(dial, QPoint(30, 30))
    qtbot.mouseRelease(dial, Qt.MouseButton.LeftButton)
    assert heard == []


def wheel(dial: Dial, delta: int) -> bool:
    event = QWheelEvent(
        QPointF(150, 100),
        QPointF(150, 100),
        QPoint(0, 0),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt takes it by position only
    )
    QApplication.sendEvent(dial, event)
    return event.isAccepted()


def test_the_wheel_steps_only_with_focus(dial: Dial, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dial, "hasFocus", lambda: False)
    assert not wheel(dial, 120)
    assert dial.value_c == 21.0
    monkeypatch.setattr(dial, "hasFocus", lambda: True)
    assert wheel(dial, 120)
    assert dial.value_c == 21.5
    # A fine wheel's parts add up to notches.
    wheel(dial, -60)
    assert dial.value_c == 21.5
    wheel(dial, -60)
    assert dial.value_c == 21.0


def test_a_screen_reader_gets_the_value_and_can_change_it(dial: Dial) -> None:
    heard = edits(dial)
    read = QAccessible.queryAccessibleInterface(dial)
    assert read.role() == QAccessible.Role.Slider
    assert read.text(QAccessible.Text.Name) == "Target temperature"
    assert read.text(QAccessible.Text.Value) == "21.0 °C"
    assert "Room now: 20.3°" in read.text(QAccessible.Text.Description)
    value = read.valueInterface()
    assert value.currentValue() == 21.0
    assert (value.minimumValue(), value.maximumValue(), value.minimumStepSize()) == (5.0, 30.0, 0.5)
    value.setCurrentValue(19.2)
    assert heard == [19.0]
    assert value.currentValue() == 19.0


def test_the_arc_is_open_below_and_grows_clockwise(dial: Dial) -> None:
    arc = dial.geometry_of_arc()
    low, top, high = arc.point_of(5.0), arc.point_of(17.5), arc.point_of(30.0)
    assert low.x() < top.x() < high.x()
    assert low.y() == pytest.approx(high.y())
    assert top.y() == pytest.approx(arc.center.y() - arc.radius)
    for c in (5.0, 11.0, 20.3, 29.9):
        assert arc.value_at(arc.point_of(c)) == pytest.approx(c)
    below = arc.center + QPointF(10, arc.radius)
    assert arc.value_at(below) == 30.0
    assert arc.value_at(arc.center + QPointF(-10, arc.radius)) == 5.0


def test_right_to_left_does_not_mirror_the_numbers(dial: Dial) -> None:
    before = dial.grab().toImage()
    dial.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert dial.minus.x() < dial.plus.x()
    assert dial.grab().toImage() == before


def test_what_is_painted_depends_on_the_state(dial: Dial, theme: Theme) -> None:
    pictures = []
    for room_c, reach_c, value_c in (
        (20.3, 1.8, 21.0),
        (None, 1.8, 21.0),
        (20.3, None, 21.0),
        (20.3, 1.8, 5.0),
    ):
        dial.show_state(value_c, room_c, reach_c, WORDS)
        pictures.append(dial.grab().toImage())
    dial.show_state(5.0, 32.0, 1.0, WORDS)
    pictures.append(dial.grab().toImage())
    theme.set_choice("dark")
    pictures.append(dial.grab().toImage())
    assert all(a != b for i, a in enumerate(pictures) for b in pictures[:i])


def test_keyboard_focus_is_visible(dial: Dial, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = dial.grab().toImage()
    monkeypatch.setattr(dial, "hasFocus", lambda: True)
    QApplication.sendEvent(dial, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.MouseFocusReason))
    assert dial.grab().toImage() == plain
    QApplication.sendEvent(dial, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert dial.grab().toImage() != plain


def test_sizes_leave_room_for_arc_and_labels(dial: Dial) -> None:
    arc = dial.geometry_of_arc()
    assert dial.sizeHint().height() == dial.height()
    assert math.floor(arc.center.y() - arc.radius) >= 8

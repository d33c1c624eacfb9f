"""The picture of a chain whose difficulty adjusts: blocks, keys, mouse, screen reader, files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from fakes.lab_mine import make_block, make_chain
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtWidgets import QApplication

from warmgui.core.units import Formatter
from warmgui.gui.lab.adjust import strip_paint as adjust_strip_paint
from warmgui.gui.lab.adjust.strip import ChainStrip

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from warmgui.core.model_lab import LabStatus
    from warmgui.gui.theme import Theme

F = Formatter()


def strip_of(qtbot: QtBot, theme: Theme, lab: LabStatus | None, width: int = 900) -> ChainStrip:
    made = ChainStrip(theme)
    qtbot.addWidget(made)
    made.resize(width, made.height())
    made.show()
    made.show_status(lab, F)
    return made


def test_own_blocks_others_and_lost_ones_differ_by_more_than_colour(qtbot: QtBot, theme: Theme) -> None:
    strip = strip_of(qtbot, theme, make_chain())
    styles = {box.style for box in strip.boxes}
    assert styles == {"own", "others", "aside", "next"}
    others = [box for box in strip.boxes if box.style == "others"]
    assert all("simulated" in box.who for box in others)
    lost = next(box for box in strip.boxes if box.style == "aside")
    assert (lost.lane, lost.below) == (1, "orphan")
    assert next(box.flag for box in strip.boxes if box.height == "9" and box.lane == 0) == "2 ×"
    assert strip.grab().toImage().allGray() is False


def test_a_race_that_is_not_decided_is_no_orphan_yet(qtbot: QtBot, theme: Theme) -> None:
    rival = make_block(3, "others", "rival", hash_hex="ab" * 32)
    strip = strip_of(qtbot, theme, make_chain(blocks=(make_block(2), make_block(3), rival), height=4))
    assert next(box.below for box in strip.boxes if box.style == "aside") == "in a race"


def test_only_what_has_room_is_drawn_the_newest_last(qtbot: QtBot, theme: Theme) -> None:
    strip = strip_of(qtbot, theme, make_chain(), 500)
    visible = strip._visible()
    assert visible[-1].style == "next"
    assert len({box.column for box in visible}) == adjust_strip_paint.columns_in(500.0)


def test_keys_read_the_chain_and_open_a_block(qtbot: Any, theme: Theme) -> None:
    strip = strip_of(qtbot, theme, make_chain())
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    assert strip.read == "", "the one that is searched comes first"
    assert strip.accessibleDescription() == "Block 21 is searched"
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    assert strip.accessibleDescription().startswith("Block 20 of this PC, after 3 s")
    with qtbot.waitSignal(strip.opened) as opened:
        qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert opened.args[0].height == 20
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.read == ""
    qtbot.keyClick(strip, Qt.Key.Key_A)
    assert strip.read == ""


@pytest.mark.usefixtures("right_to_left")
def test_right_to_left_the_newest_is_on_the_left(qtbot: Any, theme: Theme) -> None:
    strip = strip_of(qtbot, theme, make_chain())
    visible = strip._visible()
    assert strip._area(visible[-1]).left() < strip._area(visible[0]).left()
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.accessibleDescription().startswith("Block 20")
    assert not strip.grab().isNull()


def test_the_mouse_reads_and_opens_own_blocks_only(qtbot: QtBot, theme: Theme) -> None:
    strip = strip_of(qtbot, theme, make_chain())
    opened: list[Any] = []
    strip.opened.connect(opened.append)
    own = next(box for box in strip._visible() if box.style == "own")
    other = next(box for box in strip._visible() if box.style == "others")
    for box in (own, other):
        _move(strip, strip._area(box).center())
        assert strip.read == box.key
        _press(strip, strip._area(box).center())
    assert [block.hash_hex for block in opened] == [own.key]
    _move(strip, QPointF(1.0, 1.0))
    assert strip.read is None


def test_nothing_is_read_any_more_when_the_mouse_has_left(qtbot: QtBot, theme: Theme) -> None:
    strip = strip_of(qtbot, theme, make_chain())
    _move(strip, strip._area(strip._visible()[0]).center())
    words = strip.accessibleDescription()
    strip.show_status(make_chain(height=22), F)
    assert strip.read is not None, "what is read stays"
    assert strip.accessibleDescription() == words
    QApplication.sendEvent(strip, QEvent(QEvent.Type.Leave))
    assert strip.read is None
    strip.setFocus()
    assert not strip.grab().isNull()
    strip.show_status(make_chain(blocks=(), state="ended"), F)
    assert strip._visible() == []
    assert strip.accessibleDescription() == "No block yet."


def _move(strip: ChainStrip, at: QPointF) -> None:
    from PySide6.QtGui import QMouseEvent

    none = Qt.MouseButton.NoButton
    place = QPointF(strip.mapToGlobal(at.toPoint()))
    QApplication.sendEvent(
        strip, QMouseEvent(QEvent.Type.MouseMove, at, place, none, none, Qt.KeyboardModifier.NoModifier)
    )


def _press(strip: ChainStrip, at: QPointF) -> None:
    from PySide6.QtTest import QTest

    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at.toPoint())


def test_a_screen_reader_hears_the_last_blocks(qtbot: QtBot, theme: Theme) -> None:
    strip = strip_of(qtbot, theme, make_chain())
    first = strip.accessibleDescription().splitlines()[0]
    assert first.startswith("Block 20 of this PC")
    strip.show_status(None, F)
    assert strip.boxes == ()
    assert strip.file() is None


def test_the_picture_can_be_saved_in_every_form(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    file = strip_of(qtbot, theme, make_chain()).file()
    assert file is not None
    assert file.content("chain.png").startswith(b"\x89PNG")
    svg = file.content("chain.svg")
    assert b"<svg" in svg
    lines = file.content("chain.csv").decode().splitlines()
    assert sum("This PC" in line for line in lines) > 5
    assert all("simulated" in line for line in lines if "Others" in line)

"""Marks over and under letters are seen whole, however the words come."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMargins
from PySide6.QtGui import QColor, QImage

from warmgui.core.vocabulary import Provenance
from warmgui.gui import fonts
from warmgui.gui.widgets import ink
from warmgui.gui.widgets.badge import ProvenanceBadge
from warmgui.gui.widgets.basic import ElidedLabel, Label
from warmgui.gui.widgets.ink import beyond_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

MARKED = ("الدخل المتوقَّع", "تعلّم الآن", "نُظِّف", "ألغِ")
MUCH_PX = 40


def inked_lines(label: Label, height_px: int) -> int:
    """How many lines of pixels have ink, when the label is so high."""
    label.setStyleSheet("color: black; background: white")
    label.resize(label.sizeHint().width() + 8, height_px)
    image = label.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    light = [
        min(QColor(image.pixel(x, y)).lightness() for x in range(image.width()))
        for y in range(image.height())
    ]
    return sum(each < 200 for each in light)


@pytest.mark.parametrize("size_px", [11, 13, 22])
@pytest.mark.parametrize("words", MARKED)
@pytest.mark.parametrize("made", [Label, ElidedLabel])
def test_marks_are_seen_whole(qtbot: QtBot, made: Callable[..., Label], words: str, size_px: int) -> None:
    label = made("plain", size_px=size_px)
    qtbot.addWidget(label)
    if isinstance(label, ElidedLabel):
        label.set_text(words)
    else:
        label.setText(words)
    assert inked_lines(label, label.sizeHint().height()) == inked_lines(label, MUCH_PX * 2)


def test_words_without_marks_take_no_more_room(qtbot: QtBot) -> None:
    label = Label("نُظِّف")
    qtbot.addWidget(label)
    assert beyond_line("نُظِّف", label.font())[0] > 0
    label.setText("Heating")
    assert label.sizeHint().height() == Label("Heating").sizeHint().height()
    assert beyond_line("حفظ", label.font()) == (0, 0)


@pytest.mark.parametrize("later", [False, True])
def test_margins_of_its_own_stay_when_the_words_change(qtbot: QtBot, *, later: bool) -> None:
    label = Label(MARKED[0])
    qtbot.addWidget(label)
    over, under = beyond_line(MARKED[0], label.font())
    if later:
        label.setText("Heating")
    label.setContentsMargins(8, 1, 6, 20)
    label.setText(MARKED[0])
    assert over > 1
    assert label.contentsMargins() == QMargins(8, over, 6, max(under, 20))
    label.setText("Heating")
    assert label.contentsMargins() == QMargins(8, 1, 6, 20)


@pytest.mark.parametrize("words", ["modelled", MARKED[0]])
def test_borders_and_paddings_of_a_style_sheet_stay_when_the_words_change(qtbot: QtBot, words: str) -> None:
    """Qt keeps them in the same margins, which it sets by itself."""
    label = Label("old")
    qtbot.addWidget(label)
    label.setStyleSheet("border: 1px solid black; padding: 2px 7px")
    label.show()
    padded = label.contentsMargins()
    assert (padded.left(), padded.top()) == (8, 3)
    label.setText(words)
    over, under = beyond_line(words, label.font())
    assert label.contentsMargins() == QMargins(8, max(3, over), 8, max(3, under))
    label.setText("new")
    label.setStyleSheet("border: 1px solid black; padding: 4px 9px")
    assert label.contentsMargins() == QMargins(10, 5, 10, 5)


@pytest.mark.usefixtures("theme")
def test_a_badge_keeps_room_around_its_word(qtbot: QtBot) -> None:
    badge = ProvenanceBadge()
    qtbot.addWidget(badge)
    badge.show()
    for provenance in Provenance:
        badge.show_provenance(provenance)
        words_px = badge.fontMetrics().horizontalAdvance(badge.text())
        assert badge.sizeHint().width() >= words_px + 12


def test_a_larger_font_has_room_for_larger_marks(qtbot: QtBot) -> None:
    label = Label(MARKED[0])
    qtbot.addWidget(label)
    before = label.contentsMargins().top()
    label.setFont(fonts.font(label.font(), 40))
    assert label.contentsMargins().top() == beyond_line(MARKED[0], label.font())[0] > before


def test_words_that_are_there_already_are_not_measured_again(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    label = Label("Heating")
    qtbot.addWidget(label)
    measured: list[str] = []
    monkeypatch.setattr(ink, "beyond_line", lambda text, _font: (measured.append(text), (0, 0))[1])
    for words in (MARKED[0], MARKED[0], "Off", "Off"):
        label.setText(words)
    assert measured == [MARKED[0], "Off"]

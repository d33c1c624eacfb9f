"""One hash in slow motion: every bit is real, and one can go through it by mouse, keys and ear."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import pytest
from fakes.lab_mine import make_block, make_lab, make_ticket, sha256d
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from warmgui.core.lab.one_hash import one_hash
from warmgui.core.lab.one_hash_words import stage_starts, steps
from warmgui.core.model_lab import CLASS, LabWork
from warmgui.core.units import Formatter
from warmgui.gui.lab.mine.check import CheckDialog
from warmgui.gui.lab.slow import dialog as slow_dialog
from warmgui.gui.lab.slow.dialog import SPEEDS_MS, SlowDialog
from warmgui.gui.lab.slow.model import GENESIS, BitRow, changed_text, place_text, rows_of, slow_choices

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

F = Formatter()
ONE = one_hash(GENESIS)
STARTS = stage_starts(ONE)


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> SlowDialog:
    made = SlowDialog(slow_choices(make_lab()), F, theme)
    qtbot.addWidget(made)
    made.show()
    return made


def rows_at(stage: str, more: int = 0) -> tuple[BitRow, ...]:
    return rows_of(ONE, steps(ONE)[STARTS[stage] + more])


# ---- what can be seen


def test_ticket_best_blocks_and_genesis_can_be_chosen() -> None:
    choices = slow_choices(make_lab())
    names = [F.text(each.name) for each in choices]
    assert names[:3] == ["The last ticket", "The best ticket so far", "Block 7 found by this PC"]
    assert names[-2:] == ["Block 1 found by this PC", "The genesis block of 2009"]
    assert sha256d(bytes.fromhex(choices[0].header_hex)) == choices[0].key


def test_without_a_lab_or_in_a_class_there_is_the_genesis_block() -> None:
    for lab in (None, make_lab(work=LabWork(CLASS))):
        assert [each.key for each in slow_choices(lab)] == ["genesis"]
    assert sha256d(bytes.fromhex(GENESIS)).startswith("000000000019d6689c085ae165831e93")


def test_simulated_choices_say_so() -> None:
    choices = slow_choices(make_lab(simulated=True))
    assert all("simulated" in F.text(each.name) for each in choices[:-1])
    assert not choices[-1].simulated, "the genesis block is real"


# ---- the bits


def test_the_state_after_the_last_round_is_the_digest() -> None:
    rows = rows_at("digest")
    digest = hashlib.sha256(hashlib.sha256(bytes.fromhex(GENESIS)).digest()).hexdigest()
    assert "".join(row.digits for row in rows) == digest
    assert all(len(row.bits) == 32 for row in rows)


def test_bits_of_the_midstate_are_those_that_hashlib_cannot_show_but_the_end_proves() -> None:
    assert "".join(row.digits for row in rows_at("midstate")) == ONE.midstate_hex


def test_each_round_compares_with_the_round_before() -> None:
    first, second = rows_at("first.round"), rows_at("first.round", 1)
    assert [row.before for row in second] == [row.digits for row in first]
    assert [row.name for row in second if row.role == "new"] == ["a", "e"]
    changed = sum(row.changes for row in second)
    assert F.text(changed_text(second) or place_text(ONE, 0)) == f"{changed} of 256 bits changed."


def test_a_changed_bit_is_one_that_differs() -> None:
    row = BitRow("a", "f0", "0f")
    assert (row.bits, row.changed, row.changes) == ("11110000", "11111111", 8)
    assert BitRow("a", "f0").changed == "00000000"


def test_the_schedule_shows_the_words_that_a_word_is_made_of() -> None:
    rows = rows_at("second.schedule")
    assert [row.name for row in rows if row.role == "used"] == ["W0", "W1", "W9", "W14"]
    assert rows[-1].name == "W16"
    assert rows[-1].role == "new"
    assert changed_text(rows) is None


def test_fields_padding_and_blocks_show_their_bytes() -> None:
    nonce = rows_at("header", 5)
    assert [row.digits for row in nonce if row.role] == ["1dac2b7c"]
    assert "".join(row.digits for row in nonce) == GENESIS
    padding = rows_at("padding")
    assert [row.role for row in padding].index("new") == 20
    assert "".join(row.digits for row in padding) == ONE.padded_hex
    assert len(rows_at("outer.block")) == 16
    assert rows_at("comparison") == rows_at("reversed") == ()


# ---- going through it


def test_it_begins_at_the_first_field_and_stands_still(dialog: SlowDialog) -> None:
    assert (dialog.at, dialog.playing) == (0, False)
    assert dialog.title.text() == "Version"
    assert dialog.place.text().startswith("Step 1 of ")
    assert not dialog.back.isEnabled()
    assert "Version" in dialog.picture.accessibleDescription()


def test_keys_step_jump_and_play(dialog: SlowDialog, qtbot: Any) -> None:
    for key, at in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_PageDown, 6),
        (Qt.Key.Key_PageDown, 7),
        (Qt.Key.Key_PageUp, 6),
        (Qt.Key.Key_End, len(dialog.steps) - 1),
        (Qt.Key.Key_PageDown, len(dialog.steps) - 1),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_PageUp, 0),
    ):
        qtbot.keyClick(dialog, key)
        assert dialog.at == at
    qtbot.keyClick(dialog, Qt.Key.Key_Space)
    assert dialog.playing
    qtbot.keyClick(dialog, Qt.Key.Key_Space)
    assert not dialog.playing
    qtbot.keyClick(dialog, Qt.Key.Key_A)
    assert dialog.at == 0


def test_closing_stops_it(dialog: SlowDialog) -> None:
    dialog.play()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.reject()
    assert not dialog.playing


def test_a_step_by_key_is_spoken_a_playing_one_is_not(
    dialog: SlowDialog, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(slow_dialog, "announce", lambda _widget, words: said.append(words))
    qtbot.keyClick(dialog, Qt.Key.Key_Right)
    assert len(said) == 1
    assert said[0].startswith("Hash of the block before.")
    dialog.play()
    dialog._on_tick()
    assert len(said) == 1
    dialog.pause()


def test_playing_goes_on_to_the_end_and_begins_anew(dialog: SlowDialog) -> None:
    dialog.go(len(dialog.steps) - 2)
    dialog.play_button.click()
    assert dialog.play_button.text() == "Pause"
    dialog._timer.timeout.emit()
    assert dialog.at == len(dialog.steps) - 1
    assert not dialog.playing
    assert not dialog.ahead.isEnabled()
    dialog.play()
    assert dialog.at == 0
    dialog.play_button.click()
    assert not dialog.playing


def test_speed_slider_stage_and_buttons(dialog: SlowDialog) -> None:
    dialog.speed.buttons["fast"].click()
    assert dialog._timer.interval() == SPEEDS_MS["fast"]
    dialog.slider.setValue(120)
    assert dialog.at == 120
    dialog.ahead.click()
    dialog.ahead.click()
    dialog.back.click()
    assert dialog.at == 121
    at = dialog.stage.findText("Comparison with the target")
    dialog.stage.setCurrentIndex(at)
    dialog.stage.activated.emit(at)
    assert dialog.steps[dialog.at].stage == "comparison"
    assert dialog.picture.digits is not None
    assert not dialog.legend.isVisible()


def test_digits_that_were_compared_stay_marked(qtbot: QtBot, theme: Theme) -> None:
    made = SlowDialog(slow_choices(None), F, theme)
    qtbot.addWidget(made)
    made.resize(900, 800)
    made.show()
    made.go(STARTS["comparison"])
    before = made.picture.grab().toImage()
    made.go(10_000)
    assert made.picture.digits == (ONE.hash_hex, ONE.target_hex, ONE.first_difference)
    assert made.picture.grab().toImage() != before


def test_keys_step_from_the_beginning_on(dialog: SlowDialog, qtbot: Any) -> None:
    """Given a window that was just opened, when a key is pressed where the keyboard is, then it steps."""
    focused = dialog.focusWidget()
    assert focused is dialog.picture
    qtbot.keyClick(focused, Qt.Key.Key_Right)
    assert dialog.at == 1
    qtbot.keyClick(focused, Qt.Key.Key_Space)
    assert dialog.playing
    dialog.pause()
    assert dialog.values[0][0].text() == "Hash of the block before"


def test_tab_goes_as_one_reads(dialog: SlowDialog) -> None:
    dialog.go(5)
    stops, at = [], dialog.choice.nextInFocusChain()
    while at is not dialog.choice:
        if at in (dialog.picture, dialog.slider, dialog.stage, dialog.back, dialog.close_button):
            stops.append(at)
        at = at.nextInFocusChain()
    assert stops == [dialog.picture, dialog.slider, dialog.stage, dialog.back, dialog.close_button]


def test_another_hash_begins_anew(dialog: SlowDialog) -> None:
    dialog.go(99)
    last = dialog.choice.count() - 1
    dialog.choice.setCurrentIndex(last)
    dialog.choice.activated.emit(last)
    assert dialog.at == 0
    assert dialog.one.header_hex == GENESIS


def test_the_end_of_a_found_block_says_that_it_wins(qtbot: QtBot, theme: Theme) -> None:
    block = make_block(7)
    made = SlowDialog(slow_choices(make_lab()), F, theme, chosen=block.hash_hex)
    qtbot.addWidget(made)
    assert made.one.header_hex == block.header_hex
    made.go(10_000)
    assert "meets the target" in made.words.text()
    made.level.buttons["lower"].click()
    assert "wins" in made.words.text()


def test_a_simulated_header_is_marked(qtbot: QtBot, theme: Theme) -> None:
    made = SlowDialog(slow_choices(make_lab(simulated=True)), F, theme)
    qtbot.addWidget(made)
    made.show()
    assert made.simulated.isVisible()
    last = made.choice.count() - 1
    made.choice.setCurrentIndex(last)
    made.choice.activated.emit(last)
    assert not made.simulated.isVisible()


def test_numbers_of_a_round_stand_beside_each_other_long_ones_below(dialog: SlowDialog) -> None:
    dialog.go(STARTS["first.round"])
    shown = [name.text() for name, _ in dialog.values if name.isVisible()]
    assert shown[:3] == ["a", "b", "c"]
    assert "T2" in shown
    dialog.go(STARTS["padding"])
    assert sum(name.isVisible() for name, _ in dialog.values) == 2


@pytest.mark.parametrize("stage", list(STARTS))
def test_every_stage_has_a_picture(dialog: SlowDialog, stage: str) -> None:
    """Something is drawn, and the first step of each stage draws something else than an empty picture."""
    dialog.go(STARTS[stage])
    QApplication.processEvents()
    shown = dialog.picture.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    colors = {shown.pixel(x, y) for x in range(0, shown.width(), 3) for y in range(0, shown.height(), 3)}
    assert len(colors) > 3


def test_the_last_tickets_header_is_shown_whole(dialog: SlowDialog) -> None:
    assert dialog.hash.hash_hex == make_ticket(1).hash_hex
    assert dialog.minimumSizeHint().width() <= 640, "at 200 % on a screen of 1280"


class _Windows(QObject):
    """Notes every piece that was a window of its own for a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A piece that is shown before it has a place."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
            mine = watched.isWindow() and not isinstance(watched, QDialog)
            self.shown += [type(watched).__name__] * mine
        return False


def test_no_piece_flashes_as_a_window_of_its_own(qtbot: QtBot, theme: Theme) -> None:
    app = QApplication.instance()
    assert app is not None
    windows = _Windows()
    app.installEventFilter(windows)
    slow = SlowDialog(slow_choices(make_lab(simulated=True)), F, theme)
    check = CheckDialog("Block 1", GENESIS, F, simulated=True)
    for made in (slow, check):
        qtbot.addWidget(made)
        made.show()
    for at in STARTS.values():
        slow.go(at)
    app.removeEventFilter(windows)
    assert windows.shown == []

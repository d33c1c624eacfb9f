"""Check it yourself: the commands really verify a block that was found, and the pieces that show it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from fakes.lab_mine import found_header, sha256d
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from warmgui.core.units import Formatter
from warmgui.gui.lab.mine import parts as mine_parts
from warmgui.gui.lab.mine.check import CheckDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

HEADER = found_header(7)[0]
HASH = sha256d(bytes.fromhex(HEADER))
SHELLS = {"python": "sh", "openssl": "sh", "powershell": "pwsh"}
NEEDS = {"python": ("python3",), "openssl": ("openssl", "xxd", "awk"), "powershell": ("pwsh",)}


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> CheckDialog:
    made = CheckDialog("Block 7 found by this PC", HEADER, Formatter())
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("key", list(SHELLS))
def test_what_is_copied_prints_what_is_promised(dialog: CheckDialog, key: str) -> None:
    """Given a found block, when the copied line is run as it is, then it prints what the window says."""
    if not all(shutil.which(tool) for tool in NEEDS[key]):
        pytest.skip(f"needs {' '.join(NEEDS[key])}")
    dialog.ways.setCurrentIndex(dialog.ways.findData(key))
    dialog.copy_command.click()
    command = QGuiApplication.clipboard().text()
    run = [SHELLS[key], "-Command" if key == "powershell" else "-c", command]
    printed = subprocess.run(run, capture_output=True, text=True, check=True, timeout=60).stdout.strip()
    assert printed == dialog.chosen.prints
    assert HASH in printed
    assert dialog.prints.text().replace("\u200b", "") == printed


def test_pythons_line_works_in_this_python(dialog: CheckDialog) -> None:
    code = dialog.chosen.command.removeprefix('python3 -c "').removesuffix('"')
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert printed.split() == [HASH, "True"]


def test_header_and_hash_are_copied_whole(dialog: CheckDialog) -> None:
    dialog.copy_header.click()
    assert QGuiApplication.clipboard().text() == HEADER
    assert dialog.copy_header.text() == "Copied"
    dialog.copy_hash.click()
    assert QGuiApplication.clipboard().text() == HASH
    assert dialog.header.toPlainText() == HEADER


def test_all_six_fields_are_named_with_their_bytes(dialog: CheckDialog) -> None:
    assert "".join(field.raw_hex for field in dialog.fields) == HEADER
    assert len(dialog.fields) == 6


def test_a_simulated_header_says_so(qtbot: QtBot, theme: Theme) -> None:
    made_up = CheckDialog("Block 1", HEADER, Formatter(), simulated=True)
    qtbot.addWidget(made_up)
    assert "Simulated" in made_up.simulated.text()


def test_a_button_that_copied_says_so_only_for_a_moment(dialog: CheckDialog) -> None:
    dialog.show()
    dialog.copy_hash.click()
    dialog.copy_hash._back.timeout.emit()
    assert dialog.copy_hash.text() == "Copy the hash"
    dialog.copy_hash.click()
    dialog.hide()
    assert not dialog.copy_hash._back.isActive()
    assert dialog.copy_hash.text() == "Copy the hash"


# ---- pieces


def test_scrolling_does_not_change_a_slider(qtbot: QtBot, theme: Theme) -> None:
    slider = mine_parts.PlainSlider()
    qtbot.addWidget(slider)
    slider.setValue(7)
    none = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase)
    at, turned = QPointF(5.0, 5.0), QPoint(0, 120)
    event = QWheelEvent(at, at, turned, turned, *none, False)  # noqa: FBT003 - Qt's own
    QApplication.sendEvent(slider, event)
    assert slider.value() == 7
    assert not event.isAccepted()


def test_zeros_of_a_hash_stand_out_by_more_than_colour(qtbot: QtBot, theme: Theme) -> None:
    shown = mine_parts.HashLabel()
    qtbot.addWidget(shown)
    shown.show_hash("000" + "a" * 61)
    assert shown.zeros.text() == "000"
    assert shown.zeros.font().bold()
    assert shown.zeros.font().underline()
    assert shown.rest.text() == "a" * 13 + "…aaaa"
    assert shown.accessibleName() == "000" + "a" * 61
    shown.show_hash("")
    assert shown.zeros.text() == ""
    assert shown.toolTip() == ""
    assert mine_parts.short_hash("abc") == "abc"


def test_a_long_hash_may_be_broken(qtbot: QtBot, theme: Theme) -> None:
    shown = mine_parts.HashLabel(short=False, strong=True)
    qtbot.addWidget(shown)
    shown.show_hash("0" * 8 + "b" * 56)
    assert shown.rest.text().replace("\u200b", "") == "b" * 56
    assert shown.minimumSizeHint().width() < 300


def test_numbers_of_a_sentence_stand_out_and_are_never_markup(qtbot: QtBot, theme: Theme) -> None:
    made = mine_parts.NumbersLabel(theme)
    qtbot.addWidget(made)
    made.say("A <b> every {here}.", {"here": ("1 < 2", "accent_text")})
    assert made.plain() == "A <b> every 1 < 2."
    assert "&lt;b&gt;" in made.text()
    light = made.text()
    theme.set_choice("dark")
    assert made.text() != light
    assert made.accessibleName() == made.plain()


def test_what_is_announced_reaches_screen_readers(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    events: list[Any] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", events.append)
    widget = QWidget()
    qtbot.addWidget(widget)
    mine_parts.announce(widget, "Block 7 found")
    (event,) = events
    assert event.message() == "Block 7 found"


def test_digits_run_from_left_to_right_in_every_language(
    qtbot: QtBot, theme: Theme, right_to_left: None
) -> None:
    shown = mine_parts.fixed_label("00ff")
    qtbot.addWidget(shown)
    assert not shown.isRightToLeft()
    assert mine_parts.latin("00ff") == "\u206600ff\u2069"

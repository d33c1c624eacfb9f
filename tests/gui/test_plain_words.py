"""Words of strangers are shown as they stand: no markup in them is ever drawn."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from warmgui.gui.widgets.basic import ElidedLabel, Label
from warmgui.gui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

GUI = Path(__file__).resolve().parents[2] / "warmgui"
HOSTILE = '<img src="//192.0.2.1/share/x.png"><b>Pay here</b> & <a href="http://192.0.2.1">now</a>'
DRAWS_MARKUP = {
    "warmgui/gui/lab/mine/parts.py",  # a hash: hexadecimal digits
    "warmgui/gui/pages/home/parts.py",  # this program's own sentences; names in them are escaped
    "warmgui/gui/pages/settings/search.py",  # settings' own words; the query is escaped
}


def test_markup_of_strangers_is_shown_as_it_stands(qtbot: QtBot) -> None:
    for label in (Label(HOSTILE), ElidedLabel(HOSTILE)):
        qtbot.addWidget(label)
        assert label.textFormat() is Qt.TextFormat.PlainText
    narrow = ElidedLabel(HOSTILE)
    qtbot.addWidget(narrow)
    narrow.resize(40, 20)
    narrow.show()
    tip = QTextDocument()
    tip.setHtml(narrow.toolTip())
    assert narrow.toolTip()
    assert tip.toPlainText() == HOSTILE


@pytest.mark.parametrize(
    "words", ["", "plain", "a < b & c", "2 > 1", HOSTILE, "<script>x</script>", "line\n<i>two</i>"]
)
def test_a_tip_has_the_same_words(words: str) -> None:
    shown = plain_tip(words)
    if "<" not in words:
        assert shown == words
        return
    document = QTextDocument()
    document.setHtml(shown)
    assert document.toPlainText() == words
    assert "<img" not in shown


def test_only_few_places_draw_markup() -> None:
    """QLabel guesses where nobody says: all but these are `Label`, or hold a picture."""
    users = {
        path.relative_to(GUI.parent).as_posix()
        for path in GUI.rglob("*.py")
        if "TextFormat.RichText" in (text := path.read_text("utf-8")) or ".setHtml(" in text
    }
    assert users == DRAWS_MARKUP


def test_every_question_and_warning_is_plain() -> None:
    """A message box guesses, too."""
    for path in GUI.rglob("*.py"):
        text = path.read_text("utf-8")
        if "QMessageBox(" not in text:
            continue
        for function in ast.walk(ast.parse(text)):
            if isinstance(function, ast.FunctionDef) and "QMessageBox(" in (body := ast.unparse(function)):
                own = "self.tr('Stop heating and quit?')" in body
                assert own or "TextFormat.PlainText" in body, f"{path.name}: {function.name}"

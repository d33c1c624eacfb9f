"""Where an export goes: its ending, the question before another file is replaced, and why it failed."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QWidget

from warmgui.core.units import Formatter
from warmgui.gui import file_dialogs
from warmgui.gui.file_dialogs import SaveQuestion, dress, with_ending
from warmgui.gui.file_words import file_reason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

F = Formatter()


class Asked:
    """A question that is open, and what it said."""

    def __init__(self, question: SaveQuestion, parent: QWidget) -> None:
        self.question, self.parent = question, parent
        self.chosen: list[str] = []
        question.chosen.connect(self.chosen.append)
        question.open()

    def answer(self, path: Path, *, lines: bool = False) -> None:
        dialog = self.question.dialog
        if lines:
            dialog.selectNameFilter("JSON lines (*.jsonl)")
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert name is not None
        name.setText(str(path))
        dialog.accept()

    @property
    def box(self) -> QMessageBox | None:
        return self.parent.findChild(QMessageBox)

    def click(self, words: str) -> None:
        assert self.box is not None
        (found,) = (b for b in self.box.buttons() if b.text() == words)
        found.click()


@pytest.fixture
def asked(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Asked]:
    monkeypatch.setattr(file_dialogs, "_folder", lambda: str(tmp_path))
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    made = Asked(SaveQuestion(parent, "Export", "days"), parent)
    yield made
    for dialog in (*parent.findChildren(QFileDialog), *parent.findChildren(QMessageBox)):
        dialog.reject()


@pytest.mark.parametrize(
    ("typed", "ending", "path"),
    [
        ("/a/b.csv", ".csv", "/a/b.csv"),
        ("/a/B.CSV", ".csv", "/a/B.CSV"),
        ("/a/b", ".csv", "/a/b.csv"),
        ("/a/b.txt", ".csv", "/a/b.txt.csv"),
        ("/a/b.csv", ".jsonl", "/a/b.jsonl"),
        ("/a/b", ".jsonl", "/a/b.jsonl"),
        ("/a/b.jsonl", ".csv", "/a/b.jsonl"),
    ],
)
def test_the_ending_is_the_formats(typed: str, ending: str, path: str) -> None:
    assert with_ending(typed, ending) == path


def test_a_new_name_is_asked_for_once(asked: Asked, tmp_path: Path) -> None:
    assert asked.question.dialog.selectedFiles() == [str(tmp_path / "days.csv")]
    asked.answer(tmp_path / "mine")
    assert asked.chosen == [str(tmp_path / "mine.csv")]
    assert asked.box is None


def test_cancelling_says_nothing(asked: Asked) -> None:
    asked.question.dialog.reject()
    QApplication.processEvents()
    assert asked.chosen == []


@pytest.mark.parametrize(("words", "replaced"), [("Replace", True), ("Cancel", False)])
def test_a_name_that_is_taken_is_asked_about_as_it_will_be(
    asked: Asked, tmp_path: Path, words: str, *, replaced: bool
) -> None:
    """Given "days.jsonl" exists, when "days.csv" is chosen as JSON lines, then that file is asked about."""
    (tmp_path / "days.jsonl").write_text("older")
    asked.answer(tmp_path / "days.csv", lines=True)
    assert asked.chosen == []
    assert asked.box is not None
    assert asked.box.text() == "There is a file “days.jsonl” already."
    assert asked.box.defaultButton().text() == "Cancel"
    asked.click(words)
    assert asked.chosen == ([str(tmp_path / "days.jsonl")] if replaced else [])
    assert (tmp_path / "days.jsonl").read_text() == "older", "the writer replaces it, once all is written"


def test_the_folder_is_one_that_exists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there, not_there = tmp_path / "Documents", tmp_path / "none"
    there.mkdir()
    for path, folder in ((there, str(there)), (not_there, str(tmp_path))):
        monkeypatch.setattr(
            file_dialogs.QStandardPaths, "writableLocation", lambda _place, path=path: str(path)
        )
        monkeypatch.setattr(file_dialogs.Path, "home", lambda: tmp_path)
        assert file_dialogs._folder() == folder


def test_the_parts_that_qt_leaves_in_english_are_named(qtbot: QtBot) -> None:
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    part = QFileDialog.DialogLabel.FileType
    dialog.setLabelText(part, "?")
    dress(dialog)
    assert dialog.labelText(part) == "Files of type:"


# ---- why


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.EACCES, "nothing may be written there"),
        (errno.EROFS, "nothing may be written there"),
        (errno.ENOENT, "there is no such folder"),
        (errno.ENOTDIR, "there is no such folder"),
        (errno.EISDIR, "a folder is in its place"),
        (errno.ENOSPC, "the disk is full"),
        (errno.ENAMETOOLONG, "no file can have this name there"),
        (errno.EIO, os.strerror(errno.EIO)),
    ],
)
def test_a_reason_has_no_numbers_of_the_system(code: int, said: str) -> None:
    assert F.text(file_reason(OSError(code, os.strerror(code), "/a/b"))) == said


def test_what_is_unknown_is_told_in_its_own_words() -> None:
    assert F.text(file_reason(ValueError("no such column"))) == "no such column"
    assert F.text(file_reason(RuntimeError())) == "RuntimeError"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("a", "a.pdf"),
        ("a.pdf", "a.pdf"),
        ("a.PDF", "a.PDF"),
        ("a.csv", "a.csv.pdf"),
        ("a.jsonl", "a.jsonl.pdf"),
    ],
)
def test_a_document_always_ends_in_pdf(typed: str, written: str) -> None:
    assert file_dialogs.with_ending(typed, ".pdf") == written

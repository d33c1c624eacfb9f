"""Writes a class's results to a file in a pool thread; the answer arrives in the GUI's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QObject, QSaveFile, Signal

from warmgui.core.lab.classroom.boards import as_csv, as_json_lines, student_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model_class import ClassState


class Answer(QObject):
    """How it ended; a job itself cannot have signals."""

    written = Signal(str)
    """The path."""
    failed = Signal(str)
    """The system's words."""


class WriteFile:
    """Makes a text and writes it: beside the old file first, then in its place.

    Args:
        path: where.
        made: gives the whole text.
    """

    def __init__(self, path: str, made: Callable[[], str]) -> None:
        self.answer = Answer()
        self._path, self._made = path, made

    def run(self) -> None:
        """Whatever goes wrong is said, and no half of a file is left."""
        content = self._made().encode("utf-8")
        file = QSaveFile(self._path)
        opened = file.open(QIODevice.OpenModeFlag.WriteOnly)
        if opened and file.write(content) == len(content) and file.commit():
            self.answer.written.emit(self._path)
        else:
            self.answer.failed.emit(file.errorString())


def results(state: ClassState, path: str) -> str:
    """What is exported, nicknames and numbers only.

    As CSV one row per student; as JSON lines, where the path ends so, also blocks and retargets.
    """
    if path.lower().endswith(".jsonl"):
        return as_json_lines(state)
    return as_csv(student_rows(state))

"""Work for lessons in a pool thread; the answer arrives in the GUI's thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QObject, QSaveFile, Qt, Signal

from warmgui.core.lab.lessons.model import LessonError
from warmgui.core.lab.lessons.reading import LARGEST, read
from warmgui.core.lab.lessons.working import Worked, worked
from warmgui.gui import background
from warmgui.gui.assets import asset
from warmgui.gui.file_words import file_reason

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.lab.lessons.model import Lesson
    from warmgui.core.text import Text

ENDING = ".warmlesson"
READY = ("lottery-tickets", "heat-and-odds", "poisson-and-control")
"""Those that the program brings along, easiest first."""


@dataclass(frozen=True)
class Opened:
    """A lesson, and everything that follows from its numbers."""

    lesson: Lesson
    worked: Worked


class Answer(QObject):
    """How it ended; a job itself cannot have signals."""

    done = Signal(object)
    failed = Signal(object)
    """A `Text`: why."""


class LessonJob:
    """Calls something and tells how that ended."""

    def __init__(self, work: Callable[[], object]) -> None:
        self.answer = Answer()
        self._work = work

    def run(self) -> None:
        """Whatever goes wrong is told in words."""
        try:
            made = self._work()
        except LessonError as error:
            self.answer.failed.emit(error.sentence)
        except Exception as error:  # noqa: BLE001 - the page says it
            self.answer.failed.emit(file_reason(error))
        else:
            self.answer.done.emit(made)


def start(work: Callable[[], object], done: Callable[[object], None], failed: Callable[[Text], None]) -> None:
    """Begin; `done` or `failed` is called once, later, unless its widget is gone by then."""
    job = LessonJob(work)
    job.answer.done.connect(done, Qt.ConnectionType.QueuedConnection)
    job.answer.failed.connect(failed, Qt.ConnectionType.QueuedConnection)
    background.start(job)


def ready_path(key: str) -> str:
    """Where a lesson that the program brings along lies."""
    return str(asset(f"lessons/{key}{ENDING}"))


def open_file(path: str) -> Opened:
    """Read a lesson and work it out.

    Raises:
        LessonError: it cannot be used.
        OSError: the file cannot be read.
    """
    with Path(path).open("rb") as file:
        raw = file.read(LARGEST + 1)
    lesson = read(raw)
    return Opened(lesson, worked(lesson))


def write_file(path: str, content: bytes) -> str:
    """Beside the old file first, then in its place; returns the path.

    Raises:
        OSError: it could not be written.
    """
    file = QSaveFile(path)
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise OSError(file.errorString())
    if file.write(content) != len(content) or not file.commit():
        raise OSError(file.errorString())
    return path
